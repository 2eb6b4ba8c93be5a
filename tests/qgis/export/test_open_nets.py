"""A sheet for others draws no net and tells of none how far or how deep it lies; one for ourselves does."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from map_files import svg_text
from qgis.core import QgsGeometry, QgsLayoutItemMap, QgsProject, QgsVectorLayer
from records import add_record, save_all
from registering import register

from wijkaanpak_plugin.export.content.entry_texts import entry_text
from wijkaanpak_plugin.export.content.nets import HiddenNets
from wijkaanpak_plugin.export.content.passport.reading import read_passport
from wijkaanpak_plugin.export.content.sheet_content import sheet_content
from wijkaanpak_plugin.export.package_map import export_package_map
from wijkaanpak_plugin.export.residents.page_content import page_content
from wijkaanpak_plugin.export.residents.page_map import page_map
from wijkaanpak_plugin.export.sheet.paper import PAPERS
from wijkaanpak_plugin.export.sheet.passport_sheet import PassportSheet
from wijkaanpak_plugin.export.sheet.sheet import Sheet
from wijkaanpak_plugin.export.sheet.template import Template, template_path
from wijkaanpak_plugin.export.sheets import PASSPORT
from wijkaanpak_plugin.export.tables.exported_rows import exported_plan
from wijkaanpak_plugin.plan.sources.registry import registered_sources
from wijkaanpak_plugin.plan.store.changes import Changes

#: Where the cable lies: 0.7 m from the tree of the small plan.
CABLE_Y = 463053.7
#: Where one lies that KLIC delivered, and that is renewed.
KLIC_Y = 463056.4


@pytest.fixture
def with_net(package_plan, tmp_path):
    """The small plan with its package, an open cable, one of a KLIC delivery, and a work on that."""
    cable = line(tmp_path, "Kabel", "low_voltage", [[155000, CABLE_Y], [155190, CABLE_Y]])
    register(package_plan, cable, "existing", confidential=False)
    delivered = line(tmp_path, "Geleverd", "low_voltage", [[155100, KLIC_Y], [155150, KLIC_Y]])
    klic = register(package_plan, delivered, "existing", confidential=False)
    changes = Changes(package_plan)
    changes.add("delivery", {"delivery_id": "d", "name": "Levering", "format": "klic", "place": "levering.zip"})
    changes.change("source", klic, {"delivery_id": "d"})
    package_plan.history.perform("Deliver", changes)
    add_record(
        package_plan,
        "claim_line",
        f"LineString (155100 {KLIC_Y}, 155150 {KLIC_Y})",
        body_id="renewal",
        name="Kabel vervangen",
        origin="work",
        kind="low_voltage",
        on_source=klic,
        works_from="2028",
        works_to="2028",
        opens="underground",
    )
    add_record(package_plan, "package_claim", link_id="l-r", package_id="p1", body_id="renewal")
    save_all(package_plan)
    return package_plan


def line(folder, name, kind, coordinates):
    path = folder / f"{name}.geojson"
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}
    feature = {
        "type": "Feature",
        "properties": {"body_id": name, "name": name, "kind": kind},
        "geometry": {"type": "LineString", "coordinates": coordinates},
    }
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": [feature]}), encoding="utf-8")
    return QgsVectorLayer(str(path), name, "ogr")


def with_the_cable(content):
    return [entry for entry in content.entries if "Kabel" in (entry.row["a_name"], entry.row["b_name"])]


def work(content):
    return [row.geometry() for rows in content.claims.values() for row in rows if row["body_id"] == "renewal"]


def add_street(plan, wkt="LineString (155000 463061, 155200 463061)"):
    add_record(plan, "street", wkt, street_id="s", name="Lindestraat")
    save_all(plan)


def test_a_conflict_with_a_net_has_no_distance_for_others(with_net, tmp_path):
    others, ours = (with_the_cable(sheet_content(with_net, audience, "p1")) for audience in ("open", "internal"))
    assert others
    assert all(not any(letter.isdigit() for letter in entry_text(entry)) for entry in others)
    assert any("0.7 m" in entry_text(entry) or "0.6 m" in entry_text(entry) for entry in ours)
    export_package_map(with_net, tmp_path / "open.svg", package="p1")
    said = svg_text(tmp_path / "open.svg")
    assert "do not go together as they lie" in " ".join(said.split())
    assert "cables and pipes lie is not told" in " ".join(said.split())


def test_a_group_in_which_one_is_a_net_tells_no_figure_of_any(with_net):
    found = sheet_content(with_net, "open", "p1").findings
    mixed = found.assign(group_id="one")
    nets = HiddenNets(things=frozenset({("Kabel", "low_voltage")}))
    told = nets.findings(mixed, sheet_content(with_net, "open", "p1").known.bodies)
    assert told["no_figures"].all()


def test_what_is_said_of_other_things_keeps_its_figures(with_net):
    said = [entry_text(entry) for entry in sheet_content(with_net, "open", "p1").entries if not entry.is_untold]
    assert any(" m apart" in text for text in said)


def test_its_mark_stands_on_the_claim_and_no_zone_shows_where_the_net_lies(with_net):
    content = sheet_content(with_net, "open", "p1")
    tree = next(row.geometry() for row in content.claims["claim_point"] if row["body_id"] == "tree")
    found = [entry for entry in with_the_cable(content) if "tree" in (entry.row["a_id"], entry.row["b_id"])]
    assert [entry.point.wkt for entry in found] == ["POINT (155050 463053)"]
    assert tree.asPoint().y() == 463053
    shown = drawn(content, lambda *how: Sheet(*how))
    zones = next(layer for layer in shown if layer[0] == "finding_zone")
    assert not any(abs(shape.boundingBox().center().y() - CABLE_Y) < 0.5 for shape in zones[1])


@pytest.mark.parametrize("sheet", ["findings", "passport"])
def test_a_net_is_drawn_for_ourselves_only_and_on_no_passport(with_net, sheet):
    seen = {}
    for audience in ("open", "internal"):
        content = sheet_content(with_net, audience, "p1")
        made = Sheet if sheet == "findings" else passport_sheet
        seen[audience] = any("Kabel" in name for name, _shapes in drawn(content, made, sheet))
    assert seen == {"open": False, "internal": sheet == "findings"}


def test_a_work_on_a_delivered_net_is_drawn_along_its_street(with_net):
    add_street(with_net)
    (place,) = work(sheet_content(with_net, "open", "p1"))
    assert {vertex.y() for vertex in place.vertices()} == {463061.0}
    assert place.boundingBox().width() == pytest.approx(50.0, abs=0.1)
    (ours,) = work(sheet_content(with_net, "internal", "p1"))
    assert {vertex.y() for vertex in ours.vertices()} == {KLIC_Y}


def test_of_a_street_that_is_an_area_it_is_drawn_along_the_middle(with_net):
    add_record(
        with_net,
        "street_area",
        "Polygon ((155000 463050, 155200 463050, 155200 463070, 155000 463070, 155000 463050))",
        street_id="a",
        name="Lindestraat",
    )
    save_all(with_net)
    (place,) = work(sheet_content(with_net, "open", "p1"))
    assert {round(vertex.y(), 3) for vertex in place.vertices()} == {463060.0}


def test_a_work_on_a_delivered_net_along_no_street_is_listed_and_not_drawn(with_net):
    content = sheet_content(with_net, "open", "p1")
    assert work(content) == []
    passport = read_passport(content)
    assert any("renewal" in project.body_ids for project in passport.projects)
    shown = drawn(content, passport_sheet, "passport")
    assert not any(
        abs(vertex.y() - KLIC_Y) < 0.01 for _name, shapes in shown for shape in shapes for vertex in shape.vertices()
    )


def passport_sheet(template, content, project, paper):
    return PassportSheet(template, content, read_passport(content), project, paper)


def drawn(content, make, sheet="findings"):
    """Return name and shapes of the layers that a sheet draws on its map."""
    project = QgsProject()
    template = Template.read(template_path(PASSPORT if sheet == "passport" else "findings"), project)
    make(template, content, project, PAPERS["A3"]).fill()
    layers = template.layout.itemById("map").layers()
    assert isinstance(template.layout.itemById("map"), QgsLayoutItemMap)
    found = [
        (layer.name(), [QgsGeometry(row.geometry()) for row in layer.getFeatures()])
        for layer in layers
        if isinstance(layer, QgsVectorLayer)
    ]
    del layers, template.layout
    project.clear()
    return found


def test_the_web_page_for_residents_draws_no_net(with_net):
    exported = exported_plan(with_net, "open")
    assert {source.name for source in registered_sources(with_net) if source.table in exported.nets} == {
        "Kabel",
        "Geleverd",
    }
    content = page_content(exported)
    drawn = page_map(with_net, exported, content)
    assert drawn != page_map(with_net, replace(exported, nets=frozenset()), content)
    changes = Changes(with_net)
    for source in registered_sources(with_net):
        changes.remove("source", source.source_id)
    with_net.history.perform("Without", changes)
    assert drawn == page_map(with_net, exported, content)


def test_data_for_others_tells_of_a_net_neither_where_nor_how_far_and_that_for_ourselves_does(with_net):
    for audience, is_told in (("open", False), ("internal", True)):
        rows = exported_plan(with_net, audience).rows["finding"]
        with_cable = [row for row in rows if "Kabel" in (row.values["a_name"], row.values["b_name"])]
        assert with_cable
        assert any(row.wkb is not None for row in with_cable) is is_told
        assert any(row.values["measured_m"] is not None for row in with_cable) is is_told
        assert any(" m" in row.values["sentence"] for row in with_cable) is is_told
        assert any(row.wkb is not None for row in rows)
