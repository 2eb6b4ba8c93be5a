"""Connects the section of the parties with the plan; each action is one step."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Callable, Optional

from qgis.PyQt.QtWidgets import QInputDialog

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.perform_step import perform
from wijkaanpak_plugin.docks.plan.parties.parties_section import PartiesSection
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.parties.parties import (
    add_party,
    all_parties,
    change_party,
    delete_party,
    merge_parties,
)
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan


class PartiesControl:
    """Shows the parties of the open plan, and does what the user wants with them."""

    def __init__(self, section: PartiesSection, messages: Messages) -> None:
        self._section, self._messages = section, messages
        self._plan: Optional[Plan] = None
        section.added.connect(self._add)
        section.changed.connect(self._change)
        section.merge_wanted.connect(self._merge)
        section.removal_wanted.connect(self._remove)
        section.contact_wanted.connect(self._ask_contact)

    def open_plan(self, plan: Plan) -> None:
        """Show the parties of this plan."""
        self._plan = plan
        plan.history.performed.connect(self._performed)
        self.refresh()

    def close_plan(self) -> None:
        """Let go of the plan."""
        if self._plan is not None:
            self._plan.history.performed.disconnect(self._performed)
        self._plan = None
        self._section.show_parties([])

    def refresh(self, chosen: str = "") -> None:
        """Show what the plan holds; chosen: the party that is to be chosen now."""
        if self._plan is not None:
            self._section.show_parties(all_parties(self._plan), chosen)

    def _performed(self, step: Step) -> None:
        if "party" in step.records:
            self.refresh()

    def _add(self, name: str) -> None:
        added = ""

        def make(plan: Plan) -> Changes:
            nonlocal added
            changes, added = add_party(plan, name)
            return changes

        if self._perform(translate("PartiesSection", "Add party: {name}").format(name=name), make):
            self._section.was_added()
            self.refresh(added)

    def _change(self, party_id: str, values: Mapping[str, Any]) -> None:
        text = translate("PartiesSection", "Change party: {name}").format(name=self._name(party_id))
        if not self._perform(text, lambda plan: change_party(plan, party_id, values)):
            self.refresh()

    def _merge(self, kept: str, other: str) -> None:
        text = translate("PartiesSection", "Merge {other} with {name}")
        named = text.format(other=self._name(other), name=self._name(kept))
        self._perform(named, lambda plan: merge_parties(plan, kept, [other]))

    def _remove(self, party_id: str) -> None:
        text = translate("PartiesSection", "Delete party: {name}").format(name=self._name(party_id))
        self._perform(text, lambda plan: delete_party(plan, party_id))

    def _ask_contact(self, party_id: str) -> None:
        if self._plan is None:
            return
        party = next((one for one in all_parties(self._plan) if one.party_id == party_id), None)
        if party is None:
            return
        title = translate("PartiesSection", "Contact of {name}").format(name=party.name)
        question = translate("PartiesSection", "Whom to ask, and how; nobody else sees it:")
        written, wanted = QInputDialog.getMultiLineText(self._section, title, question, party.contact)
        if wanted and written.strip() != party.contact:
            self._change(party_id, {"contact": written.strip()})

    def _name(self, party_id: str) -> str:
        parties = all_parties(self._plan) if self._plan is not None else []
        return next((party.name for party in parties if party.party_id == party_id), "")

    def _perform(self, text: str, make: Callable[[Plan], Changes]) -> bool:
        return perform(self._plan, self._messages, text, make)
