"""Pictures and signs of building blocks: each has one, all can be read in any theme."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter
from qgis.PyQt.QtSvg import QSvgRenderer

from wijkaanpak_plugin.docks.claims.palette.block_icons import AGREEMENT, glyph_image, glyph_of, glyph_table
from wijkaanpak_plugin.docks.widgets.transition_symbols import (
    draw_chip,
    draw_geometry,
    draw_layers,
    readable_on,
    transition_letter,
)
from wijkaanpak_plugin.domain.catalogue.building_blocks import load_building_blocks
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.translation import install_translator
from wijkaanpak_plugin.resource_paths import resource

FILES = {path.stem: path for path in resource("icons", "blocks").glob("*.svg")}
#: Pictures that no row of the table has to name.
FALLBACKS = {"point", "line", "area", AGREEMENT}
BUTTONS = {"favourite", "favourite_on", "recent", "filters", "clear"}


def drawn(draw, *rest):
    image = QImage(24, 24, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    draw(painter, QRectF(2, 2, 20, 20), *rest)
    painter.end()
    return image


def test_every_building_block_has_a_picture():
    kinds = load_kinds()
    missing = [block.key for block in load_building_blocks() if glyph_of(block, kinds) not in FILES]
    assert missing == []


def test_every_kind_has_a_picture_of_its_own_or_of_its_group():
    kinds, table = load_kinds(), glyph_table()
    assert [key for key in kinds.keys if not any(name in table for name in (key, *kinds.groups(key)))] == []


def test_the_table_names_blocks_kinds_and_groups_that_exist_and_pictures_that_are_there():
    known = {block.key for block in load_building_blocks()} | set(load_kinds().keys) | set(load_kinds().all_groups)
    assert set(glyph_table()) - known == set()
    assert set(glyph_table().values()) - set(FILES) == set()


def test_no_picture_is_there_in_vain():
    assert set(FILES) - set(glyph_table().values()) - FALLBACKS - BUTTONS == set()


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_picture_is_drawn_in_the_colour_that_is_asked_for(name):
    assert QSvgRenderer(str(FILES[name])).isValid()
    image = glyph_image(name, 48, "#ff0000")
    colours = {image.pixelColor(x, y).name() for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha()}
    assert "#ff0000" in colours
    assert all(QColor(colour).green() < 40 and QColor(colour).blue() < 40 for colour in colours)


def test_a_sharp_screen_gets_more_pixels():
    picture = glyph_image("tree", 24, "#000000", 2.0)
    assert (picture.width(), picture.devicePixelRatio()) == (48, 2.0)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_two_transitions_share_a_letter(language):
    install_translator(lambda _context, text: text, language)
    try:
        letters = [transition_letter(term.key) for term in load_vocabularies()["transition"]]
    finally:
        install_translator(None)
    assert len(set(letters)) == 6


def test_the_letter_on_a_dark_colour_is_white_and_on_a_light_one_black():
    assert readable_on("#000080") == "#ffffff"
    assert readable_on("#f0e442") == "#000000"


def test_signs_of_geometry_layers_and_transitions_differ():
    black = QColor("#000000")
    signs = [drawn(draw_geometry, geometry, black) for geometry in ("point", "line", "area", None)]
    signs += [drawn(draw_layers, (term.key,), black) for term in load_vocabularies()["vertical_layer"]]
    signs += [drawn(draw_chip, term.key) for term in load_vocabularies()["transition"]]
    for place, sign in enumerate(signs):
        assert all(sign != other for other in signs[place + 1 :])
