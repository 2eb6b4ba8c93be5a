"""What must be true of every plan file, whatever happened to it; read past QGIS and GDAL."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

#: Links, and where what they name stands.
_LINKS = (
    ("hot_spot_claim", "body_id", ("claim_point", "claim_line", "claim_area")),
    ("hot_spot_claim", "hot_spot_id", ("hot_spot", "hot_spot_area")),
    ("package_claim", "body_id", ("claim_point", "claim_line", "claim_area")),
    ("package_claim", "package_id", ("package",)),
)


def rows_of(path: Path) -> dict[str, list[tuple]]:
    """Return all rows of all tables of the plan, whatever order they stand in."""
    with closing(_alone(path)) as file:
        return {name: sorted(file.execute(f'SELECT * FROM "{name}"'), key=repr) for name in _tables(file)}


def column(path: Path, table: str, name: str) -> list:
    """Return a column in the order in which the rows were written."""
    with closing(_alone(path)) as file:
        return [row[0] for row in file.execute(f'SELECT "{name}" FROM "{table}" ORDER BY rowid')]


def problems(path: Path) -> list[str]:
    """Return what is wrong in a file that was opened since anything happened to it, looking at a copy of it alone."""
    copy = Path(shutil.copy(path, path.with_name("copy_of_the_file_alone.gpkg")))
    try:
        with closing(_alone(copy)) as file:
            return [*_damage(file), *_links_to_nothing(file), *_wrong_counts(file)]
    finally:
        copy.unlink()


def _alone(path: Path) -> sqlite3.Connection:
    """Open a file without what lies beside it."""
    file = sqlite3.connect(f"file:{path}?immutable=1", uri=True)
    file.text_factory = bytes
    return file


def _tables(file: sqlite3.Connection) -> list[str]:
    return [
        name.decode(errors="replace")
        for (name,) in file.execute("SELECT table_name FROM gpkg_contents ORDER BY table_name")
    ]


def _damage(file: sqlite3.Connection) -> list[str]:
    found = [row[0].decode() for row in file.execute("PRAGMA integrity_check")]
    return [] if found == ["ok"] else found[:1]


def _links_to_nothing(file: sqlite3.Connection) -> list[str]:
    said = []
    for link, name, tables in _LINKS:
        there = {row[0] for table in tables for row in file.execute(f"SELECT {name} FROM {table}")}
        lost = sum(1 for row in file.execute(f"SELECT {name} FROM {link}") if row[0] not in there)
        if lost:
            said.append(f"{lost} rows of {link} name nothing by {name}")
    return said


def _wrong_counts(file: sqlite3.Connection) -> list[str]:
    """Compare what GDAL keeps of a table with the table: the count of rows, and the index of where they lie."""
    said = []
    kept = {name.decode(): count for name, count in file.execute("SELECT * FROM gpkg_ogr_contents")}
    places = dict(file.execute("SELECT table_name, column_name FROM gpkg_geometry_columns"))
    for name in _tables(file):
        (count,) = file.execute(f'SELECT count(*) FROM "{name}"').fetchone()
        if kept.get(name, count) not in (count, None):
            said.append(f"{name} says {kept[name]} rows and has {count}")
        if name.encode() in places:
            geometry = places[name.encode()].decode()
            shapes = {row[0] for row in file.execute(f'SELECT fid FROM "{name}" WHERE "{geometry}" NOT NULL')}
            index = {row[0] for row in file.execute(f'SELECT id FROM "rtree_{name}_{geometry}"')}
            if index != shapes:
                said.append(f"the index of {name} has {len(index)} of {len(shapes)} shapes")
    return said
