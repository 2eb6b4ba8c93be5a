"""Coverage of the tags: what counts once, what counts in each row, and that it stays right tag by tag."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
import shapely

from wijkaanpak_plugin.analysis.tag_coverage import ALL, UNKNOWN, TagCoverage, TaggedShape


def area(name, *transitions, at=0.0, scale="urban", layer="surface", side=100.0):
    return TaggedShape(name, transitions, scale, layer, shapely.box(at, 0, at + side, side))


def line(name, *transitions, at=0.0, length=500.0, scale="urban"):
    return TaggedShape(name, transitions, scale, "surface", shapely.LineString([(at, 0), (at + length, 0)]))


def coverage(*tags):
    table = TagCoverage()
    table.put(tags)
    return table


def test_areas_are_counted_in_hectares_lines_in_kilometres_and_points_only_counted():
    point = TaggedShape("p", ("energy",), "urban", None, shapely.Point(0, 0))
    cell = coverage(area("a", "energy"), line("l", "energy", at=1000), point).cells()["energy", "urban"]
    assert cell.count == 3
    assert cell.hectares == pytest.approx(1.0)
    assert cell.kilometres == pytest.approx(0.5)


def test_a_tag_with_two_transitions_stands_in_both_rows_and_once_in_the_total():
    cells = coverage(area("a", "energy", "mobility")).cells()
    assert cells["energy", "urban"].count == cells["mobility", "urban"].count == 1
    assert cells[ALL, ALL].count == 1
    assert cells[ALL, ALL].hectares == pytest.approx(1.0)


def test_ground_that_two_tags_share_counts_once():
    cells = coverage(area("a", "energy"), area("b", "energy", at=50.0), area("c", "mobility", at=50.0)).cells()
    assert cells["energy", "urban"].hectares == pytest.approx(1.5)
    assert cells["mobility", "urban"].hectares == pytest.approx(1.0)
    assert cells[ALL, "urban"].hectares == pytest.approx(1.5)


def test_a_street_tagged_in_two_layers_counts_its_length_once():
    cells = coverage(line("a", "mobility"), line("b", "mobility", at=250.0)).cells()
    assert cells["mobility", "urban"].kilometres == pytest.approx(0.75)


def test_what_is_not_known_has_a_row_and_a_column_of_its_own():
    cells = coverage(area("a", scale=None), area("b", "energy", scale=None, at=500)).cells()
    assert cells[UNKNOWN, UNKNOWN].tag_ids == ("a",)
    assert cells["energy", UNKNOWN].tag_ids == ("b",)
    assert ("energy", "urban") not in cells


def test_a_vertical_layer_can_be_looked_at_alone_also_the_unknown_one():
    table = coverage(area("a", "energy"), area("b", "energy", layer="underground"), area("c", "energy", layer=None))
    assert table.cells("underground")[ALL, ALL].tag_ids == ("b",)
    assert table.cells(UNKNOWN)[ALL, ALL].tag_ids == ("c",)
    assert table.vertical_layers() == {ALL: 3, "surface": 1, "underground": 1, UNKNOWN: 1}


def test_a_tag_that_is_dropped_leaves_nothing_behind():
    table = coverage(area("a", "energy"), area("b", "energy", at=50.0))
    assert table.cells()["energy", "urban"].hectares == pytest.approx(1.5)
    table.drop(["a", "not there"])
    assert table.cells()["energy", "urban"].hectares == pytest.approx(1.0)
    assert len(table) == 1


def test_kept_up_to_date_tag_by_tag_it_equals_the_table_made_at_once():
    chance = random.Random(7)
    keys = ("energy", "mobility", "climate_adaptation")
    tags = {}
    table = TagCoverage()
    for step in range(120):
        name = f"t{chance.randrange(40)}"
        if name in tags and chance.random() < 0.3:
            table.drop([name])
            del tags[name]
            continue
        tag = area(name, *chance.sample(keys, chance.randrange(3)), at=chance.randrange(0, 2000, 40))
        if name in tags and chance.random() < 0.5:
            tag = replace(tags[name], transitions=("energy",), scale_level=chance.choice([None, "neighbourhood"]))
        tags[name] = tag
        table.put([tag])
        if step % 20 == 0:
            table.cells()
    fresh = coverage(*tags.values()).cells()
    kept = table.cells()
    assert kept.keys() == fresh.keys()
    for place, cell in fresh.items():
        assert sorted(kept[place].tag_ids) == sorted(cell.tag_ids)
        assert kept[place].hectares == pytest.approx(cell.hectares)
        union = shapely.union_all([tags[name].shape for name in cell.tag_ids])
        assert cell.hectares == pytest.approx(union.area / 10_000)
