"""What becomes of a file or folder that somebody drops on QGIS or opens in its Browser: plans and deliveries only."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgisInterface

from wijkaanpak_plugin.docks.shell.files.browser_items import BrowserItems
from wijkaanpak_plugin.docks.shell.files.dropped_files import DroppedFiles
from wijkaanpak_plugin.docks.shell.panel_docks import PanelDocks
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.store.errors import HeldPlanError, PlanError

_deliveries_at = imported("wijkaanpak_plugin.sources.xml.delivery_search", "deliveries_at")
_is_plan = imported("wijkaanpak_plugin.plan.files.opening", "is_plan")

_PLAN = ".gpkg"


class HandedFiles:
    """Looks at what is handed over and gives it to the Plan panel; everything else is left to QGIS."""

    def __init__(self, iface: QgisInterface, plan_in_project: PlanInProject, panels: PanelDocks) -> None:
        self._plan_in_project = plan_in_project
        self._panels = panels
        self._dropped = DroppedFiles(iface, self.take)
        self._browser = BrowserItems(self.describe, self.take)

    def unload(self) -> None:
        """Leave all files to QGIS again."""
        self._browser.unload()
        self._dropped.unload()

    def describe(self, path: Path) -> str:
        """Return what can be done with a path, for a menu; empty when it is neither a plan nor a delivery."""
        if _holds_plan(path):
            return translate("Commands", "Open Plan")
        if not _deliveries_at(path):
            return ""
        if self._plan_in_project.plan is None:
            return translate("Commands", "New Plan with This Delivery…")
        return translate("Commands", "Read Delivery into the Plan")

    def take(self, path: Path) -> bool:
        """Open a plan, or read deliveries into the open plan, a new one when there is none; return whether the path was
        for the plugin.
        """
        if _holds_plan(path):
            self._panels.use("plan", lambda plan: plan.open_instead(path))
            return True
        found = _deliveries_at(path)
        if not found:
            return False
        if self._plan_in_project.plan is None:
            self._panels.use("plan", lambda plan: plan.plan_for_deliveries(found))
            return True
        self._panels.use("plan", lambda plan: plan.read_deliveries(found))
        return True


def _holds_plan(path: Path) -> bool:
    if path.suffix.lower() != _PLAN or not path.is_file():
        return False
    try:
        return bool(_is_plan(path))
    except HeldPlanError:
        # Who opens it says why that cannot be; QGIS would show its tables as layers that belong to nothing.
        return True
    except PlanError:
        return False
