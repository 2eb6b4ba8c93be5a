"""Lets styles outlive their layers for as long as the map may still be drawing them.

The map is drawn in threads, from copies of the styles that share their expressions with the layers. A thread that
begins to draw makes an expression its own with ``QgsExpression::detach``, which gives its share up before it has copied
it: when the layer goes at that very moment, the thread copies memory that is free, and QGIS crashes (seen in 3.40). As
long as somebody else holds a copy of the style as well, the memory stays.
"""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsFeatureRenderer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QTimer

#: How long a drawing that is going on may wait for a thread, with room to spare. Status: assumption.
DRAWING_MS = 10_000


def keep_styles(project: QgsProject, layer_ids: Iterable[str]) -> list[QgsFeatureRenderer]:
    """Keep copies of the styles of layers that are about to be removed; return what is kept, emptied in the end."""
    layers = map(project.mapLayer, layer_ids)
    renderers = [layer.renderer() for layer in layers if isinstance(layer, QgsVectorLayer)]
    kept = [renderer.clone() for renderer in renderers if renderer is not None]
    # A function of its own: of a method Qt would not hold what it belongs to.
    QTimer.singleShot(DRAWING_MS, lambda: kept.clear())
    return kept
