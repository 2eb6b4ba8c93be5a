"""An open package map: as if what is confidential did not exist."""

from __future__ import annotations

import shutil

import pytest
from map_files import pdf_text, svg_text
from qgis.core import QgsVectorLayer
from records import add_record, save_all
from registering import register

from wijkaanpak_plugin.domain.sentences import in_words
from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.package_map import export_package_map
from wijkaanpak_plugin.plan.files.opening import open_plan

SECRET = "Geheime hal"
SECRET_WKT = "Polygon ((155100 463040, 155130 463040, 155130 463070, 155100 463070, 155100 463040))"


@pytest.fixture
def pair(small_plan, tmp_path):
    """Two plans that differ in one confidential claim, on the heat pipe and the sewer."""
    copy = tmp_path / "copy" / "plan.gpkg"
    copy.parent.mkdir()
    small_plan.close()
    shutil.copy(small_plan.backend.path, copy)
    with_secret = open_plan(copy)
    add_record(
        with_secret,
        "claim_area",
        SECRET_WKT,
        body_id="secret",
        name=SECRET,
        kind="building",
        transitions="urbanisation",
        works_from="2028",
        works_to="2028",
        opens="underground",
        confidential=True,
    )
    save_all(with_secret)
    return open_plan(small_plan.backend.path), with_secret


def counts(report):
    return (report.conflicts, report.couplings, report.uncertain, report.no_coverage, report.left_out)


def test_an_open_sheet_is_byte_for_byte_that_of_a_plan_without_the_claim(pair, tmp_path):
    without, with_secret = pair
    first = export_package_map(without, tmp_path / "without.svg")
    second = export_package_map(with_secret, tmp_path / "with.svg")
    assert counts(first) == counts(second)
    assert first.numbered == second.numbered
    assert (tmp_path / "without.svg").read_bytes() == (tmp_path / "with.svg").read_bytes()


def test_the_claim_does_collide_so_an_internal_sheet_shows_it(pair, tmp_path):
    without, with_secret = pair
    less = export_package_map(without, tmp_path / "a.svg", audience="internal")
    more = export_package_map(with_secret, tmp_path / "b.svg", audience="internal")
    assert more.conflicts > less.conflicts
    text = svg_text(tmp_path / "b.svg")
    assert SECRET in text
    assert "Internal edition" in text


def test_the_pdf_for_others_does_not_name_the_claim(pair, tmp_path):
    _without, with_secret = pair
    export_package_map(with_secret, tmp_path / "open.pdf")
    export_package_map(with_secret, tmp_path / "internal.pdf", audience="internal")
    assert SECRET not in pdf_text(tmp_path / "open.pdf")
    assert SECRET.encode() not in (tmp_path / "open.pdf").read_bytes()
    assert SECRET in pdf_text(tmp_path / "internal.pdf")


def test_a_claim_marked_confidential_but_not_saved_yet_is_left_out_too(pair):
    without, _with_secret = pair
    layer = without.layer("claim_line")
    (heat,) = layer.getFeatures("\"body_id\" = 'heat'")
    layer.startEditing()
    layer.changeAttributeValue(heat.id(), layer.fields().indexOf("confidential"), True)
    content = sheet_content(without, "open", None)
    names = {row["body_id"] for rows in content.claims.values() for row in rows}
    assert "heat" not in names
    assert not in_words(content.findings)["sentence"].str.contains("Warmtenet").any()
    layer.rollBack()


def test_a_confidential_source_and_its_coverage_are_left_out(pair, tmp_path):
    without, _with_secret = pair
    path = tmp_path / "pipes.geojson"
    path.write_text(
        '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},'
        '"features":[{"type":"Feature","properties":{"body_id":"x","name":"Defensieleiding","kind":"low_voltage"},'
        '"geometry":{"type":"LineString","coordinates":[[155000,463053],[155200,463053]]}}]}',
        encoding="utf-8",
    )
    layer = QgsVectorLayer(str(path), "Defensienet", "ogr")
    source_id = register(without, layer, "existing", confidential=True, coverage="table")
    add_record(
        without,
        "coverage",
        "Polygon ((155000 463000, 155001 463000, 155001 463001, 155000 463000))",
        coverage_id="c",
        source_id=source_id,
        source="defensie",
        name="Defensienet",
        missing="Ministerie X",
    )
    save_all(without)
    export_package_map(without, tmp_path / "open.svg")
    export_package_map(without, tmp_path / "internal.svg", audience="internal")
    for name in ("Defensienet", "Defensieleiding", "Ministerie X"):
        assert name not in svg_text(tmp_path / "open.svg")
        assert name in svg_text(tmp_path / "internal.svg")


def test_a_confidential_package_is_refused_in_the_words_used_for_one_that_is_not_there(pair, tmp_path):
    without, _with_secret = pair
    add_record(without, "package", package_id="p", name="Stil pakket", confidential=True)
    add_record(without, "package_claim", link_id="l", package_id="p", body_id="heat", role="leading")
    save_all(without)
    with pytest.raises(ExportError) as secret:
        export_package_map(without, tmp_path / "map.png", package="Stil pakket")
    with pytest.raises(ExportError) as absent:
        export_package_map(without, tmp_path / "map.png", package="Ander pakket")
    assert str(secret.value).replace("Stil", "Ander") == str(absent.value)
    assert export_package_map(without, tmp_path / "map.png", package="Stil pakket", audience="internal")
