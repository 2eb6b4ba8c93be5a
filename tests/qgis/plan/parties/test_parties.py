"""Parties: each once in a plan, named everywhere as it is spelled, renamed and merged in one step."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry

from wijkaanpak_plugin.plan.claims.claims import add_claim, change_claims, claims_with
from wijkaanpak_plugin.plan.hot_spots.actions import add_hot_spot, react
from wijkaanpak_plugin.plan.hot_spots.records import hot_spots
from wijkaanpak_plugin.plan.parties.parties import (
    add_party,
    all_parties,
    change_party,
    delete_party,
    find_party,
    merge_parties,
    rename_party,
    times_named,
)
from wijkaanpak_plugin.plan.records.records import add_record, records
from wijkaanpak_plugin.plan.schema.tables import PARTY_COLUMNS
from wijkaanpak_plugin.plan.store.errors import PlanError

PLACE = QgsGeometry.fromWkt("Point (155010 463010)")
OTHER = QgsGeometry.fromWkt("Point (155050 463050)")


def make(plan, name, **values):
    changes, party_id = add_party(plan, name, values)
    plan.history.perform("Add party", changes)
    return party_id


def draw(plan, place=PLACE, **values):
    changes, body_id = add_claim(plan, {"kind": "tree", **values}, place)
    plan.history.perform("Draw", changes)
    return body_id


def names(plan):
    return [party.name for party in all_parties(plan)]


def named_everywhere(plan, name):
    """Name a party in every column of every table that names parties."""
    body_id = draw(plan, owner=name, cost_bearer=name, initiator=name, partners=f"{name},Anders")
    changes, spot = add_hot_spot(plan, PLACE, "idea", "Bankje")
    plan.history.perform("Note", changes)
    plan.history.perform("React", react(plan, spot, "agree", name))
    package = {"name": "P", "lead": name, "partners": f"Anders, {name}"}
    changes, package_id = add_record(plan, "package", package)
    link = {"package_id": package_id, "body_id": body_id, "initiator": name, "partners": name}
    add_record(plan, "package_claim", link, changes=changes)
    add_record(plan, "package_measure", {"package_id": package_id, "text": "Inkoop", "party": name}, changes=changes)
    add_record(plan, "urgency", {"area_id": "a", "transition": "energy", "felt_by": name}, changes=changes)
    judged = {"finding_id": "f", "version": "1", "party": name, "judgement": "yes"}
    add_record(plan, "finding_judgement", judged, changes=changes)
    add_record(plan, "dependency", {"needs_id": body_id, "on_text": "Stroom", "party": name}, changes=changes)
    add_record(plan, "marker", {"name": "Aardgasvrij", "party": name}, changes=changes)
    add_record(plan, "vote", {"first": "Groen", "second": "Parkeren", "party": name}, changes=changes)
    plan.history.perform("Fill", changes)


def said(plan):
    """Return what every column that names parties holds, by table and column, where it holds something."""
    return {
        (name, field.name): values
        for name, field in PARTY_COLUMNS
        if (values := [row[field.name] for row in records(plan, name) if row[field.name]])
    }


def test_naming_a_party_in_a_claim_makes_it_in_the_same_step(plan):
    body_id = draw(plan, owner="Waterschap")
    assert names(plan) == ["Waterschap"]
    assert plan.history.undo() == "Draw"
    assert names(plan) == []
    assert claims_with(plan, [body_id]) == []
    plan.history.redo()
    assert names(plan) == ["Waterschap"]


def test_the_log_says_that_a_claim_was_drawn_and_not_that_a_party_was_made(plan):
    draw(plan, owner="Waterschap")
    assert records(plan, "log")[-1]["subject_table"] == "claim_point"


@pytest.mark.parametrize("written", ["waterschap", "  Waterschap ", "WATERSCHAP", "Waterschap\t"])
def test_a_party_is_one_whatever_capitals_and_blanks_are_written(plan, written):
    make(plan, "Waterschap")
    body_id = draw(plan, owner=written)
    assert names(plan) == ["Waterschap"]
    (claim,) = claims_with(plan, [body_id])
    assert claim.values["owner"] == "Waterschap"


def test_blanks_inside_a_name_count_once(plan):
    make(plan, "Gemeente  Utrecht")
    draw(plan, owner="gemeente utrecht")
    assert names(plan) == ["Gemeente Utrecht"]


def test_changing_claims_and_reacting_make_parties_too_each_once(plan):
    bodies = [draw(plan), draw(plan, OTHER)]
    plan.history.perform("Change", change_claims(plan, bodies, {"owner": "Netbeheer", "partners": "buurt, netbeheer"}))
    assert names(plan) == ["buurt", "Netbeheer"]
    assert {claim.values["partners"] for claim in claims_with(plan, bodies)} == {"buurt,Netbeheer"}
    changes, spot = add_hot_spot(plan, PLACE, "idea", "Bankje")
    plan.history.perform("Note", changes)
    plan.history.perform("React", react(plan, spot, "agree", "Buurt"))
    assert names(plan) == ["buurt", "Netbeheer"]
    assert hot_spots(plan)[0].reactions[0].party == "buurt"


@pytest.mark.parametrize("name", ["waterschap", " Waterschap  ", "", "  ", "A, B", "A; B"])
def test_a_party_is_not_added_twice_nor_without_a_name_nor_as_several(plan, name):
    make(plan, "Waterschap")
    with pytest.raises(PlanError) as error:
        add_party(plan, name)
    assert "\n" not in str(error.value)
    assert names(plan) == ["Waterschap"]


def test_a_party_keeps_what_is_said_of_it(plan):
    party_id = make(plan, "Netbeheer", party_type="network_operator", interest=4, contact="Anna", confidential=True)
    plan.history.perform("Change", change_party(plan, party_id, {"influence": 5, "contact": ""}))
    party = find_party(plan, "netbeheer")
    assert (party.party_type, party.interest, party.influence, party.contact) == ("network_operator", 4, 5, "")
    assert party.confidential
    with pytest.raises(PlanError, match=r"1 .* to 5"):
        change_party(plan, party_id, {"interest": 6})


def test_renaming_rewrites_every_table_and_is_undone_in_one_step(plan):
    named_everywhere(plan, "Buurt")
    before = said(plan)
    assert {(name, field.name) for name, field in PARTY_COLUMNS} - set(before) == {
        *((name, field.name) for name, field in PARTY_COLUMNS if name in ("claim_line", "claim_area"))
    }
    plan.history.perform("Rename", rename_party(plan, find_party(plan, "Buurt").party_id, "Bewoners"))
    assert names(plan) == ["Anders", "Bewoners"]
    after = {place: [text.replace("Buurt", "Bewoners") for text in texts] for place, texts in before.items()}
    assert said(plan) == after
    plan.history.undo()
    assert said(plan) == before
    assert names(plan) == ["Anders", "Buurt"]
    plan.history.redo()
    assert said(plan) == after


def test_a_name_of_another_party_is_refused_and_other_capitals_of_its_own_are_not(plan):
    party_id = make(plan, "buurt")
    make(plan, "Waterschap")
    with pytest.raises(PlanError, match="merge the two"):
        rename_party(plan, party_id, "WATERSCHAP")
    plan.history.perform("Rename", rename_party(plan, party_id, "Buurt"))
    assert names(plan) == ["Buurt", "Waterschap"]


def test_merging_rewrites_every_table_and_is_undone_in_one_step(plan):
    named_everywhere(plan, "Buurt")
    kept = make(plan, "Bewoners", interest=3)
    gone = find_party(plan, "Buurt").party_id
    plan.history.perform("Say", change_party(plan, gone, {"interest": 5, "contact": "Anna", "confidential": True}))
    before = said(plan)
    plan.history.perform("Merge", merge_parties(plan, kept, [gone, find_party(plan, "Anders").party_id]))
    assert names(plan) == ["Bewoners"]
    assert {text for texts in said(plan).values() for text in texts} == {"Bewoners"}
    party = find_party(plan, "Bewoners")
    assert (party.interest, party.contact, party.confidential) == (3, "Anna", True)
    plan.history.undo()
    assert said(plan) == before
    assert names(plan) == ["Anders", "Bewoners", "Buurt"]
    assert not find_party(plan, "Bewoners").confidential


def test_a_party_that_is_named_stays_and_another_one_goes(plan):
    draw(plan, owner="Waterschap")
    used, unused = find_party(plan, "Waterschap").party_id, make(plan, "Buurt")
    assert times_named(plan) == {"waterschap": 1}
    with pytest.raises(PlanError, match="times: 1"):
        delete_party(plan, used)
    plan.history.perform("Delete", delete_party(plan, unused))
    assert names(plan) == ["Waterschap"]
    plan.history.undo()
    assert names(plan) == ["Buurt", "Waterschap"]
    with pytest.raises(PlanError, match="removed meanwhile"):
        rename_party(plan, "gone", "X")
