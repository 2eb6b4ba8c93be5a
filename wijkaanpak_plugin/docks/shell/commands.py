"""The commands of the plugin: one menu below Vector and one toolbar, with the same actions."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.domain.translation import translate

MENU = "Wijkaanpak"


class Commands:
    """Menu, toolbar and their actions. Who made them connects them."""

    def __init__(self, iface: QgisInterface) -> None:
        self._iface = iface
        self._toolbar = iface.addToolBar(MENU)
        self._toolbar.setObjectName("WijkaanpakToolBar")
        self._actions: list[QAction] = []
        self.new_plan = self._add(
            "WijkaanpakNewPlan",
            icon("new_plan"),
            translate("Commands", "New Plan…"),
            translate("Commands", "Make a new plan file for a neighbourhood and open it."),
        )
        self.open_plan = self._add(
            "WijkaanpakOpenPlan",
            icon("open_plan"),
            translate("Commands", "Open Plan…"),
            translate("Commands", "Open a plan file and add its layers to the project."),
        )
        self.open_sample = self._add(
            "WijkaanpakOpenSample",
            icon("open_sample"),
            translate("Commands", "Open Sample…"),
            translate("Commands", "Write a fictional sample neighbourhood to a folder of your choice and open it."),
        )
        self._toolbar.addSeparator()
        self.plan_panel = self._add(
            "WijkaanpakPlanPanel",
            icon("plan_panel"),
            translate("Commands", "Plan Panel"),
            translate("Commands", "Show or hide the panel with the plan, its sources and the session."),
        )
        self.tags = self._add(
            "WijkaanpakTags",
            icon("tags"),
            translate("Commands", "Tags Panel"),
            translate("Commands", "Show or hide the panel that gives map features a transition and a scale level."),
        )
        self.claims = self._add(
            "WijkaanpakClaims",
            icon("claims"),
            translate("Commands", "Claims Panel"),
            translate("Commands", "Show or hide the panel with the building blocks to draw claims with."),
        )
        self.hot_spots = self._add(
            "WijkaanpakHotSpots",
            icon("hot_spots"),
            translate("Commands", "Hot Spots Panel"),
            translate("Commands", "Show or hide the panel with what people say about places on the map."),
        )
        self.findings = self._add(
            "WijkaanpakFindings",
            icon("findings"),
            translate("Commands", "Findings Panel"),
            translate("Commands", "Show or hide the panel with conflicts and coupling opportunities."),
        )
        self._toolbar.addSeparator()
        self.undo = self._add(
            "WijkaanpakUndo",
            QgsApplication.getThemeIcon("/mActionUndo.svg"),
            translate("Commands", "Undo in the Plan"),
            translate("Commands", "Take back the last step in the plan, in all its layers at once."),
        )
        self.redo = self._add(
            "WijkaanpakRedo",
            QgsApplication.getThemeIcon("/mActionRedo.svg"),
            translate("Commands", "Redo in the Plan"),
            translate("Commands", "Do the step again that was undone last."),
        )
        self._toolbar.addSeparator()
        self.run_analysis = self._add(
            "WijkaanpakRunAnalysis",
            icon("run_analysis"),
            translate("Commands", "Run Analysis"),
            translate("Commands", "Find conflicts and coupling opportunities in the open plan."),
        )
        self.export_map = self._add(
            "WijkaanpakExportMap",
            icon("export_map"),
            translate("Commands", "Export Package Map…"),
            translate("Commands", "Write the package map of the open plan as PDF, SVG or PNG."),
        )
        self._toolbar.addSeparator()
        self.studio = self._add(
            "WijkaanpakStudio",
            icon("studio"),
            translate("Commands", "Studio Mode"),
            translate("Commands", "Large buttons and only what a session needs; press again for the desk."),
        )
        self.studio.setCheckable(True)
        self.help = self._add(
            "WijkaanpakHelp",
            icon("help"),
            translate("Commands", "Help"),
            translate("Commands", "How to work with Wijkaanpak."),
        )
        self.set_plan_open(False)

    def set_plan_open(self, is_open: bool) -> None:
        """Enable the commands that need an open plan, or disable them."""
        self.run_analysis.setEnabled(is_open)
        self.export_map.setEnabled(is_open)

    def unload(self) -> None:
        """Remove the actions, the menu and the toolbar."""
        for action in reversed(self._actions):
            self._iface.removePluginVectorMenu(MENU, action)
            self._toolbar.removeAction(action)
            action.deleteLater()
        self._actions.clear()
        self._iface.mainWindow().removeToolBar(self._toolbar)
        self._toolbar.deleteLater()

    def _add(self, name: str, picture: QIcon, text: str, explanation: str) -> QAction:
        action = QAction(picture, text, self._iface.mainWindow())
        action.setObjectName(name)
        action.setToolTip(f"{text.rstrip('…')}\n{explanation}")
        action.setStatusTip(explanation)
        action.setWhatsThis(explanation)
        self._iface.addPluginToVectorMenu(MENU, action)
        self._toolbar.addAction(action)
        self._actions.append(action)
        return action
