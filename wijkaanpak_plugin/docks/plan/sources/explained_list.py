"""Choices in a list of words, each with its meaning as a tooltip."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox


def offer(box: QComboBox, keys: Sequence[str], label: Callable[[str], str], meaning: Callable[[str], str]) -> None:
    """Offer these keys by their labels."""
    for key in keys:
        box.addItem(label(key), key)
        box.setItemData(box.count() - 1, meaning(key), Qt.ItemDataRole.ToolTipRole)
