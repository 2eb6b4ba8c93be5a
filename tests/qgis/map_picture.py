"""Draws layers as the map does, over one hectare of the small plan."""

from __future__ import annotations

from qgis.core import QgsMapRendererParallelJob, QgsMapSettings, QgsRectangle
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor


def drawn(layers, pixels):
    """Return the picture of layers, a square of so many pixels that shows 100 by 100 metres."""
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(layers[0].crs())
    settings.setExtent(QgsRectangle(155000, 463000, 155100, 463100))
    settings.setOutputSize(QSize(pixels, pixels))
    settings.setBackgroundColor(QColor("white"))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()
