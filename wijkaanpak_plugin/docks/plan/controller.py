"""The Plan panel and the commands for a plan: make, open, write the sample."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Callable, Optional

from qgis.gui import QgisInterface

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.panel_controller import PanelController
from wijkaanpak_plugin.docks.plan.area_drawing import AreaDrawing
from wijkaanpak_plugin.docks.plan.new_plan.new_plan import NewPlanCommand
from wijkaanpak_plugin.docks.plan.own_sizes.own_sizes_control import own_sizes_control
from wijkaanpak_plugin.docks.plan.parties.parties_control import PartiesControl
from wijkaanpak_plugin.docks.plan.plan_opener import PlanOpener
from wijkaanpak_plugin.docks.plan.plan_section_controller import PlanSectionController
from wijkaanpak_plugin.docks.plan.session.session_control import SessionControl
from wijkaanpak_plugin.docks.plan.sources.sources_control import SourcesControl
from wijkaanpak_plugin.docks.plan.unit_costs.unit_costs_control import unit_costs_control
from wijkaanpak_plugin.docks.plan.view import PlanDock
from wijkaanpak_plugin.docks.plan.waits.waits_control import WaitsControl
from wijkaanpak_plugin.docks.plan.zones.zones_control import ZonesControl
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.xml.delivery_search import FoundDelivery

# Making a copy takes the engine along; the panel does not wait for it.
_open_copy_command = imported("wijkaanpak_plugin.docks.plan.open_copy_command", "OpenCopyCommand")
_merge_command = imported("wijkaanpak_plugin.docks.plan.merging.merge_command", "MergeCommand")


class PlanController(PanelController):
    """Builds the panel, hands what the user wants to who does it, and lets each section follow the open plan."""

    def __init__(self, iface: QgisInterface, plan_in_project: PlanInProject, messages: Messages) -> None:
        self._iface = iface
        self._messages = messages
        self._shown: Optional[Plan] = None
        self._files = PlanOpener(iface, plan_in_project, messages)
        self._new = NewPlanCommand(iface, messages, self._files.open_file, self._files.may_take_place)
        self._drawing = AreaDrawing(iface)
        self.dock = PlanDock()
        self._plan = PlanSectionController(self.dock.plan, messages)
        self._sources = SourcesControl(iface, plan_in_project, self.dock.sources, messages)
        self._parties = PartiesControl(self.dock.parties, messages)
        self._session = SessionControl(self.dock.session, messages)
        self._zones = ZonesControl(iface, self.dock.zones, messages)
        self._waits = WaitsControl(iface, self.dock.waits, messages)
        self._own_sizes = own_sizes_control(self.dock.own_sizes, messages)
        self._unit_costs = unit_costs_control(self.dock.unit_costs, messages)
        self._parts = (
            *(self._plan, self._sources, self._parties, self._session),
            *(self._zones, self._waits, self._own_sizes, self._unit_costs),
        )
        self._connect()
        self._attach(plan_in_project)

    # The commands

    def new_plan(self) -> None:
        """Ask for what a new plan needs; its area is what is selected, if anything is."""
        self._new.ask()

    def choose_plan(self) -> None:
        """Ask for a plan file and open it."""
        self._files.choose_plan()

    def open_sample(self) -> None:
        """Ask for a folder, write the sample there and open it."""
        self._files.open_sample()

    def open_file(self, path: Path) -> bool:
        """Open a plan file and show it with its data; say what is wrong when that fails."""
        return self._files.open_file(path)

    def open_instead(self, path: Path) -> bool:
        """Open a plan file, and ask first when another plan would have to go."""
        return self._files.may_take_place(path) and self._files.open_file(path)

    def read_deliveries(self, found: Sequence[FoundDelivery]) -> None:
        """Read deliveries into the open plan, one after the other."""
        self._sources.read_deliveries(found)

    def plan_for_deliveries(self, found: Sequence[FoundDelivery]) -> None:
        """Ask for a new plan on the ground of these deliveries, and read them into it."""
        if self._new.for_deliveries(found):
            self._sources.read_deliveries(found)

    def write_and_open_sample(self, folder: Path) -> bool:
        """Write the sample to a folder that holds no plan yet, and open it."""
        return self._files.write_and_open_sample(folder)

    def save_open_copy(self) -> None:
        """Ask for a file and save a copy of the open plan without what is confidential."""
        _open_copy_command(self._iface, self._messages).save(self._shown)

    def bring_in_copy(self) -> None:
        """Ask for another copy of the open plan and take over from it what the user chooses."""
        _merge_command(self._iface, self._messages).ask(self._shown)

    def when_closing(self, not_saved: Callable[[], list[str]]) -> None:
        """Before another plan takes the place of the open one, say what this returns: lines on what is not saved."""
        self._files.not_saved = not_saved

    def show_party(self, party_id: str) -> bool:
        """Bring the panel to the front with a party chosen in its list; False when it is not in the plan."""
        self.dock.setUserVisible(True)
        self.dock.show_section(self.dock.parties)
        self.dock.parties.choose(party_id)
        return self.dock.parties.chosen_id == party_id

    def when_report_is_wanted(self, write_report: Callable[[], None]) -> None:
        """Call this when the user wants the report of a session."""
        self.dock.session.report_wanted.connect(write_report)

    def not_saved(self, everywhere: bool) -> list[str]:
        """Return how many zones are drawn and not in the plan yet."""
        return self._zones.not_saved(everywhere)

    def register_layer(self) -> None:
        """Ask what the active layer is for the plan, and register it."""
        self._sources.add()

    # The panel

    def _detach(self) -> None:
        self.dock.finish()
        self._drawing.unload()
        self._files.unload()
        self._release_plan()
        self._sources.unload()
        self._zones.unload()
        self._waits.unload()

    def _connect(self) -> None:
        empty = self.dock.empty
        empty.new_from_selection.connect(self._new.from_selection)
        empty.draw_wanted.connect(self._draw)
        empty.open_wanted.connect(self.choose_plan)
        empty.sample_wanted.connect(self.open_sample)
        self._drawing.going_on.connect(empty.set_drawing)
        self._drawing.drawn.connect(self._new.from_drawing)
        self._drawing.refused.connect(self._messages.info)

    def _draw(self, wanted: bool) -> None:
        if wanted:
            self._drawing.start()
        else:
            self._drawing.stop()

    def open_plan(self, plan: Plan) -> None:
        """Show a plan that was opened."""
        self._release_plan()
        self._drawing.stop()
        try:
            for part in self._parts:
                part.open_plan(plan)
        except PlanError as error:
            self._messages.warning(str(error))
        self._shown = plan
        plan.history.performed.connect(self._step_done)
        self.dock.set_open(True)

    def _layers_back(self, plan: Plan) -> None:
        self._sources.open_plan(plan)

    def close_plan(self) -> None:
        """Let go of the plan that was open."""
        self._release_plan()
        self.dock.set_open(False)

    def _release_plan(self) -> None:
        if self._shown is not None:
            self._shown.history.performed.disconnect(self._step_done)
            self._shown = None
        for part in self._parts:
            part.close_plan()

    def _step_done(self, step: Step) -> None:
        if {"plan_area", "plan_info"} & set(step.records):
            self._plan.refresh()
        if {"session", "session_agenda"} & set(step.records):
            self._session.refresh()
