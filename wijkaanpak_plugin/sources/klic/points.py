"""Cabinets, masts, buildings, manholes and appurtenances: objects with a point."""

from __future__ import annotations

import itertools
import math
from collections import defaultdict

import shapely
from shapely.geometry.base import BaseGeometry

from wijkaanpak_plugin.domain.body import EXISTING, GEOMETRY
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.klic import imkl
from wijkaanpak_plugin.sources.klic.content import Content
from wijkaanpak_plugin.sources.klic.features import Feature
from wijkaanpak_plugin.sources.klic.gml import point
from wijkaanpak_plugin.sources.klic.nets import NO_NET, Net
from wijkaanpak_plugin.sources.klic.values import UNKNOWN, accuracy_m, iso_date, object_name, term_or_none, text_or_none

#: The class of stations; one that serves two nets comes with each of these.
_BUILDING = "TechnischGebouw"
#: Two of one name, kind and owner within this distance, in metres, are one building. Status: assumption.
_SAME_PLACE_M = 1.0


def point_rows(content: Content, nets: dict[str, Net], report: Report) -> list[dict[str, object]]:
    """Return the rows of `delivery.POINT_COLUMNS`; objects without a usable point go to ``report``."""
    rows, without = [], []
    for feature in content.of(imkl.POINT_CLASSES):
        shape = point(feature.geometry("geometry"))
        if shape is None:
            without.append(feature.id)
        else:
            rows.append({**_row(feature, nets.get(feature.link("inNetwork"), NO_NET)), GEOMETRY: shape})
    report.say_of(translate("Klic", "Objects without a usable point, left out: {count} ({names})."), without)
    return _once(rows, report)


def _once(rows: list[dict[str, object]], report: Report) -> list[dict[str, object]]:
    """Leave out buildings that come again for another net that they serve: the first id stands for the building."""
    buildings = sorted((row for row in rows if row["object_class"] == _BUILDING), key=lambda row: str(row["body_id"]))
    # By cell, so that a delivery with nothing but buildings takes no longer.
    kept: dict[tuple[object, ...], list[BaseGeometry]] = defaultdict(list)
    again = set()
    for row in buildings:
        place, known = row[GEOMETRY], (row["kind"], row["owner"], row["name"])
        x, y = (math.floor(value / _SAME_PLACE_M) for value in shapely.get_coordinates(place)[0])
        around = itertools.product((x - 1, x, x + 1), (y - 1, y, y + 1))
        near = (other for cell in around for other in kept.get((*known, *cell), ()))
        if any(shapely.distance(place, other) <= _SAME_PLACE_M for other in near):
            again.add(row["body_id"])
        else:
            kept[(*known, x, y)].append(place)
    text = translate("Klic", "Buildings that come once for each net that they serve, counted once: {count} ({names}).")
    report.say_of(text, sorted(map(str, again)))
    return [row for row in rows if row["body_id"] not in again]


def _row(feature: Feature, net: Net) -> dict[str, object]:
    appurtenance = term_or_none(feature.term("appurtenanceType"))
    kind = imkl.point_kind(feature.type, net.theme, appurtenance)
    status = term_or_none(feature.term("currentStatus"))
    return {
        "body_id": feature.id,
        "name": object_name(feature, kind, status, appurtenance),
        "origin": EXISTING,
        "kind": kind,
        "width_m": UNKNOWN,
        "top_m": UNKNOWN,
        "bottom_m": UNKNOWN,
        "depth_source": "unknown",
        "accuracy_m": accuracy_m(feature),
        "owner": net.owner,
        "status": status,
        "object_class": feature.type,
        "theme": net.theme,
        "valid_from": iso_date(feature.text("validFrom")),
        "label": text_or_none(feature.text("label")),
        "appurtenance_type": appurtenance,
        "vertical_position": term_or_none(feature.term("verticalPosition")),
    }
