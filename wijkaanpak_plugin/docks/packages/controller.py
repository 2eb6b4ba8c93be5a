"""Controller of the Packages panel: connects it with the plan and the map."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Callable, Optional

from qgis.core import QgsGeometry
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, QTimer

from wijkaanpak_plugin.docks.packages.compare.compare_control import CompareControl
from wijkaanpak_plugin.docks.packages.content_steps import ContentSteps
from wijkaanpak_plugin.docks.packages.figures.package_figures import PackageFigures
from wijkaanpak_plugin.docks.packages.figures.package_rows import package_rows
from wijkaanpak_plugin.docks.packages.head import COMPARE, COPY, DELETE, NEW, RENAME
from wijkaanpak_plugin.docks.packages.package_steps import PackageSteps
from wijkaanpak_plugin.docks.packages.scores.scores_control import ScoresControl
from wijkaanpak_plugin.docks.packages.view import PackagesDock
from wijkaanpak_plugin.docks.panel.map_selection import MapSelection
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.panel_controller import PanelController
from wijkaanpak_plugin.docks.widgets.waits.dependency_steps import DependencySteps
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.map.zone_highlight import PlaceNotOnMap, ZoneHighlight
from wijkaanpak_plugin.plan.claims.claims import claims_with
from wijkaanpak_plugin.plan.claims.parties import known_parties
from wijkaanpak_plugin.plan.findings.state import FindingsStatus
from wijkaanpak_plugin.plan.packages.contents import PackageContents, package_contents
from wijkaanpak_plugin.plan.packages.packages import Package
from wijkaanpak_plugin.plan.schema.goal_tables import CRITERION, WEIGHT
from wijkaanpak_plugin.plan.schema.package_tables import (
    PACKAGE,
    PACKAGE_CHOICE,
    PACKAGE_CLAIM,
    PACKAGE_MEASURE,
    PACKAGE_SCORE,
    PACKAGE_TASK,
)
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan

#: Tables whose steps change what the panel shows.
_SHOWN = frozenset(
    (
        *(PACKAGE.name, PACKAGE_CLAIM.name, PACKAGE_TASK.name, PACKAGE_MEASURE.name, PACKAGE_CHOICE.name),
        *(CRITERION.name, WEIGHT.name, PACKAGE_SCORE.name),
        *("dependency", "party", "task"),
        *CLAIM_TABLES,
    )
)
#: The matter of what is said about reading packages.
_READING = "packages"
#: The matter of what is said about figures.
_FIGURES = "package figures"


class PackagesController(QObject, PanelController):
    """Turns what the user does into steps, and what the plan holds into what the panel shows."""

    def __init__(self, iface: QgisInterface, plan_in_project: PlanInProject, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self._plan: Optional[Plan] = None
        self._contents: Optional[PackageContents] = None
        self._status = FindingsStatus.EARLIER
        self._place = ZoneHighlight(iface.mapCanvas())
        self._selection = MapSelection(CLAIM_TABLES)
        self.dock = PackagesDock()
        self._packages = PackageSteps(self.dock, messages)
        self._content = ContentSteps(self.dock, messages)
        self._waits = DependencySteps(self.dock, messages)
        self._figures = PackageFigures(plan_in_project)
        self._scores = ScoresControl(self.dock.scores, self._figures, messages)
        self._window = iface.mainWindow()
        self._compare = CompareControl(iface, self._figures, messages)
        # Findings come in bursts while claims are drawn; what happens while nobody looks is read when somebody does.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._refresh)
        self._connect()
        self._attach(plan_in_project)

    def findings_changed(self, _affected: object = None, _fresh: object = None) -> None:
        """Findings of the plan are other ones than before."""
        self._figures.findings_changed()
        self._look_soon()

    def show_status(self, status: FindingsStatus) -> None:
        """Say whether the findings that are shown hold for the plan as it is now."""
        self._status = status
        self._look_soon()

    def when_comparison_is_wanted(self, export: Callable[[Sequence[str]], None]) -> None:
        """Let a sheet be made of packages (ids) beside each other."""
        self._compare.export_wanted.connect(export)

    def _look_soon(self) -> None:
        """Read the plan again, once for all that is told together, and not before somebody sees it."""
        if self.dock.isUserVisible():
            self._soon.start()

    def not_saved(self, everywhere: bool) -> list[str]:
        """Write what is being typed; what could not be written was said."""
        field = self.dock.focusWidget()
        if self._plan is not None and field is not None:
            # Closing by a key leaves the keyboard in the field, so that what was typed is not saved yet.
            field.clearFocus()
        return []

    def _connect(self) -> None:
        dock = self.dock
        dock.visibilityChanged.connect(self._seen)
        dock.tab_changed.connect(self._look)
        dock.place_elsewhere.connect(self._place.clear)
        dock.begin_button.clicked.connect(lambda _on: self._press(NEW))
        dock.head.pressed.connect(self._press)
        dock.head.preferred.connect(self._prefer)
        dock.list.current_changed.connect(lambda _id: self._show_current())
        dock.list.rename_wanted.connect(lambda: self._press(RENAME))
        dock.list.removal_wanted.connect(lambda: self._press(DELETE))
        dock.passport.edited.connect(self._of_package(self._content.change))
        claims = dock.claims
        claims.chosen.connect(self._choose)
        claims.entered.connect(self._zoom_to)
        claims.put_in_wanted.connect(self._put_in_selected)
        claims.claims_dropped.connect(self._dropped)
        claims.take_out_wanted.connect(self._of_package(self._content.take_out))
        claims.role_wanted.connect(self._of_package(self._content.give_role))
        claims.edited.connect(self._of_package(self._content.say_who))
        dock.choices.chosen.connect(self._of_package(self._content.choose))
        # A cell without claims leaves what is selected: it may be what is to be put in.
        dock.choices.claims_chosen.connect(lambda body_ids: self._choose(body_ids) if body_ids else None)
        dock.choices.wait_wanted.connect(lambda _transition: self._add_wait())
        dock.tasks.said.connect(self._of_contents(self._content.say_of_tasks))
        dock.agreements.add_wanted.connect(self._of_package(self._content.add_agreement))
        dock.agreements.change_wanted.connect(self._of_plan(self._content.change_agreement))
        dock.agreements.remove_wanted.connect(self._of_plan(self._content.remove_agreement))
        dock.waits.add_wanted.connect(self._add_wait)
        dock.waits.change_wanted.connect(self._of_plan(self._waits.change))
        dock.waits.remove_wanted.connect(self._of_plan(self._waits.remove))
        self._selection.chosen.connect(self._chosen_on_map)
        self._figures.changed.connect(self._show_figures)
        self._figures.problem.connect(self._tell_no_figures)
        self._scores.claims_wanted.connect(self._zoom_to)
        self._compare.claims_wanted.connect(self._zoom_to)
        self._compare.weights_wanted.connect(self.dock.show_scores)

    def _tell_no_figures(self, sentence: str, details: str) -> None:
        if details:
            self._messages.failure(sentence, details)
        else:
            self._messages.warning(sentence, _FIGURES)

    def _seen(self, on: bool) -> None:
        """The panel is seen, or no longer."""
        self._look()
        if on:
            self._soon.start()
        else:
            self._place.clear()

    def _look(self) -> None:
        """Let figures be worked out as far as they are seen: all of them only on the page of scores."""
        is_seen = self.dock.isUserVisible()
        self._figures.look("list", is_seen)
        self._figures.look("scores", is_seen and self.dock.shows_scores, at_all=True)

    def _of_plan(self, work: Callable[..., Any]) -> Callable[..., None]:
        """Return what does something in the open plan, and shows what holds when that could not be done."""

        def done(*what: Any) -> None:
            if self._plan is not None and work(self._plan, *what) is False:
                self._soon.start()

        return done

    def _of_package(self, work: Callable[..., Any]) -> Callable[..., None]:
        """As ``_of_plan``, with the package that is shown."""

        def done(*what: Any) -> None:
            if self._contents is not None:
                self._of_plan(work)(self._contents.package, *what)

        return done

    def _of_contents(self, work: Callable[..., Any]) -> Callable[..., None]:
        """As ``_of_plan``, with the contents of the package that is shown."""

        def done(*what: Any) -> None:
            if self._contents is not None:
                self._of_plan(work)(self._contents, *what)

        return done

    # The plan

    def open_plan(self, plan: Plan) -> None:
        """Show the packages of a plan that was opened."""
        self._release_plan()
        self._plan = plan
        self._selection.watch(plan)
        # Before the panel reads the plan after a step, it must be known that figures hold no more.
        self._figures.open_plan(plan)
        plan.history.performed.connect(self._performed)
        self._refresh()

    def close_plan(self) -> None:
        """Let go of the plan that was open."""
        self._release_plan()
        self.dock.show_no_plan()

    def _layers_back(self, plan: Plan) -> None:
        self._selection.watch(plan)

    def _release_plan(self) -> None:
        self._soon.stop()
        self._selection.stop()
        if self._plan is not None:
            self._plan.history.performed.disconnect(self._performed)
        self._plan, self._contents = None, None
        self._figures.close_plan()
        self._scores.close_plan()
        self._compare.close_plan()
        self._place.clear()

    def _detach(self) -> None:
        self._release_plan()
        self._place.unload()
        self._compare.unload()
        self._figures.unload()
        self._scores.deleteLater()
        self._selection.deleteLater()
        self.deleteLater()

    def _performed(self, step: Step) -> None:
        if not _SHOWN & set(step.records):
            return
        self._compare.show_again()
        if self.dock.isUserVisible():
            self._refresh()

    def _refresh(self, current_id: str = "") -> None:
        """Read the packages anew; current_id: the one to be shown."""
        plan = self._plan
        if plan is None:
            return
        try:
            self.dock.show_packages(package_rows(plan, self._figures), current_id)
            self.dock.set_parties(known_parties(plan))
        except PlanError as error:
            self._messages.warning(str(error), _READING)
            return
        self._messages.settle(_READING)
        self._look()
        self._show_current()

    def _show_current(self) -> None:
        plan, package_id = self._plan, self.dock.list.current_id
        if plan is None or not package_id:
            self._contents = None
            return
        try:
            self._contents = package_contents(plan, package_id)
        except PlanError as error:
            self._messages.warning(str(error), _READING)
            return
        self.dock.show_contents(self._contents, self._status)
        self._scores.show(plan, self._contents.package)
        self._show_selected()

    def _show_figures(self) -> None:
        """Show openings and costs in the list, as far as they are known now."""
        if self._plan is None or not self.dock.isUserVisible():
            return
        try:
            self.dock.list.show_rows(package_rows(self._plan, self._figures))
        except PlanError as error:
            self._messages.warning(str(error), _READING)
        if self._figures.found is not None:
            self._messages.settle(_FIGURES)

    # Packages

    def _press(self, name: str) -> None:
        plan, package = self._plan, self._package
        if plan is None:
            return
        if name == NEW:
            self._show_made(self._packages.new(plan))
        elif package is not None and name == COPY:
            self._show_made(self._packages.copy(plan, package))
        elif package is not None and name == COMPARE:
            self._compare.open(plan, package.package_id, self._window)
        elif package is not None and name == RENAME:
            self._packages.rename(plan, package)
        elif package is not None and name == DELETE:
            self._packages.delete(plan, package)

    @property
    def _package(self) -> Optional[Package]:
        return self._contents.package if self._contents is not None else None

    def _show_made(self, package_id: str) -> None:
        if package_id:
            self._refresh(package_id)

    def _prefer(self, on: bool) -> None:
        self._of_package(self._packages.prefer)(on)

    # Claims and the map

    def _put_in_selected(self) -> None:
        self._of_package(self._content.put_in)(self._coming())

    def _dropped(self, body_ids: Sequence[str], role: str) -> None:
        self._of_contents(self._content.drop)(body_ids, role or None)

    def _choose(self, body_ids: Sequence[str]) -> None:
        self._selection.select(body_ids)
        self._show_selected()
        if body_ids:
            self.dock.shows_place.emit()

    def _chosen_on_map(self, body_ids: Sequence[str]) -> None:
        self.dock.claims.choose(body_ids)
        self._show_selected()

    def _coming(self) -> list[str]:
        """Return the claims that are selected on the map and not in the package."""
        inside = {member.body_id for member in self._contents.members} if self._contents is not None else set()
        return [name for name in self._selection.selected if name not in inside]

    def _show_selected(self) -> None:
        if self._plan is None:
            return
        try:
            self.dock.claims.set_selected_on_map([claim.name for claim in claims_with(self._plan, self._coming())])
        except PlanError as error:
            self._messages.warning(str(error), _READING)

    def _zoom_to(self, body_ids: Sequence[str]) -> None:
        """Choose claims and works of the plan, and go there."""
        if self._plan is None:
            return
        try:
            shapes = [claim.geometry for claim in claims_with(self._plan, body_ids)]
        except PlanError as error:
            self._messages.warning(str(error), _READING)
            return
        if not shapes:
            return
        self._choose(body_ids)
        zone = QgsGeometry.unaryUnion([shape.buffer(2.0, 8) for shape in shapes])
        try:
            self._place.show(zone, self._plan.crs)
            self._place.zoom_to(zone, self._plan.crs)
        except PlaceNotOnMap as error:
            self._messages.warning(str(error))

    # What waits

    def _add_wait(self) -> None:
        if self._plan is not None and self._contents is not None:
            self._waits.add(self._plan, self._contents.package.package_id)
