"""Choices of packages: central or decentral, within or above the neighbourhood, with the sign of who chose it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import QModelIndex, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import (
    QColor,
    QPainter,
    QPalette,
    QPen,
    QResizeEvent,
    QShowEvent,
    QStandardItem,
    QStandardItemModel,
)
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.transition_symbols import transition_colour, transition_sign
from wijkaanpak_plugin.domain.packages.choices import QUADRANTS, WITHIN
from wijkaanpak_plugin.domain.packages.words import label, meaning
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.comparison.choices import ChoiceSquare, MarkState

_SQUARE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
#: How much of the colour of a transition lies in a cell that was chosen, of 255.
_TINT = 50
#: Part of the width for the name of a transition; a longer one is cut, and whole in its tooltip. Letters of heads as a
#: share of the others.
_HEAD_PART, _HEAD_LETTERS = 0.33, 0.85
#: Frame of a gap. Source: the picture of the window.
_GAP = "#7B2D8B"


class ChoicesTable(QWidget):
    """Arrows go through the cells; theme and reason of the current one are told."""

    #: The cell (``ChoiceSquare``) that was chosen.
    square_chosen = pyqtSignal(object)
    #: Ids of the claims in it.
    claims_wanted = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self._table = QTableView()
        self._build()

    def show_rows(self, rows: Sequence[tuple[str, Sequence[ChoiceSquare]]]) -> None:
        """Show the four cells of each transition; the place of the keyboard stays."""
        before = self._table.currentIndex()
        place = (before.row(), before.column()) if before.isValid() else None
        self._model.clear()
        self._model.setColumnCount(len(QUADRANTS))
        for column, quadrant in enumerate(QUADRANTS):
            is_within = quadrant.organisation_level == WITHIN
            level = translate("Packages", "within") if is_within else translate("Packages", "above")
            head = QStandardItem(f"{label('organisation', quadrant.organisation)}\n{level}")
            head.setToolTip(
                f"{meaning('organisation', quadrant.organisation)}\n"
                f"{meaning('organisation_level', quadrant.organisation_level)}"
            )
            self._model.setHorizontalHeaderItem(column, head)
        for number, (transition, squares) in enumerate(rows):
            self._model.appendRow([_item(square) for square in squares])
            head = QStandardItem(transition_sign(transition), label("transition", transition))
            head.setToolTip(as_it_is(meaning("transition", transition), wrapped=True))
            self._model.setVerticalHeaderItem(number, head)
        if place is not None:
            self._table.setCurrentIndex(self._model.index(*place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave most of the width to the signs."""
        super().resizeEvent(event)
        self._table.verticalHeader().setMaximumWidth(int(_HEAD_PART * self.width()))

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the letters of the window, which are not known before."""
        super().showEvent(event)
        font = self._table.font()
        if font.pointSizeF() > 0:
            font.setPointSizeF(font.pointSizeF() * _HEAD_LETTERS)
            self._table.horizontalHeader().setFont(font)

    def _build(self) -> None:
        title = QLabel(translate("Packages", "Choices"))
        bold = title.font()
        bold.setBold(True)
        title.setFont(bold)
        text = translate("Packages", "dashed: chosen, no claim there · ( ): claims, not chosen · ?: not said")
        legend = QLabel(text)
        legend.setToolTip(
            translate(
                "Packages",
                "The sign of each package that chose to organise something so. A dashed frame is a gap: chosen, and no "
                "claim of the package is organised so. In brackets: it has claims there, and chose nothing. With a "
                "question mark: of no claim it is said how it is organised.",
            )
        )
        legend.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._table.setObjectName("WijkaanpakCompareChoices")
        self._table.setAccessibleName(translate("Packages", "Choices by transition and way to organise it"))
        self._table.setModel(self._model)
        self._table.setItemDelegate(_Marks(self._table))
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setTabKeyNavigation(False)
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._table.horizontalHeader().setMinimumSectionSize(30)
        self._table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._table.verticalHeader().setMinimumSectionSize(12)
        self._table.setMinimumHeight(60)
        self._table.selectionModel().currentChanged.connect(lambda now, _before: self._tell(now))
        self._table.clicked.connect(self._tell)
        self._table.activated.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(title)
        column.addWidget(legend)
        column.addWidget(self._table, 1)

    def _tell(self, index: QModelIndex) -> None:
        square = index.data(_SQUARE_ROLE)
        if square is not None:
            self.square_chosen.emit(square)

    def _go(self, index: QModelIndex) -> None:
        square = index.data(_SQUARE_ROLE)
        if square is not None and square.claims:
            self.claims_wanted.emit(list(square.claims))


def _item(square: ChoiceSquare) -> QStandardItem:
    item = QStandardItem(" ".join(mark.text for mark in square.marks))
    item.setData(square, _SQUARE_ROLE)
    item.setData(" ".join(square.lines), Qt.ItemDataRole.AccessibleTextRole)
    item.setToolTip(as_it_is("\n".join(square.lines), wrapped=True))
    return item


class _Marks(QStyledItemDelegate):
    """Draws the signs beside each other, a gap in a dashed frame."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Return the room of a cell."""
        return QSize(40, option.fontMetrics.lineSpacing() + 5)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw one cell."""
        square = index.data(_SQUARE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        ink = option.palette.color(QPalette.ColorRole.Text)
        if square is not None and square.is_chosen:
            tint = QColor(transition_colour(square.transition))
            tint.setAlpha(_TINT)
            painter.fillRect(option.rect, tint)
        if is_current:
            painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Highlight), 2))
            painter.drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1))
        marks = square.marks if square is not None else ()
        painter.setFont(option.font)
        widths = [painter.fontMetrics().horizontalAdvance(mark.text) + 3 for mark in marks]
        left = option.rect.center().x() - sum(widths) / 2
        for mark, wide in zip(marks, widths):
            box = QRectF(left, option.rect.top() + 2, wide, option.rect.height() - 4)
            is_gap = mark.state is MarkState.GAP
            is_light = option.palette.color(QPalette.ColorRole.Base).lightness() > 127
            painter.setPen(QColor(_GAP) if is_gap and is_light else ink)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, mark.text)
            if is_gap:
                painter.setPen(QPen(QColor(_GAP) if is_light else ink, 1.2, Qt.PenStyle.DashLine))
                painter.drawRect(box.adjusted(1, 0, -1, 0))
            left += wide
        painter.restore()
