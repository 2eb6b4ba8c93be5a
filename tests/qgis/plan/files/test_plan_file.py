"""Opening plan files: this version, older, newer, and what is no plan at all."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from old_plans import no_row_is_lost
from osgeo import ogr
from stranger import make_older

from wijkaanpak_plugin.domain.translation import N_
from wijkaanpak_plugin.plan.files.migrations import MIGRATIONS, migrate
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.schema.data_model_page import data_model
from wijkaanpak_plugin.plan.schema.table import TEXT, Field
from wijkaanpak_plugin.plan.schema.tables import SCHEMA_VERSION, TABLES
from wijkaanpak_plugin.plan.store.backends import backend_at
from wijkaanpak_plugin.plan.store.errors import OutdatedPlanError, PlanError
from wijkaanpak_plugin.plan.store.plan import TABLE_PROPERTY

DOCS = Path(__file__).resolve().parents[4] / "docs"


def change(path, sql, *values):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(sql, values)


def set_version(plan, version):
    plan.close()
    change(plan.backend.path, "UPDATE plan_info SET value = ? WHERE key = 'schema_version'", version)


def test_layers_are_kept_and_carry_the_name_of_their_table(plan):
    layer = plan.layer("claim_area")
    assert plan.layer("claim_area") is layer
    assert layer.customProperty(TABLE_PROPERTY) == "claim_area"
    assert layer.providerType() == "ogr"
    assert set(plan.tables) == {table.name for table in TABLES}


def test_a_table_that_is_not_there_is_named(plan):
    with pytest.raises(PlanError, match="no_such_table"):
        plan.layer("no_such_table")


def test_settings_that_were_changed_are_used_and_wrong_ones_are_named(plan):
    plan.close()
    change(plan.backend.path, "UPDATE setting SET value = '15,5' WHERE key = 'search_distance_m'")
    assert open_plan(plan.backend.path).settings().search_distance_m == 15.5
    change(plan.backend.path, "UPDATE setting SET value = 'far' WHERE key = 'search_distance_m'")
    with pytest.raises(PlanError, match=r"search_distance_m.*far"):
        open_plan(plan.backend.path).settings()


@pytest.mark.parametrize("value", ["15,5", "20"])
def test_a_setting_that_stands_twice_is_named_and_not_guessed(plan, value):
    plan.close()
    change(plan.backend.path, "INSERT INTO setting (key, value) VALUES ('search_distance_m', ?)", value)
    with pytest.raises(PlanError, match=r"search_distance_m .*more than once") as error:
        open_plan(plan.backend.path).settings()
    assert "\n" not in str(error.value)


def test_a_second_row_of_a_setting_without_a_value_says_nothing(plan):
    plan.close()
    change(plan.backend.path, "INSERT INTO setting (key) VALUES ('search_distance_m')")
    assert open_plan(plan.backend.path).settings().search_distance_m == 20


def test_what_is_no_plan_is_refused_in_one_sentence(tmp_path):
    text = tmp_path / "text.gpkg"
    text.write_text("no database")
    other = tmp_path / "other.gpkg"
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(other))
    source.CreateLayer("roads")
    del source
    for path in (text, other):
        with pytest.raises(PlanError, match=path.name) as error:
            open_plan(path)
        assert "\n" not in str(error.value)
    with pytest.raises(PlanError, match="missing"):
        open_plan(tmp_path / "missing.gpkg")


@pytest.mark.parametrize("column", ["key", "value"])
def test_a_plan_that_says_nothing_of_itself_is_refused_in_one_sentence(plan, column):
    plan.close()
    change(plan.backend.path, f"ALTER TABLE plan_info RENAME COLUMN {column} TO theirs")
    with pytest.raises(PlanError, match="not a plan"):
        open_plan(plan.backend.path)


@pytest.mark.parametrize("column", ["f_table_name", "styleQML", "useAsDefault", "update_time"])
def test_a_table_of_styles_of_another_make_has_no_style_and_stops_nothing(plan, column):
    plan.close()
    change(plan.backend.path, f"ALTER TABLE layer_styles RENAME COLUMN {column} TO theirs")
    assert open_plan(plan.backend.path).layer("claim_area").isValid()


def test_a_plan_without_a_readable_version_is_refused(plan):
    set_version(plan, "soon")
    with pytest.raises(PlanError, match="not a plan"):
        open_plan(plan.backend.path)


def test_a_plan_of_a_newer_version_is_refused_and_not_changed(plan):
    set_version(plan, str(SCHEMA_VERSION + 1))
    before = plan.backend.path.read_bytes()
    with pytest.raises(PlanError, match=r"newer version.*update the plugin"):
        open_plan(plan.backend.path)
    assert plan.backend.path.read_bytes() == before
    assert os.listdir(plan.backend.path.parent) == [plan.backend.path.name]


def add_column(tables):
    tables.add_columns("claim_area", [Field("new_column", TEXT, "", N_("PlanField", "Name"))])


def test_an_older_plan_is_brought_up_to_date_keeping_every_row_and_the_old_file(small_plan, monkeypatch):
    path = small_plan.backend.path
    set_version(small_plan, "0")
    rows = backend_at(path).row_counts()
    old = path.read_bytes()
    monkeypatch.setitem(MIGRATIONS, 0, add_column)
    plan = open_plan(path, bring_up_to_date=True)
    assert plan.info["schema_version"] == str(SCHEMA_VERSION)
    assert "new_column" in plan.layer("claim_area").fields().names()
    assert no_row_is_lost(rows, backend_at(path).row_counts())
    assert rows["claim_line"] == 2
    assert (path.parent / "plan.version0.gpkg").read_bytes() == old


def test_an_older_plan_stays_as_it_is_until_somebody_asks(small_plan):
    path = make_older(small_plan)
    old = path.read_bytes()
    with pytest.raises(OutdatedPlanError, match="older version"):
        open_plan(path)
    assert path.read_bytes() == old
    assert os.listdir(path.parent) == [path.name]


def test_a_second_copy_of_an_old_plan_does_not_replace_the_first(small_plan, monkeypatch):
    path = small_plan.backend.path
    monkeypatch.setitem(MIGRATIONS, 0, lambda tables: None)
    (path.parent / "plan.version0.gpkg").write_bytes(b"earlier copy")
    set_version(small_plan, "0")
    open_plan(path, bring_up_to_date=True)
    assert (path.parent / "plan.version0.gpkg").read_bytes() == b"earlier copy"
    assert (path.parent / "plan.version0-2.gpkg").exists()


def lose_rows(tables):
    for fid, _row in tables.rows("claim_line"):
        tables.remove("claim_line", fid)


def fail(tables):
    add_column(tables)
    raise KeyError("something")


@pytest.mark.parametrize("migration", [lose_rows, fail, None])
def test_a_migration_that_fails_or_loses_rows_leaves_the_plan_as_it_was(small_plan, migration):
    path = small_plan.backend.path
    set_version(small_plan, "0")
    before = path.read_bytes()
    with pytest.raises(PlanError, match="is as it was"):
        migrate(backend_at(path), 0, {} if migration is None else {0: migration}, target=1)
    assert path.read_bytes() == before
    assert os.listdir(path.parent) == [path.name]


def test_every_older_version_has_a_migration():
    assert sorted(MIGRATIONS) == list(range(1, SCHEMA_VERSION))


def test_the_documentation_of_the_tables_is_up_to_date():
    assert (DOCS / "data-model.md").read_text(encoding="utf-8") == data_model()


def test_the_documentation_names_every_table_and_column():
    page = data_model()
    for table in TABLES:
        assert f"### {table.name}\n" in page
        for field in table.fields:
            assert f"| {field.name} | {field.type}" in page


def test_the_version_in_the_file_is_read_without_opening_layers(plan):
    assert backend_at(plan.backend.path).info()["name"] == "Bloemenbuurt"
