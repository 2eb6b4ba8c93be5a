"""Notices that data registered with the plan was edited and saved in this QGIS."""

from __future__ import annotations

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from wijkaanpak_plugin.map.layer_signals import LayerSignals
from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY


class SourceEdits(QObject):
    """Watches the layers of a project that show registered data. What another program does to it nobody is told of."""

    #: The unique names of the sources that were edited (set), once for edits that come together.
    saved = pyqtSignal(object)

    def __init__(self, project: QgsProject) -> None:
        super().__init__()
        self._edited: set[str] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._tell)
        # Any layer may be registered later on: whether it is, is asked when it is edited.
        self._layers = LayerSignals(project, {"afterCommitChanges": self._committed})

    def take_down(self) -> None:
        """Watch nothing any more."""
        self._soon.stop()
        self._layers.take_down()
        self.deleteLater()

    def _committed(self) -> None:
        layer = self.sender()
        name = layer.customProperty(SOURCE_PROPERTY) if isinstance(layer, QgsVectorLayer) else None
        if name:
            self._edited.add(str(name))
            self._soon.start()

    def _tell(self) -> None:
        edited, self._edited = self._edited, set()
        self.saved.emit(edited)
