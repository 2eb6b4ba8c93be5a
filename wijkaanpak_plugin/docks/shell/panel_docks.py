"""The docks of all panels: there from the start, each with its controller in it once that is first needed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import partial
from typing import Any, Callable, Optional

from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QAction

from wijkaanpak_plugin.docks.panel.dock_place import put_dock, take_dock
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.panel_dock import PanelDock
from wijkaanpak_plugin.docks.panel.studio import renew_studio
from wijkaanpak_plugin.docks.shell.panel_spec import Controller, PanelSpec
from wijkaanpak_plugin.docks.widgets.empty_message import EmptyMessage
from wijkaanpak_plugin.domain.needed_packages import failing_packages, how_to_install
from wijkaanpak_plugin.map.plan_in_project import PlanInProject

#: Does something with the controller of a panel; each panel has commands of its own, so its type is open.
Work = Callable[[Any], Any]


class PanelDocks:
    """QGIS restores its window, and studio mode arranges it, with docks that are still empty: the user sees no
    difference. A panel is built when it is first seen, when a command needs it, or, where it works unseen, with a plan.
    """

    def __init__(
        self, iface: QgisInterface, plan_in_project: PlanInProject, messages: Messages, panels: Iterable[PanelSpec]
    ) -> None:
        self._iface = iface
        self._plan_in_project = plan_in_project
        self._messages = messages
        self._panels = {panel.key: panel for panel in panels}
        self._built: dict[str, Controller] = {}
        self._waiting: defaultdict[str, list[Work]] = defaultdict(list)
        #: The dock of each panel by its key, in the order of the panels.
        self.docks: dict[str, PanelDock] = {}
        for panel in self._panels.values():
            dock = PanelDock(panel.dock_name, panel.title(), iface.mainWindow())
            dock.seen_empty.connect(partial(self._build, panel.key))
            self.docks[panel.key] = dock
            put_dock(iface, dock, is_open=not panel.starts_closed, below=panel.below)
        plan_in_project.opened.connect(self._plan_opened)

    @property
    def drawing_first(self) -> list[str]:
        """Keys of the panels, those for drawing before those for answers, else in the order of the panels."""
        return sorted(self._panels, key=lambda key: self._panels[key].answers)

    @property
    def starting_open(self) -> list[PanelDock]:
        """The docks that the desk begins with, in the order of the panels."""
        return [dock for key, dock in self.docks.items() if not self._panels[key].starts_closed]

    @property
    def below(self) -> list[PanelDock]:
        """The docks that stand below the map."""
        return [dock for key, dock in self.docks.items() if self._panels[key].below]

    def toggle_with(self, actions: dict[str, QAction]) -> None:
        """Let these actions, by key, show and hide the panels."""
        for key, action in actions.items():
            self.docks[key].setToggleVisibilityAction(action)

    def use(self, key: str, work: Work) -> Any:
        """Do something with the controller of a panel, built now if nobody needed it yet, and return what comes of it.

        Where it cannot be built the user is told why, and nothing is done.
        """
        controller = self._build(key)
        return None if controller is None else work(controller)

    def when_built(self, key: str, work: Work) -> None:
        """Do something with the controller of a panel as soon as it is there, which may be now."""
        if key in self._built:
            work(self._built[key])
        elif key in self._panels:
            self._waiting[key].append(work)

    def not_saved(self, everywhere: bool) -> dict[str, list[str]]:
        """Return what no plan holds yet, by the key of its panel; everywhere: also of plans that are closed by now."""
        lines = {key: controller.not_saved(everywhere) for key, controller in self._built.items()}
        return {key: of_panel for key, of_panel in lines.items() if of_panel}

    def when_any_is_built(self, work: Work) -> None:
        """Do something with the controller of every panel as soon as it is there."""
        for key in self._panels:
            self.when_built(key, work)

    def unload(self) -> None:
        """Take down what was built, in the reverse order, and remove the docks."""
        self._plan_in_project.opened.disconnect(self._plan_opened)
        for controller in reversed(list(self._built.values())):
            controller.unload()
        self._built.clear()
        for dock in reversed(list(self.docks.values())):
            take_dock(self._iface, dock)
        self.docks.clear()

    def _plan_opened(self, _plan: object) -> None:
        for key, panel in self._panels.items():
            if panel.works_unseen:
                self._build(key)

    def _build(self, key: str) -> Optional[Controller]:
        if key in self._built:
            return self._built[key]
        failing = failing_packages()
        if failing:
            self._explain(key, how_to_install(failing))
            return None
        controller: Controller = self._panels[key].controller(self._iface, self._plan_in_project, self._messages)
        self._built[key] = controller
        self.docks[key].fill(controller.dock)
        renew_studio(self.docks[key])
        for work in self._waiting.pop(key, []):
            work(controller)
        return controller

    def _explain(self, key: str, sentence: str) -> None:
        """Say in the message bar and in the dock why there is no panel."""
        self._messages.warning(sentence)
        message = EmptyMessage("WijkaanpakPackagesMessage")
        message.setText(sentence)
        self.docks[key].fill(message)
