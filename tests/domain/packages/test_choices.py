"""The matrix of choices as data, and what a package has in its cells."""

from __future__ import annotations

import csv
import shutil

import pytest

from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.packages.choice_cells import Organised, choice_cells
from wijkaanpak_plugin.domain.packages.choices import (
    QUADRANTS,
    Quadrant,
    check_choices,
    load_choices,
    load_themes,
    theme_label,
    themes_of,
)
from wijkaanpak_plugin.resource_paths import resource

CENTRAL_WITHIN = Quadrant("central", "within")
CENTRAL_ABOVE = Quadrant("central", "above")
DECENTRAL_WITHIN = Quadrant("decentral", "within")


def test_each_theme_has_a_text_for_each_of_the_four_ways():
    assert set(load_choices()) == {(theme.key, quadrant) for theme in load_themes() for quadrant in QUADRANTS}
    assert len(load_choices()) == 72


@pytest.mark.parametrize("transition", load_vocabularies()["transition"].keys())
def test_each_transition_has_three_themes(transition):
    assert len(themes_of(transition)) == 3


def test_no_two_ways_to_organise_a_theme_say_the_same():
    for language in ("nl", "en"):
        for theme in load_themes():
            texts = {load_choices()[theme.key, quadrant].text(language) for quadrant in QUADRANTS}
            assert len(texts) == len(QUADRANTS), (theme.key, language)


def test_what_is_inferred_says_from_what():
    assert all(row.note for row in (*load_choices().values(), *load_themes()) if row.status == "assumption")


def test_a_theme_of_ones_own_stays_as_it_was_written():
    assert theme_label("homes") == "homes"
    assert theme_label("Zwembad") == "Zwembad"


def test_a_cell_without_a_text_is_named(tmp_path):
    for name in ("choices.csv", "choice_themes.csv"):
        shutil.copy(resource("catalogue", name), tmp_path / name)
    assert check_choices(tmp_path) == []
    path = tmp_path / "choices.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.reader(file) if row[:3] != ["work", "central", "above"]]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    (problem,) = check_choices(tmp_path)
    assert str(problem) == "choices.csv, column theme: work: central, above"


def test_a_text_about_no_theme_is_named(tmp_path):
    for name in ("choices.csv", "choice_themes.csv"):
        shutil.copy(resource("catalogue", name), tmp_path / name)
    path = tmp_path / "choices.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("work,central,above", "wrok,central,above"), "utf-8")
    (problem,) = check_choices(tmp_path)
    assert "wrok" in str(problem)


# Cells

HEAT = Organised("heat", ("energy",), "central", "within")
ROOF = Organised("roof", ("energy", "climate_adaptation"), "decentral", None)
TREE = Organised("tree", ("climate_adaptation",), None, None)


def cells(claims=(), waits=None, chosen=(), of_package=()):
    return choice_cells(("energy", "climate_adaptation"), claims, waits or {}, of_package, chosen)


def test_a_claim_lies_where_it_says_and_only_there():
    found = cells([HEAT])
    assert found["energy", CENTRAL_WITHIN].claims == ("heat",)
    assert [key for key, cell in found.items() if cell.claims] == [("energy", CENTRAL_WITHIN)]
    assert not any(cell.not_said for cell in found.values())


def test_a_claim_that_says_half_may_lie_in_either_cell_of_that_half():
    found = cells([ROOF])
    there = {way for (transition, way), cell in found.items() if transition == "energy" and cell.not_said}
    assert there == {DECENTRAL_WITHIN, Quadrant("decentral", "above")}
    assert not any(cell.claims for cell in found.values())


def test_a_choice_without_a_claim_is_a_gap():
    assert cells([HEAT], chosen=[("energy", "energy_saving", CENTRAL_ABOVE)])["energy", CENTRAL_ABOVE].is_gap
    assert not cells([HEAT], chosen=[("energy", "energy_saving", CENTRAL_WITHIN)])["energy", CENTRAL_WITHIN].is_gap


def test_what_nobody_chose_is_no_gap():
    assert not any(cell.is_gap for cell in cells([HEAT]).values())


def test_a_claim_of_which_it_is_not_said_keeps_a_choice_from_being_called_a_gap():
    cell = cells([TREE], chosen=[("climate_adaptation", "climate_surface", CENTRAL_ABOVE)])[
        "climate_adaptation", CENTRAL_ABOVE
    ]
    assert cell.is_empty_choice
    assert not cell.is_gap


def test_above_the_neighbourhood_what_is_waited_for_stands_in_the_place_of_a_claim():
    chosen = [("energy", "energy_production", CENTRAL_ABOVE), ("energy", "energy_saving", CENTRAL_WITHIN)]
    found = cells([HEAT], {"heat": ["source"], "other": ["bus"]}, chosen)
    assert found["energy", CENTRAL_ABOVE].waits == ("source",)
    assert not found["energy", CENTRAL_ABOVE].is_gap
    assert found["energy", CENTRAL_WITHIN].waits == ()


def test_what_the_package_as_a_whole_waits_for_counts_where_something_was_chosen():
    found = cells(chosen=[("energy", "energy_production", CENTRAL_ABOVE)], of_package=["money"])
    assert found["energy", CENTRAL_ABOVE].waits == ("money",)
    assert {key for key, cell in found.items() if cell.waits} == {("energy", CENTRAL_ABOVE)}
