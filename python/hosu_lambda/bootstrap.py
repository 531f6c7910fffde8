"""Runs a Python function: loads its handler and answers invocations until the process is ended.

Called with the folder of layers, and with `--ahead` where the function is told later. Written from AWS's public
documentation of the Runtime API and of Python functions; it uses nothing but the standard library, and as little of
that as may be, for every import delays the start.
"""

import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def paths(task, layers, runtime):
    """Where modules are looked for: the function, its layers, the client of AWS, the standard library, as on AWS."""
    site = "python%d.%d/site-packages" % sys.version_info[:2]
    own = (HERE, runtime)
    standard = [path for path in sys.path if os.path.abspath(path) not in own]
    given = [path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path]
    given = [path for path in given if os.path.abspath(path) != os.path.abspath(runtime)]
    first = [task, layers + "/python/lib/" + site, layers + "/python", *given, runtime]
    return first + [path for path in standard if path not in first]


def prepare():
    layers = sys.argv[1] if len(sys.argv) > 1 else "/opt"
    task = os.environ.get("LAMBDA_TASK_ROOT", "/var/task")
    runtime = os.environ.get("LAMBDA_RUNTIME_DIR", "/var/runtime")
    sys.argv = sys.argv[:1]
    sys.path[:] = paths(task, layers, runtime)
    # Folders of packages may have files that name further ones, and code may call exit().
    import site

    site.setquit()
    packages = "%s/python/lib/python%d.%d/site-packages" % ((layers,) + sys.version_info[:2])
    if os.path.isdir(packages):
        before = list(sys.path)
        site.addsitedir(packages)
        # What such files name stands at the end of the path, and belongs before the standard library's.
        added = [path for path in sys.path if path not in before]
        place = before.index(packages) + 1 if packages in before else 0
        sys.path[:] = before[:place] + added + before[place:]


def wait():
    """Imports what functions import most, says which modules that brought, and becomes the function that it is told."""
    sys.path[:] = [os.environ["LAMBDA_RUNTIME_DIR"]] + [path for path in sys.path if os.path.abspath(path) != HERE]
    import json
    import logging  # noqa: F401
    import time

    from hosu_lambda import api, handlers, invocations, logs  # noqa: F401

    before = set(sys.modules)
    try:
        import boto3
        import botocore.session

        # What the first client of a process reads: of services in general, and of S3.
        first = botocore.session.Session()
        boto3.Session(botocore_session=first).client(
            "s3", "us-east-1", aws_access_key_id="-", aws_secret_access_key="-", endpoint_url="http://127.0.0.1:1"
        )
        # The function's session reads its own configuration, and only what is known of services it has already.
        session = botocore.session.Session()
        session.register_component("data_loader", first.get_component("data_loader"))
        boto3.setup_default_session(botocore_session=session)
    except ImportError:
        # There is no such library; then functions do not find it either.
        pass
    names = {name.partition(".")[0] for name in set(sys.modules) - before}
    os.write(1, json.dumps(sorted(names)).encode() + b"\n")
    told = b""
    while part := os.read(0, 1 << 20):
        told += part
    if not told:
        sys.exit(0)
    os.environ.clear()
    os.environ.update(json.loads(told))
    time.tzset()


def main():
    if sys.argv[2:] == ["--ahead"]:
        wait()
    prepare()
    from hosu_lambda import api, errors, handlers, logs

    client = api.Client(os.environ["AWS_LAMBDA_RUNTIME_API"])
    logs.install()
    try:
        handler = handlers.load(os.environ["_HANDLER"])
    except errors.Failure as failure:
        logs.failure(failure)
        client.start_error(failure)
        sys.exit(1)
    except SystemExit:
        raise
    except BaseException as error:
        failure = errors.of(error)
        logs.failure(failure)
        client.start_error(failure)
        sys.exit(1)
    from hosu_lambda import invocations

    invocations.serve(client, handler)


if __name__ == "__main__":
    main()
