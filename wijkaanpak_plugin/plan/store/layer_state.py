"""State that the layers of a plan need around a write that goes past them, straight into the file.

None in place of a layer: nobody shows the table.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Optional

from qgis.core import Qgis, QgsFeatureRequest, QgsVectorLayer

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.store.errors import PlanError


def check_no_pending(layers: Iterable[Optional[QgsVectorLayer]]) -> None:
    """Raise PlanError when a layer has edits that are not saved: they may be about the same rows."""
    for layer in layers:
        if layer is not None and layer.isModified():
            text = translate("Plan", "Layer '{layer}' has edits that are not saved; save or discard them first.")
            raise PlanError(text.format(layer=layer.name()))


def show_anew(layer: Optional[QgsVectorLayer]) -> None:
    """Let a layer show what the file holds now; reading again makes QGIS forget what was selected."""
    if layer is None:
        return
    selected = layer.selectedFeatureIds()
    layer.reload()
    layer.updateExtents()
    layer.triggerRepaint()
    if selected:
        wanted = QgsFeatureRequest().setFilterFids(selected).setFlags(Qgis.FeatureRequestFlag.NoGeometry)
        layer.selectByIds([feature.id() for feature in layer.getFeatures(wanted)])
