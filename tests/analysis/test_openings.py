"""Streets that are opened once: the table of the engine's contract, and every partition tried by hand."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest
from scenes import square
from twin.partitions import best_plan, least_move, moves_at

from wijkaanpak_plugin.analysis.open_once.openings import plan_of_openings

MAX_SHIFT = 24.0
FIXED, FLEXIBLE = 0.0, 24.0


def work(
    name: str, year: int, to: int | None = None, months: float | None = None, moves: float = FLEXIBLE, x: float = 0
):
    """Return works in whole years; without a duration they take all of them."""
    start, end = year * 12.0, ((to or year) + 1) * 12.0
    duration = end - start if months is None else months
    ground = square(x, 0, 10)
    return {"body_id": name, "start": start, "end": end, "duration": duration, "moves": moves, "geometry": ground}


def chain(*years: int) -> tuple[list[dict[str, Any]], list[tuple[str, str]]]:
    """Return works of a whole year each, linked one by one."""
    works = [work(f"{year}", year) for year in years]
    return works, [(f"{a}", f"{b}") for a, b in zip(years, years[1:])]


def plan(works: list[dict[str, Any]], links: list[tuple[str, str]]):
    """Return the plan of openings."""
    return plan_of_openings(pd.DataFrame(works), links, MAX_SHIFT)


def members(openings) -> list[tuple[str, ...]]:
    """Return who is opened for together."""
    return sorted(tuple(group.members) for group in openings.groups)


def test_a_chain_of_sewer_2027_heat_2028_and_paving_2029_is_one_opening_in_2028():
    openings = plan(*chain(2027, 2028, 2029))
    (group,) = openings.groups
    assert tuple(group.members) == ("2027", "2028", "2029")
    assert (group.begin, group.months) == (2028 * 12, 12)
    assert group.moves == {"2027": 12, "2028": 0, "2029": 12}
    assert openings.total_move == 24


def test_a_chain_of_2027_2029_and_2031_is_one_opening_in_2029_that_the_middle_leads():
    openings = plan(*chain(2027, 2029, 2031))
    (group,) = openings.groups
    assert group.begin == 2029 * 12
    assert group.moves == {"2027": 24, "2029": 0, "2031": 24}
    assert openings.total_move == 48


def test_2027_and_2031_without_a_link_are_two_openings_that_nothing_moves_for():
    openings = plan([work("a", 2027), work("b", 2031)], [])
    assert members(openings) == [("a",), ("b",)]
    assert openings.total_move == 0


def test_a_chain_of_2027_2029_2031_and_2033_is_two_openings():
    openings = plan(*chain(2027, 2029, 2031, 2033))
    assert (len(openings.groups), openings.total_move) == (2, 48)


def test_a_fixed_sewer_goes_with_one_of_two_fixed_works_that_lie_a_year_apart():
    works = [
        work("sewer", 2027, 2028, months=6, moves=FIXED),
        work("heat", 2028, months=6, moves=FIXED),
        work("gas", 2027, months=6, moves=FIXED),
    ]
    openings = plan(works, [("sewer", "heat"), ("sewer", "gas")])
    assert (len(openings.groups), openings.total_move) == (2, 0)


@pytest.mark.parametrize("moves", [FIXED, FLEXIBLE])
def test_a_long_reconstruction_cannot_hold_two_fixed_works_that_lie_further_apart_than_it_lasts(moves):
    works = [
        work("reconstruction", 2027, 2030, months=24, moves=moves),
        work("tree", 2027, months=1, moves=FIXED),
        work("cable", 2030, months=2, moves=FIXED),
    ]
    assert len(plan(works, [("reconstruction", "tree"), ("reconstruction", "cable")]).groups) == 2


def test_of_2027_flexible_2028_fixed_and_2033_flexible_the_first_two_go_in_2028():
    works = [work("1", 2027), work("2", 2028, moves=FIXED), work("3", 2033)]
    openings = plan(works, [("1", "2"), ("2", "3")])
    assert members(openings) == [("1", "2"), ("3",)]
    assert next(group.begin for group in openings.groups if len(group.members) == 2) == 2028 * 12
    assert openings.total_move == 12


def test_what_is_opened_together_is_the_ground_of_all_of_them():
    works = [work("a", 2027), work("b", 2027, x=5)]
    (group,) = plan(works, [("a", "b")]).groups
    assert group.area_m2 == pytest.approx(150)


def test_of_two_plans_with_as_many_openings_the_one_that_saves_more_ground_holds():
    works = [work("a", 2027, x=0), work("b", 2029, x=9), work("c", 2031, x=10)]
    assert members(plan(works, [("a", "b"), ("b", "c")])) == [("a", "b", "c")]
    fixed = [{**each, "moves": FIXED} if each["body_id"] != "b" else each for each in works]
    assert members(plan(fixed, [("a", "b"), ("b", "c")])) == [("a",), ("b", "c")]


def test_no_works_need_no_opening():
    openings = plan_of_openings(pd.DataFrame([work("a", 2027)]).iloc[:0], [], MAX_SHIFT)
    assert (len(openings.groups), openings.total_move) == (0, 0)


def _random_works(seed: int) -> tuple[list[dict[str, Any]], list[tuple[str, str]]]:
    random = np.random.default_rng(seed)
    names = [f"w{number}" for number in range(int(random.integers(1, 9)))]
    works = []
    for name in random.permutation(names):
        start = 2027 * 12 + int(random.integers(0, 60))
        window = int(random.integers(2, 30))
        works.append(
            {
                "body_id": str(name),
                "start": float(start),
                "end": float(start + window),
                "duration": float(random.integers(1, window + 1)),
                "moves": float(random.choice([0.0, 12.0, 24.0])),
                "geometry": square(*random.integers(0, 20, 2), 10),
            }
        )
    links = [(a, b) for number, a in enumerate(names) for b in names[number + 1 :] if random.random() < 0.5]
    return works, links


@pytest.mark.parametrize("seed", range(60))
def test_no_partition_has_fewer_openings_saves_more_ground_or_moves_less(seed):
    works, links = _random_works(seed)
    openings = plan(works, links)
    best = best_plan(works, links, MAX_SHIFT)
    saved = sum(each["geometry"].area for each in works) - sum(group.area_m2 for group in openings.groups)
    assert len(openings.groups) == best.openings
    assert saved == pytest.approx(best.saved_m2, abs=0.02)
    assert openings.total_move == pytest.approx(best.total_move)


@pytest.mark.parametrize("seed", range(60, 90))
def test_each_group_can_be_opened_at_the_month_that_it_is_given(seed):
    works, links = _random_works(seed)
    openings = plan(works, links)
    by_name = {each["body_id"]: each for each in works}
    assert sorted(name for group in openings.groups for name in group.members) == sorted(by_name)
    for group in openings.groups:
        own = [by_name[name] for name in group.members]
        assert group.months == max(each["duration"] for each in own)
        moves = dict(zip(group.members, moves_at(own, group.months, group.begin)))
        assert group.moves == pytest.approx(moves)
        assert 0 in moves.values()
        assert sum(moves.values()) == pytest.approx(least_move(own, links, MAX_SHIFT))


@pytest.mark.parametrize("seed", range(90, 110))
def test_the_order_of_works_and_links_makes_no_difference(seed):
    works, links = _random_works(seed)
    one, other = plan(works, links), plan(works[::-1], [(b, a) for a, b in links[::-1]])
    assert members(one) == members(other)
    assert one.total_move == other.total_move
    assert {(tuple(g.members), g.begin) for g in one.groups} == {(tuple(g.members), g.begin) for g in other.groups}


@pytest.mark.parametrize("pair", [(2027, 2027), (2027, 2028), (2027, 2029), (2027, 2030)])
def test_for_two_works_it_says_what_the_shift_of_a_pair_says(pair):
    openings = plan(*chain(*pair)) if len(set(pair)) > 1 else plan([work("a", 2027), work("b", 2027)], [("a", "b")])
    shift = (pair[1] - pair[0]) * 12
    together = shift <= MAX_SHIFT
    assert len(openings.groups) == (1 if together else 2)
    assert openings.total_move == (shift if together else 0)
