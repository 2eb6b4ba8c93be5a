"""What the timeline of a plan rests on, read on the main thread; and the task that works it out beside the map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Callable, Optional

import pandas as pd
from qgis.core import QgsTask

from wijkaanpak_plugin.analysis.judging.criteria import Criteria, criteria_from
from wijkaanpak_plugin.analysis.progress import part_of, tell
from wijkaanpak_plugin.analysis.timeline.deadlines import MARKER_COLUMNS
from wijkaanpak_plugin.analysis.timeline.shifts import Shifts
from wijkaanpak_plugin.analysis.timeline.timeline import Timeline, read_timeline
from wijkaanpak_plugin.docks.panel.background_task import BackgroundTask
from wijkaanpak_plugin.docks.timeline.bars import Bar, bars_of
from wijkaanpak_plugin.docks.timeline.scene import Scene, links_in, moments_in, waits_in, years_in
from wijkaanpak_plugin.domain.body import EXISTING
from wijkaanpak_plugin.domain.parties import party_key
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.claims.claims import all_claims
from wijkaanpak_plugin.plan.claims.packages import package_names
from wijkaanpak_plugin.plan.decisions.judgements import DISAGREES
from wijkaanpak_plugin.plan.findings.analysis_input import PlanSnapshot, plan_snapshot
from wijkaanpak_plugin.plan.records.records import records
from wijkaanpak_plugin.plan.records.streets import plan_streets, streets_along
from wijkaanpak_plugin.plan.schema.finding_tables import JUDGEMENT
from wijkaanpak_plugin.plan.schema.time_tables import DEPENDENCY, MARKER
from wijkaanpak_plugin.plan.store.plan import Plan

#: Shifts that are listed, of those that may be made and of those that may not; how many there are is told too.
MOST_SHIFTS = 60


@dataclass(frozen=True)
class PlanInTime:
    """A plan as it is at one moment; what is read of it needs no layer and any thread.

    own: values of its claims by id; packages: names by id.
    """

    snapshot: PlanSnapshot
    own: Mapping[str, Mapping[str, Any]]
    streets: pd.DataFrame
    packages: Mapping[str, str]
    markers: list[dict[str, Any]]
    dependencies: list[dict[str, Any]]
    rejected: frozenset[str]


@dataclass(frozen=True)
class Found:
    """What came of it: the timeline of the engine, bars by id, what is drawn between them, and the shifts.

    dependencies: records of what waits; remarks: what was not as it should be, a sentence each.
    """

    timeline: Timeline
    bars: Mapping[str, Bar]
    scene: Scene
    shifts: Shifts
    dependencies: Sequence[Mapping[str, Any]]
    remarks: tuple[str, ...]


def plan_in_time(plan: Plan) -> PlanInTime:
    """Read a plan, on the main thread; of its sources only planned works. PlanError when it cannot be read."""
    # In the order of writing: what a party thinks now is what it said last.
    last = {
        (party_key(row["party"] or ""), row["finding_id"]): row["judgement"] for row in records(plan, JUDGEMENT.name)
    }
    return PlanInTime(
        snapshot=plan_snapshot(plan, roles=("works",)),
        own={claim.body_id: claim.values for claim in all_claims(plan)},
        streets=plan_streets(plan),
        packages={package.package_id: package.name for package in package_names(plan)},
        markers=records(plan, MARKER.name),
        dependencies=records(plan, DEPENDENCY.name),
        rejected=frozenset(str(finding_id) for (_party, finding_id), said in last.items() if said == DISAGREES),
    )


class ReadingTask(BackgroundTask):
    """Reads a plan and works its timeline out; ``found`` is None when it was cancelled or failed."""

    def __init__(self, read: PlanInTime, ended: Callable[[ReadingTask], None]) -> None:
        super().__init__(translate("Timeline", "Wijkaanpak: works in time"), ended, _QUIETLY)
        self._plan = read
        self.found: Optional[Found] = None

    def _work(self) -> None:
        tables = self._plan.snapshot.read(part_of(self._go_on, 0.0, 0.4))
        criteria: Criteria = criteria_from(tables.coverage, tables.rules, tables.settings, tables.kinds)
        proposed = tables.bodies[tables.bodies["origin"] != EXISTING]
        markers = pd.DataFrame(self._plan.markers, columns=list(MARKER_COLUMNS))
        timeline = read_timeline(
            proposed,
            criteria,
            tables.wishes,
            markers,
            self._plan.rejected,
            part_of(self._go_on, 0.4, 0.8),
        )
        streets = streets_along(proposed, self._plan.streets)
        bars = bars_of(proposed, timeline.works, self._plan.own, streets, self._plan.packages)
        moments, unreadable = moments_in(self._plan.markers)
        remarks = [*timeline.report.remarks]
        if unreadable:
            text = translate("Timeline", "Moments with a date that cannot be read, not shown: {names}")
            remarks.append(text.format(names=", ".join(unreadable)))
        still = Scene(waits=waits_in(self._plan.dependencies), moments=moments)
        self.found = worked_out(
            timeline, bars, still, self._plan.dependencies, tuple(dict.fromkeys(remarks)), self._go_on
        )


class MovingTask(BackgroundTask):
    """Works out what other windows of some works change; ``found`` is None when it was cancelled or failed."""

    def __init__(self, before: Found, changed: pd.DataFrame, ended: Callable[[MovingTask], None]) -> None:
        """changed: body_id, works_from, works_to, duration_months of works that the engine knows."""
        super().__init__(translate("Timeline", "Wijkaanpak: works in time"), ended, _QUIETLY)
        self._before, self._changed = before, changed
        self.found: Optional[Found] = None

    def _work(self) -> None:
        before = self._before
        timeline = before.timeline.with_planning(self._changed) if len(self._changed) else before.timeline
        self.found = worked_out(timeline, before.bars, before.scene, before.dependencies, before.remarks, self._go_on)


def worked_out(
    timeline: Timeline,
    bars: Mapping[str, Bar],
    still: Scene,
    dependencies: Sequence[Mapping[str, Any]],
    remarks: tuple[str, ...],
    feedback: Callable[[float], bool],
) -> Found:
    """Return what follows from a timeline; still: what does not change when works move."""
    links, counts = links_in(timeline.couplings), dict(timeline.couplings_per_shift)
    tell(feedback, 0.85)
    openings = timeline.openings
    tell(feedback, 0.92)
    shifts = timeline.smallest_shifts(MOST_SHIFTS)
    works = timeline.works
    scene = Scene(
        links=links,
        waits=still.waits,
        moments=still.moments,
        counts=counts,
        years=years_in(openings, dict(zip(works["body_id"], works["start"]))),
        opening_of={name: number for number, group in enumerate(openings.groups) for name in group.members},
        opening_years=tuple(int(group.begin // 12) for group in openings.groups),
    )
    return Found(timeline, bars, scene, shifts, dependencies, remarks)


_QUIETLY = QgsTask.Flag.CanCancel | QgsTask.Flag.Silent
