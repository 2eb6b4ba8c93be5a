"""The data of a plan as a tree: deliveries with their parts below, and sources that came by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QFont, QIcon

from wijkaanpak_plugin.docks.plan.sources import delivery_states as states
from wijkaanpak_plugin.docks.plan.sources import source_states as words
from wijkaanpak_plugin.docks.plan.sources.source_states import State
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.column_headers import header_text
from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.labels import choice_label
from wijkaanpak_plugin.plan.sources.status import DataStatus, DeliveryStatus, SourceStatus

NAME, STATE, DATE, COMPLETE, USED, COVERAGE, LEFT_OUT, ROLE, PROFILE = range(9)
#: AlignRight and AlignVCenter as the number that both Qt 5 and Qt 6 take from a model.
RIGHT_AND_CENTRED = 0x0082
#: The ``SourceStatus`` or ``DeliveryStatus`` of a row.
SOURCE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
NOWHERE = QModelIndex()

_DISPLAY: dict[int, Callable[[DataStatus], str]] = {
    NAME: states.name_of,
    STATE: states.state_text,
    ROLE: lambda row: states.common([choice_label(each.role) for each in states.parts_of(row)]),
    DATE: states.date_of,
    COMPLETE: lambda row: states.common([words.yes_no(each.complete) for each in states.parts_of(row)]),
    COVERAGE: lambda row: states.common([words.coverage_label(each.coverage) for each in states.parts_of(row)]),
    USED: lambda row: states.count_of(row, "rows_used"),
    LEFT_OUT: lambda row: states.count_of(row, "rows_left_out"),
    PROFILE: lambda row: states.common([each.profile for each in states.parts_of(row)]),
}
_BEING_READ = "state_being_read"


class SourceModel(QAbstractItemModel):
    """Each in the order in which it was registered. A row below another one is a part of that delivery.

    The internal id of an index is 0 for a row on top, and one more than the row of its delivery for a part.
    """

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._rows: list[DataStatus] = []
        self._being_read = ""
        self._signs: dict[State, QIcon] = {state: icon(name) for state, name in words.SIGNS.items()}
        self._reading_sign = icon(_BEING_READ)

    @property
    def has_deliveries(self) -> bool:
        """Whether any row has a place for rows below it."""
        return any(isinstance(row, DeliveryStatus) for row in self._rows)

    def set_rows(self, rows: Sequence[DataStatus]) -> None:
        """Show these deliveries and sources."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def set_being_read(self, delivery_id: str) -> None:
        """Say of this delivery that it is being read; "" for none."""
        self._being_read = delivery_id
        if self._rows:
            last = self.index(len(self._rows) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def place_of(self, record_id: str) -> QModelIndex:
        """Return where a source or delivery is listed; an index that is not valid when it is not."""
        for row, status in enumerate(self._rows):
            if states.id_of(status) == record_id:
                return self.index(row, 0)
            for number, part in enumerate(states.parts_of(status)):
                if part.source_id == record_id:
                    return self.index(number, 0, self.index(row, 0))
        return QModelIndex()

    def row_of(self, record_id: str) -> int:
        """Return the row of a source or delivery, within its delivery for a part; -1 when it is not listed."""
        return self.place_of(record_id).row()

    def index(self, row: int, column: int, parent: QModelIndex = NOWHERE) -> QModelIndex:
        """Return the index of a cell."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: QModelIndex = NOWHERE) -> QModelIndex:
        """Return the delivery of a part; none for a row on top."""
        if not index.isValid() or not index.internalId():
            return QModelIndex()
        return self.createIndex(int(index.internalId()) - 1, 0, 0)

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        """Return the number of rows on top, or of the parts of a delivery."""
        if not parent.isValid():
            return len(self._rows)
        if parent.internalId() or parent.column() != 0:
            return 0
        row = self._rows[parent.row()]
        return len(row.parts) if isinstance(row, DeliveryStatus) else 0

    def columnCount(self, parent: QModelIndex = NOWHERE) -> int:
        """Return the number of columns."""
        return len(_DISPLAY)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a column, and what it means."""
        return header_text(_headers, section, orientation, role)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        row, column = self._status(index), index.column()
        if role == SOURCE_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index, row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_it_is("\n".join(states.row_details(row)))
        if role == Qt.ItemDataRole.DecorationRole and column == NAME:
            return self._reading_sign if self._is_being_read(row) else self._signs[states.state(row)]
        if role == Qt.ItemDataRole.AccessibleTextRole and column == NAME:
            return f"{states.name_of(row)}: {self._state(row)}"
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (USED, LEFT_OUT):
            return RIGHT_AND_CENTRED
        if role == Qt.ItemDataRole.FontRole and column == NAME and isinstance(row, DeliveryStatus):
            bold = QFont()
            bold.setBold(True)
            return bold
        return None

    def _status(self, index: QModelIndex) -> DataStatus:
        above = int(index.internalId())
        if not above:
            return self._rows[index.row()]
        return states.parts_of(self._rows[above - 1])[index.row()]

    def _text(self, index: QModelIndex, row: DataStatus) -> str:
        if index.column() == STATE:
            return self._state(row)
        above = self.parent(index)
        if index.column() == NAME and above.isValid() and isinstance(row, SourceStatus):
            return states.name_within(row, self._status(above))
        return _DISPLAY[index.column()](row)

    def _state(self, row: DataStatus) -> str:
        return words.being_read_text() if self._is_being_read(row) else states.state_text(row)

    def _is_being_read(self, row: DataStatus) -> bool:
        return bool(self._being_read) and states.id_of(row) == self._being_read


def _headers() -> dict[int, tuple[str, str]]:
    return {
        NAME: (
            translate("PlanSources", "Data"),
            translate("PlanSources", "Data that is registered with the plan: deliveries with their parts, and layers."),
        ),
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
