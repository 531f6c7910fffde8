"""GlueContext: where frames come from and go to.

Source: AWS Glue Developer Guide, "GlueContext class".
"""

from __future__ import annotations

import datetime
import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NoReturn

from awsglue._lake import purging, reading
from awsglue._lake.refusals import refuse
from awsglue.data_sink import DataSink
from awsglue.data_source import DataSource
from awsglue.dynamicframe import DynamicFrame, DynamicFrameCollection
from awsglue.gluelog import GlueLogger
from awsglue.readwrite import DataFrameReader, DataFrameWriter, DynamicFrameReader, DynamicFrameWriter

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

log = logging.getLogger("awsglue")

Options = Mapping[str, Any]


class GlueContext:
    """The context of a job: its Spark session, readers and writers.

    What is not documented here is asked of the Spark session, since the vendor's class is a SQLContext.
    """

    def __init__(self, sparkContext: Any = None, **options: Any) -> None:
        from awsglue._lake.session import session

        self._spark: SparkSession = session()
        self.create_dynamic_frame = DynamicFrameReader(self)
        self.create_data_frame = DataFrameReader(self)
        self.write_dynamic_frame = DynamicFrameWriter(self)
        self.write_data_frame = DataFrameWriter(self)

    @property
    def spark_session(self) -> SparkSession:
        """The Spark session."""
        return self._spark

    @property
    def sparkSession(self) -> SparkSession:
        """The Spark session, under SQLContext's name."""
        return self._spark

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self._spark, name)

    def setConf(self, key: str, value: str) -> None:
        """Sets a configuration of the session."""
        self._spark.conf.set(key, value)

    def get_logger(self) -> GlueLogger:
        """The job's logger."""
        return GlueLogger()

    # Creating

    def getSource(
        self,
        connection_type: str,
        format: str | None = None,
        transformation_ctx: str = "",
        push_down_predicate: str = "",
        **options: Any,
    ) -> DataSource:
        """A source, whose format can be set before its frame is asked for."""
        return DataSource(self, connection_type, format, transformation_ctx, push_down_predicate, options)

    def create_dynamic_frame_from_rdd(
        self,
        data: Any,
        name: str,
        schema: Any = None,
        sample_ratio: float | None = None,
        transformation_ctx: str = "",
    ) -> DynamicFrame:
        """A frame over a list, or over what `parallelize` of a list gave; records of differing types become choices."""
        return reading.from_rows(self, data, name, schema)

    def create_dynamic_frame_from_catalog(
        self,
        database: str,
        table_name: str,
        redshift_tmp_dir: str = "",
        transformation_ctx: str = "",
        push_down_predicate: str = "",
        additional_options: Options | None = None,
        catalog_id: str | None = None,
        **kwargs: Any,
    ) -> DynamicFrame:
        """A frame over a table of the Data Catalog: its files, its partitions, its types."""
        options = {**(additional_options or {}), **kwargs}
        return reading.from_catalog(
            self, database, table_name, push_down_predicate, options, transformation_ctx, catalog_id
        )

    def create_dynamic_frame_from_options(
        self,
        connection_type: str,
        connection_options: Options | None = None,
        format: str | None = None,
        format_options: Options | None = None,
        transformation_ctx: str = "",
        push_down_predicate: str = "",
        **kwargs: Any,
    ) -> DynamicFrame:
        """A frame over files."""
        options = {**(connection_options or {}), **kwargs}
        if push_down_predicate:
            refuse(
                "push_down_predicate of from_options", "It applies to tables of the Data Catalog; filter the DataFrame."
            )
        return reading.from_options(self, connection_type, options, format, format_options or {}, transformation_ctx)

    def create_sample_dynamic_frame_from_catalog(
        self, database: str, table_name: str, num: int, *args: Any, **kwargs: Any
    ) -> DynamicFrame:
        """At most `num` rows of a table."""
        frame = self.create_dynamic_frame_from_catalog(database, table_name, *args, **_without_sampling(kwargs))
        return frame._with(frame._data.limit(num), frame.schema())

    def create_sample_dynamic_frame_from_options(
        self, connection_type: str, connection_options: Options | None = None, num: int = 0, *args: Any, **kwargs: Any
    ) -> DynamicFrame:
        """At most `num` rows of files."""
        frame = self.create_dynamic_frame_from_options(
            connection_type, connection_options, *args, **_without_sampling(kwargs)
        )
        return frame._with(frame._data.limit(num), frame.schema())

    def create_data_frame_from_catalog(self, database: str, table_name: str, *args: Any, **kwargs: Any) -> DataFrame:
        """A DataFrame over a table of the Data Catalog."""
        return self.create_dynamic_frame_from_catalog(database, table_name, *args, **kwargs).toDF()

    def create_data_frame_from_options(self, connection_type: str, *args: Any, **kwargs: Any) -> DataFrame:
        """A DataFrame over files."""
        return self.create_dynamic_frame_from_options(connection_type, *args, **kwargs).toDF()

    def add_ingestion_time_columns(self, dataFrame: DataFrame, timeGranularity: str = "") -> DataFrame:
        """The DataFrame with `ingest_year`, `ingest_month`, ... down to the granularity: day, hour or minute."""
        from pyspark.sql import functions as F

        grains = {"day": 3, "hour": 4, "minute": 5}
        if timeGranularity not in grains:
            raise ValueError(f"timeGranularity is day, hour or minute, not {timeGranularity!r}.")
        now = datetime.datetime.now(datetime.timezone.utc)
        values = {"year": now.year, "month": now.month, "day": now.day, "hour": now.hour, "minute": now.minute}
        for name in list(values)[: grains[timeGranularity]]:
            dataFrame = dataFrame.withColumn(f"ingest_{name}", F.lit(values[name]))
        return dataFrame

    # Writing

    def getSink(
        self, connection_type: str, format: str | None = None, transformation_ctx: str = "", **options: Any
    ) -> DataSink:
        """A sink, to which a format and a catalog table can be told before a frame is written."""
        return DataSink(self, connection_type, format, transformation_ctx, options)

    def write_dynamic_frame_from_options(
        self,
        frame: DynamicFrame,
        connection_type: str,
        connection_options: Options | None = None,
        format: str | None = None,
        format_options: Options | None = None,
        transformation_ctx: str = "",
        **_: Any,
    ) -> DynamicFrame:
        """Writes a frame to files, and returns it."""
        return self.write_from_options(
            frame, connection_type, connection_options, format, format_options, transformation_ctx
        )

    def write_from_options(
        self,
        frame_or_dfc: Any,
        connection_type: str,
        connection_options: Options | None = None,
        format: str | None = None,
        format_options: Options | None = None,
        transformation_ctx: str = "",
        **_: Any,
    ) -> Any:
        """Writes a frame, or each frame of a collection below a folder of its name."""
        sink = self.getSink(connection_type, format, transformation_ctx, **(connection_options or {}))
        if format:
            sink.setFormat(format, **(format_options or {}))
        return sink.write(frame_or_dfc)

    def write_dynamic_frame_from_catalog(
        self,
        frame: DynamicFrame,
        database: str,
        table_name: str,
        redshift_tmp_dir: str = "",
        transformation_ctx: str = "",
        additional_options: Options | None = None,
        catalog_id: str | None = None,
        **_: Any,
    ) -> DynamicFrame:
        """Writes a frame where a table of the Data Catalog lies, in the table's format."""
        from awsglue._lake import writing

        return writing.to_catalog(
            self, frame, database, table_name, additional_options or {}, transformation_ctx, catalog_id
        )

    def write_data_frame_from_options(
        self, frame: DataFrame, connection_type: str, *args: Any, **kwargs: Any
    ) -> DataFrame:
        """Writes a DataFrame to files, and returns it."""
        return self.write_data_frame.from_options(frame, connection_type, *args, **kwargs)

    def write_data_frame_from_catalog(
        self, frame: DataFrame, database: str, table_name: str, *args: Any, **kwargs: Any
    ) -> DataFrame:
        """Writes a DataFrame to a table of the Data Catalog, and returns it."""
        return self.write_data_frame.from_catalog(frame, database, table_name, *args, **kwargs)

    def write_dynamic_frame_from_jdbc_conf(
        self,
        frame: DynamicFrame,
        catalog_connection: str,
        connection_options: Options | None = None,
        redshift_tmp_dir: str = "",
        transformation_ctx: str = "",
        catalog_id: str | None = None,
    ) -> DynamicFrame:
        """Writes a frame to a table of a database that a connection of the catalog leads to."""
        from awsglue._lake import database_writing

        return database_writing.to_connection(frame, catalog_connection, connection_options or {})

    write_from_jdbc_conf = write_dynamic_frame_from_jdbc_conf

    def extract_jdbc_conf(self, connection_name: str, catalog_id: str | None = None) -> dict[str, Any]:
        """What a connection of the Data Catalog tells: url, fullUrl, user, password, vendor and TLS settings."""
        from awsglue._lake import connections

        return connections.jdbc_conf(connection_name, catalog_id)

    # Files

    def purge_table(
        self,
        database: str,
        table_name: str,
        options: Options | None = None,
        transformation_ctx: str = "",
        catalog_id: str | None = None,
    ) -> None:
        """Deletes the files of a table that are older than the retention period, and partitions that become empty."""
        purging.purge_table(self._spark, database, table_name, options or {}, transformation_ctx, catalog_id)

    def purge_s3_path(self, s3_path: str, options: Options | None = None, transformation_ctx: str = "") -> None:
        """Deletes the files below a path that are older than the retention period (168 hours unless told)."""
        purging.purge_path(s3_path, options or {}, transformation_ctx)

    def transition_table(self, *_: Any, **__: Any) -> NoReturn:
        """Refused: objects have one place."""
        refuse("transition_table", "Set a lifecycle rule of the bucket.")

    def transition_s3_path(self, *_: Any, **__: Any) -> NoReturn:
        """Refused: objects have one place."""
        refuse("transition_s3_path", "Set a lifecycle rule of the bucket.")

    # Refused

    def start_transaction(self, *_: Any, **__: Any) -> NoReturn:
        """Refused: transactions of Lake Formation's governed tables."""
        refuse("start_transaction (Lake Formation's governed tables)", "Use Iceberg tables through Athena.")

    def commit_transaction(self, *_: Any, **__: Any) -> NoReturn:
        """Refused."""
        refuse("commit_transaction (Lake Formation's governed tables)")

    def cancel_transaction(self, *_: Any, **__: Any) -> NoReturn:
        """Refused."""
        refuse("cancel_transaction (Lake Formation's governed tables)")

    def forEachBatch(self, *_: Any, **__: Any) -> NoReturn:
        """Refused: streams."""
        refuse("forEachBatch", "Streaming jobs (gluestreaming) are not run here.")

    def getSampleStreamingDynamicFrame(self, *_: Any, **__: Any) -> NoReturn:
        """Refused: streams."""
        refuse("getSampleStreamingDynamicFrame", "Streaming jobs (gluestreaming) are not run here.")


def _without_sampling(options: dict[str, Any]) -> dict[str, Any]:
    return {name: each for name, each in options.items() if name not in ("sample_options", "num")}


__all__ = ["DataSink", "DataSource", "DynamicFrameCollection", "GlueContext"]
