"""Message in place of a panel: one sentence that says what to do first."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QWidget

#: Pixels around the sentence, as around the one of the Plan panel.
_MARGIN = 9


class EmptyMessage(QLabel):
    """A sentence at the top of the panel, where reading begins; the same in every panel."""

    def __init__(self, name: str, parent: Optional[QWidget] = None) -> None:
        """name: the object name."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setMargin(_MARGIN)
