"""Text of a plan is never markup: not in a tooltip, a label, a question or the message bar."""

from __future__ import annotations

import pytest
from plan_panel import Filled
from qgis.core import Qgis, QgsGeometry, QgsProject
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex, Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QLabel, QMessageBox, QWidget

from wijkaanpak_plugin.docks.claims.view.all_fields_dialog import AllFieldsDialog
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.progress_window import progress_window
from wijkaanpak_plugin.docks.panel.unsaved_notice import UnsavedNotice
from wijkaanpak_plugin.docks.plan.closing_question import may_be_closed
from wijkaanpak_plugin.docks.shell.panels import PANELS
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.claims.claims import add_claim, all_claims
from wijkaanpak_plugin.plan.hot_spots.actions import add_hot_spot, react
from wijkaanpak_plugin.plan.store.changes import Changes

#: More columns than any list has.
_COLUMNS = 20
HACK = '<img src="file:///etc/passwd"><a href="http://x.example">Hack</a>'


def test_a_text_with_tags_is_shown_as_it_is_written():
    assert as_it_is("<b>A & B</b>\nC") == "<qt>&lt;b&gt;A &amp; B&lt;/b&gt;<br>C</qt>"
    assert as_it_is("A & B\nC") == "A & B\nC"


@pytest.mark.parametrize("say", ["done", "info", "warning"])
def test_the_message_bar_shows_tags_as_they_are_written(qtbot, say):
    bar = QgsMessageBar()
    qtbot.addWidget(bar)

    class Iface:
        def messageBar(self):
            return bar

    getattr(Messages(Iface()), say)(f"'{HACK}' & more")
    assert bar.currentItem().text() == (
        '\'&lt;img src="file:///etc/passwd"&gt;&lt;a href="http://x.example"&gt;Hack&lt;/a&gt;\' &amp; more'
    )
    assert bar.currentItem().level() in (Qgis.MessageLevel.Success, Qgis.MessageLevel.Info, Qgis.MessageLevel.Warning)


def fill(plan):
    """Let every text of a plan that is shown hold markup."""
    place = QgsGeometry.fromWkt("Point (155010 463010)")
    changes, _body_id = add_claim(plan, {"kind": "tree", "name": HACK, "owner": HACK}, place)
    plan.history.perform(f"Draw claim: {HACK}", changes)
    changes, spot = add_hot_spot(plan, place, "idea", HACK)
    plan.history.perform("Note", changes)
    plan.history.perform("React", react(plan, spot, "remark", HACK, HACK))
    changes = Changes(plan)
    changes.add(
        "source", {"name": HACK, "role": "background", "uri": "nergens.gpkg", "provider": "ogr", "remarks": HACK}
    )
    changes.add("package", {"name": HACK})
    plan.history.perform("Add", changes)


def cells(model: QAbstractItemModel, parent: QModelIndex):
    for row in range(model.rowCount(parent)):
        for column in range(_COLUMNS):
            index = model.index(row, column, parent)
            if index.isValid():
                yield index
        yield from cells(model, model.index(row, 0, parent))


def tooltips(panel: QWidget):
    """Yield every tooltip of a panel: of its widgets, and of the cells and headers of its lists."""
    role = Qt.ItemDataRole.ToolTipRole
    for widget in (panel, *panel.findChildren(QWidget)):
        yield widget.toolTip()
        model = widget.model() if isinstance(widget, QAbstractItemView) else None
        if model is not None:
            yield from (str(index.data(role) or "") for index in cells(model, QModelIndex()))
            for orientation in Qt.Orientation.Horizontal, Qt.Orientation.Vertical:
                yield from (str(model.headerData(section, orientation, role) or "") for section in range(_COLUMNS))


@pytest.mark.parametrize("key", ["plan", "tags", "claims", "hot_spots", "findings"])
def test_no_tooltip_and_no_label_of_a_panel_shows_text_of_the_plan_as_markup(plan, qgis_iface, qgis_new_project, key):
    fill(plan)
    path = plan.backend.path
    plan.close()
    holder = PlanInProject(QgsProject.instance())
    (spec,) = [panel for panel in PANELS if panel.key == key]
    controller = spec.controller(qgis_iface, holder, Messages(qgis_iface))
    try:
        holder.open(path)
        assert not [text for text in tooltips(controller.dock) if "<img" in text or "<a " in text]
        assert not markup(controller.dock)
    finally:
        controller.unload()
        holder.unload()
        QgsProject.instance().clear()


def markup(window):
    """Return the labels that take what they say for markup."""
    return [
        label.text()
        for label in window.findChildren(QLabel)
        if "<img" in label.text() and label.textFormat() != Qt.TextFormat.PlainText
    ]


def test_the_question_before_a_plan_is_closed_shows_its_name_as_it_is_written(plan, qgis_iface, monkeypatch):
    changes = Changes(plan)
    changes.change("plan_info", "name", {"value": HACK})
    plan.history.perform("Rename", changes)
    seen = []
    box = Filled(monkeypatch, QMessageBox, lambda box: seen.extend([HACK in box.text(), *markup(box)]))
    may_be_closed(plan, [], qgis_iface.mainWindow())
    assert seen == [True]
    assert box.dialogs[0].textFormat() == Qt.TextFormat.PlainText


def test_a_problem_in_the_dialog_of_all_fields_is_shown_as_it_is_written(plan, qtbot):
    fill(plan)
    dialog = AllFieldsDialog(all_claims(plan), {}, lambda _values: HACK)
    qtbot.addWidget(dialog)
    dialog.accept()
    (bar,) = dialog.findChildren(QgsMessageBar)
    assert "&lt;img" in bar.currentItem().text()


def test_work_that_takes_a_while_and_what_is_not_saved_are_named_as_they_are_written(qgis_iface, qtbot):
    window = qgis_iface.mainWindow()
    with progress_window(window, HACK):
        assert not markup(window)
    notice = UnsavedNotice("Test", "again", "away")
    qtbot.addWidget(notice)
    notice.show_sentence(HACK)
    assert not markup(notice)
