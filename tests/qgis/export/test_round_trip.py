"""What leaves a plan comes back: a copy that was worked on elsewhere and brought in again exports the same rows."""

from __future__ import annotations

import shutil

from plan_steps import draw

from wijkaanpak_plugin.export.tables.exported_rows import exported_plan
from wijkaanpak_plugin.export.tables.sheets import sheets
from wijkaanpak_plugin.plan.files.create import create_plan
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.merging.differences import compare
from wijkaanpak_plugin.plan.merging.merge import merge, proposed
from wijkaanpak_plugin.plan.records.records import add_record


def exported(plan):
    """Return the rows of each list of an export for ourselves, in any order; what was found hangs on an analysis."""
    return {
        each.key: sorted(map(str, each.rows))
        for each in sheets(exported_plan(plan, "internal"))
        if each.key != "findings"
    }


def take_over(plan, other):
    found = compare(plan, other)
    merge(plan, other, found, proposed(found))


def test_a_copy_that_was_worked_on_comes_back_and_both_export_the_same_rows(small_plan, tmp_path):
    copy = open_plan(shutil.copy(small_plan.backend.path, tmp_path / "elders.gpkg"))
    draw(copy, "Linde")
    changes, package = add_record(copy, "package", {"name": "Groene wijk", "lead": "Gemeente"})
    copy.history.perform("Package", changes)
    copy.history.perform("In", add_record(copy, "package_claim", {"package_id": package, "body_id": "wadi"})[0])
    take_over(small_plan, copy)
    assert exported(small_plan) == exported(copy)


def test_a_whole_plan_that_is_brought_into_an_empty_one_exports_the_same_rows(small_plan, tmp_path, plan_area):
    empty = create_plan(tmp_path / "leeg.gpkg", small_plan.name, area=plan_area, author="Test")
    take_over(empty, small_plan)
    assert exported(empty) == exported(small_plan)
