"""The works of the open plan in time, kept up to date beside the map: all anew, or only what moved."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Optional, Union

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from wijkaanpak_plugin.docks.panel.background_task import still_running, wait_for
from wijkaanpak_plugin.docks.timeline.bars import PLANNING, Bar, asked_of, window_of
from wijkaanpak_plugin.docks.timeline.moving import changed_table
from wijkaanpak_plugin.docks.timeline.reading import Found, MovingTask, ReadingTask, plan_in_time
from wijkaanpak_plugin.domain.files.file_reasons import reason_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.claims.claims import claims_with
from wijkaanpak_plugin.plan.findings.judging_inputs import changes_judging_inputs
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


def unreadable_text(reason: str) -> str:
    """Return why there is no timeline."""
    return translate("Timeline", "The works cannot be shown in time: {reason}").format(reason=reason)
