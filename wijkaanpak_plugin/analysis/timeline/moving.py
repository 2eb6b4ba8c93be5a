"""Works as they are planned at one moment, with all that a shift of them is judged by."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from wijkaanpak_plugin.analysis.arrays import Numbers, Rows
from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries
from wijkaanpak_plugin.analysis.judging.movable import movable_months
from wijkaanpak_plugin.analysis.judging.works import Planning
from wijkaanpak_plugin.analysis.timeline.deadlines import Deadline, missed
from wijkaanpak_plugin.analysis.timeline.neighbours import Neighbours
from wijkaanpak_plugin.analysis.timeline.promises import Promises
from wijkaanpak_plugin.analysis.timeline.verdicts import Flags, Judge, Verdicts
from wijkaanpak_plugin.analysis.timeline.windows import Windows, date_at
from wijkaanpak_plugin.domain.body import OPENS_BUILDING
from wijkaanpak_plugin.domain.settings import AnalysisSettings


@dataclass(frozen=True)
class Moving:
    """n works (rows) and their planning.

    works: as they were read, with the planning of now; pairs: their neighbours; wanted: (pairs) those that nobody said
    no to; windows: by the day; ground: what each opens; promises, deadlines: what a shift may break or miss.
    """

    works: PreparedBodies
    pairs: Neighbours
    wanted: Flags
    windows: Windows
    settings: AnalysisSettings
    ground: Geometries
    promises: Promises
    deadlines: tuple[Deadline, ...]

    @cached_property
    def judge(self) -> Judge:
        """Judges the pairs for any planning."""
        return Judge(self.pairs, self.works, self.settings)

    @cached_property
    def verdicts(self) -> Verdicts:
        """Verdicts on all pairs as they are planned."""
        every, planning = np.arange(len(self.pairs)), self.windows.planning
        one, other = (Planning(*(column[rows] for column in planning)) for rows in (self.pairs.a, self.pairs.b))
        return self.judge.judged(every, one, other)

    @cached_property
    def may_move(self) -> Numbers:
        """How many months each planning may move."""
        return movable_months(self.works.hardness, self.settings.max_shift_months)

    @property
    def opens_street(self) -> Flags:
        """Which works open ground, and no building."""
        return np.asarray(self.works.opens != OPENS_BUILDING, dtype=bool)

    def planned(self, rows: Rows, windows: Windows) -> Moving:
        """Return the same with other windows for some works (rows)."""
        columns = [getattr(self.windows, name).copy() for name in ("first", "after", "known", "asked")]
        for column, name in zip(columns, ("first", "after", "known", "asked")):
            column[rows] = getattr(windows, name)
        all_windows = Windows(*columns)
        start, end, duration = all_windows.planning
        works = replace(self.works, start=start, end=end, duration=duration, asked=all_windows.asked)
        return replace(self, works=works, windows=all_windows)

    def missed(self, rows: Rows, then: Windows) -> tuple[str, ...]:
        """Return the deadlines (names) that works would miss in other windows, and do not now; each once."""
        if not self.deadlines:
            return ()
        before, after = self.works.end[rows], then.planning.end
        names = [
            name
            for row, was, is_ in zip(rows.tolist(), before.tolist(), after.tolist())
            for name in missed(self.deadlines, self.works.owner[row], was, is_)
        ]
        return tuple(dict.fromkeys(names))

    def broken(self, rows: Rows, then: Windows) -> tuple[str, ...]:
        """Return the dependencies (ids) that come to grief when works go to other windows."""
        if not self.waits(rows):
            return ()
        ids = self.works.ids[rows].tolist()
        return self.promises.broken(self._days, dict(zip(ids, _days(then))))

    def waits(self, rows: Rows) -> bool:
        """Say whether one of some works waits for something, or something for it."""
        return not self._in_promises.isdisjoint(self.works.ids[rows].tolist())

    @cached_property
    def _in_promises(self) -> frozenset[str]:
        return self.promises.about & frozenset(self.works.ids.tolist())

    @cached_property
    def _days(self) -> Mapping[str, tuple[datetime.date, datetime.date]]:
        rows = np.flatnonzero([name in self._in_promises for name in self.works.ids] & self.windows.known)
        return dict(zip(self.works.ids[rows].tolist(), _days(self.windows.rows(rows))))


def _days(windows: Windows) -> list[tuple[datetime.date, datetime.date]]:
    return [(date_at(first), date_at(after - 1)) for first, after in zip(windows.first, windows.after)]
