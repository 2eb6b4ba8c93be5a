"""What was read from one delivery."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from wijkaanpak_plugin.domain.body import BODY_COLUMN_NAMES, GEOMETRY, NUMBER_COLUMNS

#: Columns that a row of ``lines`` and ``points`` has beside those of a body.
OBJECT_COLUMNS = ("object_class", "theme", "valid_from")
LINE_COLUMNS = (*BODY_COLUMN_NAMES, *OBJECT_COLUMNS, "material", "diameter_mm", "label", GEOMETRY)
POINT_COLUMNS = (
    *BODY_COLUMN_NAMES,
    *OBJECT_COLUMNS,
    "label",
    "appurtenance_type",
    "vertical_position",
    GEOMETRY,
)
PRECAUTION_COLUMNS = ("precaution", "owner", "theme", "note", GEOMETRY)
COVERAGE_COLUMNS = (
    *("source_id", "source", "name", "polygon_type", "date"),
    *("complete", "supplied", "missing", "note", GEOMETRY),
)
DEPTH_POINT_COLUMNS = (
    *("depth_id", "theme", "owner", "depth_m", "reference", "accuracy", "date"),
    *("body_id", "distance_m", GEOMETRY),
)
SUMMARY_COLUMNS = ("object_class", "theme", "rows", "length_m")

_NUMBERS = frozenset({*NUMBER_COLUMNS, "diameter_mm", "depth_m", "distance_m"})


def table(rows: list[dict[str, object]], columns: tuple[str, ...]) -> pd.DataFrame:
    """Return ``rows`` as a table with exactly ``columns``: numbers (empty: NaN) or objects (None)."""
    data = {}
    for column in columns:
        values = [row.get(column) for row in rows]
        data[column] = pd.Series(values, dtype=float if column in _NUMBERS else object)
    return pd.DataFrame(data, columns=list(columns))


@dataclass(frozen=True)
class KlicDelivery:
    """The content of one delivery. All geometry is EPSG:28992 (RD New), in metres.

    ``lines``: one row per object and link, columns `LINE_COLUMNS`. ``points``: `POINT_COLUMNS`.
    ``precautions`` (polygons): `PRECAUTION_COLUMNS`. ``coverage`` (polygons of the request):
    `COVERAGE_COLUMNS`. ``depth_points`` (measured depths, ``depth_m`` is positive downward from ground
    level): `DEPTH_POINT_COLUMNS`; ``body_id`` is the row that the point lies on, when there is no doubt.
    ``summary``: rows and metres per class and theme, `SUMMARY_COLUMNS`. ``report``: sentences on what is
    incomplete, was skipped or is not known.
    """

    number: str
    file_name: str
    version: str
    date: str | None
    complete: bool
    lines: pd.DataFrame
    points: pd.DataFrame
    precautions: pd.DataFrame
    coverage: pd.DataFrame
    depth_points: pd.DataFrame
    summary: pd.DataFrame
    report: list[str] = field(default_factory=list)
