"""Connects the first section of the Plan panel with the plan: facts, occasion, leading transition, vision."""

from __future__ import annotations

from typing import Optional

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.perform_step import perform
from wijkaanpak_plugin.docks.plan.plan_section import Choice, PlanFacts, PlanSection
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.sentences import number, square_metres
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.files.plan_area import change_plan_area, plan_area, rename_plan
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.styling.lists import plan_lists


class PlanSectionController:
    """Shows what a plan says about itself, and writes what changes as one step each."""

    def __init__(self, section: PlanSection, messages: Messages) -> None:
        self._section = section
        self._messages = messages
        self._plan: Optional[Plan] = None
        section.changed.connect(self._change)
        section.renamed.connect(self._rename)

    def open_plan(self, plan: Plan) -> None:
        """Show this plan; PlanError when it cannot be read."""
        self._plan = plan
        lists = plan_lists(plan.backend)
        self._section.set_choices(
            *(
                [
                    Choice(entry.key, entry.label, load_vocabularies()[name].definition(entry.key), entry.colour)
                    for entry in lists.get(name, [])
                ]
                for name in ("occasion", "transition")
            )
        )
        self.refresh()

    def close_plan(self) -> None:
        """Let go of the plan."""
        self._plan = None

    def refresh(self) -> None:
        """Show the plan as it is now."""
        plan = self._plan
        if plan is None:
            return
        area = plan_area(plan)
        self._section.show_facts(
            PlanFacts(
                name=plan.name,
                file=plan.backend.name,
                folder=plan.backend.full_place,
                crs=plan.crs.userFriendlyIdentifier(),
                area=_hectares(area.hectares),
                occasion=area.occasion,
                leading_transition=area.leading_transition,
                vision=area.vision,
            )
        )

    def _rename(self, name: str) -> None:
        text = translate("PlanDock", "Rename plan: {name}").format(name=name)
        if not perform(self._plan, self._messages, text, lambda plan: rename_plan(plan, name)):
            self.refresh()

    def _change(self, column: str, value: str) -> None:
        text = _step_text(column)
        if not perform(self._plan, self._messages, text, lambda plan: change_plan_area(plan, {column: value})):
            # A choice goes back to what is stored; a text stays where it was typed, so that it is not lost.
            self.refresh()


def _step_text(column: str) -> str:
    return {
        "occasion": translate("PlanDock", "Change occasion"),
        "leading_transition": translate("PlanDock", "Change leading transition"),
        "vision": translate("PlanDock", "Change vision"),
    }[column]


def _hectares(area: Optional[float]) -> str:
    if area is None:
        return translate("PlanDock", "no boundary is drawn")
    if area < 1.0:
        return square_metres(area * 10_000.0)
    return translate("PlanDock", "{area} ha").format(area=number(area))
