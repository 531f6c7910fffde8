"""Frames by name; imported from `awsglue.dynamicframe`.

Source: AWS Glue Developer Guide, "DynamicFrameCollection class".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from awsglue.context import GlueContext
    from awsglue.dynamicframe import DynamicFrame


class DynamicFrameCollection:
    """Frames by name."""

    def __init__(self, dynamic_frames: Mapping[str, DynamicFrame], glue_ctx: GlueContext) -> None:
        self._frames = dict(dynamic_frames)
        self.glue_ctx = glue_ctx

    def keys(self) -> list[str]:
        """The names, in their order."""
        return list(self._frames)

    def values(self) -> list[DynamicFrame]:
        """The frames, in the order of their names."""
        return list(self._frames.values())

    def items(self) -> list[tuple[str, DynamicFrame]]:
        """Names and frames."""
        return list(self._frames.items())

    def select(self, key: str, transformation_ctx: str = "") -> DynamicFrame:
        """The frame of that name.

        Raises: KeyError with the names that there are.
        """
        if key not in self._frames:
            raise KeyError(f"There is no frame {key}; there are {', '.join(self._frames)}.")
        return self._frames[key]

    def __getitem__(self, key: str) -> DynamicFrame:
        return self.select(key)

    def __len__(self) -> int:
        return len(self._frames)

    def map(self, callable: Callable[..., DynamicFrame], transformation_ctx: str = "") -> DynamicFrameCollection:
        """The collection with every frame replaced by what `callable(frame, transformation_ctx)` gives."""
        made = {name: callable(frame, f"{transformation_ctx}{name}") for name, frame in self._frames.items()}
        return DynamicFrameCollection(made, self.glue_ctx)

    def flatmap(self, f: Callable[..., Any], transformation_ctx: str = "") -> DynamicFrameCollection:
        """As `map`, where `f` may also give a collection, whose frames are taken under `<name>_<their name>`."""
        made: dict[str, DynamicFrame] = {}
        for name, frame in self._frames.items():
            result = f(frame, f"{transformation_ctx}{name}")
            if isinstance(result, DynamicFrameCollection):
                made.update({f"{name}_{inner}": each for inner, each in result.items()})
            else:
                made[name] = result
        return DynamicFrameCollection(made, self.glue_ctx)
