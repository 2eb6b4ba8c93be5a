"""Files that are dropped on the map or the layer tree of QGIS: a plan is opened, a delivery goes into the open plan."""

from __future__ import annotations

from pathlib import Path
from typing import Callable

from qgis.gui import QgisInterface, QgsCustomDropHandler

#: Takes a path, and returns whether it was for the plugin; QGIS opens what was not.
TakePath = Callable[[Path], bool]


class DroppedFiles(QgsCustomDropHandler):
    """Registered with QGIS from the start; QGIS asks it once for each file and folder."""

    def __init__(self, iface: QgisInterface, take: TakePath) -> None:
        super().__init__()
        self._iface = iface
        self._take = take
        iface.registerCustomDropHandler(self)

    def handleFileDrop(self, file: str) -> bool:
        """Return whether the file was for the plugin."""
        return self._take(Path(file))

    def unload(self) -> None:
        """Be asked no more."""
        self._iface.unregisterCustomDropHandler(self)
