"""What is remembered of findings is found in a long log without reading all of it."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.findings.past_decisions import GONE, gone_filter, remembered

INDEX = "log_action_subject_id"


def way_of_reading(path, finding_ids):
    """How SQLite looks for what is remembered of these findings."""
    with closing(sqlite3.connect(path)) as connection:
        query = f"EXPLAIN QUERY PLAN SELECT fid, details FROM log m WHERE {gone_filter(finding_ids)}"
        return " ".join(str(row[3]) for row in connection.execute(query))


@pytest.fixture
def path_without(small_plan):
    """The file of a plan that was made before its log had an index."""
    path = small_plan.backend.path
    small_plan.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"DROP INDEX {INDEX}")
    return path


@pytest.mark.parametrize("many", [1, 3, 1000])
def test_a_new_plan_finds_what_it_remembers_by_the_index_of_its_log(small_plan, many):
    way = way_of_reading(small_plan.backend.path, {f"f{number}" for number in range(many)})
    assert way.startswith("SEARCH")
    assert INDEX in way


def test_a_plan_made_without_the_index_gets_it_when_it_is_opened_and_keeps_its_version(path_without):
    assert way_of_reading(path_without, {"f1"}).startswith("SCAN")
    plan = open_plan(path_without)
    assert INDEX in way_of_reading(path_without, {"f1"})
    version = plan.info["schema_version"]
    plan.close()
    before = path_without.read_bytes()
    again = open_plan(path_without)
    assert again.info["schema_version"] == version
    again.close()
    assert path_without.read_bytes() == before


def test_a_plan_that_another_program_writes_opens_without_the_index(path_without):
    with closing(sqlite3.connect(path_without, isolation_level=None)) as writing:
        writing.execute("BEGIN IMMEDIATE")
        open_plan(path_without).close()
        writing.execute("ROLLBACK")
    assert way_of_reading(path_without, {"f1"}).startswith("SCAN")
    open_plan(path_without).close()
    assert INDEX in way_of_reading(path_without, {"f1"})


def test_a_plan_that_may_only_be_read_opens_without_the_index(path_without):
    path_without.chmod(0o444)
    assert open_plan(path_without).info


@pytest.mark.parametrize("many", [2, 1000])
def test_of_several_decisions_about_one_finding_the_last_is_remembered(small_plan, many):
    with closing(sqlite3.connect(small_plan.backend.path)) as connection, connection:
        for number, (finding, decision) in enumerate([("f2'", "early"), ("f1", "other"), ("f2'", "late")]):
            connection.execute(
                "INSERT INTO log (log_id, time, action, subject_id, details) VALUES (?, ?, ?, ?, ?)",
                (f"l{number}", "2026-01-01T00:00:00Z", GONE, finding, f'{{"decision": "{decision}"}}'),
            )
    wanted = {"f2'", "f3", *(f"g{number}" for number in range(many - 2))}
    assert remembered(small_plan.stored("log"), wanted) == {"f2'": {"decision": "late"}}
