"""The algorithm that plans the openings of the street."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from records import add_record, save_all
from registering import register

from wijkaanpak_plugin.analysis.results.identity import finding_ids
from wijkaanpak_plugin.plan.sources.registry import change_source
from wijkaanpak_plugin.processing.open_once import OPENING_FIELDS


class Listener(QgsProcessingFeedback):
    """Keeps what an algorithm says, and stops it after a number of steps when asked to."""

    def __init__(self, stop_after=None):
        super().__init__()
        self.said = []
        self.steps = 0
        self.stop_after = stop_after

    def pushInfo(self, text):
        self.said.append(text)

    def isCanceled(self):
        self.steps += 1
        return self.stop_after is not None and self.steps > self.stop_after


def rows_of(output):
    layer = output if isinstance(output, QgsVectorLayer) else QgsVectorLayer(str(output), "result", "ogr")
    names = layer.fields().names()
    return [{**dict(zip(names, row.attributes())), "shape": row.geometry()} for row in layer.getFeatures()]


def add_line(plan, name, y, year, kind="heat", **values):
    """A line of 100 m in the plan, with works in one year."""
    values = {"name": name.title(), "works_from": year, "works_to": year, "owner": f"of {name}", **values}
    shape = f"LineString (155300 {y}, 155400 {y})"
    add_record(plan, "claim_line", shape, body_id=name, kind=kind, opens="underground", width_m=1.0, **values)


@pytest.fixture
def street(plan):
    """A plan with a sewer in 2027, a heat net in 2028 and paving in 2029 beside each other."""
    add_line(plan, "sewer", 463000, "2027", "gravity_sewer", origin="work")
    add_line(plan, "heat", 463004, "2028")
    add_line(plan, "water", 463008, "2029", "drinking_water")
    save_all(plan)
    return plan


@pytest.fixture
def start(run, street):
    """Run the algorithm on the street; returns its outputs and rows."""

    def go(feedback=None, **parameters):
        result = run("openonce", feedback, PLAN=str(street.backend.path), OUTPUT="memory:", **parameters)
        return result, rows_of(result["OUTPUT"])

    return go


def test_a_chain_of_works_is_one_opening_with_its_period_ground_and_moves(start):
    listener = Listener()
    result, (opening,) = start(listener)
    assert (result["OPENINGS_ALONE"], result["OPENINGS_COUPLED"]) == (3, 1)
    assert list(opening) == [*(name for name, _ in OPENING_FIELDS), "shape"]
    assert opening["members"] == "heat,sewer,water"
    assert opening["names"] == "Heat, Sewer, Water"
    assert opening["moves"] == "0,12,12"
    assert (opening["from_date"].toString("yyyy-MM-dd"), opening["to_date"].toString("yyyy-MM-dd")) == (
        "2028-01-01",
        "2028-12-31",
    )
    assert (opening["number"], opening["works"], opening["months"], opening["total_move"]) == (1, 3, 12, 24)
    # Each is 1 m wide with a metre on both sides, a metre free between them; in one stretch of street.
    assert opening["m2"] == pytest.approx(3 * 102 * 3, rel=0.01)
    assert opening["shape"].area() == pytest.approx(opening["m2"], abs=0.1)
    assert 100 <= opening["m"] <= 210
    assert not opening["confidential"]
    assert any("by itself: 3, " in text and "Together: 1, " in text for text in listener.said)


def test_the_largest_shift_that_is_filled_in_takes_the_place_of_that_of_the_plan(start):
    result, _ = start(MAX_SHIFT=11)
    assert result["OPENINGS_COUPLED"] == 3
    assert start(MAX_SHIFT=12)[0]["OPENINGS_COUPLED"] == 1


def test_what_is_fixed_does_not_move(start, street):
    layer = street.layer("claim_line")
    assert layer.startEditing()
    column = layer.fields().indexOf("hardness")
    assert all(layer.changeAttributeValue(row.id(), column, "fixed") for row in layer.getFeatures())
    save_all(street)
    assert start()[0]["OPENINGS_COUPLED"] == 3


def test_a_coupling_that_a_party_rejects_is_not_used(start, street):
    pairs = [("sewer", "heat"), ("sewer", "water")]
    for finding_id in finding_ids(["joint_works"] * 2, *zip(*pairs)):
        add_record(street, "finding_judgement", finding_id=finding_id, version="1", party="of sewer", judgement="no")
    save_all(street)
    _, rows = start()
    assert sorted(row["members"] for row in rows) == ["heat,water", "sewer"]


def test_a_package_has_its_claims_and_the_works_that_may_go_with_them(start, street):
    add_line(street, "far", 464000, "2027")
    add_record(street, "package", package_id="p", name="Heat first")
    add_record(street, "package_claim", package_id="p", body_id="heat")
    save_all(street)
    assert start()[0]["OPENINGS_ALONE"] == 4
    for package in ("p", "Heat first"):
        result, rows = start(PACKAGE=package)
        assert (result["OPENINGS_ALONE"], [row["members"] for row in rows]) == (3, ["heat,sewer,water"])


def test_what_is_confidential_takes_part_and_is_marked(start, street):
    add_line(street, "secret", 464000, "2027", confidential=True)
    save_all(street)
    _, rows = start()
    assert {row["members"]: bool(row["confidential"]) for row in rows} == {"heat,sewer,water": False, "secret": True}


def test_works_of_a_confidential_source_are_marked(start, street, tmp_path):
    fields = "field=body_id:string&field=kind:string&field=works_from:string&field=works_to:string"
    works = QgsVectorLayer(f"LineString?crs=EPSG:28992&{fields}", "works", "memory")
    row = QgsFeature(works.fields())
    row.setGeometry(QgsGeometry.fromWkt("LineString (155300 463500, 155400 463500)"))
    row.setAttributes(["gas", "gas_low_pressure", "2027", "2027"])
    assert works.dataProvider().addFeature(row)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    file = str(tmp_path / "works.gpkg")
    QgsVectorFileWriter.writeAsVectorFormatV3(works, file, QgsCoordinateTransformContext(), options)
    source = register(street, QgsVectorLayer(file, "Works", "ogr"), "works")
    assert [bool(row["confidential"]) for row in start()[1]] == [False, False]
    street.history.perform("Change", change_source(street, source, confidential=True))
    marked = {row["members"]: bool(row["confidential"]) for row in start()[1]}
    assert marked == {"heat,sewer,water": False, "gas": True}


def test_works_without_a_window_or_on_a_building_are_said(start, street):
    add_line(street, "someday", 464000, None)
    add_record(
        street,
        "claim_area",
        "Polygon ((155000 463100, 155010 463100, 155010 463110, 155000 463100))",
        body_id="roof",
        kind="green_roof",
        opens="building",
        works_from="2027",
        works_to="2027",
    )
    save_all(street)
    listener = Listener()
    assert start(listener)[0]["OPENINGS_ALONE"] == 3
    assert "Claims and works without begin and end, which are in no opening: 1." in listener.said
    assert "Works on a building, which open no street: 1." in listener.said


def test_a_plan_without_works_has_no_openings(run, plan):
    result = run("openonce", PLAN=str(plan.backend.path), OUTPUT="memory:")
    assert (result["OPENINGS_ALONE"], result["OPENINGS_COUPLED"], rows_of(result["OUTPUT"])) == (0, 0, [])


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [({"PACKAGE": "nowhere"}, "no package 'nowhere'"), ({"MAX_SHIFT": "soon"}, "'soon'"), ({"MAX_SHIFT": -1}, "'-1'")],
)
def test_what_cannot_be_used_is_refused_with_one_sentence(start, parameters, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        start(**parameters)


def test_what_is_no_plan_is_refused_with_one_sentence(run, tmp_path):
    other = tmp_path / "other.gpkg"
    other.write_bytes(b"no plan")
    with pytest.raises(QgsProcessingException, match=r"other\.gpkg"):
        run("openonce", PLAN=str(other), OUTPUT="memory:")


@pytest.mark.parametrize("steps", [0, 2, 5])
def test_a_cancelled_run_leaves_nothing(run, street, tmp_path, steps):
    output = tmp_path / "openings.gpkg"
    result = run("openonce", Listener(steps), PLAN=str(street.backend.path), OUTPUT=str(output))
    assert "OPENINGS_ALONE" not in result
    assert not output.exists()
