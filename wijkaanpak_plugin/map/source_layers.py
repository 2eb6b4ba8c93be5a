"""Shows the data that is registered with a plan, below the plan in the layer tree."""

from __future__ import annotations

from qgis.core import QgsLayerTreeGroup, QgsProject

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.plan_file import Plan
from wijkaanpak_plugin.plan.project import plan_group
from wijkaanpak_plugin.plan.sources import open_source, registered_sources

#: Custom property of a group of source layers; its value is the plan_id.
GROUP_PROPERTY = "wijkaanpak/source_group"
#: Custom property of a source layer; its value is the source_id.
SOURCE_PROPERTY = "wijkaanpak/source"


def show_sources(plan: Plan, project: QgsProject) -> list[str]:
    """Add the registered sources that are not in the project yet; return one sentence for each that is missing.

    They come in one group below the plan, in the order in which they are registered, the first at the bottom.
    """
    shown = {layer.customProperty(SOURCE_PROPERTY) for layer in project.mapLayers().values()}
    problems = []
    for source in registered_sources(plan):
        if source.source_id in shown:
            continue
        opened = open_source(plan, source)
        if opened.layer is None:
            problems.append(opened.problem)
            continue
        opened.layer.setCustomProperty(SOURCE_PROPERTY, source.source_id)
        project.addMapLayer(opened.layer, False)
        _group(plan, project).insertLayer(0, opened.layer).setExpanded(False)
    return problems


def _group(plan: Plan, project: QgsProject) -> QgsLayerTreeGroup:
    root = project.layerTreeRoot()
    for group in root.findGroups(True):
        if group.customProperty(GROUP_PROPERTY) == plan.plan_id:
            return group
    above = plan_group(project, plan.plan_id)
    at_top = above is not None and above in root.children()
    place = root.children().index(above) + 1 if at_top else len(root.children())
    text = translate("Map", "Existing data of {plan}")
    group = root.insertGroup(place, text.format(plan=plan.name))
    group.setCustomProperty(GROUP_PROPERTY, plan.plan_id)
    group.setExpanded(False)
    return group
