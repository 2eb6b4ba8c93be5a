"""Cables, pipes and what holds them, joined to their links (geometry) and nets: one row per object and link."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from wijkaanpak_plugin.domain.body import EXISTING, GEOMETRY
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.klic import imkl
from wijkaanpak_plugin.sources.klic.content import Content
from wijkaanpak_plugin.sources.klic.features import Feature, Value
from wijkaanpak_plugin.sources.klic.gml import line
from wijkaanpak_plugin.sources.klic.nets import NO_NET, Net
from wijkaanpak_plugin.sources.klic.values import (
    UNKNOWN,
    accuracy_m,
    iso_date,
    object_name,
    positive_metres,
    term_or_none,
    text_or_none,
    unit,
)

#: Key of a row under which the id of the net is kept while reading; it is no column.
NET_ID = "net_id"

#: Lines above ground or hanging: the default depth of their net says nothing about them.
_ABOVE_GROUND = ("onGroundSurface", "suspendedOrElevated")


class _Row(NamedTuple):
    feature: Feature
    link: Feature
    number: int


def line_rows(content: Content, nets: dict[str, Net], report: Report) -> list[dict[str, object]]:
    """Return the rows of `delivery.LINE_COLUMNS` and `NET_ID`; ``report`` says what is left out."""
    links = content.by_id(imkl.LINK_CLASS)
    features = content.of(imkl.LINE_CLASSES)
    pairs = _join(features, links, report)
    shapes = {link.id: line(link.geometry("centrelineGeometry")) for _, link, _ in pairs}
    _report_links(pairs, links, shapes, report)
    _report_features(features, nets, report)
    placed = (pair for pair in pairs if shapes[pair.link.id] is not None)
    return [{**_row(pair, nets), GEOMETRY: shapes[pair.link.id]} for pair in placed]


def _join(features: list[Feature], links: dict[str, Feature], report: Report) -> list[_Row]:
    pairs, without_link, lost = [], [], []
    for feature in features:
        names = feature.links("link")
        if not names:
            without_link.append(feature.id)
        for number, name in enumerate(names, 1):
            if name in links:
                pairs.append(_Row(feature, links[name], number))
            else:
                lost.append(name)
    text = translate("Klic", "Objects without a line, left out: {count} ({names}).")
    report.say_of(text, without_link)
    text = translate("Klic", "Lines that objects refer to but that are not in the delivery: {count} ({names}).")
    report.say_of(text, lost)
    return pairs


def _report_links(pairs: list[_Row], links: dict[str, Feature], shapes: dict[str, object], report: Report) -> None:
    text = translate("Klic", "Lines without usable geometry, left out: {count} ({names}).")
    report.say_of(text, [name for name, shape in shapes.items() if shape is None])
    text = translate("Klic", "Lines that belong to no object, left out: {count} ({names}).")
    report.say_of(text, [name for name in links if name not in shapes])
    text = translate("Klic", "Fictitious lines, which say that there is a connection but not where: {count} ({names}).")
    report.say_of(text, [name for name in shapes if links[name].text("fictitious") in ("true", "1")])
    text = translate("Klic", "Curved lines, read as straight pieces between their points: {count} ({names}).")
    geometries = {name: links[name].geometry("centrelineGeometry") for name in shapes}
    report.say_of(text, [name for name, geometry in geometries.items() if geometry and geometry.has_arcs])
    text = translate("Klic", "Objects that occur more than once: {count} ({names}).")
    counted = Counter(pair.feature.id for pair in pairs if pair.number == 1)
    report.say_of(text, [name for name, count in counted.items() if count > 1])


def _report_features(features: list[Feature], nets: dict[str, Net], report: Report) -> None:
    text = translate("Klic", "Objects of no known net, so that theme, owner and depth are unknown: {count} ({names}).")
    report.say_of(text, [feature.id for feature in features if feature.link("inNetwork") not in nets])
    text = translate("Klic", "Unknown themes, whose objects have no kind: {count} ({names}).")
    themes = {nets.get(feature.link("inNetwork"), NO_NET).theme for feature in features}
    report.say_of(text, sorted(theme for theme in themes if theme and theme not in imkl.THEME_KINDS))
    text = translate("Klic", "Unknown units, whose sizes were left empty: {count} ({names}).")
    units = {unit(_size(feature, *_SIZES)) for feature in features}
    report.say_of(text, sorted(units - set(imkl.METRES)))


_SIZES = ("pipeDiameter", "kabelDiameter", "ductWidth")


def _size(feature: Feature, *keys: str) -> Value:
    """Return the first of ``keys`` with a usable size, else the first that is there at all."""
    values = [feature.first(key) for key in keys if key in feature.values]
    usable = (value for value in values if positive_metres(value) > 0)
    return next(usable, values[0] if values else Value("", "", ""))


def _row(pair: _Row, nets: dict[str, Net]) -> dict[str, object]:
    feature, link, _number = pair
    net_id = feature.link("inNetwork") or link.link("inNetwork")
    net = nets.get(net_id, NO_NET)
    kind = imkl.CONTAINER_KINDS.get(feature.type) or imkl.THEME_KINDS.get(net.theme or "")
    status = term_or_none(feature.term("currentStatus") or link.term("currentStatus"))
    diameter = positive_metres(_size(feature, "pipeDiameter", "kabelDiameter"))
    return {
        NET_ID: net_id,
        "body_id": feature.id,
        "link_id": link.id,
        "name": object_name(feature, kind, status, net.theme),
        "origin": EXISTING,
        "kind": kind,
        "width_m": positive_metres(_size(feature, *_SIZES)),
        **_heights(net, feature.text("verticalPosition"), diameter),
        "accuracy_m": accuracy_m(feature),
        "owner": net.owner,
        "status": status,
        "object_class": feature.type,
        "theme": net.theme,
        "valid_from": iso_date(feature.text("validFrom")),
        "material": term_or_none(
            feature.term("buismateriaalType") or feature.term("telecommunicationsCableMaterialType")
        ),
        "diameter_mm": round(diameter * 1000, 3),
        "label": text_or_none(feature.text("label")),
    }


def _heights(net: Net, vertical_position: str, diameter: float) -> dict[str, object]:
    if vertical_position in _ABOVE_GROUND or not net.default_depth_m > 0:
        return {"top_m": UNKNOWN, "bottom_m": UNKNOWN, "depth_source": "unknown"}
    return heights(net.default_depth_m, diameter, "network")


def heights(depth_m: float, diameter_m: float, source: str) -> dict[str, object]:
    """Return top and bottom (metres, up is positive) of a line whose top lies ``depth_m`` below ground."""
    return {"top_m": -depth_m, "bottom_m": round(-depth_m - diameter_m, 6), "depth_source": source}
