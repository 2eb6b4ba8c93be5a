"""What the claim in hand waits for: a button below its form."""

from __future__ import annotations

import pytest
from claims_panel import block_of
from plan_panel import Filled, press_ok
from qgis.PyQt.QtWidgets import QComboBox, QToolButton

from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.docks.widgets.waits.dependency_dialog import DependencyDialog
from wijkaanpak_plugin.plan.records.records import records


@pytest.fixture
def drawn(panel):
    """The panel with a claim in hand."""
    panel.pick(block_of("point").key)
    panel.hand.click((100, 100))
    return panel


def button(panel):
    return panel.dock.findChild(QToolButton, "WijkaanpakClaimWaits")


def waiting_for(words, shown=None):
    def answer(dialog):
        boxes = [dialog.findChild(QComboBox, f"WijkaanpakDependency_{name}") for name in ("needs_id", "on_id")]
        if shown is not None:
            shown.append(tuple(box.currentText() for box in boxes))
        boxes[1].setEditText(words)
        press_ok(dialog)

    return answer


def test_a_press_notes_what_the_claim_in_hand_waits_for(drawn, monkeypatch):
    shown = []
    Filled(monkeypatch, DependencyDialog, waiting_for("Vergunning", shown))
    assert button(drawn).text() == "Waits…"
    button(drawn).click()
    (row,) = records(drawn.plan, "dependency")
    assert (row["needs_id"], row["on_text"]) == (drawn.claims[0].body_id, "Vergunning")
    assert shown == [(drawn.claims[0].name, "")]
    assert button(drawn).text() == "Waits: 1"
    drawn.plan.history.undo()
    assert button(drawn).text() == "Waits…"


def test_what_it_waits_for_is_changed_and_more_is_added_from_its_menu(drawn, monkeypatch):
    Filled(monkeypatch, DependencyDialog, waiting_for("Vergunning"), waiting_for("Stroom"), waiting_for("Akkoord"))
    button(drawn).click()
    first, add = (action for action in button(drawn).menu().actions() if not action.isSeparator())
    assert first.text() == "Vergunning · Open…"
    add.trigger()
    assert button(drawn).text() == "Waits: 2"
    button(drawn).menu().actions()[0].trigger()
    assert [row["on_text"] for row in records(drawn.plan, "dependency")] == ["Akkoord", "Stroom"]


def test_it_can_be_pressed_with_one_claim_in_hand_and_is_not_there_in_a_session(drawn):
    assert button(drawn).isEnabled()
    drawn.hand.click((200, 100))
    drawn.controller.editing.show([claim.body_id for claim in drawn.claims])
    assert not button(drawn).isEnabled()
    drawn.controller.editing.show([drawn.claims[0].body_id])
    assert button(drawn).isEnabled()
    show_studio(drawn.dock, True)
    assert button(drawn).isHidden()
    show_studio(drawn.dock, False)
    assert not button(drawn).isHidden()


def test_a_long_name_does_not_set_the_width_of_the_panel(drawn, monkeypatch):
    before = drawn.dock.minimumSizeHint().width()
    Filled(monkeypatch, DependencyDialog, waiting_for("Netverzwaringsbesluit" * 10))
    button(drawn).click()
    assert drawn.dock.minimumSizeHint().width() == before
    assert "Netverzwaringsbesluit" * 10 in button(drawn).toolTip()
