"""The base of all transforms.

Source: AWS Glue Developer Guide, "GlueTransform base class".
"""

from __future__ import annotations

import inspect
from typing import Any


class GlueTransform:
    """A transform: called, or applied through its class."""

    @classmethod
    def apply(cls, *args: Any, **kwargs: Any) -> Any:
        """Makes the transform and calls it."""
        return cls()(*args, **kwargs)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        raise NotImplementedError

    @classmethod
    def name(cls) -> str:
        """The name of the transform's class."""
        return cls.__name__

    @classmethod
    def describeArgs(cls) -> list[dict[str, Any]]:
        """The arguments: name, whether it may be left out, and its default."""
        described = []
        for name, parameter in list(inspect.signature(cls.__call__).parameters.items())[1:]:
            optional = parameter.default is not inspect.Parameter.empty
            described.append({"name": name, "type": "", "description": "", "optional": optional,
                              "defaultValue": parameter.default if optional else None})  # fmt: skip
        return described

    @classmethod
    def describeReturn(cls) -> dict[str, str]:
        """What the transform gives."""
        return {"type": "DynamicFrame", "description": ""}

    @classmethod
    def describeTransform(cls) -> str:
        """What the transform does."""
        return (cls.__doc__ or "").strip()

    @classmethod
    def describeErrors(cls) -> list[dict[str, str]]:
        """The errors that the transform raises by itself: none are listed."""
        return []

    @classmethod
    def describe(cls) -> dict[str, Any]:
        """All of the above."""
        return {
            "transform": {"name": cls.name(), "args": cls.describeArgs(), "returns": cls.describeReturn(),
                          "raises": cls.describeErrors(), "description": cls.describeTransform()}
        }  # fmt: skip
