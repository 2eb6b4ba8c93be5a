"""Marks of projects and hot spots on the map, with leaders to what they belong to, and the cards of projects."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, Optional

import numpy as np
import shapely
from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsGeometry,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor
from shapely.geometry.base import BaseGeometry

from wijkaanpak_plugin.export.layers.displacement import Points
from wijkaanpak_plugin.export.layers.finding_layers import Frame
from wijkaanpak_plugin.export.layers.memory_layers import Row, memory_layer
from wijkaanpak_plugin.export.layers.placing import Card, Size, leaders, place_cards, place_marks
from wijkaanpak_plugin.export.layers.typography import GREY, INK, text_format

#: Sizes on A3: of the mark of a project and of a hot spot in millimetres, of letters in points.
PROJECT_MM, HOT_SPOT_MM = 7.5, 5.8
NAME_PT, BELOW_PT = 8.5, 7.5
#: Room within a card, and height of a line as a share of its letters, in millimetres.
_PAD_MM, _LINE = 0.7, 0.3528 * 1.25
_PROJECT, _HOT_SPOT = "project", "hot_spot"
#: Ground of the mark of a hot spot for residents.
CREAM = "#FFF8DC"

#: Width of a text in millimetres on A3. The second argument: its letters in points; the third: whether it is bold.
Measure = Callable[[str, float, bool], float]


class Mark(NamedTuple):
    """Something that is marked: its sign, its place in the map, and for a project the two lines of its card."""

    sign: str
    place: tuple[float, float]
    name: str = ""
    below: str = ""


class Around(NamedTuple):
    """What marks and cards keep clear of, in millimetres from the lower left corner of the map: always what is taken,
    and what is avoided where there is room.
    """

    taken: Sequence[BaseGeometry]
    avoided: Sequence[BaseGeometry]


class Marks:
    """Marks on a map: placed when this is made, drawn by ``layers``."""

    def __init__(
        self,
        frame: Frame,
        projects: Sequence[Mark],
        hot_spots: Sequence[Mark],
        around: Around,
        measure: Measure,
        ground: str = "#FFFFFF",
    ) -> None:
        """around: what else is on the map. ground: colour of the marks of hot spots."""
        self._ground = ground
        self._frame, self.projects, self.hot_spots = frame, projects, hot_spots
        every = [*projects, *hot_spots]
        self._anchors = frame.on_sheet(np.array([mark.place for mark in every], dtype=float).reshape(-1, 2))
        self._places = place_marks(self._anchors, PROJECT_MM, frame.width_mm, frame.height_mm, around.taken)
        self.leaders = leaders(self._anchors, self._places)
        sizes = [_sizes(mark, measure) for mark in projects] + [[] for _mark in hot_spots]
        room = Size(frame.width_mm, frame.height_mm)
        # A leader that ends at its own mark is no obstacle for the card beside it.
        lines = [
            line.difference(shapely.Point(end).buffer(PROJECT_MM)) for line, end in zip(self.leaders, self._places)
        ]
        obstacles = [*around.taken, *(line for line in lines if not line.is_empty)]
        self.cards = place_cards(self._places, PROJECT_MM, sizes, room, obstacles, around.avoided)[: len(projects)]

    def layers(self, crs: QgsCoordinateReferenceSystem) -> list[QgsVectorLayer]:
        """Return the layers, the upper one first."""
        found = [self._signs(crs), self._texts(crs), self._boxes(crs), self._leaders(crs)]
        return [layer for layer in found if layer is not None]

    def covered(self) -> QgsGeometry:
        """Return what marks and cards cover, in the CRS of the map."""
        discs = [shapely.Point(place).buffer(PROJECT_MM / 2 + _PAD_MM) for place in self._places]
        boxes = [card.box for card in self.cards if card is not None]
        every = shapely.union_all([*discs, *boxes])
        return QgsGeometry.fromWkt(shapely.transform(every, self._frame.on_map).wkt)

    def _signs(self, crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
        kinds = [_PROJECT] * len(self.projects) + [_HOT_SPOT] * len(self.hot_spots)
        rows: list[Row] = [
            (_point(place), [mark.sign, kind])
            for mark, kind, place in zip([*self.projects, *self.hot_spots], kinds, self._frame.on_map(self._places))
        ]
        layer = memory_layer("Point", crs, {"sign": "string", "kind": "string"}, rows, "package_mark")
        layer.setRenderer(
            QgsCategorizedSymbolRenderer(
                "kind",
                [
                    QgsRendererCategory(_PROJECT, project_symbol(), ""),
                    QgsRendererCategory(_HOT_SPOT, hot_spot_symbol(colour=self._ground), ""),
                ],
            )
        )
        settings = _pinned('"sign"', text_format(9.0, bold=True))
        white = f"if(\"kind\" = '{_PROJECT}', '#FFFFFF', '{INK}')"
        settings.dataDefinedProperties().setProperty(
            QgsPalLayerSettings.Property.Color, QgsProperty.fromExpression(white)
        )
        points = f'if("kind" = \'{_PROJECT}\', if(length("sign") > 2, 7.5, 10), if(length("sign") > 1, 6.5, 8.5))'
        settings.dataDefinedProperties().setProperty(
            QgsPalLayerSettings.Property.Size, QgsProperty.fromExpression(points)
        )
        settings.placement = Qgis.LabelPlacement.OverPoint
        settings.quadOffset = Qgis.LabelQuadrantPosition.Over
        layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
        layer.setLabelsEnabled(True)
        return layer

    def _texts(self, crs: QgsCoordinateReferenceSystem) -> Optional[QgsVectorLayer]:
        rows: list[Row] = []
        for mark, card in zip(self.projects, self.cards):
            if card is None:
                continue
            left, low, _right, high = card.box.bounds
            rows.append(self._text(mark.name, left + _PAD_MM, high - _PAD_MM - _LINE * NAME_PT * 0.82, True))
            if card.size == 0 and mark.below:
                rows.append(self._text(mark.below, left + _PAD_MM, low + _PAD_MM + _LINE * BELOW_PT * 0.22, False))
        if not rows:
            return None
        fields = {"text": "string", "is_name": "integer", "x": "double", "y": "double"}
        layer = memory_layer("Point", crs, fields, rows, "package_card_text")
        layer.setRenderer(QgsSingleSymbolRenderer(_nothing()))
        settings = _pinned('"text"', text_format(BELOW_PT, colour=GREY))
        defined = settings.dataDefinedProperties()
        for name, expression in (
            (QgsPalLayerSettings.Property.PositionX, '"x"'),
            (QgsPalLayerSettings.Property.PositionY, '"y"'),
            (QgsPalLayerSettings.Property.Hali, "'Left'"),
            (QgsPalLayerSettings.Property.Vali, "'Base'"),
            (QgsPalLayerSettings.Property.Bold, '"is_name" = 1'),
            (QgsPalLayerSettings.Property.Size, f'if("is_name" = 1, {NAME_PT}, {BELOW_PT})'),
            (QgsPalLayerSettings.Property.Color, f"if(\"is_name\" = 1, '{INK}', '{GREY}')"),
        ):
            defined.setProperty(name, QgsProperty.fromExpression(expression))
        layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
        layer.setLabelsEnabled(True)
        return layer

    def _text(self, text: str, x: float, y: float, is_name: bool) -> Row:
        place = self._frame.on_map(np.array([[x, y]]))[0]
        return _point(place), [text, int(is_name), float(place[0]), float(place[1])]

    def _boxes(self, crs: QgsCoordinateReferenceSystem) -> Optional[QgsVectorLayer]:
        found = [card for card in self.cards if card is not None]
        if not found:
            return None
        rows: list[Row] = [(self._shape(card), []) for card in found]
        layer = memory_layer("Polygon", crs, {}, rows, "package_card")
        fill = QgsSimpleFillSymbolLayer(QColor(255, 255, 255, 225))
        fill.setStrokeStyle(Qt.PenStyle.NoPen)
        symbol = QgsFillSymbol()
        symbol.changeSymbolLayer(0, fill)
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))
        return layer

    def _shape(self, card: Card) -> QgsGeometry:
        corners = np.array(card.box.exterior.coords)
        return QgsGeometry.fromWkt(shapely.Polygon(self._frame.on_map(corners)).wkt)

    def _leaders(self, crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
        rows: list[Row] = [
            (QgsGeometry.fromWkt(shapely.LineString(self._frame.on_map(np.array(line.coords))).wkt), [])
            for line in self.leaders
        ]
        layer = memory_layer("LineString", crs, {}, rows, "package_leader")
        symbol = QgsLineSymbol()
        symbol.changeSymbolLayer(0, QgsSimpleLineSymbolLayer(QColor("#FFFFFF"), 0.8))
        symbol.appendSymbolLayer(QgsSimpleLineSymbolLayer(QColor(INK), 0.25))
        end = QgsMarkerLineSymbolLayer()
        end.setPlacements(Qgis.MarkerLinePlacement.FirstVertex)
        end.setSubSymbol(_marker(_dot()))
        symbol.appendSymbolLayer(end)
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))
        return layer


def project_symbol(size: float = PROJECT_MM) -> QgsMarkerSymbol:
    """Return the mark of a project: a dark disc."""
    disc = QgsSimpleMarkerSymbolLayer(Qgis.MarkerShape.Circle, size)
    disc.setColor(QColor(INK))
    disc.setStrokeColor(QColor("#FFFFFF"))
    disc.setStrokeWidth(0.35)
    return _marker(disc)


def hot_spot_symbol(size: float = HOT_SPOT_MM, colour: str = "#FFFFFF") -> QgsMarkerSymbol:
    """Return the mark of a hot spot: a box with a point below, as for something that is said."""
    point = QgsSimpleMarkerSymbolLayer(Qgis.MarkerShape.Triangle, size * 0.45)
    point.setAngle(180.0)
    point.setOffset(QPointF(0.0, -size * 0.62))
    box = QgsSimpleMarkerSymbolLayer(Qgis.MarkerShape.Square, size)
    for layer in (point, box):
        layer.setColor(QColor(colour))
        layer.setStrokeColor(QColor(INK))
        layer.setStrokeWidth(0.35)
    return _marker(point, box)


def _sizes(mark: Mark, measure: Measure) -> list[Size]:
    """Return the sizes of a card: with both lines, and with its name only."""
    if not mark.name:
        return []
    name, below = measure(mark.name, NAME_PT, True), measure(mark.below, BELOW_PT, False)
    one = Size(name + 2 * _PAD_MM, _LINE * NAME_PT + 2 * _PAD_MM)
    if not mark.below:
        return [one]
    return [Size(max(name, below) + 2 * _PAD_MM, one.height + _LINE * BELOW_PT), one]


def _pinned(expression: str, style: object) -> QgsPalLayerSettings:
    """Return labels that are drawn whatever they lie on: their place was chosen before."""
    settings = QgsPalLayerSettings()
    settings.fieldName, settings.isExpression = expression, True
    settings.setFormat(style)
    overlap = settings.placementSettings()
    overlap.setOverlapHandling(Qgis.LabelOverlapHandling.AllowOverlapAtNoCost)
    overlap.setAllowDegradedPlacement(True)
    settings.setPlacementSettings(overlap)
    settings.obstacleSettings().setIsObstacle(False)
    return settings


def _nothing() -> QgsMarkerSymbol:
    dot = QgsSimpleMarkerSymbolLayer(Qgis.MarkerShape.Circle, 0.0)
    dot.setColor(QColor(0, 0, 0, 0))
    dot.setStrokeStyle(Qt.PenStyle.NoPen)
    return _marker(dot)


def _dot() -> QgsSimpleMarkerSymbolLayer:
    dot = QgsSimpleMarkerSymbolLayer(Qgis.MarkerShape.Circle, 1.3)
    dot.setColor(QColor(INK))
    dot.setStrokeColor(QColor("#FFFFFF"))
    dot.setStrokeWidth(0.2)
    return dot


def _marker(*layers: QgsSimpleMarkerSymbolLayer) -> QgsMarkerSymbol:
    symbol = QgsMarkerSymbol()
    symbol.deleteSymbolLayer(0)
    for layer in layers:
        symbol.appendSymbolLayer(layer)
    return symbol


def _point(place: Points) -> QgsGeometry:
    return QgsGeometry.fromWkt(shapely.Point(place).wkt)
