"""Terraform on jobs, triggers and workflows: applied once, found unchanged, changed, and taken away again."""

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
    shutil.copy(FILES / "jobs" / "main.tf", tmp_path)
    name = f"lake_{uuid.uuid4().hex[:12]}"
    terraform = Terraform(tmp_path, {"endpoint": server.endpoint, "name": name})
    terraform.name = name
    terraform.folder = tmp_path
    terraform.run("init", "-input=false")
    return terraform


def test_jobs_triggers_and_workflows_are_applied_changed_and_destroyed(terraform, glue):
    assert "Apply complete!" in terraform.run("apply", "-auto-approve", "-input=false")
    # Exit code 2 would say that something is not as it was set.
    terraform.run("plan", "-detailed-exitcode", "-input=false")

    job = glue.get_job(JobName=f"{terraform.name}-silver")["Job"]
    assert job["NonOverridableArguments"] == {"--layer": "silver"} and job["ExecutionProperty"]["MaxConcurrentRuns"] == 3
    states = {
        name: glue.get_trigger(Name=f"{terraform.name}-{name}")["Trigger"]["State"]
        for name in ("nightly", "paused", "either", "begin", "then")
    }
    assert states == {
        "nightly": "ACTIVATED",
        "paused": "CREATED",
        "either": "ACTIVATED",
        "begin": "CREATED",
        "then": "ACTIVATED",
    }
    workflow = glue.get_workflow(Name=f"{terraform.name}-day", IncludeGraph=True)["Workflow"]
    assert len(workflow["Graph"]["Nodes"]) == 4 and workflow["DefaultRunProperties"] == {"kind": "all"}

    # What is changed in place: a schedule, whether a trigger is on, a job's workers.
    main = terraform.folder / "main.tf"
    text = main.read_text()
    for old, new in [("cron(15 3", "cron(45 4"), ("enabled  = false", "enabled  = true"), ("workers       = 2", "workers       = 4")]:
        assert old in text
        text = text.replace(old, new, 1)
    main.write_text(text)
    applied = terraform.run("apply", "-auto-approve", "-input=false")
    assert "0 added, 3 changed, 0 destroyed" in applied
    terraform.run("plan", "-detailed-exitcode", "-input=false")
    nightly = glue.get_trigger(Name=f"{terraform.name}-nightly")["Trigger"]
    assert nightly["Schedule"] == "cron(45 4 * * ? *)" and nightly["State"] == "ACTIVATED"
    assert glue.get_trigger(Name=f"{terraform.name}-paused")["Trigger"]["State"] == "ACTIVATED"

    terraform.run("apply", "-destroy", "-auto-approve", "-input=false")
    assert not [name for name in glue.list_triggers()["TriggerNames"] if name.startswith(terraform.name)]
    assert not [name for name in glue.list_jobs()["JobNames"] if name.startswith(terraform.name)]
    assert not [name for name in glue.list_workflows().get("Workflows", []) if name.startswith(terraform.name)]
