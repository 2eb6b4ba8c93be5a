"""A panel that was in the studio is at the desk as it was: letters, heights and what is shown."""

from __future__ import annotations

from collections import Counter

import pytest
from event_loop import process_events_until_idle
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QToolButton,
    QToolTip,
    QWidget,
)
from records import open_again

from wijkaanpak_plugin.docks.panel.large_targets import TARGET, letters, take_letters_of_window
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.docks.shell.panels import PANELS

PARTS = (QAbstractButton, QAbstractSpinBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QAbstractItemView)


def parts(dock):
    return [part for kind in PARTS for part in dock.findChildren(kind)]


def look(dock):
    """Letters and heights of all parts of a panel; parts of one name are numbered."""
    # What stands in one another is laid out one after the other.
    for _round in range(4):
        QApplication.processEvents()
    looks, seen = {}, Counter()
    for part in parts(dock):
        if part.objectName() and part.isVisible():
            name = type(part).__name__, part.objectName()
            seen[name] += 1
            looks[(*name, seen[name])] = (
                part.font().pointSizeF(),
                part.minimumHeight(),
                part.sizeHint().height(),
                part.height(),
            )
    return looks


class Shown:
    """A panel in a window."""

    def __init__(self, controller):
        self.controller, self.dock = controller, controller.dock
        self.window = QWidget()
        self.dock.setParent(self.window)
        self.window.resize(500, 1000)
        self.dock.resize(500, 1000)
        self.window.show()
        self.dock.show()

    def close(self):
        self.dock.setParent(None)
        self.controller.unload()
        self.window.deleteLater()


@pytest.fixture
def styled(qgis_app):
    """As QGIS does it: one style sheet with its letters, for everything."""
    application = QApplication.instance()
    before = application.styleSheet()
    application.setStyleSheet("* { font: 9pt; } QGroupBox { font-weight: 600; }")
    yield
    application.setStyleSheet(before)


@pytest.fixture(params=PANELS, ids=lambda panel: panel.key)
def shown(request, qgis_iface, plan_in_project, cad, styled):
    made = Shown(request.param.controller(qgis_iface, plan_in_project, Messages(qgis_iface)))
    yield made
    made.close()


def differences(before, after):
    return {key: (before[key], after.get(key)) for key in before if before[key] != after.get(key)}


def test_a_panel_with_a_plan_is_as_it_was(shown, plan_in_project, small_plan, qtbot):
    open_again(plan_in_project, small_plan)
    # What a panel reads beside the window begins when it is seen; what comes of it is there before it is looked at.
    process_events_until_idle()
    qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0, timeout=30000)
    process_events_until_idle()
    before = look(shown.dock)
    show_studio(shown.dock, True)
    QApplication.processEvents()
    show_studio(shown.dock, False)
    after = look(shown.dock)
    assert differences(before, after) == {}


def test_a_panel_without_a_plan_is_as_it_was(shown):
    before = look(shown.dock)
    show_studio(shown.dock, True)
    QApplication.processEvents()
    show_studio(shown.dock, False)
    after = look(shown.dock)
    assert differences(before, after) == {}


def test_a_plan_that_is_opened_in_the_studio_is_at_the_desk_as_one_that_is_opened_there(
    shown, plan_in_project, small_plan
):
    show_studio(shown.dock, True)
    open_again(plan_in_project, small_plan)
    QApplication.processEvents()
    show_studio(shown.dock, False)
    QApplication.processEvents()
    high = [
        (part.objectName(), part.minimumHeight())
        for part in parts(shown.dock)
        if isinstance(part, (QComboBox, QLineEdit, QAbstractSpinBox)) and part.minimumHeight() >= TARGET
    ]
    assert high == []


def test_a_list_of_choices_needs_no_more_height_than_before_it_had_larger_letters(qtbot, styled):
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItem("not known")
    box.show()
    before = box.minimumSizeHint().height()
    large = box.font()
    large.setPointSizeF(30)
    box.setFont(large)
    box.setStyleSheet("QWidget { font-size: 30pt; }")
    box.setStyleSheet("")
    box.setFont(large)
    grown = box.minimumSizeHint().height()
    take_letters_of_window(box)
    assert (grown > before, box.minimumSizeHint().height()) == (True, before)


def offers_words(field):
    """Whether a list of words opens below a field; some complete a word within it."""
    return field.completer() is not None and field.completer().popup() is not None


def words_letters(field):
    """Points of the letters of the words that a field offers."""
    words = field.completer().popup()
    words.ensurePolished()
    return words.font().pointSizeF()


def test_the_list_of_words_that_a_field_completes_grows_and_shrinks(shown, plan_in_project, small_plan):
    open_again(plan_in_project, small_plan)
    fields = [field for field in shown.dock.findChildren(QLineEdit) if offers_words(field)]
    before = [words_letters(field) for field in fields]
    show_studio(shown.dock, True)
    grown = [words_letters(field) for field in fields]
    of_fields = [field.font().pointSizeF() for field in fields]
    show_studio(shown.dock, False)
    after = [words_letters(field) for field in fields]
    assert grown == of_fields
    assert after == before


def tip_letters(part):
    """Points of the letters of a tooltip of a widget."""
    QToolTip.showText(QPoint(10, 10), "What it is for", part)
    (tip,) = [each for each in QApplication.topLevelWidgets() if each.metaObject().className() == "QTipLabel"]
    tip.ensurePolished()
    points = tip.font().pointSizeF()
    QToolTip.hideText()
    tip.hide()
    return points


def test_tooltips_of_a_panel_grow_with_the_studio(shown, plan_in_project, small_plan):
    open_again(plan_in_project, small_plan)
    button = shown.dock.findChildren(QToolButton)[0]
    before = tip_letters(button)
    show_studio(shown.dock, True)
    grown = tip_letters(button)
    wanted = letters(button)
    show_studio(shown.dock, False)
    after = tip_letters(button)
    assert (grown, after) == (wanted, before)


@pytest.mark.parametrize("shown", [panel for panel in PANELS if panel.key == "tags"], indirect=True)
def test_the_corner_of_the_coverage_table_hides_no_row(shown, plan_in_project, small_plan):
    open_again(plan_in_project, small_plan)
    show_studio(shown.dock, True)
    QApplication.processEvents()
    table = shown.dock.findChild(QTableView, "WijkaanpakCoverage")
    (corner,) = table.findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert corner.height() <= table.horizontalHeader().height()
