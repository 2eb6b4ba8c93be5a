"""The building blocks fold where they leave no room for the form of a claim, and unfold where there is room again."""

from __future__ import annotations

import pytest
from found_examples import BLOCKING, COUPLING, WARNING, findings_table
from qgis.PyQt.QtWidgets import QApplication, QToolButton

from wijkaanpak_plugin.docks.live.finding_rows import FindingRows
from wijkaanpak_plugin.docks.live.findings_of_claims import FindingsOfClaims

ROWS = tuple(FindingRows(findings_table(COUPLING, WARNING, BLOCKING)).rows)

#: Heights of the panel in which blocks and form do not fit together, and do.
LOW, HIGH = 480, 1000


@pytest.fixture
def low(panel):
    panel.show()
    resize(panel, LOW)
    panel.pick("heat_network")
    panel.hand.settle()
    return panel


def resize(panel, height):
    panel.dock.resize(420, height)
    for _round in range(3):
        QApplication.processEvents()


def fold(panel):
    return panel.dock.findChild(QToolButton, "WijkaanpakFoldPalette")


def test_on_a_low_screen_they_fold_when_one_is_picked(low):
    assert not fold(low).isChecked()


def test_they_unfold_when_the_panel_gets_room_as_in_the_studio(low):
    resize(low, HIGH)
    assert fold(low).isChecked()


def test_they_stay_folded_where_there_is_too_little_room_still(low):
    resize(low, LOW + 10)
    assert not fold(low).isChecked()


def test_what_the_user_folded_stays_folded(panel):
    panel.show()
    resize(panel, HIGH)
    fold(panel).setChecked(False)
    resize(panel, HIGH - 100)
    resize(panel, HIGH)
    assert not fold(panel).isChecked()


def test_the_form_stands_still_however_much_was_found_about_its_claim(panel):
    panel.controller.editing.show(["heat"])
    panel.show()
    resize(panel, HIGH)
    fold(panel).setChecked(False)
    places = []
    for rows in ((), ROWS[:1], ROWS):
        panel.dock.findings.show_findings(FindingsOfClaims(1, rows, frozenset(), True))
        resize(panel, HIGH)
        places.append(panel.dock.form.mapTo(panel.dock, panel.dock.form.rect().topLeft()).y())
    assert len(set(places)) == 1
