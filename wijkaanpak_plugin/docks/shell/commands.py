"""The commands of the plugin: one menu below Vector and one toolbar with the same actions, and one for a layer."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import Qgis, QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QMenu

from wijkaanpak_plugin.docks.shell.panel_spec import PanelSpec
from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.domain.translation import translate

MENU = "Wijkaanpak"


class Commands:
    """Menu, toolbar and their actions. Who made them connects them."""

    def __init__(self, iface: QgisInterface, panels: Iterable[PanelSpec]) -> None:
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
        #: The command that shows and hides a panel, by the key of the panel.
        self.panels = {
            panel.key: self._add(panel.command_name, icon(panel.icon), panel.command(), panel.tooltip())
            for panel in panels
        }
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
        self.export_plan = self._add(
            "WijkaanpakExportPlan",
            QgsApplication.getThemeIcon("/mActionSharingExport.svg"),
            translate("Commands", "Export Plan as Data…"),
            translate(
                "Commands",
                "Write the open plan as GeoPackage, GeoJSON, lists and a web page for residents, for others or "
                "ourselves.",
            ),
        )
        self.session_report = self._add(
            "WijkaanpakSessionReport",
            QgsApplication.getThemeIcon("/mActionSaveAsPDF.svg"),
            translate("Commands", "Report of a Session…"),
            translate(
                "Commands", "Write on one page who took part in a session, what was added, decided and left open."
            ),
        )
        self.open_copy = self._add(
            "WijkaanpakOpenCopy",
            QgsApplication.getThemeIcon("/mActionFileSaveAs.svg"),
            translate("Commands", "Save a Copy Without What Is Confidential…"),
            translate("Commands", "Save a copy of the open plan to hand over, in which nothing confidential ever was."),
        )
        self.bring_in = self._add(
            "WijkaanpakBringIn",
            QgsApplication.getThemeIcon("/mActionMergeFeatures.svg"),
            translate("Commands", "Bring In Another Copy…"),
            translate(
                "Commands",
                "Compare the open plan with a copy that was worked on elsewhere, and take over what you choose.",
            ),
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
        #: Only in the row of the studio.
        self.legend = QAction(icon("legend"), translate("Commands", "Legend"), iface.mainWindow())
        self.legend.setObjectName("WijkaanpakLegendAction")
        self.legend.setToolTip(translate("Commands", "Show or hide what the signs in sight on the map mean (L)."))
        self.legend.setCheckable(True)
        self.legend.setChecked(True)
        #: Only in the row of the studio.
        self.pick = QAction(
            QgsApplication.getThemeIcon("/mActionSelectRectangle.svg"),
            translate("Commands", "Pick on the Map"),
            iface.mainWindow(),
        )
        self.pick.setObjectName("WijkaanpakPickAction")
        self.pick.setToolTip(
            translate(
                "Commands",
                "Pick on the map by a click or a drag, in any layer: in Claims and Findings claims first, in Hot spots "
                "hot spots first, else data of the plan first. Shift or Ctrl adds, Esc stops.",
            )
        )
        self.pick.setCheckable(True)
        #: In the menu of every vector layer, for the active one.
        self.register_layer = QAction(
            icon("wijkaanpak"), translate("PlanSources", "Register with the plan…"), iface.mainWindow()
        )
        self.register_layer.setObjectName("WijkaanpakRegisterLayer")
        iface.addCustomActionForLayerType(self.register_layer, "", Qgis.LayerType.Vector, True)
        self.set_plan_open(False)

    @property
    def in_menu(self) -> list[QAction]:
        """The commands in the order of the menu."""
        return list(self._actions)

    def set_plan_open(self, is_open: bool) -> None:
        """Enable the commands that need an open plan, or disable them."""
        self.run_analysis.setEnabled(is_open)
        self.export_map.setEnabled(is_open)
        self.export_plan.setEnabled(is_open)
        self.session_report.setEnabled(is_open)
        self.open_copy.setEnabled(is_open)
        self.bring_in.setEnabled(is_open)

    def unload(self) -> None:
        """Remove the actions, the menu and the toolbar."""
        self._iface.removeCustomActionForLayerType(self.register_layer)
        self.register_layer.deleteLater()
        self.legend.deleteLater()
        self.pick.deleteLater()
        menus = [menu for menu in self._actions[0].associatedWidgets() if isinstance(menu, QMenu)]
        for action in reversed(self._actions):
            self._iface.removePluginVectorMenu(MENU, action)
            self._toolbar.removeAction(action)
            action.deleteLater()
        self._actions.clear()
        for menu in menus:
            # QGIS takes an empty menu out of Vector and keeps it, and makes another one for a plugin that comes back.
            if menu.isEmpty():
                menu.deleteLater()
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
