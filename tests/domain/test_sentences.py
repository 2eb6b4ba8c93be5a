"""Sentences are made for the reader: in the language of QGIS, with the decimal sign of its number fields."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
import translations

from wijkaanpak_plugin.domain import translation
from wijkaanpak_plugin.domain.finding import FINDING_NUMBERS
from wijkaanpak_plugin.domain.sentences import finding_sentence, metres, months, number, rule_source


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
    "accuracy_m": 0.5,
}


def test_one_stored_row_is_read_in_dutch_with_a_comma_and_in_english_with_a_point(dutch):
    english = finding_sentence(TREE)
    assert english == "Linde lies 1.76 m from kabel 3 and 2.5 m is asked; the locations are accurate to 0.5 m."
    dutch()
    said = "Linde ligt 1,76 m van kabel 3 en 2,5 m is gevraagd; de ligging is tot op 0,5 m nauwkeurig."
    assert finding_sentence(TREE) == said
    dutch(".")
    assert finding_sentence(TREE) == said.replace(",", ".")


def test_what_was_counted_with_a_finding_closes_its_sentence():
    counted = {**TREE, "counted_with": "c1,c2", "counted_with_names": "mantelbuis, bed"}
    assert finding_sentence(counted).endswith("accurate to 0.5 m. Counted once with mantelbuis, bed.")


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
    """Yield facts of the findings of the sample, and what was said of each when sentences were stored.

    Those whose distance is written with fewer decimals than its sentence needs are not in the file.
    """
    with Path(__file__).with_name("said_of_the_sample.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            said = row.pop("sentence")
            facts = {name: float(value) if name in FINDING_NUMBERS else value for name, value in row.items() if value}
            yield {**facts, "both_ways": row["both_ways"] == "true"}, said


def test_the_findings_of_the_sample_say_word_for_word_what_they_said_when_sentences_were_stored():
    sample = list(_facts_of_the_sample())
    assert len(sample) > 100
    assert [finding_sentence(facts) for facts, _said in sample] == [said for _facts, said in sample]


# Figures and dates


@pytest.mark.parametrize(
    ("measured", "said"),
    [
        (0.4996, "0,4996 m van kabel 3 en 0,5000 m is"),
        (0.499, "0,499 m van kabel 3 en 0,500 m is"),
        (0.49, "0,49 m van kabel 3 en 0,5 m is"),
        (0.5, "0,5 m van kabel 3 en 0,5 m is"),
    ],
)
def test_a_shortage_never_looks_like_enough_and_both_figures_have_as_many_digits(dutch, measured, said):
    dutch()
    assert said in finding_sentence({**TREE, "measured_m": measured, "required_m": 0.5})


def test_months_between_two_openings_never_look_like_enough():
    twice = {"subtype": "redig", "a_name": "a", "b_name": "b", "gap_months": 59.97, "required_months": 60.0}
    assert "59.97 months apart; it should stay closed for 60.00 months" in finding_sentence(twice)


def test_a_date_is_said_as_people_write_it(dutch):
    outside = {"subtype": "outside", "a_name": "Wadi", "source_name": "KLIC", "source_date": "2022-03-27", "share": 0.5}
    assert "KLIC (27 Mar 2022)" in finding_sentence(outside)
    dutch()
    assert "KLIC (27 mrt. 2022)" in finding_sentence(outside)
    assert "KLIC (2022)" in finding_sentence({**outside, "source_date": "2022"})
