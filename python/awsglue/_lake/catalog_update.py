"""Making and changing catalog tables after a write: `enableUpdateCatalog`, `updateBehavior`, `setCatalogInfo`.

Source: AWS Glue Developer Guide, "Creating tables, updating the schema, and adding new partitions in the Data Catalog
from AWS Glue ETL jobs".
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from awsglue import gluetypes as g
from awsglue._lake import catalog
from awsglue._lake.choices import settle
from awsglue._lake.sink import Written
from awsglue._lake.typing import hive_text

log = logging.getLogger("awsglue")

_HADOOP = "org.apache.hadoop"
_TEXT_IN = f"{_HADOOP}.mapred.TextInputFormat"
_TEXT_OUT = f"{_HADOOP}.hive.ql.io.HiveIgnoreKeyTextOutputFormat"
_LAYOUTS: dict[str, tuple[str, str, str]] = {
    "parquet": (
        f"{_HADOOP}.hive.ql.io.parquet.MapredParquetInputFormat",
        f"{_HADOOP}.hive.ql.io.parquet.MapredParquetOutputFormat",
        f"{_HADOOP}.hive.ql.io.parquet.serde.ParquetHiveSerDe",
    ),
    "csv": (_TEXT_IN, _TEXT_OUT, f"{_HADOOP}.hive.serde2.OpenCSVSerde"),
    "json": (_TEXT_IN, _TEXT_OUT, "org.openx.data.jsonserde.JsonSerDe"),
    "orc": (
        f"{_HADOOP}.hive.ql.io.orc.OrcInputFormat",
        f"{_HADOOP}.hive.ql.io.orc.OrcOutputFormat",
        f"{_HADOOP}.hive.ql.io.orc.OrcSerde",
    ),
    "avro": (
        f"{_HADOOP}.hive.ql.io.avro.AvroContainerInputFormat",
        f"{_HADOOP}.hive.ql.io.avro.AvroContainerOutputFormat",
        f"{_HADOOP}.hive.serde2.avro.AvroSerDe",
    ),
}


@dataclass(frozen=True)
class Update:
    """What the sink was told about the catalog."""

    database: str
    table: str
    behavior: str = "UPDATE_IN_DATABASE"
    catalog_id: str | None = None

    def __post_init__(self) -> None:
        if self.behavior not in ("UPDATE_IN_DATABASE", "LOG"):
            raise ValueError(f"updateBehavior is UPDATE_IN_DATABASE or LOG, not {self.behavior}.")


def apply(
    update: Update,
    schema: g.StructType,
    kind: str,
    options: Mapping[str, Any],
    path: str,
    keys: Sequence[str],
    written: Sequence[Written],
) -> None:
    """Brings the catalog in line with a write that is published: the table, its columns, its new partitions.

    With LOG an existing table's columns stay as they are; partitions are added either way.
    """
    kind = "parquet" if kind == "glueparquet" else kind
    plain = settle(schema)
    assert isinstance(plain, g.StructType)
    body = [{"Name": f.name.lower(), "Type": hive_text(f.dataType)} for f in plain.fields if f.name not in keys]
    try:
        found = catalog.table(update.database, update.table, update.catalog_id)
    except LookupError:
        _create(update, plain, body, kind, options, path, keys)
    else:
        _alter(update, found, body)
    if keys and written:
        made = catalog.table(update.database, update.table, update.catalog_id)
        names = [key.name.lower() for key in made.keys.fields]
        if names != [key.lower() for key in keys]:
            raise ValueError(
                f"{made.label} is partitioned by {', '.join(names) or 'nothing'}, the sink by {', '.join(keys)}."
            )
        added = catalog.register_partitions(made, [each.partition for each in written], path)
        log.info("%s: %d partitions were added.", made.label, added)


def _create(
    update: Update,
    schema: g.StructType,
    body: list[dict[str, str]],
    kind: str,
    options: Mapping[str, Any],
    path: str,
    keys: Sequence[str],
) -> None:
    input_format, output_format, library = _LAYOUTS[kind]
    serde: dict[str, str] = {}
    parameters = {"classification": kind}
    if kind == "parquet":
        parameters["useGlueParquetWriter"] = "true"
    if kind == "csv":
        serde = {"separatorChar": str(options.get("separator", ",")), "quoteChar": '"', "escapeChar": "\\"}
        parameters["skip.header.line.count"] = "1"
    if kind == "json":
        serde = {"paths": ",".join(column["Name"] for column in body)}
    fields = schema.field_map
    catalog.client().create_table(
        DatabaseName=update.database,
        TableInput={
            "Name": update.table,
            "TableType": "EXTERNAL_TABLE",
            "Parameters": parameters,
            "PartitionKeys": [{"Name": key.lower(), "Type": hive_text(fields[key].dataType)} for key in keys],
            "StorageDescriptor": {
                "Columns": body,
                "Location": path if path.endswith("/") else f"{path}/",
                "InputFormat": input_format,
                "OutputFormat": output_format,
                "SerdeInfo": {"SerializationLibrary": library, "Parameters": serde},
            },
        },
        **catalog.scoped(update.catalog_id),
    )


def _alter(update: Update, found: catalog.Table, body: list[dict[str, str]]) -> None:
    storage = dict(found.raw["StorageDescriptor"])
    known = {column["Name"].lower(): column for column in storage.get("Columns", [])}
    merged = [*storage.get("Columns", [])]
    changed = False
    for column in body:
        old = known.get(column["Name"])
        if old is None:
            merged.append(column)
            changed = True
        elif old["Type"].lower() != column["Type"]:
            merged[merged.index(old)] = {**old, "Type": column["Type"]}
            changed = True
    if not changed:
        return
    if update.behavior == "LOG":
        log.warning(
            "%s: the write has other columns than the table; updateBehavior is LOG, so the table stays.", found.label
        )
        return
    members = (
        "Name",
        "Description",
        "Owner",
        "LastAccessTime",
        "LastAnalyzedTime",
        "Retention",
        "PartitionKeys",
        "ViewOriginalText",
        "ViewExpandedText",
        "TableType",
        "Parameters",
        "TargetTable",
    )
    table_input = {name: found.raw[name] for name in members if name in found.raw}
    catalog.client().update_table(
        DatabaseName=update.database,
        TableInput={**table_input, "StorageDescriptor": {**storage, "Columns": merged}},
        **catalog.scoped(update.catalog_id),
    )
