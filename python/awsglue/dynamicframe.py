"""DynamicFrame: rows whose fields may be of several types, over a DataFrame of any Spark Connect engine.

Source: AWS Glue Developer Guide, "DynamicFrame class", "DynamicFrameCollection class", "DynamicFrameReader class",
"DynamicFrameWriter class".
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from awsglue import gluetypes as g
from awsglue._lake import choices, joining, mapping, nesting, records
from awsglue._lake.columns import Named, columns_of, select
from awsglue._lake.engine import map_batches, settle
from awsglue._lake.failures import ErrorRecords
from awsglue._lake.inference import decode, without_nulls
from awsglue._lake.paths import resolve, split_path, type_at
from awsglue._lake.typing import from_spark
from awsglue.framecollection import DynamicFrameCollection
from awsglue.gluetypes import DataType
from awsglue.readwrite import DynamicFrameReader, DynamicFrameWriter

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from awsglue.context import GlueContext

__all__ = ["DynamicFrame", "DynamicFrameCollection", "DynamicFrameReader", "DynamicFrameWriter", "ResolveOption"]


class ResolveOption:
    """How `toDF` settles one choice: `KeepAsStruct`, `Project` or `Cast` with a target type."""

    def __init__(self, path: str, action: str, target: DataType | None = None) -> None:
        self.path = path
        self.action = action
        self.target = target


class DynamicFrame(ErrorRecords):
    """A frame of records; every transform gives a new one, and nothing is computed before its rows are asked for.

    Choices are held as structs in `_data`; `_schema` tells them from structs.
    """

    def __init__(
        self, jdf: DataFrame, glue_ctx: GlueContext, name: str = "", schema: g.StructType | None = None
    ) -> None:
        self._data = jdf
        self.glue_ctx = glue_ctx
        self.name = name
        self._known_schema = schema
        self._errors: list[DataFrame] = []
        self._stage_errors: list[DataFrame] = []

    @property
    def _schema(self) -> g.StructType:
        if self._known_schema is None:
            self._known_schema = from_spark(self._data.schema)  # type: ignore[assignment]
        return self._known_schema  # type: ignore[return-value]

    @classmethod
    def fromDF(cls, dataframe: DataFrame, glue_ctx: GlueContext, name: str = "") -> DynamicFrame:
        """The DataFrame as a DynamicFrame."""
        return cls(dataframe, glue_ctx, name)

    def toDF(self, options: Sequence[ResolveOption] | None = None) -> DataFrame:
        """The frame as a DataFrame; a choice that no option settles becomes a struct with a field per type."""
        frame = self
        for option in options or []:
            action = {"KEEPASSTRUCT": "make_struct", "PROJECT": "project", "CAST": "cast"}.get(option.action.upper())
            if action is None:
                raise ValueError(f"{option.action} is no action of ResolveOption: KeepAsStruct, Project, Cast.")
            text = action if action == "make_struct" else f"{action}:{_type_text(option)}"
            frame = frame.resolveChoice(specs=[(option.path, text)])
        return frame._data

    def _made(self, columns: Sequence[Named], ctx: str = "") -> DynamicFrame:
        data, schema = select(self._data, columns)
        return self._with(data, schema, ctx)

    def _with(self, data: DataFrame, schema: g.StructType | None = None, ctx: str = "") -> DynamicFrame:
        made = DynamicFrame(data, self.glue_ctx, ctx or self.name, schema)
        made._errors = list(self._errors)
        return made

    def schema(self) -> g.StructType:
        """The schema, choices included."""
        return self._schema

    def printSchema(self) -> None:
        """Prints the schema as a tree."""
        print(g.tree(self._schema))

    def count(self) -> int:
        """The number of rows."""
        return self._data.count()

    def show(self, num_rows: int = 20) -> None:
        """Prints rows as JSON, one a line, null fields left out."""
        for row in self._data.limit(num_rows).toArrow().to_pylist():
            record = {f.name: decode(row[f.name], f.dataType) for f in self._schema.fields}
            print(json.dumps(without_nulls(record), ensure_ascii=False, default=str))

    def repartition(self, numPartitions: int, transformation_ctx: str = "", *_: Any) -> DynamicFrame:
        """The frame in that many partitions."""
        return self._with(self._data.repartition(numPartitions), self._schema, transformation_ctx)

    def coalesce(
        self, numPartitions: int, shuffle: bool = False, transformation_ctx: str = "", *_: Any
    ) -> DynamicFrame:
        """The frame in at most that many partitions."""
        data = self._data.repartition(numPartitions) if shuffle else self._data.coalesce(numPartitions)
        return self._with(data, self._schema, transformation_ctx)

    def getNumPartitions(self) -> int:
        """The number of partitions that hold rows."""
        from pyspark.sql import functions as F

        return max(1, self._data.select(F.spark_partition_id().alias("p")).distinct().count())

    # Transforms

    def apply_mapping(
        self,
        mappings: Sequence[Sequence[str]],
        case_sensitive: bool = True,
        transformation_ctx: str = "",
        info: str = "",
        stageThreshold: int = 0,
        totalThreshold: int = 0,
    ) -> DynamicFrame:
        """Only the fields that the mappings (source, source type, target, target type) name, cast and renamed."""
        return self._made(mapping.mapped(self._schema, mappings, case_sensitive), transformation_ctx)

    def drop_fields(
        self,
        paths: Sequence[str] | str,
        transformation_ctx: str = "",
        info: str = "",
        stageThreshold: int = 0,
        totalThreshold: int = 0,
    ) -> DynamicFrame:
        """The frame without these fields."""
        return self._made(mapping.dropped(self._schema, paths), transformation_ctx)

    def select_fields(
        self,
        paths: Sequence[str] | str,
        transformation_ctx: str = "",
        info: str = "",
        stageThreshold: int = 0,
        totalThreshold: int = 0,
    ) -> DynamicFrame:
        """The frame with only these fields."""
        return self._made(mapping.selected(self._schema, paths), transformation_ctx)

    def rename_field(
        self,
        oldName: str,
        newName: str,
        transformation_ctx: str = "",
        info: str = "",
        stageThreshold: int = 0,
        totalThreshold: int = 0,
        **_: Any,
    ) -> DynamicFrame:
        """The frame with one field under another name or path."""
        return self._made(mapping.renamed(self._schema, oldName, newName), transformation_ctx)

    def split_fields(
        self,
        paths: Sequence[str],
        name1: str = "frame1",
        name2: str = "frame2",
        transformation_ctx: str = "",
        info: str = "",
        stageThreshold: int = 0,
        totalThreshold: int = 0,
    ) -> DynamicFrameCollection:
        """Two frames: these fields, and all others."""
        one, other = mapping.split_paths(self._schema, paths)
        frames = {name1: self._made(one, name1), name2: self._made(other, name2)}
        return DynamicFrameCollection(frames, self.glue_ctx)

    def split_rows(
        self,
        comparison_dict: Mapping[str, Mapping[str, Any]],
        name1: str = "frame1",
        name2: str = "frame2",
        transformation_ctx: str = "",
        info: str = "",
        stageThreshold: int = 0,
        totalThreshold: int = 0,
    ) -> DynamicFrameCollection:
        """Two frames: the rows for which all comparisons hold, and all others."""
        one, other = joining.split_rows(self._data, self._schema, comparison_dict)
        frames = {name1: self._with(one, self._schema, name1), name2: self._with(other, self._schema, name2)}
        return DynamicFrameCollection(frames, self.glue_ctx)

    def filter(
        self,
        f: Callable[[Any], Any],
        transformation_ctx: str = "",
        info: str = "",
        stageThreshold: int = 0,
        totalThreshold: int = 0,
    ) -> DynamicFrame:
        """The records for which `f` is true; one on which it fails is an error record and left out."""
        schema = self._schema
        made = self._with(
            map_batches(self._data, schema, records.filtering(f, schema), schema), schema, transformation_ctx
        )
        failed = map_batches(self._data, schema, records.failing(f, schema), records.ERRORS)
        return made._failing(failed, stageThreshold, totalThreshold)

    def map(
        self,
        f: Callable[[Any], Any],
        preservesPartitioning: bool = False,
        transformation_ctx: str = "",
        info: str = "",
        stageThreshold: int = 0,
        totalThreshold: int = 0,
    ) -> DynamicFrame:
        """The records that `f` makes; one on which it fails is an error record and left out."""
        data, schema, failed = records.mapped(self._data, self._schema, f, settle)
        return self._with(data, schema, transformation_ctx)._failing(failed, stageThreshold, totalThreshold)

    def resolveChoice(
        self,
        specs: Sequence[tuple[str, str]] | None = None,
        choice: str = "",
        database: str | None = None,
        table_name: str | None = None,
        transformation_ctx: str = "",
        info: str = "",
        stageThreshold: int = 0,
        totalThreshold: int = 0,
        catalog_id: str | None = None,
        option: str = "",
    ) -> DynamicFrame:
        """Choices settled: by `specs` for the paths named, or all of them by `choice` (`option` in older scripts)."""
        choice = choice or option
        if specs and choice:
            raise ValueError("resolveChoice takes specs or choice, not both.")
        if not specs and not choice:
            raise ValueError("resolveChoice needs specs or choice.")
        catalog = None
        if choice == "match_catalog" or any(action == "match_catalog" for _, action in specs or []):
            from awsglue._lake import catalog as glue_catalog

            if not database or not table_name:
                raise ValueError("match_catalog needs database and table_name.")
            table = glue_catalog.table(database, table_name, catalog_id)
            catalog = g.StructType([*table.columns.fields, *table.keys.fields])
        frame = self
        if specs:
            for path, action in specs:
                frame = frame._resolved(resolve(frame._schema, path) or split_path(path), action, catalog)
            return frame._with(frame._data, frame._schema, transformation_ctx)
        # Resolving one may uncover choices inside it.
        while found := [p for p in choices.choice_paths(frame._schema) if p]:
            before = frame._schema
            for path in found:
                frame = frame._resolved(path, choice, catalog)
            if frame._schema == before:
                break
        return frame._with(frame._data, frame._schema, transformation_ctx)

    def _resolved(self, path: tuple[str, ...], action: str, catalog: g.StructType | None) -> DynamicFrame:
        return self._made(choices.resolve_at(columns_of(self._schema), path, action, catalog))

    def relationalize(
        self,
        root_table_name: str,
        staging_path: str | None = None,
        options: Mapping[str, Any] | None = None,
        transformation_ctx: str = "",
        info: str = "",
        stageThreshold: int = 0,
        totalThreshold: int = 0,
    ) -> DynamicFrameCollection:
        """The root table without lists, and a table per list. `staging_path` is taken, and not needed."""
        tables = nesting.relationalized(root_table_name, self._data, self._schema, settle)
        frames = {table.name: self._with(table.data, table.schema, table.name) for table in tables}
        return DynamicFrameCollection(frames, self.glue_ctx)

    def unnest(
        self,
        transformation_ctx: str = "",
        info: str = "",
        stageThreshold: int = 0,
        totalThreshold: int = 0,
    ) -> DynamicFrame:
        """Structs as columns with dotted names; lists as the keys that `relationalize` would give them."""
        table = nesting.unnested(self._data, self._schema, settle)
        return self._with(table.data, table.schema, transformation_ctx)

    def unbox(
        self,
        path: str,
        format: str,
        transformation_ctx: str = "",
        info: str = "",
        stageThreshold: int = 0,
        totalThreshold: int = 0,
        **options: Any,
    ) -> DynamicFrame:
        """The text field at `path` parsed as `format` (json, csv); text that does not parse is an error record."""
        from awsglue._lake.unboxing import unboxing

        found = resolve(self._schema, path)
        if found is None or not isinstance(type_at(self._schema, found), g.StringType):
            raise ValueError(f"Unbox: {path} is not a text field of this frame.")
        return self.map(
            unboxing(found, format, options), False, transformation_ctx, info, stageThreshold, totalThreshold
        )

    def join(
        self,
        paths1: Sequence[str] | str,
        paths2: Sequence[str] | str,
        frame2: DynamicFrame,
        transformation_ctx: str = "",
        info: str = "",
        stageThreshold: int = 0,
        totalThreshold: int = 0,
    ) -> DynamicFrame:
        """The rows of both frames whose keys are equal; of two columns of one name this frame's gets a dot."""
        columns, data = joining.joined(self._data, self._schema, frame2._data, frame2._schema, paths1, paths2)
        made = self._with(*select(data, columns), transformation_ctx)
        made._errors += frame2._errors
        return made

    def mergeDynamicFrame(
        self,
        stage_dynamic_frame: DynamicFrame,
        primary_keys: Sequence[str],
        transformation_ctx: str = "",
        options: Mapping[str, Any] | None = None,
        info: str = "",
        stageThreshold: int = 0,
        totalThreshold: int = 0,
    ) -> DynamicFrame:
        """This frame's rows whose keys the staging frame does not have, and all rows of the staging frame."""
        stage = stage_dynamic_frame
        data, schema = joining.merged(self._data, self._schema, stage._data, stage._schema, primary_keys)
        made = self._with(data, schema, transformation_ctx)
        made._errors += stage._errors
        return made

    def union(self, other_frame: DynamicFrame, transformation_ctx: str = "", *_: Any) -> DynamicFrame:
        """The rows of both frames, fields matched by name; fields of different types become choices."""
        data, schema = joining.united(self._data, self._schema, other_frame._data, other_frame._schema)
        made = self._with(data, schema, transformation_ctx)
        made._errors += other_frame._errors
        return made

    def drop_null_fields(self, transformation_ctx: str = "") -> DynamicFrame:
        """The frame without the fields that are null in every record."""
        return self._made(joining.without_nulls(self._data, self._schema), transformation_ctx)

    def spigot(
        self, path: str, options: Mapping[str, Any] | None = None, transformation_ctx: str = "", *_: Any
    ) -> DynamicFrame:
        """Writes sample records as JSON to `path` (`topk`: the first k, `prob`: a share), and returns the frame."""
        options = {} if options is None or isinstance(options, str) else options
        data = self._data
        if "prob" in options:
            data = data.sample(fraction=float(options["prob"]))
        if "topk" in options or "prob" not in options:
            data = data.limit(int(options.get("topk", 10)))
        sample = self._with(data.coalesce(1), self._schema)
        self.glue_ctx.write_dynamic_frame_from_options(sample, "s3", {"path": path}, "json")
        return self

    def write(
        self,
        connection_type: str,
        connection_options: Mapping[str, Any] | None = None,
        format: str | None = None,
        format_options: Mapping[str, Any] | None = None,
        accumulator_size: int = 0,
    ) -> DynamicFrame:
        """Writes the frame and returns it."""
        return self.glue_ctx.write_from_options(
            self, connection_type, connection_options or {}, format, format_options or {}
        )


def _type_text(option: ResolveOption) -> str:
    from awsglue._lake.typing import spark_text

    if option.target is None:
        raise ValueError(f"ResolveOption({option.path!r}, {option.action!r}) needs a target type.")
    return option.target if isinstance(option.target, str) else spark_text(option.target)
