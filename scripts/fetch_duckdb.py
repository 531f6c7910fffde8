"""Fetches DuckDB's library, header, command line and extensions from PyPI and checks each against its pin.

Every file is named in `duckdb.sha256` (`sha256sum` format); one that is not there, or differs, is refused.
"""

import argparse
import hashlib
import pathlib
import subprocess
import sys
import tarfile
import zipfile

EXTENSIONS = ["httpfs", "postgres-scanner", "tpch", "avro", "iceberg", "excel"]
# bareduckdb is a wheel that carries DuckDB's shared library with all of its C API exported.
LIBRARY = "bareduckdb==0.12.155"


def download(work: pathlib.Path, machine: str, version: str) -> list[pathlib.Path]:
    processor = {"amd64": "x86_64", "arm64": "aarch64"}[machine]
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "-d", work]
    wheels = [*pip, "--only-binary=:all:", "--python-version", "3.12"]
    for platform in ("manylinux_2_28", "manylinux_2_26", "manylinux2014", "manylinux_2_17"):
        wheels += ["--platform", f"{platform}_{processor}"]
    extensions = [f"duckdb-extension-{name}=={version}" for name in EXTENSIONS]
    subprocess.run([*wheels, LIBRARY, f"duckdb-cli=={version}", *extensions], check=True)
    # The source release is read for one header and never built.
    subprocess.run([*pip, "--no-binary", "duckdb", f"duckdb=={version}"], check=True)
    return sorted(path for path in work.iterdir() if path.suffix in (".whl", ".gz"))


def verify(files: list[pathlib.Path], pins: pathlib.Path) -> None:
    known = {}
    for line in pins.read_text().splitlines():
        if line and not line.startswith("#"):
            digest, name = line.split()
            known[name] = digest
    for path in files:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        if known.get(path.name) != digest:
            sys.exit(f"setup: {path.name} has SHA-256 {digest}, which is not the pinned one; nothing was installed")


def unpack(files: list[pathlib.Path], root: pathlib.Path, version: str, machine: str) -> None:
    extensions = root / "ext" / f"v{version}" / f"linux_{machine}"

    def place(target: pathlib.Path, data: bytes) -> None:
        # A new name, then a rename: a running process keeps the library it has mapped.
        fresh = target.with_name(target.name + ".new")
        fresh.write_bytes(data)
        fresh.chmod(0o755)
        fresh.rename(target)

    for path in files:
        if path.suffix == ".gz":
            with tarfile.open(path) as archive:
                header = archive.extractfile(f"duckdb-{version}/external/duckdb/src/include/duckdb.h")
                (root / "include" / "duckdb.h").write_bytes(header.read())
            continue
        with zipfile.ZipFile(path) as wheel:
            for member in wheel.namelist():
                name = pathlib.PurePosixPath(member).name
                if name == "libduckdb.so":
                    place(root / "lib" / name, wheel.read(member))
                elif name.endswith(".duckdb_extension"):
                    place(extensions / name, wheel.read(member))
                elif member == "duckdb_cli/duckdb":
                    place(root / "bin" / "duckdb", wheel.read(member))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pins", type=pathlib.Path, required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--machine", choices=["amd64", "arm64"], required=True)
    parser.add_argument("--into", type=pathlib.Path, required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    files = download(arguments.work, arguments.machine, arguments.version)
    verify(files, arguments.pins)
    unpack(files, arguments.into, arguments.version, arguments.machine)


if __name__ == "__main__":
    main()
