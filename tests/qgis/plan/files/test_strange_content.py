"""Plan files that hold more, or less, than a plan: refused in one sentence before anything is written."""

from __future__ import annotations

import pytest
from osgeo import ogr
from stranger import make_older, run_sql

from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.store.errors import PlanError

STRANGE = {
    "leak": "CREATE TRIGGER leak AFTER INSERT ON claim_area BEGIN UPDATE claim_area SET confidential = 0; END",
    "rtree_claim_area_geom_insert2": """CREATE TRIGGER rtree_claim_area_geom_insert2 AFTER INSERT ON claim_area
        BEGIN DELETE FROM log; END""",
    "behind": """CREATE TRIGGER behind AFTER INSERT ON claim_area BEGIN
        INSERT OR REPLACE INTO "rtree_claim_area_geom" VALUES (NEW."fid",1,1,1,1); DELETE FROM log; END""",
    "asks": """CREATE TRIGGER asks AFTER INSERT ON claim_area WHEN length(randomblob(9)) BEGIN
        DELETE FROM "rtree_claim_area_geom" WHERE id = 1; END""",
    "quoted": """CREATE TRIGGER quoted AFTER INSERT ON claim_area BEGIN
        DELETE FROM "rtree_claim_area_geom" WHERE id = 1 AND 'a''b' = '; x' ; DELETE FROM log; END""",
    "comment": """CREATE TRIGGER comment AFTER INSERT ON claim_area BEGIN
        DELETE FROM "rtree_claim_area_geom" WHERE id = 1 /* ' */ ; DELETE FROM log; -- '
        END""",
    "other": """CREATE TRIGGER other AFTER INSERT ON log BEGIN
        DELETE FROM "rtree_claim_area_geom" WHERE id = NEW."fid"; END""",
    "before": "CREATE TRIGGER before BEFORE DELETE ON log BEGIN SELECT RAISE(IGNORE); END",
    "counts": "CREATE TRIGGER counts AFTER UPDATE ON gpkg_ogr_contents BEGIN DELETE FROM log; END",
    "gpkg_mine": "CREATE VIEW gpkg_mine AS SELECT * FROM log",
}


def problem(path):
    with pytest.raises(PlanError) as told:
        open_plan(path)
    return str(told.value)


@pytest.mark.parametrize("name", STRANGE)
def test_a_plan_with_a_program_in_it_is_refused_and_named(plan, name):
    plan.close()
    run_sql(plan.backend.path, STRANGE[name])
    before = plan.backend.path.read_bytes()
    assert name in problem(plan.backend.path)
    assert plan.backend.path.read_bytes() == before


def test_a_table_that_stands_for_a_file_is_seen_through_a_comment(plan):
    plan.close()
    sql = "CREATE/**/VIRTUAL TABLE hidden USING VirtualText(''x'', ''utf-8'')"
    run_sql(
        plan.backend.path,
        "PRAGMA writable_schema = ON",
        f"INSERT INTO sqlite_master VALUES ('table', 'hidden', 'hidden', 0, '{sql}')",
    )
    assert "hidden" in problem(plan.backend.path)


def test_an_older_plan_with_a_program_in_it_is_not_brought_up_to_date(small_plan):
    path = make_older(small_plan)
    run_sql(path, STRANGE["leak"])
    before = path.read_bytes()
    with pytest.raises(PlanError, match="leak"):
        open_plan(path, bring_up_to_date=True)
    assert path.read_bytes() == before


def test_a_table_that_a_view_took_the_place_of_is_refused(plan):
    plan.close()
    run_sql(
        plan.backend.path,
        "DROP TABLE rule",
        "CREATE VIEW rule AS SELECT * FROM log",
    )
    assert "view rule" in problem(plan.backend.path)


def test_what_the_standard_needs_and_views_of_the_user_are_no_reason(plan):
    plan.close()
    run_sql(plan.backend.path, "CREATE VIEW my_claims AS SELECT * FROM claim_area")
    source = ogr.Open(str(plan.backend.path), 1)
    # Makes the tables of metadata, which have triggers of the standard.
    source.SetMetadataItem("note", "text")
    source.CreateLayer("own table", source.GetLayerByName("plan_area").GetSpatialRef(), ogr.wkbPoint)
    del source
    assert open_plan(plan.backend.path).plan_id == plan.plan_id


def test_a_column_that_is_gone_is_named(plan):
    plan.close()
    run_sql(plan.backend.path, "ALTER TABLE setting DROP COLUMN status")
    assert "setting lacks status" in problem(plan.backend.path)


def test_tables_in_degrees_are_refused(plan):
    plan.close()
    run_sql(
        plan.backend.path,
        "INSERT OR IGNORE INTO gpkg_spatial_ref_sys SELECT 'WGS 84', 4326, 'EPSG', 4326, 'x', 'y'",
        "UPDATE gpkg_contents SET srs_id = 4326 WHERE table_name = 'claim_line'",
        "UPDATE gpkg_geometry_columns SET srs_id = 4326 WHERE table_name = 'claim_line'",
    )
    told = problem(plan.backend.path)
    assert "claim_line" in told
    assert "4326" in told


@pytest.mark.parametrize("name", ["a|layername=x.gpkg", "diep/" * 120 + "plan.gpkg"], ids=["bar", "deep"])
def test_a_path_that_cannot_be_opened_is_said_before_a_file_is_made(tmp_path, name):
    with pytest.raises(PlanError, match="path"):
        create_plan(tmp_path / name, "Bloemenbuurt")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(PlanError, match="path"):
        open_plan(tmp_path / name)
