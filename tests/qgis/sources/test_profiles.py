"""Reading layers through profiles: values become body fields, rows that are no body are counted by reason."""

from __future__ import annotations

import json
import math
import zipfile

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsFeature,
    QgsGeometry,
    QgsTask,
    QgsVectorLayer,
)

from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.domain.body import BODY_COLUMN_NAMES
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.sources.coverage_layer import layer_coverage
from wijkaanpak_plugin.sources.klic.delivery import LINE_COLUMNS, POINT_COLUMNS, PRECAUTION_COLUMNS
from wijkaanpak_plugin.sources.profiles.profile import (
    ProfileError,
    fitting_profiles,
    load_profiles,
    own_profile,
    profile_named,
)
from wijkaanpak_plugin.sources.profiles.profile_expressions import ALLOWED_FUNCTIONS, read_expression
from wijkaanpak_plugin.sources.profiles.profile_reader import read_with_profile
from wijkaanpak_plugin.sources.profiles.sorted_rows import by_geometry, commonest, leave_out
from wijkaanpak_plugin.sources.snapshot import LayerSnapshot
from wijkaanpak_plugin.sources.vector_layer import LayerError

RD = QgsCoordinateReferenceSystem("EPSG:28992")
SQUARE = "Polygon((0 0, 1 0, 1 1, 0 0))"
#: Columns of what a reader of deliveries wrote.
DELIVERED = {column.name for table in (LINE_COLUMNS, POINT_COLUMNS, PRECAUTION_COLUMNS) for column in table}


def memory(geometry, fields, rows, crs="EPSG:28992", name="laag"):
    """A memory layer; fields as "name:type"; rows are (wkt or None, value per field)."""
    definition = "&".join([f"{geometry}?crs={crs}", *(f"field={field}" for field in fields)])
    layer = QgsVectorLayer(definition, name, "memory")
    for wkt, *values in rows:
        feature = QgsFeature(layer.fields())
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(values)
        added, _ = layer.dataProvider().addFeatures([feature])
        assert added
    return layer


def own(**description):
    return own_profile(json.dumps(description), "eigen")


def road(*rows):
    fields = ["lokaal_id:string", "functie:string", "fysiek_voorkomen:string", "eind_registratie:string"]
    fields += ["plus_status:string", "relatieve_hoogteligging:int", "lv_publicatiedatum:string"]
    return memory("Polygon", fields, rows, name="wegdeel")


def test_values_become_kinds_and_lapsed_planned_and_unknown_rows_are_counted_by_reason():
    layer = road(
        (SQUARE, "a", "rijbaan lokale weg", "open verharding", None, "geenWaarde", 0, "2026-01-02T00:00:00"),
        (SQUARE, "b", "Voetpad op trap", "open verharding", None, None, 1, "2026-03-04T00:00:00"),
        (SQUARE, "c", "voetpad", "open verharding", "2020-01-01", None, 0, "2026-09-09T00:00:00"),
        (SQUARE, "d", "fietspad", "open verharding", None, "plan", 0, None),
        (SQUARE, "e", "zwevend pad", "open verharding", None, None, 0, None),
        (SQUARE, "f", "waardeOnbekend", "open verharding", None, None, 0, None),
        (None, "g", "voetpad", "open verharding", None, None, 0, None),
    )
    bodies, report, counts = read_with_profile(layer, profile_named("bgt_wegdeel"), RD)
    assert list(bodies.columns) == [*BODY_COLUMN_NAMES, "geometry"]
    assert dict(zip(bodies["body_id"], bodies["kind"])) == {"a": "carriageway", "b": "footpath"}
    assert set(bodies["origin"]) == {"existing"}
    assert (counts.used, counts.rows_left_out, counts.newest) == (2, 5, "2026-03-04")
    text = "\n".join(counts.reasons())
    for part in ("eindRegistratie", "status plan", "'zwevend pad'", "no kind is given", "no geometry"):
        assert text.count(part) == 1
    assert all("wegdeel" in remark for remark in report)
    assert any("Used (1): not at ground level" in remark for remark in report)
    assert any(
        "It says nothing of Width (m), Top (m, below ground negative), Bottom (m, " in remark for remark in report
    )


def test_a_snapshot_is_read_in_a_task_with_what_was_not_saved_yet(qgis_app):
    layer = road((SQUARE, "a", "voetpad", None, None, None, 0, None))
    layer.startEditing()
    layer.changeAttributeValue(next(layer.getFeatures()).id(), 1, "fietspad")
    snapshot = LayerSnapshot(layer)
    layer.rollBack()
    found = []

    def work(_task):
        found.append(read_with_profile(snapshot, profile_named("bgt_wegdeel"), RD))
        return True

    task = QgsTask.fromFunction("lezen", work)
    QgsApplication.taskManager().addTask(task)
    task.waitForFinished(10000)
    assert found[0].bodies["kind"].tolist() == ["cycle_path"]


def test_reading_stops_when_asked_to():
    layer = road(*[(SQUARE, "a", "voetpad", None, None, None, 0, None)] * 3)
    with pytest.raises(AnalysisCancelled):
        read_with_profile(layer, profile_named("bgt_wegdeel"), RD, feedback=lambda share: False)


def test_a_layer_that_lacks_what_the_profile_needs_is_refused_with_the_names():
    layer = memory("Polygon", ["lokaal_id:string"], [])
    with pytest.raises(LayerError, match=r"laag.*lacks function, surface.*BGT road part"):
        read_with_profile(layer, profile_named("bgt_wegdeel"), RD)


def test_a_layer_without_geometry_or_crs_is_refused():
    with pytest.raises(LayerError, match="no geometry"):
        read_with_profile(memory("None", ["kind:string"], []), own(body={"kind": {"value": "tree"}}), RD)
    layer = memory("Point", ["a:string"], [])
    layer.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(LayerError, match="coordinate reference system"):
        read_with_profile(layer, own(body={"kind": {"value": "tree"}}), RD)


def test_body_fields_as_they_are_are_read_as_before_and_rows_without_geometry_are_counted():
    layer = memory("Point", ["kind:string"], [("Point(1 2)", "tree"), (None, "tree")])
    bodies, report, counts = read_with_profile(layer, profile_named("body_fields"), RD, origin="work")
    assert bodies["origin"].tolist() == ["work", "work"]
    assert (counts.used, counts.rows_left_out) == (1, 1)
    assert any("lacks" in remark for remark in report)
    with pytest.raises(LayerError, match="no field 'kind'"):
        read_with_profile(memory("Point", ["soort:string"], []), profile_named("body_fields"), RD)


def test_a_mapping_of_ones_own_reads_fields_expressions_and_fixed_values():
    layer = memory(
        "LineString",
        ["Diameter mm:double", "Diepte:string", "Eigenaar:string"],
        [("LineString(0 0, 9 0)", 300.0, "1,2", "Gemeente"), ("LineString(0 1, 9 1)", None, "diep", None)],
    )
    profile = own(
        body={
            "kind": {"value": "gravity_sewer"},
            "owner": {"field": "eigenaar"},
            "width_m": {"expression": '"Diameter mm" / 1000'},
            "top_m": {"expression": "-to_real(replace(\"Diepte\", ',', '.'))"},
        }
    )
    bodies, report, counts = read_with_profile(layer, profile, RD)
    assert bodies["kind"].tolist() == ["gravity_sewer"] * 2
    assert bodies["owner"].tolist() == ["Gemeente", None]
    assert bodies.loc[0, ["width_m", "top_m"]].tolist() == [0.3, -1.2]
    assert math.isnan(bodies.loc[1, "top_m"])
    assert counts.used == 2
    assert any("Used (1): 'Top (m, below ground negative)' could not be calculated" in remark for remark in report)


def test_a_row_whose_condition_cannot_be_calculated_stays():
    layer = memory("Point", ["jaar:string"], [("Point(0 0)", "2020"), ("Point(0 0)", "oud")])
    leave_out = [{"where": 'to_int("jaar") < 2021', "text_nl": "oud", "text_en": "old"}]
    _, report, counts = read_with_profile(layer, own(body={"kind": {"value": "tree"}}, leave_out=leave_out), RD)
    assert counts.on_purpose == {"old"}
    assert counts.rows_on_purpose == counts.left_out["old"]
    assert (counts.used, dict(counts.left_out)) == (1, {"old": 1})
    assert any("could not be calculated" in remark for remark in report)


@pytest.mark.parametrize(
    "expression",
    [
        "env('HOME')",
        "file_exists('/etc/passwd')",
        "eval('1')",
        "@project_path",
        "aggregate('laag', 'sum', 1)",
        "get_feature('laag', 'a', 1)",
        "load_layer('/x', 'ogr')",
        "layer_property('a', 'path')",
        "attribute('a')",
        "$geometry",
        "try(env('HOME'), '')",
    ],
)
def test_an_expression_may_look_at_the_row_only(expression):
    layer = memory("Point", ["a:string"], [("Point(0 0)", "x")])
    for profile in (
        own(body={"kind": {"value": "tree"}, "name": {"expression": expression}}),
        own(body={"kind": {"value": "tree"}}, leave_out=[{"where": expression, "text_nl": "x", "text_en": "x"}]),
    ):
        with pytest.raises(LayerError, match="fields of a row only"):
            read_with_profile(layer, profile, RD)


def test_every_function_that_is_allowed_exists_and_none_of_them_looks_at_layers_or_files():
    functions = {function.name(): function for function in QgsExpression.Functions()}
    assert set(functions) >= ALLOWED_FUNCTIONS
    strange = {"Aggregates", "Map Layers", "Files and Paths", "General", "Rasters", "Record and Attributes"}
    for name in ALLOWED_FUNCTIONS:
        assert strange.isdisjoint(functions[name].groups()), name


def test_an_expression_that_is_none_or_names_a_strange_field_is_refused():
    layer = memory("Point", ["a:string"], [("Point(0 0)", "x")])
    with pytest.raises(LayerError, match="is no expression"):
        read_with_profile(layer, own(body={"kind": {"value": "tree"}, "name": {"expression": "1 +"}}), RD)
    for name in ({"expression": '"b"'}, {"field": "b"}):
        with pytest.raises(LayerError, match=r"\bb\b"):
            read_with_profile(layer, own(body={"kind": {"value": "tree"}, "name": name}), RD)


@pytest.mark.parametrize("profile", load_profiles(), ids=lambda profile: profile.name)
def test_the_expressions_of_a_shipped_profile_may_be_used_and_name_declared_fields(profile):
    mappings = [*profile.body.values(), *(fact.mapping for fact in profile.facts.values())]
    texts = [mapping.expression for mapping in mappings if mapping.expression]
    texts += [condition.where for condition in (*profile.leave_out, *profile.remarks)]
    known = {*profile.fields, *(BODY_COLUMN_NAMES if profile.as_is else ())}
    for text in texts:
        assert read_expression(text).referencedColumns() <= known, text
    named = [mapping.field for mapping in mappings if mapping.field]
    assert {*named, *profile.needs} <= {*known, *DELIVERED}
    assert profile.date_field is None or profile.date_field in known


def test_other_types_of_geometry_than_the_data_has_are_left_out():
    layer = memory("Point", ["species:string"], [("Point(0 0)", "Tilia")])
    profile = own(extends="trees", geometry=["polygon"], body={})
    _, _, counts = read_with_profile(layer, profile, RD)
    assert (counts.used, counts.rows_left_out) == (0, 1)


def test_trees_take_their_species_as_name_and_stumps_are_no_trees():
    layer = memory(
        "Point",
        ["soortnaam:string", "typeObject:string"],
        [("Point(0 0)", "Tilia", "Boom"), ("Point(1 0)", "Tilia", "Stobbe")],
        name="bomen",
    )
    (profile,) = fitting_profiles(layer.fields().names(), layer.geometryType(), layer.name())
    bodies, _, counts = read_with_profile(layer, profile, RD)
    assert bodies[["name", "kind"]].to_numpy().tolist() == [["Tilia", "tree"]]
    assert counts.rows_left_out == 1
    assert bodies["top_m"].isna().all()


def test_a_sewer_of_the_gwsw_has_a_width_in_metres_and_no_depth_that_is_not_known():
    base = "http://data.gwsw.nl/1.6/totaal/"
    layer = memory(
        "LineString",
        ["naam:string", "type:string", "BobBeginpuntLeiding:double", "BreedteLeiding:int", "StatusFunctioneren:string"],
        [
            ("LineString(0 0, 9 0)", "1-2", f"{base}GemengdRiool", -1.5, 400, f"{base}InGebruik"),
            ("LineString(0 1, 9 1)", None, f"{base}Persleiding", None, 0, None),
            ("LineString(0 2, 9 2)", None, f"{base}Overstortdrempel", None, None, None),
        ],
        name="BeheerLeiding",
    )
    profile = fitting_profiles(layer.fields().names(), layer.geometryType(), layer.name())[0]
    bodies, report, counts = read_with_profile(layer, profile, RD)
    assert bodies["kind"].tolist() == ["gravity_sewer", "pressure_sewer"]
    assert bodies["name"].tolist() == ["1-2", "Persleiding"]
    assert bodies["status"].tolist() == ["InGebruik", None]
    assert bodies.loc[0, "width_m"] == 0.4
    assert math.isnan(bodies.loc[1, "width_m"])
    assert bodies[["top_m", "bottom_m"]].isna().all().all()
    assert list(counts.left_out) == ["no kind is known for 'Overstortdrempel'"]
    assert any("BOB" in remark for remark in report)


def test_planned_works_have_a_window_in_dates_or_in_years():
    dated = memory(
        "Polygon",
        [
            *("wiorNummer:string", "projectnaam:string", "typeWerkzaamheden:string"),
            *("datumStartUitvoering:date", "datumEindeUitvoering:string"),
        ],
        [
            (SQUARE, "w1", "Lindenlaan", "Rioleringswerkzaamheden", "2027-03-01", "2027-09-30"),
            (SQUARE, "w2", None, "Feest", None, None),
        ],
    )
    bodies, _, counts = read_with_profile(dated, profile_named("works_wior"), RD)
    (row,) = bodies.to_dict("records")
    assert (row["kind"], row["origin"], row["name"]) == ("gravity_sewer", "work", "Lindenlaan")
    assert (row["works_from"], row["works_to"]) == ("2027-03-01", "2027-09-30")
    assert list(counts.left_out) == ["no kind is known for 'feest'"]
    years = memory(
        "Polygon",
        ["asset:string", "onderhoudssoort:string", "geplandeStartUitvoering:int", "geplandeEindeUitvoering:int"],
        [(SQUARE, "Verharding", "groot onderhoud", 2028, 2029)],
    )
    (row,) = read_with_profile(years, profile_named("works_years"), RD).bodies.to_dict("records")
    assert (row["kind"], row["works_from"], row["works_to"]) == ("carriageway", "2028", "2029")


def test_buildings_of_the_bag_that_do_not_stand_there_are_left_out():
    statuses = ["Pand in gebruik", "Pand gesloopt", "Bouwvergunning verleend", "Bouw gestart"]
    rows = [(SQUARE, f"{n}", 1930, status) for n, status in enumerate(statuses)]
    layer = memory("Polygon", ["identificatie:string", "bouwjaar:int", "status:string"], rows, name="pand")
    profile = fitting_profiles(layer.fields().names(), layer.geometryType(), layer.name())[0]
    bodies, _, counts = read_with_profile(layer, profile, RD)
    assert bodies["status"].tolist() == ["Pand in gebruik", "Bouw gestart"]
    assert counts.rows_left_out == 2


def test_one_type_of_geometry_is_kept_for_a_file_and_the_rest_is_counted(tmp_path):
    path = tmp_path / "mix.csv"
    rows = ["LINESTRING(0 0,1 1)", "LINESTRING(0 0,2 2)", "POINT(0 0)", ""]
    path.write_text("kind,wkt\n" + "".join(f'tree,"{row}"\n' for row in rows), encoding="utf-8")
    layer = QgsVectorLayer(str(path), "mix", "ogr")
    layer.setCrs(RD)
    reading = read_with_profile(layer, own(body={"kind": {"field": "kind"}}), RD)
    assert (reading.counts.used, reading.counts.rows_left_out) == (3, 1)
    tables = by_geometry(reading.bodies)
    word = commonest(tables, layer)
    leave_out(reading, tables, word, ())
    assert (word, len(tables[word])) == ("line", 2)
    assert (reading.counts.used, reading.counts.rows_left_out) == (2, 2)


@pytest.mark.real_data
def test_the_delft_dialect_of_the_bgt_is_read_with_every_row_and_kind_known(real_data):
    kinds = load_kinds()
    read = {}
    for path in sorted((real_data / "bgt_delft").glob("*.sqlite")):
        layer = QgsVectorLayer(str(path), path.stem, "ogr")
        profile = fitting_profiles(layer.fields().names(), layer.geometryType(), layer.name())[0]
        assert profile.name == path.stem
        bodies, _, counts = read_with_profile(LayerSnapshot(layer), profile, RD)
        assert all(kind in kinds for kind in bodies["kind"])
        assert (counts.used, counts.rows_left_out) == (layer.featureCount(), 0)
        read[path.stem] = counts.used
    assert read["bgt_wegdeel"] == 151
    assert read["bgt_pand"] == 160
    assert read["bgt_begroeidterreindeel"] == 126
    assert sum(count == 0 for count in read.values()) == 4


#: Rows of the download of Otterlo: all, and those that are current (eindRegistratie empty).
OTTERLO = {
    "wegdeel": (2444, 1252),
    "ondersteunendwegdeel": (1512, 627),
    "onbegroeidterreindeel": (830, 427),
    "waterdeel": (1163, 296),
    "ondersteunendwaterdeel": (170, 87),
    "vegetatieobject": (2308, 2104),
    "put": (1045, 1009),
    "paal": (410, 398),
    "gebouwinstallatie": (175, 153),
    "overigbouwwerk": (24, 24),
    "kast": (12, 12),
    "bord": (53, 53),
}


@pytest.mark.real_data
@pytest.mark.parametrize("name", OTTERLO)
def test_the_current_rows_of_a_real_download_are_used_and_the_lapsed_are_counted(real_data, name):
    every, current = OTTERLO[name]
    layer = otterlo(real_data, name)
    profile = fitting_profiles(layer.fields().names(), layer.geometryType(), layer.name())[0]
    bodies, _, counts = read_with_profile(LayerSnapshot(layer), profile, RD)
    assert (counts.used, len(bodies)) == (current, current)
    assert counts.rows_left_out == every - current
    assert counts.newest.startswith("20")


@pytest.mark.real_data
def test_reading_goes_on_behind_geometry_that_is_damaged_and_counts_it(real_data):
    layer = otterlo(real_data, "begroeidterreindeel")
    _, _, counts = read_with_profile(layer, profile_named("bgt_begroeidterreindeel"), RD)
    assert (counts.used, counts.rows_left_out) == (636, 532)
    assert counts.left_out["cannot be read, the data is damaged there"] == 4
    assert gdal.GetThreadLocalConfigOption("GML_SKIP_CORRUPTED_FEATURES") is None


@pytest.mark.real_data
def test_buildings_of_a_download_that_qgis_takes_for_points_are_not_silently_missed(real_data):
    whole = otterlo(real_data, "pand")
    part = QgsVectorLayer(f"{whole.source()}|geometrytype=MultiPolygon", "bgt_pand", "ogr")
    part.setCrs(RD)
    _, report, counts = read_with_profile(LayerSnapshot(part), profile_named("bgt_pand"), RD)
    assert counts.used + counts.rows_left_out == 1031
    assert any("other types of geometry" in remark for remark in report)
    assert "other types of geometry" in counts.text()


@pytest.mark.real_data
def test_traced_buildings_without_a_profile_are_read_with_a_mapping_of_ones_own(real_data):
    path = real_data / "warmenhuizen" / "bgt_raster_vlakken_22G003178.gpkg"
    layer = QgsVectorLayer(f"{path}|layername=bgt_pand", "bgt_pand", "ogr")
    assert fitting_profiles(layer.fields().names(), layer.geometryType(), layer.name()) == []
    profile = own(body={"kind": {"value": "building"}, "name": {"field": "herkomst"}})
    bodies, _, counts = read_with_profile(layer, profile, RD)
    assert (counts.used, set(bodies["kind"])) == (118, {"building"})


def otterlo(real_data, name):
    archive = real_data / "bgt_otterlo" / "bgt_otterlo.zip"
    assert f"bgt_{name}.gml" in zipfile.ZipFile(archive).namelist()
    return QgsVectorLayer(f"/vsizip/{archive}/bgt_{name}.gml", f"bgt_{name}", "ogr")


def test_profiles_that_are_wrong_are_said_in_one_sentence():
    with pytest.raises(ProfileError):
        profile_named("")


@pytest.mark.parametrize("names", [("kind", "Kind", "KIND"), ("KIND", "kind", "Kind")])
def test_of_fields_whose_names_differ_in_capitals_only_the_first_counts_whatever_reads_them(names):
    kinds = {"kind": "tree", "Kind": "wadi", "KIND": "heat"}
    layer = memory("Polygon", [f"{name}:string" for name in names], [(SQUARE, *(kinds[name] for name in names))])
    as_is, _, _ = read_with_profile(layer, profile_named("body_fields"), RD)
    mapped, _, _ = read_with_profile(layer, own(as_is=True), RD)
    assert as_is["kind"].tolist() == mapped["kind"].tolist() == [kinds[names[0]]]


def test_of_fields_of_coverage_whose_names_differ_in_capitals_only_the_first_counts():
    layer = memory("Polygon", ["date:string", "DATE:string"], [(SQUARE, "2026-05-01", "2020-01-01")])
    assert layer_coverage(layer, RD).table["date"].tolist() == ["2026-05-01"]
