"""What the passport of a package says: projects, answers, what waits, what is to decide, what is left out."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest
from package_of_all import SECRET
from records import add_record, save_all

from wijkaanpak_plugin.domain.translation import install_translator
from wijkaanpak_plugin.export.content.passport.answers import letters
from wijkaanpak_plugin.export.content.passport.hardness import hardness_of
from wijkaanpak_plugin.export.content.passport.money import cost_of, euros, millions
from wijkaanpak_plugin.export.content.passport.passport import (
    BEGIN,
    CHANCE,
    HARD,
    LEAD,
    MONEY,
    NOT_SAID,
    PARTLY,
    SHIFT,
    Period,
)
from wijkaanpak_plugin.export.content.passport.periods import period_of, period_text, years_text
from wijkaanpak_plugin.export.content.passport.reading import read_passport
from wijkaanpak_plugin.export.content.passport.residents import quotes_of
from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.sheet.passport_rows import answer_row
from wijkaanpak_plugin.plan.files.opening import open_plan


def passport_of(plan, audience="open", package="p1"):
    return read_passport(sheet_content(plan, audience, package))


@pytest.fixture(scope="module")
def passport(package_plan_file, tmp_path_factory):
    """The passport of the package, read once: it holds no layer."""
    plan = open_plan(_copied(package_plan_file, tmp_path_factory.mktemp("passport")))
    found = passport_of(plan)
    plan.close()
    return found


def test_works_that_go_in_one_opening_are_one_project_and_come_first(passport):
    first = passport.projects[0]
    assert set(first.body_ids) == {"heat", "sewer"}
    assert first.number == 1
    assert first.parties == ("Gemeente",)
    assert {project.number for project in passport.projects} == {0, 1, 2, 3}
    assert (passport.openings.alone, passport.openings.coupled) == (2, 1)


def test_an_agreement_without_a_place_comes_last_without_a_number(passport):
    last = passport.projects[-1]
    assert (last.name, last.number, last.place, last.parties) == ("Samen inkopen", 0, None, ("Bewoners",))
    assert period_text(last.period) == "2029 – 2030"


def test_a_year_that_rests_on_a_shift_carries_the_number_of_that_decision(passport):
    shift = next(each for each in passport.decisions if each.kind == SHIFT)
    assert passport.projects[0].period.decision == shift.number
    assert passport.answers[0].period.decision == shift.number
    assert "12 months" in shift.text
    assert all(each.period.decision == 0 for each in passport.projects[1:])


def test_work_of_no_package_is_named_nowhere(passport):
    assert "Glasvezel" not in str(passport)
    assert "glass" not in passport.claims


def test_what_nobody_filled_in_becomes_a_decision(small_plan):
    add_record(small_plan, "package", package_id="bare", name="Kaal")
    add_record(small_plan, "package_claim", link_id="b1", package_id="bare", body_id="wadi")
    save_all(small_plan)
    bare = passport_of(small_plan, package="bare")
    assert [each.kind for each in bare.decisions] == [LEAD, MONEY, BEGIN]
    assert (bare.cost.low, bare.cost.unknown) == (None, 1)
    assert bare.openings.without_period == 1
    assert bare.without_reason > 20


def test_a_hot_spot_has_its_answer_its_project_and_the_letter_of_its_turn(passport):
    answer = next(each for each in passport.answers if each.said == "Water in de straat")
    assert (answer.status, answer.answer, answer.projects) == ("taken_along", "Met het riool", (1,))
    assert [each.mark for each in passport.answers] == ["A", "B"][: len(passport.answers)]


def test_a_hot_spot_that_another_package_answers_says_which(package_plan):
    add_record(package_plan, "package", package_id="p2", name="Ander pakket")
    add_record(package_plan, "package_claim", link_id="o1", package_id="p2", body_id="sewer")
    save_all(package_plan)
    assert passport_of(package_plan).answers[0].elsewhere == ("Ander pakket",)


def test_what_only_another_package_takes_along_is_no_promise_of_this_one(passport):
    answer = replace(passport.answers[0], projects=(), elsewhere=("Ander pakket",))
    said = [cell.text for cell in answer_row(answer)]
    assert said[2] == "◑ In another package"
    assert said[3] == "Ander pakket: Met het riool"
    (quote,) = quotes_of(replace(passport, answers=(answer,)))
    assert quote.label == "In another plan, not in this one"


def test_what_waits_says_for_whom_until_when_and_which_project(passport):
    wait = passport.waits[0]
    assert (wait.mark, wait.what, wait.party, wait.needed_by, wait.status) == (
        "W1",
        "Warmtebron",
        "Provincie",
        "2027",
        "open",
    )
    assert wait.projects == (1,)
    assert passport.projects[0].waits == ("W1",)


def test_what_is_left_out_stands_with_its_reason_and_the_rest_is_counted(passport):
    assert passport.left_out[0].reason == "Eerst de straat"
    assert passport.left_out[1].name == "Wadi"
    assert passport.without_reason > 20


def test_a_choice_without_a_claim_of_that_sort_has_no_place(passport):
    assert [(each.theme, each.has_place) for each in passport.choices] == [("warmte", False)]


def test_for_others_the_passport_is_that_of_a_plan_in_which_nothing_confidential_ever_was(
    secret_package_plan, package_plan
):
    assert passport_of(secret_package_plan) == passport_of(package_plan)
    told = str(passport_of(secret_package_plan, "internal"))
    assert told.count(SECRET) > 3
    assert "7777" in told


def test_a_confidential_party_is_named_nowhere_for_others(package_plan):
    add_record(package_plan, "party", party_id="s1", name="Warmtebedrijf", confidential=True)
    save_all(package_plan)
    passport = passport_of(package_plan)
    assert "Warmtebedrijf" not in str(passport)
    assert LEAD in [each.kind for each in passport.decisions]
    assert passport_of(package_plan, "internal").lead == "Warmtebedrijf"


def test_without_a_package_there_is_no_passport(small_plan):
    with pytest.raises(ExportError, match="Choose a package"):
        read_passport(sheet_content(small_plan, "open", None))


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"obligation": "must", "hardness": None}, HARD),
        ({"obligation": None, "hardness": "fixed"}, HARD),
        ({"obligation": "desired", "hardness": None}, CHANCE),
        ({"obligation": None, "hardness": "flexible"}, CHANCE),
        ({"obligation": None, "hardness": "unknown"}, NOT_SAID),
        ({"obligation": None, "hardness": None}, NOT_SAID),
    ],
)
def test_what_must_be_done_or_lies_fixed_is_hard(values, expected):
    assert hardness_of(values) == expected


def test_a_project_of_hard_and_soft_parts_is_partly_hard(passport):
    assert passport.projects[0].hardness == PARTLY


def test_posts_without_an_amount_are_counted_and_never_zero():
    cost = cost_of([(100.0, 200.0), (None, None), (50.0, None)])
    assert (cost.low, cost.high, cost.known, cost.unknown) == (150.0, 250.0, 2, 1)
    assert euros(cost_of([(None, None)])) == "unknown"
    assert euros(cost_of([(0.0, 0.0)])) == "0"
    assert millions(cost_of([(2100000.0, 3100000.0)])) == "€ 2.1 – 3.1 million"


def test_amounts_and_periods_speak_the_language_of_the_reader():
    words = {"unknown": "onbekend", "May": "mei", "€ {range} million": "€ {range} mln"}
    install_translator(lambda _context, text: words.get(text, text), "nl", ",")
    try:
        assert euros(cost_of([(1150000.0, 1680000.0)])) == "1.150.000 – 1.680.000"
        assert millions(cost_of([(2100000.0, 3100000.0)])) == "€ 2,1 – 3,1 mln"
        assert period_text(period_of("2028-05-01", "2028-05-31")) == "mei 2028"
        assert period_text(Period()) == "onbekend"
    finally:
        install_translator(None)


@pytest.mark.parametrize(
    ("works_from", "works_to", "period", "years"),
    [
        ("2028", "2028", "2028", "2028"),
        ("2028", "2029", "2028 – 2029", "2028 – 2029"),
        ("2028-04-01", "2028-12-31", "Apr – Dec 2028", "2028"),
        ("2028", None, "from 2028", "2028"),
        (None, "2030", "until 2030", "2030"),
        ("nog niet", None, "unknown", "unknown"),
    ],
)
def test_a_period_is_said_as_people_say_it(works_from, works_to, period, years):
    found = period_of(works_from, works_to)
    assert (period_text(found), years_text(found)) == (period, years)


def test_hot_spots_after_z_go_on_with_two_letters():
    assert [letters(place) for place in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_the_sample_says_who_when_and_how_much_and_what_is_not_known(built_sample, tmp_path):
    plan = open_plan(_copied(built_sample.plan, tmp_path))
    passport = passport_of(plan, package="Duurzame wijk")
    assert passport.occasion_names[:1] == ("Rioolvervanging Kastanjelaan",)
    assert passport.leading == ("energy",)
    assert (passport.openings.alone, passport.openings.coupled) == (13, 5)
    costs = {part: project.cost for project in passport.projects for part in project.parts}
    assert euros(costs["Warmtenet hoofdleiding Kastanjelaan"]) == "900,000 – 1,300,000"
    assert euros(costs["Warmtenet Lindestraat"]) == "250,000 – 380,000"
    assert euros(costs["Zonnedak De Elzenhof"]) == "unknown"


def _copied(file, folder):
    return shutil.copy(file, folder / "other.gpkg")
