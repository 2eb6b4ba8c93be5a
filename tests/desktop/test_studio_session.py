"""A whole session in a real QGIS window, on a projector; afterwards the plan file is compared row by row."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from osgeo import ogr
from played import play
from run_desktop import PROJECTOR


def rows_of(path: Path, table: str) -> list[dict]:
    """Return the rows of a table as dicts, with the geometry under ``shape``."""
    source = ogr.Open(str(path))
    layer = source.GetLayerByName(table)
    rows = []
    for feature in layer:
        values = {feature.GetFieldDefnRef(i).GetName(): feature.GetField(i) for i in range(feature.GetFieldCount())}
        shape = feature.GetGeometryRef()
        rows.append({**values, "shape": shape.Clone() if shape is not None else None})
    return rows


def is_at(shape, wkt: str, within_m: float) -> bool:
    """Return whether a stored shape is the one that was meant: no point of either is far from the other."""
    wanted = ogr.CreateGeometryFromWkt(wkt)
    within, around = wanted.Buffer(within_m), shape.Buffer(within_m)
    return within.Contains(shape) and around.Contains(wanted)


def matches(row: dict, wanted: dict) -> bool:
    """Return whether a row is the one that is wanted."""
    if any(row.get(name) != value for name, value in wanted["values"].items()):
        return False
    return wanted["wkt"] is None or is_at(row["shape"], wanted["wkt"], wanted["within_m"])


@pytest.mark.timeout(900)
def test_a_session_leaves_in_the_plan_what_was_done(tmp_path):
    steps = play("nl", tmp_path, "studio_session.py", "studio_session_nl", PROJECTOR)
    assert len(steps) == 12, f"only these steps were taken: {steps}"
    compare_row_by_row(tmp_path / "studio.gpkg", json.loads((tmp_path / "expected.json").read_text(encoding="utf-8")))
    # Each tag, source, claim, hot spot and text is a step of its own.
    assert json.loads((tmp_path / "steps.json").read_text(encoding="utf-8")) >= 20 + 12 + 5


def compare_row_by_row(plan: Path, expected: list[dict]) -> None:
    """Fail where a row is missing, is there twice, or was not expected."""
    count = {kind: sum(row["table"].startswith(kind) for row in expected) for kind in ("feature_tag", "claim", "hot")}
    assert count == {"feature_tag": 20, "claim": 12, "hot": 5}
    for table in sorted({row["table"] for row in expected}):
        rows = rows_of(plan, table)
        for wanted in (row for row in expected if row["table"] == table):
            found = [row for row in rows if matches(row, wanted)]
            assert len(found) == 1, f"{table}: {len(found)} rows are {wanted}"
            rows.remove(found[0])
        assert not rows, f"{table} holds rows that nobody made: {rows}"
    for table in ("claim_point", "claim_line", "claim_area", "hot_spot", "hot_spot_area"):
        sessions = {row["session_id"] for row in rows_of(plan, table)}
        assert sessions == {row["session_id"] for row in rows_of(plan, "session")}, f"{table} is not of the session"
