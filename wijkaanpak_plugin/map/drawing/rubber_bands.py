"""The bands on the map that show a shape while it is drawn, in a look that tells its state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from qgis.core import Qgis, QgsGeometry
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from wijkaanpak_plugin.map.drawing.shapes import State


@dataclass(frozen=True)
class Look:
    """How a state looks: colour, dashes of the line and hatching of the area, so that none stands on colour alone."""

    colour: str
    line: Qt.PenStyle
    hatch: Qt.BrushStyle


#: The colours are those of Okabe and Ito (2008), that people with colour blindness tell apart; a coupling has the dark
#: blue-green of its findings, because their green is that of nature inclusivity.
LOOKS = {
    State.NEUTRAL: Look("#0072B2", Qt.PenStyle.SolidLine, Qt.BrushStyle.SolidPattern),
    State.CONFLICT: Look("#D55E00", Qt.PenStyle.DashLine, Qt.BrushStyle.BDiagPattern),
    State.COUPLING: Look("#01665E", Qt.PenStyle.DashDotLine, Qt.BrushStyle.Dense5Pattern),
    State.UNKNOWN: Look("#4D4D4D", Qt.PenStyle.DotLine, Qt.BrushStyle.CrossPattern),
}
#: A white edge keeps each colour readable on an aerial photograph.
HALO = QColor(255, 255, 255, 220)
#: How opaque a plain fill and a hatching are, of 255.
FILL, HATCH = 50, 110
WIDTH, STUDIO_WIDTH = 3, 5


class DrawingBands:
    """The shape that is being drawn and its footprint on the map; made once, reset and shown again for each shape."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._footprint: Optional[QgsRubberBand] = QgsRubberBand(canvas, Qgis.GeometryType.Polygon)
        self._shape: Optional[QgsRubberBand] = QgsRubberBand(canvas, Qgis.GeometryType.Line)
        self._state = State.NEUTRAL
        self._studio = False
        for band in self._bands():
            band.setSecondaryStrokeColor(HALO)
            band.setIcon(QgsRubberBand.IconType.ICON_CIRCLE)
        self._apply_style()

    @property
    def state(self) -> State:
        """The state that is shown."""
        return self._state

    def set_state(self, state: State) -> None:
        """Show another state by colour, dashes and hatching."""
        if state != self._state:
            self._state = state
            self._apply_style()

    def set_studio(self, on: bool) -> None:
        """Draw thicker, for a projector."""
        self._studio = on
        self._apply_style()

    def show_shape(self, geometry: QgsGeometry) -> None:
        """Show a shape in map coordinates in place of the one before; an empty one hides the band."""
        _show(self._shape, geometry)

    def show_footprint(self, geometry: QgsGeometry) -> None:
        """Show the ground a shape takes, in map coordinates; an empty one hides the band."""
        _show(self._footprint, geometry)

    def clear(self) -> None:
        """Show nothing."""
        for band in self._bands():
            band.reset(Qgis.GeometryType.Line)

    def unload(self) -> None:
        """Remove the bands from the map, for good."""
        for band in self._bands():
            self._canvas.scene().removeItem(band)
        self._shape = self._footprint = None

    def _bands(self) -> list[QgsRubberBand]:
        return [band for band in (self._footprint, self._shape) if band is not None]

    def _apply_style(self) -> None:
        look = LOOKS[self._state]
        width = STUDIO_WIDTH if self._studio else WIDTH
        for band in self._bands():
            fill = QColor(look.colour)
            fill.setAlpha(FILL if look.hatch == Qt.BrushStyle.SolidPattern else HATCH)
            band.setStrokeColor(QColor(look.colour))
            band.setFillColor(fill)
            band.setBrushStyle(look.hatch)
            band.setLineStyle(look.line)
            band.setWidth(width if band is self._shape else max(1, width - 2))
            band.setIconSize(4 * width)
            band.update()


def _show(band: Optional[QgsRubberBand], geometry: QgsGeometry) -> None:
    if band is None:
        return
    if geometry.isEmpty():
        band.reset(Qgis.GeometryType.Line)
    else:
        band.setToGeometry(geometry)
