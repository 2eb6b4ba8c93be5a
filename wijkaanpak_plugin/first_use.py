"""Modules that are imported when they are first used, so that QGIS starts without them. Everybody may know this one."""

from __future__ import annotations

from typing import Any, Callable


def imported(module: str, name: str) -> Callable[..., Any]:
    """Return a function that imports ``name`` from ``module`` when it is called, and calls that."""

    def first_use(*arguments: Any) -> Any:
        # As an import statement does it: QGIS notes what those import, to forget it all when it unloads the plugin.
        # A module that it does not know of would live on beside the new ones, without translator and settings.
        return getattr(__import__(module, fromlist=[name]), name)(*arguments)

    return first_use
