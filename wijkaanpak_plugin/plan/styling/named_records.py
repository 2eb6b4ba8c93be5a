"""Records in the forms of others: by their names, in the place of ids that people cannot read."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsEditorWidgetSetup, QgsVectorLayer

from wijkaanpak_plugin.plan.schema.table import Field, Table
from wijkaanpak_plugin.plan.schema.tables import TABLES

#: The widgets of QGIS for a column that a form leaves out, and for the name of a record of another layer.
HIDDEN, _NAME = "Hidden", "ValueRelation"
#: What people call a record by, the first that a table has.
_CALLED = ("name", "sentence", "text", "key", "indicator", "transition", "party", "criterion")


def name_column(table: Table) -> str:
    """Return the column that says what a record is called; where none does the first that holds no id, if any."""
    said = [field.name for field in table.fields if not field.holds_id]
    return next((name for name in _CALLED if name in table.field_names), (*said, table.fields[0].name)[0])


def show_names(layer: QgsVectorLayer, table: Table, layer_of: Callable[[str], QgsVectorLayer]) -> bool:
    """Let the forms of a layer show and offer the names of the records that its columns refer to, and no ids.

    An id that may be of several tables, or of one without a layer in the project, is left out. layer_of: the layer
    of a table of the project. Return whether that changed something: the pages of the form have to be set up then.
    """
    changed = False
    for field in table.fields:
        if field.holds_id:
            position = layer.fields().indexOf(field.name)
            wanted, now = _widget(field, layer_of), layer.editorWidgetSetup(position)
            if (now.type(), now.config().get("Layer")) != (wanted.type(), wanted.config().get("Layer")):
                layer.setEditorWidgetSetup(position, wanted)
                changed = True
    return changed


def _widget(field: Field, layer_of: Callable[[str], QgsVectorLayer]) -> QgsEditorWidgetSetup:
    targets = [] if field.identity else [table for table in TABLES if table.identity in field.ids]
    target = targets[0] if len(targets) == 1 else None
    if target is None or not target.in_project or name_column(target) == target.identity:
        return QgsEditorWidgetSetup(HIDDEN, {})
    layer = layer_of(target.name)
    config = {
        "Layer": layer.id(),
        "LayerName": layer.name(),
        "Key": target.identity,
        "Value": name_column(target),
        "AllowNull": not field.required,
        "OrderByValue": True,
    }
    return QgsEditorWidgetSetup(_NAME, config)
