"""Fetches DuckDB's library, header, command line and extensions from PyPI and checks each against its pin.

Every file is named in `duckdb.sha256` (`sha256sum` format); one that is not there, or differs, is refused.
A library of the user's own takes the place of the library and the header, and DuckDB's sources take that of the
library; the rest is fetched all the same.
"""

import argparse
import hashlib
import pathlib
import shutil
import subprocess
import sys
import tarfile
import zipfile

EXTENSIONS = ["httpfs", "postgres-scanner", "mysql-scanner", "tpch", "avro", "iceberg", "excel"]
# bareduckdb is a wheel that carries DuckDB's shared library with all of its C API exported.
LIBRARY = "bareduckdb==0.12.155"
PROCESSORS = {"amd64": "x86_64", "arm64": "aarch64"}


def download(
    work: pathlib.Path, machine: str, version: str, with_library: bool, with_sources: bool
) -> list[pathlib.Path]:
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "-d", work]
    wheels = [*pip, "--only-binary=:all:", "--python-version", "3.12"]
    for platform in ("manylinux_2_28", "manylinux_2_26", "manylinux2014", "manylinux_2_17"):
        wheels += ["--platform", f"{platform}_{PROCESSORS[machine]}"]
    names = [f"duckdb-cli=={version}", *(f"duckdb-extension-{name}=={version}" for name in EXTENSIONS)]
    subprocess.run([*wheels, *names, *([LIBRARY] if with_library else [])], check=True)
    if with_sources:
        subprocess.run([*pip, "--no-binary", "duckdb", f"duckdb=={version}"], check=True)
    return sorted(path for path in work.iterdir() if path.suffix in (".whl", ".gz"))


def verify(files: list[pathlib.Path], pins: pathlib.Path) -> None:
    known = {}
    for line in pins.read_text().splitlines():
        digest, name = line.split()
        known[name] = digest
    for path in files:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        if known.get(path.name) != digest:
            sys.exit(f"setup: {path.name} has SHA-256 {digest}, which is not the pinned one; nothing was installed")


def place(target: pathlib.Path, data: bytes) -> None:
    # A new name, then a rename: a running process keeps the library it has mapped.
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(target.name + ".new")
    fresh.write_bytes(data)
    fresh.chmod(0o755)
    fresh.rename(target)


def unpack(files: list[pathlib.Path], root: pathlib.Path, version: str, machine: str) -> None:
    for path in files:
        if path.suffix == ".gz":
            with tarfile.open(path) as archive:
                header = archive.extractfile(f"duckdb-{version}/external/duckdb/src/include/duckdb.h")
                place(root / "include" / "duckdb.h", header.read())
            continue
        with zipfile.ZipFile(path) as wheel:
            for member in wheel.namelist():
                name = pathlib.PurePosixPath(member).name
                if name == "libduckdb.so":
                    place(root / "lib" / name, wheel.read(member))
                elif name.endswith(".duckdb_extension"):
                    place(root / "ext" / f"v{version}" / f"linux_{machine}" / name, wheel.read(member))
                elif member == "duckdb_cli/duckdb":
                    place(root / "bin" / "duckdb", wheel.read(member))


def unpack_sources(files: list[pathlib.Path], target: pathlib.Path, version: str) -> None:
    """Puts the engine's own sources, which the Python module's release carries, at `target`."""
    prefix = f"duckdb-{version}/external/duckdb/"
    for path in files:
        if path.suffix == ".gz":
            with tarfile.open(path) as archive:
                members = [member for member in archive.getmembers() if member.name.startswith(prefix)]
                for member in members:
                    member.name = member.name.removeprefix(prefix)
                archive.extractall(target, members)


def use_library(library: pathlib.Path, root: pathlib.Path) -> None:
    headers = [library.parent / "duckdb.h", library.parent.parent / "include" / "duckdb.h"]
    header = next((path for path in headers if path.exists()), None)
    if header is None:
        sys.exit(f"setup: no duckdb.h beside {library} or in its ../include")
    place(root / "include" / "duckdb.h", header.read_bytes())
    (root / "lib").mkdir(parents=True, exist_ok=True)
    link = root / "lib" / "libduckdb.so"
    link.unlink(missing_ok=True)
    link.symlink_to(library)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pins", type=pathlib.Path, required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--machine", choices=sorted(PROCESSORS), required=True)
    parser.add_argument("--library", type=pathlib.Path, help="a libduckdb.so to use instead of PyPI's")
    parser.add_argument("--source", type=pathlib.Path, help="where to put sources to build instead of PyPI's library")
    parser.add_argument("--into", type=pathlib.Path, required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    files = download(
        arguments.work,
        arguments.machine,
        arguments.version,
        with_library=arguments.library is None and arguments.source is None,
        with_sources=arguments.library is None,
    )
    verify(files, arguments.pins)
    if arguments.library:
        shutil.rmtree(arguments.into / "lib", ignore_errors=True)
        use_library(arguments.library, arguments.into)
    unpack(files, arguments.into, arguments.version, arguments.machine)
    if arguments.source:
        unpack_sources(files, arguments.source, arguments.version)


if __name__ == "__main__":
    main()
