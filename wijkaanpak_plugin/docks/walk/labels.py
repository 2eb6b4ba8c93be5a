"""Labels of the walk: titles, and texts that people wrote."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy


def title_label(text: str) -> QLabel:
    """Return a title above what follows."""
    label = QLabel(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def plain_label(name: str) -> QLabel:
    """Return a label that shows what people wrote as it is: it is no markup. name: its object name."""
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    # A word without blanks cannot be wrapped; it is cut, and never makes the panel wider.
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label
