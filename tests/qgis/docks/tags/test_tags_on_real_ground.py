"""A designer tags the roads of a real download of the BGT: read, registered, selected, suggested, used, taken back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from event_loop import process_events_until_idle
from plan_panel import said
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QTableView
from tag_layers import memory_layer, square

from wijkaanpak_plugin.analysis.tag_coverage import ALL, UNKNOWN
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.plan.controller import PlanController
from wijkaanpak_plugin.docks.tags.controller import TagsController
from wijkaanpak_plugin.docks.tags.coverage_model import GAP_ROLE
from wijkaanpak_plugin.plan.sources.registry import registered_sources
from wijkaanpak_plugin.sources.xml.delivery_search import deliveries_at

CARRIAGEWAYS = ("rijbaan regionale weg", "rijbaan lokale weg", "rijbaan autosnelweg")
SOURCE = "(De integrale wijkaanpak, partly assumption)"


class Desk:
    """The Plan panel and the Tags panel beside it, with one plan."""

    def __init__(self, iface, plan_in_project):
        self.iface, self.plan_in_project = iface, plan_in_project
        given = iface, plan_in_project, Messages(iface)
        self.plan_panel, self.tags = PlanController(*given), TagsController(*given)

    @property
    def history(self):
        return self.plan_in_project.plan.history

    def drop(self, path, qtbot):
        """Read what is dropped on QGIS, until it is registered; return its road parts."""
        self.plan_panel.read_deliveries(deliveries_at(path))
        qtbot.waitUntil(lambda: len(registered_sources(self.plan_in_project.plan)) > 0, timeout=100000)
        process_events_until_idle()
        layers = QgsProject.instance().mapLayers().values()
        (roads,) = (layer for layer in layers if layer.source().endswith("|layername=bgt_wegdeel"))
        return roads

    def text(self, name):
        return self.tags.dock.findChild(QLabel, f"WijkaanpakTags{name}").text()

    @property
    def use(self):
        return self.tags.dock.findChild(QPushButton, "WijkaanpakTagsUse")

    def cell(self, transition, level):
        model = self.tags.dock.findChild(QTableView, "WijkaanpakCoverage").model()
        return model.index(model.row_of(transition), model.column_of(level))

    @property
    def tagged(self):
        """How many tags the plan has by scale level."""
        counts = {}
        for feature in self.plan_in_project.plan.layer("feature_tag_area").getFeatures():
            counts[feature["scale_level"]] = counts.get(feature["scale_level"], 0) + 1
        return counts


@pytest.fixture
def desk(qgis_iface, plan_in_project, plan_path, qtbot):
    plan_in_project.open(plan_path)
    made = Desk(qgis_iface, plan_in_project)
    made.tags.dock.show()
    qtbot.waitExposed(made.tags.dock)
    yield made
    made.tags.unload()
    made.plan_panel.unload()


def select(layer, expression):
    layer.selectByExpression(expression)
    process_events_until_idle()


@pytest.mark.real_data
def test_the_carriageways_of_otterlo_are_tagged_in_one_step_and_taken_back_in_one(desk, real_data, tmp_path, qtbot):
    roads = desk.drop(Path(shutil.copy(real_data / "bgt_otterlo" / "bgt_otterlo.zip", tmp_path)), qtbot)
    # The plan of the test lies elsewhere, which is all that is said.
    said_of_place = said(desk.iface)
    assert ["24 km from the plan" in sentence for sentence in said_of_place] == [True]
    read = desk.history.undo_text

    select(roads, f'"functie" IN {CARRIAGEWAYS}')
    selected = roads.selectedFeatureCount()
    assert selected > 500
    line = desk.text("Suggestion")
    assert "larger road in the neighbourhood: urban" in line
    assert "neighbourhood street: neighbourhood" in line
    assert line.endswith("(De integrale wijkaanpak)")
    assert desk.tagged == {}

    QTest.mouseClick(desk.use, Qt.MouseButton.LeftButton)
    process_events_until_idle()
    assert set(desk.tagged) == {"urban", "neighbourhood"}
    assert sum(desk.tagged.values()) > 0.9 * selected
    assert said(desk.iface) == said_of_place
    assert desk.cell(UNKNOWN, "urban").data().startswith(f"{desk.tagged['urban']}\n")
    for transition in ("energy", "mobility", UNKNOWN, ALL):
        metropolitan = desk.cell(transition, "metropolitan")
        assert (metropolitan.data(), metropolitan.data(GAP_ROLE)) == ("–", False)
    assert desk.cell("energy", "urban").data(GAP_ROLE)

    desk.history.undo()
    process_events_until_idle()
    assert desk.tagged == {}
    assert desk.cell(ALL, ALL).data() == "–"
    assert desk.history.undo_text == read


def test_a_motorway_lies_above_the_neighbourhood_and_gets_no_level(desk):
    """Otterlo has none, so that its road parts are made up."""
    names = "rijbaan autosnelweg", "rijbaan lokale weg"
    rows = [(square(155000.0 + 50 * place), name, name) for place, name in enumerate(names)]
    roads = QgsProject.instance().addMapLayer(memory_layer("wegdeel", "Polygon", rows))
    select(roads, "true")
    line = desk.text("Suggestion")
    assert "1x motorway: above the neighbourhood (no level)" in line
    assert SOURCE in line
    assert "text lines 1390-1392" in desk.tags.dock.findChild(QLabel, "WijkaanpakTagsSuggestion").toolTip()
    QTest.mouseClick(desk.use, Qt.MouseButton.LeftButton)
    process_events_until_idle()
    assert desk.tagged == {"neighbourhood": 1}
    assert "motorway: above the neighbourhood (no level)" in desk.text("Suggestion")
    assert not desk.use.isEnabled()
