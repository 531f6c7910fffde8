"""Terraform on EventBridge: applied once, found unchanged, and taken away again."""

import json
import shutil
import uuid

import pytest

import test_terraform
from server import take
from test_terraform import FILES, PROVIDER, Terraform


def test_terraform_makes_keeps_and_destroys_buses_rules_and_targets(server, client, tmp_path):
    if shutil.which("terraform") is None:
        pytest.skip("terraform is not on this machine")
    if not PROVIDER.is_dir():
        pytest.skip(f"the AWS provider of Terraform is not in {test_terraform.MIRROR}")
    events, sqs, name = client("events"), client("sqs"), f"e-{uuid.uuid4().hex[:8]}"
    shutil.copy(FILES / "events" / "main.tf", tmp_path)
    terraform = Terraform(tmp_path, {"endpoint": server.endpoint, "name": name})
    terraform.run("init", "-input=false")
    assert "Apply complete!" in terraform.run("apply", "-auto-approve", "-input=false")
    # Exit code 2 would say that something is not as it was set.
    terraform.run("plan", "-detailed-exitcode", "-input=false")

    entry = {"Source": "shop", "DetailType": "Order", "EventBusName": f"{name}-orders"}
    events.put_events(Entries=[{**entry, "Detail": json.dumps({"total": total})} for total in (99, 101)])
    url = sqs.get_queue_url(QueueName=f"{name}-orders")["QueueUrl"]
    assert [json.loads(message["Body"]) for message in take(sqs, url)] == [{"total": 101}]
    assert events.describe_archive(ArchiveName=f"{name}-orders")["EventCount"] == 2

    terraform.run("apply", "-destroy", "-auto-approve", "-input=false")
    assert events.list_event_buses(NamePrefix=name)["EventBuses"] == []
    assert events.list_rules(NamePrefix=name)["Rules"] == []
