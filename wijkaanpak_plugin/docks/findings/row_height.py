"""Rows of the list: three lines for a finding, one for a group."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QSize
from qgis.PyQt.QtGui import QFontMetrics
from qgis.PyQt.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from wijkaanpak_plugin.docks.findings.model import NEW_ROLE

LINES = 3
#: Pixels that keep the texts of two rows apart.
_AROUND = 8


class FindingDelegate(QStyledItemDelegate):
    """Gives every finding the same height, so that long lists scroll without measuring each sentence."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Return the room of a row."""
        lines = LINES if index.parent().isValid() else 1
        return QSize(super().sizeHint(option, index).width(), _height(option.fontMetrics, lines))

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Write the names of groups, and findings that are new, in bold."""
        super().initStyleOption(option, index)
        if not index.parent().isValid() or index.data(NEW_ROLE):
            option.font.setBold(True)


def finding_height(letters: QFontMetrics) -> int:
    """Return the height in pixels of the row of a finding."""
    return _height(letters, LINES)


def _height(letters: QFontMetrics, lines: int) -> int:
    return letters.lineSpacing() * lines + _AROUND
