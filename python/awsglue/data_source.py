"""The source that `GlueContext.getSource` gives.

Source: AWS Glue Developer Guide, "PySpark extension types", DataSource.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from awsglue.context import GlueContext
    from awsglue.dynamicframe import DynamicFrame


class DataSource:
    """A place to read from."""

    def __init__(
        self,
        context: GlueContext,
        connection_type: str,
        format: str | None,
        transformation_ctx: str,
        push_down_predicate: str,
        options: Mapping[str, Any],
    ) -> None:
        self._context, self._kind, self._format, self._ctx = context, connection_type, format, transformation_ctx
        self._predicate, self._options = push_down_predicate, dict(options)
        self._format_options: dict[str, Any] = {}

    def setFormat(self, format: str, **options: Any) -> None:
        """Tells the format and its options."""
        self._format, self._format_options = format, options

    def getFrame(self, **options: Any) -> DynamicFrame:
        """The frame."""
        if self._kind == "catalog":
            return self._context.create_dynamic_frame_from_catalog(
                self._options.pop("database"),
                self._options.pop("tableName"),
                "",
                self._ctx,
                self._predicate,
                self._options,
            )
        return self._context.create_dynamic_frame_from_options(
            self._kind, {**self._options, **options}, self._format, self._format_options, self._ctx, self._predicate
        )
