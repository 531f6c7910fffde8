"""The readers and writers behind `create_dynamic_frame`, `write_dynamic_frame` and their DataFrame twins.

Source: AWS Glue Developer Guide, "DynamicFrameReader class", "DynamicFrameWriter class".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from awsglue.context import GlueContext
    from awsglue.dynamicframe import DynamicFrame

Options = Mapping[str, Any]


def _database(database: str | None, name_space: str | None) -> str:
    found = database or name_space
    if not found:
        raise ValueError("from_catalog needs database and table_name.")
    return found


class DynamicFrameReader:
    """`glueContext.create_dynamic_frame`."""

    def __init__(self, glue_context: GlueContext) -> None:
        self._glue_context = glue_context

    def from_rdd(
        self,
        data: Any,
        name: str,
        schema: Any = None,
        sampleRatio: float | None = None,
        transformation_ctx: str = "",
    ) -> DynamicFrame:
        """A frame over what `parallelize` of a list gave."""
        return self._glue_context.create_dynamic_frame_from_rdd(data, name, schema, sampleRatio, transformation_ctx)

    def from_options(
        self,
        connection_type: str,
        connection_options: Options | None = None,
        format: str | None = None,
        format_options: Options | None = None,
        transformation_ctx: str = "",
        push_down_predicate: str = "",
        **kwargs: Any,
    ) -> DynamicFrame:
        """A frame over files (`s3`, `file`) or a database."""
        return self._glue_context.create_dynamic_frame_from_options(
            connection_type,
            connection_options or {},
            format,
            format_options or {},
            transformation_ctx,
            push_down_predicate,
            **kwargs,
        )

    def from_catalog(
        self,
        database: str | None = None,
        table_name: str | None = None,
        redshift_tmp_dir: str = "",
        transformation_ctx: str = "",
        push_down_predicate: str = "",
        additional_options: Options | None = None,
        catalog_id: str | None = None,
        name_space: str | None = None,
        **kwargs: Any,
    ) -> DynamicFrame:
        """A frame over a table of the Data Catalog."""
        return self._glue_context.create_dynamic_frame_from_catalog(
            _database(database, name_space),
            table_name or "",
            redshift_tmp_dir,
            transformation_ctx,
            push_down_predicate,
            additional_options or {},
            catalog_id,
            **kwargs,
        )


class DynamicFrameWriter:
    """`glueContext.write_dynamic_frame`; calling it with a frame and options writes too."""

    def __init__(self, glue_context: GlueContext) -> None:
        self._glue_context = glue_context

    def from_options(
        self,
        frame: DynamicFrame,
        connection_type: str,
        connection_options: Options | None = None,
        format: str | None = None,
        format_options: Options | None = None,
        transformation_ctx: str = "",
        **_: Any,
    ) -> DynamicFrame:
        """Writes a frame to files or a database."""
        return self._glue_context.write_dynamic_frame_from_options(
            frame, connection_type, connection_options or {}, format, format_options or {}, transformation_ctx
        )

    def from_catalog(
        self,
        frame: DynamicFrame,
        database: str | None = None,
        table_name: str | None = None,
        redshift_tmp_dir: str = "",
        transformation_ctx: str = "",
        additional_options: Options | None = None,
        catalog_id: str | None = None,
        name_space: str | None = None,
        **_: Any,
    ) -> DynamicFrame:
        """Writes a frame to a table of the Data Catalog."""
        return self._glue_context.write_dynamic_frame_from_catalog(
            frame,
            _database(database, name_space),
            table_name or "",
            redshift_tmp_dir,
            transformation_ctx,
            additional_options or {},
            catalog_id,
        )

    def from_jdbc_conf(
        self,
        frame: DynamicFrame,
        catalog_connection: str,
        connection_options: Options | None = None,
        redshift_tmp_dir: str = "",
        transformation_ctx: str = "",
        catalog_id: str | None = None,
        **_: Any,
    ) -> DynamicFrame:
        """Writes a frame to the database of a connection."""
        return self._glue_context.write_dynamic_frame_from_jdbc_conf(
            frame, catalog_connection, connection_options or {}, redshift_tmp_dir, transformation_ctx, catalog_id
        )


class DataFrameReader:
    """`glueContext.create_data_frame`."""

    def __init__(self, glue_context: GlueContext) -> None:
        self._glue_context = glue_context

    def from_catalog(
        self, database: str | None = None, table_name: str | None = None, *args: Any, **kwargs: Any
    ) -> DataFrame:
        """A DataFrame over a table of the Data Catalog."""
        return self._glue_context.create_dynamic_frame.from_catalog(database, table_name, *args, **kwargs).toDF()

    def from_options(self, *args: Any, **kwargs: Any) -> DataFrame:
        """A DataFrame over files or a database; streams are refused."""
        return self._glue_context.create_dynamic_frame.from_options(*args, **kwargs).toDF()


class DataFrameWriter:
    """`glueContext.write_data_frame`."""

    def __init__(self, glue_context: GlueContext) -> None:
        self._glue_context = glue_context

    def _frame(self, frame: DataFrame) -> DynamicFrame:
        from awsglue.dynamicframe import DynamicFrame

        return DynamicFrame.fromDF(frame, self._glue_context, "frame")

    def from_catalog(
        self, frame: DataFrame, database: str | None = None, table_name: str | None = None, *args: Any, **kwargs: Any
    ) -> DataFrame:
        """Writes a DataFrame to a table of the Data Catalog."""
        self._glue_context.write_dynamic_frame.from_catalog(self._frame(frame), database, table_name, *args, **kwargs)
        return frame

    def from_options(self, frame: DataFrame, *args: Any, **kwargs: Any) -> DataFrame:
        """Writes a DataFrame to files or a database."""
        self._glue_context.write_dynamic_frame.from_options(self._frame(frame), *args, **kwargs)
        return frame
