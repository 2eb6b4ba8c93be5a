"""What waits for what as a table: one row per dependency."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.column_headers import header_text
from wijkaanpak_plugin.docks.widgets.waits.texts import details, state_text
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.claims.dependencies import Dependency

NEEDS, ON, STATE = range(3)
#: The ``Dependency`` of a row.
DEPENDENCY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
NOWHERE = QModelIndex()

_DISPLAY: dict[int, Callable[[Dependency], str]] = {
    NEEDS: lambda row: row.needs_name,
    ON: lambda row: row.on_name,
    STATE: state_text,
}


class WaitsModel(QAbstractTableModel):
    """In the order in which it was noted."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._rows: list[Dependency] = []

    def set_rows(self, rows: Sequence[Dependency]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row_of(self, dependency_id: str) -> int:
        """Return the row of a dependency, -1 when it is not listed."""
        return next((place for place, row in enumerate(self._rows) if row.dependency_id == dependency_id), -1)

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        """Return the number of dependencies."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(_DISPLAY)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a column, and what it means."""
        return header_text(_headers(), section, orientation, role)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _DISPLAY[index.column()](row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_it_is("\n".join(details(row)), wrapped=True)
        return row if role == DEPENDENCY_ROLE else None


def _headers() -> dict[int, tuple[str, str]]:
    return {
        NEEDS: (
            translate("Dependencies", "What waits"),
            translate("Dependencies", "The claim, planned work or package that cannot begin before."),
        ),
        ON: (
            translate("Dependencies", "Waits for"),
            translate("Dependencies", "What has to be there first."),
        ),
        STATE: (
            translate("Dependencies", "How far"),
            translate("Dependencies", "Open, promised (by when) or arranged."),
        ),
    }
