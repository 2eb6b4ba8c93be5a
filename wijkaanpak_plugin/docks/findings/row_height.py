"""Rows of the list: three lines for a finding, one for a group."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QSize
from qgis.PyQt.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

LINES = 3


class FindingDelegate(QStyledItemDelegate):
    """Gives every finding the same height, so that long lists scroll without measuring each sentence."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Return the room of a row."""
        lines = LINES if index.parent().isValid() else 1
        return QSize(super().sizeHint(option, index).width(), option.fontMetrics.lineSpacing() * lines + 8)

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Write the names of groups in bold."""
        super().initStyleOption(option, index)
        if not index.parent().isValid():
            option.font.setBold(True)
