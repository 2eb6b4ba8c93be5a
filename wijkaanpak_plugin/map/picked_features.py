"""Selecting what was picked on the map, in whatever layer: and nothing that was left selected anywhere else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Optional

from qgis.core import QgsVectorLayer

from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY
from wijkaanpak_plugin.plan.store.plan import PLAN_PROPERTY


def turn_of(layer: QgsVectorLayer) -> int:
    """Return the turn of a layer where several have something: data registered with the plan, any other, the plan."""
    if layer.customProperty(SOURCE_PROPERTY):
        return 0
    return 2 if layer.customProperty(PLAN_PROPERTY) else 1


def select_picked(layers: Iterable[QgsVectorLayer], layer: QgsVectorLayer, fids: Sequence[int], adds: bool) -> None:
    """Select features, and nothing else in any of the layers unless they are added: what is left elsewhere by another
    tool would get the next tag too.
    """
    if adds:
        selected = set(layer.selectedFeatureIds())
        # A second press on one feature takes it out again.
        one = len(fids) == 1 and selected.issuperset(fids)
        layer.selectByIds(list(selected.difference(fids) if one else selected.union(fids)))
        return
    select_nothing(layers, besides=layer)
    layer.selectByIds(list(fids))


def select_nothing(layers: Iterable[QgsVectorLayer], besides: Optional[QgsVectorLayer] = None) -> None:
    """Let go of what is selected in these layers."""
    for layer in layers:
        if layer != besides and layer.selectedFeatureCount():
            layer.removeSelection()
