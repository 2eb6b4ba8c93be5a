"""Sections that fold: what is in them is one widget, so that unfolding shows only what was to be seen.

QGIS marks each child of a box that is there when it is folded, keeps the mark, and shows all that bear it at each
unfolding: a button that was hidden meanwhile would come back.
"""

from __future__ import annotations

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget


def column_in(section: QgsCollapsibleGroupBox) -> QVBoxLayout:
    """Return the column that all of a section belongs in."""
    inside = QWidget()
    whole = QVBoxLayout(section)
    whole.setContentsMargins(6, 6, 6, 6)
    whole.addWidget(inside)
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    return column
