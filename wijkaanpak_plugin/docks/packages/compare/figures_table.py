"""Table of packages beside each other: a figure as text, and a bar below it that compares within its row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QModelIndex, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QPainter, QPalette, QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from wijkaanpak_plugin.docks.packages.compare.compare_rows import Cell, CompareGroup, CompareRow
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.transition_symbols import transition_sign
from wijkaanpak_plugin.domain.translation import translate

CELL_ROLE = int(Qt.ItemDataRole.UserRole) + 1
ROW_ROLE = CELL_ROLE + 1
#: Columns before those of packages.
CRITERION, NOTHING, FIRST_PACKAGE = range(3)
#: Pixels: height of a bar, room around, widths of the first columns and the least of a package.
_BAR, _AROUND, _CRITERION_WIDTH, _NOTHING_WIDTH, _PACKAGE_WIDTH = 6, 8, 270, 120, 150


class FiguresTable(QTreeView):
    """Arrows go through the figures; Enter or a double click shows the claims behind one."""

    #: The cell that the keyboard is in (``Cell``), None for none, and what it is a cell of.
    cell_changed = pyqtSignal(object, str)
    #: Ids of claims, works and agreements.
    claims_wanted = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self.setObjectName("WijkaanpakCompareTable")
        self.setAccessibleName(translate("Packages", "Packages beside each other"))
        self.setModel(self._model)
        self.setItemDelegate(_Bars(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setAlternatingRowColors(True)
        self.setRootIsDecorated(True)
        self.setIndentation(14)
        self.activated.connect(self._show_claims)
        self.selectionModel().currentChanged.connect(self._tell_current)

    def show_groups(self, titles: Sequence[str], groups: Sequence[CompareGroup]) -> None:
        """Show these; titles: of the packages. The place of the keyboard stays, and what was folded."""
        current, folded = self._place(self.currentIndex()), self._folded()
        self._model.clear()
        heads = [translate("Packages", "Criterion"), translate("Packages", "doing nothing"), *titles]
        self._model.setHorizontalHeaderLabels(heads)
        for group in groups:
            head = QStandardItem(group.title)
            bold = QFont(self.font())
            bold.setBold(True)
            head.setFont(bold)
            head.setText(f"{group.title} · {group.meaning}")
            head.setData(group.title, ROW_ROLE)
            for row in group.rows:
                head.appendRow(_items(row, heads))
            self._model.appendRow(head)
        root = QModelIndex()
        for place in range(self._model.rowCount()):
            self.setFirstColumnSpanned(place, root, True)
            index = self._model.index(place, 0)
            self.setExpanded(index, index.data(ROW_ROLE) not in folded)
        self._fit(len(titles))
        self._go_to(current)

    def _fit(self, packages: int) -> None:
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(60)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setColumnWidth(CRITERION, _CRITERION_WIDTH)
        self.setColumnWidth(NOTHING, _NOTHING_WIDTH)
        for column in range(FIRST_PACKAGE, FIRST_PACKAGE + packages):
            self.setColumnWidth(column, _PACKAGE_WIDTH)
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _folded(self) -> set[str]:
        heads = [self._model.index(place, 0) for place in range(self._model.rowCount())]
        return {head.data(ROW_ROLE) for head in heads if not self.isExpanded(head)}

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
                    self.setCurrentIndex(cell.index())
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


def _items(row: CompareRow, heads: Sequence[str]) -> list[QStandardItem]:
    title = QStandardItem(row.title)
    title.setToolTip(as_it_is(row.title))
    if row.transition:
        title.setIcon(transition_sign(row.transition))
    items = [title]
    for cell, head in zip(row.cells, heads[NOTHING:]):
        item = QStandardItem(cell.text)
        item.setData(cell, CELL_ROLE)
        item.setData(row, ROW_ROLE)
        item.setData(f"{row.title}, {head}: {cell.text}", Qt.ItemDataRole.AccessibleTextRole)
        item.setToolTip(as_it_is("\n".join(cell.lines or (cell.text,)), wrapped=True))
        items.append(item)
    return items


class _Bars(QStyledItemDelegate):
    """Draws the text of a figure, and its bar on the axis of the row; what is not known is hatched."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Return the room of a row: a line, and a bar below it."""
        size = super().sizeHint(option, index)
        high = option.fontMetrics.lineSpacing() + _AROUND
        return QSize(size.width(), high + (_BAR + 2 if index.parent().isValid() else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw a cell."""
        cell: Any = index.data(CELL_ROLE)
        if cell is None:
            super().paint(painter, option, index)
            return
        painter.save()
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Highlight))
        ink = option.palette.color(QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text)
        box = QRectF(option.rect).adjusted(6, _AROUND / 2, -6, -_AROUND / 2)
        painter.setPen(ink)
        painter.setFont(option.font)
        text = painter.fontMetrics().elidedText(cell.text, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, text)
        track = QRectF(box.left(), box.bottom() - _BAR, box.width(), _BAR)
        _draw_bar(painter, track, cell, index.data(ROW_ROLE), ink)
        painter.restore()


def _draw_bar(painter: QPainter, track: QRectF, cell: Cell, row: CompareRow, ink: QColor) -> None:
    pale = QColor(ink)
    pale.setAlpha(90)
    if cell.is_unknown:
        painter.fillRect(track, QBrush(pale, Qt.BrushStyle.BDiagPattern))
        return
    low, high = row.axis
    if high <= low:
        return
    scale = track.width() / (high - low)
    if cell.spans:
        zero = track.left() - low * scale
        painter.fillRect(QRectF(zero, track.top() - 1, 1, track.height() + 2), ink)
    for span in cell.spans:
        left = track.left() + (span.begin - low) * scale
        width = max(2.0, (span.end - span.begin) * scale)
        painter.fillRect(QRectF(left, track.top(), width, track.height()), pale if span.is_apart else ink)
