from __future__ import annotations

import numpy as np
import pytest

from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue, load_kinds
from wijkaanpak_plugin.domain.catalogue.table_schema import TableError
from wijkaanpak_plugin.resource_paths import resource

RELIED_ON = [
    "low_voltage",
    "medium_voltage",
    "high_voltage",
    "gas_low_pressure",
    "gas_high_pressure",
    "heat",
    "drinking_water",
    "gravity_sewer",
    "pressure_sewer",
    "telecom",
    "casing",
    "cable_bed",
    "tree",
    "building",
    "transformer_station",
    "underground_container",
    "charging_point",
    "parking",
    "underground_water_storage",
    "infiltration_crates",
    "wadi",
    "carriageway",
    "footpath",
    "cycle_path",
    "planting",
    "water",
    "green_roof",
    "solar_roof",
    "mobility_hub",
]
GROUPS = {
    "electricity_cable": "low_voltage medium_voltage high_voltage",
    "gas_pipe": "gas_low_pressure gas_high_pressure",
    "sewer": "gravity_sewer pressure_sewer",
    "pipe": "gas_low_pressure gas_high_pressure heat drinking_water gravity_sewer pressure_sewer",
    "cable": "low_voltage medium_voltage high_voltage telecom",
    "cable_or_pipe": "low_voltage telecom heat drinking_water gravity_sewer casing duct cable_bed orphan_pipe",
}
SECTOR_COLOURS = {
    "low_voltage": "#960000",
    "medium_voltage": "#c80000",
    "high_voltage": "#ff0000",
    "gas_low_pressure": "#ffd750",
    "gas_high_pressure": "#ffaf3c",
    "hazardous_pipeline": "#ff7f00",
    "petrochemical_pipeline": "#b64a00",
    "heat": "#008080",
    "drinking_water": "#0000ff",
    "gravity_sewer": "#ba38a8",
    "pressure_sewer": "#800080",
    "telecom": "#00ff00",
    "orphan_pipe": "#918a6f",
    "other_pipe": "#6f5c10",
}
WITHOUT_WIDTH = ["tree", "tree_row", "underground_container", "charging_point", "mobility_hub", "heat"]


@pytest.mark.parametrize("key", RELIED_ON)
def test_every_kind_that_others_rely_on_exists(key):
    assert key in load_kinds()


def test_there_are_at_least_sixty_kinds_with_labels_in_two_languages():
    kinds = load_kinds()
    assert len(kinds) >= 60
    for key in kinds.keys:
        assert kinds.label(key, "nl")
        assert kinds.label(key, "en")
        assert kinds.definition(key, "nl").endswith("."), key
    assert kinds.frame["label_nl"].is_unique
    assert kinds.frame["label_en"].is_unique


@pytest.mark.parametrize("group", GROUPS)
def test_groups_hold_their_kinds(group):
    assert set(GROUPS[group].split()) <= set(load_kinds().members(group))


def test_a_tree_is_no_cable_and_a_casing_is_no_cable_either():
    kinds = load_kinds()
    assert "tree" not in kinds.members("cable_or_pipe")
    assert "casing" not in kinds.members("cable")
    assert kinds.members("enclosure") == ("casing", "duct", "cable_bed")


def test_groups_are_listed_from_narrow_to_wide():
    kinds = load_kinds()
    assert kinds.groups("low_voltage") == ("electricity_cable", "cable", "cable_or_pipe")
    for key in kinds.keys:
        sizes = [len(kinds.members(group)) for group in kinds.groups(key)]
        assert sizes == sorted(sizes), key


@pytest.mark.parametrize("key", SECTOR_COLOURS)
def test_cables_and_pipes_keep_the_colours_of_the_sector(key):
    assert load_kinds().frame.at[key, "colour"] == SECTOR_COLOURS[key]


@pytest.mark.parametrize("key", WITHOUT_WIDTH)
def test_no_width_is_invented_where_no_source_gives_one(key):
    kinds = load_kinds()
    assert np.isnan(kinds.width_m[kinds.index([key])[0]])


def test_a_depth_of_a_cable_or_pipe_is_never_more_than_an_assumption():
    kinds = load_kinds()
    for key in kinds.members("cable_or_pipe"):
        row = kinds.frame.loc[key]
        assert row["status"] == "assumption", key
        assert np.isnan(kinds.width_m[kinds.index([key])[0]]), key


@pytest.mark.parametrize(
    ("key", "column", "value", "source", "status"),
    [
        ("transformer_station", "width_m", 3.0, "Enexis", "authority"),
        ("wadi", "bottom_m", -0.4, "RIONED", "authority"),
        ("footpath", "width_m", 1.8, "Zwolle", "local"),
        ("cycle_path", "width_m", 2.3, "Fietsersbond", "authority"),
        ("underground_container", "bottom_m", -3.0, "Zwolle", "local"),
        ("low_voltage", "top_m", -0.6, "KLIC", "assumption"),
        ("medium_voltage", "top_m", -0.8, "KLIC", "assumption"),
        ("gas_low_pressure", "top_m", -1.0, "KLIC", "assumption"),
    ],
)
def test_each_sourced_default_is_there_with_its_source(key, column, value, source, status):
    row = load_kinds().frame.loc[key]
    assert row[column] == value
    assert source in row["source"]
    assert row["status"] == status


def test_every_width_has_a_source_that_is_no_assumption():
    frame = load_kinds().frame
    with_width = frame[frame["width_m"].notna()]
    assert set(with_width["status"]) <= {"norm", "authority", "local"}


def _keys_with(column):
    frame = load_kinds().frame
    return set(frame.index[frame[column].notna()]) if frame[column].dtype != bool else set(frame.index[frame[column]])


def test_every_lifetime_cautious_width_and_unit_says_where_it_comes_from_and_that_it_is_assumed():
    notes = load_kinds().frame["note"]
    assert {key for key in _keys_with("lifetime_years") if "Lifetime, assumption: " not in notes[key]} == set()
    assert {key for key in _keys_with("cautious_width_m") if "Cautious width, assumption: " not in notes[key]} == set()
    assert {key for key in _keys_with("unit_m2") if "(assumption)" not in notes[key]} == set()


def test_cautious_widths_are_for_what_takes_room_and_has_no_width():
    kinds = load_kinds()
    narrow = {*kinds.members("cable_or_pipe"), *kinds.members("trees"), *_keys_with("width_m")}
    assert _keys_with("cautious_width_m") & narrow == set()
    assert kinds.frame.at["underground_container", "cautious_width_m"] <= 3.0
    assert kinds.frame.at["parking", "unit_m2"] == 12.5


def test_uses_of_the_surface_green_trees_and_furniture_give_way_and_nothing_else():
    kinds = load_kinds()
    giving = _keys_with("gives_way")
    for group in ("trees", "greenery", "green_area", "open_space", "walking_surface"):
        assert set(kinds.members(group)) <= giving, group
    for group in ("cable_or_pipe", "built", "installation", "open_water", "rail", "civil_structure", "shared_conduit"):
        assert not set(kinds.members(group)) & giving, group
    assert {"carriageway", "parking", "street_light", "private_yard"} <= giving
    assert not {"cabinet", "tram_lane", "manhole"} & giving


def test_only_single_trees_and_rows_are_measured_from_their_centre():
    assert _keys_with("from_centre") == {"tree", "tree_row"}


def test_the_small_and_the_large_station_are_told_apart():
    kinds = load_kinds()
    assert kinds.label("substation", "nl") == "transformatorstation"
    assert "klein" in kinds.definition("transformer_station", "nl").lower()
    assert "onderstation" not in {kinds.label(key, "nl") for key in kinds.keys}


def test_the_depth_of_a_gravity_sewer_is_unknown():
    kinds = load_kinds()
    (number,) = kinds.index(["gravity_sewer"])
    assert np.isnan([kinds.top_m[number], kinds.bottom_m[number]]).all()


def test_unknown_and_missing_kinds_have_number_minus_one():
    kinds = load_kinds()
    numbers = kinds.index(["tree", None, "no_such_kind", float("nan"), "water"])
    assert numbers.tolist()[1:4] == [-1, -1, -1]
    assert [kinds.keys[n] for n in numbers[[0, 4]]] == ["tree", "water"]
    assert kinds.index([]).shape == (0,)


def test_an_unknown_kind_has_no_members_no_groups_and_its_key_as_label():
    kinds = load_kinds()
    assert kinds.members("no_such_kind") == ()
    assert kinds.groups("no_such_kind") == ()
    assert kinds.label("no_such_kind", "nl") == "no_such_kind"


def test_members_of_a_kind_are_the_kind_itself():
    assert load_kinds().members("tree") == ("tree",)


def test_arrays_follow_the_order_of_the_keys_and_cannot_be_changed():
    kinds = load_kinds()
    (number,) = kinds.index(["solar_roof"])
    assert kinds.opens[number] == "building"
    assert kinds.vertical_layer[number] == "building"
    assert kinds.frame.index[number] == "solar_roof"
    with pytest.raises(ValueError, match="read-only"):
        kinds.width_m[0] = 1.0


def test_a_catalogue_without_kinds_is_empty_and_works():
    kinds = KindCatalogue([])
    assert kinds.keys == ()
    assert kinds.index(["tree"]).tolist() == [-1]
    assert kinds.width_m.shape == (0,)


def _changed(tmp_path, key, column, value):
    path = tmp_path / "kinds.csv"
    frame = load_kinds().frame.copy()
    frame["groups"] = frame["groups"].map(",".join)
    frame = frame.astype(object)
    frame.at[key, column] = value
    frame.to_csv(path, index=False)
    row = list(frame.index).index(key) + 2
    return path, row


@pytest.mark.parametrize(
    ("key", "column", "value", "message"),
    [
        ("tree", "groups", "water", "'water' is a kind and cannot be a group as well"),
        ("wadi", "bottom_m", "0.5", "the bottom (0.5) lies above the top (0.0)"),
        ("wadi", "opens", "everything", "'everything' is not one of none, surface, underground, building"),
        ("tree", "status", "", "this may not be empty"),
        ("tree", "source", "", "this may not be empty"),
    ],
)
def test_each_defect_of_a_kind_names_row_and_column(tmp_path, key, column, value, message):
    path, row = _changed(tmp_path, key, column, value)
    with pytest.raises(TableError) as error:
        load_kinds(path)
    assert str(error.value) == f"kinds.csv, row {row}, column {column}: {message}"


def test_a_catalogue_of_ones_own_can_be_loaded(tmp_path):
    lines = resource("catalogue", "kinds.csv").read_text(encoding="utf-8").splitlines()[:4]
    path = tmp_path / "kinds.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    assert load_kinds(path).keys == ("low_voltage", "medium_voltage", "high_voltage")
