"""A copy of a plan for others holds nothing of what is confidential, not even a byte."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsGeometry, QgsVectorLayer
from records import add_record
from registering import register

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.plan.claims.claims import add_claim, change_claims, delete_claims
from wijkaanpak_plugin.plan.files.open_copy import save_open_copy
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.findings.findings import findings, store_findings
from wijkaanpak_plugin.plan.hot_spots.actions import add_hot_spot, change_hot_spot, link_claim, react
from wijkaanpak_plugin.plan.packages.copies import copy_to_package
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.sessions import end_session, sessions, start_session

HALL = "Polygon ((155100 463040, 155130 463040, 155130 463070, 155100 463070, 155100 463040))"


def table(path, name):
    with closing(sqlite3.connect(path)) as file:
        file.row_factory = sqlite3.Row
        return [dict(row) for row in file.execute(f'SELECT * FROM "{name}"')]


def find(plan):
    known = analysis_input(plan)
    store_findings(
        plan,
        analyse(known.bodies, known.coverage, known.rules, known.settings, known.kinds, wishes=known.wishes).findings,
    )


def fill(plan):
    """Add something secret to every table; each of it says GEHEIM."""
    perform = plan.history.perform
    perform("Begin", start_session(plan, "Avond over GEHEIM hal"))
    changes, hall = add_claim(
        plan, {"kind": "building", "name": "GEHEIM hal", "confidential": True}, QgsGeometry.fromWkt(HALL)
    )
    perform("Draw claim: GEHEIM hal", changes)
    changes, _copies = copy_to_package(plan, [hall, "wadi"], new_name="GEHEIM pakket")
    perform("Copy to package: GEHEIM hal", changes)
    (package,) = [row["package_id"] for row in plan.layer("package").getFeatures()]
    changes = Changes(plan)
    changes.change("package", package, {"confidential": True})
    perform("Change package", changes)
    changes, spot = add_hot_spot(plan, QgsGeometry.fromWkt("Point (155110 463050)"), "idea", "GEHEIM plek")
    link_claim(changes, spot, "wadi")
    perform("Note hot spot", changes)
    perform("React", react(plan, spot, "remark", "Buurt", "Over de plek"))
    perform("Secret", change_hot_spot(plan, spot, {"confidential": True}))
    path = plan.backend.path.with_name("GEHEIM_net.geojson")
    path.write_text(
        '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},'
        '"features":[{"type":"Feature","properties":{"body_id":"x","name":"GEHEIM leiding","kind":"low_voltage"},'
        '"geometry":{"type":"LineString","coordinates":[[155000,463053],[155200,463053]]}}]}',
        encoding="utf-8",
    )
    source_id = register(
        plan, QgsVectorLayer(str(path), "GEHEIM net", "ogr"), "existing", confidential=True, coverage="table"
    )
    changes = Changes(plan)
    area = {"source_id": source_id, "source": "defensie", "name": "GEHEIM gebied"}
    changes.add("coverage", area, QgsGeometry.fromWkt(HALL))
    tag = {"source_id": source_id, "name": "GEHEIM boom", "transitions": "energy"}
    changes.add("feature_tag_point", tag, QgsGeometry.fromWkt("Point (155110 463050)"))
    perform("Add", changes)
    perform("Change why", change_claims(plan, ["wadi"], {"why_here": "Naast de GEHEIM hal", "uncertainty": "Geen"}))
    changes, gone = add_claim(
        plan, {"kind": "tree", "name": "GEHEIM boom"}, QgsGeometry.fromWkt("Point (155150 463150)")
    )
    perform("Draw claim: GEHEIM boom", changes)
    perform("Delete: GEHEIM boom", delete_claims(plan, [gone]))
    perform("End", end_session(plan, sessions(plan)[0].session_id))
    perform("Change wadi", change_claims(plan, ["wadi"], {"interest": "Water"}))
    find(plan)


@pytest.fixture(scope="module")
def secret_folder(tmp_path_factory, small_plan_file):
    """The folder of the small plan with all that, and of the data that it reads; filled once."""
    folder = tmp_path_factory.mktemp("secrets")
    plan = open_plan(shutil.copy(small_plan_file, folder / "plan.gpkg"))
    fill(plan)
    plan.close()
    return folder


@pytest.fixture
def secrets(secret_folder, tmp_path):
    """The small plan with all that, open."""
    shutil.copytree(secret_folder, tmp_path, dirs_exist_ok=True)
    return open_plan(tmp_path / "plan.gpkg")


def test_no_byte_of_what_is_confidential_is_in_the_copy(secrets, tmp_path):
    assert b"GEHEIM" in secrets.backend.path.read_bytes()
    save_open_copy(secrets, tmp_path / "open.gpkg")
    assert b"geheim" not in (tmp_path / "open.gpkg").read_bytes().lower()


def test_the_copy_has_what_is_open_as_it_was(secrets, tmp_path):
    report = save_open_copy(secrets, tmp_path / "open.gpkg")
    claims = [
        row["body_id"] for name in ("claim_area", "claim_line", "claim_point") for row in table(report.place, name)
    ]
    assert {"wadi", "heat", "sewer", "tree"} <= set(claims)
    (wadi,) = [row for row in table(report.place, "claim_area") if row["body_id"] == "wadi"]
    assert (wadi["name"], wadi["why_here"], wadi["uncertainty"], wadi["interest"]) == ("Wadi", None, "Geen", "Water")
    assert [row["text"] for row in table(report.place, "hot_spot")] == ["Krap"]
    assert [row["text"] for row in table(report.place, "log")] == ["Begin", "Change wadi"]
    assert [row["name"] for row in table(report.place, "session")] == [None]
    for name in ("package", "package_claim", "hot_spot_claim", "hot_spot_reaction", "source", "coverage"):
        assert table(report.place, name) == [], name
    assert report.left_out["claim_area"] == 2
    assert report.emptied == 2
    assert open_plan(report.place).plan_id == secrets.plan_id
    # How many findings there ever were would tell of those that are confidential.
    assert "last_mark" in {row["key"] for row in table(secrets.backend.path, "plan_info")}
    assert "last_mark" not in {row["key"] for row in table(report.place, "plan_info")}


def test_rows_have_no_gaps_in_their_numbers(secrets, tmp_path):
    report = save_open_copy(secrets, tmp_path / "open.gpkg")
    for name in ("claim_area", "claim_line", "log", "finding"):
        assert [row["fid"] for row in table(report.place, name)] == list(range(1, len(table(report.place, name)) + 1))


def test_the_findings_are_those_of_a_plan_without_it(secrets, tmp_path):
    report = save_open_copy(secrets, tmp_path / "open.gpkg")
    known = analysis_input(secrets, with_confidential=False)
    expected = analyse(
        known.bodies, known.coverage, known.rules, known.settings, known.kinds, wishes=known.wishes
    ).findings
    assert sorted(findings(open_plan(report.place))["finding_id"]) == sorted(expected["finding_id"])
    assert len(expected) < len(findings(secrets))


def test_a_decision_about_a_finding_that_is_still_there_goes_along(secrets, tmp_path):
    known = analysis_input(secrets, with_confidential=False)
    found = analyse(
        known.bodies, known.coverage, known.rules, known.settings, known.kinds, wishes=known.wishes
    ).findings
    finding_id, version = found["finding_id"][0], found["version"][0]
    changes = Changes(secrets)
    changes.change("finding", finding_id, {"decision": "Doen", "decided_version": version})
    judged = {"finding_id": finding_id, "version": version, "party": "Buurt", "judgement": "yes"}
    changes.add("finding_judgement", judged)
    secrets.history.perform("Decide", changes)
    report = save_open_copy(secrets, tmp_path / "open.gpkg")
    (copied,) = [row for row in table(report.place, "finding") if row["finding_id"] == finding_id]
    assert (copied["decision"], copied["decide_again"]) == ("Doen", 0)
    assert [row["party"] for row in table(report.place, "finding_judgement")] == ["Buurt"]


def test_a_filter_on_a_layer_lets_nothing_out(secrets, tmp_path):
    secrets.close()
    plan = open_plan(secrets.backend.path)
    assert plan.layer("claim_area").setSubsetString('"confidential" = 0 OR "confidential" IS NULL')
    save_open_copy(plan, tmp_path / "open.gpkg")
    assert b"GEHEIM" not in (tmp_path / "open.gpkg").read_bytes()


def test_the_plan_itself_stays_as_it_was(secrets, tmp_path):
    before = secrets.backend.path.read_bytes()
    save_open_copy(secrets, tmp_path / "open.gpkg")
    assert secrets.backend.path.read_bytes() == before


def test_the_data_of_the_copy_is_found_from_its_own_place_and_no_secret_of_an_address_goes_along(small_plan, tmp_path):
    path = tmp_path / "bomen.geojson"
    path.write_text('{"type":"FeatureCollection","features":[]}', encoding="utf-8")
    register(small_plan, QgsVectorLayer(str(path), "Bomen", "ogr"), "background")
    changes = Changes(small_plan)
    changes.add(
        "source", {"name": "Dienst", "role": "background", "uri": "https://x.example/a?sig=s3cr3t", "provider": "ogr"}
    )
    small_plan.history.perform("Add", changes)
    (tmp_path / "map").mkdir()
    report = save_open_copy(small_plan, tmp_path / "map" / "open.gpkg")
    uris = [row["uri"] for row in table(report.place, "source")]
    assert uris[0].startswith("../bomen.geojson")
    assert "s3cr3t" not in uris[1]


def test_a_tag_of_a_source_that_was_taken_out_of_the_plan_stays_behind(small_plan, tmp_path):
    place = QgsGeometry.fromWkt("Point (155110 463050)")
    changes = Changes(small_plan)
    changes.add("feature_tag_point", {"source_id": "gone", "name": "Bunker", "transitions": "energy"}, place)
    changes.add("feature_tag_point", {"name": "Plein", "transitions": "energy"}, place)
    small_plan.history.perform("Tag", changes)
    report = save_open_copy(small_plan, tmp_path / "open.gpkg")
    assert [row["name"] for row in table(report.place, "feature_tag_point")] == ["Plein"]


def test_copies_of_a_confidential_claim_stay_alternatives_to_each_other(plan, tmp_path):
    place = QgsGeometry.fromWkt("Point (155010 463010)")
    changes, head = add_claim(plan, {"kind": "tree", "confidential": True}, place)
    plan.history.perform("Draw", changes)
    for name in ("A", "B"):
        changes, copies = copy_to_package(plan, [head], new_name=name)
        plan.history.perform("Copy", changes)
        plan.history.perform("Open", change_claims(plan, copies, {"confidential": False}))
    report = save_open_copy(plan, tmp_path / "open.gpkg")
    first, second = table(report.place, "claim_point")
    assert (first["copy_of"], second["copy_of"]) == (None, first["body_id"])


def test_the_copy_never_takes_the_place_of_the_open_plan(small_plan):
    with pytest.raises(PlanError, match="choose another name"):
        save_open_copy(small_plan, small_plan.backend.path)


def test_edits_that_are_not_saved_are_no_part_of_a_copy(small_plan, tmp_path):
    add_record(small_plan, "claim_point", "Point (155010 463010)", kind="tree")
    with pytest.raises(PlanError, match="not saved"):
        save_open_copy(small_plan, tmp_path / "open.gpkg")
    small_plan.layer("claim_point").rollBack()
    assert not (tmp_path / "open.gpkg").exists()


def test_nothing_is_left_of_a_copy_that_is_cancelled(secrets, tmp_path):
    with pytest.raises(AnalysisCancelled):
        save_open_copy(secrets, tmp_path / "open.gpkg", feedback=lambda _share: False)
    assert not (tmp_path / "open.gpkg").exists()


def test_a_name_that_many_things_have_hides_nothing_else(plan, tmp_path):
    for east, secret in ((155010, True), (155050, False)):
        changes, _body_id = add_claim(
            plan,
            {"kind": "tree", "name": "Boom", "why_here": "Een boom", "confidential": secret},
            QgsGeometry.fromWkt(f"Point ({east} 463010)"),
        )
        plan.history.perform("Draw claim: Boom", changes)
    report = save_open_copy(plan, tmp_path / "open.gpkg")
    (row,) = table(report.place, "claim_point")
    assert (row["name"], row["why_here"]) == ("Boom", "Een boom")
    assert [row["text"] for row in table(report.place, "log")] == ["Draw claim: Boom"]
