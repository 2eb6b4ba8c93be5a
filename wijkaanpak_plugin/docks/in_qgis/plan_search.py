"""Search of the open plan: what it holds is read again when it was written, in the thread of whoever looks."""

from __future__ import annotations

from typing import Optional

from wijkaanpak_plugin.docks.in_qgis.plan_entries import Entry, matches, plan_entries, with_sentence
from wijkaanpak_plugin.docks.in_qgis.sorts import SORTS
from wijkaanpak_plugin.plan.records.read_anew import ReadAnew
from wijkaanpak_plugin.plan.store.errors import StoreError
from wijkaanpak_plugin.plan.store.plan import Plan

#: So many of each sort are found.
_MOST = 12
#: How well an entry is what is looked for, from 0 to 1, and the entry.
Scored = tuple[float, Entry]


class PlanSearch:
    """What can be found in one plan. ``find`` may be called in any thread, all else in that of the plan."""

    def __init__(self, plan: Plan) -> None:
        self._plan: Optional[Plan] = plan
        self._entries = ReadAnew(plan.backend, plan_entries)
        plan.history.written.connect(self._entries.outdated)

    def unload(self) -> None:
        """Follow the plan no longer."""
        if self._plan is not None:
            self._plan.history.written.disconnect(self._entries.outdated)
        self._plan = None

    def find(self, text: str) -> list[Scored]:
        """Return what holds all the words of a text, the best of each sort, findings by their sentences."""
        found: dict[str, list[Scored]] = {sort: [] for sort in SORTS}
        for score, entry in matches(self._entries.value() or (), text):
            found[entry.sort].append((score, entry))
        # What is found equally well stays in its order.
        best = [each for of_sort in found.values() for each in sorted(of_sort, key=lambda one: -one[0])[:_MOST]]
        return self._told(best)

    def _told(self, found: list[Scored]) -> list[Scored]:
        if not any(entry.fids for _score, entry in found):
            return found
        try:
            with self._entries.backend.reading() as rows:
                return [(score, with_sentence(entry, rows) if entry.fids else entry) for score, entry in found]
        except StoreError:  # another program holds the plan for a moment: names say enough
            return found
