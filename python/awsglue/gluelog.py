"""The logger that `glueContext.get_logger()` gives: the methods of log4j that scripts call, on standard error.

Source: AWS Glue Developer Guide, "Logging for AWS Glue jobs": messages go to the driver's log.
"""

from __future__ import annotations

import datetime
import sys
from typing import Any


class GlueLogger:
    """Writes a line per message: time, level, message."""

    def info(self, msg: Any, *_: Any) -> None:
        """What happened."""
        self._put("INFO", msg)

    def warn(self, msg: Any, *_: Any) -> None:
        """What may be wrong."""
        self._put("WARN", msg)

    warning = warn

    def error(self, msg: Any, *_: Any) -> None:
        """What went wrong."""
        self._put("ERROR", msg)

    def debug(self, msg: Any, *_: Any) -> None:
        """Not written, as at log4j's default level."""

    trace = debug

    def _put(self, level: str, msg: Any) -> None:
        now = datetime.datetime.now(datetime.timezone.utc)
        print(
            f"{now:%Y-%m-%d %H:%M:%S},{now.microsecond // 1000:03d} {level} [script] {msg}", file=sys.stderr, flush=True
        )
