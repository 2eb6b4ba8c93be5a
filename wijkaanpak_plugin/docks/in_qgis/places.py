"""Puts the pages and the search of the plugin in QGIS' own places, and takes them out again."""

from __future__ import annotations

from functools import partial
from typing import Callable

from qgis.gui import QgisInterface

from wijkaanpak_plugin.docks.in_qgis.going_there import GoingThere, UsePanel
from wijkaanpak_plugin.docks.in_qgis.page import PageFactory
from wijkaanpak_plugin.docks.in_qgis.plan_locator import PlanLocatorFilter, SearchedPlan
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.map.plan_in_project import PlanInProject

#: Names of the pages, by which QGIS opens them in whatever language.
OPTIONS, PLAN_PROPERTIES = "WijkaanpakOptions", "WijkaanpakPlanProperties"
_user_page = imported("wijkaanpak_plugin.docks.in_qgis.user_page", "UserPage")
_plan_page = imported("wijkaanpak_plugin.docks.in_qgis.plan_page", "PlanPage")


class Places:
    """Nothing of what it registers belongs to QGIS but the filter of the locator, which QGIS deletes itself."""

    def __init__(
        self,
        iface: QgisInterface,
        plan_in_project: PlanInProject,
        messages: Messages,
        use_panel: UsePanel,
        show_help: Callable[[], None],
    ) -> None:
        self._iface = iface
        self._options = PageFactory(OPTIONS, _user_page, show_help)
        self._properties = PageFactory(PLAN_PROPERTIES, partial(_plan_page, plan_in_project, messages), show_help)
        self._searched = SearchedPlan(plan_in_project)
        self._filter = PlanLocatorFilter(self._searched, GoingThere(use_panel, messages).go)
        iface.registerOptionsWidgetFactory(self._options)
        iface.registerProjectPropertiesWidgetFactory(self._properties)
        iface.registerLocatorFilter(self._filter)

    def unload(self) -> None:
        """Leave nothing behind; a search that is going on is waited for."""
        self._iface.deregisterLocatorFilter(self._filter)
        self._searched.unload()
        self._iface.unregisterProjectPropertiesWidgetFactory(self._properties)
        self._iface.unregisterOptionsWidgetFactory(self._options)
