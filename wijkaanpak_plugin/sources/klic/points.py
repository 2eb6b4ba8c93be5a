"""Cabinets, masts, buildings, manholes and appurtenances: objects with a point."""

from __future__ import annotations

from wijkaanpak_plugin.domain.body import EXISTING, GEOMETRY
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.klic import imkl
from wijkaanpak_plugin.sources.klic.content import Content
from wijkaanpak_plugin.sources.klic.features import Feature
from wijkaanpak_plugin.sources.klic.gml import point, polygon
from wijkaanpak_plugin.sources.klic.nets import NO_NET, Net
from wijkaanpak_plugin.sources.klic.values import UNKNOWN, accuracy_m, iso_date, object_name, term_or_none, text_or_none


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
    return rows


def _row(feature: Feature, net: Net) -> dict[str, object]:
    appurtenance = term_or_none(feature.term("appurtenanceType"))
    kind = imkl.point_kind(feature.type, net.theme, appurtenance)
    return {
        "body_id": feature.id,
        "name": object_name(feature, kind, appurtenance),
        "origin": EXISTING,
        "kind": kind,
        "width_m": UNKNOWN,
        "top_m": UNKNOWN,
        "bottom_m": UNKNOWN,
        "depth_source": "unknown",
        "accuracy_m": accuracy_m(feature),
        "owner": net.owner,
        "status": term_or_none(feature.term("currentStatus")),
        "object_class": feature.type,
        "theme": net.theme,
        "valid_from": iso_date(feature.text("validFrom")),
        "label": text_or_none(feature.text("label")),
        "appurtenance_type": appurtenance,
        "vertical_position": term_or_none(feature.term("verticalPosition")),
    }


def precaution_rows(content: Content, nets: dict[str, Net], report: Report) -> list[dict[str, object]]:
    """Return the rows of `delivery.PRECAUTION_COLUMNS`: areas where a precaution is demanded (EV)."""
    rows, without = [], []
    for feature in content.of([imkl.PRECAUTION_CLASS]):
        shape = polygon(feature.geometry("geometrie"))
        if shape is None:
            without.append(feature.id)
            continue
        net = nets.get(feature.link("inNetwork"), NO_NET)
        rows.append(
            {
                "precaution": text_or_none(feature.term("eisVoorzorgsmaatregel")),
                "owner": net.owner,
                "theme": net.theme,
                "note": text_or_none(feature.text("netbeheerderNetOmschrijving")),
                GEOMETRY: shape,
            }
        )
    text = translate("Klic", "Precautions without a usable area, left out: {count} ({names}).")
    report.say_of(text, without)
    return rows
