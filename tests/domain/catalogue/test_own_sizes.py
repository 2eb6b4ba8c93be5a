"""Sizes that a municipality set for itself lie on top of those of the catalogue, figure by figure."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from wijkaanpak_plugin.domain.catalogue.building_blocks import load_building_blocks
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.catalogue.own_sizes import with_own_sizes
from wijkaanpak_plugin.domain.claim_defaults import claim_values, default_figures, work_values
from wijkaanpak_plugin.domain.report import Report


def size(kind, width=None, top=None, bottom=None, source="Handboek"):
    return {"kind": kind, "width_m": width, "top_m": top, "bottom_m": bottom, "source": source}


def figures(kinds, key):
    number = int(kinds.index([key])[0])
    return tuple(float(values[number]) for values in (kinds.width_m, kinds.top_m, kinds.bottom_m))


def test_what_an_own_size_leaves_empty_stays_as_the_catalogue_has_it():
    before, kinds = load_kinds(), with_own_sizes(load_kinds(), [size("heat", width=1.2)])
    assert figures(kinds, "heat")[0] == 1.2
    assert figures(kinds, "heat")[1] == figures(before, "heat")[1]
    assert figures(kinds, "gas_low_pressure") == pytest.approx(figures(before, "gas_low_pressure"), nan_ok=True)
    assert kinds.keys == before.keys
    assert kinds.groups("heat") == before.groups("heat")
    assert math.isnan(figures(before, "heat")[0])


def test_without_own_sizes_the_catalogue_is_the_shipped_one():
    assert with_own_sizes(load_kinds(), []) is load_kinds()


def test_of_two_own_sizes_of_a_kind_the_last_counts():
    assert figures(with_own_sizes(load_kinds(), [size("heat", 1.2), size("heat", 0.9)]), "heat")[0] == 0.9


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (size("heat", width=0.0), "Own widths that are not more than zero, left out: 1 (heat pipe)"),
        (size("heat", width=-2.0), "Own widths that are not more than zero, left out: 1 (heat pipe)"),
        (
            size("heat", None, -2.0, -1.0),
            "Own sizes with a top that is not above the bottom, left out: 1 (heat pipe)",
        ),
        (size("moonbase", 2.0), "Own sizes of a kind that is not in the catalogue: 1 (moonbase)"),
    ],
    ids=["zero", "below zero", "upside down", "no kind"],
)
def test_an_own_size_that_makes_no_sense_is_left_out_and_said(row, said):
    report = Report()
    kinds = with_own_sizes(load_kinds(), [row], report)
    assert report.remarks == [said]
    assert figures(kinds, "heat") == pytest.approx(figures(load_kinds(), "heat"), nan_ok=True)


@pytest.mark.parametrize(
    ("given", "expected"),
    [({"top": -3.0}, (-3.0, -3.5)), ({"bottom": -0.5}, (0.0, -0.5)), ({"top": -1.2}, (-1.2, -1.5))],
    ids=["a lower top", "a higher bottom", "a top within"],
)
def test_one_height_that_would_turn_a_kind_upside_down_keeps_its_thickness(given, expected):
    thick = load_kinds().with_sizes({"heat": {"top_m": -1.0, "bottom_m": -1.5}})
    assert figures(with_own_sizes(thick, [size("heat", **given)]), "heat")[1:] == expected


def test_a_claim_and_a_work_are_drawn_with_the_own_size():
    kinds = with_own_sizes(load_kinds(), [size("heat", 1.2, -1.5)])
    (block,) = [each for each in load_building_blocks() if each.key == "heat_network"]
    assert (claim_values(block, kinds)["width_m"], claim_values(block, kinds)["top_m"]) == (1.2, -1.5)
    assert work_values("heat", kinds)["width_m"] == 1.2
    assert default_figures("heat_network", "heat", {block.key: block}, kinds)["width_m"] == 1.2


def test_an_own_size_lies_on_top_of_what_a_building_block_gives():
    (block,) = [each for each in load_building_blocks() if each.key == "heat_network"]
    wide = replace(block, width_m=3.0, top_m=-2.0)
    values = claim_values(wide, with_own_sizes(load_kinds(), [size("heat", 1.2)]))
    assert (values["width_m"], values["top_m"]) == (1.2, -2.0)
