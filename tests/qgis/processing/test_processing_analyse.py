"""The algorithms in the toolbox: the whole job on real files and on made-up layers."""

from __future__ import annotations

import json

import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)
from qgis.gui import QgsGui, QgsProcessingGui
from qgis.PyQt.QtCore import QMetaType
from records import add_record, save_all

from wijkaanpak_plugin.domain.body import BODY_COLUMNS
from wijkaanpak_plugin.domain.finding import FINDING_COLUMN_NAMES
from wijkaanpak_plugin.domain.settings import AnalysisSettings
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.records import records
from wijkaanpak_plugin.plan.store.errors import PlanError

CONTAINER_RULE = (
    "rule_id,a,b,relation,horizontal_m,vertical_m,source,status,note\n"
    "container_net,underground_container,cable_or_pipe,clearance,1.5,,municipality,local,\n"
)


class Listener(QgsProcessingFeedback):
    """Keeps what an algorithm says, and stops it after a number of steps when asked to."""

    def __init__(self, stop_after=None):
        super().__init__()
        self.said = []
        self.steps = 0
        self.stop_after = stop_after

    def pushInfo(self, text):
        self.said.append(text)

    def pushWarning(self, text):
        self.said.append(text)

    def isCanceled(self):
        self.steps += 1
        return self.stop_after is not None and self.steps > self.stop_after


def make_layer(rows, geometry="Polygon", crs="EPSG:28992", fields=None, name="layer"):
    layer = QgsVectorLayer(f"{geometry}?crs={crs}" if crs else geometry, name, "memory")
    wanted = fields or sorted({key for row in rows for key in row if key != "wkt"})
    types = {column.name: column.type for column in BODY_COLUMNS}
    sort = {"number": QMetaType.Type.Double}
    layer.dataProvider().addAttributes([QgsField(n, sort.get(types.get(n), QMetaType.Type.QString)) for n in wanted])
    layer.updateFields()
    for row in rows:
        feature = QgsFeature(layer.fields())
        for key, value in row.items():
            if key == "wkt":
                feature.setGeometry(QgsGeometry.fromWkt(value))
            else:
                feature[key] = value
        assert layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    if not crs:
        layer.setCrs(QgsCoordinateReferenceSystem())
    return layer


@pytest.fixture
def rules_file(tmp_path):
    path = tmp_path / "rules.csv"
    path.write_text(CONTAINER_RULE, encoding="utf-8")
    return str(path)


def rows_of(output):
    layer = output if isinstance(output, QgsVectorLayer) else QgsVectorLayer(str(output), "result", "ogr")
    names = layer.fields().names()
    return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]


@pytest.fixture
def warmenhuizen(run, real_data, tmp_path):
    """Files with the lines and the coverage of a real delivery, and what reading it gave."""
    delivery = real_data / "klic" / "Levering_22G003178_1.zip"
    lines, coverage = str(tmp_path / "lines.gpkg"), str(tmp_path / "coverage.gpkg")
    return lines, coverage, run("readklic", INPUT=str(delivery), OUTPUT=lines, COVERAGE=coverage)


@pytest.fixture
def containers(real_data):
    """The places of containers in that village, none with a size."""
    listed = json.loads((real_data / "warmenhuizen" / "container-locations.json").read_text(encoding="utf-8"))
    rows = [
        {
            "body_id": place["id"],
            "name": place["id"],
            "kind": "underground_container",
            "wkt": QgsGeometry.fromPointXY(QgsPointXY(place["lon"], place["lat"])).asWkt(9),
        }
        for place in listed
    ]
    return make_layer(rows, "Point", "EPSG:4326")


@pytest.mark.real_data
def test_containers_on_the_real_delivery_of_warmenhuizen(run, warmenhuizen, containers, rules_file):
    lines, coverage, read = warmenhuizen
    assert read["ROWS"] == 587
    assert "KPN" in read["REPORT"]
    result = run(
        "analyse", CLAIMS=[containers], EXISTING=[lines], COVERAGE=[coverage], RULES=rules_file, OUTPUT="memory:"
    )
    findings = rows_of(result["OUTPUT"])
    names = {row["body_id"]: row for row in rows_of(lines)}
    hard = {}
    for finding in findings:
        if finding["type"] == "conflict" and finding["severity"] != "uncertain":
            hard.setdefault(finding["a_id"], []).append(finding)
    assert "WH10" not in hard
    for container in ("WH11", "WH12"):
        (finding,) = hard[container]
        assert names[finding["b_id"]]["theme"] == "middenspanning"
        assert names[finding["b_id"]]["object_class"] == "Elektriciteitskabel"
        assert finding["severity"] == "blocking"
        assert finding["measured_m"] == pytest.approx(0.32, abs=0.05)
        assert "accurate to 2 m" in finding["sentence"]
    unknown = {(f["a_id"], f["subtype"]) for f in findings if f["type"] == "no_coverage"}
    assert ("WH32", "outside") in unknown
    assert not [f for f in findings if f["a_id"] == "WH32" and f["type"] == "conflict"]
    silent = [f for f in findings if f["subtype"] == "not_supplied" and f["a_id"] == "WH11"]
    assert silent
    assert all("KPN" in finding["sentence"] for finding in silent)
    assert result["NO_COVERAGE"] == len([f for f in findings if f["type"] == "no_coverage"])


@pytest.mark.real_data
def test_a_container_without_a_size_says_so_under_the_rules_that_ship(run, warmenhuizen, containers):
    lines, coverage, _read = warmenhuizen
    result = run("analyse", CLAIMS=[containers], EXISTING=[lines], COVERAGE=[coverage], OUTPUT="memory:")
    conflicts = {f["a_id"]: f for f in rows_of(result["OUTPUT"]) if f["type"] == "conflict"}
    assert sorted(conflicts) == ["WH11", "WH12"]
    for finding in conflicts.values():
        assert (finding["severity"], finding["reason"]) == ("uncertain", "size_unknown")
        assert "it is not known how wide one of them is" in finding["sentence"]


@pytest.mark.real_data
def test_a_heat_pipe_along_a_street_gives_a_row_per_net_and_not_one_per_connection(run, warmenhuizen):
    lines, coverage, _read = warmenhuizen
    layer = QgsVectorLayer(lines, "lines", "ogr")
    mains = [row.geometry() for row in layer.getFeatures("\"kind\" = 'gas_low_pressure'")]
    along = max(mains, key=QgsGeometry.length).offsetCurve(1.5, 8, Qgis.JoinStyle.Miter, 2)
    assert along.length() > 150
    heat = {"body_id": "heat", "kind": "heat", "width_m": 0.6, "top_m": -1.0, "bottom_m": -1.5, "wkt": along.asWkt(3)}
    claims = make_layer([heat], "LineString")
    result = run("analyse", CLAIMS=[claims], EXISTING=[lines], COVERAGE=[coverage], OUTPUT="memory:")
    nets = {row["body_id"]: (row["kind"], row["owner"]) for row in rows_of(lines)}
    conflicts = [f for f in rows_of(result["OUTPUT"]) if f["type"] == "conflict"]
    # Connections are near it too where it does not cross them at right angles; depths are those of the whole net.
    unknown = [f for f in conflicts if f["reason"] == "depth_unknown"]
    assert len(unknown) > 25
    said = {f["group_id"]: nets[f["b_id"]] for f in unknown}
    assert sorted(said.values()) == [("gas_low_pressure", "Liander"), ("low_voltage", "Liander")]
    assert result["CONFLICT_GROUPS"] <= 3


def test_findings_have_every_field_and_polygons(run):
    claims = make_layer(
        [
            {"body_id": "a", "kind": "tree", "wkt": "Polygon ((0 0, 4 0, 4 4, 0 4, 0 0))", "transitions": "energy"},
            {"body_id": "b", "kind": "building", "wkt": "Polygon ((2 2, 6 2, 6 6, 2 6, 2 2))", "transitions": "energy"},
        ]
    )
    result = run("analyse", CLAIMS=[claims], OUTPUT="memory:")
    layer = result["OUTPUT"]
    assert layer.fields().names() == list(FINDING_COLUMN_NAMES)
    assert result["CONFLICTS"] == 1
    assert next(layer.getFeatures()).geometry().area() == pytest.approx(4)


def test_layers_in_different_reference_systems_are_compared_in_metres(run, rules_file):
    claim = make_layer(
        [{"body_id": "c", "kind": "underground_container", "wkt": "Point (4.743208 52.731429)"}], "Point", "EPSG:4326"
    )
    line = "LineString (111000 526800, 112000 526800)"
    cables = make_layer([{"body_id": "k", "kind": "low_voltage", "wkt": line}], "LineString")
    result = run("analyse", CLAIMS=[claim], EXISTING=[cables], RULES=rules_file, OUTPUT="memory:")
    assert result["OUTPUT"].crs().authid() == "EPSG:28992"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"fields": ["body_id"]}, "no field 'kind'"),
        ({"crs": ""}, "no coordinate reference system"),
    ],
)
def test_a_layer_that_cannot_serve_is_refused_with_one_sentence(run, change, sentence):
    rows = [{"body_id": "a", "wkt": "Point (1 1)"}]
    layer = make_layer(rows, "Point", change.get("crs", "EPSG:28992"), change.get("fields", ["body_id", "kind"]))
    with pytest.raises(QgsProcessingException, match=sentence):
        run("analyse", CLAIMS=[layer], OUTPUT="memory:")


def test_a_wrong_rules_file_is_refused_with_row_and_column(run, tmp_path):
    path = tmp_path / "rules.csv"
    path.write_text(CONTAINER_RULE.replace("1.5", "far"), encoding="utf-8")
    layer = make_layer([{"body_id": "a", "kind": "tree", "wkt": "Point (1 1)"}], "Point")
    with pytest.raises(QgsProcessingException, match=r"row 2.*horizontal_m"):
        run("analyse", CLAIMS=[layer], RULES=str(path), OUTPUT="memory:")


def test_null_empty_and_broken_geometries_are_reported_and_the_rest_is_analysed(run):
    rows = [
        {"body_id": "none", "kind": "tree"},
        {"body_id": "bow", "kind": "planting", "wkt": "Polygon ((0 0, 4 4, 4 0, 0 4, 0 0))"},
        {"body_id": "park", "kind": "parking", "wkt": "Polygon ((0 0, 9 0, 9 9, 0 9, 0 0))"},
    ]
    listener = Listener()
    result = run("analyse", listener, CLAIMS=[make_layer(rows)], OUTPUT="memory:")
    assert any("without usable geometry" in text and "none" in text for text in listener.said)
    assert any("repaired" in text and "bow" in text for text in listener.said)
    assert result["CONFLICTS"] == 1


@pytest.mark.real_data
def test_a_real_layer_with_null_geometries_does_not_stop_the_analysis(run, real_data):
    layer = QgsVectorLayer(str(real_data / "reference" / "null-empty-geoms.gpkg"), "nulls", "ogr")
    assert layer.isValid()
    claims = make_layer([{"body_id": "a", "kind": "tree", "wkt": "Point (1 1)"}], "Point")
    with pytest.raises(QgsProcessingException, match="kind"):
        run("analyse", CLAIMS=[claims], EXISTING=[layer], OUTPUT="memory:")


def test_web_mercator_is_not_taken_for_metres_on_the_ground(run):
    point = "Point (528000 6861000)"
    claims = make_layer([{"body_id": "a", "kind": "tree", "wkt": point}], "Point", "EPSG:3857")
    assert run("analyse", CLAIMS=[claims], OUTPUT="memory:")["OUTPUT"].crs().authid() == "EPSG:28992"


def test_objects_outside_the_netherlands_are_said(run):
    claims = make_layer([{"body_id": "a", "kind": "tree", "wkt": "Point (-74 40.7)"}], "Point", "EPSG:4326")
    listener = Listener()
    run("analyse", listener, CLAIMS=[claims], OUTPUT="memory:")
    assert any("outside the Netherlands" in text for text in listener.said)


def test_a_coverage_layer_with_curves_is_read(run):
    curve = "CurvePolygon (CompoundCurve (CircularString (0 0, 5 5, 10 0), (10 0, 0 0)))"
    coverage = make_layer([{"name": "c", "wkt": curve}], "CurvePolygon")
    claims = make_layer([{"body_id": "a", "kind": "wadi", "wkt": "Polygon ((4 1, 6 1, 6 2, 4 2, 4 1))"}])
    assert run("analyse", CLAIMS=[claims], COVERAGE=[coverage], OUTPUT="memory:")["NO_COVERAGE"] == 0


def test_a_coverage_layer_without_polygons_covers_nothing_and_says_so(run):
    coverage = make_layer([], "Polygon", fields=["name", "MISSING"])
    claims = make_layer([{"body_id": "a", "kind": "wadi", "wkt": "Polygon ((4 1, 6 1, 6 2, 4 2, 4 1))"}])
    listener = Listener()
    result = run("analyse", listener, CLAIMS=[claims], COVERAGE=[coverage], OUTPUT="memory:")
    assert result["NO_COVERAGE"] == 1
    assert any("covers nothing" in text for text in listener.said)


def test_a_plan_area_that_crosses_itself_is_repaired(run, tmp_path):
    area = make_layer([{"name": "a", "wkt": "Polygon ((0 0, 100 100, 100 0, 0 100, 0 0))"}])
    path = tmp_path / "bow.gpkg"
    run("createplan", AREA=area, NAME="Bow", OUTPUT=str(path))
    stored = QgsVectorLayer(f"{path}|layername=plan_area", "area", "ogr")
    assert next(stored.getFeatures()).geometry().area() == pytest.approx(5000)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"relation": "verboden"}, "row 2.*relation.*'verboden'"),
        ({"relation": "clearance"}, "row 2.*horizontal_m"),
        ({"relation": "clearance", "horizontal_m": -1.5}, r"row 2.*horizontal_m: -1\.5 is less than 0"),
        ({"relation": "shared", "horizontal_m": 1.5}, r"row 2.*horizontal_m.*1\.5"),
        ({"relation": "forbidden", "vertical_m": 0.0}, "row 2.*vertical_m: 0 "),
        ({"relation": "shared", "a": ""}, "row 2.*column a"),
        ({"relation": "shared", "status": "wet"}, "row 2.*status.*'wet'"),
    ],
)
def test_a_plan_with_a_rule_that_makes_no_sense_is_refused_with_one_sentence(run, small_plan, values, sentence):
    rule = {"rule_id": "r", "a": "tree", "b": "heat", "source": "test", "status": "local", **values}
    good = {"rule_id": "good", "a": "tree", "b": "water", "relation": "shared"}
    for values in (good, rule):
        add_record(small_plan, "rule", **values)
    save_all(small_plan)
    with pytest.raises(PlanError, match=sentence) as error:
        analysis_input(small_plan)
    assert str(error.value).startswith("Rules of this plan, ")


def test_an_empty_layer_gives_no_findings(run):
    layer = make_layer([], "Point", fields=["body_id", "kind"])
    assert run("analyse", CLAIMS=[layer], OUTPUT="memory:")["CONFLICTS"] == 0


def test_without_coverage_the_report_says_that_nothing_may_be_known(run):
    claims = make_layer([{"body_id": "a", "kind": "tree", "wkt": "Point (1 1)"}], "Point")
    existing = make_layer([{"body_id": "b", "kind": "low_voltage", "wkt": "LineString (5 5, 9 9)"}], "LineString")
    listener = Listener()
    run("analyse", listener, CLAIMS=[claims], EXISTING=[existing], OUTPUT="memory:")
    assert any(text.startswith("No coverage was given") for text in listener.said)


def set_in_plan(plan, key, value):
    layer = plan.layer("setting")
    assert layer.startEditing()
    (row,) = [row for row in layer.getFeatures() if row["key"] == key]
    assert layer.changeAttributeValue(row.id(), layer.fields().indexOf("value"), value)
    save_all(plan)


def untouched(provider, name):
    """Return the value that the dialog hands over for a figure that nobody touched."""
    definition = provider.algorithm("analyse").parameterDefinition(name)
    wrapper = QgsGui.processingGuiRegistry().createParameterWidgetWrapper(
        definition, QgsProcessingGui.WidgetType.Standard
    )
    widget = wrapper.createWrappedWidget(QgsProcessingContext())
    value = wrapper.parameterValue()
    widget.deleteLater()
    return value


def test_a_plan_is_analysed_with_its_own_settings(run, small_plan):
    standard = run("analyse", CLAIMS=[str(small_plan.backend.path)], OUTPUT="memory:")
    assert standard["COUPLINGS"] == 1
    set_in_plan(small_plan, "search_distance_m", "1")
    assert run("analyse", CLAIMS=[str(small_plan.backend.path)], OUTPUT="memory:")["COUPLINGS"] == 0


def test_a_plan_brings_its_hot_spots_zones_dependencies_and_own_sizes(run, small_plan):
    before = run("analyse", CLAIMS=[str(small_plan.backend.path)], OUTPUT="memory:")
    beside_the_sewer = "Point (155100 463074)"
    add_record(small_plan, "hot_spot", beside_the_sewer, kind="bottleneck", text="Water op straat")
    save_all(small_plan)
    for table, values in (
        ("dependency", {"needs_id": "heat", "on_text": "Stroom", "status": "open"}),
        ("own_size", {"kind": "gravity_sewer", "width_m": 2.0}),
    ):
        small_plan.history.perform("Add", records.add_record(small_plan, table, values)[0])
    after = run("analyse", CLAIMS=[str(small_plan.backend.path)], OUTPUT="memory:")
    assert after["CONFLICTS"] == before["CONFLICTS"] + 1
    assert after["COUPLINGS"] == before["COUPLINGS"] + 1
    found = {row["subtype"]: row for row in after["OUTPUT"].getFeatures()}
    assert found["answers_hot_spot"]["measured_m"] == 15.0
    assert "Stroom" in found["dependency"]["sentence"]


def test_figures_that_are_filled_in_take_the_place_of_those_of_the_plan(run, small_plan):
    set_in_plan(small_plan, "search_distance_m", "1")
    wide = run("analyse", CLAIMS=[str(small_plan.backend.path)], SEARCH_DISTANCE=20, OUTPUT="memory:")
    assert wide["COUPLINGS"] == 1


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("SEARCH_DISTANCE", "search_distance_m"),
        ("MAX_SHIFT", "max_shift_months"),
        ("REDIG_PERIOD", "redig_period_months"),
    ],
)
def test_figures_that_nobody_touches_in_the_dialog_leave_those_of_the_plan(provider, name, key):
    assert untouched(provider, name) is None
    definition = provider.algorithm("analyse").parameterDefinition(name)
    assert definition.defaultValue() is None
    assert f"{getattr(AnalysisSettings(), key):g} where no plan is given" in definition.help()


def test_a_plan_that_is_analysed_from_the_dialog_keeps_its_own_settings(run, provider, small_plan):
    set_in_plan(small_plan, "search_distance_m", "1")
    names = ("SEARCH_DISTANCE", "MAX_SHIFT", "REDIG_PERIOD")
    values = {name: untouched(provider, name) for name in names}
    assert run("analyse", CLAIMS=[str(small_plan.backend.path)], OUTPUT="memory:", **values)["COUPLINGS"] == 0


def test_a_cancelled_analysis_leaves_no_findings(run, small_plan):
    listener = Listener(stop_after=2)
    result = run("analyse", listener, CLAIMS=[str(small_plan.backend.path)], OUTPUT="memory:")
    assert "CONFLICTS" not in result


def test_the_plan_algorithm_makes_a_plan_of_an_area(run, tmp_path):
    area = make_layer([{"name": "a", "wkt": "Polygon ((0 0, 100 0, 100 100, 0 100, 0 0))"}])
    path = tmp_path / "new.gpkg"
    assert run("createplan", AREA=area, NAME="Nieuwland", OUTPUT=str(path))["OUTPUT"] == str(path)
    stored = QgsVectorLayer(f"{path}|layername=plan_area", "area", "ogr")
    assert [feature["name"] for feature in stored.getFeatures()] == ["Nieuwland"]
    with pytest.raises(QgsProcessingException, match="exists already"):
        run("createplan", NAME="Nieuwland", OUTPUT=str(path))


def test_a_plan_in_degrees_is_refused(run, tmp_path):
    with pytest.raises(QgsProcessingException, match="metric"):
        run("createplan", NAME="x", CRS="EPSG:4326", OUTPUT=str(tmp_path / "x.gpkg"))
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_delivery_is_refused_with_one_sentence(run, tmp_path):
    path = tmp_path / "notes.xml"
    path.write_text("<notes/>", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match=r"notes\.xml"):
        run("readklic", INPUT=str(path), OUTPUT=str(tmp_path / "out.gpkg"))
    assert [file.name for file in tmp_path.iterdir()] == ["notes.xml"]


def test_every_algorithm_has_help_and_a_group_of_its_own_names(provider):
    algorithms = provider.algorithms()
    assert {a.name() for a in algorithms} == {
        "createplan",
        "readklic",
        "readbgt",
        "readservice",
        "readservices",
        "readsource",
        "analyse",
        "exportbooklet",
        "exportpackagemap",
        "exportplan",
        "openonce",
        "mergeplan",
        "spacebalance",
        "packagefigures",
    }
    for algorithm in algorithms:
        assert len(algorithm.shortHelpString()) > 100
        assert all(p.description() for p in algorithm.parameterDefinitions())


def test_a_result_is_never_written_over_the_plan_that_is_read(run, small_plan, tmp_path):
    before = small_plan.backend.path.read_bytes()
    with pytest.raises(QgsProcessingException, match="cannot be written over it"):
        run("analyse", CLAIMS=[str(small_plan.backend.path)], OUTPUT=str(small_plan.backend.path))
    assert small_plan.backend.path.read_bytes() == before


def test_a_source_that_cannot_be_read_is_a_gap_for_every_claim_that_needs_the_ground(run, small_plan, tmp_path):
    add_record(small_plan, "source", source_id="s", name="Kabels", role="existing", uri="gone.gpkg", provider="ogr")
    save_all(small_plan)
    result = run("analyse", CLAIMS=[str(small_plan.backend.path)], OUTPUT="memory:")
    unknown = [row for row in rows_of(result["OUTPUT"]) if row["subtype"] == "outside"]
    assert {row["b_id"] for row in unknown} == {"Kabels"}
    assert len(unknown) >= 2


def test_existing_objects_given_as_claims_are_said(run):
    rows = [{"body_id": "a", "kind": "tree", "origin": "existing", "wkt": "Point (1 1)"}]
    listener = Listener()
    run("analyse", listener, CLAIMS=[make_layer(rows, "Point")], OUTPUT="memory:")
    assert any("Nothing that was given is a claim" in text for text in listener.said)


@pytest.mark.parametrize("with_plan", [False, True])
@pytest.mark.parametrize("place", [None, "LineString (92000 437000, 92100 437000)"])
def test_existing_objects_of_another_town_or_none_at_all_leave_no_claim_free(run, small_plan, with_plan, place):
    ground = "Polygon ((154000 462000, 156000 462000, 156000 464000, 154000 464000, 154000 462000))"
    wadi = "Polygon ((155000 463000, 155010 463000, 155010 463010, 155000 463000))"
    given = {
        "CLAIMS": [str(small_plan.backend.path)] if with_plan else [make_layer([{"kind": "wadi", "wkt": wadi}])],
        "EXISTING": [make_layer([{"kind": "low_voltage", "wkt": place}] if place else [], "LineString", name="net")],
        "COVERAGE": [make_layer([{"name": "c", "wkt": ground}])],
    }
    if not place:
        given["EXISTING"] = [make_layer([], "LineString", fields=["kind"], name="net")]
    listener = Listener()
    result = run("analyse", listener, **given, OUTPUT="memory:")
    assert "net" in {row["b_id"] for row in rows_of(result["OUTPUT"]) if row["type"] == "no_coverage"}
    assert [text for text in listener.said if "'net'" in text and "calls no place free" in text]


def test_claims_beside_a_plan_count_for_where_existing_objects_are_asked(run, small_plan):
    wadi = "Polygon ((92000 437000, 92010 437000, 92010 437010, 92000 437000))"
    existing = make_layer([{"kind": "low_voltage", "wkt": "LineString (92000 437000, 92100 437000)"}], "LineString")
    listener = Listener()
    claims = [str(small_plan.backend.path), make_layer([{"kind": "wadi", "wkt": wadi}])]
    run("analyse", listener, CLAIMS=claims, EXISTING=[existing], OUTPUT="memory:")
    assert not [text for text in listener.said if "lies elsewhere" in text]
