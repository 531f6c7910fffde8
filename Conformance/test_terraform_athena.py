"""Terraform on Athena's resources: applied once, found unchanged, changed in place, and taken away again."""

import json
import shutil
import uuid

import pytest

from test_terraform import MIRROR, PROVIDER, FILES, Terraform


@pytest.fixture
def terraform(server, tmp_path):
    if shutil.which("terraform") is None:
        pytest.skip("terraform is not on this machine")
    if not PROVIDER.is_dir():
        pytest.skip(f"the AWS provider of Terraform is not in {MIRROR}")
    shutil.copy(FILES.parent / "terraform_athena" / "main.tf", tmp_path)
    terraform = Terraform(tmp_path, {"endpoint": server.endpoint, "name": f"lake-{uuid.uuid4().hex[:12]}"})
    terraform.name = terraform.environment["TF_VAR_name"]
    terraform.run("init", "-input=false")
    return terraform


def test_every_athena_resource_is_applied_kept_changed_and_destroyed(terraform, athena, tmp_path):
    assert "Apply complete!" in terraform.run("apply", "-auto-approve", "-input=false")
    # Exit code 2 would say that something is not as it was set.
    terraform.run("plan", "-detailed-exitcode", "-input=false")

    state = json.loads(terraform.run("show", "-json"))
    kinds = {resource["type"] for resource in state["values"]["root_module"]["resources"]}
    assert {kind for kind in kinds if kind.startswith("aws_athena")} == {
        "aws_athena_data_catalog", "aws_athena_database", "aws_athena_named_query",
        "aws_athena_prepared_statement", "aws_athena_workgroup",
    }
    group = athena.get_work_group(WorkGroup=f"{terraform.name}-team")["WorkGroup"]
    assert group["Configuration"]["BytesScannedCutoffPerQuery"] == 1 << 30

    file = tmp_path / "main.tf"
    file.write_text(
        file.read_text().replace("1073741824", "10737418240").replace("WHERE id = ?", "WHERE id > ?")
        .replace('team = "lake"', 'team = "data"').replace('state         = "ENABLED"', 'state         = "DISABLED"')
    )
    assert "3 to change" in terraform.run("apply", "-auto-approve", "-input=false")
    terraform.run("plan", "-detailed-exitcode", "-input=false")
    group = athena.get_work_group(WorkGroup=f"{terraform.name}-team")["WorkGroup"]
    assert (group["State"], group["Configuration"]["BytesScannedCutoffPerQuery"]) == ("DISABLED", 10 << 30)

    terraform.run("apply", "-destroy", "-auto-approve", "-input=false")
    names = [one["Name"] for one in athena.list_work_groups()["WorkGroups"]]
    assert not any(name.startswith(terraform.name) for name in names)
