"""Small map with one layer, on which a row of it lights up; or with several layers, to see where they lie."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsGeometry, QgsMapLayer, QgsProject, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapToolPan, QgsRubberBand
from qgis.PyQt.QtGui import QColor, QShowEvent
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

#: The layer takes a little less than the whole map.
_MARGIN = 1.1
#: The black ring of what is chosen, and its width in pixels.
_CHOSEN, _RING = "#000000", 4
#: Room around a row, as a part of its size; a point has none and gets that part of the layer.
_ROOM, _AROUND_POINT = 2.0, 1 / 40


class PreviewMap(QWidget):
    """Shows layers as a whole, and around the row of a single one that is chosen."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._canvas = QgsMapCanvas(self)
        self._canvas.setMinimumHeight(120)
        self._canvas.enableAntiAliasing(True)
        self._canvas.setMapTool(QgsMapToolPan(self._canvas))
        self._band: Optional[QgsRubberBand] = None
        self._layer: Optional[QgsMapLayer] = None
        self._around = QgsRectangle()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._canvas)

    def show_layer(self, layer: QgsMapLayer) -> None:
        """Show this layer, all of it."""
        self.show_layers((layer,))

    def show_layers(self, layers: Sequence[QgsMapLayer], around: Optional[QgsRectangle] = None) -> None:
        """Show these layers, the one on top first. around: what is seen, in the coordinate reference system of the
        first one; None: all of them.
        """
        self._layer = layers[0] if layers else None
        self._around = QgsRectangle()
        if self._layer is not None:
            self._canvas.setDestinationCrs(self._layer.crs())
            self._around = QgsRectangle(around) if around is not None else _around_all(layers)
        self._canvas.setLayers(list(layers))
        self._show_all()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the layers into the map, whose size is known now."""
        super().showEvent(event)
        self._show_all()

    def _show_all(self) -> None:
        if self._layer is not None and not self._around.isNull():
            around = QgsRectangle(self._around)
            around.scale(_MARGIN)
            self._canvas.setExtent(around)
            self._canvas.refresh()

    def light_up(self, shape: QgsGeometry) -> None:
        """Let a row light up; its shape is in the coordinates of the layer."""
        if self._band is not None:
            self._canvas.scene().removeItem(self._band)
            self._band = None
        if self._layer is None or shape.isEmpty():
            return
        self._band = QgsRubberBand(self._canvas, shape.type())
        self._band.setColor(QColor(_CHOSEN))
        self._band.setFillColor(QColor(0, 0, 0, 40))
        self._band.setWidth(_RING)
        self._band.setToGeometry(shape, self._layer)
        place = shape.boundingBox()
        around = self._around
        least = max(around.width(), around.height()) * _AROUND_POINT
        place.grow(max(least, max(place.width(), place.height()) * (_ROOM - 1) / 2))
        self._canvas.setExtent(place)
        self._canvas.refresh()

    def stop(self) -> None:
        """Draw no more, before the dialog goes."""
        self._canvas.stopRendering()
        self._canvas.setLayers([])


def _around_all(layers: Sequence[QgsMapLayer]) -> QgsRectangle:
    """Return what holds all of these layers, in the coordinate reference system of the first one; without those that
    cannot be placed in it.
    """
    around = QgsRectangle()
    for layer in layers:
        transform = QgsCoordinateTransform(layer.crs(), layers[0].crs(), QgsProject.instance())
        try:
            place = transform.transformBoundingBox(layer.extent())
        except QgsCsException:
            continue
        if not place.isNull():
            around.combineExtentWith(place)
    return around
