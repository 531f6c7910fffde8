"""The sink that `GlueContext.getSink` gives.

Source: AWS Glue Developer Guide, "PySpark extension types", DataSink, and "Creating tables, updating the schema, and
adding new partitions in the Data Catalog from AWS Glue ETL jobs".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from awsglue._lake import writing

if TYPE_CHECKING:
    from awsglue.context import GlueContext
    from awsglue.dynamicframe import DynamicFrame


class DataSink:
    """A place to write to."""

    def __init__(
        self,
        context: GlueContext,
        connection_type: str,
        format: str | None,
        transformation_ctx: str,
        options: Mapping[str, Any],
    ) -> None:
        self._context, self._kind, self._format, self._ctx = context, connection_type, format, transformation_ctx
        self._options = dict(options)
        self._format_options: dict[str, Any] = {}
        self._catalog: dict[str, Any] = {}

    def setFormat(self, format: str, **options: Any) -> None:
        """Tells the format and its options."""
        self._format, self._format_options = format, options

    def setAccumulableSize(self, size: int) -> None:
        """Taken, and not needed: error records are not accumulated in memory."""

    def setCatalogInfo(
        self, catalogDatabase: str, catalogTableName: str, catalogId: str | None = None, **_: Any
    ) -> None:
        """Names the table that is made or brought up to date when `enableUpdateCatalog` is on."""
        self._catalog = {"database": catalogDatabase, "table": catalogTableName, "catalog_id": catalogId or None}

    def writeFrame(self, dynamic_frame: DynamicFrame, info: str = "") -> DynamicFrame:
        """Writes a frame, and returns it."""
        writing.to_options(
            dynamic_frame, self._kind, self._options, self._format, self._format_options, self._catalog, self._ctx
        )
        return dynamic_frame

    def write(self, dynamic_frame_or_dfc: Any, info: str = "") -> Any:
        """Writes a frame, or each frame of a collection below a folder of its name."""
        from awsglue.dynamicframe import DynamicFrameCollection

        if not isinstance(dynamic_frame_or_dfc, DynamicFrameCollection):
            return self.writeFrame(dynamic_frame_or_dfc, info)
        for name, frame in dynamic_frame_or_dfc.items():
            options = {**self._options, "path": f"{str(self._options.get('path', '')).rstrip('/')}/{name}/"}
            writing.to_options(frame, self._kind, options, self._format, self._format_options, {}, self._ctx)
        return dynamic_frame_or_dfc
