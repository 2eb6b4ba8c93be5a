"""Adds, changes and removes moments that count in the planning, from the button, the head of the chart and its keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Optional

from qgis.PyQt.QtCore import QObject

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.perform_step import STEP, perform
from wijkaanpak_plugin.docks.panel.studio import renew_studio
from wijkaanpak_plugin.docks.timeline.marker_form import MarkerForm
from wijkaanpak_plugin.docks.timeline.view import TimelineDock
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.parties.naming import party_names
from wijkaanpak_plugin.plan.records.markers import (
    DEADLINE,
    add_marker,
    change_marker,
    markers,
    remove_marker,
)
from wijkaanpak_plugin.plan.schema.time_tables import MARKER
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan

#: Makes the changes for what was filled in, and the id of the marker that is written.
_Making = Callable[[Plan, dict[str, Any]], tuple[Changes, str]]


class MarkerSteps(QObject):
    """Each of them is one step; of what cannot be the form says why, and stays."""

    def __init__(self, dock: TimelineDock, messages: Messages) -> None:
        super().__init__(dock)
        self._dock, self._messages = dock, messages
        self._plan: Optional[Plan] = None
        self._form: Optional[MarkerForm] = None
        dock.moment_hand.form_wanted.connect(self.change)
        dock.moment_hand.new_wanted.connect(self.add)
        dock.moment_hand.remove_wanted.connect(self.remove)
        dock.top.moments.add_wanted.connect(self.add)
        dock.top.moments.change_wanted.connect(self.change)
        dock.top.moments.list_wanted.connect(self._list)

    @property
    def is_typing(self) -> bool:
        """Whether a form is open."""
        return self._form is not None and self._form.isVisible()

    def open_plan(self, plan: Plan) -> None:
        """Work on the moments of this plan."""
        self.close_plan()
        self._plan = plan

    def close_plan(self) -> None:
        """Let go of the plan, and of a form that is open."""
        self._plan = None
        self._close_form()
        self._dock.chart.choose_moment("")

    def add(self) -> None:
        """Ask for a new moment."""
        self._ask(
            {"kind": DEADLINE},
            translate("Timeline", "Add moment '{name}'"),
            add_marker,
        )

    def change(self, marker_id: str) -> None:
        """Ask what is to be changed of a moment."""
        known = self._known(marker_id)
        if known is not None:
            self._ask(
                known,
                translate("Timeline", "Change moment '{name}'"),
                lambda plan, values: (change_marker(plan, marker_id, values), marker_id),
            )

    def remove(self, marker_id: str) -> None:
        """Take a moment out of the plan."""
        known = self._known(marker_id)
        if known is None:
            return
        text = translate("Timeline", "Remove moment '{name}'").format(name=known["name"] or "?")
        if perform(self._plan, self._messages, text, lambda plan: remove_marker(plan, marker_id)):
            self._close_form()
            self._dock.chart.choose_moment("")

    def _known(self, marker_id: str) -> Optional[dict[str, Any]]:
        """Return the values of a moment; None, which is said, when it is gone or cannot be read."""
        found = next((row for row in self._all() if row[MARKER.identity] == marker_id), None)
        if found is None and self._plan is not None:
            self._messages.warning(translate("Timeline", "This moment is no longer in the plan."), STEP)
        return found

    def _all(self) -> list[dict[str, Any]]:
        if self._plan is None:
            return []
        try:
            return markers(self._plan)
        except PlanError as error:
            self._messages.warning(str(error), STEP)
            return []

    def _list(self) -> None:
        self._dock.top.moments.show_moments([(row[MARKER.identity], _listed(row)) for row in self._all()])

    def _ask(self, values: Mapping[str, Any], step: str, making: _Making) -> None:
        plan = self._plan
        if plan is None:
            return
        try:
            parties = party_names(plan)
        except PlanError as error:
            self._messages.warning(str(error), STEP)
            return
        self._close_form()
        save = partial(self._save, plan, step, making)
        form = MarkerForm(values, sorted(parties, key=str.casefold), save, self._dock)
        form.remove_wanted.connect(lambda: self.remove(str(values[MARKER.identity])))
        form.finished.connect(lambda _result: self._dock.chart.setFocus())
        self._form = form
        renew_studio(self._dock)
        form.open()

    def _save(self, plan: Plan, step: str, making: _Making, values: dict[str, Any]) -> str:
        try:
            changes, marker_id = making(plan, values)
            plan.history.perform(step.format(name=values["name"]), changes)
        except PlanError as error:
            return str(error)
        self._messages.settle(STEP)
        self._dock.chart.choose_moment(marker_id)
        return ""

    def _close_form(self) -> None:
        if self._form is not None:
            form, self._form = self._form, None
            form.close()
            form.deleteLater()


def _listed(row: Mapping[str, Any]) -> str:
    """Return a moment in one line: when, as it was typed, and its name."""
    dates = list(dict.fromkeys(str(row[name]) for name in ("from_date", "to_date") if row[name]))
    when = " – ".join(dates) or translate("Timeline", "no date")
    return f"{when} · {row['name'] or '?'}"
