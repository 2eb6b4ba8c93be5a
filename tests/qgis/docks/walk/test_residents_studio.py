"""Story of a studio with residents: walked, reacted, weighed and reported, and what the next studio sees of it."""

from __future__ import annotations

import re

import pytest
from osgeo import gdal
from plan_panel import Filled
from qgis.core import QgsGeometry
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAction,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTreeView,
)
from walk_hand import press, shown, strip
from working_window import working_window

from wijkaanpak_plugin.docks.exports.session_report_dialog import SessionReportDialog
from wijkaanpak_plugin.docks.live.finding_cells import FOUND_ROLE
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField
from wijkaanpak_plugin.plan.claims.claims import add_claim
from wijkaanpak_plugin.plan.decisions.votes import votes_of
from wijkaanpak_plugin.plan.findings.findings import findings
from wijkaanpak_plugin.plan.hot_spots.actions import add_hot_spot
from wijkaanpak_plugin.plan.hot_spots.records import hot_spots
from wijkaanpak_plugin.plan.store.sessions import current_session

#: Noted before, on a walk outdoors.
SPOTS = ("Te donker", "Te nat", "Te druk", "Te heet", "Geen bank", "Veel vuil")
#: What wants the same square, in the order in which it is chosen.
CLASHING = {"water": "water_square", "green": "greenery", "hub": "mobility_hub", "homes": "new_building"}
SQUARE = "Polygon ((155100 463040, 155130 463040, 155130 463070, 155100 463070, 155100 463040))"
ANSWERED = SPOTS[:4]
RESIDENTS = "Anna (Gemeente)\nCem (Bewoners)\nDeniz (Winkeliers)"
#: Water above green, green above the hub, the hub above water: a circle. The homes lose from all.
CHOICES = {
    ("water", "green"): "first",
    ("water", "hub"): "second",
    ("water", "homes"): "first",
    ("green", "hub"): "first",
    ("green", "homes"): "first",
    ("hub", "homes"): "first",
}
ORDER = [
    "1. Water, Green, Hub (in a circle)",
    "4. Homes",
    "Green above Hub above Water above Green: talk on.",
]


@pytest.fixture
def clock():
    """Say what time it is; the clock goes again afterwards."""
    yield lambda time: gdal.SetConfigOption("OGR_CURRENT_DATE", f"{time}.000Z")
    gdal.SetConfigOption("OGR_CURRENT_DATE", None)


@pytest.fixture
def desk(qtbot, qgis_new_project, plan, clock):
    """A window with the yield of a walk outdoors, and four claims on one square that were analysed."""
    clock("2026-03-01T10:00:00")
    for number, text in enumerate(SPOTS):
        spot = QgsGeometry.fromWkt(f"Point ({155020 + 30 * number} {463100 + 10 * number})")
        plan.history.perform("Note", add_hot_spot(plan, spot, "bottleneck", text)[0])
    for name, kind in CLASHING.items():
        values = {"body_id": name, "name": name.capitalize(), "kind": kind}
        plan.history.perform("Draw", add_claim(plan, values, QgsGeometry.fromWkt(SQUARE))[0])
    plan.close()
    with working_window(qtbot, plan.backend.path) as made:
        made.window.findChild(QAction, "WijkaanpakRunAnalysis").trigger()
        qtbot.waitUntil(lambda: len(findings(made.plan)) > 0, timeout=60000)
        yield made


def controller(desk, key):
    """A panel that is in front."""
    desk.bring(key)
    return desk.workplace.panels.use(key, lambda panel: panel)


def start(desk, name, kind, people):
    """Fill in a session in the Plan panel and begin it."""
    desk.bring("plan")
    desk.part("plan", QLineEdit, "WijkaanpakSessionName").setText(name)
    field = desk.part("plan", ChoiceField, "WijkaanpakSessionKind")
    field.setCurrentIndex(field.findData(kind))
    desk.part("plan", QPlainTextEdit, "WijkaanpakParticipants").setPlainText(people)
    QTest.mouseClick(desk.part("plan", QPushButton, "WijkaanpakStartSession"), Qt.MouseButton.LeftButton)
    return current_session(desk.plan)


def listed(desk):
    """What the Findings panel lists."""
    model = desk.part("findings", QTreeView, "WijkaanpakFindingsList").model()
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    places = [model.index(row, 0, group) for group in groups for row in range(model.rowCount(group))]
    return [place.data(FOUND_ROLE) for place in places]


def choose_interests(walk):
    """Tick the claims that clash, and begin."""
    press(walk, "WalkAlong_pairs")
    view = shown(walk, "PairClaims", QListWidget)
    items = {view.item(row).data(Qt.ItemDataRole.UserRole): view.item(row) for row in range(view.count())}
    for name in CLASHING:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualItemRect(items[name]).center())
    assert shown(walk, "PairCount").text() == "4 interests: 6 questions."
    press(walk, "PairBegin")


def report(desk, monkeypatch, file):
    """Press *Report…* and have it written for ourselves; return its sections, by their title."""

    def fill(dialog):
        dialog.findChild(QComboBox, "WijkaanpakReportAudience").setCurrentIndex(1)
        dialog.findChild(QgsFileWidget, "WijkaanpakReportFile").setFilePath(str(file))
        dialog.accept()

    desk.bring("plan")
    Filled(monkeypatch, SessionReportDialog, fill)
    QTest.mouseClick(desk.part("plan", QPushButton, "WijkaanpakReportOfSession"), Qt.MouseButton.LeftButton)
    parts = re.split(r"^(.+)\n-+$", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2]))


def test_what_residents_say_and_weigh_is_told_and_is_what_professionals_begin_with(desk, clock, monkeypatch, tmp_path):
    clock("2026-03-02T19:00:00")
    residents = start(desk, "Atelier bewoners", "studio_residents", RESIDENTS)
    assert residents.kind == "studio_residents"

    # Along the hot spots: three parties, and an answer to four of the six.
    walk = controller(desk, "walk")
    press(walk, "WalkBegin")
    for number, text in enumerate(SPOTS, start=1):
        assert strip(desk.canvas)[0::2] == (text, f"{number} of 6")
        for row, stance in enumerate(("agree", "disagree", "unknown")):
            press(walk, f"Walk_{stance}_{row}")
        if text in ANSWERED:
            press(walk, "Answer_taken_along")
        if number < len(SPOTS):
            press(walk, "WalkNext")
    assert {spot.text for spot in hot_spots(desk.plan)} == set(SPOTS)
    for spot in hot_spots(desk.plan):
        said = [(one.party, one.stance) for one in spot.reactions]
        assert said == [("Gemeente", "agree"), ("Bewoners", "disagree"), ("Winkeliers", "")], spot.text

    # Four interests are six questions; the circle is told, and not solved.
    assert shown(walk, "PairBefore").text() == ""
    choose_interests(walk)
    for number, choice in enumerate(CHOICES.values(), start=1):
        assert shown(walk, "PairQuestion").text() == f"Question {number} of 6 · 4 interests"
        press(walk, f"Pair_{choice}_0")
        if number < len(CHOICES):
            press(walk, "WalkNext")
    votes = votes_of(desk.plan, residents.session_id)
    assert [(each.first, each.second) for each in votes] == list(CHOICES)
    assert shown(walk, "PairOrder").text().split("\n") == ORDER

    # A claim that is drawn on that evening.
    values = {"body_id": "garage", "name": "Garage", "kind": "parking_garage"}
    desk.plan.history.perform("Draw", add_claim(desk.plan, values, QgsGeometry.fromWkt(SQUARE))[0])
    desk.qtbot.waitUntil(lambda: "garage" in set(findings(desk.plan)["a_id"]), timeout=30000)

    told = report(desk, monkeypatch, tmp_path / "verslag.txt")
    assert "Anna (Gemeente); Cem (Bewoners); Deniz (Winkeliers)" in told["Who took part"]
    for number, text in enumerate(SPOTS, start=1):
        assert f"Hot spot {number}, '{text}' (agree: 1; disagree: 1; stance unknown: 1)" in told["What was added"]
        assert f"Hot spot {number}, '{text}'" in told["Decided" if text in ANSWERED else "Open"]
    assert "Garage" in told["What was added"]
    assert [line for line in told["What weighs more"].split("\n- ") if line.strip()][: len(ORDER)] == ORDER

    # The next one.
    clock("2026-03-09T13:00:00")
    QTest.mouseClick(desk.part("plan", QPushButton, "WijkaanpakEndSession"), Qt.MouseButton.LeftButton)
    professionals = start(desk, "Atelier partners", "studio_professionals", "Bo (Gasnet)\nEls (Waterschap)")
    assert professionals.session_id != residents.session_id
    walk = controller(desk, "walk")
    assert votes_of(desk.plan, professionals.session_id) == []
    assert shown(walk, "PairBefore").text().split("\n")[1:] == ORDER
    press(walk, "WalkAlong_hot_spots")
    press(walk, "WalkBegin")
    assert shown(walk, "WalkAnswered").text().startswith("4 answered, 2 open")
    assert shown(walk, "WalkCounts").text() == "1 agrees, 1 disagrees, 1 of unknown stance"
    desk.bring("findings")
    since = desk.part("findings", QComboBox, "WijkaanpakFilter_session")
    since.setCurrentIndex(since.findData(residents.session_id))
    since.activated.emit(since.currentIndex())
    rows = listed(desk)
    assert rows
    assert all("garage" in found.about for found in rows)
