"""A field with choices in which the user may type."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QToolButton, QVBoxLayout, QWidget

import wijkaanpak_plugin
from wijkaanpak_plugin.docks.claims.view.drawing_bar import DrawingBar
from wijkaanpak_plugin.docks.claims.view.field_widgets import field_widget
from wijkaanpak_plugin.plan.schema.tables import table


def planned_work():
    """The kind of planned work, above the ways to draw."""
    bar = DrawingBar()
    bar.show_next("x", "line", {}, [])
    bar.set_work(True, "gas_low_pressure")
    return bar, bar.findChild(QComboBox, "WijkaanpakWorkKind"), bar.findChild(QToolButton, "WijkaanpakShape_area")


def kind_of_claim():
    """The kind of a claim in its large form, above a button."""
    form, button = QWidget(), QToolButton()
    kind = table("claim_line").field("kind")
    field = field_widget(kind, ["gas_low_pressure"], {}).widget
    layout = QVBoxLayout(form)
    for part in (field, button):
        layout.addWidget(part)
    return form, field, button


@pytest.fixture(params=[planned_work, kind_of_claim])
def shown(request, qtbot):
    window, field, button = request.param()
    qtbot.addWidget(window)
    window.resize(400, 500)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    field.lineEdit().setFocus()
    field.lineEdit().selectAll()
    return window, field, button


def type_kind(field, text):
    QTest.keyClicks(field.lineEdit(), text)
    proposed = field.completer().popup()
    assert QApplication.activePopupWidget() is proposed
    return proposed


def press(qtbot, window, button):
    """Press and let go in the window, as the desktop tells it."""
    place = button.mapTo(window, QPoint(2, 3))
    plain = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QTest.mousePress(window.windowHandle(), *plain)
    qtbot.waitUntil(button.isDown)
    QTest.mouseRelease(window.windowHandle(), *plain)


def test_a_button_beside_the_proposed_words_is_pressed_at_once(shown, qtbot):
    window, field, button = shown
    proposed = type_kind(field, "gas")
    proposed.move(window.geometry().bottomRight())
    with qtbot.waitSignal(button.clicked):
        press(qtbot, window, button)
    assert not proposed.isVisible()


def test_a_word_that_is_proposed_is_taken_by_a_press_on_it(shown):
    _window, field, _button = shown
    proposed = type_kind(field, "heat")
    index = proposed.model().index(0, 0)
    QTest.mouseClick(proposed.viewport(), Qt.MouseButton.LeftButton, pos=proposed.visualRect(index).center())
    assert field.currentText() == field.itemText(field.currentIndex())
    assert "heat" in field.currentText()


def test_words_that_are_no_choice_do_not_stay(shown):
    _window, field, button = shown
    label = field.itemText(field.currentIndex())
    QTest.keyClicks(field.lineEdit(), "gas")
    field.completer().popup().hide()
    button.setFocus()
    assert field.currentText() == label


def test_fields_in_which_one_may_type_are_made_in_one_place():
    """A party, and what something waits for, is any text, and proposes nothing while somebody types."""
    folder = Path(wijkaanpak_plugin.__file__).parent
    made = re.compile(r"setEditable\(True|QCompleter\(|setCompleter\((?!None)")
    found = {path.name for path in folder.rglob("*.py") if made.search(path.read_text(encoding="utf-8"))}
    assert found == {"value_fields.py", "party_field.py", "words_field.py"}
