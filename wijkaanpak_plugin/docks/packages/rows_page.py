"""Page with records of a package that have no place: a list, what is said of one, and buttons above it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Callable, NamedTuple, Optional

from qgis.PyQt.QtCore import QItemSelectionModel, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.panel.own_key import OwnKey
from wijkaanpak_plugin.docks.widgets.lists.rows_model import ROW_ROLE, Column, RowsModel
from wijkaanpak_plugin.domain.translation import translate


class PageText(NamedTuple):
    """name: how the object names of its parts begin. nothing: what stands there while no row does.

    title: what the list is called. add, change, remove: what each button does, in a sentence.
    """

    name: str
    title: str
    nothing: str
    add: str
    change: str
    remove: str


class RowsPage(QWidget):
    """Enter or a double click changes the current row, Delete removes it."""

    add_wanted = pyqtSignal()
    #: A row.
    change_wanted = pyqtSignal(object)
    remove_wanted = pyqtSignal(object)

    def __init__(
        self,
        text: PageText,
        columns: Sequence[Column[Any]],
        key: Callable[[Any], str],
        details: Callable[[Any], Sequence[str]],
        widest: Collection[int] = (0,),
        parent: Optional[QWidget] = None,
    ) -> None:
        """key: id of a row. details: all that is said of a row, in lines. widest: columns that share the room."""
        super().__init__(parent)
        self._details = details
        self._model = RowsModel(columns, key, details, self)
        self._nothing = QLabel(text.nothing)
        self._nothing.setObjectName(f"{text.name}Nothing")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._list = QTreeView()
        self._list.setObjectName(f"{text.name}List")
        self._list.setAccessibleName(text.title)
        self._list.setModel(self._model)
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setAlternatingRowColors(True)
        self._list.setAllColumnsShowFocus(True)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self._list.header()
        header.setStretchLastSection(False)
        for column in range(len(columns)):
            stretched = QHeaderView.ResizeMode.Stretch if column in widest else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, stretched)
        self._detail = QLabel()
        self._detail.setObjectName(f"{text.name}Detail")
        self._detail.setWordWrap(True)
        self._detail.setTextFormat(Qt.TextFormat.PlainText)
        self._add = _button(f"{text.name}Add", translate("PlanRows", "Add…"), text.add)
        self._change = _button(f"{text.name}Change", translate("PlanRows", "Change…"), f"{text.change} (Enter)")
        self._remove = _button(f"{text.name}Remove", translate("PlanRows", "Remove"), f"{text.remove} (Delete)")
        buttons = QHBoxLayout()
        for button in (self._add, self._change, self._remove):
            buttons.addWidget(button)
        column_of = QVBoxLayout(self)
        column_of.setContentsMargins(0, 4, 0, 0)
        column_of.setSpacing(3)
        column_of.addLayout(buttons)
        column_of.addWidget(self._nothing, 1)
        column_of.addWidget(self._list, 1)
        column_of.addWidget(self._detail)
        self._connect()
        self.show_rows([])

    @property
    def current(self) -> Any:
        """The row that the keyboard is in, None for none."""
        index = self._list.currentIndex()
        return index.data(ROW_ROLE) if index.isValid() else None

    def show_rows(self, rows: Sequence[Any]) -> None:
        """List these; the one that was current stays so, or gives way to the one that takes its place."""
        current, before = self.current, self._list.currentIndex().row()
        self._model.set_rows(rows)
        place = self._model.place_of(current) if current is not None else -1
        self._make_current(place if place >= 0 else min(max(0, before), len(rows) - 1))
        self._nothing.setVisible(not rows)
        self._list.setVisible(bool(rows))
        self._show_current()

    def choose(self, row: Any) -> None:
        """Make a record the current one, and put the keyboard there."""
        self._make_current(self._model.place_of(row))
        self._list.setFocus()

    def _connect(self) -> None:
        self._add.clicked.connect(lambda _on: self.add_wanted.emit())
        self._change.clicked.connect(lambda _on: self._ask(self.change_wanted))
        self._remove.clicked.connect(lambda _on: self._ask(self.remove_wanted))
        self._list.activated.connect(lambda _index: self._ask(self.change_wanted))
        self._list.selectionModel().currentRowChanged.connect(lambda _now, _before: self._show_current())
        OwnKey(self._list, QKeySequence.StandardKey.Delete).pressed.connect(lambda: self._ask(self.remove_wanted))

    def _make_current(self, place: int) -> None:
        if place >= 0:
            chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self._list.selectionModel().setCurrentIndex(self._model.index(place, 0), chosen)

    def _ask(self, wanted: pyqtSignal) -> None:
        if self.current is not None:
            wanted.emit(self.current)

    def _show_current(self) -> None:
        current = self.current
        for button in (self._change, self._remove):
            button.setEnabled(current is not None)
        self._detail.setText("\n".join(self._details(current)) if current is not None else "")
        self._detail.setVisible(current is not None)


def _button(name: str, text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setToolTip(tip)
    return button
