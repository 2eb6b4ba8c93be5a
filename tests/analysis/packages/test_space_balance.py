"""The space balance: worked examples, a twin that looks at each square metre, and what must never change it."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import shapely
import shapely.affinity
from balance_twin import changes_by_hand, trees_lost_by_hand
from scenes import bodies, body, book, rule

from wijkaanpak_plugin.analysis.bodies.prepared import prepare
from wijkaanpak_plugin.analysis.judging.rule_arrays import rule_arrays
from wijkaanpak_plugin.analysis.packages.space_balance import space_balance
from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.catalogue.rule_book import load_rule_book
from wijkaanpak_plugin.domain.packages.space_uses import load_space_uses

STREET = body("street", "carriageway", shapely.box(0, 0, 100, 6), "existing")
BAYS = body("bays", "parking", shapely.box(0, 6, 50, 8), "existing")
OAK = body("oak", "tree", shapely.Point(20, 7), "existing")


def balance(*rows, package=None, rules=None):
    """Return the balance of all claims among the rows, or of those named."""
    table = bodies(*rows)
    names = set(table["body_id"]) if package is None else set(package)
    return space_balance(
        prepare(table, load_kinds()), names, rule_arrays(rules or load_rule_book()), load_kinds(), load_space_uses()
    )


def by_use(found, layer="surface"):
    """Return the rows of a layer by use."""
    rows = found.table[found.table["layer"] == layer]
    return {row.use: row for row in rows.itertuples()}


def areas(found, layer="surface"):
    """Return m2 before and after by use."""
    return {use: (row.before_m2, row.after_m2) for use, row in by_use(found, layer).items() if row.before_m2 >= 0}


def test_planting_on_a_parking_strip_makes_green_of_parking():
    green = body("green", "planting", shapely.box(0, 6, 25, 8))
    found = balance(STREET, BAYS, green)
    assert areas(found) == {"parking": (50, 0), "green": (0, 50)}
    # 50 m2 of a strip of 100 m2, 12.5 m2 a place.
    assert (by_use(found)["parking"].lost, by_use(found)["parking"].gained) == (4, 0)
    assert by_use(found)["parking"].claims == by_use(found)["green"].claims == ("green",)
    assert found.touched_m2 == {"building": 0, "surface": 50, "underground": 0}


def test_ground_that_comes_and_ground_that_goes_are_told_apart_from_the_difference():
    lawn = body("lawn", "planting", shapely.box(0, 10, 10, 20), "existing")
    path = body("path", "footpath", shapely.box(0, 10, 10, 14))
    green = body("green", "planting", shapely.box(5, 6, 25, 8))
    row = by_use(balance(STREET, BAYS, lawn, path, green))["green"]
    assert (row.gained_m2, row.lost_m2, row.change_m2) == (40, 40, 0)


def test_a_bay_of_which_a_part_goes_is_one_place():
    bay = body("bay", "parking", shapely.box(0, 6, 5, 8), "existing")
    green = body("green", "planting", shapely.box(4, 6, 10, 8))
    assert by_use(balance(bay, green))["parking"].lost == 1


def test_ground_of_which_nobody_knows_the_use_is_not_known_and_never_free():
    found = balance(STREET, body("path", "cycle_path", shapely.box(0, 4, 10, 10)))
    assert areas(found) == {"driving": (20, 0), "cycling": (0, 60), "not_known": (40, 0)}


def test_what_is_taken_away_and_gets_no_new_use_is_made_free():
    zone = body("zone", "low_car_zone", shapely.box(0, 0, 25, 10), frees="parking")
    found = balance(STREET, BAYS, zone)
    assert areas(found) == {"parking": (50, 0), "made_free": (0, 50)}
    assert by_use(found)["parking"].lost == 4
    assert by_use(found)["made_free"].claims == ("zone",)


def test_what_is_made_free_goes_to_the_claim_that_takes_it():
    zone = body("zone", "low_car_zone", shapely.box(0, 0, 25, 10), frees="parking")
    green = body("green", "planting", shapely.box(10, 6, 25, 8))
    found = balance(STREET, BAYS, zone, green)
    assert areas(found) == {"parking": (50, 0), "made_free": (0, 20), "green": (0, 30)}


def test_what_lies_below_comes_back_where_something_is_taken_away():
    bay = body("bay", "parking", shapely.box(0, 0, 5, 2), "existing")
    zone = body("zone", "low_car_zone", shapely.box(0, 0, 25, 10), frees="parking")
    assert areas(balance(STREET, bay, zone)) == {"parking": (10, 0), "driving": (0, 10)}


def test_a_building_stands_on_the_ground_and_is_a_building():
    park = body("park", "park", shapely.box(0, 0, 20, 20), "existing")
    found = balance(park, body("homes", "new_building", shapely.box(0, 0, 10, 10)))
    assert areas(found) == {"green": (100, 0), "built": (0, 100)}
    assert areas(found, "building") == {"not_known": (100, 0), "plain_roofs": (0, 100)}


def test_a_roof_takes_no_ground():
    house = body("house", "building", shapely.box(0, 0, 10, 10), "existing")
    found = balance(house, body("roof", "green_roof", shapely.box(0, 0, 5, 10)))
    assert areas(found) == {}
    assert areas(found, "building") == {"plain_roofs": (50, 0), "green_roofs": (0, 50)}


def test_what_neither_gives_way_nor_goes_keeps_its_ground():
    house = body("house", "building", shapely.box(0, 0, 10, 10), "existing")
    rules = book(rule("building", "planting", "forbidden"))
    found = balance(house, body("green", "planting", shapely.box(5, 0, 15, 10)), rules=rules)
    assert areas(found) == {"built": (50, 50), "green": (0, 50), "not_known": (50, 0)}
    assert found.in_the_way_m2["surface"] == 50


def test_below_ground_uses_lie_above_each_other():
    pipe = body("pipe", "gravity_sewer", "LINESTRING (0 5, 20 5)", "existing", width_m=1.0)
    crates = body("crates", "infiltration_crates", shapely.box(0, 0, 10, 10))
    found = balance(pipe, crates)
    assert areas(found, "underground") == {
        "nets": (10, 0),
        "stacked": (0, 10),
        "underground_rooms": (0, 90),
        "not_known": (90, 0),
    }


def test_two_claims_on_one_place_count_once_and_the_smaller_lies_on_top():
    square = body("square", "pedestrian_area", shapely.box(0, 0, 10, 10))
    bed = body("bed", "planting", shapely.box(2, 2, 5, 5))
    assert areas(balance(square, bed)) == {"walking": (0, 91), "green": (0, 9), "not_known": (100, 0)}


def test_trees_go_where_a_claim_takes_their_place_and_come_where_one_is_planted():
    parking = body("bays", "parking", shapely.box(15, 0, 25, 10))
    tree = body("new", "tree", shapely.Point(50, 50))
    trees = by_use(balance(OAK, parking, tree))["trees"]
    assert (trees.lost, trees.gained, trees.lost_uncounted, trees.gained_uncounted) == (1, 1, 0, 0)
    assert np.isnan([trees.before_m2, trees.after_m2, trees.change_m2]).all()
    assert trees.claims == ("bays", "new")


def test_a_tree_in_a_bed_stays():
    assert "trees" not in by_use(balance(OAK, body("bed", "planting", shapely.box(15, 0, 25, 10))))


def test_of_a_row_of_trees_nobody_knows_how_many_they_are():
    row = body("row", "tree_row", "LINESTRING (0 0, 70 0)")
    trees = by_use(balance(row))["trees"]
    assert (trees.gained, trees.gained_uncounted) == (0, 1)


def test_a_line_without_a_width_is_counted_apart_and_takes_no_known_ground():
    found = balance(STREET, body("hedge", "hedge", "LINESTRING (0 0, 10 0)"))
    green = by_use(found)["green"]
    assert (green.after_m2, green.unsized_claims) == (0, 1)


def test_a_cable_without_a_width_that_is_touched_is_counted_apart():
    cable = body("cable", "low_voltage", "LINESTRING (0 5, 20 5)", "existing")
    nets = by_use(balance(cable, body("crates", "infiltration_crates", shapely.box(0, 0, 10, 10))), "underground")
    assert (nets["nets"].before_m2, nets["nets"].unsized_existing) == (0, 1)


def test_planned_works_renew_what_is_there_and_touch_nothing():
    found = balance(STREET, body("paving", "carriageway", shapely.box(0, 0, 50, 8), "work"))
    assert len(found.table) == 0
    assert found.works == 1


def test_a_claim_of_an_unknown_kind_is_told():
    assert balance(body("odd", "no_such_kind", shapely.box(0, 0, 5, 5))).without_kind == 1


def test_claims_of_other_packages_change_nothing():
    green = body("green", "planting", shapely.box(0, 6, 25, 8))
    other = body("other", "pedestrian_area", shapely.box(0, 0, 60, 60))
    assert areas(balance(STREET, BAYS, green, other, package=["green"])) == areas(balance(STREET, BAYS, green))


def test_a_balance_that_is_stopped_raises():
    table = bodies(BAYS, body("green", "planting", shapely.box(0, 6, 25, 8)))
    with pytest.raises(AnalysisCancelled):
        space_balance(
            prepare(table, load_kinds()),
            {"green"},
            rule_arrays(load_rule_book()),
            load_kinds(),
            load_space_uses(),
            lambda share: share < 0.3,
        )


# Random scenes

KINDS = (
    *("carriageway", "parking", "planting", "footpath", "building", "new_building", "water", "low_car_zone"),
    *("infiltration_crates", "underground_parking", "green_roof", "shared_trench", "tree"),
)
RULES = (
    rule("building", "planting", "forbidden"),
    rule("water", "parking", "forbidden"),
    rule("parking", "carriageway", "forbidden"),
    rule("tree", "parking", "displaces"),
)


def a_random_scene(seed, whole=True):
    """Return rows of claims and existing things in a square of 16 m; whole: corners on whole metres."""
    random = np.random.default_rng(seed)
    rows = []
    for number in range(14):
        kind = str(random.choice(KINDS))
        x, y = random.integers(0, 12, 2) if whole else random.uniform(0, 12, 2)
        w, h = random.integers(1, 6, 2) if whole else random.uniform(0.5, 6, 2)
        shape = shapely.Point(x + 0.5, y + 0.5) if kind == "tree" else shapely.box(x, y, x + w, y + h)
        if not whole and kind != "tree":
            shape = shapely.affinity.rotate(shape, float(random.uniform(0, 90)))
        origin = "claim" if number < 7 else "existing"
        # A point takes away what lies around it, which no square metre by itself can tell.
        frees = (
            str(random.choice(["", "", "parking", "building,trees"])) if origin == "claim" and kind != "tree" else ""
        )
        rows.append(body(f"{origin}{number}", kind, shape, origin, frees=frees))
    for number in range(6):
        x, y = random.integers(0, 16, 2)
        rows.append(body(f"tree{number}", "tree", shapely.Point(x + 0.5, y + 0.5), "existing"))
    return rows


@pytest.mark.parametrize("seed", range(20))
def test_the_balance_is_that_of_each_square_metre_by_itself(seed):
    rows = a_random_scene(seed)
    found, table = balance(*rows, rules=book(*RULES)), bodies(*rows)
    by_hand = changes_by_hand(table, set(table["body_id"]), RULES)
    worked_out = {
        (row.layer, row.use): (round(row.before_m2), round(row.after_m2))
        for row in found.table.itertuples()
        if row.before_m2 or row.after_m2
        if row.before_m2 == row.before_m2
    }
    assert worked_out == by_hand
    trees = found.table.loc[found.table["use"] == "trees", "lost"].sum()
    assert trees == trees_lost_by_hand(table, set(table["body_id"]), RULES)


def test_the_random_scenes_have_trees_that_go():
    scenes = [bodies(*a_random_scene(seed)) for seed in range(20)]
    assert sum(trees_lost_by_hand(table, set(table["body_id"]), RULES) for table in scenes) >= 5


@pytest.mark.parametrize("seed", range(20))
def test_the_changes_of_a_layer_add_up_to_zero(seed):
    found = balance(*a_random_scene(1000 + seed, whole=False), rules=book(*RULES))
    for layer, touched in found.touched_m2.items():
        rows = found.table[found.table["layer"] == layer]
        assert rows["change_m2"].sum() == pytest.approx(0, abs=0.01)
        assert rows["before_m2"].sum() == pytest.approx(touched, abs=0.01)
        assert rows["after_m2"].sum() == pytest.approx(touched, abs=0.01)
        assert (rows["before_m2"].dropna() >= 0).all()


def a_street_as_it_is_delivered(seed):
    """Return rows of 160 parcels side by side, with coordinates as RD New has them, and round claims all over them."""
    random = np.random.default_rng(seed)
    corner = np.array([84900.0, 447500.0])
    centres = shapely.multipoints(corner + random.uniform(0, 100, (160, 2)))
    parcels = shapely.get_parts(shapely.voronoi_polygons(centres))
    kinds = ("carriageway", "parking", "planting", "building", "water")
    rows = [body(f"e{row}", kinds[row % 5], parcel, "existing") for row, parcel in enumerate(parcels)]
    for number in range(24):
        x, y = corner + random.uniform(0, 100, 2)
        shape = shapely.Point(x, y).buffer(random.uniform(2, 25), quad_segs=int(random.integers(1, 9)))
        kind = str(random.choice(("planting", "footpath", "new_building", "parking", "low_car_zone")))
        rows.append(body(f"c{number}", kind, shape, frees=str(random.choice(("", "parking", "greenery", "building")))))
    return rows


@pytest.mark.parametrize("seed", range(6))
def test_shapes_as_they_are_delivered_break_nothing_and_add_up_to_zero(seed):
    found = balance(*a_street_as_it_is_delivered(seed))
    for layer, touched in found.touched_m2.items():
        rows = found.table[found.table["layer"] == layer]
        assert rows["change_m2"].sum() == pytest.approx(0, abs=0.01)
        assert rows["after_m2"].sum() == pytest.approx(touched, abs=0.01)


@pytest.mark.parametrize("seed", range(6))
def test_the_order_of_rows_and_a_claim_drawn_twice_change_nothing(seed):
    rows = a_random_scene(2000 + seed, whole=False)
    known = balance(*rows, rules=book(*RULES)).table
    turned = balance(*reversed(rows), rules=book(*RULES)).table
    assert turned.equals(known)
    twice = [{**row, "body_id": f"again-{row['body_id']}"} for row in rows if row["origin"] == "claim"]
    again = balance(*rows, *twice, rules=book(*RULES)).table
    figures = known.columns.drop("claims")
    # To a square centimetre or two: the grid of a tenth of a millimetre falls otherwise with more shapes.
    pd.testing.assert_frame_equal(again[figures], known[figures], rtol=0, atol=1e-3)
