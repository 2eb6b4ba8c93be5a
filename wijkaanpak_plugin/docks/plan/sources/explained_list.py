"""A list of words to choose from, with below it what the chosen one means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QLabel


def explained_list(
    keys: Sequence[str], label: Callable[[str], str], meaning: Callable[[str], str]
) -> tuple[QComboBox, QLabel]:
    """Return a list of keys by their labels, each with its meaning as tooltip, and an empty explanation."""
    box = QComboBox()
    for key in keys:
        box.addItem(label(key), key)
        box.setItemData(box.count() - 1, meaning(key), Qt.ItemDataRole.ToolTipRole)
    return box, explanation()


def explanation() -> QLabel:
    """Return an empty sentence that explains the field above it."""
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    font = label.font()
    font.setItalic(True)
    label.setFont(font)
    return label
