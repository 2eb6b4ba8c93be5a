"""A list of records with buttons above it, and all about the current one below it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QItemSelectionModel, Qt, pyqtSignal
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
from wijkaanpak_plugin.docks.widgets.lists.rows_model import ROW_ROLE, Column, RowsModel
from wijkaanpak_plugin.domain.translation import translate


@dataclass(frozen=True)
class RowsText:
    """What a list is called and says.

    name: how the object names of its parts begin. nothing: what stands there while no row does. add, change, remove:
    what each button does, in a sentence.
    """

    name: str
    title: str
    nothing: str
    add: str
    change: str
    remove: str


class RowsList(QWidget):
    """Enter or a double click changes the current row, Delete removes it."""

    add_wanted = pyqtSignal()
    #: A row.
    change_wanted = pyqtSignal(object)
    remove_wanted = pyqtSignal(object)
    #: The user chose this row.
    chosen = pyqtSignal(object)

    def __init__(
        self,
        text: RowsText,
        columns: Sequence[Column[Any]],
        key: Callable[[Any], str],
        details: Callable[[Any], Sequence[str]],
        widest: Collection[int] = (0,),
        parent: Optional[QWidget] = None,
        begins_with_first: bool = False,
    ) -> None:
        """key: id of a row. details: all that is said of a row, in lines. widest: columns that share what room is
        left. begins_with_first: the first row is the current one until another is.
        """
        super().__init__(parent)
        self._text = text
        self._details = details
        self._lowest = 0 if begins_with_first else -1
        self._model = RowsModel(columns, key, details, self)
        self._is_filling = False
        self._build(frozenset(widest))
        self._connect()
        self.show_rows([])

    @property
    def current(self) -> Any:
        """The row that the keyboard is in, None for none."""
        index = self._list.currentIndex()
        return index.data(ROW_ROLE) if index.isValid() else None

    @property
    def add_button(self) -> QPushButton:
        """The button that adds, for a list to which one adds in another way."""
        return self._add

    def show_rows(self, rows: Sequence[Any]) -> None:
        """List these; the one that was current stays so, or gives way to the one that takes its place."""
        current, before = self.current, self._list.currentIndex().row()
        self._is_filling = True
        self._model.set_rows(rows)
        place = self._model.place_of(current) if current is not None else -1
        self._make_current(place if place >= 0 else min(max(self._lowest, before), len(rows) - 1))
        self._is_filling = False
        self._nothing.setVisible(not rows)
        self._list.setVisible(bool(rows))
        self._show_current()

    def choose_what_comes(self, adding: Callable[[], object]) -> None:
        """Let something be added, and make it the current row where it is one: it can be changed at once."""
        before = self._model.rows
        adding()
        came = [row for key, row in self._model.rows.items() if key not in before]
        if len(came) == 1:
            self.choose(came[0])

    def choose(self, row: Any) -> None:
        """Make the record of this row the current one, without saying that the user chose it."""
        self._is_filling = True
        self._make_current(self._model.place_of(row))
        self._is_filling = False

    def take_keyboard(self) -> None:
        """Let the keyboard be in the list."""
        self._list.setFocus()

    def put_below_buttons(self, *parts: QWidget) -> None:
        """Put something between the buttons and the list."""
        for place, part in enumerate(parts, start=1):
            self._column.insertWidget(place, part)

    def add_buttons(self, *buttons: QPushButton) -> None:
        """Put more buttons in a row below those that are there."""
        self._column.insertLayout(1, _row(*buttons))

    def fit_to(self, fewest: int, most: int) -> None:
        """Let the list be as high as its rows ask for, between so many of them."""
        rows = max(fewest, min(most, self._model.rowCount()))
        row_height = max(self._list.sizeHintForRow(0), self._list.fontMetrics().lineSpacing() + 4)
        self._list.setFixedHeight(
            self._list.header().sizeHint().height() + rows * row_height + 2 * self._list.frameWidth()
        )

    def _build(self, widest: frozenset[int]) -> None:
        name = self._text.name
        self._nothing = QLabel(self._text.nothing)
        self._nothing.setObjectName(f"{name}Nothing")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._list = self._build_list(widest)
        self._detail = QLabel()
        self._detail.setObjectName(f"{name}Detail")
        self._detail.setWordWrap(True)
        self._detail.setTextFormat(Qt.TextFormat.PlainText)
        self._detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._add = rows_button(f"{name}Add", translate("PlanRows", "Add…"), self._text.add)
        self._change = rows_button(f"{name}Change", translate("PlanRows", "Change…"), f"{self._text.change} (Enter)")
        self._remove = rows_button(f"{name}Remove", translate("PlanRows", "Remove"), f"{self._text.remove} (Delete)")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(_row(self._add, self._change, self._remove))
        self._column.addWidget(self._nothing, 1)
        self._column.addWidget(self._list, 1)
        self._column.addWidget(self._detail)

    def _build_list(self, widest: frozenset[int]) -> QTreeView:
        view = QTreeView()
        view.setObjectName(f"{self._text.name}List")
        view.setAccessibleName(self._text.title)
        view.setModel(self._model)
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setAlternatingRowColors(True)
        view.setAllColumnsShowFocus(True)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = view.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(20)
        for column in range(self._model.columnCount()):
            stretched = QHeaderView.ResizeMode.Stretch if column in widest else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, stretched)
        return view

    def _connect(self) -> None:
        self._add.clicked.connect(lambda _on: self.add_wanted.emit())
        self._change.clicked.connect(lambda _on: self._ask(self.change_wanted))
        self._remove.clicked.connect(lambda _on: self._ask(self.remove_wanted))
        self._list.activated.connect(lambda _index: self._ask(self.change_wanted))
        self._list.clicked.connect(lambda _index: self._ask(self.chosen))
        self._list.selectionModel().currentRowChanged.connect(lambda _now, _before: self._current_changed())
        OwnKey(self._list, QKeySequence.StandardKey.Delete).pressed.connect(lambda: self._ask(self.remove_wanted))

    def _make_current(self, place: int) -> None:
        if place >= 0:
            chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self._list.selectionModel().setCurrentIndex(self._model.index(place, 0), chosen)

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
        self._detail.setText("\n".join(self._details(current)) if current is not None else "")
        self._detail.setVisible(current is not None)


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    for button in buttons:
        row.addWidget(button)
    return row


def rows_button(name: str, text: str, definition: str) -> QPushButton:
    """Return a button of a list: its object name, its words, and what it does."""
    button = QPushButton(text)
    button.setObjectName(name)
    button.setToolTip(definition)
    return button
