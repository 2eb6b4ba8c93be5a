"""Runs inside QGIS: the room walks along the conflicts, and weighs interests two by two, and its report is written.

Story 6 of those that must pass: four interests that clash are six questions, a circle is told and not solved.
"""

from __future__ import annotations

import os
import sys

from qgis.core import QgsApplication
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QAction,
    QComboBox,
    QDialogButtonBox,
    QDockWidget,
    QLabel,
    QListWidget,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

sys.path.insert(0, os.environ["WIJKAANPAK_HANDS"])

from hands import (
    FOLDER,
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
    wait_until,
    when_dialog,
    work_through,
)
from studio_hands import hide_legend, plan, rows, settled

from wijkaanpak_plugin.plan.store.sessions import start_session

DUTCH = QgsApplication.locale().startswith("nl")
PLAN = FOLDER / "sample" / "plan.gpkg"
PEOPLE = "Anna (Gemeente Elzenbeek (fictief))\nBo (Waterschap Elzenbroek (fictief))\nCem (Bewoners)\nDik (Netbeheer)"
#: What asks for the same ground around the Winkelplein, in the order in which it is chosen.
INTERESTS = ("waterberging-winkelplein", "groen-winkelplein", "hub-winkelplein", "laadplein")


def over_map(name):
    return iface.mapCanvas().findChild(QWidget, name)


def part(kind, name):
    return find(kind, name, panel("Walk"))


def the_room_comes_together():
    open_sample()
    find(QAction, "WijkaanpakRunAnalysis").trigger()
    settled()
    wait_until(lambda: len(rows(PLAN, "finding")) > 50, "findings are stored", 120)
    plan().history.perform("Session", start_session(plan(), "Atelier 2", PEOPLE))
    layers = find(QDockWidget, "Layers")
    find(QAction, "WijkaanpakStudio").trigger()
    wait_until(lambda: not layers.isVisible(), "the layers panel gives way", 10)
    hide_legend()


def it_walks_along_the_conflicts():
    panel("Walk")
    wait_until(lambda: over_map("WijkaanpakReadingStrip") is not None, "it walks along the hot spots", 20)
    click(part(QToolButton, "WijkaanpakWalkAlong_conflicts"))
    words = find(QLabel, "WijkaanpakStripWords", iface.mapCanvas())
    pump(1.5)
    first = words.text()
    check(len(first) > 20, f"no conflict is read: {first}")
    picture("1_conflict")
    click(part(QToolButton, "WijkaanpakWalkConflict_yes_0"))
    click(part(QToolButton, "WijkaanpakWalkConflict_no_1"))
    wait_until(lambda: len(rows(PLAN, "finding_judgement")) >= 2, "two parties have judged", 10)
    iface.mapCanvas().setFocus()
    key("Next")
    wait_until(lambda: words.text() != first, "the next one is read", 10)
    pump(1)
    picture("2_next_conflict")


def it_chooses_what_clashes():
    click(part(QToolButton, "WijkaanpakWalkAlong_pairs"))
    wait_until(lambda: part(QPushButton, "WijkaanpakPairBegin").isVisible(), "interests can be chosen", 10)
    check(over_map("WijkaanpakPairCards") is None, "something is compared before it was chosen")
    listed = part(QListWidget, "WijkaanpakPairClaims")
    items = {listed.item(row).data(Qt.ItemDataRole.UserRole): listed.item(row) for row in range(listed.count())}
    for name in INTERESTS:
        listed.scrollToItem(items[name])
        pump(0.1)
        place = listed.visualItemRect(items[name])
        box = place.topLeft()
        box.setX(box.x() + 12)
        box.setY(place.center().y())
        click(listed.viewport(), box)
    wait_until(part(QPushButton, "WijkaanpakPairBegin").isEnabled, "they can be compared", 5)
    picture("3_choosing")
    click(part(QPushButton, "WijkaanpakPairBegin"))
    wait_until(lambda: over_map("WijkaanpakPairCards") is not None, "two are compared", 10)
    pump(1.5)
    picture("4_pair")


def it_votes():
    for row, answer in enumerate(("first", "equal", "second", "first")):
        click(part(QToolButton, f"WijkaanpakPair_{answer}_{row}"))
    wait_until(lambda: len(rows(PLAN, "vote")) == 9 + 4, "all four have voted", 10)
    click(find(QToolButton, "WijkaanpakPairZoom_B", iface.mapCanvas()))
    pump(1.5)
    picture("5_voted")
    key("ctrl+z")
    wait_until(lambda: len(rows(PLAN, "vote")) == 9 + 3, "one vote is one step", 10)
    # Water above green, green above the hub, the hub above water: a circle.
    for answer in ("first", "second", "first", "first", "first", "first"):
        # A row is made anew when its party has become one.
        button = f"WijkaanpakPair_{answer}_3"
        if not part(QToolButton, button).isChecked():
            click(part(QToolButton, button))
        wait_until(lambda name=button: part(QToolButton, name).isChecked(), "it is noted", 5)
        if part(QPushButton, "WijkaanpakWalkNext").isEnabled():
            click(part(QPushButton, "WijkaanpakWalkNext"))
    order = part(QLabel, "WijkaanpakPairOrder")
    said = order.text()
    check(("praat verder" if DUTCH else "talk on") in said, f"the circle is not told: {said}")
    fold = part(QToolButton, "WijkaanpakPairFold")
    if not fold.isChecked():
        click(fold)
    pump(1)
    picture("6_circle")


def the_report_is_written():
    file = FOLDER / "verslag.pdf"

    def answer(dialog):
        find(QComboBox, "WijkaanpakReportAudience", dialog).setCurrentIndex(1)
        find(QgsFileWidget, "WijkaanpakReportFile", dialog).setFilePath(str(file))
        pump(0.5)
        picture("7_report")
        press_in_dialog(dialog, QDialogButtonBox.StandardButton.Save)

    when_dialog(answer, "WijkaanpakSessionReportDialog")
    report = find(QPushButton, "WijkaanpakReportOfSession", panel("Plan"))
    scroll = [one for one in panel("Plan").findChildren(QScrollArea) if one.isAncestorOf(report)][-1]
    scroll.ensureWidgetVisible(report)
    pump(0.5)
    picture("8_plan")
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

QTimer.singleShot(1500, lambda: work_through(STEPS))
