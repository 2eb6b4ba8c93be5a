"""Layers of the data registered with a plan, below the plan in the layer tree."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsLayerTreeGroup, QgsProject, QgsVectorLayer

from wijkaanpak_plugin.domain.translation import N_
from wijkaanpak_plugin.plan.files.project_layers import plan_group
from wijkaanpak_plugin.plan.sources.registry import RegisteredSource, open_source, registered_sources
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
_GROUP_NAME = N_("Map", "Existing data of {plan}")


def show_sources(plan: Plan, project: QgsProject) -> list[str]:
    """Add the registered sources that are not in the project yet; return one sentence for each that is missing.

    They come in one group below the plan, in the order in which they are registered, the first at the bottom. A layer
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
        if layer is None or not _is_shown(plan, source, layer):
            problems.append(_show(plan, source, layer, project))
    name_sources(plan, project)
    return [problem for problem in problems if problem]


def _is_shown(plan: Plan, source: RegisteredSource, layer: QgsVectorLayer) -> bool:
    path = file_in(absolute_uri(plan.backend, source.uri, source.provider), source.provider)
    return shows_file(layer, path) if path else layer.isValid()


def _show(plan: Plan, source: RegisteredSource, layer: Optional[QgsVectorLayer], project: QgsProject) -> str:
    """Show a source in its layer, a new one for None; return what is wrong, "" when all is well."""
    opened = open_source(plan, source)
    if opened.layer is None:
        # A layer that can be read was led to data elsewhere by the user.
        return "" if layer is not None and layer.isValid() else opened.problem
    if layer is None:
        opened.layer.setCustomProperty(SOURCE_PROPERTY, source.source_id)
        name_kinds(opened.layer)
        add_to_sources(plan, opened.layer, project)
        return ""
    try:
        show_same(layer, opened.layer)
    except PlanError as error:
        return str(error)
    return ""


def add_to_sources(plan: Plan, layer: QgsVectorLayer, project: QgsProject) -> None:
    """Add a layer to the project, on top of the layers of registered data."""
    project.addMapLayer(layer, False)
    _group(plan, project).insertLayer(0, layer).setExpanded(False)


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
