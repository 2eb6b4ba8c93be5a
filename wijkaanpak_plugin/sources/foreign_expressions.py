"""Expressions in styles and layers of somebody else: which of them look further than the data they are about."""

from __future__ import annotations

from qgis.core import QgsExpression

#: Groups of QGIS' functions that read files, settings, other layers or whatever else lies outside the row.
#: Those of this plugin speak of the plan that is open, with what is confidential in it.
_GROUPS = frozenset(
    (
        *("Files and Paths", "Map Layers", "Rasters", "Sensors", "Layout", "Processing", "Form", "Custom"),
        "Wijkaanpak",
    )
)
_FUNCTIONS = frozenset(
    (
        *("env", "eval", "eval_template", "exif_geotag", "get_feature", "get_feature_by_id", "is_layer_visible"),
        *("maptip", "display_expression", "sqlite_fetch_and_increment", "project_color", "project_color_object"),
    )
)
#: Beginnings of the names of variables that tell of the row, its symbol and the map only.
_VARIABLES = (
    *("geometry", "feature", "id", "symbol_", "value", "field", "element", "counter", "index", "current_"),
    *("map_scale", "map_units", "map_rotation", "zoom_level", "cluster_"),
)


def reaches_out(text: str) -> bool:
    """Say whether an expression looks further than a row and how it is drawn; so does one that cannot be read.

    It could print the name of the user, a setting of the machine (``env``) or the contents of a file.
    """
    expression = QgsExpression(text)
    if expression.hasParserError():
        return True
    if any(not name.startswith(_VARIABLES) for name in expression.referencedVariables()):
        return True
    return any(_is_outside(name) for name in expression.referencedFunctions() - {"var"})


def _is_outside(name: str) -> bool:
    number = QgsExpression.functionIndex(name)
    if number < 0 or name in _FUNCTIONS:
        return True
    return not _GROUPS.isdisjoint(QgsExpression.Functions()[number].groups())
