"""Content of one delivery: its tables, and their columns in one list each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

import pandas as pd

from wijkaanpak_plugin.domain.body import BODY_COLUMNS, GEOMETRY
from wijkaanpak_plugin.sources.klic.base_map import BaseMap


class Column(NamedTuple):
    """One column of a table of a delivery: its name and type (text, number, date or boolean)."""

    name: str
    type: str


_BODY_COLUMNS = tuple(Column(column.name, column.type) for column in BODY_COLUMNS)
#: The day of the delivery, in each row: a table keeps it wherever it is saved.
_DELIVERED = Column("delivery_date", "date")

#: Columns of each table besides ``geometry``, in order. Objects that are drawn as an area have those of points.
LINE_COLUMNS = (
    *_BODY_COLUMNS,
    Column("link_id", "text"),
    Column("object_class", "text"),
    Column("theme", "text"),
    Column("valid_from", "date"),
    Column("material", "text"),
    Column("diameter_mm", "number"),
    Column("label", "text"),
    _DELIVERED,
)
POINT_COLUMNS = (
    *_BODY_COLUMNS,
    Column("object_class", "text"),
    Column("theme", "text"),
    Column("appurtenance_type", "text"),
    Column("vertical_position", "text"),
    Column("valid_from", "date"),
    Column("label", "text"),
    _DELIVERED,
)
PRECAUTION_COLUMNS = (
    *_BODY_COLUMNS,
    Column("precaution", "text"),
    Column("theme", "text"),
    Column("requirement", "text"),
    Column("contact", "text"),
    Column("note", "text"),
    _DELIVERED,
)
COVERAGE_COLUMNS = (
    Column("source_id", "text"),
    Column("source", "text"),
    Column("name", "text"),
    Column("polygon_type", "text"),
    Column("date", "date"),
    Column("complete", "boolean"),
    Column("supplied", "text"),
    Column("missing", "text"),
    Column("note", "text"),
)
DEPTH_POINT_COLUMNS = (
    Column("depth_id", "text"),
    Column("theme", "text"),
    Column("owner", "text"),
    Column("depth_m", "number"),
    Column("reference", "text"),
    Column("accuracy", "text"),
    Column("date", "date"),
    Column("body_id", "text"),
    Column("link_id", "text"),
    Column("distance_m", "number"),
)
#: Columns of the summary, which has no geometry.
SUMMARY_COLUMNS = ("object_class", "theme", "rows", "length_m")

#: Columns by which each table is known, wherever it was written to.
_MARKS = (
    frozenset(("object_class", "theme", "diameter_mm")),
    frozenset(("object_class", "theme", "appurtenance_type")),
    frozenset(("precaution", "theme")),
    frozenset(("polygon_type", "supplied", "missing")),
    frozenset(("depth_id", "theme", "depth_m")),
)


def is_of_delivery(names: Iterable[str]) -> bool:
    """Say whether a layer with these fields holds a table of a delivery."""
    known = {name.lower() for name in names}
    return any(marks <= known for marks in _MARKS)


def table(rows: list[dict[str, object]], columns: tuple[Column, ...]) -> pd.DataFrame:
    """Return ``rows`` as a table with exactly ``columns`` and ``geometry``: numbers (empty: NaN) or objects (None)."""
    data = {}
    for name, sort in (*columns, Column(GEOMETRY, GEOMETRY)):
        values = [row.get(name) for row in rows]
        data[name] = pd.Series(values, dtype=float if sort == "number" else object)
    return pd.DataFrame(data)


@dataclass(frozen=True)
class KlicDelivery:
    """The content of one delivery. All geometry is EPSG:28992 (RD New), in metres.

    ``lines``: one row per object and link, columns `LINE_COLUMNS`; ``body_id`` is the object's own id, which its rows
    share, ``link_id`` that of the link. ``points``: `POINT_COLUMNS`. ``areas``: `POINT_COLUMNS`, the real ground of
    objects, which are in neither of these then. ``precautions`` (polygons): `PRECAUTION_COLUMNS`. ``coverage``
    (polygons of the request): `COVERAGE_COLUMNS`. ``depth_points`` (measured depths, ``depth_m`` is positive downward
    from ground level): `DEPTH_POINT_COLUMNS`; ``body_id`` and ``link_id`` are those of the row that the point is about,
    when there is no doubt.
    ``summary``: rows (objects and links) and metres per class and theme, `SUMMARY_COLUMNS`, also of what is drawn as an
    area. ``base_map``: the map that the delivery brings along, None where there is none. ``report``: sentences on what
    is incomplete, was skipped or is not known.
    """

    number: str
    file_name: str
    version: str
    date: str | None
    complete: bool
    lines: pd.DataFrame
    points: pd.DataFrame
    areas: pd.DataFrame
    precautions: pd.DataFrame
    coverage: pd.DataFrame
    depth_points: pd.DataFrame
    summary: pd.DataFrame
    base_map: BaseMap | None
    report: list[str] = field(default_factory=list)
