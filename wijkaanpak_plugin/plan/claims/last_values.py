"""Values typed last for a building block; they are offered again, also in the next session."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from qgis.core import QgsSettings

#: Columns that are offered again.
OFFERED = ("width_m", "top_m", "bottom_m", "vertical_layer", "works_from", "works_to")
_FOLDER = "wijkaanpak/claims/last"


def recall(key: str) -> dict[str, Any]:
    """Return what was typed last for a building block (or kind, for planned work); empty when nothing was.

    A value None was emptied on purpose: not known.
    """
    try:
        found = json.loads(str(QgsSettings().value(f"{_FOLDER}/{key}", "") or "{}"))
    except ValueError:
        return {}
    return {name: found[name] for name in OFFERED if name in found} if isinstance(found, dict) else {}


def count_remembered() -> int:
    """Return for how many building blocks and kinds something was typed that is offered again."""
    return len(_keys())


def forget_all() -> None:
    """Offer every building block and kind as it is in the catalogue."""
    QgsSettings().remove(_FOLDER)


def remember(key: str, values: Mapping[str, Any], defaults: Mapping[str, Any]) -> None:
    """Keep what differs from the defaults of the building block; forget what is as the defaults again."""
    typed = {name: values.get(name) for name in OFFERED if values.get(name) != defaults.get(name)}
    if typed:
        QgsSettings().setValue(f"{_FOLDER}/{key}", json.dumps(typed))
    else:
        QgsSettings().remove(f"{_FOLDER}/{key}")


def _keys() -> list[str]:
    settings = QgsSettings()
    settings.beginGroup(_FOLDER)
    keys = settings.childKeys()
    settings.endGroup()
    return list(keys)
