"""One attempt to write, as its workers and the process that started them see it.

An engine tells of a failure as soon as one worker fails, while others still run: without a word between them, a worker
could open an upload after all uploads had been taken back. So a worker uploads under a shared lock and only while the
attempt has not failed; who ends a failed attempt says so first and then waits for those who are uploading. The lock is
the operating system's, so that a worker that is killed holds nobody up. Workers on other machines do not see it.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass


class AttemptFailed(RuntimeError):
    """The write that this worker belongs to has failed in another worker."""


@dataclass(frozen=True)
class Attempt:
    """An attempt to write: its token, and the folder where its lock and its mark of failure lie, on which machine."""

    token: str
    folder: str
    host: str

    @classmethod
    @contextlib.contextmanager
    def begin(cls, token: str) -> Iterator[Attempt]:
        """An attempt for as long as the block runs."""
        folder = tempfile.mkdtemp(prefix="hosu-write-", dir=os.environ.get("HOSU_JOB_SCRATCH"))
        try:
            open(os.path.join(folder, "lock"), "wb").close()
            yield cls(token, folder, socket.gethostname())
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    @contextlib.contextmanager
    def publishing(self) -> Iterator[None]:
        """Holds off the end of a failed attempt while this worker uploads.

        Raises: AttemptFailed when the attempt has failed before.
        """
        if self.host != socket.gethostname():
            yield
            return
        try:
            lock = open(os.path.join(self.folder, "lock"), "rb")
        except FileNotFoundError:
            raise AttemptFailed("The write has ended before this worker came to its files.") from None
        with lock:
            fcntl.flock(lock, fcntl.LOCK_SH)
            if os.path.exists(os.path.join(self.folder, "failed")):
                raise AttemptFailed("The write has failed in another worker.")
            yield

    def fail(self) -> None:
        """Marks the attempt as failed, and returns when nobody uploads any more."""
        open(os.path.join(self.folder, "failed"), "wb").close()
        with open(os.path.join(self.folder, "lock"), "rb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
