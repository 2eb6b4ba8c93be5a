"""State of the findings: whether what is stored holds for the plan as it is now, and what has to be found anew.

The only place that knows. It reads no plan and does no work: it is told what happens, and says what follows from it.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal


class FindingsStatus(Enum):
    """What can be said of the findings of a plan, in one word."""

    #: No plan is open.
    NO_PLAN = "no plan"
    #: Nobody has looked for findings in this plan yet.
    NEVER_FOUND = "never found"
    #: They were found before the plan was opened; what other programs did since nobody knows.
    EARLIER = "earlier"
    #: Only those about claims that were edited have been found.
    PARTIAL = "partial"
    #: They hold: an analysis of the plan as it is now would find the same.
    CURRENT = "current"
    #: Something was edited that they rest on.
    OUTDATED = "outdated"
    #: An analysis that the user asked for is running.
    RUNNING = "running"
    #: The analysis that the user asked for was cancelled, and nothing happened since.
    CANCELLED = "cancelled"
    #: The analysis that the user asked for failed, and nothing happened since.
    FAILED = "failed"


class FindingsState(QObject):
    """Follows edits, whole analyses (*runs*) and findings that are found again by themselves (*searches*).

    What is told while no plan is open is not heard, nor the end of what did not begin. A search is about bodies that
    were edited, or about all of them; there is one at a time, also while an analysis runs.
    """

    #: The status is another one than before (``FindingsStatus``).
    changed = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self._announced = FindingsStatus.NO_PLAN
        self._begin(FindingsStatus.NO_PLAN)

    def _begin(self, found: FindingsStatus) -> None:
        #: How much is stored, edits aside: NO_PLAN, NEVER_FOUND, EARLIER, PARTIAL or CURRENT.
        self._found = found
        self._inputs_changed = False
        self._outdated: set[str] = set()
        self._searched: Optional[set[str]] = None
        self._searches_all = False
        #: RUNNING, CANCELLED or FAILED; None when that is over.
        self._run: Optional[FindingsStatus] = None
        self._edited_since_run_began: set[str] = set()
        self._inputs_changed_since_run_began = False

    # What follows from what happened

    @property
    def status(self) -> FindingsStatus:
        """What can be said of the findings now."""
        if self._run is not None:
            return self._run
        if self._inputs_changed or self._outdated or self._searched is not None:
            return FindingsStatus.OUTDATED
        return self._found

    @property
    def outdated(self) -> frozenset[str]:
        """Bodies (ids) whose findings have to be found anew, without those that are searched for already."""
        return frozenset(self._outdated)

    @property
    def all_in_doubt(self) -> bool:
        """Whether findings about claims that nobody edited may be missing or wrong: the next search is for all."""
        return self._inputs_changed or self._found not in (FindingsStatus.NO_PLAN, FindingsStatus.CURRENT)

    @property
    def all_wanted_at_once(self) -> bool:
        """Whether to search without waiting for an edit: what claims are judged by is not what it was.

        A plan is not written to because it was opened, so findings of an earlier day wait for the first edit.
        """
        return self._inputs_changed

    # What happens to the plan

    def plan_opened(self, has_findings: bool) -> None:
        """A plan came, perhaps with findings of an earlier day."""
        self._begin(FindingsStatus.EARLIER if has_findings else FindingsStatus.NEVER_FOUND)
        self._announce()

    def plan_closed(self) -> None:
        """There is no plan (any more)."""
        self._begin(FindingsStatus.NO_PLAN)
        self._announce()

    def bodies_edited(self, ids: Iterable[str]) -> None:
        """Claims or works (ids) came, went or were changed."""
        edited = set(ids)
        if self._is_open and edited:
            self._outdated |= edited
            self._edited_since_run_began |= edited
            self._run_is_long_over()
            self._announce()

    def inputs_changed(self) -> None:
        """What claims are judged by is not what it was."""
        if self._is_open:
            self._inputs_changed = self._inputs_changed_since_run_began = True
            self._run_is_long_over()
            self._announce()

    # The analysis that the user asks for

    def run_began(self) -> None:
        """An analysis looks at the plan as it is now; what is edited from here on is not in what it finds."""
        if self._is_open:
            self._run = FindingsStatus.RUNNING
            self._edited_since_run_began = set()
            self._inputs_changed_since_run_began = False
            self._announce()

    def run_stored(self) -> None:
        """What the analysis found is stored, in place of what there was; only what was edited since it began is not in.

        A search that goes on is about older tables, and dropped; unless the inputs have changed since the analysis
        began, for then the search has the newer ones.
        """
        if self._run == FindingsStatus.RUNNING:
            self._run = None
            self._found = FindingsStatus.CURRENT
            self._inputs_changed = self._inputs_changed_since_run_began
            if not self._inputs_changed:
                self._outdated, self._searched = set(), None
            self._outdated |= self._edited_since_run_began
            self._announce()

    def run_failed(self) -> None:
        """The analysis stored nothing."""
        self._run_ended(FindingsStatus.FAILED)

    def run_cancelled(self) -> None:
        """The user stopped the analysis; it stored nothing."""
        self._run_ended(FindingsStatus.CANCELLED)

    # Findings that are found again by themselves

    def search_began(self, searches_all: bool) -> None:
        """Findings about all outdated bodies are being found, or about all bodies."""
        if self._is_open:
            self._searched, self._outdated = self._outdated, set()
            self._searches_all = searches_all
            self._announce()

    def search_stored(self) -> None:
        """What was searched for is stored; bodies that were edited meanwhile stay outdated."""
        if self._searched is not None:
            self._searched = None
            if self._searches_all:
                self._found, self._inputs_changed = FindingsStatus.CURRENT, False
            elif self._found == FindingsStatus.NEVER_FOUND:
                self._found = FindingsStatus.PARTIAL
            self._run_is_long_over()
            self._announce()

    def search_dropped(self, more: Iterable[str] = ()) -> None:
        """The search failed or was given up: its bodies are outdated again, and ``more`` (ids) that it came upon."""
        if self._searched is not None:
            self._outdated |= self._searched.union(more)
            self._searched = None
            self._announce()

    @property
    def _is_open(self) -> bool:
        return self._found != FindingsStatus.NO_PLAN

    def _run_ended(self, how: FindingsStatus) -> None:
        if self._run == FindingsStatus.RUNNING:
            self._run = how
            self._announce()

    def _run_is_long_over(self) -> None:
        """How a run ended is said until something else happens."""
        if self._run != FindingsStatus.RUNNING:
            self._run = None

    def _announce(self) -> None:
        status = self.status
        if status != self._announced:
            self._announced = status
            self.changed.emit(status)
