"""Hot spots, zones and dependencies on the package map: also what lies nowhere, and nothing confidential when open."""

from __future__ import annotations

import shutil

import pytest
from map_files import svg_text
from qgis.core import QgsGeometry

from wijkaanpak_plugin.domain.sentences import in_words
from wijkaanpak_plugin.export.audience import INTERNAL, OPEN
from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.export.package_map import export_package_map
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.parties.parties import add_party
from wijkaanpak_plugin.plan.records.records import add_record
from wijkaanpak_plugin.plan.store.changes import Changes

WISHES = ("answers_hot_spot", "touches_what_must_stay", "dependency")
BESIDE_THE_SEWER = QgsGeometry.fromWkt("Point (155100 463074)")
OVER_THE_WADI = QgsGeometry.fromWkt(
    "Polygon ((155000 463000, 155020 463000, 155020 463020, 155000 463020, 155000 463000))"
)


def add(plan, table, values, shape=None):
    changes, record_id = add_record(plan, table, values, shape)
    plan.history.perform(f"Add to {table}", changes)
    return record_id


@pytest.fixture
def plan(small_plan):
    """The small plan with a hot spot, a fixed zone, and a package of the heat pipe and the wadi that waits."""
    add(small_plan, "hot_spot", {"kind": "risk", "text": "Water op straat"}, BESIDE_THE_SEWER)
    add(small_plan, "zone", {"name": "Monument", "role": "frame", "frame": "fixed"}, OVER_THE_WADI)
    package = add(small_plan, "package", {"name": "Groen"})
    changes = Changes(small_plan)
    for body_id in ("wadi", "heat"):
        changes.add("package_claim", {"package_id": package, "body_id": body_id})
    small_plan.history.perform("Put in", changes)
    add(small_plan, "dependency", {"needs_id": package, "on_text": "Subsidie", "status": "open"})
    add(small_plan, "dependency", {"needs_id": "wadi", "on_id": "tree", "status": "promised"})
    empty = add(small_plan, "package", {"name": "Leeg pakket"})
    add(small_plan, "dependency", {"needs_id": empty, "on_text": "Een besluit", "status": "open"})
    return small_plan


def said(plan, audience, package=None):
    found = sheet_content(plan, audience, package).findings
    return in_words(found[found["subtype"].isin(WISHES)])


def test_what_lies_nowhere_is_in_the_list_and_not_on_the_map(plan, tmp_path):
    report = export_package_map(plan, tmp_path / "map.svg")
    (nowhere,) = said(plan, OPEN).query("a_name == 'Leeg pakket'").itertuples()
    assert nowhere.geometry is None
    assert nowhere.finding_id in {finding_id for _number, finding_id in report.numbered}
    assert "Leeg pakket waits for Een besluit: nothing is promised yet." in svg_text(tmp_path / "map.svg")


def test_the_sheet_of_a_package_says_what_the_package_and_its_claims_wait_for(plan):
    rows = said(plan, INTERNAL, "Groen")
    assert sorted(rows["sentence"]) == [
        "Groen waits for Subsidie: nothing is promised yet, and it is needed by the beginning of 2028.",
        "Wadi lies in the zone “Monument”, where nothing may change (100 m²).",
        "Wadi waits for tree: when that is needed and when it is there is not known.",
    ]


def test_what_waits_for_a_claim_of_another_package_knows_when_that_is(plan):
    changes = Changes(plan)
    changes.change("claim_point", "tree", {"works_to": "2030"})
    changes.change("claim_area", "wadi", {"works_from": "2027"})
    plan.history.perform("Plan", changes)
    (row,) = said(plan, INTERNAL, "Groen").query("a_id == 'wadi' and subtype == 'dependency'").itertuples()
    assert (row.severity, row.b_name, row.to_date) == ("warning", "tree", "2030-12-31")


def test_an_open_sheet_is_byte_for_byte_that_of_a_plan_without_what_is_confidential(plan, tmp_path):
    copy = tmp_path / "copy" / "plan.gpkg"
    copy.parent.mkdir()
    plan.close()
    shutil.copy(plan.backend.path, copy)
    secret = open_plan(copy)
    add(secret, "hot_spot", {"kind": "risk", "text": "GEHEIM", "confidential": True}, BESIDE_THE_SEWER)
    add(secret, "hot_spot_area", {"kind": "keep", "text": "GEHEIM", "confidential": True}, OVER_THE_WADI)
    add(secret, "zone", {"role": "frame", "frame": "fixed", "name": "GEHEIM", "confidential": True}, OVER_THE_WADI)
    secret.history.perform("Add party", add_party(secret, "GEHEIM dienst", {"confidential": True})[0])
    add(secret, "dependency", {"needs_id": "wadi", "on_text": "Akkoord", "party": "GEHEIM dienst", "status": "open"})
    export_package_map(open_plan(plan.backend.path), tmp_path / "without.svg")
    export_package_map(secret, tmp_path / "with.svg")
    assert (tmp_path / "without.svg").read_bytes() == (tmp_path / "with.svg").read_bytes()
    assert len(said(secret, INTERNAL)) == len(said(secret, OPEN)) + 4
