"""The list of hot spots above, the one in hand below: below comes first where there is little room."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QResizeEvent, QShowEvent
from qgis.PyQt.QtWidgets import QSplitter, QWidget

#: Part of the height that the list gets where there is room for both.
_LIST = 0.4


class ListDetailSplitter(QSplitter):
    """Divides its height by what the lower half needs, until the user drags the handle."""

    def __init__(
        self, upper: QWidget, lower: QWidget, needed: Callable[[], int], parent: Optional[QWidget] = None
    ) -> None:
        """needed: the height in pixels at which the lower half shows what a session asks of it without scrolling."""
        super().__init__(Qt.Orientation.Vertical, parent)
        self._needed = needed
        self._dragged = False
        self.addWidget(upper)
        self.addWidget(lower)
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._remember)

    def divide(self) -> None:
        """Divide the height anew; what the user chose stays."""
        room = self.height() - self.handleWidth()
        if self._dragged or room <= 0:
            return
        least = self.widget(0).minimumHeight()
        upper = max(least, min(round(room * _LIST), room - self._needed()))
        self.setSizes([upper, max(0, room - upper)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide what there is now."""
        super().resizeEvent(event)
        self.divide()

    def showEvent(self, event: QShowEvent) -> None:
        """Divide when sizes are known."""
        super().showEvent(event)
        self.divide()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.divide()

    def _remember(self, _place: int, _index: int) -> None:
        self._dragged = True
