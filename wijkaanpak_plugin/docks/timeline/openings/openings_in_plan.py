"""Works in one opening of the open plan, with their figures: worked out in a task beside the map, while it is seen."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Optional, Protocol

import pandas as pd
import shapely
from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from wijkaanpak_plugin.analysis.open_once.figures import OpeningFigures, prices_per_m2
from wijkaanpak_plugin.analysis.open_once.opening import Openings
from wijkaanpak_plugin.analysis.progress import Feedback, part_of
from wijkaanpak_plugin.docks.panel.background_task import BackgroundTask, still_running, wait_for
from wijkaanpak_plugin.docks.timeline.bars import Bar
from wijkaanpak_plugin.docks.timeline.openings.opening_rows import OpeningRow, opening_rows
from wijkaanpak_plugin.docks.timeline.openings.surfaces import (
    NO_SURFACES,
    Surfaces,
    read_surfaces,
    surface_kinds,
    surface_snapshot,
)
from wijkaanpak_plugin.domain.files.file_reasons import reason_of
from wijkaanpak_plugin.domain.periods import Horizon
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.claims.session_periods import plan_horizon
from wijkaanpak_plugin.plan.findings.analysis_input import PlanSnapshot
from wijkaanpak_plugin.plan.records.unit_costs import cost_table
from wijkaanpak_plugin.plan.schema.goal_tables import UNIT_COST
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.vector_layer import LayerError

_QUIETLY = QgsTask.Flag.CanCancel | QgsTask.Flag.Silent


class PlanOfOpenings(Protocol):
    """What is asked of the timeline of the engine."""

    @property
    def openings(self) -> Openings:
        """Works in openings."""

    def opening_figures(
        self,
        horizon_years: Optional[float] = None,
        costs: Optional[pd.DataFrame] = None,
        surfaces: Optional[pd.DataFrame] = None,
        feedback: Feedback = None,
    ) -> OpeningFigures:
        """Return what each opening saves, in the same order."""

    def opening_sections(self, feedback: Feedback = None) -> list[shapely.Polygon]:
        """Return the place of each opening, in the same order."""


@dataclass(frozen=True)
class Asked:
    """What figures are worked out of. snapshot: what surfaces are read from, None where ``surfaces`` are known or no
    surface has a cost.
    """

    timeline: PlanOfOpenings
    bars: Mapping[str, Bar]
    horizon: Horizon
    is_own_horizon: bool
    costs: pd.DataFrame
    kinds: frozenset[str]
    surfaces: Surfaces
    snapshot: Optional[PlanSnapshot]


@dataclass(frozen=True)
class FoundOpenings:
    """rows: of two works or more; alone: how many works open the street by themselves; money: one sentence where
    nothing is said about money, else empty.
    """

    rows: Sequence[OpeningRow]
    alone: int
    horizon: Horizon
    is_own_horizon: bool
    has_costs: bool
    money: str
    surfaces: Surfaces = field(default=NO_SURFACES)


class OpeningsTask(BackgroundTask):
    """``found`` is None when it was cancelled or failed."""

    def __init__(self, asked: Asked, ended: Callable[[OpeningsTask], None]) -> None:
        super().__init__(translate("Openings", "Wijkaanpak: works in one opening"), ended, _QUIETLY)
        self._asked = asked
        self.found: Optional[FoundOpenings] = None

    def _work(self) -> None:
        asked, surfaces = self._asked, self._asked.surfaces
        if asked.snapshot is not None:
            surfaces = read_surfaces(asked.snapshot, asked.kinds, part_of(self._go_on, 0.0, 0.5))
        timeline = asked.timeline
        figures = timeline.opening_figures(
            asked.horizon.years, asked.costs, surfaces.table, part_of(self._go_on, 0.5, 0.9)
        )
        sections = timeline.opening_sections(part_of(self._go_on, 0.9, 1.0))
        groups = timeline.openings
        self.found = FoundOpenings(
            rows=opening_rows(groups, figures.table, sections, asked.bars, asked.horizon),
            alone=sum(len(group.members) == 1 for group in groups.groups),
            horizon=asked.horizon,
            is_own_horizon=asked.is_own_horizon,
            has_costs=bool(prices_per_m2(asked.costs)),
            money=figures.money,
            surfaces=surfaces,
        )


class OpeningsInPlan(QObject):
    """``found`` is what is known of the works that it was told of; surfaces are read once, until there are others."""

    ready = pyqtSignal()
    #: Why nothing could be found, in one sentence, and details for the log (may be empty).
    problem = pyqtSignal(str, str)

    def __init__(self, plan_in_project: PlanInProject, works_are_outdated: Callable[[], bool]) -> None:
        """works_are_outdated: whether the works in time are to be read anew, after a step in the plan."""
        super().__init__()
        self._plan_in_project, self._works_are_outdated = plan_in_project, works_are_outdated
        self._plan: Optional[Plan] = None
        self._works: Optional[tuple[PlanOfOpenings, dict[str, Bar]]] = None
        self.found: Optional[FoundOpenings] = None
        self._surfaces: Optional[Surfaces] = None
        self._kinds: frozenset[str] = frozenset()
        self._task: Optional[OpeningsTask] = None
        self._forgotten: list[QgsTask] = []
        self._is_seen, self._is_outdated = False, True

    @property
    def is_busy(self) -> bool:
        """Whether something is being worked out, or is to be once the works in time are known."""
        return self._task is not None or (self._is_seen and self._is_outdated and self._plan is not None)

    def show_works(self, timeline: PlanOfOpenings, bars: Mapping[str, Bar]) -> None:
        """Work out the openings of these works; bars: by id, as they are planned in the timeline."""
        self._works = timeline, dict(bars)
        self._outdate()

    def open_plan(self, plan: Plan) -> None:
        """Follow a plan, after the works in time do."""
        self.close_plan()
        self._plan = plan
        plan.history.performed.connect(self._performed)

    def close_plan(self) -> None:
        """Let go of the plan."""
        if self._plan is not None:
            self._plan.history.performed.disconnect(self._performed)
        self._plan = None
        self._forget()
        self.found = self._surfaces = self._works = None
        self._is_outdated = True

    def set_seen(self, on: bool) -> None:
        """Work things out only while somebody looks."""
        self._is_seen = on
        if on and self._is_outdated:
            self._work()

    def unload(self) -> None:
        """Stop all work."""
        self.close_plan()
        wait_for(self._forgotten)
        self.deleteLater()

    def _performed(self, step: Step) -> None:
        if self._works_are_outdated() or UNIT_COST.name in step.records:
            # Surfaces may be others; of what the works rest on it is told again once they are read.
            self._surfaces = None
            self._outdate()

    def _outdate(self) -> None:
        self._is_outdated = True
        self._forget()
        if self._is_seen:
            self._work()

    def _work(self) -> None:
        if self._plan is None or self._works is None or self._works_are_outdated():
            return
        try:
            self._plan_in_project.when_answered(self._work_now)
        except PlanError as error:
            self.problem.emit(str(error), "")

    def _work_now(self) -> None:
        plan, works = self._plan, self._works
        if plan is None or works is None or not self._is_outdated:
            return
        try:
            horizon, is_own = plan_horizon(plan)
            costs = cost_table(plan)
            kinds = surface_kinds(prices_per_m2(costs).keys())
            known = self._surfaces if kinds == self._kinds else None
            snapshot = surface_snapshot(plan) if kinds and known is None else None
        except (PlanError, LayerError) as error:
            self.problem.emit(str(error), "")
            return
        except Exception as error:  # a plan of somebody else may hold anything: it is said, and QGIS goes on
            self.problem.emit(reason_of(error), traceback.format_exc())
            return
        self._is_outdated, self._kinds = False, kinds
        asked = Asked(*works, horizon, is_own, costs, kinds, known or NO_SURFACES, snapshot)
        self._task = OpeningsTask(asked, self._ended)
        QgsApplication.taskManager().addTask(self._task)

    def _ended(self, task: OpeningsTask) -> None:
        if task is not self._task:
            return
        self._task = None
        if task.error:
            self.problem.emit(task.error, task.details)
        elif task.found is not None:
            self.found = task.found
            self._surfaces = task.found.surfaces
            self.ready.emit()

    def _forget(self) -> None:
        running = still_running((self._task,))
        for task in running:
            task.forget()
        self._forgotten = still_running((*self._forgotten, *running))
        self._task = None
