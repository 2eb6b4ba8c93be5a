"""Notices edits in what an analysis of a plan rests on."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from wijkaanpak_plugin.plan.plan_file import Plan
from wijkaanpak_plugin.plan.schema import CLAIM_TABLES

#: Tables whose edits make findings outdated.
WATCHED = (*CLAIM_TABLES, "coverage", "source", "setting", "rule", "plan_area")


class PlanChanges(QObject):
    """Watches one plan at a time."""

    changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self._layers: list[QgsVectorLayer] = []

    def watch(self, plan: Plan) -> None:
        """Watch this plan, and no other one any more."""
        self.stop()
        for table in WATCHED:
            layer = plan.layer(table)
            layer.layerModified.connect(self.changed)
            self._layers.append(layer)

    def stop(self) -> None:
        """Watch nothing."""
        for layer in self._layers:
            if not sip.isdeleted(layer):
                layer.layerModified.disconnect(self.changed)
        self._layers.clear()
