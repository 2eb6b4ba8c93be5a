"""The export of a plan as data from the menu: what is asked, what is written, what is said."""

from __future__ import annotations

import pytest
from qgis.core import Qgis, QgsSettings
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QAction, QCheckBox, QComboBox, QDialogButtonBox, QPushButton
from working_window import working_window

from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.docks.exports import plan_export_command
from wijkaanpak_plugin.docks.exports.plan_export_dialog import PlanExportDialog
from wijkaanpak_plugin.domain.export_formats import FORMAT_KEYS


@pytest.fixture
def desk(qtbot, qgis_new_project, small_plan):
    """A window with a plan."""
    QgsSettings().remove("wijkaanpak/last_folder")
    small_plan.close()
    with working_window(qtbot, small_plan.backend.path) as made:
        yield made


def wants_export(desk):
    desk.window.findChild(QAction, "WijkaanpakExportPlan").trigger()


def chooses(monkeypatch, folder, *formats, audience=0):
    def fill(dialog):
        dialog.findChild(QComboBox, "WijkaanpakPlanExportAudience").setCurrentIndex(audience)
        for key in FORMAT_KEYS:
            dialog.findChild(QCheckBox, f"WijkaanpakPlanExport_{key}").setChecked(key in formats)
        dialog.findChild(QgsFileWidget, "WijkaanpakPlanExportFolder").setFilePath(str(folder))
        return True

    monkeypatch.setattr(PlanExportDialog, "exec", fill)


def said(desk):
    return desk.iface.messageBar().currentItem()


def test_all_formats_are_proposed_for_others_beside_the_plan(desk, monkeypatch):
    seen = []
    monkeypatch.setattr(PlanExportDialog, "exec", lambda dialog: seen.append(dialog.wanted))
    wants_export(desk)
    ((folder, audience, formats),) = seen
    assert (folder, audience, formats) == (desk.plan.backend.path.parent, "open", FORMAT_KEYS)


def test_the_export_is_written_and_the_message_leads_to_it(desk, monkeypatch, tmp_path):
    (tmp_path / "out").mkdir()
    chooses(monkeypatch, tmp_path / "out", "csv", audience=1)
    wants_export(desk)
    (folder,) = (tmp_path / "out").iterdir()
    assert folder.name.startswith("bloemenbuurt-internal-")
    assert [path.name for path in folder.iterdir()] == ["csv"]
    assert said(desk).findChild(QPushButton, "WijkaanpakOpenWritten") is not None


def test_a_folder_that_is_not_there_is_said_in_one_sentence(desk, monkeypatch, tmp_path):
    chooses(monkeypatch, tmp_path / "away", "csv")
    wants_export(desk)
    assert said(desk).level() == Qgis.MessageLevel.Warning
    assert "does not exist" in said(desk).text()


def test_who_cancels_is_told_that_nothing_was_written(desk, monkeypatch, tmp_path):
    def stop(*_arguments):
        raise AnalysisCancelled

    (tmp_path / "out").mkdir()
    monkeypatch.setattr(plan_export_command, "_export_plan", stop)
    chooses(monkeypatch, tmp_path / "out", "csv")
    wants_export(desk)
    assert said(desk).text() == "The export was cancelled; nothing was written."
    assert list((tmp_path / "out").iterdir()) == []


def test_without_a_format_or_a_folder_there_is_nothing_to_save(qtbot, tmp_path):
    dialog = PlanExportDialog(None, str(tmp_path))
    qtbot.addWidget(dialog)
    save = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
    assert save.isEnabled()
    dialog.findChild(QgsFileWidget, "WijkaanpakPlanExportFolder").setFilePath(" ")
    assert not save.isEnabled()
    dialog.findChild(QgsFileWidget, "WijkaanpakPlanExportFolder").setFilePath(str(tmp_path))
    for key in FORMAT_KEYS:
        dialog.findChild(QCheckBox, f"WijkaanpakPlanExport_{key}").setChecked(False)
    assert not save.isEnabled()


def test_without_a_plan_the_command_waits_for_one(qtbot, qgis_new_project):
    with working_window(qtbot) as made:
        assert not made.window.findChild(QAction, "WijkaanpakExportPlan").isEnabled()
