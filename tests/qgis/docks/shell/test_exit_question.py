"""Who closes QGIS, or lets another plan take the place of the open one, is asked about what no plan holds yet."""

from __future__ import annotations

import pytest
from claims_panel import block_of
from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog, QLineEdit, QListView, QMessageBox, QPlainTextEdit, QPushButton
from records import another_program_writing
from working_window import working_window

from wijkaanpak_plugin.plan.files.create import create_plan


class Asked:
    """The questions that came, and what is pressed next."""

    def __init__(self):
        self.texts = []
        self.press = QMessageBox.ButtonRole.RejectRole

    def answer(self, box):
        self.texts.append(f"{box.text()} {box.informativeText()}")
        next(button for button in box.buttons() if box.buttonRole(button) == self.press).click()
        return 0


@pytest.fixture
def asked(monkeypatch):
    made = Asked()
    monkeypatch.setattr(QMessageBox, "exec", lambda box: made.answer(box))
    return made


@pytest.fixture
def desk(qtbot, qgis_new_project, small_plan):
    small_plan.close()
    with working_window(qtbot, small_plan.backend.path) as made:
        made.bring("hot_spots")
        yield made


def may_close(desk):
    """What QGIS asks before it closes."""
    (call,) = desk.iface.registerApplicationExitBlocker.call_args_list
    return call.args[0].allowExit()


def choose_the_hot_spot(desk):
    spots = desk.part("hot_spots", QListView, "WijkaanpakHotSpotsList")
    spots.setCurrentIndex(spots.model().index(0, 0))


def type_text(desk, text):
    choose_the_hot_spot(desk)
    field = desk.part("hot_spots", QPlainTextEdit, "WijkaanpakHotSpotText")
    field.setPlainText(text)
    return field


def test_nobody_is_asked_when_everything_is_saved(desk, asked):
    type_text(desk, "Smal")
    assert may_close(desk)
    assert asked.texts == []
    assert [row["text"] for row in desk.plan.stored("hot_spot").getFeatures()] == ["Smal"]


@pytest.mark.parametrize("entered", [True, False])
def test_a_text_that_cannot_be_saved_is_asked_about_and_who_stays_can_save_it(desk, asked, entered):
    with another_program_writing(desk.plan):
        field = type_text(desk, "Smal")
        if entered:
            QTest.keyClick(field, Qt.Key.Key_Return)
        desk.bring("plan")
        assert not may_close(desk)
    assert "Hot spots or texts: 1" in asked.texts[0]
    assert desk.dock("hot_spots").isUserVisible()
    desk.part("hot_spots", QPushButton, "WijkaanpakHotSpotTryAgain").click()
    assert may_close(desk)
    assert len(asked.texts) == 1


def test_who_wants_to_lose_it_is_asked_once(desk, asked):
    asked.press = QMessageBox.ButtonRole.DestructiveRole
    with another_program_writing(desk.plan):
        type_text(desk, "Smal")
        assert may_close(desk)
    assert len(asked.texts) == 1


def test_a_reaction_that_was_typed_and_not_given_is_asked_about(desk, asked):
    choose_the_hot_spot(desk)
    why = desk.part("hot_spots", QLineEdit, "WijkaanpakReactionText")
    QTest.keyClicks(why, "geen ruimte")
    assert not may_close(desk)
    assert "Reactions that were typed and not given: 1" in asked.texts[0]
    desk.plan_in_project.close()
    assert not may_close(desk)
    why.clear()
    assert not may_close(desk)


def test_a_reaction_that_was_given_is_not_asked_about(desk, asked):
    choose_the_hot_spot(desk)
    desk.part("hot_spots", QComboBox, "WijkaanpakReactionParty").setEditText("Waterschap")
    why = desk.part("hot_spots", QLineEdit, "WijkaanpakReactionText")
    QTest.keyClicks(why, "geen ruimte")
    QTest.keyClick(why, Qt.Key.Key_Return)
    assert may_close(desk)


def test_a_half_reaction_waits_at_its_hot_spot_while_the_plan_is_closed(desk):
    path = desk.plan.backend.path
    choose_the_hot_spot(desk)
    QTest.keyClicks(desk.part("hot_spots", QLineEdit, "WijkaanpakReactionText"), "geen ruimte")
    desk.plan_in_project.close()
    desk.plan_in_project.open(path)
    choose_the_hot_spot(desk)
    assert desk.part("hot_spots", QLineEdit, "WijkaanpakReactionText").text() == "geen ruimte"


def test_a_shape_that_cannot_be_saved_is_asked_about_also_when_its_plan_is_closed(desk, asked):
    with another_program_writing(desk.plan):
        desk.workplace.panels.use("claims", lambda claims: draw(claims))
        assert not may_close(desk)
        desk.plan_in_project.close()
    assert not may_close(desk)
    assert ["Drawn shapes: 1" in text for text in asked.texts] == [True, True]


def draw(claims):
    claims.dock.palette_of_blocks.picked.emit(block_of("point").key)
    claims.make_claim_from_hot_spot("", QgsGeometry.fromWkt("Point (155120 463120)"))


def test_a_plan_that_is_to_go_says_what_is_not_saved_in_it(desk, asked, tmp_path, monkeypatch):
    other = create_plan(tmp_path / "noord.gpkg", "Noord", author="Test")
    other.close()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_about: (str(other.backend.path), ""))
    with another_program_writing(desk.plan):
        type_text(desk, "Smal")
        desk.workplace.panels.use("plan", lambda plan: plan.choose_plan())
    assert "Everything in it is saved" not in asked.texts[0]
    assert "Hot spots or texts: 1" in asked.texts[0]


def test_a_plugin_that_is_gone_asks_nothing(desk):
    (call,) = desk.iface.registerApplicationExitBlocker.call_args_list
    desk.workplace.unload()
    desk.workplace.unload = lambda: None
    desk.iface.unregisterApplicationExitBlocker.assert_called_once_with(call.args[0])
