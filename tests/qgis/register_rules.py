"""Rules that the Dutch geo-register sets for a GeoPackage, as its validator numbers them: what breaks each."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import shapely

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_LONGEST_NAME = 57
_TYPES = ("POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON")
_SYSTEMS = {28992, 3034, 3035, *range(3038, 3052), 4258, 4936, 4937, 5730, 7409, 3857, 4326}
_ENVELOPES = (0, 32, 48, 48, 64)

Rule = Callable[[sqlite3.Connection], Iterator[str]]


def broken(path: Path) -> dict[str, list[str]]:
    """Return by rule what breaks it; empty when the register takes the file."""
    with closing(sqlite3.connect(path)) as file:
        found = {name: list(rule(file)) for name, rule in RULES.items()}
    return {name: problems for name, problems in found.items() if problems}


def _tables(file: sqlite3.Connection) -> list[str]:
    return [name for (name,) in file.execute("SELECT table_name FROM gpkg_contents")]


def _drawn(file: sqlite3.Connection) -> list[tuple[str, str, str, int]]:
    return list(file.execute("SELECT table_name, column_name, geometry_type_name, srs_id FROM gpkg_geometry_columns"))


def _columns(file: sqlite3.Connection, table: str) -> list[tuple[Any, ...]]:
    return list(file.execute(f'PRAGMA table_info("{table}")'))


def _count(file: sqlite3.Connection, table: str) -> int:
    return int(file.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])


def _shapes(file: sqlite3.Connection) -> Iterator[tuple[str, str, Any]]:
    """Yield table, type that it says, and each shape of it."""
    for table, column, kind, _srs in _drawn(file):
        there = [name for _place, name, *_rest in _columns(file, table)]
        if column in there:
            for (blob,) in file.execute(f'SELECT "{column}" FROM "{table}"'):
                yield table, kind, None if blob is None else _shape(blob)


def _shape(blob: bytes) -> shapely.Geometry:
    return shapely.from_wkb(blob[8 + _ENVELOPES[(blob[3] >> 1) & 7] :], on_invalid="ignore")


def _names(file: sqlite3.Connection) -> Iterator[str]:
    for table in _tables(file):
        yield table
        yield from (name for _place, name, *_rest in _columns(file, table))


def _layer_names(file: sqlite3.Connection) -> Iterator[str]:
    return (name for name in _tables(file) if not _NAME.fullmatch(name))


def _column_names(file: sqlite3.Connection) -> Iterator[str]:
    return (name for name in _names(file) if not _NAME.fullmatch(name))


def _long_names(file: sqlite3.Connection) -> Iterator[str]:
    return (name for name in _names(file) if len(name) > _LONGEST_NAME)


def _empty(file: sqlite3.Connection) -> Iterator[str]:
    return (table for table in _tables(file) if not _count(file, table))


def _views(file: sqlite3.Connection) -> Iterator[str]:
    return (name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'view'"))


def _feature_id(file: sqlite3.Connection) -> Iterator[str]:
    for table in _tables(file):
        keys = [(name, kind) for _place, name, kind, _null, _value, key in _columns(file, table) if key]
        if len(keys) != 1 or keys[0][1].upper() != "INTEGER":
            yield table


def _indexed(file: sqlite3.Connection) -> set[tuple[str, str]]:
    query = "SELECT table_name, column_name FROM gpkg_extensions WHERE extension_name = 'gpkg_rtree_index'"
    return set(file.execute(query))


def _without_index(file: sqlite3.Connection) -> Iterator[str]:
    indexed = _indexed(file)
    return (table for table, column, _kind, _srs in _drawn(file) if (table, column) not in indexed)


def _bad_index(file: sqlite3.Connection) -> Iterator[str]:
    for table, column in _indexed(file):
        name = f"rtree_{table}_{column}"
        (said,) = file.execute(f"SELECT rtreecheck('{name}')").fetchone()
        if said != "ok" or _count(file, name) != _count(file, table):
            yield name


def _counts(file: sqlite3.Connection) -> Iterator[str]:
    for table, count in file.execute("SELECT table_name, feature_count FROM gpkg_ogr_contents"):
        if count != _count(file, table):
            yield table


def _several_systems(file: sqlite3.Connection) -> Iterator[str]:
    systems = {srs for *_rest, srs in _drawn(file)}
    return (str(srs) for srs in systems if len(systems) > 1)


def _other_system(file: sqlite3.Connection) -> Iterator[str]:
    return (table for table, _column, _kind, srs in _drawn(file) if srs not in _SYSTEMS)


def _other_type(file: sqlite3.Connection) -> Iterator[str]:
    return (table for table, _column, kind, _srs in _drawn(file) if kind not in _TYPES)


def _unlike_its_table(file: sqlite3.Connection) -> Iterator[str]:
    return (
        table for table, kind, shape in _shapes(file) if shape is not None and shape.geom_type.upper() != kind.upper()
    )


def _invalid(file: sqlite3.Connection) -> Iterator[str]:
    return (
        table
        for table, _kind, shape in _shapes(file)
        if shape is not None and not (shapely.is_valid(shape) and shapely.is_simple(shape))
    )


def _nowhere(file: sqlite3.Connection) -> Iterator[str]:
    return (table for table, _kind, shape in _shapes(file) if shape is None or shape.is_empty)


def _other_column(file: sqlite3.Connection) -> Iterator[str]:
    return (table for table, column, _kind, _srs in _drawn(file) if column != "geom")


def _with_heights(file: sqlite3.Connection) -> Iterator[str]:
    return (table for table, _kind, shape in _shapes(file) if shape is not None and shape.has_z)


def _with_the_clock(file: sqlite3.Connection) -> Iterator[str]:
    for table, _kind, shape in _shapes(file):
        for part in () if shape is None else shapely.get_parts(shape):
            if part.geom_type == "Polygon" and not shapely.is_ccw(part.exterior):
                yield table


def _attributes_with_a_place(file: sqlite3.Connection) -> Iterator[str]:
    drawn = {table for table, *_rest in _drawn(file)}
    query = "SELECT table_name FROM gpkg_contents WHERE data_type = 'attributes'"
    return (table for (table,) in file.execute(query) if table in drawn)


RULES: dict[str, Rule] = {
    "RQ1": _layer_names,
    "RQ2": _empty,
    "RQ4": _views,
    "RQ6": _column_names,
    "RQ7": _feature_id,
    "RQ9": _without_index,
    "RQ10": _bad_index,
    "RQ11": _counts,
    "RQ13": _several_systems,
    "RQ14": _other_type,
    "RQ15": _unlike_its_table,
    "RQ21": _long_names,
    "RQ22": _other_system,
    "RQ23": _invalid,
    "RQ24": _nowhere,
    "RQ26": _attributes_with_a_place,
    "RC17": _other_column,
    "RC19": _with_heights,
    "RC20": _with_the_clock,
}
