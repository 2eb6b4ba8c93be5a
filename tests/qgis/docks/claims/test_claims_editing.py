"""Changing claims from the panel: list, form, buttons, selection on the map."""

from __future__ import annotations

import sqlite3

import pytest
from event_loop import let_own_timers_run_out
from plan_panel import Filled
from qgis.core import QgsGeometry, QgsProject
from qgis.gui import QgsMapToolPan, QgsMessageBar
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QComboBox, QInputDialog, QLabel, QLineEdit, QToolButton, QWidget

from wijkaanpak_plugin.docks.claims.actions.editing import ClaimEditing
from wijkaanpak_plugin.docks.claims.view.all_fields_dialog import AllFieldsDialog
from wijkaanpak_plugin.docks.claims.view.claim_buttons import COPY, DELETE, EDIT, MERGE, MORE, SPLIT
from wijkaanpak_plugin.docks.claims.view.claims_model import NAME, ClaimsFilter, ClaimsModel
from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.docks.shell.interface_language import InterfaceLanguage
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField, MetresField, TextField
from wijkaanpak_plugin.domain.sentences import metres
from wijkaanpak_plugin.plan.claims.claims import Claim, change_claims, claims_with
from wijkaanpak_plugin.plan.store.sessions import current_session, start_session
from wijkaanpak_plugin.plan.store.values import plain


@pytest.fixture
def panel_path(small_plan_path):
    """The file that the panel opens: the small plan."""
    return small_plan_path


def editing(panel) -> ClaimEditing:
    return panel.controller.editing


def value(panel, body_id, column):
    return claims_with(panel.plan, [body_id])[0].values[column]


def button(panel, what):
    return panel.dock.form.buttons.findChild(QToolButton, f"WijkaanpakClaim_{what}")


def press(panel, what):
    button(panel, what).click()


def everything(panel):
    return {claim.body_id: (dict(claim.values), claim.geometry.asWkt()) for claim in panel.claims}


def check_undo_and_redo(panel, before):
    after = everything(panel)
    assert after != before
    panel.plan.history.undo()
    assert everything(panel) == before
    panel.plan.history.redo()
    assert everything(panel) == after


# The list


def example(body_id, name, kind="tree", status="idea"):
    values = {"body_id": body_id, "name": name, "kind": kind, "status": status, "origin": "claim"}
    return Claim("claim_point", values, QgsGeometry())


def test_the_model_and_its_filter_obey_the_rules_of_item_models(qtmodeltester):
    model = ClaimsModel()
    model.set_claims([example("1", "Linde"), example("2", "Eik")])
    qtmodeltester.check(model)
    listed = ClaimsFilter()
    listed.setSourceModel(model)
    qtmodeltester.check(listed)


def test_the_list_is_renewed_row_by_row(qtmodeltester):
    model = ClaimsModel()
    model.set_claims([example("1", "Linde"), example("2", "Eik"), example("3", "Beuk")])
    qtmodeltester.check(model)
    model.renew([example("3", "Rode beuk"), example("4", "Iep")], {"1"})
    assert [model.index(row, NAME).data() for row in range(model.rowCount())] == ["Eik", "Rode beuk", "Iep"]


def test_the_search_needs_every_word(qtmodeltester):
    model = ClaimsModel()
    model.set_claims([example("1", "Linde"), example("2", "Linde", "wadi"), example("3", "Eik")])
    listed = ClaimsFilter()
    listed.setSourceModel(model)
    listed.set_text("linde wadi")
    assert [listed.index(row, NAME).data() for row in range(listed.rowCount())] == ["Linde"]


def test_the_list_shows_every_claim_of_the_plan(panel):
    assert panel.dock.list.view.model().rowCount() == 4


def test_choosing_in_the_list_selects_on_the_map_and_fills_the_form(panel):
    panel.dock.list.view.selectAll()
    assert len(editing(panel).selected) == 4
    assert panel.plan.layer("claim_line").selectedFeatureCount() == 2
    panel.dock.list.choose(["heat"])
    panel.dock.list.chosen.emit(["heat"])
    assert panel.plan.layer("claim_area").selectedFeatureCount() == 0
    assert panel.dock.form.findChild(QLineEdit, "WijkaanpakForm_name").text() == "Warmtenet"


def test_selecting_on_the_map_chooses_in_the_list_without_going_round(panel):
    told = []
    panel.dock.list.chosen.connect(told.append)
    layer = panel.plan.layer("claim_area")
    layer.selectAll()
    panel.hand.settle()
    assert panel.dock.list.chosen_ids() == ["wadi"]
    assert editing(panel).selected == ["wadi"]
    assert not told


def test_a_layer_that_came_back_chooses_in_the_list_too(panel):
    panel.dock.list.chosen.emit(["heat"])
    QgsProject.instance().removeMapLayer(panel.plan.layer("claim_area").id())
    panel.plan_in_project.open(panel.path)
    assert editing(panel).selected == ["heat"]
    panel.plan.layer("claim_area").selectAll()
    panel.hand.settle()
    assert "wadi" in editing(panel).selected


def test_claims_selected_on_the_map_stay_in_hand_while_they_are_changed(panel):
    panel.plan.layer("claim_line").selectAll()
    panel.hand.settle()
    panel.dock.form.edited.emit("status", "decided")
    panel.hand.settle()
    panel.plan.history.undo()
    panel.hand.settle()
    assert set(editing(panel).selected) == {"heat", "sewer"}
    assert panel.plan.layer("claim_line").selectedFeatureCount() == 2


def test_taking_the_selection_away_on_the_map_empties_the_hand(panel):
    panel.plan.layer("claim_line").selectAll()
    panel.hand.settle()
    panel.plan.layer("claim_line").removeSelection()
    panel.hand.settle()
    assert editing(panel).selected == []


def test_entering_a_claim_goes_there_on_the_map(panel):
    panel.dock.list.entered.emit("wadi")
    middle = panel.hand.canvas.center()
    assert (middle.x(), middle.y()) == pytest.approx((155020, 463015), abs=1)


# The form


@pytest.mark.parametrize(
    ("column", "typed", "expected"),
    [
        ("name", "Warmte", "Warmte"),
        ("vertical_layer", "surface", "surface"),
        ("transitions", "mobility,energy", "mobility,energy"),
        ("width_m", 2.0, 2.0),
        ("width_m", None, None),
        ("works_from", "2027", "2027"),
        ("status", "decided", "decided"),
        ("confidential", True, True),
    ],
)
def test_each_value_is_one_step(panel, column, typed, expected):
    editing(panel).show(["heat"])
    before = everything(panel)
    panel.dock.form.edited.emit(column, typed)
    assert value(panel, "heat", column) == expected
    check_undo_and_redo(panel, before)


def test_a_typed_width_changes_the_claim_when_it_is_entered_not_at_each_key(panel):
    editing(panel).show(["heat"])
    field = panel.dock.form.sizes.fields["width_m"]
    field.selectAll()
    QTest.keyClicks(field, "3" + field.locale().decimalPoint() + "5")
    assert value(panel, "heat", "width_m") == 1.2
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert value(panel, "heat", "width_m") == 3.5


def test_clearing_a_width_makes_it_unknown(panel):
    editing(panel).show(["heat"])
    panel.dock.form.sizes.fields["width_m"].clear()
    assert value(panel, "heat", "width_m") is None


def test_pressing_chips_in_order_makes_the_first_one_lead(panel):
    editing(panel).show(["heat"])
    for key in ("energy", "mobility", "energy"):
        panel.dock.form.findChild(QToolButton, f"WijkaanpakTransition_{key}").click()
    assert value(panel, "heat", "transitions") == "mobility,energy"


def test_several_claims_change_at_once_in_one_step_and_show_what_differs(panel):
    editing(panel).show(["heat", "sewer"])
    assert panel.dock.form.findChild(QLineEdit, "WijkaanpakForm_name").placeholderText() == "differs"
    assert panel.dock.form.sizes.fields["width_m"].text() == "differs"
    before = everything(panel)
    panel.dock.form.edited.emit("width_m", 0.8)
    assert [value(panel, body_id, "width_m") for body_id in ("heat", "sewer")] == [0.8, 0.8]
    check_undo_and_redo(panel, before)


def test_a_list_that_shows_that_claims_differ_tells_nothing_until_one_is_chosen(panel):
    field = ChoiceField()
    field.set_choices([("a", "A", ""), ("b", "B", "")])
    told = []
    field.edited.connect(told.append)
    field.set_value(None, differing=True)
    field.activated.emit(field.currentIndex())
    assert told == []
    field.setCurrentIndex(field.findData("b"))
    field.activated.emit(field.currentIndex())
    assert told == ["b"]


def test_a_key_that_is_not_in_the_list_is_shown_and_kept(panel):
    field = ChoiceField()
    field.set_choices([("a", "A", "")])
    field.set_value("of_another_version")
    assert field.value_key() == "of_another_version"


def test_a_value_that_makes_no_sense_is_said_and_the_form_shows_what_the_plan_holds(panel):
    editing(panel).show(["heat"])
    panel.dock.form.edited.emit("bottom_m", -0.2)
    assert len(panel.warnings()) == 1
    assert value(panel, "heat", "bottom_m") == -1.4
    assert panel.dock.form.sizes.fields["bottom_m"].value_m() == -1.4


def test_a_typed_depth_says_that_its_source_is_not_known(panel):
    editing(panel).show(["heat"])
    panel.dock.form.edited.emit("top_m", -0.8)
    assert value(panel, "heat", "depth_source") == "unknown"


def test_another_building_block_brings_its_kind_and_leaves_what_was_typed(panel):
    editing(panel).show(["heat"])
    panel.dock.form.edited.emit("building_block", "deciduous_tree")
    assert value(panel, "heat", "kind") == "tree"
    assert value(panel, "heat", "name") == "Warmtenet"
    assert value(panel, "heat", "width_m") == 1.2


def test_a_locked_plan_says_so_once_and_the_form_shows_what_it_holds(panel):
    editing(panel).show(["heat"])
    lock = sqlite3.connect(panel.path, isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    panel.dock.form.edited.emit("name", "Anders")
    lock.execute("ROLLBACK")
    lock.close()
    assert len(panel.warnings()) == 1
    assert value(panel, "heat", "name") == "Warmtenet"


def test_undo_is_seen_in_form_and_list(panel):
    editing(panel).show(["heat"])
    panel.dock.form.edited.emit("name", "Warmte")
    panel.plan.history.undo()
    assert panel.dock.form.findChild(QLineEdit, "WijkaanpakForm_name").text() == "Warmtenet"
    names = [panel.dock.list.view.model().index(row, NAME).data() for row in range(4)]
    assert "Warmtenet" in names


# Fields


def test_an_unknown_number_steps_to_zero_and_the_wheel_leaves_it_alone(qtbot):
    field = MetresField(is_depth=True)
    qtbot.addWidget(field)
    told = []
    field.edited.connect(told.append)
    assert field.value_m() is None
    assert field.text() == "unknown"
    field.stepUp()
    field.stepDown()
    assert told == [0.0, 0.1]


def test_a_depth_is_shown_below_ground_and_told_as_a_height(qtbot):
    field = MetresField(is_depth=True)
    qtbot.addWidget(field)
    told = []
    field.edited.connect(told.append)
    field.set_value(-1.0)
    assert (field.value(), field.value_m()) == (1.0, -1.0)
    field.setValue(0.8)
    field.set_value(0.0)
    assert told == [-0.8]
    assert "-" not in field.text()


def test_a_depth_in_the_dialog_of_all_fields_is_that_of_the_form(panel):
    dialog = AllFieldsDialog([claim for claim in panel.claims if claim.body_id == "heat"], {}, lambda _values: "")
    top = dialog.findChild(TextField, "WijkaanpakField_top_m")
    assert (top.text(), top.accessibleName()) == ("1", "Depth of the top (m below ground)")
    assert dialog.changed_values() == {}
    top.setText("0.8")
    assert dialog.changed_values() == {"top_m": -0.8}
    dialog.deleteLater()


def test_a_width_cannot_be_typed_below_zero(qtbot):
    field = MetresField(is_depth=False)
    qtbot.addWidget(field)
    field.setValue(-5.0)
    assert field.value_m() is None


@pytest.fixture
def numbers_of():
    """Return what lets QGIS write numbers as in a country, as its options do."""
    before = QLocale()
    yield lambda country: QLocale.setDefault(QLocale(country))
    QLocale.setDefault(before)


@pytest.mark.parametrize(("country", "shown"), [("nl_NL", "12,25 m"), ("en_GB", "12.25 m")])
@pytest.mark.parametrize("typed", ["12.25", "12,25"])
def test_a_comma_and_a_point_both_start_the_decimals(qtbot, numbers_of, country, shown, typed):
    numbers_of(country)
    field = MetresField(is_depth=False)
    qtbot.addWidget(field)
    told = []
    field.edited.connect(told.append)
    field.selectAll()
    QTest.keyClicks(field.lineEdit(), typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == [12.25]
    assert field.text() == shown


@pytest.mark.parametrize("country", ["nl_NL", "en_GB"])
def test_a_sentence_writes_a_number_as_the_field_beside_it(qtbot, numbers_of, country):
    numbers_of(country)
    speech = InterfaceLanguage()
    speech.install()
    try:
        field = MetresField(is_depth=False)
        qtbot.addWidget(field)
        field.setValue(2.25)
        assert metres(2.25) == field.text()
    finally:
        speech.remove()


def test_a_line_of_text_speaks_once_and_only_when_it_changed(qtbot):
    field = TextField()
    qtbot.addWidget(field)
    told = []
    field.edited.connect(told.append)
    field.set_value("Linde")
    field.editingFinished.emit()
    field.setText(" Eik ")
    field.editingFinished.emit()
    field.editingFinished.emit()
    field.clearValue()
    assert told == ["Eik", None]


# The buttons


def test_delete_removes_the_claims_in_hand_in_one_step(panel):
    editing(panel).show(["heat", "wadi"])
    before = everything(panel)
    press(panel, "delete")
    assert set(everything(panel)) == {"tree", "sewer"}
    assert editing(panel).selected == []
    check_undo_and_redo(panel, before)


def test_the_delete_key_in_the_list_removes_what_is_chosen(panel):
    panel.show()
    panel.dock.tabs.setCurrentIndex(1)
    panel.dock.list.view.setFocus()
    editing(panel).show(["heat"])
    QTest.keyClick(panel.dock.list.view, Qt.Key.Key_Delete)
    assert "heat" not in everything(panel)


def test_split_asks_for_a_line_and_makes_two_claims(panel):
    editing(panel).show(["heat"])
    before = everything(panel)
    press(panel, "split")
    assert panel.controller.drawing.tools.active == "split"
    panel.hand.click((200, 150), (200, 250))
    panel.hand.right_click(200, 250)
    assert sorted(claim.name for claim in claims_with(panel.plan, editing(panel).selected)) == [
        "Warmtenet (1)",
        "Warmtenet (2)",
    ]
    assert panel.hand.canvas.mapTool() is panel.pan
    check_undo_and_redo(panel, before)


def test_a_line_that_misses_the_claim_is_said_and_can_be_drawn_again(panel):
    editing(panel).show(["heat"])
    press(panel, "split")
    panel.hand.click((10, 10), (20, 20))
    panel.hand.right_click(20, 20)
    assert len(panel.warnings()) == 1
    assert panel.controller.drawing.tools.active == "split"


def test_merge_refuses_what_is_not_the_same_thing_and_says_in_what_it_differs(panel):
    editing(panel).show(["heat", "sewer"])
    before = everything(panel)
    press(panel, "merge")
    assert everything(panel) == before
    assert "differ in" in panel.warnings()[-1]
    assert "Kind" in panel.warnings()[-1]
    assert editing(panel).selected == ["heat", "sewer"]


def test_merge_keeps_the_first_and_tells_what_differed(panel):
    heat = next(claim for claim in panel.claims if claim.body_id == "heat")
    same = {name: heat.values[name] for name in ("origin", "building_block", "kind", "vertical_layer")}
    panel.plan.history.perform("Alike", change_claims(panel.plan, ["sewer"], same))
    editing(panel).show(["heat", "sewer"])
    before = everything(panel)
    press(panel, "merge")
    assert editing(panel).selected == ["heat"]
    assert "sewer" not in everything(panel)
    assert "Width" in panel.infos()[-1]
    check_undo_and_redo(panel, before)


def test_buttons_are_grey_when_they_cannot_be_used(panel):
    def usable():
        return {name for name in (EDIT, SPLIT, MERGE, COPY, DELETE, MORE) if button(panel, name).isEnabled()}

    assert usable() == set()
    editing(panel).show(["tree"])
    assert usable() == {"edit", "copy", "delete", "more"}
    editing(panel).show(["heat"])
    assert usable() == {"edit", "split", "copy", "delete", "more"}
    editing(panel).show(["heat", "sewer"])
    assert usable() == {"merge", "copy", "delete", "more"}


def test_copy_to_a_new_package_asks_its_name_and_offers_it_next_time(panel, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_what: ("Variant B", True))
    editing(panel).show(["heat"])
    before = everything(panel)
    panel.dock.form.buttons.copy_wanted.emit(None)
    assert len(panel.claims) == 5
    assert [plain(row["name"]) for row in panel.plan.layer("package").getFeatures()] == ["Variant B"]
    offered = [action.text() for action in button(panel, "copy").menu().actions()]
    assert offered[0] == "Variant B"
    check_undo_and_redo(panel, before)


def test_a_package_that_is_not_named_is_not_made(panel, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_what: ("Variant B", False))
    editing(panel).show(["heat"])
    panel.dock.form.buttons.copy_wanted.emit(None)
    assert len(panel.claims) == 4


# Everything else


def test_all_fields_of_a_plan_whose_file_went_away_cannot_be_shown_and_that_is_said(panel, tmp_path):
    editing(panel).show(["heat"])
    panel.plan.backend.path.rename(tmp_path / "elsewhere.gpkg")
    said = len(panel.warnings())
    press(panel, "more")
    assert len(panel.warnings()) == said + 1
    assert "cannot be read" in panel.warnings()[-1]


def fill_in_all_fields(panel, monkeypatch, fill):
    """Press "More" and let a function fill in the dialog that comes, before it is shown."""
    dialogs = Filled(monkeypatch, AllFieldsDialog, fill)
    press(panel, "more")
    assert dialogs.answers == []


def test_all_fields_can_be_changed_in_one_step(panel, monkeypatch):
    editing(panel).show(["heat"])
    before = everything(panel)

    def fill(dialog):
        dialog.findChild(QWidget, "WijkaanpakField_owner").setEditText("Netbeheerder")
        dialog.findChild(QWidget, "WijkaanpakField_cost_from").setText("1200,5")
        dialog.findChild(QWidget, "WijkaanpakField_why_here").setPlainText("Hier ligt ruimte")
        obligation = dialog.findChild(QWidget, "WijkaanpakField_obligation")
        obligation.setCurrentIndex(obligation.findData("must"))
        assert set(dialog.changed_values()) == {"owner", "cost_from", "why_here", "obligation"}
        dialog.accept()

    fill_in_all_fields(panel, monkeypatch, fill)
    assert value(panel, "heat", "cost_from") == 1200.5
    assert value(panel, "heat", "obligation") == "must"
    check_undo_and_redo(panel, before)


@pytest.mark.parametrize(
    ("column", "typed"), [("cost_from", "veel"), ("frees", "no_such_kind"), ("works_from", "soon")]
)
def test_what_is_no_value_is_said_in_the_dialog_which_stays(panel, monkeypatch, column, typed):
    editing(panel).show(["heat"])

    def fill(dialog):
        dialog.show()
        dialog.findChild(QWidget, f"WijkaanpakField_{column}").setText(typed)
        dialog.accept()
        assert dialog.isVisible()
        assert dialog.findChild(QgsMessageBar).currentItem() is not None
        dialog.reject()

    fill_in_all_fields(panel, monkeypatch, fill)


def test_all_fields_name_the_records_that_a_claim_refers_to_and_show_no_id(panel, monkeypatch):
    plan, heat = panel.plan, "heat"
    plan.history.perform("Session", start_session(plan, "Eerste atelier", ""))
    session = current_session(plan).session_id
    other = next(claim for claim in panel.claims if claim.body_id != heat)
    own = {"session_id": session, "design_id": "d1", "copy_of": other.body_id, "on_source": "gone"}
    changes = change_claims(plan, [heat], own)
    changes.change(other.table, other.body_id, {"design_id": "d1"})
    plan.history.perform("Change", changes)
    editing(panel).show([heat])
    shown = {}

    def fill(dialog):
        for column in (*own, "body_id"):
            field = dialog.findChild(QLabel, f"WijkaanpakField_{column}")
            shown[column] = field and field.text()
        assert dialog.changed_values() == {}
        dialog.reject()

    fill_in_all_fields(panel, monkeypatch, fill)
    assert shown == {
        "session_id": "Eerste atelier",
        "design_id": other.name,
        "copy_of": other.name,
        "on_source": None,
        "body_id": None,
    }


def test_what_a_claim_takes_away_is_written_and_shown_in_words(panel, monkeypatch):
    editing(panel).show(["heat"])

    def write(dialog):
        dialog.findChild(QWidget, "WijkaanpakField_frees").setText("parkeerplaats; Cable or pipe, tree")
        dialog.accept()

    fill_in_all_fields(panel, monkeypatch, write)
    assert value(panel, "heat", "frees") == "parking,cable_or_pipe,tree"
    seen = []
    fill_in_all_fields(
        panel, monkeypatch, lambda dialog: seen.append(dialog.findChild(QWidget, "WijkaanpakField_frees").text())
    )
    assert len(seen) == 1
    assert "_" not in seen[0]
    assert "cable or pipe" in seen[0]


def test_another_building_block_in_the_dialog_brings_its_kind_too(panel, monkeypatch):
    editing(panel).show(["heat"])

    def fill(dialog):
        box = dialog.findChild(QWidget, "WijkaanpakField_building_block")
        box.setCurrentIndex(box.findData("deciduous_tree"))
        dialog.accept()

    fill_in_all_fields(panel, monkeypatch, fill)
    assert value(panel, "heat", "kind") == "tree"


def test_fields_that_differ_stay_as_they_are_until_somebody_changes_them(panel, monkeypatch):
    editing(panel).show(["heat", "sewer"])
    changed = []
    fill_in_all_fields(panel, monkeypatch, lambda dialog: changed.append(dialog.changed_values()))
    assert changed == [{}]


# The vertex tool


def test_editing_the_shape_ends_when_its_tool_is_left(panel, monkeypatch):
    vertex = QgsMapToolPan(panel.hand.canvas)
    action = QAction()
    action.triggered.connect(lambda: panel.hand.canvas.setMapTool(vertex))
    monkeypatch.setattr(panel.iface, "actionVertexTool", lambda: action, raising=False)
    editing(panel).show(["heat"])
    press(panel, "edit")
    layer = panel.plan.layer("claim_line")
    assert layer.isEditable()
    panel.hand.canvas.setMapTool(panel.pan)
    assert not layer.isEditable()


# Keyboard and studio


def test_ctrl_f_goes_to_the_search_of_the_tab_in_front(panel):
    panel.show()
    panel.dock.tabs.setCurrentIndex(1)
    QTest.keyClick(panel.dock.list.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert panel.dock.focusWidget() is panel.dock.list.findChild(QLineEdit, "WijkaanpakClaimSearch")
    panel.dock.tabs.setCurrentIndex(0)
    QTest.keyClick(panel.dock.bar, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert panel.dock.palette_of_blocks.isAncestorOf(panel.dock.focusWidget())


def test_studio_leaves_name_width_and_depth_and_makes_them_large(panel):
    editing(panel).show(["heat"])
    panel.show()
    show_studio(panel.dock, True)
    form = panel.dock.form
    status = form.findChild(QComboBox, "WijkaanpakForm_status")
    assert form.findChild(QLineEdit, "WijkaanpakForm_name").isVisible()
    assert form.sizes.fields["top_m"].minimumHeight() >= 40
    assert not status.isVisible()
    assert not form.sizes.fields["works_from"].isVisible()
    show_studio(panel.dock, False)
    assert status.isVisible()
    assert form.sizes.fields["top_m"].minimumHeight() < 40


def test_an_empty_plan_says_what_to_do_first(panel):
    for body_id in list(everything(panel)):
        editing(panel).show([body_id])
        press(panel, "delete")
    counted = panel.dock.list.findChild(QLabel, "WijkaanpakClaimCount").text()
    assert "no claims yet" in counted


@pytest.mark.parametrize("height", [480, 520, 560])
def test_on_a_small_screen_in_the_studio_the_cards_give_way_and_no_sentence_is_cut(panel, qtbot, height):
    panel.show()
    show_studio(panel.dock, True)
    panel.dock.resize(440, height)
    label = panel.dock.findChild(QLabel, "WijkaanpakNextClaim")
    page = panel.dock.tabs.widget(0)
    let_own_timers_run_out(panel.dock)
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
    seen = label.visibleRegion().boundingRect().height()
    assert seen == label.height(), f"{seen} of {label.height()} pixels are seen on a page of {page.height()}"


def test_a_click_on_the_map_picks_a_claim_whatever_layer_is_current(panel):
    panel.hand.canvas.setLayers([panel.plan.layer(name) for name in ("claim_point", "claim_line", "claim_area")])
    panel.iface.setActiveLayer(panel.plan.layer("hot_spot"))
    button = panel.dock.findChild(QToolButton, "WijkaanpakClaimPick")
    button.click()
    to_pixels = panel.hand.canvas.getCoordinateTransform()
    place = to_pixels.transform(155020, 463015)
    panel.hand.click((round(place.x()), round(place.y())))
    assert [claim.name for claim in panel.claims if claim.body_id in panel.controller.editing.selected] == ["Wadi"]
    nowhere = to_pixels.transform(155150, 463120)
    panel.hand.click((round(nowhere.x()), round(nowhere.y())))
    assert panel.infos() == ["There is no claim here."]
    panel.hand.key(Qt.Key.Key_Escape)
    assert not button.isChecked()
