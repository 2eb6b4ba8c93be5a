"""The same data is registered once for one use: twice it would give every finding twice."""

from __future__ import annotations

import os

import pytest
from osgeo import ogr, osr
from qgis.core import QgsVectorLayer
from registering import register

from wijkaanpak_plugin.plan.sources.registry import change_source, register_source, registered_sources, sources_of
from wijkaanpak_plugin.plan.sources.same_data import same_data
from wijkaanpak_plugin.plan.store.errors import PlanError

HEDGE = '{"body": {"kind": {"value": "hedge"}}}'


@pytest.fixture
def file(tmp_path):
    """A file with two layers."""
    path = tmp_path / "groen.gpkg"
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(28992)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    for name in ("bomen", "heggen"):
        source.CreateLayer(name, srs, ogr.wkbPoint).CreateField(ogr.FieldDefn("kind", ogr.OFTString))
    del source
    return path


def layer_of(address, name="Groen"):
    layer = QgsVectorLayer(str(address), name, "ogr")
    assert layer.isValid(), address
    return layer


@pytest.mark.parametrize(
    "address", ["{file}", "{file}|layername=bomen", "{file}|layerid=0", "{detour}|layername=bomen"]
)
def test_the_same_data_for_the_same_use_is_refused_however_it_is_written(plan, file, address):
    register(plan, layer_of(f"{file}|layername=bomen", "Bomen"), "existing")
    detour = os.path.join(file.parent, "..", file.parent.name, file.name)
    again = layer_of(address.format(file=file, detour=detour))
    assert [source.name for source in sources_of(plan, again)] == ["Bomen"]
    with pytest.raises(PlanError, match="registered already for the same use, as 'Bomen'"):
        register_source(plan, again, "existing", profile="body_fields", coverage="plan_area")
    assert len(registered_sources(plan)) == 1


def test_another_layer_filter_use_or_profile_is_another_source(plan, file):
    register(plan, layer_of(f"{file}|layername=bomen"), "existing")
    other = layer_of(f"{file}|layername=heggen")
    filtered = layer_of(f"{file}|layername=bomen|subset=\"kind\" = 'tree'")
    assert sources_of(plan, other) == sources_of(plan, filtered) == []
    register(plan, other, "existing")
    register(plan, filtered, "existing")
    register(plan, layer_of(f"{file}|layername=bomen"), "background")
    register(plan, layer_of(f"{file}|layername=bomen"), "works")
    register(plan, layer_of(f"{file}|layername=bomen"), "existing", mapping=HEDGE)
    assert len(registered_sources(plan)) == 6


def test_a_source_cannot_be_changed_into_one_that_is_there_already(plan, file):
    first = register(plan, layer_of(f"{file}|layername=bomen", "Bomen"), "existing")
    second = register(plan, layer_of(f"{file}|layername=bomen", "Achtergrond"), "background")
    with pytest.raises(PlanError, match="registered already for the same use, as 'Bomen'"):
        change_source(plan, second, role="existing")
    plan.history.perform("Change", change_source(plan, first, role="works"))
    plan.history.perform("Change", change_source(plan, second, role="existing"))
    assert {source.role for source in registered_sources(plan)} == {"works", "existing"}


def test_a_background_is_the_same_whatever_its_profile(plan, file):
    register(plan, layer_of(file), "background")
    with pytest.raises(PlanError, match="registered already"):
        register_source(plan, layer_of(file), "background", mapping=HEDGE)


@pytest.mark.parametrize(
    ("provider", "address", "other"),
    [
        ("WFS", "url='https://example.org/wfs' typename='bomen' version='auto'", ("bomen", "heggen")),
        ("postgres", 'dbname=\'x\' host=127.0.0.1 table="a"."b" (geom) sql=kind = 1', ("kind = 1", "kind = 2")),
        ("WFS", "https://example.org/wfs?typename=bomen", ("bomen", "heggen")),
    ],
)
def test_services_are_told_apart_by_what_they_are_asked(plan, provider, address, other):
    assert same_data(plan.backend, address, address, provider)
    assert not same_data(plan.backend, address, address.replace(*other), provider)


def test_who_asks_a_service_makes_no_other_data(plan):
    address = "url='https://example.org/wfs' typename='bomen' version='auto'"
    assert same_data(plan.backend, address, f"authcfg=abc1234 {address}", "WFS")
