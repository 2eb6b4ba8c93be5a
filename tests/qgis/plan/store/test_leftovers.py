"""What a killed program, or several at once, left beside a plan or in it never makes a plan unreadable or wrong."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from qgis.core import QgsVectorLayer

from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.schema.tables import SCHEMA_VERSION
from wijkaanpak_plugin.plan.store.backends import backend_at
from wijkaanpak_plugin.plan.store.errors import PlanError

#: Begins to write, in the way that is asked for, and is killed in the middle.
KILLED = """
import os, signal, sqlite3, sys
path, mode, sql = sys.argv[1:]
connection = sqlite3.connect(path, isolation_level=None)
connection.execute(f"PRAGMA journal_mode={mode}")
connection.execute("PRAGMA cache_size=1")
if mode == "DELETE":
    connection.execute("BEGIN IMMEDIATE")
connection.execute(sql)
os.kill(os.getpid(), signal.SIGKILL)
"""
FILL = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
    "INSERT INTO setting (key, value) SELECT 'left_behind', printf('%0500d', i) FROM n"
)


def killed_while_writing(path, mode):
    subprocess.run([sys.executable, "-c", KILLED, str(path), mode, FILL], check=False, capture_output=True)


def beside(path):
    return sorted(name.name for name in path.parent.iterdir() if name.name != path.name)


def left_behind(plan):
    return sum(1 for row in plan.stored("setting").getFeatures() if row["key"] == "left_behind")


def set_version(path, version):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE plan_info SET value = ? WHERE key = 'schema_version'", (str(version),))


def trees(plan):
    return sum(1 for _row in plan.stored("claim_point").getFeatures())


@pytest.fixture
def closed_file(small_plan):
    """The file of a plan that nobody has open."""
    small_plan.close()
    return small_plan.backend.path


@pytest.mark.parametrize(("mode", "kept"), [("DELETE", 0), ("WAL", 3000)])
def test_a_plan_whose_writer_was_killed_opens_with_all_that_was_finished(closed_file, mode, kept):
    killed_while_writing(closed_file, mode)
    assert beside(closed_file)
    plan = open_plan(closed_file, bring_up_to_date=True)
    assert left_behind(plan) == kept
    assert trees(plan) == 1


@pytest.mark.parametrize(("mode", "kept"), [("DELETE", 0), ("WAL", 3000)])
def test_an_old_plan_whose_writer_was_killed_is_brought_up_to_date_with_all_that_was_finished(closed_file, mode, kept):
    set_version(closed_file, SCHEMA_VERSION - 1)
    killed_while_writing(closed_file, mode)
    plan = open_plan(closed_file, bring_up_to_date=True)
    assert left_behind(plan) == kept
    assert plan.info["schema_version"] == str(SCHEMA_VERSION)
    assert beside(closed_file) == [f"plan.version{SCHEMA_VERSION - 1}.gpkg"]


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_what_was_left_of_bringing_a_plan_up_to_date_does_not_stop_it_from_opening(closed_file, mode):
    set_version(closed_file, SCHEMA_VERSION - 1)
    draft = shutil.copy(closed_file, closed_file.with_name("plan.gpkg.part"))
    killed_while_writing(draft, mode)
    assert len(beside(closed_file)) > 1
    plan = open_plan(closed_file, bring_up_to_date=True)
    assert trees(plan) == 1
    assert left_behind(plan) == 0
    assert beside(closed_file) == [f"plan.version{SCHEMA_VERSION - 1}.gpkg"]


def test_bringing_a_plan_up_to_date_that_was_killed_at_its_end_leaves_one_copy_of_the_old_plan(closed_file):
    set_version(closed_file, SCHEMA_VERSION - 1)
    kept = closed_file.with_name(f"plan.version{SCHEMA_VERSION - 1}.gpkg")
    shutil.copyfile(closed_file, kept)
    old = kept.read_bytes()
    kept.with_name(kept.name + ".part").write_bytes(old[:5000])
    open_plan(closed_file, bring_up_to_date=True)
    assert beside(closed_file) == [kept.name]
    assert kept.read_bytes() == old


def test_a_copy_of_an_older_plan_is_never_written_over(closed_file):
    set_version(closed_file, SCHEMA_VERSION - 1)
    theirs = closed_file.with_name(f"plan.version{SCHEMA_VERSION - 1}.gpkg")
    theirs.write_bytes(closed_file.read_bytes()[:5000])
    open_plan(closed_file, bring_up_to_date=True)
    assert theirs.stat().st_size == 5000
    assert beside(closed_file) == [f"plan.version{SCHEMA_VERSION - 1}-2.gpkg", theirs.name]


def test_an_old_plan_that_another_program_edits_is_not_brought_up_to_date_and_says_why(closed_file):
    set_version(closed_file, SCHEMA_VERSION - 1)
    with closing(sqlite3.connect(closed_file, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("INSERT INTO setting (key, value) VALUES ('theirs', '1')")
        with pytest.raises(PlanError, match="open in another program; close it there first"):
            open_plan(closed_file, bring_up_to_date=True)
    assert beside(closed_file) == []
    assert "theirs" in [
        row["key"] for row in open_plan(closed_file, bring_up_to_date=True).stored("setting").getFeatures()
    ]


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_a_new_plan_in_the_place_of_one_that_was_removed_takes_nothing_of_it(closed_file, plan_area, mode):
    killed_while_writing(closed_file, mode)
    closed_file.unlink()
    assert beside(closed_file)
    plan = create_plan(closed_file, "Nieuw", area=plan_area)
    assert left_behind(plan) == 0
    plan.close()
    with closing(sqlite3.connect(closed_file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_a_full_disk_while_a_plan_is_brought_up_to_date_is_said_in_one_sentence(closed_file, monkeypatch):
    set_version(closed_file, SCHEMA_VERSION - 1)

    def full(*_paths):
        raise OSError(28, os.strerror(28), "/somewhere/plan.gpkg")

    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(PlanError) as caught:
        open_plan(closed_file, bring_up_to_date=True)
    assert str(caught.value).endswith("is as it was: the disk is full.")
    assert beside(closed_file) == []


def test_a_plan_whose_damaged_part_has_a_name_that_is_no_text_is_said_to_be_damaged(closed_file):
    content = closed_file.read_bytes()
    damaged = content.replace(b"CREATE TABLE gpkg_contents", b"CREATE TABLX gpkg_contents")
    closed_file.write_bytes(
        damaged.replace(b"tablegpkg_contentsgpkg_contents", b"tablegpkg_\xddontentsgpkg_\xddontents")
    )
    before = closed_file.read_bytes()
    assert before != damaged != content
    with pytest.raises(PlanError, match="damaged"):
        open_plan(closed_file, bring_up_to_date=True)
    assert closed_file.read_bytes() == before


def counted(path, table):
    layer = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
    return layer.featureCount(), sum(1 for _row in layer.getFeatures())


def test_opening_a_plan_corrects_counts_that_two_programs_spoilt(closed_file):
    with closing(sqlite3.connect(closed_file)) as connection, connection:
        connection.execute("UPDATE gpkg_ogr_contents SET feature_count = 7 WHERE table_name IN ('claim_point', 'log')")
    assert counted(closed_file, "claim_point") == (7, 1)
    open_plan(closed_file, bring_up_to_date=True).close()
    assert counted(closed_file, "claim_point") == (1, 1)
    assert counted(closed_file, "log")[0] == counted(closed_file, "log")[1] != 7


def test_counts_that_are_right_are_left_alone_and_the_file_is_as_it_was(closed_file):
    before = closed_file.read_bytes()
    backend_at(closed_file).put_right()
    assert closed_file.read_bytes() == before
