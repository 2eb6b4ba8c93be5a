"""The timeline of a plan: works in their windows, what couples, the smallest shifts, and the plan of openings.

A timeline never changes. To move a bar makes another one, which takes over everything that lies where it lay: only time
is judged again, and only networks of works in which something changed are put in openings anew.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Optional

import numpy as np
import pandas as pd
import shapely

from wijkaanpak_plugin.analysis.arrays import Rows
from wijkaanpak_plugin.analysis.judging.criteria import Criteria
from wijkaanpak_plugin.analysis.judging.works import SHIFTS_SHOWN
from wijkaanpak_plugin.analysis.open_once.figures import OpeningFigures, opening_figures
from wijkaanpak_plugin.analysis.open_once.opening import Openings
from wijkaanpak_plugin.analysis.open_once.openings import plan_of_openings
from wijkaanpak_plugin.analysis.open_once.remembered import RememberedOpenings
from wijkaanpak_plugin.analysis.open_once.street_section import street_section
from wijkaanpak_plugin.analysis.progress import Feedback, tell
from wijkaanpak_plugin.analysis.timeline.deadlines import MARKER_COLUMNS
from wijkaanpak_plugin.analysis.timeline.effects import effects
from wijkaanpak_plugin.analysis.timeline.moving import Moving
from wijkaanpak_plugin.analysis.timeline.proposals import Movers, Proposals
from wijkaanpak_plugin.analysis.timeline.reading import moving_works
from wijkaanpak_plugin.analysis.timeline.shift_table import shift_table
from wijkaanpak_plugin.analysis.timeline.shifts import Shifts, smallest_shifts
from wijkaanpak_plugin.analysis.timeline.tables import change_table, coupling_table, work_table
from wijkaanpak_plugin.analysis.timeline.typed import PlanningError, typed_windows
from wijkaanpak_plugin.analysis.timeline.windows import Move, Windows
from wijkaanpak_plugin.analysis.wishes.wishes import Wishes
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.translation import translate

_MONTHS = 12.0


@dataclass(frozen=True)
class ShiftEffect:
    """What one shift comes to: ``row`` has one row (``SHIFT_COLUMNS``), ``pairs`` the pairs that it changes
    (``CHANGE_COLUMNS``).
    """

    row: pd.DataFrame
    pairs: pd.DataFrame


@dataclass(frozen=True, eq=False)
class Timeline:
    """Claims and planned works in time; make one with ``read_timeline``.

    report: what was not as it should be. Everything is worked out when it is first asked for.
    """

    _moving: Moving
    _criteria: Criteria
    _remembered: RememberedOpenings
    report: Report

    def __len__(self) -> int:
        return len(self._moving.works)

    @cached_property
    def works(self) -> pd.DataFrame:
        """The works, with the columns of ``tables.WORK_COLUMNS``."""
        return work_table(self._moving, self._criteria.kinds)

    @cached_property
    def couplings(self) -> pd.DataFrame:
        """Pairs that couple or open the street twice, with the columns of ``tables.COUPLING_COLUMNS``."""
        return coupling_table(self._moving)

    @cached_property
    def couplings_per_shift(self) -> dict[int, int]:
        """How many pairs couple when a planning may move 0, 12, 24 or 60 months; the same as of a whole analysis."""
        return {months: self._moving.judge.joint_with(months) for months in SHIFTS_SHOWN}

    @cached_property
    def openings(self) -> Openings:
        """The plan of openings of the street, of all works with a window that open ground."""
        return self._planned_openings(None)

    def work_out_openings(self, feedback: Feedback = None) -> Openings:
        """Return ``openings``; where these are not known yet they are worked out, which takes seconds for thousands of
        works. ``AnalysisCancelled`` when feedback says so, and then they are still not known.
        """
        if "openings" not in self.__dict__:
            # Where a cached property keeps what it found.
            self.__dict__["openings"] = self._planned_openings(feedback)
        return self.openings

    def _planned_openings(self, feedback: Feedback) -> Openings:
        works, links = self._street()
        return plan_of_openings(works, links, self._criteria.settings.max_shift_months, feedback, self._remembered)

    @property
    def works_planned(self) -> int:
        """How many works were put in openings so far, by this timeline and those that it comes from; each time that
        something changed in their network they are once more.
        """
        return self._remembered.planned

    def opening_figures(
        self,
        horizon_years: Optional[float] = None,
        costs: Optional[pd.DataFrame] = None,
        surfaces: Optional[pd.DataFrame] = None,
        feedback: Feedback = None,
    ) -> OpeningFigures:
        """Return what each opening of ``openings`` saves, in the same order.

        horizon_years: None: from the first to the last day of all windows (assumption). costs, surfaces, feedback: see
        ``open_once/figures.py``.
        """
        works, _links = self._street()
        if horizon_years is None:
            years = (works["end"].max() - works["start"].min()) / _MONTHS if len(works) else 1.0
            horizon_years = max(1.0, float(years))
        rows = self._rows(works["body_id"].tolist())
        drawn = works.assign(shape=self._moving.works.shape[rows], bottom=self._moving.works.bottom[rows])
        return opening_figures(self.openings, drawn, horizon_years, costs, surfaces, feedback)

    def opening_sections(self, feedback: Feedback = None) -> list[shapely.Polygon]:
        """Return the section of the street (CRS of the bodies) that each opening of ``openings`` takes, in the same
        order; ``AnalysisCancelled`` when feedback says so.
        """
        groups, found = self.openings.groups, []
        for number, group in enumerate(groups):
            tell(feedback, number / len(groups))
            found.append(street_section(self._moving.ground[self._rows(group.members)]))
        return found

    def smallest_shifts(self, most: Optional[int] = None, feedback: Feedback = None) -> Shifts:
        """Return the smallest shifts that bring works together; most: rows of either table, None: all.

        ``AnalysisCancelled`` when feedback says so.
        """
        return smallest_shifts(self._moving, most, feedback)

    def effect(self, ids: Sequence[str], move: Move) -> ShiftEffect:
        """Return what it changes when works move together; errors as of ``moved``.

        Where their windows differ, from_date and to_date are those of the first in moved.
        """
        rows, _windows = self._moved(ids, move)
        one = np.zeros(1, dtype=np.int64)
        shifts = Proposals(Movers(rows, np.array([0, len(rows)])), one, one + move.months, one + move.days)
        found = effects(self._moving, shifts)
        return ShiftEffect(shift_table(self._moving, shifts, found), change_table(self._moving, found))

    def moved(self, ids: Sequence[str], move: Move) -> Timeline:
        """Return the timeline with works moved; KeyError for an id that is not there, ``PlanningError`` (one sentence)
        for works without a window, and for a move to years that no date can be written of.
        """
        return self._with(*self._moved(ids, move))

    def with_planning(self, changed: pd.DataFrame) -> Timeline:
        """Return the timeline with other windows, as they were typed.

        changed: body_id, works_from, works_to, duration_months; an empty window is none. KeyError for an id that is not
        there, ``PlanningError`` with one sentence for a window that cannot be read or ends before it begins.
        """
        rows = self._rows(changed["body_id"].tolist())
        return self._with(rows, typed_windows(changed))

    def _with(self, rows: Rows, windows: Windows) -> Timeline:
        return replace(self, _moving=self._moving.planned(rows, windows))

    def _moved(self, ids: Sequence[str], move: Move) -> tuple[Rows, Windows]:
        """Return works (rows), each once, and where their windows come."""
        rows = np.unique(self._rows(ids))
        own = self._moving.windows.rows(rows)
        if not len(rows) or not own.known.all():
            raise PlanningError(
                translate("Analysis", "Works without begin and end cannot move; give them a period first.")
            )
        windows = own.moved(np.full(len(rows), move.months), np.full(len(rows), move.days))
        if not windows.can_be_written.all():
            raise PlanningError(translate("Analysis", "Works cannot move to a year before 1 or after 9998."))
        return rows, windows

    def _rows(self, ids: Sequence[str]) -> Rows:
        return np.array([self._numbers[name] for name in ids], dtype=np.int64)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {name: row for row, name in enumerate(self._moving.works.ids.tolist())}

    def _street(self) -> tuple[pd.DataFrame, list[tuple[str, str]]]:
        """Return works and links as ``plan_of_openings`` takes them."""
        moving, verdicts = self._moving, self._moving.verdicts
        works, pairs = moving.works, moving.pairs
        rows = np.flatnonzero(moving.windows.known & moving.opens_street)
        table = pd.DataFrame(
            {
                "body_id": works.ids[rows],
                "start": works.start[rows],
                "end": works.end[rows],
                "duration": works.duration[rows],
                "moves": moving.may_move[rows],
                "geometry": moving.ground[rows],
            }
        )
        joint = np.flatnonzero(verdicts.joint & pairs.street & moving.wanted)
        return table, list(zip(works.ids[pairs.a[joint]].tolist(), works.ids[pairs.b[joint]].tolist()))


def read_timeline(
    bodies: pd.DataFrame,
    criteria: Criteria,
    wishes: Optional[Wishes] = None,
    markers: Optional[pd.DataFrame] = None,
    rejected: Collection[str] = (),
    feedback: Feedback = None,
) -> Timeline:
    """Return the timeline of a plan; this measures who lies beside whom, so do it in a task.

    bodies: columns of ``domain/body.py`` and geometry in a metric CRS; existing objects are left out. wishes: their
    dependencies say what a shift may break. markers: moments that count (``deadlines.MARKER_COLUMNS``). rejected:
    finding_id of couplings that somebody does not want: these are no links of the plan of openings, and no reason to
    move anything.
    ``AnalysisCancelled`` when feedback says so.
    """
    report = Report()
    moments = pd.DataFrame(columns=list(MARKER_COLUMNS)) if markers is None else markers
    moving = moving_works(bodies, criteria, wishes or Wishes(), moments, frozenset(rejected), report, feedback)
    return Timeline(moving, criteria, RememberedOpenings(), report)
