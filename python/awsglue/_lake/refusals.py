"""What this package does not do, said by name."""

from __future__ import annotations

from typing import Any, NoReturn


class NotSupported(NotImplementedError):
    """A documented part of AWS Glue that this package does not have; the message names it and what to do instead."""


def refuse(what: str, instead: str = "") -> NoReturn:
    """Raises NotSupported for a part that is not there.

    Raises: NotSupported, always.
    """
    raise NotSupported(f"{what} is not supported here.{' ' + instead if instead else ''}")


class RefusedTransform:
    """A transform that is documented by AWS and refused by its name when it is used."""

    reason = ""

    @classmethod
    def apply(cls, *_: Any, **__: Any) -> NoReturn:
        """Raises NotSupported."""
        refuse(f"The transform {cls.__name__}", cls.reason)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        refuse(f"The transform {type(self).__name__} ({name})", self.reason)

    def __call__(self, *_: Any, **__: Any) -> NoReturn:
        refuse(f"The transform {type(self).__name__}", self.reason)


def refused_transform(name: str, reason: str = "") -> type[RefusedTransform]:
    """A class of that name that refuses to be applied."""
    return type(name, (RefusedTransform,), {"reason": reason, "__doc__": f"{name}: refused by name. {reason}".strip()})
