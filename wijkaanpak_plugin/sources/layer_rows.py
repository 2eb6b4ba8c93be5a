"""Rows of a layer, past those that are damaged, and how many could not be read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Union

from osgeo import gdal
from qgis.core import QgsFeature, QgsFeatureRequest, QgsVectorLayer

from wijkaanpak_plugin.analysis.progress import PORTION, Feedback, tell
from wijkaanpak_plugin.sources.snapshot import LayerSnapshot

#: A layer itself, on the main thread, or a snapshot of it, on any.
ReadableLayer = Union[QgsVectorLayer, LayerSnapshot]

#: Without this option of GDAL a GML file silently ends at the first geometry that cannot be read, as in a real BGT.
_PAST_DAMAGE = "GML_SKIP_CORRUPTED_FEATURES"

#: The provider that counts the rows themselves; others may give an estimate.
_COUNTS_ROWS = "ogr"


def layer_rows(
    layer: ReadableLayer, request: QgsFeatureRequest, feedback: Feedback = None, share: float = 1.0
) -> Iterator[QgsFeature]:
    """Yield the rows that can be read, the same object each time; AnalysisCancelled when feedback says to stop.

    share: part of the progress that reading takes.
    """
    expected = max(1, layer.featureCount())
    before = gdal.GetThreadLocalConfigOption(_PAST_DAMAGE)
    gdal.SetThreadLocalConfigOption(_PAST_DAMAGE, "YES")
    try:
        feature = QgsFeature()
        iterator = layer.getFeatures(request)
        number = 0
        while iterator.nextFeature(feature):
            if number % PORTION == 0:
                tell(feedback, share * min(1.0, number / expected))
            number += 1
            yield feature
    finally:
        gdal.SetThreadLocalConfigOption(_PAST_DAMAGE, before)


def rows_not_read(layer: ReadableLayer, read: int) -> int:
    """Return how many rows the layer has besides those that were read; 0 where it does not count them itself."""
    return max(0, layer.featureCount() - read) if layer.providerType() == _COUNTS_ROWS else 0
