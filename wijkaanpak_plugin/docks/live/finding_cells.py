"""What one cell of a list of findings shows, the same in every list."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import Qt

from wijkaanpak_plugin.docks.live import finding_texts
from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.docks.live.said_words import said_aloud
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.domain.finding import CONFLICT

#: The ``FindingRow`` of a row, None for a group.
FOUND_ROLE = int(Qt.ItemDataRole.UserRole) + 1
#: The ``Group`` of a heading, None for a finding.
GROUP_ROLE = int(Qt.ItemDataRole.UserRole) + 2
#: Whether a finding is new.
NEW_ROLE = int(Qt.ItemDataRole.UserRole) + 3

_SIGNS = (
    "finding_blocking",
    "finding_warning",
    "finding_weigh",
    "finding_uncertain",
    "finding_info",
    "finding_coupling",
    "finding_no_coverage",
)


def finding_icon(found: FindingRow) -> str:
    """Return the name of the icon of a finding: a shape and a colour for each severity."""
    return f"finding_{found.severity}" if found.type == CONFLICT else f"finding_{found.type}"


class FindingCells:
    """Answers what a model is asked about a finding: sentence, sign, meaning, and whether it is new."""

    def __init__(self) -> None:
        self._icons = {name: icon(name) for name in _SIGNS}

    def data(self, found: FindingRow, is_new: bool, role: int) -> Any:
        """Return what a cell of this finding has for a role of Qt or of this module."""
        if role == FOUND_ROLE:
            return found
        if role == NEW_ROLE:
            return is_new
        if role == Qt.ItemDataRole.DisplayRole:
            return found.sentence
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_it_is(finding_texts.finding_meaning(found))
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icons.get(finding_icon(found))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            number = "" if found.mark is None else f"{found.mark}. "
            words = f"{number}{finding_texts.severity_label(found)}: {found.sentence}"
            return ". ".join(filter(None, (words, said_aloud(found, is_new))))
        return None
