"""Another copy of the plan is brought in: what differs is listed in words, what is ticked is taken over."""

from __future__ import annotations

import shutil

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton, QTreeWidget

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.plan.merging import merge_command
from wijkaanpak_plugin.docks.plan.merging.merge_command import MergeCommand
from wijkaanpak_plugin.docks.plan.merging.merge_dialog import MergeDialog
from wijkaanpak_plugin.plan.claims.claims import claims_with
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.records.records import add_record, records
from wijkaanpak_plugin.plan.store.changes import Changes


def change(plan, body_id, **values):
    (claim,) = claims_with(plan, {body_id})
    changes = Changes(plan)
    changes.change(claim.table, body_id, values)
    plan.history.perform("Change", changes)


@pytest.fixture
def copy(small_plan, tmp_path, monkeypatch):
    """The path of a copy in which one claim was changed, one changed that was changed here too, and a package made."""
    path = tmp_path / "van Anna.gpkg"
    shutil.copy(small_plan.backend.path, path)
    other = open_plan(path)
    change(other, "wadi", status="decided")
    change(other, "heat", name="Warmte rechts")
    other.history.perform("Package", add_record(other, "package", {"name": "Groene wijk"})[0])
    changes, _id = add_record(
        other, "package_claim", {"package_id": records(other, "package")[-1]["package_id"], "body_id": "wadi"}
    )
    other.history.perform("In", changes)
    other.close()
    change(small_plan, "heat", name="Warmte links")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(path), ""))
    return path


@pytest.fixture
def command(qgis_iface):
    return MergeCommand(qgis_iface, Messages(qgis_iface))


@pytest.fixture
def answered(monkeypatch):
    """Let a test answer the window in place of the user; what it saw is kept."""
    seen = []

    def answer(how=lambda _dialog: None, accepted=True):
        def run(dialog):
            seen.append(listed(dialog))
            how(dialog)
            return QDialog.DialogCode.Accepted if accepted else QDialog.DialogCode.Rejected

        monkeypatch.setattr(MergeDialog, "exec", run)
        return seen

    return answer


def listed(dialog):
    tree = dialog.findChild(QTreeWidget, "WijkaanpakMergeList")
    found = {}
    for place in range(tree.topLevelItemCount()):
        group = tree.topLevelItem(place)
        for number in range(group.childCount()):
            row = group.child(number)
            words = [row.text(column) for column in range(3)]
            found[words[0]] = (*words[1:], row.checkState(0) == Qt.CheckState.Checked)
    return found


def press(name):
    return lambda dialog: dialog.findChild(QPushButton, name).click()


def state(plan):
    names = {row["body_id"]: row["name"] for row in records(plan, "claim_line")}
    status = {row["body_id"]: row["status"] for row in records(plan, "claim_area")}
    return names["heat"], status["wadi"], [row["name"] for row in records(plan, "package")]


def test_what_differs_is_said_in_words_and_what_both_changed_is_not_ticked(command, small_plan, copy, answered):
    seen = answered(accepted=False)
    before = state(small_plan)
    command.ask(small_plan)
    assert seen == [
        {
            "Wadi": ("changed there", "Status: idea → decided", True),
            "Warmte links": ("! changed in both", "Name: Warmte links → Warmte rechts", False),
            "Groene wijk": ("new there", "", True),
            "Groene wijk · Wadi": ("new there", "", True),
        }
    ]
    assert state(small_plan) == before


def test_what_is_ticked_is_taken_over_in_one_step_and_the_copy_stays_as_it_was(
    command, small_plan, copy, answered, qgis_iface
):
    answered()
    before, file = state(small_plan), copy.read_bytes()
    command.ask(small_plan)
    assert state(small_plan) == ("Warmte links", "decided", ["Groene wijk"])
    small_plan.history.undo()
    assert state(small_plan) == before
    assert copy.read_bytes() == file


@pytest.mark.parametrize(
    ("button", "heat", "packages"),
    [
        ("WijkaanpakMergeAll", "Warmte rechts", ["Groene wijk"]),
        ("WijkaanpakMergeNone", "Warmte links", []),
        ("WijkaanpakMergeProposed", "Warmte links", ["Groene wijk"]),
    ],
)
def test_all_none_or_what_was_proposed_is_one_press(command, small_plan, copy, answered, button, heat, packages):
    answered(press(button))
    command.ask(small_plan)
    assert state(small_plan)[::2] == (heat, packages)


def test_a_whole_table_is_ticked_at_once(command, small_plan, copy, answered):
    def tick_lines(dialog):
        tree = dialog.findChild(QTreeWidget, "WijkaanpakMergeList")
        groups = [tree.topLevelItem(place) for place in range(tree.topLevelItemCount())]
        (lines,) = [group for group in groups if group.child(0).text(0) == "Warmte links"]
        lines.setCheckState(0, Qt.CheckState.Checked)

    answered(tick_lines)
    command.ask(small_plan)
    assert state(small_plan)[0] == "Warmte rechts"


def test_that_conflicts_are_for_people_to_decide_stands_above_the_list(command, small_plan, copy, answered):
    said = []
    answered(lambda dialog: said.append(dialog.findChild(QLabel, "WijkaanpakMergeSummary").text()))
    command.ask(small_plan)
    assert "Records that differ in van Anna.gpkg: 4" in said[0]
    assert "Of these 1 (with !) are for you to decide" in said[0]


@pytest.mark.parametrize("content", [b"", b"no plan at all"])
def test_what_is_no_plan_is_said_in_one_sentence(command, small_plan, tmp_path, monkeypatch, content):
    said = []
    monkeypatch.setattr(Messages, "warning", lambda _self, sentence, matter="": said.append(sentence))
    path = tmp_path / "iets.gpkg"
    path.write_bytes(content)
    before = state(small_plan)
    command.bring_in(small_plan, str(path))
    assert len(said) == 1
    assert "iets.gpkg" in said[0]
    assert state(small_plan) == before


def test_without_a_plan_it_is_said_what_to_do(command, monkeypatch):
    said = []
    monkeypatch.setattr(Messages, "info", lambda _self, sentence, matter="": said.append(sentence))
    command.ask(None)
    assert said == ["Open a plan first, then bring another copy of it in."]


def test_a_copy_that_holds_nothing_else_opens_no_window(command, small_plan, tmp_path, monkeypatch):
    said = []
    monkeypatch.setattr(Messages, "info", lambda _self, sentence, matter="": said.append(sentence))
    monkeypatch.setattr(merge_command, "MergeDialog", None)
    same = shutil.copy(small_plan.backend.path, tmp_path / "zelfde.gpkg")
    command.bring_in(small_plan, str(same))
    assert said == ["zelfde.gpkg holds nothing that this plan does not have."]
