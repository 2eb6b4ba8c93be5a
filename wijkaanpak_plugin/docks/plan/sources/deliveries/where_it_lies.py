"""Where the tables of a delivery lie as a whole: how far from the plan, and what the map shows of them."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgisInterface

from wijkaanpak_plugin.plan.files.plan_area import plan_extent
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.whereabouts import elsewhere_doubt


def elsewhere_text(plan: Plan, layers: Iterable[QgsVectorLayer]) -> str:
    """Return how far all of these layers lie from the plan when none is near, in one sentence; "" when one is, when
    they hold nothing, or when the plan has no boundary.
    """
    here, there = plan_extent(plan), _extent_in(plan.crs, layers)
    if here.isNull() or there.isNull():
        return ""
    return elsewhere_doubt(_box(here), np.array([_box(there)], dtype=object)) or ""


def show_place(iface: QgisInterface, plan: Plan, layers: Iterable[QgsVectorLayer]) -> None:
    """Show all of a delivery when the map shows another place; of one that lies elsewhere the map stays where it is."""
    tables = list(layers)
    canvas = iface.mapCanvas()
    extent = _extent_in(canvas.mapSettings().destinationCrs(), tables)
    if extent.isNull() or canvas.extent().intersects(extent) or elsewhere_text(plan, tables):
        return
    canvas.setExtent(extent, True)
    canvas.zoomByFactor(1.1)


def _extent_in(crs: QgsCoordinateReferenceSystem, layers: Iterable[QgsVectorLayer]) -> QgsRectangle:
    """Return the box around layers in ``crs``; one that is null when none of them has a place there."""
    found = QgsRectangle()
    for layer in layers:
        extent = layer.extent()
        # A table without rows lies nowhere.
        if extent.isNull() or not layer.featureCount():
            continue
        try:
            extent = QgsCoordinateTransform(layer.crs(), crs, QgsProject.instance()).transformBoundingBox(extent)
        except QgsCsException:
            continue
        found.combineExtentWith(extent)
    return found


def _box(extent: QgsRectangle) -> shapely.Polygon:
    return shapely.box(extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
