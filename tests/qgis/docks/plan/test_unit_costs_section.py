"""Costs per unit in the Plan panel: added, changed, removed, from and to a file; wrong ones are told."""

from __future__ import annotations

import shutil

import pytest
from plan_panel import Filled, click, find, press_ok, problem
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QTreeView
from records import locked

from wijkaanpak_plugin.docks.plan.unit_costs.unit_cost_dialog import UnitCostDialog
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.records.records import add_record
from wijkaanpak_plugin.plan.records.unit_costs import cost_table, unit_costs


def fill(dialog, kind=None, unit=None, **texts):
    for name, key in (("kind", kind), ("unit", unit)):
        box = dialog.findChild(QComboBox, f"WijkaanpakUnitCost_{name}")
        if key:
            box.setCurrentIndex(box.findData(key))
    for name, text in texts.items():
        dialog.findChild(QLineEdit, f"WijkaanpakUnitCost_{name}").setText(text)


def filled(**values):
    def answer(dialog):
        fill(dialog, **values)
        press_ok(dialog)

    return answer


def costs(plan):
    return [(row["kind"], row["unit"], row["cost"], row["source"]) for row in unit_costs(plan)]


def listed(controller):
    model = find(controller, QTreeView, "WijkaanpakUnitCostsList").model()
    return [tuple(model.index(row, column).data() for column in range(3)) for row in range(model.rowCount())]


@pytest.fixture
def with_street(panel_plan):
    controller, plan = panel_plan
    street = {"kind": "carriageway", "unit": "m2", "cost": 80.0, "source": "Raming 2026"}
    plan.history.perform("Add", add_record(plan, "unit_cost", street)[0])
    return controller, plan


def test_a_cost_is_added_changed_and_removed_each_in_one_step(panel_plan, monkeypatch):
    controller, plan = panel_plan
    Filled(
        monkeypatch,
        UnitCostDialog,
        filled(kind="carriageway", cost="80,50", source="Raming"),
        filled(unit="m", cost="200"),
    )
    click(controller, "WijkaanpakUnitCostsAdd")
    assert costs(plan) == [("carriageway", "m2", 80.5, "Raming")]
    assert listed(controller) == [("carriageway", "80.5", "per m²")]
    assert plan.history.undo_text == "Add cost: carriageway"
    click(controller, "WijkaanpakUnitCostsChange")
    assert costs(plan) == [("carriageway", "m", 200.0, "Raming")]
    QTest.keyClick(find(controller, QTreeView, "WijkaanpakUnitCostsList"), Qt.Key.Key_Delete)
    assert (costs(plan), listed(controller)) == ([], [])
    for expected in ([("carriageway", "m", 200.0, "Raming")], [("carriageway", "m2", 80.5, "Raming")], []):
        plan.history.undo()
        assert costs(plan) == expected


def test_what_is_no_cost_is_said_in_one_sentence_and_the_form_stays(with_street, monkeypatch):
    controller, plan = with_street
    seen = []

    def answer(dialog):
        for values in (
            {"cost": "80"},
            {"kind": "footpath", "cost": "veel"},
            {"cost": "-5"},
            {"cost": ""},
            {"cost": "1e12"},
            {"kind": "carriageway", "unit": "m2", "cost": "90"},
        ):
            fill(dialog, **values)
            press_ok(dialog)
            seen.append(problem(dialog))
        dialog.reject()

    Filled(monkeypatch, UnitCostDialog, answer)
    click(controller, "WijkaanpakUnitCostsAdd")
    assert seen == [
        "Choose the kind that the cost is of.",
        "'veel' is no number.",
        "A cost is from 0 to 100000000 euro.",
        "Fill in what one of it costs; without that it is no cost.",
        "A cost is from 0 to 100000000 euro.",
        "There is a cost of carriageway in this unit already; change that one.",
    ]
    assert len(costs(plan)) == 1


def test_a_file_is_read_whole_or_not_at_all_in_one_step(with_street, monkeypatch, tmp_path):
    controller, plan = with_street
    path = tmp_path / "kosten.csv"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(path), ""))
    path.write_text("soort;eenheid;kosten_euro\nrijbaan;m2;90\nvoetpad;m2;-1\n", encoding="utf-8")
    click(controller, "WijkaanpakUnitCostsRead")
    said = controller.dock.unit_costs.findChild(SentenceLabel, "WijkaanpakUnitCostsProblems").text
    assert said.splitlines() == [
        "kosten.csv: Nothing was read: correct these rows first.",
        "Row 3: A cost is from 0 to 100000000 euro.",
    ]
    assert costs(plan) == [("carriageway", "m2", 80.0, "Raming 2026")]
    path.write_text("soort;eenheid;kosten_euro;bron\nrijbaan;m2;90;Raming\nvoetpad;m2;60;\n", encoding="utf-8")
    click(controller, "WijkaanpakUnitCostsRead")
    assert costs(plan) == [("carriageway", "m2", 90.0, "Raming"), ("footpath", "m2", 60.0, None)]
    plan.history.undo()
    assert costs(plan) == [("carriageway", "m2", 80.0, "Raming 2026")]


def test_costs_are_written_to_a_file(with_street, monkeypatch, tmp_path):
    controller, _plan = with_street
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(tmp_path / "uit"), ""))
    click(controller, "WijkaanpakUnitCostsWrite")
    text = (tmp_path / "uit.csv").read_text(encoding="utf-8-sig")
    assert text.splitlines() == ["kind;unit;cost_euro;source", "carriageway;m2;80;Raming 2026"]


def test_a_plan_that_another_program_writes_to_keeps_its_costs_and_the_form_what_was_typed(with_street, monkeypatch):
    controller, plan = with_street
    seen = []

    def answer(dialog):
        fill(dialog, kind="footpath", cost="60")
        with locked(plan.backend.path):
            press_ok(dialog)
        seen.append(problem(dialog))
        seen.append(dialog.findChild(QLineEdit, "WijkaanpakUnitCost_cost").text())
        dialog.reject()

    Filled(monkeypatch, UnitCostDialog, answer)
    click(controller, "WijkaanpakUnitCostsAdd")
    assert seen[0]
    assert seen[1] == "60"
    assert len(costs(plan)) == 1


def test_below_the_list_stands_what_the_cost_is_taken_for_and_where_it_comes_from(with_street):
    controller, plan = with_street
    view = find(controller, QTreeView, "WijkaanpakUnitCostsList")
    view.setCurrentIndex(view.model().index(0, 0))
    lines = find(controller, QLabel, "WijkaanpakUnitCostsDetail").text().splitlines()
    assert lines[1:] == [
        "€ 80 per m²",
        "The timeline takes it for opening and closing this surface once (assumption).",
        "Source: Raming 2026",
    ]
    plan.history.perform("Add", add_record(plan, "unit_cost", {"kind": "heat", "unit": "m", "cost": 900.0})[0])
    view.setCurrentIndex(view.model().index(1, 0))
    lines = find(controller, QLabel, "WijkaanpakUnitCostsDetail").text().splitlines()
    assert lines[2:] == ["The timeline takes only costs per m² of what lies on the surface.", "Source not known"]


def test_a_plan_that_is_handed_over_brings_its_costs_along(with_street, tmp_path):
    _controller, plan = with_street
    other = open_plan(shutil.copy(plan.backend.path, tmp_path / "handed_over.gpkg"))
    assert cost_table(other).values.tolist() == [["carriageway", "m2", 80.0]]
    other.close()
