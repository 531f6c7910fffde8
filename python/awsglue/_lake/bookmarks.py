"""Job bookmarks on the client's side: which files a read takes, and what a commit hands over.

The state lies with the server. HOSU_JOB_STATE_URL names it; requests carry HOSU_RUN_TOKEN, where there is one:

- `GET <url>` answers `{"option": "job-bookmark-enable" | "job-bookmark-pause" | "job-bookmark-disable", "version",
  "contexts": {<transformation_ctx>: <state>}, "until": {<transformation_ctx>: <state>} | null}`. With `until`, which
  `--job-bookmark-to` leads to, nothing is read that was not processed by then.
- `PUT <url>` with `{"jobName", "runId", "version", "contexts": {...}}` replaces the state of the contexts named and
  answers `{"version"}`; called by `job.commit()` only, and only when the option is enable. Where another run has
  committed meanwhile, the version is another and the answer is 409.

A state of S3 is `{"type": "s3", "modified": <seconds since 1970 of the newest file>, "recent": {<URL>: <seconds>}}`. Of
the last minute before the newest file each file is named: one may become visible after another with a later time.

Source: AWS Glue Developer Guide, "Tracking processed data using job bookmarks": S3 sources go by modification time, and
a source without `transformation_ctx` has no bookmark.
"""

from __future__ import annotations

import json
import logging
import os
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from awsglue._lake.storage import File

log = logging.getLogger("awsglue")

ENABLE, PAUSE, DISABLE = "job-bookmark-enable", "job-bookmark-pause", "job-bookmark-disable"

BAND = 60.0
"""The seconds before the newest file in which every file is remembered by name."""


class BookmarkFailure(Exception):
    """The server of bookmarks refused a request."""


@dataclass(frozen=True)
class Bounds:
    """How much of what is new one run takes.

    Source: AWS Glue Developer Guide, "Managing bounded execution": boundedFiles, boundedSize in bytes; with bookmarks.
    """

    files: int | None
    size: int | None

    @staticmethod
    def of(options: Mapping[str, Any]) -> Bounds | None:
        """The bounds among the options of a connection; None without any."""
        files, size = options.get("boundedFiles"), options.get("boundedSize")
        if files in (None, "") and size in (None, ""):
            return None
        return Bounds(int(files) if files not in (None, "") else None, int(size) if size not in (None, "") else None)

    def first_of(self, files: Sequence[File]) -> list[File]:
        """The oldest files, so that a bookmark's time tells what is left; one at least."""
        taken: list[File] = []
        for file in sorted(files, key=lambda each: (each.modified, each.url)):
            over = self.size is not None and sum(each.size for each in taken) + file.size > self.size
            if taken and (over or (self.files is not None and len(taken) >= self.files)):
                break
            taken.append(file)
        return taken


class Bookmarks:
    """The bookmarks of one run. Nothing is asked before `init`, and nothing advances before `commit`."""

    def __init__(self) -> None:
        self.job_name = ""
        self.run_id = ""
        self.option = DISABLE
        self.url: str | None = None
        self._version: int | None = None
        self._before: dict[str, Any] = {}
        self._until: dict[str, Any] | None = None
        self._after: dict[str, Any] = {}
        self._started = False

    def init(self, job_name: str, run_id: str, option: str | None) -> None:
        """Reads the state of the job's last commit; `option` is the argument `--job-bookmark-option`."""
        self.job_name, self.run_id, self.option = job_name, run_id, option or DISABLE
        self.url = os.environ.get("HOSU_JOB_STATE_URL")
        self._after = {}
        self._started = True
        if self.url is None:
            if self.option != DISABLE:
                log.warning("Bookmarks are %s, but HOSU_JOB_STATE_URL is not set: all files are read.", self.option)
            return
        state = self._ask("GET")
        self.option = option or state.get("option") or DISABLE
        self._version = state.get("version")
        self._before = state.get("contexts") or {}
        self._until = state.get("until")

    def _ask(self, method: str, value: Any = None) -> Any:
        assert self.url is not None
        headers = {"Content-Type": "application/json"}
        token = os.environ.get("HOSU_RUN_TOKEN")
        if token:
            headers["Authorization"] = f"Bearer {token}"
        body = None if value is None else json.dumps(value).encode()
        request = urllib.request.Request(self.url, data=body, method=method, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=30) as reply:
                return json.loads(reply.read() or b"{}")
        except urllib.error.HTTPError as failure:
            try:
                said = json.loads(failure.read())
                text = f"{said['message']} ({said['error']})"
            except (ValueError, KeyError):
                text = str(failure)
            raise BookmarkFailure(text) from None

    @property
    def is_on(self) -> bool:
        """Whether reads leave out what was processed before."""
        return self._started and self.url is not None and self.option in (ENABLE, PAUSE)

    def unprocessed(self, context: str, files: Sequence[File], source: str, bounds: Bounds | None = None) -> list[File]:
        """The files that no committed run has read under this context, at most as many as the bounds allow."""
        if bounds is not None and not (self.is_on and context):
            raise ValueError(
                f"boundedFiles and boundedSize of {source} need bookmarks, to go on where a run ended: "
                "--job-bookmark-option job-bookmark-enable, and a transformation_ctx."
            )
        if not self.is_on:
            return list(files)
        if not context:
            log.warning(
                "Bookmarks are on, but the read of %s has no transformation_ctx: its bookmark will not advance.", source
            )
            return list(files)
        state = self._before.get(context)
        fresh = [file for file in files if not _has(state, file)]
        if self._until is not None:
            last = self._until.get(context)
            fresh = [file for file in fresh if _has(last, file)]
        if bounds is not None:
            fresh = bounds.first_of(fresh)
        if fresh:
            base = self._after.get(context) or state
            recent = dict(base["recent"]) if base is not None else {}
            recent.update((f.url, f.modified) for f in fresh)
            newest = max(recent.values())
            recent = {url: modified for url, modified in recent.items() if modified > newest - BAND}
            self._after[context] = {"type": "s3", "modified": newest, "recent": recent}
        return fresh

    def before(self, context: str) -> Any:
        """What the last commit left for a context; None where it left nothing or bookmarks are off."""
        return self._before.get(context) if self.is_on else None

    def until(self, context: str) -> tuple[bool, Any]:
        """Whether reads are bounded from above, and the state that bounds this context: None where nothing was read."""
        return (self.is_on and self._until is not None, (self._until or {}).get(context))

    def advance(self, context: str, state: Any) -> None:
        """Notes how far a read has come, for the commit."""
        if self.is_on and context:
            self._after[context] = state

    def commit(self) -> None:
        """Hands over what this run has read, when bookmarks are enabled."""
        if not (self.is_on and self.option == ENABLE):
            return
        value = {"jobName": self.job_name, "runId": self.run_id, "version": self._version, "contexts": self._after}
        self._version = self._ask("PUT", value).get("version", self._version)
        self._before.update(self._after)
        self._after = {}


def _has(state: Any, file: File) -> bool:
    """Whether a file was processed by the time of a state of S3."""
    if state is None:
        return False
    return file.modified <= state["modified"] - BAND or state["recent"].get(file.url) == file.modified


current = Bookmarks()
"""The bookmarks of this process: a process runs one job."""
