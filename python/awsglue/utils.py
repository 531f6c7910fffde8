"""Arguments of a job.

Source: AWS Glue Developer Guide, "Accessing parameters using getResolvedOptions".
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any, NoReturn

from awsglue.job import Job


class GlueArgumentError(Exception):
    """An argument that is asked for is not there, or one that is there cannot be."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise GlueArgumentError(message)


def getResolvedOptions(args: Sequence[str], options: Sequence[str]) -> dict[str, Any]:
    """The values of the arguments named by `options`, out of `sys.argv`, by argparse's rules.

    `--key value` and `--key=value` are taken; arguments not asked for are passed over. AWS Glue's own arguments
    (`job_bookmark_option`, `JOB_ID`, `JOB_RUN_ID`, `TempDir`, ...) are in the result whether asked for or not.

    Raises: GlueArgumentError when an argument that is asked for is missing.
    """
    parser = _Parser(add_help=False)
    if Job.continuation_options[0][2:] in options:
        raise RuntimeError(f"Using reserved arguments {Job.continuation_options[0][2:]}")
    if "job-bookmark-option" in options or "job_bookmark_option" in options:
        options = [each for each in options if each not in ("job-bookmark-option", "job_bookmark_option")]
    parser.add_argument("--job-bookmark-option", choices=Job.job_bookmark_options(), default="job-bookmark-disable")
    for name in Job.job_bookmark_range_options():
        parser.add_argument(f"--{name}")
    own = [*Job.id_params(), "TempDir", "RedshiftTempDir", "encryption-type", "enable-data-lineage"]
    for name in own:
        if name not in options:
            parser.add_argument(f"--{name}")
    for option in options:
        parser.add_argument(f"--{option}", required=True)
    parsed, _ = parser.parse_known_args(list(args)[1:])
    values = vars(parsed)
    if (values["job_bookmark_from"] is None) != (values["job_bookmark_to"] is None) and values[
        "job_bookmark_option"
    ] == "job-bookmark-pause":
        raise GlueArgumentError("--job-bookmark-from and --job-bookmark-to go together.")
    return values
