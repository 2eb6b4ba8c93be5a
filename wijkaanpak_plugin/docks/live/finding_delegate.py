"""Rows of a list of findings: three lines for a finding, one for a group, and a dot on what is new."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QModelIndex, QObject, QRect, QSize, Qt
from qgis.PyQt.QtGui import QFontMetrics, QPainter, QPen
from qgis.PyQt.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

LINES = 3
#: Pixels that keep the texts of two rows apart.
_AROUND = 8
#: Diameter in pixels of the dot on the sign of a finding that is new.
_DOT = 7


class FindingDelegate(QStyledItemDelegate):
    """Gives every finding the same height, so that long lists scroll without measuring each sentence."""

    def __init__(self, found_role: int, new_role: int, parent: Optional[QObject] = None, bold_new: bool = True) -> None:
        """found_role: of the model; a row that has none is a group. new_role: whether a finding is new. bold_new: new
        ones are in bold, beside their dot.
        """
        super().__init__(parent)
        self._found_role, self._new_role, self._bold_new = found_role, new_role, bold_new

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Return the room of a row."""
        lines = LINES if index.data(self._found_role) is not None else 1
        return QSize(super().sizeHint(option, index).width(), _height(option.fontMetrics, lines))

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Write the names of groups, and findings that are new, in bold."""
        super().initStyleOption(option, index)
        if index.data(self._found_role) is None or (self._bold_new and index.data(self._new_role)):
            option.font.setBold(True)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw a row, with a dot at the sign of what is new."""
        super().paint(painter, option, index)
        if not index.data(self._new_role):
            return
        styled = QStyleOptionViewItem(option)
        self.initStyleOption(styled, index)
        sign = styled.widget.style().subElementRect(QStyle.SubElement.SE_ItemViewItemDecoration, styled, styled.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(Qt.GlobalColor.white, 1))
        painter.setBrush(Qt.GlobalColor.black)
        painter.drawEllipse(sign.right() - _DOT + 3, max(sign.top() - 2, option.rect.top() + 1), _DOT, _DOT)
        painter.restore()


class WholeFindingDelegate(FindingDelegate):
    """Gives every finding the height of its sentence, for a list of a few: its point, the reason, stands at the end."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Return the room of a row whose sentence is wrapped, beside a scroll bar: whether there is one depends on the
        heights, and changes none of them.
        """
        view = option.widget
        beside = 2 * view.frameWidth() + view.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        wrapped = QStyleOptionViewItem(option)
        wrapped.rect = QRect(0, 0, max(view.width() - beside, 1), 1)
        needed = QStyledItemDelegate.sizeHint(self, wrapped, index)
        return QSize(needed.width(), needed.height() + _AROUND)


def finding_height(letters: QFontMetrics) -> int:
    """Return the height in pixels of the row of a finding."""
    return _height(letters, LINES)


def group_height(letters: QFontMetrics) -> int:
    """Return the height in pixels of the row of a group."""
    return _height(letters, 1)


def _height(letters: QFontMetrics, lines: int) -> int:
    return letters.lineSpacing() * lines + _AROUND
