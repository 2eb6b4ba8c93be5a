"""Hot spots that works take along: the window of the works, and the links."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry
from stored_findings import found

from wijkaanpak_plugin.plan.claims.claims import add_claim, delete_claims
from wijkaanpak_plugin.plan.findings.findings import store_findings
from wijkaanpak_plugin.plan.findings.hot_spot_beside import hot_spot_beside
from wijkaanpak_plugin.plan.hot_spots.actions import add_hot_spot, remove_hot_spot
from wijkaanpak_plugin.plan.hot_spots.records import hot_spots
from wijkaanpak_plugin.plan.hot_spots.taken_along import in_window_of, take_along
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError

_LINE = QgsGeometry.fromWkt("LineString (155000 463058, 155200 463058)")
_SPOT = QgsGeometry.fromWkt("Point (155100 463062)")


def works(plan, **values):
    changes, body_id = add_claim(plan, {"kind": "gravity_sewer", "origin": "work", **values}, _LINE)
    plan.history.perform("Work", changes)
    return body_id


def spot(plan):
    changes, hot_spot_id = add_hot_spot(plan, _SPOT, "bottleneck", "Water")
    plan.history.perform("Note", changes)
    return hot_spot_id


def taken(plan, hot_spot_id, body_id):
    changes = Changes(plan)
    take_along(plan, changes, hot_spot_id, body_id)
    plan.history.perform("Take along", changes)


def test_a_claim_gets_the_window_of_the_works_over_its_own(plan):
    body_id = works(plan, works_from="2027", works_to="2027")
    made = in_window_of(plan, body_id, {"kind": "wadi", "works_from": "2031", "works_to": "2032"})
    assert made == {"kind": "wadi", "works_from": "2027", "works_to": "2027"}


def test_works_that_nobody_planned_yet_leave_the_window_as_it_is(plan):
    assert in_window_of(plan, works(plan), {"works_from": "2031"}) == {"works_from": "2031"}


def test_of_half_a_window_the_other_half_is_not_made_up(plan):
    made = in_window_of(plan, works(plan, works_from="2027"), {"works_from": "2020", "works_to": "2021"})
    assert made == {"works_from": "2027", "works_to": None}


def test_who_knows_when_confidential_works_are_is_confidential(plan):
    assert in_window_of(plan, works(plan, works_from="2027", confidential=True), {})["confidential"] is True


def test_a_hot_spot_is_taken_along_and_keeps_the_link_to_the_works_once(plan):
    hot_spot_id, body_id = spot(plan), works(plan)
    taken(plan, hot_spot_id, body_id)
    (noted,) = hot_spots(plan)
    assert (noted.answer_status, [claim.body_id for claim in noted.claims]) == ("taken_along", [body_id])
    taken(plan, hot_spot_id, body_id)
    assert len(hot_spots(plan)[0].claims) == 1
    plan.history.undo()
    plan.history.undo()
    (noted,) = hot_spots(plan)
    assert (noted.answer_status, noted.claims) == ("", ())


def beside(plan):
    """Return a hot spot and works, with the finding f1 about both."""
    hot_spot_id, body_id = spot(plan), works(plan)
    table = found(f1="v").assign(type="coupling", subtype="answers_hot_spot", a_id=body_id, b_id=hot_spot_id)
    store_findings(plan, table)
    return hot_spot_id, body_id


def test_a_finding_names_the_hot_spot_its_place_and_the_works(plan):
    hot_spot_id, body_id = beside(plan)
    chance = hot_spot_beside(plan, "f1")
    assert (chance.hot_spot_id, chance.works_id) == (hot_spot_id, body_id)
    assert chance.place.distance(_SPOT) == 0


@pytest.mark.parametrize(
    ("remove", "said"),
    [
        (lambda plan, spot_id, _works_id: remove_hot_spot(plan, spot_id), "The hot spot is not in the plan any more"),
        (lambda plan, _spot_id, works_id: delete_claims(plan, [works_id]), "The claim is not in the plan any more"),
    ],
    ids=["hot spot", "works"],
)
def test_what_was_removed_meanwhile_is_said(plan, remove, said):
    plan_ids = beside(plan)
    plan.history.perform("Remove", remove(plan, *plan_ids))
    with pytest.raises(PlanError, match=said):
        hot_spot_beside(plan, "f1")


def test_a_finding_that_is_gone_is_said(plan):
    with pytest.raises(PlanError, match=r"^This finding is gone; "):
        hot_spot_beside(plan, "f2")
