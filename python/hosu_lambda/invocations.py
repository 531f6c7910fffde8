"""Answers invocations, one after the other."""

import os
import sys

from hosu_lambda import errors, logs, values
from hosu_lambda.context import LambdaContext


def serve(client, handler):
    while True:
        headers, payload = client.next()
        request_id = headers["lambda-runtime-aws-request-id"]
        logs.begin(request_id)
        if "lambda-runtime-trace-id" in headers:
            os.environ["_X_AMZN_TRACE_ID"] = headers["lambda-runtime-trace-id"]
        else:
            os.environ.pop("_X_AMZN_TRACE_ID", None)
        answer(client, handler, headers, payload, request_id)
        # What is kept of one invocation would be kept until the next one comes.
        headers = payload = None


def answer(client, handler, headers, payload, request_id):
    try:
        event = read(payload)
        text = written(handler(event, LambdaContext(headers)))
    except errors.Failure as error:
        failure = error
        failure.request_id = request_id
    except Exception as error:
        failure = errors.of(error, request_id)
    except SystemExit:
        # The process ends, as it does on AWS, and the platform says so.
        flush()
        raise
    else:
        flush()
        client.respond(request_id, text)
        return
    logs.failure(failure)
    flush()
    client.error(request_id, failure)


def flush():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            pass


def read(payload):
    try:
        return values.read(payload)
    except Exception as error:
        raise errors.Failure("Runtime.UnmarshalError", "Unable to unmarshal input: %s" % error) from error


def written(result):
    try:
        return values.written(result)
    except Exception as error:
        raise errors.Failure("Runtime.MarshalError", "Unable to marshal response: %s" % error) from error
