"""Headers of a list: the name of a column, and what it means as a tooltip."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Optional

from qgis.PyQt.QtCore import Qt


def header_text(
    headers: Mapping[int, tuple[str, str]], section: int, orientation: Qt.Orientation, role: int
) -> Optional[str]:
    """Return what the header of a column shows in a role, None when nothing; headers: name and meaning by column."""
    if orientation != Qt.Orientation.Horizontal or section not in headers:
        return None
    name, meaning = headers[section]
    return {Qt.ItemDataRole.DisplayRole: name, Qt.ItemDataRole.ToolTipRole: meaning}.get(role)
