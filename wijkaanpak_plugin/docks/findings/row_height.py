"""Rows of the list: three lines for a finding, one for a group."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QModelIndex, QObject, QSize
from qgis.PyQt.QtGui import QFontMetrics
from qgis.PyQt.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

LINES = 3
#: Pixels that keep the texts of two rows apart.
_AROUND = 8


class FindingDelegate(QStyledItemDelegate):
    """Gives every finding the same height, so that long lists scroll without measuring each sentence."""

    def __init__(self, bold_role: int, parent: Optional[QObject] = None) -> None:
        """bold_role: of the model; rows for which it is true are written in bold."""
        super().__init__(parent)
        self._bold_role = bold_role

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Return the room of a row."""
        lines = LINES if index.parent().isValid() else 1
        return QSize(super().sizeHint(option, index).width(), _height(option.fontMetrics, lines))

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Write the names of groups, and findings that are new, in bold."""
        super().initStyleOption(option, index)
        if not index.parent().isValid() or index.data(self._bold_role):
            option.font.setBold(True)


def finding_height(letters: QFontMetrics) -> int:
    """Return the height in pixels of the row of a finding."""
    return _height(letters, LINES)


def group_height(letters: QFontMetrics) -> int:
    """Return the height in pixels of the row of a group."""
    return _height(letters, 1)


def _height(letters: QFontMetrics, lines: int) -> int:
    return letters.lineSpacing() * lines + _AROUND
