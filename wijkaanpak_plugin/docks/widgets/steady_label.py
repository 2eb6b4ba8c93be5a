"""Label that keeps its height whatever it says, so that what stands below it does not move under the mouse."""

from __future__ import annotations

from html import escape
from typing import Optional

from qgis.PyQt.QtCore import QEvent, QSize, Qt
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget


class SteadyLabel(QLabel):
    """So many lines of plain text; the whole text is in its tooltip too, for when there is more."""

    def __init__(self, lines: int, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(False)
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        """Say something; nothing leaves the room free."""
        super().setText(text)
        self.setToolTip(f"<qt>{escape(text)}</qt>" if text else "")

    def set_lines(self, lines: int) -> None:
        """Be as high as so many lines from now on."""
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Be no higher where the panel is narrow."""
        return False

    def heightForWidth(self, _width: int) -> int:
        """Be no higher where the panel is narrow."""
        return -1

    def sizeHint(self) -> QSize:
        """Ask for the height of the lines."""
        return QSize(super().sizeHint().width(), self._height)

    def minimumSizeHint(self) -> QSize:
        """Have the height of the lines."""
        return QSize(0, self._height)

    def changeEvent(self, event: QEvent) -> None:
        """Take the height of the lines in other letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    @property
    def _height(self) -> int:
        # Letters may be higher than the distance between two lines: the last line would be cut off below.
        metrics = self.fontMetrics()
        letters = (self._lines - 1) * metrics.lineSpacing() + metrics.height()
        # A theme may give labels a border, which is part of their height.
        return letters + 2 * (self.margin() + self.frameWidth())
