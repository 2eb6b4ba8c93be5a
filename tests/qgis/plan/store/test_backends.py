"""What a plan asks of the thing that holds it: any that keeps the promises will do, and a GeoPackage keeps them."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest
from other_backends import SCHEME, MemoryBackend, TeamBackend
from plan_steps import ELSEWHERE, POINT, draw
from qgis.core import QgsGeometry, QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QLabel
from records import locked

from wijkaanpak_plugin.domain.translation import N_
from wijkaanpak_plugin.map.project_memory import remembered
from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.files.opening import is_plan, open_plan
from wijkaanpak_plugin.plan.files.plan_area import change_plan_area, plan_area
from wijkaanpak_plugin.plan.files.project_layers import plan_layers
from wijkaanpak_plugin.plan.hot_spots.photo import photo_file, photo_to_store
from wijkaanpak_plugin.plan.schema.table import TEXT, Field
from wijkaanpak_plugin.plan.schema.tables import TABLES
from wijkaanpak_plugin.plan.store import backends
from wijkaanpak_plugin.plan.store.errors import PlanError, StoreError
from wijkaanpak_plugin.plan.store.history import PlanHistory
from wijkaanpak_plugin.plan.store.record_change import RecordChange
from wijkaanpak_plugin.plan.store.record_steps import Conflict
from wijkaanpak_plugin.plan.styling.lists import plan_lists
from wijkaanpak_plugin.plan.styling.stored_styles import STYLE_NAME

AREA = "Polygon ((155000 463000, 155200 463000, 155200 463200, 155000 463200, 155000 463000))"
LABEL = N_("PlanField", "Name")
PLACE = f"{SCHEME}://plans/bloemenbuurt"

# A history of steps, on rows in memory


@pytest.fixture
def memory():
    return MemoryBackend("claim_point", "log")


@pytest.fixture
def history(memory, qgis_app):
    layers = {name: QgsVectorLayer("Point?crs=EPSG:28992", name, "memory") for name in memory.tables}
    yield PlanHistory(memory, layers.__getitem__)
    layers.clear()


def added(record_id, **values):
    return RecordChange("claim_point", record_id, None, {"body_id": record_id, **values}, b"here")


def claims(memory):
    return {state.values["body_id"]: state for state in memory.tables["claim_point"].values()}


def test_a_step_is_done_undone_and_done_again_wherever_the_rows_are(memory, history):
    history.perform("Draw", [added("a", name="Linde"), added("b", name="Eik")])
    history.perform("Move", [RecordChange("claim_point", "a", 1, {"name": "Berk"}, b"there")])
    history.perform("Remove", [RecordChange("claim_point", "b", 2, {}, removed=True)])
    assert {name: (state.values["name"], state.wkb) for name, state in claims(memory).items()} == {
        "a": ("Berk", b"there")
    }
    assert [history.undo() for _step in range(3)] == ["Remove", "Move", "Draw"]
    assert claims(memory) == {}
    assert [history.redo() for _step in range(2)] == ["Draw", "Move"]
    assert claims(memory)["a"].wkb == b"there"
    assert [row["text"] for row in (state.values for state in memory.tables["log"].values())][:3] == [
        "Draw",
        "Move",
        "Remove",
    ]


def test_nothing_is_written_when_the_backend_refuses_and_its_own_sentence_is_said(memory, history):
    memory.refuses = "the line is down"
    with pytest.raises(PlanError, match="plan in memory could not be changed: the line is down"):
        history.perform("Draw", [added("a")])
    assert (claims(memory), history.undo_text, memory.tables["log"]) == ({}, None, {})


def test_undo_leaves_alone_what_somebody_else_changed_in_the_meantime(memory, history):
    history.perform("Draw", [added("a", name="Linde")])
    with memory.transaction() as somebody_else:
        somebody_else.change("claim_point", 1, {"name": "Eik"})
    with pytest.raises(PlanError, match="changed elsewhere"):
        history.undo()
    assert claims(memory)["a"].values["name"] == "Eik"


# A plan at a place that is no path


@pytest.fixture
def team(tmp_path, monkeypatch):
    """Plans of a team, whose places begin with team://."""
    monkeypatch.setitem(backends.BACKENDS, SCHEME, lambda place: TeamBackend(place, tmp_path))


@pytest.fixture
def team_plan(team):
    create_plan(PLACE, "Bloemenbuurt", area=QgsGeometry.fromWkt(AREA)).close()


def test_a_plan_is_made_and_opened_at_a_place_that_is_no_path(team):
    plan = create_plan(PLACE, "", area=QgsGeometry.fromWkt(AREA), author="Anna")
    assert (plan.backend.place, plan.name, plan.info["author"]) == (PLACE, "bloemenbuurt", "Anna")
    assert is_plan(PLACE)
    assert not is_plan(f"{SCHEME}://plans/other")
    assert set(plan_lists(plan.backend)) >= {"occasion", "transition"}


def test_a_project_remembers_such_a_place_as_it_is_and_opens_it_again(team_plan, plan_in_project, tmp_path):
    plan = plan_in_project.open(PLACE)
    assert len(plan_layers(QgsProject.instance(), plan.plan_id)) == len(plan.project_tables)
    assert QgsProject.instance().write(str(tmp_path / "project.qgz"))
    QgsProject.instance().clear()
    assert plan_in_project.plan is None
    QgsProject.instance().read(str(tmp_path / "project.qgz"))
    assert remembered(QgsProject.instance()).place == PLACE
    assert plan_in_project.plan.backend.place == PLACE
    assert plan_in_project.open(PLACE) is plan_in_project.plan


def test_the_plan_panel_says_where_such_a_plan_is_and_writes_to_it(team_plan, plan_controller, plan_in_project):
    plan = plan_in_project.open(PLACE)
    file = plan_controller.dock.findChild(QLabel, "WijkaanpakPlanFile")
    assert file.text().replace("\u200b", "") == "bloemenbuurt of the team"
    assert file.toolTip() == PLACE
    plan.history.perform("Write", change_plan_area(plan, {"vision": "Groen"}))
    assert plan_area(open_plan(PLACE)).vision == "Groen"
    assert plan.history.undo() == "Write"


def test_a_photo_keeps_its_full_path_where_the_plan_has_no_folder(team_plan, tmp_path):
    backend = open_plan(PLACE).backend
    photo = str(tmp_path / "plein.jpg")
    assert photo_to_store(backend, photo) == photo
    assert photo_file(backend, photo) == tmp_path / "plein.jpg"


# What a GeoPackage promises


def remove_all(rows, table, *fids):
    for fid in fids:
        rows.remove(table, fid)


def test_a_transaction_gives_rows_by_their_number_and_writes_all_or_nothing(plan):
    backend = plan.backend
    with backend.transaction() as rows:
        fid = rows.add("session", {"session_id": "a", "name": "Avond"})
        rows.change("session", fid, {"led_by": "Anna"})
    with backend.reading() as rows:
        assert rows.row("session", fid, ("name", "led_by")).values == {"name": "Avond", "led_by": "Anna"}
        assert rows.row("session", fid + 1) is None
        assert [number for number, _values in rows.rows("session")] == [fid]
    with pytest.raises(StoreError), backend.transaction() as rows:
        remove_all(rows, "session", fid, fid + 1)
    assert backend.row_counts()["session"] == 1


def test_a_row_number_that_is_taken_or_gone_is_a_conflict_and_a_table_that_is_missing_is_named(plan):
    with plan.backend.transaction() as rows:
        fid = rows.add("session", {"session_id": "a"})
        with pytest.raises(Conflict):
            rows.add("session", {"session_id": "b"}, fid=fid)
        with pytest.raises(Conflict):
            rows.change("session", fid + 1, {"name": "x"})
        with pytest.raises(StoreError, match="no_such_table"):
            rows.rows("no_such_table")


def test_columns_are_added_once_and_one_that_is_there_keeps_its_values(plan):
    draw(plan, name="Linde")
    for _time in range(2):
        with plan.backend.transaction() as rows:
            rows.add_columns("claim_point", [Field("extra", TEXT, "", LABEL), Field("name", TEXT, "", LABEL)])
    with plan.backend.reading() as rows:
        ((_fid, values),) = rows.rows("claim_point")
    assert (values["name"], values["extra"]) == ("Linde", None)


def test_every_table_has_a_style_of_its_own_and_storing_others_leaves_it_alone(plan):
    plan.close()
    before = plan.backend.default_styles()
    assert set(before) == {table.name for table in TABLES}
    plan.backend.store_styles("mine", {"claim_point": "<qgis/>"})
    plan.backend.store_styles(STYLE_NAME, {"claim_line": "<qgis/>"})
    assert plan.backend.default_styles()["claim_line"] == "<qgis/>"
    assert set(plan.backend.default_styles()) == {"claim_point", "claim_line"}


def test_a_copy_is_another_plan_and_another_way_to_a_file_is_the_same(plan, tmp_path):
    copy = backends.backend_at(shutil.copy(plan.backend.place, tmp_path / "copy.gpkg"))
    (tmp_path / "link.gpkg").symlink_to(plan.backend.place)
    link = backends.backend_at(tmp_path / "link.gpkg")
    assert not plan.backend.is_same(copy)
    assert plan.backend.is_same(link)
    assert link.full_place == plan.backend.full_place
    assert plan.backend.is_shown_by(plan.layer("claim_point"))
    assert not copy.is_shown_by(plan.layer("claim_point"))


def test_an_address_of_a_kind_that_nobody_knows_is_said_not_to_be_there():
    with pytest.raises(PlanError, match="There is no file"):
        open_plan("nobody://plans")


# Changes by somebody else


def test_the_mark_stays_the_same_as_long_as_nobody_writes(plan):
    before = plan.backend.change_mark()
    open_plan(plan.backend.place).layer("claim_point").featureCount()
    plan_lists(plan.backend)
    assert plan.backend.change_mark() == before


def test_the_mark_changes_when_another_program_writes(plan):
    before = plan.backend.change_mark()
    with closing(sqlite3.connect(plan.backend.place)) as other, other:
        other.execute("UPDATE setting SET value = '12' WHERE key = 'search_distance_m'")
    assert plan.backend.change_mark() != before


def test_the_mark_changes_while_the_other_program_still_has_the_plan_open_with_a_log(plan):
    with closing(sqlite3.connect(plan.backend.place, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        before = plan.backend.change_mark()
        other.execute("UPDATE setting SET value = '12' WHERE key = 'search_distance_m'")
        assert plan.backend.change_mark() != before


def test_the_mark_changes_with_each_step_and_not_while_somebody_only_holds_the_plan(plan):
    marks = {plan.backend.change_mark()}
    draw(plan)
    marks.add(plan.backend.change_mark())
    draw(plan, wkt=ELSEWHERE)
    marks.add(plan.backend.change_mark())
    assert len(marks) == 3
    with locked(plan.backend.path):
        assert plan.backend.change_mark() in marks


def test_the_mark_of_a_plan_that_went_away_is_another_one(plan, tmp_path):
    draw(plan, wkt=POINT)
    before = plan.backend.change_mark()
    plan.backend.path.rename(tmp_path / "elsewhere.gpkg")
    assert plan.backend.change_mark() != before
    assert not plan.backend.exists()
