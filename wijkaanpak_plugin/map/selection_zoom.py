"""Zooms the map to what is selected, whatever its magnification."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import Qgis, QgsRectangle, QgsUnitTypes, QgsVectorLayer
from qgis.gui import QgsMapCanvas

from wijkaanpak_plugin.map.zone_highlight import SMALLEST_VIEW_M

#: The map shows this many times what is selected, as QGIS does it.
_AROUND = 1.05


def zoom_to_selected(canvas: QgsMapCanvas, layers: Iterable[QgsVectorLayer]) -> None:
    """Show all that is selected in these layers; nothing happens when nothing is, or it has no place.

    QGIS' own ``zoomToSelected`` shows less than that on a map that is magnified, as in the studio.
    """
    settings, box = canvas.mapSettings(), QgsRectangle()
    for layer in layers:
        selected = layer.boundingBoxOfSelected() if layer.selectedFeatureCount() else QgsRectangle()
        if not selected.isNull():
            box.combineExtentWith(settings.layerExtentToOutputExtent(layer, selected))
    if box.isNull() or not box.isFinite():
        return
    box.scale(_AROUND)
    least = SMALLEST_VIEW_M * QgsUnitTypes.fromUnitToUnitFactor(Qgis.DistanceUnit.Meters, canvas.mapUnits())
    box.grow(max(0.0, (least - max(box.width(), box.height())) / 2))
    canvas.setExtent(box, True)
    canvas.refresh()
