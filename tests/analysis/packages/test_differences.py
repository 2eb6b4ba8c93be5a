"""Differences of two packages: only in one, elsewhere, in another period."""

from __future__ import annotations

import pytest
import shapely
from scenes import bodies, body

from wijkaanpak_plugin.analysis.packages.differences import differences


def claim(name, x=0.0, year="2027", copy_of="", **values):
    shape = shapely.box(x, 0, x + 10, 10)
    return body(name, "planting", shape, works_from=year, works_to=year, copy_of=copy_of, **values)


def found(first, second, *rows):
    """Return the differences as (difference, first_id, second_id)."""
    table = bodies(*rows).assign(copy_of=[row["copy_of"] for row in rows])
    result = differences(table, first, second)
    return result, [tuple(row) for row in result[["difference", "first_id", "second_id"]].to_numpy()]


def test_a_claim_in_both_packages_is_no_difference():
    assert found({"a"}, {"a"}, claim("a"))[1] == []


def test_what_only_one_of_them_has_is_told_of_that_one():
    rows = claim("a"), claim("b"), claim("c")
    assert found({"a", "b"}, {"b", "c"}, *rows)[1] == [("only_first", "a", ""), ("only_second", "", "c")]


def test_a_copy_in_the_same_place_and_period_is_no_difference():
    assert found({"a"}, {"copy"}, claim("a"), claim("copy", copy_of="a"))[1] == []


def test_a_copy_that_was_moved_lies_elsewhere_and_says_how_far():
    table, pairs = found({"a"}, {"copy"}, claim("a"), claim("copy", x=25.0, copy_of="a"))
    assert pairs == [("other_place", "a", "copy")]
    assert table.loc[0, "moved_m"] == 25


def test_a_copy_that_is_planned_otherwise_is_done_in_another_period():
    table, pairs = found({"a"}, {"copy"}, claim("a"), claim("copy", copy_of="a", year="2031"))
    assert pairs == [("other_period", "a", "copy")]
    assert table.loc[0, ["first_from", "first_to", "second_from", "second_to"]].tolist() == [
        *("2027", "2027"),
        *("2031", "2031"),
    ]


def test_a_copy_that_was_moved_and_planned_otherwise_is_two_differences():
    rows = claim("a"), claim("copy", x=5.0, copy_of="a", year="2031")
    assert found({"a"}, {"copy"}, *rows)[1] == [("other_place", "a", "copy"), ("other_period", "a", "copy")]


def test_two_copies_of_one_claim_are_compared_with_each_other():
    rows = claim("a"), claim("one", copy_of="a"), claim("two", copy_of="a", year="2031")
    assert found({"one"}, {"two"}, *rows)[1] == [("other_period", "one", "two")]


def test_of_more_copies_than_the_other_package_has_the_rest_is_only_in_one():
    rows = claim("a"), claim("one", copy_of="a"), claim("two", x=50.0, copy_of="a")
    assert found({"a"}, {"one", "two"}, *rows)[1] == [("only_second", "", "two")]


def test_a_period_that_nobody_gave_is_another_one_than_one_that_somebody_gave():
    rows = claim("a", year=None), claim("copy", copy_of="a")
    table, pairs = found({"a"}, {"copy"}, *rows)
    assert pairs == [("other_period", "a", "copy")]
    assert table.loc[0, "first_from"] == ""


@pytest.mark.parametrize("turned", [False, True])
def test_the_order_of_claims_changes_nothing_and_the_other_way_round_is_the_mirror(turned):
    rows = [claim("a"), claim("b"), claim("copy", x=9.0, copy_of="a"), claim("d")]
    rows = rows[::-1] if turned else rows
    _, there = found({"a", "b"}, {"copy", "d"}, *rows)
    _, back = found({"copy", "d"}, {"a", "b"}, *rows)
    assert there == [("only_first", "b", ""), ("only_second", "", "d"), ("other_place", "a", "copy")]
    assert back == [("only_first", "d", ""), ("only_second", "", "b"), ("other_place", "copy", "a")]
