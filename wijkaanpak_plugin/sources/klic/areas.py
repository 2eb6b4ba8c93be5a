"""Areas of their own that objects have: the real ground of a station, cabinet or cable bed."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

import shapely
from shapely.geometry.base import BaseGeometry

from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.klic import imkl
from wijkaanpak_plugin.sources.klic.content import Content
from wijkaanpak_plugin.sources.klic.gml import polygon

#: An area holds a line that lies in it but for this much, in metres: the accuracy of nearly every line. Status:
#: assumption.
HOLDS_M = 1.0

_Rows = list[dict[str, object]]


class Placed(NamedTuple):
    """Rows of objects by what they are drawn as; an object stands in one of these only."""

    lines: _Rows
    points: _Rows
    areas: _Rows


def with_areas(content: Content, lines: _Rows, points: _Rows, report: Report) -> Placed:
    """Return the rows of lines and points, and in `Placed.areas` one row per object that is drawn as an area.

    The area takes the place of the point, or of the lines where it holds them all; otherwise the lines stay.
    """
    shapes = _shapes(content, report)
    rows_of: dict[object, _Rows] = defaultdict(list)
    for row in lines:
        if row["body_id"] in shapes:
            rows_of[row["body_id"]].append(row)
    areas, outside = [], []
    for name, rows in rows_of.items():
        held = shapely.buffer(shapes[name], HOLDS_M)
        if shapely.covers(held, [row[GEOMETRY] for row in rows]).all():
            areas.append({**rows[0], GEOMETRY: shapes[name]})
        else:
            outside.append(name)
    areas += [{**row, GEOMETRY: shapes[row["body_id"]]} for row in points if row["body_id"] in shapes]
    drawn = {row["body_id"] for row in areas}
    if areas:
        text = translate("Klic", "Objects of which the real area takes the place of a point or a line: {count}.")
        report.say(text.format(count=len(areas)))
    text = translate(
        "Klic", "Objects of which the area does not hold the whole line, so that the line is used: {count} ({names})."
    )
    report.say_of(text, sorted(map(str, outside)))
    return Placed(
        [row for row in lines if row["body_id"] not in drawn],
        [row for row in points if row["body_id"] not in drawn],
        areas,
    )


def say_areas_not_used(content: Content, report: Report) -> None:
    """Say how many areas objects have that were not asked for."""
    count = len(content.of([imkl.AREA_CLASS]))
    if count:
        text = translate(
            "Klic", "Areas of stations, cabinets and cable beds, not used because no areas are asked: {count}."
        )
        report.say(text.format(count=count))


def _ground(areas: list[BaseGeometry | None]) -> BaseGeometry:
    """Return what areas cover together; of one that is drawn wrongly what is an area of it."""
    parts = shapely.get_parts(shapely.make_valid(areas))
    parts = shapely.get_parts(parts)  # what had to be mended may hold collections
    return shapely.union_all(parts[shapely.get_dimensions(parts) == 2])


def _shapes(content: Content, report: Report) -> dict[object, BaseGeometry]:
    """Return the area of each object that has one, by the id of the object."""
    known = {feature.id: polygon(feature.geometry("vlakgeometrie2D")) for feature in content.of([imkl.AREA_CLASS])}
    shapes: dict[object, BaseGeometry] = {}
    used: set[str] = set()
    for feature in content.of((*imkl.LINE_CLASSES, *imkl.POINT_CLASSES)):
        names = [name for name in feature.links("extraGeometrie") if known.get(name) is not None]
        ground = _ground([known[name] for name in names])
        if not ground.is_empty:
            used.update(names)
            shapes[feature.id] = ground
    text = translate("Klic", "Areas that belong to no object or have no usable geometry, left out: {count} ({names}).")
    report.say_of(text, sorted(set(known) - used))
    return shapes
