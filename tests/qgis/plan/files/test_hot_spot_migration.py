"""Plans of version 1, in which hot spots had no photo and reactions no stance and no party."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing

import pytest
from old_plans import added_since, no_row_is_lost, old_plan, own_copy, tables_of
from osgeo import gdal
from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils
from records import add_record

from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.hot_spots.actions import change_hot_spot, react
from wijkaanpak_plugin.plan.hot_spots.records import hot_spots
from wijkaanpak_plugin.plan.schema.tables import SCHEMA_VERSION, TABLES
from wijkaanpak_plugin.plan.store.backends import backend_at
from wijkaanpak_plugin.plan.store.errors import PlanError

#: What later versions added, by table.
ADDED = added_since(1)
LOOP = "Polygon ((155010 463010, 155030 463010, 155030 463020, 155010 463020, 155010 463010))"


@pytest.fixture(scope="module")
def made_once(tmp_path_factory):
    """A plan file as version 1 made it, with hot spots, reactions and a link."""
    path = tmp_path_factory.mktemp("old") / "plan.gpkg"
    with old_plan(path, 1) as plan:
        point = add_record(plan, "hot_spot", "Point (155100 463100)", kind="bottleneck", text="Krap", moment="walk")
        add_record(plan, "hot_spot_area", LOOP, kind="idea", text="Vlinders", confidential=True)
        for text in ("Klopt", "Nee hoor"):
            add_record(plan, "hot_spot_reaction", hot_spot_id=point["hot_spot_id"], text=text, by="Anna")
        add_record(plan, "hot_spot_claim", hot_spot_id=point["hot_spot_id"], body_id="wadi")
    return path


@pytest.fixture
def old_file(tmp_path, made_once):
    """A copy of that file."""
    return own_copy(made_once, tmp_path)


def columns(path):
    with closing(sqlite3.connect(path)) as connection:
        return {
            table.name: {row[1] for row in connection.execute(f"PRAGMA table_info({table.name})")} for table in TABLES
        }


def rows(path, tables):
    """Return all rows of tables with the columns that version 1 had, geometry included."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        found = {}
        for table in tables:
            every = connection.execute(f"SELECT * FROM {table} ORDER BY fid").fetchall()
            new = ADDED.get(table, ())
            found[table] = [{name: value for name, value in dict(row).items() if name not in new} for row in every]
    return found


def test_the_old_file_is_one_of_version_1(old_file):
    assert backend_at(old_file).info()["schema_version"] == "1"
    assert not {"photo"} & columns(old_file)["hot_spot"]
    assert not {"stance", "party"} & columns(old_file)["hot_spot_reaction"]


def test_a_plan_of_version_1_gets_the_columns_and_keeps_every_value(old_file):
    kept = [table.name for table in tables_of(1) if table.name not in ("plan_info", "vocabulary")]
    before, counts, old = rows(old_file, kept), backend_at(old_file).row_counts(), old_file.read_bytes()
    plan = open_plan(old_file, bring_up_to_date=True)
    assert plan.info["schema_version"] == str(SCHEMA_VERSION)
    assert rows(old_file, kept) == before
    assert no_row_is_lost(counts, backend_at(old_file).row_counts())
    assert sum(len(found) for found in before.values()) > 5
    assert (old_file.parent / "plan.version1.gpkg").read_bytes() == old


def test_a_plan_of_version_1_has_the_same_columns_afterwards_as_a_new_one(old_file, plan):
    open_plan(old_file, bring_up_to_date=True).close()
    assert columns(old_file) == columns(plan.backend.path)


def test_what_was_not_asked_in_version_1_is_unknown_and_can_be_filled_in(old_file):
    plan = open_plan(old_file, bring_up_to_date=True)
    spot = next(spot for spot in hot_spots(plan) if spot.text == "Krap")
    assert (spot.photo, spot.moment) == ("", "walk")
    assert {(reaction.stance, reaction.party) for reaction in spot.reactions} == {("", "")}
    plan.history.perform("photo", change_hot_spot(plan, spot.hot_spot_id, {"photo": "foto/plein.jpg"}))
    plan.history.perform("react", react(plan, spot.hot_spot_id, "agree", "Waterschap"))
    spot = next(spot for spot in hot_spots(plan) if spot.text == "Krap")
    assert spot.photo == "foto/plein.jpg"
    assert spot.count("agree") == 1
    assert spot.count("") == 2


def test_forms_of_an_upgraded_plan_know_the_new_columns(old_file):
    plan = open_plan(old_file, bring_up_to_date=True)
    layer = plan.layer("hot_spot_reaction")
    stance = layer.editorWidgetSetup(layer.fields().indexOf("stance"))
    assert stance.type() == "ValueMap"
    assert {key for entry in stance.config()["map"] for key in entry.values()} == {"agree", "disagree", "remark"}
    photo = plan.layer("hot_spot").editorWidgetSetup(plan.layer("hot_spot").fields().indexOf("photo"))
    assert photo.type() == "ExternalResource"


def test_the_form_looks_for_a_photo_beside_the_plan(plan):
    layer = plan.layer("hot_spot")
    config = layer.editorWidgetSetup(layer.fields().indexOf("photo")).config()
    expression = QgsExpression(config["PropertyCollection"]["properties"]["propertyRootPath"]["expression"])
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    assert expression.evaluate(context) == str(plan.backend.path.parent)
    assert config["RelativeStorage"] == 2


def test_upgrading_leaves_only_the_plan_and_its_old_copy(old_file):
    plan = open_plan(old_file, bring_up_to_date=True)
    plan.close()
    del plan
    assert sorted(os.listdir(old_file.parent)) == ["plan.gpkg", "plan.version1.gpkg"]


def test_a_column_that_somebody_added_by_hand_stays_with_its_values(old_file):
    with closing(sqlite3.connect(old_file)) as connection, connection:
        connection.execute("ALTER TABLE hot_spot_reaction ADD COLUMN party TEXT")
        connection.execute("UPDATE hot_spot_reaction SET party = 'Bewoners'")
    plan = open_plan(old_file, bring_up_to_date=True)
    spot = next(spot for spot in hot_spots(plan) if spot.text == "Krap")
    assert {reaction.party for reaction in spot.reactions} == {"Bewoners"}


def test_a_plan_that_lacks_a_table_is_refused_by_name_and_stays_as_it_was(old_file):
    dataset = gdal.OpenEx(str(old_file), gdal.OF_VECTOR | gdal.OF_UPDATE)
    dataset.DeleteLayer(dataset.GetLayerByName("hot_spot_area").GetName())
    del dataset
    before = old_file.read_bytes()
    with pytest.raises(PlanError, match=r"hot_spot_area.*missing|is as it was.*hot_spot_area"):
        open_plan(old_file, bring_up_to_date=True)
    assert old_file.read_bytes() == before
