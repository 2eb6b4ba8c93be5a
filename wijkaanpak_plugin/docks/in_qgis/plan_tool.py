"""Map tools of the plugin, handed to QGIS: it enables, presses and releases their actions as those of its own tools."""

from __future__ import annotations

from qgis.core import QgsMapLayer
from qgis.gui import QgsAbstractMapToolHandler, QgsMapTool
from qgis.PyQt.QtWidgets import QAction

from wijkaanpak_plugin.map.plan_in_project import PlanInProject


class PlanToolHandler(QgsAbstractMapToolHandler):
    """A tool that works on the open plan, whatever layer is the current one."""

    def __init__(self, tool: QgsMapTool, action: QAction, plan_in_project: PlanInProject) -> None:
        super().__init__(tool, action)
        self._plan_in_project = plan_in_project

    def isCompatibleWithLayer(self, _layer: QgsMapLayer, _context: QgsAbstractMapToolHandler.Context) -> bool:
        """Return whether there is a plan to work on."""
        return self._plan_in_project.plan is not None
