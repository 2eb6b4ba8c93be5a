"""Buttons of the panels say in a word what they do, in one row beside a map."""

from __future__ import annotations

import pytest
import translations
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import QToolButton

from wijkaanpak_plugin.docks.claims.view.claim_buttons import ClaimButtons
from wijkaanpak_plugin.docks.claims.view.shape_buttons import SHAPES, ShapeButtons
from wijkaanpak_plugin.docks.hot_spots.toolbar import HotSpotButtons
from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.docks.tags.tool_row import ToolRow
from wijkaanpak_plugin.domain import translation

#: Width of the narrowest panel, in pixels.
_ROOM = 340


@pytest.fixture(params=["en", "nl"])
def language(request):
    known = translations.translations_in(translations.FOLDER / "wijkaanpak_nl.ts")
    if request.param == "nl":
        translation.install_translator(lambda context, text: known[context, text], "nl", ",")
    yield request.param
    translation.install_translator(None)


@pytest.mark.parametrize("kind", [ShapeButtons, ClaimButtons, HotSpotButtons, ToolRow])
@pytest.mark.parametrize("large", [False, True])
def test_each_button_has_its_word_and_all_fit_in_a_narrow_panel(language, kind, large, qtbot):
    row = kind()
    qtbot.addWidget(row)
    if large:
        show_studio(row, True)
    # The sign of help is the same in all panels.
    buttons = [button for button in row.findChildren(QToolButton) if not button.objectName().endswith("_help")]
    assert all(button.text() for button in buttons)
    assert Qt.ToolButtonStyle.ToolButtonIconOnly not in [button.toolButtonStyle() for button in buttons]
    assert row.minimumSizeHint().width() <= _ROOM


def test_ways_to_draw_that_qgis_lacks_have_no_icon_that_means_something_else_there(qtbot):
    row = ShapeButtons()
    qtbot.addWidget(row)
    size = QSize(24, 24)
    others = {"feature": "mActionIdentify", "freehand": "mActionSelectFreehand", "parallel": "mActionOffsetCurve"}
    assert set(others) <= set(SHAPES)
    for shape, name in others.items():
        own = row.findChild(QToolButton, f"WijkaanpakShape_{shape}").icon().pixmap(size).toImage()
        assert not own.isNull()
        assert own != QgsApplication.getThemeIcon(f"/{name}.svg").pixmap(size).toImage()
