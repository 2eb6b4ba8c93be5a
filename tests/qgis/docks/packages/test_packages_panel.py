"""The Packages panel: packages and their claims, by mouse, map, keyboard and drag; each is one step."""

from __future__ import annotations

import pytest
from event_loop import process_events_until_idle
from plan_panel import Filled, press_ok, problem
from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QToolButton
from records import locked

from wijkaanpak_plugin.docks.claims.view.claims_model import ClaimsModel
from wijkaanpak_plugin.docks.packages.choices_model import ChoicesModel
from wijkaanpak_plugin.docks.packages.claims_model import PackageClaimsModel
from wijkaanpak_plugin.docks.packages.package_dialog import NewPackageDialog, PackageNameDialog
from wijkaanpak_plugin.docks.packages.package_list import PackageRow, PackagesModel
from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.docks.widgets.lists.claim_drag import dragged, dropped
from wijkaanpak_plugin.docks.widgets.parties.party_field import PartyField
from wijkaanpak_plugin.docks.widgets.transition_chips import TransitionChips
from wijkaanpak_plugin.plan.claims.claims import all_claims, change_claims
from wijkaanpak_plugin.plan.packages.members import give_role, put_in
from wijkaanpak_plugin.plan.packages.packages import make_package, packages, prefer_package
from wijkaanpak_plugin.plan.records.records import records

FLAG, STAR, RING = "⚑", "★", "◎"


def named(name, **fields):
    """Fill in a name (and the rest) and press OK."""

    def answer(dialog):
        dialog.findChild(QLineEdit, f"{dialog.objectName().removesuffix('Dialog')}_name").setText(name)
        if "work" in fields:
            box = dialog.findChild(QComboBox, "WijkaanpakPackage_work")
            box.setCurrentIndex(box.findData(fields["work"]))
        for key in fields.get("leading", ()):
            dialog.findChild(TransitionChips).findChild(QToolButton, f"WijkaanpakTransition_{key}").click()
        press_ok(dialog)

    return answer


def refused(answers, name):
    """Fill in a name, press OK, note what the form says, and leave it."""

    def answer(dialog):
        named(name)(dialog)
        answers.append(problem(dialog))
        dialog.reject()

    return answer


def records_of(desk):
    return records(desk.plan, "package_claim")


def undone(desk):
    desk.plan.history.undo()
    process_events_until_idle()


# Without a plan, without a package


def test_without_a_plan_it_says_what_to_do_first(empty_desk):
    assert empty_desk.part(QLabel, "PackagesMessage").isVisible()
    assert empty_desk.controller.not_saved(everywhere=True) == []


def test_without_a_package_it_says_where_one_begins_and_the_first_one_begins_at_planned_work(bare_desk, monkeypatch):
    desk = bare_desk
    assert not desk.dock.list.isVisible()
    Filled(monkeypatch, NewPackageDialog, named("Sewer first", work="sewer", leading=("energy",)))
    desk.press(QPushButton, "PackageBegin")
    assert desk.names() == ["Sewer first"]
    assert desk.groups() == {FLAG: ["Riool"], STAR: [], RING: []}
    (package,) = packages(desk.plan)
    assert (package.leading_transitions, package.values["occasions"]) == (("energy",), None)
    undone(desk)
    assert packages(desk.plan) == []
    assert desk.part(QPushButton, "PackageBegin").isVisible()


def test_closing_the_plan_lets_go_of_it(desk, plan_in_project):
    plan_in_project.close()
    process_events_until_idle()
    assert desk.part(QLabel, "PackagesMessage").isVisible()
    assert desk.names() == []


# Packages themselves


def test_a_package_is_copied_and_the_copy_is_shown(desk, monkeypatch):
    Filled(monkeypatch, PackageNameDialog, named("Other"))
    desk.press(QToolButton, "PackageCopy")
    assert desk.names() == ["Open once", "Other"]
    assert desk.dock.list.currentIndex().data() == "Other"
    assert desk.groups()[STAR] == ["Warmtenet"]
    undone(desk)
    assert desk.names() == ["Open once"]


def test_a_package_is_renamed_with_f2(desk, monkeypatch):
    Filled(monkeypatch, PackageNameDialog, named("Closed twice"))
    QTest.keyClick(desk.dock.list, Qt.Key.Key_F2)
    process_events_until_idle()
    assert desk.names() == ["Closed twice"]
    undone(desk)
    assert desk.names() == ["Open once"]


def test_a_name_that_there_is_already_is_refused_in_the_form(desk, monkeypatch):
    said = []
    Filled(monkeypatch, PackageNameDialog, refused(said, "open ONCE"))
    desk.press(QToolButton, "PackageCopy")
    assert "name already" in said[0]
    assert desk.names() == ["Open once"]


def test_a_package_is_removed_with_delete_and_its_claims_stay(desk):
    QTest.keyClick(desk.dock.list, Qt.Key.Key_Delete)
    process_events_until_idle()
    assert packages(desk.plan) == []
    assert len(all_claims(desk.plan)) == 4
    undone(desk)
    assert desk.names() == ["Open once"]


def test_one_package_is_preferred_and_pressed_again_none(desk):
    desk.press(QToolButton, "PackagePrefer")
    assert desk.names() == ["Open once ★"]
    desk.press(QToolButton, "PackagePrefer")
    assert desk.names() == ["Open once"]
    undone(desk)
    assert desk.names() == ["Open once ★"]


def test_what_leads_is_pressed_and_the_roles_by_rule_follow(desk):
    desk.dock.passport.leading.findChild(QToolButton, "WijkaanpakTransition_energy").click()
    process_events_until_idle()
    assert desk.groups() == {FLAG: ["Riool"], STAR: [], RING: ["Warmtenet"]}
    undone(desk)
    assert desk.groups()[STAR] == ["Warmtenet"]


def test_a_lead_is_named_and_the_folded_section_says_who(desk):
    field = desk.part(PartyField, "Package_lead")
    field.setEditText("Warmtebedrijf")
    field.lineEdit().editingFinished.emit()
    process_events_until_idle()
    (package,) = packages(desk.plan)
    assert package.values["lead"] == "Warmtebedrijf"
    assert "Warmtebedrijf" in desk.dock.passport.title()


def test_another_program_that_holds_the_file_is_said_and_what_holds_is_shown(desk):
    with locked(desk.plan.backend.path):
        desk.press(QToolButton, "PackagePrefer")
    assert desk.said()
    assert not desk.part(QToolButton, "PackagePrefer").isChecked()


# Claims


def test_claims_stand_in_the_group_of_their_role_in_italics_while_it_is_that_by_rule(desk):
    assert desk.groups() == {FLAG: ["Riool"], STAR: ["Warmtenet"], RING: []}
    assert desk.row("heat").data(Qt.ItemDataRole.FontRole).italic()
    desk.plan.history.perform("Role", give_role(desk.plan, desk.package_id, ["heat"], "following"))
    assert desk.groups() == {FLAG: ["Riool"], STAR: [], RING: ["Warmtenet •"]}
    assert not desk.row("heat").data(Qt.ItemDataRole.FontRole).italic()


def test_what_is_selected_on_the_map_is_put_in(desk):
    button = desk.part(QPushButton, "PackagePutIn")
    assert not button.isEnabled()
    desk.select_on_map("claim_line", "heat")
    assert not button.isEnabled()
    desk.select_on_map("claim_area", "wadi")
    assert button.text() == "Put in (1)"
    desk.press(QPushButton, "PackagePutIn")
    assert desk.groups()[RING] == ["Wadi"]
    undone(desk)
    assert desk.groups()[RING] == []


def test_what_was_selected_before_the_panel_came_can_be_put_in_too(desk, plan_in_project):
    desk.select_on_map("claim_area", "wadi")
    other_panel_selection = desk.selected_on_map()
    desk.controller.open_plan(desk.plan)
    process_events_until_idle()
    assert other_panel_selection == {"wadi"}
    assert desk.part(QPushButton, "PackagePutIn").isEnabled()


def test_a_claim_that_is_chosen_here_is_selected_on_the_map_and_the_other_way_round_without_echo(desk):
    told = []
    desk.dock.claims.chosen.connect(told.append)
    desk.choose("heat")
    assert desk.selected_on_map() == {"heat"}
    assert told[-1] == ["heat"]
    told.clear()
    desk.select_on_map("claim_line", "sewer")
    assert desk.dock.claims.chosen_ids == ["sewer"]
    assert told == []
    assert desk.selected_on_map() == {"sewer"}


def test_claims_are_taken_out_with_delete(desk):
    desk.choose("heat", "sewer")
    QTest.keyClick(desk.tree(), Qt.Key.Key_Delete)
    process_events_until_idle()
    assert desk.groups() == {}
    assert desk.part(QLabel, "PackageNoClaims").isVisible()
    undone(desk)
    assert desk.groups()[STAR] == ["Warmtenet"]


def test_a_role_is_given_with_a_press_and_left_to_the_rule_with_another(desk):
    desk.choose("heat")
    assert desk.part(QToolButton, "PackageRole_leading").isChecked()
    assert desk.part(QToolButton, "PackageRole_rule").isChecked()
    desk.press(QToolButton, "PackageRole_occasion")
    assert desk.groups()[FLAG] == ["Warmtenet •", "Riool"]
    assert desk.dock.claims.chosen_ids == ["heat"]
    assert desk.text("PackageRole") == "Occasion, as was said; by rule it is leading"
    desk.press(QToolButton, "PackageRole_rule")
    assert desk.groups()[STAR] == ["Warmtenet"]
    undone(desk)
    assert desk.groups()[STAR] == []


def test_who_pulls_a_claim_is_typed(desk):
    desk.choose("heat")
    field = desk.part(PartyField, "PackageClaim_initiator")
    field.setEditText("Warmtebedrijf")
    field.lineEdit().editingFinished.emit()
    process_events_until_idle()
    assert [member.party for member in desk.contents().members] == ["Warmtebedrijf", ""]
    undone(desk)
    assert [member.party for member in desk.contents().members] == ["", ""]


def test_a_claim_that_is_dragged_to_another_group_gets_that_role(desk):
    model = desk.tree().model()
    data = model.mimeData([desk.row("heat")])
    assert dropped(data) == ["heat"]
    head = model.index(2, 0)
    assert model.dropMimeData(data, Qt.DropAction.CopyAction, -1, -1, head)
    process_events_until_idle()
    assert desk.groups()[RING] == ["Warmtenet •"]
    undone(desk)
    assert desk.groups()[STAR] == ["Warmtenet"]


def test_claims_that_are_dragged_from_the_list_of_claims_are_put_in(desk):
    claims = ClaimsModel()
    claims.set_claims(all_claims(desk.plan))
    rows = [claims.index(row, 0) for row in claims.rows_of(["tree", "wadi", "heat"])]
    data = claims.mimeData(rows)
    desk.tree().model().dropMimeData(data, Qt.DropAction.CopyAction, -1, -1, QModelIndex())
    process_events_until_idle()
    assert {row["body_id"] for row in records_of(desk)} == {"heat", "sewer", "tree", "wadi"}
    assert len(desk.groups()[RING]) == 2
    assert desk.groups()[STAR] == ["Warmtenet"]
    undone(desk)
    assert desk.groups()[RING] == []


@pytest.mark.parametrize("junk", [b"{", b"3", b'{"a": 1}', b"[1, null]", b"\xff"])
def test_what_is_dropped_from_elsewhere_is_no_claim(junk):
    data = dragged([])
    data.setData(data.formats()[0], junk)
    assert dropped(data) == []
    assert dropped(None) == []


def test_enter_on_a_claim_goes_there_on_the_map(desk, canvas):
    before = canvas.extent()
    desk.choose("sewer")
    desk.tree().setCurrentIndex(desk.row("sewer"))
    desk.tree().activated.emit(desk.row("sewer"))
    process_events_until_idle()
    assert canvas.extent() != before
    assert canvas.extent().contains(desk.contents().members[1].claim.geometry.boundingBox())


def test_a_group_that_was_folded_stays_so(desk):
    model = desk.tree().model()
    desk.tree().collapse(model.index(0, 0))
    desk.plan.history.perform("Put in", put_in(desk.plan, desk.package_id, ["tree"]))
    process_events_until_idle()
    assert [desk.tree().isExpanded(model.index(row, 0)) for row in range(3)] == [False, True, True]


def test_a_claim_that_was_dropped_is_struck_through(desk):
    desk.plan.history.perform("Drop", change_claims(desk.plan, ["heat"], {"status": "dropped"}))
    process_events_until_idle()
    assert desk.row("heat").data(Qt.ItemDataRole.FontRole).strikeOut()


# Width, studio, models


def test_it_fits_beside_a_map_on_a_small_screen_also_with_a_long_name(desk):
    name = "'Één \"straat\" 🌳' " + "open " * 60
    changes, made = make_package(desk.plan, name)
    desk.plan.history.perform("Make", put_in(desk.plan, made, ["heat"], changes))
    process_events_until_idle()
    desk.dock.setStyleSheet("QWidget { font-size: 9pt; }")
    process_events_until_idle()
    assert desk.dock.widget().minimumSizeHint().width() <= 340
    hidden = {}
    for width in (380, 350, 290):
        desk.dock.claims.resize(width, 400)
        hidden[width] = [desk.tree().isColumnHidden(column) for column in range(3)]
    assert hidden == {380: [False] * 3, 350: [False, True, False], 290: [False, True, True]}


def test_in_a_session_it_shows_less_and_its_rows_are_high_enough_for_a_finger(desk):
    show_studio(desk.dock, True)
    process_events_until_idle()
    assert not desk.dock.passport.isVisible()
    assert not desk.part(QToolButton, "PackageDelete").isVisible()
    assert desk.part(QToolButton, "PackagePrefer").isVisible()
    desk.tree().scrollTo(desk.row("sewer"))
    assert desk.tree().visualRect(desk.row("sewer")).height() >= 40
    show_studio(desk.dock, False)
    process_events_until_idle()
    assert desk.dock.passport.isVisible()
    assert desk.tree().visualRect(desk.row("sewer")).height() < 40


def test_what_happens_while_nobody_looks_is_shown_when_somebody_does(desk):
    desk.dock.hide()
    desk.plan.history.perform("Prefer", prefer_package(desk.plan, desk.package_id))
    process_events_until_idle()
    assert desk.names() == ["Open once"]
    desk.dock.show()
    process_events_until_idle()
    assert desk.names() == ["Open once ★"]


def test_the_models_are_what_qt_asks_of_models(desk, qtmodeltester):
    rows = [PackageRow("a", "A", True, ("energy",), 2, 0), PackageRow("b", "B", False, (), 0, 1)]
    packages_model, claims_model, choices_model = PackagesModel(), PackageClaimsModel(), ChoicesModel()
    packages_model.set_rows(rows)
    claims_model.show_contents(desk.contents())
    choices_model.show_contents(desk.contents())
    for model in (packages_model, claims_model, choices_model):
        qtmodeltester.check(model)
