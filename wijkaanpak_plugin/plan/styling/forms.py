"""Attribute forms: labels, choices, defaults and pages, so that records can be filled in without the plugin."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsDefaultValue,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsVectorLayer,
)

from wijkaanpak_plugin.domain.translation import Translatable, translated
from wijkaanpak_plugin.plan.schema.table import BOOLEAN, FOUND, PAGES, TEXT, Field, Table
from wijkaanpak_plugin.plan.schema.tables import FID_COLUMN
from wijkaanpak_plugin.plan.styling.lists import Lists, choices
from wijkaanpak_plugin.plan.styling.named_records import HIDDEN, name_column

#: Text that may take more than one line.
_LONG = {
    "text",
    "vision",
    "remarks",
    "remark",
    "note",
    "report",
    "sentence",
    "why_here",
    "uncertainty",
    "interest",
    "money",
    "space",
    "time",
    "reach",
    "bearers",
    "decision",
    "decision_reason",
    "participants",
    "goal",
    "answer",
    "hard_conditions",
    "contact",
    "reason",
}


def set_up_form(layer: QgsVectorLayer, table: Table, lists: Lists, files_folder: str) -> None:
    """Give a layer of a table its aliases, widgets, defaults, pages and display name.

    files_folder: the expression that gives the folder to which a photo is kept relative.
    """
    for field in table.fields:
        position = layer.fields().indexOf(field.name)
        layer.setFieldAlias(position, translated(field.label))
        layer.setEditorWidgetSetup(position, _widget(field, lists, files_folder))
        if field.default:
            layer.setDefaultValueDefinition(position, QgsDefaultValue(field.default))
        if field.identity:
            # A copy or a half is another record: it gets a name of its own.
            layer.setFieldDuplicatePolicy(position, Qgis.FieldDuplicatePolicy.DefaultValue)
            layer.setFieldSplitPolicy(position, Qgis.FieldDomainSplitPolicy.DefaultValue)
    fid = layer.fields().indexOf(FID_COLUMN)
    layer.setEditorWidgetSetup(fid, QgsEditorWidgetSetup(HIDDEN, {}))
    set_up_pages(layer, table)
    layer.setDisplayExpression(_display(table))
    layer.setMapTipTemplate(_map_tip(table))


def set_up_pages(layer: QgsVectorLayer, table: Table) -> None:
    """Give a layer the pages of its form, with what has a widget on them."""
    layer.setEditFormConfig(_form(layer, table))


def _widget(field: Field, lists: Lists, files_folder: str) -> QgsEditorWidgetSetup:
    if field.holds_id:
        # In a project, where the tables are beside each other, the name of the record takes its place.
        return QgsEditorWidgetSetup(HIDDEN, {})
    offered = choices(field, lists)
    if offered:
        return QgsEditorWidgetSetup("ValueMap", {"map": [{entry.label: entry.key} for entry in offered]})
    if field.type == BOOLEAN:
        return QgsEditorWidgetSetup("CheckBox", {})
    if field.name == "photo":
        return QgsEditorWidgetSetup("ExternalResource", _photo_beside_plan(files_folder))
    if field.type == TEXT:
        return QgsEditorWidgetSetup("TextEdit", {"IsMultiline": field.name in _LONG})
    return QgsEditorWidgetSetup("", {})


def _photo_beside_plan(files_folder: str) -> dict[str, object]:
    """Return how a photo is picked: its path is relative to the folder of the plan.

    It is not shown: QGIS would fetch it from wherever a row says. The panel Hot Spots shows those beside the plan.
    """
    root = {"active": True, "type": 3, "expression": files_folder}  # 3: an expression
    return {
        "FileWidget": True,
        "FileWidgetButton": True,
        "PropertyCollection": {"name": None, "type": "collection", "properties": {"propertyRootPath": root}},
        "RelativeStorage": 2,  # to that folder, not to the project
        "StorageMode": 0,  # a file
    }


def _form(layer: QgsVectorLayer, table: Table) -> QgsEditFormConfig:
    form = layer.editFormConfig()
    for field in table.fields:
        if field.page == FOUND:
            form.setReadOnly(layer.fields().indexOf(field.name), True)
    used = {field.page for field in table.fields}
    pages = [page for page in PAGES if page in used]
    if pages:
        form.setLayout(Qgis.AttributeFormLayout.DragAndDrop)
        form.clearTabs()
        for page in pages:
            form.addTab(_tab(layer, table, page))
    return form


def _tab(layer: QgsVectorLayer, table: Table, page: Translatable) -> QgsAttributeEditorContainer:
    tab = QgsAttributeEditorContainer(translated(page), None)
    tab.setType(Qgis.AttributeEditorContainerType.Tab)
    for field in table.fields:
        position = layer.fields().indexOf(field.name)
        if field.page == page and layer.editorWidgetSetup(position).type() != HIDDEN:
            tab.addChildElement(QgsAttributeEditorField(field.name, position, tab))
    return tab


def _map_tip(table: Table) -> str:
    """Return what the map tip says: the display name as text. QGIS shows a map tip as HTML, whatever stands in it."""
    shown = f"to_string(coalesce({_display(table)}, ''))"
    for mark, written in (("&", "&amp;"), ("<", "&lt;")):
        shown = f"replace({shown}, '{mark}', '{written}')"
    return f"[% {shown} %]"


def _display(table: Table) -> str:
    """Return the expression of what a record is called."""
    return f'"{name_column(table)}"'
