"""The claims and planned works of the sample: read from ``claims.csv`` beside this file and put on their places.

Each row says where it lies in words: ``anchor_type`` and ``anchor`` name a street, the canal, a site, an area, a
building or a network line; ``from_m``, ``to_m``, ``offset_m`` and ``span_m`` say where on it. The columns are
described in ``claims.schema.json``.
"""

from __future__ import annotations

import csv
import math
from pathlib import Path
from typing import Any, Callable

import pandas as pd
from shapely import Point, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from tools.sample import place
from tools.sample.axis import Axis
from tools.sample.green_and_water import canal_axis, site
from tools.sample.ground import areas
from tools.sample.networks import lines
from tools.sample.packages import packages_of
from tools.sample.rows import all_buildings
from tools.sample.streets import outline, street
from wijkaanpak_plugin.domain.body import BODY_COLUMN_NAMES, GEOMETRY, NUMBER_COLUMNS

CLAIMS_FILE = Path(__file__).with_name("claims.csv")
#: What the plan keeps of a claim besides the body columns.
PLAN_COLUMNS = (
    "vertical_layer",
    "organisation",
    "organisation_level",
    "on_source",
    "on_object",
    "task_type",
    "obligation",
    "means",
    "interest",
    "cost_from",
    "cost_to",
    "cost_bearer",
    "uncertainty",
    "why_here",
    "confidential",
)
_TOPIC_OF_ANCHOR = {"network": "networks", "building": "buildings", "area": "topography"}
_NUMBERS = (*NUMBER_COLUMNS, "cost_from", "cost_to")
_WITHIN_KERB_M = 0.05
Row = dict[str, str]


class SampleError(Exception):
    """A row of the claims of the sample names a place that there is not."""


def claim_table() -> pd.DataFrame:
    """Return claims and planned works: ``BODY_COLUMNS``, ``PLAN_COLUMNS`` and ``geometry`` in RD New.

    SampleError when a row names a place that there is not.
    """
    return pd.DataFrame([_body(row) for row in claim_rows()])[[*BODY_COLUMN_NAMES, *PLAN_COLUMNS, GEOMETRY]]


def claim_rows() -> list[Row]:
    """Return the rows of the file as text."""
    with CLAIMS_FILE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _body(row: Row) -> dict[str, Any]:
    values: dict[str, Any] = {
        column: _number(row.get(column, "")) if column in _NUMBERS else (row.get(column) or None)
        for column in (*BODY_COLUMN_NAMES, *PLAN_COLUMNS)
    }
    values["body_id"] = row["key"]
    values["accuracy_m"] = 0.0
    values["confidential"] = row["confidential"] == "true"
    values["packages"] = ",".join(packages_of(row["key"])) or None
    values["depth_source"] = "measured" if row["top_m"] and row["bottom_m"] else "default"
    if row["origin"] == "work":
        values["on_source"] = _TOPIC_OF_ANCHOR[row["anchor_type"]]
        values["on_object"] = values["renews"] = _object_of(row)
        values.update(_as_existing(row))
    values[GEOMETRY] = place.to_rd(_place(row))
    return values


def _number(text: str) -> float:
    return float(text) if text else math.nan


def _object_of(row: Row) -> str:
    if row["anchor_type"] == "area":
        return next(area.key for area in areas() if area.name == row["anchor"])
    return f"building-{row['anchor']}" if row["anchor_type"] == "building" else row["anchor"]


def _as_existing(row: Row) -> dict[str, Any]:
    """Return width and heights of the line on which the work is planned: the work renews what lies there."""
    if row["anchor_type"] != "network":
        return {}
    net = next(line.net for line in lines() if line.key == row["anchor"])
    known = net.top_m is not None
    return {
        "width_m": net.width_m,
        "top_m": net.top_m if known else math.nan,
        "bottom_m": net.bottom_m if known else math.nan,
        "depth_source": "network" if known else "unknown",
    }


def _place(row: Row) -> BaseGeometry:
    try:
        return _PLACES[row["anchor_type"]](row)
    except (KeyError, ValueError) as error:
        raise SampleError(f"claims.csv, {row['key']}: {row['anchor_type']} {row['anchor']}: {error}") from error


def _on_street(row: Row) -> BaseGeometry:
    return _on_axis(street(row["anchor"]).axis, row)


def _on_canal(row: Row) -> BaseGeometry:
    return _on_axis(canal_axis(), row)


def _on_axis(axis: Axis, row: Row) -> BaseGeometry:
    """A point, a line or a strip at stations and an offset of an axis; it ends at the edge of the plan area."""
    start, offset = float(row["from_m"]), float(row["offset_m"])
    if row["geometry"] == "point":
        return axis.at(start, offset)
    end = float(row["to_m"])
    if row["geometry"] == "line":
        return axis.line(start, end, offset).intersection(outline())
    half = float(row["span_m"]) / 2
    return axis.strip(start, end, offset - half, offset + half).intersection(outline())


def _on_shape(shape: BaseGeometry, row: Row) -> BaseGeometry:
    """The whole shape (grown by span_m), or a point or box east (from, to) and north (offset) of its middle."""
    if not row["from_m"]:
        return shape.buffer(float(row["span_m"]), join_style="mitre") if row["span_m"] else shape
    middle, offset = shape.centroid, float(row["offset_m"])
    west, north = middle.x + float(row["from_m"]), middle.y + offset
    if row["geometry"] == "point":
        return Point(west, north)
    half = float(row["span_m"]) / 2
    return box(west, north - half, middle.x + float(row["to_m"]), north + half)


def _on_site(row: Row) -> BaseGeometry:
    return _on_shape(site(row["anchor"]).polygon(), row)


def _on_area(row: Row) -> BaseGeometry:
    shapes: list[Polygon] = [area.shape for area in areas() if area.name == row["anchor"]]
    if not shapes:
        raise KeyError(row["anchor"])
    if row["origin"] == "work":
        # Works stay within the kerbs, so that they do not touch what lies beside the road.
        shapes = [shapes[0].buffer(-_WITHIN_KERB_M)]
    return _on_shape(unary_union(shapes), row)


def _on_building(row: Row) -> BaseGeometry:
    footprints = {building.key: building.footprint for building in all_buildings()}
    return _on_shape(footprints[row["anchor"]], row)


def _on_network(row: Row) -> BaseGeometry:
    return {line.key: line.shape for line in lines()}[row["anchor"]]


_PLACES: dict[str, Callable[[Row], BaseGeometry]] = {
    "street": _on_street,
    "canal": _on_canal,
    "site": _on_site,
    "area": _on_area,
    "building": _on_building,
    "network": _on_network,
}
