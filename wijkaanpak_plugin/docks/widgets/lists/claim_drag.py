"""Claims that are dragged from a list of one panel to that of another, by their ids."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import QMimeData

#: What is dragged: a JSON list of ids.
CLAIMS_TYPE = "application/x-wijkaanpak-claims"


def dragged(body_ids: Sequence[str]) -> QMimeData:
    """Return claims as something to drag."""
    data = QMimeData()
    data.setData(CLAIMS_TYPE, json.dumps(list(body_ids)).encode("utf-8"))
    return data


def dropped(data: Optional[QMimeData]) -> list[str]:
    """Return the ids of the claims that were dropped; none when something else was, or from another program."""
    if data is None or not data.hasFormat(CLAIMS_TYPE):
        return []
    try:
        ids = json.loads(bytes(data.data(CLAIMS_TYPE)).decode("utf-8"))
    except ValueError:
        return []
    return [name for name in ids if isinstance(name, str)] if isinstance(ids, list) else []
