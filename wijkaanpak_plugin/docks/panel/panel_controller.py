"""What the controllers of all panels have in common: contents for a dock, which follow the open plan."""

from __future__ import annotations

from typing import Callable

from wijkaanpak_plugin.docks.panel.dock_contents import DockContents
from wijkaanpak_plugin.docks.panel.dock_place import delete
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.store.plan import Plan


class PanelController:
    """A controller makes ``dock``, the contents of its dock, and its parts, and then calls ``_attach``.

    It is built when the panel is first seen or needed, perhaps long after a plan was opened. The methods at the end are
    for the controller to say what a plan means to it and what it has to let go of; by themselves they do nothing.
    ``_layers_back`` is for a controller that listens to layers of the plan.
    """

    dock: DockContents

    def when_help_is_wanted(self, show_help: Callable[[], None]) -> None:
        """Call this when the user presses the help button of the panel."""
        self.dock.help_requested.connect(show_help)

    def not_saved(self, everywhere: bool) -> list[str]:
        """Return what the user made here and no plan holds yet, a line for each sort; none when all is saved.

        everywhere: also what waits for a plan that is closed by now, which goes when QGIS does.
        """
        return []

    def unload(self) -> None:
        """Follow the plan no longer, and let go of everything."""
        self._followed.opened.disconnect(self.open_plan)
        self._followed.closed.disconnect(self.close_plan)
        self._followed.layers_back.disconnect(self._layers_back)
        self._detach()
        delete(self.dock)

    def _attach(self, plan_in_project: PlanInProject) -> None:
        """Follow the plan, beginning with the one that is open already."""
        self._followed = plan_in_project
        plan_in_project.opened.connect(self.open_plan)
        plan_in_project.closed.connect(self.close_plan)
        plan_in_project.layers_back.connect(self._layers_back)
        if plan_in_project.plan is None:
            self.close_plan()
        else:
            self.open_plan(plan_in_project.plan)

    def open_plan(self, plan: Plan) -> None:
        """A plan came; another one may have been open until now."""

    def close_plan(self) -> None:
        """There is no plan (any more)."""

    def _layers_back(self, plan: Plan) -> None:
        """Layers of the plan that were taken off the map are back: listen to these from now on."""

    def _detach(self) -> None:
        """Let go of plan, map and window; the contents of the dock are deleted after this."""
