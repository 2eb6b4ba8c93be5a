"""A second map beside the first one, at the same place and scale, which shows another period or package."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsDateTimeRange
from qgis.gui import QgisInterface, QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDockWidget


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
        dock = made.parentWidget()
        while dock is not None and not isinstance(dock, QDockWidget):
            dock = dock.parentWidget()
        if dock is not None:
            window = self._iface.mainWindow()
            half = self._first.width() // 2
            window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock, Qt.Orientation.Horizontal)
            window.resizeDocks([dock], [half], Qt.Orientation.Horizontal)

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
