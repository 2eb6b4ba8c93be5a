"""Search of the open plan in the locator of QGIS (Ctrl+K)."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsFeedback, QgsLocatorContext, QgsLocatorFilter, QgsLocatorResult
from qgis.PyQt.QtGui import QIcon

from wijkaanpak_plugin.docks.in_qgis.plan_entries import (
    BLOCK,
    CLAIM,
    FOUND,
    HOT_SPOT,
    PARTY_OF_PLAN,
    SORTS,
    Entry,
    matches,
    plan_entries,
    with_sentence,
)
from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.store.errors import StoreError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.read_anew import ReadAnew

#: QGIS leaves prefixes of less than three letters to itself; the user may choose another one in its options.
PREFIX = "wijk"
#: Without the prefix other filters list what they find too: shorter words find too much of everything.
_LEAST_LETTERS = 3
#: So many of each sort are listed.
_MOST = 12
_ICONS = {CLAIM: "claims", HOT_SPOT: "hot_spots", FOUND: "findings", PARTY_OF_PLAN: "plan_panel", BLOCK: "claims"}

#: Takes the sort of what was chosen (``SORTS``) and its id, in the main thread.
GoTo = Callable[[str, str], None]


class PlanSearch:
    """What can be found in the open plan; read by whoever looks for something, in a thread of the locator."""

    def __init__(self, plan_in_project: PlanInProject) -> None:
        self._plan_in_project = plan_in_project
        self._plan: Optional[Plan] = None
        self.entries: Optional[ReadAnew[tuple[Entry, ...]]] = None
        plan_in_project.opened.connect(self._open)
        plan_in_project.closed.connect(self._close)
        if plan_in_project.plan is not None:
            self._open(plan_in_project.plan)

    def unload(self) -> None:
        """Follow the plan no longer."""
        self._plan_in_project.opened.disconnect(self._open)
        self._plan_in_project.closed.disconnect(self._close)
        self._close()

    def _open(self, plan: Plan) -> None:
        self._close()
        self._plan, self.entries = plan, ReadAnew(plan.backend, plan_entries)
        plan.history.written.connect(self.entries.outdated)

    def _close(self) -> None:
        if self._plan is not None and self.entries is not None:
            self._plan.history.written.disconnect(self.entries.outdated)
        self._plan = self.entries = None


class PlanLocatorFilter(QgsLocatorFilter):
    """Finds things of the open plan. QGIS looks with a copy of it in a thread of its own; the copy holds what it reads
    from before it was sent there, and neither layers nor windows.
    """

    def __init__(self, search: PlanSearch, go_to: GoTo) -> None:
        super().__init__()
        self._search, self._go_to = search, go_to
        self._entries: Optional[ReadAnew[tuple[Entry, ...]]] = None
        self._groups: dict[str, str] = {}
        self._icons: dict[str, QIcon] = {}
        self.setUseWithoutPrefix(True)

    def clone(self) -> QgsLocatorFilter:
        """Return a copy that looks once."""
        return PlanLocatorFilter(self._search, self._go_to)

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
        self._entries = self._search.entries
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
        entries = self._entries
        if entries is None or not text.strip() or (not context.usingPrefix and len(text.strip()) < _LEAST_LETTERS):
            return
        found: dict[str, list[tuple[float, Entry]]] = {sort: [] for sort in SORTS}
        for score, entry in matches(entries.value() or (), text):
            if feedback.isCanceled():
                return
            found[entry.sort].append((score, entry))
        # The best of each; what is found equally well stays in its order.
        best = [each for of_sort in found.values() for each in sorted(of_sort, key=lambda one: -one[0])[:_MOST]]
        for score, entry in self._told(best, entries):
            if feedback.isCanceled():
                return
            self._emit(score, entry)

    def triggerResult(self, result: QgsLocatorResult) -> None:
        """Go to what was chosen."""
        sort, _, record_id = str(result.userData).partition(":")
        self._go_to(sort, record_id)

    def _told(
        self, found: list[tuple[float, Entry]], entries: ReadAnew[tuple[Entry, ...]]
    ) -> list[tuple[float, Entry]]:
        """Return what was found, findings by their sentences."""
        if not any(entry.fids for _score, entry in found):
            return found
        try:
            with entries.backend.reading() as rows:
                return [(score, with_sentence(entry, rows) if entry.fids else entry) for score, entry in found]
        except StoreError:  # another program holds the plan for a moment: names say enough
            return found

    def _emit(self, score: float, entry: Entry) -> None:
        result = QgsLocatorResult(self, entry.title, f"{entry.sort}:{entry.record_id}")
        result.group = self._groups[entry.sort]
        result.groupScore = 1.0 - SORTS.index(entry.sort) / len(SORTS)
        result.icon = self._icons[entry.sort]
        result.score = score
        self.resultFetched.emit(result)
