"""Page that scrolls where it does not fit."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, QObject, QSize, Qt
from qgis.PyQt.QtWidgets import QScrollArea, QWidget


class ScrolledPage(QScrollArea):
    """Scrolls downwards, never sideways: it is never narrower than its page, and asks for the height of all of it."""

    def __init__(self, page: QWidget, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(page)

    def sizeHint(self) -> QSize:
        """Ask for the height at which nothing scrolls; Qt's own hint ends at a few lines."""
        page, frame = self.widget(), 2 * self.frameWidth()
        width = page.sizeHint().width() + self._bar_width
        height = page.heightForWidth(self.viewport().width()) if page.hasHeightForWidth() else page.sizeHint().height()
        return QSize(width + frame, height + frame)

    def minimumSizeHint(self) -> QSize:
        """Be so wide that nothing is cut off at the side; in height there is a scroll bar."""
        width = self.widget().minimumSizeHint().width() + self._bar_width + 2 * self.frameWidth()
        return QSize(width, super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say that another size is asked for when that of the page has changed, as with larger letters."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)

    @property
    def _bar_width(self) -> int:
        return self.verticalScrollBar().sizeHint().width()
