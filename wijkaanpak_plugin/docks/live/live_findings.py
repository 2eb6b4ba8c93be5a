"""The findings of the open plan, kept up to date after each edit, and the bodies prepared to judge what is drawn."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis
from wijkaanpak_plugin.docks.live.edits import Edits, edited_bodies
from wijkaanpak_plugin.docks.live.tasks import PreparationTask, UpdateTask
from wijkaanpak_plugin.docks.panel.background_task import still_running, wait_for
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.claims.bodies import claim_bodies
from wijkaanpak_plugin.plan.findings.analysis_input import plan_snapshot
from wijkaanpak_plugin.plan.findings.findings import store_affected
from wijkaanpak_plugin.plan.findings.judging_inputs import changes_judging_inputs
from wijkaanpak_plugin.plan.sources.row_counts import store_reading
from wijkaanpak_plugin.plan.store.author import author
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.vector_layer import LayerError

#: Up to so many claims and works all findings are found again by themselves, within seconds; with more the user asks
#: for a whole analysis, which shows progress and can be cancelled. Status: assumption.
MOST_AT_ONCE = 2000


class LiveFindings(QObject):
    """Reads the open plan in a task; from then on edits of claims are taken over at once, without reading again."""

    #: Whether live answers can be given now.
    stands = pyqtSignal(bool)
    #: Findings about these bodies (set of names) were found anew and stored: what was found (DataFrame, see
    #: ``Standing.findings_about``).
    updated = pyqtSignal(object, object)
    #: All findings were found anew, because what claims are judged by had changed.
    all_updated = pyqtSignal()
    #: What could not be done, in one sentence, and details for the log (may be empty).
    problem = pyqtSignal(str, str)

    def __init__(self, plan_in_project: PlanInProject) -> None:
        super().__init__()
        self._plan_in_project = plan_in_project
        self._plan: Optional[Plan] = None
        self._incremental: Optional[IncrementalAnalysis] = None
        self._reading: Optional[PreparationTask] = None
        self._finding: Optional[UpdateTask] = None
        self._trouble = ""
        #: Tasks that were told to stop, and may not have heard it yet.
        self._forgotten: list[QgsTask] = []
        #: Bodies whose findings wait to be found anew; after a failure, until the next edit.
        self._waiting: set[str] = set()
        #: Bodies that were edited while the plan was being read.
        self._missed: set[str] = set()
        #: Whether findings about claims that nobody edited may be missing or outdated: since the plan was opened, or
        #: since what claims are judged by changed. Then the next finding is about all claims.
        self._all_in_doubt = False
        #: Whether to find as soon as the plan was read, without waiting for an edit.
        self._find_at_once = False
        #: What was edited since the last analysis began.
        self._since_run = Edits()
        plan_in_project.opened.connect(self.open_plan)
        plan_in_project.closed.connect(self.close_plan)

    @property
    def incremental(self) -> Optional[IncrementalAnalysis]:
        """What judges a drawn body, None as long as the plan is being read or none is open."""
        return self._incremental

    @property
    def is_reading(self) -> bool:
        """Whether the plan is being read."""
        return self._reading is not None

    @property
    def trouble(self) -> str:
        """Why the plan could not be read, empty when it could or is being read."""
        return self._trouble

    @property
    def is_finding(self) -> bool:
        """Whether findings are being found anew."""
        return self._finding is not None

    def unload(self) -> None:
        """Stop all work and let go of the plan."""
        self._plan_in_project.opened.disconnect(self.open_plan)
        self._plan_in_project.closed.disconnect(self.close_plan)
        self.close_plan()
        wait_for(self._forgotten)
        self.deleteLater()

    def inputs_changed(self) -> None:
        """Read everything anew, and find all findings again: the data below the plan is not what it was."""
        self._since_run.ground = True
        self._all_in_doubt = self._find_at_once = True
        self.read_again()

    def run_began(self) -> None:
        """An analysis has looked at the plan as it is now."""
        self._since_run = Edits()

    def run_stored(self, incremental: IncrementalAnalysis) -> None:
        """The findings of an analysis are those of the plan now: go on from the tables that they rest on.

        What was edited since it began is found again; all, when what claims are judged by was: it is read anew then.
        """
        if self._plan is None:
            return
        since = self._since_run
        if since.ground:
            self._all_in_doubt = self._find_at_once = True
        else:
            self._forget_tasks()
            self._waiting.clear()
            self._missed.clear()
            self._all_in_doubt = self._find_at_once = False
            self._incremental = incremental
            self.stands.emit(True)
        if self._incremental is None:
            self._missed |= since.bodies
        else:
            self._find_missed(since.bodies)

    def read_again(self) -> None:
        """Read everything anew."""
        plan = self._plan
        if plan is None:
            return
        self._missed |= self._waiting
        if self._finding is not None:
            self._missed |= self._finding.body_ids
        self._waiting.clear()
        self._forget_tasks()
        self._incremental = None
        self.stands.emit(False)
        try:
            snapshot = plan_snapshot(plan)
        except (PlanError, LayerError) as error:
            self._cannot_answer(str(error))
            return
        self._reading = PreparationTask(snapshot, self._read)
        _start(self._reading)

    def open_plan(self, plan: Plan) -> None:
        """Show a plan that was opened."""
        self.close_plan()
        self._plan = plan
        plan.history.performed.connect(self._performed)
        # A plan is not written to because it was opened: its findings are found again with the first edit.
        self._all_in_doubt = True
        self.read_again()

    def close_plan(self) -> None:
        """Let go of the plan that was open."""
        plan, self._plan = self._plan, None
        if plan is not None:
            plan.history.performed.disconnect(self._performed)
        self._forget_tasks()
        self._waiting.clear()
        self._missed.clear()
        self._all_in_doubt = self._find_at_once = False
        self._since_run = Edits()
        self._incremental = None
        self.stands.emit(False)

    def _forget_tasks(self) -> None:
        running = still_running((self._reading, self._finding))
        for task in running:
            task.forget()
        self._forgotten = still_running((*self._forgotten, *running))
        self._reading = self._finding = None
        self._trouble = ""

    def _read(self, task: PreparationTask) -> None:
        if task is not self._reading:
            return
        self._reading = None
        if task.error:
            self._cannot_answer(task.error, task.details)
        self._incremental = task.incremental
        if self._incremental is None:
            return
        self.stands.emit(True)
        self._keep_counts(task)
        missed, self._missed = self._missed, set()
        self._find_missed(missed)

    def _find_missed(self, body_ids: set[str]) -> None:
        """Find what was edited before the bodies were prepared; all where that is wanted."""
        if body_ids:
            self._take_over(body_ids)
        elif self._incremental is not None and self._find_at_once and self._can_find_all():
            self._waiting |= self._incremental.mover_ids
            self._find()
            self._tell_when_all_is_found()

    def _keep_counts(self, task: PreparationTask) -> None:
        if self._plan is None:
            return
        try:
            store_reading(self._plan, task.readings)
        except PlanError as error:
            text = translate("Live", "How many rows of each source were used could not be written down: {reason}")
            self.problem.emit(text.format(reason=error), "")

    def _cannot_answer(self, reason: str, details: str = "") -> None:
        self._trouble = reason
        self.problem.emit(translate("Live", "Live answers cannot be given: {reason}").format(reason=reason), details)

    def _performed(self, step: Step) -> None:
        if changes_judging_inputs(step):
            self.inputs_changed()
        edited = edited_bodies(step)
        self._since_run.bodies |= edited
        if self._incremental is None:
            self._missed |= edited
        else:
            self._take_over(edited)

    def _take_over(self, body_ids: set[str]) -> None:
        if not body_ids or self._plan is None or self._incremental is None:
            return
        try:
            changed, gone = claim_bodies(self._plan, body_ids)
        except LayerError as error:
            self._waiting |= body_ids
            self._not_up_to_date(str(error))
            return
        self._incremental.replace(changed, gone)
        self._waiting |= body_ids
        if self._can_find_all():
            self._waiting |= self._incremental.mover_ids
        self._find()

    def _find(self) -> None:
        """Find anew what waits, unless that is going on: then it is done right after."""
        if self._finding is None and self._waiting and self._incremental is not None:
            self._finding = UpdateTask(self._incremental, set(self._waiting), self._found)
            self._waiting.clear()
            _start(self._finding)

    def _found(self, task: UpdateTask) -> None:
        if task is not self._finding:
            return
        self._finding = None
        more = bool(self._waiting)
        if self._is_stored(task):
            self.updated.emit(task.affected, task.findings)
            self._tell_when_all_is_found()
        else:
            # Not at once: what went wrong would go wrong again. The next edit takes them along.
            self._waiting |= task.affected | task.body_ids
        if more:
            self._find()

    def _can_find_all(self) -> bool:
        """Whether the findings about all claims are wanted, and few enough to find without being asked."""
        incremental = self._incremental
        return self._all_in_doubt and incremental is not None and len(incremental.mover_ids) <= MOST_AT_ONCE

    def _tell_when_all_is_found(self) -> None:
        if self._can_find_all() and self._finding is None and not self._waiting:
            self._all_in_doubt = self._find_at_once = False
            self.all_updated.emit()

    def _is_stored(self, task: UpdateTask) -> bool:
        if task.findings is None or self._plan is None:
            if task.error:
                self._not_up_to_date(task.error, task.details)
            return False
        try:
            store_affected(self._plan, task.findings, task.affected, author())
        except PlanError as error:
            self._not_up_to_date(str(error))
            return False
        return True

    def _not_up_to_date(self, reason: str, details: str = "") -> None:
        text = translate("Live", "The findings could not be brought up to date after an edit: {reason}")
        self.problem.emit(text.format(reason=reason), details)


def _start(task: QgsTask) -> None:
    QgsApplication.taskManager().addTask(task)
