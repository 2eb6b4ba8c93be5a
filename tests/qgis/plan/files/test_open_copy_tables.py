"""Table by table: a copy for others holds nothing that is confidential, is about it, or is known only through it."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsGeometry

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.plan.claims.claims import add_claim, change_claims
from wijkaanpak_plugin.plan.files.open_copy import save_open_copy
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.findings.findings import findings
from wijkaanpak_plugin.plan.parties.parties import add_party, all_parties, rename_party
from wijkaanpak_plugin.plan.records.records import add_record, records
from wijkaanpak_plugin.plan.schema.tables import TABLES
from wijkaanpak_plugin.plan.store.changes import Changes

SQUARE = QgsGeometry.fromWkt("Polygon ((155100 463040, 155130 463040, 155130 463070, 155100 463070, 155100 463040))")
#: Around the wadi of the small plan.
WADI = "Polygon ((155000 463000, 155040 463000, 155040 463040, 155000 463040, 155000 463000))"
LINE = QgsGeometry.fromWkt("LineString (155010 463010, 155090 463010)")
#: A confidential party with a name that is short, and one with a name that is part of other words.
SHORT = "Q7"

#: Tables that came with parties, and what each holds in the copy of the plan below: the column that names its rows.
NEW_TABLES = {
    "party": ("name", ["Buurt", "Gemeente", "Los"]),
    "session_agenda": ("text", ["Welkom"]),
    "vote": ("reason", ["Open"]),
    "zone": ("name", ["Park"]),
    "street": ("name", ["Parklaan"]),
    "street_area": ("name", ["Parkplein"]),
    "goal": ("indicator", ["Bomen"]),
    "goal_value": ("source", ["Telling"]),
    "dependency": ("on_text", ["Stroom"]),
    "marker": ("name", ["Aardgasvrij"]),
    "package_task": ("reason", ["Te duur"]),
    "package_measure": ("text", ["Inkoop"]),
    "package_choice": ("theme", ["Warmte"]),
    "criterion": ("key", ["hinder"]),
    "weight": ("group_name", ["Bewoners"]),
    "unit_cost": ("kind", ["heat"]),
    "own_size": ("kind", ["heat"]),
    "delivery": ("name", ["Open levering"]),
    "suppression": ("reason", ["Regel", "Deze"]),
}


def rows(path, name):
    with closing(sqlite3.connect(path)) as file:
        file.row_factory = sqlite3.Row
        return [dict(row) for row in file.execute(f'SELECT * FROM "{name}"')]


def add(plan, name, values, shape=None):
    changes, record_id = add_record(plan, name, values, shape)
    plan.history.perform(f"Add to {name}", changes)
    return record_id


def fill(plan):
    """Add open and confidential rows to every new table; what is confidential says GEHEIM or is Q7."""
    hidden = {"kind": "building", "name": "GEHEIM hal", "confidential": True, "owner": "Eigenaar van GEHEIM hal"}
    changes, hall = add_claim(plan, {**hidden, "partners": "Gemeente,Stille partner"}, SQUARE)
    plan.history.perform("Draw", changes)
    for name, values in (("Buurt", {"contact": "06-12345678"}), ("Los", {}), (SHORT, {"confidential": True})):
        plan.history.perform("Add party", add_party(plan, name, values)[0])
    plan.history.perform("Own", change_claims(plan, ["wadi"], {"owner": "Gemeente", "partners": f"Buurt,{SHORT}"}))
    plan.history.perform("Pay", change_claims(plan, ["wadi"], {"cost_bearer": SHORT, "initiator": SHORT.lower()}))
    plan.history.perform("Say", change_claims(plan, ["wadi"], {"why_here": f"Wens van {SHORT}."}))
    plan.history.perform("Add party", add_party(plan, "GEHEIM dienst", {"confidential": True, "contact": "GEHEIM"})[0])
    session = add(plan, "session", {"name": "Avond", "participants": "Jan (GEHEIM dienst)"})
    add(plan, "session_agenda", {"session_id": session, "text": "Welkom"})
    add(plan, "vote", {"session_id": session, "first": "a", "second": "b", "party": SHORT, "reason": "Open"})
    add(plan, "zone", {"name": "Park", "role": "frame", "frame": "fixed"}, SQUARE)
    add(plan, "zone", {"name": "GEHEIM terrein", "role": "frame", "confidential": True}, SQUARE)
    keep = {"kind": "keep", "text": "Oude eik"}
    add(plan, "hot_spot_area", keep, QgsGeometry.fromWkt(WADI))
    add(plan, "hot_spot_area", {**keep, "text": "GEHEIM tuin", "confidential": True}, QgsGeometry.fromWkt(WADI))
    add(plan, "hot_spot_area", {**keep, "text": "Tuin naast de GEHEIM hal"}, QgsGeometry.fromWkt(WADI))
    add(plan, "street", {"name": "Parklaan"}, LINE)
    add(plan, "street_area", {"name": "Parkplein"}, SQUARE)
    goal = add(plan, "goal", {"indicator": "Bomen", "source": "Naast de GEHEIM hal"})
    add(plan, "goal_value", {"goal_id": goal, "value": 3.0, "source": "Telling"})
    open_package = add(plan, "package", {"name": "Groen", "lead": SHORT, "partners": f"{SHORT}, Buurt"})
    secret_package = add(plan, "package", {"name": "GEHEIM pakket", "confidential": True})
    for needs, on, text, party in (
        ("wadi", None, "Stroom", "Buurt"),
        ("wadi", None, "Gas", SHORT),
        ("wadi", None, "Sloop van de GEHEIM hal", "Buurt"),
        ("wadi", hall, "hal", "Buurt"),
        (hall, "heat", "hal", "Buurt"),
        (secret_package, None, "pakket", "Buurt"),
        ("wadi", secret_package, "pakket", "Buurt"),
        ("gone", None, "weg", "Buurt"),
    ):
        add(plan, "dependency", {"needs_id": needs, "on_id": on, "on_text": text, "party": party, "status": "open"})
    add(plan, "marker", {"name": "Aardgasvrij", "party": SHORT})
    for package, word in ((open_package, ""), (secret_package, "GEHEIM ")):
        add(plan, "package_task", {"package_id": package, "task_id": "logistics", "reason": f"{word}Te duur"})
        add(plan, "package_measure", {"package_id": package, "text": f"{word}Inkoop", "party": SHORT})
        add(plan, "package_choice", {"package_id": package, "theme": f"{word}Warmte"})
    criterion = add(plan, "criterion", {"key": "hinder", "name": "Hinder voor GEHEIM hal"})
    add(plan, "weight", {"criterion_id": criterion, "group_name": "Bewoners"})
    add(plan, "unit_cost", {"kind": "heat", "unit": "m", "cost": 10.0, "source": "Raming GEHEIM hal"})
    add(plan, "own_size", {"kind": "heat", "width_m": 1.0, "source": "GEHEIM dienst"})
    for name, secret in (("Open levering", False), ("GEHEIM levering", True), ("Levering zonder bron", None)):
        delivery = add(plan, "delivery", {"name": name, "place": "map/levering.zip"})
        if secret is None:
            continue
        values = {"name": f"{'GEHEIM ' if secret else ''}net", "role": "background", "uri": "net.gpkg"}
        add(plan, "source", {**values, "provider": "ogr", "delivery_id": delivery, "confidential": secret})
        if secret:
            add(plan, "source", {**values, "name": "open deel", "provider": "ogr", "delivery_id": delivery})
    finding = {"version": "1", "type": "conflict", "subtype": "clearance", "severity": "warning"}
    changes = Changes(plan)
    for finding_id in ("gone", hall):
        changes.add("finding", {"finding_id": finding_id, **finding, "a_id": hall, "b_id": "wadi"}, SQUARE)
    plan.history.perform("Find", changes)
    add(plan, "suppression", {"rule_id": "R1", "reason": "Regel"})
    add(plan, "suppression", {"finding_id": "gone", "reason": "Niet te zien"})
    judged = {"finding_id": "gone", "version": "1", "party": SHORT, "judgement": "no"}
    add(plan, "finding_judgement", judged)


@pytest.fixture(scope="module")
def secret_file(tmp_path_factory, small_plan_file):
    """The file of the small plan with all that, filled once."""
    plan = open_plan(shutil.copy(small_plan_file, tmp_path_factory.mktemp("secrets") / "plan.gpkg"))
    fill(plan)
    plan.close()
    return plan.backend.path


@pytest.fixture
def secrets(secret_file, tmp_path):
    """The small plan with all that, open."""
    return open_plan(shutil.copy(secret_file, tmp_path / "plan.gpkg"))


@pytest.fixture(scope="module")
def copied(secret_file, tmp_path_factory):
    """The copy for others of the plan with all that, and with answers to a finding that the copy holds; made once."""
    folder = tmp_path_factory.mktemp("copied")
    plan = open_plan(shutil.copy(secret_file, folder / "plan.gpkg"))
    (folder / "elders").mkdir()
    path = folder / "elders" / "open.gpkg"
    first = save_open_copy(plan, path).place
    (kept, *_rest) = [row["finding_id"] for row in rows(first, "finding")]
    add(plan, "suppression", {"finding_id": kept, "reason": "Deze"})
    for party in (SHORT, "Buurt"):
        add(plan, "finding_judgement", {"finding_id": kept, "version": "1", "party": party, "judgement": "yes"})
    save_open_copy(plan, path)
    plan.close()
    return path


@pytest.fixture
def copy(copied, tmp_path):
    """That copy, for one test to open."""
    (tmp_path / "elders").mkdir()
    return shutil.copy(copied, tmp_path / "elders" / "open.gpkg")


def test_every_table_is_looked_at():
    looked_at_elsewhere = {
        *("plan_info", "plan_area", "urgency", "session", "source", "coverage", "log", "setting", "vocabulary", "rule"),
        *("feature_tag_area", "feature_tag_line", "feature_tag_point", "hot_spot", "hot_spot_area"),
        *("hot_spot_reaction", "hot_spot_claim", "claim_area", "claim_line", "claim_point", "package"),
        *("package_claim", "package_score", "finding", "finding_judgement", "task"),
    }
    assert {table.name for table in TABLES} == looked_at_elsewhere | set(NEW_TABLES)


def test_no_byte_of_what_is_confidential_is_in_the_copy(secrets, copy):
    assert b"GEHEIM" in secrets.backend.path.read_bytes()
    said = copy.read_bytes().lower()
    assert {row["contact"] for row in rows(copy, "party")} == {None}
    for word in (b"geheim", b"06-12345678", b"stille partner", b"eigenaar van"):
        assert word not in said, word


def test_the_findings_of_the_copy_are_those_that_an_analysis_of_it_gives(copy):
    plan = open_plan(copy)
    known = analysis_input(plan)
    found = analyse(
        known.bodies, known.coverage, known.rules, known.settings, known.kinds, wishes=known.wishes
    ).findings
    stored = findings(plan)
    assert sorted(zip(stored["finding_id"], stored["version"])) == sorted(zip(found["finding_id"], found["version"]))
    assert {"dependency", "touches_what_must_stay"} <= set(stored["subtype"])


def test_a_confidential_party_with_a_short_name_is_named_nowhere(copy):
    with closing(sqlite3.connect(copy)) as file:
        names = [row[0] for row in file.execute("SELECT table_name FROM gpkg_contents")]
    texts = [
        (name, column, value)
        for name in names
        for row in rows(copy, name)
        for column, value in row.items()
        if isinstance(value, str) and SHORT.lower() in value.lower().replace(",", " ").replace(".", " ").split()
    ]
    assert texts == []


def test_what_is_open_is_in_the_copy_and_nothing_else(copy):
    held = {name: sorted(row[column] for row in rows(copy, name)) for name, (column, _expected) in NEW_TABLES.items()}
    assert held == {name: sorted(expected) for name, (_column, expected) in NEW_TABLES.items()}
    assert [party.name for party in all_parties(open_plan(copy))] == ["Buurt", "Gemeente", "Los"]


def test_other_parties_of_a_list_stay_and_what_must_be_filled_says_that_a_name_was_left_out(copy):
    (wadi,) = [row for row in rows(copy, "claim_area") if row["body_id"] == "wadi"]
    assert (wadi["owner"], wadi["partners"], wadi["cost_bearer"], wadi["initiator"]) == (
        "Gemeente",
        "Buurt",
        None,
        None,
    )
    assert wadi["why_here"] is None
    (package,) = rows(copy, "package")
    assert (package["lead"], package["partners"]) == (None, "Buurt")
    assert [row["party"] for row in rows(copy, "finding_judgement")] == ["name left out", "Buurt"]


def test_the_log_tells_nothing_of_parties_that_stayed_behind(secrets, copy):
    known = {row["party_id"] for row in rows(copy, "party")}
    gone = {party.party_id for party in all_parties(secrets)} - known
    assert len(gone) == 4
    assert not any(party_id in str(row["details"]) for row in rows(copy, "log") for party_id in gone)


def test_renaming_a_confidential_party_leaves_no_trace_of_its_old_name(secrets, tmp_path):
    party = next(party for party in all_parties(secrets) if party.name == SHORT)
    secrets.history.perform(f"Rename {SHORT}", rename_party(secrets, party.party_id, "Andere naam"))
    path = save_open_copy(secrets, tmp_path / "open.gpkg").place
    assert not any(SHORT in str(row["text"]) for row in rows(path, "log"))
    assert not any("Andere naam" in str(row) for name in ("claim_area", "package", "log") for row in rows(path, name))


def test_a_delivery_is_found_from_the_place_of_the_copy_and_of_a_mixed_one_nothing_is_told(secrets, copy):
    (delivery,) = rows(copy, "delivery")
    assert delivery["place"] == "../map/levering.zip"
    sources = {row["name"]: row["delivery_id"] for row in rows(copy, "source")}
    assert sources == {"net": delivery["delivery_id"], "open deel": None}


def test_what_a_work_renews_is_not_told_where_it_may_be_confidential(secrets, tmp_path):
    plan = secrets
    (open_source,) = [row["source_id"] for row in records(plan, "source") if row["name"] == "net"]
    plan.history.perform("Renew", change_claims(plan, ["sewer"], {"renews": "kabel-1"}))
    changes, known = add_claim(plan, {"kind": "gravity_sewer", "renews": "kabel-2", "on_source": open_source}, LINE)
    plan.history.perform("Draw", changes)
    path = save_open_copy(plan, tmp_path / "open.gpkg").place
    renewed = {row["body_id"]: row["renews"] for row in rows(path, "claim_line")}
    assert (renewed["sewer"], renewed[known]) == (None, "kabel-2")
