"""Records of the plain tables: written, undone and done again, and refused in one sentence."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry

from wijkaanpak_plugin.plan.claims.claims import add_claim, delete_claims
from wijkaanpak_plugin.plan.records.records import add_record, change_record, records, remove_records
from wijkaanpak_plugin.plan.schema.table import AREA
from wijkaanpak_plugin.plan.schema.tables import table
from wijkaanpak_plugin.plan.store.errors import PlanError

SQUARE = QgsGeometry.fromWkt("Polygon ((155010 463010, 155030 463010, 155030 463030, 155010 463030, 155010 463010))")
LINE = QgsGeometry.fromWkt("LineString (155010 463010, 155090 463010)")

#: A record of each new table, and how it is changed.
RECORDS = {
    "party": ({"name": "Buurt"}, {"party_type": "residents"}),
    "session_agenda": ({"session_id": "s", "text": "Welkom", "minutes": 10.0}, {"minutes": 15.0}),
    "vote": ({"first": "Groen", "second": "Parkeren", "party": "Buurt", "choice": "first"}, {"choice": "equal"}),
    "zone": ({"role": "ambition", "transition": "energy", "level": "maximal"}, {"level": "minimal"}),
    "street": ({"name": "Parklaan"}, {"source": "BAG"}),
    "street_area": ({"name": "Parkplein"}, {"source": "BGT"}),
    "task": ({"transition": "energy", "label_nl": "Zon op school"}, {"label_en": "Sun on the school"}),
    "goal": ({"indicator": "Bomen", "target": 200.0, "unit": "stuks"}, {"baseline": 120.0}),
    "goal_value": ({"goal_id": "g", "date": "2027", "value": 130.0}, {"value": 131.0}),
    "dependency": ({"needs_id": "wadi", "on_text": "Stroom", "kind": "grid_capacity"}, {"status": "promised"}),
    "marker": ({"name": "Aardgasvrij", "kind": "policy_goal", "from_date": "2040"}, {"to_date": "2041"}),
    "package_task": ({"package_id": "p", "task_id": "logistics", "taken_along": False}, {"reason": "Te duur"}),
    "package_measure": ({"package_id": "p", "text": "Inkoop", "transitions": ["energy"]}, {"cost_to": 5000.0}),
    "package_choice": ({"package_id": "p", "theme": "Warmte", "organisation": "central"}, {"reason": "Bron dichtbij"}),
    "criterion": ({"key": "hinder", "name": "Hinder", "direction": "less"}, {"criterion_set": "Eigen"}),
    "weight": ({"criterion_id": "c", "group_name": "Bewoners", "value": 3.0}, {"value": 4.0}),
    "unit_cost": ({"kind": "heat", "unit": "m", "cost": 1200.0}, {"source": "Raming"}),
    "own_size": ({"kind": "heat", "width_m": 1.2}, {"top_m": -1.0, "bottom_m": -1.6}),
    "delivery": ({"name": "KLIC", "format": "klic", "place": "klic.zip"}, {"date": "2026-05-01"}),
    "suppression": ({"rule_id": "R1", "reason": "Afgesproken"}, {"until": "2027-01-01"}),
}


def perform(plan, text, changes):
    plan.history.perform(text, changes)


@pytest.mark.parametrize("name", RECORDS)
def test_a_record_is_written_changed_and_removed_and_each_is_undone_and_done_again(plan, name):
    values, change = RECORDS[name]
    shape = {AREA: SQUARE, None: None}.get(table(name).geometry, LINE)
    before = records(plan, name)
    changes, record_id = add_record(plan, name, values, shape)
    perform(plan, "Add", changes)
    (added,) = [row for row in records(plan, name) if row not in before]
    assert added[table(name).identity] == record_id
    for column, value in values.items():
        assert added[column] == (",".join(value) if isinstance(value, list) else value)
    perform(plan, "Change", change_record(plan, name, record_id, change))
    changed = {**added, **change}
    assert changed in records(plan, name)
    perform(plan, "Remove", remove_records(plan, name, [record_id]))
    assert records(plan, name) == before
    states = [before, [*before, added], [*before, changed], before]
    for state in (*states[2::-1],):
        plan.history.undo()
        assert records(plan, name) == state
    for state in states[1:]:
        plan.history.redo()
        assert records(plan, name) == state


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("own_size", {"kind": "heat", "width_m": 0.0}),
        ("own_size", {"kind": "heat", "width_m": -1.0}),
        ("own_size", {"kind": "heat"}),
        ("own_size", {"kind": "heat", "top_m": -1.0, "bottom_m": -1.0}),
        ("own_size", {"width_m": 1.0}),
        ("package_measure", {"package_id": "p", "cost_from": 5.0, "cost_to": 4.0}),
        ("package_measure", {"package_id": "p", "works_from": "2030", "works_to": "2028"}),
        ("unit_cost", {"kind": "heat", "unit": "m", "cost": -1.0}),
        ("marker", {"name": "x", "from_date": "ooit"}),
        ("suppression", {"reason": "x"}),
        ("vote", {"first": "Groen", "second": "Groen"}),
        ("vote", {"first": "Groen", "second": "Rood", "choice": "beide"}),
        ("dependency", {"needs_id": "a"}),
        ("dependency", {"needs_id": "a", "on_text": "x", "promised_by": "gauw"}),
        ("dependency", {"needs_id": "a", "on_id": "a"}),
        ("zone", {"role": "frame"}),
        ("goal", {"indicator": "  "}),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_sentence(plan, name, values):
    with pytest.raises(PlanError) as error:
        add_record(plan, name, values)
    assert str(error.value).endswith(".")
    assert "\n" not in str(error.value)


def test_a_role_needs_a_package(plan):
    with pytest.raises(PlanError, match=r"^Fill in 'Package' first\.$"):
        add_record(plan, "package_claim", {"body_id": "a", "role": "leading"})


def test_a_column_that_there_is_not_is_a_mistake_of_who_calls(plan):
    with pytest.raises(KeyError):
        add_record(plan, "goal", {"indicator": "x", "colour": "red"})


def wait(plan, needs, on):
    changes, dependency_id = add_record(plan, "dependency", {"needs_id": needs, "on_id": on})
    perform(plan, "Wait", changes)
    return dependency_id


def test_what_waits_for_itself_by_way_of_others_is_refused_and_the_other_way_round_is_not(plan):
    first = wait(plan, "a", "b")
    wait(plan, "b", "c")
    wait(plan, "a", "c")
    with pytest.raises(PlanError, match="wait for itself"):
        add_record(plan, "dependency", {"needs_id": "c", "on_id": "a"})
    with pytest.raises(PlanError, match="wait for itself"):
        change_record(plan, "dependency", first, {"on_id": "a"})
    perform(plan, "Turn", change_record(plan, "dependency", first, {"on_id": "d"}))


def test_a_claim_of_a_package_that_waits_for_that_package_waits_for_itself(plan):
    changes, _link = add_record(plan, "package_claim", {"package_id": "p", "body_id": "a"})
    perform(plan, "Put", changes)
    with pytest.raises(PlanError, match="wait for itself"):
        add_record(plan, "dependency", {"needs_id": "a", "on_id": "p"})


def test_what_says_something_about_a_record_goes_with_it_and_comes_back_with_it(plan):
    changes, body_id = add_claim(plan, {"kind": "tree"}, QgsGeometry.fromWkt("Point (155010 463010)"))
    perform(plan, "Draw", changes)
    wait(plan, body_id, "elsewhere")
    wait(plan, "other", body_id)
    perform(plan, "Delete", delete_claims(plan, [body_id]))
    assert records(plan, "dependency") == []
    plan.history.undo()
    assert len(records(plan, "dependency")) == 2


@pytest.mark.parametrize(
    ("name", "dependent"),
    [
        ("goal", "goal_value"),
        ("criterion", "weight"),
        ("task", "package_task"),
        ("package", "package_measure"),
        ("package", "package_choice"),
        ("package", "package_task"),
        ("session", "session_agenda"),
    ],
)
def test_parts_of_a_record_go_with_it(plan, name, dependent):
    values = RECORDS[name][0] if name in RECORDS else {"name": "x"}
    changes, record_id = add_record(plan, name, values)
    add_record(plan, dependent, {**RECORDS[dependent][0], table(name).identity: record_id}, changes=changes)
    perform(plan, "Add", changes)
    assert len(records(plan, dependent, table(name).identity, [record_id])) == 1
    perform(plan, "Remove", remove_records(plan, name, [record_id]))
    assert records(plan, dependent) == []
