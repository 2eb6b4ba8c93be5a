"""Toggle button whose pressed state shows in every theme: a frame in the colour of a chosen row."""

from __future__ import annotations

from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette, QPen
from qgis.PyQt.QtWidgets import QToolButton

_FRAME = 3


class HighlightedToggleButton(QToolButton):
    """The pressed look of some styles can hardly be seen, least of all in dark themes and on a projector."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame over the button."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), _FRAME))
        inset = _FRAME // 2 + 1
        painter.drawRoundedRect(self.rect().adjusted(inset, inset, -inset, -inset), 3, 3)
        painter.end()
