"""Packages: each thing that is done to one is a step that is undone and done again, and what cannot be is said."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry

from wijkaanpak_plugin.domain.packages.choices import Quadrant
from wijkaanpak_plugin.domain.packages.warnings import EXCLUDES, NO_LEADING, NOT_ANALYSED, TASKS, VARIANTS, WAITS
from wijkaanpak_plugin.plan.claims.claims import change_claims, delete_claims
from wijkaanpak_plugin.plan.claims.dependencies import add_dependency, dependencies
from wijkaanpak_plugin.plan.claims.split_merge import split_claim
from wijkaanpak_plugin.plan.packages.choices import choices_of, choose, take_back_choice
from wijkaanpak_plugin.plan.packages.contents import extent, package_contents
from wijkaanpak_plugin.plan.packages.copies import copy_to_package
from wijkaanpak_plugin.plan.packages.measures import add_measure, change_measure, measures_of, remove_measure
from wijkaanpak_plugin.plan.packages.members import change_members, give_role, members, put_in, take_out
from wijkaanpak_plugin.plan.packages.packages import (
    change_package,
    copy_package,
    delete_package,
    existing_package,
    make_package,
    packages,
    prefer_package,
    rename_package,
)
from wijkaanpak_plugin.plan.packages.tasks import say_of_tasks, tasks_of
from wijkaanpak_plugin.plan.parties.naming import party_names
from wijkaanpak_plugin.plan.records.records import records
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError

TABLES = (
    *("package", "package_claim", "package_task", "package_measure", "package_choice", "package_score"),
    *("dependency", "party"),
)
ABOVE = Quadrant("central", "above")
WITHIN = Quadrant("central", "within")
LONG = "'Één \"straat\" 🌳' " + "open " * 60


def everything(plan):
    return {name: records(plan, name) for name in TABLES}


def done(plan, changes, text="Step"):
    """Perform a step, and see that it is undone and done again whole."""
    before = everything(plan)
    plan.history.perform(text, changes)
    after = everything(plan)
    assert before != after
    plan.history.undo()
    assert everything(plan) == before
    plan.history.redo()
    assert everything(plan) == after


def made(plan, name="Open once", **values):
    changes, package_id = make_package(plan, name, values)
    plan.history.perform("Make", changes)
    return package_id


@pytest.fixture
def package_id(small_plan):
    """A package in which energy leads, with the heat network and the sewer."""
    package = made(small_plan, leading_transitions=["energy"])
    small_plan.history.perform("Put in", put_in(small_plan, package, ["heat", "sewer"]))
    return package


def roles(plan, package_id):
    return {each.body_id: (each.role, each.is_by_rule) for each in members(plan, existing_package(plan, package_id))}


def names(plan):
    return [package.name for package in packages(plan)]


# Packages themselves


def test_a_package_is_made(small_plan):
    changes, _package_id = make_package(
        small_plan, "  Open   once ", {"lead": "gemeente", "occasions": ["maintenance"]}
    )
    done(small_plan, changes)
    (package,) = packages(small_plan)
    assert (package.name, package.values["lead"], package.values["occasions"]) == (
        "Open once",
        "gemeente",
        "maintenance",
    )
    assert "gemeente" in party_names(small_plan)
    assert not package.is_preferred


def test_a_long_name_with_quotes_and_a_tree_is_kept_as_it_is_written(small_plan):
    made(small_plan, LONG)
    (name,) = names(small_plan)
    assert name == " ".join(LONG.split())
    assert len(name) > 300


def test_a_package_is_copied_with_all_that_is_said_of_it(small_plan, package_id):
    plan = small_plan
    for changes in (
        give_role(plan, package_id, ["heat"], "following"),
        prefer_package(plan, package_id),
        say_of_tasks(plan, package_id, ["gas_free_homes"], False, "Too dear"),
        add_measure(plan, package_id, {"text": "Buy together"})[0],
        choose(plan, package_id, "energy", "energy_saving", ABOVE, "The source lies outside"),
        add_dependency(plan, {"needs_id": package_id, "on_text": "Money"}),
    ):
        plan.history.perform("Say", changes)
    changes, copied = copy_package(plan, package_id, "Other")
    done(plan, changes)
    one, other = package_contents(plan, package_id), package_contents(plan, copied)
    assert roles(plan, copied) == roles(plan, package_id)
    assert [task.reason for task in other.tasks if task.is_out] == ["Too dear"]
    assert [measure.values["text"] for measure in other.measures] == ["Buy together"]
    assert [(choice.theme, choice.quadrant, choice.reason) for choice in other.choices] == [
        (choice.theme, choice.quadrant, choice.reason) for choice in one.choices
    ]
    assert [waits.on_name for waits in other.waits] == ["Money"]
    assert [package.name for package in packages(plan) if package.is_preferred] == ["Open once"]
    plan.history.perform("Change", take_out(plan, copied, ["heat"]))
    assert "heat" in roles(plan, package_id)


def test_a_package_is_renamed_also_to_other_capitals_of_its_own_name(small_plan, package_id):
    done(small_plan, rename_package(small_plan, package_id, "OPEN ONCE"))
    assert names(small_plan) == ["OPEN ONCE"]


def test_a_package_is_deleted_with_all_that_is_said_of_it_and_its_claims_stay(small_plan, package_id):
    small_plan.history.perform("Wait", add_dependency(small_plan, {"needs_id": package_id, "on_text": "Money"}))
    done(small_plan, delete_package(small_plan, package_id))
    assert (packages(small_plan), records(small_plan, "package_claim"), dependencies(small_plan)) == ([], [], [])
    assert small_plan.stored("claim_line").featureCount() == 2


def test_one_package_is_preferred_at_most(small_plan, package_id):
    other = made(small_plan, "Other")
    done(small_plan, prefer_package(small_plan, package_id))
    done(small_plan, prefer_package(small_plan, other))
    assert [package.name for package in packages(small_plan) if package.is_preferred] == ["Other"]
    done(small_plan, prefer_package(small_plan, other, on=False))
    assert not any(package.is_preferred for package in packages(small_plan))


def test_what_is_said_of_a_package_is_changed_and_a_new_party_is_made(small_plan, package_id):
    done(small_plan, change_package(small_plan, package_id, {"partners": "Bewoners,Corporatie", "horizon": "2035"}))
    package = existing_package(small_plan, package_id)
    assert (package.values["partners"], package.values["horizon"]) == ("Bewoners,Corporatie", "2035")
    assert {"Bewoners", "Corporatie"} <= set(party_names(small_plan))


@pytest.mark.parametrize("name", ["", "  \n ", "Open once", " open  ONCE "])
def test_a_package_without_a_name_or_with_that_of_another_is_refused(small_plan, package_id, name):
    other = made(small_plan, "Other")
    for work in (
        lambda: make_package(small_plan, name),
        lambda: copy_package(small_plan, package_id, name),
        lambda: rename_package(small_plan, other, name),
    ):
        with pytest.raises(PlanError, match="name"):
            work()


@pytest.mark.parametrize(
    "work",
    [
        lambda plan: copy_package(plan, "gone", "Other"),
        lambda plan: rename_package(plan, "gone", "Other"),
        lambda plan: delete_package(plan, "gone"),
        lambda plan: prefer_package(plan, "gone"),
        lambda plan: change_package(plan, "gone", {"vision": "x"}),
        lambda plan: put_in(plan, "gone", ["heat"]),
        lambda plan: take_out(plan, "gone", ["heat"]),
        lambda plan: give_role(plan, "gone", ["heat"], "leading"),
        lambda plan: change_members(plan, "gone", ["heat"], {"initiator": "x"}),
        lambda plan: say_of_tasks(plan, "gone", ["gas_free_homes"], True),
        lambda plan: choose(plan, "gone", "energy", "energy_saving", ABOVE),
        lambda plan: take_back_choice(plan, "gone", "energy", "energy_saving", ABOVE),
        lambda plan: add_measure(plan, "gone", {"text": "x"}),
        lambda plan: change_measure(plan, "gone", {"text": "x"}),
        lambda plan: remove_measure(plan, "gone"),
        lambda plan: package_contents(plan, "gone"),
    ],
)
def test_nothing_is_done_to_a_package_that_is_not_there(small_plan, work):
    with pytest.raises(PlanError) as error:
        work(small_plan)
    assert str(error.value).endswith(".")


# Claims in a package


def test_claims_are_put_in_and_get_their_role_by_rule(small_plan):
    package = made(small_plan, leading_transitions=["energy"])
    done(small_plan, put_in(small_plan, package, ["heat", "sewer", "tree"]))
    assert roles(small_plan, package) == {
        "heat": ("leading", True),
        "sewer": ("occasion", True),
        "tree": ("following", True),
    }


def test_a_claim_that_is_in_it_already_keeps_its_role_when_it_is_put_in_again(small_plan, package_id):
    small_plan.history.perform("Role", give_role(small_plan, package_id, ["heat"], "following"))
    done(small_plan, put_in(small_plan, package_id, ["heat", "tree"]))
    assert roles(small_plan, package_id)["heat"] == ("following", False)
    assert len(records(small_plan, "package_claim")) == 3


@pytest.mark.parametrize("ids", [["heat"], [], ["heat", "gone"]])
def test_what_cannot_be_put_in_is_refused(small_plan, package_id, ids):
    with pytest.raises(PlanError):
        put_in(small_plan, package_id, ids)


def test_a_package_and_its_first_claim_are_one_step(small_plan):
    changes, package = make_package(small_plan, "Sewer", {"leading_transitions": "energy"})
    done(small_plan, put_in(small_plan, package, ["sewer"], changes))
    assert roles(small_plan, package) == {"sewer": ("occasion", True)}
    small_plan.history.undo()
    assert (packages(small_plan), records(small_plan, "package_claim")) == ([], [])


def test_a_claim_stands_in_two_packages_with_another_role_in_each(small_plan, package_id):
    other = made(small_plan, "Other", leading_transitions=["mobility"])
    small_plan.history.perform("Put in", put_in(small_plan, other, ["heat"]))
    assert roles(small_plan, other) == {"heat": ("following", True)}
    assert roles(small_plan, package_id)["heat"] == ("leading", True)
    done(small_plan, take_out(small_plan, other, ["heat"]))
    assert "heat" in roles(small_plan, package_id)


def test_a_role_is_given_and_left_to_the_rule_again(small_plan, package_id):
    done(small_plan, give_role(small_plan, package_id, ["heat", "sewer"], "following"))
    assert set(roles(small_plan, package_id).values()) == {("following", False)}
    done(small_plan, give_role(small_plan, package_id, ["heat", "sewer"], None))
    assert roles(small_plan, package_id) == {"heat": ("leading", True), "sewer": ("occasion", True)}


def test_a_role_by_rule_follows_what_the_claim_and_the_package_become(small_plan, package_id):
    small_plan.history.perform("Change", change_package(small_plan, package_id, {"leading_transitions": "mobility"}))
    assert roles(small_plan, package_id)["heat"] == ("following", True)
    small_plan.history.perform("Change", change_claims(small_plan, ["heat"], {"task_type": "maintenance"}))
    assert roles(small_plan, package_id)["heat"] == ("occasion", True)


@pytest.mark.parametrize(("ids", "role"), [(["heat"], "koploper"), (["tree"], "leading"), ([], "leading")])
def test_a_role_that_is_none_or_of_a_claim_that_is_not_in_it_is_refused(small_plan, package_id, ids, role):
    with pytest.raises(PlanError):
        give_role(small_plan, package_id, ids, role)


def test_who_pulls_a_claim_and_who_takes_part_is_said(small_plan, package_id):
    said = {"initiator": "Warmtebedrijf", "partners": "Gemeente,Bewoners"}
    done(small_plan, change_members(small_plan, package_id, ["heat"], said))
    heat = members(small_plan, existing_package(small_plan, package_id))[0]
    assert (heat.party, heat.link["partners"]) == ("Warmtebedrijf", "Gemeente,Bewoners")
    assert {"Warmtebedrijf", "Bewoners"} <= set(party_names(small_plan))


def test_a_claim_that_is_removed_leaves_its_packages(small_plan, package_id):
    small_plan.history.perform("Delete", delete_claims(small_plan, ["heat"]))
    assert set(roles(small_plan, package_id)) == {"sewer"}


# Tasks, choices, agreements


def task(plan, package_id, task_id="gas_free_homes"):
    inside = members(plan, existing_package(plan, package_id))
    return next(each for each in tasks_of(plan, package_id, inside) if each.task_id == task_id)


def test_a_task_is_taken_along_left_out_with_a_reason_and_left_open_again(small_plan, package_id):
    assert task(small_plan, package_id).is_open
    done(small_plan, say_of_tasks(small_plan, package_id, ["gas_free_homes", "insulate_buildings"], True))
    assert task(small_plan, package_id).is_in
    done(small_plan, say_of_tasks(small_plan, package_id, ["gas_free_homes"], False, " Too  dear "))
    assert (task(small_plan, package_id).is_out, task(small_plan, package_id).reason) == (True, "Too dear")
    done(small_plan, say_of_tasks(small_plan, package_id, ["gas_free_homes"], None))
    assert task(small_plan, package_id).is_open


def test_a_task_that_a_claim_of_the_package_serves_is_in_unless_somebody_says_it_is_not(small_plan, package_id):
    small_plan.history.perform("Change", change_claims(small_plan, ["heat"], {"tasks": "gas_free_homes"}))
    assert (task(small_plan, package_id).is_in, task(small_plan, package_id).claims) == (True, ("heat",))
    small_plan.history.perform("Say", say_of_tasks(small_plan, package_id, ["gas_free_homes"], False, "Later"))
    assert task(small_plan, package_id).is_out


@pytest.mark.parametrize(
    ("ids", "taken_along", "reason"),
    [(["gas_free_homes"], False, " "), (["gone"], True, ""), ([], True, "")],
)
def test_a_task_that_is_not_there_or_left_out_without_a_reason_is_refused(
    small_plan, package_id, ids, taken_along, reason
):
    with pytest.raises(PlanError):
        say_of_tasks(small_plan, package_id, ids, taken_along, reason)


def test_a_theme_is_chosen_in_two_ways_with_a_reason_and_taken_back(small_plan, package_id):
    done(small_plan, choose(small_plan, package_id, "energy", "energy_saving", ABOVE))
    done(small_plan, choose(small_plan, package_id, "energy", "energy_saving", WITHIN, "Room on the roof"))
    done(small_plan, choose(small_plan, package_id, "energy", "energy_saving", ABOVE, "The city pays"))
    assert [(each.quadrant, each.reason) for each in choices_of(small_plan, package_id)] == [
        (ABOVE, "The city pays"),
        (WITHIN, "Room on the roof"),
    ]
    done(small_plan, take_back_choice(small_plan, package_id, "energy", "energy_saving", ABOVE))
    assert [each.quadrant for each in choices_of(small_plan, package_id)] == [WITHIN]


def test_an_agreement_is_added_changed_and_removed(small_plan, package_id):
    said = {"text": "Buy together", "party": "Corporatie", "transitions": ["energy"], "works_from": "2029"}
    changes, measure_id = add_measure(small_plan, package_id, said)
    done(small_plan, changes)
    done(small_plan, change_measure(small_plan, measure_id, {"text": "Buy later", "cost_to": 5000.0}))
    (measure,) = measures_of(small_plan, package_id)
    assert (measure.values["text"], measure.values["cost_to"], measure.transitions) == (
        "Buy later",
        5000.0,
        ("energy",),
    )
    assert "Corporatie" in party_names(small_plan)
    done(small_plan, remove_measure(small_plan, measure_id))
    assert measures_of(small_plan, package_id) == []


@pytest.mark.parametrize(
    "said", [{"text": " "}, {"text": "x", "cost_from": 9.0, "cost_to": 1.0}, {"text": "x", "works_from": "ooit"}]
)
def test_an_agreement_about_nothing_or_that_makes_no_sense_is_refused(small_plan, package_id, said):
    with pytest.raises(PlanError):
        add_measure(small_plan, package_id, said)


# What is not in order


def warnings(plan, package_id):
    return {warning.kind: warning for warning in package_contents(plan, package_id).warnings}


def found(plan, a_id, b_id, **values):
    """Write a finding as an analysis does."""
    changes = Changes(plan)
    facts = {"type": "conflict", "subtype": "overlap", "severity": "blocking", "group_id": f"{a_id} {b_id}", **values}
    changes.add("finding", {"finding_id": f"{a_id}-{b_id}", "a_id": a_id, "b_id": b_id, **facts})
    plan.history.perform("Find", changes)


def test_a_package_without_claims_says_that_no_transition_leads(small_plan):
    package = made(small_plan)
    assert set(warnings(small_plan, package)) == {NO_LEADING, TASKS}
    contents = package_contents(small_plan, package)
    assert (contents.members, contents.couplings_inside, contents.couplings_across) == ((), 0, 0)


def test_as_long_as_nobody_looked_for_findings_that_is_said_and_not_that_there_are_none(small_plan, package_id):
    assert NOT_ANALYSED in warnings(small_plan, package_id)
    found(small_plan, "wadi", "tree")
    assert NOT_ANALYSED not in warnings(small_plan, package_id)


def test_a_claim_that_excludes_another_of_the_package_is_said(small_plan, package_id):
    found(small_plan, "heat", "sewer")
    found(small_plan, "heat", "wadi")
    assert warnings(small_plan, package_id)[EXCLUDES].claims == ("heat", "sewer")


def test_a_claim_that_was_dropped_excludes_nothing(small_plan, package_id):
    found(small_plan, "heat", "sewer")
    small_plan.history.perform("Drop", change_claims(small_plan, ["heat"], {"status": "dropped"}))
    assert EXCLUDES not in warnings(small_plan, package_id)


def test_couplings_inside_and_with_what_is_outside_are_counted_as_a_reader_sees_them(small_plan, package_id):
    coupling = {"type": "coupling", "subtype": "joint_works", "severity": "info"}
    found(small_plan, "heat", "sewer", **coupling)
    found(small_plan, "heat", "pipe 1", **coupling | {"group_id": "pipes"})
    found(small_plan, "heat", "pipe 2", **coupling | {"group_id": "pipes"})
    contents = package_contents(small_plan, package_id)
    assert (contents.couplings_inside, contents.couplings_across) == (1, 1)


def test_a_claim_and_its_copy_in_one_package_are_two_variants_and_the_parts_of_a_split_one_are_not(
    small_plan, package_id
):
    changes, (copied,) = copy_to_package(small_plan, ["heat"], package_id)
    small_plan.history.perform("Copy", changes)
    assert set(warnings(small_plan, package_id)[VARIANTS].claims) == {"heat", copied}
    small_plan.history.perform("Take out", take_out(small_plan, package_id, [copied]))
    line = QgsGeometry.fromWkt("LineString (155100 463000, 155100 463100)")
    split = split_claim(small_plan, "heat", line)
    small_plan.history.perform("Split", split.changes)
    assert len(roles(small_plan, package_id)) == 3
    assert VARIANTS not in warnings(small_plan, package_id)


def test_what_nobody_promised_is_said_with_the_claim_that_waits(small_plan, package_id):
    for on, status in (("Source", "open"), ("Order", "promised")):
        values = {"needs_id": "heat", "on_text": on, "status": status}
        small_plan.history.perform("Wait", add_dependency(small_plan, values))
    contents = package_contents(small_plan, package_id)
    assert [each.on_name for each in contents.waits] == ["Source", "Order"]
    (waiting,) = [warning for warning in contents.warnings if warning.kind == WAITS]
    assert (waiting.claims, waiting.about) == (("heat",), (contents.waits[0].dependency_id,))


def test_what_claims_of_a_transition_wait_for_above_the_neighbourhood_fills_its_cell(small_plan, package_id):
    small_plan.history.perform("Choose", choose(small_plan, package_id, "energy", "energy_production", ABOVE))
    said = {"organisation": "central", "organisation_level": "within"}
    small_plan.history.perform("Change", change_claims(small_plan, ["heat"], said))
    assert package_contents(small_plan, package_id).cells["energy", ABOVE].is_gap
    values = {"needs_id": "heat", "on_text": "Source", "level": "above"}
    small_plan.history.perform("Wait", add_dependency(small_plan, values))
    cell = package_contents(small_plan, package_id).cells["energy", ABOVE]
    assert len(cell.waits) == 1
    assert not cell.is_gap


def test_ground_that_two_claims_share_counts_once(small_plan):
    square = "Polygon ((155010 463010, 155020 463010, 155020 463020, 155010 463020, 155010 463010))"
    line = "LineString (155000 463050, 155010 463050)"
    shapes = [QgsGeometry.fromWkt(wkt) for wkt in (square, square, line, "Point (155000 463000)")]
    found = extent(shapes)
    assert (found.m2, found.metres, found.points) == (pytest.approx(100.0), pytest.approx(10.0), 1)
    assert extent([]).m2 == 0.0
