"""How sure it is that a claim is done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkaanpak_plugin.export.content.passport.passport import CHANCE, HARD, NOT_SAID

_MUST, _DESIRED, _FIXED = "must", "desired", "fixed"


def hardness_of(values: Mapping[str, Any]) -> str:
    """Return how sure a claim is: hard when it must be done or its planning is fixed, a chance when it is only desired
    or may move; not said where neither is.
    """
    if values["obligation"] == _MUST or values["hardness"] == _FIXED:
        return HARD
    is_said = values["obligation"] == _DESIRED or values["hardness"] not in (None, "", "unknown")
    return CHANCE if is_said else NOT_SAID
