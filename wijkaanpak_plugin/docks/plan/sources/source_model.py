"""The list of sources as a table: one row per source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Callable, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QIcon

from wijkaanpak_plugin.docks.plan.sources import source_states as words
from wijkaanpak_plugin.docks.plan.sources.source_states import State
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.column_headers import header_text
from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.labels import choice_label
from wijkaanpak_plugin.plan.sources.status import SourceStatus

NAME, STATE, DATE, COMPLETE, USED, COVERAGE, LEFT_OUT, ROLE, PROFILE = range(9)
#: AlignRight and AlignVCenter as the number that both Qt 5 and Qt 6 take from a model.
RIGHT_AND_CENTRED = 0x0082
#: The ``SourceStatus`` of a row.
SOURCE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
NOWHERE = QModelIndex()

_DISPLAY: dict[int, Callable[[SourceStatus], str]] = {
    NAME: lambda row: row.name,
    STATE: words.state_label,
    ROLE: lambda row: choice_label(row.role),
    DATE: lambda row: words.date_text(row.date),
    COMPLETE: lambda row: words.yes_no(row.complete),
    COVERAGE: lambda row: words.coverage_label(row.coverage),
    USED: lambda row: words.count_text(row.rows_used),
    LEFT_OUT: lambda row: words.count_text(row.rows_left_out),
    PROFILE: lambda row: row.profile,
}
#: A shape and a colour for each state.
_SIGNS = {
    State.UNREADABLE: "finding_blocking",
    State.NOT_ALLOWED: "finding_no_coverage",
    State.NOT_READ: "finding_no_coverage",
    State.IN_DOUBT: "finding_no_coverage",
    State.LEFT_OUT: "finding_warning",
    State.NOT_KNOWN: "finding_uncertain",
}


class SourceModel(QAbstractTableModel):
    """The registered sources, in the order in which they were registered."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._rows: list[SourceStatus] = []
        self._signs: dict[State, QIcon] = {state: icon(name) for state, name in _SIGNS.items()}
        self._signs[State.READ] = QgsApplication.getThemeIcon("/mIconSuccess.svg")
        self._signs[State.SHOWN] = QgsApplication.getThemeIcon("/mActionShowAllLayers.svg")

    def set_rows(self, rows: Sequence[SourceStatus]) -> None:
        """Show these sources."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    @property
    def rows(self) -> tuple[SourceStatus, ...]:
        """The sources that are listed."""
        return tuple(self._rows)

    def row_of(self, source_id: str) -> int:
        """Return the row of a source, -1 when it is not listed."""
        return next((place for place, row in enumerate(self._rows) if row.source_id == source_id), -1)

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        """Return the number of sources."""
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
        row, column = self._rows[index.row()], index.column()
        if role == SOURCE_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return _DISPLAY[column](row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_it_is("\n".join(words.details(row)))
        if role == Qt.ItemDataRole.DecorationRole and column == NAME:
            return self._signs[words.state_of(row)]
        if role == Qt.ItemDataRole.AccessibleTextRole and column == NAME:
            return f"{row.name}: {words.state_label(row)}"
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (USED, LEFT_OUT):
            return RIGHT_AND_CENTRED
        return None


def _headers() -> dict[int, tuple[str, str]]:
    return {
        NAME: (translate("PlanSources", "Source"), translate("PlanSources", "Data that is registered with the plan.")),
        STATE: (
            translate("PlanSources", "State"),
            translate("PlanSources", "Whether it can be read, and what is not known about it."),
        ),
        ROLE: (translate("PlanSources", "Used as"), translate("PlanSources", "What the analysis uses it for.")),
        DATE: (translate("PlanSources", "Date"), translate("PlanSources", "Day on which the data shows the world.")),
        COMPLETE: (
            translate("PlanSources", "Complete"),
            translate("PlanSources", "Whether everything of its kind is in it, as far as the supplier says."),
        ),
        COVERAGE: (
            translate("PlanSources", "Holds"),
            translate("PlanSources", "Where it holds: there, nothing in the data means nothing on the ground."),
        ),
        USED: (translate("PlanSources", "Used"), translate("PlanSources", "Rows used at the last reading.")),
        LEFT_OUT: (
            translate("PlanSources", "Left out"),
            translate("PlanSources", "Rows left out at the last reading; the reasons stand below the list."),
        ),
        PROFILE: (
            translate("PlanSources", "Profile"),
            translate("PlanSources", "How its fields are read: which of them is a kind, a depth or a width."),
        ),
    }
