"""Sheets for a spreadsheet: the rows of an export in words, with headings that people read and without ids."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import NamedTuple, Optional

import shapely

from wijkaanpak_plugin.domain.translation import N_, Translatable, translated
from wijkaanpak_plugin.export.tables.cross_sheets import cross_sheets
from wijkaanpak_plugin.export.tables.exported_plan import ExportedPlan
from wijkaanpak_plugin.export.tables.sheet import Column, Sheet, told_apart
from wijkaanpak_plugin.export.tables.words import Words
from wijkaanpak_plugin.plan.schema.area_tables import ZONE
from wijkaanpak_plugin.plan.schema.finding_tables import FINDING
from wijkaanpak_plugin.plan.schema.hot_spot_tables import HOT_SPOT, HOT_SPOT_AREA
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE, PACKAGE_CLAIM
from wijkaanpak_plugin.plan.schema.table import NUMBER, Field, Table
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.unlogged_changes import Row

_LENGTH = Field("length_m", NUMBER, "Length of a line.", label=N_("ExportPlan", "Length (m)"))
_AREA = Field("area_m2", NUMBER, "Size of an area.", label=N_("ExportPlan", "Area (m²)"))
#: Figures in a sheet are rounded to centimetres and square centimetres. Status: assumption, finer than any is known.
_DECIMALS = 4


class _Layout(NamedTuple):
    """Which tables a sheet holds, one after the other; columns: these only, in this order."""

    key: str
    title: Translatable
    tables: tuple[str, ...]
    columns: tuple[str, ...] = ()


#: Of the facts of a finding those that people weigh; its sentence says the rest.
_OF_A_FINDING = (
    *("mark", "type", "severity", "sentence", "a_name", "b_name", "transitions", "owners", "measured_m", "required_m"),
    *("shared_area_m2", "shared_length_m", "number", "from_date", "to_date", "score", "rule_source", "rule_status"),
    *("source_name", "source_date", "table_stage", "resolution", "choice", "accepted", "decision"),
)
_LAYOUTS = (
    _Layout("about", N_("ExportPlan", "About this export"), ("about",)),
    _Layout("claims", N_("ExportPlan", "Claims and works"), CLAIM_TABLES),
    _Layout("findings", FINDING.label, (FINDING.name,), _OF_A_FINDING),
    _Layout("decisions", N_("ExportPlan", "Decisions"), ("decision",)),
    _Layout("packages", PACKAGE.label, (PACKAGE.name,)),
    _Layout("package_claims", PACKAGE_CLAIM.label, (PACKAGE_CLAIM.name,)),
    _Layout("hot_spots", HOT_SPOT.label, (HOT_SPOT.name, HOT_SPOT_AREA.name)),
    _Layout("zones", ZONE.label, (ZONE.name,)),
)


def sheets(exported: ExportedPlan) -> list[Sheet]:
    """Return the sheets of an export; one without rows is left out."""
    made = [*(_sheet(exported, layout) for layout in _LAYOUTS), *cross_sheets(exported)]
    return [sheet for sheet in made if sheet.rows]


def _sheet(exported: ExportedPlan, layout: _Layout) -> Sheet:
    words = Words(exported)
    first = exported.table(layout.tables[0])
    fields = [field for field in _fields(first, layout.columns) if words.says(field)]
    measured = [_LENGTH, _AREA] if first.geometry and layout.tables == CLAIM_TABLES else []
    rows = [
        [*(words.cell(field, row.values.get(field.name)) for field in fields), *(_size(row, each) for each in measured)]
        for name in layout.tables
        for row in exported.rows[name]
    ]
    columns = tuple(Column(words.heading(field), words.type_of(field)) for field in (*fields, *measured))
    return Sheet(layout.key, translated(layout.title), told_apart(columns), rows)


def _fields(table: Table, names: Iterable[str]) -> Iterable[Field]:
    known: Mapping[str, Field] = {field.name: field for field in table.fields}
    return [known[name] for name in names if name in known] if names else table.fields


def _size(row: Row, field: Field) -> Optional[float]:
    """Return the length of a line or the size of an area, in metres of the plan; None where a shape has none."""
    shape = shapely.from_wkb(row.wkb, on_invalid="ignore") if row.wkb else None
    if shape is None:
        return None
    sizes = {1: shape.length, 2: shape.area}
    measured = {1: _LENGTH, 2: _AREA}
    dimension = int(shapely.get_dimensions(shape))
    if measured.get(dimension) is not field or not math.isfinite(sizes[dimension]):
        return None
    return round(float(sizes[dimension]), _DECIMALS)
