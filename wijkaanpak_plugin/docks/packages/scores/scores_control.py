"""Connects the page of scores with the plan: what it shows is read anew after each step, each action is one step."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from wijkaanpak_plugin.docks.packages.figures.package_figures import PackageFigures
from wijkaanpak_plugin.docks.packages.scores.criterion_dialog import CriterionDialog
from wijkaanpak_plugin.docks.packages.scores.score_reading import shown_scores
from wijkaanpak_plugin.docks.packages.scores.score_rows import ScoreRow, ShownScores
from wijkaanpak_plugin.docks.packages.scores.scores_page import ScoresPage
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.perform_step import perform
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.claims.parties import known_parties
from wijkaanpak_plugin.plan.packages.criterion_names import criterion_name
from wijkaanpak_plugin.plan.packages.packages import Package
from wijkaanpak_plugin.plan.packages.scores import add_criterion, judge, remove_criteria, set_weight, use_criteria_set
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.record_change import RecordChange

#: The matter of what is said about reading scores.
_READING = "package scores"


class ScoresControl(QObject):
    """Of one package at a time."""

    #: Ids of claims, works and agreements that a figure comes from.
    claims_wanted = pyqtSignal(object)

    def __init__(self, page: ScoresPage, figures: PackageFigures, messages: Messages) -> None:
        super().__init__()
        self._page, self._figures, self._messages = page, figures, messages
        self._plan: Optional[Plan] = None
        self._package: Optional[Package] = None
        self._shown: Optional[ShownScores] = None
        figures.changed.connect(self.show_again)
        page.view_changed.connect(self.show_again)
        page.set_wanted.connect(self._take_set)
        page.add_wanted.connect(self._add)
        page.remove_wanted.connect(self._remove)
        page.judged.connect(self._judge)
        page.weighed.connect(self._weigh)
        page.claims_wanted.connect(self.claims_wanted)

    def show(self, plan: Plan, package: Package) -> None:
        """Show the scores of a package."""
        self._plan, self._package = plan, package
        self.show_again()

    def close_plan(self) -> None:
        """Let go of the plan; which set and whose weights are shown goes with it."""
        self._plan = self._package = self._shown = None
        self._page.forget()

    def show_again(self) -> None:
        """Read the scores anew."""
        plan, package = self._plan, self._package
        if plan is None or package is None:
            return
        try:
            self._shown = shown_scores(
                plan,
                package.package_id,
                self._page.chosen_set,
                self._page.group,
                self._figures.whole,
                self._figures.why_none,
            )
            self._page.show_scores(self._shown, known_parties(plan))
        except PlanError as error:
            self._messages.warning(str(error), _READING)
            return
        self._messages.settle(_READING)

    def _take_set(self, key: str) -> None:
        title = "" if self._shown is None else self._shown.chosen_set.title
        text = translate("Packages", "Weigh packages by: {criteria}").format(criteria=title)
        self._perform(text, lambda plan: use_criteria_set(plan, key))

    def _add(self) -> None:
        plan, shown = self._plan, self._shown
        if plan is None or shown is None:
            return
        own = shown.chosen if shown.chosen_set.is_in_plan else ""

        def save(values: dict[str, Any]) -> str:
            text = translate("Packages", "Weigh packages by: {criteria}").format(criteria=values["name"])
            try:
                plan.history.perform(text, add_criterion(plan, values["name"], criterion_set=own)[0])
            except PlanError as error:
                return str(error)
            self._page.show_set(own)
            return ""

        dialog = CriterionDialog(save, self._page)
        dialog.exec()
        dialog.deleteLater()

    def _remove(self, criterion_id: str) -> None:
        text = translate("Packages", "Weigh packages no longer by: {criteria}").format(
            criteria=self._name(criterion_id)
        )
        self._perform(text, lambda plan: remove_criteria(plan, [criterion_id]))

    def _judge(self, criterion_id: str, value: Optional[float], who: str) -> None:
        row, package = self._row(criterion_id), self._package
        if row is None or package is None:
            return
        remarks = row.judgement.remarks if row.judgement is not None else ""
        text = translate("Packages", "Judge '{package}': {criteria}")
        said = text.format(package=package.name, criteria=criterion_name(row.criterion))
        self._perform(said, lambda plan: judge(plan, package.package_id, criterion_id, value, who, remarks))

    def _weigh(self, criterion_id: str, weight: Optional[float]) -> None:
        text, group = translate("Packages", "Weight for {group}: {criteria}"), self._page.group
        said = text.format(group=group, criteria=self._name(criterion_id))
        self._perform(said, lambda plan: set_weight(plan, criterion_id, group, weight))

    def _row(self, criterion_id: str) -> Optional[ScoreRow]:
        rows = () if self._shown is None else self._shown.rows
        return next((row for row in rows if row.criterion.criterion_id == criterion_id), None)

    def _name(self, criterion_id: str) -> str:
        row = self._row(criterion_id)
        return "" if row is None else criterion_name(row.criterion)

    def _perform(self, text: str, changes: Callable[[Plan], Iterable[RecordChange]]) -> None:
        """Do one step; what could not be done leaves on screen what holds."""
        if not perform(self._plan, self._messages, text, changes):
            self.show_again()
