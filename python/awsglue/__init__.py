"""Hosu's own `awsglue`: AWS Glue's PySpark extensions over Spark Connect, written from their public documentation.

Nothing of the vendor's package is in it. What is documented and not here is refused by its name.
"""

from __future__ import annotations

from typing import Any

__all__ = ["DynamicFrame", "GlueContext"]


def __getattr__(name: str) -> Any:
    """`from awsglue import DynamicFrame`, as Glue Studio writes it; imported only when it is asked for."""
    if name == "DynamicFrame":
        from awsglue.dynamicframe import DynamicFrame

        return DynamicFrame
    if name == "GlueContext":
        from awsglue.context import GlueContext

        return GlueContext
    raise AttributeError(f"awsglue has no {name}")
