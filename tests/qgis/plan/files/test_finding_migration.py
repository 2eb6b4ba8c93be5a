"""Plans of version 3, in which only the sentence of a finding held some of its facts."""

from __future__ import annotations

import pytest
from old_plans import added_since, no_row_is_lost, old_plan, own_copy
from records import add_record

from wijkaanpak_plugin.docks.live.finding_rows import FindingRows
from wijkaanpak_plugin.domain.finding import FACT_COLUMN_NAMES
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.findings.findings import findings, store_findings
from wijkaanpak_plugin.plan.schema.tables import SCHEMA_VERSION
from wijkaanpak_plugin.plan.store.backends import backend_at

ZONE = "Polygon ((155010 463010, 155030 463010, 155030 463020, 155010 463020, 155010 463010))"
NEAR = {"finding_id": "near", "version": "1", "type": "conflict", "subtype": "clearance", "severity": "warning"}
NEAR.update(a_id="eik", a_name="Eik", b_id="k", b_name="Kabel", measured_m=1.5, required_m=2.5, rule_source="NEN")
TWICE = {"finding_id": "twice", "version": "1", "type": "conflict", "subtype": "redig", "severity": "warning"}
TWICE.update(a_id="r", a_name="Riool", b_id="w", b_name="Warmte", gap_months=60.0, rule_source="Periode (plan)")
SHARED = {"finding_id": "shared", "version": "1", "type": "coupling", "subtype": "shared_space", "severity": "info"}
SHARED.update(a_id="p", a_name="Perk", b_id="v", b_name="Vijver", shared_area_m2=12.0)


@pytest.fixture(scope="module")
def made_once(tmp_path_factory):
    """A plan file as version 3 made it, in Dutch, with three findings of which one was decided on."""
    path = tmp_path_factory.mktemp("old") / "plan.gpkg"
    with old_plan(path, 3) as plan:
        near = {**NEAR, "decision": "Verplaatsen", "decided_version": "1", "decided_by": "Anna"}
        add_record(plan, "finding", ZONE, sentence="Eik ligt 1,5 m van Kabel. Eén keer geteld, samen met Buis.", **near)
        add_record(plan, "finding", ZONE, sentence="De grond gaat twee keer open.", **TWICE)
        add_record(plan, "finding", ZONE, sentence="Perk en Vijver delen de grond.", **SHARED)
    return path


@pytest.fixture
def old_file(tmp_path, made_once):
    """A copy of that file."""
    return own_copy(made_once, tmp_path)


def sentences(plan):
    return {row.finding_id: row.sentence for row in FindingRows(findings(plan)).rows}


def test_the_old_file_is_one_of_version_3(old_file):
    assert backend_at(old_file).info()["schema_version"] == "3"


def test_findings_of_version_3_keep_every_value_and_know_nothing_of_the_new_facts(old_file):
    counts, old = backend_at(old_file).row_counts(), old_file.read_bytes()
    plan = open_plan(old_file, bring_up_to_date=True)
    assert plan.info["schema_version"] == str(SCHEMA_VERSION)
    assert no_row_is_lost(counts, backend_at(old_file).row_counts())
    table = findings(plan).set_index("finding_id")
    for row in (NEAR, TWICE, SHARED):
        assert {name: table.loc[row["finding_id"], name] for name in row if name != "finding_id"} == {
            name: value for name, value in row.items() if name != "finding_id"
        }
    assert table[sorted(added_since(3)["finding"])].isna().all(axis=None)
    assert table.loc["near", "decision"] == "Verplaatsen"
    assert (old_file.parent / "plan.version3.gpkg").read_bytes() == old


def test_what_lacks_facts_is_read_as_it_was_stored_until_the_next_analysis(old_file):
    plan = open_plan(old_file, bring_up_to_date=True)
    said = sentences(plan)
    assert said["near"] == "Eik ligt 1,5 m van Kabel. Eén keer geteld, samen met Buis."
    assert said["twice"] == "De grond gaat twee keer open."
    assert said["shared"] == "Perk and Vijver can share the same space: 12 m²."
    fresh = findings(plan)[[*FACT_COLUMN_NAMES, "geometry"]]
    near = fresh["finding_id"] == "near"
    fresh.loc[near, ["accuracy_m", "counted_with_names"]] = [0.0, "Buis"]
    fresh.loc[fresh["finding_id"] == "twice", "required_months"] = 84.0
    stored = store_findings(plan, fresh)
    # All get a number; what lacked facts gets these too.
    assert (stored.added, stored.changed, stored.gone, stored.judge_again) == (0, 3, 0, 0)
    said = sentences(plan)
    assert said["near"] == "Eik lies 1.5 m from Kabel and 2.5 m is asked. Counted once with Buis."
    assert said["twice"].endswith("60 months apart; it should stay closed for 84 months.")
    assert not findings(plan).set_index("finding_id").loc["near", "decide_again"]


def test_a_plan_of_version_3_has_the_same_columns_afterwards_as_a_new_one(old_file, plan):
    old = open_plan(old_file, bring_up_to_date=True)
    for name in old.tables:
        columns = [{field.name(): field.typeName() for field in each.layer(name).fields()} for each in (old, plan)]
        assert columns[0] == columns[1]
