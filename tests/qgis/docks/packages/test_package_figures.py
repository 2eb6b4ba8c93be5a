"""Openings and costs in the list of packages: worked out beside the map, and what is not known is said."""

from __future__ import annotations

import pytest
from event_loop import process_events_until_idle
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QTreeView

from wijkaanpak_plugin.analysis.packages.figures import Figure
from wijkaanpak_plugin.docks.packages.figures import package_figures
from wijkaanpak_plugin.docks.packages.package_list import COSTS, OPENINGS
from wijkaanpak_plugin.docks.packages.view import SCORES
from wijkaanpak_plugin.plan.claims.claims import change_claims
from wijkaanpak_plugin.plan.packages.figure_texts import about_text, costs_lines, figure_text, openings_lines
from wijkaanpak_plugin.plan.packages.packages import make_package, rename_package
from wijkaanpak_plugin.plan.packages.scores import use_criteria_set
from wijkaanpak_plugin.plan.store.errors import PlanError

WORKING = "working…"


def cell(desk, column, row=0):
    return desk.dock.list.model().index(row, column).data()


def score(desk):
    """What the page of scores says of the last criterion of works in one area: in how many openings."""
    return desk.part(QTreeView, "Scores").model().index(3, 1).data()


def settled(desk, qtbot):
    qtbot.waitUntil(lambda: WORKING not in (cell(desk, OPENINGS), cell(desk, COSTS)), timeout=30000)


def perform(desk, changes):
    desk.plan.history.perform("Step", changes)
    process_events_until_idle()


def test_openings_stand_apart_and_together_and_unknown_costs_are_counted(desk, qtbot):
    settled(desk, qtbot)
    # The sewer of 2027 and the heat network of 2028 can go together.
    assert cell(desk, OPENINGS) == "2 → 1"
    assert cell(desk, COSTS) == "not known\n2 unknown"


def test_a_figure_that_is_being_worked_out_says_so_and_comes_by_itself(desk, qtbot):
    settled(desk, qtbot)
    perform(desk, change_claims(desk.plan, ["heat"], {"cost_from": 1_200_000.0, "cost_to": 1_700_000.0}))
    assert cell(desk, COSTS) == cell(desk, OPENINGS) == WORKING
    settled(desk, qtbot)
    assert cell(desk, COSTS) == "1.2 – 1.7\n1 unknown"
    desk.plan.history.undo()
    settled(desk, qtbot)
    assert cell(desk, COSTS) == "not known\n2 unknown"


def test_nothing_is_worked_out_while_nobody_looks(desk, qtbot):
    settled(desk, qtbot)
    desk.dock.hide()
    perform(desk, change_claims(desk.plan, ["heat"], {"cost_from": 5000.0, "cost_to": 5000.0}))
    desk.dock.show()
    process_events_until_idle()
    settled(desk, qtbot)
    assert cell(desk, COSTS) == "0.005\n1 unknown"


def test_a_package_without_claims_opens_nothing_and_has_no_posts(desk, qtbot):
    perform(desk, make_package(desk.plan, "Empty")[0])
    settled(desk, qtbot)
    assert desk.names() == ["Empty", "Open once"]
    assert (cell(desk, OPENINGS), cell(desk, COSTS)) == ("0 → 0", "no posts")


def test_other_findings_leave_openings_and_costs_as_they_are_and_all_figures_not(desk, qtbot):
    settled(desk, qtbot)
    desk.controller.findings_changed()
    assert cell(desk, OPENINGS) == "2 → 1"
    desk.tab(SCORES)
    process_events_until_idle()
    settled(desk, qtbot)
    desk.plan.history.perform("Take", use_criteria_set(desk.plan, "same_area"))
    qtbot.waitUntil(lambda: score(desk) == "1", timeout=30000)
    desk.controller.findings_changed()
    assert score(desk) == WORKING
    qtbot.waitUntil(lambda: score(desk) == "1", timeout=30000)


def test_figures_go_with_the_plan_while_they_are_being_worked_out(desk, plan_in_project):
    perform(desk, rename_package(desk.plan, desk.package_id, "Other"))
    plan_in_project.close()
    process_events_until_idle()
    assert desk.names() == []


def test_work_that_is_cancelled_leaves_figures_unknown_and_begins_again_with_the_panel(desk, qtbot):
    settled(desk, qtbot)
    perform(desk, change_claims(desk.plan, ["heat"], {"cost_from": 10.0, "cost_to": 10.0}))
    manager = QgsApplication.taskManager()
    with qtbot.waitSignal(manager.taskAdded, timeout=30000):
        pass
    for task in manager.tasks():
        task.cancel()
    settled(desk, qtbot)
    assert cell(desk, OPENINGS) == cell(desk, COSTS) == "not known"
    assert "stopped" in desk.dock.list.model().index(0, COSTS).data(Qt.ItemDataRole.ToolTipRole)
    desk.dock.hide()
    desk.dock.show()
    qtbot.waitUntil(lambda: cell(desk, OPENINGS) == "2 → 1", timeout=30000)


def test_a_plan_that_cannot_be_read_says_why_there_are_no_figures(desk, qtbot, monkeypatch):
    settled(desk, qtbot)

    def fail(*_args, **_more):
        raise PlanError("The plan is gone.")

    monkeypatch.setattr(package_figures, "figures_snapshot", fail)
    perform(desk, change_claims(desk.plan, ["heat"], {"cost_from": 10.0, "cost_to": 10.0}))
    settled(desk, qtbot)
    assert cell(desk, COSTS) == "not known"
    assert "The plan is gone." in desk.said()


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (Figure("costs", 9_200_000.0, (), 12_400_000.0, claims=("a",)), ["9.2 – 12.4"]),
        (Figure("costs", 200_000.0, (), None, 1, claims=("a",)), ["from 0.2", "1 unknown"]),
        (Figure("costs", None, (), 45_000.0, 1, claims=("a",)), ["up to 0.045", "1 unknown"]),
        (Figure("costs", 400.0, (), 400.0, claims=("a",)), ["less than 0.001"]),
        (Figure("costs", 0.0, (), 0.0, claims=("a",)), ["0"]),
    ],
)
def test_costs_are_said_in_millions_as_far_as_they_are_known(figure, said):
    assert costs_lines([figure]) == said


def test_claims_without_a_period_are_counted_below_the_openings():
    found = [Figure(key, 3.0, (), None, 2) for key in ("openings_alone", "openings_coupled")]
    assert openings_lines(found) == ["3 → 3", "2 unknown"]
    assert openings_lines([Figure(key, None) for key in ("openings_alone", "openings_coupled")]) == ["not known"]


@pytest.mark.parametrize(
    ("figure", "about", "said"),
    [
        (Figure("use_change_m2", -66.4, ("parking", "surface")), "parking · surface", "\N{MINUS SIGN}66 m²"),
        (Figure("zones_served", 0.5, ("energy",)), "energy", "50 %"),
        (Figure("tasks_taken", 2, ("energy",), 5), "energy", "2 of 5"),
        (Figure("costs", 1000.0, ("",), 2000.0), "no bearer", "€ 1,000 – € 2,000"),
        (Figure("street_months", None, reason="no_streets"), "", None),
    ],
)
def test_a_figure_is_said_with_its_unit_and_what_it_is_about(figure, about, said):
    assert about_text(figure) == about
    assert figure_text(figure) == (said or "It is not known in which streets the works lie.")
