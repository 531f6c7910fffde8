"""Terraform on the Glue Data Catalog: applied once, found unchanged, and taken away again."""

import json
import shutil
import uuid

import pytest

import test_terraform
from test_terraform import FILES, PROVIDER, Terraform


@pytest.fixture
def terraform(server, tmp_path):
    if shutil.which("terraform") is None:
        pytest.skip("terraform is not on this machine")
    if not PROVIDER.is_dir():
        pytest.skip(f"the AWS provider of Terraform is not in {test_terraform.MIRROR}")
    shutil.copy(FILES / "glue" / "main.tf", tmp_path)
    name = f"lake_{uuid.uuid4().hex[:12]}"
    terraform = Terraform(tmp_path, {"endpoint": server.endpoint, "name": name})
    terraform.name = name
    terraform.run("init", "-input=false")
    return terraform


def test_every_catalog_resource_is_applied_kept_and_destroyed(terraform, glue):
    applied = terraform.run("apply", "-auto-approve", "-input=false")
    assert "Apply complete!" in applied

    # Exit code 2 would say that something is not as it was set.
    terraform.run("plan", "-detailed-exitcode", "-input=false")

    state = json.loads(terraform.run("show", "-json"))
    kinds = {resource["type"] for resource in state["values"]["root_module"]["resources"]}
    assert kinds == {
        f"aws_glue_{kind}"
        for kind in (
            "catalog_database",
            "catalog_table",
            "classifier",
            "connection",
            "crawler",
            "data_catalog_encryption_settings",
            "partition",
            "partition_index",
            "registry",
            "resource_policy",
            "schema",
            "security_configuration",
            "user_defined_function",
        )
    }
    assert glue.get_table(DatabaseName=terraform.name, Name="sales")["Table"]["PartitionKeys"][0]["Comment"] == "영업일"

    terraform.run("apply", "-destroy", "-auto-approve", "-input=false")
    with pytest.raises(glue.exceptions.EntityNotFoundException):
        glue.get_database(Name=terraform.name)
    assert glue.get_classifiers()["Classifiers"] == []
    settings = glue.get_data_catalog_encryption_settings()["DataCatalogEncryptionSettings"]
    assert not settings["ConnectionPasswordEncryption"]["ReturnConnectionPasswordEncrypted"]
