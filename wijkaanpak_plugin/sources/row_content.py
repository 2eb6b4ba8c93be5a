"""What a style makes of a row: its text is shown as text, never looked up as an address or read as a page.

A style may name no address itself and still fetch what a row names: a form that previews a file, a label that is HTML
and holds a picture, a marker whose picture is that of a column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qgis.core import QgsEditorWidgetSetup, QgsVectorLayer
from qgis.PyQt.QtXml import QDomElement

#: Per edit widget the options that make it fetch what its value names, or read its value as HTML.
_FETCHING_OPTIONS = {"ExternalResource": ("DocumentViewer",), "TextEdit": ("UseHtml",)}
#: The preview may be decided by an expression too (`QgsWidgetWrapper::Property::DocumentViewerContent`).
_PROPERTIES, _PREVIEW_PROPERTY = "PropertyCollection", "documentViewerContent"
#: Parts of symbols that are drawn from a file, and the properties that name that file
#: (`QgsSymbolLayer::Property::Name` and `File`); in other symbols these are the name of a shape.
_DRAWN_FROM_FILES = frozenset(("AnimatedMarker", "RasterFill", "RasterLine", "RasterMarker", "SVGFill", "SvgMarker"))
_FILE_PROPERTIES = frozenset(("name", "file"))
#: The file of the picture behind a label (`QgsPalLayerSettings::Property::ShapeSVGFile`).
_LABEL_PICTURE = "ShapeSVGFile"
_HTML = "allowHtml"
#: What stands in the text of every style that has one of these.
SIGNS = re.compile(
    "|".join(("DocumentViewer|UseHtml|documentViewer", f'{_HTML}="1', _LABEL_PICTURE, *_DRAWN_FROM_FILES))
)


def show_as_text(root: QDomElement) -> None:
    """Take out of a style what would fetch what a row names, or read it as HTML."""
    for element in list(elements(root)):
        kind = element.attribute("type")
        if element.hasAttribute(_HTML):
            element.setAttribute(_HTML, "0")
        if element.tagName() == "editWidget" and kind in _FETCHING_OPTIONS:
            _remove_options(element, frozenset((*_FETCHING_OPTIONS[kind], _PREVIEW_PROPERTY)))
        elif element.tagName() == "layer" and element.attribute("class") in _DRAWN_FROM_FILES:
            _remove_options(element.firstChildElement("data_defined_properties"), _FILE_PROPERTIES, "Map")
        elif element.tagName() == "Option" and element.attribute("name") == _LABEL_PICTURE:
            element.parentNode().removeChild(element)


def show_values_as_text(layer: QgsVectorLayer) -> None:
    """Let the form of a layer fetch nothing that a row names, and read no value as HTML."""
    for position in range(layer.fields().count()):
        setup = layer.editorWidgetSetup(position)
        config = dict(setup.config())
        fetching = [name for name in _FETCHING_OPTIONS.get(setup.type(), ()) if config.pop(name, None)]
        if setup.type() == "ExternalResource" and _PREVIEW_PROPERTY in str(config.get(_PROPERTIES, "")):
            fetching.append(config.pop(_PROPERTIES))
        if fetching:
            layer.setEditorWidgetSetup(position, QgsEditorWidgetSetup(setup.type(), config))


def elements(element: QDomElement) -> Iterator[QDomElement]:
    """Yield an element and all that stand in it."""
    waiting = [element]
    while waiting:
        current = waiting.pop()
        yield current
        child = current.firstChildElement()
        while not child.isNull():
            waiting.append(child)
            child = child.nextSiblingElement()


def _remove_options(within: QDomElement, names: frozenset[str], kind: str = "") -> None:
    """Remove options of these names; kind: only those that are of this type."""
    for option in list(elements(within)):
        if option.attribute("name") in names and (not kind or option.attribute("type") == kind):
            option.parentNode().removeChild(option)
