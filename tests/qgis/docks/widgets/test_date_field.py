"""A day in a form: shown as the reader writes days, kept as ISO 8601 has it."""

from __future__ import annotations

import pytest
import translations
from qgis.PyQt.QtWidgets import QLineEdit

from wijkaanpak_plugin.docks.widgets.dialogs.date_field import DateField
from wijkaanpak_plugin.domain.translation import install_translator


@pytest.fixture
def dutch():
    """The plugin speaks Dutch."""
    known = translations.translations_in(translations.FOLDER / "wijkaanpak_nl.ts")
    install_translator(lambda context, text: known.get((context, text), text), "nl", ",")
    yield
    install_translator(None)


def made(qtbot):
    field = DateField()
    qtbot.addWidget(field)
    field.set_value("2026-11-30T10:00:00Z")
    return field


def test_in_dutch_the_day_comes_first_as_it_is_typed(qtbot, dutch):
    field = made(qtbot)
    line = field.findChild(QLineEdit)
    assert line.text() == "30-11-2026"
    line.setText("01-05-2027")
    field.interpretText()
    assert field.value_text() == "2027-05-01"


def test_in_english_it_is_the_year(qtbot):
    field = made(qtbot)
    assert field.findChild(QLineEdit).text() == "2026-11-30"
    assert field.value_text() == "2026-11-30"
    field.set_value(None)
    assert field.value_text() is None
