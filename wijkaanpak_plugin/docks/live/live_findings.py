"""The findings of the open plan, kept up to date after each edit, and the bodies prepared to judge what is drawn."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis
from wijkaanpak_plugin.docks.live.tasks import PreparationTask, UpdateTask
from wijkaanpak_plugin.docks.panel.background_task import still_running, wait_for
from wijkaanpak_plugin.domain.files.file_reasons import reason_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.connections import Connections
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.claims.bodies import claim_bodies
from wijkaanpak_plugin.plan.findings.analysis_input import plan_snapshot
from wijkaanpak_plugin.plan.findings.findings import (
    bodies_with_large_groups,
    has_findings,
    kept_findings,
    store_affected,
)
from wijkaanpak_plugin.plan.findings.judging_inputs import changes_judging_inputs
from wijkaanpak_plugin.plan.findings.state import FindingsState
from wijkaanpak_plugin.plan.findings.wishes_input import edited_wishes, plan_wishes
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
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
    """Reads the open plan in a task; from then on edits of claims are taken over at once, without reading again.

    ``state`` says what has to be found; what is done about it is done here.
    """

    #: Whether live answers can be given now.
    stands = pyqtSignal(bool)
    #: Findings about these bodies (set of ids) were found anew and stored: what was found (DataFrame, see
    #: ``IncrementalAnalysis.findings_about``).
    updated = pyqtSignal(object, object)
    #: What could not be done, in one sentence, and details for the log (may be empty).
    problem = pyqtSignal(str, str)

    def __init__(self, plan_in_project: PlanInProject) -> None:
        super().__init__()
        self.state = FindingsState()
        self._plan_in_project = plan_in_project
        self._plan: Optional[Plan] = None
        self._incremental: Optional[IncrementalAnalysis] = None
        self._reading: Optional[PreparationTask] = None
        #: Whether it is asked first which sources answer.
        self._is_asking = False
        self._finding: Optional[UpdateTask] = None
        self._trouble = ""
        #: Tasks that were told to stop, and may not have heard it yet.
        self._forgotten: list[QgsTask] = []
        self._of_project, self._of_plan = Connections(), Connections()
        self._of_project.connect(plan_in_project, plan_in_project.opened, self.open_plan)
        self._of_project.connect(plan_in_project, plan_in_project.closed, self.close_plan)

    @property
    def incremental(self) -> Optional[IncrementalAnalysis]:
        """What judges a drawn body, None as long as the plan is being read or none is open."""
        return self._incremental

    @property
    def is_reading(self) -> bool:
        """Whether the plan is being read."""
        return self._reading is not None or self._is_asking

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
        self._of_project.undo()
        self.close_plan()
        wait_for(self._forgotten)
        self.state.deleteLater()
        self.deleteLater()

    def inputs_changed(self) -> None:
        """Read everything anew, and find all findings again: the data below the plan is not what it was."""
        self.state.inputs_changed()
        self.read_again()

    def run_stored(self, incremental: IncrementalAnalysis) -> None:
        """The findings of an analysis are those of the plan now: go on from the tables that they rest on.

        What was edited since it began is found again; all, when what claims are judged by was: it is read anew then.
        """
        if self._plan is None:
            return
        self.state.run_stored()
        if not self.state.all_in_doubt:
            self._forget_tasks()
            self._incremental = incremental
            self.stands.emit(True)
        self._find_outdated()

    def read_again(self) -> None:
        """Read everything anew."""
        plan = self._plan
        if plan is None:
            return
        self._forget_tasks()
        self._incremental = None
        self.stands.emit(False)
        self._is_asking = True
        try:
            self._plan_in_project.when_answered(self._read_now)
        except PlanError as error:
            self._cannot_answer(str(error))

    def _read_now(self) -> None:
        plan = self._plan
        if plan is None or not self._is_asking:
            return
        self._is_asking = False
        try:
            snapshot = plan_snapshot(plan)
        except (PlanError, LayerError) as error:
            self._cannot_answer(str(error))
            return
        self._reading = PreparationTask(snapshot, self._read)
        _start(self._reading)

    def open_plan(self, plan: Plan) -> None:
        """Show a plan that was opened; its findings are not found again before somebody edits it."""
        self.close_plan()
        self._plan = plan
        self._of_plan.connect(plan.history, plan.history.performed, self._performed)
        self.state.plan_opened(_has_findings(plan))
        self.read_again()

    def close_plan(self) -> None:
        """Let go of the plan that was open."""
        self._of_plan.undo()
        self._plan = None
        self._forget_tasks()
        self.state.plan_closed()
        self._incremental = None
        self.stands.emit(False)

    def _forget_tasks(self) -> None:
        running = still_running((self._reading, self._finding))
        for task in running:
            task.forget()
        self._forgotten = still_running((*self._forgotten, *running))
        self._reading = self._finding = None
        self._is_asking = False
        self._trouble = ""
        self.state.search_dropped()

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
        self._find_outdated()

    def _find_outdated(self) -> None:
        """Find what was edited before the bodies were prepared; all where that is wanted at once."""
        if self.state.outdated:
            self._take_over(self.state.outdated)
        elif self.state.all_wanted_at_once and self._finds_all():
            self._find()

    def _keep_counts(self, task: PreparationTask) -> None:
        if self._plan is None:
            return
        try:
            store_reading(self._plan, task.readings)
        except PlanError as error:
            text = translate("Live", "How many rows of each source were used could not be written down: {reason}")
            self.problem.emit(text.format(reason=reason_of(error)), "")

    def _cannot_answer(self, reason: str, details: str = "") -> None:
        self._is_asking = False
        self._trouble = reason
        self.problem.emit(translate("Live", "Live answers cannot be given: {reason}").format(reason=reason), details)

    def _performed(self, step: Step) -> None:
        wishes = edited_wishes(step)
        edited = _edited_bodies(step) | wishes
        self.state.bodies_edited(edited)
        if changes_judging_inputs(step):
            self.inputs_changed()
        self._take_over(edited, only_bodies=not wishes)

    def _take_over(self, ids: frozenset[str], only_bodies: bool = False) -> None:
        """Judge by these bodies and wishes as they are now, and find what that changes.

        only_bodies: no wish was edited; then wishes are read again only where one waits for a body.
        """
        if not ids or self._plan is None or self._incremental is None:
            return
        try:
            changed, gone = claim_bodies(self._plan, ids)
            wishes = None if only_bodies and not self._incremental.has_dependencies else plan_wishes(self._plan)
            self._incremental.with_large_groups = bodies_with_large_groups(self._plan)
        except PlanError as error:
            self._not_up_to_date(str(error))
            return
        self._incremental.replace(changed, gone)
        if wishes is not None:
            self.state.bodies_edited(self._incremental.replace_wishes(wishes))
        self._find()

    def _find(self) -> None:
        """Find anew what is outdated, and all where that is wanted; unless a search goes on: then right after it."""
        incremental, outdated = self._incremental, self.state.outdated
        if incremental is None or self._plan is None or self._finding is not None:
            return
        try:
            incremental.kept = kept_findings(self._plan)
        except PlanError as error:
            self._not_up_to_date(str(error))
            return
        finds_all = self._finds_all()
        body_ids = outdated | incremental.ids if finds_all else outdated
        self.state.search_began(finds_all)
        if body_ids:
            self._finding = UpdateTask(incremental, set(body_ids), self._found)
            _start(self._finding)
        else:
            self.state.search_stored()

    def _found(self, task: UpdateTask) -> None:
        if task is not self._finding:
            return
        self._finding = None
        edited_meanwhile = bool(self.state.outdated)
        if self._is_stored(task):
            self.updated.emit(task.affected, task.findings)
            self.state.search_stored()
        else:
            # Not at once: what went wrong would go wrong again. The next edit takes them along.
            self.state.search_dropped(task.affected | task.body_ids)
        if edited_meanwhile:
            self._find()

    def _finds_all(self) -> bool:
        """Whether the findings about all claims are wanted, and few enough to find without being asked."""
        incremental = self._incremental
        return self.state.all_in_doubt and incremental is not None and len(incremental.proposal_ids) <= MOST_AT_ONCE

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


def _has_findings(plan: Plan) -> bool:
    try:
        return has_findings(plan)
    except PlanError:  # the panel that lists them says so
        return False


def _edited_bodies(step: Step) -> frozenset[str]:
    """Return the ids of the claims and works that a step touched."""
    return frozenset().union(*(step.records.get(table, frozenset()) for table in CLAIM_TABLES))
