"""Does one step in a plan for a panel; what cannot be done is said in one sentence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Callable, Optional

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.record_change import RecordChange

#: The matter of what is said of a step that could not be done: the next one that can be is the end of it.
STEP = "step"


def perform(
    plan: Optional[Plan], messages: Messages, text: str, changes: Callable[[Plan], Iterable[RecordChange]]
) -> bool:
    """Write the changes as one step named ``text``; False when there is no plan, or when it could not be done.

    changes: makes them of the plan; what it cannot make (PlanError) is said too.
    """
    if plan is None:
        return False
    problem = problem_of(plan, messages, text, changes)
    if problem:
        messages.warning(problem, STEP)
    return not problem


def problem_of(plan: Plan, messages: Messages, text: str, changes: Callable[[Plan], Iterable[RecordChange]]) -> str:
    """Write the changes as ``perform`` does, and return why that could not be done, empty when it was: for a dialog,
    which says it itself and keeps what was typed.
    """
    try:
        plan.history.perform(text, changes(plan))
    except PlanError as error:
        return str(error)
    messages.settle(STEP)
    return ""
