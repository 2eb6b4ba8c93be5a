"""The report of a session from the menu and from the Plan panel: what is asked, what is written, what is said."""

from __future__ import annotations

import pytest
from map_files import pdf_text
from qgis.core import Qgis, QgsSettings
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QComboBox, QLineEdit, QPushButton
from working_window import working_window

from wijkaanpak_plugin.docks.exports.session_report_dialog import SessionReportDialog
from wijkaanpak_plugin.plan.store.sessions import end_session, start_session


@pytest.fixture
def desk(qtbot, qgis_new_project, small_plan):
    """A window with a plan of two sessions, the second of which is going on."""
    QgsSettings().remove("wijkaanpak/last_folder")
    for name, people in (("Atelier 1", "Anna (Gemeente)"), ("Atelier 2", "Bo (Gasnet)")):
        small_plan.history.perform("Start", start_session(small_plan, name, people))
        if name == "Atelier 1":
            _move_back(small_plan)
    small_plan.close()
    with working_window(qtbot, small_plan.backend.path) as made:
        yield made


def _move_back(plan):
    """Let the session be of an earlier day: two that begin in one second are in no order."""
    (row,) = list(plan.stored("session").getFeatures())
    changes = end_session(plan, row["session_id"])
    changes.change("session", row["session_id"], {"started": "2026-01-13T18:30:00Z", "ended": "2026-01-13T20:00:00Z"})
    plan.history.perform("Move", changes)


def wants_report(desk):
    desk.window.findChild(QAction, "WijkaanpakSessionReport").trigger()


def test_the_session_of_now_is_proposed_for_others_beside_the_plan(desk, monkeypatch):
    seen = []

    def look(dialog):
        seen.append((dialog.wanted, [box.currentText() for box in dialog.findChildren(QComboBox)]))
        return False

    monkeypatch.setattr(SessionReportDialog, "exec", look)
    wants_report(desk)
    ((wanted, (session, audience)),) = seen
    assert session.startswith("Atelier 2 · ")
    assert audience.startswith("others")
    assert wanted.audience == "open"
    assert wanted.file == desk.plan.backend.path.parent / "report-atelier-2.pdf"


def test_the_report_is_written_and_the_message_leads_to_it(desk, monkeypatch, tmp_path):
    file = tmp_path / "avond.pdf"

    def fill(dialog):
        dialog.findChild(QComboBox, "WijkaanpakReportSession").setCurrentIndex(1)
        dialog.findChild(QComboBox, "WijkaanpakReportAudience").setCurrentIndex(1)
        dialog.findChild(QgsFileWidget, "WijkaanpakReportFile").setFilePath(str(file))
        return True

    monkeypatch.setattr(SessionReportDialog, "exec", fill)
    wants_report(desk)
    read = pdf_text(file)
    assert "Report: Atelier 1" in read
    assert "Anna (Gemeente)" in read
    assert desk.iface.messageBar().currentItem().findChild(QPushButton, "WijkaanpakOpenWritten") is not None


def test_what_cannot_be_written_is_said_in_one_sentence(desk, monkeypatch, tmp_path):
    def fill(dialog):
        dialog.findChild(QgsFileWidget, "WijkaanpakReportFile").setFilePath(str(tmp_path / "no" / "where.pdf"))
        return True

    monkeypatch.setattr(SessionReportDialog, "exec", fill)
    wants_report(desk)
    assert desk.iface.messageBar().currentItem().level() == Qgis.MessageLevel.Warning
    assert list(tmp_path.glob("no/*")) == []


def test_half_typed_text_names_no_file_and_another_ending_becomes_a_pdf(desk, monkeypatch):
    def fill(dialog):
        line = dialog.findChild(QgsFileWidget, "WijkaanpakReportFile")
        line.setFilePath("/")
        assert dialog.wanted is None
        line.setFilePath("avond.docx")
        assert dialog.wanted.file.name == "avond.docx.pdf"
        line.setFilePath("avond.txt")
        assert dialog.wanted.file.name == "avond.txt"
        return False

    monkeypatch.setattr(SessionReportDialog, "exec", fill)
    wants_report(desk)


def test_the_button_of_the_session_saves_first_what_is_being_typed(desk, monkeypatch):
    named = []
    monkeypatch.setattr(SessionReportDialog, "exec", lambda dialog: named.append(dialog.wanted.file.name))
    desk.bring("plan")
    name = desk.part("plan", QLineEdit, "WijkaanpakSessionName")
    name.setText("Slotavond")
    QTest.mouseClick(desk.part("plan", QPushButton, "WijkaanpakReportOfSession"), Qt.MouseButton.LeftButton)
    assert named == ["report-slotavond.pdf"]


def test_a_plan_without_sessions_says_where_one_begins(qtbot, qgis_new_project, small_plan_path):
    with working_window(qtbot, small_plan_path) as made:
        wants_report(made)
        assert "no session" in made.iface.messageBar().currentItem().text()


def test_without_a_plan_there_is_no_command(qtbot, qgis_new_project):
    with working_window(qtbot) as made:
        assert not made.window.findChild(QAction, "WijkaanpakSessionReport").isEnabled()
