"""What a source did not give, or gives of another place, is said and never counts as free, whatever way it comes in."""

from __future__ import annotations

import json
import re
from types import SimpleNamespace

import pytest
import shapely
from half_service import NAME, service
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsRectangle,
    QgsTask,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType
from registering import register

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.domain.finding import NO_COVERAGE
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.sources.registry import open_source, registered_sources
from wijkaanpak_plugin.plan.sources.row_counts import store_reading
from wijkaanpak_plugin.plan.sources.status import source_status
from wijkaanpak_plugin.sources import layer_rows
from wijkaanpak_plugin.sources.coverage_layer import layer_coverage
from wijkaanpak_plugin.sources.profiles.profile import own_profile, profile_named
from wijkaanpak_plugin.sources.profiles.profile_reader import read_with_profile
from wijkaanpak_plugin.sources.services import service_rows
from wijkaanpak_plugin.sources.services.service_rows import ServiceRows, provider_of
from wijkaanpak_plugin.sources.snapshot import LayerSnapshot

RD = QgsCoordinateReferenceSystem("EPSG:28992")
TREE = own_profile(json.dumps({"body": {"kind": {"value": "tree"}}}), "bomen")
LAPSED = json.dumps({"body": {"kind": {"field": "kind"}}})
BROKEN_OFF = [(True, "missing rows: 15"), (False, "it is not known how many rows are missing")]


def verges(address):
    layer = QgsVectorLayer(address, "BGT berm", "OAPIF")
    assert layer.isValid()
    return layer


def geojson(path, shapes, crs="urn:ogc:def:crs:EPSG::28992", **properties):
    rows = []
    for shape in shapes:
        geometry = None if shape is None else json.loads(QgsGeometry.fromWkt(shape).asJson())
        rows.append({"type": "Feature", "properties": {"kind": "tree", **properties}, "geometry": geometry})
    named = {"type": "name", "properties": {"name": crs}}
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": named, "features": rows}), encoding="utf-8")
    return QgsVectorLayer(str(path), path.stem, "ogr")


def gaps(found):
    """Return the names of the sources that claims were told about."""
    findings = analyse(found.bodies, found.coverage, found.rules, found.settings).findings
    return set(findings[findings["type"] == NO_COVERAGE]["b_name"])


def test_a_service_that_gives_every_page_is_wholly_read(qgis_app):
    with service() as address:
        _, _, counts = read_with_profile(verges(address), profile_named("bgt_ondersteunendwegdeel"), RD)
    assert (counts.used, counts.rows_left_out, counts.doubts) == (25, 0, [])


def test_a_service_that_breaks_off_gives_nothing_of_what_was_once_whole_at_its_address(qgis_app):
    with service() as address:
        assert len(list(ServiceRows(provider_of(address, "OAPIF"), QgsRectangle()))) == 25
    port = int(re.search(r":(\d+)'", address)[1])
    with service(fails_from=10, port=port) as address:
        later = ServiceRows(provider_of(address, "OAPIF"), QgsRectangle())
        assert (len(list(later)), later.whole) == (10, False)


@pytest.mark.parametrize(("says_how_many", "sentence"), BROKEN_OFF)
def test_a_service_that_breaks_off_is_said_also_when_it_is_read_in_a_task(qgis_app, says_how_many, sentence):
    with service(fails_from=10, says_how_many=says_how_many) as address:
        layer = verges(address)
        snapshot, profile, found = LayerSnapshot(layer), profile_named("bgt_ondersteunendwegdeel"), []

        def work(_task):
            found.append(read_with_profile(snapshot, profile, RD))
            return True

        task = QgsTask.fromFunction("lezen", work)
        QgsApplication.taskManager().addTask(task)
        assert task.waitForFinished(60000)
        found.append(read_with_profile(layer, profile, RD))
    for _, report, counts in found:
        assert counts.used == 10
        assert any(sentence in doubt for doubt in counts.doubts)
        assert any("BGT berm" in remark and sentence in remark for remark in report)


class GivenTwice:
    """The iterator of a service as a busy machine may have it: rows from the cache, and again as they come in."""

    def __init__(self, rows):
        self.rows = iter([QgsFeature(row) for row in rows] * 2)

    def __iter__(self):
        return self.rows

    def nextFeature(self, feature):
        row = next(self.rows, None)
        if row is None:
            return False
        feature.setFields(row.fields(), True)
        feature.setId(row.id())
        feature.setAttributes(row.attributes())
        feature.setGeometry(row.geometry())
        return True


def test_a_row_that_qgis_gives_twice_counts_once(qgis_app, monkeypatch):
    with service(fails_from=10) as address:
        layer = verges(address)
        provider = layer.dataProvider()
        rows = list(provider.getFeatures())
        twice = SimpleNamespace(getFeatures=lambda _request: GivenTwice(rows))
        monkeypatch.setattr(layer_rows, "provider_of", lambda *_service: twice)
        for module in (layer_rows, service_rows):
            monkeypatch.setattr(module, "has_broken_off", lambda _service: True)
        bodies, _, counts = read_with_profile(layer, profile_named("bgt_ondersteunendwegdeel"), RD)
        copied = ServiceRows(twice, QgsRectangle(5, 52, 6, 53))
        names = [row["lokaal_id"] for row in copied]
    assert (len(bodies), counts.used) == (10, 10)
    assert (copied.given, len(set(names))) == (10, 10)


@pytest.mark.parametrize("fails_from", [None, 10])
@pytest.mark.parametrize("says_how_many", [True, False])
def test_a_service_to_which_a_field_was_added_in_qgis_is_said_as_well(qgis_app, fails_from, says_how_many):
    with service(fails_from=fails_from, says_how_many=says_how_many) as address:
        layer = verges(address)
        layer.addExpressionField("'x'", QgsField("extra", QMetaType.Type.QString))
        _, _, counts = read_with_profile(LayerSnapshot(layer), profile_named("bgt_ondersteunendwegdeel"), RD)
    assert counts.used == (fails_from or 25)
    assert any("Not wholly read" in doubt for doubt in counts.doubts) == (fails_from is not None)


def test_a_service_that_stops_after_it_described_itself_is_said(qgis_app):
    with service() as address:
        snapshot = LayerSnapshot(verges(address))
    _, _, counts = read_with_profile(snapshot, profile_named("bgt_ondersteunendwegdeel"), RD)
    assert counts.used < 25
    assert any("Not wholly read" in doubt for doubt in counts.doubts)


@pytest.mark.parametrize(("says_how_many", "sentence"), BROKEN_OFF)
def test_nothing_is_free_because_of_a_service_that_broke_off(small_plan, says_how_many, sentence):
    with service(fails_from=10, says_how_many=says_how_many) as address:
        register(small_plan, verges(address), "existing", profile="bgt_ondersteunendwegdeel", coverage="plan_area")
        found = analysis_input(small_plan)
        store_reading(small_plan, found.readings)
        (status,) = source_status(small_plan)
    assert "BGT berm" in gaps(found)
    assert any(sentence in remark for remark in found.report)
    assert any(sentence in line for line in status.lines)
    assert status.in_doubt


def test_a_coverage_service_that_breaks_off_covers_nothing_and_says_so(small_plan):
    with service(fails_from=10) as address:
        register(small_plan, verges(address), "coverage")
        found = analysis_input(small_plan)
    assert shapely.is_missing(found.coverage["geometry"].to_numpy(dtype=object)).all()
    assert any("BGT berm" in remark and "Not wholly read" in remark for remark in found.report)


@pytest.mark.parametrize(
    "way", ["OAPIF:{url}", "OAPIF:{url}|layername={name}", "OAPIF_COLLECTION:{url}/collections/{name}"]
)
@pytest.mark.parametrize("fails_from", [None, 10])
def test_a_service_that_gdal_reads_is_never_called_wholly_read(small_plan, way, fails_from):
    with service(fails_from=fails_from) as address:
        layer = QgsVectorLayer(way.format(url=address.split("'")[1], name=NAME), "BGT berm", "ogr")
        assert layer.isValid()
        register(small_plan, layer, "existing", profile="bgt_ondersteunendwegdeel", coverage="plan_area")
        _, _, counts = read_with_profile(layer, profile_named("bgt_ondersteunendwegdeel"), RD)
        coverage = layer_coverage(layer, RD)
        found = analysis_input(small_plan)
    assert counts.used == (fails_from or 25)
    for (doubt,) in (counts.doubts, coverage.counts.doubts):
        assert "not known whether all rows came" in doubt
        assert "WFS" in doubt
    assert "BGT berm" in gaps(found)


def test_rows_that_a_server_of_a_file_does_not_give_are_no_damage(qgis_app, tmp_path):
    layer = geojson(tmp_path / "bomen.geojson", ["Point(155000 463000)"])
    assert LayerSnapshot(layer).is_file()
    with service() as address:
        page = f"{address.split(chr(39))[1]}/collections/{NAME}/items?limit=10"
        assert not LayerSnapshot(QgsVectorLayer(page, "berm", "ogr")).is_file()


def test_a_file_whose_rows_nobody_counts_is_never_called_wholly_read(qgis_app, tmp_path):
    tree = '<node id="{0}" lat="52.1555" lon="5.387{0}"><tag k="natural" v="tree"/></node>'
    text = f'<osm version="0.6">{tree.format(1)}{tree.format(2)}</osm>'
    (tmp_path / "bomen.osm").write_text(text, encoding="utf-8")
    layer = QgsVectorLayer(f"{tmp_path / 'bomen.osm'}|layername=points", "bomen", "ogr")
    _, _, counts = read_with_profile(layer, TREE, RD)
    assert counts.used == 2
    assert ["GeoPackage" in doubt for doubt in counts.doubts] == [True]


def test_where_a_service_was_is_said_when_it_is_gone(small_plan):
    with service() as address:
        register(small_plan, verges(address), "existing", profile="bgt_ondersteunendwegdeel")
        (source,) = registered_sources(small_plan)
    gone = address.replace("127.0.0.1", "127.0.0.2")
    missing = type(source)(source.source_id, source.name, source.role, gone, source.provider, source.values)
    problem = open_source(small_plan, missing).problem
    assert "http://127.0.0.2" in problem


def test_lines_of_a_text_file_whose_coordinates_cannot_be_read_are_counted(qgis_app, tmp_path):
    file = tmp_path / "bomen.csv"
    file.write_text("soort,x,y\neik,155000,463000\nlinde,onbekend,463000\nbeuk,,\n", encoding="utf-8")
    address = f"{file.as_uri()}?delimiter=,&xField=x&yField=y&crs=EPSG:28992"
    _, _, counts = read_with_profile(QgsVectorLayer(address, "Bomen", "delimitedtext"), TREE, RD)
    assert counts.used == 1
    assert sorted(counts.left_out.values()) == [1, 1]
    assert any("missing rows: 1)" in doubt for doubt in counts.doubts)


def test_trees_with_swapped_coordinates_are_said_and_nothing_is_free_because_of_them(small_plan, tmp_path):
    layer = geojson(tmp_path / "bomen.geojson", ["POINT (52.15 5.38)"], crs="urn:ogc:def:crs:OGC:1.3:CRS84")
    register(small_plan, layer, "existing", coverage="plan_area")
    found = analysis_input(small_plan)
    store_reading(small_plan, found.readings)
    (status,) = source_status(small_plan)
    for text in ("\n".join(found.report), "\n".join(status.lines)):
        assert "outside the Netherlands" in text
    assert "bomen" in gaps(found)
    assert status.in_doubt


def test_a_source_of_another_town_is_said_and_nothing_is_free_because_of_it(small_plan, tmp_path):
    layer = geojson(tmp_path / "bomen.geojson", ["POINT (93000 436000)"])
    register(small_plan, layer, "existing", coverage="plan_area")
    found = analysis_input(small_plan)
    assert any("68 km from the plan" in remark for remark in found.report)
    assert "bomen" in gaps(found)


def test_a_source_that_gives_no_object_is_said_and_nothing_is_free_because_of_it(small_plan, tmp_path):
    layer = geojson(tmp_path / "bomen.geojson", ["POINT (155010 463010)"], kind=None)
    register(small_plan, layer, "existing", profile="trees", mapping=LAPSED, coverage="plan_area")
    found = analysis_input(small_plan)
    assert any("bomen" in remark and "gives no object" in remark for remark in found.report)
    assert "bomen" in gaps(found)


def test_rd_new_that_lost_its_datum_is_said_and_no_metre_is_vouched_for(qgis_app):
    definition = (
        "+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 "
        "+ellps=WGS84 +units=m +no_defs"
    )
    layer = QgsVectorLayer("Point?crs=EPSG:28992&field=kind:string", "kabels", "memory")
    layer.setCrs(QgsCoordinateReferenceSystem.fromProj(definition))
    _, report, counts = read_with_profile(layer, TREE, RD)
    assert any("EPSG:28992" in doubt for doubt in counts.doubts)
    assert not any("accuracy of" in remark for remark in report)


def test_a_reference_system_without_a_code_is_said(qgis_app):
    layer = QgsVectorLayer("Point?crs=EPSG:28992&field=kind:string", "kabels", "memory")
    layer.setCrs(
        QgsCoordinateReferenceSystem.fromProj("+proj=tmerc +lat_0=52 +lon_0=5 +x_0=1000 +y_0=1000 +ellps=GRS80")
    )
    _, report, counts = read_with_profile(layer, TREE, RD)
    assert counts.doubts == []
    assert any("has no EPSG code" in remark for remark in report)


def test_a_row_of_coverage_without_geometry_is_left_out_and_the_rest_covers(small_plan, tmp_path):
    square = "POLYGON ((154900 462900, 155300 462900, 155300 463200, 154900 463200, 154900 462900))"
    layer = geojson(tmp_path / "dekking.geojson", [square, None, "POLYGON EMPTY"])
    table, counts = layer_coverage(layer, RD)
    assert (len(table), counts.used, dict(counts.left_out), counts.doubts) == (1, 1, {"no geometry": 2}, [])
