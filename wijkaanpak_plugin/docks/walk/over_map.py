"""What the room reads lies over the top of the map: below messages, as wide as the map, as high as it needs."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, QRect, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QWidget

from wijkaanpak_plugin.docks.panel.large_targets import WIDE

#: Pixels to the edges of the map.
_FROM_EDGE = 12
_OF_BAR = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Resize, QEvent.Type.Move)


class OverMap(QFrame):
    """Takes no keyboard; what is pressed on it is not pressed on the map.

    messages: the bar with messages, which comes over the top of the map: it stands below that.
    """

    #: It stands elsewhere, or is higher or lower.
    moved = pyqtSignal()

    def __init__(self, name: str, canvas: QgsMapCanvas, messages: QWidget) -> None:
        super().__init__(canvas)
        self._messages = messages
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        for watched in (canvas, messages):
            watched.installEventFilter(self)
        self.hide()

    def unload(self) -> None:
        """Watch nothing any more, and go."""
        for watched in (self.parentWidget(), self._messages):
            watched.removeEventFilter(self)
        self.hide()
        self.setParent(None)
        self.deleteLater()

    def come(self) -> None:
        """Be seen, in the size that what it shows needs."""
        self.fit()
        self.show()
        self.raise_()

    def fit(self) -> None:
        """Take the width of the map, and the height that the words need."""
        canvas = self.parentWidget()
        self.set_letters(canvas.window().width() >= WIDE)
        width = max(0, canvas.width() - 2 * _FROM_EDGE)
        self.layout().invalidate()
        before = self.geometry()
        self.setGeometry(_FROM_EDGE, self._below_messages + _FROM_EDGE, width, max(0, self.height_for(width)))
        if self.geometry() != before:
            self.moved.emit()

    def set_letters(self, is_wide: bool) -> None:
        """Take the letters of a wide window, or of one that is less wide."""
        raise NotImplementedError

    def height_for(self, width: int) -> int:
        """Return the height in pixels that it needs when it is so wide."""
        return int(self.layout().totalHeightForWidth(width))

    @property
    def bottom(self) -> int:
        """How many pixels of the map, from its top, it takes."""
        return self.geometry().bottom() if self.isVisibleTo(self.parentWidget()) else 0

    @property
    def _below_messages(self) -> int:
        """How many pixels of the map, from its top, messages cover."""
        canvas, bar = self.parentWidget(), self._messages
        if not bar.isVisible():
            return 0
        covered = QRect(canvas.mapFromGlobal(bar.mapToGlobal(QPoint())), bar.size()).intersected(canvas.rect())
        return covered.bottom() + 1 if covered.isValid() else 0

    def eventFilter(self, watched: Optional[QObject], event: QEvent) -> bool:
        """Follow the size of the map and the bar with messages; all else goes its way."""
        of_map = watched is self.parentWidget() and event.type() == QEvent.Type.Resize
        of_bar = watched is self._messages and event.type() in _OF_BAR
        if (of_map or of_bar) and not self.isHidden():
            self.fit()
        return False
