"""Numbers of findings: given once to each group and kept, no two the same."""

from __future__ import annotations

import pandas as pd
import pytest
from osgeo import gdal
from records import add_record
from stored_findings import found
from stranger import run_sql

from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.findings.findings import findings, store_affected, store_findings


def groups(**names):
    """A table of findings; names are finding_id, values group_id."""
    table = found(**dict.fromkeys(names, "v1"))
    return table.assign(group_id=list(names.values()), a_id=[f"of {name}" for name in names])


def marks(plan):
    table = findings(plan)
    return dict(zip(table["finding_id"], table["mark"].astype(int)))


def test_findings_of_one_group_have_one_number_in_the_order_in_which_they_are_ranked(plan):
    store_findings(plan, groups(a="1", b="2", c="1"))
    assert marks(plan) == {"a": 1, "b": 2, "c": 1}


def test_a_group_keeps_its_number_and_a_new_one_gets_the_next(plan):
    store_findings(plan, groups(a="1", b="2"))
    store_findings(plan, groups(new="0", b="2", a="1"))
    assert marks(plan) == {"a": 1, "b": 2, "new": 3}


def test_the_number_of_a_group_that_is_gone_is_not_given_away_while_others_are_there(plan):
    store_findings(plan, groups(a="1", b="2", c="3"))
    store_findings(plan, groups(a="1", c="3"))
    store_findings(plan, groups(a="1", c="3", d="4"))
    assert marks(plan) == {"a": 1, "c": 3, "d": 4}


def test_a_finding_whose_group_got_another_name_keeps_its_number(plan):
    store_findings(plan, groups(a="1", b="2"))
    store_findings(plan, groups(a="worse", b="2"))
    assert marks(plan) == {"a": 1, "b": 2}


def test_of_a_group_that_falls_apart_the_part_that_stays_keeps_the_number(plan):
    store_findings(plan, groups(a="1", b="1", c="2"))
    store_findings(plan, groups(b="worse", a="1", c="2"))
    assert marks(plan) == {"a": 1, "b": 3, "c": 2}


def test_an_edit_gives_no_number_twice(plan):
    store_findings(plan, groups(a="1", b="2", c="3"))
    store_affected(plan, groups(d="4", a="1"), {"of a", "of d"})
    assert marks(plan) == {"a": 1, "b": 2, "c": 3, "d": 4}


def test_the_next_number_is_found_without_an_error_while_a_tool_of_qgis_edits_the_plan(plan):
    """The file has a log of changes beside it then, which a layer that was opened before does not know."""
    store_findings(plan, groups(a="1", b="2"))
    add_record(plan, "claim_point", "Point (155050 463053)", kind="tree")
    errors = []
    gdal.PushErrorHandler(lambda _kind, _number, words: errors.append(words))
    try:
        store_affected(plan, groups(c="3"), {"of c"})
    finally:
        gdal.PopErrorHandler()
    assert errors == []
    assert marks(plan) == {"a": 1, "b": 2, "c": 3}


def test_an_edit_leaves_a_group_its_number_of_which_only_a_part_is_found_again(plan):
    store_findings(plan, groups(a="1", b="1", c="2"))
    store_affected(plan, groups(a="other"), {"of a"})
    assert marks(plan) == {"a": 3, "b": 1, "c": 2}


def test_a_plan_of_before_gets_numbers_with_its_next_analysis(plan):
    table = found(a="v1", b="v1")
    store_findings(plan, table)
    assert marks(plan) == {"a": 1, "b": 2}
    assert pd.isna(table["group_id"]).all()


@pytest.mark.parametrize("store_nothing", [store_findings, lambda plan, table: store_affected(plan, table, {"of b"})])
def test_the_largest_number_is_not_given_again_when_its_group_is_gone(plan, store_nothing):
    store_findings(plan, groups(a="1", b="2"))
    store_nothing(plan, groups(a="1") if store_nothing is store_findings else groups(a="1").iloc[:0])
    store_findings(plan, groups(a="1", c="3"))
    assert marks(plan) == {"a": 1, "c": 3}


def test_when_everything_was_gone_numbers_go_on(plan):
    store_findings(plan, groups(a="1", b="2"))
    store_findings(plan, groups(a="1", b="2").iloc[:0])
    plan.close()
    again = open_plan(plan.backend.path)
    store_findings(again, groups(b="2"))
    assert marks(again) == {"b": 3}
    again.close()


def test_a_plan_in_which_no_largest_number_was_noted_notes_that_of_its_findings(plan):
    store_findings(plan, groups(a="1", b="2"))
    run_sql(plan.backend.path, "DELETE FROM plan_info WHERE key = 'last_mark'")
    store_findings(plan, groups(a="1"))
    store_findings(plan, groups(a="1", c="3"))
    assert marks(plan) == {"a": 1, "c": 3}


def test_no_number_where_the_largest_was_noted_is_as_if_it_was_not(plan):
    store_findings(plan, groups(a="1"))
    run_sql(plan.backend.path, "UPDATE plan_info SET value = 'many' WHERE key = 'last_mark'")
    store_findings(plan, groups(a="1", b="2"))
    assert marks(plan) == {"a": 1, "b": 2}
