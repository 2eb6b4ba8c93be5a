"""The open plan in the locator of QGIS (Ctrl+K). What reads the plan is loaded with the first one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Optional

from qgis.core import QgsFeedback, QgsLocatorContext, QgsLocatorFilter, QgsLocatorResult
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QIcon

from wijkaanpak_plugin.docks.in_qgis.sorts import BLOCK, CLAIM, FOUND, HOT_SPOT, PARTY_OF_PLAN, SORTS
from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.map.plan_in_project import PlanInProject

if TYPE_CHECKING:
    from wijkaanpak_plugin.docks.in_qgis.plan_search import PlanSearch
    from wijkaanpak_plugin.plan.store.plan import Plan

_plan_search = imported("wijkaanpak_plugin.docks.in_qgis.plan_search", "PlanSearch")

#: QGIS leaves prefixes of less than three letters to itself; the user may choose another one in its options.
PREFIX = "wijk"
#: Without the prefix other filters list what they find too: shorter words find too much of everything.
_LEAST_LETTERS = 3
_ICONS = {CLAIM: "claims", HOT_SPOT: "hot_spots", FOUND: "findings", PARTY_OF_PLAN: "plan_panel", BLOCK: "claims"}

#: Takes the sort of what was chosen (``SORTS``) and its id, in the main thread.
GoTo = Callable[[str, str], None]


class SearchedPlan(QObject):
    """The plan that is open, to be searched; None where none is."""

    def __init__(self, plan_in_project: PlanInProject) -> None:
        super().__init__()
        self._plan_in_project = plan_in_project
        self.search: Optional[PlanSearch] = None
        plan_in_project.opened.connect(self._open)
        plan_in_project.closed.connect(self._close)
        if plan_in_project.plan is not None:
            self._open(plan_in_project.plan)

    def unload(self) -> None:
        """Follow the plan no longer."""
        self._plan_in_project.opened.disconnect(self._open)
        self._plan_in_project.closed.disconnect(self._close)
        self._close()
        self.deleteLater()

    def _open(self, plan: Plan) -> None:
        self._close()
        self.search = _plan_search(plan)

    def _close(self) -> None:
        search, self.search = self.search, None
        if search is not None:
            search.unload()


class PlanLocatorFilter(QgsLocatorFilter):
    """Finds things of the open plan. QGIS looks with a copy of it in a thread of its own; the copy is given what it
    searches before it is sent there, and has neither layers nor windows.
    """

    def __init__(self, searched: SearchedPlan, go_to: GoTo) -> None:
        super().__init__()
        self._searched, self._go_to = searched, go_to
        self._search: Optional[PlanSearch] = None
        self._groups: dict[str, str] = {}
        self._icons: dict[str, QIcon] = {}
        self.setUseWithoutPrefix(True)

    def clone(self) -> QgsLocatorFilter:
        """Return a copy that looks once."""
        return PlanLocatorFilter(self._searched, self._go_to)

    def name(self) -> str:
        """Return the name by which QGIS remembers its settings."""
        return "wijkaanpak"

    def displayName(self) -> str:
        """Return what the user calls it."""
        return translate("Search", "Plan of Wijkaanpak")

    def description(self) -> str:
        """Return what it finds."""
        return translate("Search", "Claims, hot spots, findings, parties and building blocks of the open plan")

    def prefix(self) -> str:
        """Return the word that asks for this filter alone."""
        return PREFIX

    def priority(self) -> QgsLocatorFilter.Priority:
        """Stand above what QGIS finds in all layers."""
        return QgsLocatorFilter.Priority.High

    def prepare(self, _text: str, _context: QgsLocatorContext) -> list[str]:
        """Take what belongs to the main thread along."""
        self._search = self._searched.search
        self._groups = {
            CLAIM: translate("Search", "Claims and planned works"),
            HOT_SPOT: translate("Search", "Hot spots"),
            FOUND: translate("Search", "Findings"),
            PARTY_OF_PLAN: translate("Search", "Parties"),
            BLOCK: translate("Search", "Draw a building block"),
        }
        self._icons = {sort: icon(name) for sort, name in _ICONS.items()}
        return []

    def fetchResults(self, text: str, context: QgsLocatorContext, feedback: QgsFeedback) -> None:
        """Look for a text; this runs in a thread of its own."""
        wanted = text.strip()
        if self._search is None or not wanted or (not context.usingPrefix and len(wanted) < _LEAST_LETTERS):
            return
        for score, entry in self._search.find(wanted):
            if feedback.isCanceled():
                return
            result = QgsLocatorResult(self, entry.title, f"{entry.sort}:{entry.record_id}")
            result.group = self._groups[entry.sort]
            result.groupScore = 1.0 - SORTS.index(entry.sort) / len(SORTS)
            result.icon = self._icons[entry.sort]
            result.score = score
            self.resultFetched.emit(result)

    def triggerResult(self, result: QgsLocatorResult) -> None:
        """Go to what was chosen."""
        sort, _, record_id = str(result.userData).partition(":")
        self._go_to(sort, record_id)
