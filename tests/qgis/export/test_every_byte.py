"""No byte of anything that is exported for others tells of what is confidential, of persons, or of this computer."""

from __future__ import annotations

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
from every_byte import coordinates, degrees, found, written
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from records import add_record, save_all
from registering import register

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.export.package_map import export_package_map
from wijkaanpak_plugin.export.plan_export import export_plan
from wijkaanpak_plugin.export.session.written_report import export_session_report
from wijkaanpak_plugin.export.sheets import (
    BOOKLET,
    COMPARISON,
    FINDINGS,
    LAYERS,
    PARTY,
    PASSPORT,
    RESIDENTS,
    SET,
    STREETS,
    TABLES,
    TIMELINE,
    TRANSITIONS,
)
from wijkaanpak_plugin.plan.claims.claims import add_claim, change_claims
from wijkaanpak_plugin.plan.claims.split_merge import merge_claims, split_claim
from wijkaanpak_plugin.plan.files.open_copy import save_open_copy
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.findings.findings import store_findings
from wijkaanpak_plugin.plan.hot_spots.actions import add_hot_spot, change_hot_spot, turn_into_claim
from wijkaanpak_plugin.plan.merging.differences import compare
from wijkaanpak_plugin.plan.merging.merge import merge, proposed
from wijkaanpak_plugin.plan.packages.copies import copy_to_package
from wijkaanpak_plugin.plan.parties.parties import add_party
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.sessions import current_session, start_session

#: Each names another way in which something becomes confidential; none is part of another word.
CONFIDENTIAL = (
    *("Quorxhal", "Vrembosdeel", "Snorfwadi", "Plimkopie", "Drelpakket", "Glonsplek", "Krumpboom", "Zwilnet"),
    *("Frobkabel", "Tjanzone", "Brompartij", "Hulmgebied", "Wexklic", "Zwerpbak"),
)
PERSONS = ("Wubbo Quist", "Femke Ziggers", "Ottolien Praas", "06-98765432", "Gerbrand Uil")
#: Of files: their places and names.
PLACES = ("MapVanWubbo", "foto-van-mies")
#: A corner that no other shape has, of a claim and of what KLIC delivered.
CORNER, KLIC_CORNER = (155103.4375, 463047.8125), (155013.3125, 463015.6875)
SQUARE = "Polygon (({0} {1}, {2} {1}, {2} {3}, {0} {3}, {0} {1}))"
AREA = SQUARE.format(*CORNER, 155130.5625, 463070.1875)
LEFT = SQUARE.format(155150.0625, 463010.0, 155160.0, 463020.0)
RIGHT = SQUARE.format(155160.0, 463010.0, 155170.0, 463020.0)
PIPE = (
    '{{"type":"FeatureCollection","crs":{{"type":"name","properties":{{"name":"urn:ogc:def:crs:EPSG::28992"}}}},'
    '"features":[{{"type":"Feature","properties":{{"body_id":"{0}","name":"{0}","kind":"low_voltage"}},'
    '"geometry":{{"type":"LineString","coordinates":[[{1},{2}],[155190,{2}]]}}}}]}}'
)


def source(plan, name, file, corner, confidential):
    path = plan.backend.path.with_name(file)
    path.write_text(PIPE.format(name, *corner), encoding="utf-8")
    return register(plan, QgsVectorLayer(str(path), name, "ogr"), "existing", confidential=confidential)


def fill(plan):
    """Plant every word and corner."""
    perform = plan.history.perform
    perform("Party", add_party(plan, "Brompartij", {"confidential": True, "contact": "06-98765432"})[0])
    told = {"contact": "Femke Ziggers, 06-98765432", "hard_conditions": "Niets op de plek van de Quorxhal"}
    perform("Party", add_party(plan, "Gemeente", told)[0])
    perform("Begin", start_session(plan, "Avond over Quorxhal", "Wubbo Quist (Brompartij); Femke Ziggers (Gemeente)"))
    hall = {"kind": "building", "name": "Quorxhal", "confidential": True, "owner": "Brompartij"}
    changes, hall_id = add_claim(plan, hall, QgsGeometry.fromWkt(AREA))
    perform("Draw", changes)
    changes, copies = copy_to_package(plan, [hall_id], new_name="Drelpakket")
    perform("Copy", changes)
    (package,) = [row["package_id"] for row in plan.stored("package").getFeatures()]
    changes = Changes(plan)
    changes.change("package", package, {"confidential": True})
    perform("Secret", changes)
    perform("Name", _renamed(plan, copies, "Plimkopie"))
    parts = split_claim(plan, hall_id, QgsGeometry.fromWkt("LineString (155090 463060, 155140 463060)"))
    perform("Split", parts.changes)
    # The other part keeps the name of the whole: what a claim was called once nobody can tell any more.
    perform("Name", _renamed(plan, parts.parts[1:], "Vrembosdeel"))
    halves = []
    for shape, values in ((LEFT, {"name": "Open helft"}), (RIGHT, {"name": "Snorfwadi", "confidential": True})):
        changes, half = add_claim(plan, {"kind": "wadi", **values}, QgsGeometry.fromWkt(shape))
        perform("Draw", changes)
        halves.append(half)
    merged = merge_claims(plan, halves)
    perform("Merge", merged.changes)
    perform("Name", change_claims(plan, [merged.body_id], {"name": "Snorfwadi"}))
    place = QgsGeometry.fromWkt("Point (155120 463150)")
    changes, spot = add_hot_spot(plan, place, "idea", "Glonsplek")
    perform("Note", changes)
    perform("Secret", change_hot_spot(plan, spot, {"confidential": True}))
    perform("Claim", turn_into_claim(plan, spot, "claim_point", {"kind": "tree", "name": "Krumpboom"}, place))
    source(plan, "Frobkabel", "Zwilnet.geojson", (155011.0625, 463055.0), confidential=True)
    klic = source(plan, "Wexklic", "mies.geojson", KLIC_CORNER, confidential=False)
    changes = Changes(plan)
    changes.add("delivery", {"delivery_id": "d", "name": "Levering", "format": "klic", "place": "MapVanWubbo/mies.zip"})
    changes.change("source", klic, {"delivery_id": "d"})
    why = "Naast de Quorxhal, zegt Brompartij; Tjanzone blijft"
    changes.change("claim_area", "wadi", {"why_here": why, "added_by": "Wubbo Quist", "changed_by": "Ottolien Praas"})
    perform("Deliver", changes)
    # Works on what KLIC delivered are on its line, in a package that others may know of.
    line = f"LineString ({KLIC_CORNER[0]} {KLIC_CORNER[1]}, 155190 {KLIC_CORNER[1]})"
    works = {"origin": "work", "kind": "low_voltage", "works_from": "2028", "works_to": "2028", "opens": "underground"}
    add_record(plan, "claim_line", line, body_id="on_klic", name="Kabel vervangen", on_source=klic, **works)
    add_record(plan, "zone", AREA, name="Tjanzone", role="frame", frame="fixed", confidential=True)
    frame = {"role": "sub_area", "director": "Gerbrand Uil", "project_leader": "Ottolien Praas"}
    add_record(plan, "zone", SQUARE.format(155000, 463000, 155050, 463050), name="Deelgebied", **frame)
    add_record(
        plan,
        "coverage",
        AREA,
        source_id=klic,
        source="klic",
        name="Hulmgebied",
        missing="Brompartij",
        supplied="Zwilnet",
    )
    # A package that others may know of, with what they may not.
    add_record(plan, "package", package_id="p", name="Open pakket", vision="Naast de Quorxhal", partners="Brompartij")
    for body_id in ("wadi", "heat", "on_klic", hall_id, merged.body_id):
        add_record(plan, "package_claim", link_id=f"l-{body_id}", package_id="p", body_id=body_id)
    save_all(plan)
    perform("Own", change_claims(plan, ["heat", "sewer"], {"owner": "Gemeente", "partners": "Brompartij"}))
    add_record(plan, "package", package_id="q", name="Rond de Quorxhal", vision="Naast Plimkopie", lead="Gemeente")
    add_record(plan, "package_claim", link_id="l-q", package_id="q", body_id="wadi")
    add_record(plan, "package_measure", measure_id="m", package_id="p", text="Zoals Vrembosdeel", party="Gemeente")
    bring_in(plan)
    add_record(
        plan, "dependency", dependency_id="d", needs_id="heat", on_text="Wat Brompartij zegt", party="Brompartij"
    )
    photo = str(plan.backend.path.with_name("foto-van-mies.jpg"))
    add_record(
        plan, "hot_spot", "Point (155060 463120)", kind="risk", text="Stoep", photo=photo, added_by="Wubbo Quist"
    )
    save_all(plan)
    known = analysis_input(plan)
    result = analyse(known.bodies, known.coverage, known.rules, known.settings, known.kinds, wishes=known.wishes)
    store_findings(plan, result.findings)
    layer = plan.layer("finding")
    layer.startEditing()
    for row in layer.getFeatures():
        if {row["a_id"], row["b_id"]} == {"heat", "sewer"}:
            said = {"decided_by": "Femke Ziggers", "decision": "Samen", "decision_reason": "Vanwege de Krumpboom"}
            for name, value in said.items():
                layer.changeAttributeValue(row.id(), layer.fields().indexOf(name), value)
    save_all(plan)


def bring_in(plan):
    """Merge a copy of the plan in which somebody drew something confidential, and copied it."""
    save_all(plan)
    file = shutil.copy(plan.backend.path, plan.backend.path.with_name("elsewhere.gpkg"))
    other = open_plan(file)
    values = {"kind": "wadi", "name": "Zwerpbak", "confidential": True, "owner": "Brompartij"}
    changes, drawn = add_claim(other, values, QgsGeometry.fromWkt(AREA))
    other.history.perform("Draw", changes)
    other.history.perform("Copy", copy_to_package(other, [drawn], new_name="Zwerpbak en meer")[0])
    comparison = compare(plan, other)
    assert merge(plan, other, comparison, proposed(comparison))
    other.close()
    (package,) = [row["package_id"] for row in plan.stored("package").getFeatures() if "Zwerpbak" in row["name"]]
    changes = Changes(plan)
    changes.change("package", package, {"confidential": True})
    plan.history.perform("Secret", changes)


def _renamed(plan, body_ids, name):
    return change_claims(plan, list(body_ids), {"name": name})


@pytest.fixture(scope="module")
def exports(tmp_path_factory, small_plan_file):
    """The files of each export for others and for ourselves, from a plan in which all of it is planted; made once."""
    home = tmp_path_factory.mktemp("MapVanWubbo")
    plan = open_plan(shutil.copy(small_plan_file, home / "plan.gpkg"))
    fill(plan)
    session = current_session(plan).session_id
    made = {}
    for audience in ("open", "internal"):
        folder = tmp_path_factory.mktemp(audience)
        files = list(export_plan(plan, folder, audience).files)
        for ending in ("pdf", "svg", "png"):
            export_package_map(plan, folder / f"sheet.{ending}", paper="A4", audience=audience)
        for sheet in (FINDINGS, PASSPORT, RESIDENTS, TABLES):
            for ending in ("pdf", "svg"):
                file = folder / f"sheet_{sheet}.{ending}"
                export_package_map(plan, file, paper="A4", audience=audience, package="p", sheet=sheet)
        for sheet in (LAYERS, TRANSITIONS, TIMELINE, STREETS, COMPARISON):
            package = None if sheet == COMPARISON else "p"
            export_package_map(plan, folder / f"sheet_{sheet}.svg", "A4", audience, package, sheet=sheet)
        export_package_map(plan, folder / "sheet_comparison.pdf", "A4", audience, sheet=COMPARISON)
        export_package_map(plan, folder / "sheet_booklet.pdf", "A4", audience, "p", sheet=BOOKLET)
        export_package_map(plan, folder / "sheet_of_q.svg", "A4", audience, "q")
        export_package_map(plan, folder / "sheet_party.svg", "A4", audience, sheet=PARTY, party="Gemeente")
        export_package_map(plan, folder / "sheet_set.png", "A4", audience, "p", sheet=SET)
        for ending in ("pdf", "txt"):
            export_session_report(plan, folder / f"evening.{ending}", session, audience)
        made[audience] = [*files, *sorted(folder.glob("sheet*.*")), *sorted(folder.glob("evening.*"))]
    copy = Path(save_open_copy(plan, tmp_path_factory.mktemp("copy") / "open.gpkg").place)
    plan.close()
    return SimpleNamespace(copy=copy, **made)


def corners():
    """Return the planted corners as files may hold them."""
    degree = QgsCoordinateReferenceSystem("EPSG:4326")
    to_degrees = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:28992"), degree, QgsProject.instance())
    for x, y in (CORNER, KLIC_CORNER):
        there = to_degrees.transform(QgsPointXY(x, y))
        yield from coordinates(x, y)
        yield from degrees(there.x(), there.y())


def words(*names):
    return {spelling for name in names for spelling in written(name)}


def told(files, needles):
    """Return by file what is told in it."""
    return {file.name: seen for file in files if (seen := found(file, needles))}


def test_exports_for_others_name_nothing_that_is_confidential(exports):
    assert told([*exports.open, exports.copy], words(*CONFIDENTIAL)) == {}


def test_no_corner_of_what_is_confidential_or_of_klic_is_in_them(exports):
    assert told([*exports.open, exports.copy], set(corners())) == {}


def test_works_on_what_klic_delivered_are_in_them_without_a_place(exports):
    assert any(file.suffix == ".csv" and found(file, words("Kabel vervangen")) for file in exports.open)
    layer = QgsVectorLayer(f"{exports.copy}|layername=claim_line", "copy", "ogr")
    (works,) = [row for row in layer.getFeatures() if row["body_id"] == "on_klic"]
    assert works["name"] == "Kabel vervangen"
    assert not works.hasGeometry()


def test_in_a_copy_what_has_no_place_is_found_to_do_nothing(exports, tmp_path):
    plan = open_plan(shutil.copy(exports.copy, tmp_path / "copy.gpkg"))
    known = analysis_input(plan)
    plan.close()
    assert known.bodies.set_index("body_id").loc["on_klic", "geometry"] is None
    found = analyse(known.bodies, known.coverage, known.rules, known.settings, known.kinds).findings
    assert not {"on_klic"} & {*found["a_id"], *found["b_id"]}


def test_they_name_no_persons(exports):
    assert told(exports.open, words(*PERSONS)) == {}


def test_they_name_no_folder_no_file_and_nothing_of_this_computer(exports):
    here = {str(Path.home()) + "/", str(exports.copy.parent.parent), str(Path(__file__).parents[3])}
    assert told(exports.open, words(*PLACES, *here)) == {}


@pytest.mark.parametrize(
    "ending", [".gpkg", ".qgz", ".geojson", ".csv", ".xlsx", ".html", ".pdf", ".svg", ".png", ".txt"]
)
def test_every_sort_of_file_was_searched(exports, ending):
    assert ending in {file.suffix for file in exports.open}


def test_what_is_planted_is_found_in_those_for_ourselves(exports):
    files = {file for file in exports.internal if file.suffix in (".gpkg", ".xlsx", ".csv", ".geojson", ".html")}
    seen = {word for word in (*CONFIDENTIAL, *PERSONS) if any(found(file, written(word)) for file in files)}
    in_no_list = {"Hulmgebied", "06-98765432", "Zwilnet"}
    assert seen >= {*CONFIDENTIAL, *PERSONS} - in_no_list


@pytest.mark.parametrize(
    "ending",
    [
        *(".gpkg", ".geojson", ".xlsx", ".csv", ".html", ".svg", "sheet.pdf", "evening.pdf", "sheet_booklet.pdf"),
        *("sheet_of_q.svg", "sheet_party.svg", "gemeente.pdf", "brompartij.pdf", "sheet_comparison.pdf"),
        *(f"{sheet}.svg" for sheet in (LAYERS, TIMELINE, STREETS, COMPARISON)),
        *(f"sheet_{sheet}.{ending}" for sheet in (FINDINGS, PASSPORT, TABLES) for ending in ("pdf", "svg")),
    ],
)
def test_words_are_found_in_each_sort_of_file_that_has_them(exports, ending):
    files = [file for file in exports.internal if file.name.endswith(ending)]
    assert any(found(file, words(*CONFIDENTIAL)) for file in files)


def test_corners_are_found_in_map_layers_for_ourselves(exports):
    (file,) = [file for file in exports.internal if file.suffix == ".gpkg"]
    assert found(file, coordinates(*CORNER))
    (claims,) = [file for file in exports.internal if file.name == "claims.geojson"]
    assert found(claims, set(corners()))
