"""An area for a plan, as it lies on the map: the selected polygons of a layer, or what was drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsGeometry,
    QgsMapLayer,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.zone_highlight import PlaceNotOnMap
from wijkaanpak_plugin.plan.store.plan import PLAN_PROPERTY
from wijkaanpak_plugin.plan.store.values import plain
from wijkaanpak_plugin.sources.metric_crs import STANDARD_CRS, is_metric

#: The world in degrees, and as much again to the east and the west, where maps go on.
_DEGREES = QgsRectangle(-540.0, -90.0, 540.0, 90.0)


@dataclass(frozen=True)
class FoundArea:
    """An area and where it comes from; it is a copy, so that the layer may go.

    shape: one geometry. crs: that of the coordinates, not valid when it is not known, also when they cannot be of the
    one that was given. name: what the place is called, empty when that is not known. layer: name of the layer, empty
    when it was drawn. delivery: name of the file of a delivery, where it is the ground that this was asked for.
    """

    shape: QgsGeometry
    crs: QgsCoordinateReferenceSystem
    name: str = ""
    layer: str = ""
    delivery: str = ""

    def __post_init__(self) -> None:
        if self.crs.isGeographic() and not _DEGREES.contains(self.shape.boundingBox()):
            # What does not say in what it counts is given the system of the project, in which QGIS begins in degrees.
            object.__setattr__(self, "crs", QgsCoordinateReferenceSystem())


def has_selected_area(layer: Optional[QgsMapLayer]) -> bool:
    """Say whether polygons are selected in this layer."""
    return (
        isinstance(layer, QgsVectorLayer)
        and layer.geometryType() == Qgis.GeometryType.Polygon
        and layer.selectedFeatureCount() > 0
    )


def layer_with_selected_area(active: Optional[QgsMapLayer], project: QgsProject) -> Optional[QgsVectorLayer]:
    """Return the active layer when polygons are selected in it, else the first layer of the project where some are;
    there, layers of a plan do not count.
    """
    others = [layer for layer in project.layerTreeRoot().layerOrder() if not layer.customProperty(PLAN_PROPERTY)]
    return next((layer for layer in (active, *others) if has_selected_area(layer)), None)


def selected_area(layer: QgsVectorLayer) -> FoundArea:
    """Return the selected polygons joined into one, named after what is selected when it is one, else the layer."""
    area = QgsGeometry.unaryUnion([feature.geometry() for feature in layer.getSelectedFeatures()])
    return FoundArea(area, layer.crs(), _name(layer), layer.name())


def proposed_crs(area: FoundArea) -> QgsCoordinateReferenceSystem:
    """Return the system for a plan of this area: RD New in the Netherlands, elsewhere that of the area when it counts
    metres on the ground; one that is not valid when the user has to choose.

    Where RD New is meant to be used is a box that holds some of Belgium and Germany. A metric system of the area
    itself that is meant for a smaller part of the world, such as that of Belgium, therefore goes before it.
    """
    standard = QgsCoordinateReferenceSystem(STANDARD_CRS)
    own = area.crs if is_metric(area.crs) else QgsCoordinateReferenceSystem()
    if not _lies_in(area, standard) or (own.isValid() and own.bounds().area() < standard.bounds().area()):
        return own
    return standard


def area_in(area: FoundArea, crs: QgsCoordinateReferenceSystem) -> QgsGeometry:
    """Return the shape of an area in ``crs``; PlaceNotOnMap when it has no place there.

    Coordinates of which nobody knows the system are taken to be those of ``crs``.
    """
    shape = QgsGeometry(area.shape)
    if not area.crs.isValid():
        return shape
    try:
        shape.transform(QgsCoordinateTransform(area.crs, crs, QgsProject.instance()))
    except QgsCsException as error:
        text = translate("Map", "The selected area has no place in {crs}.")
        raise PlaceNotOnMap(text.format(crs=crs.userFriendlyIdentifier())) from error
    return shape


def _lies_in(area: FoundArea, crs: QgsCoordinateReferenceSystem) -> bool:
    """Say whether an area lies where a system is meant to be used (its area of use, as PROJ gives it)."""
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    known = area.crs if area.crs.isValid() else crs
    shape = QgsGeometry(area.shape)
    try:
        shape.transform(QgsCoordinateTransform(known, degrees, QgsProject.instance()))
    except QgsCsException:
        return False
    return not shape.isEmpty() and crs.bounds().contains(shape.boundingBox())


def _name(layer: QgsVectorLayer) -> str:
    """Return what the one selected feature is called; the name of the layer when that says nothing."""
    features = list(layer.getSelectedFeatures()) if layer.selectedFeatureCount() == 1 else []
    for feature in features:
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        context.setFeature(feature)
        called = str(plain(QgsExpression(layer.displayExpression()).evaluate(context)) or "").strip()
        # A number is a row number or a code, and no name.
        if called and not called.replace(".", "").isdigit():
            return called
    return layer.name()
