"""The house style of who makes sheets: a logo, and a colour for heads and rules. It stands in the settings of QGIS."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import NamedTuple

from qgis.core import (
    QgsFillSymbol,
    QgsLayoutItemLabel,
    QgsLayoutItemPicture,
    QgsLayoutItemPolyline,
    QgsLayoutItemShape,
    QgsLineSymbol,
    QgsPrintLayout,
    QgsSettings,
)
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtSvg import QSvgRenderer

from wijkaanpak_plugin.domain.files.special_file import is_special, is_too_large
from wijkaanpak_plugin.domain.translation import translate

#: Id of the picture in a template.
LOGO = "logo"
_LOGO_KEY, _COLOUR_KEY = "wijkaanpak/logo", "wijkaanpak/house_colour"
_SVG, _PNG = ".svg", ".png"
#: Contrast with paper of what is read. Source: WCAG 2.1, 1.4.3.
_CONTRAST = 4.5
#: A colour that is too pale is made so much darker, in steps, as QColor counts.
_DARKER = 110


class HouseStyle(NamedTuple):
    """logo: path of a file, as it was chosen. colour: #rrggbb. Both are empty where nothing was chosen."""

    logo: str
    colour: str


def house_style() -> HouseStyle:
    """Return what was chosen on this computer."""
    settings = QgsSettings()
    colour = QColor(str(settings.value(_COLOUR_KEY, "") or ""))
    return HouseStyle(str(settings.value(_LOGO_KEY, "") or "").strip(), colour.name() if colour.isValid() else "")


def keep_house_style(style: HouseStyle) -> None:
    """Remember what was chosen; empty forgets it."""
    settings = QgsSettings()
    for key, value in ((_LOGO_KEY, style.logo), (_COLOUR_KEY, style.colour)):
        if value:
            settings.setValue(key, value)
        else:
            settings.remove(key)


def dress(layout: QgsPrintLayout) -> None:
    """Put the logo in the picture that is meant for it, and give heads and rules the colour. Without a logo that can be
    shown the picture is left out.
    """
    style = house_style()
    picture = layout.itemById(LOGO)
    if isinstance(picture, QgsLayoutItemPicture):
        content = _content(style.logo)
        if content:
            _show(picture, content, Path(style.logo).suffix.lower())
        picture.setVisibility(bool(content))
    if style.colour:
        _colour(layout, QColor(readable(style.colour)))


def house_remarks() -> list[str]:
    """Return what of the house style is not on the sheets, as a sentence."""
    logo = house_style().logo
    if not logo or _content(logo):
        return []
    text = translate("Export", "The logo {name} cannot be read as svg or png, so the sheet has none.")
    return [text.format(name=Path(logo).name)]


def readable(colour: str) -> str:
    """Return a colour, darker where it would be too pale to be read on paper.

    >>> readable("#1e2a32"), readable("#ffff00") != "#ffff00"
    ('#1e2a32', True)
    """
    shade = QColor(colour)
    while _contrast(shade) < _CONTRAST:
        shade = shade.darker(_DARKER)
    return str(shade.name())


def _contrast(colour: QColor) -> float:
    """Return the contrast with white paper, from 1 to 21. Source: WCAG 2.1."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 1.05 / (0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05)


def _content(path: str) -> bytes:
    """Return a picture that can be drawn; nothing where there is none."""
    file = Path(path)
    if not path or file.suffix.lower() not in (_SVG, _PNG) or not file.is_file():
        return b""
    if is_special(file) or is_too_large(file):
        return b""
    try:
        content = file.read_bytes()
    except OSError:
        return b""
    is_svg = file.suffix.lower() == _SVG
    can_be_drawn = QSvgRenderer(content).isValid() if is_svg else not QImage.fromData(content, "PNG").isNull()
    return content if can_be_drawn else b""


def _show(picture: QgsLayoutItemPicture, content: bytes, ending: str) -> None:
    """Show a picture that is kept within the sheet, so that it names no file."""
    kind = QgsLayoutItemPicture.Format.FormatSVG if ending == _SVG else QgsLayoutItemPicture.Format.FormatRaster
    picture.setPicturePath("base64:" + base64.b64encode(content).decode("ascii"), kind)


def _colour(layout: QgsPrintLayout, colour: QColor) -> None:
    for item in layout.items():
        if isinstance(item, QgsLayoutItemLabel) and (item.id() == "title" or item.id().endswith("_title")):
            text = item.textFormat()
            text.setColor(colour)
            item.setTextFormat(text)
        elif isinstance(item, QgsLayoutItemShape) and "rule" in item.id():
            item.setSymbol(_filled(item.symbol(), colour))
        elif isinstance(item, QgsLayoutItemPolyline) and "rule" in item.id():
            item.setSymbol(_lined(item.symbol(), colour))


def _filled(symbol: QgsFillSymbol, colour: QColor) -> QgsFillSymbol:
    copy = symbol.clone()
    copy.setColor(colour)
    return copy


def _lined(symbol: QgsLineSymbol, colour: QColor) -> QgsLineSymbol:
    copy = symbol.clone()
    copy.setColor(colour)
    return copy
