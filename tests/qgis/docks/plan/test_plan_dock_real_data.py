"""Real data in the Plan panel: a KLIC delivery in one go, several layers together, and what is registered is seen."""

from __future__ import annotations

import pytest
from plan_panel import (
    add_data,
    add_data_problem,
    ask_for_layer,
    in_project,
    memory_polygons,
    ok_button,
    points_on_disk,
    press_ok,
    problem,
    said,
)
from qgis.core import Qgis, QgsFeature, QgsLayerTreeModel, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgsDateEdit, QgsLayerTreeView, QgsMapLayerComboBox
from qgis.PyQt.QtCore import QDate, QDateTime, QTime
from qgis.PyQt.QtWidgets import QApplication, QCheckBox, QComboBox, QFileDialog, QLabel, QPushButton

from tests.sources import klic_files as made
from wijkaanpak_plugin.docks.plan.sources.registering import register_together
from wijkaanpak_plugin.docks.plan.sources.several_sources_dialog import SeveralSourcesDialog
from wijkaanpak_plugin.docks.plan.sources.source_dialog import SourceDialog
from wijkaanpak_plugin.docks.plan.sources.source_text import SourceText
from wijkaanpak_plugin.map.klic_styles import COLOURS, style_delivery
from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.sources.registry import registered_sources
from wijkaanpak_plugin.sources.klic.delivery import LINE_COLUMNS, POINT_COLUMNS, PRECAUTION_COLUMNS

SUCCESS = Qgis.MessageLevel.Success


@pytest.fixture
def delivery(tmp_path):
    return made.write_delivery(tmp_path / "Levering_23G000001_1.zip")


@pytest.fixture
def tree(qgis_iface, monkeypatch, qtbot):
    """The layer tree of the window, with a choice of layers that tests make."""
    view = QgsLayerTreeView()
    qtbot.addWidget(view)
    view.setModel(QgsLayerTreeModel(QgsProject.instance().layerTreeRoot()))
    monkeypatch.setattr(qgis_iface, "layerTreeView", lambda: view, raising=False)
    return view


def read_klic(controller, delivery, monkeypatch, qtbot):
    """Press *Browse…* in the window, choose the file, and register all of it; return what is wrong."""
    dialog = add_data(controller, "klic")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(delivery), ""))
    dialog.page.findChild(QPushButton, "WijkaanpakAddBrowse").click()
    qtbot.waitUntil(lambda: not dialog.page.is_reading, timeout=60000)
    dialog.accept()
    return add_data_problem(dialog)


# A KLIC delivery


def test_a_delivery_is_saved_styled_registered_and_dated_in_one_go(
    panel_plan, delivery, monkeypatch, qtbot, qgis_iface
):
    controller, plan = panel_plan
    read_klic(controller, delivery, monkeypatch, qtbot)
    sources = {source.values["layer_name"]: source for source in registered_sources(plan)}
    assert {name: source.role for name, source in sources.items()} == {
        "coverage": "coverage",
        "cables_and_pipes": "existing",
    }
    for source in sources.values():
        assert source.uri.startswith("KLIC_Levering_23G000001_1.gpkg|")
        assert source.values["date"]
        assert source.confidential
    shown = {layer.customProperty(SOURCE_PROPERTY): layer for layer in QgsProject.instance().mapLayers().values()}
    lines = shown[sources["cables_and_pipes"].source_id]
    colours = {category.value(): category.symbol().color().name() for category in lines.renderer().categories()}
    assert colours["laagspanning"] == COLOURS["laagspanning"].lower()
    around = shown[sources["coverage"].source_id].renderer().symbol()
    assert around.symbolLayerCount() == 1
    assert around.symbolLayer(0).layerType() == "SimpleLine"
    assert any("23G000001" in sentence for sentence in said(qgis_iface, SUCCESS))


def test_a_delivery_is_one_step_and_its_style_is_kept_with_its_data(panel_plan, delivery, monkeypatch, qtbot):
    controller, plan = panel_plan
    read_klic(controller, delivery, monkeypatch, qtbot)
    lines = next(source for source in registered_sources(plan) if source.role == "existing")
    again = QgsVectorLayer(plan.backend.full_file(lines.uri), "again", "ogr")
    assert again.renderer().type() == "categorizedSymbol"
    plan.history.undo()
    assert registered_sources(plan) == []


def test_the_bodies_of_a_delivery_count_in_the_analysis(panel_plan, delivery, monkeypatch, qtbot):
    controller, plan = panel_plan
    read_klic(controller, delivery, monkeypatch, qtbot)
    tables = analysis_input(plan)
    assert len(tables.bodies) == 12
    # The delivery of these tests lies outside the Netherlands: it says where it holds, and its lines call nothing free.
    assert tables.coverage["source_id"].tolist() == ["23G000001", "KLIC 23G000001: cables and pipes"]


@pytest.mark.real_data
def test_the_real_delivery_stands_on_its_base_map_and_its_precautions_take_part(
    panel_plan, real_data, monkeypatch, qtbot, qgis_iface
):
    controller, plan = panel_plan
    delivery = real_data / "klic" / "Levering_22G003178_1.zip"
    before = sorted(delivery.parent.iterdir())
    read_klic(controller, delivery, monkeypatch, qtbot)
    sources = {source.values["layer_name"]: source for source in registered_sources(plan)}
    existing = {name: source.values["profile"] for name, source in sources.items() if source.role == "existing"}
    assert existing == {
        "cables_and_pipes": "klic_lines",
        "points": "klic_points",
        "areas": "klic_areas",
        "precautions": "klic_precautions",
    }
    bodies = analysis_input(plan).bodies
    # Parts of the lines (joints, bends) are no bodies; stations come as their ground.
    points = bodies[bodies["kind"].isin(["valve", "street_light", "gas_station", "transformer_station"])]
    assert points["kind"].value_counts().to_dict() == {
        "street_light": 3,
        "valve": 2,
        "transformer_station": 2,
        "gas_station": 1,
    }
    assert bodies["kind"].value_counts()["precaution_area"] == 1
    tree = QgsProject.instance().layerTreeRoot().findLayerIds()
    lowest = QgsProject.instance().mapLayer(tree[-1])
    assert isinstance(lowest, QgsRasterLayer)
    assert lowest.crs().authid() == "EPSG:28992"
    assert lowest.source() == str(plan.backend.path.with_name("KLIC_Levering_22G003178_1.png"))
    assert sorted(delivery.parent.iterdir()) == before


def test_what_is_no_delivery_is_said_in_one_sentence_and_leaves_no_file(panel_plan, monkeypatch, qtbot, tmp_path):
    controller, plan = panel_plan
    wrong = tmp_path / "foto.zip"
    wrong.write_bytes(b"no zip at all")
    assert "foto.zip" in read_klic(controller, wrong, monkeypatch, qtbot)
    assert registered_sources(plan) == []
    assert not list(plan.backend.path.parent.glob("KLIC*"))


def test_the_plugins_own_coverage_layer_proposes_itself_as_coverage_with_its_date(qgis_new_project, qtbot):
    fields = "field=source_id:string&field=polygon_type:string&field=missing:string&field=date:date"
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:28992&{fields}&field=complete:bool", "Dekking", "memory")
    feature = next(memory_polygons().getFeatures())
    feature.setFields(layer.fields(), True)
    feature["date"], feature["complete"] = QDate(2022, 3, 27), False
    layer.dataProvider().addFeatures([feature])
    dialog = SourceDialog(None, lambda _layer: [], lambda *_what: "")
    qtbot.addWidget(dialog)
    dialog.ask_for_layer(in_project(layer), [], lambda _layer: False)
    assert (dialog.text.role, dialog.text.date, dialog.text.complete) == ("coverage", "2022-03-27", False)
    QgsProject.instance().clear()


@pytest.fixture
def dialog(qgis_new_project, qtbot):
    """The dialog for a source, by itself."""
    dialog = SourceDialog(None, lambda _layer: [], lambda *_what: "")
    qtbot.addWidget(dialog)
    yield dialog
    QgsProject.instance().clear()


@pytest.mark.parametrize("date", [QDate(2023, 5, 4), None])
@pytest.mark.parametrize("table", [LINE_COLUMNS, POINT_COLUMNS, PRECAUTION_COLUMNS])
def test_a_layer_of_readklic_proposes_the_day_of_its_delivery(dialog, table, date):
    fields = "&".join(f"field={column.name}:{'date' if column.type == 'date' else 'string'}" for column in table)
    layer = QgsVectorLayer(f"LineString?crs=EPSG:28992&{fields}", "KLIC", "memory")
    feature = QgsFeature(layer.fields())
    feature["delivery_date"] = date
    layer.dataProvider().addFeatures([feature])
    dialog.ask_for_layer(in_project(layer), [], lambda _layer: False)
    assert dialog.text.date == ("2023-05-04" if date else "")
    assert (dialog.text.role, dialog.text.complete) == ("existing", None)


def test_the_metadata_of_a_layer_propose_its_date_and_another_layer_does_not_keep_it(dialog):
    dated, other = in_project(memory_polygons("gedateerd")), in_project(memory_polygons("ander"))
    metadata = dated.metadata()
    metadata.setDateTime(Qgis.MetadataDateType.Created, QDateTime(QDate(2020, 1, 1), QTime(12, 0)))
    metadata.setDateTime(Qgis.MetadataDateType.Published, QDateTime(QDate(2024, 2, 3), QTime(12, 0)))
    dated.setMetadata(metadata)
    dialog.ask_for_layer(dated, [], lambda _layer: False)
    assert (dialog.text.date, dialog.text.role, dialog.text.confidential) == ("2024-02-03", "existing", False)
    dialog.findChild(QgsMapLayerComboBox, "WijkaanpakSourceLayer").setLayer(other)
    assert dialog.text.date == ""


def test_a_network_that_is_not_in_the_list_is_drawn_too(qgis_new_project):
    layer = QgsVectorLayer("LineString?crs=EPSG:28992&field=theme:string", "KLIC", "memory")
    style_delivery(layer)
    assert [category.value() for category in layer.renderer().categories()] == [None]


# Several layers


@pytest.fixture
def several(panel_plan, tree, tmp_path):
    """Two layers on disk and one in memory."""
    return [
        in_project(points_on_disk(tmp_path / "bomen.gpkg")),
        in_project(points_on_disk(tmp_path / "bgt_pand.gpkg", kind="soort")),
        in_project(memory_polygons("parkeren")),
    ]


def answer(controller, monkeypatch, tree, layers, *answers):
    dialogs = []

    def shown(dialog):
        dialogs.append(dialog)
        answers[len(dialogs) - 1](dialog)
        return dialog.result()

    monkeypatch.setattr(tree, "selectedLayers", lambda: list(layers), raising=False)
    monkeypatch.setattr(SeveralSourcesDialog, "exec", shown)
    ask_for_layer(controller)
    QApplication.processEvents()
    return dialogs[0]


def test_several_selected_layers_are_registered_together_in_one_step(panel_plan, several, tree, monkeypatch):
    controller, plan = panel_plan

    def fill_in(dialog):
        assert "3" in ok_button(dialog).text()
        dialog.findChild(QgsDateEdit, "WijkaanpakSourceDate").setDate(QDate(2026, 1, 2))
        press_ok(dialog)

    answer(controller, monkeypatch, tree, several, fill_in)
    sources = {source.name: source.values for source in registered_sources(plan)}
    assert {name: values["profile"] for name, values in sources.items()} == {
        "bomen": "body_fields",
        "bgt_pand": "all_of:building",
        "parkeren": "all_of:parking",
    }
    assert {values["date"] for values in sources.values()} == {"2026-01-02"}
    plan.history.undo()
    assert registered_sources(plan) == []


def test_what_is_registered_already_is_left_out_and_named(panel_plan, several, tree, monkeypatch):
    controller, plan = panel_plan
    answer(controller, monkeypatch, tree, several[:2], press_ok)
    dialog = answer(controller, monkeypatch, tree, several, press_ok)
    assert "'bomen' is registered already" in " ".join(
        label.text() for label in dialog.findChildren(QLabel, "WijkaanpakLeftOut")
    )
    assert len(registered_sources(plan)) == 3


def test_a_layer_of_which_nobody_says_what_it_holds_is_asked_about(panel_plan, several, tree, monkeypatch):
    controller, plan = panel_plan
    layers = [*several, in_project(memory_polygons("vlakken"))]
    sentences = []

    def fill_in(dialog):
        press_ok(dialog)
        sentences.append(problem(dialog))
        dialog.findChild(QCheckBox, "WijkaanpakSourceWanted4").setChecked(False)
        press_ok(dialog)

    answer(controller, monkeypatch, tree, layers, fill_in)
    assert "'vlakken'" in sentences[0]
    assert len(registered_sources(plan)) == 3


def test_each_layer_may_have_a_use_of_its_own(panel_plan, several, tree, monkeypatch):
    controller, plan = panel_plan

    def fill_in(dialog):
        role = dialog.findChild(QComboBox, "WijkaanpakSourceRole3")
        role.setCurrentIndex(role.findData("background"))
        press_ok(dialog)

    answer(controller, monkeypatch, tree, several, fill_in)
    assert [source.role for source in registered_sources(plan)] == ["existing", "existing", "background"]


def test_layers_of_a_delivery_are_confidential_also_when_nobody_ticks_it(panel_plan, several, tree, monkeypatch):
    controller, plan = panel_plan
    fields = "field=source_id:string&field=polygon_type:string&field=missing:string"
    coverage = in_project(QgsVectorLayer(f"Polygon?crs=EPSG:28992&{fields}", "Dekking", "memory"))
    answer(controller, monkeypatch, tree, [several[0], coverage], press_ok)
    sources = registered_sources(plan)
    assert [(source.role, source.confidential) for source in sources] == [("existing", False), ("coverage", True)]


# In the layer tree


def test_registered_layers_carry_a_sign_in_the_layer_tree_until_they_are_not_any_more(plan_tree):
    plan, tree, layers = plan_tree
    root = QgsProject.instance().layerTreeRoot()
    marked = [layer.name() for layer in layers if tree.indicators(root.findLayer(layer.id()))]
    assert marked == ["bomen"]
    sign = tree.indicators(root.findLayer(layers[0].id()))[0]
    assert "Existing objects" in sign.toolTip()
    plan.history.undo()
    QApplication.processEvents()
    assert not tree.indicators(root.findLayer(layers[0].id()))


@pytest.fixture
def plan_tree(tree, panel_plan, monkeypatch, tmp_path):
    """A plan with one registered layer of two, in a panel that knows the layer tree."""
    controller, plan = panel_plan
    layers = [
        in_project(points_on_disk(tmp_path / "bomen.gpkg")),
        in_project(points_on_disk(tmp_path / "palen.gpkg")),
    ]
    register_together(plan, "Register", [(layers[0], SourceText(profile="body_fields"))])
    controller.open_plan(plan)
    QApplication.processEvents()
    return plan, tree, layers
