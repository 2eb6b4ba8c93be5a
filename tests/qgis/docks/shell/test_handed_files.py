"""Plans and deliveries that are dropped on QGIS or double-clicked in its Browser; other files are left to QGIS."""

from __future__ import annotations

import sqlite3
import zipfile
from contextlib import closing
from types import SimpleNamespace

import pytest
from qgis.core import Qgis, QgsDataItem
from qgis.gui import QgsDataItemGuiContext, QgsGui
from qgis.PyQt.QtWidgets import QMenu
from records import locked

from wijkaanpak_plugin.docks.shell.files.handed_files import HandedFiles
from wijkaanpak_plugin.sources.xml.delivery_search import BGT, KLIC, FoundDelivery


class PlanPanel:
    """Keeps what it is asked."""

    def __init__(self):
        self.opened, self.read, self.begun = [], [], []

    def open_instead(self, path):
        self.opened.append(path)

    def read_deliveries(self, found):
        self.read += found

    def plan_for_deliveries(self, found):
        self.begun += found


class Window:
    """The interface of QGIS as far as files are dropped on it."""

    def __init__(self, iface):
        self._iface = iface
        self.handlers = []
        self.registerCustomDropHandler = self.handlers.append
        self.unregisterCustomDropHandler = self.handlers.remove

    def __getattr__(self, name):
        return getattr(self._iface, name)

    def drop(self, path):
        """As QGIS does: the first handler that says yes, else QGIS itself."""
        return any(handler.handleFileDrop(str(path)) for handler in self.handlers)


def make_desk(qgis_iface):
    window, panel = Window(qgis_iface), PlanPanel()
    plan_in_project = SimpleNamespace(plan=None)
    panels = SimpleNamespace(use=lambda key, work: work(panel))
    files = HandedFiles(window, plan_in_project, panels)
    return SimpleNamespace(window=window, panel=panel, plan_in_project=plan_in_project, files=files)


@pytest.fixture
def desk(qgis_iface):
    desk = make_desk(qgis_iface)
    yield desk
    desk.files.unload()


@pytest.fixture
def delivery(tmp_path):
    file = tmp_path / "Levering_26G012345_1.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("GI_gebiedsinformatielevering_26G012345_1_V2.xml", "x")
    return file


def in_browser():
    return next(each for each in QgsGui.dataItemGuiProviderRegistry().providers() if each.name() == "Wijkaanpak")


def item(path):
    return QgsDataItem(Qgis.BrowserItemType.Custom, None, path.name, str(path))


def test_a_plan_that_is_dropped_is_opened(desk, small_plan):
    assert desk.window.drop(small_plan.backend.path)
    assert desk.panel.opened == [small_plan.backend.path]


def test_a_plan_that_another_program_holds_goes_to_the_panel_which_says_so_and_no_other_file_does(
    desk, small_plan, tmp_path
):
    other = tmp_path / "other.gpkg"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE trees (fid INTEGER)")
    plan = small_plan.backend.path
    for path, is_plan in ((plan, True), (other, False)):
        with locked(path, "EXCLUSIVE"):
            assert desk.window.drop(path) is is_plan
    assert desk.panel.opened == [plan]


def test_deliveries_that_are_dropped_go_into_the_open_plan_each_of_a_folder(desk, delivery, tmp_path):
    desk.plan_in_project.plan = object()
    bgt = tmp_path / "bgt"
    bgt.mkdir()
    (bgt / "bgt_pand.gml").write_text("x")
    assert desk.window.drop(tmp_path)
    assert desk.panel.read == [FoundDelivery(KLIC, delivery), FoundDelivery(BGT, bgt)]


def test_without_a_plan_a_new_one_begins_with_the_delivery_that_is_dropped_or_double_clicked(desk, delivery):
    assert desk.window.drop(delivery)
    assert in_browser().handleDoubleClick(item(delivery), QgsDataItemGuiContext())
    assert desk.panel.begun == [FoundDelivery(KLIC, delivery)] * 2
    assert desk.panel.read == []
    assert desk.files.describe(delivery) == "New Plan with This Delivery…"


@pytest.mark.parametrize("name", ["bomen.gpkg", "foto.jpg", "lijst.csv", "nergens.zip"])
def test_other_files_are_left_to_qgis(desk, tmp_path, name):
    if "nergens" not in name:
        (tmp_path / name).write_text("x")
    assert not desk.window.drop(tmp_path / name)
    assert desk.files.describe(tmp_path / name) == ""


def test_a_double_click_in_the_browser_opens_a_plan_and_reads_a_delivery(desk, small_plan, delivery):
    desk.plan_in_project.plan = object()
    for path in (small_plan.backend.path, delivery):
        assert in_browser().handleDoubleClick(item(path), QgsDataItemGuiContext())
    assert desk.panel.opened == [small_plan.backend.path]
    assert desk.panel.read == [FoundDelivery(KLIC, delivery)]


def test_the_menu_of_a_file_in_the_browser_says_what_can_be_done_with_it(desk, delivery, tmp_path):
    desk.plan_in_project.plan = object()
    menu = QMenu()
    menu.addAction("Delete")
    in_browser().populateContextMenu(item(delivery), menu, [], QgsDataItemGuiContext())
    assert [action.text() for action in menu.actions() if not action.isSeparator()] == [
        "Read Delivery into the Plan",
        "Delete",
    ]
    menu.actions()[0].trigger()
    assert desk.panel.read == [FoundDelivery(KLIC, delivery)]
    other = QMenu()
    in_browser().populateContextMenu(item(tmp_path / "foto.jpg"), other, [], QgsDataItemGuiContext())
    assert other.actions() == []


def test_nobody_is_asked_any_more_once_the_plugin_is_unloaded(qgis_iface):
    desk = make_desk(qgis_iface)
    desk.files.unload()
    assert desk.window.handlers == []
    assert "Wijkaanpak" not in [each.name() for each in QgsGui.dataItemGuiProviderRegistry().providers()]
