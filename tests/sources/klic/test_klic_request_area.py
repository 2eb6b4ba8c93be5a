"""The ground that a delivery was asked for, without the rest of it."""

from __future__ import annotations

import klic_files as made
import pytest

from wijkaanpak_plugin.sources.klic.request_area import request_area


def write(path, *polygons, srs=made.RD_NEW):
    xml = made.whole(*polygons, *made.objects_xml(3))
    path.write_text(xml.replace(made.RD_NEW, srs), encoding="utf-8")
    return path


def test_it_is_all_polygons_of_the_request_whatever_came_for_it(tmp_path):
    dig = made.request_polygon()
    wider = made.request_polygon("Informatiepolygoon", "0 0 100 0 100 80 0 80 0 0")
    area = request_area(write(tmp_path / made.data_file_name(), dig, wider))
    assert area is not None
    assert area.bounds == (0, 0, 100, 80)
    assert area.area == pytest.approx(8000)


@pytest.mark.parametrize(
    "text",
    ["", "geen xml", "<a/>", "<!DOCTYPE x [<!ENTITY e 'x'>]><x>&e;</x>"],
    ids=["empty", "no xml", "other xml", "entities"],
)
def test_of_what_is_no_delivery_it_is_not_known(tmp_path, text):
    file = tmp_path / made.data_file_name()
    file.write_text(text, encoding="utf-8")
    assert request_area(file) is None
    assert request_area(tmp_path / "nergens.zip") is None


def test_without_a_polygon_and_in_other_coordinates_it_is_not_known(tmp_path):
    assert request_area(write(tmp_path / made.data_file_name())) is None
    elsewhere = write(tmp_path / made.data_file_name(), made.request_polygon(), srs="urn:ogc:def:crs:EPSG::4326")
    assert request_area(elsewhere) is None
