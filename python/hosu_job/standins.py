"""What stands in for Spark's JVM: SparkContext, SparkConf, `_jsc`, `_jvm`, `parallelize`, over a Spark Connect session.

Spark Connect has none of these, yet most scripts touch one. What can be answered truly is; the rest says what it needs.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NoReturn

from hosu_job.settings import reaches_engine

NEEDS_SPARK = (
    "{what} needs a classic Spark cluster. This engine is reached through Spark Connect, which has no RDDs and no JVM. "
    "Write it with DataFrames; MLlib's pyspark.ml and streaming run on Apache Spark 4, given by SPARK_REMOTE=sc://host:15002."
)
HADOOP_VERSION = "3.4.1"
"""What scripts that ask Hadoop for its version are told: that of AWS Glue 5.0."""


class NeedsSpark(NotImplementedError):
    """A part of Spark that no Spark Connect engine has, or that Sail has not; the message says how to give it."""


def needs_spark(what: str) -> NoReturn:
    """Raises NeedsSpark for a part by its name.

    Raises: NeedsSpark, always.
    """
    raise NeedsSpark(NEEDS_SPARK.format(what=what))


class SparkConf:
    """Configurations by name, as `pyspark.SparkConf` has them."""

    def __init__(self, loadDefaults: bool = True, _jvm: Any = None, _jconf: Any = None) -> None:
        self._values: dict[str, str] = {}

    def set(self, key: str, value: Any) -> SparkConf:
        """Sets one."""
        self._values[key] = str(value)
        return self

    def setIfMissing(self, key: str, value: Any) -> SparkConf:
        """Sets one that is not set."""
        self._values.setdefault(key, str(value))
        return self

    def setMaster(self, value: str) -> SparkConf:
        """Kept, and not used: the engine is given."""
        return self.set("spark.master", value)

    def setAppName(self, value: str) -> SparkConf:
        """Sets the name of the application."""
        return self.set("spark.app.name", value)

    def setAll(self, pairs: Iterable[tuple[str, str]]) -> SparkConf:
        """Sets several."""
        for key, value in pairs:
            self.set(key, value)
        return self

    def get(self, key: str, defaultValue: str | None = None) -> str | None:
        """One of them, or the default."""
        return self._values.get(key, defaultValue)

    def getAll(self) -> list[tuple[str, str]]:
        """All that are set."""
        return list(self._values.items())

    def contains(self, key: str) -> bool:
        """Whether one is set."""
        return key in self._values

    def toDebugString(self) -> str:
        """One a line."""
        return "\n".join(f"{key}={value}" for key, value in sorted(self._values.items()))


class LocalRDD:
    """The list that `parallelize` was given, with the methods that make sense of a list in this process."""

    def __init__(self, rows: Iterable[Any]) -> None:
        self._rows = list(rows)

    def collect(self) -> list[Any]:
        """The rows."""
        return list(self._rows)

    def count(self) -> int:
        """How many there are."""
        return len(self._rows)

    def first(self) -> Any:
        """The first row."""
        if not self._rows:
            raise ValueError("RDD is empty")
        return self._rows[0]

    def take(self, num: int) -> list[Any]:
        """The first rows."""
        return self._rows[:num]

    def map(self, f: Callable[[Any], Any], preservesPartitioning: bool = False) -> LocalRDD:
        """Each row through `f`."""
        return LocalRDD(map(f, self._rows))

    def flatMap(self, f: Callable[[Any], Iterable[Any]], preservesPartitioning: bool = False) -> LocalRDD:
        """The rows that `f` makes of each."""
        return LocalRDD(each for row in self._rows for each in f(row))

    def filter(self, f: Callable[[Any], bool]) -> LocalRDD:
        """The rows for which `f` is true."""
        return LocalRDD(filter(f, self._rows))

    def reduce(self, f: Callable[[Any, Any], Any]) -> Any:
        """The rows folded by `f`."""
        return functools.reduce(f, self._rows)

    def sum(self) -> Any:
        """The sum of the rows."""
        return sum(self._rows)

    def foreach(self, f: Callable[[Any], None]) -> None:
        """Calls `f` with each row."""
        for row in self._rows:
            f(row)

    def distinct(self, numPartitions: int | None = None) -> LocalRDD:
        """Each row once."""
        return LocalRDD(dict.fromkeys(self._rows))

    def isEmpty(self) -> bool:
        """Whether there is no row."""
        return not self._rows

    def cache(self) -> LocalRDD:
        """The same rows."""
        return self

    def toDF(self, schema: Any = None, sampleRatio: float | None = None) -> Any:
        """The rows as a DataFrame."""
        return context().session.createDataFrame(self._rows, schema)

    def __getattr__(self, name: str) -> NoReturn:
        if name.startswith("__"):
            raise AttributeError(name)
        needs_spark(f"RDD.{name}")


class _Hadoop:
    """`hadoopConfiguration()`: what is set goes to the session's configuration."""

    def set(self, key: str, value: Any) -> None:
        context().configure(key, value)

    setBoolean = setInt = setLong = set

    def get(self, key: str, default: Any = None) -> Any:
        return context().conf.get(key, default)

    def unset(self, key: str) -> None:
        context().conf._values.pop(key, None)


class _JavaContext:
    """`sc._jsc`."""

    def hadoopConfiguration(self) -> _Hadoop:
        return _Hadoop()

    def sc(self) -> _JavaContext:
        return self

    def __getattr__(self, name: str) -> NoReturn:
        if name.startswith("__"):
            raise AttributeError(name)
        needs_spark(f"SparkContext._jsc.{name}")


class _Logger:
    """A log4j logger, on standard error."""

    def __init__(self, name: str) -> None:
        self._name = name

    def _put(self, level: str, message: Any) -> None:
        print(f"{level} {self._name}: {message}", file=sys.stderr, flush=True)

    def __getattr__(self, name: str) -> Callable[..., None]:
        if name.startswith("__"):
            raise AttributeError(name)
        if name in ("debug", "trace", "setLevel"):
            return lambda *_: None
        return lambda message="", *_: self._put(name.upper(), message)


class _Java:
    """A package or class of the JVM by its dotted name; a few of its functions are answered here."""

    def __init__(self, path: tuple[str, ...] = ()) -> None:
        self._path = path

    def __getattr__(self, name: str) -> _Java:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Java((*self._path, name))

    def __call__(self, *arguments: Any) -> Any:
        dotted = ".".join(self._path)
        if dotted == "org.apache.hadoop.util.VersionInfo.getVersion":
            return HADOOP_VERSION
        if dotted.endswith(("log4j.LogManager.getLogger", "log4j.Logger.getLogger", "slf4j.LoggerFactory.getLogger")):
            return _Logger(str(arguments[0]) if arguments else "root")
        if dotted == "java.lang.System.currentTimeMillis":
            import time

            return int(time.time() * 1000)
        needs_spark(f"The JVM's {dotted}")

    def __iter__(self) -> Iterator[Any]:
        return iter(())


class Broadcast:
    """A value for all workers: it travels with the functions that use it."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def unpersist(self, blocking: bool = False) -> None:
        """Nothing to take back."""

    destroy = unpersist


class SparkContext:
    """`pyspark.SparkContext` as far as a Spark Connect session can answer it."""

    _active: SparkContext | None = None

    def __new__(cls, *_: Any, **__: Any) -> SparkContext:
        return cls._active or super().__new__(cls)

    def __init__(self, master: Any = None, appName: Any = None, *_: Any, conf: Any = None, **__: Any) -> None:
        if SparkContext._active is None:
            self.conf = SparkConf()
            self._jsc = _JavaContext()
            self._jvm = _Java()
            self._gateway = None
            SparkContext._active = self
        given = conf if conf is not None else master
        if hasattr(given, "getAll"):
            for key, value in given.getAll():
                self.configure(key, value)
        if isinstance(appName, str):
            self.conf.setAppName(appName)

    @classmethod
    def getOrCreate(cls, conf: Any = None) -> SparkContext:
        """The one context of the process."""
        return cls(conf=conf)

    @property
    def session(self) -> Any:
        """The Spark Connect session."""
        from awsglue._lake.session import session

        return session()

    def configure(self, key: str, value: Any) -> None:
        """Keeps a configuration, and sends it to the engine where it concerns it; what it cannot set is passed over."""
        self.conf.set(key, value)
        if reaches_engine(key):
            self.session.conf._set_all({key: str(value)}, silent=True)

    def getConf(self) -> SparkConf:
        """A copy of the configurations."""
        return SparkConf().setAll(self.conf.getAll())

    _conf = property(getConf)

    @property
    def version(self) -> str:
        """The version of Spark that the engine speaks."""
        return str(self.session.version)

    @property
    def applicationId(self) -> str:
        """The id of the session."""
        return str(self.session.session_id)

    @property
    def appName(self) -> str:
        """The name of the application."""
        return self.conf.get("spark.app.name") or "glue-job"

    master = "connect"
    uiWebUrl = None
    pythonVer = f"{sys.version_info.major}.{sys.version_info.minor}"

    @property
    def defaultParallelism(self) -> int:
        """The processors of this machine."""
        import os

        return os.cpu_count() or 2

    def parallelize(self, c: Iterable[Any], numSlices: int | None = None) -> LocalRDD:
        """A list of rows in this process."""
        return LocalRDD(c)

    def emptyRDD(self) -> LocalRDD:
        """No rows."""
        return LocalRDD([])

    def broadcast(self, value: Any) -> Broadcast:
        """A value that functions take with them."""
        return Broadcast(value)

    def setLogLevel(self, logLevel: str) -> None:
        """Taken, and not needed: the engine's log is not the script's."""

    def addPyFile(self, path: str) -> None:
        """Makes a module or archive importable."""
        from hosu_job.libraries import add_python_files

        add_python_files(path)

    def setCheckpointDir(self, dirName: str) -> None:
        """Taken, and not needed: the run has a place for checkpoints."""

    def setJobGroup(self, *_: Any, **__: Any) -> None:
        """Taken, and not needed."""

    setJobDescription = setLocalProperty = setJobGroup

    def stop(self) -> None:
        """Nothing to stop: the engine ends with the run."""

    def __enter__(self) -> SparkContext:
        return self

    def __exit__(self, *_: Any) -> None:
        self.stop()

    def __getattr__(self, name: str) -> NoReturn:
        if name.startswith("__"):
            raise AttributeError(name)
        needs_spark(f"SparkContext.{name}")


def context() -> SparkContext:
    """The one context of the process."""
    return SparkContext._active or SparkContext()
