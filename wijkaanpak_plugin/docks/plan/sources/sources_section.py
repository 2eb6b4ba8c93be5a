"""The section with the data of the plan: a list with the state of each source, and what is to be said about one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from wijkaanpak_plugin.docks.panel.own_key import OwnKey
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.plan.foldable import column_in
from wijkaanpak_plugin.docks.plan.sources.one_kind_in_place import OneKindInPlace
from wijkaanpak_plugin.docks.plan.sources.source_list import SourceList
from wijkaanpak_plugin.docks.plan.sources.source_model import NAME, SOURCE_ROLE, STATE, SourceModel
from wijkaanpak_plugin.docks.plan.sources.source_states import details, summary
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.status import SourceStatus

#: Rows that are seen at once before the list scrolls.
_FEWEST, _MOST = 2, 6


class SourcesSection(QgsCollapsibleGroupBox):
    """Enter or a double click changes the current source, Delete removes it."""

    add_wanted = pyqtSignal()
    klic_wanted = pyqtSignal()
    #: source_id
    change_wanted = pyqtSignal(str)
    remove_wanted = pyqtSignal(str)
    allow_wanted = pyqtSignal(str)
    #: A list of source_id, and the kind of which everything in them is.
    one_kind_wanted = pyqtSignal(list, str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setTitle(translate("PlanDock", "Data"))
        self.setObjectName("WijkaanpakSourcesSection")
        self.setSaveCollapsedState(False)
        self._model = SourceModel(self)
        self._build()
        self._connect()

    def show_sources(self, rows: Sequence[SourceStatus]) -> None:
        """List these sources; the one that was current stays so when it is still there."""
        current = self._current
        self._model.set_rows(rows)
        self._summary.setText(summary(list(rows)))
        place = self._model.row_of(current.source_id) if current is not None else -1
        if place >= 0:
            chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self._list.selectionModel().setCurrentIndex(self._model.index(place, 0), chosen)
        self._list.setVisible(bool(rows))
        self._fit()
        self._show_current()

    def customEvent(self, event: QEvent) -> None:
        """Show only how the sources are doing in a session, in the letters of now."""
        if isinstance(event, StudioChanged):
            self._buttons.setVisible(not event.on)
            self._list.want_columns((NAME, STATE) if event.on else range(self._model.columnCount()))
            self._fit()

    @property
    def _current(self) -> Optional[SourceStatus]:
        index = self._list.currentIndex()
        return index.data(SOURCE_ROLE) if index.isValid() else None

    def _build(self) -> None:
        self._summary = QLabel()
        self._summary.setObjectName("WijkaanpakSourcesSummary")
        self._summary.setWordWrap(True)
        self._list = SourceList(self._model)
        self._list.setObjectName("WijkaanpakSources")
        self._list.setAccessibleName(translate("PlanDock", "Data sources of the plan"))
        self._detail = QLabel()
        self._detail.setObjectName("WijkaanpakSourceDetail")
        self._detail.setWordWrap(True)
        self._detail.setTextFormat(Qt.TextFormat.PlainText)
        self._detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = QWidget()
        grid = QGridLayout(self._buttons)
        grid.setContentsMargins(0, 0, 0, 0)
        self._add = _button(
            "WijkaanpakAddSource",
            translate("PlanDock", "&Add layer…"),
            translate("PlanDock", "Register a layer of the project with the plan. The data stays where it is."),
        )
        self._klic = _button(
            "WijkaanpakReadKlic",
            translate("PlanDock", "Read &KLIC delivery…"),
            translate(
                "PlanDock",
                "Read a delivery (zip or xml): it is saved beside the plan, styled, registered and dated.",
            ),
        )
        self._change = _button(
            "WijkaanpakChangeSource",
            translate("PlanDock", "&Change…"),
            translate("PlanDock", "Change what is said about this source: use, profile, date, coverage. (Enter)"),
        )
        self._remove = _button(
            "WijkaanpakRemoveSource",
            translate("PlanDock", "&Remove"),
            translate("PlanDock", "Take this source out of the plan; the data and its layer stay. (Delete)"),
        )
        self._allow = _button(
            "WijkaanpakAllowSource",
            translate("PlanDock", "Read &data…"),
            translate("PlanDock", "See where this source lies, and say whether it may be read."),
        )
        grid.addWidget(self._add, 0, 0)
        grid.addWidget(self._klic, 0, 1)
        grid.addWidget(self._change, 1, 0)
        grid.addWidget(self._remove, 1, 1)
        # Takes no room before a source asks for it.
        self._allow.hide()
        grid.addWidget(self._allow, 2, 0, 1, 2)
        column = column_in(self)
        # On top: what is said of the sources grows while they are read, and a press must not miss its button.
        column.addWidget(self._buttons)
        column.addWidget(self._summary)
        column.addWidget(self._list)
        self._one_kind = OneKindInPlace()
        column.addWidget(self._one_kind)
        column.addWidget(self._detail)

    def _connect(self) -> None:
        self._add.clicked.connect(lambda _checked: self.add_wanted.emit())
        self._klic.clicked.connect(lambda _checked: self.klic_wanted.emit())
        self._change.clicked.connect(lambda _checked: self._ask(self.change_wanted))
        self._remove.clicked.connect(lambda _checked: self._ask(self.remove_wanted))
        self._allow.clicked.connect(lambda _checked: self._ask(self.allow_wanted))
        self._one_kind.wanted.connect(self.one_kind_wanted)
        self._list.selectionModel().currentRowChanged.connect(self._current_changed)
        self._list.activated.connect(lambda _index: self._ask(self.change_wanted))
        OwnKey(self._list, QKeySequence.StandardKey.Delete).pressed.connect(lambda: self._ask(self.remove_wanted))

    def _ask(self, wanted: pyqtSignal) -> None:
        current = self._current
        if current is not None:
            wanted.emit(current.source_id)

    def _current_changed(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self._show_current()

    def _show_current(self) -> None:
        current = self._current
        self._change.setEnabled(current is not None)
        self._remove.setEnabled(current is not None)
        self._allow.setVisible(current is not None and not current.may_be_read)
        self._detail.setText("\n".join(details(current)) if current is not None else "")
        self._detail.setVisible(current is not None)
        self._one_kind.show_for(current, self._model.rows)

    def _fit(self) -> None:
        """Be as high as the rows ask for, within bounds; the panel scrolls as a whole."""
        rows = max(_FEWEST, min(_MOST, self._model.rowCount()))
        row_height = max(self._list.sizeHintForRow(0), self._list.fontMetrics().lineSpacing() + 4)
        bar = self._list.horizontalScrollBar().sizeHint().height()
        height = self._list.header().sizeHint().height() + rows * row_height + bar + 2 * self._list.frameWidth()
        self._list.setFixedHeight(height)
        self._list.fit_columns()


def _button(name: str, text: str, definition: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setToolTip(definition)
    return button
