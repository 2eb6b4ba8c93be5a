"""Claims of two packages outlined on two maps: the map of QGIS, and a second one that moves along."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal

from wijkaanpak_plugin.map.linked_maps.second_map import SecondMap
from wijkaanpak_plugin.map.zone_highlight import ZoneHighlight

#: Metres around claims in which they are outlined: what is drawn as a point or a line has to be seen too.
_AROUND_M = 1.0


class PackageMaps(QObject):
    """Shows nothing until it is opened."""

    #: The user closed the second map.
    closed = pyqtSignal()

    def __init__(self, iface: QgisInterface) -> None:
        super().__init__()
        self._first = ZoneHighlight(iface.mapCanvas())
        self._second_map = SecondMap(iface)
        self._second: Optional[ZoneHighlight] = None
        self._second_map.closed.connect(self._gone)

    @property
    def is_open(self) -> bool:
        """Whether there are two maps."""
        return self._second_map.is_open

    def open(self, name: str) -> bool:
        """Open the second map under a name; False where QGIS makes none."""
        if self._second_map.is_open:
            return True
        if not self._second_map.open(name):
            return False
        canvas = self._second_map.canvas
        self._second = None if canvas is None else ZoneHighlight(canvas)
        return True

    def show(
        self, first: Sequence[QgsGeometry], second: Sequence[QgsGeometry], crs: QgsCoordinateReferenceSystem
    ) -> None:
        """Outline the claims of the first package on the first map, those of the second on the other."""
        for outline, shapes in ((self._first, first), (self._second, second)):
            if outline is None:
                continue
            outline.clear()
            if shapes:
                outline.show(QgsGeometry.unaryUnion([shape.buffer(_AROUND_M, 8) for shape in shapes]), crs)

    def close(self) -> None:
        """Take the outlines off, and the second map away."""
        self._first.clear()
        second, self._second = self._second, None
        if second is not None and self._second_map.canvas is not None:
            second.unload()
        self._second_map.close()

    def unload(self) -> None:
        """Close, and let go of the map."""
        self.close()
        self._first.unload()
        self._second_map.unload()
        self.deleteLater()

    def _gone(self) -> None:
        # Its outline went with the map.
        self._second = None
        self._first.clear()
        self.closed.emit()
