"""Makes a new plan, from what is selected on the map or from an area that is drawn for it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Callable, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QDialog

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.wait_cursor import wait_cursor
from wijkaanpak_plugin.docks.plan.new_plan.new_plan_dialog import NewPlan, NewPlanDialog
from wijkaanpak_plugin.domain.files.file_reasons import reason_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.map.selected_area import FoundArea, area_in, layer_with_selected_area, selected_area
from wijkaanpak_plugin.map.zone_highlight import PlaceNotOnMap
from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.store.author import chosen_author
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.sources.metric_crs import STANDARD_CRS
from wijkaanpak_plugin.sources.xml.delivery_search import KLIC, FoundDelivery

# The reader of deliveries comes with the first one.
_request_area = imported("wijkaanpak_plugin.sources.klic.request_area", "request_area")


class NewPlanCommand:
    """Asks, makes and opens; ``open_file`` opens what was made."""

    def __init__(
        self,
        iface: QgisInterface,
        messages: Messages,
        open_file: Callable[[Path], bool],
        may_take_place: Callable[[], bool],
    ) -> None:
        """may_take_place: asks whether a new plan may take the place of the one that is open."""
        self._iface = iface
        self._messages = messages
        self._open_file = open_file
        self._may_take_place = may_take_place

    def ask(self) -> None:
        """Ask for what a plan needs; its area is what is selected, if anything is."""
        self._ask(self._selected())

    def from_selection(self) -> None:
        """Ask for what a plan of the selected polygons needs; say what to do when none is selected."""
        area = self._selected()
        if area is None:
            self._messages.info(
                translate("NewPlan", "Select one or more polygons in a layer first, or draw the area of the plan.")
            )
            return
        self._ask(area)

    def from_drawing(self, shape: QgsGeometry) -> None:
        """Ask for what a plan of this area, in the coordinates of the map, needs."""
        self._ask(FoundArea(shape, self._iface.mapCanvas().mapSettings().destinationCrs()))

    def for_deliveries(self, found: Sequence[FoundDelivery]) -> bool:
        """Ask for what a plan for these deliveries needs, on the ground that the first with such ground was asked for;
        return whether it was made and opened.
        """
        with wait_cursor():
            areas = (_asked_for(delivery) for delivery in found)
            area = next((area for area in areas if area is not None), None)
        return self._ask(area)

    def _selected(self) -> Optional[FoundArea]:
        layer = layer_with_selected_area(self._iface.activeLayer(), QgsProject.instance())
        return selected_area(layer) if layer is not None else None

    def _ask(self, area: Optional[FoundArea]) -> bool:
        if not self._may_take_place():
            return False
        dialog = NewPlanDialog(self._iface.mainWindow(), area, _make)
        try:
            if dialog.exec() == QDialog.DialogCode.Accepted and dialog.wanted is not None:
                _take_for_map(dialog.wanted)
                return self._open_file(dialog.wanted.file)
            return False
        finally:
            dialog.deleteLater()


def _asked_for(delivery: FoundDelivery) -> Optional[FoundArea]:
    """Return the ground that a delivery was asked for, None where it does not say."""
    ground = _request_area(delivery.place) if delivery.format == KLIC else None
    if ground is None:
        return None
    shape = QgsGeometry()
    shape.fromWkb(ground.wkb)
    return FoundArea(shape, QgsCoordinateReferenceSystem(STANDARD_CRS), delivery=delivery.place.name)


def _take_for_map(wanted: NewPlan) -> None:
    """Let the map count as the plan does, where the area was found on a map that does not say in what it counts."""
    if wanted.area is not None and not wanted.area.crs.isValid():
        QgsProject.instance().setCrs(wanted.crs)


def _make(wanted: NewPlan) -> str:
    try:
        with wait_cursor():
            area = None if wanted.area is None else area_in(wanted.area, wanted.crs)
            create_plan(wanted.file, wanted.name, wanted.crs, area, chosen_author()).close()
    except (PlanError, PlaceNotOnMap) as error:
        return str(error)
    except OSError as error:  # a disk that is taken out while its folder is looked at
        text = translate("NewPlan", "The plan could not be made: {reason}.")
        return text.format(reason=reason_of(error))
    return ""
