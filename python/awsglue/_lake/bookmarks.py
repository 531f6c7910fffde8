"""Job bookmarks on the client's side: which files a read takes, and what a commit hands over.

The state lies with the server. HOSU_JOB_STATE_URL names it:

- `GET <url>` answers `{"option": "job-bookmark-enable" | "job-bookmark-pause" | "job-bookmark-disable",
  "contexts": {<transformation_ctx>: <state>}}`; with pause, `from` and `to` may bound the modification times.
- `PUT <url>` with `{"jobName", "runId", "contexts": {...}}` replaces the state of the contexts named; called by
  `job.commit()` only, and only when the option is enable.

A state of S3 is `{"type": "s3", "modified": <seconds since 1970 of the newest file>, "at": [<URLs of that second>]}`.

Source: AWS Glue Developer Guide, "Tracking processed data using job bookmarks": S3 sources go by modification time, and
a source without `transformation_ctx` has no bookmark.
"""

from __future__ import annotations

import json
import logging
import os
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from awsglue._lake.storage import File

log = logging.getLogger("awsglue")

ENABLE, PAUSE, DISABLE = "job-bookmark-enable", "job-bookmark-pause", "job-bookmark-disable"


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
        self._before: dict[str, Any] = {}
        self._bounds: tuple[float | None, float | None] = (None, None)
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
        with urllib.request.urlopen(self.url, timeout=30) as reply:
            state = json.load(reply)
        self.option = option or state.get("option") or DISABLE
        self._before = state.get("contexts", {})
        self._bounds = (state.get("from"), state.get("to"))

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
        fresh = list(files)
        if state is not None:
            newest, seen = state["modified"], set(state.get("at", []))
            fresh = [f for f in files if f.modified > newest or (f.modified == newest and f.url not in seen)]
        low, high = self._bounds
        if self.option == PAUSE and (low is not None or high is not None):
            fresh = [f for f in files if (low is None or f.modified > low) and (high is None or f.modified <= high)]
        if bounds is not None:
            fresh = bounds.first_of(fresh)
        if fresh:
            newest = max(f.modified for f in fresh)
            at = [f.url for f in fresh if f.modified == newest]
            if state is not None and state["modified"] == newest:
                at = sorted({*at, *state.get("at", [])})
            self._after[context] = {"type": "s3", "modified": newest, "at": at}
        return fresh

    def commit(self) -> None:
        """Hands over what this run has read, when bookmarks are enabled."""
        if not (self.is_on and self.option == ENABLE):
            return
        assert self.url is not None
        body = json.dumps({"jobName": self.job_name, "runId": self.run_id, "contexts": self._after}).encode()
        request = urllib.request.Request(
            self.url, data=body, method="PUT", headers={"Content-Type": "application/json"}
        )
        urllib.request.urlopen(request, timeout=30).close()
        self._before.update(self._after)
        self._after = {}


current = Bookmarks()
"""The bookmarks of this process: a process runs one job."""
