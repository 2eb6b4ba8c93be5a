"""Names of streets on a map, so that people see where they are; they give way to everything else."""

from __future__ import annotations

from typing import Optional

from qgis.core import (
    Qgis,
    QgsGeometry,
    QgsLineSymbol,
    QgsPalLayerSettings,
    QgsSimpleLineSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from wijkaanpak_plugin.domain.short_names import short_expression
from wijkaanpak_plugin.export.layers.memory_layers import copy_of
from wijkaanpak_plugin.export.layers.typography import GREY, text_format
from wijkaanpak_plugin.plan.schema.area_tables import STREET
from wijkaanpak_plugin.plan.store.plan import Plan


def street_names(plan: Plan, covered: QgsGeometry, size: float = 7.0) -> Optional[QgsVectorLayer]:
    """Return the names of the streets of a plan, without their lines; None where it has no streets.

    covered: where no name may stand, in the CRS of the plan. size: of the letters, in points.
    """
    rows = []
    for row in plan.stored(STREET.name).getFeatures():
        free = row.geometry().difference(covered)
        if not free.isEmpty():
            free.convertToMultiType()
            row.setGeometry(free)
            rows.append(row)
    if not rows:
        return None
    layer = copy_of(plan.layer(STREET.name), rows)
    symbol, line = QgsLineSymbol(), QgsSimpleLineSymbolLayer(QColor(0, 0, 0, 0), 0.1)
    line.setPenStyle(Qt.PenStyle.NoPen)
    symbol.changeSymbolLayer(0, line)
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    settings = QgsPalLayerSettings()
    settings.fieldName, settings.isExpression = short_expression('"name"'), True
    style = text_format(size, colour=GREY, halo_mm=0.5)
    font = style.font()
    font.setItalic(True)
    style.setFont(font)
    settings.setFormat(style)
    settings.placement = Qgis.LabelPlacement.Curved
    settings.lineSettings().setPlacementFlags(Qgis.LabelLinePlacementFlags(Qgis.LabelLinePlacementFlag.OnLine))
    settings.priority = 2
    settings.obstacleSettings().setIsObstacle(False)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    return layer
