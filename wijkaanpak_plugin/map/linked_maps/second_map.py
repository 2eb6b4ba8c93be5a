"""A second map beside the first one, at the same place and scale, which shows another period or package."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsDateTimeRange
from qgis.gui import QgisInterface, QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QSize, Qt, pyqtSignal, pyqtSlot
from qgis.PyQt.QtWidgets import QDockWidget

#: Where a second map takes its width from other docks.
_SIDES = (Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea)


class SecondMap(QObject):
    """QGIS makes the map and its dock; the extents of the two follow each other."""

    #: The user closed it.
    closed = pyqtSignal()

    def __init__(self, iface: QgisInterface) -> None:
        super().__init__()
        self._iface = iface
        self._first = iface.mapCanvas()
        self._second: Optional[QgsMapCanvas] = None
        self._name = ""
        self._is_linking = False
        #: Size of the second map when the two were linked last.
        self._size = QSize()
        #: Widths of the docks before its own came beside them.
        self._widths: list[tuple[QDockWidget, int]] = []

    @property
    def is_open(self) -> bool:
        """Whether it is there."""
        return self._second is not None and not sip.isdeleted(self._second)

    def open(self, name: str) -> bool:
        """Open it under a name; False where QGIS makes none."""
        if self.is_open:
            return True
        made = self._iface.createNewMapCanvas(name)
        if not isinstance(made, QgsMapCanvas):
            return False
        self._second, self._name = made, name
        made.setObjectName(name)
        made.destroyed.connect(self._gone)
        made.setDestinationCrs(self._first.mapSettings().destinationCrs())
        made.setLayers(self._first.layers())
        self._first.extentsChanged.connect(self._first_moved)
        self._first.layersChanged.connect(self._layers_changed)
        made.extentsChanged.connect(self._second_moved)
        self._stand_beside(made)
        self._first_moved()
        return True

    @property
    def canvas(self) -> Optional[QgsMapCanvas]:
        """The second map, None while there is none."""
        return self._second if self.is_open else None

    def show_period(self, period: QgsDateTimeRange) -> None:
        """Let it show a period; one without a begin and an end is all of time."""
        if self._second is not None and not sip.isdeleted(self._second):
            self._second.setTemporalRange(period)
            self._second.refresh()

    def show_title(self, title: str) -> None:
        """Let its dock say what it shows."""
        dock = None if self._second is None or sip.isdeleted(self._second) else self._dock_of(self._second)
        if dock is not None:
            dock.setWindowTitle(title)

    def close(self) -> None:
        """Close it."""
        second, self._second = self._second, None
        if second is None:
            return
        self._unlink()
        if not sip.isdeleted(second):
            second.destroyed.disconnect(self._gone)
            second.extentsChanged.disconnect(self._second_moved)
            self._iface.closeMapCanvas(self._name)

    def unload(self) -> None:
        """Close it, and listen no longer."""
        self.close()
        self.deleteLater()

    def _stand_beside(self, made: QgsMapCanvas) -> None:
        """Put its dock, which QGIS puts anywhere, beside the first map with half of the room."""
        dock = self._dock_of(made)
        if dock is None:
            return
        window = self._iface.mainWindow()
        self._widths = [
            (other, other.width())
            for other in window.findChildren(QDockWidget)
            if other is not dock
            and other.isVisible()
            and not other.isFloating()
            and window.dockWidgetArea(other) in _SIDES
        ]
        half = self._first.width() // 2
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock, Qt.Orientation.Horizontal)
        window.resizeDocks([dock], [half], Qt.Orientation.Horizontal)
        # Not before the window has let go of the dock, which it does when that has gone.
        dock.destroyed.connect(self._give_widths_back, Qt.ConnectionType.QueuedConnection)

    @staticmethod
    def _dock_of(canvas: QgsMapCanvas) -> Optional[QDockWidget]:
        """Return the dock that holds a map, None where it stands elsewhere."""
        parent = canvas.parentWidget()
        while parent is not None and not isinstance(parent, QDockWidget):
            parent = parent.parentWidget()
        return parent

    @pyqtSlot()  # One of Qt, as a queued call of a plain method goes with its sender.
    def _give_widths_back(self) -> None:
        """Let the docks beside the map be as wide as before."""
        widths, self._widths = self._widths, []
        there = [
            (dock, wide)
            for dock, wide in widths
            if not sip.isdeleted(dock) and dock.isVisible() and not dock.isFloating()
        ]
        if there:
            docks, wide = zip(*there)
            self._iface.mainWindow().resizeDocks(list(docks), list(wide), Qt.Orientation.Horizontal)

    def _unlink(self) -> None:
        if not sip.isdeleted(self._first):
            self._first.extentsChanged.disconnect(self._first_moved)
            self._first.layersChanged.disconnect(self._layers_changed)

    def _gone(self, *_what: object) -> None:
        if self._second is not None:
            self._second = None
            self._unlink()
            self.closed.emit()

    def _layers_changed(self) -> None:
        if self._second is not None:
            self._second.setLayers(self._first.layers())

    def _first_moved(self) -> None:
        if self._second is not None:
            self._link(self._first, self._second)

    def _second_moved(self) -> None:
        second = self._second
        if second is None:
            return
        # A map takes on its new size a while after its widget.
        size = second.mapSettings().outputSize()
        if size != self._size:
            # Another size gives another scale, which nobody asked the first map for.
            self._size = size
            self._link(self._first, second)
        else:
            self._link(second, self._first)

    def _link(self, moved: QgsMapCanvas, other: QgsMapCanvas) -> None:
        """Show the same place at the same scale; the two may be of different sizes."""
        if self._is_linking:
            return
        self._is_linking = True
        try:
            if moved.mapSettings().destinationCrs() != other.mapSettings().destinationCrs():
                other.setDestinationCrs(moved.mapSettings().destinationCrs())
            other.setExtent(moved.extent())
            other.zoomScale(moved.scale())
            other.refresh()
        finally:
            self._is_linking = False
