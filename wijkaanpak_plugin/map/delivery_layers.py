"""Layers of deliveries in the project, as each step of the plan leaves them: they come, follow and go together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Optional, Union

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsProject, QgsVectorLayer

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.source_layers import (
    DELIVERY_PROPERTY,
    NAME_PROPERTY,
    SOURCE_PROPERTY,
    delivery_group,
    group_name,
    is_shown,
    keep_base_maps,
    show_source,
)
from wijkaanpak_plugin.plan.schema.source_tables import DELIVERY, SOURCE
from wijkaanpak_plugin.plan.sources.deliveries.delivery import registered_deliveries
from wijkaanpak_plugin.plan.sources.registry import RegisteredSource, registered_sources
from wijkaanpak_plugin.plan.sources.trust import may_be_read
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan


def follow_step(plan: Plan, project: QgsProject, step: Step) -> Iterator[str]:
    """Let the project show the deliveries as a step, done or undone, left them, layer by layer; yield after each one
    sentence when it could not follow, else "".

    Layers of a delivery come when it is registered, show other data when it is replaced, bear its name as long as
    nobody gave them another one, and go with it. A layer that was taken off the map by the user stays away; a source
    that came by itself keeps its layer when it is removed. Between two layers the project and the plan may change, and
    the plan may not be closed. PlanError when the plan cannot be read.
    """
    touched = step.records.get(SOURCE.name, frozenset())
    if not touched and DELIVERY.name not in step.records:
        return
    sources = {each.source_id: each for each in registered_sources(plan)}
    # Of other deliveries, also of another plan in the same project, nothing changes.
    deliveries = {*step.records.get(DELIVERY.name, ()), *_shown_with(touched, project)}
    # In the order in which they are registered, which is that of the layers.
    for source in sources.values():
        if source.source_id not in touched:
            continue
        layer = _layer_of(source.source_id, project)
        comes = layer is None and SOURCE.name in step.reshaped and source.values["delivery_id"]
        if layer is not None or comes:
            yield _show(plan, source, layer, project)
    deliveries |= _shown_with(touched, project)
    for source_id in touched - sources.keys():
        yield _take_off(_layer_of(source_id, project), project)
    _name_groups(plan, project, step)
    keep_base_maps(plan, project, sorted(deliveries))


def _layer_of(source_id: str, project: QgsProject) -> Optional[QgsMapLayer]:
    """Return the layer that shows a source now, None when there is none."""
    layers = project.mapLayers().values()
    return next((each for each in layers if each.customProperty(SOURCE_PROPERTY) == source_id), None)


def _show(plan: Plan, source: RegisteredSource, layer: Optional[QgsMapLayer], project: QgsProject) -> str:
    if not may_be_read(plan, source.uri, source.provider) or not isinstance(layer, (QgsVectorLayer, type(None))):
        return ""
    if layer is not None:
        _name(layer, source.name)
        if is_shown(plan, source, layer):
            return ""
    return show_source(plan, source, layer, project)


def _take_off(layer: Optional[QgsMapLayer], project: QgsProject) -> str:
    """Remove the layer of a source that is not in the plan any more, where it came with a delivery."""
    node = project.layerTreeRoot().findLayer(layer.id()) if layer is not None else None
    group = node.parent() if node is not None else None
    if layer is None or group is None or not group.customProperty(DELIVERY_PROPERTY):
        return ""
    if isinstance(layer, QgsVectorLayer) and layer.isModified():
        text = translate("Map", "Layer '{layer}' has edits that are not saved, and stays in the project.")
        return text.format(layer=layer.name())
    project.removeMapLayer(layer.id())
    return ""


def _shown_with(source_ids: Iterable[str], project: QgsProject) -> set[str]:
    """Return the delivery_id of each group of a delivery in which one of these sources is shown."""
    layers = filter(None, (_layer_of(each, project) for each in source_ids))
    nodes = (project.layerTreeRoot().findLayer(layer.id()) for layer in layers)
    groups = (node.parent() for node in nodes if node is not None)
    return {str(each.customProperty(DELIVERY_PROPERTY)) for each in groups if each.customProperty(DELIVERY_PROPERTY)}


def _name_groups(plan: Plan, project: QgsProject, step: Step) -> None:
    for delivery in registered_deliveries(plan):
        group = delivery_group(project, delivery.delivery_id)
        if group is not None and delivery.delivery_id in step.records.get(DELIVERY.name, ()):
            _name(group, group_name(delivery))


def _name(shown: Union[QgsMapLayer, QgsLayerTreeGroup], name: str) -> None:
    """Give a layer or group its name, unless somebody gave it another one."""
    if shown.name() == shown.customProperty(NAME_PROPERTY):
        shown.setName(name)
        shown.setCustomProperty(NAME_PROPERTY, name)
