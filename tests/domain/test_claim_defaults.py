"""What a claim starts with."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wijkaanpak_plugin.domain.catalogue.building_blocks import load_building_blocks
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.claim_defaults import (
    claim_values,
    default_figures,
    depth_source,
    open_layers,
    part_values,
    values_of_other_block,
    work_values,
)

BLOCKS = {block.key: block for block in load_building_blocks()}
DRAWABLE = [block for block in BLOCKS.values() if block.kind]


@pytest.mark.parametrize("block", DRAWABLE, ids=lambda block: block.key)
def test_every_block_that_can_be_drawn_gives_values_that_the_lists_know(block):
    lists = load_vocabularies()
    values = claim_values(block)
    assert values["kind"] in load_kinds()
    assert values["building_block"] == block.key
    assert values["name"] == block.label()
    assert values["status"] in lists["status"]
    for column in ("vertical_layer", "organisation", "scale_level"):
        assert values[column] is None or values[column] in lists[column]
    assert set((values["transitions"] or "").split(",")) <= {"", *lists["transition"].keys()}


def test_figures_come_from_the_kind_where_the_block_gives_none_and_say_so():
    kinds = load_kinds()
    block = next(b for b in DRAWABLE if b.top_m is None and kinds.top_m[kinds.index([b.kind])[0]] < 0)
    values = claim_values(block)
    assert values["top_m"] == kinds.top_m[kinds.index([block.kind])[0]]
    assert values["depth_source"] == "default"


def test_a_figure_of_the_block_goes_before_that_of_the_kind():
    block = replace(DRAWABLE[0], width_m=7.5, top_m=-3.0, bottom_m=-4.0)
    values = claim_values(block)
    assert (values["width_m"], values["top_m"], values["bottom_m"]) == (7.5, -3.0, -4.0)


def test_what_nobody_gives_is_not_known():
    values = claim_values(BLOCKS["geothermal_heat"])
    kinds = load_kinds()
    number = kinds.index(["geothermal_well"])[0]
    for name in ("width_m", "top_m", "bottom_m"):
        known = getattr(kinds, name)[number]
        assert values[name] == (None if known != known else known)


def test_without_heights_their_source_is_unknown():
    assert depth_source(None, None, {"top_m": None, "bottom_m": None}) == "unknown"


def test_a_typed_height_has_no_known_source():
    defaults = {"top_m": -1.0, "bottom_m": -1.5}
    assert depth_source(-1.0, -1.5, defaults) == "default"
    assert depth_source(-1.2, -1.5, defaults) == "unknown"


def test_a_block_on_several_layers_takes_that_of_its_kind_and_leaves_the_choice_open():
    block = BLOCKS["waste_vacuum_system"]
    assert open_layers(block) == ("building", "underground")
    assert claim_values(block)["vertical_layer"] == "underground"
    assert open_layers(BLOCKS["geothermal_heat"]) == ()


def test_a_block_that_may_be_central_or_decentral_leaves_it_open():
    block = next(b for b in DRAWABLE if b.organisation == "both")
    assert claim_values(block)["organisation"] is None


def test_planned_work_is_no_claim_and_has_no_building_block():
    values = work_values("gravity_sewer")
    assert values["origin"] == "work"
    assert values["kind"] == "gravity_sewer"
    assert values["opens"] == "underground"
    assert "building_block" not in values


def test_another_block_changes_what_the_first_gave_and_leaves_what_the_user_typed():
    before, after = BLOCKS["geothermal_heat"], BLOCKS["waste_vacuum_system"]
    claim = {**claim_values(before), "name": "Put bij de school", "width_m": 3.3}
    changed = values_of_other_block(claim, before, after)
    assert changed["kind"] == after.kind
    assert changed["building_block"] == after.key
    assert changed["transitions"] == ",".join(after.transitions)
    assert "name" not in changed
    assert "width_m" not in changed


def test_another_block_renames_a_claim_that_still_has_the_name_of_its_block():
    before, after = BLOCKS["geothermal_heat"], BLOCKS["waste_vacuum_system"]
    assert values_of_other_block(claim_values(before), before, after)["name"] == after.label()


def test_default_figures_of_a_claim_without_block_are_those_of_its_kind():
    kinds = load_kinds()
    number = kinds.index(["heat"])[0]
    assert default_figures(None, "heat", BLOCKS)["top_m"] == kinds.top_m[number]
    assert default_figures(None, "no such kind", BLOCKS) == {"width_m": None, "top_m": None, "bottom_m": None}


def test_a_block_gives_what_it_takes_away_and_its_level_of_organisation():
    values = claim_values(BLOCKS["convert_street_parking"])
    assert (values["frees"], values["organisation_level"]) == ("parking", None)
    assert claim_values(BLOCKS["wind_turbine"])["organisation_level"] == "above"
    assert claim_values(BLOCKS["playground"])["frees"] is None


def test_another_block_frees_something_else_unless_the_user_said_what():
    before, after = BLOCKS["convert_street_parking"], BLOCKS["road_narrowing"]
    assert values_of_other_block({"frees": "parking"}, before, after)["frees"] == "carriageway"
    assert "frees" not in values_of_other_block({"frees": "trees"}, before, after)


def test_a_part_of_a_design_has_the_figures_of_its_kind_and_what_the_whole_says_of_the_works():
    kinds = load_kinds()
    whole = {**claim_values(BLOCKS["climate_street"]), "works_from": "2028", "width_m": 1.2, "frees": "parking"}
    part = part_values(whole, "infiltration_strip")
    number = kinds.index(["infiltration_strip"])[0]
    assert part["name"] == "Climate street: infiltration strip"
    assert (part["works_from"], part["building_block"], part["transitions"]) == (
        "2028",
        "climate_street",
        whole["transitions"],
    )
    assert part["bottom_m"] == (None if kinds.bottom_m[number] != kinds.bottom_m[number] else kinds.bottom_m[number])
    assert (part["vertical_layer"], part["frees"]) == (kinds.vertical_layer[number], None)


def test_the_usual_figures_of_a_part_are_those_of_its_kind_and_not_those_of_its_block():
    heat = default_figures("climate_street", "heat", BLOCKS)
    strip = default_figures("climate_street", "infiltration_strip", BLOCKS)
    assert strip == default_figures(None, "infiltration_strip", BLOCKS)
    assert strip != heat


def test_a_part_that_becomes_another_block_keeps_nothing_of_what_it_was_by_itself():
    part = part_values(claim_values(BLOCKS["climate_street"]), "infiltration_strip")
    tree = next(block for block in DRAWABLE if block.kind == "tree")
    changed = values_of_other_block(part, BLOCKS["climate_street"], tree)
    wanted = claim_values(tree)
    assert (changed["name"], changed["kind"], changed["vertical_layer"]) == (
        tree.label(),
        "tree",
        wanted["vertical_layer"],
    )
