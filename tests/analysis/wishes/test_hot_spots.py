"""Hot spots that works can take along."""

from __future__ import annotations

import pandas as pd
import pytest
import shapely
from scenes import bodies, body, book, only, square

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis
from wijkaanpak_plugin.analysis.wishes.wishes import Wishes
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.sentences import finding_sentence, in_words
from wijkaanpak_plugin.domain.settings import AnalysisSettings

SEWER = body(
    "sewer",
    "gravity_sewer",
    "LINESTRING (0 0, 100 0)",
    "work",
    name="Riool",
    works_from="2027",
    works_to="2027",
    opens="underground",
    owner="Gemeente",
    transitions="climate_adaptation,energy",
)


def spot(shape="POINT (50 4)", kind="bottleneck", **values):
    geometry = shapely.from_wkt(shape) if isinstance(shape, str) else shape
    return {"hot_spot_id": "spot", "kind": kind, "text": "water in the street", "geometry": geometry, **values}


def found(*spots, claims=(SEWER,), **settings):
    wishes = Wishes(hot_spots=pd.DataFrame(list(spots)))
    return analyse(bodies(*claims), rules=book(), settings=AnalysisSettings(**settings), wishes=wishes).findings


def test_works_beside_a_hot_spot_can_take_it_along():
    row = only(found(spot()))
    assert (row.type, row.subtype, row.severity, row.a_id, row.b_id) == (
        "coupling",
        "answers_hot_spot",
        "info",
        "sewer",
        "spot",
    )
    assert (row.measured_m, row.required_m, row.from_date, row.to_date) == (4.0, 20.0, "2027-01-01", "2027-12-31")
    assert row.sentence == (
        "When the ground opens for Riool in 2027, hot spot “water in the street” (bottleneck) lies 4 m away: "
        "take it along. Else only again around 2087."
    )
    assert row.geometry.area > 0


@pytest.mark.parametrize(
    ("y", "count"), [(20.0, 1), (20.01, 0)], ids=["at the search distance", "farther than the search distance"]
)
def test_a_hot_spot_counts_within_the_search_distance(y, count):
    assert len(found(spot(f"POINT (50 {y})"))) == count


@pytest.mark.parametrize("kind", ["bottleneck", "risk", "opportunity", "idea"])
def test_works_can_do_something_about(kind):
    assert len(found(spot(kind=kind))) == 1


@pytest.mark.parametrize("kind", ["keep", "question", "", "unheard of"])
def test_works_can_do_nothing_about(kind):
    assert found(spot("POINT (50 10)", kind=kind)).empty


@pytest.mark.parametrize(("opens", "count"), [("underground", 1), ("surface", 1), ("building", 0), ("none", 0)])
def test_only_what_opens_the_ground_takes_a_hot_spot_along(opens, count):
    assert len(found(spot(), claims=[{**SEWER, "opens": opens}])) == count


@pytest.mark.parametrize(
    ("size", "linked", "count"), [(99.0, "", 1), (101.0, "", 0), (101.0, "sewer", 1)], ids=["small", "large", "linked"]
)
def test_an_area_of_more_than_a_hectare_asks_only_what_is_linked_to_it(size, linked, count):
    assert len(found(spot(square(0, 1, size), linked=linked))) == count


@pytest.mark.parametrize(
    ("status", "linked", "count"),
    [("open", "", 1), ("taken_along", "", 0), ("taken_along", "sewer", 1), ("solved_otherwise", "sewer", 0)],
)
def test_a_hot_spot_that_has_an_answer_asks_nobody_else(status, linked, count):
    assert len(found(spot(status=status, linked=linked))) == count


def test_the_score_counts_agreeing_parties_and_transitions_in_common():
    row = only(found(spot(agreeing="School, Bewoners,bewoners ", transitions="mobility,climate_adaptation")))
    assert row.score == 3
    assert row.owners == "Bewoners, Gemeente, School"
    assert row.transitions == "climate_adaptation,energy,mobility"


def test_without_a_period_the_sentence_names_none():
    claim = body("wadi", "wadi", square(48, 2, 5), name="Plas", opens="surface")
    assert only(found(spot(), claims=[claim])).sentence == (
        "When Plas is carried out, hot spot “water in the street” (bottleneck) lies at the same place: take it along."
    )


def test_a_claim_that_was_made_for_a_hot_spot_answers_it():
    row = only(found(spot(linked="sewer")))
    assert row.sentence == "Riool answers hot spot “water in the street” (bottleneck), which lies 4 m away."
    assert row.version == only(found(spot())).version


def test_a_hot_spot_without_words_goes_by_its_kind():
    assert "a hot spot (risk) lies 4 m away" in only(found(spot(kind="risk", text=""))).sentence


def test_hot_spots_of_one_kind_are_one_row_for_the_reader():
    rows = found(
        spot(), spot("POINT (60 5)", hot_spot_id="other", text="parked cars"), spot(kind="risk", hot_spot_id="x")
    )
    assert rows["group_id"].nunique() == 2


def test_another_text_is_another_question_and_more_agreement_is_not():
    before, worded, agreed = found(spot()), found(spot(text="loose paving")), found(spot(agreeing="Bewoners"))
    assert before["finding_id"].tolist() == worded["finding_id"].tolist()
    assert before["version"].tolist() != worded["version"].tolist()
    assert before["version"].tolist() == agreed["version"].tolist()


def test_it_is_confidential_when_either_is():
    assert bool(only(found(spot(confidential=True))).confidential)
    assert not bool(only(found(spot())).confidential)


def test_a_hot_spot_without_a_usable_place_is_left_out():
    assert found(spot(None), spot(shapely.Point(float("nan"), 1), hot_spot_id="b"), spot("POINT EMPTY")).empty


# Lifetimes


def test_of_joint_works_with_a_planned_work_it_is_said_when_the_ground_is_due_again():
    heat = body("heat", "heat", "LINESTRING (0 3, 100 3)", name="Warmte", works_from="2027", works_to="2028")
    (text,) = analyse_sentences(SEWER, heat)
    assert text == "Warmte and Riool (3 m apart) fit in one opening as planned. Else only again around 2087."


def test_between_claims_nothing_is_due_again():
    heat = body("heat", "heat", "LINESTRING (0 3, 100 3)", name="Warmte", works_from="2027", works_to="2028")
    (text,) = analyse_sentences({**SEWER, "origin": "claim"}, heat)
    assert "again" not in text


def test_what_was_decided_is_not_said_to_wait():

    row = only(found(spot())).to_dict()
    assert "Else only again around 2087." in finding_sentence(row)
    assert "Else" not in finding_sentence({**row, "decision": "We do it"})


def test_a_lifetime_is_said_and_is_no_part_of_the_verdict():

    longer = load_kinds().with_sizes({"gravity_sewer": {"lifetime_years": 99.0}})
    wishes = Wishes(hot_spots=pd.DataFrame([spot()]))
    one, other = (analyse(bodies(SEWER), rules=book(), kinds=k, wishes=wishes).findings for k in (None, longer))
    assert one["version"].tolist() == other["version"].tolist()
    assert "around 2126" in only(other).sentence


def analyse_sentences(*rows):

    findings = in_words(analyse(bodies(*rows), rules=book()).findings)
    return findings[findings["type"] == "coupling"]["sentence"].tolist()


def test_a_hot_spot_in_a_group_that_is_one_row_makes_all_about_that_claim_found_anew():
    spots = [spot(f"POINT ({x} 4)", hot_spot_id=f"h{x}") for x in range(60)]
    stands = IncrementalAnalysis(bodies(SEWER), rules=book(), wishes=Wishes(hot_spots=pd.DataFrame(spots)))
    stands.with_large_groups = frozenset({"sewer"})
    gone = stands.replace_wishes(Wishes(hot_spots=pd.DataFrame(spots[1:])))
    assert gone == {"h0"}
    fresh, affected = stands.findings_about(gone)
    assert (len(fresh), affected) == (59, {"h0", "sewer"})
