"""Headers of a list: the name of a column, and what it means as a tooltip."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Callable, Optional

from qgis.PyQt.QtCore import Qt

#: The roles of a header that have a text: name and meaning.
_WITH_TEXT = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


def header_text(
    headers: Callable[[], Mapping[int, tuple[str, str]]], section: int, orientation: Qt.Orientation, role: int
) -> Optional[str]:
    """Return what the header of a column shows in a role, None when nothing.

    headers: gives name and meaning by column. A header that is measured asks for a dozen roles of each column, and most
    of them have no text: those are answered without it.
    """
    if orientation != Qt.Orientation.Horizontal or role not in _WITH_TEXT:
        return None
    known = headers()
    return known[section][_WITH_TEXT.index(role)] if section in known else None
