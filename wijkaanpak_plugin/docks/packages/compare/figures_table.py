"""Table of packages beside each other: criteria in groups, doing nothing, and a column for each package."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Optional

from qgis.PyQt.QtCore import QItemSelectionModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QImage, QResizeEvent, QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from wijkaanpak_plugin.docks.packages.compare.bars import (
    CELL_ROLE,
    CRITERION,
    FIRST_PACKAGE,
    MEANING_ROLE,
    NOTHING,
    ROW_ROLE,
    FigureDelegate,
)
from wijkaanpak_plugin.docks.packages.compare.table_head import TableHead
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.comparison.cells import CompareGroup, CompareRow

#: Pixels: widths of the first columns and the least of a package. Source: the picture of the window.
_CRITERION_WIDTH, _NOTHING_WIDTH, _PACKAGE_WIDTH = 206, 60, 180


class FiguresTable(QTreeView):
    """Arrows go through the figures; Enter or a double click shows the claims behind one.

    Where there is no room for all packages whole columns are left out on either side: criteria and doing nothing stay.
    """

    #: The cell that the keyboard is in (``Cell``), None for none, and what it is a cell of.
    cell_changed = pyqtSignal(object, str)
    #: Ids of claims, works and agreements.
    claims_wanted = pyqtSignal(object)
    #: How many packages there are, how many are seen, and which is the first of those.
    columns_changed = pyqtSignal(int, int, int)
    #: The head has another size: maps are wanted in it.
    head_resized = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self._packages, self._first = 0, 0
        self._head = TableHead(self)
        self.setHeader(self._head)
        self.setObjectName("WijkaanpakCompareTable")
        self.setAccessibleName(translate("Packages", "Packages beside each other"))
        self.setModel(self._model)
        self.setItemDelegate(FigureDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.activated.connect(self._show_claims)
        self.selectionModel().currentChanged.connect(self._tell_current)

    @property
    def map_size(self) -> tuple[int, int]:
        """Width and height of the map in a head, in pixels."""
        wide = self.columnWidth(FIRST_PACKAGE + self._first) if self._packages else _PACKAGE_WIDTH
        return max(wide - 10, 40), self._head.map_high

    def show_groups(self, titles: Sequence[str], groups: Sequence[CompareGroup]) -> None:
        """Show these; titles: of the packages. The place of the keyboard stays, and what was folded."""
        current, folded = self._place(self.currentIndex()), self._folded()
        self._model.clear()
        heads = [translate("Packages", "Criterion"), translate("Packages", "doing nothing"), *titles]
        self._model.setHorizontalHeaderLabels(heads)
        for column, tip in enumerate(_head_tips(titles)):
            self._model.setHeaderData(column, Qt.Orientation.Horizontal, as_it_is(tip, wrapped=True), _TOOLTIP)
        for group in groups:
            head = QStandardItem(group.title)
            bold = QFont(self.font())
            bold.setBold(True)
            head.setFont(bold)
            head.setData(group.meaning, MEANING_ROLE)
            head.setData(f"{group.title}: {group.meaning}", Qt.ItemDataRole.AccessibleTextRole)
            head.setToolTip(as_it_is(f"{group.title}: {group.meaning}"))
            for row in group.rows:
                head.appendRow(_items(row, heads))
            self._model.appendRow(head)
        root = QModelIndex()
        for place in range(self._model.rowCount()):
            self.setFirstColumnSpanned(place, root, True)
            index = self._model.index(place, 0)
            self.setExpanded(index, index.data() not in folded)
        self._packages = len(titles)
        self._fit()
        self._go_to(current)

    def show_maps(self, packages: Sequence[str], maps: Mapping[str, QImage]) -> None:
        """Show the map of each package above its column, by id."""
        self._head.show_maps(packages, maps)

    def show_from(self, first: int) -> None:
        """Let this package (the first one is 0) be the first that is seen."""
        self._first = first
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many packages as there is room for."""
        super().resizeEvent(event)
        self._head.fit(self.height())
        self._fit()
        self.head_resized.emit()

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go on sideways to a package that is not seen yet."""
        here = self.currentIndex()
        step = {
            QAbstractItemView.CursorAction.MoveRight: 1,
            QAbstractItemView.CursorAction.MoveLeft: -1,
        }.get(action, 0)
        if not step or not here.isValid() or not here.parent().isValid():
            return super().moveCursor(action, modifiers)
        column = min(max(here.column() + step, CRITERION), FIRST_PACKAGE + self._packages - 1)
        self._reveal(column)
        return here.siblingAtColumn(column)

    def _reveal(self, column: int) -> None:
        place, seen = column - FIRST_PACKAGE, self._seen()
        if place < 0:
            return
        if place < self._first:
            self.show_from(place)
        elif place >= self._first + seen:
            self.show_from(place - seen + 1)

    def _seen(self) -> int:
        """Return how many packages there is room for."""
        room = self.viewport().width() - _CRITERION_WIDTH - _NOTHING_WIDTH
        return max(1, min(self._packages, room // _PACKAGE_WIDTH))

    def _fit(self) -> None:
        if not self._packages:
            return
        seen = self._seen()
        self._first = max(0, min(self._first, self._packages - seen))
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        room = self.viewport().width() - _CRITERION_WIDTH - _NOTHING_WIDTH
        self.setColumnWidth(CRITERION, _CRITERION_WIDTH)
        self.setColumnWidth(NOTHING, _NOTHING_WIDTH)
        for place in range(self._packages):
            column = FIRST_PACKAGE + place
            is_seen = self._first <= place < self._first + seen
            self.setColumnHidden(column, not is_seen)
            if is_seen:
                self.setColumnWidth(column, max(room // seen, 60))
        self.columns_changed.emit(self._packages, seen, self._first)

    def _folded(self) -> set[str]:
        heads = [self._model.index(place, 0) for place in range(self._model.rowCount())]
        return {head.data() for head in heads if not self.isExpanded(head)}

    def _place(self, index: QModelIndex) -> tuple[str, int]:
        """Return title and column of a cell."""
        row = index.siblingAtColumn(CRITERION).data(Qt.ItemDataRole.DisplayRole) if index.isValid() else ""
        return str(row or ""), max(0, index.column())

    def _go_to(self, place: tuple[str, int]) -> None:
        title, column = place
        for head in (self._model.item(number) for number in range(self._model.rowCount())):
            for number in range(head.rowCount()):
                cell = head.child(number, column)
                if cell is not None and head.child(number, CRITERION).text() == title:
                    self.selectionModel().setCurrentIndex(cell.index(), _ONE)
                    return
        self.cell_changed.emit(None, "")

    def _tell_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        cell = index.data(CELL_ROLE)
        heads = self._model.headerData(index.column(), Qt.Orientation.Horizontal)
        title = index.siblingAtColumn(CRITERION).data(Qt.ItemDataRole.DisplayRole)
        self.cell_changed.emit(cell, f"{title} · {heads}" if cell is not None else "")

    def _show_claims(self, index: QModelIndex) -> None:
        cell = index.data(CELL_ROLE)
        if cell is not None and cell.claims:
            self.claims_wanted.emit(list(cell.claims))


_TOOLTIP = Qt.ItemDataRole.ToolTipRole
_ONE = QItemSelectionModel.SelectionFlag.ClearAndSelect


def _head_tips(titles: Sequence[str]) -> list[str]:
    nothing = translate("Packages", "Doing nothing: the planned works alone, without any package.")
    text = translate("Packages", "{package}: its claims on the map. All maps show the same place at the same scale.")
    return [
        translate("Packages", "What packages are compared by."),
        nothing,
        *(text.format(package=title) for title in titles),
    ]


def _items(row: CompareRow, heads: Sequence[str]) -> list[QStandardItem]:
    title = QStandardItem(row.title)
    title.setToolTip(as_it_is("\n".join(filter(None, (row.title, row.note))), wrapped=True))
    items = [title]
    for cell, head in zip(row.cells, heads[NOTHING:]):
        item = QStandardItem(cell.text)
        item.setData(cell, CELL_ROLE)
        item.setData(row, ROW_ROLE)
        item.setData(f"{row.title}, {head}: {cell.told}", Qt.ItemDataRole.AccessibleTextRole)
        item.setToolTip(as_it_is("\n".join((cell.told, *cell.lines)), wrapped=True))
        items.append(item)
    return items
