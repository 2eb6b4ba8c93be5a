"""Texts of the Claims panel."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QIcon

from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.docks.widgets.value_fields import as_depth
from wijkaanpak_plugin.domain.body import WORK
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.sentences import metres
from wijkaanpak_plugin.domain.translation import counted, translate

#: Icons of QGIS itself where they mean the same there; who knows QGIS knows them. The other ways have icons of ours.
_SHAPE_ICONS = {
    "line": "/mActionCaptureLine.svg",
    "area": "/mActionCapturePolygon.svg",
    "point": "/mActionCapturePoint.svg",
    "circle": "/mActionCircleCenterPoint.svg",
}
_TABLE_ICONS = {"claim_point": "/mIconPointLayer.svg", "claim_line": "/mIconLineLayer.svg"}
_TABLE_AREA_ICON = "/mIconPolygonLayer.svg"


def shape_icon(shape: str) -> QIcon:
    """Return the icon of a way to draw."""
    return QgsApplication.getThemeIcon(_SHAPE_ICONS[shape]) if shape in _SHAPE_ICONS else icon(f"shape_{shape}")


def table_icon(table: str) -> QIcon:
    """Return the icon that says whether a claim is a point, a line or an area."""
    return QgsApplication.getThemeIcon(_TABLE_ICONS.get(table, _TABLE_AREA_ICON))


def table_word(table: str) -> str:
    """Return whether a claim is a point, a line or an area, in a word."""
    words = {
        "claim_point": translate("Claims", "point"),
        "claim_line": translate("Claims", "line"),
        "claim_area": translate("Claims", "area"),
    }
    return words.get(table, table)


def kind_text(values: Mapping[str, Any]) -> str:
    """Return the kind of a claim in words; of planned work it says that it is that."""
    kind = values.get("kind")
    label = load_kinds().label(kind) if kind else translate("Claims", "unknown kind")
    if values.get("origin") == WORK:
        return translate("Claims", "planned work: {kind}").format(kind=label)
    return label


def values_text(values: Mapping[str, Any], with_layer: bool) -> str:
    """Return the values that a claim is drawn with, in a line; what is not known is left out.

    with_layer: say the vertical layer too.
    """
    said = []
    width, top, bottom, layer = (values.get(name) for name in ("width_m", "top_m", "bottom_m", "vertical_layer"))
    if width is not None:
        said.append(translate("Claims", "{width} wide").format(width=metres(width)))
    if top is not None or bottom is not None:
        depths = [unknown() if height is None else metres(as_depth(height)) for height in (top, bottom)]
        said.append(translate("Claims", "{top} to {bottom} deep").format(top=depths[0], bottom=depths[1]))
    if with_layer and layer:
        said.append(load_vocabularies()["vertical_layer"].label(layer))
    said.append(works_text(values))
    # A number and its unit stay together.
    return ", ".join(part.replace(" ", "\u00a0") for part in said if part)


def works_text(values: Mapping[str, Any]) -> str:
    """Return when the works of a claim are, as it was typed; empty when nobody said."""
    years = [str(value) for value in (values.get("works_from"), values.get("works_to")) if value]
    return "–".join(dict.fromkeys(years))


def unknown() -> str:
    """Return how it is said that a value is not known."""
    return translate("Claims", "unknown")


def status_text(status: Optional[str]) -> str:
    """Return the status of a claim in words."""
    return load_vocabularies()["status"].label(status) if status else unknown()


def claims_text(count: int) -> str:
    """Return how many claims, in words."""
    text = counted(count, translate("Claims", "1 claim"), translate("Claims", "{count} claims"))
    return text.format(count=count)
