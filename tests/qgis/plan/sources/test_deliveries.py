"""Deliveries of a plan: registered, changed, replaced by a newer one and removed together, one step each."""

from __future__ import annotations

import pytest
from delivery_files import PIPES, POINTS, parts_of, said_of, write_tables
from plan_panel import points_on_disk
from records import locked
from registering import register
from stored_findings import decide, judge

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.findings.findings import findings, judgements, store_findings
from wijkaanpak_plugin.plan.sources.deliveries.compared import PartChange, compare
from wijkaanpak_plugin.plan.sources.deliveries.delivery import registered_deliveries
from wijkaanpak_plugin.plan.sources.deliveries.registering import (
    change_delivery,
    register_delivery,
    remove_delivery,
    remove_part,
    sources_in,
)
from wijkaanpak_plugin.plan.sources.deliveries.replacing import replace_delivery
from wijkaanpak_plugin.plan.sources.registry import change_source, registered_sources
from wijkaanpak_plugin.plan.store.errors import PlanError


@pytest.fixture
def older(tmp_path):
    return write_tables(tmp_path / "older.gpkg", {"pipes": PIPES, "points": POINTS})


@pytest.fixture
def newer(tmp_path):
    """Of the pipes one went, one came and one is of another kind; the points are not delivered, trees are."""
    pipes = (PIPES[0], ("p2", "heat", 20), ("p4", "telecom", 40))
    return write_tables(tmp_path / "newer.gpkg", {"pipes": pipes, "trees": (("t1", "tree_row", 5),)}, "2026-06-01")


@pytest.fixture
def registered(small_plan, older):
    """A plan with a delivery of two parts, and its delivery_id."""
    small_plan.history.perform("Add", register_delivery(small_plan, said_of(older), parts_of(older), True))
    (delivery,) = registered_deliveries(small_plan)
    return small_plan, delivery.delivery_id


def rows(plan):
    return {source.name: source.values for source in registered_sources(plan)}


# Registering


def test_a_delivery_is_registered_with_its_layers_in_one_step(small_plan, older):
    small_plan.history.perform("Add", register_delivery(small_plan, said_of(older), parts_of(older), True))
    (delivery,) = registered_deliveries(small_plan)
    assert (delivery.name, delivery.format, delivery.place, delivery.date) == (
        "KLIC 26G1",
        "klic",
        "older.zip",
        "2026-01-15",
    )
    sources = rows(small_plan)
    assert list(sources) == ["KLIC 26G1: pipes", "KLIC 26G1: points"]
    for values in sources.values():
        assert values["delivery_id"] == delivery.delivery_id
        assert values["date"] == "2026-01-15"
        assert values["confidential"]
    small_plan.history.undo()
    assert (registered_deliveries(small_plan), rows(small_plan)) == ([], {})
    small_plan.history.redo()
    assert [source.name for source in sources_in(small_plan, delivery.delivery_id)] == list(sources)


def test_the_same_delivery_is_refused_in_one_sentence_wherever_it_lies(registered, newer):
    plan, _delivery_id = registered
    with pytest.raises(PlanError, match="in the plan already, as 'KLIC 26G1'"):
        register_delivery(plan, said_of(newer), parts_of(newer, ("pipes",)), True)


def test_one_layer_that_cannot_be_registered_keeps_the_whole_delivery_out(small_plan, older):
    parts = [*parts_of(older, ("pipes",)), *parts_of(older, ("there_is_none",))]
    with pytest.raises(PlanError, match="cannot be read"):
        register_delivery(small_plan, said_of(older), parts, True)
    with pytest.raises(PlanError, match="nothing that can be registered"):
        register_delivery(small_plan, said_of(older), [], True)


def test_a_plan_that_another_program_holds_stays_as_it_was(small_plan, older):
    changes = register_delivery(small_plan, said_of(older), parts_of(older), True)
    with locked(small_plan.backend.path), pytest.raises(PlanError):
        small_plan.history.perform("Add", changes)
    assert (registered_deliveries(small_plan), rows(small_plan)) == ([], {})


# Changing and removing


def test_what_is_said_of_a_delivery_is_said_of_all_that_came_with_it(registered):
    plan, delivery_id = registered
    changes = change_delivery(
        plan, delivery_id, name="Leidingen", date="2026-02-02", confidential=False, remarks="mail"
    )
    plan.history.perform("Change", changes)
    (delivery,) = registered_deliveries(plan)
    assert (delivery.name, delivery.date, delivery.remarks) == ("Leidingen", "2026-02-02", "mail")
    sources = rows(plan)
    assert list(sources) == ["Leidingen: pipes", "Leidingen: points"]
    assert {(values["date"], values["confidential"]) for values in sources.values()} == {("2026-02-02", False)}
    plan.history.undo()
    assert list(rows(plan)) == ["KLIC 26G1: pipes", "KLIC 26G1: points"]


def test_a_name_that_people_gave_a_part_stays(registered):
    plan, delivery_id = registered
    source = registered_sources(plan)[0]
    plan.history.perform("Change", change_source(plan, source.source_id, name="Buizen"))
    plan.history.perform("Change", change_delivery(plan, delivery_id, name="Leidingen"))
    assert list(rows(plan)) == ["Buizen", "Leidingen: points"]


@pytest.mark.parametrize("values", [{"name": " "}, {"place": "elders"}])
def test_a_delivery_without_a_name_or_with_another_place_is_refused(registered, values):
    plan, delivery_id = registered
    with pytest.raises(PlanError):
        change_delivery(plan, delivery_id, **values)


def test_a_delivery_is_removed_with_all_that_came_with_it_and_comes_back(registered, tmp_path):
    plan, delivery_id = registered
    register(plan, points_on_disk(tmp_path / "bomen.gpkg"), "existing")
    plan.history.perform("Remove", remove_delivery(plan, delivery_id))
    assert (registered_deliveries(plan), list(rows(plan))) == ([], ["bomen"])
    plan.history.undo()
    assert sorted(rows(plan)) == ["KLIC 26G1: pipes", "KLIC 26G1: points", "bomen"]
    assert [each.delivery_id for each in registered_deliveries(plan)] == [delivery_id]
    assert (tmp_path / "older.gpkg").exists()


def test_a_delivery_goes_with_the_last_of_its_parts(registered):
    plan, delivery_id = registered
    for left in (1, 0):
        source = sources_in(plan, delivery_id)[0]
        plan.history.perform("Remove", remove_part(plan, source.source_id, delivery_id))
        assert (len(rows(plan)), len(registered_deliveries(plan))) == (left, left)


def test_a_delivery_that_is_gone_cannot_be_changed_removed_or_replaced(registered, newer):
    plan, delivery_id = registered
    plan.history.perform("Remove", remove_delivery(plan, delivery_id))
    for wanted in (
        lambda: change_delivery(plan, delivery_id, name="x"),
        lambda: remove_delivery(plan, delivery_id),
        lambda: replace_delivery(plan, delivery_id, said_of(newer), parts_of(newer, ("pipes",))),
    ):
        with pytest.raises(PlanError, match="not in the plan any more"):
            wanted()


# Replacing


def replaced(plan, delivery_id, newer, name="KLIC 26G2", complete=None):
    text = said_of(newer, name, "2026-06-01")
    plan.history.perform(
        "Replace", replace_delivery(plan, delivery_id, text, parts_of(newer, ("pipes", "trees"), complete))
    )


def test_a_newer_delivery_takes_over_the_sources_and_what_was_said_of_them(registered, newer):
    plan, delivery_id = registered
    before = registered_sources(plan)[0]
    said = {"role": "works", "complete": True, "coverage": "plan_area", "remarks": "van Jan", "confidential": False}
    plan.history.perform("Change", change_source(plan, before.source_id, **said))
    replaced(plan, delivery_id, newer)
    sources = rows(plan)
    assert sorted(sources) == ["KLIC 26G2: pipes", "KLIC 26G2: trees"]
    kept = sources["KLIC 26G2: pipes"]
    assert kept["source_id"] == before.source_id
    assert {name: kept[name] for name in said} == said
    assert (kept["uri"], kept["date"]) == ("newer.gpkg|layername=pipes", "2026-06-01")
    assert sources["KLIC 26G2: trees"]["confidential"]
    (delivery,) = registered_deliveries(plan)
    assert (delivery.delivery_id, delivery.name, delivery.place) == (delivery_id, "KLIC 26G2", "newer.zip")


def test_what_the_newer_delivery_says_of_its_completeness_holds(registered, newer):
    plan, delivery_id = registered
    replaced(plan, delivery_id, newer, complete=False)
    assert rows(plan)["KLIC 26G2: pipes"]["complete"] is False


def test_replacing_is_one_step_and_undo_gives_the_older_data_back(registered, newer):
    plan, delivery_id = registered
    before = rows(plan)
    replaced(plan, delivery_id, newer)
    assert set(analysis_input(plan).bodies["body_id"]) >= {"p1", "p2", "p4", "t1"}
    plan.history.undo()
    assert rows(plan) == before
    assert set(analysis_input(plan).bodies["body_id"]) >= {"p1", "p2", "p3", "k1"}
    assert [each.name for each in registered_deliveries(plan)] == ["KLIC 26G1"]


def test_a_name_of_peoples_own_stays_when_a_newer_delivery_comes(registered, newer):
    plan, delivery_id = registered
    plan.history.perform("Change", change_delivery(plan, delivery_id, name="Leidingen oost"))
    replaced(plan, delivery_id, newer)
    assert sorted(rows(plan)) == ["Leidingen oost: pipes", "Leidingen oost: trees"]


def test_a_filter_on_a_part_stays(registered, newer):
    plan, delivery_id = registered
    source = registered_sources(plan)[0]
    table = plan.layer("source")
    row = next(row for row in table.getFeatures() if row["source_id"] == source.source_id)
    table.startEditing()
    table.changeAttributeValue(row.id(), table.fields().indexOf("uri"), f"{source.uri}|subset=\"kind\" = 'heat'")
    assert table.commitChanges()
    replaced(plan, delivery_id, newer)
    assert analysis_input(plan).bodies["body_id"].tolist().count("p2") == 1
    assert "p4" not in analysis_input(plan).bodies["body_id"].tolist()


def test_a_newer_delivery_that_stands_in_the_plan_by_itself_does_not_replace_another(registered, newer):
    plan, delivery_id = registered
    other = said_of(newer, "KLIC 26G2")
    plan.history.perform("Add", register_delivery(plan, other, parts_of(newer, ("pipes",)), True))
    with pytest.raises(PlanError, match="'KLIC 26G2'"):
        replace_delivery(plan, delivery_id, other, parts_of(newer, ("pipes",)))


def analysed(plan):
    """Analyse a plan, store what was found, and return the findings about pipe p1 by their id."""
    known = analysis_input(plan)
    result = analyse(known.bodies, known.coverage, known.rules, known.settings, known.kinds, None, known.wishes)
    store_findings(plan, result.findings)
    rows = findings(plan)
    return rows[(rows["a_id"] == "p1") | (rows["b_id"] == "p1")].set_index("finding_id")


def test_findings_of_objects_that_are_in_both_keep_what_was_judged_and_decided(registered, newer):
    plan, delivery_id = registered
    before = analysed(plan)
    assert len(before)
    finding_id = before.index[0]
    judge(plan, finding_id, before.at[finding_id, "version"])
    decide(plan, finding_id, decision="de boom schuift op")
    replaced(plan, delivery_id, newer)
    after = analysed(plan)
    assert set(after.index) == set(before.index)
    assert after.at[finding_id, "decision"] == "de boom schuift op"
    assert finding_id in set(judgements(plan)["finding_id"])


# Counting what came and went


def table_of(path, name):
    return f"{path}|layername={name}"


def test_what_came_went_and_changed_is_counted_by_the_ids_of_objects(older, newer):
    change = compare(table_of(older, "pipes"), table_of(newer, "pipes"))
    assert change == PartChange(added=1, gone=1, changed=1, same=1)
    assert compare(table_of(older, "points"), "") == PartChange(gone=1)
    assert compare("", table_of(newer, "trees")) == PartChange(added=1)


def test_another_day_of_delivery_is_no_change_of_an_object(tmp_path):
    files = [write_tables(tmp_path / f"{date}.gpkg", {"pipes": PIPES}, date) for date in ("2026-01-15", "2026-06-01")]
    change = compare(*(table_of(file, "pipes") for file in files))
    assert change == PartChange(same=3)
    assert change.is_none


def test_an_object_in_several_rows_is_one_and_rows_without_an_id_count_by_what_they_say(tmp_path):
    before = write_tables(tmp_path / "a.gpkg", {"pipes": (*PIPES, ("p3", "telecom", 40), ("", "heat", 1))})
    after = write_tables(tmp_path / "b.gpkg", {"pipes": (*PIPES, ("", "heat", 1), ("", "heat", 2))})
    assert compare(table_of(before, "pipes"), table_of(after, "pipes")) == PartChange(added=1, changed=1, same=3)


def test_rows_without_an_id_are_known_by_the_fields_that_name_them(tmp_path):
    before = write_tables(tmp_path / "a.gpkg", {"works": (("", "heat", 1), ("", "telecom", 2))})
    after = write_tables(tmp_path / "b.gpkg", {"works": (("", "heat", 9), ("", "tree", 2))})
    change = compare(table_of(before, "works"), table_of(after, "works"), named_by=("Kind", "name"))
    assert change == PartChange(added=1, gone=1, changed=1)


def test_older_data_that_is_gone_is_not_compared(older, newer):
    older.unlink()
    assert compare(table_of(older, "pipes"), table_of(newer, "pipes")) is None


def test_comparing_stops_when_it_is_told_to(older, newer):
    with pytest.raises(AnalysisCancelled):
        compare(table_of(older, "pipes"), table_of(newer, "pipes"), lambda _share: False)
