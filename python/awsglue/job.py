"""The job that a script is, and its bookmarks.

Source: AWS Glue Developer Guide, "Tracking processed data using job bookmarks" (`job.init`, `job.commit`).
"""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from typing import Any

from awsglue._lake.bookmarks import current

log = logging.getLogger("awsglue")


class Job:
    """One run of a job."""

    continuation_options = ["continuation-enabled", "continuation-readonly", "continuation-ignore"]

    @classmethod
    def job_bookmark_options(cls) -> list[str]:
        """What `--job-bookmark-option` may be."""
        return ["job-bookmark-enable", "job-bookmark-pause", "job-bookmark-disable"]

    @classmethod
    def job_bookmark_range_options(cls) -> list[str]:
        """The arguments that bound a paused bookmark."""
        return ["job-bookmark-from", "job-bookmark-to"]

    @classmethod
    def id_params(cls) -> list[str]:
        """The arguments that identify a run."""
        return ["JOB_NAME", "JOB_ID", "JOB_RUN_ID", "SECURITY_CONFIGURATION"]

    @classmethod
    def encryption_type_options(cls) -> list[str]:
        """What `--encryption-type` may be."""
        return ["sse-s3"]

    def __init__(self, glue_context: Any) -> None:
        self._glue_context = glue_context
        self._is_initialized = False

    def init(self, job_name: str, args: Mapping[str, Any] | None = None) -> None:
        """Begins the run: from here on reads with a `transformation_ctx` follow their bookmarks."""
        args = args or {}
        run_id = args.get("JOB_RUN_ID") or os.environ.get("HOSU_JOB_RUN_ID", "")
        current.init(job_name, run_id, args.get("job_bookmark_option"))
        self._is_initialized = True

    def isInitialized(self) -> bool:
        """Whether `init` was called."""
        return self._is_initialized

    def commit(self) -> None:
        """Hands over the bookmarks of this run; without a server for them, a line in the log."""
        if current.url is None:
            log.info("job.commit(): there is no HOSU_JOB_STATE_URL, so no bookmark is kept.")
        current.commit()
