"""Plan of openings: who goes with whom, and when; every row of the definition, and what holds for any works."""

from __future__ import annotations

import itertools

import numpy as np
import pandas as pd
import pytest
import shapely

from wijkaanpak_plugin.analysis.open_once.opening import Openings
from wijkaanpak_plugin.analysis.open_once.openings import plan_of_openings
from wijkaanpak_plugin.analysis.open_once.remembered import RememberedOpenings
from wijkaanpak_plugin.analysis.progress import AnalysisCancelled

G = 24


def _work(name: str, first: float, last: float | None = None, duration: float | None = None, moves: float = G, x=0.0):
    """One work of whole years ``first`` up to and including ``last``, each on ground of its own."""
    start, end = first * 12, ((first if last is None else last) + 1) * 12
    place = shapely.box(x, 0, x + 10, 10)
    months = end - start if duration is None else duration
    return {"body_id": name, "start": start, "end": end, "duration": months, "moves": moves, "geometry": place}


def _works(*rows: dict) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=["body_id", "start", "end", "duration", "moves", "geometry"])


def _chain(*names: str) -> list[tuple[str, str]]:
    return list(zip(names, names[1:]))


def _members(plan: Openings) -> list[tuple[str, ...]]:
    return [group.members for group in plan.groups]


# The rows of the definition


def test_a_chain_of_three_years_is_one_opening_in_the_middle_one():
    works = _works(_work("sewer", 2027), _work("heat", 2028), _work("paving", 2029))
    plan = plan_of_openings(works, _chain("sewer", "heat", "paving"), G)
    assert _members(plan) == [("heat", "paving", "sewer")]
    assert (plan.groups[0].begin, plan.groups[0].months) == (2028 * 12, 12)
    assert plan.groups[0].moves == {"heat": 0, "paving": 12, "sewer": 12}
    assert plan.total_move == 24


def test_of_a_chain_with_two_years_between_the_middle_leads():
    works = _works(_work("a", 2027), _work("b", 2029), _work("c", 2031))
    plan = plan_of_openings(works, _chain("a", "b", "c"), G)
    assert (len(plan.groups), plan.groups[0].begin, plan.total_move) == (1, 2029 * 12, 48)
    assert plan.groups[0].moves["b"] == 0


def test_works_without_a_link_are_two_openings_that_move_nothing():
    plan = plan_of_openings(_works(_work("a", 2027), _work("c", 2031)), [], G)
    assert (_members(plan), plan.total_move) == ([("a",), ("c",)], 0)


def test_a_longer_chain_is_two_openings():
    works = _works(*(_work(name, year) for name, year in zip("abcd", (2027, 2029, 2031, 2033))))
    plan = plan_of_openings(works, _chain(*"abcd"), G)
    assert (len(plan.groups), plan.total_move) == (2, 48)


def test_fixed_works_in_both_halves_of_one_are_two_openings():
    works = _works(
        _work("sewer", 2027, 2028, 6, moves=0),
        _work("heat", 2028, None, 6, moves=0),
        _work("gas", 2027, None, 6, moves=0),
    )
    plan = plan_of_openings(works, [("sewer", "heat"), ("gas", "sewer")], G)
    assert (len(plan.groups), plan.total_move) == (2, 0)
    assert set(_members(plan)) in ({("gas", "sewer"), ("heat",)}, {("gas",), ("heat", "sewer")})


def test_a_long_work_takes_one_of_two_fixed_ones_along():
    works = _works(
        _work("reconstruction", 2027, 2030, 24),
        _work("tree", 2027, None, 1, moves=0),
        _work("cable", 2030, None, 2, moves=0),
    )
    plan = plan_of_openings(works, [("reconstruction", "tree"), ("reconstruction", "cable")], G)
    assert (len(plan.groups), plan.total_move) == (2, 0)


def test_who_may_move_goes_to_who_is_fixed_and_what_is_too_late_stays_alone():
    works = _works(_work("1", 2027), _work("2", 2028, moves=0), _work("3", 2033))
    plan = plan_of_openings(works, _chain("1", "2", "3"), G)
    assert _members(plan) == [("1", "2"), ("3",)]
    assert plan.groups[0].begin == 2028 * 12
    assert plan.groups[0].moves == {"1": 12, "2": 0}


# Figures


def test_the_ground_of_an_opening_is_counted_once():
    works = _works(_work("a", 2027), _work("b", 2027, x=5), _work("c", 2040, x=5))
    plan = plan_of_openings(works, _chain("a", "b", "c"), G)
    assert [group.area_m2 for group in plan.groups] == [150, 100]
    assert (plan.openings_alone, plan.openings_coupled, plan.m2_alone, plan.m2_coupled) == (3, 2, 300, 250)


def test_of_as_few_openings_those_that_save_the_most_ground_are_taken():
    # b goes with a or with c; with c it shares more ground, though it has to move for that.
    works = _works(_work("a", 2027, x=9), _work("b", 2027, x=0), _work("c", 2029, x=1), _work("d", 2040))
    plan = plan_of_openings(works, [("a", "b"), ("b", "c")], 20)
    assert ("a", "b") in _members(plan)
    plan = plan_of_openings(works, [("a", "b"), ("b", "c")], 24)
    assert ("a", "b", "c") in _members(plan)
    fixed = works.assign(moves=[0, 24, 0, 0])
    plan = plan_of_openings(fixed, [("a", "b"), ("b", "c")], 24)
    assert ("b", "c") in _members(plan)


def test_a_planning_never_moves_farther_than_the_plan_lets_any_move():
    works = _works(_work("a", 2027, moves=60), _work("b", 2030, moves=60))
    assert len(plan_of_openings(works, [("a", "b")], G).groups) == 2
    assert len(plan_of_openings(works, [("a", "b")], 36).groups) == 1


def test_nothing_to_open_is_a_plan_without_openings():
    plan = plan_of_openings(_works(), [], G)
    assert (plan.groups, plan.total_move, plan.m2_alone, plan.openings_alone) == ((), 0, 0, 0)


def test_links_of_works_that_are_not_there_or_with_itself_say_nothing():
    plan = plan_of_openings(_works(_work("a", 2027)), [("a", "a"), ("a", "gone"), ("gone", "b")], G)
    assert _members(plan) == [("a",)]


def test_two_works_with_one_id_are_refused():
    with pytest.raises(ValueError, match="body_id"):
        plan_of_openings(_works(_work("a", 2027), _work("a", 2028)), [], G)


def test_days_that_do_not_add_up_to_the_last_digit_still_fit_their_own_window():
    start = 24324.1234567891
    row = {**_work("a", 2027), "start": start, "end": start + 1.3333333339, "duration": 1.3333333339}
    plan = plan_of_openings(_works(row, {**row, "body_id": "b"}), [("a", "b")], G)
    assert (_members(plan), plan.total_move) == ([("a", "b")], 0)


# What holds for any works


def _random_works(seed: int, count: int, density: float = 0.5) -> tuple[pd.DataFrame, list[tuple[str, str]]]:
    random = np.random.default_rng(seed)
    rows = []
    for number in range(count):
        first = int(random.integers(2027, 2034))
        last = first + int(random.integers(0, 3))
        duration = float(random.integers(1, 12 * (last - first + 1) + 1))
        place = shapely.box(0, 0, *random.integers(5, 15, 2)) if random.random() < 0.5 else shapely.box(3, 3, 9, 12)
        rows.append(
            {**_work(f"w{number:03}", first, last, duration, float(random.choice([0, 12, 24]))), "geometry": place}
        )
    names = [row["body_id"] for row in rows]
    links = [pair for pair in itertools.combinations(names, 2) if random.random() < density]
    return _works(*rows), links


def _move(row: pd.Series, begin: float, months: float) -> float:
    return max(0.0, begin + row.duration - row.end, row.start + row.duration - months - begin)


def _is_connected(members, links) -> bool:
    found, left = {members[0]}, True
    while left:
        fresh = {b for a, b in (*links, *(pair[::-1] for pair in links)) if a in found and b in members} - found
        found, left = found | fresh, bool(fresh)
    return found == set(members)


def _least_move(works: pd.DataFrame, members: tuple[str, ...]) -> float | None:
    """Least total move, by trying every month: all figures are whole ones."""
    rows = [works.set_index("body_id").loc[name] for name in members]
    months = max(row.duration for row in rows)
    best = None
    for begin in np.arange(2020 * 12, 2045 * 12, 1.0):
        moved = [_move(row, begin, months) for row in rows]
        if min(moved) == 0 and all(move <= min(row.moves, G) for move, row in zip(moved, rows)):
            best = sum(moved) if best is None else min(best, sum(moved))
    return best


def _partitions(names: list[str]):
    if not names:
        yield []
        return
    first, rest = names[0], names[1:]
    for partition in _partitions(rest):
        yield [(first,), *partition]
        for place, group in enumerate(partition):
            yield [*partition[:place], (first, *group), *partition[place + 1 :]]


@pytest.mark.parametrize("seed", range(30))
def test_no_partition_of_up_to_six_works_is_better(seed):
    works, links = _random_works(seed, 2 + seed % 5)
    shape = works.set_index("body_id")["geometry"]
    known: dict[tuple[str, ...], tuple[int, float, float] | None] = {}

    def weight(group: tuple[str, ...]):
        group = tuple(sorted(group))
        if group not in known:
            move = _least_move(works, group) if _is_connected(group, links) else None
            saved = sum(shape[name].area for name in group) - shapely.union_all(list(shape[list(group)])).area
            known[group] = None if move is None else (1, -saved, move)
        return known[group]

    best = min(
        tuple(np.round(np.sum([weight(group) for group in partition], axis=0), 6))
        for partition in _partitions(list(works["body_id"]))
        if all(weight(group) is not None for group in partition)
    )
    plan = plan_of_openings(works, links, G)
    assert (len(plan.groups), plan.m2_coupled - plan.m2_alone, plan.total_move) == pytest.approx(best)


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize(("count", "density"), [(9, 0.5), (12, 0.2), (20, 0.3), (40, 0.1), (60, 0.9)])
def test_each_group_hangs_together_and_fits_and_each_work_stands_in_one(seed, count, density):
    works, links = _random_works(seed, count, density)
    plan = plan_of_openings(works, links, G)
    assert sorted(name for group in plan.groups for name in group.members) == sorted(works["body_id"])
    assert len(plan.groups) <= plan.openings_alone == count
    rows = works.set_index("body_id")
    for group in plan.groups:
        assert _is_connected(group.members, links)
        assert group.months == max(rows.loc[name].duration for name in group.members)
        moves = {name: _move(rows.loc[name], group.begin, group.months) for name in group.members}
        assert group.moves == pytest.approx(moves)
        assert min(moves.values()) == 0
        assert all(move <= min(rows.loc[name].moves, G) for name, move in moves.items())
        assert group.area_m2 <= group.alone_m2 + 1e-6
    assert [group.begin for group in plan.groups] == sorted(group.begin for group in plan.groups)


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("count", [7, 25])
def test_the_order_of_works_links_and_ids_changes_nothing(seed, count):
    works, links = _random_works(seed, count)
    # Each its own shape, so that nothing is left to the ids.
    works["geometry"] = [shapely.box(0, 0, 5 + number, 5) for number in range(count)]
    plan = plan_of_openings(works, links, G)
    turned = plan_of_openings(works.iloc[::-1], [pair[::-1] for pair in links[::-1]], G)
    assert turned == plan
    other = {name: f"{(number * 11 + seed) % count:03}x" for number, name in enumerate(works["body_id"])}
    renamed = plan_of_openings(
        works.assign(body_id=works["body_id"].map(other)), [(other[a], other[b]) for a, b in links], G
    )
    assert [set(group.members) for group in renamed.groups] == [
        {other[name] for name in group.members} for group in plan.groups
    ]
    assert (renamed.total_move, renamed.m2_coupled) == (plan.total_move, plan.m2_coupled)


def test_a_large_network_of_small_ones_with_gaps_in_time_is_no_worse_than_each_by_itself():
    # Sixteen works in four years far apart, all linked: four openings, and nothing has to move.
    works = _works(*(_work(f"{year}-{number}", year) for year in (2027, 2031, 2035, 2039) for number in range(4)))
    plan = plan_of_openings(works, list(itertools.combinations(works["body_id"], 2)), G)
    assert (len(plan.groups), plan.total_move) == (4, 0)


def test_a_small_group_is_dissolved_into_those_beside_it():
    # Merging from both ends leaves the middle of a long chain; its works fit with their neighbours.
    years = (2027, 2029, 2031, 2033, 2035, 2037, 2039, 2041, 2043, 2045, 2047, 2049, 2051, 2053, 2055)
    names = [str(year) for year in years]
    plan = plan_of_openings(_works(*(_work(str(year), year) for year in years)), _chain(*names), G)
    assert len(plan.groups) == 5


def test_it_is_left_alone_when_the_user_says_so():
    for count in (10, 30):
        works, links = _random_works(3, count)
        with pytest.raises(AnalysisCancelled):
            plan_of_openings(works, links, G, feedback=lambda share: False)


@pytest.mark.parametrize("seed", range(8))
def test_what_is_remembered_of_a_large_network_changes_nothing_when_links_come_and_go(seed):
    works, links = _random_works(seed, 40)
    links, known = list(links), RememberedOpenings()
    random = np.random.default_rng(seed)
    for _ in range(5):
        some = [link for link in links if random.random() < 0.85]
        assert plan_of_openings(works, some, G, known=known) == plan_of_openings(works, some, G)
