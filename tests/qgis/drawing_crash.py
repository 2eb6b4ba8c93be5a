"""Removes layers while they begin to be drawn: python drawing_crash.py TIMES. Without kept styles QGIS 3.40 crashes."""

from __future__ import annotations

import os
import random
import sys
import time

from qgis.core import (
    QgsApplication,
    QgsFillSymbol,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsProperty,
    QgsRectangle,
    QgsSimpleFillSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize

from wijkaanpak_plugin.map.kept_styles import keep_styles

PROPERTIES = (QgsSymbolLayer.Property.FillColor, QgsSymbolLayer.Property.StrokeWidth)


def layer_with_long_expressions() -> QgsVectorLayer:
    """Return a layer whose style takes a while to prepare, and shares its expressions with no other layer."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:28992&field=a:string&field=b:int", "x", "memory")
    cases = " ".join(f"WHEN \"a\"='{i}' THEN coalesce('c{i}', if(\"b\" > {i}, 'x', 'y'))" for i in range(60))
    symbol = QgsFillSymbol.createSimple({})
    for _layer in range(5):
        symbol.appendSymbolLayer(QgsSimpleFillSymbolLayer())
    for place in range(symbol.symbolLayerCount()):
        for name in PROPERTIES:
            symbol.symbolLayer(place).setDataDefinedProperty(name, QgsProperty.fromExpression(f"CASE {cases} END"))
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def begin_to_draw(layer: QgsVectorLayer) -> QgsMapRendererSequentialJob:
    """Return a drawing in another thread that has begun."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setExtent(QgsRectangle(0, 0, 10, 10))
    settings.setOutputSize(QSize(20, 20))
    settings.setDestinationCrs(layer.crs())
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    return job


def main(times: int) -> None:
    """Draw and remove that often, each time with another pause in between."""
    project, pauses = QgsProject.instance(), random.Random(1)
    project.layersWillBeRemoved.connect(lambda names: keep_styles(project, names))
    jobs = []
    for _time in range(times):
        layer = layer_with_long_expressions()
        project.addMapLayer(layer, False)
        jobs.append(begin_to_draw(layer))
        end = time.perf_counter() + pauses.random() * 0.003
        while time.perf_counter() < end:
            pass
        name = layer.id()
        del layer
        project.removeMapLayer(name)
        if len(jobs) > 3:
            jobs.pop(0).waitForFinished()
    for job in jobs:
        job.waitForFinished()


if __name__ == "__main__":
    application = QgsApplication([], True)
    application.initQgis()
    main(int(sys.argv[1]))
    # What is being drawn may not be taken down in any order; the question is answered.
    os._exit(0)
