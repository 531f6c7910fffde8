"""Runs a user's script unmodified: `python -m hosu_job.run script.py --JOB_NAME x --day 2024-01-01`.

The script starts as `__main__` with its own arguments. AWS Glue's own arguments are honoured: `--extra-py-files`,
`--additional-python-modules`, `--python-modules-installer-option`, `--conf`, `--TempDir`. When it fails, the last lines
on standard error name the script's line, and HOSU_JOB_RESULT (a file) gets the same as JSON.

`python -m hosu_job.run --warm` starts the engine, prints `warm`, and waits for one line on standard input:
`{"script": "...", "arguments": [...], "environment": {...}, "directory": "..."}`; then it runs that script. A
closed input ends it. So a pool of such processes hides the start; each runs one script only. `--shell` waits for such a
line at once and starts no engine: for Python shell jobs.
"""

from __future__ import annotations

import json
import linecache
import os
import sys
import threading
import time
import types
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from hosu_job.engine import Engine

STARTED = time.monotonic()


def value_of(arguments: Sequence[str], name: str) -> str | None:
    """The value of a job's argument, as `--name value` or `--name=value`."""
    for index, each in enumerate(arguments):
        if each == f"--{name}" and index + 1 < len(arguments):
            return arguments[index + 1]
        if each.startswith(f"--{name}="):
            return each.partition("=")[2]
    return None


def main(arguments: Sequence[str]) -> NoReturn:
    """Runs one script, and ends the process with its exit code."""
    is_shell = list(arguments) == ["--shell"]
    if list(arguments) == ["--warm"]:
        start_engine()
        _import_libraries()
        print("warm", flush=True)
        arguments = ordered()
    elif is_shell:
        print("warm", flush=True)
        arguments = ordered()
    if not arguments:
        print("usage: python -m hosu_job.run script.py [arguments of the script]", file=sys.stderr)
        finish(2)
    script, own = arguments[0], list(arguments[1:])
    from hosu_job.libraries import LibraryError

    try:
        code = compiled(script)
        if code is None:
            finish(1)
        if is_shell:
            start_shell(own)
        else:
            start(own)
    except LibraryError as error:
        report("LibraryError", str(error), None, None, str(error))
        finish(1)
    finish(execute(script, code, own))


def ordered() -> list[str]:
    """Waits for the script to run and its arguments; ends the process when none comes."""
    line = sys.stdin.readline()
    if not line.strip():
        finish(0)
    global STARTED
    STARTED = time.monotonic()
    order = json.loads(line)
    os.environ.update(order.get("environment", {}))
    if order.get("directory"):
        os.chdir(order["directory"])
    return [order["script"], *order.get("arguments", [])]


def start_engine() -> Engine:
    """The engine of this process, started while Spark's client is imported."""
    from hosu_job import engine

    if engine.running():
        return engine.running()[0]
    preload = threading.Thread(target=_import_client)
    preload.start()
    started = engine.start()
    preload.join()
    return started


def compiled(script: str) -> types.CodeType | None:
    """The script's code; None when it cannot be compiled, which was reported then."""
    from hosu_job import diagnosis

    try:
        with open(script, "rb") as source:
            return compile(source.read(), script, "exec", dont_inherit=True)
    except OSError as error:
        report("FileNotFoundError", f"The script {script} cannot be read: {error.strerror}.", None, None, str(error))
    except SyntaxError as error:
        found = diagnosis.of_syntax(error, script)
        report(found.kind, found.message, found.line, found.column, found.report)
    except ValueError as error:
        report("SyntaxError", f"{script} is not Python source: {error}", None, None, str(error))
    return None


def start_shell(arguments: Sequence[str]) -> None:
    """Brings the libraries of a Python shell job, which has no engine."""
    from hosu_job import libraries

    if modules := value_of(arguments, "additional-python-modules"):
        libraries.add_python_modules(modules, value_of(arguments, "python-modules-installer-option") or "")
    if files := value_of(arguments, "extra-py-files"):
        libraries.add_python_files(files, sends=False)


def start(arguments: Sequence[str]) -> None:
    """Starts the engine while Spark's client is imported, then brings libraries and puts the stand-ins in place."""
    import logging

    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    logging.getLogger("awsglue").setLevel(logging.INFO)
    if modules := value_of(arguments, "additional-python-modules"):
        from hosu_job.libraries import add_python_modules

        add_python_modules(modules, value_of(arguments, "python-modules-installer-option") or "")
    started = start_engine()
    from hosu_job import patches, settings

    patches.install(started.kind)
    if started.kind != "sail":
        from hosu_job.libraries import send_package

        send_package()
    if files := value_of(arguments, "extra-py-files"):
        from hosu_job.libraries import add_python_files

        add_python_files(files)
    if conf := value_of(arguments, "conf"):
        from awsglue._lake.session import session

        patches.apply_settings(session(), settings.parse_conf(conf))
    if os.environ.get("HOSU_JOB_TIMING"):
        print(f"hosu: {time.monotonic() - STARTED:.3f} s before the script's first line", file=sys.stderr, flush=True)


def _import_client() -> None:
    pass


def _import_libraries() -> None:
    """What nearly every script asks for first, and a session."""
    import boto3  # noqa: F401

    import awsglue.context
    import awsglue.job
    import awsglue.transforms
    import awsglue.utils  # noqa: F401
    from awsglue._lake.session import session

    session()


def execute(script: str, code: types.CodeType, arguments: Sequence[str]) -> int:
    """Runs the script as `__main__`; returns its exit code."""
    from hosu_job import diagnosis

    main_module = types.ModuleType("__main__")
    main_module.__dict__.update({"__file__": script, "__builtins__": __builtins__})
    sys.modules["__main__"] = main_module
    sys.argv = [script, *arguments]
    sys.path.insert(0, os.path.dirname(os.path.abspath(script)))
    try:
        exec(code, main_module.__dict__)
    except SystemExit as stop:
        if stop.code is None or stop.code == 0:
            return 0
        if isinstance(stop.code, int):
            report("SystemExit", f"The script ended with exit code {stop.code}.", None, None, "")
            return stop.code
        report("SystemExit", str(stop.code), None, None, str(stop.code))
        return 1
    except BaseException as error:
        linecache.checkcache(script)
        found = diagnosis.of_error(error, script)
        if os.environ.get("HOSU_JOB_FULL_TRACEBACK"):
            import traceback

            traceback.print_exception(error)
        report(found.kind, found.message, found.line, found.column, found.report)
        return 1
    return 0


def report(kind: str, message: str, line: int | None, column: int | None, text: str) -> None:
    """Says on standard error why the run failed, and writes it where HOSU_JOB_RESULT tells.

    In which folder a server put the script is of no use to anybody: HOSU_JOB_SCRIPTS names it, and is left out.
    """
    if folder := os.environ.get("HOSU_JOB_SCRIPTS"):
        text, message = text.replace(folder + "/", ""), message.replace(folder + "/", "")
    if text or message:
        print(text or message, file=sys.stderr, flush=True)
    path = os.environ.get("HOSU_JOB_RESULT")
    if path:
        with open(path, "w", encoding="utf-8") as target:
            json.dump({"error": kind, "message": message, "line": line, "column": column}, target, ensure_ascii=False)


def finish(code: int) -> NoReturn:
    """Ends the process at once: clients of gRPC were seen to hang at an orderly exit."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            code = code or 1
    folder = os.environ.get("HOSU_JOB_SCRATCH")
    if folder and os.path.basename(folder).startswith("hosu-job-"):
        import shutil

        shutil.rmtree(folder, ignore_errors=True)
    os._exit(code)


if __name__ == "__main__":
    main(sys.argv[1:])
