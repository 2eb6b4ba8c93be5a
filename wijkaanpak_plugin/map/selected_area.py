"""The selected polygons of a layer as one area."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsMapLayer,
    QgsProject,
    QgsVectorLayer,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.zone_highlight import PlaceNotOnMap


def has_selected_area(layer: Optional[QgsMapLayer]) -> bool:
    """Say whether polygons are selected in this layer."""
    return (
        isinstance(layer, QgsVectorLayer)
        and layer.geometryType() == Qgis.GeometryType.Polygon
        and layer.selectedFeatureCount() > 0
    )


def selected_area(layer: QgsVectorLayer, crs: QgsCoordinateReferenceSystem) -> QgsGeometry:
    """Return the selected polygons joined into one, in ``crs``; PlaceNotOnMap when they have no place there."""
    area = QgsGeometry.unaryUnion([feature.geometry() for feature in layer.getSelectedFeatures()])
    try:
        area.transform(QgsCoordinateTransform(layer.crs(), crs, QgsProject.instance()))
    except QgsCsException as error:
        text = translate("Map", "The selected area has no place in {crs}.")
        raise PlaceNotOnMap(text.format(crs=crs.userFriendlyIdentifier())) from error
    return area
