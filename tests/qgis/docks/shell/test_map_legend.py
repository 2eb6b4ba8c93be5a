"""The legend on the map in the studio: what is in sight, the plan first; folded, hidden and gone when asked."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QFrame, QLineEdit, QToolButton, QTreeView
from working_window import working_window

from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY

#: Around the wadi of the small plan, and a place where nothing of it lies but the plan area.
WADI, NOTHING = QgsRectangle(155005, 463005, 155035, 463025), QgsRectangle(155150, 463150, 155190, 463170)


def a_source(kinds=("tree",), name="Bomen"):
    """A layer of existing data in the project, a point of each kind beside the wadi."""
    layer = QgsVectorLayer("Point?crs=EPSG:28992&field=kind:string", name, "memory")
    from qgis.core import QgsCategorizedSymbolRenderer, QgsFeature, QgsGeometry, QgsMarkerSymbol, QgsRendererCategory

    features = []
    for number, kind in enumerate(kinds):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([kind])
        feature.setGeometry(QgsGeometry.fromWkt(f"Point (155032 {463008 + number * 0.1})"))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    symbols = [QgsRendererCategory(kind, QgsMarkerSymbol.createSimple({}), kind) for kind in kinds]
    layer.setRenderer(QgsCategorizedSymbolRenderer("kind", symbols))
    layer.setCustomProperty(SOURCE_PROPERTY, "trees")
    return layer


class Studio:
    """The studio with a legend."""

    def __init__(self, desk):
        self.desk = desk
        self.canvas = desk.canvas

    def begin(self, place=WADI):
        self.canvas.setLayers([node.layer() for node in self.shown()])
        self.canvas.setExtent(place)
        self.desk.commands.studio.setChecked(True)

    def shown(self):
        nodes = QgsProject.instance().layerTreeRoot().findLayers()
        return [node for node in nodes if node.isVisible() and node.layer().isSpatial()]

    @property
    def box(self):
        return self.canvas.findChild(QFrame, "WijkaanpakLegend")

    @property
    def title(self):
        return self.box.findChild(QToolButton, "WijkaanpakLegendTitle")

    @property
    def view(self):
        return self.box.findChild(QTreeView, "WijkaanpakLegendRows")

    def names(self):
        """Names of the layers in the legend."""
        if self.box is None or self.view.model() is None:
            return []
        rows = self.view.model()
        return [rows.index(row, 0).data() for row in range(rows.rowCount())]

    def wait_for(self, name):
        self.desk.qtbot.waitUntil(lambda: name in self.names() and self.box.isVisible(), timeout=8000)


@pytest.fixture
def studio(qtbot, qgis_new_project, small_plan):
    small_plan.close()
    with working_window(qtbot, small_plan.backend.path) as desk:
        desk.window.resize(1700, 950)
        yield Studio(desk)


def test_the_legend_has_what_is_in_sight_and_follows_the_map(studio, qtbot):
    name = studio.desk.plan.layer("claim_area").name()
    studio.begin()
    studio.wait_for(name)
    studio.canvas.setExtent(NOTHING, True)
    studio.canvas.refresh()
    qtbot.waitUntil(lambda: name not in studio.names(), timeout=8000)
    studio.canvas.setExtent(WADI, True)
    studio.canvas.refresh()
    studio.wait_for(name)


def test_layers_of_the_plan_come_before_existing_data_whatever_lies_on_top(studio):
    QgsProject.instance().addMapLayer(a_source(), False)
    source = next(layer for layer in QgsProject.instance().mapLayers().values() if layer.name() == "Bomen")
    QgsProject.instance().layerTreeRoot().insertLayer(0, source)
    other = QgsVectorLayer("Point?crs=EPSG:28992", "Niet van het plan", "memory")
    QgsProject.instance().addMapLayer(other)
    studio.begin()
    studio.wait_for("Bomen")
    assert studio.names()[-1] == "Bomen"
    assert len(studio.names()) > 1
    assert "Niet van het plan" not in studio.names()


def test_it_stands_at_the_lower_left_and_scrolls_when_it_is_long(studio):
    source = a_source([f"soort {number} van een lange naam die nergens in past {number}" for number in range(60)])
    QgsProject.instance().addMapLayer(source)
    studio.begin()
    studio.wait_for("Bomen")
    box, canvas = studio.box.geometry(), studio.canvas
    assert box.height() <= canvas.height() / 4
    assert box.width() <= canvas.width() / 3
    assert box.left() < 20
    assert canvas.height() - box.bottom() < 20
    assert studio.view.verticalScrollBar().maximum() > 0


def test_a_press_on_its_title_folds_it_and_another_one_unfolds_it(studio, qtbot):
    studio.begin()
    studio.wait_for(studio.desk.plan.layer("claim_area").name())
    high = studio.box.height()
    qtbot.mouseClick(studio.title, Qt.MouseButton.LeftButton)
    assert not studio.view.isVisible()
    assert studio.title.isVisible()
    assert studio.box.rect().contains(studio.title.geometry())
    assert studio.box.height() < high
    qtbot.mouseClick(studio.title, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: studio.view.isVisible() and studio.box.height() == high)


def test_in_a_small_window_it_is_folded_at_first(studio, qtbot):
    studio.desk.window.resize(1366, 768)
    studio.begin()
    qtbot.waitUntil(lambda: studio.box.isVisible())
    assert not studio.view.isVisible()


def test_l_on_the_map_shows_and_hides_it_also_where_qgis_has_the_key(studio, qtbot):
    from qgis.PyQt.QtWidgets import QAction

    taken = QAction("QGIS", studio.desk.window)
    taken.setShortcut("L")
    studio.desk.window.addAction(taken)
    studio.begin()
    qtbot.waitUntil(lambda: studio.box.isVisible())
    studio.desk.on_map()
    studio.desk.press(Qt.Key.Key_L)
    assert not studio.box.isVisible()
    assert not studio.desk.commands.legend.isChecked()
    studio.desk.press(Qt.Key.Key_L)
    assert studio.box.isVisible()


def test_l_is_that_of_advanced_digitizing_while_it_is_on(studio, qtbot):
    studio.begin()
    qtbot.waitUntil(lambda: studio.box.isVisible())
    studio.desk.cad.cadEnabled = lambda: True
    studio.desk.on_map()
    studio.desk.press(Qt.Key.Key_L)
    assert studio.box.isVisible()


def test_l_in_a_field_is_typed(studio, qtbot):
    studio.begin()
    qtbot.waitUntil(lambda: studio.box.isVisible())
    studio.desk.bring("claims")
    search = studio.desk.part("claims", QLineEdit, "WijkaanpakBlockSearch")
    search.setFocus()
    studio.desk.has_keyboard(search)
    studio.desk.type("l")
    assert search.text() == "l"
    assert studio.box.isVisible()


def test_a_press_on_it_is_no_press_on_the_map_and_takes_no_keyboard(studio, qtbot):
    studio.begin()
    studio.wait_for(studio.desk.plan.layer("claim_area").name())
    studio.desk.on_map()
    pressed = []
    studio.canvas.xyCoordinates.connect(pressed.append)
    QTest.mouseClick(studio.view.viewport(), Qt.MouseButton.LeftButton)
    QTest.mouseMove(studio.view.viewport())
    assert studio.desk.has_keyboard(studio.canvas)
    assert pressed == []


def test_it_is_gone_outside_the_studio_and_keeps_whether_it_was_hidden(studio, qtbot):
    studio.begin()
    qtbot.waitUntil(lambda: studio.box.isVisible())
    studio.desk.commands.legend.setChecked(False)
    studio.desk.commands.studio.setChecked(False)
    assert studio.box is None
    studio.desk.commands.studio.setChecked(True)
    QApplication.processEvents()
    assert not studio.box.isVisible()


def test_layers_that_go_are_let_go_of_and_a_plan_that_is_closed_takes_the_legend_along(studio, qtbot):
    source = a_source()
    QgsProject.instance().addMapLayer(source)
    studio.begin()
    studio.wait_for("Bomen")
    QgsProject.instance().removeMapLayer(source.id())
    assert "Bomen" not in studio.names()
    studio.desk.plan_in_project.close()
    qtbot.waitUntil(lambda: not studio.box.isVisible())


def test_an_unloaded_plugin_leaves_no_legend(studio, qtbot):
    studio.begin()
    qtbot.waitUntil(lambda: studio.box.isVisible())
    studio.desk.workplace.unload()
    studio.desk.workplace.unload = lambda: None
    assert studio.box is None


def test_names_of_layers_stand_out_and_no_heading_of_a_rule_takes_room(studio):
    layer = studio.desk.plan.layer("claim_area")
    studio.begin()
    studio.wait_for(layer.name())
    rows = studio.view.model()
    (place,) = [rows.index(row, 0) for row in range(rows.rowCount()) if rows.index(row, 0).data() == layer.name()]
    assert place.data(Qt.ItemDataRole.FontRole).bold()
    signs = [rows.index(row, 0, place).data() for row in range(rows.rowCount(place))]
    assert signs == ["climate adaptation", "surface"]


@pytest.mark.parametrize("open_first", [False, True])
def test_it_hides_the_map_below_it_also_in_a_theme_in_which_widgets_are_transparent(studio, qtbot, open_first):
    """*Night Mapping* makes every widget transparent that does not say otherwise."""
    QApplication.instance().setStyleSheet("QWidget { background: transparent; }")
    try:
        studio.canvas.setCanvasColor(QColor("#FF00FF"))
        studio.begin(NOTHING)
        qtbot.waitUntil(lambda: studio.box.isVisible())
        if studio.box.is_open is not open_first:
            studio.title.click()
        QApplication.processEvents()
        seen = studio.canvas.grab(studio.box.geometry()).toImage()
        inside = seen.pixelColor(seen.width() - 8, 8)
        assert inside.name() != "#ff00ff"
        assert inside == studio.box.palette().color(QPalette.ColorRole.Window)
    finally:
        QApplication.instance().setStyleSheet("")
