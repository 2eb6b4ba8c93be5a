"""What waits for what in the Plan panel: listed, added, changed, removed, and shown on the map."""

from __future__ import annotations

import pytest
from plan_panel import Filled, click, find, press_ok, problem, said
from qgis.core import QgsGeometry, QgsPointXY
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTreeView
from records import locked, open_again

from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.docks.widgets.parties.party_field import PartyField
from wijkaanpak_plugin.docks.widgets.waits.dependency_dialog import DependencyDialog
from wijkaanpak_plugin.plan.claims.claims import add_claim, change_claims, delete_claims
from wijkaanpak_plugin.plan.records.records import add_record, records


@pytest.fixture
def claims(panel_plan):
    """A pipe that waits and a source that it may wait for, by name."""
    _controller, plan = panel_plan
    ids = {}
    for name, kind, wkt in (
        ("Warmteleiding", "heat", "LineString (155010 463010, 155030 463010)"),
        ("Bron", "geothermal_well", "Point (155150 463150)"),
    ):
        changes, ids[name] = add_claim(plan, {"kind": kind, "name": name}, QgsGeometry.fromWkt(wkt))
        plan.history.perform("Draw", changes)
    return ids


def field(dialog, name, kind=QComboBox):
    found = dialog.findChild(kind, f"WijkaanpakDependency_{name}")
    assert found is not None, name
    return found


def fill(dialog, **texts):
    for name, text in texts.items():
        widget = dialog.findChild(QComboBox, f"WijkaanpakDependency_{name}")
        if widget is None:
            field(dialog, name, QLineEdit).setText(text)
        elif widget.isEditable():
            widget.setEditText(text)
        else:
            widget.setCurrentIndex(widget.findData(text))


def filled(**texts):
    def answer(dialog):
        fill(dialog, **texts)
        press_ok(dialog)

    return answer


def refused(answers, **texts):
    """Fill in, press OK, and note what the form says; then leave it."""

    def answer(dialog):
        fill(dialog, **texts)
        press_ok(dialog)
        answers.append((problem(dialog), dialog.isVisible() or dialog.result() == 0))
        dialog.reject()

    return answer


def waits(plan):
    return records(plan, "dependency")


def listed(controller):
    model = find(controller, QTreeView, "WijkaanpakWaitsList").model()
    return [tuple(model.index(row, column).data() for column in range(3)) for row in range(model.rowCount())]


def note(plan, **values):
    plan.history.perform("Wait", add_record(plan, "dependency", values)[0])


def choose_row(controller, row):
    view = find(controller, QTreeView, "WijkaanpakWaitsList")
    view.setCurrentIndex(view.model().index(row, 0))
    return view


def test_what_a_claim_waits_for_is_added_in_one_step_with_a_party_that_was_not_there(panel_plan, claims, monkeypatch):
    controller, plan = panel_plan
    Filled(
        monkeypatch,
        DependencyDialog,
        filled(
            needs_id="Warmteleiding",
            on_id="Bron",
            kind="source",
            party="Warmtebedrijf",
            level="above",
            needed_by="2028",
            promised_by="2029",
            status="promised",
            source="Brief van mei",
        ),
    )
    click(controller, "WijkaanpakWaitsAdd")
    (row,) = waits(plan)
    assert (row["needs_id"], row["on_id"], row["on_text"]) == (claims["Warmteleiding"], claims["Bron"], None)
    assert (row["kind"], row["party"], row["level"], row["status"]) == ("source", "Warmtebedrijf", "above", "promised")
    assert (row["needed_by"], row["promised_by"], row["source"]) == ("2028", "2029", "Brief van mei")
    assert [party["name"] for party in records(plan, "party")] == ["Warmtebedrijf"]
    assert listed(controller) == [("Warmteleiding", "Bron", "Promised")]
    assert plan.history.undo_text == "Note what it waits for: Warmteleiding"
    plan.history.undo()
    assert (waits(plan), records(plan, "party"), listed(controller)) == ([], [], [])


def test_the_party_is_asked_as_everywhere_and_spelled_as_it_is_known(panel_plan, claims, monkeypatch):
    controller, plan = panel_plan
    plan.history.perform("Name", add_record(plan, "party", {"name": "Waterschap"})[0])
    shown = []

    def answer(dialog):
        party = field(dialog, "party", PartyField)
        party.menu.chosen.emit("Waterschap")
        shown.append(party.currentText())
        fill(dialog, needs_id="Warmteleiding", on_id="Bron", party=" waterschap ")
        press_ok(dialog)

    Filled(monkeypatch, DependencyDialog, answer)
    click(controller, "WijkaanpakWaitsAdd")
    assert shown == ["Waterschap"]
    assert [row["party"] for row in waits(plan)] == ["Waterschap"]
    assert [party["name"] for party in records(plan, "party")] == ["Waterschap"]


def test_what_is_not_in_the_plan_is_said_in_own_words(panel_plan, claims, monkeypatch):
    controller, plan = panel_plan
    Filled(monkeypatch, DependencyDialog, filled(needs_id="warmteleiding", on_id=" Ruimte  op het net "))
    click(controller, "WijkaanpakWaitsAdd")
    (row,) = waits(plan)
    assert (row["needs_id"], row["on_id"], row["on_text"]) == (claims["Warmteleiding"], None, "Ruimte op het net")
    assert row["status"] == "open"


def test_a_row_is_changed_and_removed_by_button_and_by_key_each_as_one_step(panel_plan, claims, monkeypatch):
    controller, plan = panel_plan
    note(plan, needs_id=claims["Warmteleiding"], on_text="Stroom")
    shown = []

    def change(dialog):
        shown.append((field(dialog, "needs_id").currentText(), field(dialog, "on_id").currentText()))
        fill(dialog, on_id="Bron", status="arranged")
        press_ok(dialog)

    Filled(monkeypatch, DependencyDialog, change, filled(status="open"))
    view = choose_row(controller, 0)
    click(controller, "WijkaanpakWaitsChange")
    assert shown == [("Warmteleiding", "Stroom")]
    assert listed(controller) == [("Warmteleiding", "Bron", "Arranged")]
    view.activated.emit(view.currentIndex())
    assert listed(controller) == [("Warmteleiding", "Bron", "Open")]
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert waits(plan) == []
    assert plan.history.undo_text == "No longer: Warmteleiding waits for Bron."
    for state in ("Open", "Arranged"):
        plan.history.undo()
        assert listed(controller) == [("Warmteleiding", "Bron", state)]
    choose_row(controller, 0)
    click(controller, "WijkaanpakWaitsRemove")
    assert waits(plan) == []


def test_what_was_added_is_the_current_row_so_that_it_can_be_changed_at_once(panel_plan, claims, monkeypatch):
    controller, plan = panel_plan
    note(plan, needs_id=claims["Warmteleiding"], on_text="Stroom")
    Filled(monkeypatch, DependencyDialog, filled(needs_id="Bron", on_id="Warmteleiding"))
    click(controller, "WijkaanpakWaitsAdd")
    view = find(controller, QTreeView, "WijkaanpakWaitsList")
    assert view.currentIndex().siblingAtColumn(0).data() == "Bron"
    assert find(controller, QPushButton, "WijkaanpakWaitsChange").isEnabled()


def test_who_removes_a_row_is_in_the_next_one(panel_plan, claims):
    controller, plan = panel_plan
    for words in ("Stroom", "Vergunning", "Geld"):
        note(plan, needs_id=claims["Warmteleiding"], on_text=words)
    view = choose_row(controller, 1)
    for left in (["Stroom", "Geld"], ["Stroom"], []):
        QTest.keyClick(view, Qt.Key.Key_Delete)
        assert [row["on_text"] for row in waits(plan)] == left


def test_the_list_is_a_sound_model(panel_plan, claims, qtmodeltester):
    controller, plan = panel_plan
    note(plan, needs_id=claims["Warmteleiding"], on_text="Stroom")
    qtmodeltester.check(find(controller, QTreeView, "WijkaanpakWaitsList").model())


@pytest.mark.parametrize(
    ("texts", "sentence"),
    [
        ({"on_id": "Bron"}, "Choose what waits: a claim, planned work or a package."),
        ({"needs_id": "Iets anders", "on_id": "Bron"}, "Choose what waits: a claim, planned work or a package."),
        ({"needs_id": "Warmteleiding"}, "Say what it waits for."),
        (
            {"needs_id": "Warmteleiding", "on_id": "Bron", "promised_by": "gauw"},
            "'gauw' is no date or period; write 2027, May 2027 or 2027-05-01.",
        ),
        (
            {"needs_id": "Bron", "on_id": "Bron"},
            "This would wait for itself, by way of what it waits for; turn one of the two.",
        ),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence_and_the_form_stays(panel_plan, claims, monkeypatch, texts, sentence):
    controller, plan = panel_plan
    answers = []
    Filled(monkeypatch, DependencyDialog, refused(answers, **texts))
    click(controller, "WijkaanpakWaitsAdd")
    assert answers == [(sentence, True)]
    assert waits(plan) == []


def test_what_waits_for_each_other_is_refused(panel_plan, claims, monkeypatch):
    controller, plan = panel_plan
    note(plan, needs_id=claims["Warmteleiding"], on_id=claims["Bron"])
    answers = []
    Filled(monkeypatch, DependencyDialog, refused(answers, needs_id="Bron", on_id="Warmteleiding"))
    click(controller, "WijkaanpakWaitsAdd")
    assert "wait for itself" in answers[0][0]
    assert len(waits(plan)) == 1


def test_a_claim_that_is_removed_while_the_form_is_open_is_told(panel_plan, claims, monkeypatch):
    controller, plan = panel_plan

    def while_open(dialog):
        plan.history.perform("Delete", delete_claims(plan, [claims["Warmteleiding"]]))
        fill(dialog, needs_id="Warmteleiding", on_id="Bron")
        press_ok(dialog)
        assert "not in the plan any more" in problem(dialog)
        dialog.reject()

    Filled(monkeypatch, DependencyDialog, while_open)
    click(controller, "WijkaanpakWaitsAdd")
    assert waits(plan) == []


def test_a_locked_plan_keeps_the_form_with_what_was_typed(panel_plan, claims, monkeypatch):
    controller, plan = panel_plan

    def answer(dialog):
        fill(dialog, needs_id="Warmteleiding", on_id="Bron", source="Brief")
        with locked(plan.backend.path):
            press_ok(dialog)
        assert problem(dialog)
        assert field(dialog, "source", QLineEdit).text() == "Brief"
        press_ok(dialog)

    Filled(monkeypatch, DependencyDialog, answer)
    click(controller, "WijkaanpakWaitsAdd")
    assert len(waits(plan)) == 1


def test_choosing_a_row_selects_its_claim_and_brings_it_in_sight(panel_plan, claims, qgis_iface):
    controller, plan = panel_plan
    note(plan, needs_id=claims["Warmteleiding"], on_text="Stroom")
    note(plan, needs_id=claims["Bron"], on_text="Vergunning")
    choose_row(controller, 1)
    assert [row["body_id"] for row in plan.layer("claim_point").getSelectedFeatures()] == [claims["Bron"]]
    assert qgis_iface.mapCanvas().extent().contains(QgsPointXY(155150, 463150))
    assert list(plan.layer("claim_line").getSelectedFeatures()) == []
    choose_row(controller, 0)
    assert [row["body_id"] for row in plan.layer("claim_line").getSelectedFeatures()] == [claims["Warmteleiding"]]
    assert list(plan.layer("claim_point").getSelectedFeatures()) == []
    assert qgis_iface.mapCanvas().extent().contains(QgsPointXY(155020, 463010))
    assert not qgis_iface.mapCanvas().extent().contains(QgsPointXY(155150, 463150))


def test_a_package_that_waits_shows_all_its_claims(panel_plan, claims):
    controller, plan = panel_plan
    changes, package = add_record(plan, "package", {"name": "Eerste fase"})
    for body_id in claims.values():
        add_record(plan, "package_claim", {"package_id": package, "body_id": body_id}, changes=changes)
    plan.history.perform("Pack", changes)
    note(plan, needs_id=package, on_text="Besluit")
    assert listed(controller)[0][0] == "Eerste fase"
    choose_row(controller, 0)
    selected = [
        row["body_id"] for name in ("claim_line", "claim_point") for row in plan.layer(name).getSelectedFeatures()
    ]
    assert set(selected) == set(claims.values())


def test_the_list_follows_names_and_what_is_removed(panel_plan, claims):
    controller, plan = panel_plan
    note(plan, needs_id=claims["Warmteleiding"], on_id=claims["Bron"])
    plan.history.perform("Name", change_claims(plan, [claims["Bron"]], {"name": "Put"}))
    assert listed(controller)[0][1] == "Put"
    plan.history.perform("Delete", delete_claims(plan, [claims["Bron"]]))
    assert listed(controller) == []


def test_all_that_is_said_stands_below_the_list_and_what_is_not_known_is_left_out(panel_plan, claims):
    controller, plan = panel_plan
    note(
        plan,
        needs_id=claims["Warmteleiding"],
        on_text="Stroom",
        party="Netbeheer",
        needed_by="2028",
        kind="grid_capacity",
    )
    choose_row(controller, 0)
    assert find(controller, QLabel, "WijkaanpakWaitsDetail").text().splitlines() == [
        "Warmteleiding waits for Stroom.",
        "Capacity of the grid · Netbeheer",
        "Open · needed by 2028",
    ]


def test_without_anything_that_waits_the_section_is_folded_and_says_what_it_is_for(panel_plan):
    controller, _plan = panel_plan
    section = controller.dock.waits
    assert section.isCollapsed()
    section.setCollapsed(False)
    assert "heat pipe" in find(controller, QLabel, "WijkaanpakWaitsNothing").text()
    for name in ("WijkaanpakWaitsChange", "WijkaanpakWaitsRemove"):
        assert not find(controller, QPushButton, name).isEnabled()


def test_folding_and_unfolding_shows_what_was_there_and_nothing_else(panel_plan, claims, qtbot):
    controller, plan = panel_plan
    controller.dock.show()
    qtbot.waitExposed(controller.dock)
    section = controller.dock.waits
    nothing = find(controller, QLabel, "WijkaanpakWaitsNothing")
    assert section.isCollapsed()
    note(plan, needs_id=claims["Warmteleiding"], on_text="Stroom")
    for collapsed in (False, True, False):
        section.setCollapsed(collapsed)
        assert nothing.isVisibleTo(section) is False
    assert find(controller, QTreeView, "WijkaanpakWaitsList").isVisibleTo(section)


def test_a_session_does_not_see_it_and_the_desk_does_again(panel_plan):
    controller, _plan = panel_plan
    show_studio(controller.dock, True)
    assert controller.dock.waits.isHidden()
    show_studio(controller.dock, False)
    assert not controller.dock.waits.isHidden()


def test_another_plan_brings_its_own_list(panel_plan, claims, plan_in_project, qgis_iface):
    controller, plan = panel_plan
    note(plan, needs_id=claims["Warmteleiding"], on_text="Stroom")
    plan_in_project.close()
    click(controller, "WijkaanpakWaitsAdd")  # without a plan nothing is asked
    assert said(qgis_iface) == []
    open_again(plan_in_project, plan)
    assert listed(controller) == [("Warmteleiding", "Stroom", "Open")]
    assert not controller.dock.waits.isCollapsed()
