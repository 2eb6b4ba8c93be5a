"""Page that is seen whole as long as it can be, and scrolls where there is less height than it needs at least."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, QObject, QSize, Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QScrollArea, QWidget

#: Height in pixels below which a panel is of no use, however much of it scrolls.
_LOWEST = 200


class LowPage(QScrollArea):
    """Without it Qt squashes what is in a dock that other docks leave too little height: fields become slivers, and
    lie over each other. Lists and forms in the page that scroll by themselves do so first.
    """

    def __init__(self, page: QWidget, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(page)
        page.show()

    def sizeHint(self) -> QSize:
        """Ask for what the page asks for."""
        return self.widget().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Be so wide that nothing is cut off at the side; in height there is a scroll bar."""
        least = self._least()
        bar = self.verticalScrollBar()
        width = least.width() + (bar.sizeHint().width() if bar.isVisible() else 0)
        return QSize(width, min(least.height(), _LOWEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the page the room there is, and never less than it needs."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit anew when the page needs more or less."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self._fit()
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        room = self.maximumViewportSize()
        least = self._least()
        if least.height() > room.height():
            room.setWidth(room.width() - self.verticalScrollBar().sizeHint().width())
        wanted = QSize(max(room.width(), least.width()), max(room.height(), least.height()))
        if self.widget().size() != wanted:
            self.widget().resize(wanted)

    def _least(self) -> QSize:
        page = self.widget()
        return page.minimumSizeHint().expandedTo(page.minimumSize())
