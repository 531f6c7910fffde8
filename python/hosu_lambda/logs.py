"""The log of a function: what it prints, and what it logs by `logging`, in text or JSON.

A record that may have several lines is one event: it is written with a mark and its length, which the platform knows.
"""

import os
import sys

MARK = b"\xa5\x5a\x00\x03"
LEVELS = {"TRACE": 5, "DEBUG": 10, "INFO": 20, "WARN": 30, "WARNING": 30, "ERROR": 40, "FATAL": 50, "CRITICAL": 50}

state = {"request_id": None, "json": False}


def begin(request_id):
    state["request_id"] = request_id


def record(text):
    """Writes one event."""
    data = text.encode("utf-8", "replace")
    data = MARK + len(data).to_bytes(4, "big") + data
    try:
        sys.stdout.flush()
    except Exception:
        pass
    while data:
        data = data[os.write(1, data) :]


def install():
    state["json"] = os.environ.get("AWS_LAMBDA_LOG_FORMAT") == "JSON"
    # Whole lines in one call of the system, and nothing kept back.
    for name in ("stdout", "stderr"):
        getattr(sys, name).reconfigure(line_buffering=True, write_through=False, errors="backslashreplace")
    import logging

    install_handler(logging)


def install_handler(logging):
    import time

    class Filter(logging.Filter):
        def filter(self, entry):
            entry.aws_request_id = state["request_id"]
            return True

    class Text(logging.Formatter):
        converter = time.gmtime

        def __init__(self):
            # Source: Lambda Developer Guide, Log and monitor Python Lambda functions: lines of `logging`.
            super().__init__(
                "[%(levelname)s]\t%(asctime)s.%(msecs)03dZ\t%(aws_request_id)s\t%(message)s\n", "%Y-%m-%dT%H:%M:%S"
            )

    class Handler(logging.Handler):
        def emit(self, entry):
            try:
                record(self.format(entry))
            except Exception:
                self.handleError(entry)

    handler = Handler()
    handler.addFilter(Filter())
    root = logging.getLogger()
    if state["json"]:
        handler.setFormatter(json_formatter(logging))
        level = os.environ.get("AWS_LAMBDA_LOG_LEVEL", "INFO")
        if level == "TRACE":
            logging.addLevelName(5, "TRACE")
        root.setLevel(LEVELS.get(level, 20))
    else:
        handler.setFormatter(Text())
    root.addHandler(handler)


def json_formatter(logging):
    import json
    import time

    known = set(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "aws_request_id", "taskName"}
    names = {"WARNING": "WARN", "CRITICAL": "FATAL"}

    class JSON(logging.Formatter):
        converter = time.gmtime

        def format(self, entry):
            """Source: Lambda Developer Guide, Using structured JSON logging with Python."""
            moment = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(entry.created))
            value = {
                "timestamp": moment + "Z",
                "level": names.get(entry.levelname, entry.levelname),
                "message": entry.getMessage(),
                "logger": entry.name,
            }
            if entry.exc_info and entry.exc_info[0] is not None:
                import traceback

                kind, error, trace = entry.exc_info
                frames = traceback.extract_tb(trace)
                value["stackTrace"] = traceback.format_list(frames)
                value["errorType"] = kind.__name__
                value["errorMessage"] = str(error)
                if frames:
                    last = frames[-1]
                    value["location"] = "%s:%s:%s" % (last.filename, last.name, last.lineno)
            if entry.aws_request_id:
                value["requestId"] = entry.aws_request_id
            for name, item in entry.__dict__.items():
                if name not in known and name not in value:
                    value[name] = item
            return json.dumps(value, default=str, ensure_ascii=False)

    return JSON()


def failure(failed, request_id):
    """Logs an error that ends an invocation, or keeps the function from starting."""
    if state["json"]:
        import json
        import time

        value = {
            "timestamp": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
            "log_level": "ERROR",
            "level": "ERROR",
            "errorMessage": failed.message,
            "errorType": failed.type,
            "requestId": request_id or "",
            "stackTrace": failed.stack,
        }
        record(json.dumps(value, default=str))
        return
    lines = ["[ERROR] %s: %s" % (failed.type, failed.message), "Traceback (most recent call last):"]
    lines += [line.rstrip("\n") for line in failed.stack]
    record("\n".join(lines))
