"""The section with the data of the plan: deliveries and layers with their state, and what is to be said about one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.panel.own_key import OwnKey
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.plan.foldable import column_in
from wijkaanpak_plugin.docks.plan.sources.delivery_states import (
    id_of,
    list_summary,
    nothing_on,
    parts_of,
    row_details,
)
from wijkaanpak_plugin.docks.plan.sources.one_kind_in_place import OneKindInPlace
from wijkaanpak_plugin.docks.plan.sources.reading_row import ReadingRow
from wijkaanpak_plugin.docks.plan.sources.source_buttons import SourceButtons
from wijkaanpak_plugin.docks.plan.sources.source_list import SourceList
from wijkaanpak_plugin.docks.plan.sources.source_model import NAME, SOURCE_ROLE, STATE, SourceModel
from wijkaanpak_plugin.docks.plan.sources.way_out import WayOut
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.status import DataStatus, SourceStatus

#: Rows that are seen at once before the list scrolls.
_FEWEST, _MOST = 2, 8


class SourcesSection(QgsCollapsibleGroupBox):
    """Enter or a double click changes the current delivery or source, Delete removes it."""

    add_wanted = pyqtSignal()
    #: What is to happen to the current row: its ``SourceStatus`` or ``DeliveryStatus``.
    change_wanted = pyqtSignal(object)
    remove_wanted = pyqtSignal(object)
    allow_wanted = pyqtSignal(object)
    again_wanted = pyqtSignal(object)
    replace_wanted = pyqtSignal(object)
    #: The rows whose quality is to be shown: the current one, or all of them.
    quality_wanted = pyqtSignal(list)
    #: A list of source_id, and the kind of which everything in them is.
    one_kind_wanted = pyqtSignal(list, str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setTitle(translate("PlanDock", "Data"))
        self.setObjectName("WijkaanpakSourcesSection")
        self.setSaveCollapsedState(False)
        self._model = SourceModel(self)
        self._rows: list[DataStatus] = []
        #: Whether the data of a plan is listed, of which what comes is new.
        self._lists_a_plan = False
        #: Whether nothing is listed since the plan was closed.
        self._is_forgotten = False
        self.reading = ReadingRow()
        self._build()
        self._connect()

    def show_sources(self, rows: Sequence[DataStatus]) -> None:
        """List these deliveries and sources; what is new becomes current, else what was so stays so if it is there."""
        known = {id_of(row) for row in self._rows}
        new = [row for row in rows if id_of(row) not in known] if self._lists_a_plan else []
        current = new[0] if new else self._current
        self._lists_a_plan, self._is_forgotten = True, False
        self._rows = list(rows)
        self._model.set_rows(rows)
        self._list.open_deliveries()
        self._summary.setText(list_summary(rows))
        self._nothing.setText(nothing_on(rows))
        place = self._model.place_of(id_of(current)) if current is not None else QModelIndex()
        if place.isValid():
            chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self._list.selectionModel().setCurrentIndex(place, chosen)
            if new:
                last = self._model.place_of(id_of(new[-1]))
                self._list.scrollTo(last)
                self._list.scrollTo(place)
        self._list.setVisible(bool(rows))
        self._fit()
        self._show_current()

    def forget(self) -> None:
        """List nothing: the plan is closed. Who closes hears of it from several sides."""
        if self._is_forgotten:
            return
        self.show_sources([])
        self._lists_a_plan, self._is_forgotten = False, True

    def begin_reading(self, name: str, delivery_id: str) -> None:
        """Say that a delivery is being read. delivery_id: of the one whose place it takes, "" for a new one."""
        self.reading.begin(name)
        self._model.set_being_read(delivery_id)

    def end_reading(self) -> None:
        """Say no more that a delivery is being read."""
        self.reading.hide()
        self._model.set_being_read("")

    def customEvent(self, event: QEvent) -> None:
        """Show only how the sources are doing in a session, in the letters of now."""
        if isinstance(event, StudioChanged):
            self._buttons.setVisible(not event.on)
            self._list.want_columns((NAME, STATE) if event.on else range(self._model.columnCount()))
            self._fit()

    @property
    def _current(self) -> Optional[DataStatus]:
        index = self._list.currentIndex()
        return index.data(SOURCE_ROLE) if index.isValid() else None

    def _build(self) -> None:
        self._summary = _words("WijkaanpakSourcesSummary")
        self._list = SourceList(self._model)
        self._list.setObjectName("WijkaanpakSources")
        self._list.setAccessibleName(translate("PlanDock", "Data of the plan"))
        self._nothing = _words("WijkaanpakNothingOn")
        self._nothing.setToolTip(
            translate(
                "PlanDock",
                "Subjects of which no registered data that is relied on holds any object, as far as it was read.",
            )
        )
        self._detail = _words("WijkaanpakSourceDetail")
        self._detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = SourceButtons()
        self._way_out = WayOut()
        self._one_kind = OneKindInPlace()
        column: QVBoxLayout = column_in(self)
        # On top: what is said of the sources grows while they are read, and a press must not miss its button.
        column.addWidget(self._buttons)
        column.addWidget(self.reading)
        column.addWidget(self._summary)
        column.addWidget(self._list)
        column.addWidget(self._way_out)
        column.addWidget(self._one_kind)
        column.addWidget(self._nothing)
        column.addWidget(self._detail)

    def _connect(self) -> None:
        buttons = self._buttons
        buttons.add.clicked.connect(lambda _checked: self.add_wanted.emit())
        for button, wanted in (
            (buttons.change, self.change_wanted),
            (buttons.remove, self.remove_wanted),
            (buttons.allow, self.allow_wanted),
            (buttons.again, self.again_wanted),
            (buttons.replace, self.replace_wanted),
        ):
            button.clicked.connect(lambda _checked, asked=wanted: self._ask(asked))
        buttons.quality.clicked.connect(lambda _checked: self._ask_for_quality())
        self._way_out.again_wanted.connect(lambda: self._ask(self.again_wanted))
        self._one_kind.wanted.connect(self.one_kind_wanted)
        self._list.selectionModel().currentRowChanged.connect(self._current_changed)
        # A delivery that is folded or unfolded asks for another height.
        self._list.expanded.connect(lambda _index: self._fit())
        self._list.collapsed.connect(lambda _index: self._fit())
        self._list.activated.connect(lambda _index: self._ask(self.change_wanted))
        self._list.setExpandsOnDoubleClick(False)
        OwnKey(self._list, QKeySequence.StandardKey.Delete).pressed.connect(lambda: self._ask(self.remove_wanted))

    def _ask(self, wanted: pyqtSignal) -> None:
        current = self._current
        if current is not None:
            wanted.emit(current)

    def _ask_for_quality(self) -> None:
        current = self._current
        rows = [current] if current is not None else self._rows
        if rows:
            self.quality_wanted.emit(rows)

    def _current_changed(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self._show_current()

    def _show_current(self) -> None:
        current = self._current
        waits = current is not None and any(not each.may_be_read for each in parts_of(current))
        self._buttons.offer(current, waits, bool(self._rows))
        self._way_out.show_for(current)
        sources = [part for row in self._rows for part in parts_of(row)]
        self._one_kind.show_for(current if isinstance(current, SourceStatus) else None, sources)
        self._detail.setText("\n".join(row_details(current)) if current is not None else "")
        self._detail.setVisible(current is not None)

    def _fit(self) -> None:
        """Be as high as the rows ask for, within bounds; the panel scrolls as a whole."""
        rows = max(_FEWEST, min(_MOST, self._list.rows_seen))
        row_height = max(self._list.sizeHintForRow(0), self._list.fontMetrics().lineSpacing() + 4)
        height = self._list.header().sizeHint().height() + rows * row_height + 2 * self._list.frameWidth()
        self._list.setFixedHeight(height)
        self._list.fit_columns()


def _words(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
