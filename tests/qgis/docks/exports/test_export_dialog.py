"""The dialog that asks what a package map needs."""

from __future__ import annotations

import pytest
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QDialogButtonBox

from wijkaanpak_plugin.docks.exports.export_dialog import ExportDialog
from wijkaanpak_plugin.docks.panel.remembered_folder import remember_folder


@pytest.fixture
def dialog(qtbot):
    shown = ExportDialog(None, lambda _audience: [])
    qtbot.addWidget(shown)
    return shown


def can_save(dialog):
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save).isEnabled()


def typed(dialog, text):
    line = dialog.findChild(QgsFileWidget, "WijkaanpakExportFile").lineEdit()
    line.selectAll()
    for letter in text:
        QTest.keyClicks(line, letter)


def test_a_path_may_be_typed_letter_by_letter(dialog, tmp_path):
    for half in ("/", ".", "../", "C:", f"{tmp_path}/"):
        typed(dialog, half)
    assert not can_save(dialog)
    typed(dialog, f"{tmp_path}/kaart")
    assert can_save(dialog)
    assert dialog.wanted.file == tmp_path / "kaart.pdf"


def test_a_file_is_proposed_beside_the_plan_and_not_where_another_file_was_chosen(qtbot, tmp_path):
    remember_folder(tmp_path)
    beside = tmp_path / "plans"
    beside.mkdir()
    shown = ExportDialog(None, lambda _audience: [], "Wijk Zuid", str(beside))
    qtbot.addWidget(shown)
    assert shown.wanted.file == beside / "wijk-zuid.pdf"


def test_a_file_is_proposed_that_is_named_after_the_plan_and_is_not_there_yet(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("wijkaanpak_plugin.docks.exports.export_dialog.remembered_folder", lambda: str(tmp_path))
    (tmp_path / "wijk-zuid.pdf").touch()
    shown = ExportDialog(None, lambda _audience: [], "Wijk Zuid")
    qtbot.addWidget(shown)
    assert shown.wanted.file == tmp_path / "wijk-zuid-2.pdf"
    assert can_save(shown)


def test_packages_that_stand_beside_each_other_are_proposed_as_far_as_the_audience_may_know(qtbot, tmp_path):
    known = {"open": [("a", "Groen")], "internal": [("a", "Groen"), ("b", "Geheim")]}
    shown = ExportDialog(None, known.__getitem__, "Wijk", str(tmp_path), compared=("a", "b"))
    qtbot.addWidget(shown)
    packages = shown.findChild(QComboBox, "WijkaanpakExportPackage")
    assert packages.currentText() == "Groen"
    audience = shown.findChild(QComboBox, "WijkaanpakExportAudience")
    audience.setCurrentIndex(audience.findData("internal"))
    assert packages.currentText() == "Groen · Geheim"
    assert (shown.wanted.sheet, shown.wanted.compared, shown.wanted.package_id) == ("comparison", ("a", "b"), None)


def test_a_name_of_any_length_leaves_the_dialog_on_the_screen(qtbot, tmp_path):
    names = [("a", "Groen " * 60), ("b", "Water " * 60)]
    shown = ExportDialog(None, lambda _audience: names, "Wijk", str(tmp_path), compared=("a", "b"))
    qtbot.addWidget(shown)
    assert shown.sizeHint().width() < 700
