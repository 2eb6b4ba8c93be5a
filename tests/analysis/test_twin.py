"""The engine gives what its brute-force twin gives, and does not care how the world is turned."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import shapely
from brute_force import Verdict, brute_force
from hypothesis import given, settings
from hypothesis import strategies as st
from scenes import random_scene

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.settings import AnalysisSettings

SEEDS = st.integers(min_value=0, max_value=2**32 - 1)


def _verdicts(findings: pd.DataFrame) -> list[Verdict]:
    def number(value: float) -> float | None:
        return None if pd.isna(value) else float(value)

    numbers = ("measured_m", "shift_months", "gap_months")
    return sorted(
        (
            Verdict(
                *(getattr(row, name) for name in ("type", "subtype", "severity", "reason")),
                tuple(sorted((row.a_id, row.b_id))),
                *(number(getattr(row, name)) for name in numbers),
            )
            for row in findings.itertuples()
        ),
        key=_without_numbers,
    )


def _without_numbers(verdict: Verdict) -> tuple:
    return verdict[:5]


def _assert_same(one: list[Verdict], other: list[Verdict], tolerance: float = 0.0011) -> None:
    one, other = sorted(one, key=_without_numbers), sorted(other, key=_without_numbers)
    assert [_without_numbers(v) for v in one] == [_without_numbers(v) for v in other]
    for first, second in zip(one, other):
        assert first[5:] == pytest.approx(second[5:], abs=tolerance), (first, second)


@given(seed=SEEDS)
@settings(max_examples=150, deadline=None)
def test_the_engine_gives_what_its_brute_force_twin_gives(seed):
    scene, book = random_scene(seed)
    expected = brute_force(scene, book, load_kinds(), AnalysisSettings())
    _assert_same(_verdicts(analyse(scene, rules=book).findings), expected)


def test_the_random_scenes_hold_every_verdict():
    seen: set[tuple[str, str, str]] = set()
    for seed in range(60):
        scene, book = random_scene(seed)
        seen |= {v[1:4] for v in brute_force(scene, book, load_kinds(), AnalysisSettings())}
    assert seen == {
        ("overlap", "blocking", ""),
        ("overlap", "uncertain", "depth_unknown"),
        ("overlap", "uncertain", "within_accuracy"),
        ("overlap", "uncertain", "freed_by"),
        ("clearance", "blocking", ""),
        ("clearance", "warning", ""),
        ("clearance", "uncertain", "depth_unknown"),
        ("clearance", "uncertain", "within_accuracy"),
        ("clearance", "uncertain", "freed_by"),
        ("shared_space", "info", ""),
        ("shared_space", "uncertain", "depth_unknown"),
        ("frees_space", "info", ""),
        ("joint_works", "info", ""),
        ("redig", "warning", ""),
    }


@given(seed=SEEDS)
@settings(max_examples=25, deadline=None)
def test_shuffled_rows_give_the_same_bytes(seed):
    scene, book = random_scene(seed, claims=20, existing=20)
    shuffled = scene.sample(frac=1, random_state=seed % 1000)
    first, second = analyse(scene, rules=book).findings, analyse(shuffled, rules=book).findings
    assert _bytes(first) == _bytes(second)


def _bytes(findings: pd.DataFrame) -> bytes:
    table = findings.assign(geometry=shapely.to_wkb(findings["geometry"].to_numpy(), hex=True))
    return table.to_csv(index=False).encode()


def _moved(shape: shapely.Geometry) -> shapely.Geometry:
    return shapely.transform(shape, lambda xy: np.add(xy, (1000.0, -512.0)))


def _rotated(shape: shapely.Geometry) -> shapely.Geometry:
    return shapely.transform(shape, lambda xy: np.column_stack([-xy[:, 1], xy[:, 0]]))


def _mirrored(shape: shapely.Geometry) -> shapely.Geometry:
    return shapely.transform(shape, lambda xy: xy * [-1.0, 1.0])


@pytest.mark.parametrize("change", [_moved, _rotated, _mirrored], ids=["moved", "rotated", "mirrored"])
@given(seed=SEEDS)
@settings(max_examples=25, deadline=None)
def test_a_world_moved_rotated_or_mirrored_gives_the_same_findings(change, seed):
    scene, book = random_scene(seed)
    changed = scene.assign(geometry=[change(shape) for shape in scene["geometry"]])
    before, after = analyse(scene, rules=book).findings, analyse(changed, rules=book).findings
    _assert_same(_verdicts(before), _verdicts(after), tolerance=0.01)
    order = before.sort_values("finding_id"), after.sort_values("finding_id")
    areas = [shapely.area(table["geometry"].to_numpy()) for table in order]
    assert np.allclose(*areas, rtol=1e-2, atol=1e-2)


@given(seed=SEEDS)
@settings(max_examples=25, deadline=None)
def test_a_window_later_by_ten_years_gives_the_same_findings(seed):
    scene, book = random_scene(seed)
    later = scene.assign(
        works_from=[str(int(text) + 10) if text else "" for text in scene["works_from"]],
        works_to=[str(int(text) + 10) for text in scene["works_to"]],
    )
    _assert_same(_verdicts(analyse(scene, rules=book).findings), _verdicts(analyse(later, rules=book).findings))


@given(seed=SEEDS)
@settings(max_examples=25, deadline=None)
def test_zones_are_polygons_with_area_that_lie_near_the_claim(seed):
    scene, book = random_scene(seed)
    findings = analyse(scene, rules=book).findings
    shapes = dict(zip(scene["body_id"], scene["geometry"]))
    for row in findings.itertuples():
        assert row.geometry.geom_type == "MultiPolygon"
        assert row.geometry.area > 0
        assert row.geometry.is_valid
        assert row.geometry.distance(shapes[row.a_id]) < 11
