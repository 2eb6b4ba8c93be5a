"""Stores a style for each table with the plan, so that plain QGIS shows the plan as the plugin does."""

from __future__ import annotations

import re
from functools import lru_cache

from qgis.core import (
    QgsField,
    QgsFieldConstraints,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsReadWriteContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType
from qgis.PyQt.QtXml import QDomDocument

from wijkaanpak_plugin.domain.translation import language, translate
from wijkaanpak_plugin.plan.schema.table import (
    AREA,
    BOOLEAN,
    DATE,
    DATETIME,
    INTEGER,
    LINE,
    NUMBER,
    POINT,
    TEXT,
    Table,
)
from wijkaanpak_plugin.plan.schema.tables import FID_COLUMN, TABLES
from wijkaanpak_plugin.plan.store.backend import Backend
from wijkaanpak_plugin.plan.store.errors import StoreError
from wijkaanpak_plugin.plan.styling.forms import set_up_form
from wijkaanpak_plugin.plan.styling.lists import UNKNOWN_COLOUR, Entry, Lists, plan_lists
from wijkaanpak_plugin.plan.styling.map_labels import labelling
from wijkaanpak_plugin.plan.styling.periods_in_time import show_in_time
from wijkaanpak_plugin.plan.styling.renderers import renderer

STYLE_NAME = "wijkaanpak"

#: Lists by name, of which styles are kept.
_ListsAsKey = tuple[tuple[str, tuple[Entry, ...]], ...]

#: What stands for the geometry and the columns of a table in the address of a layer in memory.
_GEOMETRY = {POINT: "MultiPoint", LINE: "MultiLineString", AREA: "MultiPolygon", None: "NoGeometry"}
_COLUMN_TYPES = {
    TEXT: QMetaType.Type.QString,
    INTEGER: QMetaType.Type.Int,
    NUMBER: QMetaType.Type.Double,
    BOOLEAN: QMetaType.Type.Bool,
    DATE: QMetaType.Type.QDate,
    DATETIME: QMetaType.Type.QDateTime,
}
_CONSTRAINTS = (QgsFieldConstraints.Constraint.ConstraintNotNull, QgsFieldConstraints.Constraint.ConstraintUnique)

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def store_styles(backend: Backend) -> None:
    """Store the styles of all tables with a plan, as default style, in place of those that this plugin stored.

    Colours and choices come from the lists stored in the plan, labels are in the user's language. Styles
    that users saved under another name stay. StoreError when they cannot be written.
    """
    lists = _as_key(plan_lists(backend))
    # A label as it is said now: where it is said in another way, all labels are.
    words = language(), translate("PlanField", "Name")
    styles = styles_as_qml(TABLES, lists, backend.files_folder_expression, words)
    backend.store_styles(STYLE_NAME, styles)


def _as_key(lists: Lists) -> _ListsAsKey:
    return tuple((name, tuple(entries)) for name, entries in lists.items())


@lru_cache(maxsize=2)
def styles_as_qml(
    tables: tuple[Table, ...], lists: _ListsAsKey, files_folder: str, _words: tuple[str, str]
) -> dict[str, str]:
    """Return the style of each table as QML. To make them takes as long as all the rest of making a plan, and the next
    plan mostly has the same lists.
    """
    by_name = {name: list(entries) for name, entries in lists}
    return {table.name: style_as_qml(table, by_name, files_folder) for table in tables}


def style_as_qml(table: Table, lists: Lists, files_folder: str = "''") -> str:
    """Return the style of one table as QML: symbols, labels, form and time. StoreError when QGIS refuses it.

    files_folder: the expression that gives the folder to which a photo is kept relative.
    """
    layer = _empty_layer(table)
    drawn = renderer(table, lists)
    if drawn is not None:
        layer.setRenderer(drawn)
        labels = labelling(table)
        layer.setLabeling(labels)
        layer.setLabelsEnabled(labels is not None)
    set_up_form(layer, table, lists, files_folder)
    show_in_time(layer, table)
    _give_profile_one_colour(layer)
    document = QDomDocument()
    error = layer.exportNamedStyle(document, QgsReadWriteContext())
    if error:
        raise StoreError(error)
    return _steady(table.name, document.toString(-1))


def _give_profile_one_colour(layer: QgsVectorLayer) -> None:
    """Draw a layer in elevation profiles in grey: QGIS gives it the next colour of a list that it shuffled at its
    start, and two plans that are alike would not have the same bytes.
    """
    profile = layer.elevationProperties()
    profile.setProfileLineSymbol(QgsLineSymbol.createSimple({"color": UNKNOWN_COLOUR}))
    profile.setProfileFillSymbol(QgsFillSymbol.createSimple({"color": UNKNOWN_COLOUR}))
    profile.setProfileMarkerSymbol(QgsMarkerSymbol.createSimple({"color": UNKNOWN_COLOUR}))


def _empty_layer(table: Table) -> QgsVectorLayer:
    """Return a layer in memory with the columns of a table: a style needs no more, and opening the plan once for each
    table takes most of the time of making one.
    """
    options = QgsVectorLayer.LayerOptions()
    options.skipCrsValidation = True  # else QGIS may ask the user for its CRS
    layer = QgsVectorLayer(_GEOMETRY[table.geometry], table.name, "memory", options)
    columns = [QgsField(FID_COLUMN, QMetaType.Type.LongLong)]
    columns += [QgsField(field.name, _COLUMN_TYPES[field.type]) for field in table.fields]
    layer.dataProvider().addAttributes(columns)
    layer.updateFields()
    layer.temporalProperties().guessDefaultsFromFields(layer.fields())
    _constrain(layer, FID_COLUMN, *_CONSTRAINTS)
    for field in table.fields:
        if field.identity:
            _constrain(layer, field.name, *_CONSTRAINTS)
        elif field.required:
            _constrain(layer, field.name, QgsFieldConstraints.Constraint.ConstraintNotNull)
    return layer


def _constrain(layer: QgsVectorLayer, column: str, *constraints: QgsFieldConstraints.Constraint) -> None:
    """Say in the style what the table itself refuses, as QGIS does for a layer of the table."""
    for constraint in constraints:
        strength = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard
        layer.setFieldConstraint(layer.fields().indexOf(column), constraint, strength)


def _steady(table: str, qml: str) -> str:
    """Replace the random names that QGIS gives to parts of a style by ones that are the same each time."""
    known: dict[str, str] = {}

    def name(found: re.Match[str]) -> str:
        number = len(known) + 1
        return known.setdefault(found.group(), f"{sum(table.encode()):08x}-0000-4000-8000-{number:012x}")

    return _UUID.sub(name, qml)
