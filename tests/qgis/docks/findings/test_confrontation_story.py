"""Story of the deciders: a new tree beside a gas pipe, from what lacks to a decision, and to judging it again."""

from __future__ import annotations

import shutil

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QToolButton,
    QTreeView,
)
from working_window import working_window

from wijkaanpak_plugin.docks.live.finding_cells import FOUND_ROLE
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField, TextField
from wijkaanpak_plugin.plan.findings.findings import findings

TREE, PIPE = "bomen-linde-1", "gas_low_pressure-lindestraat"
OPERATOR, MUNICIPALITY = "Gasnet Elzen (fictief)", "Gemeente Elzenbeek (fictief)"
DEMAND = f"{OPERATOR}: Brosse leidingen gaan voor 2030 weg"
#: Away from the pipe, in metres east and north: 2.6 m from it, of which nobody knows whether that is enough.
TWO_METRES = (0.0, -2.0)
MET = {
    "interest": "Schaduw in de straat, en een leiding die bereikbaar blijft",
    "money": "Nog niet gevonden",
    "space": "1,86 m te weinig",
    "time": "De leiding gaat in 2029 weg",
    "reach": "Lindestraat 12",
    "bearers": "Gemeente",
}
FIGURES, JUDGEMENT, CONFRONTED, DECISION = range(4)


@pytest.fixture
def desk(qtbot, qgis_new_project, built_sample, tmp_path):
    """The window with the sample, analysed with its button, at the tree and the pipe."""
    for path in built_sample:
        shutil.copy(path, tmp_path)
    with working_window(qtbot, tmp_path / "plan.gpkg") as made:
        made.bring("findings")
        QTest.mouseClick(made.part("findings", QPushButton, "WijkaanpakRun"), Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: len(findings(made.plan)) > 50, timeout=60000)
        qtbot.waitUntil(lambda: made.part("findings", QPushButton, "WijkaanpakRun").isVisible(), timeout=60000)
        made.workplace.panels.use("findings", lambda panel: panel.show_finding(stored(made)["finding_id"]))
        yield made


def stored(desk):
    """What the plan holds of the tree and the pipe."""
    table = findings(desk.plan)
    return table[(table["a_id"] == TREE) & (table["b_id"] == PIPE)].iloc[0]


def part(desk, kind, name):
    made = desk.part("findings", kind, name)
    assert made is not None, name
    return made


def page(desk, place):
    part(desk, QTabWidget, "WijkaanpakFindingTabs").setCurrentIndex(place)


def press(desk, name):
    button = part(desk, QToolButton, name)
    assert button.isEnabled(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def judge(desk, party, judgement):
    """Press the button of a party."""
    page(desk, JUDGEMENT)
    buttons = (part(desk, QToolButton, f"WijkaanpakJudge_{judgement}_{row}") for row in range(2))
    (button,) = (one for one in buttons if one.toolTip().startswith(party))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def fill(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def lay_on_the_decision_table(desk):
    """Press *decision table*, and return what the panel says keeps it from there."""
    page(desk, DECISION)
    press(desk, "WijkaanpakTable_decision")
    return part(desk, SentenceLabel, "WijkaanpakDecisionObstacle").text


def move_the_tree(desk, east, north):
    """Move it as a tool of QGIS does, and wait until the finding is judged as it is now."""
    before, layer = stored(desk)["version"], desk.plan.layer("claim_point")
    (tree,) = (row for row in layer.getFeatures() if row["body_id"] == TREE)
    place = tree.geometry()
    place.translate(east, north)
    layer.startEditing()
    layer.changeGeometry(tree.id(), place)
    assert layer.commitChanges()
    desk.qtbot.waitUntil(lambda: stored(desk)["version"] != before, timeout=30000)


def test_a_tree_near_a_gas_pipe_is_confronted_decided_moved_and_judged_again(desk):
    said = part(desk, QLabel, "WijkaanpakFindingSentence").text()
    assert said.startswith("Nieuwe boom Lindestraat 12 lies about 1 m from Gasleiding lage druk Lindestraat")
    labels = part(desk, QScrollArea, "WijkaanpakFindingDetail").findChildren(QLabel)
    figures = "\n".join(label.text() for label in labels)
    assert "0.64 m" in figures
    assert "2.5 m" in figures

    # Each of the six is said to lack until it is filled in, and so is whose demand holds.
    for name, words in MET.items():
        lacks = lay_on_the_decision_table(desk)
        assert name in lacks
        assert stored(desk)["table_stage"] is None
        page(desk, CONFRONTED)
        fill(part(desk, TextField, f"WijkaanpakConfront_{name}"), words)
    assert {name: stored(desk)[name] for name in MET} == MET

    # The demand of the operator is put aside by nobody else.
    judge(desk, MUNICIPALITY, "yes")
    judge(desk, OPERATOR, "no")
    lacks = lay_on_the_decision_table(desk)
    assert DEMAND in lacks
    assert MUNICIPALITY not in lacks
    assert stored(desk)["table_stage"] is None
    assert not part(desk, QPushButton, "WijkaanpakDecide").isEnabled()
    judge(desk, OPERATOR, "yes")
    assert lay_on_the_decision_table(desk) == ""
    assert stored(desk)["table_stage"] == "decision"

    resolution = part(desk, ChoiceField, "WijkaanpakConfront_resolution")
    page(desk, CONFRONTED)
    resolution.setCurrentIndex(resolution.findData("relocate"))
    resolution.activated.emit(resolution.currentIndex())
    page(desk, DECISION)
    press(desk, "WijkaanpakChoice_now")
    part(desk, QComboBox, "WijkaanpakDecidedBy").setEditText("Wijkregisseur")
    assert not part(desk, QPushButton, "WijkaanpakDecide").isEnabled()
    fill(part(desk, TextField, "WijkaanpakMandate"), "besluit van het college")
    fill(part(desk, TextField, "WijkaanpakDecision"), "De boom gaat 2 m opzij")
    QTest.mouseClick(part(desk, QPushButton, "WijkaanpakDecide"), Qt.MouseButton.LeftButton)
    row = stored(desk)
    assert (row["table_stage"], row["resolution"], row["mandate"]) == ("decided", "relocate", "besluit van het college")
    assert row["decided_version"] == row["version"]
    assert row["decided_at"]
    assert "Wijkregisseur (besluit van het college): now" in part(desk, QLabel, "WijkaanpakDecisionSaid").text()

    move_the_tree(desk, *TWO_METRES)
    row = stored(desk)
    assert (row["severity"], round(row["measured_m"], 1)) == ("uncertain", 2.6)
    assert (row["table_stage"], bool(row["decide_again"])) == ("decided", True)
    assert {name: row[name] for name in MET} == MET
    chosen = part(desk, QTreeView, "WijkaanpakFindingsList").currentIndex().data(FOUND_ROLE)
    assert chosen.finding_id == row["finding_id"]
    assert chosen.said.again
    assert "decide again" in part(desk, QLabel, "WijkaanpakDecisionSaid").text()
    again = part(desk, SentenceLabel, "WijkaanpakJudgeAgain").text
    assert again.startswith("Judge again")
    assert f"{OPERATOR} (agrees)" in again
    page(desk, JUDGEMENT)
    press(desk, "WijkaanpakJudgeOlder")
    history = part(desk, QPlainTextEdit, "WijkaanpakJudgeHistory").toPlainText().splitlines()
    assert [(OPERATOR in line, MUNICIPALITY in line) for line in history] == [
        (False, True),
        (True, False),
        (True, False),
    ]
    # What was agreed was about where it stood.
    assert DEMAND in lay_on_the_decision_table(desk)
