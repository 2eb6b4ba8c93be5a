"""The coordinate reference system of a source: what was set or corrected in QGIS is kept with the plan."""

from __future__ import annotations

import pytest
from osgeo import ogr, osr
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer
from records import add_record, save_all
from registering import register

from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY, show_sources
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.sources.registry import change_source, open_source, register_source, registered_sources
from wijkaanpak_plugin.plan.store.errors import PlanError

TREE = '{"body": {"kind": {"value": "tree"}}}'
RD_NEW = QgsCoordinateReferenceSystem("EPSG:28992")
#: A place of its own, which no register knows.
HOME_MADE = "+proj=tmerc +lat_0=52 +lon_0=5 +k=1 +x_0=1000 +y_0=2000 +ellps=bessel +units=m +no_defs"


def one_point(path, driver, epsg=None, x=155040, y=463054):
    """Write a file with one point, which says that it is in the system ``epsg`` or does not say; return its layer."""
    srs = None
    if epsg:
        srs = osr.SpatialReference()
        srs.ImportFromEPSG(epsg)
    source = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    layer = source.CreateLayer(path.stem, srs, ogr.wkbPoint)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT ({x} {y})"))
    layer.CreateFeature(feature)
    del layer, source
    return QgsVectorLayer(str(path), path.stem, "ogr")


@pytest.fixture
def home_made():
    """A coordinate reference system that the user of this machine defined."""
    # A profile that was never used has no database yet to keep it in.
    QgsApplication.createDatabase()
    registry = QgsApplication.coordinateReferenceSystemRegistry()
    number = registry.addUserCrs(QgsCoordinateReferenceSystem.fromProj(HOME_MADE), "Eigen raster")
    yield QgsCoordinateReferenceSystem(f"USER:{number}")
    registry.removeUserCrs(number)


def places(plan):
    """Return where the analysis finds the objects, rounded to metres."""
    tables = analysis_input(plan)
    return [(round(shape.centroid.x), round(shape.centroid.y)) for shape in tables.bodies["geometry"]]


def test_a_layer_without_a_system_is_analysed_in_the_one_that_was_set_in_qgis(plan, tmp_path):
    layer = one_point(tmp_path / "bomen.shp", "ESRI Shapefile")
    with pytest.raises(PlanError, match="set it in its properties and register it then"):
        register_source(plan, layer, "existing", mapping=TREE)
    layer.setCrs(RD_NEW)
    register(plan, layer, "existing", mapping=TREE)
    assert places(plan) == [(155040, 463054)]


def test_a_wrong_system_that_was_corrected_in_qgis_stays_corrected(plan, tmp_path):
    layer = one_point(tmp_path / "palen.gpkg", "GPKG", 3857)
    layer.setCrs(RD_NEW)
    register(plan, layer, "existing", mapping=TREE)
    assert places(plan) == [(155040, 463054)]
    plan.close()
    again = open_plan(plan.backend.path)
    (source,) = registered_sources(again)
    assert source.values["crs"] == "EPSG:28992"
    assert open_source(again, source).layer.crs() == RD_NEW


def test_a_corrected_layer_comes_back_on_the_map_where_it_was(plan, tmp_path, qgis_new_project):
    layer = one_point(tmp_path / "palen.gpkg", "GPKG", 3857)
    layer.setCrs(RD_NEW)
    source_id = register(plan, layer, "background")
    assert show_sources(plan, QgsProject.instance()) == []
    (shown,) = QgsProject.instance().mapLayersByName("palen")
    assert shown.customProperty(SOURCE_PROPERTY) == source_id
    assert shown.crs() == RD_NEW


def test_what_the_data_says_itself_is_not_kept_so_that_a_new_delivery_may_say_something_else(plan, tmp_path):
    register(plan, one_point(tmp_path / "palen.gpkg", "GPKG", 28992), "existing", mapping=TREE)
    (source,) = registered_sources(plan)
    assert source.values["crs"] is None
    one_point(tmp_path / "palen.gpkg", "GPKG", 4326, 5.3872, 52.1552)
    ((x, y),) = places(plan)
    assert (155_000 - x, 463_000 - y) == (pytest.approx(0, abs=50), pytest.approx(0, abs=50))


def test_a_system_of_ones_own_is_kept_by_its_definition(plan, tmp_path, home_made):
    crs = home_made
    layer = one_point(tmp_path / "palen.gpkg", "GPKG", 28992)
    layer.setCrs(crs)
    register(plan, layer, "existing", mapping=TREE)
    (source,) = registered_sources(plan)
    assert crs.authid().startswith("USER:")
    assert source.values["crs"].startswith("WKT:")
    opened = open_source(plan, source).layer.crs()
    assert opened.isValid()
    assert opened.toWkt() == crs.toWkt()


def test_a_system_that_is_not_known_here_is_said_by_name(plan, tmp_path):
    one_point(tmp_path / "palen.gpkg", "GPKG", 28992)
    add_record(
        plan, "source", source_id="s", name="Palen", role="existing", uri="palen.gpkg", provider="ogr", crs="MARS:1"
    )
    save_all(plan)
    (source,) = registered_sources(plan)
    opened = open_source(plan, source)
    assert opened.layer is None
    assert "'Palen' cannot be read" in opened.problem
    assert "MARS:1" in opened.problem


def test_another_system_is_one_step_and_forgets_what_was_counted(plan, tmp_path):
    source_id = register(plan, one_point(tmp_path / "palen.gpkg", "GPKG", 3857), "existing", mapping=TREE)
    plan.history.perform("Change", change_source(plan, source_id, crs="EPSG:28992"))
    assert places(plan) == [(155040, 463054)]
    plan.history.undo()
    (source,) = registered_sources(plan)
    assert source.values["crs"] is None
