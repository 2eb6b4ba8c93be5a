"""Plans of version 2, in which a source did not keep the coordinate reference system that was set in QGIS."""

from __future__ import annotations

import pytest
from old_plans import no_row_is_lost, old_plan, own_copy
from records import add_record

from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.schema.tables import SCHEMA_VERSION
from wijkaanpak_plugin.plan.sources.registry import change_source, registered_sources
from wijkaanpak_plugin.plan.store.backends import backend_at


@pytest.fixture(scope="module")
def made_once(tmp_path_factory):
    """A plan file as version 2 made it, with two sources."""
    path = tmp_path_factory.mktemp("old") / "plan.gpkg"
    with old_plan(path, 2) as plan:
        for name in ("Bomen", "Palen"):
            add_record(
                plan,
                "source",
                source_id=name,
                name=name,
                role="existing",
                uri=f"{name}.gpkg",
                provider="ogr",
                subset="kind = 'x'",
                rows_used=3,
            )
    return path


@pytest.fixture
def old_file(tmp_path, made_once):
    """A copy of that file."""
    return own_copy(made_once, tmp_path)


def test_the_old_file_is_one_of_version_2(old_file):
    assert backend_at(old_file).info()["schema_version"] == "2"


def test_sources_of_version_2_keep_their_values_and_are_read_as_their_data_says(old_file):
    counts, old = backend_at(old_file).row_counts(), old_file.read_bytes()
    plan = open_plan(old_file, bring_up_to_date=True)
    assert plan.info["schema_version"] == str(SCHEMA_VERSION)
    assert no_row_is_lost(counts, backend_at(old_file).row_counts())
    sources = registered_sources(plan)
    assert [(source.name, source.uri) for source in sources] == [("Bomen", "Bomen.gpkg"), ("Palen", "Palen.gpkg")]
    kept = {(source.values["subset"], source.values["rows_used"], source.values["crs"]) for source in sources}
    assert kept == {("kind = 'x'", 3, None)}
    assert (old_file.parent / "plan.version2.gpkg").read_bytes() == old


def test_a_source_of_version_2_can_be_given_a_system_afterwards(old_file):
    plan = open_plan(old_file, bring_up_to_date=True)
    plan.history.perform("Change", change_source(plan, "Palen", crs="EPSG:28992"))
    assert [source.values["crs"] for source in registered_sources(plan)] == [None, "EPSG:28992"]
    plan.history.undo()
    assert [source.values["crs"] for source in registered_sources(plan)] == [None, None]


def test_a_plan_of_version_2_has_the_same_columns_afterwards_as_a_new_one(old_file, plan):
    old = open_plan(old_file, bring_up_to_date=True)
    names = {name: set(old.layer(name).fields().names()) for name in old.tables}
    assert names == {name: set(plan.layer(name).fields().names()) for name in plan.tables}
