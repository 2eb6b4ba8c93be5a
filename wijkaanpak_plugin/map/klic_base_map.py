"""The base map that came with a delivery, in the project beneath the layers of that delivery."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsLayerTreeGroup, QgsProject, QgsRasterLayer
from qgis.PyQt.QtGui import QPainter

from wijkaanpak_plugin.domain.translation import translate

#: Custom property of the layer: it is no source of the plan, only a picture that goes with one.
_PROPERTY = "wijkaanpak/base_map"
#: Deliveries are in RD New; the picture itself does not say so.
_CRS = "EPSG:28992"


def base_map_beside(file: Path) -> Optional[Path]:
    """Return the base map that was saved with the data of a delivery, None where there is none."""
    picture = file.with_suffix(".png")
    # Without it the picture has no place, and is one of somebody else.
    return picture if picture.is_file() and picture.with_suffix(".pgw").is_file() else None


def keep_base_map(group: QgsLayerTreeGroup, picture: Optional[Path], project: QgsProject) -> None:
    """Let the group of a delivery show this base map at its bottom and no other one; the group goes when it is empty
    but for that.
    """
    shown = [node.layer() for node in group.findLayers() if node.layer() and node.layer().customProperty(_PROPERTY)]
    is_empty = len(group.findLayers()) == len(shown)
    for layer in shown:
        if is_empty or picture is None or Path(layer.source()) != picture:
            project.removeMapLayer(layer.id())
        else:
            return
    if is_empty:
        group.parent().removeChildNode(group)
    elif picture is not None:
        _add(group, picture, project)


def open_base_map(picture: Path) -> Optional[QgsRasterLayer]:
    """Open a base map where it lies, None when it cannot be read."""
    layer = QgsRasterLayer(str(picture), translate("Map", "base map"), "gdal")
    if not layer.isValid():
        return None
    layer.setCrs(QgsCoordinateReferenceSystem(_CRS))
    return layer


def _add(group: QgsLayerTreeGroup, picture: Path, project: QgsProject) -> None:
    layer = open_base_map(picture)
    if layer is None:
        return
    layer.setCustomProperty(_PROPERTY, True)
    # It is drawn on white paper: what lies beneath it, such as the cables of another delivery, has to stay in sight.
    # Where two of them show the same, that is no darker.
    layer.setBlendMode(QPainter.CompositionMode.CompositionMode_Darken)
    project.addMapLayer(layer, False)
    group.addLayer(layer).setExpanded(False)
