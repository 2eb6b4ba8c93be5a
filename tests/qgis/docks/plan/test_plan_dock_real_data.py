"""Real data in the Plan panel: a KLIC delivery in one go, several layers together, and what is registered is seen."""

from __future__ import annotations

import pytest
from plan_panel import add_data, add_data_problem, in_project, points_on_disk, said
from qgis.core import QgsLayerTreeModel, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgsLayerTreeView
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QPushButton

from tests.sources import klic_files as made
from wijkaanpak_plugin.docks.plan.sources.registering import register_together
from wijkaanpak_plugin.docks.plan.sources.source_text import SourceText
from wijkaanpak_plugin.map.klic_styles import COLOURS, style_delivery
from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.sources.registry import registered_sources


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
    assert any("23G000001" in sentence for sentence in said(qgis_iface))


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


def test_a_network_that_is_not_in_the_list_is_drawn_too(qgis_new_project):
    layer = QgsVectorLayer("LineString?crs=EPSG:28992&field=theme:string", "KLIC", "memory")
    style_delivery(layer)
    assert [category.value() for category in layer.renderer().categories()] == [None]


# In the layer tree


def test_registered_layers_carry_a_sign_in_the_layer_tree_until_they_are_not_any_more(plan_tree):
    plan, tree, layers = plan_tree
    root = QgsProject.instance().layerTreeRoot()
    marked = [layer.name() for layer in layers if tree.indicators(root.findLayer(layer.id()))]
    assert marked == ["bomen"]
    sign = tree.indicators(root.findLayer(layers[0].id()))[0]
    assert "Existing objects" in sign.toolTip()
    # What is listed anew is not marked anew.
    QgsProject.instance().layersRemoved.emit([])
    QApplication.processEvents()
    assert tree.indicators(root.findLayer(layers[0].id())) == [sign]
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
    register_together(plan, "Register", [(layers[0], SourceText(profile="body_fields"))], lambda _task: False)
    controller.open_plan(plan)
    QApplication.processEvents()
    return plan, tree, layers
