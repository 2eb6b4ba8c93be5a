"""Layers of the data registered with a plan, below the plan in the layer tree."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Optional

from qgis.core import QgsLayerTreeGroup, QgsProject, QgsVectorLayer

from wijkaanpak_plugin.domain.translation import N_
from wijkaanpak_plugin.domain.written_days import day_text
from wijkaanpak_plugin.map.bgt_styles import style_bgt
from wijkaanpak_plugin.map.klic_base_map import base_map_beside, keep_base_map
from wijkaanpak_plugin.plan.files.project_layers import plan_group
from wijkaanpak_plugin.plan.sources.deliveries.delivery import Delivery, registered_deliveries
from wijkaanpak_plugin.plan.sources.registry import RegisteredSource, SourceLayer, open_source, registered_sources
from wijkaanpak_plugin.plan.sources.trust import may_be_read
from wijkaanpak_plugin.plan.sources.uri import absolute_uri
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.layer_file import file_in, show_same, shows_file
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.styling.own_language import name_group, name_kinds

#: Custom property of a group of source layers; its value is the plan_id.
GROUP_PROPERTY = "wijkaanpak/source_group"
#: Custom property of a source layer; its value is the source_id.
SOURCE_PROPERTY = "wijkaanpak/source"
#: Custom property of the group of a delivery; its value is the delivery_id.
DELIVERY_PROPERTY = "wijkaanpak/delivery"
#: Custom property of such a group, and of a layer of a source: the name that it got here, as long as nobody gives it
#: another one.
NAME_PROPERTY = "wijkaanpak/given_name"
#: What is read without a profile, whatever it is called, is no table of the BGT.
_NO_PROFILE = "-"
_GROUP_NAME = N_("Map", "Existing data of {plan}")


def show_sources(plan: Plan, project: QgsProject) -> list[str]:
    """Add the registered sources that are not in the project yet; return one sentence for each that is missing.

    They come in one group below the plan, those of a delivery in one of its own in there, in the order in which they
    are registered, the first at the bottom. A layer
    that cannot be read, or that shows another file than the one registered (that of a copy of the plan), shows what is
    registered from then on; it keeps its name, style and place. What may not be read yet is left alone: who asks for
    that says so.
    """
    shown = {layer.customProperty(SOURCE_PROPERTY): layer for layer in project.mapLayers().values()}
    problems = []
    for source in registered_sources(plan):
        if not may_be_read(plan, source.uri, source.provider):
            continue
        layer = shown.get(source.source_id)
        if layer is not None and layer.isValid():
            name_kinds(layer)
        if layer is None or not is_shown(plan, source, layer):
            problems.append(show_source(plan, source, layer, project))
    keep_base_maps(plan, project, [delivery.delivery_id for delivery in registered_deliveries(plan)])
    name_sources(plan, project)
    return [problem for problem in problems if problem]


def is_shown(plan: Plan, source: RegisteredSource, layer: QgsVectorLayer) -> bool:
    """Return whether a layer can be read and shows the file of a source; which of its rows makes no difference."""
    path = file_in(absolute_uri(plan.backend, source.uri, source.provider), source.provider)
    return shows_file(layer, path) if path else layer.isValid()


def show_source(plan: Plan, source: RegisteredSource, layer: Optional[QgsVectorLayer], project: QgsProject) -> str:
    """Show a source in its layer, a new one for None; return what is wrong, "" when all is well."""
    opened = open_source(plan, source)
    if opened.layer is None:
        # A layer that can be read was led to data elsewhere by the user.
        return "" if layer is not None and layer.isValid() else opened.problem
    if layer is None:
        dress(opened)
        opened.layer.setCustomProperty(SOURCE_PROPERTY, source.source_id)
        opened.layer.setCustomProperty(NAME_PROPERTY, opened.layer.name())
        name_kinds(opened.layer)
        project.addMapLayer(opened.layer, False)
        _group_of(plan, source, project).insertLayer(0, opened.layer).setExpanded(False)
        return ""
    try:
        show_same(layer, opened.layer)
    except PlanError as error:
        return str(error)
    return ""


def dress(opened: SourceLayer) -> None:
    """Let data without a style of its own look as what it is read as, where that has a look."""
    if opened.layer is not None and not opened.has_style:
        style_bgt(opened.layer, str(opened.source.values["profile"] or "") or _NO_PROFILE)


def group_name(delivery: Delivery) -> str:
    """Return the name of the group of a delivery: its own name, and its date where that is known."""
    return " · ".join(filter(None, (delivery.name, day_text(delivery.date))))


def delivery_group(project: QgsProject, delivery_id: str) -> Optional[QgsLayerTreeGroup]:
    """Return the group with the layers of a delivery, None when there is none."""
    groups = project.layerTreeRoot().findGroups(True)
    return next((group for group in groups if group.customProperty(DELIVERY_PROPERTY) == delivery_id), None)


def _group_of(plan: Plan, source: RegisteredSource, project: QgsProject) -> QgsLayerTreeGroup:
    delivery_id = source.values["delivery_id"]
    delivery = next((each for each in registered_deliveries(plan) if each.delivery_id == delivery_id), None)
    if delivery is None:
        return _group(plan, project)
    group = delivery_group(project, delivery.delivery_id)
    if group is None:
        group = _group(plan, project).insertGroup(0, group_name(delivery))
        group.setCustomProperty(DELIVERY_PROPERTY, delivery.delivery_id)
        group.setCustomProperty(NAME_PROPERTY, group.name())
        group.setExpanded(False)
    return group


def keep_base_maps(plan: Plan, project: QgsProject, delivery_ids: Iterable[str]) -> None:
    """Let each of these deliveries show the base map that came with it; its group goes with its last layer, and the
    group around all existing data with the last of those.
    """
    for delivery_id in delivery_ids:
        group = delivery_group(project, delivery_id)
        if group is not None:
            keep_base_map(group, base_map_of(plan, delivery_id), project)
    around = _group_there(plan, project)
    if around is not None and not around.children():
        around.parent().removeChildNode(around)


def base_map_of(plan: Plan, delivery_id: str) -> Optional[Path]:
    """Return the picture that came with a delivery, None where there is none or its data may not be read."""
    for source in registered_sources(plan):
        if source.values["delivery_id"] == delivery_id and may_be_read(plan, source.uri, source.provider):
            file = file_in(absolute_uri(plan.backend, source.uri, source.provider), source.provider)
            return base_map_beside(Path(file)) if file else None
    return None


def name_sources(plan: Plan, project: QgsProject) -> None:
    """Let the group of source layers, where there is one, be called after the plan, in the user's language."""
    group = _group_there(plan, project)
    if group is not None:
        name_group(group, _GROUP_NAME, plan.name)


def _group_there(plan: Plan, project: QgsProject) -> Optional[QgsLayerTreeGroup]:
    groups = project.layerTreeRoot().findGroups(True)
    return next((group for group in groups if group.customProperty(GROUP_PROPERTY) == plan.plan_id), None)


def _group(plan: Plan, project: QgsProject) -> QgsLayerTreeGroup:
    there = _group_there(plan, project)
    if there is not None:
        return there
    root = project.layerTreeRoot()
    above = plan_group(project, plan.plan_id)
    at_top = above is not None and above in root.children()
    place = root.children().index(above) + 1 if at_top else len(root.children())
    group = root.insertGroup(place, "")
    name_group(group, _GROUP_NAME, plan.name)
    group.setCustomProperty(GROUP_PROPERTY, plan.plan_id)
    group.setExpanded(False)
    return group
