"""State of the findings: every transition, as a table of what happens and what can be said after it."""

from __future__ import annotations

import pytest

from wijkaanpak_plugin.plan.findings.state import FindingsState, FindingsStatus

NO_PLAN, NEVER, EARLIER, PARTIAL, CURRENT, OUTDATED, RUNNING, CANCELLED, FAILED = (
    FindingsStatus.NO_PLAN,
    FindingsStatus.NEVER_FOUND,
    FindingsStatus.EARLIER,
    FindingsStatus.PARTIAL,
    FindingsStatus.CURRENT,
    FindingsStatus.OUTDATED,
    FindingsStatus.RUNNING,
    FindingsStatus.CANCELLED,
    FindingsStatus.FAILED,
)

#: What can happen, by the words of the tables below.
HAPPENS = {
    "open empty": lambda state: state.plan_opened(has_findings=False),
    "open": lambda state: state.plan_opened(has_findings=True),
    "close": lambda state: state.plan_closed(),
    "edit": lambda state: state.bodies_edited({"a"}),
    "edit b": lambda state: state.bodies_edited({"b"}),
    "edit nothing": lambda state: state.bodies_edited(set()),
    "inputs": lambda state: state.inputs_changed(),
    "run": lambda state: state.run_began(),
    "run stored": lambda state: state.run_stored(),
    "run failed": lambda state: state.run_failed(),
    "run cancelled": lambda state: state.run_cancelled(),
    "search": lambda state: state.search_began(searches_all=False),
    "search all": lambda state: state.search_began(searches_all=True),
    "found": lambda state: state.search_stored(),
    "dropped": lambda state: state.search_dropped({"c"}),
}

#: How to come to each status, in the shortest way.
WAYS = {
    NO_PLAN: "",
    NEVER: "open empty",
    EARLIER: "open",
    PARTIAL: "open empty, edit, search, found",
    CURRENT: "open, run, run stored",
    OUTDATED: "open, run, run stored, edit",
    RUNNING: "open, run",
    CANCELLED: "open, run, run cancelled",
    FAILED: "open, run, run failed",
}

#: Another plan, or none, is the same from everywhere.
_PLANS = {"close": NO_PLAN, "open empty": NEVER, "open": EARLIER}
_EDITS = {"edit": OUTDATED, "inputs": OUTDATED}
_WORK = {"run": RUNNING, "search": OUTDATED, "search all": OUTDATED}

#: What follows from each status when something happens; what is not in a row changes nothing.
TRANSITIONS = {
    NO_PLAN: {"open empty": NEVER, "open": EARLIER},
    NEVER: {**_PLANS, **_EDITS, **_WORK},
    EARLIER: {**_PLANS, **_EDITS, **_WORK},
    PARTIAL: {**_PLANS, **_EDITS, **_WORK},
    CURRENT: {**_PLANS, **_EDITS, **_WORK},
    OUTDATED: {**_PLANS, "run": RUNNING},
    RUNNING: {**_PLANS, "run stored": CURRENT, "run failed": FAILED, "run cancelled": CANCELLED},
    CANCELLED: {**_PLANS, **_EDITS, "run": RUNNING},
    FAILED: {**_PLANS, **_EDITS, "run": RUNNING},
}


def after(what: str) -> FindingsState:
    """Return the state after all that is said, in order, with commas between."""
    state = FindingsState()
    for word in filter(None, what.split(", ")):
        HAPPENS[word](state)
    return state


@pytest.mark.parametrize("status", FindingsStatus)
def test_each_status_can_be_come_to(status):
    assert after(WAYS[status]).status == status


@pytest.mark.parametrize("what", [what for what in HAPPENS if what != "edit b"])
@pytest.mark.parametrize("status", FindingsStatus)
def test_what_follows_from_each_status_when_something_happens(status, what):
    state = after(WAYS[status])
    told = []
    state.changed.connect(told.append)
    HAPPENS[what](state)
    follows = TRANSITIONS[status].get(what, status)
    assert state.status == follows
    assert told == ([] if follows == status else [follows]), "told once, and only when it is another one"


@pytest.mark.parametrize(
    ("what", "status"),
    [
        # A search without a whole run
        ("open, edit, search, found", EARLIER),
        ("open, edit, search all, found", CURRENT),
        ("open empty, edit, search all, found", CURRENT),
        ("open, inputs, search, found", OUTDATED),
        ("open, inputs, search all, found", CURRENT),
        ("open, run, run stored, inputs, search all, found", CURRENT),
        # Edited while a search goes on
        ("open, edit, search all, edit b, found", OUTDATED),
        ("open, edit, search all, edit, found", OUTDATED),
        ("open, edit, search all, edit b, found, search, found", CURRENT),
        # A search that came to nothing
        ("open, edit, search all, dropped", OUTDATED),
        ("open, edit, search all, dropped, search, found", EARLIER),
        ("open, edit, search all, dropped, search all, found", CURRENT),
        # Edited during a run: found again or not before it is stored, it was not in what the run looked at
        ("open, run, edit, run stored", OUTDATED),
        ("open, run, edit, search, found, run stored", OUTDATED),
        ("open, run, edit, run stored, search, found", CURRENT),
        ("open, edit, run, run stored", CURRENT),
        ("open, inputs, run, run stored", CURRENT),
        ("open, run, inputs, run stored", OUTDATED),
        ("open, run, inputs, search all, found, run stored", OUTDATED),
        ("open, run, inputs, run stored, search, found", OUTDATED),
        ("open, run, inputs, run stored, search all, found", CURRENT),
        ("open, run, inputs, run stored, run, run stored", CURRENT),
        ("open, run, edit, run stored, run, run stored", CURRENT),
        # Nothing that happens beside a run is said before the run is over
        ("open, run, edit", RUNNING),
        ("open, run, inputs", RUNNING),
        ("open, edit, search, run, found", RUNNING),
        ("open, run, edit, run failed", FAILED),
        ("open, run, edit, run failed, edit b", OUTDATED),
        ("open, edit, search, run, run cancelled, found", EARLIER),
        ("open, edit, run, run cancelled, run, run stored", CURRENT),
        # Another plan knows nothing of what happened to the one before
        ("open, edit, inputs, run, close, open", EARLIER),
        ("open, edit, inputs, run, open empty", NEVER),
        ("open, run, close, run stored", NO_PLAN),
        ("open, edit, search, close, found", NO_PLAN),
    ],
)
def test_a_longer_story_ends_as_it_should(what, status):
    assert after(what).status == status


@pytest.mark.parametrize(
    ("what", "outdated"),
    [
        ("open", set()),
        ("edit", set()),
        ("open, edit, edit b", {"a", "b"}),
        ("open, edit, search", set()),
        ("open, edit, search, edit b", {"b"}),
        ("open, edit, search, edit, found", {"a"}),
        ("open, edit, search, dropped", {"a", "c"}),
        ("open, edit, search, edit b, dropped", {"a", "b", "c"}),
        ("open, edit, run, run stored", set()),
        ("open, edit, run, edit b, run stored", {"b"}),
        ("open, edit, search, run, edit b, run stored", {"b"}),
        ("open, edit, run, inputs, edit b, run stored", {"a", "b"}),
        ("open, run, edit, search, found, run stored", {"a"}),
        ("open, run, edit, run failed", {"a"}),
        ("open, edit, close", set()),
    ],
)
def test_bodies_whose_findings_have_to_be_found_again_are_never_lost(what, outdated):
    assert after(what).outdated == outdated


@pytest.mark.parametrize(
    ("what", "all_in_doubt", "at_once"),
    [
        ("", False, False),
        ("open", True, False),
        ("open empty", True, False),
        ("open, edit", True, False),
        ("open, inputs", True, True),
        ("open, run, run stored", False, False),
        ("open, run, run stored, edit", False, False),
        ("open, run, run stored, inputs", True, True),
        ("open, run, inputs, run stored", True, True),
        ("open, inputs, run, run stored", False, False),
        ("open, inputs, run, run failed", True, True),
        ("open, inputs, search all", True, True),
        ("open, inputs, search all, found", False, False),
        ("open, inputs, search all, dropped", True, True),
        ("open empty, edit, search, found", True, False),
        ("open, inputs, close", False, False),
    ],
)
def test_after_opening_the_next_edit_asks_for_everything_and_other_inputs_ask_at_once(what, all_in_doubt, at_once):
    state = after(what)
    assert (state.all_in_doubt, state.all_wanted_at_once) == (all_in_doubt, at_once)
