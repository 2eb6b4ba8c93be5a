"""What is done with the contents of a package: one step each, and what cannot be done is said in one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Callable, Optional

from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.docks.packages.agreements import AgreementDialog, why_no_cost
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.perform_step import perform, problem_of
from wijkaanpak_plugin.docks.widgets.dialogs.reason_dialog import Reason, ask_reason
from wijkaanpak_plugin.domain.packages.choices import Quadrant, theme_label
from wijkaanpak_plugin.domain.packages.words import label, shown_names
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.claims.claims import claims_with
from wijkaanpak_plugin.plan.packages.choices import choose, take_back_choice
from wijkaanpak_plugin.plan.packages.contents import PackageContents
from wijkaanpak_plugin.plan.packages.measures import Measure, add_measure, change_measure, remove_measure
from wijkaanpak_plugin.plan.packages.members import change_members, give_role, put_in, take_out
from wijkaanpak_plugin.plan.packages.packages import Package, change_package
from wijkaanpak_plugin.plan.packages.tasks import say_of_tasks
from wijkaanpak_plugin.plan.parties.naming import party_names
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.record_change import RecordChange

_Changes = Callable[[Plan], Iterable[RecordChange]]


class ContentSteps:
    """Of one plan at a time; ``parent`` is what the forms belong to. Each returns whether it was done."""

    def __init__(self, parent: QWidget, messages: Messages) -> None:
        self._parent = parent
        self._messages = messages

    # The package itself

    def change(self, plan: Plan, package: Package, column: str, value: Any) -> bool:
        """Say something else of a package."""
        text = translate("Packages", "Change package '{name}'").format(name=package.name)
        return self._perform(plan, text, lambda of: change_package(of, package.package_id, {column: value}))

    # Claims

    def put_in(self, plan: Plan, package: Package, body_ids: Sequence[str], role: Optional[str] = None) -> bool:
        """Put claims in."""
        text = translate("Packages", "Put in '{package}': {names}")
        said = text.format(package=package.name, names=_names(plan, body_ids))
        return self._perform(plan, said, lambda of: put_in(of, package.package_id, body_ids, role=role))

    def take_out(self, plan: Plan, package: Package, body_ids: Sequence[str]) -> bool:
        """Take claims out."""
        text = translate("Packages", "Take out of '{package}': {names}")
        said = text.format(package=package.name, names=_names(plan, body_ids))
        return self._perform(plan, said, lambda of: take_out(of, package.package_id, body_ids))

    def give_role(self, plan: Plan, package: Package, body_ids: Sequence[str], role: Optional[str]) -> bool:
        """Give claims a role; None: that by rule."""
        names = _names(plan, body_ids)
        if role is None:
            said = translate("Packages", "Role by rule: {names}").format(names=names)
        else:
            text = translate("Packages", "Role {role}: {names}")
            said = text.format(role=label("package_role", role), names=names)
        return self._perform(plan, said, lambda of: give_role(of, package.package_id, body_ids, role))

    def drop(self, plan: Plan, contents: PackageContents, body_ids: Sequence[str], role: Optional[str]) -> bool:
        """Put claims in that were dragged here; those that are in it already get the role of the group."""
        inside = {member.body_id for member in contents.members}
        coming = [name for name in body_ids if name not in inside]
        if coming:
            return self.put_in(plan, contents.package, coming, role)
        return bool(role) and self.give_role(plan, contents.package, body_ids, role)

    def say_who(self, plan: Plan, package: Package, body_ids: Sequence[str], column: str, value: Any) -> bool:
        """Say who pulls claims, or who takes part."""
        text = translate("Packages", "Who does what in '{package}'").format(package=package.name)
        return self._perform(plan, text, lambda of: change_members(of, package.package_id, body_ids, {column: value}))

    # Tasks and choices

    def say_of_tasks(
        self, plan: Plan, contents: PackageContents, task_ids: Sequence[str], taken_along: Optional[bool]
    ) -> bool:
        """Say whether tasks are taken along; for leaving them out a reason is asked."""
        names = shown_names([task.label for task in contents.tasks if task.task_id in task_ids])
        package_id = contents.package.package_id
        if taken_along is not False:
            text = (
                translate("Packages", "Take along: {names}")
                if taken_along
                else translate("Packages", "Not said: {names}")
            )
            return self._perform(
                plan, text.format(names=names), lambda of: say_of_tasks(of, package_id, task_ids, taken_along, "")
            )
        text = translate("Packages", "Leave out: {names}").format(names=names)
        sentence = translate("Packages", "'{package}' leaves out: {names}.")

        def leave_out(reason: Reason) -> str:
            return problem_of(
                plan, self._messages, text, lambda of: say_of_tasks(of, package_id, task_ids, False, reason.words)
            )

        said = sentence.format(package=contents.package.name, names=names)
        return ask_reason(self._parent, translate("Packages", "Not, because"), said, leave_out)

    def choose(
        self, plan: Plan, package: Package, transition: str, theme: str, quadrant: Quadrant, on: bool, reason: str
    ) -> bool:
        """Choose a way to organise a theme, or take that back."""
        if on:
            text = translate("Packages", "Choose: {theme}").format(theme=theme_label(theme))
            return self._perform(
                plan, text, lambda of: choose(of, package.package_id, transition, theme, quadrant, reason)
            )
        text = translate("Packages", "Choose no longer: {theme}").format(theme=theme_label(theme))
        return self._perform(
            plan, text, lambda of: take_back_choice(of, package.package_id, transition, theme, quadrant)
        )

    # Agreements

    def add_agreement(self, plan: Plan, package: Package) -> None:
        """Ask what is agreed."""
        text = translate("Packages", "Agree: {text}")
        self._ask(plan, {}, text, lambda values: add_measure(plan, package.package_id, values)[0])

    def change_agreement(self, plan: Plan, measure: Measure) -> None:
        """Ask what is to be changed."""
        text = translate("Packages", "Change agreement: {text}")
        self._ask(plan, measure.values, text, lambda values: change_measure(plan, measure.measure_id, values))

    def remove_agreement(self, plan: Plan, measure: Measure) -> bool:
        """Remove an agreement."""
        text = translate("Packages", "No longer agreed: {text}").format(text=measure.values["text"])
        return self._perform(plan, text, lambda of: remove_measure(of, measure.measure_id))

    def _ask(
        self, plan: Plan, values: Any, text: str, making: Callable[[dict[str, Any]], Iterable[RecordChange]]
    ) -> None:
        try:
            parties = sorted(party_names(plan), key=str.casefold)
        except PlanError as error:
            self._messages.warning(str(error))
            return

        def save(filled_in: dict[str, Any]) -> str:
            problem = why_no_cost(filled_in)
            if problem:
                return problem
            try:
                plan.history.perform(text.format(text=filled_in["text"]), making(filled_in))
            except PlanError as error:
                return str(error)
            return ""

        dialog = AgreementDialog(values, parties, save, self._parent)
        dialog.exec()
        dialog.deleteLater()

    def _perform(self, plan: Plan, text: str, changes: _Changes) -> bool:
        return perform(plan, self._messages, text, changes)


def _names(plan: Plan, body_ids: Sequence[str]) -> str:
    return shown_names([claim.name for claim in claims_with(plan, body_ids)])
