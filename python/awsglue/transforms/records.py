"""Transforms of records and of whole frames."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from awsglue.transforms.transform import GlueTransform

if TYPE_CHECKING:
    from awsglue.dynamicframe import DynamicFrame, DynamicFrameCollection


class Filter(GlueTransform):
    """Keeps the records for which a function is true."""

    def __call__(
        self,
        frame: DynamicFrame,
        f: Callable[[Any], Any],
        transformation_ctx: str = "",
        info: str = "",
        stageThreshold: int = 0,
        totalThreshold: int = 0,
    ) -> DynamicFrame:
        return frame.filter(f, transformation_ctx, info, stageThreshold, totalThreshold)


class Map(GlueTransform):
    """Applies a function to every record."""

    def __call__(
        self,
        frame: DynamicFrame,
        f: Callable[[Any], Any],
        transformation_ctx: str = "",
        info: str = "",
        stageThreshold: int = 0,
        totalThreshold: int = 0,
    ) -> DynamicFrame:
        return frame.map(f, False, transformation_ctx, info, stageThreshold, totalThreshold)


class Join(GlueTransform):
    """Joins two frames by equality of keys."""

    def __call__(
        self,
        frame1: DynamicFrame,
        frame2: DynamicFrame,
        keys1: Sequence[str] | str,
        keys2: Sequence[str] | str,
        transformation_ctx: str = "",
    ) -> DynamicFrame:
        return frame1.join(keys1, keys2, frame2, transformation_ctx)


class Union(GlueTransform):
    """The records of two frames."""

    def __call__(
        self, frame1: DynamicFrame, frame2: DynamicFrame, transformation_ctx: str = "", *_: Any
    ) -> DynamicFrame:
        return frame1.union(frame2, transformation_ctx)


class MergeDynamicFrame(GlueTransform):
    """Merges a staging frame into a frame by primary keys."""

    def __call__(
        self,
        source_frame: DynamicFrame,
        stage_frame: DynamicFrame,
        primary_keys: Sequence[str],
        transformation_ctx: str = "",
        *_: Any,
    ) -> DynamicFrame:
        return source_frame.mergeDynamicFrame(stage_frame, primary_keys, transformation_ctx)


class Relationalize(GlueTransform):
    """Flattens a frame into tables without structs and lists."""

    def __call__(
        self,
        frame: DynamicFrame,
        staging_path: str | None = None,
        name: str = "roottable",
        options: Mapping[str, Any] | None = None,
        transformation_ctx: str = "",
        info: str = "",
        stageThreshold: int = 0,
        totalThreshold: int = 0,
    ) -> DynamicFrameCollection:
        return frame.relationalize(
            name, staging_path, options, transformation_ctx, info, stageThreshold, totalThreshold
        )


class Repartition(GlueTransform):
    """Gives a frame another number of partitions."""

    def __call__(self, frame: DynamicFrame, num_partitions: int, transformation_ctx: str = "", *_: Any) -> DynamicFrame:
        return frame.repartition(num_partitions, transformation_ctx)


class Spigot(GlueTransform):
    """Writes sample records on the way."""

    def __call__(
        self, frame: DynamicFrame, path: str, options: Mapping[str, Any] | None = None, transformation_ctx: str = ""
    ) -> DynamicFrame:
        return frame.spigot(path, options, transformation_ctx)


class ErrorsAsDynamicFrame(GlueTransform):
    """The error records of a frame as a frame."""

    def __call__(self, frame: DynamicFrame) -> DynamicFrame:
        return frame.errorsAsDynamicFrame()
