"""The section of the street of an opening: all its ground, in one outline."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from timeline_streets import line, random_street, timeline

from wijkaanpak_plugin.analysis.judging.criteria import criteria_from
from wijkaanpak_plugin.analysis.open_once.street_section import street_section
from wijkaanpak_plugin.analysis.timeline.timeline import read_timeline


def section(*boxes: tuple[float, float, float, float]) -> shapely.Polygon:
    return street_section(np.array([shapely.box(*each) for each in boxes], dtype=object))


def test_what_overlaps_is_the_union():
    assert section((0, 0, 10, 10), (5, 0, 15, 10)).area == pytest.approx(150, abs=0.01)


def test_what_lies_under_the_same_paving_is_one_with_what_lies_between():
    assert section((0, 0, 100, 1), (0, 4, 100, 5)).area == pytest.approx(500, abs=5)


def test_what_lies_farther_apart_is_joined_by_a_strip():
    found = section((0, 0, 10, 10), (30, 0, 40, 10))
    assert found.geom_type == "Polygon"
    # Two metres wide, over the 20 m between them.
    assert found.area == pytest.approx(200 + 40, abs=3)


def test_three_pieces_are_joined_each_to_the_nearest():
    found = section((0, 0, 10, 10), (60, 0, 70, 10), (30, 0, 40, 10))
    assert found.area == pytest.approx(300 + 2 * 40, abs=5)


def test_without_ground_there_is_no_section():
    assert street_section(np.array([], dtype=object)).is_empty


def test_works_in_one_opening_have_one_section_and_those_apart_their_own():
    plan = timeline(line("sewer", 0, "2027"), line("heat", 3, "2028"), line("far", 900, "2034"))
    sections = plan.opening_sections()
    assert [group.members for group in plan.openings.groups] == [("heat", "sewer"), ("far",)]
    assert [round(each.bounds[3]) for each in sections] == [4, 901]


@pytest.mark.parametrize("seed", range(6))
def test_a_section_is_one_piece_and_holds_all_ground_of_its_opening(seed):
    plan = read_timeline(random_street(seed, 14, by_day=False), criteria_from())
    for opening, found in zip(plan.openings.groups, plan.opening_sections()):
        assert (found.geom_type, found.is_valid) == ("Polygon", True)
        assert found.area >= opening.area_m2 - 0.01
