"""A list of planned works in the window Add Data: read as people here write it, placed by street, kept whole."""

from __future__ import annotations

import os

import pytest
from adding_layers import add, give_up, part, press_register, register_button, rows, sentence
from plan_panel import choose, in_project, said
from qgis.core import Qgis, QgsFeature, QgsGeometry, QgsProject, QgsVectorFileWriter, QgsVectorLayer
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QLabel, QTableView
from records import locked
from registering import register

from wijkaanpak_plugin.docks.plan.sources.source_states import State
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.sources.deliveries.delivery import registered_deliveries
from wijkaanpak_plugin.plan.sources.registry import registered_sources
from wijkaanpak_plugin.sources.works import works_table
from wijkaanpak_plugin.sources.works.works_table import tables_in

LIST = """Planning 2027;;;
Straat;Wat;Van;Tot
Café-straat;Riolering vervangen;1-5-2027;30-6-2027
KERKSTRAAT (fase 2) / Molenweg 3-11;Asfalt;mei 2027;Q3 2027
Dorpsstraat;Bomen planten;2028;2028
Onbekende Laan;Gasleiding;1-2-2027;1-3-2027
;Gasleiding;ergens in 2027;later

Kerkstraat;Kermis;1-5-2027;2-5-2027
"""
STREETS = [
    ("Caféstraat", "Delft", "LineString (155000 463000, 155100 463000)"),
    ("Café-straat", "Delft", "LineString (155000 463010, 155100 463010)"),
    ("Kerkstraat", "Delft", "LineString (155000 463100, 155050 463100)"),
    ("kerkstraat", "Delft", "LineString (155050 463100, 155100 463100)"),
    ("Molenweg", "Delft", "LineString (155000 463200, 155100 463200)"),
    ("Dorpsstraat", "Delft", "LineString (155000 463300, 155100 463300)"),
    ("Dorpsstraat", "Otterlo", "LineString (155000 463310, 155100 463310)"),
]


@pytest.fixture
def streets(panel_plan):
    layer = QgsVectorLayer(
        "LineString?crs=EPSG:28992&field=straatnaam:string&field=woonplaats:string", "straten", "memory"
    )
    for name, town, wkt in STREETS:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name, town])
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeatures([feature])
    return in_project(layer)


@pytest.fixture
def works(tmp_path):
    folder = tmp_path / "van de gemeente"
    folder.mkdir()
    path = folder / "werken.csv"
    path.write_bytes(LIST.encode("cp1252"))
    return path


def preview(window):
    model = window.page.findChild(QTableView, "WijkaanpakWorksRows").model()
    return [[model.index(row, column).data() or "" for column in (0, 1, 6, 7, 10)] for row in range(model.rowCount())]


def test_a_list_is_read_in_the_dutch_order_and_what_is_not_known_is_named(panel_plan, streets, works, taken):
    _controller, plan = panel_plan
    before = plan.backend.path.read_bytes(), sorted(os.listdir(plan.backend.path.parent))
    window = taken(works, give_up)
    assert rows(window) == [["werken", "6", "Planned works", "List of works (what, from, to)", "place known: 3"]]
    first = preview(window)[0]
    assert first[:2] == ["gravity sewer", "Café-straat"]
    assert [row[-1].startswith("place not known") for row in preview(window)[:4]] == [False, False, True, True]
    remark = part(window, SentenceLabel, "Remark").text
    assert "Place not known (2), no street of that name here: Onbekende Laan, nothing written." in remark
    assert "Place not known (1), a street of several towns: Dorpsstraat." in remark
    assert "Kermis" in remark.replace("kermis", "Kermis")
    assert "Field 'Van', no date (1): ergens in 2027." in remark
    assert "Field 'Tot', no date (1): later." in remark
    assert "3 of 6" in part(window, QLabel, "Unknown").text()
    assert (plan.backend.path.read_bytes(), sorted(os.listdir(plan.backend.path.parent))) == before
    assert os.listdir(works.parent) == ["werken.csv"]


def test_works_lie_along_the_whole_of_their_streets_and_the_others_are_counted(panel_plan, streets, works, taken):
    _controller, plan = panel_plan
    taken(works)
    (source,) = registered_sources(plan)
    assert (source.name, source.role, source.values["profile"]) == ("werken", "works", "works_list")
    bodies = analysis_input(plan).bodies
    assert bodies["kind"].tolist() == ["gravity_sewer", "carriageway"]
    assert [round(shape.length) for shape in bodies["geometry"]] == [100, 200]
    assert bodies["works_from"].tolist()[0].startswith("2027-05") or bodies["works_from"].tolist()[0] == "1-5-2027"
    (layer,) = [
        each
        for each in QgsProject.instance().mapLayers().values()
        if each.customProperty(SOURCE_PROPERTY) == source.source_id
    ]
    assert layer.featureCount() == 6
    plan.history.undo()
    assert registered_sources(plan) == []


def test_without_a_layer_of_streets_all_places_are_unknown_and_said_so(panel_plan, works, taken):
    _controller, plan = panel_plan
    window = taken(works)
    assert window.page.findChild(QLabel, "WijkaanpakNoStreets").isVisibleTo(window.page)
    assert [each.state_text for each in window.page.preview.parts] == ["place not known"]
    assert window.page.preview.parts[0].state is State.NOT_KNOWN
    assert len(registered_sources(plan)) == 1
    assert len(analysis_input(plan).bodies) == 0


def test_a_plan_that_another_program_holds_leaves_nothing_beside_it_and_can_be_tried_once_more(
    panel_plan, streets, works, taken
):
    _controller, plan = panel_plan
    before = sorted(os.listdir(plan.backend.path.parent))

    def press_while_locked(window):
        with locked(plan.backend.path, "EXCLUSIVE"):
            press_register(window)
        assert "another program" in sentence(window)
        assert sorted(os.listdir(plan.backend.path.parent)) == before
        press_register(window)

    taken(works, press_while_locked)
    assert len(registered_sources(plan)) == 1


# A newer version of a list

#: One work of the list above is gone, one has another date, and one is new.
NEWER = LIST.replace("Dorpsstraat;Bomen planten;2028;2028\n", "Molenweg;Waterleiding;2029;2029\n").replace(
    "1-5-2027;30-6-2027", "1-9-2027;30-10-2027"
)


def older_box(window):
    return window.page.findChild(QComboBox, "WijkaanpakWorksOlder")


def works_shown(source_id):
    layers = QgsProject.instance().mapLayers().values()
    (layer,) = [each for each in layers if each.customProperty(SOURCE_PROPERTY) == source_id]
    return sorted(str(feature["Wat"]) for feature in layer.getFeatures())


def test_a_changed_list_takes_the_place_of_its_older_version_and_says_what_changed(
    panel_plan, streets, works, taken, qgis_iface
):
    _controller, plan = panel_plan
    window = taken(works)
    assert not older_box(window).isVisibleTo(window)
    (before,) = registered_sources(plan)
    works.write_bytes(NEWER.encode("cp1252"))

    def look(window):
        # It is that list: it cannot stand beside itself.
        assert [older_box(window).itemText(each) for each in range(older_box(window).count())] == ["werken"]
        assert "takes the place of 'werken'" in part(window, QLabel, "KeptIn").text()
        press_register(window)

    taken(works, look)
    (source,) = registered_sources(plan)
    assert (source.source_id, source.name, len(registered_deliveries(plan))) == (before.source_id, "werken", 1)
    told = said(qgis_iface, Qgis.MessageLevel.Success)[-1]
    assert told.endswith("werken was read again: werken 1 new, 1 gone, 1 changed.")
    assert "Waterleiding" in works_shown(source.source_id)
    plan.history.undo()
    assert "Bomen planten" in works_shown(source.source_id)


def test_a_list_that_did_not_change_says_so(panel_plan, streets, works, taken, qgis_iface):
    taken(works)
    taken(works)
    told = said(qgis_iface, Qgis.MessageLevel.Success)[-1]
    assert told.endswith("werken was read again: all objects are as they were.")


def test_a_list_that_came_in_another_file_is_proposed_by_its_name_or_chosen(
    panel_plan, streets, works, taken, qgis_iface
):
    _controller, plan = panel_plan
    taken(works)
    (before,) = registered_sources(plan)
    mailed = works.parent.parent / "werken.csv"
    mailed.write_bytes(NEWER.encode("cp1252"))
    window = taken(mailed, give_up)
    assert older_box(window).currentText() == "werken"
    next_year = works.parent / "planning 2028.csv"
    next_year.write_bytes(NEWER.encode("cp1252"))

    def choose_the_older_one(window):
        assert older_box(window).currentData() == ""
        choose(older_box(window), registered_deliveries(plan)[0].delivery_id)
        press_register(window)

    taken(next_year, choose_the_older_one)
    (source,) = registered_sources(plan)
    assert source.source_id == before.source_id
    assert [each.name for each in registered_deliveries(plan)] == ["planning 2028"]
    assert "planning 2028 takes the place of werken" in said(qgis_iface, Qgis.MessageLevel.Success)[-1]
    taken(mailed)
    assert len(registered_deliveries(plan)) == 2


def test_a_newer_list_that_cannot_be_registered_leaves_the_older_one_and_no_file(panel_plan, streets, works, taken):
    _controller, plan = panel_plan
    taken(works)
    before = registered_sources(plan), sorted(os.listdir(plan.backend.path.parent))
    works.write_bytes(NEWER.encode("cp1252"))

    def press_while_locked(window):
        with locked(plan.backend.path, "EXCLUSIVE"):
            press_register(window)
        assert "another program" in sentence(window)
        window.reject()

    taken(works, press_while_locked)
    assert (registered_sources(plan), sorted(os.listdir(plan.backend.path.parent))) == before


def test_a_newer_list_that_is_said_to_be_confidential_is_that_from_then_on(panel_plan, streets, works, taken):
    _controller, plan = panel_plan
    taken(works)
    works.write_bytes(NEWER.encode("cp1252"))

    def tick(window):
        part(window, QCheckBox, "Confidential").click()
        press_register(window)

    taken(works, tick)
    assert [source.confidential for source in registered_sources(plan)] == [True]


def test_registered_streets_are_proposed_before_others(panel_plan, streets, works, taken):
    _controller, plan = panel_plan
    other = streets.clone()
    other.setName("straten oud")
    in_project(other)
    path = plan.backend.path.parent / "wegvakken.gpkg"
    QgsVectorFileWriter.writeAsVectorFormatV3(
        streets, str(path), streets.transformContext(), QgsVectorFileWriter.SaveVectorOptions()
    )
    registered = in_project(QgsVectorLayer(str(path), "wegvakken", "ogr"))
    registered.setCustomProperty(SOURCE_PROPERTY, register(plan, registered, "background", profile="streets"))
    window = taken(works, give_up)
    assert window.page.findChild(QLabel, "WijkaanpakNoStreets").isHidden()
    assert window.page.findChild(QComboBox, "WijkaanpakWorksStreets").itemText(0) == "wegvakken"
    assert rows(window)[0][4] == "place known: 3"


@pytest.mark.parametrize(
    ("text", "said"),
    [("", "no table"), ("Naam;Leeftijd\nJan;12\n", "Naam, Leeftijd"), ("\x00\x01\x02", "what, from and until")],
)
def test_a_file_that_is_no_list_of_works_is_one_sentence(panel_plan, tmp_path, monkeypatch, qtbot, text, said):
    path = tmp_path / "lijst.csv"
    path.write_text(text, encoding="utf-8")

    def choose_it(window):
        window.show_way("works")
        window.page.way.take_path(path)
        qtbot.waitUntil(lambda: not window.page.is_reading, timeout=20000)
        assert said in sentence(window)
        assert not register_button(window).isEnabled()
        window.reject()

    add(panel_plan[0], monkeypatch, choose_it)


@pytest.mark.parametrize(("driver", "ending"), [("XLSX", "xlsx"), ("ODS", "ods")])
def test_a_spreadsheet_is_read_like_a_csv(qgis_app, tmp_path, driver, ending):
    fields = "&".join(f"field={name}:string" for name in ("Straat", "Wat", "Tot")) + "&field=Van:date"
    layer = QgsVectorLayer(f"NoGeometry?{fields}", "werken", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["Kerkstraat", "Riool", "30-6-2027", "2027-05-01"])
    layer.dataProvider().addFeatures([feature])
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = driver, "Blad1"
    path = tmp_path / f"werken.{ending}"
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), layer.transformContext(), options)
    (table,) = tables_in(path)
    assert table.profile.name == "works_list"
    assert (table.columns, table.rows) == (
        ("Straat", "Wat", "Tot", "Van"),
        (("Kerkstraat", "Riool", "30-6-2027", "2027-05-01"),),
    )
    assert os.listdir(tmp_path) == [path.name]


def test_whether_a_long_list_is_one_of_works_is_known_by_its_beginning(tmp_path, monkeypatch):
    path = tmp_path / "lang.csv"
    # The beginning ends in the middle of a letter of two bytes.
    path.write_text("straat;wat;van;tot\n" + "Kerkstraat;caf\u00e9;2027;2028\n" * 40_000, encoding="utf-8")
    read = []
    of_lines = works_table.csv_lines
    monkeypatch.setattr(works_table, "csv_lines", lambda data: read.append(len(data)) or of_lines(data))
    assert works_table.is_works_list(path)
    assert read == [64 * 1024]
    assert not works_table.is_works_list(tmp_path / "gone.csv")
