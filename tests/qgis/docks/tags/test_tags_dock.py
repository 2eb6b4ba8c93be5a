"""The Tags panel: select, press, see; by mouse and by keyboard; and nothing left behind."""

from __future__ import annotations

import pytest
from event_loop import process_events_until_idle
from qgis.core import Qgis, QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAction,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QShortcut,
    QTableView,
    QToolButton,
)
from records import another_program_writing
from tag_layers import geopackage_layer, memory_layer, shapefile_layer, square

from wijkaanpak_plugin.analysis.tag_coverage import ALL, UNKNOWN
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.docks.tags.controller import TagsController
from wijkaanpak_plugin.docks.tags.coverage_model import GAP_ROLE, TAGS_ROLE
from wijkaanpak_plugin.docks.tags.layer_choice import LayerChoice
from wijkaanpak_plugin.docks.tags.layer_watch import LayerWatch
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.store.values import plain


@pytest.fixture
def plan_in_project(qgis_iface, qgis_new_project, plan_path):
    opened = PlanInProject(QgsProject.instance())
    opened.open(plan_path)
    yield opened
    opened.unload()
    QgsProject.instance().clear()


@pytest.fixture
def desk(qgis_iface, qgis_canvas, plan_in_project, qtbot):
    controller = TagsController(qgis_iface, plan_in_project, Messages(qgis_iface))
    controller.dock.resize(380, 700)
    controller.dock.show()
    qtbot.waitExposed(controller.dock)
    yield controller
    controller.unload()


def heights_of_buttons(desk):
    """Where the buttons that tag stand, from the top of what scrolls."""
    process_events_until_idle()
    buttons = [one for one in desk.dock.findChildren(QToolButton) if one.objectName().startswith("WijkaanpakTag_")]
    page = desk.dock.findChild(QScrollArea, "WijkaanpakTagsScroll").widget()
    return {one.objectName(): one.mapTo(page, QPoint()).y() for one in buttons}


@pytest.fixture
def parks(desk, tmp_path):
    layer = geopackage_layer(tmp_path, count=4)
    QgsProject.instance().addMapLayer(layer)
    return layer


def select(layer, *rows):
    """Select rows, and let the panel see it."""
    layer.selectByIds(list(rows))
    process_events_until_idle()


def look_at_all_layers(qtbot):
    """Wait as long as a panel does that has to look at the layers, so that one that still would has done so."""
    watch = LayerWatch(QgsProject.instance())
    with qtbot.waitSignal(watch.layers_changed):
        watch.look_at_all()
    watch.unload()
    process_events_until_idle()


def press(desk, of_list, key, modifier=Qt.KeyboardModifier.NoModifier):
    button = desk.dock.findChild(QToolButton, f"WijkaanpakTag_{of_list}_{key}")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, modifier)
    return button


def tool(desk, name):
    button = desk.dock.findChild(QToolButton, f"WijkaanpakTags_{name}")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    return button


def text(desk, name):
    return desk.dock.findChild(QLabel, name).text()


def rows(plan_in_project, table="feature_tag_area"):
    layer = open_plan(plan_in_project.plan.backend.path).layer(table)
    return [{field.name(): plain(row[field.name()]) for field in layer.fields()} for row in layer.getFeatures()]


def infos(qgis_iface):
    return qgis_iface.messageBar().get_messages(Qgis.MessageLevel.Info)


def test_without_a_plan_the_panel_says_what_to_do_first(qgis_iface, qgis_canvas, qgis_new_project):
    opened = PlanInProject(QgsProject.instance())
    controller = TagsController(qgis_iface, opened, Messages(qgis_iface))
    assert "Open a plan" in text(controller, "WijkaanpakTagsMessage")
    controller.unload()
    opened.unload()


def test_the_header_says_what_is_selected_in_all_layers(desk, parks):
    assert "Nothing is selected" in text(desk, "WijkaanpakTagsHeader")
    trees = memory_layer("Bomen", "Point", [("Point (155000 463000)", "a", ""), ("Point (155001 463000)", "b", "")])
    QgsProject.instance().addMapLayer(trees)
    trees.selectAll()
    select(parks, 1, 2, 3)
    assert text(desk, "WijkaanpakTagsHeader") == "5 selected in 2 layers: Parken (3), Bomen (2)"
    assert "None is tagged" in text(desk, "WijkaanpakTagsTagged")
    QgsProject.instance().removeMapLayer(trees.id())
    process_events_until_idle()
    assert text(desk, "WijkaanpakTagsHeader") == "3 selected in Parken"


def points(name, count):
    """Return a layer of the project with points that are all selected."""
    rows = [(f"Point ({155000 + place} 463000)", name, "") for place in range(count)]
    layer = QgsProject.instance().addMapLayer(memory_layer(name, "Point", rows))
    layer.selectAll()
    return layer


def test_the_header_begins_with_the_chosen_layer_and_says_how_much_is_tagged(desk, parks):
    select(parks, 1, 2, 3)
    trees, _pipes, buildings = points("Bomen", 1), points("leidingen", 2), points("panden", 1)
    process_events_until_idle()
    desk.dock.layer.setLayer(trees)
    header = "7 selected in 4 layers: Bomen (1), Parken (3), leidingen (2), panden (1)"
    assert text(desk, "WijkaanpakTagsHeader") == header
    desk.dock.layer.setLayer(buildings)
    assert text(desk, "WijkaanpakTagsHeader").startswith("7 selected in 4 layers: panden (1), Parken (3)")
    assert trees.selectedFeatureCount() == 1


def test_the_header_follows_the_layer_that_becomes_active_in_qgis(desk, parks, qgis_iface):
    select(parks, 1, 2, 3)
    trees = points("Bomen", 1)
    process_events_until_idle()
    for layer, first in ((trees, "Bomen (1)"), (parks, "Parken (3)"), (trees, "Bomen (1)")):
        qgis_iface.setActiveLayer(layer)
        qgis_iface.currentLayerChanged.emit(layer)
        assert text(desk, "WijkaanpakTagsHeader").startswith(f"4 selected in 2 layers: {first}")


def test_the_header_counts_the_layers_that_it_does_not_name(desk, parks):
    for name, count in (("Bomen", 5), ("leidingen", 4), ("panden", 3), ("wegen", 2), ("water", 1)):
        layer = points(name, count)
    process_events_until_idle()
    desk.dock.layer.setLayer(layer)
    header = "15 selected in 5 layers: water (1), Bomen (5), leidingen (4), 2 other layers (5)"
    assert text(desk, "WijkaanpakTagsHeader") == header


def test_a_press_tags_at_once_and_a_second_one_takes_it_away(desk, plan_in_project, parks):
    select(parks, 1, 2)
    button = press(desk, "transition", "energy")
    assert button.isChecked()
    press(desk, "scale_level", "urban")
    assert [(row["transitions"], row["scale_level"]) for row in rows(plan_in_project)] == [("energy", "urban")] * 2
    assert "All are tagged" in text(desk, "WijkaanpakTagsTagged")
    press(desk, "scale_level", "urban")
    press(desk, "transition", "energy")
    assert not button.isChecked()
    assert rows(plan_in_project) == []


def test_one_press_is_one_step_and_undo_shows_in_the_panel(desk, plan_in_project, parks):
    select(parks, 1, 2, 3)
    button = press(desk, "transition", "mobility")
    history = plan_in_project.plan.history
    assert history.undo_text == "Tag: mobility"
    history.undo()
    assert history.undo_text is None
    assert not button.isChecked()
    assert rows(plan_in_project) == []
    history.redo()
    assert button.isChecked()
    assert len(rows(plan_in_project)) == 3


def test_what_only_some_have_shows_as_half_and_a_press_gives_it_to_all(desk, plan_in_project, parks):
    select(parks, 1)
    press(desk, "transition", "energy")
    select(parks, 1, 2, 3)
    button = desk.dock.findChild(QToolButton, "WijkaanpakTag_transition_energy")
    assert not button.isChecked()
    assert button.accessibleName() == "energy: on 1 of 3 selected"
    press(desk, "transition", "energy")
    assert button.isChecked()
    assert len(rows(plan_in_project)) == 3


def test_shift_makes_a_transition_lead(desk, plan_in_project, parks):
    select(parks, 1)
    press(desk, "transition", "energy")
    press(desk, "transition", "mobility")
    press(desk, "transition", "mobility", Qt.KeyboardModifier.ShiftModifier)
    assert rows(plan_in_project)[0]["transitions"] == "mobility,energy"


def test_every_transition_level_and_layer_has_a_button_with_a_definition(desk, parks):
    select(parks, 1)
    for of_list, count in (("transition", 6), ("scale_level", 3), ("vertical_layer", 3)):
        buttons = [
            button
            for button in desk.dock.findChildren(QToolButton)
            if button.objectName().startswith(f"WijkaanpakTag_{of_list}_")
        ]
        assert len(buttons) == count
        assert all(": " in button.toolTip() and len(button.toolTip()) > 40 for button in buttons)
        assert len({button.icon().pixmap(20).toImage().cacheKey() for button in buttons}) == count


def test_untag_takes_the_tags_of_the_selection_and_untag_all_says_how_many_and_how_to_undo(
    desk, plan_in_project, parks, qgis_iface
):
    select(parks, 1, 2, 3)
    press(desk, "transition", "energy")
    select(parks, 1, 4)
    tool(desk, "untag")
    assert len(rows(plan_in_project)) == 2
    tool(desk, "untag_all")
    assert rows(plan_in_project) == []
    assert any("2" in message and "Ctrl+Z" in message for message in infos(qgis_iface))
    plan_in_project.plan.history.undo()
    plan_in_project.plan.history.undo()
    assert len(rows(plan_in_project)) == 3


def test_a_suggestion_is_shown_with_its_source_and_does_nothing_until_it_is_used(desk, plan_in_project, parks):
    select(parks, 1, 2)
    label = desk.dock.findChild(QLabel, "WijkaanpakTagsSuggestion")
    assert label.isVisible()
    assert label.text() == "2x pocket park: neighbourhood (De integrale wijkaanpak)"
    assert "text lines" in label.toolTip()
    assert rows(plan_in_project) == []
    QTest.mouseClick(desk.dock.findChild(QPushButton, "WijkaanpakTagsUse"), Qt.MouseButton.LeftButton)
    assert {(row["scale_level"], row["suggested"]) for row in rows(plan_in_project)} == {("neighbourhood", False)}
    assert not label.isVisible()


def test_a_level_that_somebody_chose_is_not_suggested_away(desk, plan_in_project, parks):
    select(parks, 1)
    press(desk, "scale_level", "metropolitan")
    assert not desk.dock.findChild(QLabel, "WijkaanpakTagsSuggestion").isVisible()
    select(parks, 1, 2)
    QTest.mouseClick(desk.dock.findChild(QPushButton, "WijkaanpakTagsUse"), Qt.MouseButton.LeftButton)
    assert sorted(row["scale_level"] for row in rows(plan_in_project)) == ["metropolitan", "neighbourhood"]


# Keys


@pytest.fixture
def window(desk, qgis_canvas, qtbot):
    """A window that shows the map, in front."""
    top = qgis_canvas.window()
    top.resize(600, 400)
    top.show()
    qtbot.waitExposed(top)
    return top


def focus(qtbot, widget):
    widget.window().activateWindow()
    widget.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is widget, timeout=3000)


def test_figures_and_letters_tag_when_the_map_has_the_focus(desk, plan_in_project, parks, window, qgis_canvas, qtbot):
    select(parks, 1)
    focus(qtbot, qgis_canvas)
    for key in (Qt.Key.Key_3, Qt.Key.Key_6, Qt.Key.Key_N):
        QTest.keyClick(qgis_canvas, key)
    (row,) = rows(plan_in_project)
    assert (row["transitions"], row["scale_level"]) == ("nature_inclusivity,socio_economic", "neighbourhood")
    QTest.keyClick(qgis_canvas, Qt.Key.Key_M)
    QTest.keyClick(qgis_canvas, Qt.Key.Key_3)
    (row,) = rows(plan_in_project)
    assert (row["transitions"], row["scale_level"]) == ("socio_economic", "metropolitan")


def test_a_key_that_qgis_uses_too_tags_and_nothing_else_while_keys_tag(
    desk, plan_in_project, parks, window, qgis_canvas, qtbot
):
    snapping = QAction(window)
    snapping.setShortcut(QKeySequence("N"))
    window.addAction(snapping)
    snapped = []
    snapping.triggered.connect(snapped.append)
    select(parks, 1)
    focus(qtbot, qgis_canvas)
    QTest.keyClick(qgis_canvas, Qt.Key.Key_1)
    QTest.keyClick(qgis_canvas, Qt.Key.Key_N)
    (row,) = rows(plan_in_project)
    assert (row["transitions"], row["scale_level"], snapped) == ("energy", "neighbourhood", [])
    desk.dock.hide()
    focus(qtbot, qgis_canvas)
    QTest.keyClick(qgis_canvas, Qt.Key.Key_N)
    assert len(snapped) == 1


def test_keys_tag_when_the_panel_has_the_focus(desk, plan_in_project, parks, qtbot):
    select(parks, 1)
    table = desk.dock.findChild(QTableView, "WijkaanpakCoverage")
    focus(qtbot, table)
    QTest.keyClick(table, Qt.Key.Key_U)
    QTest.keyClick(table, Qt.Key.Key_1)
    (row,) = rows(plan_in_project)
    assert (row["transitions"], row["scale_level"]) == ("energy", "urban")


def test_keys_do_nothing_while_somebody_types_on_the_map(desk, plan_in_project, parks, window, qgis_canvas, qtbot):
    select(parks, 1)
    field = QLineEdit(qgis_canvas)
    field.show()
    focus(qtbot, field)
    QTest.keyClicks(field, "1 MuN 6")
    assert field.text() == "1 MuN 6"
    assert rows(plan_in_project) == []
    field.deleteLater()


def test_keys_do_nothing_elsewhere(desk, plan_in_project, parks, window, qgis_canvas, qtbot):
    select(parks, 1)
    other = QPushButton("another panel")
    qtbot.addWidget(other)
    other.show()
    focus(qtbot, other)
    QTest.keyClick(other, Qt.Key.Key_1)
    assert rows(plan_in_project) == []


def test_keys_do_nothing_when_the_panel_is_hidden_or_nothing_is_selected(
    desk, plan_in_project, parks, window, qgis_canvas, qtbot
):
    focus(qtbot, qgis_canvas)
    QTest.keyClick(qgis_canvas, Qt.Key.Key_1)
    select(parks, 1)
    desk.dock.hide()
    focus(qtbot, qgis_canvas)
    QTest.keyClick(qgis_canvas, Qt.Key.Key_1)
    assert rows(plan_in_project) == []
    desk.dock.show()
    focus(qtbot, qgis_canvas)
    QTest.keyClick(qgis_canvas, Qt.Key.Key_1)
    assert len(rows(plan_in_project)) == 1


def test_a_key_with_nothing_selected_says_once_what_to_do(
    desk, plan_in_project, parks, window, qgis_canvas, qtbot, qgis_iface
):
    focus(qtbot, qgis_canvas)
    for key in (Qt.Key.Key_1, Qt.Key.Key_M, Qt.Key.Key_1):
        QTest.keyClick(qgis_canvas, key)
    (sentence,) = qgis_iface.messageBar().get_messages(Qgis.MessageLevel.Info)
    assert "select features" in sentence
    assert rows(plan_in_project) == []
    select(parks, 1)
    select(parks)
    focus(qtbot, qgis_canvas)
    QTest.keyClick(qgis_canvas, Qt.Key.Key_U)
    assert len(qgis_iface.messageBar().get_messages(Qgis.MessageLevel.Info)) == 2


def test_a_key_with_too_much_selected_says_so(
    desk, plan_in_project, parks, window, qgis_canvas, qtbot, qgis_iface, monkeypatch
):
    monkeypatch.setattr("wijkaanpak_plugin.docks.tags.summary.MOST", 1)
    select(parks, 1, 2)
    focus(qtbot, qgis_canvas)
    QTest.keyClick(qgis_canvas, Qt.Key.Key_1)
    (sentence,) = qgis_iface.messageBar().get_messages(Qgis.MessageLevel.Info)
    assert "Select at most" in sentence
    assert rows(plan_in_project) == []


def test_keys_do_nothing_when_the_panel_lies_behind_another_one(desk, plan_in_project, parks, monkeypatch):
    select(parks, 1)
    shortcuts = desk.dock.widget().findChildren(QShortcut)
    assert shortcuts
    assert all(shortcut.isEnabled() for shortcut in shortcuts)
    monkeypatch.setattr(desk.dock, "isUserVisible", lambda: False)
    desk.dock.visibilityChanged.emit(False)
    assert not any(shortcut.isEnabled() for shortcut in shortcuts)


def test_a_plan_that_cannot_be_written_is_told_of_once_however_often_layers_come_and_go(
    desk, plan_in_project, parks, qgis_iface
):
    select(parks, 1)
    press(desk, "transition", "energy")
    parks.dataProvider().changeAttributeValues({1: {1: "Park Oost"}})
    with another_program_writing(plan_in_project.plan):
        for _time in range(3):
            tool(desk, "refresh")
    assert len(qgis_iface.messageBar().get_messages(Qgis.MessageLevel.Warning)) == 1
    tool(desk, "refresh")
    assert rows(plan_in_project)[0]["name"] == "Park Oost"


# The map


def test_tag_like_copies_the_tag_that_is_clicked_and_gives_the_map_back(
    desk, plan_in_project, parks, window, qgis_canvas
):
    select(parks, 1)
    press(desk, "transition", "energy")
    press(desk, "scale_level", "urban")
    select(parks, 2, 3)
    before = QgsMapToolPan(qgis_canvas)
    qgis_canvas.setMapTool(before)
    qgis_canvas.setDestinationCrs(plan_in_project.plan.crs)
    qgis_canvas.setLayers([plan_in_project.plan.layer("feature_tag_area"), parks])
    qgis_canvas.setExtent(QgsRectangle(154990, 462990, 155110, 463060))
    button = tool(desk, "like")
    assert button.isChecked()

    def click(x, y):
        place = qgis_canvas.getCoordinateTransform().transform(x, y)
        at = QPoint(round(place.x()), round(place.y()))
        QTest.mouseMove(qgis_canvas.viewport(), at)
        QTest.mouseClick(qgis_canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)

    click(155085, 463010)
    assert len(rows(plan_in_project)) == 1
    assert button.isChecked()
    click(155010, 463010)
    assert [(row["transitions"], row["scale_level"]) for row in rows(plan_in_project)] == [("energy", "urban")] * 3
    assert qgis_canvas.mapTool() is before
    assert not button.isChecked()
    qgis_canvas.unsetMapTool(before)


def test_deselect_selects_nothing_in_any_layer(desk, parks):
    select(parks, 1, 2)
    tool(desk, "deselect")
    process_events_until_idle()
    assert parks.selectedFeatureCount() == 0
    assert "Nothing is selected" in text(desk, "WijkaanpakTagsHeader")


# Coverage


def cell(desk, transition, level):
    model = desk.dock.coverage.model
    return model.index(model.row_of(transition), model.column_of(level))


def test_the_coverage_model_obeys_the_rules_of_item_models(desk, parks, qtmodeltester):
    select(parks, 1, 2)
    press(desk, "transition", "energy")
    qtmodeltester.check(desk.dock.coverage.model)


def test_the_coverage_table_names_transitions_by_number_and_letter_where_their_names_do_not_fit(desk):
    coverage = desk.dock.coverage
    names = coverage.model.row_names
    coverage.resize(900, 400)
    assert [coverage.model.headerData(row, Qt.Orientation.Vertical) for row in range(len(names))] == names
    coverage.resize(200, 400)
    short = [coverage.model.headerData(row, Qt.Orientation.Vertical) for row in range(len(names))]
    assert short == [*"ECNMUS", "?", "Σ"]
    picture = coverage.model.headerData(0, Qt.Orientation.Vertical, int(Qt.ItemDataRole.DecorationRole))
    assert not picture.isNull()
    spoken = int(Qt.ItemDataRole.AccessibleTextRole)
    assert [coverage.model.headerData(row, Qt.Orientation.Vertical, spoken) for row in range(len(names))] == names


def test_the_coverage_table_counts_after_each_press_and_after_undo(desk, plan_in_project, parks):
    select(parks, 1, 2)
    press(desk, "transition", "energy")
    assert cell(desk, "energy", UNKNOWN).data() == "2\n0.08 ha"
    press(desk, "scale_level", "urban")
    assert cell(desk, "energy", "urban").data() == "2\n0.08 ha"
    assert cell(desk, "energy", UNKNOWN).data() == "–"
    assert cell(desk, ALL, ALL).data() == "2\n0.08 ha"
    plan_in_project.plan.history.undo()
    assert cell(desk, "energy", "urban").data() == "–"
    plan_in_project.plan.history.undo()
    assert cell(desk, ALL, ALL).data() == "–"


def test_an_empty_cell_is_a_gap_but_not_where_not_every_neighbourhood_has_something(desk, parks):
    assert cell(desk, "energy", "urban").data(GAP_ROLE)
    assert cell(desk, "energy", "neighbourhood").data(GAP_ROLE)
    assert not cell(desk, "energy", "metropolitan").data(GAP_ROLE)
    assert not cell(desk, ALL, "urban").data(GAP_ROLE)
    assert "gap" in cell(desk, "energy", "urban").data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_click_on_a_cell_selects_its_tags_and_nothing_else(desk, plan_in_project, parks):
    select(parks, 1, 2)
    press(desk, "transition", "energy")
    select(parks, 3)
    press(desk, "transition", "mobility")
    table = desk.dock.findChild(QTableView, "WijkaanpakCoverage")
    index = cell(desk, "energy", UNKNOWN)
    assert len(index.data(TAGS_ROLE)) == 2
    table.clicked.emit(index)
    process_events_until_idle()
    assert parks.selectedFeatureCount() == 0
    assert plan_in_project.plan.layer("feature_tag_area").selectedFeatureCount() == 2
    assert text(desk, "WijkaanpakTagsHeader") == "2 selected in Tagged areas"
    press(desk, "scale_level", "neighbourhood")
    assert cell(desk, "energy", "neighbourhood").data().startswith("2")
    tool(desk, "untag")
    process_events_until_idle()
    assert "Nothing is selected" in text(desk, "WijkaanpakTagsHeader")
    assert len(rows(plan_in_project)) == 1


def test_the_zoom_button_shows_what_is_selected(desk, plan_in_project, parks, qgis_canvas):
    qgis_canvas.setDestinationCrs(plan_in_project.plan.crs)
    qgis_canvas.setExtent(QgsRectangle(0, 0, 10, 10))
    select(parks, 2)
    QTest.mouseClick(desk.dock.coverage.zoom, Qt.MouseButton.LeftButton)
    assert qgis_canvas.extent().contains(QgsGeometry.fromWkt(square(155025)).boundingBox())


def test_the_zoom_button_shows_all_of_it_on_a_map_that_is_magnified(desk, plan_in_project, parks, qgis_canvas):
    qgis_canvas.setDestinationCrs(plan_in_project.plan.crs)
    qgis_canvas.setMagnificationFactor(1.6)
    select(parks, 1, 2)
    QTest.mouseClick(desk.dock.coverage.zoom, Qt.MouseButton.LeftButton)
    shown, wanted = qgis_canvas.extent(), parks.boundingBoxOfSelected()
    qgis_canvas.setMagnificationFactor(1)
    assert shown.contains(wanted)


def test_the_zoom_button_shows_what_lies_around_a_single_point(desk, plan_in_project, qgis_canvas):
    qgis_canvas.setDestinationCrs(plan_in_project.plan.crs)
    layer = QgsVectorLayer("Point?crs=EPSG:28992", "Trees", "memory")
    tree = QgsFeature()
    tree.setGeometry(QgsGeometry.fromWkt("Point(155000 463000)"))
    layer.dataProvider().addFeature(tree)
    QgsProject.instance().addMapLayer(layer)
    select(layer, 1)
    QTest.mouseClick(desk.dock.coverage.zoom, Qt.MouseButton.LeftButton)
    shown = qgis_canvas.extent()
    assert shown.center().distance(QgsPointXY(155000, 463000)) < 1
    assert 20 < min(shown.width(), shown.height()) < 40


def test_the_table_shows_one_vertical_layer_when_it_is_chosen(desk, parks):
    select(parks, 1, 2)
    press(desk, "transition", "energy")
    select(parks, 2)
    press(desk, "vertical_layer", "underground")
    chooser = desk.dock.findChild(QComboBox, "WijkaanpakCoverageLayer")
    shown = [chooser.itemText(place) for place in range(chooser.count())]
    assert shown == ["All vertical layers (2)", "building (0)", "surface (1)", "underground (1)", "Layer unknown (0)"]
    chooser.setCurrentIndex(3)
    chooser.activated.emit(3)
    assert cell(desk, "energy", UNKNOWN).data().startswith("1\n")


# Sources that go and come back


def test_a_source_that_goes_is_said_in_the_panel_and_its_tags_stay(desk, plan_in_project, parks, qtbot, qgis_iface):
    select(parks, 1, 2)
    press(desk, "transition", "energy")
    source = parks.source()
    QgsProject.instance().removeMapLayer(parks.id())
    qtbot.waitUntil(lambda: all(row["source_gone"] for row in rows(plan_in_project)), timeout=5000)
    assert text(desk, "WijkaanpakTagsSources") == "Source gone, the tags stay: parken (2)."
    assert infos(qgis_iface) == []
    assert plan_in_project.plan.history.undo_text == "Tag: energy"
    QgsProject.instance().addMapLayer(QgsVectorLayer(source, "Parken", "ogr"))
    qtbot.waitUntil(lambda: not any(row["source_gone"] for row in rows(plan_in_project)), timeout=5000)
    assert not desk.dock.findChild(QLabel, "WijkaanpakTagsSources").isVisible()


def test_an_edit_that_is_saved_in_the_source_renews_the_tag(desk, plan_in_project, parks, qtbot):
    select(parks, 1)
    press(desk, "transition", "energy")
    parks.startEditing()
    parks.changeAttributeValue(1, parks.fields().indexOf("name"), "Park Noord")
    assert parks.commitChanges()
    qtbot.waitUntil(lambda: rows(plan_in_project)[0]["name"] == "Park Noord", timeout=5000)
    assert plan_in_project.plan.history.undo_text == "Tag: energy"


def test_what_was_undone_can_be_done_again_after_an_edit_of_the_source(desk, plan_in_project, parks, qtbot):
    select(parks, 1)
    press(desk, "transition", "energy")
    press(desk, "scale_level", "urban")
    history = plan_in_project.plan.history
    history.undo()
    parks.startEditing()
    parks.changeAttributeValue(1, parks.fields().indexOf("name"), "Park Noord")
    parks.changeGeometry(1, QgsGeometry.fromWkt(square(155000, side=10.0)))
    assert parks.commitChanges()
    qtbot.waitUntil(lambda: rows(plan_in_project)[0]["name"] == "Park Noord", timeout=5000)
    assert history.redo_text == "Tag: urban"
    history.redo()
    assert [(row["name"], row["scale_level"]) for row in rows(plan_in_project)] == [("Park Noord", "urban")]
    history.undo()
    history.undo()
    assert rows(plan_in_project) == []


def test_a_tag_that_undo_brings_back_finds_its_feature_in_the_row_where_it_is_now(
    desk, plan_in_project, tmp_path, qtbot
):
    layer = shapefile_layer(tmp_path, "percelen", [(square(155000 + 20 * n), f"perceel {n}") for n in range(4)])
    QgsProject.instance().addMapLayer(layer)
    select(layer, 2)
    press(desk, "transition", "energy")
    tool(desk, "untag")
    layer.startEditing()
    layer.deleteFeature(0)
    assert layer.commitChanges()
    plan_in_project.plan.history.undo()
    qtbot.waitUntil(lambda: rows(plan_in_project)[0]["source_feature"] == "#1", timeout=5000)
    select(layer, 1)
    assert "All are tagged" in text(desk, "WijkaanpakTagsTagged")
    assert text(desk, "WijkaanpakTagsSources") == ""


def test_tags_in_a_layer_that_came_back_are_followed_as_before(desk, plan_in_project, parks, qtbot):
    select(parks, 1)
    press(desk, "transition", "energy")
    QgsProject.instance().removeMapLayer(plan_in_project.plan.layer("feature_tag_area").id())
    plan = plan_in_project.open(plan_in_project.plan.backend.path)
    layer = plan.layer("feature_tag_area")
    assert cell(desk, ALL, ALL).data().startswith("1")
    layer.startEditing()
    layer.deleteFeature(next(layer.getFeatures()).id())
    qtbot.waitUntil(lambda: cell(desk, ALL, ALL).data() == "–", timeout=5000)
    layer.rollBack()


def test_closing_the_plan_empties_the_panel_and_a_press_of_a_key_does_nothing(desk, plan_in_project, parks, qtbot):
    select(parks, 1)
    path = plan_in_project.plan.backend.path
    plan_in_project.close()
    assert "Open a plan" in text(desk, "WijkaanpakTagsMessage")
    look_at_all_layers(qtbot)
    plan_in_project.open(path)
    process_events_until_idle()
    assert text(desk, "WijkaanpakTagsHeader") == "1 selected in Parken"


# Bad input


def test_a_plan_that_cannot_be_written_says_one_sentence_and_shows_the_tags_as_they_are(
    desk, plan_in_project, parks, qgis_iface
):
    select(parks, 1)
    press(desk, "transition", "energy")
    with another_program_writing(plan_in_project.plan):
        button = press(desk, "transition", "mobility")
    assert len(qgis_iface.messageBar().get_messages(Qgis.MessageLevel.Warning)) == 1
    assert not button.isChecked()
    press(desk, "transition", "mobility")
    assert [row["transitions"] for row in rows(plan_in_project)] == ["energy,mobility"]


def test_too_many_features_cannot_be_tagged_and_that_is_said(desk, plan_in_project, parks, monkeypatch):
    from wijkaanpak_plugin.docks.tags import summary

    monkeypatch.setattr(summary, "MOST", 2)
    select(parks, 1, 2, 3)
    assert "at most" in text(desk, "WijkaanpakTagsTagged")
    assert not desk.dock.findChild(QToolButton, "WijkaanpakTag_transition_energy").isEnabled()
    desk.dock.tag_pressed.emit("transition", "energy", False)
    assert rows(plan_in_project) == []


def test_the_panel_fits_on_a_small_screen_also_in_studio_mode(desk, parks):
    assert desk.dock.minimumSizeHint().width() <= 380
    assert desk.dock.minimumSizeHint().height() <= 560
    show_studio(desk.dock, True)
    process_events_until_idle()
    assert desk.dock.minimumSizeHint().height() <= 560
    for button in desk.dock.findChildren(QToolButton):
        if button.isVisibleTo(desk.dock) and button.objectName().startswith("Wijkaanpak"):
            assert button.height() >= 40, button.objectName()
    show_studio(desk.dock, False)
    assert desk.dock.findChild(QToolButton, "WijkaanpakTags_untag_all").isVisibleTo(desk.dock)


#: Room for a panel in the studio, on the smallest screen.
LOW_STUDIO = (376, 698)


@pytest.fixture
def low_studio(desk, parks):
    """The panel of a session on a small screen, with tags of all transitions, which count hectares and kilometres."""
    pipes = memory_layer("Pipes", "LineString", [("LineString (155000 463000, 157000 463000)", "pipe", "pipe")])
    QgsProject.instance().addMapLayer(pipes)
    for layer in (parks, pipes):
        select(layer, 1)
        for key in (term.key for term in load_vocabularies()["transition"]):
            press(desk, "transition", key)
        press(desk, "scale_level", "urban")
        select(layer)
    desk.dock.resize(*LOW_STUDIO)
    show_studio(desk.dock, True)
    process_events_until_idle()
    yield desk
    show_studio(desk.dock, False)


def test_the_table_is_seen_whole_in_the_studio_on_a_small_screen(low_studio):
    scroll = low_studio.dock.findChild(QScrollArea, "WijkaanpakTagsScroll")
    table = low_studio.dock.findChild(QTableView, "WijkaanpakCoverage")
    assert any(str(table.model().index(row, 1).data()).count("\n") == 2 for row in range(6))
    assert scroll.verticalScrollBar().maximum() == 0
    assert min(table.rowHeight(row) for row in range(6)) >= 40
    assert table.mapTo(scroll, table.rect().bottomLeft()).y() <= scroll.viewport().rect().bottom()


def test_nothing_moves_for_a_suggestion_in_the_studio_on_a_small_screen(low_studio, parks):
    table = low_studio.dock.findChild(QTableView, "WijkaanpakCoverage")
    before = heights_of_buttons(low_studio), table.mapTo(low_studio.dock, QPoint()).y()
    select(parks, 2)
    assert low_studio.dock.findChild(QLabel, "WijkaanpakTagsSuggestion").isVisible()
    assert (heights_of_buttons(low_studio), table.mapTo(low_studio.dock, QPoint()).y()) == before


def test_the_list_of_layers_stands_in_its_own_row_again_at_the_desk(low_studio):
    choice = low_studio.dock.findChild(LayerChoice)
    tools = low_studio.dock.findChild(QToolButton, "WijkaanpakTags_select").parentWidget()
    assert choice.parentWidget() is tools
    for _time in range(2):
        show_studio(low_studio.dock, False)
    process_events_until_idle()
    assert choice.mapTo(low_studio.dock, QPoint()).y() < tools.mapTo(low_studio.dock, QPoint()).y()
    assert low_studio.dock.findChild(QComboBox, "WijkaanpakCoverageLayer").isVisible()


def test_help_is_asked_for_with_a_button(desk):
    asked = []
    desk.when_help_is_wanted(lambda: asked.append(1))
    tool(desk, "help")
    assert asked == [1]


def test_taking_down_leaves_nothing_behind(qgis_iface, qgis_canvas, plan_in_project, tmp_path, qtbot):
    layer = geopackage_layer(tmp_path, count=1)
    QgsProject.instance().addMapLayer(layer)
    shortcuts = len(qgis_canvas.findChildren(QShortcut))
    items = len(qgis_canvas.scene().items())
    listeners = layer.receivers(layer.selectionChanged), layer.receivers(layer.afterCommitChanges)
    history = plan_in_project.plan.history
    heard = history.receivers(history.performed)
    for _time in range(2):
        controller = TagsController(qgis_iface, plan_in_project, Messages(qgis_iface))
        process_events_until_idle()
        controller.unload()
    look_at_all_layers(qtbot)
    assert len(qgis_canvas.findChildren(QShortcut)) == shortcuts
    assert len(qgis_canvas.scene().items()) == items
    assert (layer.receivers(layer.selectionChanged), layer.receivers(layer.afterCommitChanges)) == listeners
    assert history.receivers(history.performed) == heard


def test_the_layer_to_select_in_is_the_active_layer_of_qgis(qgis_iface, qgis_new_project):
    layers = [QgsVectorLayer("Point?crs=EPSG:28992", name, "memory") for name in ("one", "two")]
    QgsProject.instance().addMapLayers(layers)
    choice = LayerChoice()
    choice.follow(qgis_iface)
    qgis_iface.setActiveLayer(layers[1])
    qgis_iface.currentLayerChanged.emit(layers[1])
    assert choice.currentLayer() == layers[1]
    choice.setLayer(layers[0])
    assert qgis_iface.activeLayer() == layers[0]
    choice.stop()
    qgis_iface.setActiveLayer(layers[1])
    assert choice.currentLayer() == layers[0]
    choice.deleteLater()


@pytest.mark.parametrize("studio", [False, True], ids=["desk", "studio"])
def test_no_button_moves_when_something_is_selected_or_tagged(desk, parks, studio, qtbot):
    show_studio(desk.dock, studio)
    before = heights_of_buttons(desk)
    parks.selectAll()
    tagged = desk.dock.findChild(QLabel, "WijkaanpakTagsTagged")
    qtbot.waitUntil(lambda: "None is tagged" in tagged.text())
    assert heights_of_buttons(desk) == before
    energy = desk.dock.findChild(QToolButton, "WijkaanpakTag_transition_energy")
    QTest.mouseClick(energy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "All are tagged" in tagged.text())
    assert heights_of_buttons(desk) == before
    others = [
        memory_layer(f"Een laag met een lange naam {name}", "Polygon", [(square(155100), "", "")]) for name in "ab"
    ]
    QgsProject.instance().addMapLayers(others)
    for layer in others:
        layer.selectAll()
    qtbot.waitUntil(lambda: "in 3 layers" in desk.dock.findChild(QLabel, "WijkaanpakTagsHeader").text())
    assert heights_of_buttons(desk) == before


def test_taking_a_tag_away_is_another_step_than_giving_it(desk, parks, plan_in_project):
    parks.selectAll()
    for wanted in ("Tag: energy", "Take tag away: energy"):
        process_events_until_idle()
        QTest.mouseClick(desk.dock.findChild(QToolButton, "WijkaanpakTag_transition_energy"), Qt.MouseButton.LeftButton)
        assert plan_in_project.plan.history.undo_text == wanted
