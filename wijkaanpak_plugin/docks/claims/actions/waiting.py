"""What the claim in hand waits for: shown by a button below its form, noted and changed there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from wijkaanpak_plugin.docks.claims.view.dock import ClaimsDock
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.widgets.waits.dependency_steps import DependencySteps
from wijkaanpak_plugin.plan.claims.dependencies import Dependency, dependencies
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan

#: Tables that the line shows something of.
_SHOWN = frozenset(("dependency", "package", *CLAIM_TABLES))


class ClaimWaiting:
    """Follows which claim is in hand; of several at once nothing is said."""

    def __init__(self, dock: ClaimsDock, messages: Messages) -> None:
        self._button = dock.form.buttons.waits
        self._steps = DependencySteps(dock, messages)
        self._plan: Optional[Plan] = None
        self._body_id = ""
        self._button.add_wanted.connect(self._add)
        self._button.change_wanted.connect(self._change)

    def open_plan(self, plan: Plan) -> None:
        """Follow the claims of this plan."""
        self._plan = plan
        plan.history.performed.connect(self._performed)

    def close_plan(self) -> None:
        """Let go of the plan."""
        if self._plan is not None:
            self._plan.history.performed.disconnect(self._performed)
            self._plan = None
        self.show([])

    def show(self, body_ids: Sequence[str]) -> None:
        """Show what the claim in hand waits for."""
        self._body_id = body_ids[0] if len(body_ids) == 1 else ""
        self._show()

    def _show(self) -> None:
        if self._plan is None or not self._body_id:
            self._button.show_waits(None)
        else:
            self._button.show_waits(dependencies(self._plan, [self._body_id]))

    def _performed(self, step: Step) -> None:
        if _SHOWN.intersection(step.records):
            self._show()

    def _add(self) -> None:
        if self._plan is not None:
            self._steps.add(self._plan, self._body_id)

    def _change(self, waiting: Dependency) -> None:
        if self._plan is not None:
            self._steps.change(self._plan, waiting)
