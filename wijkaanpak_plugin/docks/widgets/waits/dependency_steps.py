"""Asks what something waits for, and writes it: one step each, whichever panel asks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Callable

from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.perform_step import perform
from wijkaanpak_plugin.docks.widgets.waits.dependency_dialog import DependencyDialog
from wijkaanpak_plugin.docks.widgets.waits.texts import sentence
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.claims.dependencies import (
    OPEN,
    Dependency,
    Subject,
    add_dependency,
    change_dependency,
    remove_dependencies,
    subjects,
)
from wijkaanpak_plugin.plan.parties.naming import party_names
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.styling.lists import plan_lists

#: Returns the changes for what was filled in, by column.
_Making = Callable[[dict[str, Any]], Changes]


class DependencySteps:
    """Adds, changes and removes dependencies of one plan; ``parent`` is what the form belongs to."""

    def __init__(self, parent: QWidget, messages: Messages) -> None:
        self._parent = parent
        self._messages = messages

    def add(self, plan: Plan, needs_id: str = "") -> None:
        """Ask what a claim or package waits for; needs_id: which one, where that is known."""
        self._ask(
            plan,
            {"needs_id": needs_id or None, "status": OPEN},
            translate("Dependencies", "Note what it waits for: {needs}"),
            lambda values: add_dependency(plan, values),
        )

    def change(self, plan: Plan, waiting: Dependency) -> None:
        """Ask what is to be changed."""
        self._ask(
            plan,
            {**waiting.values, "status": waiting.values["status"] or OPEN},
            translate("Dependencies", "Change what it waits for: {needs}"),
            lambda values: change_dependency(plan, waiting.dependency_id, values),
        )

    def remove(self, plan: Plan, waiting: Dependency) -> None:
        """Forget that something waits."""
        text = translate("Dependencies", "No longer: {sentence}").format(sentence=sentence(waiting))
        perform(plan, self._messages, text, lambda _plan: remove_dependencies(plan, [waiting.dependency_id]))

    def _ask(self, plan: Plan, values: Mapping[str, Any], step: str, making: _Making) -> None:
        try:
            there, parties, lists = subjects(plan), party_names(plan), plan_lists(plan.backend)
        except PlanError as error:
            self._messages.warning(str(error))
            return

        def save(filled_in: dict[str, Any]) -> str:
            try:
                plan.history.perform(step.format(needs=_name(there, filled_in["needs_id"])), making(filled_in))
            except PlanError as error:
                return str(error)
            return ""

        dialog = DependencyDialog(values, there, sorted(parties, key=str.casefold), lists, save, self._parent)
        dialog.exec()
        dialog.deleteLater()


def _name(there: list[Subject], needs_id: str | None) -> str:
    return next((each.name for each in there if each.subject_id == needs_id), "")
