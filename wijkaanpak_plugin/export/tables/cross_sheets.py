"""The cross-tables of an export as sheets: rows by columns, the whole plan first and then each package.

A cell of figures holds 0 where nothing was found, and nothing where a figure is not known or stands in another cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.packages.space_uses import LAYERS
from wijkaanpak_plugin.domain.translation import translate, translated
from wijkaanpak_plugin.export.tables.cross_tables import (
    CROSS_LAYER,
    CROSS_PARTY,
    CROSS_STREET,
    CROSS_TRANSITION,
)
from wijkaanpak_plugin.export.tables.exported_plan import ExportedPlan
from wijkaanpak_plugin.export.tables.sheet import Cell, Column, Sheet, told_apart
from wijkaanpak_plugin.export.tables.words import writable
from wijkaanpak_plugin.plan.schema.table import INTEGER, NUMBER, TEXT, Table

_Values = Mapping[str, Any]
#: Ground in a sheet is rounded to whole m2, as the sheet of tables has it.
_WHOLE = 0


def cross_sheets(exported: ExportedPlan) -> Iterator[Sheet]:
    """Yield the sheets of the four cross-tables; those that were not worked out have no rows."""
    yield _transitions(exported)
    yield _layers(exported)
    yield _parties(exported)
    yield _streets(exported)


def _transitions(exported: ExportedPlan) -> Sheet:
    """Return the half below the diagonal: two transitions meet in one cell."""
    entries = exported.lists.get("transition", [])
    places = {entry.key: place for place, entry in enumerate(entries)}
    rows: list[list[Cell]] = []
    for whose, found in _by_package(exported, CROSS_TRANSITION):
        cells = {
            tuple(sorted((places[row["transition"]], places[row["with_transition"]]), reverse=True)): row
            for row in found
            if row["transition"] in places and row["with_transition"] in places
        }
        for name in ("conflicts", "couplings"):
            for place, entry in enumerate(entries):
                counts = [cells.get((place, other), {}).get(name, 0) for other in range(place + 1)]
                others = [None] * (len(entries) - place - 1)
                rows.append([whose, _label(CROSS_TRANSITION, name), entry.label, *counts, *others])
    heads = [translate("ExportPlan", "Counted"), _label(CROSS_TRANSITION, "transition")]
    return _sheet(CROSS_TRANSITION, heads, [entry.label for entry in entries], INTEGER, rows)


def _layers(exported: ExportedPlan) -> Sheet:
    entries, layers = exported.lists.get("transition", []), load_vocabularies()["vertical_layer"]
    rows: list[list[Cell]] = []
    for whose, found in _by_package(exported, CROSS_LAYER):
        cells = {(row["transition"], row["vertical_layer"]): row for row in found}
        for name in ("area_m2", "claims", "without_size"):
            for entry in entries:
                known = [cells.get((entry.key, layer), {name: 0})[name] for layer in LAYERS]
                figures: list[Cell] = [None if each is None else round(float(each), _WHOLE) for each in known]
                rows.append([whose, _label(CROSS_LAYER, name), entry.label, *figures])
    heads = [translate("ExportPlan", "Counted"), _label(CROSS_LAYER, "transition")]
    return _sheet(CROSS_LAYER, heads, [layers.label(layer) for layer in LAYERS], NUMBER, rows)


def _parties(exported: ExportedPlan) -> Sheet:
    """Return a row and a column for each party; what is among its own stands where it meets itself."""
    every = {row.values[side] or "" for row in exported.rows[CROSS_PARTY.name] for side in ("party", "with_party")}
    parties = sorted(every, key=str.casefold)
    rows: list[list[Cell]] = []
    for whose, found in _by_package(exported, CROSS_PARTY):
        cells = {frozenset((row["party"] or "", row["with_party"] or "")): row for row in found}
        for name in ("couplings", "open_conflicts"):
            for party in parties:
                counts = [cells.get(frozenset((party, other)), {}).get(name, 0) for other in parties]
                if any(counts):
                    rows.append([whose, _label(CROSS_PARTY, name), writable(party), *counts])
    heads = [translate("ExportPlan", "Counted"), _label(CROSS_PARTY, "party")]
    return _sheet(CROSS_PARTY, heads, parties, INTEGER, rows)


def _streets(exported: ExportedPlan) -> Sheet:
    years = sorted({row.values["year"] for row in exported.rows[CROSS_STREET.name]})
    nowhere = translate("Passport", "street unknown")
    rows: list[list[Cell]] = []
    for whose, found in _by_package(exported, CROSS_STREET):
        cells = {(row["street"] or "", row["year"]): row["openings"] for row in found}
        streets = sorted({row["street"] or "" for row in found}, key=lambda name: (not name, name.casefold()))
        for street in streets:
            counts = [cells.get((street, year), 0) for year in years]
            rows.append([whose, writable(street) or nowhere, *counts])
    return _sheet(CROSS_STREET, [_label(CROSS_STREET, "street")], list(map(str, years)), INTEGER, rows)


def _by_package(exported: ExportedPlan, table: Table) -> Iterator[tuple[str, list[_Values]]]:
    """Yield the rows of a table for the whole plan and each package, with what that is called."""
    whole = translate("ExportPlan", "the whole plan")
    values = (row.values for row in exported.rows[table.name])
    for package_id, found in groupby(values, key=lambda row: row["package_id"]):
        rows: list[_Values] = list(found)
        yield (writable(str(rows[0]["package"] or "")) if package_id else whole), rows


def _label(table: Table, name: str) -> str:
    return translated(table.field(name).label)


def _sheet(table: Table, heads: Sequence[str], figures: Iterable[str], of_type: str, rows: list[list[Cell]]) -> Sheet:
    words = [Column(heading, TEXT) for heading in (_label(table, "package"), *heads)]
    columns = told_apart((*words, *(Column(writable(heading), of_type) for heading in figures)))
    return Sheet(table.name, translated(table.label), columns, rows)
