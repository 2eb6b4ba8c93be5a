"""Exporting the package map: what the dialog offers, and what is said when the file is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from message_text import read_whole
from qgis.core import QgsSettings
from qgis.gui import QgsFileWidget, QgsMessageBarItem
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QComboBox, QPushButton, QTextBrowser, QWidget
from records import add_record, save_all

from wijkaanpak_plugin.docks.exports.export_dialog import ExportDialog, WantedMap, remember_template
from wijkaanpak_plugin.docks.exports.map_export import MapExport
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.export.content.packages import packages_for
from wijkaanpak_plugin.export.sheet.template import template_path


@pytest.fixture
def with_packages(small_plan):
    add_record(small_plan, "package", package_id="p1", name="Wijk van water")
    add_record(small_plan, "package", package_id="p2", name="Geheim", confidential=True)
    body_id = next(small_plan.layer("claim_line").getFeatures())["body_id"]
    add_record(small_plan, "package_claim", package_id="p1", body_id=body_id)
    save_all(small_plan)
    return small_plan


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(with_packages, window):
    QgsSettings().remove("wijkaanpak/package_map_template")
    return ExportDialog(window, lambda audience: packages_for(with_packages, audience), "Wijk")


def _choices(dialog):
    box = dialog.findChild(QComboBox, "WijkaanpakExportPackage")
    return [box.itemText(row) for row in range(box.count())]


def test_a_package_is_chosen_by_name_and_a_confidential_one_is_offered_to_ourselves_only(dialog):
    audience = dialog.findChild(QComboBox, "WijkaanpakExportAudience")
    box = dialog.findChild(QComboBox, "WijkaanpakExportPackage")
    assert _choices(dialog) == ["the whole plan", "Wijk van water"]
    audience.setCurrentIndex(1)
    assert _choices(dialog) == ["the whole plan", "Geheim", "Wijk van water"]
    box.setCurrentText("Wijk van water")
    audience.setCurrentIndex(0)
    assert dialog.wanted.package_id == "p1"
    audience.setCurrentIndex(1)
    box.setCurrentText("Geheim")
    audience.setCurrentIndex(0)
    assert dialog.wanted.package_id is None


def test_an_own_template_is_proposed_again_as_long_as_it_is_there(dialog, with_packages, window, tmp_path):
    own = tmp_path / "own.qpt"
    own.write_text("<Layout/>", encoding="utf-8")
    assert dialog.wanted.template is None
    dialog.findChild(QgsFileWidget, "WijkaanpakExportTemplate").setFilePath(str(own))
    assert dialog.wanted.template == own
    remember_template(own)
    again = ExportDialog(window, lambda audience: packages_for(with_packages, audience), "Wijk")
    assert again.wanted.template == own
    own.unlink()
    gone = ExportDialog(window, lambda audience: packages_for(with_packages, audience), "Wijk")
    assert gone.wanted.template is None


def test_the_passport_is_of_a_package_and_has_a_template_of_its_own(dialog, with_packages, window, tmp_path):
    own = tmp_path / "own.qpt"
    own.write_text("<Layout/>", encoding="utf-8")
    sheet = dialog.findChild(QComboBox, "WijkaanpakExportSheet")
    assert dialog.wanted.sheet == "findings"
    sheet.setCurrentIndex(sheet.findData("passport"))
    assert _choices(dialog) == ["Wijk van water"]
    assert (dialog.wanted.sheet, dialog.wanted.package_id) == ("passport", "p1")
    remember_template(own, "plan-1", "passport")
    again = ExportDialog(window, lambda audience: packages_for(with_packages, audience), "Wijk", plan_id="plan-1")
    assert again.wanted.template is None
    its_sheet = again.findChild(QComboBox, "WijkaanpakExportSheet")
    its_sheet.setCurrentIndex(its_sheet.findData("passport"))
    assert again.wanted.template == own
    other = ExportDialog(window, lambda audience: packages_for(with_packages, audience), "Wijk", plan_id="plan-2")
    its_sheet = other.findChild(QComboBox, "WijkaanpakExportSheet")
    its_sheet.setCurrentIndex(its_sheet.findData("passport"))
    assert other.wanted.template is None


def test_without_a_package_there_is_no_passport_to_save(window):
    empty = ExportDialog(window, lambda _audience: [], "Wijk")
    sheet = empty.findChild(QComboBox, "WijkaanpakExportSheet")
    sheet.setCurrentIndex(sheet.findData("passport"))
    assert empty.wanted is None
    sheet.setCurrentIndex(sheet.findData("findings"))
    assert empty.wanted is not None


def test_the_message_stays_and_leads_to_file_and_folder(
    with_packages, qgis_iface, tmp_path, monkeypatch, window, qtbot
):
    own = tmp_path / "own.qpt"
    text = template_path().read_text(encoding="utf-8")
    own.write_text(text.replace('id="north_arrow"', 'id="my_arrow"').replace('id="findings"', 'id="mine"'), "utf-8")
    file = tmp_path / "kaart & plan.svg"
    bar = qgis_iface.messageBar()
    done = MapExport(window, Messages(qgis_iface)).write(with_packages, WantedMap(file, "A4", "open", "p1", own))
    assert done, bar.messages
    item = bar.currentItem()
    assert isinstance(item, QgsMessageBarItem)
    assert item.duration() == 0
    words = item.findChild(QTextBrowser)
    assert words.toPlainText().count(str(file)) == 1
    assert "findings" in read_whole(bar, qtbot), "what the own template lacks is said"
    assert "Wijk van water" in file.read_text(encoding="utf-8")
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())))
    item.findChild(QPushButton, "WijkaanpakOpenWritten").click()
    assert opened == [file]
    bar.popWidget(item)
