"""Connects the section of what waits for what with the plan and the map."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsGeometry
from qgis.gui import QgisInterface

from wijkaanpak_plugin.docks.panel.map_selection import MapSelection
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.plan.rows_section import RowsSection
from wijkaanpak_plugin.docks.widgets.waits.dependency_steps import DependencySteps
from wijkaanpak_plugin.map.zone_highlight import PlaceNotOnMap, ZoneHighlight
from wijkaanpak_plugin.plan.claims.claims import claims_with
from wijkaanpak_plugin.plan.claims.dependencies import Dependency, bodies_of, dependencies
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan

#: Tables that the list shows something of.
_SHOWN = frozenset(("dependency", "package", *CLAIM_TABLES))


class WaitsControl:
    """Lists what waits in the open plan; who chooses a row sees its claims."""

    def __init__(self, iface: QgisInterface, section: RowsSection, messages: Messages) -> None:
        self._section = section
        self._messages = messages
        self._plan: Optional[Plan] = None
        self._steps = DependencySteps(section, messages)
        self._selection = MapSelection(CLAIM_TABLES)
        self._place = ZoneHighlight(iface.mapCanvas())
        section.add_wanted.connect(self._add)
        section.change_wanted.connect(self._change)
        section.remove_wanted.connect(self._remove)
        section.chosen.connect(self._show_place)

    def open_plan(self, plan: Plan) -> None:
        """Show what waits in this plan; PlanError when it cannot be read."""
        self._plan = plan
        self._selection.watch(plan)
        rows = dependencies(plan)
        self._section.show_rows(rows)
        # Where nothing waits it takes no more than its title of a low panel.
        self._section.setCollapsed(not rows)
        plan.history.performed.connect(self._performed)

    def close_plan(self) -> None:
        """Let go of the plan."""
        if self._plan is not None:
            self._plan.history.performed.disconnect(self._performed)
            self._plan = None
        self._section.show_rows([])
        self._selection.stop()

    def unload(self) -> None:
        """Leave nothing on the map."""
        self._place.unload()
        self._selection.deleteLater()

    def _performed(self, step: Step) -> None:
        if self._plan is not None and _SHOWN.intersection(step.records):
            self._section.show_rows(dependencies(self._plan))

    def _add(self) -> None:
        plan = self._plan
        if plan is not None:
            self._section.choose_what_comes(lambda: self._steps.add(plan))

    def _change(self, waiting: Dependency) -> None:
        if self._plan is not None:
            self._steps.change(self._plan, waiting)

    def _remove(self, waiting: Dependency) -> None:
        if self._plan is not None:
            self._steps.remove(self._plan, waiting)

    def _show_place(self, waiting: Dependency) -> None:
        """Select what waits, and bring it in sight; of a package all its claims."""
        if self._plan is None:
            return
        claims = claims_with(self._plan, bodies_of(self._plan, waiting.needs_id))
        self._selection.select([claim.body_id for claim in claims])
        if not claims:
            return
        whole = QgsGeometry.collectGeometry([claim.geometry for claim in claims])
        try:
            self._place.zoom_to(whole, self._plan.crs)
        except PlaceNotOnMap as error:
            self._messages.warning(str(error))
            return
        for claim in claims:
            self._place.flash(claim.geometry, self._plan.crs)
