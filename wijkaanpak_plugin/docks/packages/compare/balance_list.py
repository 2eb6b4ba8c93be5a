"""Space balance of packages: of each use a bar per package, what goes to the left and what comes to the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QModelIndex, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor, QPainter, QPalette, QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.packages.compare.bars import CELL_ROLE, ROW_ROLE
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.domain.packages.space_uses import SURFACE
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.comparison.balance import LayerBalance

_PLACE_ROLE = ROW_ROLE + 10
_MARK_ROLE = _PLACE_ROLE + 1
_AXIS_ROLE = _PLACE_ROLE + 2
#: Parts of the width: where uses are named, and where the figures on either side have room.
_NAMED, _SAID = 0.24, 0.2
#: How dark the bar of each package is (alpha of 255), the last one hatched: beside its sign, which alone would do.
_SHADES = (255, 150, 80)
_BAR = 7


class BalanceList(QWidget):
    """Up and down go through the figures; Enter shows the claims behind one."""

    #: The cell (``Cell``) that the keyboard is in, and what it is a cell of.
    cell_changed = pyqtSignal(object, str)
    #: Ids of the claims of a figure.
    claims_wanted = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._balances: Sequence[LayerBalance] = ()
        self._titles: Sequence[str] = ()
        self._marks: Sequence[str] = ()
        self._model = QStandardItemModel(self)
        self._list = QListView()
        self._layer = QComboBox()
        self._nothing = QLabel()
        self._build()

    def show_balances(self, balances: Sequence[LayerBalance], titles: Sequence[str], marks: Sequence[str]) -> None:
        """Show the balances of the packages; the layer that was seen stays so as far as it is there."""
        before = self._layer.currentData() or SURFACE
        self._balances, self._titles, self._marks = balances, titles, marks
        self._layer.clear()
        for balance in balances:
            self._layer.addItem(balance.title, balance.layer)
        self._layer.setCurrentIndex(max(self._layer.findData(before), 0))
        self._layer.setVisible(len(balances) > 1)
        self._show()

    def show_message(self, sentence: str) -> None:
        """Say in one sentence why there is no balance (yet)."""
        self.show_balances((), (), ())
        self._nothing.setText(sentence)

    def _show(self) -> None:
        self._model.clear()
        self._nothing.setText(translate("Packages", "None of these packages changes what ground is used for."))
        balance = next((each for each in self._balances if each.layer == self._layer.currentData()), None)
        for row in balance.rows if balance is not None else ():
            for place, (cell, title, mark) in enumerate(zip(row.cells, self._titles, self._marks)):
                item = QStandardItem(f"{row.title}, {title}: {cell.told} m²")
                item.setData(cell, CELL_ROLE)
                item.setData(row, ROW_ROLE)
                item.setData(place, _PLACE_ROLE)
                item.setData(mark, _MARK_ROLE)
                item.setData(balance.axis if balance is not None else (0.0, 0.0), _AXIS_ROLE)
                item.setToolTip(as_it_is("\n".join((item.text(), row.note, *cell.lines)), wrapped=True))
                self._model.appendRow(item)
        self._list.setVisible(bool(self._model.rowCount()))
        self._nothing.setVisible(not self._model.rowCount())

    def _build(self) -> None:
        title = QLabel(translate("Packages", "Space balance"))
        bold = title.font()
        bold.setBold(True)
        title.setFont(bold)
        text = translate("Packages", "net m² per use; adds up to 0 but for rounding")
        meaning = QLabel(text)
        meaning.setToolTip(
            translate(
                "Packages",
                "What a use takes after the package less what it takes before, over the ground that the package "
                "touches. What was that use already counts for nothing.",
            )
        )
        meaning.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._layer.setObjectName("WijkaanpakCompareLayer")
        self._layer.setAccessibleName(translate("Packages", "Vertical layer of the space balance"))
        self._layer.setToolTip(translate("Packages", "The vertical layer of which the balance is shown."))
        self._layer.activated.connect(lambda _row: self._show())
        self._list.setObjectName("WijkaanpakCompareBalance")
        self._list.setAccessibleName(translate("Packages", "Space balance"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(_BalanceDelegate(self._list))
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMinimumHeight(60)
        self._list.activated.connect(self._go)
        self._list.selectionModel().currentChanged.connect(lambda now, _before: self._tell(now))
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addWidget(meaning, 1)
        head.addWidget(self._layer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._list, 1)
        column.addWidget(self._nothing, 1)

    def _tell(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if row is not None:
            title = f"{row.title} · {self._titles[index.data(_PLACE_ROLE)]}: {index.data(CELL_ROLE).told}"
            self.cell_changed.emit(index.data(CELL_ROLE), title)

    def _go(self, index: QModelIndex) -> None:
        cell = index.data(CELL_ROLE)
        if cell is not None and cell.claims:
            self.claims_wanted.emit(list(cell.claims))


class _BalanceDelegate(QStyledItemDelegate):
    """Draws one bar; the use is named beside the first one of its package."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Return the room of one bar."""
        return QSize(120, max(_BAR + 4, int(option.fontMetrics.lineSpacing() * 0.95)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw one bar with its sign and its figure."""
        row, cell, place = index.data(ROW_ROLE), index.data(CELL_ROLE), index.data(_PLACE_ROLE)
        painter.save()
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Highlight))
        ink = option.palette.color(QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text)
        box = QRectF(option.rect).adjusted(4, 0, -4, 0)
        painter.setFont(option.font)
        painter.setPen(ink)
        metrics = painter.fontMetrics()
        if not place:
            named = QRectF(box.left(), box.top(), _NAMED * box.width(), box.height())
            title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, int(named.width()))
            painter.drawText(named, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        low, high = index.data(_AXIS_ROLE)
        said = _SAID * box.width()
        track = box.adjusted(_NAMED * box.width() + said, 0, -said, 0)
        scale = track.width() / (high - low) if high > low else 0.0
        zero = track.left() - low * scale
        painter.drawLine(int(zero), int(box.top()), int(zero), int(box.bottom()))
        left, right = _bar(painter, cell, (zero, scale), box, (place, ink))
        text = f"{index.data(_MARK_ROLE)} {cell.text}"
        if cell.spans and cell.spans[0].begin < 0:
            begin = box.left() + _NAMED * box.width()
            room = QRectF(begin, box.top(), left - 4 - begin, box.height())
            align = Qt.AlignmentFlag.AlignRight
        else:
            room = QRectF(right + 4, box.top(), box.right() - right - 4, box.height())
            align = Qt.AlignmentFlag.AlignLeft
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, align | Qt.AlignmentFlag.AlignVCenter, text)
        if place == len(row.cells) - 1:
            painter.setPen(_shade(ink, 40))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()


def _bar(
    painter: QPainter, cell: Any, axis: tuple[float, float], box: QRectF, look: tuple[int, QColor]
) -> tuple[float, float]:
    """Draw a bar, and return where it begins and ends; axis: where zero is, and pixels per m²."""
    zero, scale = axis
    if not cell.spans:
        return zero, zero
    span = cell.spans[0]
    left, right = zero + span.begin * scale, zero + span.end * scale
    if right - left < 2:
        left, right = (zero - 2, zero) if span.begin < 0 else (zero, zero + 2)
    place, ink = look
    bar = QRectF(left, box.center().y() - _BAR / 2, right - left, _BAR)
    if place < len(_SHADES):
        painter.fillRect(bar, _shade(ink, _SHADES[place]))
    else:
        painter.fillRect(bar, QBrush(ink, Qt.BrushStyle.Dense5Pattern))
    return left, right


def _shade(ink: QColor, alpha: int) -> QColor:
    shade = QColor(ink)
    shade.setAlpha(alpha)
    return shade
