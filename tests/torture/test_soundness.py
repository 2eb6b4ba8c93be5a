"""What the attacks look for they see: each damage is named."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from outcome import Outcome, table
from plans import make_plan
from soundness import problems


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The file of a plan in which nothing is wrong."""
    return make_plan(tmp_path_factory.mktemp("plan") / "plan.gpkg")


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        ("DELETE FROM hot_spot_claim WHERE fid > 39; DELETE FROM package", "40 rows of package_claim name nothing"),
        ("UPDATE gpkg_ogr_contents SET feature_count = 7 WHERE table_name = 'log'", "log says 7 rows and has 1"),
        ("DELETE FROM rtree_claim_area_geom WHERE id = 3", "the index of claim_area has 39 of 40 shapes"),
    ],
)
def test_a_damage_is_named(whole, tmp_path, damage, said):
    path = tmp_path / "plan.gpkg"
    path.write_bytes(whole.read_bytes())
    assert problems(path) == []
    with closing(sqlite3.connect(path)) as file:
        file.executescript(damage)
    assert any(each.startswith(said) for each in problems(path))


def test_what_is_broken_is_counted():
    outcome = Outcome("kill", "nothing is lost")
    outcome.tried([], "1")
    outcome.tried(["a row is lost"], "2")
    assert outcome.broken == ["2: a row is lost"]
    assert table([outcome])[-1] == "| kill | nothing is lost | 2 | 1 |  |"
