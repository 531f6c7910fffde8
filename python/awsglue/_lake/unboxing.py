"""Parsing text fields: `unbox`.

Source: AWS Glue Developer Guide, "Unbox class".
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from typing import Any

from awsglue._lake.formats import Csv
from awsglue._lake.paths import Path
from awsglue._lake.refusals import refuse


def unboxing(path: Path, kind: str, options: Mapping[str, Any]) -> Callable[[Any], Any]:
    """A function over records that replaces the text at `path` by what it says as JSON or CSV."""
    if kind not in ("json", "csv"):
        refuse(f"Unbox with the format {kind}", "json and csv are there.")

    def parse(text: str) -> Any:
        if kind == "json":
            return json.loads(text)
        settings = Csv({"separator": options.get("separator", ","), "escaper": options.get("escaper"),
                        "quoteChar": options.get("quoteChar", '"')})  # fmt: skip
        rows = list(csv.reader(io.StringIO(text), **settings._dialect()))
        names = rows.pop(0) if str(options.get("withHeader", "")).lower() == "true" and rows else None
        if str(options.get("skipFirst", "")).lower() == "true" and rows:
            rows.pop(0)
        row = rows[0] if rows else []
        return dict(zip(names or [f"col{index}" for index in range(len(row))], row, strict=False))

    def run(record: Any) -> Any:
        holder = record
        for step in path[:-1]:
            holder = holder[step]
            if holder is None:
                return record
        text = holder[path[-1]]
        if text is not None:
            holder[path[-1]] = parse(text)
        return record

    return run
