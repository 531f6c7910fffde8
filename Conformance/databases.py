"""Databases of the tests' own: made once, without durability, removed at the end."""

import os
import pathlib
import pwd
import shutil
import subprocess
import tempfile
import time

from server import free_port

USER, PASSWORD, DATABASE = "etl", "p@ss 'word", "shop"


def binaries() -> pathlib.Path | None:
    """The folder of PostgreSQL's programs; None where it is not installed."""
    folders = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    if found := shutil.which("initdb"):
        folders.append(pathlib.Path(found).resolve().parent)
    return next((each for each in folders if (each / "initdb").exists() and (each / "postgres").exists()), None)


class Postgres:
    """One cluster; as root it runs as the user postgres, since it will not run as root."""

    def __init__(self):
        self.programs = binaries()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="hosu-pg-"))
        self.port = free_port()
        self.prefix = []
        if os.getuid() == 0:
            self.prefix = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
            os.chown(self.folder, pwd.getpwnam("postgres").pw_uid, -1)

    @property
    def url(self) -> str:
        return f"jdbc:postgresql://127.0.0.1:{self.port}/{DATABASE}"

    def _run(self, program: str, *arguments: str) -> None:
        command = [*self.prefix, str(self.programs / program), *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/", timeout=60)

    def start(self) -> "Postgres":
        secret = self.folder / "password"
        secret.write_text(PASSWORD + "\n")
        secret.chmod(0o644)
        data = str(self.folder / "data")
        self._run(
            "initdb", "-D", data, "-E", "UTF8", "--locale=C", "-A", "scram-sha-256", "-U", USER, "-N",
            f"--pwfile={secret}",
        )  # fmt: skip
        options = f"-p {self.port} -c fsync=off -c listen_addresses=127.0.0.1 -c unix_socket_directories={self.folder}"
        self._run("pg_ctl", "-D", data, "-o", options, "-l", str(self.folder / "log"), "-w", "start")
        self.sql(f"CREATE DATABASE {DATABASE}", "postgres")
        return self

    def sql(self, text: str, database: str = DATABASE) -> str:
        """Runs SQL with psql and returns its rows, columns divided by `|`."""
        reply = subprocess.run(
            [str(self.programs / "psql"), "-qAtX", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", str(self.port),
             "-U", USER, database],
            input=text, capture_output=True, text=True, env={**os.environ, "PGPASSWORD": PASSWORD}, timeout=120,
        )  # fmt: skip
        assert reply.returncode == 0, reply.stderr
        return reply.stdout.strip()

    def stop(self) -> None:
        try:
            self._run("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "-w", "stop")
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)


class MariaDB:
    """One server; as root it runs as the user mysql."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="hosu-mysql-"))
        self.port = free_port()
        self.prefix, self.process = [], None
        if os.getuid() == 0:
            self.prefix = ["setpriv", "--reuid=mysql", "--regid=mysql", "--clear-groups"]
            os.chown(self.folder, pwd.getpwnam("mysql").pw_uid, -1)

    @staticmethod
    def is_installed() -> bool:
        return bool(shutil.which("mariadbd") and shutil.which("mariadb-install-db"))

    @property
    def url(self) -> str:
        return f"jdbc:mysql://127.0.0.1:{self.port}/{DATABASE}"

    def start(self) -> "MariaDB":
        data = self.folder / "data"
        install = ["mariadb-install-db", "--no-defaults", f"--datadir={data}", "--auth-root-authentication-method=normal", "--skip-test-db"]
        subprocess.run([*self.prefix, *install], check=True, capture_output=True, cwd="/", timeout=120)
        serve = [
            "mariadbd", "--no-defaults", f"--datadir={data}", f"--port={self.port}", "--bind-address=127.0.0.1",
            f"--socket={self.folder}/socket", "--innodb-flush-log-at-trx-commit=0", "--character-set-server=utf8mb4",
        ]  # fmt: skip
        with open(self.folder / "log", "wb") as log:
            self.process = subprocess.Popen([*self.prefix, *serve], stdout=log, stderr=log, cwd="/")
        end = time.monotonic() + 60
        while not self._answers():
            assert self.process.poll() is None and time.monotonic() < end, (self.folder / "log").read_text()
        secret = PASSWORD.replace("'", "''")
        self.sql(f"CREATE DATABASE {DATABASE}; CREATE USER {USER}@'%' IDENTIFIED BY '{secret}'", None)
        self.sql(f"GRANT ALL ON *.* TO {USER}@'%'", None)
        return self

    def _answers(self) -> bool:
        command = ["mariadb-admin", "--no-defaults", "--wait=1", "-u", "root", f"--socket={self.folder}/socket", "ping"]
        return subprocess.run(command, capture_output=True, timeout=60).returncode == 0

    def sql(self, text: str, database: str | None = DATABASE) -> str:
        """Runs SQL and returns its rows, columns divided by `|`."""
        command = ["mariadb", "--no-defaults", "-NB", "-u", "root", f"--socket={self.folder}/socket"]
        command += ["--default-character-set=utf8mb4", *([database] if database else [])]
        reply = subprocess.run(command, input=text, capture_output=True, text=True, timeout=60)
        assert reply.returncode == 0, reply.stderr
        return reply.stdout.strip().replace("\t", "|")

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
