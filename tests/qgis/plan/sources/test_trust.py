"""A plan from somebody else: what it names is not opened before the user says that it may be read."""

from __future__ import annotations

import os
import shutil
import socket
import threading

import pytest
from plan_panel import points_on_disk
from qgis.core import QgsApplication, QgsProject
from registering import register
from stranger import add_row

from wijkaanpak_plugin.map.source_layers import show_sources
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.sources.registry import not_yet_trusted, open_source, registered_sources
from wijkaanpak_plugin.plan.sources.status import source_status
from wijkaanpak_plugin.plan.sources.trust import address_in_full, inside_folder, may_be_read, trust


@pytest.fixture
def listener():
    """A server on this machine that counts who calls."""
    calls = []
    server = socket.create_server(("127.0.0.1", 0))

    def listen():
        while True:
            try:
                connection, _address = server.accept()
            except OSError:
                return
            calls.append(1)
            connection.close()

    threading.Thread(target=listen, daemon=True).start()
    yield server.getsockname()[1], calls
    server.close()


def hostile(port, folder):
    """Return addresses that a plan might name, with their providers."""
    here = f"127.0.0.1:{port}"
    return [
        (f"/vsicurl/http://{here}/x.gpkg", "ogr"),
        (f"/vsizip//vsicurl/http://{here}/x.zip", "ogr"),
        (f"http://{here}/x.geojson", "ogr"),
        (f"url='http://{here}/wfs' typename='a'", "WFS"),
        (f"url='http://{here}/x' typename='a'", "OAPIF"),
        (f"crs='EPSG:28992' url='http://{here}/FeatureServer/0'", "arcgisfeatureserver"),
        (f'dbname=\'x\' host=127.0.0.1 port={port} table="a"."b" (g)', "postgres"),
        (f"http://{here}/x.csv?type=csv", "delimitedtext"),
        ("?query=SELECT env('HOME') AS home", "virtual"),
        ("file:///etc/passwd?type=csv", "delimitedtext"),
        ("/etc/passwd", "ogr"),
        ("../../../../../../../../etc/passwd", "ogr"),
        ("\\\\evil\\share\\x.gpkg", "ogr"),
        ("//evil/share/x.gpkg", "ogr"),
        ("C:\\Users\\x.gpkg", "ogr"),
        (f"{folder.parent}/x.gpkg", "ogr"),
        (f"dbname='{folder}/x.sqlite' table='a' (g)", "spatialite"),
    ]


def test_nothing_that_a_stranger_names_is_called_or_opened(plan, tmp_path, listener, qgis_new_project):
    port, calls = listener
    addresses = hostile(port, tmp_path)
    for number, (uri, provider) in enumerate(addresses):
        add_row(plan, uri, provider, f"Vreemd {number}")
    project = QgsProject.instance()
    assert [source.uri for source in not_yet_trusted(plan)] == [uri for uri, _provider in addresses]
    assert show_sources(plan, project) == []
    assert all(status.may_be_read is False for status in source_status(plan))
    found = analysis_input(plan)
    QgsApplication.processEvents()
    assert calls == []
    assert len(found.bodies.query("origin == 'existing'")) == 0
    assert len(project.mapLayers()) == 0


def test_what_gdal_takes_for_a_server_is_a_file_that_is_not_there(plan, listener):
    port, calls = listener
    for number, uri in enumerate((f"WFS:http://127.0.0.1:{port}/wfs", f"PG:dbname=x host=127.0.0.1 port={port}")):
        add_row(plan, uri, name=f"Vreemd {number}")
    assert all(open_source(plan, source).layer is None for source in registered_sources(plan))
    assert calls == []


def test_what_was_not_read_is_said_with_its_address_and_covers_nothing(small_plan):
    add_row(small_plan, "//evil/share/kabels.gpkg", name="Kabels", coverage="plan_area")
    found = analysis_input(small_plan)
    (remark,) = [text for text in found.report.remarks if "Kabels" in text]
    assert "//evil/share/kabels.gpkg" in remark
    covered = found.coverage[found.coverage["source"] == "Kabels"]
    assert len(covered) == 1
    assert covered["geometry"].iloc[0] is None


def test_a_file_beside_the_plan_is_read_without_a_question(plan, tmp_path):
    (tmp_path / "data").mkdir()
    points_on_disk(tmp_path / "data" / "bomen.gpkg")
    add_row(plan, "data/bomen.gpkg")
    assert not_yet_trusted(plan) == []
    (source,) = registered_sources(plan)
    assert open_source(plan, source).layer is not None


def test_what_looks_like_a_file_beside_the_plan_and_leads_elsewhere_is_not_read(plan, tmp_path, listener):
    port, calls = listener
    points_on_disk(tmp_path / "bomen.gpkg")
    vrt = f"<OGRVRTDataSource><OGRVRTLayer name='x'><SrcDataSource>/vsicurl/http://127.0.0.1:{port}/x.gpkg"
    (tmp_path / "kabels.gpkg").write_text(f"{vrt}</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>")
    os.symlink("/etc/passwd", tmp_path / "link.csv")
    query = "bomen.gpkg|subset=SELECT * FROM bomen"
    call = "bomen.gpkg|subset=ogr_geocode('here') IS NULL"
    option = "bomen.gpkg|layername=bomen|option:PRELUDE_STATEMENTS=SELECT 1"
    for number, uri in enumerate(("kabels.gpkg", "link.csv", query, call, option)):
        add_row(plan, uri, name=f"Vreemd {number}")
    assert [source.name for source in not_yet_trusted(plan)] == [f"Vreemd {number}" for number in range(5)]
    assert all(open_source(plan, source).layer is None for source in registered_sources(plan))
    assert calls == []


@pytest.mark.parametrize(
    ("folder", "file", "lies_inside"),
    [
        ("//server/share/plan", "//server/share/plan/data/x.gpkg", True),
        ("//server/share/plan", "//other/share/plan/x.gpkg", False),
        ("//server/share/plan", "//server/share/plan/../x.gpkg", False),
        ("/home/anna/plan", "/home/anna/plans/x.gpkg", False),
        ("/home/anna/plan", "/home/anna/plan/..", False),
        ("", "/home/anna/plan/x.gpkg", False),
    ],
)
def test_a_folder_on_a_share_is_a_folder_as_any_other(folder, file, lies_inside):
    assert inside_folder(folder, file) is lies_inside


def test_a_filter_on_a_file_beside_the_plan_is_read_without_a_question(plan, tmp_path):
    points_on_disk(tmp_path / "bomen.gpkg")
    add_row(plan, 'bomen.gpkg|layername=bomen|subset="kind" IN (\'tree\') AND ("fid" > 1)')
    assert not_yet_trusted(plan) == []


def test_what_this_user_registered_is_read_without_a_question(plan, tmp_path):
    (tmp_path / "wijk").mkdir()
    here = open_plan(shutil.copy(plan.backend.place, tmp_path / "wijk" / "plan.gpkg"))
    register(here, points_on_disk(tmp_path / "bomen.gpkg"), "existing")
    assert [source.uri for source in registered_sources(here)] == ["../bomen.gpkg"]
    assert not_yet_trusted(here) == []
    assert not_yet_trusted(open_plan(here.backend.place)) == []


def test_what_was_said_holds_for_this_plan_and_this_address_only(plan, tmp_path):
    add_row(plan, "/elsewhere/bomen.gpkg")
    (source,) = registered_sources(plan)
    trust(plan, source.uri, source.provider)
    assert may_be_read(plan, source.uri, "ogr")
    assert not may_be_read(plan, source.uri + "x", "ogr")
    assert not may_be_read(plan, source.uri, "delimitedtext")
    (tmp_path / "a" / "b").mkdir(parents=True)
    moved = open_plan(shutil.copy(plan.backend.place, tmp_path / "a" / "b" / "plan.gpkg"))
    trust(plan, "../bomen.gpkg", "ogr")
    assert not may_be_read(moved, "../bomen.gpkg", "ogr")


def test_an_address_is_shown_in_one_line_without_what_lets_somebody_in(plan):
    uri = "dbname='x' host=h user='anna' password='geheim'\ntable=\"a\".\"b\" (g)"
    shown = address_in_full(plan, uri, "postgres")
    assert shown.startswith("postgres: ")
    assert "host=h" in shown
    assert "geheim" not in shown
    assert "\n" not in shown


@pytest.mark.parametrize("uri", ["\\\\10.1.2.3\\geheim\\data.gpkg", "C:\\Users\\x.gpkg", "//server/share/x.gpkg"])
def test_a_server_or_drive_is_asked_about_as_it_is_written_on_every_system(plan, uri):
    assert address_in_full(plan, uri, "ogr") == uri
