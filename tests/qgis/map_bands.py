"""The shapes that are lit up on a map, as the user sees them: the rubber bands on a canvas."""

from __future__ import annotations

from qgis.core import Qgis
from qgis.gui import QgsRubberBand


def shapes_on(canvas, colour=None):
    """Return the shapes that lie over a map, in map coordinates; colour: only those with such an edge ("#d55e00")."""
    bands = [item for item in canvas.scene().items() if isinstance(item, QgsRubberBand) and item.isVisible()]
    if colour is not None:
        bands = [band for band in bands if band.strokeColor().name() == colour.lower()]
    return [shape for shape in (band.asGeometry() for band in bands) if not shape.isEmpty()]


def areas_on(canvas):
    """Return those of the shapes over a map that are areas."""
    return [shape for shape in shapes_on(canvas) if shape.type() == Qgis.GeometryType.Polygon]
