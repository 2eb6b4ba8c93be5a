"""List of the smallest shifts, with the buttons that make one and show it on the map."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QFontMetrics, QPainter
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.timeline.chart.colours import colours_of
from wijkaanpak_plugin.docks.timeline.shift_rows import ShiftRow, nothing_lost
from wijkaanpak_plugin.domain.translation import translate

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
_MARGIN = 6
NOWHERE = QModelIndex()


class ShiftModel(QAbstractListModel):
    """The shifts, in the order in which they are given."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._rows: list[ShiftRow] = []

    def set_rows(self, rows: Sequence[ShiftRow]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.title}: {row.far}"
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return "\n".join([f"{row.names[0]}: {row.far}", *row.lines])
        return None


class ShiftDelegate(QStyledItemDelegate):
    """Draws what moves and how far, below it what that gains and loses; grey what cannot be."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw a row."""
        row, colours = index.data(ROW_ROLE), colours_of(option.palette)
        if not isinstance(row, ShiftRow):
            return
        painter.save()
        painter.setFont(option.font)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, colours.chosen)
        painter.setPen(colours.line)
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        box = QRectF(option.rect).adjusted(_MARGIN, 3, -_MARGIN, -3)
        high = painter.fontMetrics().height()
        bold = QFont(option.font)
        bold.setBold(not row.refused)
        wide = painter.fontMetrics().horizontalAdvance(row.far) + 8
        title = QRectF(box.left(), box.top(), box.width(), high)
        painter.setPen(colours.faint if row.refused else colours.text)
        painter.drawText(title, Qt.AlignmentFlag.AlignRight, row.far)
        painter.setFont(bold)
        name = title_in(row, painter.fontMetrics(), int(box.width() - wide))
        painter.drawText(title, Qt.AlignmentFlag.AlignLeft, name)
        painter.setFont(option.font)
        for place, line in enumerate(row.lines, start=1):
            is_loss = line in row.losses and len(line) > 0
            quiet = is_loss and row.losses == (line,) and not _loses(row)
            if row.refused:
                painter.setPen(colours.faint)
            elif line == row.along:
                painter.setPen(colours.text)
            else:
                painter.setPen(colours.faint if quiet else colours.twice if is_loss else colours.together)
            place_box = QRectF(box.left(), box.top() + place * high, box.width(), high)
            shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, int(box.width()))
            painter.drawText(place_box, Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """A line for each thing that is said."""
        row = index.data(ROW_ROLE)
        lines = 1 + len(row.lines) if isinstance(row, ShiftRow) else 1
        return QSize(180, lines * option.fontMetrics.height() + 7)


def title_in(row: ShiftRow, metrics: QFontMetrics, wide: int) -> str:
    """Return the title of a row in so many pixels: how many works move with it is always read, names are cut off."""
    others = f"{row.others} · " if row.others else ""
    room = wide - metrics.horizontalAdvance(others)
    return others + metrics.elidedText(row.names[0] if others else row.title, Qt.TextElideMode.ElideRight, room)


class ShiftList(QWidget):
    """Head with the count, the list, and what can be done with the row that is chosen."""

    #: A shift is looked at (``ShiftRow``), None: none.
    looked_at = pyqtSignal(object)
    apply_wanted = pyqtSignal(object)
    map_wanted = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakTimelineShifts")
        self._model = ShiftModel(self)
        self._view = QListView()
        self._view.setObjectName("WijkaanpakTimelineShiftList")
        self._view.setModel(self._model)
        self._view.setItemDelegate(ShiftDelegate(self._view))
        self._view.setMouseTracking(True)
        self._view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setAccessibleName(translate("Timeline", "Smallest shifts"))
        self._count = QLabel()
        self._count.setObjectName("WijkaanpakTimelineShiftCount")
        self._nothing = QLabel()
        self._nothing.setObjectName("WijkaanpakTimelineNoShifts")
        self._nothing.setWordWrap(True)
        self._apply = QPushButton(translate("Timeline", "Apply"))
        self._apply.setObjectName("WijkaanpakTimelineApply")
        self._apply.setToolTip(
            translate("Timeline", "Give these works the period that they come to: one step to undo.")
        )
        self._map = QPushButton(translate("Timeline", "Show on map"))
        self._map.setObjectName("WijkaanpakTimelineShowOnMap")
        self._build()
        self._view.entered.connect(lambda index: self.looked_at.emit(index.data(ROW_ROLE)))
        self._view.viewport().installEventFilter(self)
        self._view.selectionModel().currentChanged.connect(lambda *_two: self._show_current())
        self._view.doubleClicked.connect(lambda index: self.map_wanted.emit(index.data(ROW_ROLE)))
        self._apply.clicked.connect(lambda _on: self.apply_wanted.emit(self.current))
        self._map.clicked.connect(lambda _on: self.map_wanted.emit(self.current))
        self._show_current()

    @property
    def current(self) -> Optional[ShiftRow]:
        """The row that is chosen."""
        row = self._view.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, ShiftRow) else None

    def show_rows(self, rows: Sequence[ShiftRow], count: int, nothing: str) -> None:
        """Show shifts; count: how many there are, also beyond these; nothing: what is said where there are none."""
        before = self.current
        self._model.set_rows(rows)
        text = translate("Timeline", "{shown} of {count} shown") if count > len(rows) else "{count}"
        self._count.setText(text.format(shown=len(rows), count=count))
        self._nothing.setText(nothing)
        self._nothing.setVisible(not rows)
        self._view.setVisible(bool(rows))
        if before is not None:
            same = next((n for n, row in enumerate(rows) if (row.ids, row.move) == (before.ids, before.move)), None)
            if same is not None:
                self._view.setCurrentIndex(self._model.index(same))
        self._show_current()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at the row that is chosen when the mouse leaves."""
        if event.type() == QEvent.Type.Leave:
            self.looked_at.emit(self.current if self._view.hasFocus() else None)
        return False

    def _build(self) -> None:
        title = QLabel(translate("Timeline", "Smallest shifts"))
        font = QFont(title.font())
        font.setBold(True)
        title.setFont(font)
        head, feet = QHBoxLayout(), QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self._count)
        feet.addWidget(self._apply)
        feet.addWidget(self._map)
        feet.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 4)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addWidget(self._view, 1)
        column.addStretch(0)
        column.addLayout(feet)
        self.setMinimumWidth(220)

    def _show_current(self) -> None:
        row = self.current
        self._apply.setEnabled(row is not None and not row.refused)
        self._apply.setToolTip(
            row.refused
            if row is not None and row.refused
            else translate("Timeline", "Give these works the period that they come to: one step to undo.")
        )
        self._map.setEnabled(row is not None)
        self.looked_at.emit(row)


def _loses(row: ShiftRow) -> bool:
    """Return whether something is lost elsewhere, in place of a line that says that nothing is."""
    return row.losses != (nothing_lost(),)
