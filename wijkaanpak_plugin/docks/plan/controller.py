"""What the commands for a plan do: make, open, write the sample, export, help."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCsException,
    QgsGeometry,
    QgsMapLayer,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
)
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QDialog, QFileDialog

from wijkaanpak_plugin.docks.help.quick_guide import QuickGuide
from wijkaanpak_plugin.docks.messages import Messages
from wijkaanpak_plugin.docks.plan.export_dialog import ExportDialog
from wijkaanpak_plugin.docks.plan.map_export import MapExport
from wijkaanpak_plugin.docks.plan.new_plan_dialog import NewPlanDialog
from wijkaanpak_plugin.docks.remembered_folder import remember_folder, remembered_folder
from wijkaanpak_plugin.docks.wait import wait_cursor
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.open_plan import OpenPlan
from wijkaanpak_plugin.map.selected_area import has_selected_area, selected_area
from wijkaanpak_plugin.map.source_layers import show_sources
from wijkaanpak_plugin.map.zone_highlight import PlaceNotOnMap
from wijkaanpak_plugin.plan.create import STANDARD_CRS, create_plan
from wijkaanpak_plugin.plan.errors import PlanError
from wijkaanpak_plugin.sample.write import NEIGHBOURHOOD_FILE, PLAN_FILE, write_sample


class PlanController:
    """Asks, does, and says in one sentence what came of it."""

    def __init__(self, iface: QgisInterface, open_plan: OpenPlan, messages: Messages) -> None:
        self._iface = iface
        self._open_plan = open_plan
        self._messages = messages
        self._guide: Optional[QuickGuide] = None

    def take_down(self) -> None:
        """Close the windows that are open."""
        if self._guide is not None:
            self._guide.close()
            self._guide.deleteLater()
            self._guide = None

    def new_plan(self) -> None:
        """Ask for a name, a file and an area; make the plan and open it."""
        layer = self._iface.activeLayer()
        with_area = has_selected_area(layer)
        dialog = NewPlanDialog(self._iface.mainWindow(), layer.name() if with_area else None)
        try:
            if dialog.exec() != QDialog.DialogCode.Accepted:
                return
            self._make(dialog.path, dialog.plan_name, layer if dialog.takes_selection else None)
        finally:
            dialog.deleteLater()

    def open_plan(self) -> None:
        """Ask for a plan file and open it."""
        path, _filter = QFileDialog.getOpenFileName(
            self._iface.mainWindow(),
            translate("PlanCommands", "Open Plan"),
            remembered_folder(),
            translate("PlanCommands", "Plan (*.gpkg)"),
        )
        if path:
            self.open_file(Path(path))

    def open_sample(self) -> None:
        """Ask for a folder, write the sample there and open it."""
        folder = QFileDialog.getExistingDirectory(
            self._iface.mainWindow(),
            translate("PlanCommands", "Folder for the sample neighbourhood"),
            remembered_folder(),
        )
        if folder:
            self.write_and_open_sample(Path(folder))

    def export_map(self) -> None:
        """Ask for paper, audience and file, and write the package map of the open plan."""
        plan = self._open_plan.plan
        if plan is None:
            self._messages.info(translate("PlanCommands", "Open a plan first, then export its package map."))
            return
        dialog = ExportDialog(self._iface.mainWindow())
        try:
            if dialog.exec() == QDialog.DialogCode.Accepted:
                remember_folder(dialog.path)
                export = MapExport(self._iface.mainWindow(), self._messages)
                export.write(plan, dialog.path, dialog.paper, dialog.audience)
        finally:
            dialog.deleteLater()

    def show_help(self) -> None:
        """Show the short guide; the map stays usable beside it."""
        if self._guide is None:
            self._guide = QuickGuide(self._iface.mainWindow())
        self._guide.show()
        self._guide.raise_()

    def open_file(self, path: Path) -> bool:
        """Open a plan file and show it with its data; say what is wrong when that fails."""
        remember_folder(path)
        project = QgsProject.instance()
        empty = not project.mapLayers()
        try:
            with wait_cursor():
                plan = self._open_plan.open(path)
                problems = show_sources(plan, project)
        except PlanError as error:
            self._messages.warning(str(error))
            return False
        if empty:
            project.setCrs(plan.crs)
        self._show_area(plan.layer("plan_area").extent(), plan.crs)
        if problems:
            self._messages.warning(" ".join(problems))
        return True

    def write_and_open_sample(self, folder: Path) -> bool:
        """Write the sample to a folder that holds no plan yet, and open it."""
        remember_folder(folder)
        if any((folder / name).exists() for name in (NEIGHBOURHOOD_FILE, PLAN_FILE)):
            text = translate(
                "PlanCommands", "The folder {folder} holds a plan already; choose another one for the sample."
            )
            self._messages.warning(text.format(folder=folder))
            return False
        try:
            with wait_cursor():
                paths = write_sample(folder)
        except Exception as error:  # whatever it is, the user hears one sentence and the log holds the rest
            text = translate("PlanCommands", "The sample could not be written in {folder}: {reason}")
            self._messages.failure(text.format(folder=folder, reason=error), traceback.format_exc())
            return False
        return self.open_file(paths.plan)

    def _make(self, path: Path, name: str, layer: Optional[QgsMapLayer]) -> None:
        try:
            with wait_cursor():
                create_plan(path, name, area=self._area(layer)).close()
        except (PlanError, PlaceNotOnMap) as error:
            self._messages.warning(str(error))
            return
        self.open_file(path)

    @staticmethod
    def _area(layer: Optional[QgsMapLayer]) -> Optional[QgsGeometry]:
        if layer is None:
            return None
        return selected_area(layer, QgsCoordinateReferenceSystem(STANDARD_CRS))

    def _show_area(self, extent: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> None:
        if extent.isNull() or extent.isEmpty():
            return
        extent.scale(1.1)
        canvas = self._iface.mapCanvas()
        try:
            canvas.setReferencedExtent(QgsReferencedRectangle(extent, crs))
        except QgsCsException:
            self._messages.info(translate("PlanCommands", "The plan area has no place on this map."))
            return
        canvas.refresh()
