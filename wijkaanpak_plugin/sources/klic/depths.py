"""Measured depths: points that say how deep a line lies at one place."""

from __future__ import annotations

import numpy as np
import shapely

from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.klic import imkl
from wijkaanpak_plugin.sources.klic.content import Content
from wijkaanpak_plugin.sources.klic.features import Feature
from wijkaanpak_plugin.sources.klic.gml import point
from wijkaanpak_plugin.sources.klic.lines import NET_ID, heights
from wijkaanpak_plugin.sources.klic.nets import NO_NET, Net
from wijkaanpak_plugin.sources.klic.values import UNKNOWN, iso_date, metres, positive_metres, term_or_none

#: A point lies on a line within this distance, in metres. Measured on the sample deliveries: points either
#: lie on a line to some millimetres or 0.14 m and more beside it. Status: assumption.
ON_LINE_M = 0.05
#: With another line of the same net within this distance, in metres, it is open which of both was measured: service
#: pipes branch off and casings lie over their pipes. Status: assumption.
DOUBT_M = 0.1
#: Points on one line that differ no more than this, in metres, agree on its depth. Status: assumption.
AGREE_M = 0.1

#: The depth is that of the top of the line; the other term of the list is the inside of the bottom of the
#: pipe.
_TOP = "bovenkant"


def depth_rows(
    content: Content, nets: dict[str, Net], lines: list[dict[str, object]], report: Report
) -> list[dict[str, object]]:
    """Return the rows of `delivery.DEPTH_POINT_COLUMNS` and fill the measured depth in at ``lines``.

    A link carries no reference to its depth points, only the net does. So a point is about the nearest line of its net,
    where it lies on that and on no other; and a line gets the depth of its points when they agree. The depth holds at
    the points and is taken for the whole line. Otherwise the line keeps the default of its net.
    """
    rows = []
    for feature in content.of(imkl.DEPTH_CLASSES):
        shape = point(feature.geometry("ligging"))
        if shape is not None:
            rows.append(_row(feature, nets, shape))
    _find_lines(rows, lines)
    _fill_in(rows, lines, report)
    return rows


def _row(feature: Feature, nets: dict[str, Net], shape: object) -> dict[str, object]:
    net_id = feature.link("inNetwork")
    net = nets.get(net_id, NO_NET)
    return {
        NET_ID: net_id,
        "depth_id": feature.id,
        "theme": net.theme,
        "owner": net.owner,
        "depth_m": _depth_m(feature),
        "reference": term_or_none(feature.term("diepteAangrijpingspunt")),
        "accuracy": term_or_none(feature.term("diepteNauwkeurigheid")),
        "date": iso_date(feature.text("datumOpmetingDieptePeil")),
        "body_id": None,
        "link_id": None,
        "distance_m": UNKNOWN,
        GEOMETRY: shape,
    }


def _depth_m(feature: Feature) -> float:
    """Return how deep it lies below ground in metres; NaN when that cannot be told, or is not below ground."""
    if feature.type == "DiepteTovMaaiveld":
        return positive_metres(feature.first("dieptePeil"))
    # DiepteNAP gives heights relative to NAP of the line and, when known, of the ground above it: in the west of the
    # Netherlands both are often below NAP.
    depth = round(metres(feature.first("maaiveldPeil")) - metres(feature.first("dieptePeil")), 6)
    return depth if depth > 0 else UNKNOWN


def _find_lines(rows: list[dict[str, object]], lines: list[dict[str, object]]) -> None:
    """Fill in the row of the line that each point lies on, and the distance, where there is no doubt."""
    if not rows or not lines:
        return
    shapes = np.array([row[GEOMETRY] for row in lines], dtype=object)
    tree = shapely.STRtree(shapes)
    for row in rows:
        boxes = tree.query(shapely.buffer(row[GEOMETRY], DOUBT_M))
        distances = shapely.distance(row[GEOMETRY], shapes[boxes])
        near = [
            (float(distance), lines[index])
            for index, distance in zip(boxes, distances)
            if distance <= DOUBT_M and lines[index][NET_ID] == row[NET_ID]
        ]
        if len(near) == 1 and near[0][0] <= ON_LINE_M:
            distance, line = near[0]
            row.update(distance_m=round(distance, 3), body_id=line["body_id"], link_id=line["link_id"])


def _fill_in(rows: list[dict[str, object]], lines: list[dict[str, object]], report: Report) -> None:
    depths: dict[tuple[str, str], list[float]] = {}
    for row in rows:
        depth = _depth_of(row)
        if row["body_id"] and row["reference"] == _TOP and depth > 0:
            depths.setdefault(_piece(row), []).append(depth)
    agreed = {piece: min(found) for piece, found in depths.items() if max(found) - min(found) <= AGREE_M}
    measured = [row for row in lines if _piece(row) in agreed]
    for row in measured:
        diameter = row["diameter_mm"]
        size = diameter / 1000 if isinstance(diameter, float) else UNKNOWN
        row.update(heights(agreed[_piece(row)], size, "measured"))
    text = translate(
        "Klic",
        "Rows with a depth measured at a point on them, which may differ elsewhere: {count} ({names}).",
    )
    report.say_of(text, [row["body_id"] for row in measured])
    text = translate("Klic", "Rows whose measured depths differ, so that the net's default is kept: {count} ({names}).")
    report.say_of(text, sorted(body for body, link in depths if (body, link) not in agreed))
    text = translate("Klic", "Measured depths that are not on one single line of their net: {count} ({names}).")
    report.say_of(text, [row["depth_id"] for row in rows if not row["body_id"]])
    _say_what_is_left_out(rows, report)


def _piece(row: dict[str, object]) -> tuple[str, str]:
    """Return which link of which object a row is about."""
    return str(row["body_id"]), str(row["link_id"])


def _say_what_is_left_out(rows: list[dict[str, object]], report: Report) -> None:
    text = translate(
        "Klic",
        "Measured depths that are not used, because no depth below ground follows from their figures (heights "
        "relative to NAP need that of the ground too): {count} ({names}).",
    )
    report.say_of(text, [row["depth_id"] for row in rows if not _depth_of(row) > 0])
    text = translate(
        "Klic", "Measured depths that are not used, because they are not of the top of a line: {count} ({names})."
    )
    report.say_of(text, [row["depth_id"] for row in rows if _depth_of(row) > 0 and row["reference"] != _TOP])


def _depth_of(row: dict[str, object]) -> float:
    depth = row["depth_m"]
    return depth if isinstance(depth, float) else UNKNOWN
