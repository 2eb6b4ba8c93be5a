"""Pictures of building blocks in one colour, that of the text, so that they show in a dark theme as well."""

from __future__ import annotations

from functools import lru_cache

from qgis.PyQt.QtCore import QByteArray, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QImage, QPainter, QPalette, QPixmap
from qgis.PyQt.QtSvg import QSvgRenderer

from wijkaanpak_plugin.domain.catalogue.building_blocks import BuildingBlock
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.catalogue.table_schema import read_table
from wijkaanpak_plugin.resource_paths import resource

#: Picture of a block that claims no room: an agreement.
AGREEMENT = "agreement"
#: What stands for the colour in the files.
_PLACEHOLDER = "currentColor"


def glyph_of(block: BuildingBlock, kinds: KindCatalogue) -> str:
    """Return the name of the picture of a block; one of its geometry when the table has none for it."""
    table = glyph_table()
    for key in (block.key, block.kind, *kinds.groups(block.kind or "")):
        if key in table:
            return table[key]
    return block.geometry if block.kind else AGREEMENT


@lru_cache(maxsize=1)
def glyph_table() -> dict[str, str]:
    """Return the picture of each block, kind or group that has one of its own."""
    rows = read_table(resource("icons", "blocks", "blocks.csv"), resource("icons", "blocks", "blocks.schema.json"), {})
    return {row["key"]: row["glyph"] for row in rows}


# Images are kept and no pixmaps: those must not outlive the application.
@lru_cache(maxsize=1024)
def glyph_image(name: str, size: int, colour: str, ratio: float = 1.0) -> QImage:
    """Return a picture of ``resources/icons/blocks`` in a colour (``#rrggbb``); size: pixels before ``ratio``."""
    drawing = resource("icons", "blocks", f"{name}.svg").read_text(encoding="utf-8")
    image = QImage(QSize(round(size * ratio), round(size * ratio)), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing.replace(_PLACEHOLDER, colour).encode())).render(painter, QRectF(image.rect()))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def glyph_icon(name: str, palette: QPalette, size: int = 48) -> QIcon:
    """Return a picture as the icon of a button, in the colour of its text, paler when the button is off."""
    made = QIcon()
    for mode, group in (
        (QIcon.Mode.Normal, QPalette.ColorGroup.Active),
        (QIcon.Mode.Disabled, QPalette.ColorGroup.Disabled),
    ):
        # The dark themes of QGIS leave the text of buttons black in the palette, and style it otherwise.
        colour: QColor = palette.color(group, QPalette.ColorRole.WindowText)
        made.addPixmap(QPixmap.fromImage(glyph_image(name, size, colour.name())), mode)
    return made
