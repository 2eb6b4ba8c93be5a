"""Findings on the map: zones, numbered markers beside them, leader lines between the two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsLineSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRectangle,
    QgsRendererCategory,
    QgsSimpleLineSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from wijkaanpak_plugin.domain.finding import BLOCKING, UNCERTAIN, WARNING, WEIGH
from wijkaanpak_plugin.export.content.numbering import Entry
from wijkaanpak_plugin.export.layers.displacement import Points, displaced
from wijkaanpak_plugin.export.layers.finding_symbols import NUMBERED_MM, PLAIN_MM, STYLES, marker, style_key
from wijkaanpak_plugin.export.layers.memory_layers import Row, memory_layer
from wijkaanpak_plugin.export.layers.typography import text_format
from wijkaanpak_plugin.plan.styling import symbols
from wijkaanpak_plugin.plan.styling.renderers import NOT_KNOWN

#: Room between the edges of a marker and what it keeps clear of, in millimetres.
_ROOM_MM = 0.5
#: Room between the middles of two markers, as a share of their size.
_SPACING = 1.22


@dataclass(frozen=True)
class Frame:
    """The map on the sheet: its extent in map units and its size in millimetres on A3."""

    extent: QgsRectangle
    width_mm: float
    height_mm: float

    def on_sheet(self, points: Points) -> Points:
        """Return places in the map (n x 2) as millimetres from its lower left corner."""
        corner = np.array([self.extent.xMinimum(), self.extent.yMinimum()])
        return np.asarray((points - corner) / self._unit)

    def on_map(self, points: Points) -> Points:
        """Return places on the sheet as places in the map."""
        corner = np.array([self.extent.xMinimum(), self.extent.yMinimum()])
        return np.asarray(points * self._unit + corner)

    @property
    def _unit(self) -> float:
        return float(self.extent.width() / self.width_mm)


def coordinates(points: list[shapely.Point]) -> Points:
    """Return points as n x 2 array."""
    return np.array([[point.x, point.y] for point in points], dtype=float).reshape(-1, 2)


def numbered_layers(
    listed: list[Entry], frame: Frame, obstacles: Sequence[tuple[Points, float]], crs: QgsCoordinateReferenceSystem
) -> list[QgsVectorLayer]:
    """Return the layer of numbered markers and that of their leader lines, the upper one first; what lies nowhere has
    no marker.

    obstacles: places in the map (n x 2) that markers keep clear of, and how wide what stands there is, in millimetres.
    """
    placed = [(entry, entry.point) for entry in listed if entry.point is not None]
    listed, places = [entry for entry, _ in placed], coordinates([point for _, point in placed])
    moved = frame.on_map(
        displaced(
            frame.on_sheet(places),
            NUMBERED_MM * _SPACING,
            frame.width_mm,
            frame.height_mm,
            frame.on_sheet(np.vstack([found for found, _ in obstacles])),
            np.concatenate([np.full(len(found), (NUMBERED_MM + wide) / 2 + _ROOM_MM) for found, wide in obstacles]),
        )
    )
    markers = memory_layer(
        "Point",
        crs,
        {"number": "integer", "style": "string", "finding_id": "string"},
        [
            (_point(place), [entry.number, style_key(entry), entry.row["finding_id"]])
            for entry, place in zip(listed, moved)
        ],
        "finding_marker",
    )
    markers.setRenderer(_by_style({key: marker(key) for key in STYLES}))
    markers.setLabeling(_numbers())
    markers.setLabelsEnabled(True)
    return [markers, _leaders(listed, places, moved, crs)]


def plain_layer(listed: list[Entry], rest: list[Entry], crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """Return small markers without a number: where else an entry of the list holds, and what is not in the list."""
    points = [(point, entry) for entry in listed for point in entry.other_points]
    points += [(point, entry) for entry in rest for point in (entry.point, *entry.other_points) if point is not None]
    rows = [(QgsGeometry.fromWkt(point.wkt), [style_key(entry)]) for point, entry in points]
    layer = memory_layer("Point", crs, {"style": "string"}, rows, "finding_plain")
    layer.setRenderer(_by_style({key: marker(key, PLAIN_MM) for key in STYLES}))
    return layer


def zone_layer(entries: list[Entry], crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """Return the zones of the conflicts of the list: where on the ground they lie."""
    rows = [
        (QgsGeometry.fromWkt(entry.row["geometry"].wkt), [style_key(entry)])
        for entry in entries
        if entry.is_conflict and entry.point is not None and not entry.is_untold
    ]
    layer = memory_layer("MultiPolygon", crs, {"style": "string"}, _multi(rows), "finding_zone")
    zones: dict[str, QgsSymbol] = {
        BLOCKING: symbols.outline(STYLES[BLOCKING].rim, 0.35, None, 0.45),
        WARNING: symbols.outline(STYLES[WARNING].rim, 0.3, (1.2, 0.7), 0.2),
        WEIGH: symbols.outline(STYLES[WEIGH].rim, 0.3, (2.0, 0.4), 0.15),
        UNCERTAIN: symbols.outline(STYLES[UNCERTAIN].rim, 0.3, (0.5, 0.6), 0.15),
    }
    layer.setRenderer(_by_style(zones))
    return layer


def unknown_layer(shapes: list[shapely.Geometry], crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """Return where claims lie of which a source says nothing."""
    rows: list[Row] = [(QgsGeometry.fromWkt(shape.wkt), []) for shape in shapes]
    layer = memory_layer("MultiPolygon", crs, {}, _multi(rows), "finding_unknown")
    layer.setRenderer(QgsSingleSymbolRenderer(unknown_symbol()))
    return layer


def unknown_symbol() -> QgsSymbol:
    """Return how ground looks of which nothing is known."""
    return symbols.hatched(NOT_KNOWN, 0.3, 135.0, 1.6, (1.0, 1.0))


def _multi(rows: list[tuple[QgsGeometry, list[str]]]) -> list[tuple[QgsGeometry, list[str]]]:
    for shape, _values in rows:
        shape.convertToMultiType()
    return rows


def _point(place: Points) -> QgsGeometry:
    return QgsGeometry.fromWkt(shapely.Point(place).wkt)


def _leaders(listed: list[Entry], places: Points, moved: Points, crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    rows = [
        (QgsGeometry.fromWkt(shapely.LineString([place, target]).wkt), [STYLES[style_key(entry)].rim])
        for entry, place, target in zip(listed, places, moved)
    ]
    layer = memory_layer("LineString", crs, {"colour": "string"}, rows, "finding_leader")
    symbol = QgsLineSymbol()
    symbol.deleteSymbolLayer(0)
    for colour, width in (("#FFFFFF", 0.9), ("#1E2A32", 0.35)):
        symbol.appendSymbolLayer(QgsSimpleLineSymbolLayer(QColor(colour), width))
    symbol.symbolLayer(1).setDataDefinedProperty(
        symbol.symbolLayer(1).Property.PropertyStrokeColor, QgsProperty.fromField("colour")
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def _by_style(by_key: dict[str, QgsSymbol]) -> QgsCategorizedSymbolRenderer:
    return QgsCategorizedSymbolRenderer(
        "style", [QgsRendererCategory(key, symbol, key) for key, symbol in by_key.items()]
    )


def _numbers() -> QgsVectorLayerSimpleLabeling:
    settings = QgsPalLayerSettings()
    settings.fieldName = "number"
    settings.setFormat(text_format(6.8, bold=True))
    settings.placement = Qgis.LabelPlacement.OverPoint
    settings.pointSettings().setQuadrant(Qgis.LabelQuadrantPosition.Over)
    settings.priority = 10
    settings.placementSettings().setOverlapHandling(Qgis.LabelOverlapHandling.AllowOverlapIfRequired)
    settings.placementSettings().setAllowDegradedPlacement(True)
    settings.obstacleSettings().setFactor(10.0)
    cases = " ".join(f"WHEN \"style\" = '{key}' THEN '{style.number}'" for key, style in STYLES.items())
    settings.dataDefinedProperties().setProperty(
        QgsPalLayerSettings.Property.Color, QgsProperty.fromExpression(f"CASE {cases} END")
    )
    return QgsVectorLayerSimpleLabeling(settings)
