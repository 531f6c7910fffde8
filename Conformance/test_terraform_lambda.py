"""Terraform on functions: applied once, found unchanged, and taken away again."""

import json
import shutil
import urllib.request
import uuid

import pytest

import test_terraform
from function_tools import package
from test_terraform import FILES, PROVIDER, Terraform

HANDLER = """
import json, os, shared

def handler(event, context):
    return {"stage": os.environ["STAGE"], "shared": shared.WORD, "path": event.get("rawPath")}
"""


def test_terraform_makes_keeps_and_destroys_a_function(server, client, tmp_path):
    if shutil.which("terraform") is None:
        pytest.skip("terraform is not on this machine")
    if not PROVIDER.is_dir():
        pytest.skip(f"the AWS provider of Terraform is not in {test_terraform.MIRROR}")
    functions, name = client("lambda"), f"f-{uuid.uuid4().hex[:8]}"
    shutil.copy(FILES / "lambda" / "main.tf", tmp_path)
    code, layer = tmp_path / "code.zip", tmp_path / "layer.zip"
    code.write_bytes(package(HANDLER))
    layer.write_bytes(package({"python/shared.py": "WORD = 'from the layer'"}))
    variables = {"endpoint": server.endpoint, "name": name, "package": str(code), "layer": str(layer)}
    terraform = Terraform(tmp_path, variables)
    terraform.run("init", "-input=false")
    assert "Apply complete!" in terraform.run("apply", "-auto-approve", "-input=false")
    # Exit code 2 would say that something is not as it was set.
    terraform.run("plan", "-detailed-exitcode", "-input=false")

    answer = functions.invoke(FunctionName=name, Qualifier="live", Payload=b"{}")
    assert json.load(answer["Payload"]) == {"stage": "test", "shared": "from the layer", "path": None}
    assert answer["ExecutedVersion"] == "1"
    url = terraform.run("output", "-raw", "url")
    with urllib.request.urlopen(url + "orders?a=1", timeout=30) as response:
        assert json.load(response)["path"] == "/orders"

    # New code is a new version, to which the alias moves.
    code.write_bytes(package({"app.py": HANDLER, "more.py": ""}))
    assert "Apply complete!" in terraform.run("apply", "-auto-approve", "-input=false")
    assert functions.get_alias(FunctionName=name, Name="live")["FunctionVersion"] == "2"
    terraform.run("plan", "-detailed-exitcode", "-input=false")

    terraform.run("apply", "-destroy", "-auto-approve", "-input=false")
    with pytest.raises(functions.exceptions.ResourceNotFoundException):
        functions.get_function(FunctionName=name)
