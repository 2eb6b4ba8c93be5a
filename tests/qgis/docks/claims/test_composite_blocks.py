"""A building block of several functions: one shape, a claim for each part, one design, one step."""

from __future__ import annotations

import sqlite3

import pytest
from claims_panel import kept
from qgis.core import QgsGeometry
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QToolButton

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.docks.panel.studio import show_studio
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField, MetresField, TextField
from wijkaanpak_plugin.domain.catalogue.building_blocks import load_building_blocks
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.short_names import without_brackets
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.hot_spots.actions import add_hot_spot
from wijkaanpak_plugin.plan.packages.copies import copy_to_package
from wijkaanpak_plugin.plan.records.records import add_record
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.sessions import start_session

COMPOSITE = [block for block in load_building_blocks() if block.parts]
CLICKS = {"point": [(100, 100)], "line": [(100, 100), (200, 100)], "area": [(50, 50), (150, 50), (100, 150)]}


def draw(panel, key):
    block = next(block for block in COMPOSITE if block.key == key)
    panel.pick(key)
    panel.hand.click(*CLICKS[block.geometry])
    if block.geometry != "point":
        panel.hand.right_click(100, 150)


def by_kind(panel):
    return {claim.values["kind"]: claim for claim in panel.claims}


@pytest.mark.parametrize("block", COMPOSITE, ids=lambda block: block.key)
def test_one_shape_makes_a_claim_of_each_part_as_one_design_and_one_step(panel, block):
    draw(panel, block.key)
    claims = by_kind(panel)
    assert set(claims) == {block.kind, *block.parts}
    assert len({claim.values["design_id"] for claim in panel.claims}) == 1
    assert None not in {claim.values["design_id"] for claim in panel.claims}
    assert len({claim.geometry.asWkt() for claim in panel.claims}) == 1
    assert {claim.values["building_block"] for claim in panel.claims} == {block.key}
    kinds = load_kinds()
    for part in block.parts:
        assert claims[part].name == f"{without_brackets(block.label())}: {kinds.label(part)}"
        assert claims[part].values["vertical_layer"] == kinds.vertical_layer[kinds.index([part])[0]]
    assert panel.warnings() == []
    assert panel.plan.history.undo_text == f"Draw claim: {block.label()}"
    panel.plan.history.undo()
    assert panel.claims == []
    panel.plan.history.redo()
    assert set(by_kind(panel)) == {block.kind, *block.parts}


def test_all_parts_are_in_hand_once_drawn_and_the_bar_says_beforehand_which_they_are(panel):
    panel.pick("climate_street")
    said = panel.dock.findChild(QLabel, "WijkaanpakNextClaim").text()
    assert all(load_kinds().label(part) in said for part in ("infiltration_strip", "underground_water_storage"))
    draw(panel, "climate_street")
    assert set(panel.controller.editing.selected) == {claim.body_id for claim in panel.claims}


def test_what_was_typed_for_the_works_holds_for_all_parts_and_sizes_only_for_what_they_are_of(panel):
    panel.pick("climate_street")
    panel.dock.bar.value_edited.emit("works_from", "2028")
    panel.dock.bar.value_edited.emit("width_m", 1.2)
    draw(panel, "climate_street")
    claims = by_kind(panel)
    assert {claim.values["works_from"] for claim in panel.claims} == {"2028"}
    assert claims["heat"].values["width_m"] == 1.2
    kinds = load_kinds()
    width = kinds.width_m[kinds.index(["infiltration_strip"])[0]]
    assert claims["infiltration_strip"].values["width_m"] == (None if width != width else width)


def test_a_part_has_the_size_that_the_plan_sets_for_its_kind(panel):
    own = {"kind": "infiltration_strip", "width_m": 3.5, "bottom_m": -0.9, "source": "Handboek"}
    panel.plan.history.perform("Size", add_record(panel.plan, "own_size", own)[0])
    draw(panel, "climate_street")
    values = by_kind(panel)["infiltration_strip"].values
    assert (values["width_m"], values["bottom_m"]) == (3.5, -0.9)


def test_in_the_studio_period_and_party_of_the_chips_are_those_of_all_parts(panel):
    changes = Changes(panel.plan)
    changes.add("setting", {"key": "session_periods", "value": "2027, 2030, 2035"})
    panel.plan.history.perform("Periods", changes)
    panel.plan.history.perform("Session", start_session(panel.plan, "Atelier", "Bo (Warmtebedrijf)"))
    panel.show()
    show_studio(panel.dock, True)
    panel.hand.settle()
    panel.pick("climate_street")
    for name in ("Period_2", "Party_1"):
        panel.dock.findChild(QToolButton, f"Wijkaanpak{name}").click()
    panel.hand.click(*CLICKS["line"])
    panel.hand.right_click(200, 100)
    told = {tuple(claim.values[name] for name in ("works_from", "works_to", "owner")) for claim in panel.claims}
    assert (len(panel.claims), told) == (3, {("2028", "2030", "Warmtebedrijf")})
    panel.plan.history.undo()
    assert panel.claims == []


def test_a_second_shape_is_another_design_and_the_same_shape_again_is_refused_once(panel):
    draw(panel, "mobility_hub_as_battery")
    panel.hand.click((200, 100))
    assert len({claim.values["design_id"] for claim in panel.claims}) == 2
    panel.hand.click((200, 100))
    assert len(panel.claims) == 4
    assert len(panel.warnings()) == 1


def test_parts_are_never_in_conflict_with_each_other(panel):
    draw(panel, "parking_plus")
    tables = analysis_input(panel.plan)
    found = analyse(tables.bodies, tables.coverage, tables.rules, tables.settings).findings
    assert len(panel.claims) == 3
    assert "overlap" not in set(found["subtype"])


def test_parts_answer_the_hot_spot_too_and_are_as_confidential(panel):
    place = QgsGeometry.fromWkt("Point (155100 463100)")
    changes, hot_spot_id = add_hot_spot(panel.plan, place, "idea", "Batterij hier")
    changes.change("hot_spot", hot_spot_id, {"confidential": True})
    panel.plan.history.perform("Note", changes)
    panel.pick("mobility_hub_as_battery")
    panel.controller.make_claim_from_hot_spot(hot_spot_id, place)
    linked = {row["body_id"] for row in panel.plan.stored("hot_spot_claim").getFeatures()}
    assert linked == {claim.body_id for claim in panel.claims}
    assert [claim.values["confidential"] for claim in panel.claims] == [True, True]


def test_a_shape_that_could_not_be_saved_has_its_parts_once_it_is(panel):
    with sqlite3.connect(panel.path, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        draw(panel, "mobility_hub_as_battery")
        other.execute("ROLLBACK")
    assert kept(panel)
    panel.dock.bar.findChild(QPushButton, "WijkaanpakTryAgain").click()
    assert set(by_kind(panel)) == {"mobility_hub", "neighbourhood_battery"}
    assert len({claim.values["design_id"] for claim in panel.claims}) == 1


def test_planned_work_on_the_same_has_no_parts(panel):
    panel.pick("climate_street")
    panel.dock.bar.press_work()
    panel.hand.click(*CLICKS["line"])
    panel.hand.right_click(100, 150)
    assert [claim.values["kind"] for claim in panel.claims] == ["heat"]
    assert panel.claims[0].values["design_id"] is None


def test_a_copy_of_a_design_in_a_package_is_a_design_of_its_own(panel):
    draw(panel, "mobility_hub_as_battery")
    first = {claim.body_id for claim in panel.claims}
    changes, copies = copy_to_package(panel.plan, sorted(first), None, "Pakket")
    panel.plan.history.perform("Copy", changes)
    designs = {claim.body_id: claim.values["design_id"] for claim in panel.claims}
    assert len({designs[copy] for copy in copies}) == 1
    assert {designs[copy] for copy in copies}.isdisjoint(designs[body_id] for body_id in first)


def shown_of_parts(panel):
    """Return the list of parts, and the fields of width and name, of the form."""
    find = panel.dock.form.findChild
    return (
        find(ChoiceField, "WijkaanpakForm_part"),
        find(MetresField, "WijkaanpakClaim_width_m"),
        find(TextField, "WijkaanpakForm_name"),
    )


def test_a_width_that_is_typed_of_what_was_drawn_is_that_of_the_part_that_is_chosen(panel):
    draw(panel, "climate_street")
    before = by_kind(panel)
    part, width, _name = shown_of_parts(panel)
    kinds = [part.itemData(row) for row in range(part.count())]
    assert kinds == ["heat", "infiltration_strip", "underground_water_storage"]
    assert part.value_key() == "heat"
    width.setValue(1.4)
    part.setCurrentIndex(1)
    part.activated.emit(1)
    assert width.value_m() == before["infiltration_strip"].values["width_m"]
    width.setValue(2.5)
    after = by_kind(panel)
    assert after["heat"].values["width_m"] == 1.4
    assert after["infiltration_strip"].values["width_m"] == 2.5
    untouched = "underground_water_storage"
    assert after[untouched].values == before[untouched].values
    assert part.value_key() == "infiltration_strip"
    panel.plan.history.undo()
    assert by_kind(panel)["infiltration_strip"].values["width_m"] == before["infiltration_strip"].values["width_m"]


def test_the_form_of_another_design_begins_with_its_own_kind(panel):
    draw(panel, "climate_street")
    part, _width, _name = shown_of_parts(panel)
    part.setCurrentIndex(1)
    part.activated.emit(1)
    first = {claim.body_id for claim in panel.claims}
    panel.hand.click((100, 200), (200, 200))
    panel.hand.right_click(100, 150)
    assert first.isdisjoint(panel.controller.editing.selected)
    assert part.value_key() == "heat"


def test_in_the_studio_the_parts_take_no_more_room_than_one_claim(panel):
    panel.show()
    show_studio(panel.dock, True)
    panel.hand.settle()
    draw(panel, "climate_street")
    part, _width, name = shown_of_parts(panel)
    assert (part.isHidden(), name.isHidden()) == (False, True)
    several = panel.dock.form.filled_height
    panel.controller.editing.show([panel.claims[0].body_id])
    assert (part.isHidden(), name.isHidden()) == (True, False)
    assert several <= panel.dock.form.filled_height


def test_a_name_and_a_layer_are_of_one_part_and_a_status_of_all(panel):
    draw(panel, "climate_street")
    _part, _width, name = shown_of_parts(panel)
    assert name.text() == by_kind(panel)["heat"].name
    panel.dock.form.findChild(ChoiceField, "WijkaanpakForm_vertical_layer").edited.emit("surface")
    name.edited.emit("Warmteleiding")
    panel.dock.form.findChild(ChoiceField, "WijkaanpakForm_status").edited.emit("planned")
    claims = by_kind(panel)
    assert [kind for kind, claim in claims.items() if claim.name == "Warmteleiding"] == ["heat"]
    assert claims["underground_water_storage"].values["vertical_layer"] == "underground"
    assert {claim.values["status"] for claim in claims.values()} == {"planned"}


def test_before_it_is_drawn_the_bar_says_of_which_part_the_sizes_are(panel):
    panel.show()
    said = panel.dock.findChild(QLabel, "WijkaanpakSizesOf")
    panel.pick("climate_street")
    assert said.isVisible()
    assert load_kinds().label("heat") in said.text()
    panel.pick("cycle_street")
    assert not said.isVisible()


def test_claims_that_are_no_parts_of_one_thing_are_changed_together(panel):
    draw(panel, "climate_street")
    draw(panel, "mobility_hub_as_battery")
    panel.controller.editing.show([claim.body_id for claim in panel.claims])
    part, _width, name = shown_of_parts(panel)
    assert part.count() == 0
    assert part.isHidden()
    name.edited.emit("Alles")
    assert set(panel.names()) == {"Alles"}
