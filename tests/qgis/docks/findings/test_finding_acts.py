"""What can be done about a finding, below all about it: take a hot spot along, call a loss meant, change what waits."""

from __future__ import annotations

from dataclasses import replace

import pytest
from claims_panel import block_of
from found_examples import COUPLING, WARNING, findings_table
from live_plans import perform, settled, until_all_holds
from plan_panel import Filled, press_ok
from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QLineEdit, QToolButton, QTreeView
from stored_findings import found
from working_window import working_window

from wijkaanpak_plugin.docks.findings.view import FindingsDock
from wijkaanpak_plugin.docks.live.finding_cells import FOUND_ROLE
from wijkaanpak_plugin.docks.live.finding_rows import FindingRows
from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.docks.widgets.waits.dependency_dialog import DependencyDialog
from wijkaanpak_plugin.plan.claims.claims import all_claims, claims_with
from wijkaanpak_plugin.plan.claims.dependencies import dependencies
from wijkaanpak_plugin.plan.findings.findings import findings, store_findings
from wijkaanpak_plugin.plan.hot_spots.records import hot_spots

NAMES = ("meant", "takeAlong", "waits")
SPOT = {
    **COUPLING,
    "subtype": "answers_hot_spot",
    "a_id": "sewer",
    "b_id": "s1",
    "b_name": "Krap",
    "shift_months": None,
}
WAITS = {**WARNING, "subtype": "dependency", "a_id": "heat", "b_id": "d1"}
LOSS = {**WARNING, "subtype": "displaces", "severity": "weigh", "a_id": "wadi", "b_id": "p1", "b_kind": "parking"}


@pytest.fixture
def dock(qtbot):
    made = FindingsDock()
    qtbot.addWidget(made)
    return made


def button(dock, name):
    return dock.findChild(QToolButton, f"WijkaanpakFinding_{name}")


def choose(dock, *rows):
    """List findings and choose the first of them."""
    dock.show_findings(list(rows))
    dock.choose(rows[0].finding_id)


def offered(dock):
    return {name for name in NAMES if not button(dock, name).isHidden()}


def row(**values):
    return FindingRows(findings_table(values)).rows[0]


def group_of(found, *names):
    pairs = tuple(replace(found, finding_id=name, b_name=name.upper()) for name in names)
    return replace(found, finding_id="group", stands_for=len(pairs), pairs=pairs)


@pytest.mark.parametrize(
    ("values", "names"),
    [
        (SPOT, {"takeAlong"}),
        ({**SPOT, "both_ways": True}, set()),
        (WAITS, {"waits"}),
        ({**WAITS, "both_ways": True}, {"waits"}),
        (LOSS, {"meant"}),
        (WARNING, set()),
        (COUPLING, set()),
    ],
)
def test_a_finding_offers_what_can_be_done_about_it(dock, values, names):
    choose(dock, row(**values))
    assert offered(dock) == names


def test_nothing_is_offered_once_no_finding_is_chosen(dock):
    choose(dock, row(**SPOT))
    dock.show_findings([row(**{**WARNING, "finding_id": "other"})])
    assert offered(dock) == set()


def test_of_a_row_that_stands_for_several_each_is_in_a_menu(dock):
    choose(dock, group_of(row(**SPOT), "s1", "s2"))
    wanted = []
    dock.acts.take_along.wanted.connect(wanted.append)
    actions = button(dock, "takeAlong").menu().actions()
    assert [action.text() for action in actions] == ["S1", "S2"]
    actions[1].trigger()
    assert wanted == ["s2"]


def test_of_a_row_of_losses_one_stands_for_all(dock):
    choose(dock, group_of(row(**LOSS), "l2", "l1"))
    wanted = []
    dock.acts.meant.wanted.connect(wanted.append)
    button(dock, "meant").click()
    assert wanted == ["l1"]


def test_of_a_large_group_of_hot_spots_nothing_says_which_to_take(dock):
    choose(dock, replace(row(**SPOT), stands_for=60))
    assert offered(dock) == set()


def test_a_session_has_no_form_of_what_waits(dock):
    choose(dock, row(**WAITS))
    show_studio(dock, True)
    assert offered(dock) == set()
    show_studio(dock, False)
    assert offered(dock) == {"waits"}


# In the window


@pytest.fixture
def desk(qtbot, qgis_new_project, small_plan):
    """A window with a hot spot 4 m beside the works on a sewer in 2027, a wait, and all found."""
    small_plan.close()
    with working_window(qtbot, small_plan.backend.path) as made:
        made.bring("findings")
        place = QgsGeometry.fromWkt("Point (155100 463062)")
        perform(made.plan, "Note", add=("hot_spot", {"kind": "bottleneck", "hot_spot_id": "wet", "text": "Nat"}, place))
        wait = {"dependency_id": "d", "needs_id": "heat", "on_text": "Akkoord", "status": "open"}
        perform(made.plan, "Wait", add=("dependency", wait))
        with until_all_holds(made.workplace.live.findings, qtbot):
            made.commands.run_analysis.trigger()
        yield made


def found_of(desk, subtype, a_id):
    table = findings(desk.plan)
    return table[(table["subtype"] == subtype) & (table["a_id"] == a_id)]


def go_to(desk, subtype, a_id):
    """Choose a finding, and return the Findings panel."""
    finding_id = found_of(desk, subtype, a_id)["finding_id"].min()
    dock = desk.bring("findings").widget()
    desk.workplace.panels.use("findings", lambda panel: panel.show_finding(finding_id))
    view = desk.part("findings", QTreeView, "WijkaanpakFindingsList")
    assert finding_id in view.currentIndex().data(FOUND_ROLE).finding_ids
    return dock


def test_works_take_a_hot_spot_along_in_one_step(desk, qtbot):
    before = {claim.body_id for claim in all_claims(desk.plan)}
    dock = go_to(desk, "answers_hot_spot", "sewer")
    QTest.mouseClick(button(dock, "takeAlong"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.dock("claims").isUserVisible(), timeout=30000)
    assert "answers this hot spot" in desk.part("claims", QLabel, "WijkaanpakNextClaim").text()
    desk.workplace.panels.use("claims", lambda claims: claims.dock.palette_of_blocks.picked.emit(block_of("point").key))
    (made,) = [claim for claim in all_claims(desk.plan) if claim.body_id not in before]
    assert (made.values["works_from"], made.values["works_to"], made.values["why_here"]) == ("2027", "2027", "Nat")
    assert made.geometry.distance(QgsGeometry.fromWkt("Point (155100 463062)")) == 0
    spot = next(each for each in hot_spots(desk.plan) if each.hot_spot_id == "wet")
    assert spot.answer_status == "taken_along"
    assert {claim.body_id for claim in spot.claims} == {made.body_id, "sewer"}
    chosen = []
    desk.workplace.panels.use("claims", lambda claims: chosen.extend(claims.chosen_claims))
    assert chosen == [made.body_id]
    settled(desk.workplace.live.findings, qtbot)
    qtbot.waitUntil(lambda: bool(found_of(desk, "answers_hot_spot", "sewer")["both_ways"].all()), timeout=30000)

    desk.plan.history.undo()
    assert {claim.body_id for claim in all_claims(desk.plan)} == before
    spot = next(each for each in hot_spots(desk.plan) if each.hot_spot_id == "wet")
    assert (spot.answer_status, spot.claims) == ("", ())


def test_the_same_stands_below_the_claim_or_works_in_hand(desk, qtbot):
    desk.bring("claims")
    desk.workplace.panels.use("claims", lambda claims: claims.editing.show(["sewer"]))
    along = desk.part("claims", QToolButton, "WijkaanpakTakeAlong")
    qtbot.waitUntil(along.isVisible, timeout=30000)
    along.click()
    desk.workplace.panels.use("claims", lambda claims: claims.dock.palette_of_blocks.picked.emit(block_of("point").key))
    spot = next(each for each in hot_spots(desk.plan) if each.hot_spot_id == "wet")
    assert (spot.answer_status, len(spot.claims)) == ("taken_along", 2)


def answer_promised(dialog):
    needs = dialog.findChild(QComboBox, "WijkaanpakDependency_needs_id")
    assert needs.currentText() == "Warmtenet"
    dialog.findChild(QLineEdit, "WijkaanpakDependency_promised_by").setText("2026")
    press_ok(dialog)


def test_what_waits_is_changed_in_its_form(desk, qtbot, monkeypatch):
    dock = go_to(desk, "dependency", "heat")
    Filled(monkeypatch, DependencyDialog, answer_promised)
    QTest.mouseClick(button(dock, "waits"), Qt.MouseButton.LeftButton)
    (wait,) = dependencies(desk.plan)
    assert (wait.dependency_id, wait.values["promised_by"]) == ("d", "2026")


@pytest.fixture
def lossy(qtbot, qgis_new_project, small_plan):
    """A window with a loss of two parking bays, found before, that is one row."""
    table = found(l1="v", l2="v").assign(
        subtype="displaces", severity="weigh", group_id="g", a_id="wadi", b_kind="parking", b_id=["bay1", "bay2"]
    )
    store_findings(small_plan, table)
    small_plan.close()
    with working_window(qtbot, small_plan.backend.path) as made:
        yield made


def test_a_loss_is_called_meant_also_where_a_row_stands_for_several(lossy):
    dock = go_to(lossy, "displaces", "wadi")
    QTest.mouseClick(button(dock, "meant"), Qt.MouseButton.LeftButton)
    assert claims_with(lossy.plan, ["wadi"])[0].values["frees"] == "parking"
    lossy.plan.history.undo()
    assert claims_with(lossy.plan, ["wadi"])[0].values["frees"] is None


def test_what_was_removed_meanwhile_is_said_and_nothing_is_made(desk):
    dock = go_to(desk, "answers_hot_spot", "sewer")
    before = len(all_claims(desk.plan))
    # What is found now comes later, so that the finding is still listed.
    perform(desk.plan, "Remove", remove=("hot_spot", "wet"))
    button(dock, "takeAlong").click()
    said = desk.iface.messageBar().currentItem()
    assert said is not None
    assert "not in the plan any more" in said.text()
    assert len(all_claims(desk.plan)) == before
