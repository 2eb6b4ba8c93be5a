"""All panels of the plugin beside each other, wired to its commands and to one another."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Protocol, TypeVar

from qgis.gui import QgisInterface

from wijkaanpak_plugin.docks.claims.controller import ClaimsController
from wijkaanpak_plugin.docks.findings.controller import FindingsController
from wijkaanpak_plugin.docks.hot_spots.controller import HotSpotsController
from wijkaanpak_plugin.docks.live.controller import LiveController
from wijkaanpak_plugin.docks.panel.dock_place import arrange_once
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.studio import StudioSwitch
from wijkaanpak_plugin.docks.plan.controller import PlanController
from wijkaanpak_plugin.docks.shell.commands import Commands
from wijkaanpak_plugin.docks.shell.studio_mode import Panel, StudioMode
from wijkaanpak_plugin.docks.shell.undo import Undo
from wijkaanpak_plugin.docks.tags.controller import TagsController
from wijkaanpak_plugin.map.plan_in_project import PlanInProject


class _Part(Protocol):
    def unload(self) -> None:
        """Leave nothing behind."""


Part = TypeVar("Part", bound=_Part)


class Workplace:
    """Makes the panels, each of which knows the open plan and none of which knows another one; connects them here."""

    def __init__(
        self, iface: QgisInterface, plan_in_project: PlanInProject, messages: Messages, commands: Commands
    ) -> None:
        self._commands = commands
        self.plan_in_project = plan_in_project
        with ExitStack() as self._to_unload:
            self._build(iface, plan_in_project, messages)
            # All went well: keep it until the plugin is unloaded.
            self._to_unload = self._to_unload.pop_all()

    def _build(self, iface: QgisInterface, plan_in_project: PlanInProject, messages: Messages) -> None:
        commands = self._commands
        parts = (iface, plan_in_project, messages)
        self.plan = self._kept(PlanController(*parts))
        self.tags = self._kept(TagsController(*parts))
        self.claims = self._kept(ClaimsController(*parts))
        self.hot_spots = self._kept(HotSpotsController(*parts))
        self.findings = self._kept(FindingsController(*parts))
        self.live = self._kept(LiveController(*parts))
        self._kept(Undo(*parts, commands.undo, commands.redo))
        self._connect_commands()
        self._connect_panels()
        self._window = iface.mainWindow()
        self._window_is_ready = iface.initializationCompleted
        self._window_is_ready.connect(self._arrange)
        self.studio = self._kept(StudioMode(iface, commands.studio, self._drawing_panels(), self._answering_panels()))

    def unload(self) -> None:
        """Take everything down, in the reverse order of building."""
        self._window_is_ready.disconnect(self._arrange)
        self.plan_in_project.opened.disconnect(self._enable_commands)
        self.plan_in_project.closed.disconnect(self._disable_commands)
        self._to_unload.close()

    def _kept(self, part: Part) -> Part:
        self._to_unload.callback(part.unload)
        return part

    def _connect_commands(self) -> None:
        commands, plan = self._commands, self.plan
        commands.new_plan.triggered.connect(plan.new_plan)
        commands.open_plan.triggered.connect(plan.choose_plan)
        commands.open_sample.triggered.connect(plan.open_sample)
        commands.run_analysis.triggered.connect(self.findings.run)
        commands.export_map.triggered.connect(plan.export_map)
        commands.help.triggered.connect(plan.show_help)
        plan.toggle_with(commands.plan_panel)
        self.tags.toggle_with(commands.tags)
        self.claims.toggle_with(commands.claims)
        self.hot_spots.toggle_with(commands.hot_spots)
        self.findings.toggle_with(commands.findings)
        self.plan_in_project.opened.connect(self._enable_commands)
        self.plan_in_project.closed.connect(self._disable_commands)

    def _enable_commands(self, _plan: object) -> None:
        self._commands.set_plan_open(True)

    def _disable_commands(self) -> None:
        self._commands.set_plan_open(False)

    def _connect_panels(self) -> None:
        for panel in (self.plan, self.tags, self.claims, self.hot_spots, self.findings):
            panel.when_help_is_wanted(self.plan.show_help)
        self.hot_spots.when_claim_is_wanted(self.claims.make_claim_from_hot_spot)
        self.live.answer_on(self.claims)
        StudioSwitch(self.claims.dock).switched.connect(self.live.feedback.places.set_studio)
        self.live.keep_up_to_date(self.findings)

    def _arrange(self) -> None:
        panels = (self.plan, self.tags, self.claims, self.hot_spots, self.findings)
        arrange_once(self._window, [panel.dock for panel in panels])

    def _drawing_panels(self) -> list[Panel]:
        return [Panel(panel.dock) for panel in (self.plan, self.tags, self.hot_spots, self.claims)]

    def _answering_panels(self) -> list[Panel]:
        return [Panel(self.findings.dock)]
