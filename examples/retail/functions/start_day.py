"""Starts the batch of the day that has just ended in Seoul; a schedule invokes it every night.

The event says when the schedule was due: {"time": "2015-01-01T15:10:00Z"}. The function's own clock is not asked: on a lake whose time
was moved it tells another.
"""

import datetime
import json
import os

import boto3

SEOUL = datetime.timezone(datetime.timedelta(hours=9))
states = boto3.client("stepfunctions")


def handler(event, context):
    due = datetime.datetime.fromisoformat(event["time"].replace("Z", "+00:00"))
    day = (due.astimezone(SEOUL) - datetime.timedelta(days=1)).date().isoformat()
    started = states.start_execution(
        stateMachineArn=os.environ["MACHINE"],
        name=f"day-{day}",
        input=json.dumps({"day": day, "topic": os.environ["TOPIC"]}),
    )
    return {"day": day, "execution": started["executionArn"]}
