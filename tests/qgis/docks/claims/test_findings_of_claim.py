"""What was found about the claim in hand, below its form: in the studio no other panel is seen."""

from __future__ import annotations

from dataclasses import replace

import pytest
import translations
from found_examples import BLOCKING, COUPLING, WARNING, findings_table
from live_plans import draw_heat, perform, settled
from qgis.core import QgsGeometry
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLabel, QToolButton, QTreeView, QWidget
from working_window import working_window

from wijkaanpak_plugin.docks.claims.view.claim_findings_list import ClaimFindingsList
from wijkaanpak_plugin.docks.live.finding_cells import FOUND_ROLE, NEW_ROLE
from wijkaanpak_plugin.docks.live.finding_delegate import marker_height
from wijkaanpak_plugin.docks.live.finding_rows import FindingRows
from wijkaanpak_plugin.docks.live.findings_of_claims import FindingsOfClaims
from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.domain import translation
from wijkaanpak_plugin.map.findings.marker_look import MarkerLook, marker_width
from wijkaanpak_plugin.map.zone_highlight import OUTLINE
from wijkaanpak_plugin.plan.decisions.hiding import suppress_findings

#: Width of the narrowest panel, in pixels.
_ROOM = 340
ROWS = tuple(FindingRows(findings_table(COUPLING, WARNING, BLOCKING)).rows)


@pytest.fixture
def shown(qtbot):
    made = ClaimFindingsList()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    made.show_findings(FindingsOfClaims(1, ROWS, frozenset({"f0"}), True))
    return made


def listed(part):
    model = part.findChild(QTreeView, "WijkaanpakFindingsOfClaimList").model()
    places = [model.index(row, 0) for row in range(model.rowCount())]
    return {place.data(FOUND_ROLE).finding_id: bool(place.data(NEW_ROLE)) for place in places}


def press_row(part, row):
    view = part.findChild(QTreeView, "WijkaanpakFindingsOfClaimList")
    place = view.model().index(row, 0)
    view.scrollTo(place)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(place).center())
    return place.data(FOUND_ROLE).finding_id


def text(part, name):
    return part.findChild(QLabel, name).text()


def test_conflicts_come_first_and_what_is_new_is_marked_until_it_was_chosen(shown):
    assert list(listed(shown).items()) == [("f2", False), ("f1", False), ("f0", True)]
    assert text(shown, "WijkaanpakFindingsOfClaimHead") == "Of this claim (3)"
    press_row(shown, 2)
    assert not any(listed(shown).values())


def test_a_press_shows_the_zone_and_a_second_one_opens_the_finding(shown):
    seen, opened = [], []
    shown.shown.connect(lambda found: seen.append(found.finding_id))
    shown.opened.connect(opened.append)
    name = press_row(shown, 1)
    assert (seen, opened) == ([name], [])
    press_row(shown, 1)
    assert (seen, opened) == ([name], [name])
    shown.leave_place()
    press_row(shown, 1)
    assert seen == [name, name]
    view = shown.findChild(QTreeView, "WijkaanpakFindingsOfClaimList")
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.mouseClick(shown.findChild(QToolButton, "WijkaanpakOpenFinding"), Qt.MouseButton.LeftButton)
    assert opened == [name, name, name]


def test_a_loss_can_be_called_meant_when_it_is_chosen_or_is_the_only_one(shown):
    button = shown.findChild(QToolButton, "WijkaanpakMeant")
    assert not button.isVisible()
    meant = []
    shown.meant.connect(meant.append)
    losses = [replace(ROWS[1], finding_id=name, subtype="displaces", severity="weigh") for name in ("l1", "l2")]
    shown.show_findings(FindingsOfClaims(1, (ROWS[0], losses[0]), frozenset(), True))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert meant == ["l1"]
    shown.show_findings(FindingsOfClaims(1, (ROWS[0], *losses), frozenset(), True))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (button.isEnabled(), meant) == (False, ["l1"])
    chosen = press_row(shown, 1)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert meant == ["l1", chosen]


def test_of_a_row_that_stands_for_several_losses_one_of_them_is_named(shown):
    pairs = tuple(replace(ROWS[1], finding_id=name, subtype="displaces", severity="weigh") for name in ("l1", "l2"))
    group = replace(pairs[0], finding_id="group", stands_for=2, pairs=pairs)
    meant = []
    shown.meant.connect(meant.append)
    shown.show_findings(FindingsOfClaims(1, (ROWS[0], group), frozenset(), True))
    QTest.mouseClick(shown.findChild(QToolButton, "WijkaanpakMeant"), Qt.MouseButton.LeftButton)
    assert meant == ["l1"]


def test_a_hot_spot_is_taken_along_when_it_is_chosen_or_is_the_only_one(shown):
    button = shown.findChild(QToolButton, "WijkaanpakTakeAlong")
    assert not button.isVisible()
    wanted = []
    shown.take_along_wanted.connect(wanted.append)
    spots = [replace(ROWS[2], finding_id=name, subtype="answers_hot_spot", b_name=name) for name in ("s1", "s2")]
    shown.show_findings(FindingsOfClaims(1, (ROWS[0], spots[0]), frozenset(), True))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wanted == ["s1"]
    shown.show_findings(FindingsOfClaims(1, (ROWS[0], *spots), frozenset(), True))
    assert not button.isEnabled()
    chosen = press_row(shown, 1)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wanted == ["s1", chosen]
    shown.show_findings(FindingsOfClaims(1, (replace(spots[0], both_ways=True),), frozenset(), True))
    assert not button.isVisible()


@pytest.mark.parametrize("studio", [False, True])
def test_both_buttons_fit_in_a_narrow_panel_in_dutch(qtbot, studio):
    known = translations.translations_in(translations.FOLDER / "wijkaanpak_nl.ts")
    translation.install_translator(lambda context, text: known[context, text], "nl", ",")
    try:
        made = ClaimFindingsList()
    finally:
        translation.install_translator(None)
    qtbot.addWidget(made)
    rows = [replace(ROWS[1], finding_id=subtype, subtype=subtype) for subtype in ("displaces", "answers_hot_spot")]
    made.show_findings(FindingsOfClaims(1, tuple(rows), frozenset(), True))
    show_studio(made, studio)
    for name in ("WijkaanpakMeant", "WijkaanpakTakeAlong"):
        assert not made.findChild(QToolButton, name).isHidden()
    assert made.minimumSizeHint().width() <= _ROOM


def test_no_findings_is_said_only_of_a_claim_that_was_analysed_as_it_is_now(shown):
    shown.show_findings(FindingsOfClaims(1, (), frozenset(), True))
    assert text(shown, "WijkaanpakNoFindingsOfClaim").startswith("No findings with this claim yet")
    assert not shown.findChild(QTreeView, "WijkaanpakFindingsOfClaimList").isVisible()
    shown.show_findings(FindingsOfClaims(1, (), frozenset(), False))
    assert "not known" in text(shown, "WijkaanpakNoFindingsOfClaim")
    shown.show_findings(FindingsOfClaims(1, ROWS, frozenset(), False))
    assert "not up to date" in text(shown, "WijkaanpakFindingsOfClaimHead")
    shown.show_findings(FindingsOfClaims(0, (), frozenset(), True))
    assert not shown.isVisible()


def test_what_was_not_judged_takes_the_place_of_no_findings_and_stands_above_those_there_are(shown):
    doubt = "? No rule says whether it may lie on Winkels"
    shown.show_findings(FindingsOfClaims(1, (), frozenset(), True, (doubt,)))
    assert text(shown, "WijkaanpakNoFindingsOfClaim") == doubt
    shown.show_findings(FindingsOfClaims(1, ROWS, frozenset(), True, (doubt,)))
    assert shown.findChild(QLabel, "WijkaanpakNoFindingsOfClaim").isVisible()
    assert len(listed(shown)) == 3
    shown.show_findings(FindingsOfClaims(1, ROWS, frozenset(), True))
    assert not shown.findChild(QLabel, "WijkaanpakNoFindingsOfClaim").isVisible()


def test_ten_thousand_findings_of_one_claim_are_counted_and_the_last_one_can_be_chosen(shown):
    many = [dict(WARNING, a_id="wadi", b_id=f"tree{number}", finding_id=f"n{number:05}") for number in range(10_000)]
    shown.show_findings(FindingsOfClaims(1, tuple(FindingRows(findings_table(*many)).rows), frozenset(), True))
    view = shown.findChild(QTreeView, "WijkaanpakFindingsOfClaimList")
    assert view.model().rowCount() == 10_000
    assert "(10000)" in text(shown, "WijkaanpakFindingsOfClaimHead")
    assert press_row(shown, 9_999) == view.model().index(9_999, 0).data(FOUND_ROLE).finding_id


def test_two_rows_are_always_in_sight(shown):
    view = shown.findChild(QTreeView, "WijkaanpakFindingsOfClaimList")
    shown.resize(400, shown.minimumSizeHint().height())
    QApplication.processEvents()
    assert view.visualRect(view.model().index(1, 0)).bottom() <= view.viewport().height()


@pytest.mark.parametrize("studio", [False, True])
@pytest.mark.parametrize("width", [310, 344, 430])
def test_no_sentence_is_cut_so_that_its_reason_is_read(shown, studio, width):
    """The reason stands at the end of a sentence, which has room for its letters in the height of its row."""
    sentence = (
        "Warmtenet ligt 0,49 m van Gemengd riool Wilgenstraat en 0,5 m is gevraagd, tenzij de een ruim onder de ander "
        "ligt: een diepte is niet bekend."
    )
    shown.show_findings(FindingsOfClaims(1, (replace(ROWS[0], sentence=sentence), *ROWS[1:]), frozenset(), True))
    show_studio(shown, studio)
    shown.resize(width, 400)
    QApplication.processEvents()
    view = shown.findChild(QTreeView, "WijkaanpakFindingsOfClaimList")
    row = view.visualRect(view.model().index(0, 0))
    marker = marker_width(MarkerLook("", 88), marker_height(view.fontMetrics()), view.font())
    room = QRect(0, 0, row.width() - round(marker) - 18, 1000)
    needed = view.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), sentence)
    assert needed.height() <= row.height()
    # And no line more than one stays empty.
    assert row.height() <= needed.height() + 2 * view.fontMetrics().lineSpacing()
    show_studio(shown, False)


# In the window


@pytest.fixture
def desk(qtbot, qgis_new_project, small_plan):
    small_plan.close()
    with working_window(qtbot, small_plan.backend.path) as made:
        made.bring("claims")
        yield made


def outlines(desk):
    bands = [item for item in desk.canvas.scene().items() if isinstance(item, QgsRubberBand)]
    return [band for band in bands if band.strokeColor() == OUTLINE and not band.asGeometry().isEmpty()]


def choose(desk, body_id):
    desk.workplace.panels.use("claims", lambda claims: claims.dock.list.chosen.emit([body_id]))


def test_the_findings_of_a_drawn_claim_come_below_its_form_and_lead_to_the_findings_panel(desk, qtbot):
    part = desk.part("claims", QWidget, "WijkaanpakFindingsOfClaim")
    assert not part.isVisible()
    qtbot.waitUntil(lambda: desk.workplace.live.findings.incremental is not None, timeout=30000)
    choose(desk, "wadi")
    assert "not known" in text(part, "WijkaanpakNoFindingsOfClaim")
    draw_heat(desk.plan)
    choose(desk, "h")
    settled(desk.workplace.live.findings, qtbot)
    qtbot.waitUntil(lambda: len(listed(part)) > 0, timeout=30000)
    assert all(listed(part).values())
    assert "not up to date" not in text(part, "WijkaanpakFindingsOfClaimHead")

    name = press_row(part, 0)
    assert len(outlines(desk)) == 1
    press_row(part, 0)
    qtbot.waitUntil(lambda: desk.dock("findings").isUserVisible())
    qtbot.waitUntil(lambda: desk.part("findings", QTreeView, "WijkaanpakFindingsList") is not None)
    view = desk.part("findings", QTreeView, "WijkaanpakFindingsList")
    qtbot.waitUntil(lambda: view.currentIndex().isValid())
    assert view.currentIndex().data(FOUND_ROLE).finding_id == name
    assert len(outlines(desk)) == 1

    # What is hidden with a reason is counted in place of shown, and comes back.
    hidden = list(view.currentIndex().data(FOUND_ROLE).finding_ids)
    desk.plan.history.perform("Hide", suppress_findings(desk.plan, hidden, "known"))
    assert name not in listed(part)
    assert "Not shown, with a reason: 1" in text(part, "WijkaanpakNoFindingsOfClaim")
    desk.plan.history.undo()
    assert name in listed(part)

    desk.plan.history.undo()
    settled(desk.workplace.live.findings, qtbot)
    qtbot.waitUntil(lambda: not listed(part))


def test_the_form_says_the_doubt_that_the_label_said_while_drawing(desk, qtbot):
    live = desk.workplace.live.findings
    qtbot.waitUntil(lambda: live.incremental is not None, timeout=30000)
    through_the_tree = QgsGeometry.fromWkt("LineString (155000 463053, 155100 463053)")
    values = {"kind": "shared_trench", "body_id": "trench", "width_m": 1.0}
    perform(desk.plan, "Draw", add=("claim_line", values, through_the_tree))
    # The book of rules answers for every kind that the catalogue knows: only one that it does not know is in doubt.
    perform(desk.plan, "Kind", change=("claim_point", "tree", {"kind": "statue"}))
    choose(desk, "trench")
    settled(live, qtbot)
    part = desk.part("claims", QWidget, "WijkaanpakFindingsOfClaim")
    qtbot.waitUntil(lambda: "No rule says whether it may lie on" in text(part, "WijkaanpakNoFindingsOfClaim"))

    aside = QgsGeometry.fromWkt("Point (155050 463095)")
    perform(desk.plan, "Move", change=("claim_point", "tree", {}, aside))
    settled(live, qtbot)
    qtbot.waitUntil(lambda: "No rule" not in text(part, "WijkaanpakNoFindingsOfClaim"))
