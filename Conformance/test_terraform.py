"""Terraform on every aws_s3_bucket resource: applied once, found unchanged, and taken away again."""

import json
import os
import pathlib
import shutil
import subprocess
import uuid

import pytest

FILES = pathlib.Path(__file__).parent / "terraform"

# Where the provider lies on machines without a way to the registry.
MIRROR = pathlib.Path(os.environ.get("HOSU_TERRAFORM_MIRROR", "/opt/tf-plugins"))
PROVIDER = MIRROR / "registry.terraform.io" / "hashicorp" / "aws"


class Terraform:
    def __init__(self, directory: pathlib.Path, variables: dict):
        self.directory = directory
        settings = directory / "terraform.rc"
        settings.write_text(f'provider_installation {{\n  filesystem_mirror {{\n    path = "{MIRROR}"\n  }}\n}}\n')
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "TF_"))},
            **{f"TF_VAR_{name}": value for name, value in variables.items()},
            "TF_CLI_CONFIG_FILE": str(settings),
            "TF_IN_AUTOMATION": "1",
            "CHECKPOINT_DISABLE": "1",
        }

    def run(self, *arguments, expecting=0):
        result = subprocess.run(
            ["terraform", *arguments, "-no-color"],
            cwd=self.directory,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=300,
        )
        assert result.returncode == expecting, result.stdout + result.stderr
        return result.stdout


@pytest.fixture(params=["path", "virtual"])
def terraform(request, server, tmp_path):
    if shutil.which("terraform") is None:
        pytest.skip("terraform is not on this machine")
    if not PROVIDER.is_dir():
        pytest.skip(f"the AWS provider of Terraform is not in {MIRROR}")
    is_path_style = request.param == "path"
    for file in FILES.glob("*.tf"):
        # Terraform waits a minute and more until it believes a lifecycle configuration; once is enough.
        if is_path_style or file.name != "lifecycle.tf":
            shutil.copy(file, tmp_path)
    host = "127.0.0.1" if is_path_style else "s3.localhost"
    variables = {
        "endpoint": f"http://{host}:{server.port}",
        "path_style": str(is_path_style).lower(),
        "name": f"lake-{uuid.uuid4().hex[:12]}",
    }
    if not is_path_style:
        variables["proxy"] = server.endpoint
    terraform = Terraform(tmp_path, variables)
    terraform.name = variables["name"]
    terraform.run("init", "-input=false")
    return terraform


def test_every_bucket_resource_is_applied_kept_and_destroyed(terraform, s3):
    applied = terraform.run("apply", "-auto-approve", "-input=false")
    assert "Apply complete!" in applied

    # Exit code 2 would say that something is not as it was set.
    terraform.run("plan", "-detailed-exitcode", "-input=false")

    state = json.loads(terraform.run("show", "-json"))
    kinds = {resource["type"] for resource in state["values"]["root_module"]["resources"]}
    assert len([kind for kind in kinds if kind.startswith("aws_s3")]) >= 21
    assert s3.get_bucket_website(Bucket=terraform.name)["IndexDocument"] == {"Suffix": "index.html"}

    terraform.run("apply", "-destroy", "-auto-approve", "-input=false")
    names = {bucket["Name"] for bucket in s3.list_buckets()["Buckets"]}
    assert not any(name.startswith(terraform.name) for name in names)
