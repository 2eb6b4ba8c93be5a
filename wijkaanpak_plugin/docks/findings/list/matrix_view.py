"""The matrix of transitions as a table: a press on a cell filters the list, again frees it; arrows and Enter do too."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, QRect, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QPainter, QPen
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from wijkaanpak_plugin.docks.findings.list.matrix import Cell, Counted, Matrix
from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.docks.widgets.transition_symbols import transition_letter, transition_sign
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.translation import translate

#: ``Counted`` of a cell that has something, and whether the list is filtered by it.
COUNTED_ROLE, FILTERED_ROLE = int(Qt.ItemDataRole.UserRole) + 1, int(Qt.ItemDataRole.UserRole) + 2
_NOWHERE = QModelIndex()
_SIGN, _EDGE, _AROUND = 14, 3, 4


class MatrixModel(QAbstractTableModel):
    """Transitions in the order of the list, both ways; only the lower triangle holds anything."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._keys = load_vocabularies()["transition"].keys()
        self._matrix = Matrix()
        self._filtered: Optional[Cell] = None

    def show_matrix(self, matrix: Matrix, filtered: Optional[Cell]) -> None:
        """Show what was counted, and by which cell the list is filtered."""
        if (matrix, filtered) != (self._matrix, self._filtered):
            self._matrix, self._filtered = matrix, filtered
            last = len(self._keys) - 1
            self.dataChanged.emit(self.index(0, 0), self.index(last, last))

    def cell(self, index: QModelIndex) -> Cell:
        """Return the cell at a place of the table."""
        return self._keys[index.row()], self._keys[index.column()]

    def rowCount(self, parent: QModelIndex = _NOWHERE) -> int:
        """Return the number of transitions."""
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: QModelIndex = _NOWHERE) -> int:
        """Return the number of transitions."""
        return 0 if parent.isValid() else len(self._keys)

    def flags(self, index: QModelIndex) -> Qt.ItemFlags:
        """Let only the lower triangle be chosen."""
        if index.isValid() and index.column() <= index.row():
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell has."""
        if not index.isValid() or index.column() > index.row():
            return None
        cell = self.cell(index)
        counted = self._matrix.cells.get(cell, Counted())
        if role == COUNTED_ROLE:
            return counted
        if role == FILTERED_ROLE:
            return cell == self._filtered
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return _cell_words(cell, counted)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the sign of a transition: a letter on its colour."""
        if not 0 <= section < len(self._keys):
            return None
        key = self._keys[section]
        if role == Qt.ItemDataRole.DecorationRole:
            return transition_sign(key)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{transition_letter(key)}: {load_vocabularies()['transition'].label(key)}"
        return None


class MatrixView(QTableView):
    """As high as its rows; it never scrolls."""

    #: The cell that was pressed; None: the one that was filtered by was pressed again.
    cell_wanted = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakMatrix")
        self._cells = MatrixModel(self)
        self.setModel(self._cells)
        self.setItemDelegate(_CellDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionsClickable(False)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(30)
        self.setCornerButtonEnabled(False)
        self.clicked.connect(self._press)

    def show_matrix(self, matrix: Matrix, filtered: Optional[Cell]) -> None:
        """Show what was counted, and by which cell the list is filtered."""
        self._fit_rows()
        self._cells.show_matrix(matrix, filtered)

    def sizeHint(self) -> QSize:
        """Ask for all rows."""
        rows = self._row_height() * self.model().rowCount()
        return QSize(300, self.horizontalHeader().sizeHint().height() + rows + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """All rows are always in sight."""
        return QSize(0, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space press the cell; other keys do what they do in a table."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._press(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)

    def _press(self, index: QModelIndex) -> None:
        if not index.isValid() or index.data(COUNTED_ROLE) in (None, Counted()):
            return
        self.cell_wanted.emit(None if index.data(FILTERED_ROLE) else self._cells.cell(index))

    def _row_height(self) -> int:
        return 2 * max(_SIGN, self.fontMetrics().lineSpacing()) + _AROUND

    def _fit_rows(self) -> None:
        if self.verticalHeader().defaultSectionSize() != self._row_height():
            self.verticalHeader().setMinimumSectionSize(self._row_height())
            self.verticalHeader().setDefaultSectionSize(self._row_height())
            self.updateGeometry()


class _CellDelegate(QStyledItemDelegate):
    """Conflicts above, couplings below, each with its sign; the cell that is filtered by has a thick edge."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw a cell."""
        painter.save()
        if index.column() > index.row():
            painter.fillRect(option.rect, option.palette.window())
            painter.restore()
            return
        super().paint(painter, option, index)
        counted = index.data(COUNTED_ROLE)
        lines = [("finding_blocking", counted.conflicts, True), ("finding_coupling", counted.couplings, False)]
        shown = [line for line in lines if line[1]]
        height = max(_SIGN, option.fontMetrics.lineSpacing())
        top = option.rect.center().y() - height * len(shown) // 2 + 1
        for sign, count, is_bold in shown:
            self._line(
                painter, option, QRect(option.rect.left(), top, option.rect.width(), height), sign, count, is_bold
            )
            top += height
        if index.data(FILTERED_ROLE):
            painter.setPen(QPen(option.palette.highlight().color(), _EDGE))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        painter.restore()

    @staticmethod
    def _line(
        painter: QPainter, option: QStyleOptionViewItem, box: QRect, sign: str, count: int, is_bold: bool
    ) -> None:
        font = option.font
        font.setBold(is_bold)
        painter.setFont(font)
        words = str(count)
        wide = _SIGN + 3 + painter.fontMetrics().horizontalAdvance(words)
        left = box.left() + max(1, (box.width() - wide) // 2)
        icon(sign).paint(painter, QRect(left, box.center().y() - _SIGN // 2, _SIGN, _SIGN))
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen((option.palette.highlightedText() if selected else option.palette.text()).color())
        painter.drawText(box.adjusted(left - box.left() + _SIGN + 3, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)


def _cell_words(cell: Cell, counted: Counted) -> str:
    label = load_vocabularies()["transition"].label
    pair = f"{label(cell[0])} \u00d7 {label(cell[1])}" if cell[0] != cell[1] else label(cell[0])
    text = translate("FindingsDock", "{pair}: conflicts {conflicts}, couplings {couplings}")
    return text.format(pair=pair, conflicts=counted.conflicts, couplings=counted.couplings)
