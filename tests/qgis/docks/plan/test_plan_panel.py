"""The Plan panel: what it shows of a plan, what changes in it, the session, and how it is taken down."""

from __future__ import annotations

from unittest.mock import Mock

from plan_panel import choose, click, find, leave, said, type_session
from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QTreeView,
)
from records import locked, open_again

from wijkaanpak_plugin.docks.panel.large_targets import letters
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.docks.plan.controller import PlanController
from wijkaanpak_plugin.docks.plan.view import PlanDock
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.files.plan_area import plan_area
from wijkaanpak_plugin.plan.store.author import author, set_author
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.sessions import current_session, sessions


def shows_a_plan(controller):
    """Say which page is in front: the sections of a plan, or how to get one."""
    dock = controller.dock
    assert dock.plan.isVisibleTo(dock) != dock.empty.isVisibleTo(dock)
    return dock.plan.isVisibleTo(dock)


# Without a plan


def test_without_a_plan_the_panel_says_what_to_do(plan_controller):
    assert "No plan is open" in find(plan_controller, QLabel, "WijkaanpakPlanMessage").text()
    assert not shows_a_plan(plan_controller)


def test_closing_the_plan_brings_the_empty_page_back(panel_plan, plan_in_project):
    controller, _plan = panel_plan
    assert shows_a_plan(controller)
    plan_in_project.close()
    assert not shows_a_plan(controller)


def test_a_plan_that_is_open_already_is_shown(panel_plan, plan_in_project, qgis_iface):
    second = PlanController(qgis_iface, plan_in_project, Messages(qgis_iface))
    assert find(second, QLineEdit, "WijkaanpakPlanName").text() == "Bloemenbuurt"
    assert shows_a_plan(second)
    second.unload()


# What is said about the plan


def test_the_panel_tells_name_file_coordinates_and_area(panel_plan):
    controller, _plan = panel_plan
    assert find(controller, QLineEdit, "WijkaanpakPlanName").text() == "Bloemenbuurt"
    assert find(controller, QLabel, "WijkaanpakPlanFile").text().replace("\u200b", "") == "plan.gpkg"
    assert "28992" in find(controller, QLabel, "WijkaanpakPlanCrs").text()
    assert find(controller, QLabel, "WijkaanpakPlanArea").text() == "4 ha"


def test_occasion_leading_transition_and_vision_are_one_step_each(panel_plan):
    controller, plan = panel_plan
    occasion = find(controller, QComboBox, "WijkaanpakOccasion")
    choose(occasion, occasion.itemData(1))
    choose(find(controller, QComboBox, "WijkaanpakLeading"), "energy")
    vision = find(controller, QPlainTextEdit, "WijkaanpakVision")
    vision.setPlainText("Groen en koel.")
    leave(vision)
    area = plan_area(plan)
    assert (area.occasion, area.leading_transition, area.vision) == (occasion.itemData(1), "energy", "Groen en koel.")
    for _step in range(3):
        plan.history.undo()
    area = plan_area(plan)
    assert (area.occasion, area.leading_transition, area.vision) == ("", "", "")
    assert plan.history.undo_text is None
    assert (occasion.currentData(), vision.toPlainText()) == ("", "")
    for _step in range(3):
        plan.history.redo()
    assert vision.toPlainText() == "Groen en koel."


def test_leaving_a_field_without_typing_is_no_step(panel_plan):
    controller, plan = panel_plan
    leave(find(controller, QPlainTextEdit, "WijkaanpakVision"))
    leave(find(controller, QLineEdit, "WijkaanpakSessionName"))
    assert plan.history.undo_text is None


def test_a_plan_without_area_can_hold_a_vision(panel_plan):
    controller, plan = panel_plan
    changes = Changes(plan)
    changes.remove("plan_area", plan_area(plan).area_id)
    plan.history.perform("Remove area", changes)
    assert find(controller, QLabel, "WijkaanpakPlanArea").text() == "no boundary is drawn"
    controller.dock.plan.changed.emit("vision", "Eerst denken.")
    assert plan_area(plan).vision == "Eerst denken."


def test_a_choice_that_the_lists_do_not_know_is_kept(panel_plan):
    controller, plan = panel_plan
    changes = Changes(plan)
    changes.change("plan_area", plan_area(plan).area_id, {"occasion": "own_word"})
    plan.history.perform("Own word", changes)
    assert find(controller, QComboBox, "WijkaanpakOccasion").currentData() == "own_word"


def test_what_cannot_be_written_is_one_sentence_and_the_choice_goes_back(panel_plan, qgis_iface):
    controller, plan = panel_plan
    with locked(plan.backend.path, "EXCLUSIVE"):
        choose(find(controller, QComboBox, "WijkaanpakLeading"), "energy")
    assert len(said(qgis_iface)) == 1
    assert find(controller, QComboBox, "WijkaanpakLeading").currentData() == ""
    choose(find(controller, QComboBox, "WijkaanpakLeading"), "energy")
    assert plan_area(plan).leading_transition == "energy"


def test_a_text_that_cannot_be_written_stays_where_it_was_typed(panel_plan, qgis_iface):
    controller, plan = panel_plan
    vision = find(controller, QPlainTextEdit, "WijkaanpakVision")
    with locked(plan.backend.path, "EXCLUSIVE"):
        vision.setPlainText("Lang nagedacht.")
        leave(vision)
    assert vision.toPlainText() == "Lang nagedacht."
    assert len(said(qgis_iface)) == 1
    leave(vision)
    assert plan_area(plan).vision == "Lang nagedacht."


# The session


def test_start_and_end_of_a_session_are_one_step_each(panel_plan):
    controller, plan = panel_plan
    type_session(controller)
    click(controller, "WijkaanpakStartSession")
    session = current_session(plan)
    assert (session.name, session.participants, session.led_by) == ("Studio", "Anna (gemeente)", "Carla")
    assert "since" in find(controller, QLabel, "WijkaanpakSessionState").text()
    assert find(controller, QPushButton, "WijkaanpakStartSession").isHidden()
    click(controller, "WijkaanpakEndSession")
    assert current_session(plan) is None
    assert find(controller, QPushButton, "WijkaanpakEndSession").isHidden()
    plan.history.undo()
    assert current_session(plan) == session
    plan.history.undo()
    assert sessions(plan) == []


def test_what_is_typed_during_a_session_is_written_when_the_field_is_left(panel_plan):
    controller, plan = panel_plan
    type_session(controller)
    click(controller, "WijkaanpakStartSession")
    people = find(controller, QPlainTextEdit, "WijkaanpakParticipants")
    people.setPlainText("Anna (gemeente)\nBram (Netbeheer)")
    leave(people)
    assert current_session(plan).participants == "Anna (gemeente)\nBram (Netbeheer)"
    plan.history.undo()
    assert current_session(plan).participants == "Anna (gemeente)"
    assert people.toPlainText() == "Anna (gemeente)"


def test_brackets_that_are_not_understood_are_said_in_the_panel_and_what_was_typed_is_kept(panel_plan):
    controller, plan = panel_plan
    remark = find(controller, QLabel, "WijkaanpakUnclearParticipants")
    type_session(controller, people="Anna (gemeente")
    people = find(controller, QPlainTextEdit, "WijkaanpakParticipants")
    assert remark.isHidden()
    leave(people)
    assert not remark.isHidden()
    assert "'Anna (gemeente'" in remark.text()
    click(controller, "WijkaanpakStartSession")
    assert current_session(plan).participants == people.toPlainText() == "Anna (gemeente"
    assert not remark.isHidden()
    people.setPlainText("Anna (gemeente)")
    assert remark.isHidden()
    leave(people)
    assert current_session(plan).participants == "Anna (gemeente)"
    plan.history.undo()
    assert not remark.isHidden()
    assert people.toPlainText() == "Anna (gemeente"


def test_the_next_session_is_proposed_with_the_people_of_the_last(panel_plan):
    controller, _plan = panel_plan
    type_session(controller, name="Studio 1")
    click(controller, "WijkaanpakStartSession")
    click(controller, "WijkaanpakEndSession")
    assert find(controller, QLineEdit, "WijkaanpakSessionName").text() == "Session 2"
    assert find(controller, QPlainTextEdit, "WijkaanpakParticipants").toPlainText() == "Anna (gemeente)"


def test_what_was_typed_for_a_session_stays_when_something_else_changes(panel_plan):
    controller, _plan = panel_plan
    type_session(controller, name="Half getypt")
    choose(find(controller, QComboBox, "WijkaanpakLeading"), "energy")
    assert find(controller, QLineEdit, "WijkaanpakSessionName").text() == "Half getypt"


def test_a_session_that_cannot_be_started_is_one_sentence_and_what_was_typed_stays(panel_plan, qgis_iface):
    controller, plan = panel_plan
    type_session(controller)
    with locked(plan.backend.path, "EXCLUSIVE"):
        click(controller, "WijkaanpakStartSession")
    assert len(said(qgis_iface)) == 1
    assert find(controller, QLineEdit, "WijkaanpakSessionName").text() == "Studio"
    click(controller, "WijkaanpakStartSession")
    assert current_session(plan).name == "Studio"


def test_a_plan_file_that_is_gone_is_one_sentence(panel_plan, qgis_iface):
    controller, plan = panel_plan
    plan.backend.path.unlink()
    click(controller, "WijkaanpakStartSession")
    assert [("plan.gpkg" in text) for text in said(qgis_iface)] == [True]


def test_the_name_of_who_works_here_can_be_set(panel_plan):
    controller, _plan = panel_plan
    before = author()
    field = find(controller, QLineEdit, "WijkaanpakAuthor")
    assert field.text() == before
    field.setText("Team Zuid")
    field.editingFinished.emit()
    assert author() == "Team Zuid"
    set_author("")


# As a whole


def test_studio_mode_shows_large_what_a_session_needs_and_the_desk_comes_back(qgis_new_project, qtbot):
    dock = PlanDock()
    qtbot.addWidget(dock)
    dock.set_open(True)
    dock.resize(480, 900)
    dock.show()
    QApplication.processEvents()
    points = dock.sources.font().pointSizeF()
    arrows = [arrow.geometry() for arrow in dock.findChildren(QToolButton, "collapseButton")]
    show_studio(dock, True)
    assert dock.plan.isHidden()
    assert not dock.session.isHidden()
    assert not dock.sources.isHidden()
    controls = [one for kind in (QAbstractButton, QLineEdit) for one in dock.widget().findChildren(kind)]
    shown = [control for control in controls if control.isVisible()]
    assert shown
    QApplication.processEvents()
    assert [control.objectName() for control in shown if control.height() < 40] == []
    written = [
        dock.findChild(kind, name)
        for kind, name in (
            (QTreeView, "WijkaanpakSources"),
            (QLabel, "WijkaanpakSessionState"),
            (QPlainTextEdit, "WijkaanpakParticipants"),
        )
    ]
    assert [part.font().pointSizeF() for part in written] == [letters(dock)] * 3
    show_studio(dock, False)
    assert not dock.plan.isHidden()
    assert dock.sources.font().pointSizeF() == points
    assert [arrow.geometry() for arrow in dock.findChildren(QToolButton, "collapseButton")] == arrows


def test_in_a_session_the_session_stands_first_and_on_the_desk_last(qgis_new_project, qtbot):
    dock = PlanDock()
    qtbot.addWidget(dock)
    sections = {"plan": dock.plan, "data": dock.sources, "session": dock.session}
    column = dock.plan.parentWidget().layout()

    def order():
        return sorted(sections, key=lambda name: column.indexOf(sections[name]))

    for _time in range(2):
        show_studio(dock, True)
        assert order() == ["session", "plan", "data"]
    for _time in range(2):
        show_studio(dock, False)
        assert order() == ["plan", "data", "session"]


def test_every_control_has_a_tooltip(panel_plan):
    controller, _plan = panel_plan
    kinds = (QPushButton, QComboBox, QLineEdit, QPlainTextEdit)
    own = [
        control
        for kind in kinds
        for control in controller.dock.widget().findChildren(kind)
        if control.objectName().startswith("Wijkaanpak")
    ]
    assert len(own) >= 14
    assert [control.objectName() for control in own if not control.toolTip()] == []


def test_the_help_button_asks_for_help(panel_plan):
    controller, _plan = panel_plan
    shown = Mock()
    controller.when_help_is_wanted(shown)
    find(controller, QToolButton, "WijkaanpakDockHelp").click()
    shown.assert_called_once()


def test_text_in_hand_is_written_when_the_plugin_is_taken_down(qgis_iface, plan_in_project, plan):
    controller = PlanController(qgis_iface, plan_in_project, Messages(qgis_iface))
    opened = open_again(plan_in_project, plan)
    find(controller, QPlainTextEdit, "WijkaanpakVision").setPlainText("Nog net op tijd.")
    controller.unload()
    assert plan_area(opened).vision == "Nog net op tijd."


def test_taking_down_lets_go_of_project_and_map(qgis_iface, qgis_new_project, plan):
    project, canvas = QgsProject.instance(), qgis_iface.mapCanvas()
    path = plan.backend.path
    plan.close()

    def listeners():
        return [
            project.receivers(project.layersAdded),
            project.receivers(project.layersRemoved),
            canvas.receivers(canvas.mapToolSet),
            len(canvas.scene().items()),
        ]

    before = listeners()
    plan_in_project = PlanInProject(project)
    controller = PlanController(qgis_iface, plan_in_project, Messages(qgis_iface))
    opened = plan_in_project.open(path)
    table = opened.layer("source")
    heard = table.receivers(table.dataChanged)
    controller.unload()
    assert table.receivers(table.dataChanged) == heard - 1
    plan_in_project.unload()
    project.clear()
    assert listeners() == before
    assert said(qgis_iface, Qgis.MessageLevel.Critical) == []
