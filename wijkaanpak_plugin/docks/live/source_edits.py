"""Notices that data registered with the plan was edited and saved in this QGIS."""

from __future__ import annotations

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from wijkaanpak_plugin.map.layer_signals import LayerSignals
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.sources.registry import sources_shown_by


class SourceEdits(QObject):
    """Watches the layers of a project, whoever added them, that show data registered with the open plan.

    What another program does to the data nobody is told of.
    """

    #: The ids of the sources that were edited (set), once for edits that come together.
    saved = pyqtSignal(object)

    def __init__(self, project: QgsProject, plan_in_project: PlanInProject) -> None:
        super().__init__()
        self._plan_in_project = plan_in_project
        self._edited: set[str] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._emit_edited)
        # Any layer may be registered later on: whether it is, is asked when it is edited.
        self._layers = LayerSignals(project, {"afterCommitChanges": self._committed})

    def unload(self) -> None:
        """Watch nothing any more."""
        self._soon.stop()
        self._layers.unload()
        self.deleteLater()

    def _committed(self) -> None:
        layer, plan = self.sender(), self._plan_in_project.plan
        if plan is None or not isinstance(layer, QgsVectorLayer):
            return
        self._edited |= sources_shown_by(plan, layer)
        if self._edited:
            self._soon.start()

    def _emit_edited(self) -> None:
        edited, self._edited = self._edited, set()
        self.saved.emit(edited)
