"""A profile that is proposed from fields and values: what is recognised, what is said, and what stays unknown."""

from __future__ import annotations

import json

import pytest

from wijkaanpak_plugin.sources.profiles.kind_words import kind_of_word, likely_kind
from wijkaanpak_plugin.sources.profiles.profile import ProfileError, own_profile
from wijkaanpak_plugin.sources.profiles.proposal.field_summary import summary_of
from wijkaanpak_plugin.sources.profiles.proposal.notes import not_known, recognised
from wijkaanpak_plugin.sources.profiles.proposal.profile_proposal import Measure, ProfileProposal, field_in, quoted
from wijkaanpak_plugin.sources.profiles.proposal.profile_text import (
    profile_label_in,
    profile_text,
    proposal_in,
    shared_profile_text,
)
from wijkaanpak_plugin.sources.profiles.proposal.propose import propose


def fields(**values):
    return [summary_of(name, column) for name, column in values.items()]


def said(proposal, summaries):
    named = {field.name: field for field in summaries}
    of_kind = named.get(field_in(proposal.kind) or "")
    rows = max((field.filled + field.empty for field in summaries), default=0)
    return recognised(proposal, named), not_known(proposal, named, of_kind, rows)


CABLES = fields(
    THEMA=["LS", "gas LD", "water", "riool", "LS", None],
    Diameter=["110", "160,5", "300", "", "40", "63"],
    diepte_cm=[60, 80, 100, -9999, 120, 60],
    Beheerder=["Liander"] * 6,
    nr=[1, 2, 3, 4, 5, 6],
    straat=["Kastanjelaan", "Kerkstraat"] * 3,
)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Rijbaan", "carriageway"),
        ("trottoir", "footpath"),
        ("rioolput", "manhole"),
        ("lichtmasten", "street_light"),
        ("Lindeboom", "tree"),
        ("gasleiding lage druk", "gas_low_pressure"),
        ("wadi's", "wadi"),
        ("gully", "gully"),
        ("Riolering vervangen", "gravity_sewer"),
        ("zitbank", "street_furniture"),
        ("bank", "street_furniture"),
        ("ondergrondse containers", "underground_container"),
        ("Lantaarnpalen", "street_light"),
        ("rioolputten", "manhole"),
        ("gebouwen", "building"),
    ],
)
def test_a_kind_is_recognised_by_the_words_that_people_use(word, kind):
    assert kind_of_word(word).kind == kind


@pytest.mark.parametrize(
    "word", ["", "  ", "onbekend", "n.v.t.", "overig", "boomspiegel", "Kastanjelaan", "12", "vijver"]
)
def test_a_word_that_says_nothing_or_several_things_is_no_kind(word):
    assert kind_of_word(word) is None


def test_among_lines_water_is_a_pipe_and_elsewhere_it_is_not():
    assert kind_of_word("water", of_lines=True).kind == "drinking_water"
    assert kind_of_word("water").kind == "water"
    assert kind_of_word("MS kabel 10 kV", of_lines=True).kind == "medium_voltage"


@pytest.mark.parametrize(
    ("name", "kind"),
    [("bgt_pand", "building"), ("Straatbomen2024", "tree"), ("parkeervakken", "parking"), ("plan", "")],
)
def test_the_name_of_a_layer_says_of_what_kind_it_is(name, kind):
    assert likely_kind(name) == kind


def test_cables_are_recognised_with_kind_unit_depth_owner_and_id():
    proposal = propose(CABLES, "kabels", "line")
    assert field_in(proposal.kind) == "THEMA"
    assert proposal.kinds == {
        "LS": "low_voltage",
        "gas LD": "gas_low_pressure",
        "water": "drinking_water",
        "riool": "gravity_sewer",
    }
    assert proposal.figure("width_m") == Measure(quoted("Diameter"), "mm", False, "values")
    assert proposal.figure("top_m") == Measure(quoted("diepte_cm"), "cm", True, "name")
    assert proposal.words == {"owner": '"Beheerder"', "name": '"straat"', "body_id": '"nr"'}
    assert (proposal.unknown, proposal.role) == (("-9999",), "existing")


def test_what_was_recognised_and_what_is_not_known_is_said():
    certain, unknown = said(propose(CABLES, "kabels", "line"), CABLES)
    text = "\n".join(certain)
    assert "Diameter is taken for mm" in text
    assert "diepte_cm is in cm, as its name says" in text
    assert "diepte_cm counts downwards" in text
    assert "-9999" in text
    assert any("THEMA is empty: 1 of 6." in line for line in unknown)
    assert any(line.startswith("It says nothing of Bottom") for line in unknown)


def test_the_text_of_a_proposal_is_a_profile_and_comes_back_as_the_same_proposal():
    proposal = propose(CABLES, "kabels", "line")
    text = profile_text(proposal)
    profile = own_profile(text, "kabels")
    assert profile.body["width_m"].expression == 'nullif(to_real("Diameter"), 0) / 1000'
    assert profile.body["top_m"].expression == 'to_real("diepte_cm") / -100'
    assert profile.unknown_numbers == {-9999.0}
    again = proposal_in(text)
    assert (again.kind, again.kinds, again.words, again.role) == (
        proposal.kind,
        proposal.kinds,
        proposal.words,
        proposal.role,
    )
    assert [again.figure(name).unit for name in ("width_m", "top_m")] == ["mm", "cm"]
    assert json.loads(profile_text(proposal_in(profile_text(again)))) == json.loads(profile_text(again))
    assert profile_label_in(text) == "kabels"


def test_what_somebody_wrote_by_hand_stays_in_a_profile_that_is_edited():
    hand = {
        "extends": "bgt_pand",
        "body": {
            "kind": {"field": "soort", "values": {"x": "tree", "y": None}, "otherwise": "wadi"},
            "top_m": {"expression": 'coalesce("a", 3)'},
            "accuracy_m": {"value": 1, "source": "x", "status": "local"},
        },
        "leave_out": [{"where": '"a" < 0', "text_nl": "n", "text_en": "e"}],
    }
    proposal = proposal_in(json.dumps(hand))
    assert (proposal.kinds, proposal.others) == ({"x": "tree", "y": ""}, "wadi")
    back = json.loads(profile_text(proposal))
    assert back["leave_out"] == hand["leave_out"]
    assert back["extends"] == "bgt_pand"
    assert back["body"]["top_m"]["expression"] == 'coalesce("a", 3)'
    assert back["body"]["accuracy_m"] == hand["body"]["accuracy_m"]
    assert back["body"]["kind"] == hand["body"]["kind"]


def test_a_profile_for_everybody_fits_layers_with_every_field_that_it_uses():
    text = shared_profile_text(propose(CABLES, "Kabels", "line"), "kabels")
    profile = own_profile(text, "kabels")
    assert profile.name == "kabels"
    assert set(profile.needs) == {"THEMA", "Diameter", "diepte_cm", "Beheerder", "nr", "straat"}
    assert profile.missing(["THEMA"]) != []


@pytest.mark.parametrize("text", ["", "[]", "null", "{"])
def test_a_text_that_is_no_profile_is_no_proposal(text):
    assert proposal_in(text) is None


def test_planned_works_are_recognised_with_their_dates():
    rows = fields(
        straat=["Kerkstraat", "Dorpslaan"],
        wat=["riolering vervangen", "bomen planten"],
        van=["mei 2027", "Q2 2027"],
        tot=["01-10-2027", "2028"],
        huisnr_van=["1", "2"],
    )
    proposal = propose(rows, "lijst", "polygon")
    assert proposal.role == "works"
    assert field_in(proposal.kind) == "wat"
    assert (proposal.word("works_from"), proposal.word("works_to")) == ('"van"', '"tot"')


def test_one_field_with_a_period_is_begin_and_end_and_that_is_said():
    rows = fields(soort=["riool", "riool"], uitvoering=["2027-2028", "week 20 2027"], bouwjaar=[2019, 2020])
    proposal = propose(rows, "planning", "line")
    assert proposal.word("works_from") == proposal.word("works_to") == '"uitvoering"'
    assert any("is a period" in line for line in said(proposal, rows)[0])


@pytest.mark.parametrize("name", ["bouwjaar", "jaar_aanleg", "begin_registratie", "plantjaar", "objectBeginTijd"])
def test_when_something_was_made_or_registered_is_no_planned_work(name):
    rows = fields(soort=["riool", "kolk"], **{name: ["2020-01-01", "2021-01-01"]})
    assert propose(rows, "beheer", "line").role == "existing"


def test_levels_in_nap_are_no_depth_and_that_is_said():
    rows = fields(type=["riool", "riool"], bob_begin=[-1.2, 0.4], maaiveldhoogte=[1.0, 1.1])
    proposal = propose(rows, "riolering", "line")
    assert proposal.figures == {}
    assert proposal.levels == ("bob_begin", "maaiveldhoogte")
    assert any("bob_begin, maaiveldhoogte: levels in m NAP" in line for line in said(proposal, rows)[1])


def test_top_and_bottom_that_are_the_other_way_round_are_swapped():
    rows = fields(thema=["riool"] * 3, bovenkant=[2.0, 2.1, 1.9], onderkant=[1.2, 1.3, 1.1])
    proposal = propose(rows, "riool", "line")
    assert field_in(proposal.figure("top_m").expression) == "onderkant"
    assert proposal.figure("top_m").downwards
    rows = fields(thema=["riool"] * 3, bovenkant=[-1.2, -1.3, -1.1], onderkant=[-2.0, -2.1, -1.9])
    proposal = propose(rows, "riool", "line")
    assert field_in(proposal.figure("top_m").expression) == "bovenkant"
    assert not proposal.figure("top_m").downwards


@pytest.mark.parametrize(
    ("name", "values", "unit"),
    [
        ("breedte", ["0,110", "0,200"], "m"),
        ("breedte_mm", [1, 2], "mm"),
        ("DiameterCm", [11, 20], "cm"),
        ("Diameter", [110, 300], "mm"),
        ("Diameter", [0.11, 0.3], "m"),
    ],
)
def test_the_unit_of_a_pipe_is_read_from_its_name_or_its_values(name, values, unit):
    proposal = propose(fields(thema=["water", "gas"], **{name: values}), "leidingen", "line")
    assert proposal.figure("width_m").unit == unit


def test_a_height_above_ground_is_the_top_of_what_stands_there():
    proposal = propose(fields(soort=["gebouw", "gebouw"], hoogte=["9,5", "12"]), "huizen", "polygon")
    assert proposal.figure("top_m") == Measure('"hoogte"', "m", False, "values")


def test_names_of_streets_are_no_kinds_and_the_layer_says_what_it_is():
    proposal = propose(fields(naam=["Parkweg", "Boomgaard", "Waterkant"], x=[1.5, 2.5, 3.5]), "ondergrondse container")
    assert (proposal.kind, proposal.others) == ("", "underground_container")


def test_a_field_called_soort_is_listed_also_when_none_of_its_words_is_known():
    proposal = propose(fields(soort=["A1", "B2", "A1"], x=[1, 2, 3]), "laag")
    assert (field_in(proposal.kind), proposal.kinds) == ("soort", {"A1": "", "B2": ""})
    assert not proposal.reads_anything
    assert any("Nothing is read yet" in line for line in said(proposal, fields(soort=["A1"]))[1])


def test_nothing_is_made_up_of_a_layer_that_says_nothing():
    proposal = propose(fields(a=[1, 2], b=[None, None]), "laag", "polygon")
    assert proposal == ProfileProposal(label="laag")


def test_a_layer_without_fields_or_rows_is_no_reason_to_stumble():
    assert propose([], "", None) == ProfileProposal()
    assert propose(fields(soort=[], breedte=[]), "bomen", "point").others == "tree"


def test_values_that_are_no_number_or_date_are_counted():
    rows = fields(
        soort=["riool"] * 3, diameter=["110", "dik", "200"], van=["mei 2027", "2027", "voorjaar"], tot=["2028"] * 3
    )
    _, unknown = said(propose(rows, "werk", "line"), rows)
    assert any("diameter: values that are no number and stay empty: 1." in line for line in unknown)
    assert any("van: values that are no date or period and stay empty: 1." in line for line in unknown)


def test_a_field_with_quotes_in_its_name_is_still_a_field():
    assert field_in(quoted('a "b" c')) == 'a "b" c'
    assert field_in('"a" || "b"') is None


def test_a_proposal_without_a_kind_is_refused_as_a_profile():
    with pytest.raises(ProfileError):
        own_profile(profile_text(ProfileProposal(label="x")), "x")
