"""The Python runtime of functions, against a Runtime API of the test's own."""

from __future__ import annotations

import http.server
import json
import pathlib
import subprocess
import sys
import threading
import time

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent
BOOTSTRAP = ROOT / "hosu_lambda" / "bootstrap.py"
MARK = b"\xa5\x5a\x00\x03"


class Platform:
    """Gives invocations to one runtime, and keeps what it answers."""

    def __init__(self, events: list, headers: dict[str, str]) -> None:
        self.events, self.headers = list(events), headers
        self.answers: list[tuple[str, object, str | None]] = []
        platform = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def log_message(self, *_: object) -> None: ...

            def do_GET(self) -> None:
                number = len(platform.answers) + 1
                if not platform.events:
                    platform.done.set()
                    time.sleep(30)
                body = json.dumps(platform.events.pop(0)).encode()
                self.send_response(200)
                names = {
                    "Lambda-Runtime-Aws-Request-Id": f"id-{number}",
                    "Lambda-Runtime-Deadline-Ms": str(int(time.time() * 1000) + 3000),
                    "Lambda-Runtime-Invoked-Function-Arn": "arn:f",
                    "Content-Length": str(len(body)),
                    **platform.headers,
                }
                for name, value in names.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                kind = self.headers.get("Lambda-Runtime-Function-Error-Type")
                platform.answers.append((self.path.removeprefix("/2018-06-01/runtime/"), json.loads(body), kind))
                self.send_response(202)
                self.send_header("Content-Length", "0")
                self.end_headers()

        self.done = threading.Event()
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.server.server_address[1]}"


@pytest.fixture
def run(tmp_path: pathlib.Path):
    def run(code, events=({},), handler="app.handler", headers=None, **variables):
        """Runs a function until all events are answered or it ends; answers what it answered, and what it wrote."""
        files = code if isinstance(code, dict) else {"app.py": code}
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        platform = Platform(list(events), headers or {})
        environment = {
            "AWS_LAMBDA_RUNTIME_API": platform.address,
            "LAMBDA_TASK_ROOT": str(tmp_path),
            "LAMBDA_RUNTIME_DIR": str(ROOT),
            "AWS_LAMBDA_FUNCTION_NAME": "f",
            "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "128",
            "_HANDLER": handler,
            **variables,
        }
        command = [sys.executable, "-S", "-s", "-u", "-X", "utf8", str(BOOTSTRAP), str(tmp_path / "opt")]
        process = subprocess.Popen(
            command, env=environment, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        while process.poll() is None and not platform.done.wait(0.01):
            pass
        process.kill()
        output, error = process.communicate()
        platform.server.shutdown()
        return platform.answers, records(output), error.decode(), process.returncode

    return run


def records(output: bytes) -> list[str]:
    """Lines and records, as the platform cuts them."""
    found = []
    while output:
        if output.startswith(MARK):
            count = int.from_bytes(output[4:8], "big")
            found.append(output[8 : 8 + count].decode().rstrip("\n"))
            output = output[8 + count :]
            continue
        end = output.find(b"\n")
        line, output = (output, b"") if end < 0 else (output[:end], output[end + 1 :])
        found.append(line.decode())
    return found


def test_context(run):
    code = """
def handler(event, context):
    return {name: getattr(context, name) for name in (
        "function_name", "function_version", "invoked_function_arn", "memory_limit_in_mb", "aws_request_id",
        "log_group_name", "log_stream_name", "tenant_id")} | {
        "left": 0 < context.get_remaining_time_in_millis() <= 3000,
        "custom": context.client_context.custom, "env": context.client_context.env,
        "package": context.client_context.client.app_package_name,
        "pool": context.identity.cognito_identity_pool_id}
"""
    headers = {
        "Lambda-Runtime-Client-Context": json.dumps({"custom": {"a": "\u00e9"}, "client": {"app_package_name": "p"}}),
        "Lambda-Runtime-Cognito-Identity": json.dumps({"cognitoIdentityPoolId": "pool"}),
    }
    answers, *_ = run(code, headers=headers, AWS_LAMBDA_LOG_GROUP_NAME="g", AWS_LAMBDA_LOG_STREAM_NAME="s")
    assert answers == [
        (
            "invocation/id-1/response",
            {
                "function_name": "f",
                "function_version": "$LATEST",
                "invoked_function_arn": "arn:f",
                "memory_limit_in_mb": "128",
                "aws_request_id": "id-1",
                "log_group_name": "g",
                "log_stream_name": "s",
                "tenant_id": None,
                "left": True,
                "custom": {"a": "\u00e9"},
                "env": None,
                "package": "p",
                "pool": "pool",
            },
            None,
        )
    ]


def test_context_that_says_nothing(run):
    code = "def handler(event, context): return [context.client_context, context.identity.cognito_identity_id]"
    headers = {"Lambda-Runtime-Client-Context": "null", "Lambda-Runtime-Cognito-Identity": "null"}
    assert [run(code, headers=given)[0][0][1] for given in ({}, headers)] == [[None, None], [None, None]]


@pytest.mark.parametrize("event", [{}, [], None, 1, 1.5, "text", {"a": {"b": [True, None]}}, "\u00e9\U0001f600"])
def test_values(run, event):
    answers, *_ = run("def handler(event, context): return event", [event])
    assert answers == [("invocation/id-1/response", event, None)]


def test_decimals(run):
    code = """
from decimal import Decimal
def handler(event, context): return [Decimal("1.5"), Decimal("12"), Decimal("1E+2"), Decimal("0.1")]
"""
    assert run(code)[0][0][1] == [1.5, 12, 100, 0.1]


def test_errors_of_handlers(run):
    code = """
class Own(Exception): pass
def inner(): raise Own("what")
def handler(event, context): inner()
"""
    answers, output, *_ = run(code, [{}, {}])
    path, value, kind = answers[0]
    # The type is in the body alone, as the runtime interface client of AWS sends it.
    assert (path, kind) == ("invocation/id-1/error", None)
    assert value["errorMessage"] == "what" and value["errorType"] == "Own" and value["requestId"] == "id-1"
    assert [line.splitlines()[0].split(", ")[1:] for line in value["stackTrace"]] == [
        ["line 4", "in handler"],
        ["line 3", "in inner"],
    ]
    # Blanks that no reader of logs trims.
    assert output[0].startswith("[ERROR] Own: what\nTraceback (most recent call last):\n\xa0\xa0File ")
    # The runtime goes on.
    assert [answer[0] for answer in answers] == ["invocation/id-1/error", "invocation/id-2/error"]


@pytest.mark.parametrize("form", ["Text", "JSON"])
def test_errors_that_are_no_text(run, form):
    code = "def handler(event, context): raise OSError('no ' + chr(0xDCFF))"
    variables = {"AWS_EXECUTION_ENV": "AWS_Lambda_python3.12", "AWS_LAMBDA_LOG_FORMAT": form}
    answers, output, *_ = run(code, **variables)
    assert answers[0][1]["errorMessage"] == "no \\udcff"
    assert "no \\udcff" in output[0] if form == "Text" else json.loads(output[0])["errorMessage"] == "no \\udcff"


@pytest.mark.parametrize(
    ("code", "handler", "kind", "message"),
    [
        ("import nothing_such", "app.handler", "Runtime.ImportModuleError", "Unable to import module 'app': No module named 'nothing_such'"),
        ("", "a/b.handler", "Runtime.ImportModuleError", "Unable to import module 'a/b': No module named 'a'"),
        ("", "app.handler", "Runtime.HandlerNotFound", "Handler 'handler' missing on module 'app'"),
        ("", "app", "Runtime.MalformedHandlerName", "Bad handler 'app': not enough values to unpack (expected 2, got 1)"),
        ("x = (", "app.handler", "Runtime.UserCodeSyntaxError", "Syntax error in module 'app': '(' was never closed (app.py, line 1)"),
        ("raise KeyError('k')", "app.handler", "KeyError", "'k'"),
    ],
)  # fmt: skip
def test_errors_of_starts(run, code, handler, kind, message):
    answers, output, _, status = run(code, handler=handler)
    assert len(answers) == 1
    path, value, header = answers[0]
    assert (path, header, value["errorType"], value["errorMessage"]) == ("init/error", kind, kind, message)
    if kind == "KeyError":
        assert "app.py" in value["stackTrace"][-1]
    else:
        assert len(value["stackTrace"]) == (1 if kind == "Runtime.UserCodeSyntaxError" else 0)
    assert output[-1].startswith(f"[ERROR] {kind}: {message}")
    assert status == 1


def test_timeouts_of_its_own(run):
    code = "import socket\nsocket.setdefaulttimeout(1e-6)\ndef handler(event, context): return event"
    answers, _, error, _ = run(code, events=(1, 2))
    assert [answer[1] for answer in answers] == [1, 2], error


def test_exit(run):
    answers, output, _, status = run("print('a', end='')\ndef handler(event, context): exit(3)")
    assert (answers, output, status) == ([], ["a"], 3)


@pytest.mark.parametrize("handler", ["one/two.handler", "one.two.handler"])
def test_handlers_of_packages(run, handler):
    files = {"one/__init__.py": "", "one/two.py": "def handler(event, context): return __name__"}
    assert run(files, handler=handler)[0][0][1] == "one.two"


def test_path(run):
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    files = {
        "app.py": "import sys, first, second, third, boto\ndef handler(event, context):\n"
        "    return [first.x, second.x, third.x, boto.x, sys.argv[1:], sys.path[0]]",
        "first.py": "x = 'task'",
        "opt/python/first.py": "x = 'layer'",
        "opt/python/second.py": "x = 'layer'",
        f"opt/python/lib/{version}/site-packages/second.py": "x = 'site'",
        f"opt/python/lib/{version}/site-packages/more.pth": "more\n",
        f"opt/python/lib/{version}/site-packages/more/third.py": "x = 'more'",
        "given/boto.py": "x = 'given'",
    }
    value = run(files, PYTHONPATH="given")[0][0][1]
    assert value[:5] == ["task", "site", "more", "given", []]


def test_text_logs(run):
    code = """
import logging
logging.getLogger("mine").warning("two\\nlines")
def handler(event, context):
    logging.info("not seen")
    logging.getLogger().error("in %s", "it")
    print("printed", context.aws_request_id)
"""
    _, output, *_ = run(code)
    assert [line.split("\t")[0::3] if "\t" in line else line for line in output] == [
        ["[WARNING]", "two\nlines"],
        ["[ERROR]", "in it"],
        "printed id-1",
    ]
    assert output[0].split("\t")[2] == "" and output[1].split("\t")[2] == "id-1"
    assert output[1].split("\t")[1][-5:-4] == "." and output[1].split("\t")[1].endswith("Z")


def test_json_logs(run):
    code = """
import logging
def handler(event, context):
    logging.debug("seen", extra={"order": 7})
    try:
        1 / 0
    except ZeroDivisionError:
        logging.exception("failed")
    raise ValueError("no")
"""
    _, output, *_ = run(code, AWS_LAMBDA_LOG_FORMAT="JSON", AWS_LAMBDA_LOG_LEVEL="DEBUG")
    first, second, third = (json.loads(line) for line in output)
    assert first.pop("timestamp").endswith("Z")
    assert first == {"level": "DEBUG", "message": "seen", "logger": "root", "requestId": "id-1", "order": 7}
    assert (second["level"], second["errorType"], second["errorMessage"]) == (
        "ERROR",
        "ZeroDivisionError",
        "division by zero",
    )
    assert second["location"].endswith("app.py:handler:8") and second["stackTrace"]
    assert (third["errorType"], third["requestId"], third["level"]) == ("ValueError", "id-1", "ERROR")


def test_marshalling(run):
    path, value, kind = run("def handler(event, context): return object()")[0][0]
    assert (kind, value["errorType"]) == (None, "Runtime.MarshalError")
    assert value["errorMessage"] == "Unable to marshal response: Object of type object is not JSON serializable"
