"""The log of a function: what it prints, and what it logs by `logging`, in text or JSON.

A record that may have several lines is one event: it is written with a mark and its length, which the platform knows.
"""

import os
import sys

MARK = b"\xa5\x5a\x00\x03"
TIME = "%Y-%m-%dT%H:%M:%SZ"
# Of `logging`; TRACE, which that has not, is DEBUG.
LEVELS = {"TRACE": 10, "DEBUG": 10, "INFO": 20, "WARN": 30, "WARNING": 30, "ERROR": 40, "FATAL": 50, "CRITICAL": 50}

state = {"request_id": "", "json": False}


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

    # Of all formatters, those of the function's as well: times of Lambda are in UTC.
    logging.Formatter.converter = time.gmtime

    class LambdaLoggerFilter(logging.Filter):
        def filter(self, entry):
            entry.aws_request_id = state["request_id"]
            return True

    class LambdaLoggerHandler(logging.Handler):
        def emit(self, entry):
            try:
                record(self.format(entry))
            except Exception:
                self.handleError(entry)

    handler = LambdaLoggerHandler()
    handler.addFilter(LambdaLoggerFilter())
    root = logging.getLogger()
    if state["json"]:
        handler.setFormatter(json_formatter(logging))
        root.setLevel(LEVELS.get(os.environ.get("AWS_LAMBDA_LOG_LEVEL", "INFO"), 20))
    else:
        # Source: Lambda Developer Guide, Log and monitor Python Lambda functions: lines of `logging`.
        handler.setFormatter(
            logging.Formatter(
                "[%(levelname)s]\t%(asctime)s.%(msecs)03dZ\t%(aws_request_id)s\t%(message)s\n", "%Y-%m-%dT%H:%M:%S"
            )
        )
    root.addHandler(handler)


def json_formatter(logging):
    import json

    known = set(logging.makeLogRecord({}).__dict__) - {"taskName"} | {"aws_request_id"}

    class JSON(logging.Formatter):
        def __init__(self):
            super().__init__(datefmt=TIME)

        def format(self, entry):
            """Source: Lambda Developer Guide, Using structured JSON logging with Python; the order of the members, and
            what has none, by the runtime interface client."""
            entry.levelno = min(50, max(0, entry.levelno)) // 10 * 10
            entry.levelname = logging.getLevelName(entry.levelno)
            is_object = isinstance(entry.msg, dict) and not entry.args
            value = {
                "timestamp": self.formatTime(entry, self.datefmt),
                "level": entry.levelname,
                "message": entry.msg if is_object else entry.getMessage(),
                "logger": entry.name,
            }
            if entry.exc_info:
                import traceback

                kind, error, trace = entry.exc_info
                value["stackTrace"] = traceback.format_tb(trace)
                value["errorType"] = kind.__name__ if kind else None
                value["errorMessage"] = str(error)
            value["requestId"] = entry.aws_request_id
            if entry.exc_info:
                value["location"] = "%s:%s:%s" % (entry.pathname, entry.funcName, entry.lineno)
            for name, item in entry.__dict__.items():
                if name not in known and name not in value:
                    value[name] = item
            value = {name: item for name, item in value.items() if item is not None}
            return json.dumps(value, default=str, ensure_ascii=False)

    return JSON()


def failure(failed):
    """Logs an error that ends an invocation, or keeps the function from starting."""
    if state["json"]:
        import time

        from hosu_lambda import values

        value = {"timestamp": time.strftime(TIME, time.gmtime()), "level": "ERROR", **failed.value()}
        record(values.written(value).decode("utf-8"))
        return
    words = ": ".join(part for part in (failed.type, failed.message) if part)
    lines = ["[ERROR] " + words, "Traceback (most recent call last):"]
    for entry in failed.stack:
        lines += [indented(line) for line in entry.splitlines()]
    record("\n".join(lines))


def indented(line):
    """A line whose leading blanks are such as no viewer of logs takes away, as AWS writes them."""
    text = line.lstrip(" ")
    return "\u00a0" * (len(line) - len(text)) + text
