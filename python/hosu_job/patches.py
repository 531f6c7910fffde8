"""Puts the stand-ins where scripts import them from, and makes Spark Connect's sessions take what scripts give them."""

from __future__ import annotations

import os
import sys
import types
from collections.abc import Callable
from typing import Any

from hosu_job import casts, columns, databases, decimals, guards, mends, quotients, standins, statements
from hosu_job.settings import CATALOG_PLUGINS, reaches_engine


def install(engine: str) -> None:
    """Done once, before the script runs; `engine` is sail or spark."""
    import pyspark

    context = types.ModuleType("pyspark.context")
    context.SparkContext = standins.SparkContext  # type: ignore[attr-defined]
    rdd = types.ModuleType("pyspark.rdd")
    rdd.RDD = standins.LocalRDD  # type: ignore[attr-defined]
    broadcast = types.ModuleType("pyspark.broadcast")
    broadcast.Broadcast = standins.Broadcast  # type: ignore[attr-defined]
    for name, module in (("context", context), ("rdd", rdd), ("broadcast", broadcast)):
        sys.modules[f"pyspark.{name}"] = module
        setattr(pyspark, name, module)
    conf = sys.modules["pyspark.conf"]
    for target in (pyspark, conf):
        target.SparkConf = standins.SparkConf  # type: ignore[attr-defined]
    for name in ("SparkContext", "RDD", "Broadcast"):
        setattr(pyspark, name, getattr(standins, "LocalRDD" if name == "RDD" else name))
    _patch_session()
    _patch_frames(engine)
    _patch_save_modes()
    databases.install(engine)
    if engine == "sail":
        guards.install(writes=not os.environ.get("HOSU_JOB_GATEWAY"))
        casts.install()
        columns.install()
        decimals.install()
        _patch_local_relations()


def _patch_session() -> None:
    import pyspark.sql
    from pyspark.sql import session as classic
    from pyspark.sql.connect.conf import RuntimeConf
    from pyspark.sql.connect.session import SparkSession as Connected

    from awsglue._lake.session import session

    class Builder:
        """`SparkSession.builder`: the session of the run, set as the script asks."""

        def __init__(self) -> None:
            self._options: dict[str, str] = {}

        def config(self, key: Any = None, value: Any = None, conf: Any = None, *, map: Any = None) -> Builder:
            if conf is None and hasattr(key, "getAll"):
                conf, key = key, None
            for name, each in [*(conf.getAll() if conf is not None else []), *(map or {}).items()]:
                self._options[name] = str(each)
            if key is not None:
                self._options[key] = str(value).lower() if isinstance(value, bool) else str(value)
            return self

        def appName(self, name: str) -> Builder:
            return self.config("spark.app.name", name)

        def master(self, _: str) -> Builder:
            return self

        def remote(self, _: str) -> Builder:
            return self

        def enableHiveSupport(self) -> Builder:
            return self

        def getOrCreate(self) -> Any:
            made = session()
            apply_settings(made, self._options)
            return made

        create = getOrCreate

        def __call__(self) -> Builder:
            return self

    class _Fresh:
        def __get__(self, _: Any, __: Any) -> Builder:
            return Builder()

    class _Either(type(Connected)):
        def __instancecheck__(cls, instance: object) -> bool:
            return isinstance(instance, Connected)

    class SparkSession(Connected, metaclass=_Either):
        """Spark Connect's session under the name that scripts import, also made as `SparkSession(sc)`."""

        builder = _Fresh()  # type: ignore[assignment]

        def __new__(cls, *arguments: Any, **options: Any) -> Any:
            return session()

        def __init__(self, *_: Any, **__: Any) -> None:
            pass

    Connected.sparkContext = property(lambda _: standins.context())  # type: ignore[attr-defined]
    Connected._sc = property(lambda _: standins.context())  # type: ignore[attr-defined]
    Connected._jvm = property(lambda _: standins.context()._jvm)  # type: ignore[attr-defined]
    Connected._jsc = property(lambda _: standins.context()._jsc)  # type: ignore[attr-defined]
    Connected._wrapped = property(lambda self: self)  # type: ignore[attr-defined]
    original_set = RuntimeConf.set

    def set_value(conf: Any, key: str, value: Any) -> None:
        if reaches_engine(key):
            _refuse_plugins(key)
            original_set(conf, key, value)
        else:
            standins.context().conf.set(key, value)

    original_get = RuntimeConf.get

    def get_value(conf: Any, key: str, *default: Any) -> Any:
        kept = standins.context().conf.get(key)
        return kept if kept is not None and not reaches_engine(key) else original_get(conf, key, *default)

    RuntimeConf.set = set_value  # type: ignore[method-assign]
    RuntimeConf.get = get_value  # type: ignore[method-assign]

    def sql_context(*_: Any, **__: Any) -> Any:
        return session()

    for module in (pyspark.sql, classic):
        module.SparkSession = SparkSession  # type: ignore[misc]
    for name in ("SQLContext", "HiveContext"):
        setattr(pyspark.sql, name, sql_context)
        setattr(sys.modules["pyspark"], name, sql_context)


def _refuse_plugins(key: str) -> None:
    if key.startswith(CATALOG_PLUGINS):
        print(f"hosu: {key} is not needed here and is passed over: the engine has its own catalog.", file=sys.stderr)


def apply_settings(session: Any, options: dict[str, str]) -> None:
    """Sends the configurations that concern the engine; the others are kept in this process."""
    mine, others = {}, {}
    for name, value in options.items():
        (mine if reaches_engine(name) and not name.startswith(CATALOG_PLUGINS) else others)[name] = value
    if mine:
        session.conf._set_all(mine, silent=True)
    if others:
        standins.context().conf.setAll(others.items())


def _patch_frames(engine: str) -> None:
    from pyspark.sql.connect.dataframe import DataFrame
    from pyspark.sql.connect.session import SparkSession

    def without_rdd(_: Any) -> Any:
        standins.needs_spark("DataFrame.rdd")

    DataFrame.rdd = property(without_rdd)  # type: ignore[method-assign]
    for name in ("foreach", "foreachPartition"):
        setattr(DataFrame, name, lambda *_, _name=name: standins.needs_spark(f"DataFrame.{_name}"))
    if engine != "sail":
        return

    def no_stream(_: Any) -> Any:
        raise standins.NeedsSpark(
            "Streaming (readStream) is not in the Sail engine. Give Apache Spark: SPARK_REMOTE=sc://host:15002."
        )

    SparkSession.readStream = property(no_stream)  # type: ignore[method-assign]
    original_sql = SparkSession.sql

    def sql(spark: Any, sqlQuery: str, *arguments: Any, **options: Any) -> Any:
        made = statements.answer(spark, sqlQuery)
        if made is not None:
            return made
        return _divided_sql(mends.sql(sqlQuery), lambda text: original_sql(spark, text, *arguments, **options))

    SparkSession.sql = sql  # type: ignore[method-assign]


def _divided_sql(text: str, run: Callable[[str], Any]) -> Any:
    """What a statement gives, with quotients of decimals as Spark has them."""
    if not mends.divides(text):
        return run(text)

    def ask(query: str) -> Any:
        try:
            return [field.dataType for field in run(query).schema["hosu_probe"].dataType.fields]
        except Exception:  # a query that is no answer by itself: what it fails with says nothing to the user
            return None

    made = quotients.mend(text, ask)
    frame = run(made)
    if made == text or not text.lstrip(" (\n").lower().startswith(("select", "with")) or not frame.columns:
        return frame
    names = run(text).columns
    return frame if names == frame.columns else frame.toDF(*names)


def _patch_save_modes() -> None:
    """`errorifexists` and `default` are names of the mode `error` that this client does not know."""
    from pyspark.sql.connect.readwriter import DataFrameWriter

    original = DataFrameWriter.mode

    def mode(writer: Any, saveMode: Any) -> Any:
        other = isinstance(saveMode, str) and saveMode.lower() in ("errorifexists", "default")
        return original(writer, "error" if other else saveMode)

    DataFrameWriter.mode = mode  # type: ignore[method-assign]


def _patch_local_relations() -> None:
    """Rows sent from this process carry the nulls of structs into their fields, which Sail does not look for."""
    from pyspark.sql.connect import plan

    from awsglue._lake.nulls import needs, pushed_table

    original = plan.LocalRelation.__init__

    def init(self: Any, table: Any, *arguments: Any, **options: Any) -> None:
        if table is not None and needs(table.schema):
            table = pushed_table(table)
        original(self, table, *arguments, **options)

    plan.LocalRelation.__init__ = init  # type: ignore[method-assign]
