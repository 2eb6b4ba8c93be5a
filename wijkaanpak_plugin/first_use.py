"""Modules that are imported when they are first used, so that QGIS starts without them. Everybody may know this one."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Callable


def imported(module: str, name: str) -> Callable[..., Any]:
    """Return a function that imports ``name`` from ``module`` when it is called, and calls that."""

    def first_use(*arguments: Any) -> Any:
        return getattr(import_module(module), name)(*arguments)

    return first_use
