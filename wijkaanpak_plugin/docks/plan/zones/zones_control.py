"""Connects the section of the zones with the plan and the map."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Optional

from qgis.core import QgsGeometry, QgsProject
from qgis.gui import QgisInterface

from wijkaanpak_plugin.docks.panel.map_selection import MapSelection
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.perform_step import perform
from wijkaanpak_plugin.docks.panel.unsaved import Unsaved
from wijkaanpak_plugin.docks.plan.area_drawing import AreaDrawing
from wijkaanpak_plugin.docks.plan.zones.zone_dialog import ZoneDialog
from wijkaanpak_plugin.docks.plan.zones.zone_texts import name_of
from wijkaanpak_plugin.docks.plan.zones.zones_section import ZonesSection
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.selected_area import FoundArea, area_in
from wijkaanpak_plugin.map.zone_highlight import PlaceNotOnMap, ZoneHighlight
from wijkaanpak_plugin.plan.records.records import add_record, change_record, remove_records
from wijkaanpak_plugin.plan.records.zones import Zone, zones
from wijkaanpak_plugin.plan.schema.area_tables import ZONE
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.record_change import RecordChange
from wijkaanpak_plugin.plan.styling.lists import plan_lists


class ZonesControl:
    """Lists the zones of the open plan. What is drawn is saved at once, before the form asks what holds in it: whoever
    loses QGIS then loses no shape.
    """

    def __init__(self, iface: QgisInterface, section: ZonesSection, messages: Messages) -> None:
        self._canvas = iface.mapCanvas()
        self._section = section
        self._messages = messages
        self._plan: Optional[Plan] = None
        self._unsaved: Unsaved[QgsGeometry] = Unsaved()
        self._selection = MapSelection((ZONE.name,))
        self._place = ZoneHighlight(self._canvas)
        self._drawing = AreaDrawing(iface)
        self._connect()

    def open_plan(self, plan: Plan) -> None:
        """Show the zones of this plan; PlanError when they cannot be read."""
        self._plan = plan
        self._selection.watch(plan)
        rows = zones(plan)
        self._section.show_rows(rows)
        # Where there are none it takes no more than its title of a low panel.
        self._section.setCollapsed(not rows and not self._unsaved.count(plan.plan_id))
        self._show_unsaved()
        plan.history.performed.connect(self._performed)

    def close_plan(self) -> None:
        """Let go of the plan; what could not be saved is kept for it."""
        self._drawing.stop()
        if self._plan is not None:
            self._plan.history.performed.disconnect(self._performed)
            self._plan = None
        self._section.show_rows([])
        self._show_unsaved()
        self._selection.stop()

    def unload(self) -> None:
        """Leave nothing on the map."""
        self._drawing.unload()
        self._place.unload()
        self._selection.deleteLater()

    def not_saved(self, everywhere: bool) -> list[str]:
        """Return how many zones are drawn and not saved; everywhere: also those of plans that are closed by now."""
        open_ones = [self._plan.plan_id] if self._plan is not None else []
        count = sum(map(self._unsaved.count, self._unsaved.plans() if everywhere else open_ones))
        return [translate("Zones", "Drawn zones: {count}").format(count=count)] if count else []

    def _connect(self) -> None:
        section = self._section
        section.draw_wanted.connect(self._draw)
        section.change_wanted.connect(self._change)
        section.remove_wanted.connect(self._remove)
        section.chosen.connect(self._show_place)
        section.unsaved.try_again_wanted.connect(self._try_again)
        section.unsaved.discard_wanted.connect(self._discard)
        self._selection.chosen.connect(self._selected)
        self._drawing.going_on.connect(section.set_drawing)
        self._drawing.drawn.connect(self._take)
        self._drawing.refused.connect(self._messages.info)

    def _performed(self, step: Step) -> None:
        if self._plan is not None and ZONE.name in step.records:
            self._section.show_rows(zones(self._plan))

    def _draw(self, wanted: bool) -> None:
        if wanted and self._plan is not None:
            self._show_layer(self._plan)
            self._drawing.start(self._plan.crs)
        else:
            self._drawing.stop()
            self._section.set_drawing(False)

    def _take(self, shape: QgsGeometry) -> None:
        plan = self._plan
        if plan is None:
            return
        try:
            area = area_in(FoundArea(shape, self._canvas.mapSettings().destinationCrs()), plan.crs)
        except PlaceNotOnMap as error:
            self._messages.warning(str(error))
            return
        zone_id = self._save(plan, area)
        if not zone_id:
            self._unsaved.keep(plan.plan_id, area)
            self._show_unsaved()
            return
        drawn = next((zone for zone in zones(plan) if zone.zone_id == zone_id), None)
        if drawn is not None:
            self._section.choose(drawn)
            self._selection.select([zone_id])
            self._change(drawn)

    def _save(self, plan: Plan, area: QgsGeometry) -> str:
        """Write a zone of which only the place is known, and return its id; empty, which is said, when that fails."""
        made: list[str] = []

        def changes(_plan: Plan) -> Iterable[RecordChange]:
            added, zone_id = add_record(plan, ZONE.name, {}, area)
            made.append(zone_id)
            return added

        return made[0] if perform(plan, self._messages, translate("Zones", "Draw zone"), changes) else ""

    def _try_again(self) -> None:
        plan = self._plan
        if plan is not None:
            self._unsaved.retry(plan.plan_id, lambda area: bool(self._save(plan, area)))
            self._show_unsaved()

    def _discard(self) -> None:
        if self._plan is not None:
            self._unsaved.discard(self._plan.plan_id)
            self._show_unsaved()

    def _show_unsaved(self) -> None:
        self._section.show_unsaved(self._unsaved.count(self._plan.plan_id) if self._plan is not None else 0)

    def _change(self, zone: Zone) -> None:
        plan = self._plan
        if plan is None:
            return
        try:
            lists = plan_lists(plan.backend)
        except PlanError as error:
            self._messages.warning(str(error))
            return

        def save(values: dict[str, Any]) -> str:
            text = translate("Zones", "Change zone: {name}").format(name=values["name"] or name_of(zone))
            try:
                plan.history.perform(text, change_record(plan, ZONE.name, zone.zone_id, values))
            except PlanError as error:
                return str(error)
            return ""

        dialog = ZoneDialog(zone.values, lists, save, self._section)
        dialog.exec()
        dialog.deleteLater()

    def _remove(self, zone: Zone) -> None:
        text = translate("Zones", "Remove zone: {name}").format(name=name_of(zone))
        perform(self._plan, self._messages, text, lambda plan: remove_records(plan, ZONE.name, [zone.zone_id]))

    def _selected(self, zone_ids: list[str]) -> None:
        """Show the row of the zone that the user selected on the map."""
        found = {zone.zone_id: zone for zone in zones(self._plan)} if self._plan is not None and zone_ids else {}
        if zone_ids and zone_ids[-1] in found:
            self._section.choose(found[zone_ids[-1]])

    def _show_place(self, zone: Zone) -> None:
        """Select a zone, and bring it in sight."""
        if self._plan is None:
            return
        self._selection.select([zone.zone_id])
        if zone.geometry.isEmpty():
            return
        try:
            self._place.zoom_to(zone.geometry, self._plan.crs)
        except PlaceNotOnMap as error:
            self._messages.warning(str(error))
            return
        self._place.flash(zone.geometry, self._plan.crs)

    def _show_layer(self, plan: Plan) -> None:
        """Switch the layer of the zones on, which a new project leaves off: who draws one sees it."""
        node = QgsProject.instance().layerTreeRoot().findLayer(plan.layer(ZONE.name).id())
        if node is not None:
            node.setItemVisibilityChecked(True)
