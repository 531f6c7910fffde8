"""AWS Glue blueprints: refused by name."""

from __future__ import annotations

from typing import NoReturn

from awsglue._lake.refusals import refuse


def __getattr__(name: str) -> NoReturn:
    if name.startswith("__"):
        raise AttributeError(name)
    refuse(f"awsglue.blueprint.{name}", "Make jobs and workflows through the API.")
