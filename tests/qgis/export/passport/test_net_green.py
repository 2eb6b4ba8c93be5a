"""The third key figure of a passport: what comes of green less what goes, with what nobody knows."""

from __future__ import annotations

import json

import pytest
from map_files import plain, svg_text
from qgis.core import QgsVectorLayer
from records import add_record, save_all
from registering import register

from wijkaanpak_plugin.export.content.passport.green_texts import green_figure, green_lines
from wijkaanpak_plugin.export.content.passport.passport import NetGreen, Pieces
from wijkaanpak_plugin.export.content.passport.reading import read_passport
from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.export.package_map import export_package_map
from wijkaanpak_plugin.export.sheets import PASSPORT


def square(left, bottom, right, top):
    return [[[left, bottom], [right, bottom], [right, top], [left, top], [left, bottom]]]


def lie(plan, folder, confidential=False, **grounds):
    """Register what lies there, by kind: squares in RD New."""
    path = folder / f"ground{confidential}.geojson"
    features = [
        {
            "type": "Feature",
            "properties": {"body_id": f"{kind}{confidential}", "name": kind, "kind": kind},
            "geometry": {"type": "Polygon", "coordinates": square(*ground)},
        }
        for kind, ground in grounds.items()
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}), encoding="utf-8")
    register(plan, QgsVectorLayer(str(path), path.stem, "ogr"), "existing", confidential=confidential)


def green_of(plan, audience="open"):
    return read_passport(sheet_content(plan, audience, "p1")).green


@pytest.fixture
def with_package(package_plan):
    """The wadi of the package takes 20 by 10 metres from 155010, 463010."""
    return package_plan


def test_of_ground_of_which_nobody_knows_what_is_there_the_figure_is_unknown(with_package):
    green = green_of(with_package)
    assert green.change_m2 is None
    assert green_figure(green) == "unknown"
    assert "200 m²" in " ".join(green_lines(green))


def test_what_comes_and_what_goes_stand_below_what_is_left_of_both(with_package, tmp_path):
    lie(
        with_package,
        tmp_path,
        parking=(155010, 463010, 155020, 463020),
        planting=(155020, 463010, 155060, 463030),
    )
    add_record(
        with_package,
        "claim_area",
        "Polygon ((155040 463010, 155060 463010, 155060 463030, 155040 463030, 155040 463010))",
        body_id="path",
        name="Pad",
        kind="footpath",
        frees="greenery",
    )
    add_record(with_package, "package_claim", link_id="l-path", package_id="p1", body_id="path")
    save_all(with_package)
    green = green_of(with_package)
    assert (green.gained_m2, green.lost_m2) == (100, 400)
    assert green_figure(green) == "\u2212300 m²"
    assert green_lines(green)[0] == "green: +100 m², \u2212400 m²"
    assert "parking places \u22128" in green_lines(green)[-1]
    export_package_map(with_package, tmp_path / "p.svg", package="p1", sheet=PASSPORT)
    assert plain("\u2212300 m²") in svg_text(tmp_path / "p.svg")


def test_where_part_is_not_known_the_figure_is_at_most_that(with_package, tmp_path):
    lie(with_package, tmp_path, parking=(155010, 463010, 155020, 463020))
    assert green_figure(green_of(with_package)) == "\u2264 +200 m²"


def test_a_claim_without_a_size_is_counted_as_unknown():
    green = NetGreen(0.0, 0.0, 0.0, 0.0, 1, Pieces(uncounted=1))
    assert green_figure(green) == "unknown"
    assert green_lines(green)[1:] == ["unknown: 1 claim", "trees number unknown"]


def test_the_open_figure_is_made_as_if_what_is_confidential_were_not_there(with_package, tmp_path):
    lie(with_package, tmp_path, parking=(155010, 463010, 155030, 463020))
    before = green_of(with_package)
    lie(with_package, tmp_path, confidential=True, planting=(155010, 463010, 155030, 463020))
    assert green_of(with_package) == before
    assert green_of(with_package, "internal") != before
