"""Styles that come with data: taken over for how a layer looks and is filled in, never for what they run or fetch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import Optional

from qgis.core import Qgis, QgsMapLayer, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument, QDomElement

from wijkaanpak_plugin.sources.fonts import use_installed
from wijkaanpak_plugin.sources.row_content import SIGNS, elements, show_as_text

#: What is taken over. Not: actions, map tips of more than a column, relations and properties that plugins read; these
#: run or name other data.
_TAKEN = (
    QgsMapLayer.StyleCategory.Symbology
    | QgsMapLayer.StyleCategory.Labeling
    | QgsMapLayer.StyleCategory.Fields
    | QgsMapLayer.StyleCategory.Forms
    | QgsMapLayer.StyleCategory.AttributeTable
    | QgsMapLayer.StyleCategory.LayerConfiguration
    | QgsMapLayer.StyleCategory.Rendering
    | QgsMapLayer.StyleCategory.Diagrams
    | QgsMapLayer.StyleCategory.GeometryOptions
    | QgsMapLayer.StyleCategory.Temporal
)
#: Code of a form, and the file with its window.
_CODE_OF_FORMS = ("editform", "editforminit", "editforminitcodesource", "editforminitfilepath", "editforminitcode")
_LEFT_OUT = ("attributeactions", "referencedLayers", "referencingLayers", "customproperties")
_MAP_TIP = "mapTip"
#: A map tip that shows the text of one column, of which nothing is read as HTML.
_PLAIN_MAP_TIP = re.compile(
    r"""\[% replace\(replace\(to_string\(coalesce\("\w+", ''\)\), '&', '&amp;'\), '<', '&lt;'\) %\]"""
)
#: Parts of a form that show a page of the web, or text of a row as if it were one, or run a program.
_RUNNING_PARTS = frozenset(
    ("attributeEditorHtmlElement", "attributeEditorQmlElement", "attributeEditorAction", "attributeEditorTextElement")
)
#: Editors that ask for nothing outside the row; others name a layer or a place.
_PLAIN_EDITORS = frozenset(
    ("", "Binary", "CheckBox", "Classification", "Color", "DateTime", "Enumeration", "ExternalResource", "Hidden")
) | frozenset(("List", "Range", "TextEdit", "UniqueValues", "UuidGenerator", "ValueMap"))
_SCHEMES = ("http", "https", "ftp", "ftps", "file", "smb", "data", "javascript")
#: An address: of the web, of a program, of a server, or a full path.
_ADDRESS = re.compile(
    rf"""(?:^|[\s"'(=,;>])(?:(?:{"|".join(_SCHEMES)}):|/vsi|//|\\\\|[a-z]:[\\/]|/(?=[\w.]))""",
    re.IGNORECASE,
)
#: Functions of expressions that open files, layers or addresses, read the environment or run text as an expression.
_FUNCTIONS = (
    *("load_layer", "env", "eval", "eval_template", "exif", "exif_geotag"),
    *("file_exists", "file_size", "is_file", "is_directory"),
)
_REACHING = re.compile(rf"\b(?:{'|'.join(_FUNCTIONS)})\s*\(", re.IGNORECASE)
#: What stands in every address or call of such a function, in small letters.
_SIGNS = ("/", "\\", *(f"{scheme}:" for scheme in _SCHEMES), *_FUNCTIONS)
#: How QGIS begins a style.
_DOCTYPE = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>"
#: Letters written as numbers, behind which anything may be hidden, also twice: names of columns are shown as HTML. The
#: end of a line is none.
_ESCAPED = re.compile(r"&(?:amp;)*#(?!xa;|10;)", re.IGNORECASE)
_PLAIN_EDITOR = re.compile(r'<editWidget type="([^"]*)"')
#: What is embedded in a style itself is no address.
_EMBEDDED = "base64:"


def apply_plain_style(layer: QgsVectorLayer, qml: str) -> bool:
    """Give a layer this style, without what it would run; return whether it was taken over.

    A style that names an address or calls a function that reaches outside its layer is left alone altogether: reading
    it may fetch what it names.
    """
    plain = _plain_style(qml)
    if plain is None:
        return False
    document, categories = plain
    if document.documentElement().attribute("version") != Qgis.version():
        # QGIS brings a style of another version up to date in place.
        document = document.cloneNode(True).toDocument()
    taken, _reason = layer.importNamedStyle(document, categories)
    return bool(taken)


@lru_cache(maxsize=64)  # the tables of two plans: most plans have the same styles
def _plain_style(qml: str) -> Optional[tuple[QDomDocument, QgsMapLayer.StyleCategories]]:
    """Return what may be read of a style, and which parts of it; None when it is left alone."""
    document = QDomDocument()
    if "<!ENTITY" in qml or not document.setContent(qml)[0]:
        return None
    root = document.documentElement()
    _leave_out(root, *_CODE_OF_FORMS, *_LEFT_OUT)
    categories = _TAKEN
    if _PLAIN_MAP_TIP.fullmatch(root.firstChildElement(_MAP_TIP).text()):
        categories = categories | QgsMapLayer.StyleCategory.MapTips
    else:
        _leave_out(root, _MAP_TIP)
    use_installed(root)
    if not _is_plain(qml):
        show_as_text(root)
        if any(map(_reaches, _texts(root))):
            return None
        if any(map(_asks_for_more, elements(root))):
            # Not in place: that would change the constant itself.
            categories = categories & ~(QgsMapLayer.StyleCategory.Forms | QgsMapLayer.StyleCategory.Fields)
    return document, QgsMapLayer.StyleCategories(categories)


def _is_plain(qml: str) -> bool:
    """Return whether nothing in the text of a style can be more than plain; False: its elements have to be looked at.

    Nearly every style is plain, and to look at all of its elements takes as long as to open its layer.
    """
    text = qml.replace(_DOCTYPE, "", 1)
    editors = _PLAIN_EDITOR.findall(text)
    outside_tags = text.replace("&lt;/", "").replace("</", "").replace("/>", "").lower()
    return (
        not _ESCAPED.search(text)
        and not SIGNS.search(text)
        and not any(sign in outside_tags for sign in _SIGNS)
        and not any(name in text for name in _RUNNING_PARTS)
        and _PLAIN_EDITORS.issuperset(editors)
        and len(editors) == text.count("<editWidget")
    )


def _asks_for_more(element: QDomElement) -> bool:
    name = element.tagName()
    return name in _RUNNING_PARTS or (name == "editWidget" and element.attribute("type") not in _PLAIN_EDITORS)


def _leave_out(root: QDomElement, *names: str) -> None:
    for name in names:
        part = root.firstChildElement(name)
        while not part.isNull():
            following = part.nextSiblingElement(name)
            root.removeChild(part)
            part = following


def _texts(root: QDomElement) -> Iterator[str]:
    """Yield each value of an attribute, and the text of each element without others."""
    for element in elements(root):
        attributes = element.attributes()
        for number in range(attributes.count()):
            yield attributes.item(number).nodeValue()
        if element.firstChildElement().isNull():
            yield element.text()


def _reaches(text: str) -> Optional[re.Match[str]]:
    if text.startswith(_EMBEDDED):
        return None
    # Qt shows texts that look like HTML as such, in which a letter may be written as a number.
    return next(
        filter(None, (find.search(each) for find in (_ADDRESS, _REACHING) for each in (text, unescape(text)))), None
    )
