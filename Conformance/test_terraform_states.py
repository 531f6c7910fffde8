"""Terraform on state machines: applied once, found unchanged, and taken away again."""

import shutil
import uuid

import pytest

import test_terraform
from test_terraform import FILES, PROVIDER, Terraform


def test_terraform_makes_keeps_and_destroys_a_machine(server, client, tmp_path):
    if shutil.which("terraform") is None:
        pytest.skip("terraform is not on this machine")
    if not PROVIDER.is_dir():
        pytest.skip(f"the AWS provider of Terraform is not in {test_terraform.MIRROR}")
    states, name = client("stepfunctions"), f"m-{uuid.uuid4().hex[:8]}"
    shutil.copy(FILES / "states" / "main.tf", tmp_path)
    terraform = Terraform(tmp_path, {"endpoint": server.endpoint, "name": name})
    terraform.run("init", "-input=false")
    assert "Apply complete!" in terraform.run("apply", "-auto-approve", "-input=false")
    # Exit code 2 would say that something is not as it was set.
    terraform.run("plan", "-detailed-exitcode", "-input=false")
    machine = f"arn:aws:states:ap-northeast-2:000000000000:stateMachine:{name}"
    assert states.describe_state_machine_alias(stateMachineAliasArn=f"{machine}:live")["name"] == "live"
    terraform.run("apply", "-destroy", "-auto-approve", "-input=false")
    with pytest.raises(states.exceptions.StateMachineDoesNotExist):
        states.describe_state_machine(stateMachineArn=machine)
