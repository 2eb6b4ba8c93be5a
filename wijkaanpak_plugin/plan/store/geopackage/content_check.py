"""What a file must be to be worked on as a plan: nothing in it runs by itself, its tables are whole and in metres."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from osgeo import gdal, ogr
from qgis.core import QgsCoordinateReferenceSystem

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.table import Table
from wijkaanpak_plugin.plan.schema.tables import TABLES
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.geopackage.dataset import GeoPackageError, reading, selected, short_wait
from wijkaanpak_plugin.plan.store.geopackage.reasons import in_use
from wijkaanpak_plugin.sources.metric_crs import is_metric
from wijkaanpak_plugin.sources.sqlite_parts import is_plain_table, is_storing_table

_PROGRAMS = """SELECT type, name, tbl_name, sql FROM sqlite_master
    WHERE type IN ('trigger', 'view') OR (type = 'table' AND sql IS NOT NULL)"""
#: Columns of each table, and the number of the coordinate reference system of each with shapes: to read the definition
#: of one table GDAL asks more than this.
_COLUMNS = """SELECT lower(of.name), lower(group_concat(part.name, char(31)))
    FROM sqlite_master AS of, pragma_table_info(of.name) AS part
    WHERE of.type = 'table' AND of.sql NOT LIKE 'CREATE VIRTUAL%' GROUP BY of.name"""
_SYSTEMS = "SELECT lower(table_name), srs_id FROM gpkg_geometry_columns"
#: A trigger as the standard and GDAL write it: after a change of its table, something happens to an index or a count.
_TRIGGER = re.compile(
    r"CREATE TRIGGER \S+ AFTER (?:INSERT|DELETE|UPDATE(?: OF \w+)?) ON (?P<table>\w+)"
    r"(?: FOR EACH ROW)?(?: WHEN (?P<condition>.*?))? BEGIN (?P<body>.*?);? ?END;?",
    re.IGNORECASE,
)
_STATEMENTS = (
    r"INSERT OR REPLACE INTO rtree_{table}_\w+ VALUES ?\(.*\)",
    r"UPDATE(?: OR REPLACE)? rtree_{table}_\w+ SET .*",
    r"DELETE FROM rtree_{table}_\w+ WHERE .*",
    r"UPDATE gpkg_ogr_contents SET feature_count = feature_count [+-] 1 WHERE lower\(table_name\) = lower\('{table}'\)",
)
#: A name or a text in quotes.
_QUOTED = re.compile(r"""\"(?:[^"]|"")*"|'(?:[^']|'')*'""")
_CALLED = re.compile(r"(\w+) ?\(")
#: What the index asks of a geometry, and words that stand before a bracket.
_HARMLESS = frozenset(
    ("st_minx", "st_maxx", "st_miny", "st_maxy", "st_isempty", "lower", "values", "in", "not", "and", "or")
)
#: Parts of a table that are worked out by SQLite: a check, a column made of others, a default that is no plain value.
_WORKED_OUT = re.compile(r"\b(?:CHECK|GENERATED|AS|DEFAULT) ?\(", re.IGNORECASE)
#: Triggers of the standard on tables that this plugin never writes; they only refuse wrong values.
_NEVER_WRITTEN = frozenset(("gpkg_metadata", "gpkg_metadata_reference", "gpkg_tile_matrix", "gpkg_tile_matrix_set"))


def check_content(path: Path, tables: Iterable[Table]) -> None:
    """Raise PlanError, one sentence, when something in a file would run by itself, when one of these tables lacks a
    column there, or when its coordinates are not metres. A table that is missing is not looked for.
    """
    try:
        with short_wait(), reading(path) as dataset:
            _check_programs(path, dataset)
            _check_tables(path, dataset, tables)
    except GeoPackageError as error:
        raise in_use(path, error) from error


def _check_programs(path: Path, dataset: gdal.Dataset) -> None:
    strange = _strange_parts(tuple(selected(dataset, _PROGRAMS)))
    if strange:
        text = translate(
            "Plan",
            "The plan {name} is not opened: it holds parts that could change or read things unseen ({parts}); ask "
            "whoever sent it for a plan without them.",
        )
        raise PlanError(text.format(name=path.name, parts=", ".join(strange[:5])))


@lru_cache(maxsize=4)  # plans are made alike, and one is often opened again
def _strange_parts(parts: tuple[tuple[str | None, ...], ...]) -> list[str]:
    """Return which of the parts of a file, each as ``_PROGRAMS`` asks for it, it does not hold by right, in order."""
    names = {table.name for table in TABLES}
    strange = []
    for part in parts:
        kind, name, table, sql = (value or "" for value in part)
        if _is_strange(kind, name, table, sql, names):
            strange.append(f"{kind} {name}")
    return sorted(strange)


def _is_strange(kind: str, name: str, table: str, sql: str, names: set[str]) -> bool:
    if kind == "trigger":
        return table not in _NEVER_WRITTEN and not _is_of_an_index(table, sql)
    if kind == "view":
        return name.lower() in names or name.lower().startswith(("gpkg_", "layer_styles"))
    words = _plain_words(sql)
    if not is_plain_table(words):  # a comment may stand anywhere in what another program wrote
        return not is_storing_table(words)
    return name.lower() in names and bool(_WORKED_OUT.search(words))


@lru_cache(maxsize=512)  # more than a plan has triggers: plans are made alike
def _is_of_an_index(table: str, sql: str) -> bool:
    """Return whether a trigger only keeps the spatial index, or the count of rows, of its own table up to date."""
    words, table = _plain_words(sql), _as_word(table)
    found = _TRIGGER.fullmatch(words)
    if found is None or found.group("table").lower() != table.lower() or "--" in words or "/*" in words:
        return False
    patterns = [pattern.format(table=re.escape(table)) for pattern in _STATEMENTS]
    statements = [part.strip() for part in found.group("body").split(";")]
    called = {name.lower() for name in _CALLED.findall(f"{found.group('condition') or ''} {' '.join(statements)}")}
    known = {f"rtree_{table}_{rest}".lower() for rest in _names_after(table, statements)}
    return called <= _HARMLESS | known and all(
        any(re.fullmatch(pattern, statement, re.IGNORECASE) for pattern in patterns)
        and not re.search(r"\bselect\b", statement, re.IGNORECASE)
        for statement in statements
    )


def _names_after(table: str, statements: list[str]) -> Iterator[str]:
    for statement in statements:
        yield from re.findall(rf"rtree_{re.escape(table)}_(\w+)", statement, re.IGNORECASE)


@lru_cache(maxsize=512)
def _plain_words(sql: str) -> str:
    """Return SQL in one line, with single blanks; names without quotes, and only letters, figures and _ in names and
    texts, so that nothing in them can pass for SQL.
    """

    def word(found: re.Match[str]) -> str:
        quote = "'" if found.group().startswith("'") else ""
        return f"{quote}{_as_word(found.group()[1:-1])}{quote}"

    return " ".join(_QUOTED.sub(word, sql).split())


def _as_word(name: str) -> str:
    return re.sub(r"\W", "_", name)


def _check_tables(path: Path, dataset: gdal.Dataset, tables: Iterable[Table]) -> None:
    columns = {name: set(names.split("\x1f")) for name, names in selected(dataset, _COLUMNS)}
    systems = dict(selected(dataset, _SYSTEMS))
    metric: set[int] = set()
    for table in tables:
        layer = dataset.GetLayerByName(table.name)
        if layer is None:
            continue
        _check_columns(path, columns.get(table.name.lower(), set()), table)
        system = systems.get(table.name.lower())
        if table.geometry and system not in metric:
            _check_metric(path, layer, table)
            metric.update(() if system is None else (system,))


def _check_columns(path: Path, columns: set[str], table: Table) -> None:
    missing = [name for name in table.field_names if name.lower() not in columns]
    if missing:
        text = translate(
            "Plan",
            "The plan {name} is not opened: its table {table} lacks {columns}; add that with QGIS, or open an earlier "
            "copy.",
        )
        raise PlanError(text.format(name=path.name, table=table.name, columns=", ".join(missing)))


def _check_metric(path: Path, layer: ogr.Layer, table: Table) -> None:
    srs = layer.GetSpatialRef()
    crs = QgsCoordinateReferenceSystem.fromWkt(srs.ExportToWkt()) if srs is not None else None
    if crs is None or not is_metric(crs):
        text = translate(
            "Plan",
            "The plan {name} is not opened: its table {table} is in {crs}, which does not measure metres on the "
            "ground; make a new plan and copy what is in this one.",
        )
        system = crs.userFriendlyIdentifier() if crs is not None else translate("Plan", "no known system")
        raise PlanError(text.format(name=path.name, table=table.name, crs=system))
