"""A disk that is full, or fails: the true reason is said, and the file is as it was."""

from __future__ import annotations

from contextlib import contextmanager

import pytest
from full_disk import full_disk
from osgeo import gdal
from qgis.core import QgsGeometry, QgsVectorLayer
from records import locked

from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.native_edits.native_edits import NativeEdits
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.geopackage.dataset import GeoPackageError
from wijkaanpak_plugin.plan.store.geopackage.reasons import in_use


@pytest.fixture(params=[False, True], ids=["codes", "exceptions"])
def errors_of_gdal(request):
    """GDAL returns codes, or raises exceptions because another plugin wants it to."""
    if request.param:
        gdal.UseExceptions()
    yield
    gdal.DontUseExceptions()


def draw(plan, text=""):
    changes = Changes(plan)
    changes.add("claim_point", {"kind": "tree", "why_here": text}, QgsGeometry.fromWkt("Point (155010 463010)"))
    plan.history.perform("Draw claim", changes)


def counted(plan):
    """Rows as the file says that it has, and as it has."""
    layer = QgsVectorLayer(f"{plan.backend.path}|layername=claim_point", "claims", "ogr")
    return layer.featureCount(), len(list(layer.getFeatures()))


@contextmanager
def no_more_pages():
    """Let SQLite take no page more, as on a full disk."""
    gdal.SetConfigOption("OGR_SQLITE_PRAGMA", "max_page_count=1")
    try:
        yield
    finally:
        gdal.SetConfigOption("OGR_SQLITE_PRAGMA", None)


def test_a_full_disk_is_said_to_be_full(plan, errors_of_gdal):
    draw(plan)
    with no_more_pages(), pytest.raises(PlanError) as error:
        draw(plan, "x" * 10_000_000)
    assert "the disk is full" in str(error.value)
    assert "another program" not in str(error.value)
    draw(plan)
    assert counted(plan) == (2, 2)


def test_the_first_reason_is_said_when_sqlite_gave_up_the_transaction_by_itself(plan, errors_of_gdal):
    draw(plan)
    with full_disk(0), pytest.raises(PlanError) as error:
        draw(plan)
    assert "Is the disk full" in str(error.value)
    assert "ROLLBACK" not in str(error.value)
    assert "another program" not in str(error.value)
    draw(plan)
    assert counted(plan) == (2, 2)
    assert plan.history.undo() == "Draw claim"
    assert counted(plan) == (1, 1)


def test_a_step_that_fails_at_its_very_end_is_not_counted_in_the_file(plan, errors_of_gdal):
    draw(plan)
    with full_disk(plan.backend.path.stat().st_size), pytest.raises(PlanError, match="Is the disk full"):
        draw(plan, "x" * 200_000)
    assert counted(plan) == (1, 1)
    draw(plan)
    assert counted(plan) == (2, 2)


@pytest.mark.parametrize("how", ["IMMEDIATE", "EXCLUSIVE"])
def test_a_lock_is_said_whatever_kind_it_is(plan, errors_of_gdal, how):
    other = open_plan(plan.backend.path)
    draw(plan)
    with locked(plan.backend.path, how), pytest.raises(PlanError, match="another program"):
        draw(other)


def test_another_reason_is_said_without_advice_that_does_not_fit(plan):
    error = in_use(plan.backend.path, GeoPackageError("database disk image is malformed"))
    assert str(error) == "The plan plan.gpkg could not be changed: database disk image is malformed"


def test_an_edit_with_qgis_own_tools_on_a_disk_that_fails_says_the_first_reason(plan, qtbot):
    draw(plan)
    edits, said = NativeEdits(plan), []
    edits.problem.connect(said.append)
    layer = plan.layer("claim_point")
    assert layer.startEditing()
    with full_disk(0):
        layer.beginEditCommand("Attribute changed")
        (feature,) = layer.getFeatures()
        layer.changeAttributeValue(feature.id(), layer.fields().indexOf("name"), "Eik")
        layer.endEditCommand()
        qtbot.waitUntil(lambda: bool(said), timeout=20000)
    assert "Is the disk full" in said[0]
    assert "rollback" not in said[0].lower()
    edits.unload()
    assert [row["name"] for row in plan.layer("claim_point").getFeatures()] == ["Eik"]
