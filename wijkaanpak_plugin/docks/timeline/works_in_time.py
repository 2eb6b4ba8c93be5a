"""The works of the open plan in time, worked out in tasks beside the map: all anew, or only what moved."""

from __future__ import annotations

import datetime
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Optional, Union

import pandas as pd
from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from wijkaanpak_plugin.analysis.judging.criteria import criteria_from
from wijkaanpak_plugin.analysis.progress import part_of
from wijkaanpak_plugin.analysis.timeline.deadlines import MARKER_COLUMNS
from wijkaanpak_plugin.analysis.timeline.scene import Scene, links_in, moments_in, waits_in, years_in
from wijkaanpak_plugin.analysis.timeline.shifts import Shifts
from wijkaanpak_plugin.analysis.timeline.timeline import Timeline, read_timeline
from wijkaanpak_plugin.analysis.timeline.windows import Move
from wijkaanpak_plugin.docks.panel.background_task import BackgroundTask, still_running, wait_for
from wijkaanpak_plugin.docks.timeline.bars import (
    PLANNING,
    Bar,
    asked_of,
    bars_of,
    changed_table,
    first_of_packages,
    window_of,
)
from wijkaanpak_plugin.docks.timeline.moving import Windows, written_window
from wijkaanpak_plugin.docks.timeline.reading import PlanInTime, plan_in_time
from wijkaanpak_plugin.domain.body import EXISTING
from wijkaanpak_plugin.domain.files.file_reasons import reason_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.window import day_at, last_day_before
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.claims.claims import claims_with
from wijkaanpak_plugin.plan.findings.judging_inputs import changes_judging_inputs
from wijkaanpak_plugin.plan.records.streets import streets_along
from wijkaanpak_plugin.plan.schema.area_tables import STREET, STREET_AREA
from wijkaanpak_plugin.plan.schema.finding_tables import JUDGEMENT
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE, PACKAGE_CLAIM
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.schema.time_tables import DEPENDENCY, MARKER
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.vector_layer import LayerError

#: A step in one of these is read anew, besides what claims are judged by.
_READ = {
    *CLAIM_TABLES,
    *(STREET.name, STREET_AREA.name, JUDGEMENT.name, PACKAGE.name, PACKAGE_CLAIM.name, DEPENDENCY.name, MARKER.name),
}
#: Columns that a bar that was moved, or its hardness left as it is, has other values of.
_OF_A_MOVE = {*PLANNING, "changed_by", "changed_at", "session_id"}
_QUIETLY = QgsTask.Flag.CanCancel | QgsTask.Flag.Silent
#: Shifts that are listed, of those that may be made and of those that may not; how many there are is told too.
MOST_SHIFTS = 60


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


class ReadingTask(BackgroundTask):
    """Reads a plan and works its timeline out; ``found`` is None when it was cancelled or failed."""

    def __init__(self, read: PlanInTime, ended: Callable[[ReadingTask], None]) -> None:
        super().__init__(translate("Timeline", "Wijkaanpak: works in time"), ended, _QUIETLY)
        self._plan = read
        self.found: Optional[Found] = None

    def _work(self) -> None:
        tables = self._plan.snapshot.read(part_of(self._go_on, 0.0, 0.4))
        criteria = criteria_from(tables.coverage, tables.rules, tables.settings, tables.kinds)
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
        still = Scene(
            waits=waits_in(self._plan.dependencies, first_of_packages(bars, self._plan.packages)), moments=moments
        )
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
    openings = timeline.work_out_openings(part_of(feedback, 0.8, 0.9))
    shifts = timeline.smallest_shifts(MOST_SHIFTS, part_of(feedback, 0.9, 1.0))
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


def moved_windows(timeline: Timeline, bars: Mapping[str, Bar], ids: Sequence[str], move: Move) -> Windows:
    """Return the windows of works after a move, as they are written; PlanningError where they cannot move so."""
    known = [name for name in ids if bars[name].is_coupled]
    found: dict[str, dict[str, str]] = {}
    if known:
        works = timeline.moved(known, move).works.set_index("body_id")
        for name in known:
            first, last = (datetime.date.fromisoformat(works.at[name, column]) for column in ("from_date", "to_date"))
            begin, finish = written_window(first, last)
            found[name] = {"works_from": begin, "works_to": finish}
    for name in ids:
        # What opens nothing is no work to the engine; its window moves all the same.
        if name not in found:
            start, end = bars[name].window
            first, last = day_at(start + move.months), last_day_before(end + move.months)
            begin, finish = written_window(first, last)
            found[name] = {"works_from": begin, "works_to": finish}
    return found


_Task = Union[ReadingTask, MovingTask]


class WorksInTime(QObject):
    """``found`` is what is known now; while nobody looks nothing is worked out."""

    #: The windows of bars are others; what follows from that is being worked out.
    moved = pyqtSignal()
    #: What follows is known (``Found``).
    ready = pyqtSignal()
    #: Why nothing could be found, in one sentence, and details for the log (may be empty).
    problem = pyqtSignal(str, str)

    def __init__(self, plan_in_project: PlanInProject) -> None:
        super().__init__()
        self._plan_in_project = plan_in_project
        self._plan: Optional[Plan] = None
        self.found: Optional[Found] = None
        #: Bars by id as they are planned now, also before it is known what follows from that.
        self.bars: dict[str, Bar] = {}
        self._own: dict[str, Mapping[str, Any]] = {}
        self._task: Optional[_Task] = None
        self._is_outdated = self._is_seen = False
        #: Ids whose windows have changed since ``found``.
        self._shifted: set[str] = set()
        self._forgotten: list[QgsTask] = []
        self._waiting: list[Callable[[], None]] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._work)

    @property
    def is_busy(self) -> bool:
        """Whether something is being worked out, or is about to be."""
        return self._task is not None or self._soon.isActive()

    @property
    def is_outdated(self) -> bool:
        """Whether all is to be read anew, as more has changed than when works are done."""
        return self._is_outdated

    def open_plan(self, plan: Plan) -> None:
        """Show the works of a plan."""
        self.close_plan()
        self._plan = plan
        plan.history.performed.connect(self._performed)
        self._read_anew()

    def close_plan(self) -> None:
        """Let go of the plan."""
        if self._plan is not None:
            self._plan.history.performed.disconnect(self._performed)
        self._plan = None
        self._forget()
        self._soon.stop()
        self.found, self.bars, self._own = None, {}, {}
        self._shifted.clear()
        self._waiting.clear()

    def set_seen(self, on: bool) -> None:
        """Work things out only while somebody looks."""
        self._is_seen = on
        if on and (self._is_outdated or self._shifted):
            self._soon.start()

    def when_settled(self, work: Callable[[], None]) -> None:
        """Do some work once what follows from the last move is known; it is dropped with the plan."""
        self._waiting.append(work)

    def unload(self) -> None:
        """Stop all work."""
        self.close_plan()
        wait_for(self._forgotten)
        self.deleteLater()

    def _performed(self, step: Step) -> None:
        touched = set(step.records)
        if (
            changes_judging_inputs(step)
            or touched & (_READ - set(CLAIM_TABLES))
            or touched & set(step.reshaped) & _READ
        ):
            self._read_anew()
            return
        ids = {name for table in CLAIM_TABLES for name in step.records.get(table, ())}
        if ids:
            self._take_over(ids)

    def _take_over(self, ids: set[str]) -> None:
        """Take over the windows of claims where nothing else of them changed; else all is read anew."""
        if self._plan is None:
            return
        try:
            claims = claims_with(self._plan, ids)
        except PlanError:
            self._read_anew()
            return
        known = {claim.body_id: claim.values for claim in claims}
        if self.found is None or set(known) != ids or not ids <= set(self.bars) or not ids <= set(self._own):
            self._read_anew()
            return
        for name, values in known.items():
            before = self._own[name]
            changed = {column for column, value in values.items() if before.get(column) != value}
            if not changed <= _OF_A_MOVE:
                self._read_anew()
                return
        for name, values in known.items():
            self._own[name] = values
            asked = asked_of(values)
            window, problem = window_of(asked)
            self.bars[name] = replace(
                self.bars[name],
                start=None if window is None else window.start,
                end=None if window is None else window.end,
                duration=0.0 if window is None else window.duration,
                asked=asked,
                problem=problem,
            )
        self._shifted |= ids
        # What is being worked out is of before.
        self._forget()
        self.moved.emit()
        if self._is_seen:
            self._soon.start()

    def _read_anew(self) -> None:
        self._is_outdated = True
        self._forget()
        if self._is_seen:
            self._soon.start()

    def _work(self) -> None:
        plan = self._plan
        if plan is None:
            return
        self._forget()
        if self._is_outdated or self.found is None:
            try:
                self._plan_in_project.when_answered(self._read_now)
            except PlanError as error:
                self.problem.emit(str(error), "")
            return
        changed = changed_table([self.bars[name] for name in sorted(self._shifted)])
        self._start(MovingTask(replace(self.found, bars=dict(self.bars)), changed, self._ended))

    def _read_now(self) -> None:
        plan = self._plan
        if plan is None or not self._is_outdated:
            return
        try:
            read = plan_in_time(plan)
        except (PlanError, LayerError) as error:
            self.problem.emit(str(error), "")
            return
        except Exception as error:  # a plan of somebody else may hold anything: it is said, and QGIS goes on
            self.problem.emit(reason_of(error), traceback.format_exc())
            return
        self._is_outdated = False
        self._shifted.clear()
        self._own = dict(read.own)
        self._start(ReadingTask(read, self._ended))

    def _start(self, task: _Task) -> None:
        self._task = task
        QgsApplication.taskManager().addTask(task)

    def _ended(self, task: _Task) -> None:
        if task is not self._task:
            return
        self._task = None
        if task.error:
            self.problem.emit(task.error, task.details)
            return
        if task.found is None:
            return
        self.found = task.found
        self._shifted.clear()
        self.bars = dict(task.found.bars)
        self.ready.emit()
        waiting, self._waiting = self._waiting, []
        for work in waiting:
            work()

    def _forget(self) -> None:
        running = still_running((self._task,))
        for task in running:
            task.forget()
            if isinstance(task, ReadingTask):
                # What it read is lost with it.
                self._is_outdated = True
        self._forgotten = still_running((*self._forgotten, *running))
        self._task = None
