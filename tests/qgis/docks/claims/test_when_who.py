"""Period and party of the claim in hand: two fields in the studio, each change one step; and what a claim costs."""

from __future__ import annotations

from statistics import median

import pytest
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QToolButton, QWidget

from wijkaanpak_plugin.docks.claims.view.when_who import WhenWho
from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.docks.widgets.parties.party_field import PartyField
from wijkaanpak_plugin.plan.parties.parties import all_parties
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.sessions import start_session

BLOCK = "heat_network"
PEOPLE = "Anna (gemeente)\nBo (Warmtebedrijf)\nCem (bewoners)"


@pytest.fixture
def studio(panel):
    """The panel in the studio, with periods that stand still and three parties at the table."""
    changes = Changes(panel.plan)
    changes.add("setting", {"key": "session_periods", "value": "2027, 2030, 2035"})
    panel.plan.history.perform("Periods", changes)
    panel.plan.history.perform("Session", start_session(panel.plan, "Atelier", PEOPLE))
    panel.show()
    show_studio(panel.dock, True)
    panel.hand.settle()
    return panel


def draw(panel, x=100):
    panel.hand.click((x, 100), (x + 80, 120))
    panel.hand.right_click(x + 80, 120)
    return panel.claims[-1]


def when(panel):
    return panel.dock.findChild(QComboBox, "WijkaanpakClaimPeriod")


def who(panel):
    return panel.dock.findChild(PartyField, "WijkaanpakClaimParty")


def choose(box, text):
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def planning(claim):
    return tuple(claim.values[name] for name in ("works_from", "works_to", "duration_months", "owner"))


def test_a_claim_that_was_drawn_without_them_gets_period_and_party_in_one_step_each(studio):
    studio.pick(BLOCK)
    draw(studio)
    assert (when(studio).currentText(), who(studio).value_text()) == ("? unknown", None)
    choose(when(studio), "2028–30")
    assert planning(studio.claims[-1]) == ("2028", "2030", 12.0, None)
    who(studio).menu.chosen.emit("Warmtebedrijf")
    assert planning(studio.claims[-1]) == ("2028", "2030", 12.0, "Warmtebedrijf")
    assert (when(studio).currentText(), who(studio).value_text()) == ("2028–30", "Warmtebedrijf")
    studio.plan.history.undo()
    assert planning(studio.claims[-1]) == ("2028", "2030", 12.0, None)
    studio.plan.history.undo()
    assert planning(studio.claims[-1]) == (None, None, None, None)
    assert (when(studio).currentText(), who(studio).value_text()) == ("? unknown", None)


def test_the_chips_of_the_next_shape_stay_as_they_are(studio):
    studio.pick(BLOCK)
    studio.dock.findChild(QToolButton, "WijkaanpakPeriod_2").click()
    draw(studio)
    choose(when(studio), "2031–35")
    assert planning(studio.claims[-1])[:2] == ("2031", "2035")
    assert planning(draw(studio, 200))[:2] == ("2028", "2030")


def test_a_window_that_is_no_period_is_shown_as_it_was_typed_and_can_be_given_up(studio):
    studio.pick(BLOCK)
    draw(studio)
    studio.dock.form.edited.emit("works_from", "2029-05-01")
    studio.dock.form.edited.emit("works_to", "2029-09-30")
    assert when(studio).currentText() == "2029-05-01–2029-09-30"
    choose(when(studio), "? unknown")
    assert planning(studio.claims[-1])[:2] == (None, None)


def test_a_name_that_is_new_makes_a_party_and_one_that_is_known_keeps_its_spelling(studio):
    studio.pick(BLOCK)
    draw(studio)
    field = who(studio)
    field.setEditText("  waterschap   Elzen ")
    field.lineEdit().editingFinished.emit()
    assert "waterschap Elzen" in [party.name for party in all_parties(studio.plan)]
    field.setEditText("WATERSCHAP ELZEN")
    field.lineEdit().editingFinished.emit()
    assert studio.claims[-1].values["owner"] == "waterschap Elzen"
    assert len(all_parties(studio.plan)) == 1


def test_several_claims_say_that_they_differ_and_get_the_same(studio):
    studio.pick(BLOCK)
    one = draw(studio)
    choose(when(studio), "2028–30")
    who(studio).menu.chosen.emit("gemeente")
    other = draw(studio, 200)
    studio.controller.editing.show([one.body_id, other.body_id])
    assert when(studio).currentText() == "differs"
    assert who(studio).lineEdit().placeholderText() == "differs"
    choose(when(studio), "2031–35")
    assert {planning(claim)[:2] for claim in studio.claims} == {("2031", "2035")}
    assert {planning(claim)[3] for claim in studio.claims} == {"gemeente", None}


def test_the_desk_has_its_own_fields_for_them(studio):
    studio.pick(BLOCK)
    draw(studio)
    assert studio.dock.findChild(WhenWho).isVisible()
    show_studio(studio.dock, False)
    assert not studio.dock.findChild(WhenWho).isVisible()
    assert studio.dock.form.findChild(QLineEdit, "WijkaanpakClaim_works_from").isVisible()


def test_the_fields_have_the_height_of_a_thumb_and_lie_inside_the_panel(studio):
    studio.pick(BLOCK)
    draw(studio)
    studio.hand.settle()
    for field in (when(studio), who(studio)):
        assert field.height() >= 40
        inside = field.mapTo(studio.dock, field.rect().bottomRight())
        assert studio.dock.rect().contains(inside)


def test_the_rows_of_the_periods_have_the_height_of_a_thumb(studio):
    studio.pick(BLOCK)
    draw(studio)
    rows = when(studio).view()
    assert [rows.sizeHintForRow(row) for row in range(5)] == [40] * 5


class Counted:
    """A hand whose clicks on map and panel are counted."""

    def __init__(self, panel):
        self._panel, self.clicks = panel, 0

    def press(self, name):
        self._panel.dock.findChild(QWidget, name).click()
        self.clicks += 1

    def claim(self, x):
        """Draw a line of two points, and return what it took since the claim before."""
        draw(self._panel, x)
        taken, self.clicks = self.clicks + 3, 0
        return taken


def test_of_claims_with_a_period_and_a_party_the_median_costs_one_click_more_at_most(studio):
    studio.pick(BLOCK)
    hand = Counted(studio)
    bare = [hand.claim(x) for x in (20, 40, 60)]
    hand.press("WijkaanpakPeriod_2")
    hand.press("WijkaanpakParty_2")
    full = [hand.claim(x) for x in (90, 110, 130)]
    assert full == [bare[0] + 2, bare[0], bare[0]]
    # As in a session: now another period, then another party, and several claims with each.
    hand.press("WijkaanpakPeriod_3")
    full += [hand.claim(x) for x in (160, 180)]
    hand.press("WijkaanpakParty_1")
    full += [hand.claim(x) for x in (210, 230)]
    assert median(full) <= median(bare) + 1
    assert all(None not in planning(claim) for claim in studio.claims[3:])
