"""The data of a plan in its panel: registered, changed, removed, and how each source is doing."""

from __future__ import annotations

from unittest.mock import Mock

import pytest
from adding_layers import add
from plan_panel import (
    Filled,
    click,
    in_project,
    memory_polygons,
    points_on_disk,
    press_ok,
    problem,
)
from qgis.core import QgsCoordinateReferenceSystem, QgsProject
from qgis.gui import QgsDateEdit
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QTreeView, QWidget
from registering import register

from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.docks.plan.sources.source_dialog import SourceDialog
from wijkaanpak_plugin.docks.plan.sources.source_model import (
    COMPLETE,
    COVERAGE,
    DATE,
    LEFT_OUT,
    NAME,
    SOURCE_ROLE,
    STATE,
    USED,
    SourceModel,
)
from wijkaanpak_plugin.docks.plan.sources.source_states import State, details, state_of
from wijkaanpak_plugin.docks.plan.sources.source_text import ProfileChoice, SourceText
from wijkaanpak_plugin.docks.plan.sources.sources_section import SourcesSection
from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.sources.registry import registered_sources
from wijkaanpak_plugin.plan.sources.row_counts import store_reading
from wijkaanpak_plugin.plan.sources.status import SourceStatus
from wijkaanpak_plugin.sources.row_counts import RowCounts


def status(source_id="a", **values):
    known = {
        "name": "Bomen",
        "role": "existing",
        "profile": "Bomen",
        "date": "2026-01-01",
        "complete": True,
        "coverage": "plan_area",
        "confidential": False,
        "rows_used": 10,
        "rows_left_out": 0,
        "lines": (),
        "problem": "",
    }
    return SourceStatus(source_id=source_id, **{**known, **values})


@pytest.fixture
def trees(panel_plan, qgis_iface, tmp_path):
    layer = in_project(points_on_disk(tmp_path / "bomen.gpkg"))
    qgis_iface.setActiveLayer(layer)
    return layer


def listed(controller):
    """Return the rows of the list, after what waited its turn has been done."""
    QApplication.processEvents()
    model = controller.dock.findChild(QTreeView, "WijkaanpakSources").model()
    return [model.index(row, 0).data(SOURCE_ROLE) for row in range(model.rowCount())]


def make_current(controller, row=0):
    QApplication.processEvents()
    view = controller.dock.findChild(QTreeView, "WijkaanpakSources")
    view.setCurrentIndex(view.model().index(row, 0))
    return view


def part(dialog, kind, name):
    return dialog.findChild(kind, f"WijkaanpakSource{name}")


def choose(box, key):
    box.setCurrentIndex(box.findData(key))


# Changing and removing


def test_everything_that_is_said_of_a_source_is_kept(panel_plan, trees, monkeypatch):
    controller, plan = panel_plan
    add(controller, monkeypatch)

    def fill_in(dialog):
        choose(part(dialog, QComboBox, "Role"), "works")
        part(dialog, QgsDateEdit, "Date").setDate(QDate(2026, 3, 2))
        part(dialog, QComboBox, "Complete").setCurrentIndex(1)
        choose(part(dialog, QComboBox, "Coverage"), "full_layer")
        part(dialog, QCheckBox, "Confidential").setChecked(True)
        part(dialog, QLineEdit, "Remarks").setText("van de beheerder")
        press_ok(dialog)

    Filled(monkeypatch, SourceDialog, fill_in)
    make_current(controller)
    click(controller, "WijkaanpakChangeSource")
    source = registered_sources(plan)[0]
    kept = {name: source.values[name] for name in ("role", "date", "complete", "coverage", "remarks")}
    assert kept == {
        "role": "works",
        "date": "2026-03-02",
        "complete": True,
        "coverage": "full_layer",
        "remarks": "van de beheerder",
    }
    assert source.confidential


def test_a_system_of_coordinates_that_is_corrected_later_is_taken_over_by_a_change(
    panel_plan, qgis_iface, monkeypatch, tmp_path
):
    controller, plan = panel_plan
    layer = in_project(points_on_disk(tmp_path / "palen.gpkg", "EPSG:3857"))
    qgis_iface.setActiveLayer(layer)
    add(controller, monkeypatch)
    assert registered_sources(plan)[0].values["crs"] is None
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
    Filled(monkeypatch, SourceDialog, press_ok)
    make_current(controller)
    click(controller, "WijkaanpakChangeSource")
    assert registered_sources(plan)[0].values["crs"] == "EPSG:28992"


def test_a_source_whose_fields_do_not_suit_is_said_to_be_of_one_kind(panel_plan, qgis_iface, monkeypatch, tmp_path):
    controller, plan = panel_plan
    qgis_iface.setActiveLayer(in_project(points_on_disk(tmp_path / "bgt_pand.gpkg", kind="soort")))
    add(controller, monkeypatch)
    assert [(row.problem, row.profile) for row in listed(controller)] == [("", "All of this layer: building")]

    def change(dialog):
        assert part(dialog, QComboBox, "Kind").isVisibleTo(dialog)
        choose(part(dialog, QComboBox, "Kind"), "")
        press_ok(dialog)
        assert "Choose of what kind" in problem(dialog)
        choose(part(dialog, QComboBox, "Kind"), "tree")
        press_ok(dialog)

    Filled(monkeypatch, SourceDialog, change)
    make_current(controller)
    click(controller, "WijkaanpakChangeSource")
    assert analysis_input(plan).bodies["kind"].tolist() == ["tree", "tree"]


def test_enter_changes_a_source_in_one_step(panel_plan, trees, monkeypatch):
    controller, plan = panel_plan
    add(controller, monkeypatch)

    def change(dialog):
        assert dialog.text.role == "existing"
        part(dialog, QComboBox, "Complete").setCurrentIndex(2)
        press_ok(dialog)

    Filled(monkeypatch, SourceDialog, change)
    view = make_current(controller)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert registered_sources(plan)[0].values["complete"] is False
    assert listed(controller)[0].complete is False
    plan.history.undo()
    assert registered_sources(plan)[0].values["complete"] is None


def test_a_source_whose_layer_is_not_in_the_project_can_be_changed(panel_plan, trees, monkeypatch):
    controller, plan = panel_plan
    add(controller, monkeypatch)
    QgsProject.instance().removeMapLayer(trees.id())

    def change(dialog):
        choose(part(dialog, QComboBox, "Profile"), "trees")
        press_ok(dialog)

    Filled(monkeypatch, SourceDialog, change)
    make_current(controller)
    click(controller, "WijkaanpakChangeSource")
    assert registered_sources(plan)[0].values["profile"] == "trees"


def test_delete_removes_a_source_and_leaves_its_layer(panel_plan, trees, monkeypatch):
    controller, plan = panel_plan
    add(controller, monkeypatch)
    make_current(controller)
    click(controller, "WijkaanpakRemoveSource")
    assert registered_sources(plan) == []
    assert listed(controller) == []
    assert QgsProject.instance().mapLayer(trees.id()) is not None
    plan.history.undo()
    assert len(listed(controller)) == 1


def test_buttons_for_one_source_act_on_what_was_added_and_wait_when_nothing_is_chosen(panel_plan, trees, monkeypatch):
    controller, plan = panel_plan
    remove = controller.dock.findChild(QPushButton, "WijkaanpakRemoveSource")
    assert not remove.isEnabled()
    add(controller, monkeypatch)
    QApplication.processEvents()
    assert remove.isEnabled()
    plan.history.undo()
    QApplication.processEvents()
    assert not remove.isEnabled()


# How the sources are doing


def test_counts_of_a_reading_are_listed_without_a_step(panel_plan, trees, monkeypatch):
    controller, plan = panel_plan
    add(controller, monkeypatch)
    source = registered_sources(plan)[0]
    assert state_of(listed(controller)[0]) is State.NOT_READ
    counts = RowCounts(used=2)
    counts.left_out["no geometry"] += 3
    store_reading(plan, {source.source_id: counts})
    row = listed(controller)[0]
    assert (row.rows_used, row.rows_left_out) == (2, 3)
    assert state_of(row) is State.LEFT_OUT
    make_current(controller)
    assert "no geometry" in controller.dock.findChild(QLabel, "WijkaanpakSourceDetail").text()


def test_counts_are_listed_too_after_the_table_of_sources_came_back(panel_plan, trees, monkeypatch):
    controller, plan = panel_plan
    add(controller, monkeypatch)
    QgsProject.instance().removeMapLayer(plan.layer("source").id())
    controller.open_file(plan.backend.path)
    assert listed(controller)[0].rows_used is None
    source = registered_sources(plan)[0]
    store_reading(plan, {source.source_id: RowCounts(used=2)})
    assert listed(controller)[0].rows_used == 2


def test_a_source_that_cannot_be_read_any_more_says_so_when_its_layer_goes(panel_plan, trees, monkeypatch, tmp_path):
    controller, _plan = panel_plan
    add(controller, monkeypatch)
    assert listed(controller)[0].problem == ""
    QgsProject.instance().removeMapLayer(trees.id())
    (tmp_path / "bomen.gpkg").unlink()
    row = listed(controller)[0]
    assert "bomen" in row.problem
    assert state_of(row) is State.UNREADABLE
    assert "cannot be read: 1" in controller.dock.findChild(QLabel, "WijkaanpakSourcesSummary").text()


def test_a_layer_in_the_project_that_lacks_what_its_profile_needs_cannot_be_read(panel_plan, tmp_path):
    controller, plan = panel_plan
    layer = in_project(points_on_disk(tmp_path / "palen.gpkg", kind="soort"))
    layer.setCustomProperty(SOURCE_PROPERTY, register(plan, layer, "existing"))
    row = listed(controller)[0]
    assert state_of(row) is State.UNREADABLE
    assert "cannot be read" in row.problem
    assert "lacks kind" in row.problem


def looked_again(panel_plan):
    """Return what counts how often the sources are looked at from now on."""
    controller, _plan = panel_plan
    refreshed = Mock()
    controller.dock.findChild(QTreeView, "WijkaanpakSources").model().modelReset.connect(refreshed)
    QApplication.processEvents()
    refreshed.reset_mock()
    return refreshed


def test_a_layer_that_is_no_source_is_no_reason_to_look_again(panel_plan):
    refreshed = looked_again(panel_plan)
    layer = in_project(memory_polygons())
    QApplication.processEvents()
    assert refreshed.call_count == 0
    layer.setCustomProperty(SOURCE_PROPERTY, "x")
    QgsProject.instance().layersAdded.emit([layer])
    QApplication.processEvents()
    assert refreshed.call_count == 1


def test_many_layers_that_go_together_are_looked_at_once(panel_plan):
    refreshed = looked_again(panel_plan)
    for _layer in range(3):
        QgsProject.instance().layersRemoved.emit([])
    assert refreshed.call_count == 0
    QApplication.processEvents()
    assert refreshed.call_count == 1


def test_the_current_source_stays_current_when_the_list_is_renewed(panel_plan, trees, monkeypatch):
    controller, plan = panel_plan
    add(controller, monkeypatch)
    view = make_current(controller)
    store_reading(plan, {registered_sources(plan)[0].source_id: RowCounts(used=2)})
    QApplication.processEvents()
    assert view.currentIndex().data(SOURCE_ROLE).rows_used == 2


@pytest.mark.parametrize(
    ("values", "state"),
    [
        ({}, State.READ),
        ({"problem": "Weg."}, State.UNREADABLE),
        ({"rows_used": None}, State.NOT_READ),
        ({"rows_left_out": 2}, State.LEFT_OUT),
        ({"date": ""}, State.NOT_KNOWN),
        ({"complete": None}, State.NOT_KNOWN),
        ({"coverage": "unknown"}, State.NOT_KNOWN),
        ({"role": "works", "coverage": "unknown"}, State.READ),
        ({"role": "coverage", "rows_used": None, "coverage": "unknown"}, State.READ),
        ({"role": "background", "rows_used": None, "date": ""}, State.SHOWN),
    ],
)
def test_the_state_of_a_source_is_its_worst_news(values, state):
    assert state_of(status(**values)) is state


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("existing", "Every row is used; its date, whether it is complete and where it holds are known."),
        ("works", "Every row is used; its date, and whether it is complete, are known."),
        ("coverage", "Its date, and whether it is complete, are known."),
    ],
)
def test_in_order_names_all_that_has_to_be_known(qgis_new_project, role, words):
    assert details(status(role=role))[1] == words


def test_not_read_yet_asks_nothing_of_the_user(qgis_new_project):
    sentence = details(status(rows_used=None))[1]
    assert "by themselves" in sentence
    assert "Run" not in sentence


def test_not_known_is_never_shown_as_in_order(qgis_new_project):
    lines = details(status(date="", complete=None, coverage="unknown", rows_used=None, rows_left_out=None))
    assert [line for line in lines if line.endswith("not known")] == [
        "Date: not known",
        "Complete: not known",
        "Holds: not known",
    ]
    assert "Rows used: –" in lines


def test_the_list_is_a_sound_model(qgis_new_project, qtmodeltester):
    model = SourceModel()
    qtmodeltester.check(model)
    model.set_rows([status("a"), status("b", problem="Weg.")])
    qtmodeltester.check(model)
    assert model.row_of("b") == 1
    assert model.row_of("c") == -1


@pytest.fixture
def section(qgis_new_project, qtbot):
    """The section with a source of long words, on the screen."""
    made = SourcesSection()
    qtbot.addWidget(made)
    made.show_sources([status("a", name="Kabels " * 20, profile="Levering " * 20, coverage="full_layer"), status("b")])
    made.resize(900, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_date_completeness_rows_and_coverage_are_seen_without_scrolling_where_there_is_room(section):
    view = section.findChild(QTreeView)
    for column in (NAME, STATE, DATE, COMPLETE, USED, COVERAGE):
        assert 0 <= view.columnViewportPosition(column) <= view.viewport().width() - view.columnWidth(column), column


def test_the_name_of_a_source_takes_the_room_that_is_left(section):
    view = section.findChild(QTreeView)
    section.resize(2200, 400)
    QApplication.processEvents()
    assert sum(view.columnWidth(column) for column in range(9)) == view.viewport().width()
    show_studio(section, True)
    QApplication.processEvents()
    section.resize(700, 400)
    QApplication.processEvents()
    assert view.columnWidth(NAME) + view.columnWidth(STATE) == view.viewport().width()


def test_in_a_narrow_panel_the_name_can_be_read_and_nothing_scrolls_sideways(section):
    view = section.findChild(QTreeView)
    section.resize(340, 400)
    QApplication.processEvents()
    assert view.columnWidth(NAME) >= 26 * view.fontMetrics().averageCharWidth() * 0.8
    assert view.columnWidth(NAME) > max(view.columnWidth(column) for column in range(1, 9))
    assert not view.isColumnHidden(STATE)
    assert view.isColumnHidden(LEFT_OUT)
    assert view.horizontalScrollBar().maximum() == 0
    section.resize(900, 400)
    QApplication.processEvents()
    assert not view.isColumnHidden(COVERAGE)


def test_names_that_begin_alike_are_cut_in_the_middle(section):
    assert section.findChild(QTreeView).textElideMode() == Qt.TextElideMode.ElideMiddle


def test_each_state_has_a_sign_and_words(qgis_new_project):
    model = SourceModel()
    rows = [
        status("1"),
        status("2", problem="Weg."),
        status("3", rows_used=None),
        status("4", rows_left_out=2),
        status("5", date=""),
        status("6", role="background"),
    ]
    model.set_rows(rows)
    signs = [model.index(row, NAME).data(Qt.ItemDataRole.DecorationRole).pixmap(16, 16).toImage() for row in range(6)]
    assert all(not sign.isNull() for sign in signs)
    assert len({bytes(sign.constBits().asarray(sign.sizeInBytes())) for sign in signs}) == 6
    assert len({model.index(row, STATE).data() for row in range(6)}) == 6
    assert "cannot be read" in model.index(1, NAME).data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.index(3, LEFT_OUT).data() == "2"
    headers = [model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) for column in range(9)]
    assert all(headers)


# The dialog by itself


def test_what_was_said_of_a_source_is_shown_as_it_was(qgis_new_project, qtbot):
    text = SourceText("works", "own", "2024-05-06", False, "full_layer", True, "let op")
    dialog = SourceDialog(None, lambda _said: "")
    qtbot.addWidget(dialog)
    dialog.ask_about_source("Bomen", [ProfileChoice("own", "Eigen", "")], text)
    assert dialog.text == text


def test_every_field_of_the_dialog_has_a_tooltip(qgis_new_project, qtbot):
    dialog = SourceDialog(None, lambda _said: "")
    qtbot.addWidget(dialog)
    fields = ("Role", "Profile", "Date", "Complete", "Coverage", "Confidential", "Remarks")
    assert [name for name in fields if not part(dialog, QWidget, name).toolTip()] == []
