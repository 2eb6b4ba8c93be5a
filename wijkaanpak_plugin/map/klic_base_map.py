"""The base map that came with a KLIC delivery, in the project beneath its lines."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer

from wijkaanpak_plugin.map.source_layers import add_below_sources
from wijkaanpak_plugin.plan.store.plan import Plan

#: Deliveries are in RD New; the picture itself does not say so.
_CRS = "EPSG:28992"


def show_base_map(plan: Plan, picture: Path, name: str, project: QgsProject) -> bool:
    """Add the base map beneath the layers of registered data; False when it cannot be read."""
    layer = QgsRasterLayer(str(picture), name, "gdal")
    if not layer.isValid():
        return False
    layer.setCrs(QgsCoordinateReferenceSystem(_CRS))
    add_below_sources(plan, layer, project)
    return True
