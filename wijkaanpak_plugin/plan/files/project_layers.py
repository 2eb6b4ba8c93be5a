"""Layers of a plan in a QGIS project: put there, and taken out again."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsLayerTreeGroup, QgsLayerTreeLayer, QgsMapLayer, QgsProject, QgsVectorLayer

from wijkaanpak_plugin.domain.translation import N_
from wijkaanpak_plugin.plan.schema.tables import table
from wijkaanpak_plugin.plan.store.layer_file import show_same
from wijkaanpak_plugin.plan.store.layer_state import check_no_pending
from wijkaanpak_plugin.plan.store.plan import PLAN_PROPERTY, TABLE_PROPERTY, Plan
from wijkaanpak_plugin.plan.styling.forms import set_up_pages
from wijkaanpak_plugin.plan.styling.lists import plan_lists
from wijkaanpak_plugin.plan.styling.named_records import show_names
from wijkaanpak_plugin.plan.styling.own_language import name_group, speak_users_language
from wijkaanpak_plugin.sources.row_content import show_values_as_text

#: Custom property of the group of a plan; its value is the plan_id.
GROUP_PROPERTY = "wijkaanpak/plan_group"

_TABLES = N_("Plan", "Tables")

#: From top to bottom: what is small or must be seen lies above.
DRAWING_ORDER = (
    "hot_spot",
    "hot_spot_area",
    "finding",
    "claim_point",
    "claim_line",
    "claim_area",
    "feature_tag_point",
    "feature_tag_line",
    "feature_tag_area",
    "zone",
    "coverage",
    "plan_area",
)
#: Layers that a new project shows only when they are switched on.
_HIDDEN = ("zone", "coverage")


def add_to_project(plan: Plan, project: QgsProject) -> QgsLayerTreeGroup:
    """Add the layers of a plan to a project, in a group on top, and return the group.

    Map layers come in drawing order, tables in a collapsed group below them; a table that nobody needs there has no
    layer. Of a plan that is in the project already only the layers that were taken out come back; those that show a
    copy of the plan, or the place where it was before, show this plan from then on. The plan uses the layers of the
    project from then on. PlanError when the plan cannot be read, or when a layer of another one has edits that are not
    saved.
    """
    there = _adopt(plan, project)
    group = plan_group(project, plan.plan_id)
    if group is None:
        group = project.layerTreeRoot().insertGroup(0, plan.name)
        group.setCustomProperty(GROUP_PROPERTY, plan.plan_id)
    missing = [name for name in plan.project_tables if name not in there]
    if missing:
        with plan.backend.opening_layers():
            for name in missing:
                plan.layer(name)
    _translate(plan)
    for inner in group.findGroups():
        name_group(inner, _TABLES)
    for name in (name for name in DRAWING_ORDER if name in missing):
        layer = plan.layer(name)
        project.addMapLayer(layer, False)
        node = group.insertLayer(_place(group, name), layer)
        node.setExpanded(False)
        node.setItemVisibilityChecked(name not in _HIDDEN)
    for name in (name for name in missing if name not in DRAWING_ORDER):
        layer = plan.layer(name)
        project.addMapLayer(layer, False)
        _tables_group(group).addLayer(layer)
    _show_names(plan)
    return group


def remove_from_project(plan: Plan, project: QgsProject) -> None:
    """Take the layers and the group of a plan out of a project; edits that are not saved are given up."""
    project.removeMapLayers([layer.id() for layer in plan_layers(project, plan.plan_id)])
    group = plan_group(project, plan.plan_id)
    if group is not None and group.parent() is not None:
        group.parent().removeChildNode(group)


def plan_group(project: QgsProject, plan_id: str) -> Optional[QgsLayerTreeGroup]:
    """Return the group of a plan in a project, found by custom property, None when it is not there."""
    for group in project.layerTreeRoot().findGroups(True):
        if group.customProperty(GROUP_PROPERTY) == plan_id:
            return group
    return None


def plan_layers(project: QgsProject, plan_id: str) -> list[QgsVectorLayer]:
    """Return the layers of a plan in a project, found by custom property; also those that cannot be read."""
    return [layer for layer in project.mapLayers().values() if layer.customProperty(PLAN_PROPERTY) == plan_id]


def _adopt(plan: Plan, project: QgsProject) -> set[str]:
    """Let a plan use the layers that a project brought along, and return their tables.

    Of two layers of one table the plan keeps the one it uses. A project may be older than what forms are kept from.
    """
    layers = [layer for layer in plan_layers(project, plan.plan_id) if _table(layer) in plan.tables]
    strangers = [layer for layer in layers if not plan.backend.is_shown_by(layer)]
    check_no_pending(strangers)
    for layer in strangers:
        show_same(layer, plan.layer(_table(layer)))
    there: set[str] = set()
    for layer in sorted(layers, key=plan.uses, reverse=True):
        if layer.isValid() and _table(layer) not in there:
            show_values_as_text(layer)
            plan.use_layer(_table(layer), layer)
            there.add(_table(layer))
    return there


def _translate(plan: Plan) -> None:
    """Let layers speak the user's language: they speak that of who made the plan, or saved the project."""
    lists = plan_lists(plan.backend)
    for name in plan.project_tables:
        speak_users_language(plan.layer(name), table(name), lists, plan.backend.files_folder_expression)


def _show_names(plan: Plan) -> None:
    """Let forms name the records of other tables: which layer shows those is known in a project only."""
    for name in plan.project_tables:
        if show_names(plan.layer(name), table(name), plan.layer):
            set_up_pages(plan.layer(name), table(name))


def _table(layer: QgsMapLayer) -> str:
    return str(layer.customProperty(TABLE_PROPERTY))


def _place(group: QgsLayerTreeGroup, name: str) -> int:
    """Return the place in a group that a map layer has by the drawing order: below those that belong above it."""
    above = DRAWING_ORDER[: DRAWING_ORDER.index(name)]
    place = 0
    for number, node in enumerate(group.children(), start=1):
        layer = node.layer() if isinstance(node, QgsLayerTreeLayer) else None
        if layer is not None and layer.customProperty(TABLE_PROPERTY) in above:
            place = number
    return place


def _tables_group(group: QgsLayerTreeGroup) -> QgsLayerTreeGroup:
    """Return the group of the tables without geometry, made when it is not there."""
    for inner in group.findGroups():
        return inner
    tables = group.addGroup("")
    name_group(tables, _TABLES)
    tables.setExpanded(False)
    return tables
