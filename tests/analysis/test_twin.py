"""The engine gives what its brute-force twin gives, and does not care how a world is turned or what things are called.

Worlds, kinds and rules are random and of the tests' own: ``twin/worlds.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import numpy as np
import pandas as pd
import pytest
import shapely
from brute_force import Verdict, brute_force
from hypothesis import example, given, settings
from hypothesis import strategies as st
from twin.kinds import SMALL_KINDS
from twin.worlds import BOOKS, random_world, side_by_side

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.domain.catalogue.rule_book import RuleBook
from wijkaanpak_plugin.domain.settings import AnalysisSettings

SEEDS = st.integers(min_value=0, max_value=2**32 - 1)
WORLDS = 1000
#: Worlds in which the two once differed.
FOUND = (7001832, 7002010, 20000366, 20000648)


def _findings(world: pd.DataFrame, book: RuleBook) -> pd.DataFrame:
    return analyse(world, rules=book, kinds=SMALL_KINDS).findings


def _by_hand(world: pd.DataFrame, book: RuleBook) -> list[Verdict]:
    return brute_force(world, book, SMALL_KINDS, AnalysisSettings())


def _verdicts(findings: pd.DataFrame) -> list[Verdict]:
    def number(value: float) -> float | None:
        return None if pd.isna(value) else float(value)

    numbers = ("measured_m", "shift_months", "gap_months")
    return [
        Verdict(
            *(getattr(row, name) for name in ("type", "subtype", "severity", "reason")),
            tuple(sorted((row.a_id, row.b_id))),
            *(number(getattr(row, name)) for name in numbers),
        )
        for row in findings.itertuples()
    ]


def _without_numbers(verdict: Verdict) -> tuple:
    return verdict[:5]


def _assert_same(one: list[Verdict], other: list[Verdict], tolerance: float = 0.0011) -> None:
    one, other = sorted(one, key=_without_numbers), sorted(other, key=_without_numbers)
    assert [_without_numbers(v) for v in one] == [_without_numbers(v) for v in other]
    for first, second in zip(one, other):
        assert first[5:] == pytest.approx(second[5:], abs=tolerance), (first, second)


@pytest.mark.parametrize("book_number", range(BOOKS))
def test_the_engine_gives_what_its_brute_force_twin_gives(book_number):
    worlds, book = side_by_side(range(book_number, WORLDS, BOOKS))
    findings = _findings(pd.concat(worlds.values(), ignore_index=True), book)
    assert set(findings["a_id"].str[:4]) <= set(worlds)
    for name, verdicts in _worlds_by_hand(book_number).items():
        _assert_same(_verdicts(findings[findings["a_id"].str.startswith(name)]), list(verdicts))


@cache  # what they hold together is asked once more
def _worlds_by_hand(book_number: int) -> Mapping[str, tuple[Verdict, ...]]:
    """Return what the twin says of the worlds of a book, by their names."""
    worlds, book = side_by_side(range(book_number, WORLDS, BOOKS))
    return MappingProxyType({name: tuple(_by_hand(world, book)) for name, world in worlds.items()})


@pytest.mark.parametrize("seed", FOUND)
def test_it_does_in_worlds_where_it_once_did_not(seed):
    world, book = random_world(seed)
    _assert_same(_verdicts(_findings(world, book)), _by_hand(world, book))


def test_the_random_worlds_hold_every_verdict():
    seen: set[tuple[str, str, str]] = set()
    for book_number in range(0, BOOKS, 4):
        for verdicts in _worlds_by_hand(book_number).values():
            seen |= {verdict[1:4] for verdict in verdicts}
    fit = {
        *(("overlap", severity, "") for severity in ("blocking", "warning")),
        *(("clearance", severity, "") for severity in ("blocking", "warning")),
        ("crossing", "warning", ""),
        ("displaces", "weigh", ""),
        ("works_near", "info", ""),
        ("not_judged", "info", ""),
        ("precaution", "info", ""),
        ("shared_space", "info", ""),
        ("frees_space", "info", ""),
    }
    uncertain = {
        *((subtype, "uncertain", "depth_unknown") for subtype in ("overlap", "clearance", "crossing")),
        *((subtype, "uncertain", "within_accuracy") for subtype in ("overlap", "clearance")),
        *((subtype, "uncertain", "size_unknown") for subtype in ("overlap", "clearance", "displaces")),
        *((subtype, "uncertain", "freed_by") for subtype in ("overlap", "clearance", "displaces")),
    }
    works = {("joint_works", "info", ""), ("redig", "warning", "")}
    assert seen >= fit | uncertain | works
    assert {subtype for subtype, _, _ in seen - fit - uncertain - works} <= {"crossing"}


@given(seed=SEEDS)
@settings(max_examples=25, deadline=None)
def test_shuffled_rows_give_the_same_bytes(seed):
    world, book = random_world(seed)
    shuffled = world.sample(frac=1, random_state=seed % 1000)
    assert _bytes(_findings(world, book)) == _bytes(_findings(shuffled, book))


def _bytes(findings: pd.DataFrame) -> bytes:
    table = findings.assign(geometry=shapely.to_wkb(findings["geometry"].to_numpy(), hex=True))
    return table.to_csv(index=False).encode()


#: Columns that hold ids, or something made of them, and lists of names in the order of their ids.
ID_COLUMNS = ("finding_id", "group_id", "a_id", "b_id", "freed_by", "order_turns", "counted_with")
NAME_LISTS = ("freed_by_names", "counted_with_names")


@given(seed=SEEDS)
@example(seed=1813)
@settings(max_examples=40, deadline=None)
def test_with_other_ids_the_same_rows_come_in_the_same_order(seed):
    world, book = random_world(seed)
    names = world["body_id"].tolist()
    renamed = dict(zip(names, (f"n{place:03}" for place in np.random.default_rng(seed).permutation(len(names)))))
    renews = [renamed.get(name, "") for name in world["renews"]]
    other = world.assign(body_id=[renamed[name] for name in names], renews=renews)
    one, two = _findings(world, book), _findings(other, book)
    assert _without_ids(one) == _without_ids(two)
    assert [{renamed[a], renamed[b]} for a, b in zip(one.a_id, one.b_id)] == [set(p) for p in zip(two.a_id, two.b_id)]


def _without_ids(findings: pd.DataFrame) -> list[dict]:
    shapes = shapely.to_wkt(shapely.normalize(findings["geometry"].to_numpy()), rounding_precision=3)
    lists = {name: [sorted(text.split(", ")) for text in findings[name]] for name in NAME_LISTS}
    return findings.drop(columns=list(ID_COLUMNS)).assign(geometry=shapes, **lists).fillna("").to_dict("records")


def _moved(shape: shapely.Geometry) -> shapely.Geometry:
    return shapely.transform(shape, lambda xy: np.add(xy, (1000.0, -512.0)))


def _rotated(shape: shapely.Geometry) -> shapely.Geometry:
    return shapely.transform(shape, lambda xy: np.column_stack([-xy[:, 1], xy[:, 0]]))


def _mirrored(shape: shapely.Geometry) -> shapely.Geometry:
    return shapely.transform(shape, lambda xy: xy * [-1.0, 1.0])


@pytest.mark.parametrize("change", [_moved, _rotated, _mirrored], ids=["moved", "rotated", "mirrored"])
@given(seed=SEEDS)
@example(seed=999999999)
@settings(max_examples=25, deadline=None)
def test_a_world_moved_rotated_or_mirrored_gives_the_same_findings(change, seed):
    world, book = random_world(seed)
    changed = world.assign(geometry=[change(shape) for shape in world["geometry"]])
    before, after = _findings(world, book), _findings(changed, book)
    _assert_same(_verdicts(before), _verdicts(after), tolerance=0.01)
    order = before.sort_values("finding_id"), after.sort_values("finding_id")
    areas = [shapely.area(table["geometry"].to_numpy()) for table in order]
    assert np.allclose(*areas, rtol=1e-2, atol=1e-2)


@given(seed=SEEDS)
@settings(max_examples=25, deadline=None)
def test_a_window_later_by_ten_years_gives_the_same_findings(seed):
    world, book = random_world(seed)

    def later(text: object) -> object:
        return str(int(text) + 10) if isinstance(text, str) and text else text

    years = {name: [later(text) for text in world[name]] for name in ("works_from", "works_to")}
    _assert_same(_verdicts(_findings(world, book)), _verdicts(_findings(world.assign(**years), book)))


@given(seed=SEEDS)
@settings(max_examples=25, deadline=None)
def test_zones_are_polygons_with_area_that_lie_near_the_claim(seed):
    world, book = random_world(seed)
    shapes = dict(zip(world["body_id"], world["geometry"]))
    for row in _findings(world, book).itertuples():
        assert row.geometry.geom_type == "MultiPolygon"
        assert row.geometry.area > 0
        assert row.geometry.is_valid
        assert row.geometry.distance(shapes[row.a_id]) < 11
