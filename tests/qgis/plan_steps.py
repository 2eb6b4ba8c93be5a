"""A step on a plan, and what its file holds then."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from qgis.core import QgsGeometry

from wijkaanpak_plugin.plan.store.changes import Changes

POINT = "Point (155010 463010)"
ELSEWHERE = "Point (155050 463050)"


def rows(plan, table):
    """What the file holds, read past QGIS: fid, all values and the geometry as stored."""
    with closing(sqlite3.connect(plan.backend.path)) as connection:
        return connection.execute(f"SELECT * FROM {table} ORDER BY fid").fetchall()


def draw(plan, name="Linde", text="Draw claim", wkt=POINT):
    changes = Changes(plan)
    body_id = changes.add("claim_point", {"name": name, "kind": "tree"}, QgsGeometry.fromWkt(wkt))
    plan.history.perform(text, changes)
    return body_id
