"""The tables of a download: one per type of object and sort of geometry."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.sources.bgt.columns import Column
from wijkaanpak_plugin.sources.bgt.object_types import LINE, OBJECT_TYPES, POINT, POLYGON, ObjectType
from wijkaanpak_plugin.sources.bgt.outline import Part
from wijkaanpak_plugin.sources.bgt.shapes import Shapes

_SORTS = (POLYGON, LINE, POINT)


class BgtTable(NamedTuple):
    """Objects of one type with geometry of one sort (polygon, line or point).

    ``rows`` has ``columns`` and ``geometry`` (EPSG:28992, metres); geometry of several parts is a multi of its sort.
    """

    name: str
    kind: ObjectType
    sort: str
    columns: tuple[Column, ...]
    rows: pd.DataFrame


class Gathered:
    """Rows of tables while they are read."""

    def __init__(self) -> None:
        self._rows: dict[tuple[str, str], list[tuple[object, ...]]] = {}
        self._shapes: dict[tuple[str, str], Shapes] = {}

    def add(self, kind: ObjectType, values: tuple[object, ...], parts: dict[str, list[Part]]) -> None:
        """Keep one object: a row in the table of each sort of geometry that it has."""
        for sort, of_sort in parts.items():
            key = kind.name, sort
            if key not in self._rows:
                self._rows[key], self._shapes[key] = [], Shapes(sort)
            self._rows[key].append(values)
            self._shapes[key].add(of_sort)

    def tables(self) -> list[BgtTable]:
        """Return the tables that have rows, in the order in which they are best drawn, from below."""
        keys = ((kind, sort) for sort in _SORTS for kind in OBJECT_TYPES if (kind.name, sort) in self._rows)
        return [self._table(kind, sort) for kind, sort in keys]

    def _table(self, kind: ObjectType, sort: str) -> BgtTable:
        rows, shapes = self._rows.pop((kind.name, sort)), self._shapes.pop((kind.name, sort)).all()
        values = zip(kind.columns, zip(*rows))
        columns = {column.name: pd.Series(list(cells), dtype=object) for column, cells in values}
        return BgtTable(kind.table(sort), kind, sort, kind.columns, pd.DataFrame({**columns, GEOMETRY: shapes}))
