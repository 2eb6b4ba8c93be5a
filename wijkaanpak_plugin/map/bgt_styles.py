"""How the tables of a BGT download are drawn: calm, as ground under a plan, each object as the kind that it is read as.

A layer of which everything is of one kind looks as that kind does, networks in the colours of the sector.

The colours are in the spirit of the background visualisation of the BGT (Geonovum, visualisation rules 2.3), with cycle
paths, parking and private ground told apart from other ground. Status: assumption.
"""

from __future__ import annotations

import re
from typing import Optional

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsFeatureRenderer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.klic_styles import SECTOR_COLOURS
from wijkaanpak_plugin.sources.profiles.one_kind import kind_of_all
from wijkaanpak_plugin.sources.profiles.profile import load_profiles
from wijkaanpak_plugin.sources.profiles.profile_model import FieldMapping, Profile, field_positions, folded

#: Colour of each kind, in the order of the legend.
COLOURS = {
    "carriageway": "#EFEFEF",
    "bus_lane": "#E2E2E2",
    "railway": "#D6D6D6",
    "tram_lane": "#D6D6D6",
    "cycle_path": "#F3D3C8",
    "footpath": "#FBF4EA",
    "pedestrian_area": "#FAEFDF",
    "parking": "#E3E5F0",
    "driveway": "#F4EFE4",
    "traffic_island": "#E7E4DC",
    "paved_public_space": "#F8F6F0",
    "unpaved_ground": "#F6F1D8",
    "private_yard": "#F6F4E6",
    "verge": "#E1EDDB",
    "planting": "#D3E5C9",
    "water": "#B4D9EE",
    "bank": "#DCEBDD",
    "bridge": "#E0DBD3",
    "tunnel": "#CFCBC6",
    "building": "#D3D0CC",
    "other_structure": "#DDD3CE",
    "transformer_station": "#D9C9B8",
    "building_installation": "#E5E1DC",
    "culvert": "#4F7CAC",
    "hydraulic_structure": "#7F93A8",
    "barrier": "#8B7F74",
    "tree": "#5E9B57",
    "hedge": "#78A862",
    "gully": "#8A8FA3",
    "manhole": "#6C7187",
    "street_light": "#C9A227",
    "mast": "#8C8C5F",
    "cabinet": "#7E74A3",
    "transit_stop": "#B58BA9",
    "bicycle_parking": "#A79BC4",
    "street_furniture": "#A79AAE",
}
_OTHER = "#C9C9C9"
#: Providers of data that is at hand.
_AT_HAND = ("ogr", "memory", "spatialite")
#: How the names of its profiles begin, and the shapes that have a style.
_PROFILES = "bgt_"
_SHAPES = (Qgis.GeometryType.Point, Qgis.GeometryType.Line, Qgis.GeometryType.Polygon)
#: Kinds that lie below ground, so that their lines are broken.
_BELOW = ("culvert", "tunnel")

_LINE_MM, _EDGE_MM, _POINT_MM, _DASH = 0.45, 0.12, 1.3, "1.6;0.9"
#: A tree is larger than a lid or a post.
_TREE_MM = 2.4
_DARKER = 128  # percent

#: Values of the BGT that say that nothing is known.
_UNKNOWN = ("geenWaarde", "waardeOnbekend", "niet-bgt")
#: Words that an expression itself gives.
_GIVEN = re.compile(r"\b(?:THEN|ELSE)\s+'([^']*)'")
#: Word of profiles for what has a level below zero.
_BELOW_GROUND = "below ground"


def style_bgt(layer: QgsVectorLayer, read_with: str = "") -> bool:
    """Style one table of the BGT as it is read: with the profile of this name, else with the one that its own name
    asks for; and a layer that is read as all of one kind. Any other layer stays as it is, also a table of a service:
    its values would have to be fetched first. Return whether it was one.
    """
    only = kind_of_all(read_with)
    if only and layer.geometryType() in _SHAPES:
        layer.setRenderer(_all_of(layer, only))
        layer.triggerRepaint()
        return True
    profile = _named(read_with) if read_with else _profile(layer.name())
    if profile is None or layer.geometryType() not in _SHAPES or layer.providerType() not in _AT_HAND:
        return False
    mapping = profile.body["kind"]
    told_by = _told_by(profile, mapping, layer.fields().names())
    if mapping.values and told_by:
        layer.setRenderer(_by_kind(layer, mapping, told_by))
    else:
        layer.setRenderer(_all_of(layer, mapping.value))
    layer.triggerRepaint()
    return True


def style_untouched(layer: QgsVectorLayer, read_with: str) -> None:
    """Style a table of the BGT, or a layer of one kind, that is read with this profile, if it still looks as QGIS made
    it: in one colour that was drawn by lot.
    """
    renderer = layer.renderer()
    symbol = renderer.symbol() if isinstance(renderer, QgsSingleSymbolRenderer) else None
    if symbol is None or symbol.symbolLayerCount() != 1:
        return
    untouched = QgsSymbol.defaultSymbol(layer.geometryType())
    untouched.setColor(symbol.color())
    look = [dict(each.symbolLayer(0).properties()) for each in (symbol, untouched)]
    if look[0] == look[1]:
        style_bgt(layer, read_with)


def _told_by(profile: Profile, mapping: FieldMapping, columns: list[str]) -> str:
    """Return the expression on the columns of a table by which its profile tells a kind; empty when it has none."""
    positions = field_positions(columns)
    unknown = ", ".join(QgsExpression.quotedValue(value) for value in _UNKNOWN)

    def known(found: re.Match[str]) -> str:
        position = profile.position(found[1], positions)
        if position is None:
            return "NULL"
        column = QgsExpression.quotedColumnRef(columns[position])
        return f"if({column} IN ({unknown}), NULL, {column})"

    asked = mapping.expression or (f'"{mapping.field}"' if mapping.field else "")
    return re.sub('"([^"]+)"', known, asked)


def _profile(table: str) -> Optional[Profile]:
    """Return the profile that reads a table: the one with the longest part of its name, as when it is registered."""
    name = folded(table)
    if not name.startswith("bgt"):
        return None
    found = [
        (max((len(part) for part in profile.layer_names if part in name), default=0), profile)
        for profile in load_profiles()
        if profile.name.startswith(_PROFILES)
    ]
    length, best = max(found, key=lambda item: item[0])
    return best if length else None


def _named(name: str) -> Optional[Profile]:
    """Return the profile of this name if it is one of the BGT."""
    return next((each for each in load_profiles() if each.name == name and name.startswith(_PROFILES)), None)


def _by_kind(layer: QgsVectorLayer, mapping: FieldMapping, told_by: str) -> QgsCategorizedSymbolRenderer:
    """Return a category for each kind that is there, in the order of the colours, and one for the rest."""
    kind_of = mapping.values or {}
    by_kind: dict[str, list[str]] = {}
    for value in sorted(_values(layer, told_by)):
        kind = kind_of.get(folded(value))
        if kind is not None:
            by_kind.setdefault(kind, []).append(value)
    kinds = load_kinds()
    order = [*COLOURS, *(kind for kind in by_kind if kind not in COLOURS)]
    categories = [
        QgsRendererCategory(by_kind[kind], _symbol(layer, kind), kinds.label(kind)) for kind in order if kind in by_kind
    ]
    other = kinds.label(mapping.otherwise) if mapping.otherwise else translate("Map", "Other, or not known")
    categories.append(QgsRendererCategory(None, _symbol(layer, mapping.otherwise), other))
    return QgsCategorizedSymbolRenderer(told_by, categories)


def _all_of(layer: QgsVectorLayer, kind: Optional[str]) -> QgsFeatureRenderer:
    """Return one symbol for all, which a legend calls by its kind and not by the name of the table."""
    if kind is None:
        return QgsSingleSymbolRenderer(_symbol(layer, kind))
    only = QgsRendererCategory(kind, _symbol(layer, kind), load_kinds().label(kind))
    return QgsCategorizedSymbolRenderer(QgsExpression.quotedValue(kind), [only])


def _values(layer: QgsVectorLayer, told_by: str) -> set[str]:
    """Return the values that an expression may have in a layer, and maybe some more."""
    # Without reading rows: QGIS keeps a file open for a while after that, in which a style is to be saved next.
    columns = QgsExpression(told_by).referencedColumns()
    found = {value for column in columns for value in layer.uniqueValues(layer.fields().indexOf(column))}
    values = {value for value in found if isinstance(value, str)} | set(_GIVEN.findall(told_by))
    is_below = any(isinstance(value, int) and value < 0 for value in found)
    return values if is_below else values - {_BELOW_GROUND}


def _symbol(layer: QgsVectorLayer, kind: Optional[str]) -> QgsSymbol:
    colour = COLOURS.get(kind or "") or SECTOR_COLOURS.get(kind or "", _OTHER)
    edge = QColor(colour).darker(_DARKER).name()
    if layer.geometryType() == Qgis.GeometryType.Polygon:
        look = {"color": colour, "outline_color": edge, "outline_width": str(_EDGE_MM)}
        return QgsFillSymbol.createSimple(look)
    if layer.geometryType() == Qgis.GeometryType.Line:
        look = {"line_color": colour, "line_width": str(_LINE_MM), "capstyle": "flat"}
        broken = {"use_custom_dash": "1", "customdash": _DASH} if kind in _BELOW else {}
        return QgsLineSymbol.createSimple({**look, **broken})
    size = _TREE_MM if kind == "tree" else _POINT_MM
    look = {"color": colour, "outline_color": "#FFFFFF", "outline_width": "0.15", "size": str(size)}
    return QgsMarkerSymbol.createSimple(look)
