"""The counts of rows that GDAL keeps in a GeoPackage, and shows in place of counting.

They go wrong when several programs write to one file: each holds its own count and writes it back.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from wijkaanpak_plugin.plan.store.geopackage.dataset import PATIENCE_MS, GeoPackageError, quoted, reading, selected


def correct_stored_counts(path: Path) -> None:
    """Set the counts of a file to what its tables hold, where they say something else and that can be done now."""
    with suppress(GeoPackageError, sqlite3.Error, UnicodeDecodeError):
        wrong = _wrong_counts(path)
        if not wrong:
            return
        with closing(sqlite3.connect(path, timeout=PATIENCE_MS / 1000)) as connection, connection:
            change = "UPDATE gpkg_ogr_contents SET feature_count = ? WHERE table_name = ?"
            connection.executemany(change, [(count, name) for name, count in wrong.items()])


def _wrong_counts(path: Path) -> dict[str, int]:
    """Return the number of rows of each table of which the file gives another one."""
    with reading(path) as dataset:
        tables = {dataset.GetLayer(index).GetName() for index in range(dataset.GetLayerCount())}
        stored = selected(dataset, "SELECT table_name, feature_count FROM gpkg_ogr_contents")
        known = {name: count for name, count in stored if name in tables and count is not None}
        counts = [" ".join(("(SELECT count(*) FROM", quoted(name), ")")) for name in known]
        counted = selected(dataset, " ".join(("SELECT", ", ".join(counts))))[0] if known else ()
        del dataset
    return {name: count for name, count in zip(known, counted) if known[name] != count}
