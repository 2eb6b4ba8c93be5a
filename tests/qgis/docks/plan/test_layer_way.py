"""Files and layers of the project in the window Add Data: offered, looked at, registered in one step, given up."""

from __future__ import annotations

import hashlib
import os
import shutil
import threading
import time

import pytest
from adding_layers import (
    add,
    give_up,
    offered,
    part,
    parts,
    press_register,
    profile_box,
    register_button,
    role_box,
    rows,
    sentence,
    tick_layer,
)
from event_loop import process_events_until_idle
from plan_panel import SQUARE, Filled, choose, in_project, memory_polygons, points_on_disk, press_ok, said
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.gui import QgsDateEdit, QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime, QTimer
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QProgressDialog,
    QPushButton,
    QTreeView,
    QWidget,
)
from records import locked

from wijkaanpak_plugin.analysis.progress import tell
from wijkaanpak_plugin.docks.plan.sources.add_data import layer_outlook
from wijkaanpak_plugin.docks.plan.sources.add_data.layer_look import seen_at_once
from wijkaanpak_plugin.docks.plan.sources.add_data.layer_parts import part_of, preview_of, proposed
from wijkaanpak_plugin.docks.plan.sources.add_data.outlook import Outlook
from wijkaanpak_plugin.docks.plan.sources.add_data.parts_table import PROFILE, WHAT, PartsTable
from wijkaanpak_plugin.docks.plan.sources.profile_dialog import asking
from wijkaanpak_plugin.docks.plan.sources.profile_dialog.profile_dialog import ProfileDialog
from wijkaanpak_plugin.docks.plan.sources.source_states import State
from wijkaanpak_plugin.docks.plan.sources.source_text import ASK_FOR_PROFILE, OWN_MAPPING
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY, show_sources
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.sources.deliveries.delivery import registered_deliveries
from wijkaanpak_plugin.plan.sources.registry import open_source, registered_sources
from wijkaanpak_plugin.plan.sources.status import profile_label
from wijkaanpak_plugin.sources.klic.delivery import LINE_COLUMNS, POINT_COLUMNS, PRECAUTION_COLUMNS
from wijkaanpak_plugin.sources.profiles.one_kind import ALL_OF


@pytest.fixture
def trees(panel_plan, qgis_iface, tmp_path):
    layer = in_project(points_on_disk(tmp_path / "bomen.gpkg"))
    qgis_iface.setActiveLayer(layer)
    return layer


@pytest.fixture
def several(panel_plan, qgis_iface, monkeypatch, tmp_path):
    """Two layers on disk and one in memory, selected in the layer tree."""
    layers = [
        in_project(points_on_disk(tmp_path / "bomen.gpkg")),
        in_project(points_on_disk(tmp_path / "bgt_pand.gpkg", kind="soort")),
        in_project(memory_polygons("parkeren")),
    ]
    select(monkeypatch, qgis_iface, layers)
    return layers


def select(monkeypatch, qgis_iface, layers):
    monkeypatch.setattr(qgis_iface.layerTreeView(), "selectedLayers", lambda: list(layers), raising=False)


def listing(folder):
    """Return the files of a folder with what is in them."""
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in sorted(os.listdir(folder))}


def proposal(layer):
    """Return what is proposed for a layer, as a row and as what holds for all."""
    of_layer = proposed(seen_at_once(layer))
    return part_of(of_layer, ""), preview_of("layers", [of_layer], {})


# Layers of the project


def test_the_active_layer_is_ticked_and_registered_with_one_press_in_one_step(panel_plan, trees, monkeypatch):
    controller, plan = panel_plan
    window = add(controller, monkeypatch)
    assert rows(window)[0][:2] == ["bomen", "2"]
    (source,) = registered_sources(plan)
    assert (source.name, source.role, source.values["profile"]) == ("bomen", "existing", "body_fields")
    assert (source.values["date"], source.values["complete"], source.confidential) == (None, None, False)
    assert trees.customProperty(SOURCE_PROPERTY) == source.source_id
    assert show_sources(plan, QgsProject.instance()) == []
    assert len(QgsProject.instance().mapLayersByName("bomen")) == 1
    plan.history.undo()
    assert registered_sources(plan) == []
    plan.history.redo()
    assert len(registered_sources(plan)) == 1


def test_use_date_and_confidentiality_that_are_chosen_are_kept(panel_plan, trees, monkeypatch):
    controller, plan = panel_plan

    def fill_in(window):
        choose(role_box(window, 0), "works")
        part(window, QgsDateEdit, "Date").setDate(QDate(2026, 3, 2))
        part(window, QCheckBox, "Confidential").click()
        press_register(window)

    add(controller, monkeypatch, fill_in)
    (source,) = registered_sources(plan)
    assert (source.role, source.values["date"], source.confidential) == ("works", "2026-03-02", True)


def test_tables_of_the_plan_and_layers_without_rows_are_not_offered(panel_plan, trees, monkeypatch, tmp_path):
    controller, _plan = panel_plan
    in_project(QgsRasterLayer(str(tmp_path / "none.tif"), "luchtfoto"))
    window = add(controller, monkeypatch, give_up)
    assert offered(window) == ["bomen"]
    assert not window.isVisible()


def test_several_selected_layers_are_registered_together_in_one_step(panel_plan, several, monkeypatch):
    controller, plan = panel_plan

    def fill_in(window):
        assert "3" in register_button(window).text()
        part(window, QgsDateEdit, "Date").setDate(QDate(2026, 1, 2))
        choose(role_box(window, 2), "background")
        press_register(window)

    add(controller, monkeypatch, fill_in)
    sources = {source.name: source for source in registered_sources(plan)}
    assert {name: source.values["profile"] for name, source in sources.items()} == {
        "bomen": "body_fields",
        "bgt_pand": "all_of:building",
        "parkeren": None,
    }
    assert [source.role for source in sources.values()] == ["existing", "existing", "background"]
    assert {source.values["date"] for source in sources.values()} == {"2026-01-02"}
    plan.history.undo()
    assert registered_sources(plan) == []


def test_what_is_registered_is_named_and_is_registered_once_more_for_another_use_only(panel_plan, several, monkeypatch):
    controller, plan = panel_plan
    add(controller, monkeypatch)
    sentences = []

    def fill_in(window):
        sentences.append(part(window, QLabel, "Hint").isVisibleTo(window))
        sentences.append(window.page.findChild(QLabel, "WijkaanpakLeftOut").text())
        tick_layer(window, "bomen")
        press_register(window)
        sentences.append(sentence(window))
        choose(role_box(window, 0), "background")
        press_register(window)
        assert not sentence(window)

    window = add(controller, monkeypatch, fill_in)
    assert sentences[0]
    assert "'bomen' is registered already" in sentences[1]
    assert "registered already for the same use, as 'bomen'" in sentences[2]
    assert all(name.endswith("registered already") for name in offered(window))
    assert [source.role for source in registered_sources(plan)][3:] == ["background"]


def test_a_layer_of_which_nobody_says_what_it_holds_is_asked_about(panel_plan, several, qgis_iface, monkeypatch):
    controller, plan = panel_plan
    select(monkeypatch, qgis_iface, [*several, in_project(memory_polygons("vlakken"))])
    sentences = []

    def fill_in(window):
        press_register(window)
        sentences.append(sentence(window))
        choose(profile_box(window, 3), "all_of:building")
        press_register(window)

    add(controller, monkeypatch, fill_in)
    assert "'vlakken'" in sentences[0]
    assert registered_sources(plan)[3].values["profile"] == "all_of:building"


def test_layers_of_a_delivery_are_confidential_also_when_nobody_ticks_it(panel_plan, several, qgis_iface, monkeypatch):
    controller, plan = panel_plan
    fields = "field=source_id:string&field=polygon_type:string&field=missing:string"
    coverage = in_project(QgsVectorLayer(f"Polygon?crs=EPSG:28992&{fields}", "Dekking", "memory"))
    select(monkeypatch, qgis_iface, [several[0], coverage])
    window = add(controller, monkeypatch)
    assert "Dekking" in part(window, QLabel, "WhyConfidential").text()
    sources = registered_sources(plan)
    assert [(source.role, source.confidential) for source in sources] == [("existing", False), ("coverage", True)]


def test_a_layer_without_a_system_of_coordinates_says_so_before_anything_is_registered(
    panel_plan, qgis_iface, monkeypatch, tmp_path
):
    controller, plan = panel_plan
    path = tmp_path / "los.csv"
    path.write_text("kind,x,y\ntree,1,2\n", encoding="utf-8")
    layer = QgsVectorLayer(f"file://{path}?type=csv&xField=x&yField=y", "los", "delimitedtext")
    qgis_iface.setActiveLayer(in_project(layer))

    def tick_it_all_the_same(window):
        assert parts(window)[0].state is State.UNREADABLE
        assert not register_button(window).isEnabled()
        part(window, PartsTable, "Parts").item(0, WHAT).setCheckState(Qt.CheckState.Checked)
        press_register(window)

    window = add(controller, monkeypatch, tick_it_all_the_same)
    assert "no coordinate reference system" in sentence(window)
    assert registered_sources(plan) == []


def test_a_layer_that_is_removed_while_the_window_is_open_is_not_replaced_by_another(
    panel_plan, trees, monkeypatch, tmp_path
):
    controller, plan = panel_plan
    in_project(points_on_disk(tmp_path / "palen.gpkg"))

    def remove(window):
        QgsProject.instance().removeMapLayer(trees.id())
        assert (parts(window), offered(window)) == ((), ["palen"])
        assert "'bomen' was removed" in sentence(window)
        assert not register_button(window).isEnabled()
        window.accept()
        window.reject()

    add(controller, monkeypatch, remove)
    assert registered_sources(plan) == []


def test_a_project_without_layers_says_so(panel_plan, monkeypatch):
    controller, _plan = panel_plan
    window = add(controller, monkeypatch, give_up)
    assert "holds no layer" in window.page.findChild(QLabel, "WijkaanpakLeftOut").text()


def test_a_plan_that_another_program_holds_is_one_sentence_and_can_be_tried_once_more(panel_plan, trees, monkeypatch):
    controller, plan = panel_plan

    def press_while_locked(window):
        part(window, QCheckBox, "Confidential").click()
        with locked(plan.backend.path, "EXCLUSIVE"):
            press_register(window)
            assert "another program" in sentence(window)
        press_register(window)

    add(controller, monkeypatch, press_while_locked)
    (source,) = registered_sources(plan)
    assert source.confidential


def test_registering_without_a_plan_says_what_to_do(plan_controller, qgis_iface):
    plan_controller.register_layer()
    assert "Open a plan first" in said(qgis_iface, Qgis.MessageLevel.Info)[-1]


def test_a_closed_window_listens_to_the_project_no_more(panel_plan, trees, monkeypatch):
    project = QgsProject.instance()
    before = project.receivers(project.layersWillBeRemoved)
    add(panel_plan[0], monkeypatch, give_up)
    assert project.receivers(project.layersWillBeRemoved) == before


# Temporary layers


def test_a_temporary_layer_is_saved_beside_the_plan_and_registered(panel_plan, qgis_iface, monkeypatch):
    controller, plan = panel_plan
    layers = [memory_polygons("Huizen: nieuw", rows=[(SQUARE.replace("155", x), "x")]) for x in ("155", "156")]
    select(monkeypatch, qgis_iface, [in_project(layer) for layer in layers])

    def fill_in(window):
        assert [each.state_text for each in parts(window)] == ["temporary"] * 2
        for number in range(2):
            choose(profile_box(window, number), "all_of:building")
        press_register(window)

    add(controller, monkeypatch, fill_in)
    sources = registered_sources(plan)
    stem = f"{plan.backend.plan_name}-huizen-nieuw"
    assert [source.uri.partition("|")[0] for source in sources] == [f"{stem}.gpkg", f"{stem}-2.gpkg"]
    assert [(each.providerType(), each.name(), each.featureCount()) for each in layers] == [
        ("ogr", "Huizen: nieuw", 1)
    ] * 2
    bodies = analysis_input(plan).bodies
    assert bodies["kind"].tolist() == ["building"] * 2
    assert len({geometry.wkt for geometry in bodies["geometry"]}) == 2


def test_saving_that_is_stopped_leaves_nothing_and_the_window_answers_meanwhile(panel_plan, qgis_iface, monkeypatch):
    controller, plan = panel_plan
    layer = memory_polygons("bomen", rows=[(SQUARE, "x")] * 20_000)
    second = memory_polygons("bomen twee", rows=[(SQUARE, "x")] * 20_000)
    select(monkeypatch, qgis_iface, [in_project(layer), in_project(second)])
    folder = plan.backend.path.parent
    before = listing(folder)
    heard = []

    def stop_halfway(window):
        way = window.page.way
        # What can be stopped is no reason for a cursor that says to wait.
        way.progressed.connect(lambda _done: heard.append(QApplication.overrideCursor()) or (heard[3:] and way.stop()))
        press_register(window)
        assert sentence(window) == "Stopped; nothing was registered."
        assert register_button(window).isEnabled()
        window.reject()

    add(controller, monkeypatch, stop_halfway)
    assert set(heard) == {None}
    assert listing(folder) == before
    assert (layer.providerType(), layer.featureCount(), second.providerType()) == ("memory", 20_000, "memory")
    assert registered_sources(plan) == []


# What is proposed


@pytest.mark.parametrize(
    ("name", "profile"),
    [("bgt_pand", "all_of:building"), ("Bomen 2026", "all_of:tree"), ("drinking_water", "all_of:drinking_water")],
)
def test_the_name_of_a_layer_proposes_what_all_of_it_is(qgis_new_project, name, profile):
    assert proposal(memory_polygons(name))[0].profile == profile


def test_a_profile_proposes_use_and_where_it_holds(qgis_new_project):
    fields = "field=werkzaamheden:string&field=van:string&field=tot:string"
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:28992&{fields}", "werken", "memory")
    row, _all = proposal(layer)
    assert (row.role, row.profile) == ("works", "works_list")


@pytest.mark.parametrize(("name", "fitting"), [("werken", 1), ("bgt_pand", 0)])
def test_an_own_profile_is_offered_right_after_what_fits_and_before_all_kinds(qgis_new_project, name, fitting):
    fields = "&field=werkzaamheden:string&field=van:string&field=tot:string" if fitting else ""
    row, _all = proposal(QgsVectorLayer(f"Polygon?crs=EPSG:28992{fields}", name, "memory"))
    keys = [choice.key for choice in row.profiles]
    assert keys.index(ASK_FOR_PROFILE) == max(1, fitting)
    assert all(key.startswith(ALL_OF) for key in keys[keys.index(ASK_FOR_PROFILE) + 1 :])


def test_the_plugins_own_coverage_layer_proposes_itself_as_coverage_with_its_date(qgis_new_project):
    fields = "field=source_id:string&field=polygon_type:string&field=missing:string&field=date:date"
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:28992&{fields}&field=complete:bool", "Dekking", "memory")
    feature = next(memory_polygons().getFeatures())
    feature.setFields(layer.fields(), True)
    feature["date"], feature["complete"] = QDate(2022, 3, 27), False
    layer.dataProvider().addFeatures([feature])
    row, of_all = proposal(layer)
    assert (row.role, of_all.date, of_all.confidential) == ("coverage", "2022-03-27", True)
    assert seen_at_once(layer).use.complete is False


@pytest.mark.parametrize("date", [QDate(2023, 5, 4), None])
@pytest.mark.parametrize("table", [LINE_COLUMNS, POINT_COLUMNS, PRECAUTION_COLUMNS])
def test_a_layer_of_readklic_proposes_the_day_of_its_delivery(qgis_new_project, table, date):
    fields = "&".join(f"field={column.name}:{'date' if column.type == 'date' else 'string'}" for column in table)
    layer = QgsVectorLayer(f"LineString?crs=EPSG:28992&{fields}", "KLIC", "memory")
    feature = QgsFeature(layer.fields())
    feature["delivery_date"] = date
    layer.dataProvider().addFeatures([feature])
    row, of_all = proposal(layer)
    assert (of_all.date, row.role) == ("2023-05-04" if date else "", "existing")


def test_the_metadata_of_a_layer_propose_its_date_and_each_layer_keeps_its_own(
    panel_plan, several, qgis_iface, monkeypatch
):
    controller, plan = panel_plan
    metadata = several[0].metadata()
    metadata.setDateTime(Qgis.MetadataDateType.Created, QDateTime(QDate(2020, 1, 1), QTime(12, 0)))
    metadata.setDateTime(Qgis.MetadataDateType.Published, QDateTime(QDate(2024, 2, 3), QTime(12, 0)))
    several[0].setMetadata(metadata)
    select(monkeypatch, qgis_iface, several[:2])
    window = add(controller, monkeypatch)
    assert "3 Feb 2024" in part(window, QLabel, "DateOrigin").text()
    assert [source.values["date"] for source in registered_sources(plan)] == ["2024-02-03", None]


# What one will know


@pytest.fixture
def gas_mains(panel_plan, qgis_iface):
    """Three lines in memory, the active layer: one with a depth, one without, and one without a shape."""
    fields = "field=kind:string&field=top_m:double&field=bottom_m:double&field=depth_source:string"
    layer = QgsVectorLayer(f"LineString?crs=EPSG:28992&{fields}", "gas", "memory")
    features = []
    for top, bottom, source, wkt in (
        (-0.8, -1.0, "measured", "LineString (155010 463010, 155050 463010)"),
        (None, None, None, "LineString (155010 463020, 155050 463020)"),
        (None, None, None, ""),
    ):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(["gas_low_pressure", top, bottom, source])
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    qgis_iface.setActiveLayer(in_project(layer))
    return layer


def test_what_the_analysis_will_make_of_a_layer_is_said_before_it_is_registered(
    panel_plan, gas_mains, monkeypatch, qtbot
):
    _controller, plan = panel_plan
    content = plan.backend.path.read_bytes()

    def look(window):
        qtbot.waitUntil(lambda: part(window, QLabel, "Known").text() != "", timeout=20000)
        window.reject()

    window = add(panel_plan[0], monkeypatch, look)
    assert "low-pressure gas pipe (2)" in part(window, QLabel, "Known").text()
    assert "Depths that were measured: 1." in part(window, QLabel, "Known").text()
    unknown = part(window, QLabel, "Unknown").text()
    assert "Depth not known of 1 of 2 (50 %)." in unknown
    assert "Rows left out: 1" in unknown
    assert "Whether everything is in it: gas." in unknown
    (row,) = parts(window)
    assert row.state is State.LEFT_OUT
    assert "no geometry" in row.meaning
    assert plan.backend.path.read_bytes() == content


def test_what_was_chosen_meanwhile_stays_when_a_layer_was_read_beforehand(panel_plan, gas_mains, monkeypatch, qtbot):
    controller, plan = panel_plan

    def choose_at_once(window):
        box = role_box(window)
        choose(box, "works")
        part(window, QgsDateEdit, "Date").setDate(QDate(2026, 3, 2))
        qtbot.waitUntil(lambda: part(window, QLabel, "Known").text() != "", timeout=20000)
        assert role_box(window) is box
        press_register(window)

    add(controller, monkeypatch, choose_at_once)
    (source,) = registered_sources(plan)
    assert (source.role, source.values["date"]) == ("works", "2026-03-02")


def test_a_layer_of_too_many_rows_is_not_read_beforehand_and_says_so(panel_plan, gas_mains, monkeypatch):
    monkeypatch.setattr(layer_outlook, "MOST_ROWS", 2)

    def look(window):
        process_events_until_idle()
        assert QgsApplication.taskManager().activeTasks() == []
        window.reject()

    window = add(panel_plan[0], monkeypatch, look)
    assert parts(window)[0].state is State.NOT_READ
    assert part(window, QLabel, "Known").text() == ""
    assert part(window, QLabel, "Unknown").text().startswith("What their rows hold; it is counted once they are reg")


def test_closing_does_not_wait_for_what_is_read_beforehand(panel_plan, gas_mains, monkeypatch, qtbot):
    begun, may_go_on = threading.Event(), threading.Event()

    def for_ever(*_arguments):
        begun.set()
        may_go_on.wait(20)
        return Outlook()

    monkeypatch.setattr(layer_outlook, "outlook", for_ever)

    def close(window):
        qtbot.waitUntil(begun.is_set, timeout=20000)
        assert register_button(window).isEnabled()
        window.reject()

    window = add(panel_plan[0], monkeypatch, close)
    assert not window.isVisible()
    may_go_on.set()
    qtbot.waitUntil(lambda: not QgsApplication.taskManager().activeTasks(), timeout=20000)


# Profiles of one's own


def test_a_layer_is_registered_with_a_profile_of_its_own_and_read(panel_plan, qgis_iface, monkeypatch, cables):
    controller, plan = panel_plan
    qgis_iface.setActiveLayer(in_project(cables))
    Filled(monkeypatch, ProfileDialog, press_ok)

    def fill_in(window):
        choose(profile_box(window, 0), ASK_FOR_PROFILE)
        assert profile_box(window, 0).currentData() == OWN_MAPPING
        press_register(window)

    add(controller, monkeypatch, fill_in)
    (source,) = registered_sources(plan)
    assert source.values["profile"] is None
    assert profile_label(source) == "own field mapping"
    assert analysis_input(plan).bodies["kind"].tolist() == ["low_voltage", "gas_low_pressure", "low_voltage"]


def test_a_profile_that_is_given_up_leaves_the_choice_as_it_was(panel_plan, trees, monkeypatch):
    Filled(monkeypatch, ProfileDialog, give_up)

    def fill_in(window):
        choose(profile_box(window, 0), ASK_FOR_PROFILE)
        assert profile_box(window, 0).currentData() == "body_fields"
        window.reject()

    add(panel_plan[0], monkeypatch, fill_in)


def test_looking_at_many_rows_for_a_profile_leaves_the_window_alive_and_can_be_stopped(
    panel_plan, qgis_iface, monkeypatch
):
    controller, _plan = panel_plan
    qgis_iface.setActiveLayer(in_project(memory_polygons("vlakken")))
    ticks, shown = [], Filled(monkeypatch, ProfileDialog)
    begun = threading.Event()

    def slowly(rows, feedback):
        begun.set()
        for _portion in range(1000):
            tell(feedback, 0.5)
            time.sleep(0.005)

    monkeypatch.setattr(asking, "summarised", slowly)
    beat = QTimer()

    def tick():
        ticks.append(begun.is_set())
        if ticks.count(True) == 5:
            next(each for each in QApplication.topLevelWidgets() if isinstance(each, QProgressDialog)).canceled.emit()

    beat.timeout.connect(tick)
    beat.start(10)

    def fill_in(window):
        choose(profile_box(window), ASK_FOR_PROFILE)
        assert profile_box(window).currentData() == ""
        window.reject()

    add(controller, monkeypatch, fill_in)
    assert ticks.count(True) >= 5
    assert shown.dialogs == []


# Files


def test_the_tables_of_a_file_are_shown_before_anything_is_written_and_come_as_one_delivery(
    panel_plan, taken, two_tables
):
    _controller, plan = panel_plan
    before, plan_before = listing(two_tables.parent), plan.backend.path.read_bytes()

    def fill_in(window):
        assert [row[:2] for row in rows(window)] == [["bomen", "2"], ["palen", "2"]]
        assert listing(two_tables.parent) == before
        assert plan.backend.path.read_bytes() == plan_before
        assert QgsProject.instance().mapLayersByName("bomen") == []
        press_register(window)

    taken(two_tables, fill_in)
    assert [source.name for source in registered_sources(plan)] == ["bomen", "palen"]
    assert [delivery.name for delivery in registered_deliveries(plan)] == [two_tables.stem]
    shown = {layer.customProperty(SOURCE_PROPERTY) for layer in QgsProject.instance().mapLayers().values()}
    assert {source.source_id for source in registered_sources(plan)} <= shown
    plan.history.undo()
    assert registered_sources(plan) == []


def test_one_table_of_a_file_can_be_left_out_and_the_other_comes_into_the_project(panel_plan, taken, two_tables):
    _controller, plan = panel_plan

    def fill_in(window):
        part(window, PartsTable, "Parts").item(1, WHAT).setCheckState(Qt.CheckState.Unchecked)
        press_register(window)

    taken(two_tables, fill_in)
    assert [source.name for source in registered_sources(plan)] == ["bomen"]
    assert registered_deliveries(plan) == []
    (layer,) = QgsProject.instance().mapLayersByName("bomen")
    assert not layer.readOnly()
    assert QgsProject.instance().mapLayersByName("palen") == []


def test_a_file_takes_the_place_of_a_layer_that_was_only_proposed(panel_plan, trees, taken, two_tables):
    window = taken(two_tables, give_up)
    assert [row[0] for row in rows(window)] == ["bomen", "palen"]
    assert offered(window) == ["bomen"]


def test_a_folder_comes_as_one_delivery_of_all_its_files_with_data(panel_plan, taken, tmp_path):
    controller, plan = panel_plan
    folder = tmp_path / "bgt_delft"
    folder.mkdir()
    for name in ("bgt_pand", "bgt_wegdeel"):
        points_on_disk(folder / f"{name}.gpkg")
    (folder / "leesmij.txt").write_text("bomen", encoding="utf-8")
    (folder / "stuk.sqlite").write_bytes(b"SQLite format 3\0" + b"x" * 300)
    window = taken(folder)
    assert [row[0] for row in rows(window)] == ["bgt_pand", "bgt_wegdeel"]
    assert not window.isVisible(), sentence(window)
    (delivery,) = registered_deliveries(plan)
    assert delivery.name == "bgt_delft"
    assert [source.values["delivery_id"] for source in registered_sources(plan)] == [delivery.delivery_id] * 2
    listed = controller.dock.findChild(QTreeView, "WijkaanpakSources")
    listed.setCurrentIndex(listed.model().index(0, 0))
    buttons = [
        controller.dock.findChild(QPushButton, f"Wijkaanpak{name}") for name in ("ChangeSource", "ReplaceDelivery")
    ]
    assert [button.isEnabled() for button in buttons] == [True, False]
    plan.history.undo()
    assert registered_deliveries(plan) == []


@pytest.mark.parametrize(("place", "told"), [("POINT (85000 446000)", True), ("POINT (155010 463010)", False)])
def test_a_file_of_another_place_says_how_far_it_is_before_it_is_registered(panel_plan, taken, tmp_path, place, told):
    (tmp_path / "bomen.csv").write_text(f'kind,WKT\ntree,"{place}"\n', encoding="utf-8")
    remarks = []

    def look(window):
        remarks.append(part(window, SentenceLabel, "Remark").text)
        window.reject()

    taken(tmp_path / "bomen.csv", look)
    assert ("All of it lies elsewhere, 72 km from the plan" in remarks[0]) == told


def test_a_folder_without_data_is_one_sentence(panel_plan, monkeypatch, tmp_path):
    (tmp_path / "leeg").mkdir()

    def type_it(window):
        field = window.page.way.fields.findChild(QLineEdit)
        field.setText(str(tmp_path / "leeg"))
        field.editingFinished.emit()
        assert sentence(window) == "The folder leeg holds no file with data."
        window.reject()

    add(panel_plan[0], monkeypatch, type_it)


@pytest.mark.real_data
def test_the_bgt_in_the_delft_dialect_comes_as_one_delivery_of_twelve_tables(real_data, panel_plan, taken):
    _controller, plan = panel_plan
    taken(real_data / "bgt_delft")
    assert [delivery.name for delivery in registered_deliveries(plan)] == ["bgt_delft"]
    assert len(registered_sources(plan)) == 12


@pytest.mark.parametrize(
    ("place", "assumed"), [("155000 463000", "EPSG:28992"), ("5.4 52.1", "EPSG:4326"), ("9155000 463000", "")]
)
def test_a_file_without_a_system_of_coordinates_is_assumed_to_lie_in_the_netherlands_or_asks(
    panel_plan, taken, tmp_path, place, assumed
):
    _controller, plan = panel_plan
    file = tmp_path / "bomen.csv"
    file.write_text(f'kind,WKT\ntree,"POINT ({place})"\n', encoding="utf-8")
    seen = []

    def fill_in(window):
        field = window.page.way.fields.findChild(QgsProjectionSelectionWidget, "WijkaanpakLayerCrs")
        assert field.isVisibleTo(window)
        assert field.crs().authid() == assumed
        seen.append((parts(window)[0].state is State.UNREADABLE, part(window, QLabel, "Unknown").text()))
        if not assumed:
            assert not register_button(window).isEnabled()
            field.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
            part(window, PartsTable, "Parts").item(0, WHAT).setCheckState(Qt.CheckState.Checked)
        press_register(window)

    taken(file, fill_in)
    ((unreadable, unknown),) = seen
    assert unreadable == (not assumed)
    assert not assumed or f"{assumed}" in unknown
    (source,) = registered_sources(plan)
    assert source.values["crs"] == (assumed or "EPSG:3857")
    assert "assumed" in source.values["remarks"]
    assert open_source(plan, source).layer.crs().authid() == (assumed or "EPSG:3857")


def test_half_a_zip_is_one_sentence_wherever_it_is_given_and_says_nothing_of_layers(
    panel_plan, several, monkeypatch, qtbot, tmp_path
):
    controller, _plan = panel_plan
    add(controller, monkeypatch)
    half = tmp_path / "Levering_26G000001_1.zip"
    half.write_bytes(b"PK\x03\x04" + b"x" * 5000)
    told = "Levering_26G000001_1.zip is damaged or was not completely downloaded; download it again."
    sentences = []

    def give_it(window):
        left_out = window.page.findChild(QLabel, "WijkaanpakLeftOut")
        assert "registered already" in left_out.text()
        window.take_paths([half])
        qtbot.waitUntil(lambda: not window.page.is_reading, timeout=20000)
        sentences.append(sentence(window))
        field = window.page.way.fields.findChild(QLineEdit)
        field.setText(str(half))
        field.editingFinished.emit()
        qtbot.waitUntil(lambda: not window.page.is_reading, timeout=20000)
        sentences.append(sentence(window))
        assert left_out.text() == ""
        window.show_way("klic")
        window.page.way.take_path(half)
        sentences.append(sentence(window))
        window.reject()

    add(controller, monkeypatch, give_it)
    assert sentences == [told] * 3


@pytest.mark.parametrize("name", ["leeg.geojson", "stuk.gpkg", "notitie.txt", "weg.gpkg"])
def test_a_file_that_cannot_be_read_is_one_sentence_and_nothing_changes(panel_plan, monkeypatch, qtbot, tmp_path, name):
    controller, plan = panel_plan
    folder = tmp_path / "van de gemeente"
    folder.mkdir()
    if name != "weg.gpkg":
        (folder / name).write_bytes({"stuk.gpkg": b"SQLite format 3\0" + b"x" * 300}.get(name, b""))
    before = listing(folder)

    def type_it(window):
        field = window.page.way.fields.findChild(QLineEdit)
        field.setText(str(folder / name))
        field.editingFinished.emit()
        qtbot.waitUntil(lambda: not window.page.is_reading, timeout=20000)
        assert name in sentence(window)
        assert not register_button(window).isEnabled()
        window.reject()

    add(controller, monkeypatch, type_it)
    assert listing(folder) == before
    assert registered_sources(plan) == []


def test_a_file_that_another_program_writes_to_is_read_as_it_is(taken, two_tables):
    with locked(two_tables):
        window = taken(two_tables, give_up)
    assert [row[:2] for row in rows(window)] == [["bomen", "2"], ["palen", "2"]]


def test_looking_at_a_file_can_be_stopped_and_closing_does_not_wait(panel_plan, monkeypatch, two_tables):
    controller, plan = panel_plan

    def stop(window):
        window.take_paths([two_tables])
        window.page.way.stop()
        window.reject()
        QApplication.processEvents()

    add(controller, monkeypatch, stop)
    assert registered_sources(plan) == []


def test_every_field_has_a_tooltip_and_a_name(panel_plan, several, monkeypatch):
    window = add(panel_plan[0], monkeypatch, give_up)
    fields = [window.page.findChild(QWidget, name) for name in ("WijkaanpakLayerFile", "WijkaanpakProjectLayers")]
    assert all(field.toolTip() for field in fields)
    assert window.page.findChild(QWidget, "WijkaanpakProjectLayers").accessibleName()
    assert part(window, PartsTable, "Parts").item(0, PROFILE) is not None


@pytest.fixture
def two_tables(tmp_path):
    """A GeoPackage with the tables bomen and palen, in a folder of its own."""
    folder = tmp_path / "levering"
    folder.mkdir()
    path = folder / "buiten.gpkg"
    for name in ("bomen", "palen"):
        layer = points_on_disk(tmp_path / f"{name}.gpkg")
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName, options.layerName = "GPKG", name
        if path.exists():
            options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
        context = QgsProject.instance().transformContext()
        QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
    return path


#: Each case with what is proposed for its layers: rows, use and profile.
CASES = {
    "bgt_kunstwerkdeel_empty_plus_type.geojson": [(2, "existing", "bgt_kunstwerkdeel")],
    "bgt_ondersteunendwegdeel_empty_string.geojson": [(1, "existing", "bgt_ondersteunendwegdeel")],
    "bgt_ondersteunendwegdeel.csv": [(1, "existing", "bgt_ondersteunendwegdeel")],
    "claim.geojson": [(1, "existing", "body_fields")],
    "coverage_with_null_row.geojson": [(2, "existing", "")],
    "klic_overlap_a.geojson": [(1, "existing", "body_fields")],
    "klic_overlap_b.geojson": [(1, "existing", "body_fields")],
    "leiding_decimal_comma.geojson": [(2, "existing", "gwsw_leiding")],
    "mixed_lines_polygons.geojson": [(8, "existing", "body_fields"), (4, "existing", "body_fields")],
    "pand_polyhedral.gpkg": [(1, "existing", "bag_pand")],
    "trees_swapped_axes.geojson": [(1, "existing", "trees")],
    "two_tables.gpkg": [(1, "existing", "body_fields")] * 2,
    "wior_dutch_dates.geojson": [(5, "works", "works_wior")],
}


@pytest.mark.real_data
def test_every_case_is_shown_and_registered_and_its_folder_stays_as_it_is(small_cases, panel_plan, taken, tmp_path):
    _controller, plan = panel_plan
    folder = tmp_path / "van de gemeente"
    folder.mkdir()
    for name in CASES:
        shutil.copy(small_cases / name, folder)
    before = listing(folder)
    seen = {}

    def look(window):
        seen[name] = [(each.rows, each.role, each.profile) for each in parts(window)] or sentence(window)
        assert listing(folder) == before
        if register_button(window).isEnabled() and "" not in [each.profile for each in parts(window)]:
            press_register(window)
            assert not window.isVisible(), sentence(window)
        window.reject()

    for name in CASES:
        taken(folder / name, look)
    assert listing(folder) == before
    assert seen == CASES
    # Of one nobody says what it holds.
    assert len(registered_sources(plan)) == sum(map(len, CASES.values())) - 1
