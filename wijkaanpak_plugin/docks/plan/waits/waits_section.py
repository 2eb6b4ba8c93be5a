"""The section with what waits for what: a list, what is said about one of its rows, and buttons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QEvent, QItemSelectionModel, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.panel.own_key import OwnKey
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.plan.waits.waits_model import DEPENDENCY_ROLE, NEEDS, ON, STATE, WaitsModel
from wijkaanpak_plugin.docks.widgets.waits.texts import details
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.claims.dependencies import Dependency

#: Rows that are seen at once before the list scrolls.
_FEWEST, _MOST = 2, 6


class WaitsSection(QgsCollapsibleGroupBox):
    """A row that is chosen shows its place; Enter or a double click changes it, Delete removes it.

    It is a matter of the desk: a session does not see it.
    """

    add_wanted = pyqtSignal()
    #: ``Dependency``
    change_wanted = pyqtSignal(object)
    remove_wanted = pyqtSignal(object)
    #: The user chose this one (``Dependency``): its place is to be seen.
    chosen = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakWaitsSection")
        self.setSaveCollapsedState(False)
        self._model = WaitsModel(self)
        self._is_filling = False
        self._build()
        self._connect()
        self.show_waits([])

    def show_waits(self, rows: Sequence[Dependency]) -> None:
        """List these; the one that was current stays so when it is still there."""
        current = self.current
        self._is_filling = True
        self._model.set_rows(rows)
        place = self._model.row_of(current.dependency_id) if current is not None else -1
        if place >= 0:
            chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self._list.selectionModel().setCurrentIndex(self._model.index(place, 0), chosen)
        self._is_filling = False
        title = translate("Dependencies", "Waits for")
        self.setTitle(f"{title} ({len(rows)})" if rows else title)
        self._nothing.setVisible(not rows)
        self._list.setVisible(bool(rows))
        self._fit()
        self._show_current()

    @property
    def current(self) -> Optional[Dependency]:
        """The row that the keyboard is in, None for none."""
        index = self._list.currentIndex()
        return index.data(DEPENDENCY_ROLE) if index.isValid() else None

    def customEvent(self, event: QEvent) -> None:
        """Leave the place to what a session needs."""
        if isinstance(event, StudioChanged):
            self.setVisible(not event.on)

    def _build(self) -> None:
        self._nothing = QLabel(
            translate(
                "Dependencies",
                "Nothing is noted that waits for something else, such as a heat pipe for its source or a station for "
                "room on the grid.",
            )
        )
        self._nothing.setObjectName("WijkaanpakNoWaits")
        self._nothing.setWordWrap(True)
        self._list = QTreeView()
        self._list.setObjectName("WijkaanpakWaits")
        self._list.setAccessibleName(translate("Dependencies", "What waits for what"))
        self._list.setModel(self._model)
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setAlternatingRowColors(True)
        self._list.setAllColumnsShowFocus(True)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self._list.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(20)
        for column in (NEEDS, ON):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(STATE, QHeaderView.ResizeMode.ResizeToContents)
        self._detail = QLabel()
        self._detail.setObjectName("WijkaanpakWaitDetail")
        self._detail.setWordWrap(True)
        self._detail.setTextFormat(Qt.TextFormat.PlainText)
        self._detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._add = _button(
            "WijkaanpakAddWait",
            translate("Dependencies", "Add…"),
            translate("Dependencies", "Note what a claim, planned work or package has to wait for."),
        )
        self._change = _button(
            "WijkaanpakChangeWait",
            translate("Dependencies", "Change…"),
            translate("Dependencies", "Change what is said of this row. (Enter)"),
        )
        self._remove = _button(
            "WijkaanpakRemoveWait",
            translate("Dependencies", "Remove"),
            translate("Dependencies", "It does not wait any more; the claims stay. (Delete)"),
        )
        buttons = QHBoxLayout()
        for button in (self._add, self._change, self._remove):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addLayout(buttons)
        for part in (self._nothing, self._list, self._detail):
            column.addWidget(part)

    def _connect(self) -> None:
        self._add.clicked.connect(lambda _on: self.add_wanted.emit())
        self._change.clicked.connect(lambda _on: self._ask(self.change_wanted))
        self._remove.clicked.connect(lambda _on: self._ask(self.remove_wanted))
        self._list.activated.connect(lambda _index: self._ask(self.change_wanted))
        self._list.clicked.connect(lambda _index: self._ask(self.chosen))
        self._list.selectionModel().currentRowChanged.connect(lambda _now, _before: self._current_changed())
        OwnKey(self._list, QKeySequence.StandardKey.Delete).pressed.connect(lambda: self._ask(self.remove_wanted))

    def _ask(self, wanted: pyqtSignal) -> None:
        if self.current is not None:
            wanted.emit(self.current)

    def _current_changed(self) -> None:
        """Follow the keys; a press of the mouse says so itself, also in the row that was current already."""
        self._show_current()
        if not self._is_filling and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._ask(self.chosen)

    def _show_current(self) -> None:
        current = self.current
        for button in (self._change, self._remove):
            button.setEnabled(current is not None)
        self._detail.setText("\n".join(details(current)) if current is not None else "")
        self._detail.setVisible(current is not None)

    def _fit(self) -> None:
        """Be as high as the rows ask for, within bounds; the panel scrolls as a whole."""
        rows = max(_FEWEST, min(_MOST, self._model.rowCount()))
        row_height = max(self._list.sizeHintForRow(0), self._list.fontMetrics().lineSpacing() + 4)
        self._list.setFixedHeight(
            self._list.header().sizeHint().height() + rows * row_height + 2 * self._list.frameWidth()
        )


def _button(name: str, text: str, definition: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setToolTip(definition)
    return button
