"""Runs inside QGIS: the room walks along the conflicts, and weighs interests two by two, and its report is written.

Story 6 of those that must pass: four interests that clash are six questions, a circle is told and not solved.
"""

from __future__ import annotations

import os
import sys

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import (
    QAction,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QToolButton,
)

sys.path.insert(0, os.environ["WIJKAANPAK_HANDS"])

from hands import (
    DUTCH,
    FOLDER,
    SAMPLE_PLAN,
    begin,
    check,
    click,
    find,
    iface,
    key,
    open_sample,
    panel,
    picture,
    press_in_dialog,
    pump,
    switch_studio,
    wait_until,
    when_dialog,
)
from method_hands import answer_pairs, bring, choose_interests, compare, over_map, part, told_order
from studio_hands import plan, rows, settled

from wijkaanpak_plugin.plan.store.sessions import start_session

PEOPLE = "Anna (Gemeente Elzenbeek (fictief))\nBo (Waterschap Elzenbroek (fictief))\nCem (Bewoners)\nDik (Netbeheer)"
#: What asks for the same ground around the Winkelplein, in the order in which it is chosen.
INTERESTS = ("waterberging-winkelplein", "groen-winkelplein", "hub-winkelplein", "laadplein")


def the_room_comes_together():
    open_sample()
    find(QAction, "WijkaanpakRunAnalysis").trigger()
    settled()
    wait_until(lambda: len(rows(SAMPLE_PLAN, "finding")) > 50, "findings are stored", 120)
    plan().history.perform("Session", start_session(plan(), "Atelier 2", PEOPLE))
    switch_studio(True)


def it_walks_along_the_conflicts():
    panel("Walk")
    wait_until(lambda: over_map("WijkaanpakReadingStrip") is not None, "it walks along the hot spots", 20)
    click(part(QToolButton, "WijkaanpakWalkAlong_conflicts", "Walk"))
    words = find(QLabel, "WijkaanpakStripWords", iface.mapCanvas())
    pump(1.5)
    first = words.text()
    check(len(first) > 20, f"no conflict is read: {first}")
    picture("1_conflict")
    click(part(QToolButton, "WijkaanpakWalkConflict_yes_0", "Walk"))
    click(part(QToolButton, "WijkaanpakWalkConflict_no_1", "Walk"))
    wait_until(lambda: len(rows(SAMPLE_PLAN, "finding_judgement")) >= 2, "two parties have judged", 10)
    iface.mapCanvas().setFocus()
    key("Next")
    wait_until(lambda: words.text() != first, "the next one is read", 10)
    picture("2_next_conflict", after_s=1)


def it_chooses_what_clashes():
    choose_interests(INTERESTS)
    picture("3_choosing")
    compare()
    picture("4_pair", after_s=1.5)


def it_votes():
    for row, answer in enumerate(("first", "equal", "second", "first")):
        click(part(QToolButton, f"WijkaanpakPair_{answer}_{row}", "Walk"))
    wait_until(lambda: len(rows(SAMPLE_PLAN, "vote")) == 9 + 4, "all four have voted", 10)
    click(find(QToolButton, "WijkaanpakPairZoom_B", iface.mapCanvas()))
    picture("5_voted", after_s=1.5)
    key("ctrl+z")
    wait_until(lambda: len(rows(SAMPLE_PLAN, "vote")) == 9 + 3, "one vote is one step", 10)
    # Water above green, green above the hub, the hub above water: a circle.
    answer_pairs(("first", "second", "first", "first", "first", "first"), 3)
    said = told_order()
    check(("praat verder" if DUTCH else "talk on") in said, f"the circle is not told: {said}")
    fold = part(QToolButton, "WijkaanpakPairFold", "Walk")
    if not fold.isChecked():
        click(fold)
    picture("6_circle", after_s=1)


def the_report_is_written():
    file = FOLDER / "verslag.pdf"

    def answer(dialog):
        find(QComboBox, "WijkaanpakReportAudience", dialog).setCurrentIndex(1)
        find(QgsFileWidget, "WijkaanpakReportFile", dialog).setFilePath(str(file))
        picture("7_report", after_s=0.5)
        press_in_dialog(dialog, QDialogButtonBox.StandardButton.Save)

    when_dialog(answer, "WijkaanpakSessionReportDialog")
    report = find(QPushButton, "WijkaanpakReportOfSession", panel("Plan"))
    bring(report)
    picture("8_plan", after_s=0.5)
    click(report)
    wait_until(file.exists, "the report is written", 20)
    check(file.read_bytes().startswith(b"%PDF"), "the report is no PDF")


STEPS = (
    the_room_comes_together,
    it_walks_along_the_conflicts,
    it_chooses_what_clashes,
    it_votes,
    the_report_is_written,
)

begin(STEPS)
