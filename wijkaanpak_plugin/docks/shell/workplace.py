"""The workplace: all panels of the plugin beside each other, wired to its commands and to one another."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any, Callable, Optional, Protocol, TypeVar

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QAction

from wijkaanpak_plugin.docks.panel.dock_contents import DockContents
from wijkaanpak_plugin.docks.panel.dock_place import arrange_new, keep_out_of_sight
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.shell.commands import Commands
from wijkaanpak_plugin.docks.shell.exit_question import ExitQuestion
from wijkaanpak_plugin.docks.shell.files.handed_files import HandedFiles
from wijkaanpak_plugin.docks.shell.panel_docks import PanelDocks
from wijkaanpak_plugin.docks.shell.panel_keys import PanelKeys
from wijkaanpak_plugin.docks.shell.panel_spec import PanelSpec
from wijkaanpak_plugin.docks.shell.panels import PAGES_PART, guide
from wijkaanpak_plugin.docks.shell.studio_map import StudioMap
from wijkaanpak_plugin.docks.shell.studio_mode import StudioMode
from wijkaanpak_plugin.docks.shell.tool_row import panel_action
from wijkaanpak_plugin.docks.shell.undo import Undo
from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.map.plan_in_project import PlanInProject

_export_command = imported("wijkaanpak_plugin.docks.exports.export_command", "ExportCommand")
_plan_export_command = imported("wijkaanpak_plugin.docks.exports.plan_export_command", "PlanExportCommand")
_report_command = imported("wijkaanpak_plugin.docks.exports.session_report_command", "SessionReportCommand")
_help_command = imported("wijkaanpak_plugin.docks.help.help_command", "HelpCommand")
_agenda_line = imported("wijkaanpak_plugin.docks.shell.agenda_line", "AgendaLine")
_map_legend = imported("wijkaanpak_plugin.docks.shell.map_legend", "MapLegend")
_studio_pick = imported("wijkaanpak_plugin.docks.shell.studio_pick", "StudioPick")
_live_controller = imported("wijkaanpak_plugin.docks.live.controller", "LiveController")
_places = imported("wijkaanpak_plugin.docks.in_qgis.places", "Places")
_trust_question = imported("wijkaanpak_plugin.docks.plan.sources.trust_question", "TrustQuestion")


#: The panel in front when somebody goes to the studio from a desk without one in front.
_FIRST_IN_STUDIO = "claims"


class _Part(Protocol):
    def unload(self) -> None:
        """Leave nothing behind."""


Part = TypeVar("Part", bound=_Part)


class Workplace:
    """Puts the docks of the panels in the window and connects what is in them, each of which knows no other one.

    Panels, live answers, help and export are built when they are first needed; what connects two panels waits for both.
    """

    def __init__(
        self,
        iface: QgisInterface,
        plan_in_project: PlanInProject,
        messages: Messages,
        commands: Commands,
        panels: Sequence[PanelSpec],
    ) -> None:
        self._commands = commands
        self._specs = panels
        self._parts = (iface, plan_in_project, messages)
        self.plan_in_project = plan_in_project
        #: Live answers (``LiveController``), from the first plan on.
        self.live: Optional[Any] = None
        self._help: Optional[Any] = None
        #: The legend on the map (``MapLegend``), from the first plan in the studio on.
        self._legend: Optional[Any] = None
        #: Picks on the map (``StudioPick``), from the first time in the studio on.
        self._pick: Optional[Any] = None
        #: Asks whether what a plan names may be read (``TrustQuestion``), from the first plan on.
        self._trust: Optional[Any] = None
        # Pages and search in QGIS' own places (``Places``) come once the window is there: nobody waits for them.
        self._soon = QTimer()
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._take_places)
        with ExitStack() as self._to_unload:
            self._build(iface, messages)
            # All went well: keep it until the plugin is unloaded.
            self._to_unload = self._to_unload.pop_all()

    def _build(self, iface: QgisInterface, messages: Messages) -> None:
        commands = self._commands
        self.panels = self._kept(PanelDocks(*self._parts, self._specs))
        self.panels.toggle_with(commands.panels)
        self._kept(ExitQuestion(iface, self.panels))
        self._kept(PanelKeys(iface, self.panels))
        self._kept(Undo(*self._parts, commands.undo, commands.redo))
        self._kept(HandedFiles(iface, self.plan_in_project, self.panels))
        self._connect_commands()
        self._connect_panels()
        self._window = iface.mainWindow()
        keep_out_of_sight(self._window, list(self.panels.docks.values()))
        self._window_is_ready = iface.initializationCompleted
        self._window_is_ready.connect(self._arrange)
        self._in_front = {panel.key: self._brings_to_front(panel) for panel in self._specs}
        first = _FIRST_IN_STUDIO if _FIRST_IN_STUDIO in self._in_front else next(iter(self._in_front))
        agenda = partial(_agenda_line, self.plan_in_project)
        below = [panel.key for panel in self._specs if panel.below]
        self.studio = StudioMode(iface, commands, self.panels.docks, self._in_front, first, agenda, below)
        self._studio_map = StudioMap(iface.mapCanvas())
        commands.studio.toggled.connect(self._show_studio)
        self._soon.start()

    def unload(self) -> None:
        """Take everything down, in the reverse order of building."""
        self._soon.stop()
        self._window_is_ready.disconnect(self._arrange)
        self.plan_in_project.opened.disconnect(self._plan_opened)
        self.plan_in_project.closed.disconnect(self._plan_closed)
        self.plan_in_project.outdated.disconnect(self._ask_to_update)
        self.studio.unload()
        for action in self._in_front.values():
            action.deleteLater()
        self._commands.studio.toggled.disconnect(self._show_studio)
        self._to_unload.close()

    def _kept(self, part: Part) -> Part:
        self._to_unload.callback(part.unload)
        return part

    # The commands

    def _connect_commands(self) -> None:
        commands = self._commands
        self._let(commands.new_plan, "plan", lambda plan: plan.new_plan())
        self._let(commands.open_plan, "plan", lambda plan: plan.choose_plan())
        self._let(commands.open_sample, "plan", lambda plan: plan.open_sample())
        self._let(commands.register_layer, "plan", lambda plan: plan.register_layer())
        self._let(commands.run_analysis, "findings", lambda findings: findings.run())
        self._let(commands.open_copy, "plan", lambda plan: plan.save_open_copy())
        self._let(commands.bring_in, "plan", lambda plan: plan.bring_in_copy())
        commands.export_map.triggered.connect(self._export_map)
        commands.export_plan.triggered.connect(self._export_plan)
        commands.session_report.triggered.connect(self._report_session)
        commands.help.triggered.connect(lambda _checked: self.show_help())

    def _let(self, command: QAction, key: str, work: Callable[[Any], Any]) -> None:
        """Let a command do something in a panel, which is built for it."""
        command.triggered.connect(lambda _checked: self.panels.use(key, work))

    def _export_map(self) -> None:
        _export_command(*self._parts).export_map()

    def _export_comparison(self, package_ids: Sequence[str]) -> None:
        _export_command(*self._parts).export_map(package_ids)

    def _export_plan(self) -> None:
        _plan_export_command(*self._parts).export_plan()

    def _report_session(self) -> None:
        _report_command(*self._parts).export_report()

    def show_help(self, part: str = "") -> None:
        """Show the quick guide at what it says of a panel, by its key; empty: at its beginning."""
        if self._help is None:
            self._help = self._kept(_help_command(self._window, partial(guide, self._specs)))
        self._help.show_help(part)

    def _take_places(self) -> None:
        """Put pages and search where QGIS has its own."""
        self._kept(_places(*self._parts, self.panels.use, partial(self.show_help, PAGES_PART)))

    # The plan

    def _plan_opened(self, plan: object) -> None:
        if self.live is None:
            self._answer_live()
        self._commands.set_plan_open(True)
        self._show_legend()
        if self._trust is None:
            self._trust = _trust_question(*self._parts)
            self._to_unload.callback(self._trust.close)
        self._trust.ask(plan)

    def _plan_closed(self) -> None:
        if self._trust is not None:
            self._trust.close()
        self._commands.set_plan_open(False)

    def _answer_live(self) -> None:
        """Begin with live answers, and with keeping findings up to date, also while no panel is seen."""
        self.live = self._kept(_live_controller(*self._parts))
        self.live.feedback.places.set_studio(self._commands.studio.isChecked())
        self.panels.when_built("claims", self.live.answer_on)
        self.panels.when_built("findings", self.live.keep_up_to_date)
        self.panels.when_built("walk", self.live.tell_when_found)
        self.panels.when_built("packages", self.live.tell_when_found)

    # Panels and each other

    def _connect_panels(self) -> None:
        for spec in self._specs:
            self.panels.when_built(spec.key, partial(self._offer_help, spec.key))
        self.panels.when_built("hot_spots", lambda panel: panel.when_claim_is_wanted(self._make_claim))
        self.panels.when_built("walk", lambda panel: panel.when_claim_is_wanted(self._make_claim))
        self.panels.when_built("findings", lambda panel: panel.when_claim_is_wanted(self._make_claim))
        self.panels.when_built("plan", lambda panel: panel.when_closing(self._not_saved))
        self.panels.when_built("plan", lambda panel: panel.when_report_is_wanted(self._report_session))
        self.panels.when_built("packages", lambda panel: panel.when_comparison_is_wanted(self._export_comparison))
        self.panels.when_any_is_built(self._one_place_on_map)
        self.panels.when_built(
            "findings", lambda panel: self.panels.when_built("claims", partial(self._name_claims, panel))
        )
        self.panels.when_built(
            "hot_spots", lambda panel: self.panels.when_built("claims", partial(self._name_block, panel))
        )
        self.plan_in_project.opened.connect(self._plan_opened)
        self.plan_in_project.closed.connect(self._plan_closed)
        self.plan_in_project.outdated.connect(self._ask_to_update)

    def _offer_help(self, key: str, panel: Any) -> None:
        panel.when_help_is_wanted(partial(self.show_help, key))

    def _not_saved(self) -> list[str]:
        """What was made for the open plan and is not in it yet."""
        return [line for lines in self.panels.not_saved(everywhere=False).values() for line in lines]

    def _ask_to_update(self, place: str) -> None:
        self.panels.use("plan", lambda plan: plan.open_file(Path(place)))

    def _one_place_on_map(self, panel: Any) -> None:
        """Let what a panel shows on the map go when another panel shows something there: the eye takes it for that."""
        if isinstance(panel.dock, DockContents):
            panel.dock.shows_place.connect(partial(self._clear_places, panel.dock))

    def _clear_places(self, besides: DockContents) -> None:
        for dock in self.panels.docks.values():
            contents = dock.widget()
            if isinstance(contents, DockContents) and contents is not besides:
                contents.place_elsewhere.emit()

    def _name_claims(self, findings: Any, claims: Any) -> None:
        """Let the list of findings be narrowed to those of the claims that are chosen."""
        claims.claims_chosen.connect(findings.dock.show_claims)
        findings.dock.show_claims(claims.chosen_claims)

    def _name_block(self, hot_spots: Any, claims: Any) -> None:
        """Let the button of a hot spot say which building block answers it: another panel has that in hand."""
        show = hot_spots.dock.buttons.show_block
        claims.block_changed.connect(show)
        show(claims.block_in_hand)

    def _make_claim(self, *hot_spot: Any) -> None:
        self.panels.use("claims", lambda claims: claims.make_claim_from_hot_spot(*hot_spot))

    # The window

    def _arrange(self) -> None:
        arrange_new(self._window, list(self.panels.docks.values()), self.panels.starting_open, self.panels.below)

    def _brings_to_front(self, panel: PanelSpec) -> QAction:
        return panel_action(icon(panel.icon), panel.title(), panel.tooltip(), self._window)

    def _show_legend(self) -> None:
        on = self._commands.studio.isChecked()
        if self._legend is None and on and self.plan_in_project.plan is not None:
            self._legend = self._kept(_map_legend(*self._parts[:2], self._commands.legend))
        if self._legend is not None:
            self._legend.set_studio(on)

    def _pick_in_studio(self, on: bool) -> None:
        if self._pick is None and on:
            self._pick = self._kept(_studio_pick(*self._parts, self._commands.pick, self._panel_in_front))
        if self._pick is not None and not on:
            self._pick.stop()

    def _panel_in_front(self) -> str:
        return next((key for key, dock in self.panels.docks.items() if dock.isUserVisible()), "")

    def _show_studio(self, on: bool) -> None:
        self._studio_map.set_studio(on)
        self._pick_in_studio(on)
        self._show_legend()
        if self.live is not None:
            self.live.feedback.places.set_studio(on)
