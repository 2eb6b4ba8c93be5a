"""The short guide names the keys that work."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QLabel, QWidget

from wijkaanpak_plugin.docks.help.quick_guide import QuickGuide
from wijkaanpak_plugin.docks.shell.panels import PANELS, guide
from wijkaanpak_plugin.docks.widgets.hot_spot_letters import LETTERS
from wijkaanpak_plugin.domain.translation import install_translator


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_guide_names_the_keys_of_hot_spots_in_the_language_of_the_user(qtbot, language):
    install_translator(lambda _context, text: text, language)
    try:
        window = QWidget()
        qtbot.addWidget(window)
        guide_of_all = QuickGuide(window, guide(PANELS))
        shown = "\n".join(label.text() for label in guide_of_all.findChildren(QLabel))
    finally:
        install_translator(None)
    letters = LETTERS[language].values()
    assert f"1 to {len(letters)}, or {', '.join(letters)})" in shown
    assert "{" not in shown
