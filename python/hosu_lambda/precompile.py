"""Makes a folder that functions see as /var/runtime, compiled for the Python that runs this.

Called with the folder of the client of AWS (or an empty text), the folder to fill, and `copy` where what is compiled in
the first is of another Python, else `link`. Functions cannot write there: what is not compiled would be at every start.
"""

import compileall
import os
import shutil
import sys

NAMES = {"boto3", "botocore", "s3transfer", "jmespath", "dateutil", "python_dateutil", "urllib3", "six"}


def fill(source, target):
    """Brings a package over: sources as copies, all else, such as the models of services, as links."""
    os.mkdir(target)
    for entry in os.scandir(source):
        place = os.path.join(target, entry.name)
        if entry.name == "__pycache__":
            continue
        if entry.is_dir() and has_sources(entry.path):
            fill(entry.path, place)
        elif entry.name.endswith(".py"):
            shutil.copy2(entry.path, place)
        else:
            os.symlink(entry.path, place)


def has_sources(folder):
    return any(entry.name.endswith(".py") for entry in os.scandir(folder))


def main(libraries, target, mode):
    os.nice(10)
    fill(os.path.dirname(os.path.abspath(__file__)), os.path.join(target, "hosu_lambda"))
    for name in sorted(os.listdir(libraries)) if libraries else ():
        if name.replace("-", ".").split(".")[0] not in NAMES:
            continue
        source, place = os.path.join(libraries, name), os.path.join(target, name)
        if mode == "link" or not (os.path.isdir(source) and has_sources(source)):
            os.symlink(source, place)
        else:
            fill(source, place)
    # Links are not followed: what is compiled lies here.
    for name in os.listdir(target):
        path = os.path.join(target, name)
        if not os.path.islink(path):
            compileall.compile_dir(path, quiet=2, legacy=False)


if __name__ == "__main__":
    main(*sys.argv[1:4])
