"""The zone of a finding of the claim in hand, shown on the map when it is pressed in the Claims panel."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsMapCanvas

from wijkaanpak_plugin.docks.claims.view.dock import ClaimsDock
from wijkaanpak_plugin.docks.live.finding_row import FindingRow, zone_geometry
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.map.zone_highlight import PlaceNotOnMap, ZoneHighlight
from wijkaanpak_plugin.plan.store.plan import Plan


class ShownZone:
    """Outlines and flashes it; the map moves only when nothing of it is in sight, as somebody is drawing."""

    def __init__(self, canvas: QgsMapCanvas, dock: ClaimsDock, messages: Messages) -> None:
        self._place = ZoneHighlight(canvas)
        self._dock, self._messages = dock, messages
        self._plan: Optional[Plan] = None
        dock.findings.shown.connect(self._show)
        dock.place_elsewhere.connect(self.clear)

    def open_plan(self, plan: Plan) -> None:
        """Show zones of this plan."""
        self._plan = plan

    def close_plan(self) -> None:
        """Show nothing."""
        self._plan = None
        self.clear()

    def clear(self) -> None:
        """Show no zone any more."""
        self._place.clear()
        self._dock.findings.leave_place()

    def unload(self) -> None:
        """Leave nothing on the map."""
        self._place.unload()

    def _show(self, found: FindingRow) -> None:
        if self._plan is None or found.zone is None:
            return
        # Nothing else is to be outlined in the same colour, the claim itself neither.
        self._dock.place_elsewhere.emit()
        self._dock.shows_place.emit()
        zone, crs = zone_geometry(found), self._plan.crs
        self._place.show(zone, crs)
        try:
            self._place.bring_in_sight(zone, crs)
        except PlaceNotOnMap as error:
            self._messages.warning(str(error))
            return
        self._place.flash(zone, crs)
