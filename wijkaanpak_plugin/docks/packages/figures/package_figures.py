"""Figures of the packages of the open plan, worked out in a task beside the map, while somebody looks."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from typing import Callable, Optional

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from wijkaanpak_plugin.analysis.packages.all_figures import figures_of, openings_and_costs
from wijkaanpak_plugin.analysis.packages.figures import Figure
from wijkaanpak_plugin.analysis.packages.found_figures import FoundFigures
from wijkaanpak_plugin.analysis.packages.package_scene import Package, doing_nothing
from wijkaanpak_plugin.analysis.progress import part_of, tell
from wijkaanpak_plugin.docks.panel.background_task import BackgroundTask, still_running, wait_for
from wijkaanpak_plugin.domain.files.file_reasons import reason_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.findings.judging_inputs import changes_judging_inputs
from wijkaanpak_plugin.plan.packages.figures_input import FiguresSnapshot, figures_snapshot
from wijkaanpak_plugin.plan.schema.area_tables import STREET, STREET_AREA, ZONE
from wijkaanpak_plugin.plan.schema.finding_tables import JUDGEMENT
from wijkaanpak_plugin.plan.schema.goal_tables import TASK, UNIT_COST
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE, PACKAGE_CLAIM, PACKAGE_MEASURE, PACKAGE_TASK
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.vector_layer import LayerError

#: A step in one of these changes figures, besides what claims are judged by.
_READ = {
    *CLAIM_TABLES,
    *(PACKAGE.name, PACKAGE_CLAIM.name, PACKAGE_MEASURE.name, PACKAGE_TASK.name),
    *(STREET.name, STREET_AREA.name, ZONE.name, TASK.name, UNIT_COST.name, JUDGEMENT.name),
}
#: Milliseconds without another step before figures are worked out: claims come in bursts while somebody draws.
_PAUSE_MS = 150
_QUIETLY = QgsTask.Flag.CanCancel | QgsTask.Flag.Silent


class FiguresTask(BackgroundTask):
    """``found`` is None when it was cancelled or failed."""

    def __init__(self, snapshot: FiguresSnapshot, is_whole: bool, ended: Callable[[FiguresTask], None]) -> None:
        super().__init__(translate("Packages", "Wijkaanpak: figures of packages"), ended, _QUIETLY)
        self._snapshot, self._is_whole = snapshot, is_whole
        self.found: Optional[FoundFigures] = None

    def _work(self) -> None:
        packages = self._snapshot.packages
        scene = self._snapshot.read(part_of(self._go_on, 0.0, 0.4))
        years = {package.package_id: package.horizon for package in packages}
        asked: dict[object, Package] = {package.package_id: package for package in packages}
        if self._is_whole:
            for package in packages:
                asked.setdefault((package.horizon,), doing_nothing(scene, package))
        found: dict[object, Sequence[Figure]] = {}
        for place, (key, package) in enumerate(asked.items()):
            start, end = (0.4 + 0.6 * share / len(asked) for share in (place, place + 1))
            if self._is_whole:
                found[key] = figures_of(scene, package, part_of(self._go_on, start, end))
            else:
                found[key] = openings_and_costs(scene, package)
                tell(self._go_on, end)
        self.found = FoundFigures(
            of={name: found[name] for name in years},
            nothing={year: found[(year,)] for year in set(years.values()) if (year,) in found},
            years=years,
            is_whole=self._is_whole,
            remarks=tuple(dict.fromkeys(self._snapshot.report.remarks)),
        )


class PackageFigures(QObject):
    """``found`` is what is known now, None while it is being worked out; while nobody looks nothing is."""

    #: Figures are known, or are none any more: what shows them reads ``found`` again.
    changed = pyqtSignal()
    #: Why nothing could be found, in one sentence, and details for the log (may be empty).
    problem = pyqtSignal(str, str)

    def __init__(self, plan_in_project: PlanInProject) -> None:
        super().__init__()
        self._plan_in_project = plan_in_project
        self._plan: Optional[Plan] = None
        self.found: Optional[FoundFigures] = None
        #: Why there are none, a sentence; empty: they are there, or are being worked out.
        self.why_none = ""
        self._task: Optional[FiguresTask] = None
        self._forgotten: list[QgsTask] = []
        #: Who looks, and whether at all figures.
        self._looking: dict[str, bool] = {}
        self._is_outdated = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self._work)

    @property
    def whole(self) -> Optional[FoundFigures]:
        """All figures, None while they are not known."""
        return self.found if self.found is not None and self.found.is_whole else None

    def open_plan(self, plan: Plan) -> None:
        """Work out the figures of a plan."""
        self.close_plan()
        self._plan = plan
        plan.history.performed.connect(self._performed)
        self._outdate()

    def close_plan(self) -> None:
        """Let go of the plan."""
        if self._plan is not None:
            self._plan.history.performed.disconnect(self._performed)
        self._plan = None
        self._soon.stop()
        self._forget()
        self.found, self.why_none = None, ""

    def look(self, who: str, on: bool, at_all: bool = False) -> None:
        """Say that somebody looks, or no longer; at_all: at all figures, and not at openings and costs alone."""
        before = dict(self._looking)
        if on:
            self._looking[who] = at_all
        else:
            self._looking.pop(who, None)
        if self._looking != before and self._is_lacking:
            self._soon.start()

    def findings_changed(self) -> None:
        """Findings are other ones, on which all figures rest, and openings and costs do not."""
        if self._wants_all or self.whole is not None:
            self._outdate()

    def unload(self) -> None:
        """Stop all work."""
        self.close_plan()
        wait_for(self._forgotten)
        self.deleteLater()

    @property
    def _wants_all(self) -> bool:
        return any(self._looking.values())

    @property
    def _is_lacking(self) -> bool:
        is_there = self.found is not None and not self._is_outdated
        return bool(self._looking) and not (is_there and (self.whole is not None or not self._wants_all))

    def _performed(self, step: Step) -> None:
        if changes_judging_inputs(step) or _READ & (set(step.records) | set(step.reshaped)):
            self._outdate()

    def _outdate(self) -> None:
        was_there = self.found is not None or bool(self.why_none)
        self._is_outdated, self.found, self.why_none = True, None, ""
        self._forget()
        if self._looking:
            self._soon.start()
        if was_there:
            self.changed.emit()

    def _work(self) -> None:
        if self._plan is None or not self._is_lacking:
            return
        self._forget()
        try:
            self._plan_in_project.when_answered(self._work_now)
        except PlanError as error:
            self._fail(str(error))

    def _work_now(self) -> None:
        plan = self._plan
        if plan is None or self._task is not None or not self._is_lacking:
            return
        is_whole = self._wants_all
        try:
            snapshot = figures_snapshot(plan, only_works=not is_whole)
        except (PlanError, LayerError) as error:
            self._fail(str(error))
            return
        except Exception as error:  # a plan of somebody else may hold anything: it is said, and QGIS goes on
            self._fail(reason_of(error), traceback.format_exc())
            return
        self._is_outdated = False
        self._task = FiguresTask(snapshot, is_whole, self._ended)
        QgsApplication.taskManager().addTask(self._task)

    def _ended(self, task: FiguresTask) -> None:
        if task is not self._task:
            return
        self._task = None
        if task.error:
            self._fail(task.error, task.details)
        elif task.found is not None:
            self.found = task.found
            self.changed.emit()
        else:
            self._is_outdated = True
            text = translate(
                "Packages", "The work on the figures was stopped; close and open the panel to begin again."
            )
            self._say_none(text)

    def _fail(self, sentence: str, details: str = "") -> None:
        self._say_none(sentence)
        self.problem.emit(sentence, details)

    def _say_none(self, sentence: str) -> None:
        self.found, self.why_none = None, sentence
        self.changed.emit()

    def _forget(self) -> None:
        running = still_running((self._task,))
        for task in running:
            task.forget()
            # What it read is lost with it.
            self._is_outdated = True
        self._forgotten = still_running((*self._forgotten, *running))
        self._task = None
