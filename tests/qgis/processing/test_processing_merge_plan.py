"""Two copies of a plan come together without a window: read first, then taken over, by table where that is asked."""

from __future__ import annotations

import shutil

import pytest
from qgis.core import QgsGeometry, QgsProcessingException

from wijkaanpak_plugin.plan.claims.claims import claims_with
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.records.records import add_record, records
from wijkaanpak_plugin.plan.store.changes import Changes


@pytest.fixture
def copies(small_plan_path, tmp_path):
    """The file of a plan and that of a copy, with a claim that was changed in both and a hot spot of the other."""
    other = shutil.copy(small_plan_path, tmp_path / "kopie.gpkg")
    for path, name in ((small_plan_path, "Warmte links"), (other, "Warmte rechts")):
        plan = open_plan(path)
        (claim,) = claims_with(plan, {"heat"})
        changes = Changes(plan)
        changes.change(claim.table, "heat", {"name": name})
        plan.history.perform("Rename", changes)
        if path == other:
            spot = add_record(
                plan, "hot_spot", {"kind": "idea", "text": "Bankje"}, QgsGeometry.fromWkt("Point (155001 463001)")
            )
            plan.history.perform("Draw", spot[0])
        plan.close()
    return {"PLAN": str(small_plan_path), "OTHER": str(other)}


def state(copies):
    plan = open_plan(copies["PLAN"])
    found = claims_with(plan, {"heat"})[0].values["name"], [row["text"] for row in records(plan, "hot_spot")]
    plan.close()
    return found


def test_what_only_the_other_has_is_taken_over_and_what_both_changed_stays(run, copies):
    result = run("mergeplan", **copies)
    assert (result["DIFFERENCES"], result["IN_BOTH"], result["TAKEN"]) == (2, 1, 1)
    assert "(! changed in both)" in result["REPORT"]
    assert state(copies) == ("Warmte links", ["Krap", "Bankje"])


def test_what_both_changed_is_taken_from_the_other_where_that_is_asked(run, copies):
    assert run("mergeplan", BOTH=1, **copies)["TAKEN"] == 2
    assert state(copies) == ("Warmte rechts", ["Krap", "Bankje"])


def test_comparing_only_changes_nothing(run, copies):
    with open(copies["PLAN"], "rb") as file:
        before = file.read()
    result = run("mergeplan", ONLY_COMPARE=True, BOTH=1, **copies)
    assert (result["DIFFERENCES"], result["TAKEN"]) == (2, 0)
    with open(copies["PLAN"], "rb") as file:
        assert file.read() == before


def test_of_one_table_only_that_is_taken_over(run, copies):
    assert run("mergeplan", BOTH=1, TABLES="hot_spot", **copies)["TAKEN"] == 1
    assert state(copies) == ("Warmte links", ["Krap", "Bankje"])


def test_a_table_that_is_none_and_a_file_that_is_no_plan_are_named(run, copies, tmp_path):
    with pytest.raises(QgsProcessingException, match="'hotspots' is no table of a plan; the nearest are hot_spot"):
        run("mergeplan", TABLES="hotspots", **copies)
    (tmp_path / "geen.gpkg").write_bytes(b"niets")
    with pytest.raises(QgsProcessingException, match=r"geen\.gpkg"):
        run("mergeplan", PLAN=copies["PLAN"], OTHER=str(tmp_path / "geen.gpkg"))
