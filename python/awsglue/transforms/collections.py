"""Transforms that make or take collections of frames."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from awsglue.transforms.transform import GlueTransform

if TYPE_CHECKING:
    from awsglue.dynamicframe import DynamicFrame, DynamicFrameCollection


class SelectFromCollection(GlueTransform):
    """Picks one frame of a collection."""

    def __call__(self, dfc: DynamicFrameCollection, key: str, transformation_ctx: str = "") -> DynamicFrame:
        return dfc.select(key, transformation_ctx)


class SplitFields(GlueTransform):
    """Splits a frame in two by its fields."""

    def __call__(
        self,
        frame: DynamicFrame,
        paths: Sequence[str],
        name1: str = "frame1",
        name2: str = "frame2",
        transformation_ctx: str = "",
        info: str = "",
        stageThreshold: int = 0,
        totalThreshold: int = 0,
    ) -> DynamicFrameCollection:
        return frame.split_fields(paths, name1, name2, transformation_ctx, info, stageThreshold, totalThreshold)


class SplitRows(GlueTransform):
    """Splits a frame in two by comparing its values."""

    def __call__(
        self,
        frame: DynamicFrame,
        comparison_dict: Mapping[str, Mapping[str, Any]],
        name1: str = "frame1",
        name2: str = "frame2",
        transformation_ctx: str = "",
        info: str = "",
        stageThreshold: int = 0,
        totalThreshold: int = 0,
    ) -> DynamicFrameCollection:
        return frame.split_rows(comparison_dict, name1, name2, transformation_ctx, info, stageThreshold, totalThreshold)


class MapToCollection(GlueTransform):
    """Applies a transform to every frame of a collection."""

    def __call__(
        self,
        dfc: DynamicFrameCollection,
        BaseTransform: type[GlueTransform] | None = None,
        frame_name: str = "frame",
        transformation_ctx: str = "",
        callable: Any = None,
        **base_kwargs: Any,
    ) -> DynamicFrameCollection:
        if callable is not None:
            return dfc.map(callable, transformation_ctx)
        assert BaseTransform is not None
        return dfc.map(lambda frame, ctx: BaseTransform.apply(**{frame_name: frame, **base_kwargs}), transformation_ctx)


class FlatMap(GlueTransform):
    """Applies a transform to every frame of a collection, and flattens what it gives."""

    def __call__(
        self,
        dfc: DynamicFrameCollection,
        BaseTransform: type[GlueTransform],
        frame_name: str,
        transformation_ctx: str = "",
        **base_kwargs: Any,
    ) -> DynamicFrameCollection:
        return dfc.flatmap(
            lambda frame, ctx: BaseTransform.apply(**{frame_name: frame, **base_kwargs}), transformation_ctx
        )
