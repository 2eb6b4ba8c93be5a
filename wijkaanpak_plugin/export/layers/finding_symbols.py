"""Markers of findings: each severity has a shape, a fill and a colour of its own, so that no colour is needed to
tell them apart."""

from __future__ import annotations

from typing import NamedTuple

from qgis.core import Qgis, QgsMarkerSymbol, QgsSimpleMarkerSymbolLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from wijkaanpak_plugin.domain.finding import BLOCKING, COUPLING, UNCERTAIN, WARNING, WEIGH
from wijkaanpak_plugin.export.content.numbering import Entry
from wijkaanpak_plugin.plan.styling.renderers import CONFLICT as CONFLICT_COLOUR
from wijkaanpak_plugin.plan.styling.renderers import COUPLING as COUPLING_COLOUR
from wijkaanpak_plugin.plan.styling.renderers import UNCERTAIN as UNCERTAIN_COLOUR
from wijkaanpak_plugin.plan.styling.renderers import WEIGH as WEIGH_COLOUR

#: Size of a numbered marker and of one without a number, in millimetres on A3.
NUMBERED_MM = 4.6
PLAIN_MM = 1.7

WHITE = "#FFFFFF"


class MarkerStyle(NamedTuple):
    """Shape, fill, rim and colour of the number of one marker; scale evens out shapes of unlike area."""

    shape: Qgis.MarkerShape
    fill: str
    rim: str
    number: str
    scale: float


#: In the order of the legend.
STYLES = {
    BLOCKING: MarkerStyle(Qgis.MarkerShape.Octagon, CONFLICT_COLOUR, CONFLICT_COLOUR, WHITE, 1.0),
    WARNING: MarkerStyle(Qgis.MarkerShape.Octagon, WHITE, CONFLICT_COLOUR, CONFLICT_COLOUR, 1.0),
    WEIGH: MarkerStyle(Qgis.MarkerShape.Shield, WHITE, WEIGH_COLOUR, WEIGH_COLOUR, 0.95),
    UNCERTAIN: MarkerStyle(Qgis.MarkerShape.Diamond, WHITE, UNCERTAIN_COLOUR, UNCERTAIN_COLOUR, 1.32),
    COUPLING: MarkerStyle(Qgis.MarkerShape.Square, COUPLING_COLOUR, COUPLING_COLOUR, WHITE, 0.9),
}


def style_key(entry: Entry) -> str:
    """Return the key in ``STYLES`` of an entry."""
    if not entry.is_conflict:
        return COUPLING
    return entry.severity if entry.severity in STYLES else WARNING


def marker(key: str, size_mm: float = NUMBERED_MM, with_halo: bool = True) -> QgsMarkerSymbol:
    """Return the marker of a severity (``blocking``, ``warning``, ``weigh``, ``uncertain``) or of a ``coupling``."""
    style = STYLES[key]
    symbol = QgsMarkerSymbol()
    symbol.deleteSymbolLayer(0)
    if with_halo:
        symbol.appendSymbolLayer(_shape(style.shape, size_mm * style.scale + 0.9, WHITE, WHITE))
    symbol.appendSymbolLayer(_shape(style.shape, size_mm * style.scale, style.fill, style.rim))
    return symbol


def _shape(shape: Qgis.MarkerShape, size: float, fill: str, rim: str) -> QgsSimpleMarkerSymbolLayer:
    layer = QgsSimpleMarkerSymbolLayer(shape, size)
    layer.setColor(QColor(fill))
    layer.setStrokeColor(QColor(rim))
    layer.setStrokeWidth(0.45 if size > 3 else 0.25)
    layer.setPenJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return layer
