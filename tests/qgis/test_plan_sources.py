"""Registered data: the plan keeps where it lies, not the data, and says what is gone by name."""

from __future__ import annotations

import os
import shutil

import pytest
from osgeo import ogr, osr
from qgis.core import QgsVectorLayer

from wijkaanpak_plugin.plan.edit import save
from wijkaanpak_plugin.plan.errors import PlanError
from wijkaanpak_plugin.plan.plan_file import Plan
from wijkaanpak_plugin.plan.sources import (
    absolute_uri,
    open_source,
    register_source,
    registered_sources,
    relative_uri,
)


def trees(folder):
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "bomen.gpkg"
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(28992)
    for name in ("bomen", "heggen"):
        source.CreateLayer(name, srs, ogr.wkbPoint)
    del source
    return QgsVectorLayer(f"{path}|layername=heggen", "Heggen", "ogr")


def test_a_source_is_kept_relative_to_the_plan_and_opens_after_both_move(plan, tmp_path):
    layer = trees(tmp_path / "data")
    register_source(plan, layer, "existing", date="2026-01-01", confidential=True)
    save([plan.layer("source")])
    (source,) = registered_sources(plan)
    assert source.uri == "data/bomen.gpkg|layername=heggen"
    assert source.confidential
    plan.close()
    new = tmp_path / "elsewhere"
    new.mkdir()
    shutil.copy(plan.path, new / "plan.gpkg")
    shutil.copytree(tmp_path / "data", new / "data")
    shutil.rmtree(tmp_path / "data")
    moved = Plan.open(new / "plan.gpkg")
    (source,) = registered_sources(moved, "existing")
    opened = open_source(moved, source)
    assert opened.problem == ""
    assert os.path.samefile(opened.layer.source().split("|")[0], new / "data" / "bomen.gpkg")
    assert opened.layer.source().endswith("layername=heggen")


def test_a_source_that_is_gone_is_said_by_name(plan, tmp_path):
    register_source(plan, trees(tmp_path / "data"), "existing")
    shutil.rmtree(tmp_path / "data")
    (source,) = registered_sources(plan)
    opened = open_source(plan, source)
    assert opened.layer is None
    assert "Heggen" in opened.problem
    assert "bomen.gpkg" in opened.problem


def test_passwords_in_addresses_are_not_said(plan, tmp_path):
    register_source(plan, trees(tmp_path / "data"), "existing")
    layer = plan.layer("source")
    (row,) = layer.getFeatures()
    secret = "geheim"
    uri = f"dbname='x' host=127.0.0.1 port=1 user='anna' password='{secret}' table=\"a\".\"b\" (geom)"
    layer.changeAttributeValue(row.id(), layer.fields().indexOf("uri"), uri)
    layer.changeAttributeValue(row.id(), layer.fields().indexOf("provider"), "postgres")
    (source,) = registered_sources(plan)
    opened = open_source(plan, source)
    assert secret not in opened.problem
    assert "anna" not in opened.problem
    assert "Heggen" in opened.problem


def test_roles_are_told_apart_and_unknown_ones_refused(plan, tmp_path):
    layer = trees(tmp_path / "data")
    register_source(plan, layer, "background")
    assert registered_sources(plan, "existing") == []
    assert len(registered_sources(plan, "background")) == 1
    with pytest.raises(PlanError, match="decoration"):
        register_source(plan, layer, "decoration")


def test_registering_is_one_undo_step(plan, tmp_path):
    register_source(plan, trees(tmp_path / "data"), "existing")
    stack = plan.layer("source").undoStack()
    assert stack.count() == 1
    stack.undo()
    assert registered_sources(plan) == []


@pytest.mark.parametrize(
    ("uri", "provider"),
    [("url='https://example.org/wfs' typename='a'", "WFS"), ("https://example.org/a.geojson", "ogr")],
)
def test_addresses_of_services_are_kept_as_they_are(plan, uri, provider):
    assert relative_uri(plan.path, uri, provider) == uri
    assert absolute_uri(plan.path, uri, provider) == uri
