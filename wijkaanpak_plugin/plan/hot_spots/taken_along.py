"""Hot spots that works take along: a claim that is made in the window of the works, and both answer the hot spot."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkaanpak_plugin.plan.claims.claims import existing_claims
from wijkaanpak_plugin.plan.hot_spots.actions import change_hot_spot, link_claim
from wijkaanpak_plugin.plan.hot_spots.records import TAKEN_ALONG, linked_claims
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.confidential_records import confidential_records
from wijkaanpak_plugin.plan.store.plan import Plan

_WINDOW = ("works_from", "works_to")


def in_window_of(plan: Plan, works_id: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of a claim that is built together with works: in their window, where that is known.

    Of confidential works the claim is confidential: it says when they are. PlanError when they are not there any more.
    """
    (works,) = existing_claims(plan, [works_id])
    window = {name: works.values.get(name) for name in _WINDOW}
    made = {**values, **window} if any(window.values()) else dict(values)
    if works_id in confidential_records(plan, works.table):
        made["confidential"] = True
    return made


def take_along(plan: Plan, changes: Changes, hot_spot_id: str, works_id: str) -> None:
    """Add to ``changes`` that works take a hot spot along: they answer it too, and that is what became of it.

    The link to the hot spot is what joins them with the claim: a claim that waited for works in its own window would
    be too early for them.
    """
    changes.include(change_hot_spot(plan, hot_spot_id, {"answer_status": TAKEN_ALONG}))
    if works_id not in {claim.body_id for claim in linked_claims(plan).get(hot_spot_id, ())}:
        link_claim(changes, hot_spot_id, works_id)
