"""A plan as data: a folder that is whole or not there, whatever people call things."""

from __future__ import annotations

import csv
import json
import os
import zipfile

import pytest
import shapely
from full_disk import full_disk
from osgeo import ogr
from qgis.core import QgsProject, QgsVectorLayer
from records import add_record, save_all
from register_rules import broken
from registering import register
from stored_findings import decide
from written_lists import csv_rows, workbook

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.domain.files.sheet_text import text_from_a_sheet
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.plan_export import export_plan
from wijkaanpak_plugin.export.tables.exported_rows import exported_plan
from wijkaanpak_plugin.export.tables.sheets import sheets
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.findings.findings import findings, store_findings
from wijkaanpak_plugin.plan.sources.registry import registered_sources
from wijkaanpak_plugin.plan.store.changes import Changes

FORMULA = '=HYPERLINK("http://example.org";"klik")'
ODD = "Plein 'zuid' / \"noord\" \\ 😀 <b>&amp;"


def find(plan):
    known = analysis_input(plan)
    table = analyse(
        known.bodies, known.coverage, known.rules, known.settings, known.kinds, wishes=known.wishes
    ).findings
    store_findings(plan, table)


def sheet(plan, key, audience="open"):
    (found,) = [each for each in sheets(exported_plan(plan, audience)) if each.key == key]
    return found


def column(of, heading):
    place = [each.heading for each in of.columns].index(heading)
    return [row[place] for row in of.rows]


# Rows in words


def test_sheets_say_labels_in_place_of_keys_and_names_in_place_of_ids(small_plan):
    add_record(small_plan, "package", package_id="p", name="Groen", occasions="sustainability,maintenance")
    add_record(small_plan, "package_claim", link_id="l", package_id="p", body_id="wadi", role="leading")
    save_all(small_plan)
    linked = sheet(small_plan, "package_claims")
    assert (column(linked, "Package"), column(linked, "Claim or work")) == (["Groen"], ["Wadi"])
    claims = sheet(small_plan, "claims")
    wadi = column(claims, "Name").index("Wadi")
    assert column(claims, "Transitions (first one leads)")[wadi] == "climate adaptation, nature inclusivity"
    assert column(claims, "Area (m²)")[wadi] == 200.0
    assert column(claims, "Length (m)")[wadi] is None
    assert "wadi" not in [cell for row in claims.rows for cell in row]


def test_what_is_not_known_is_an_empty_cell(small_plan, tmp_path):
    made = export_plan(small_plan, tmp_path, formats=["csv"])
    headings, *rows = csv_rows(made.folder, "claims-and-works")
    (wadi,) = [dict(zip(headings, row)) for row in rows if row[0] == "Wadi"]
    assert (wadi["Width (m)"], wadi["Top (m, below ground negative)"], wadi["Cost from (euro)"]) == ("", "", "")


def test_a_decision_has_a_row_and_who_decided_is_for_ourselves_only(small_plan):
    find(small_plan)
    found = findings(small_plan)["finding_id"].iloc[0]
    decide(small_plan, found, decision="Eerst het riool", decided_by="Jan Jansen", choice="later")
    assert column(sheet(small_plan, "decisions"), "Decision") == ["Eerst het riool"]
    assert column(sheet(small_plan, "decisions", "internal"), "Decided by") == ["Jan Jansen"]
    assert "Jan Jansen" not in [
        cell for each in sheets(exported_plan(small_plan, "open")) for row in each.rows for cell in row
    ]


def test_a_finding_bears_its_number_of_the_plan_for_ourselves_and_one_without_gaps_for_others(small_plan):
    find(small_plan)
    shown = dict(zip(findings(small_plan)["finding_id"], findings(small_plan)["mark"]))
    own = {
        row.values["finding_id"]: row.values["mark"] for row in exported_plan(small_plan, "internal").rows["finding"]
    }
    assert own == shown
    numbers = {row.values["mark"] for row in exported_plan(small_plan, "open").rows["finding"]}
    assert numbers == set(range(1, len(numbers) + 1))


def test_what_klic_delivered_is_not_passed_on_even_when_nobody_called_it_confidential(small_plan, tmp_path):
    path = tmp_path / "pipes.geojson"
    path.write_text(
        '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},'
        '"features":[{"type":"Feature","properties":{"body_id":"k1","name":"Kabel van Ziggurat","kind":"low_voltage"},'
        '"geometry":{"type":"LineString","coordinates":[[155010,463015],[155030,463015]]}}]}',
        encoding="utf-8",
    )
    source_id = register(small_plan, QgsVectorLayer(str(path), "Net", "ogr"), "existing", confidential=False)
    names = [row.values["b_name"] for row in exported_plan(small_plan, "open").rows["finding"]]
    assert "Kabel van Ziggurat" in names
    changes = Changes(small_plan)
    changes.add("delivery", {"delivery_id": "d", "name": "Levering", "format": "klic"})
    changes.change("source", source_id, {"delivery_id": "d"})
    small_plan.history.perform("Of KLIC", changes)
    assert [source.confidential for source in registered_sources(small_plan)] == [False]
    names = [row.values["b_name"] for row in exported_plan(small_plan, "open").rows["finding"]]
    assert "Kabel van Ziggurat" not in names
    names = [row.values["b_name"] for row in exported_plan(small_plan, "internal").rows["finding"]]
    assert "Kabel van Ziggurat" in names


# Spreadsheets


@pytest.fixture
def formulas(small_plan):
    """A plan with texts that a spreadsheet would work out."""
    for number, sign in enumerate(("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", FORMULA)):
        add_record(small_plan, "claim_point", f"Point ({155050 + number} 463080)", name=sign, kind="tree")
    add_record(small_plan, "hot_spot", "Point (155060 463090)", kind="idea", text=f"{FORMULA}\nen meer\x07 'hoi'")
    add_record(small_plan, "package", package_id="p", name=FORMULA, vision="-5 graden")
    save_all(small_plan)
    return small_plan


def test_no_cell_of_a_csv_begins_like_a_formula(formulas, tmp_path):
    made = export_plan(formulas, tmp_path, formats=["csv"])
    files = sorted((made.folder / "csv").iterdir())
    assert len(files) >= 4
    for file in files:
        with file.open(encoding="utf-8-sig", newline="") as text:
            cells = [cell for row in csv.reader(text, delimiter=";") for cell in row]
        assert not [cell for cell in cells if cell[:1] in ("=", "+", "@", "\t", "\r")]
        assert not [cell for cell in cells if cell.startswith("-") and not cell[1:].replace(",", "").isdigit()]


def test_a_csv_is_as_excel_of_the_netherlands_opens_it(formulas, tmp_path):
    made = export_plan(formulas, tmp_path, formats=["csv"])
    content = (made.folder / "csv" / "claims-and-works.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in content
    headings, *rows = csv_rows(made.folder, "claims-and-works")
    (heat,) = [dict(zip(headings, row)) for row in rows if row[0] == "Warmtenet"]
    assert (heat["Width (m)"], heat["Top (m, below ground negative)"]) == ("1,2", "-1")


def test_a_workbook_holds_texts_and_no_formula(formulas, tmp_path):
    made = export_plan(formulas, tmp_path, formats=["xlsx"])
    (file,) = made.files
    with zipfile.ZipFile(file) as parts:
        assert not [name for name in parts.namelist() if b"<f>" in parts.read(name)]
    read = workbook(file)
    names = [text_from_a_sheet(row[0] or "") for row in read["Claims and works"][1:]]
    assert {"=1+1", "@SUM(A1)", FORMULA} <= set(names)
    (spot,) = [row for row in read["Hot spots"] if row[1] and "HYPERLINK" in row[1]]
    assert text_from_a_sheet(spot[1]) == f"{FORMULA}\nen meer 'hoi'"


def test_figures_of_a_workbook_are_figures(small_plan, tmp_path):
    made = export_plan(small_plan, tmp_path, formats=["xlsx"])
    dataset = ogr.Open(str(made.files[0]))
    (heat,) = [row for row in dataset.GetLayerByName("Claims and works") if row.GetField("Name") == "Warmtenet"]
    assert (heat.GetField("Width (m)"), heat.GetField("Top (m, below ground negative)")) == (1.2, -1.0)


# GeoJSON


def test_geojson_is_in_wgs84_as_rfc_7946_has_it(small_plan, tmp_path):
    made = export_plan(small_plan, tmp_path, formats=["geojson"])
    assert {file.name for file in made.files} >= {"claims.geojson", "plan_area.geojson", "hot_spots.geojson"}
    for file in made.files:
        content = json.loads(file.read_text(encoding="utf-8"))
        assert "crs" not in content
        for feature in content["features"]:
            shape = shapely.from_geojson(json.dumps(feature["geometry"]))
            west, south, east, north = shape.bounds
            assert 5.38 < west <= east < 5.40
            assert 52.15 < south <= north < 52.17
            assert shapely.is_valid(shape)
            for part in shapely.get_parts(shape):
                assert part.geom_type != "Polygon" or shapely.is_ccw(part.exterior)


# The project


def test_the_project_opens_styled_from_wherever_the_folder_was_taken(small_plan, tmp_path):
    made = export_plan(small_plan, tmp_path, formats=["geopackage"])
    assert sorted(path.suffix for path in made.folder.iterdir()) == [".gpkg", ".qgz"]
    assert broken(next(made.folder.glob("*.gpkg"))) == {}
    elsewhere = made.folder.rename(tmp_path / ODD.replace("/", " "))
    (file,) = elsewhere.glob("*.qgz")
    project = QgsProject()
    assert project.read(str(file))
    layers = {layer.name(): layer for layer in project.mapLayers().values()}
    assert {"Claims (areas)", "Claims (lines)", "Plan area"} <= set(layers)
    assert all(layer.isValid() and layer.readOnly() for layer in layers.values())
    lines = layers["Claims (lines)"]
    assert lines.labelsEnabled()
    assert lines.renderer().type() == "RuleRenderer"
    assert lines.attributeAlias(lines.fields().indexOf("works_from")) == "Earliest start (date or year)"
    project.clear()


def test_the_project_names_no_folder_and_nobody(small_plan, tmp_path, monkeypatch):
    monkeypatch.setenv("USER", "geheimegebruiker")
    made = export_plan(small_plan, tmp_path, formats=["geopackage"])
    (file,) = made.folder.glob("*.qgz")
    with zipfile.ZipFile(file) as packed:
        (name,) = packed.namelist()
        content = packed.read(name).decode("utf-8")
    for word in (
        str(tmp_path),
        tmp_path.name,
        "geheimegebruiker",
        "saveUser",
        "saveDateTime",
        os.path.expanduser("~/"),
    ):
        assert word not in content
    assert 'source="./' in content


# Whole, or not there


@pytest.mark.parametrize("name", [ODD, "x" * 300, "😀😀", "..", "CON", " "])
def test_a_plan_may_be_called_anything(small_plan, tmp_path, name):
    small_plan.history.perform("Name", _named(small_plan, name))
    made = export_plan(small_plan, tmp_path, formats=["csv", "geojson"])
    assert made.folder.parent == tmp_path
    assert os.listdir(tmp_path / made.folder.name)
    assert ["Name", name] in [row[1:] for row in csv_rows(made.folder, "about-this-export")] or not name.strip()


def _named(plan, name):
    changes = Changes(plan)
    changes.change("plan_info", "name", {"value": name})
    return changes


def test_an_export_of_the_same_day_gets_a_folder_of_its_own(small_plan, tmp_path):
    first, second = (export_plan(small_plan, tmp_path, formats=["csv"]) for _ in range(2))
    assert second.folder.name == f"{first.folder.name}-2"


@pytest.mark.parametrize("share", [0.1, 0.6, 0.95])
def test_who_stops_it_finds_nothing_of_it(small_plan, tmp_path, share):
    (tmp_path / "out").mkdir()
    with pytest.raises(AnalysisCancelled):
        export_plan(small_plan, tmp_path / "out", feedback=lambda done: done < share)
    assert os.listdir(tmp_path / "out") == []


@pytest.mark.parametrize(("name", "room"), [("geopackage", 60_000), ("geojson", 700), ("csv", 700), ("xlsx", 700)])
def test_of_a_disk_that_is_full_half_way_nothing_stays(small_plan, tmp_path, name, room):
    (tmp_path / "out").mkdir()
    with full_disk(room), pytest.raises(ExportError, match="could not be written: the disk is full"):
        export_plan(small_plan, tmp_path / "out", formats=[name])
    assert os.listdir(tmp_path / "out") == []


def test_a_folder_that_is_not_there_is_said_at_once(small_plan, tmp_path):
    asked = []
    with pytest.raises(ExportError, match="does not exist"):
        export_plan(small_plan, tmp_path / "away", feedback=lambda share: asked.append(share) or True)
    assert asked == []


def test_a_folder_that_takes_no_files_is_said_at_once(small_plan, tmp_path, monkeypatch):
    def refuse(*_arguments, **_named):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.mkdir", refuse)
    with pytest.raises(ExportError, match="no permission to write there"):
        export_plan(small_plan, tmp_path)


def test_a_format_that_there_is_not_is_said_with_those_that_there_are(small_plan, tmp_path):
    with pytest.raises(ExportError, match="'dxf' is no format; choose from geopackage, geojson, csv, xlsx"):
        export_plan(small_plan, tmp_path, formats=["dxf"])
