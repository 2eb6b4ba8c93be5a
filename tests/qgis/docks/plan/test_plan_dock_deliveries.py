"""Deliveries in the Plan panel: read, read again, replaced, changed, stopped and removed; the project follows."""

from __future__ import annotations

import os
import zipfile
from dataclasses import replace

import pytest
from delivery_files import PIPES, POINTS, parts_of, said_of, write_tables
from event_loop import process_events_until_idle
from full_disk import full_disk
from plan_panel import Filled, add_data, click, find, read_delivery, said, show_delivery
from qgis.core import (
    Qgis,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QBuffer
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTreeView,
)
from records import locked
from told_reader import kind_of_tables, lay_deliveries

from tests.sources import bgt_files
from tests.sources import klic_files as made
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.plan.sources.deliveries import following
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_dialog import DeliveryDialog
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_import import DeliveryImport
from wijkaanpak_plugin.docks.plan.sources.registering import register_together
from wijkaanpak_plugin.docks.plan.sources.source_list import SourceList
from wijkaanpak_plugin.docks.plan.sources.source_model import NAME, SOURCE_ROLE, STATE
from wijkaanpak_plugin.docks.plan.sources.source_text import SourceText
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.map.source_layers import GROUP_PROPERTY, SOURCE_PROPERTY, delivery_group
from wijkaanpak_plugin.plan.sources.deliveries.delivery import registered_deliveries
from wijkaanpak_plugin.plan.sources.deliveries.registering import change_delivery, register_delivery
from wijkaanpak_plugin.plan.sources.registry import registered_sources
from wijkaanpak_plugin.sources.xml.delivery_search import deliveries_at

SUCCESS, INFO = Qgis.MessageLevel.Success, Qgis.MessageLevel.Info


@pytest.fixture
def places(tmp_path):
    """Files that stand for deliveries: an older one, a newer one, a damaged one, and one that takes for ever."""
    lay_deliveries(tmp_path)
    return tmp_path


class Desk:
    """The panel with a plan, and a reader of deliveries that works for it."""

    def __init__(self, iface, controller, plan, qtbot, places):
        self.controller, self.plan, self.qtbot, self.places = controller, plan, qtbot, places
        self.kind = kind_of_tables()
        self.reader = DeliveryImport(iface, Messages(iface))
        self.reader.open_plan(plan)

    def read(self, name, delivery_id=""):
        with self.qtbot.waitSignal(self.reader.ended, timeout=20000):
            self.reader.read(self.kind, self.places / name, delivery_id)
        QApplication.processEvents()

    def read_again(self):
        with self.qtbot.waitSignal(self.reader.ended, timeout=20000):
            self.reader.read_again(self.kind, self.delivery.delivery_id)
        QApplication.processEvents()

    @property
    def delivery(self):
        (found,) = registered_deliveries(self.plan)
        return found

    @property
    def group(self):
        """Names in the group of the delivery in the layer tree, the group first; empty when there is none."""
        found = [each for each in QgsProject.instance().layerTreeRoot().findGroups(True) if "Levering" in each.name()]
        return [found[0].name(), *(node.name() for node in found[0].children())] if found else []

    @property
    def state(self):
        """Everything that a reading that fails must leave as it was."""
        shown = {layer.name(): layer.source() for layer in QgsProject.instance().mapLayers().values()}
        sources = {source.name: source.values for source in registered_sources(self.plan)}
        return sorted(os.listdir(self.places)), shown, sources, registered_deliveries(self.plan)


@pytest.fixture
def desk(qgis_iface, panel_plan, qtbot, places):
    controller, plan = panel_plan
    made_desk = Desk(qgis_iface, controller, plan, qtbot, places)
    yield made_desk
    made_desk.reader.close_plan()


# Reading


def test_a_delivery_gets_a_file_a_group_and_a_step_of_its_own(desk, qgis_iface):
    desk.read("older.zip")
    assert desk.delivery.name == "Levering older"
    assert desk.group == ["Levering older", "Levering older: points", "Levering older: pipes"]
    assert {source.uri for source in registered_sources(desk.plan)} == {
        "Levering_older.gpkg|layername=pipes",
        "Levering_older.gpkg|layername=points",
    }
    assert any("(rows: 4, layers: 2)" in sentence for sentence in said(qgis_iface, SUCCESS))
    assert not list(desk.places.glob("*being-read*"))


def test_undo_takes_the_layers_along_and_redo_brings_them_back(desk):
    desk.read("older.zip")
    before = desk.state
    desk.plan.history.undo()
    assert (desk.group, registered_sources(desk.plan)) == ([], [])
    groups = QgsProject.instance().layerTreeRoot().findGroups(True)
    assert not [group.name() for group in groups if group.customProperty(GROUP_PROPERTY)]
    desk.plan.history.redo()
    assert desk.state == before
    assert len(desk.group) == 3


def test_the_window_has_its_turn_between_the_layers_of_a_delivery(desk, monkeypatch):
    listed = find(desk.controller, QTreeView, "WijkaanpakSources")
    monkeypatch.setattr(following, "AT_ONCE_S", 0.0)
    turns = []

    def register():
        changes = register_delivery(desk.plan, said_of(file), parts_of(file), confidential=False)
        desk.plan.history.perform("Read", changes)
        turns.append(len(sources_shown()))

    def sources_shown():
        return [each for each in QgsProject.instance().mapLayers().values() if each.customProperty(SOURCE_PROPERTY)]

    file = write_tables(desk.places / "delivery.gpkg", {"pipes": PIPES, "points": POINTS})
    register()
    process_events_until_idle()
    assert turns == [1]
    assert len(sources_shown()) == 2
    assert listed.model().rowCount(listed.model().index(0, 0)) == 2
    desk.plan.history.undo()
    process_events_until_idle()
    assert sources_shown() == []
    # Undone before all of it came.
    register()
    desk.plan.history.undo()
    process_events_until_idle()
    assert sources_shown() == []


def test_the_list_of_data_is_measured_once_however_many_deliveries_it_unfolds(desk, monkeypatch):
    for number in range(3):
        file = write_tables(desk.places / f"{number}.gpkg", {"pipes": PIPES, "points": POINTS})
        said_of_it = said_of(file, name=f"KLIC 26G{number}")
        changes = register_delivery(desk.plan, said_of_it, parts_of(file), confidential=False)
        desk.plan.history.perform("Read", changes)
    measured = []
    fit = SourceList.fit_columns
    monkeypatch.setattr(SourceList, "fit_columns", lambda shown: measured.append(True) or fit(shown))
    process_events_until_idle()
    listed = find(desk.controller, QTreeView, "WijkaanpakSources")
    assert all(listed.isExpanded(listed.model().index(row, 0)) for row in range(3))
    assert len(measured) == 1


def test_layers_that_had_no_turn_before_a_plan_is_closed_come_when_it_is_opened_again(
    desk, plan_in_project, monkeypatch
):
    monkeypatch.setattr(following, "AT_ONCE_S", 0.0)
    file = write_tables(desk.places / "delivery.gpkg", {"pipes": PIPES, "points": POINTS})
    desk.plan.history.perform("Read", register_delivery(desk.plan, said_of(file), parts_of(file), confidential=False))
    path = desk.plan.backend.path
    plan_in_project.close()
    process_events_until_idle()
    desk.controller.open_file(path)
    shown = {layer.customProperty(SOURCE_PROPERTY) for layer in QgsProject.instance().mapLayers().values()}
    assert {source.source_id for source in registered_sources(plan_in_project.plan)} <= shown


def test_the_same_delivery_twice_is_refused_in_one_sentence_before_it_is_read(desk, qgis_iface):
    desk.read("older.zip")
    before = desk.state
    desk.reader.read(desk.kind, desk.places / "older.zip")
    assert "in the plan already, as 'Levering older'" in said(qgis_iface)[-1]
    assert desk.state == before


def test_a_damaged_delivery_leaves_everything_as_it_was(desk, qgis_iface):
    before = desk.state
    desk.read("damaged.zip")
    assert said(qgis_iface)[-1].endswith("The file is damaged.")
    assert desk.state == before


def test_reading_that_is_stopped_leaves_everything_as_it_was(desk, qgis_iface):
    before = desk.state
    with desk.qtbot.waitSignal(desk.reader.ended, timeout=20000):
        desk.reader.read(desk.kind, desk.places / "endless.zip")
        desk.reader.read(desk.kind, desk.places / "older.zip")
        assert any("wait until it is done" in sentence for sentence in said(qgis_iface, INFO))
        desk.reader.stop()
    assert any("was stopped" in sentence for sentence in said(qgis_iface, INFO))
    assert desk.state == before


def test_a_plan_that_is_closed_stops_the_reading(desk):
    before = desk.state
    desk.reader.read(desk.kind, desk.places / "endless.zip")
    desk.reader.close_plan()
    assert desk.state == before


def test_a_plan_that_another_program_holds_is_one_sentence_and_no_file(desk, qgis_iface):
    before = desk.state
    with locked(desk.plan.backend.path):
        desk.read("older.zip")
    assert len(said(qgis_iface)) == 1
    assert desk.state == before


@pytest.mark.parametrize("room", [0, 4096, 98_304])
def test_a_full_disk_leaves_no_file_of_a_klic_delivery(panel_plan, qtbot, tmp_path, room):
    controller, plan = panel_plan
    delivery = made.write_delivery(tmp_path / "Levering_23G000001_1.zip")
    before = sorted(os.listdir(tmp_path))
    dialog = add_data(controller, "klic")
    with full_disk(room):
        read_delivery(dialog, qtbot, delivery)
    dialog.reject()
    assert registered_sources(plan) == []
    assert sorted(os.listdir(tmp_path)) == before


# Again, and replaced by a newer one


def test_a_newer_delivery_is_one_step_that_says_what_came_and_went(desk, qgis_iface):
    desk.read("older.zip")
    ids = {source.source_id for source in registered_sources(desk.plan)}
    desk.read("newer.zip", desk.delivery.delivery_id)
    assert said(qgis_iface, SUCCESS)[-1].endswith(
        "Levering newer takes the place of Levering older: pipes 1 new, 1 gone, 1 changed."
    )
    assert {source.source_id for source in registered_sources(desk.plan)} == ids
    assert desk.group == ["Levering newer", "Levering newer: points", "Levering newer: pipes"]
    assert all("Levering_newer.gpkg" in layer.source() for layer in shown(ids))
    desk.plan.history.undo()
    assert desk.group == ["Levering older", "Levering older: points", "Levering older: pipes"]
    assert all("Levering_older.gpkg" in layer.source() for layer in shown(ids))


def shown(ids):
    layers = [
        each for each in QgsProject.instance().mapLayers().values() if each.customProperty(SOURCE_PROPERTY) in ids
    ]
    assert len(layers) == len(ids)
    return layers


def test_a_style_and_a_name_of_peoples_own_stay_when_the_data_is_another(desk):
    desk.read("older.zip")
    layer = shown({registered_sources(desk.plan)[0].source_id})[0]
    layer.setName("Buizen")
    layer.setOpacity(0.4)
    desk.read("newer.zip", desk.delivery.delivery_id)
    assert (layer.name(), layer.opacity()) == ("Buizen", 0.4)
    assert "Levering_newer.gpkg" in layer.source()


def test_the_same_place_is_read_again_and_says_that_nothing_changed(desk, qgis_iface):
    desk.read("older.zip")
    desk.read_again()
    assert "was read again: all objects are as they were." in said(qgis_iface, SUCCESS)[-1]
    assert {source.uri.partition("|")[0] for source in registered_sources(desk.plan)} == {"Levering_older-2.gpkg"}
    desk.plan.history.undo()
    assert {source.uri.partition("|")[0] for source in registered_sources(desk.plan)} == {"Levering_older.gpkg"}


def test_a_name_of_peoples_own_stays_when_the_same_place_is_read_again(desk, qgis_iface):
    desk.read("older.zip")
    desk.plan.history.perform("Rename", change_delivery(desk.plan, desk.delivery.delivery_id, name="Buizen oost"))
    desk.read_again()
    assert "Buizen oost was read again" in said(qgis_iface, SUCCESS)[-1]
    assert desk.delivery.name == "Buizen oost"


def test_a_delivery_whose_file_is_gone_says_so_and_stays(desk, qgis_iface):
    desk.read("older.zip")
    (desk.places / "older.zip").unlink()
    before = desk.state
    desk.reader.read_again(desk.kind, desk.delivery.delivery_id)
    assert "not there any more" in said(qgis_iface)[-1]
    assert desk.state == before


def test_a_place_that_a_plan_from_somebody_else_names_is_not_read(desk, qgis_iface, places):
    tables = write_tables(places / "data.gpkg", {"pipes": PIPES})
    changes = register_delivery(desk.plan, said_of(places / "older.gpkg"), parts_of(tables, ("pipes",)), False)
    desk.plan.history.perform("As somebody else did", changes)
    desk.reader.read_again(desk.kind, desk.delivery.delivery_id)
    assert "nobody has chosen the file" in said(qgis_iface)[-1]


@pytest.mark.parametrize("name", ["damaged.zip", "endless.zip"])
def test_a_newer_delivery_that_fails_or_is_stopped_leaves_the_older_one(desk, name):
    desk.read("older.zip")
    before = desk.state
    with desk.qtbot.waitSignal(desk.reader.ended, timeout=20000):
        desk.reader.read(desk.kind, desk.places / name, desk.delivery.delivery_id)
        if name == "endless.zip":
            desk.reader.stop()
    assert desk.state == before


def test_older_data_that_is_gone_is_replaced_all_the_same(desk, qgis_iface):
    desk.read("older.zip")
    (desk.places / "Levering_older.gpkg").unlink()
    desk.read("newer.zip", desk.delivery.delivery_id)
    assert "pipes cannot be compared" in said(qgis_iface, SUCCESS)[-1]
    assert desk.delivery.name == "Levering newer"


def test_a_layer_that_was_taken_off_the_map_stays_away_when_a_delivery_changes(desk):
    desk.read("older.zip")
    layer = shown({registered_sources(desk.plan)[0].source_id})[0]
    QgsProject.instance().removeMapLayer(layer.id())
    desk.read("newer.zip", desk.delivery.delivery_id)
    assert desk.group == ["Levering newer", "Levering newer: points"]


# BGT


def test_a_download_is_read_with_a_layer_for_each_type_of_object(panel_plan, qtbot, tmp_path):
    controller, plan = panel_plan
    download = bgt_files.write(tmp_path / "otterlo.zip", bgt_files.street())
    read_delivery(add_data(controller, "bgt"), qtbot, download)
    (delivery,) = registered_deliveries(plan)
    assert (delivery.name, delivery.format) == ("BGT otterlo", "bgt")
    profiles = {source.values["layer_name"]: source.values["profile"] for source in registered_sources(plan)}
    assert profiles["bgt_wegdeel"] == "bgt_wegdeel"
    assert profiles["bgt_pand"] == "bgt_pand"
    assert not any(source.confidential for source in registered_sources(plan))
    group = delivery_group(QgsProject.instance(), delivery.delivery_id)
    assert {node.layer().renderer().type() for node in group.findLayers()} <= {"categorizedSymbol", "singleSymbol"}
    plan.history.undo()
    assert registered_sources(plan) == []
    assert delivery_group(QgsProject.instance(), delivery.delivery_id) is None


def test_a_download_of_another_place_says_how_far_it_is_and_the_map_stays_at_the_plan(
    panel_plan, qgis_iface, qtbot, tmp_path
):
    controller, _plan = panel_plan
    canvas = qgis_iface.mapCanvas()
    canvas.setExtent(QgsRectangle(155000, 463000, 155400, 463300))
    before = canvas.extent()
    dialog = add_data(controller, "bgt")
    show_delivery(dialog, qtbot, bgt_files.write(tmp_path / "otterlo.zip", bgt_files.street()))
    remark = dialog.page.findChild(SentenceLabel, "WijkaanpakAddRemark").text
    assert "All of it lies elsewhere, 26 km from the plan" in remark
    dialog.accept()
    assert said(qgis_iface)[-1].startswith("Wijkaanpak:BGT otterlo: All of it lies elsewhere, 26 km from the plan")
    assert canvas.extent() == before


def test_the_map_goes_to_all_of_a_delivery_that_lies_near(desk, qgis_iface):
    canvas = qgis_iface.mapCanvas()
    canvas.setExtent(QgsRectangle(100000, 400000, 100400, 400300))
    desk.read("older.zip")
    assert canvas.extent().contains(QgsRectangle(155010, 463010, 155030, 463050))
    assert "elsewhere" not in said(qgis_iface, SUCCESS)[-1]


def test_tables_that_are_read_alike_are_told_apart_by_name_and_shape_before_and_after(panel_plan, qtbot, tmp_path):
    controller, plan = panel_plan
    files = bgt_files.street()
    files["bgt_bak.gml"] = bgt_files.citygml(furniture("Bak"))
    files["bgt_bord.gml"] = bgt_files.citygml(furniture("Bord"))
    dialog = add_data(controller, "bgt")
    dialog.page.way.take_path(bgt_files.write(tmp_path / "otterlo.zip", files))
    qtbot.waitUntil(lambda: not dialog.page.is_reading and dialog.page.preview is not None, timeout=20000)
    shown = [each.label for each in dialog.page.preview.parts]
    dialog.accept()
    named = [source.name.removeprefix("BGT otterlo: ") for source in registered_sources(plan)]
    assert sorted(named) == sorted(shown)
    assert len(set(named)) == len(named)
    furnished = "street furniture, bin, sign and sensor"
    assert {"tree or hedge (points)", "tree or hedge (lines)"} < set(named)
    assert {f"{furnished} (bak)", f"{furnished} (bord)"} < set(named)
    assert "building" in named


def furniture(sort):
    """Return an object of street furniture."""
    return bgt_files.city_object(f"imgeo:{sort}", f"G0228.{sort}", bgt_files.point(), {"imgeo:plus-type": "niet-bgt"})


def test_deliveries_of_several_kinds_are_read_one_after_the_other(panel_plan, qtbot, tmp_path):
    controller, plan = panel_plan
    bgt_files.write(tmp_path / "data" / "bgt", bgt_files.street())
    made.write_delivery(tmp_path / "data" / "Levering_23G000001_1.zip")
    controller.read_deliveries(deliveries_at(tmp_path / "data"))
    qtbot.waitUntil(lambda: len(registered_deliveries(plan)) == 2, timeout=30000)
    assert {each.format for each in registered_deliveries(plan)} == {"klic", "bgt"}


# The base map


def with_base_map(path, width=356):
    """Write a delivery of which the base map fills the envelope of the request."""
    picture = QImage(width, 2 * width, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    content = QBuffer()
    content.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(content, "PNG")
    told = (
        "<imkl:achtergrondkaart><imkl:Achtergrondkaart><imkl:kaartreferentie>bronnen/GB_23G000001.png"
        "</imkl:kaartreferentie></imkl:Achtergrondkaart></imkl:achtergrondkaart></imkl:GebiedsinformatieLevering>"
    )
    corners = "<gml:lowerCorner>155000 463000</gml:lowerCorner><gml:upperCorner>155100 463200</gml:upperCorner>"
    xml = made.whole(made.ordinary(*made.objects_xml(12))).replace("</imkl:GebiedsinformatieLevering>", told, 1)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(made.data_file_name(), xml.replace("<gml:lowerCorner>1 1</gml:lowerCorner>", corners))
        archive.writestr("bronnen/GB_23G000001.png", bytes(content.data()))
    return path


def base_maps():
    return [each for each in QgsProject.instance().mapLayers().values() if isinstance(each, QgsRasterLayer)]


def test_a_base_map_comes_goes_and_comes_back_with_its_delivery(panel_plan, qtbot, tmp_path):
    controller, plan = panel_plan
    delivery = with_base_map(tmp_path / "Levering_23G000001_1.zip")
    read_delivery(add_data(controller, "klic"), qtbot, delivery)
    group = delivery_group(QgsProject.instance(), registered_deliveries(plan)[0].delivery_id)
    (shown,) = base_maps()
    assert group.findLayers()[-1].layer() is shown
    assert shown.source() == str(plan.backend.path.with_name("KLIC_Levering_23G000001_1.png"))
    assert shown.extent().toString(0) == "155000,463000 : 155100,463200"
    plan.history.undo()
    assert base_maps() == []
    plan.history.redo()
    assert len(base_maps()) == 1


def test_a_picture_that_came_along_lies_beside_the_data_under_its_name(desk):
    def outputs(file):
        for ending in ("png", "pgw"):
            file.with_suffix(f".{ending}").write_bytes(b"x")
        return {"OUTPUT": str(file)}

    own = desk.places / "Levering_older.png"
    own.write_bytes(b"somebody's own")
    desk.kind = replace(kind_of_tables(), outputs=outputs)
    desk.read("older.zip")
    assert own.read_bytes() == b"somebody's own"
    file = desk.places / "Levering_older-2.gpkg"
    assert file.with_suffix(".png").exists()
    assert file.with_suffix(".pgw").exists()
    before = sorted(os.listdir(desk.places))
    desk.read("damaged.zip")
    with locked(desk.plan.backend.path):
        desk.read("newer.zip", desk.delivery.delivery_id)
    assert sorted(os.listdir(desk.places)) == before


# A file with several tables


@pytest.fixture
def of_one_file(desk):
    """The desk, with two tables of one file in the project and registered together."""
    file = write_tables(desk.places / "metingen.gpkg", {"pipes": PIPES, "points": POINTS})
    layers = [QgsVectorLayer(f"{file}|layername={name}", name, "ogr") for name in ("pipes", "points")]
    QgsProject.instance().addMapLayers(layers)
    said_of_them = SourceText(profile="body_fields", date="2026-01-15")
    register_together(desk.plan, "Register", [(layer, said_of_them) for layer in layers], lambda _task: False)
    QApplication.processEvents()
    return desk


def test_several_tables_of_one_file_are_a_delivery_and_keep_their_layers(of_one_file):
    desk = of_one_file
    assert (desk.delivery.name, desk.delivery.format, desk.delivery.place) == ("metingen", "file", "metingen.gpkg")
    assert [source.name for source in registered_sources(desk.plan)] == ["pipes", "points"]
    shown({source.source_id for source in registered_sources(desk.plan)})
    desk.plan.history.undo()
    assert registered_deliveries(desk.plan) == []
    assert len(QgsProject.instance().mapLayersByName("pipes")) == 1
    desk.plan.history.redo()
    assert len(QgsProject.instance().mapLayersByName("pipes")) == 1


def test_a_further_table_of_the_file_joins_the_delivery_and_another_file_makes_none(of_one_file, places):
    desk = of_one_file
    extra = write_tables(places / "metingen2.gpkg", {"trees": (("t1", "tree_row", 5),)})
    other = QgsVectorLayer(f"{extra}|layername=trees", "trees", "ogr")
    register_together(desk.plan, "Register", [(other, SourceText(profile="body_fields"))], lambda _task: False)
    assert len(registered_deliveries(desk.plan)) == 1
    assert registered_sources(desk.plan)[-1].values["delivery_id"] is None


def replace_file(desk, monkeypatch, path):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(path), ""))
    choose_delivery(desk.controller)
    click(desk.controller, "WijkaanpakReplaceDelivery")


def test_a_newer_file_takes_the_place_of_one_where_it_lies(of_one_file, monkeypatch, qgis_iface, places):
    desk = of_one_file
    tables = {"pipes": PIPES[:2], "points": POINTS, "more": PIPES}
    newer = write_tables(places / "metingen-juni.gpkg", tables)
    files = sorted(os.listdir(places))
    replace_file(desk, monkeypatch, newer)
    desk.qtbot.waitUntil(lambda: desk.delivery.name == "metingen-juni", timeout=20000)
    assert "pipes 0 new, 1 gone, 0 changed." in said(qgis_iface, SUCCESS)[-1]
    uris = [source.uri for source in registered_sources(desk.plan)]
    assert uris == ["metingen-juni.gpkg|layername=pipes", "metingen-juni.gpkg|layername=points"]
    assert sorted(os.listdir(places)) == files
    desk.plan.history.undo()
    assert desk.delivery.name == "metingen"


def test_a_file_without_any_of_the_parts_replaces_nothing(of_one_file, monkeypatch, qgis_iface, places):
    desk = of_one_file
    before = desk.state[1:]
    wrong = write_tables(places / "anders.gpkg", {"anders": PIPES})
    replace_file(desk, monkeypatch, wrong)
    desk.qtbot.waitUntil(lambda: bool(said(qgis_iface)), timeout=20000)
    assert "holds none of the parts of 'metingen'" in said(qgis_iface)[-1]
    assert desk.state[1:] == before
    assert wrong.exists()


def test_a_file_that_is_read_again_is_only_looked_at(of_one_file, qgis_iface):
    desk = of_one_file
    before = desk.state
    choose_delivery(desk.controller)
    click(desk.controller, "WijkaanpakReadDeliveryAgain")
    QApplication.processEvents()
    assert desk.state == before
    assert said(qgis_iface) == []


# The panel


def tree_of(controller):
    QApplication.processEvents()
    return find(controller, QTreeView, "WijkaanpakSources")


def choose_delivery(controller):
    view = tree_of(controller)
    view.setCurrentIndex(view.model().index(0, 0))
    return view


def test_the_parts_stand_below_their_delivery(desk):
    desk.read("older.zip")
    view = tree_of(desk.controller)
    model = view.model()
    top = model.index(0, NAME)
    assert top.data() == "Levering older"
    assert [model.index(row, NAME, top).data() for row in range(model.rowCount(top))] == ["pipes", "points"]
    assert view.isExpanded(top)
    assert model.index(0, STATE).data() == "not read yet"


def test_a_delivery_is_made_confidential_with_all_its_parts(desk, monkeypatch):
    desk.read("older.zip")

    def fill_in(dialog):
        dialog.findChild(QLineEdit, "WijkaanpakDeliveryName").setText("Leidingen")
        dialog.findChild(QCheckBox, "WijkaanpakDeliveryConfidential").setChecked(True)
        dialog.accept()

    Filled(monkeypatch, DeliveryDialog, fill_in)
    choose_delivery(desk.controller)
    click(desk.controller, "WijkaanpakChangeSource")
    assert [source.confidential for source in registered_sources(desk.plan)] == [True, True]
    assert desk.delivery.name == "Leidingen"
    desk.plan.history.undo()
    assert [source.confidential for source in registered_sources(desk.plan)] == [False, False]


def test_a_delivery_without_a_name_stays_in_the_dialog(desk, monkeypatch):
    desk.read("older.zip")
    results = []

    def fill_in(dialog):
        dialog.findChild(QLineEdit, "WijkaanpakDeliveryName").setText(" ")
        dialog.accept()
        results.append(dialog.result())

    Filled(monkeypatch, DeliveryDialog, fill_in)
    choose_delivery(desk.controller)
    click(desk.controller, "WijkaanpakChangeSource")
    assert (results, desk.delivery.name) == ([0], "Levering older")


def test_a_delivery_is_removed_with_its_group_and_a_part_by_itself(desk):
    desk.read("older.zip")
    view = choose_delivery(desk.controller)
    view.setCurrentIndex(view.model().index(1, 0, view.model().index(0, 0)))
    click(desk.controller, "WijkaanpakRemoveSource")
    assert desk.group == ["Levering older", "Levering older: pipes"]
    choose_delivery(desk.controller)
    click(desk.controller, "WijkaanpakRemoveSource")
    assert (desk.group, registered_deliveries(desk.plan)) == ([], [])
    desk.plan.history.undo()
    assert desk.group == ["Levering older", "Levering older: pipes"]


def test_buttons_for_a_delivery_wait_until_one_is_chosen(desk):
    desk.read("older.zip")
    view = choose_delivery(desk.controller)
    names = ("WijkaanpakReadDeliveryAgain", "WijkaanpakReplaceDelivery")
    assert [find(desk.controller, QPushButton, name).isEnabled() for name in names] == [True, True]
    view.setCurrentIndex(view.model().index(0, 0, view.model().index(0, 0)))
    assert [find(desk.controller, QPushButton, name).isEnabled() for name in names] == [False, False]


def test_a_klic_delivery_is_read_replaced_and_says_so_in_the_panel(
    panel_plan, monkeypatch, qtbot, qgis_iface, tmp_path
):
    controller, plan = panel_plan
    older, newer = (made.write_delivery(tmp_path / f"{count}.zip", objects=count) for count in (12, 14))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(newer), ""))
    read_delivery(add_data(controller, "klic"), qtbot, older)
    (delivery,) = registered_deliveries(plan)
    group = delivery_group(QgsProject.instance(), delivery.delivery_id)
    assert group.name() == "KLIC 23G000001 · 4 May 2023"
    view = choose_delivery(controller)
    click(controller, "WijkaanpakReplaceDelivery")
    assert not find(controller, QProgressBar, "WijkaanpakDeliveryProgress").isHidden()
    qtbot.waitUntil(lambda: registered_deliveries(plan)[0].place == "14.zip", timeout=30000)
    assert "cables and pipes 2 new, 0 gone, 0 changed" in said(qgis_iface)[-1]
    QApplication.processEvents()
    assert view.model().index(0, 0).data(SOURCE_ROLE).delivery.delivery_id == delivery.delivery_id
