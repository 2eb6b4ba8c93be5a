"""Sentences are made for the reader: in the language of QGIS, with the decimal sign of its number fields."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
import translations

from wijkaanpak_plugin.domain import translation
from wijkaanpak_plugin.domain.catalogue.kind_plurals import plural
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.finding import FINDING_NUMBERS
from wijkaanpak_plugin.domain.sentences import finding_sentence, group_sentence, metres, months, number, rule_source


@pytest.fixture
def speak():
    """Return what installs a language and a decimal sign."""
    yield lambda language, sign: translation.install_translator(lambda _context, text: text, language, sign)
    translation.install_translator(None)


@pytest.mark.parametrize(
    ("language", "sign", "expected"), [("nl", ",", "1,5 m"), ("nl", ".", "1.5 m"), ("en", ",", "1,5 m")]
)
def test_the_decimal_sign_is_that_of_the_number_fields_in_any_language(speak, language, sign, expected):
    speak(language, sign)
    assert metres(1.5) == expected


def test_without_a_translator_the_sign_is_a_point(speak):
    speak("nl", ",")
    translation.install_translator(None)
    assert number(0.25, 2) == "0.25"


def test_there_are_no_needless_zeros_and_whole_numbers_stay_whole(speak):
    speak("nl", ",")
    assert [number(1.50, 2), number(100.0, 0), number(2.0)] == ["1,5", "100", "2"]
    assert months(1.0) == "1 month"


@pytest.fixture
def dutch():
    """Return what installs the Dutch of the plugin, with a decimal sign; and English with a sign."""
    known = translations.translations_in(translations.FOLDER / "wijkaanpak_nl.ts")

    def speak_dutch(sign=","):
        translation.install_translator(lambda context, text: known[context, text], "nl", sign)

    yield speak_dutch
    translation.install_translator(None)


TREE = {
    "subtype": "clearance",
    "reason": "",
    "a_name": "Linde",
    "b_name": "kabel 3",
    "measured_m": 1.76,
    "required_m": 2.5,
    "accuracy_m": 0.1,
}


def test_one_stored_row_is_read_in_dutch_with_a_comma_and_in_english_with_a_point(dutch):
    english = finding_sentence(TREE)
    assert english == "Linde lies 1.8 m from kabel 3 and 2.5 m is asked; the locations are accurate to 0.1 m."
    dutch()
    said = "Linde ligt 1,8 m van kabel 3 en 2,5 m is gevraagd; de ligging is tot op 0,1 m nauwkeurig."
    assert finding_sentence(TREE) == said
    dutch(".")
    assert finding_sentence(TREE) == said.replace(",", ".")


def test_what_was_counted_with_a_finding_closes_its_sentence():
    counted = {**TREE, "counted_with": "c1,c2", "counted_with_names": "mantelbuis, bed"}
    assert finding_sentence(counted).endswith("accurate to 0.1 m. Counted once with mantelbuis, bed.")


def test_a_row_that_lacks_facts_says_what_was_stored_with_it(dutch):
    old = {**TREE, "accuracy_m": None, "sentence": "Linde staat te dicht bij kabel 3."}
    assert finding_sentence(old) == "Linde staat te dicht bij kabel 3."
    dutch()
    assert finding_sentence({**old, "accuracy_m": float("nan")}) == "Linde staat te dicht bij kabel 3."
    assert finding_sentence({**old, "subtype": "not known here"}) == "Linde staat te dicht bij kabel 3."


def test_with_facts_the_stored_sentence_is_not_read():
    assert "kabel 3" in finding_sentence({**TREE, "sentence": "something else"})


def test_the_source_of_a_finding_without_a_rule_is_said_in_the_readers_language(dutch):
    kept = {"subtype": "redig", "rule_source": "as the writer said it"}
    english = rule_source(kept)
    assert english == "Period in which the ground stays closed, as set in this plan"
    dutch()
    assert rule_source(kept) not in (english, "as the writer said it")
    assert rule_source({"subtype": "overlap", "rule_source": "NEN 7171"}) == "NEN 7171"


def _facts_of_the_sample():
    """Yield facts of the findings of the sample, and what is said of each.

    Those whose distance is written with fewer decimals than its sentence needs are not in the file.
    """
    with Path(__file__).with_name("said_of_the_sample.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            said = row.pop("sentence")
            facts = {name: float(value) if name in FINDING_NUMBERS else value for name, value in row.items() if value}
            yield {**facts, "both_ways": row["both_ways"] == "true"}, said


def test_the_findings_of_the_sample_say_word_for_word_what_the_file_holds():
    sample = list(_facts_of_the_sample())
    assert len(sample) > 100
    assert [finding_sentence(facts) for facts, _said in sample] == [said for _facts, said in sample]


# Figures and dates


@pytest.mark.parametrize(
    ("measured", "accuracy", "said"),
    [
        (1.764, 0.0, "ligt 1,76 m van"),
        (1.764, 0.1, "ligt 1,8 m van"),
        (1.764, 1.0, "ligt ongeveer 2 m van"),
        (0.3, 1.0, "ligt minder dan 1 m van"),
        (2.45, 1.0, "ligt ongeveer 2 m van"),
        (2.46, 0.1, "ligt ongeveer 2,46 m van"),
    ],
)
def test_a_distance_is_said_no_finer_than_it_was_measured_and_a_shortage_never_looks_like_enough(
    dutch, measured, accuracy, said
):
    dutch()
    assert said in finding_sentence({**TREE, "measured_m": measured, "accuracy_m": accuracy})


def test_less_than_a_small_distance_is_said_of_what_was_measured_too_roughly():
    near = {**TREE, "measured_m": 0.3, "required_m": 0.5, "accuracy_m": 1.0}
    assert "lies less than 0.5 m from kabel 3 and 0.5 m is asked" in finding_sentence(near)


def test_months_between_two_openings_never_look_like_enough():
    twice = {"subtype": "redig", "a_name": "a", "b_name": "b", "gap_months": 59.97, "required_months": 60.0}
    assert "59.97 months apart; it should stay closed for 60.00 months" in finding_sentence(twice)


def test_a_date_is_said_as_people_write_it(dutch):
    outside = {"subtype": "outside", "a_name": "Wadi", "source_name": "KLIC", "source_date": "2022-03-27", "share": 0.5}
    assert "KLIC (27 Mar 2022)" in finding_sentence(outside)
    dutch()
    assert "KLIC (27 mrt. 2022)" in finding_sentence(outside)
    assert "KLIC (2022)" in finding_sentence({**outside, "source_date": "2022"})


# What the engine says since it weighs


BAYS = {"subtype": "displaces", "a_name": "Plantvak", "b_name": "Vak 12", "b_kind": "parking", "accuracy_m": 0.0}
PIPE = {"subtype": "crossing", "reason": "", "a_name": "Warmte", "b_name": "riool", "accuracy_m": 0.0}
WORK = {"subtype": "works_near", "a_name": "Gas vervangen", "b_name": "Linde", "b_kind": "tree", "accuracy_m": 0.0}
ROOFS = {"subtype": "joint_works", "a_name": "Natuurdak", "b_name": "Zonnedak", "measured_m": 0.0, "shift_months": 0.0}
ROOM = {"subtype": "frees_space", "a_id": "hub", "a_name": "Hub", "b_id": "p", "b_name": "Vak 12", "freed_by": "hub"}


@pytest.mark.parametrize(
    ("found", "english", "in_dutch"),
    [
        (
            {**BAYS, "number": 1.0, "shared_area_m2": 12.4},
            "Plantvak lies over Vak 12, 12 m².",
            "Plantvak ligt over Vak 12, 12 m².",
        ),
        (
            {**BAYS, "number": 3.0, "shared_area_m2": 37.0},
            "Plantvak lies over Vak 12 (3 parking bays), 37 m².",
            "Plantvak ligt over Vak 12 (3 parkeerplaatsen), 37 m².",
        ),
        (
            {**BAYS, "number": 3.0, "shared_area_m2": 37.0, "pairs": 2.0, "b_name": ""},
            "Plantvak lies over 3 parking bays, 37 m².",
            "Plantvak ligt over 3 parkeerplaatsen, 37 m².",
        ),
        (
            {**WORK, "b_name": "", "pairs": 2.0},
            "Gas vervangen: works on the place of 2 trees, or beside it; that is so now as well.",
            "Gas vervangen: werk op de plek van 2 bomen of ernaast; dat is nu ook zo.",
        ),
        (
            {**BAYS, "b_kind": "tree", "b_name": "Linde", "number": 1.0},
            "Plantvak lies over Linde.",
            "Plantvak ligt over Linde.",
        ),
        (
            {**BAYS, "reason": "size_unknown"},
            "Plantvak may be in the way of Vak 12: it is not known how wide one of them is.",
            "Plantvak en Vak 12 kunnen elkaar in de weg liggen: hoe breed een van beide is, is niet bekend.",
        ),
        (
            {**BAYS, "reason": "reserved"},
            "Plantvak and Vak 12 do not go together, but room is only reserved there, which does not count now.",
            "Plantvak en Vak 12 gaan niet samen, maar er is alleen ruimte gereserveerd, en dat telt nu niet mee.",
        ),
        (
            PIPE,
            "Warmte crosses riool with less height between them than is asked.",
            "Warmte kruist riool met minder hoogte ertussen dan gevraagd is.",
        ),
        (
            {**PIPE, "reason": "depth_unknown", "pairs": 16.0, "b_name": "", "b_kind": "low_voltage"},
            "Warmte crosses 16 low-voltage cables: whether it passes well above or below depends on a depth that is "
            "not known.",
            "Warmte kruist 16 laagspanningskabels: of het er ruim genoeg boven of onder door gaat, hangt af van een "
            "diepte die niet bekend is.",
        ),
        (
            {**WORK, "measured_m": 1.9, "required_m": 2.5, "pairs": 5.0, "b_name": ""},
            "Gas vervangen: works near 5 trees, 1.9 m or more away; they come no nearer than what lies there now.",
            "Gas vervangen: werk bij 5 bomen, op 1,9 m of meer; dichterbij dan wat er nu ligt, komt het niet.",
        ),
        (
            {**ROOFS, "required_m": None},
            "Natuurdak and Zonnedak, on the same building, can be done in one go as planned.",
            "Natuurdak en Zonnedak, aan hetzelfde gebouw, kunnen zoals gepland in één keer.",
        ),
        (
            {**ROOFS, "subtype": "shared_space", "rule_id": "", "shared_area_m2": 64.2, "accuracy_m": 0.0},
            "Natuurdak and Zonnedak are parts of one design and share 64 m².",
            "Natuurdak en Zonnedak horen bij één ontwerp en delen 64 m².",
        ),
        (
            {**ROOM, "b_kind": "parking", "number": 3.0, "shared_area_m2": 37.0},
            "Hub makes 37 m² of parking free.",
            "Hub maakt 37 m² parkeerplaats vrij.",
        ),
        (
            {**ROOM, "b_kind": "tree", "b_name": "Linde", "number": 1.0},
            "Hub takes Linde away, which makes room.",
            "Hub haalt Linde weg, en dat maakt ruimte.",
        ),
        (
            {**ROOM, "b_kind": "gas_low_pressure", "b_name": "Gasleiding", "number": 1.0, "shared_area_m2": 45.0},
            "Hub takes Gasleiding away, which makes room.",
            "Hub haalt Gasleiding weg, en dat maakt ruimte.",
        ),
    ],
)
def test_each_sort_of_finding_says_what_it_is_in_plain_words(dutch, found, english, in_dutch):
    assert finding_sentence(found) == english
    dutch()
    assert finding_sentence(found) == in_dutch


def test_few_works_are_named_and_of_many_it_is_said_how_many_there_are(dutch):
    sewers = [
        {**ROOFS, "group_id": "g", "a_name": "Warmte", "b_name": f"Riool {place}", "b_kind": "gravity_sewer"}
        for place in range(4)
    ]
    sewers = [{**row, "required_m": 20.0, "measured_m": 2.0 + place} for place, row in enumerate(sewers)]
    assert (
        group_sentence(sewers[:2]) == "Warmte and Riool 0, Riool 1 (2 m or more apart) fit in one opening as planned."
    )
    assert "Warmte and 4 gravity sewers (2 m or more" in group_sentence(sewers)
    dutch()
    assert "(2 m of meer uit elkaar)" in group_sentence(sewers)
    on_top = {**sewers[0], "measured_m": 0.0}
    assert (
        finding_sentence(on_top) == "Warmte en Riool 0 (op dezelfde grond) passen volgens de planning in één opbreking."
    )


def test_just_enough_room_of_which_a_depth_is_unknown_too_is_said_so():
    near = {**TREE, "reason": "depth_unknown", "measured_m": 0.4, "required_m": 0.25, "accuracy_m": 1.0}
    assert finding_sentence(near) == (
        "Linde lies about 0.4 m from kabel 3 and 0.25 m is asked: just enough, but the locations are accurate to 1 m "
        "only, and a depth is not known."
    )


def test_what_nobody_judged_says_why_and_whom_to_ask(dutch):
    note = "assumption: a stem cannot stand inside a building"
    found = {"subtype": "not_judged", "a_name": "a", "b_name": "b", "measured_m": 0.0, "accuracy_m": 0.0}
    found["rule_note"] = note
    assert finding_sentence(found) == f"Whether a may lie on b is not judged. {note}"
    dutch()
    assert finding_sentence(found).startswith("Of a op b mag liggen, is niet beoordeeld. aanname: ")


def test_every_kind_has_a_plural_in_both_languages():
    assert all(plural(key, "nl") and plural(key, "en") for key in load_kinds().keys)
    assert {plural(key, "nl") for key in load_kinds().keys}.isdisjoint(load_kinds().keys)
