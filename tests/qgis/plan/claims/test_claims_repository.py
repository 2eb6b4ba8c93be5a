"""Claims: added, changed, removed, split, merged and copied, each as one step that can be undone."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsGeometry

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.plan.claims.bodies import claim_bodies
from wijkaanpak_plugin.plan.claims.claims import add_claim, all_claims, change_claims, claims_with, delete_claims
from wijkaanpak_plugin.plan.claims.split_merge import in_plan, merge_claims, split_claim
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.packages.copies import copy_to_package
from wijkaanpak_plugin.plan.packages.packages import package_names
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.sessions import start_session
from wijkaanpak_plugin.plan.store.values import plain

TREE = {"kind": "tree", "name": "Linde"}
PLACE = "Point (155100 463100)"


def shape(wkt):
    return QgsGeometry.fromWkt(wkt)


def perform(plan, changes, text="Step"):
    plan.history.perform(text, changes)


def rows(plan, table):
    return [
        (*map(plain, feature.attributes()[1:]), feature.geometry().asWkt(2))
        for feature in plan.layer(table).getFeatures()
    ]


def everything(plan):
    tables = ("claim_point", "claim_line", "claim_area", "package", "package_claim", "hot_spot_claim")
    return {table: sorted(rows(plan, table), key=str) for table in tables}


@pytest.fixture
def linked_plan(small_plan):
    """The small plan with every claim in package P, and a hot spot that the wadi answers."""
    changes = Changes(small_plan)
    changes.add("package", {"package_id": "P", "name": "Pakket"})
    for body_id in ("wadi", "heat", "tree"):
        changes.add("package_claim", {"package_id": "P", "body_id": body_id, "role": "leading"})
    hot_spot = next(small_plan.layer("hot_spot").getFeatures())["hot_spot_id"]
    changes.add("hot_spot_claim", {"hot_spot_id": hot_spot, "body_id": "wadi"})
    small_plan.history.perform("Link", changes)
    return small_plan


def check_undo_and_redo(plan, before, after):
    assert before != after
    plan.history.undo()
    assert everything(plan) == before
    plan.history.redo()
    assert everything(plan) == after


# Adding


@pytest.mark.parametrize(
    ("wkt", "table"),
    [
        (PLACE, "claim_point"),
        ("LineString (155000 463100, 155050 463100)", "claim_line"),
        ("Polygon ((155100 463100, 155110 463100, 155110 463110, 155100 463100))", "claim_area"),
        ("MultiPoint ((155100 463100), (155120 463100))", "claim_point"),
    ],
)
def test_the_shape_decides_the_table_and_undo_takes_the_claim_back(plan, wkt, table):
    before = everything(plan)
    changes, body_id = add_claim(plan, TREE, shape(wkt))
    perform(plan, changes)
    claim = claims_with(plan, [body_id])[0]
    assert claim.table == table
    assert claim.geometry.isMultipart()
    check_undo_and_redo(plan, before, everything(plan))


def test_a_claim_says_who_added_it_when_and_in_which_session(plan, monkeypatch):
    monkeypatch.setattr(QgsApplication, "userFullName", staticmethod(lambda: "Anna de Vries"))
    perform(plan, start_session(plan, "Atelier 1"))
    changes, body_id = add_claim(plan, TREE, shape(PLACE))
    perform(plan, changes)
    values = claims_with(plan, [body_id])[0].values
    session = next(plan.layer("session").getFeatures())["session_id"]
    assert values["session_id"] == session
    assert values["added_by"] == "Anna de Vries"
    assert values["added_at"]
    assert values["origin"] == "claim"
    assert values["changed_at"] is None


def test_planned_work_is_added_as_such(plan):
    changes, body_id = add_claim(plan, {"origin": "work", "kind": "gravity_sewer"}, shape(PLACE))
    perform(plan, changes)
    assert claims_with(plan, [body_id])[0].values["origin"] == "work"


@pytest.mark.parametrize(
    ("wkt", "values", "said"),
    [
        ("LineString (155000 463100, 155000 463100)", {}, "no length"),
        ("Polygon ((155000 463100, 155010 463100, 155005 463100, 155000 463100))", {}, "no surface"),
        ("Point EMPTY", {}, "no shape"),
        (PLACE, {"top_m": -2.0, "bottom_m": -1.0}, "lies above the top"),
        (PLACE, {"width_m": -1.0}, "less than zero"),
        (PLACE, {"works_from": "soon"}, "no year or date"),
        (PLACE, {"works_to": "soon"}, "no year or date"),
        (PLACE, {"works_from": "2030", "works_to": "2027"}, "before they begin"),
        (PLACE, {"cost_from": 10.0, "cost_to": 5.0}, "upper end"),
        (PLACE, {"origin": "existing"}, "claim or planned work"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_sentence(plan, wkt, values, said):
    with pytest.raises(PlanError, match=said) as refused:
        add_claim(plan, {**TREE, **values}, shape(wkt))
    assert "\n" not in str(refused.value)


def test_the_same_claim_on_the_same_place_is_refused_but_another_kind_is_not(plan):
    changes, _name = add_claim(plan, TREE, shape(PLACE))
    perform(plan, changes)
    with pytest.raises(PlanError, match="already"):
        add_claim(plan, {**TREE, "name": "Another name"}, shape(PLACE))
    add_claim(plan, {"kind": "charging_point"}, shape(PLACE))


def test_work_on_the_same_place_in_another_year_is_other_work(plan):
    sewer = shape("LineString (155000 463158, 155200 463158)")
    work = {"origin": "work", "kind": "gravity_sewer", "works_from": "2027", "works_to": "2027"}
    perform(plan, add_claim(plan, work, sewer)[0])
    perform(plan, add_claim(plan, {**work, "works_from": "2040", "works_to": "2041"}, sewer)[0])
    perform(plan, add_claim(plan, {**work, "works_to": None}, sewer)[0])
    assert sorted(claim.values["works_to"] or "" for claim in all_claims(plan)) == ["", "2027", "2041"]
    with pytest.raises(PlanError, match="already"):
        add_claim(plan, work, sewer)


def test_a_claim_is_there_once_whenever_it_is_built(plan):
    perform(plan, add_claim(plan, {**TREE, "works_from": "2027"}, shape(PLACE))[0])
    with pytest.raises(PlanError, match="already"):
        add_claim(plan, {**TREE, "works_from": "2040"}, shape(PLACE))


# Changing and removing


def test_values_of_several_claims_change_in_one_step(linked_plan):
    before = everything(linked_plan)
    perform(linked_plan, change_claims(linked_plan, ["wadi", "tree"], {"status": "decided"}))
    assert [claim.values["status"] for claim in claims_with(linked_plan, ["wadi", "tree"])] == ["decided"] * 2
    assert all(claim.values["changed_at"] for claim in claims_with(linked_plan, ["wadi", "tree"]))
    check_undo_and_redo(linked_plan, before, everything(linked_plan))


def test_the_shape_of_a_claim_changes_in_one_step(linked_plan):
    before = everything(linked_plan)
    perform(linked_plan, change_claims(linked_plan, ["tree"], {}, shape(PLACE)))
    assert claims_with(linked_plan, ["tree"])[0].geometry.equals(shape("MultiPoint ((155100 463100))"))
    check_undo_and_redo(linked_plan, before, everything(linked_plan))


def test_a_value_that_is_the_same_already_is_no_change(linked_plan):
    assert not change_claims(linked_plan, ["heat"], {"width_m": 1.2})


def test_a_bottom_above_the_top_that_was_there_is_refused(linked_plan):
    with pytest.raises(PlanError, match="lies above the top"):
        change_claims(linked_plan, ["heat"], {"bottom_m": -0.5})


def test_a_claim_that_is_gone_cannot_be_changed(plan):
    for refused in (change_claims, delete_claims):
        with pytest.raises(PlanError, match="not in the plan any more"):
            refused(plan, ["nobody"], *([{"name": "x"}] if refused is change_claims else []))


def test_a_claim_goes_with_its_links_and_comes_back_with_them(linked_plan):
    before = everything(linked_plan)
    perform(linked_plan, delete_claims(linked_plan, ["wadi", "heat"]))
    assert not claims_with(linked_plan, ["wadi", "heat"])
    assert linked_plan.layer("package_claim").featureCount() == 1
    assert linked_plan.layer("hot_spot_claim").featureCount() == 0
    check_undo_and_redo(linked_plan, before, everything(linked_plan))


def test_a_name_with_quotes_is_found(plan):
    changes = Changes(plan)
    changes.add("claim_point", {"body_id": 'it\'s "odd"', **TREE}, shape(PLACE))
    perform(plan, changes)
    assert claims_with(plan, ['it\'s "odd"'])


# Splitting


def test_the_parts_of_a_line_are_claims_with_numbers_and_the_links_of_the_whole(linked_plan):
    before = everything(linked_plan)
    split = split_claim(linked_plan, "heat", shape("LineString (155100 463000, 155100 463100)"))
    perform(linked_plan, split.changes)
    parts = claims_with(linked_plan, split.parts)
    assert [part.name for part in parts] == ["Warmtenet (1)", "Warmtenet (2)"]
    assert [part.geometry.length() for part in parts] == [100, 100]
    assert not claims_with(linked_plan, ["heat"])
    packaged = [row["body_id"] for row in linked_plan.layer("package_claim").getFeatures()]
    assert set(split.parts) < set(packaged)
    assert "heat" not in packaged
    assert {part.values["width_m"] for part in parts} == {1.2}
    check_undo_and_redo(linked_plan, before, everything(linked_plan))


def test_the_parts_of_an_area_together_are_the_area_and_keep_its_hot_spot(linked_plan):
    whole = claims_with(linked_plan, ["wadi"])[0].geometry
    split = split_claim(linked_plan, "wadi", shape("LineString (155020 463000, 155020 463030)"))
    perform(linked_plan, split.changes)
    parts = [claim.geometry for claim in claims_with(linked_plan, split.parts)]
    assert sum(part.area() for part in parts) == whole.area()
    assert {row["body_id"] for row in linked_plan.layer("hot_spot_claim").getFeatures()} == set(split.parts)


def test_what_the_line_does_not_touch_stays_with_the_first_part(plan):
    two = "MultiLineString ((155000 463000, 155020 463000), (155000 463050, 155020 463050))"
    changes, body_id = add_claim(plan, {"kind": "heat", "name": "Net"}, shape(two))
    perform(plan, changes)
    split = split_claim(plan, body_id, shape("LineString (155010 462990, 155010 463010)"))
    perform(plan, split.changes)
    assert sorted(claim.geometry.length() for claim in claims_with(plan, split.parts)) == [10, 30]


@pytest.mark.parametrize(
    ("body_id", "line", "said"),
    [
        ("tree", "LineString (155000 463000, 155100 463100)", "point"),
        ("wadi", "LineString (155012 463012, 155015 463015)", "right across"),
        ("heat", "LineString (155000 463000, 155100 463000)", "right across"),
    ],
)
def test_a_line_that_does_not_divide_is_refused(linked_plan, body_id, line, said):
    with pytest.raises(PlanError, match=said):
        split_claim(linked_plan, body_id, shape(line))


# Merging


WHAT_IT_IS = ("origin", "building_block", "kind", "vertical_layer")


def make_alike(plan, first, other):
    """Let another claim be the same thing as the first."""
    values = claims_with(plan, [first])[0].values
    perform(plan, change_claims(plan, [other], {name: values[name] for name in WHAT_IT_IS}))


def test_merged_claims_are_the_first_with_the_shape_and_the_links_of_all(linked_plan):
    make_alike(linked_plan, "sewer", "heat")
    before = everything(linked_plan)
    merged = merge_claims(linked_plan, ["sewer", "heat"])
    perform(linked_plan, merged.changes)
    whole = claims_with(linked_plan, ["sewer", "heat"])
    assert [claim.body_id for claim in whole] == ["sewer"]
    assert whole[0].geometry.length() == 400
    assert whole[0].values["kind"] == "gravity_sewer"
    assert {"width_m", "works_from"} <= set(merged.differing)
    assert "opens" not in merged.differing
    linked = {(row["body_id"], row["package_id"]) for row in linked_plan.layer("package_claim").getFeatures()}
    assert ("sewer", "P") in linked
    assert all(body_id != "heat" for body_id, _package in linked)
    check_undo_and_redo(linked_plan, before, everything(linked_plan))


def test_two_claims_of_one_package_are_in_it_once_when_merged(linked_plan):
    changes, body_id = add_claim(
        linked_plan, {"kind": "wadi"}, shape("Polygon ((155030 463010, 155040 463010, 155040 463020, 155030 463010))")
    )
    changes.add("package_claim", {"package_id": "P", "body_id": body_id})
    perform(linked_plan, changes)
    make_alike(linked_plan, "wadi", body_id)
    perform(linked_plan, merge_claims(linked_plan, ["wadi", body_id]).changes)
    linked = [row["body_id"] for row in linked_plan.layer("package_claim").getFeatures()]
    assert linked.count("wadi") == 1
    assert body_id not in linked


def test_lines_that_meet_become_one_line(plan):
    changes, first = add_claim(plan, {"kind": "heat"}, shape("LineString (155000 463000, 155010 463000)"))
    changes, second = add_claim(plan, {"kind": "heat"}, shape("LineString (155010 463000, 155030 463000)"), changes)
    perform(plan, changes)
    perform(plan, merge_claims(plan, [first, second]).changes)
    assert len(claims_with(plan, [first])[0].geometry.asMultiPolyline()) == 1


@pytest.mark.parametrize(
    ("column", "other", "said"),
    [
        ("building_block", "deciduous_tree", "Building block"),
        ("kind", "wadi", "Kind"),
        ("vertical_layer", "underground", "Vertical layer"),
        ("origin", "work", "Claim or planned work"),
    ],
)
def test_claims_that_are_not_the_same_thing_are_not_merged(linked_plan, column, other, said):
    changes, body_id = add_claim(linked_plan, TREE, shape("Point (155150 463100)"))
    perform(linked_plan, changes)
    make_alike(linked_plan, "tree", body_id)
    merge_claims(linked_plan, ["tree", body_id])
    perform(linked_plan, change_claims(linked_plan, [body_id], {column: other}))
    with pytest.raises(PlanError, match=f"differ in {said}\\.$"):
        merge_claims(linked_plan, ["tree", body_id])


@pytest.mark.parametrize(("ids", "said"), [(["wadi"], "two or more"), (["wadi", "tree"], "one shape")])
def test_what_cannot_be_merged_is_said(linked_plan, ids, said):
    with pytest.raises(PlanError, match=said):
        merge_claims(linked_plan, ids)


# Packages


def test_a_copy_in_another_package_is_a_claim_of_its_own(linked_plan):
    before = everything(linked_plan)
    changes, copies = copy_to_package(linked_plan, ["wadi", "heat"], new_name="Variant B")
    perform(linked_plan, changes)
    assert [package.name for package in package_names(linked_plan)] == ["Pakket", "Variant B"]
    originals, copied = claims_with(linked_plan, ["wadi", "heat"]), claims_with(linked_plan, copies)
    for original, copy in zip(originals, copied):
        assert copy.body_id != original.body_id
        assert copy.geometry.equals(original.geometry)
        assert (copy.name, copy.values["kind"]) == (original.name, original.values["kind"])
    check_undo_and_redo(linked_plan, before, everything(linked_plan))


def about_both(plan, *families):
    """The findings between two claims of one family; families: sets of ids."""
    tables = analysis_input(plan)
    found = analyse(
        tables.bodies, tables.coverage, tables.rules, tables.settings, tables.kinds, wishes=tables.wishes
    ).findings
    return [(a, b) for a, b in zip(found["a_id"], found["b_id"]) if any({a, b} <= names for names in families)]


def test_a_copy_is_an_alternative_and_not_compared_with_its_original_wherever_it_goes(linked_plan):
    changes, (first,) = copy_to_package(linked_plan, ["heat"], new_name="B")
    perform(linked_plan, changes)
    changes, (second,) = copy_to_package(linked_plan, [first], new_name="C")
    perform(linked_plan, changes)
    moved = shape("LineString (155000 463050.4, 155200 463050.4)")
    perform(linked_plan, change_claims(linked_plan, [second], {"owner": "Iemand anders"}, moved))
    of_the_tree = ({"tree", first}, {"tree", second})
    assert about_both(linked_plan, {"heat", first, second}, *of_the_tree) == []  # no package holds two of them
    together = Changes(linked_plan)
    for copy in (first, second):
        together.add("package_claim", {"package_id": "P", "body_id": copy, "role": "leading"})
    perform(linked_plan, together)
    assert about_both(linked_plan, {"heat", first, second}) == []
    pairs = about_both(linked_plan, *of_the_tree)
    assert {first, second} <= {name for pair in pairs for name in pair}
    changed, gone = claim_bodies(linked_plan, [first, second])
    assert (list(changed["copy_of"]), gone) == (["heat", "heat"], set())


def test_the_parts_of_a_claim_are_no_conflict_with_each_other(linked_plan):
    split = split_claim(linked_plan, "heat", shape("LineString (155100 463000, 155100 463100)"))
    perform(linked_plan, split.changes)
    assert about_both(linked_plan, set(split.parts)) == []


def building(plan, west, name):
    """Add a building of ten metres wide; return its id."""
    east = west + 10
    outline = f"Polygon (({west} 463100, {east} 463100, {east} 463110, {west} 463110, {west} 463100))"
    changes, body_id = add_claim(plan, {"kind": "building", "vertical_layer": "building", "name": name}, shape(outline))
    perform(plan, changes)
    return body_id


def test_the_copies_of_all_parts_are_alternatives_to_the_whole_that_they_are_merged_to(linked_plan):
    first, second, third = (building(linked_plan, 155100 + 10 * number, f"B{number}") for number in range(3))
    changes, (copy_of_second,) = copy_to_package(linked_plan, [second], new_name="B")
    perform(linked_plan, changes)
    changes, (copy_of_third,) = copy_to_package(linked_plan, [third], new_name="C")
    perform(linked_plan, changes)
    before = everything(linked_plan)
    # Of the second a copy is left, of the third the original: the whole holds the copy of that.
    merged = merge_claims(linked_plan, [first, second, copy_of_third])
    perform(linked_plan, merged.changes)
    assert about_both(linked_plan, {first, copy_of_second, third}) == []
    copies = {claim.body_id: claim.values["copy_of"] for claim in all_claims(linked_plan)}
    assert (copies[first], copies[copy_of_second], copies[third]) == (None, first, first)
    check_undo_and_redo(linked_plan, before, everything(linked_plan))


def test_a_copy_of_the_whole_is_an_alternative_to_the_copies_of_its_parts(linked_plan):
    first, second = building(linked_plan, 155100, "A"), building(linked_plan, 155110, "B")
    changes, (copy_of_second,) = copy_to_package(linked_plan, [second], new_name="B")
    perform(linked_plan, changes)
    perform(linked_plan, merge_claims(linked_plan, [first, second]).changes)
    changes, (copy_of_whole,) = copy_to_package(linked_plan, [first], new_name="C")
    perform(linked_plan, changes)
    assert about_both(linked_plan, {first, copy_of_second, copy_of_whole}) == []
    assert about_both(linked_plan, {first, building(linked_plan, 155105, "Elsewhere")}) != []


def test_merging_a_claim_with_its_copy_changes_nothing_of_the_other_copies(linked_plan):
    first = building(linked_plan, 155100, "A")
    changes, (copied,) = copy_to_package(linked_plan, [first], new_name="B")
    perform(linked_plan, changes)
    changes, (other,) = copy_to_package(linked_plan, [first], new_name="C")
    perform(linked_plan, changes)
    merged = merge_claims(linked_plan, [copied, first])
    assert other not in {change.record_id for change in merged.changes}
    perform(linked_plan, merged.changes)
    assert about_both(linked_plan, {copied, other}) == []


def test_a_copy_goes_to_a_package_that_is_there(linked_plan):
    changes, copies = copy_to_package(linked_plan, ["tree"], "P")
    perform(linked_plan, changes)
    assert copies[0] in {row["body_id"] for row in linked_plan.layer("package_claim").getFeatures()}
    assert linked_plan.layer("package").featureCount() == 1


@pytest.mark.parametrize(
    ("package_id", "name", "said"), [("gone", "", "any more"), (None, " ", "name"), (None, "pakket", "already")]
)
def test_a_package_that_cannot_be_is_refused(linked_plan, package_id, name, said):
    with pytest.raises(PlanError, match=said):
        copy_to_package(linked_plan, ["tree"], package_id, name)


# From features of other layers


def test_features_of_another_crs_become_claims_on_their_place(plan):
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    there = [shape("Point (5.387 52.155)"), shape("LineString (5.387 52.155, 5.388 52.155)")]
    changes, added = Changes(plan), []
    for place, values in zip(there, (TREE, {"kind": "heat"})):
        added.append(add_claim(plan, values, in_plan(plan, place, wgs84), changes)[1])
    perform(plan, changes)
    point, line = claims_with(plan, added)
    assert point.table == "claim_point"
    assert 150_000 < point.geometry.boundingBox().center().x() < 160_000
    assert 60 < line.geometry.length() < 75
    plan.history.undo()
    assert not all_claims(plan)


def test_a_place_that_the_plan_cannot_hold_is_said_in_one_sentence(plan):
    with pytest.raises(PlanError, match="cannot be expressed"):
        in_plan(plan, shape("Point (190 95)"), QgsCoordinateReferenceSystem("EPSG:4326"))
