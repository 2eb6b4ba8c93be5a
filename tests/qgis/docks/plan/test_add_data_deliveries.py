"""Deliveries in the window Add Data: shown before anything is written, registered in one step, or given up."""

from __future__ import annotations

import os
import shutil
import zipfile

import pytest
from plan_panel import add_data, add_data_problem, add_data_window, choose, find, said, show_delivery
from qgis.core import Qgis, QgsProject
from qgis.gui import QgsDateEdit
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QProgressBar
from records import locked
from told_reader import kind_of_tables, lay_deliveries

from tests.sources import bgt_files
from tests.sources import klic_files as made
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.plan.sources.add_data.delivery_way import DeliveryWay
from wijkaanpak_plugin.docks.plan.sources.add_data.dialog import AddDataDialog
from wijkaanpak_plugin.docks.plan.sources.add_data.parts_table import ROWS, STATE, WHAT, PartsTable
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_import import DeliveryImport
from wijkaanpak_plugin.domain.translation import N_
from wijkaanpak_plugin.map.source_layers import delivery_group
from wijkaanpak_plugin.plan.sources.deliveries.delivery import registered_deliveries
from wijkaanpak_plugin.plan.sources.registry import registered_sources
from wijkaanpak_plugin.sources.xml.delivery_search import FoundDelivery


def part(dialog, kind, name):
    return dialog.page.findChild(kind, f"WijkaanpakAdd{name}")


def column(dialog, number):
    table = part(dialog, PartsTable, "Parts")
    return [table.item(row, number).text() for row in range(table.rowCount())]


def tick(dialog, label, on):
    table = part(dialog, PartsTable, "Parts")
    row = column(dialog, WHAT).index(label)
    table.item(row, WHAT).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


class Desk:
    """The window with one way, which reads what a test laid in a folder, and the plan and folder it works for."""

    def __init__(self, iface, plan, qtbot, folder):
        self.iface, self.plan, self.qtbot, self.folder = iface, plan, qtbot, folder
        self.also_read = []
        self.open()

    def open(self):
        told = N_("Tests", "Delivery")
        way = DeliveryWay(self.iface, Messages(self.iface), kind_of_tables(), told, told, self.also_read.extend)
        # What a test laid down is no delivery that can be told by its name.
        way.found_at = lambda path: [FoundDelivery("tables", path)] if path.exists() else []
        self.dialog = AddDataDialog(None, self.plan, [way])
        self.dialog.open()

    def show(self, name):
        return show_delivery(self.dialog, self.qtbot, self.folder / name)

    @property
    def state(self):
        """Everything that must be as before as long as nothing was registered."""
        sources = {source.name: source.values for source in registered_sources(self.plan)}
        return sorted(os.listdir(self.folder)), sources, registered_deliveries(self.plan)


@pytest.fixture
def desk(qgis_iface, plan, qtbot, tmp_path):
    lay_deliveries(tmp_path)
    made_desk = Desk(qgis_iface, plan, qtbot, tmp_path)
    yield made_desk
    made_desk.dialog.reject()


def test_nothing_of_the_plan_changes_before_something_is_registered_and_nothing_stays_behind(desk):
    before, content = desk.state, desk.plan.backend.path.read_bytes()
    assert desk.show("older.zip") == ""
    assert column(desk.dialog, WHAT) == ["pipes", "points"]
    assert column(desk.dialog, ROWS) == ["3", "1"]
    assert desk.plan.backend.path.read_bytes() == content
    assert desk.state[1:] == before[1:]
    desk.dialog.reject()
    assert desk.state == before
    assert desk.plan.backend.path.read_bytes() == content


def test_what_is_shown_is_registered_in_one_step(desk):
    desk.show("older.zip")
    desk.dialog.accept()
    assert [source.name for source in registered_sources(desk.plan)] == [
        "Levering older: pipes",
        "Levering older: points",
    ]
    assert {source.uri for source in registered_sources(desk.plan)} == {
        "Levering_older.gpkg|layername=pipes",
        "Levering_older.gpkg|layername=points",
    }
    assert not list(desk.folder.glob("*being-read*"))
    assert any("(rows: 4, layers: 2)" in sentence for sentence in said(desk.iface, Qgis.MessageLevel.Success))
    desk.plan.history.undo()
    assert desk.state[1:] == ({}, [])


def test_what_was_chosen_is_what_the_plan_keeps(desk):
    desk.show("older.zip")
    tick(desk.dialog, "points", False)
    choose(part(desk.dialog, QComboBox, "Role1"), "works")
    part(desk.dialog, QgsDateEdit, "Date").setDate(QDate(2026, 3, 2))
    part(desk.dialog, QCheckBox, "Confidential").click()
    desk.dialog.accept()
    (source,) = registered_sources(desk.plan)
    assert (source.name, source.role, source.confidential) == ("Levering older: pipes", "works", True)
    assert (source.values["date"], registered_deliveries(desk.plan)[0].date) == ("2026-03-02", "2026-03-02")


def test_a_part_that_was_left_out_stays_out_when_the_delivery_is_read_again(desk):
    desk.show("older.zip")
    tick(desk.dialog, "points", False)
    desk.dialog.accept()
    reader = DeliveryImport(desk.iface, Messages(desk.iface))
    reader.open_plan(desk.plan)
    with desk.qtbot.waitSignal(reader.ended, timeout=20000):
        reader.read_again(kind_of_tables(), registered_deliveries(desk.plan)[0].delivery_id)
    reader.close_plan()
    assert [source.name for source in registered_sources(desk.plan)] == ["Levering older: pipes"]
    assert registered_sources(desk.plan)[0].uri.startswith("Levering_older-2.gpkg|")


def test_a_damaged_delivery_and_a_place_without_one_are_one_sentence(desk):
    before = desk.state
    assert desk.show("damaged.zip") == "The file is damaged."
    assert desk.show("nowhere.zip") == f"There is no file or folder {desk.folder / 'nowhere.zip'}."
    assert desk.state == before


def test_the_same_delivery_twice_is_refused_before_it_is_read(desk):
    desk.show("older.zip")
    desk.dialog.accept()
    before = desk.state
    desk.open()
    assert "in the plan already, as 'Levering older'" in desk.show("older.zip")
    assert desk.state == before


@pytest.mark.parametrize("ends", ["stop", "reject"])
def test_reading_that_is_stopped_or_closed_leaves_no_file(desk, ends):
    before = desk.state
    page = desk.dialog.page
    page.way.take_path(desk.folder / "endless.zip")
    assert page.is_reading
    if ends == "stop":
        page.way.stop()
        desk.qtbot.waitUntil(lambda: not page.is_reading, timeout=20000)
    desk.dialog.reject()
    assert desk.state == before


def test_another_delivery_takes_the_place_of_the_one_that_is_shown(desk):
    before = desk.state
    desk.show("older.zip")
    tick(desk.dialog, "points", False)
    desk.show("newer.zip")
    assert desk.dialog.page.used == 2
    desk.dialog.reject()
    assert desk.state == before


def test_a_plan_that_another_program_holds_is_said_and_can_be_tried_once_more(desk):
    desk.show("older.zip")
    tick(desk.dialog, "points", False)
    before = desk.state
    with locked(desk.plan.backend.path):
        desk.dialog.accept()
    assert add_data_problem(desk.dialog)
    assert desk.state == before
    desk.dialog.accept()
    assert [source.name for source in registered_sources(desk.plan)] == ["Levering older: pipes"]


# The two kinds, in the panel


def test_a_klic_delivery_says_what_one_will_know_and_not_know(panel_plan, qtbot, tmp_path):
    controller, plan = panel_plan
    delivery = made.write_delivery(tmp_path / "Levering_23G000001_1.zip")
    dialog = add_data(controller, "klic")
    assert show_delivery(dialog, qtbot, delivery) == ""
    assert "cables and pipes" in column(dialog, WHAT)
    assert part(dialog, QCheckBox, "Confidential").isChecked()
    assert part(dialog, QLabel, "DateOrigin").text() == "as the delivery says"
    assert part(dialog, QgsDateEdit, "Date").date() == QDate(2023, 5, 4)
    assert "Where these lie:" in part(dialog, QLabel, "Known").text()
    assert "Nothing in it on: " in part(dialog, QLabel, "Unknown").text()
    assert "KLIC_Levering_23G000001_1.gpkg" in part(dialog, QLabel, "KeptIn").text()
    part(dialog, QCheckBox, "Colours").click()
    dialog.accept()
    QApplication.processEvents()
    group = delivery_group(QgsProject.instance(), registered_deliveries(plan)[0].delivery_id)
    assert {node.layer().renderer().type() for node in group.findLayers() if hasattr(node.layer(), "renderer")} == {
        "singleSymbol"
    }


@pytest.fixture
def several(tmp_path):
    """A folder with two downloads of the BGT and a delivery of KLIC."""
    folder = tmp_path / "data"
    folder.mkdir()
    for name in ("one", "two"):
        bgt_files.write(folder / f"{name}.zip", bgt_files.street())
    made.write_delivery(folder / "Levering_23G000001_1.zip")
    return folder


def drop(dialog, qtbot, *paths):
    dialog.take_paths(paths)
    qtbot.waitUntil(lambda: not dialog.page.is_reading, timeout=60000)


def test_a_folder_with_several_deliveries_shows_one_and_reads_the_others_after_it(panel_plan, qtbot, several):
    controller, plan = panel_plan
    dialog = add_data(controller, "bgt")
    drop(dialog, qtbot, several)
    others = part(dialog, QCheckBox, "Others")
    assert others.isVisible()
    assert others.text().endswith(": Levering_23G000001_1.zip, two.zip")
    assert registered_deliveries(plan) == []
    dialog.accept()
    qtbot.waitUntil(lambda: len(registered_deliveries(plan)) == 3, timeout=60000)
    assert [each.name for each in registered_deliveries(plan)] == ["BGT one", "KLIC 23G000001", "BGT two"]
    # Each is a step of its own.
    plan.history.undo()
    assert [each.name for each in registered_deliveries(plan)] == ["BGT one", "KLIC 23G000001"]
    # What is in the plan already is neither shown nor offered.
    dialog = add_data(controller, "bgt")
    drop(dialog, qtbot, several)
    assert (dialog.page.preview.name, part(dialog, QCheckBox, "Others").isVisible()) == ("BGT two", False)


def test_deliveries_that_were_dropped_together_come_together_unless_somebody_says_otherwise(panel_plan, qtbot, several):
    controller, plan = panel_plan
    dialog = add_data(controller, "bgt")
    drop(dialog, qtbot, several / "two.zip", several / "one.zip")
    others = part(dialog, QCheckBox, "Others")
    assert (dialog.page.preview.name, others.text().endswith(": one.zip")) == ("BGT two", True)
    others.click()
    dialog.accept()
    assert [each.name for each in registered_deliveries(plan)] == ["BGT two"]
    assert not find(controller, QProgressBar, "WijkaanpakDeliveryProgress").isVisible()


def test_a_download_says_that_it_is_for_everybody_and_what_is_not_in_it(panel_plan, qtbot, several):
    controller, _plan = panel_plan
    dialog = add_data(controller, "klic")
    dialog.take_paths([several / "one.zip"])
    qtbot.waitUntil(lambda: not dialog.page.is_reading, timeout=60000)
    assert dialog.page.way.key == "bgt"
    assert not part(dialog, QCheckBox, "Others").isVisible()
    assert not part(dialog, QCheckBox, "Confidential").isChecked()
    assert "Nothing in it on: " in part(dialog, QLabel, "Unknown").text()


def test_a_path_may_be_typed_and_half_of_it_is_no_mistake(panel_plan, qtbot, tmp_path):
    controller, _plan = panel_plan
    delivery = made.write_delivery(tmp_path / "Levering_23G000001_1.zip")
    dialog = add_data(controller, "klic")
    field = part(dialog, QLineEdit, "Place")
    field.setText(str(delivery)[:-6])
    assert add_data_problem(dialog) == ""
    field.setText(str(delivery))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.page.is_reading
    assert dialog.isVisible()


def test_a_zip_of_something_else_is_one_sentence(panel_plan, qtbot, tmp_path):
    controller, _plan = panel_plan
    with zipfile.ZipFile(tmp_path / "photos.zip", "w") as archive:
        archive.writestr("photo.txt", "x")
    dialog = add_data(controller, "klic")
    wrong = show_delivery(dialog, qtbot, tmp_path / "photos.zip")
    assert wrong == "photos.zip holds no delivery of this kind that can be read: KLIC."


def test_the_window_opens_at_the_way_used_last_and_goes_with_its_plan(panel_plan, qtbot, tmp_path, plan_in_project):
    controller, _plan = panel_plan
    add_data(controller, "bgt").reject()
    QApplication.processEvents()
    dialog = add_data(controller, "bgt")
    files = sorted(os.listdir(tmp_path))
    delivery = bgt_files.write(tmp_path / "street.zip", bgt_files.street())
    assert show_delivery(dialog, qtbot, delivery) == ""
    plan_in_project.close()
    assert add_data_window() is None
    delivery.unlink()
    assert sorted(os.listdir(tmp_path)) == files


def test_the_delivery_of_warmenhuizen_says_of_how_many_cables_and_pipes_the_depth_is_not_known(
    panel_plan, qtbot, real_data, tmp_path
):
    controller, _plan = panel_plan
    delivery = shutil.copy(real_data / "klic" / "Levering_22G003178_1.zip", tmp_path)
    dialog = add_data(controller, "klic")
    assert show_delivery(dialog, qtbot, tmp_path / os.path.basename(delivery)) == ""
    assert dict(zip(column(dialog, WHAT), column(dialog, ROWS)))["cables and pipes"] == "587"
    assert column(dialog, STATE)[0] == "not all supplied"
    assert "medium-voltage cable (14)" in part(dialog, QLabel, "Known").text()
    unknown = part(dialog, QLabel, "Unknown").text()
    assert unknown.startswith(
        "Everything of KPN: they have an interest here and supplied nothing.\nDepth not known of 3"
    )
