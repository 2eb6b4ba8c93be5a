"""The letters of labels: families that QGIS never fetches, the first that is installed before the others."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsFontUtils, QgsTextFormat
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtXml import QDomElement

#: Segoe UI comes with Windows, Arial with Windows and macOS, the others with Linux. QGIS downloads families that it
#: knows and misses, such as Open Sans, wherever a style or layout names them, so none of these stands here.
FAMILIES = ("Segoe UI", "Arial", "Liberation Sans", "DejaVu Sans")

#: A text in a style, and its letters.
_TEXT, _FAMILY = "text-style", "fontFamily"
#: The letters that may stand in for them.
_LIST, _LISTED = "families", "family"


def text_format(bold: bool = False) -> QgsTextFormat:
    """Return a text format in the first family that is installed, with the others to stand in for it elsewhere."""
    families = installed_first()
    font = QFont(families[0])
    font.setBold(bold)
    style = QgsTextFormat()
    style.setFont(font)
    style.setFamilies(families)
    return style


def installed_first(families: Iterable[str] = FAMILIES) -> list[str]:
    """Return these families, those that are installed on this machine before the others."""
    return sorted(families, key=lambda family: not is_installed(family))


def is_installed(family: str) -> bool:
    """Say whether a family of letters is there; QGIS looks for no other one in its place then."""
    # QGIS' own look-up (fontFamilyOnSystem) takes a family that Qt puts in its place for the family itself.
    return bool(QgsFontUtils.fontFamilyMatchOnSystem(family)[0])


def use_installed(style: QDomElement) -> None:
    """Let the texts of a style or layout be in letters that are there, before it is read: QGIS fetches others that it
    knows. Of a text whose own letters are not there the first of those that may stand in for them is taken.
    """
    texts = style.elementsByTagName(_TEXT)
    for number in range(texts.count()):
        text = texts.at(number).toElement()
        if text.hasAttribute(_FAMILY) and not is_installed(text.attribute(_FAMILY)):
            _name_families(text, [name for name in _stand_ins(text) if is_installed(name)] or installed_first())


def _stand_ins(text: QDomElement) -> list[str]:
    found = text.firstChildElement(_LIST).elementsByTagName(_LISTED)
    return [found.at(number).toElement().attribute("name") for number in range(found.count())]


def _name_families(text: QDomElement, families: list[str]) -> None:
    text.setAttribute(_FAMILY, families[0])
    text.removeChild(text.firstChildElement(_LIST))
    document = text.ownerDocument()
    listed = document.createElement(_LIST)
    for name in families:
        family = document.createElement(_LISTED)
        family.setAttribute("name", name)
        listed.appendChild(family)
    text.appendChild(listed)
