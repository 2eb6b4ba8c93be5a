"""The page of the Timeline panel with works that go together: how they are sorted, the list, and what it all comes to.

It shows what it is given and says what the user wants; it knows no plan and no map.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QHideEvent, QResizeEvent, QShowEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.timeline.openings.opening_model import ROW_ROLE, OpeningDelegate, OpeningModel
from wijkaanpak_plugin.docks.timeline.openings.opening_rows import SORTS, OpeningRow, OpeningWork, sorted_rows
from wijkaanpak_plugin.docks.timeline.openings.opening_texts import Line, list_meaning, sort_texts
from wijkaanpak_plugin.domain.translation import translate


@dataclass(frozen=True)
class Said:
    """What is said besides rows. has_costs: the plan has costs per m2; nothing: what stands there while no row does;
    notes: of the horizon and all else that figures rest on.
    """

    has_costs: bool = False
    nothing: str = ""
    notes: tuple[Line, ...] = ()


class _Tree(QTreeView):
    """Rows are as high as what they say asks for at this width."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class OpeningList(QWidget):
    """→ opens a row to its works, Enter and a double click show it on the map."""

    #: It came in front, or went.
    in_front = pyqtSignal(bool)
    #: The user chose a row (``OpeningRow``, None for the sum), and a work of it (its id) or empty for the whole row.
    chosen = pyqtSignal(object, str)
    map_wanted = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakTimelineOpenings")
        self._rows: Sequence[OpeningRow] = ()
        self._said = Said()
        self._is_marking = False
        self._model = OpeningModel(self)
        self._view = _Tree()
        self._sort = QComboBox()
        self._count = QLabel()
        self._nothing = QLabel()
        self._map = QPushButton(translate("Openings", "Show on map"))
        self._build()
        self._sort.currentIndexChanged.connect(lambda _place: self._fill())
        self._view.selectionModel().currentChanged.connect(lambda *_two: self._current_changed())
        self._view.activated.connect(lambda _index: self._want_map())
        self._map.clicked.connect(lambda _on: self._want_map())
        self.show_rows((), Said())

    @property
    def rows(self) -> Sequence[OpeningRow]:
        """All rows, by their numbers."""
        return self._rows

    @property
    def current(self) -> Optional[OpeningRow]:
        """The row that is chosen, also where that is one of its works."""
        return self._model.row_of(self._view.currentIndex())

    def show_rows(self, rows: Sequence[OpeningRow], said: Said) -> None:
        """Show rows, by their numbers; what was chosen and open stays so where it is still there."""
        self._rows, self._said = tuple(rows), said
        self._fill()

    def mark(self, body_id: str) -> None:
        """Make the row that holds a work the current one, without saying so; none where none does."""
        row = self.current
        if row is not None and body_id in row.ids:
            return
        self._make_current(self._model.index_of(body_id))

    def showEvent(self, event: QShowEvent) -> None:
        """Say that it came in front."""
        super().showEvent(event)
        self.in_front.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that something else came in front."""
        super().hideEvent(event)
        self.in_front.emit(False)

    def _fill(self) -> None:
        before, work = self.current, self._view.currentIndex().data(ROW_ROLE)
        unfolded = {row.ids for row in self._unfolded()}
        self._is_marking = True
        rows = sorted_rows(self._rows, self._sort.currentData() or SORTS[0])
        self._model.set_rows(rows, self._said.has_costs, self._said.notes)
        for place in range(self._model.rowCount()):
            index = self._model.index(place, 0)
            row = self._model.row_of(index)
            self._view.setExpanded(index, row is not None and row.ids in unfolded)
        self._is_marking = False
        body_id = work.body_id if isinstance(work, OpeningWork) else before.ids[0] if before is not None else ""
        self._make_current(self._model.index_of(body_id))
        self._count.setText(str(len(self._rows)))
        self._nothing.setText(self._said.nothing)
        self._nothing.setVisible(not self._rows and bool(self._said.nothing))
        self._view.setVisible(bool(self._rows))
        self._sort.setEnabled(len(self._rows) > 1)

    def _unfolded(self) -> list[OpeningRow]:
        places = (self._model.index(place, 0) for place in range(self._model.rowCount()))
        rows = [self._model.row_of(index) for index in places if self._view.isExpanded(index)]
        return [row for row in rows if row is not None]

    def _make_current(self, index: QModelIndex) -> None:
        self._is_marking = True
        self._view.setCurrentIndex(index)
        if index.isValid():
            self._view.scrollTo(index)
        else:
            self._view.clearSelection()
        self._is_marking = False
        self._map.setEnabled(index.isValid())

    def _current_changed(self) -> None:
        row = self.current
        self._map.setEnabled(row is not None)
        if not self._is_marking:
            work = self._view.currentIndex().data(ROW_ROLE)
            self.chosen.emit(row, work.body_id if isinstance(work, OpeningWork) else "")

    def _want_map(self) -> None:
        if self.current is not None:
            self.map_wanted.emit(self.current)

    def _build(self) -> None:
        view = self._view
        view.setObjectName("WijkaanpakTimelineOpeningList")
        view.setModel(self._model)
        view.setItemDelegate(OpeningDelegate(view))
        view.setHeaderHidden(True)
        view.setAccessibleName(translate("Openings", "Works in one opening"))
        view.setToolTip(list_meaning())
        view.setIndentation(14)
        view.setExpandsOnDoubleClick(False)
        view.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sort = self._sort
        sort.setObjectName("WijkaanpakTimelineOpeningSort")
        for key, words in sort_texts().items():
            sort.addItem(words, key)
        sort.setToolTip(translate("Openings", "What comes first: the earliest, or where the most is won."))
        sort.setAccessibleName(translate("Openings", "Sort by"))
        self._count.setObjectName("WijkaanpakTimelineOpeningCount")
        self._count.setToolTip(translate("Openings", "Openings that two works or more can share."))
        self._nothing.setObjectName("WijkaanpakTimelineNoOpenings")
        self._nothing.setWordWrap(True)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._map.setObjectName("WijkaanpakTimelineOpeningOnMap")
        self._map.setToolTip(translate("Openings", "Go to the section of the street that these works open (Enter)."))
        name = QLabel(translate("Openings", "&Sort by"))
        name.setBuddy(sort)
        head, feet = QHBoxLayout(), QHBoxLayout()
        head.addWidget(name)
        head.addWidget(sort)
        head.addStretch(1)
        head.addWidget(self._count)
        feet.addWidget(self._map)
        feet.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 4)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addWidget(view, 1)
        column.addStretch(0)
        column.addLayout(feet)
        self.setMinimumWidth(220)
