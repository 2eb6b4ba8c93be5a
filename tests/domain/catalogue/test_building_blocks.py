from __future__ import annotations

import csv

import pytest

from wijkaanpak_plugin.domain.catalogue.building_blocks import check_building_blocks, load_building_blocks
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.catalogue.table_schema import TableError
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.resource_paths import resource


def _block(key):
    return next(block for block in load_building_blocks() if block.key == key)


def _of_the_book():
    """Return the building blocks that stand in the book; a plan may need one that does not."""
    return [block for block in load_building_blocks() if block.source.startswith("De integrale wijkaanpak")]


def test_all_building_blocks_of_the_method_are_there():
    assert len(_of_the_book()) == 198


def test_no_building_block_is_there_twice():
    blocks = load_building_blocks()
    assert len({block.key for block in blocks}) == len(blocks)
    assert len({block.label_nl for block in blocks}) == len(blocks)


def test_every_transition_has_building_blocks():
    transitions = load_vocabularies()["transition"].keys()
    assert {t for block in load_building_blocks() for t in block.transitions} == set(transitions)


@pytest.mark.parametrize(
    ("key", "transition"),
    [
        ("urban_water_and_wadis", "climate_adaptation"),
        ("green_roofs", "nature_inclusivity"),
        ("nature_roof", "nature_inclusivity"),
        ("green_facades", "climate_adaptation"),
        ("wetland_restoration", "climate_adaptation"),
        ("shaded_drinking_water_main", "climate_adaptation"),
        ("neighbourhood_park", "nature_inclusivity"),
        ("battery_hubs", "energy"),
        ("mobile_supermarket", "socio_economic"),
    ],
)
def test_the_transition_that_a_block_is_most_about_stands_first(key, transition):
    assert _block(key).transitions[0] == transition
    assert "order of the transitions" in _block(key).inferred


def test_the_order_of_transitions_is_judged_wherever_there_are_several():
    for block in load_building_blocks():
        assert ("order of the transitions" in block.inferred) == (len(block.transitions) > 1), block.key


def test_only_what_makes_or_moves_energy_leads_with_it():
    green_or_water = {
        "wadi",
        "green_roof",
        "green_facade",
        "ecological_zone",
        "drinking_water",
        "park",
        "water",
        "verge",
    }
    assert not [b.key for b in load_building_blocks() if b.kind in green_or_water and b.transitions[:1] == ("energy",)]


def test_a_block_without_a_layer_claims_nothing_and_has_no_kind():
    for block in load_building_blocks():
        if not block.vertical_layers:
            assert block.kind is None, block.key


@pytest.mark.parametrize("key", ["energy_cooperative", "green_electricity", "separate_delivery_hours"])
def test_agreements_have_no_footprint(key):
    assert _block(key).kind is None


def test_a_size_says_where_it_comes_from_because_the_book_gives_none():
    for block in load_building_blocks():
        sized = (block.width_m, block.top_m, block.bottom_m) != (None, None, None)
        assert bool(block.size_source) == sized, block.key


def test_every_block_names_its_source_and_what_was_judged():
    for block in load_building_blocks():
        assert block.source.strip(), block.key
        assert block.inferred, block.key


@pytest.mark.parametrize(
    ("key", "kind", "geometry", "layers"),
    [
        ("heat_network", "heat", "line", ("underground",)),
        ("neighbourhood_battery", "neighbourhood_battery", "point", ("surface",)),
        ("infiltration_crates", "infiltration_crates", "area", ("underground",)),
        ("playground", "play_area", "area", ("surface",)),
        ("building_insulation", "insulation", "area", ("building",)),
        ("separated_sewer", "gravity_sewer", "line", ("underground",)),
    ],
)
def test_blocks_become_claims_of_the_right_kind(key, kind, geometry, layers):
    block = _block(key)
    assert (block.kind, block.geometry, block.vertical_layers) == (kind, geometry, layers)


def test_a_block_lies_in_the_layer_of_its_kind_or_says_which_other():
    """A kind's layer is a default; a block that never touches it would be mapped to the wrong kind."""
    kinds = load_kinds()
    layer = dict(zip(kinds.keys, kinds.vertical_layer))
    odd = {b.key for b in load_building_blocks() if b.kind and layer[b.kind] not in b.vertical_layers}
    assert odd == {
        "bat_roost",  # a shelter that hangs on a building
        "bird_nesting_place",
        "drone_port",  # a logistics hub on a roof
    }


@pytest.mark.parametrize(
    ("key", "transitions"),
    [
        ("underground_water_storage", {"climate_adaptation", "mobility"}),
        ("mobility_hub_as_battery", {"energy", "mobility"}),
        ("quick_fit_method", {"urbanisation", "energy"}),
        ("single_tree_row", {"socio_economic", "climate_adaptation", "nature_inclusivity"}),
        ("separated_sewer", {"nature_inclusivity", "climate_adaptation"}),
        ("convert_street_parking", {"mobility", "climate_adaptation", "nature_inclusivity", "socio_economic"}),
        ("green_gardens", {"nature_inclusivity", "urbanisation", "climate_adaptation"}),
    ],
)
def test_a_block_serves_what_its_own_description_and_its_family_say(key, transitions):
    assert set(_block(key).transitions) == transitions
    assert "its own description" in _block(key).inferred


def test_who_looks_for_climate_below_ground_finds_what_stores_and_drains_rain():
    found = {
        block.key
        for block in load_building_blocks()
        if "climate_adaptation" in block.transitions and "underground" in block.vertical_layers
    }
    assert {"underground_water_storage", "rainwater_buffer", "separated_sewer"} <= found


def test_rows_of_one_family_serve_the_same_transitions():
    for family in (("single_tree_row", "multiple_tree_rows", "tree_group"), ("low_car_zone", "car_free_area")):
        assert len({frozenset(_block(key).transitions) for key in family}) == 1, family


def test_every_kind_can_be_drawn_with_a_block():
    assert set(load_kinds().keys) - {block.kind for block in load_building_blocks()} == set()


@pytest.mark.parametrize(
    ("key", "frees"),
    [
        ("convert_street_parking", ("parking",)),
        ("gas_removal", ("gas_pipe",)),
        ("road_narrowing", ("carriageway",)),
        ("unpaved_gardens", ("paved_surface",)),
        ("demolish_and_rebuild", ("built",)),
        ("playground", ()),
    ],
)
def test_a_block_says_what_it_takes_away(key, frees):
    assert _block(key).frees == frees


@pytest.mark.parametrize(
    ("key", "kind", "parts"),
    [
        ("climate_street", "heat", {"infiltration_strip", "underground_water_storage"}),
        ("parking_plus", "parking", {"underground_water_storage", "solar_carport"}),
        ("underground_parking_with_water", "underground_parking", {"underground_water_storage"}),
        ("nature_and_solar_roof", "green_roof", {"solar_roof"}),
        ("mobility_hub_as_battery", "mobility_hub", {"neighbourhood_battery"}),
        ("playground", "play_area", set()),
    ],
)
def test_a_block_of_several_functions_names_its_parts(key, kind, parts):
    assert (_block(key).kind, set(_block(key).parts)) == (kind, parts)


def test_parts_lie_in_the_layers_of_their_block_and_are_no_second_copy_of_it():
    kinds = load_kinds()
    layer = dict(zip(kinds.keys, kinds.vertical_layer))
    for block in load_building_blocks():
        assert block.kind not in block.parts, block.key
        assert {layer[part] for part in block.parts} <= set(block.vertical_layers), block.key


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("light_road_foundation", "road_foundation"),
        ("heat_relief_corridor", "open_corridor"),
        ("ventilation_corridor", "open_corridor"),
        ("soil_restoration", "soil_zone"),
        ("tree_group", "tree_group"),
        ("energy_on_large_roofs_and_verges", "solar_roof"),
        ("energy_on_verges", "solar_park"),
        ("fibre_network", "telecom"),
        ("transformer_house", "transformer_station"),
    ],
)
def test_a_block_is_mapped_as_what_it_is(key, kind):
    assert _block(key).kind == kind


@pytest.mark.parametrize(
    ("key", "level"),
    [
        ("facade_gardens", "within"),
        ("heat_network", "within"),
        ("ecological_stepping_stone", "within"),
        ("wind_turbine", "above"),
        ("expansion_location", "above"),
        ("city_park", "above"),
        ("playground", None),
    ],
)
def test_the_level_of_organisation_is_that_of_the_figure_in_the_book(key, level):
    assert _block(key).organisation_level == level


@pytest.mark.parametrize("key", ["delivery_box", "neighbourhood_battery", "neighbourhood_park"])
def test_a_scale_level_that_only_the_name_gives_says_so(key):
    assert _block(key).scale_level == "neighbourhood"
    assert "scale level (by its name)" in _block(key).inferred


def test_labels_follow_the_language():
    assert _block("heat_network").label("nl") == "Warmtenet"
    assert _block("heat_network").label("en") == "Heat network"


def test_a_kind_that_does_not_exist_is_named_with_row_and_column(tmp_path):
    text = resource("catalogue", "building_blocks.csv").read_text(encoding="utf-8")
    path = tmp_path / "building_blocks.csv"
    path.write_text(text.replace(",geothermal_well,", ",geothermal_wel,", 1), encoding="utf-8")
    with pytest.raises(TableError) as error:
        load_building_blocks(path)
    expected = "building_blocks.csv, row 2, column kind: 'geothermal_wel' is not known; did you mean geothermal_well?"
    assert str(error.value) == expected


@pytest.mark.parametrize(
    ("column", "value", "message"),
    [
        ("frees", "parking,parkin", "'parkin' is not known; did you mean parking?"),
        ("parts", "greenery", "'greenery' is not known"),
        ("organisation_level", "below", "'below' is not one of within, above"),
    ],
)
def test_each_defect_of_the_new_columns_names_row_and_column(tmp_path, column, value, message):
    path = tmp_path / "building_blocks.csv"
    with resource("catalogue", "building_blocks.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    rows[0][column] = value
    with path.open("w", encoding="utf-8", newline="") as table:
        writer = csv.DictWriter(table, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    (problem,) = check_building_blocks(path, load_kinds())
    assert str(problem).startswith(f"building_blocks.csv, row 2, column {column}: {message}")


#: Words that are no Dutch; a label with one has the English name that the book gives.
ENGLISH = {"and", "bikeshare", "curb", "drainage", "extension", "kerb", "smart", "street", "sustainable", "the"}
#: What Dutch designers call so themselves, or an English name behind the Dutch one.
CALLED_SO_IN_DUTCH = {"smart_street"}


def test_dutch_labels_are_dutch_and_the_english_names_of_the_book_are_found_by_the_search():
    words = {block.key: set(block.label_nl.lower().replace("(", " ").split()) for block in load_building_blocks()}
    assert {key for key, said in words.items() if said & ENGLISH} - CALLED_SO_IN_DUTCH == set()
