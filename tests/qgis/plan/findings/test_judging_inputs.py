"""What every verdict rests on: when that changes, all findings are found anew."""

from __future__ import annotations

import pytest

from wijkaanpak_plugin.plan.findings.judging_inputs import changes_judging_inputs
from wijkaanpak_plugin.plan.store.history import Step


@pytest.mark.parametrize(
    ("records", "asked"),
    [
        ({"rule": {"r"}}, True),
        ({"own_size": {"s"}}, True),
        ({"hot_spot": {"h"}}, False),
        ({"package_claim": {"link"}}, True),
        ({"package_claim": {"link"}, "claim_area": {"copy"}}, False),
        ({"claim_area": {"claim"}}, False),
        ({"plan_area": {"area"}}, False),
    ],
    ids=[
        "a rule",
        "an own size",
        "a hot spot",
        "a claim in another package",
        "a copy of a claim in a package",
        "a claim",
        "the name of the area",
    ],
)
def test_a_step_says_whether_every_verdict_may_be_another_one(records, asked):
    step = Step("edited", {table: frozenset(ids) for table, ids in records.items()})
    assert changes_judging_inputs(step) == asked
