"""Writes the documentation of the plan file from its schema:
``python -m wijkaanpak_plugin.plan.schema.data_model_page > docs/data-model.md``."""

from __future__ import annotations

import sys

from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.plan.schema.settings import standard_settings
from wijkaanpak_plugin.plan.schema.table import Field, Table
from wijkaanpak_plugin.plan.schema.tables import (
    FID_COLUMN,
    GEOMETRY_COLUMN,
    SCHEMA_VERSION,
    TABLES,
)

_INTRODUCTION = f"""# The plan file

A plan is one GeoPackage (OGC 12-128), version {SCHEMA_VERSION} of the tables below. This page is written by
`python -m wijkaanpak_plugin.plan.schema.data_model_page > docs/data-model.md` from the tables in
`wijkaanpak_plugin/plan/schema/`; edit these, not this page.

## Opening it without the plugin

Any program that reads GeoPackage opens it. In QGIS every layer comes with its colours, labels, column names,
choices and defaults, because these are stored in the file (table `layer_styles`, style `wijkaanpak`); records drawn
in plain QGIS get their id and date by themselves. Lists of keys (`transitions`, `frees`) are text with
commas.

## What holds for all tables

- One metric coordinate reference system, EPSG:28992 (RD New) unless the plan was started with another.
- Names are lower case. `{FID_COLUMN}` is the row number of the file; `{GEOMETRY_COLUMN}` the geometry, one multi type
  per table, without heights. No views.
- A record is known by its id (a uuid, marked *id*), not by its row number, so that plans made at different
  desks can be put together.
- Empty means unknown or not applicable; it never means zero or no.
- Heights are metres relative to ground level, up is positive.
- Times are UTC.
- `OGR_CURRENT_DATE` (a setting of GDAL) makes the clock stand still: the same input then gives the same bytes.

An older plan is brought up to date when the user says so: on a copy, keeping every row, and the old file stays beside
it as `<name>.version<N>.gpkg`; older versions of the plugin cannot open the plan from then on. A plan made with a newer
version is refused and not changed, and so is one with triggers that the standard does not need, without a column of
these tables, or in a system that does not count metres.

Of the rules that the Dutch geo-register sets for GeoPackages, tests hold a new plan to those on names, geometry types,
one reference system, spatial indexes, row numbers and counts. Tables may still be empty, which that register does not
accept; an export leaves empty tables out. `layer_styles` is a table of QGIS itself, with the column names QGIS expects.
"""

_GROUPS = (
    ("Drawn", lambda table: table.geometry is not None),
    ("Not drawn", lambda table: table.geometry is None),
)


def data_model() -> str:
    """Return the page as Markdown: every table, column, meaning and list."""
    parts = [_INTRODUCTION]
    for title, belongs in _GROUPS:
        parts.append(f"## {title}\n")
        parts += [_table(table) for table in TABLES if belongs(table)]
    parts.append(_settings())
    parts.append(_lists())
    return "\n".join(parts)


def _table(table: Table) -> str:
    heading = f"### {table.name}\n\n{table.meaning}"
    if table.geometry:
        heading += f" Geometry: {table.geometry}."
    rows = [_row(field) for field in table.fields]
    return "\n".join((heading, "", "| column | type | meaning |", "|---|---|---|", *rows, ""))


def _row(field: Field) -> str:
    marks = [mark for mark, holds in (("id", field.identity), ("required", field.required)) if holds]
    kind = field.type + (f" (*{', '.join(marks)}*)" if marks else "")
    meaning = field.meaning
    if field.choices:
        meaning += " One of " + ", ".join(f"`{choice.key}`" for choice in field.choices) + "."
    elif field.vocabulary:
        many = "Keys of list" if field.list else "Key of list"
        meaning += f" {many} [{field.vocabulary}](#lists)."
    return f"| {field.name} | {kind} | {meaning} |"


def _settings() -> str:
    rows = [
        f"| {setting.key} | {setting.value:g} | {setting.status} | {setting.source} |"
        for setting in standard_settings()
    ]
    title = "## Settings of a new plan\n\n| key | value | status | source |\n|---|---|---|---|"
    return "\n".join((title, *rows, ""))


def _lists() -> str:
    rows = [
        f"| {name} | " + " · ".join(f"`{term.key}` {term.label_nl}" for term in vocabulary) + " |"
        for name, vocabulary in load_vocabularies().items()
    ]
    title = "## Lists\n\nEvery plan holds its own copy (table `vocabulary`), which can be edited.\n"
    return "\n".join((title, "| list | keys and Dutch labels |", "|---|---|", *rows, ""))


if __name__ == "__main__":
    sys.stdout.write(data_model())
