"""A PostgreSQL of the example's own: Debian's binaries, an unprivileged user, a folder that goes with it."""

from __future__ import annotations

import datetime
import os
import pathlib
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Sequence

from retail import data

SCHEMA = pathlib.Path(__file__).parent.parent / "schema.sql"


class MissingDatabase(Exception):
    """PostgreSQL's binaries are not on this machine; the message says how to get them."""


def binaries() -> pathlib.Path:
    """Where initdb and postgres are: on the path, or in Debian's folder of the newest version.

    Raises: MissingDatabase.
    """
    found = shutil.which("initdb")
    folders = [pathlib.Path(found).resolve().parent] if found else []
    folders += sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: -int(path.parent.name))
    for folder in folders:
        if (folder / "initdb").exists() and (folder / "pg_ctl").exists():
            return folder
    raise MissingDatabase("PostgreSQL is not installed: apt-get install postgresql, or scripts/setup.")


def free_port() -> int:
    """A port of the loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Database:
    """A running server with the database `shop`; `password` is that of its user `etl`, who only reads."""

    def __init__(self, password: str) -> None:
        self.password = password
        self.port = free_port()
        self.bin = binaries()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="retail-db-"))
        self._user = self._unprivileged()

    @staticmethod
    def _unprivileged() -> str | None:
        """The user to become: PostgreSQL does not run as root."""
        if os.geteuid() != 0:
            return None
        for name in ("postgres", "nobody"):
            try:
                return pwd.getpwnam(name).pw_name
            except KeyError:
                continue
        raise MissingDatabase("PostgreSQL does not run as root, and there is no user to become.")

    def _run(self, arguments: Sequence[str], **options) -> subprocess.CompletedProcess:
        done = subprocess.run(
            [str(each) for each in arguments],
            user=self._user,
            group=pwd.getpwnam(self._user).pw_gid if self._user else None,
            extra_groups=[] if self._user else None,
            cwd=self.folder,
            env={"PATH": f"{self.bin}:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            **options,
        )
        if done.returncode != 0:
            raise RuntimeError(f"{arguments[0]} failed: {done.stderr.strip()[-2000:]}")
        return done

    def start(self) -> Database:
        """Makes the cluster, its database, and the user of the jobs."""
        if self._user:
            shutil.chown(self.folder, self._user)
        cluster = self.folder / "cluster"
        self._run([
            self.bin / "initdb", "-D", cluster, "-U", "shop", "-E", "UTF8", "--locale=C.UTF-8",
            "--auth-local=trust", "--auth-host=scram-sha-256", "--no-sync",
        ])  # fmt: skip
        settings = f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1 -c fsync=off -c timezone=Asia/Seoul"
        self._run([
            self.bin / "pg_ctl", "-D", cluster, "-l", self.folder / "log", "-w", "-t", "60", "-o", settings, "start",
        ])  # fmt: skip
        self.sql("CREATE DATABASE shop", database="postgres")
        return self

    def fill(self, first: datetime.date, days: int) -> None:
        """Makes the schema and the rows of some days."""
        self.psql(["-q", "-f", "-"], input=SCHEMA.read_text())
        self.psql(["-q", "-f", "-"], input="".join(data.statements(first, days)))
        secret = self.password.replace("'", "''")
        self.psql(
            ["-q", "-f", "-"],
            input=f"CREATE ROLE etl LOGIN PASSWORD '{secret}';"
            'GRANT USAGE ON SCHEMA "RETAIL" TO etl; GRANT SELECT ON ALL TABLES IN SCHEMA "RETAIL" TO etl;',
        )

    def spoil(self, day: datetime.date) -> None:
        """Turns the amounts of a day's first receipt into negative ones."""
        self.psql([
            "-q", "-c",
            f"""UPDATE "RETAIL".transaction_order SET mount = -mount WHERE tr_date = date '{day}' AND receipt_num = '000001'""",
        ])  # fmt: skip

    def psql(self, arguments: Sequence[str], database: str = "shop", **options) -> str:
        """What psql prints, as the owner of the database."""
        base = ["psql", "-X", "-v", "ON_ERROR_STOP=1", "-h", self.folder, "-p", self.port, "-U", "shop", "-d", database]
        return self._run([*base, *arguments], **options).stdout

    def sql(self, statement: str, database: str = "shop") -> list[list[str]]:
        """The rows of a statement as text; NULL is an empty text."""
        printed = self.psql(["-At", "-F", "\x1f", "-R", "\x1e", "-c", statement], database).removesuffix("\n")
        return [line.split("\x1f") for line in printed.split("\x1e") if line]

    @property
    def url(self) -> str:
        """As a JDBC driver takes it."""
        return f"jdbc:postgresql://127.0.0.1:{self.port}/shop"

    def stop(self) -> None:
        """Ends the server and deletes its folder."""
        try:
            self._run([self.bin / "pg_ctl", "-D", self.folder / "cluster", "-m", "immediate", "-w", "stop"])
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)
