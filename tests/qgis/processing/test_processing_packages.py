"""The algorithms about packages: the space balance and the figures of one."""

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

from wijkaanpak_plugin.domain.packages.package_figures import load_package_figures
from wijkaanpak_plugin.plan.store.values import plain
from wijkaanpak_plugin.processing.packages.package_figures import PACKAGE_FIGURE_FIELDS
from wijkaanpak_plugin.processing.packages.space_balance import BALANCE_FIELDS


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
    return [dict(zip(names, map(plain, row.attributes()))) for row in layer.getFeatures()]


def box(x, y, width, height):
    return f"Polygon (({x} {y}, {x + width} {y}, {x + width} {y + height}, {x} {y + height}, {x} {y}))"


@pytest.fixture
def street(plan, tmp_path):
    """A plan in which planting takes half of a strip of parking of 100 m2; another claim stands in no package."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:28992&field=kind:string", "parking", "memory")
    bays = QgsFeature(layer.fields())
    bays.setAttributes(["parking"])
    bays.setGeometry(QgsGeometry.fromWkt(box(155000, 463006, 50, 2)))
    layer.dataProvider().addFeatures([bays])
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    path = str(tmp_path / "bays.gpkg")
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, QgsCoordinateTransformContext(), options)
    mapping = '{"body": {"kind": {"value": "parking"}}}'
    register(plan, QgsVectorLayer(path, "bays", "ogr"), "existing", mapping=mapping)
    add_record(
        plan,
        "claim_area",
        box(155000, 463006, 25, 2),
        body_id="green",
        name="Groenstrook",
        kind="planting",
        transitions="climate_adaptation",
        works_from="2028",
        works_to="2028",
        opens="surface",
        cost_from=10,
        cost_to=20,
        cost_bearer="Gemeente",
    )
    add_record(plan, "claim_area", box(155100, 463100, 10, 10), body_id="play", kind="play_area")
    add_record(plan, "package", package_id="p", name="Pakket", horizon="2030")
    add_record(plan, "package_claim", package_id="p", body_id="green")
    save_all(plan)
    return plan


@pytest.fixture
def balance(run, street):
    def go(feedback=None, **parameters):
        result = run("spacebalance", feedback, PLAN=str(street.backend.path), OUTPUT="memory:", **parameters)
        return result, {(row["layer"], row["use"]): row for row in rows_of(result["OUTPUT"])}

    return go


def test_the_balance_of_a_package_says_what_is_lost_and_won_and_adds_up_to_zero(balance):
    listener = Listener()
    result, rows = balance(listener, PACKAGE="Pakket")
    assert list(rows) == [("surface", "parking"), ("surface", "green")]
    parking, green = rows.values()
    assert list(parking) == [name for name, _ in BALANCE_FIELDS]
    assert (parking["before_m2"], parking["after_m2"], parking["change_m2"], parking["lost"]) == (50, 0, -50, 4)
    assert (green["before_m2"], green["after_m2"], green["change_m2"]) == (0, 50, 50)
    assert (green["claims"], green["names"], green["confidential"]) == ("green", "Groenstrook", False)
    assert result["PARKING_CHANGE"] == -4
    assert result["TREES_CHANGE"] == 0
    assert any("50 m² of surface" in text for text in listener.said)


def test_without_a_package_all_claims_count_and_what_nobody_knows_is_not_known(balance):
    _, rows = balance()
    assert rows["surface", "not_known"]["before_m2"] == 100
    assert rows["surface", "play_and_meet"]["after_m2"] == 100


def test_what_has_no_number_is_empty_and_no_zero(balance):
    _, rows = balance(PACKAGE="p")
    assert rows["surface", "green"]["lost"] is None
    assert rows["surface", "parking"]["lost"] == 4


def test_what_comes_from_a_confidential_claim_is_marked_so(balance, street):
    layer = street.layer("claim_area")
    assert layer.startEditing()
    column = layer.fields().indexOf("confidential")
    assert all(layer.changeAttributeValue(row.id(), column, True) for row in layer.getFeatures())
    save_all(street)
    _, rows = balance(PACKAGE="p")
    assert all(row["confidential"] for row in rows.values())


def test_a_package_that_is_not_there_is_refused(balance):
    with pytest.raises(QgsProcessingException, match="no package 'Geen'"):
        balance(PACKAGE="Geen")


def test_a_balance_that_is_stopped_leaves_no_file(run, street, tmp_path):
    output = tmp_path / "balance.gpkg"
    result = run("spacebalance", Listener(3), PLAN=str(street.backend.path), OUTPUT=str(output))
    assert result == {}
    assert not output.exists()


@pytest.fixture
def figures(run, street):
    def go(feedback=None, package="Pakket", **parameters):
        asked = {"PLAN": str(street.backend.path), "OUTPUT": "memory:", "PACKAGE": package, **parameters}
        return rows_of(run("packagefigures", feedback, **asked)["OUTPUT"])

    return go


def test_every_figure_of_a_package_is_a_row_with_its_formula(figures):
    rows = figures()
    assert list(rows[0]) == [name for name, _ in PACKAGE_FIGURE_FIELDS]
    assert {row["key"] for row in rows} >= set(load_package_figures()) - {"served_m"}
    assert all(row["formula"] and row["status"] for row in rows)
    assert all(row["value"] is not None or row["reason"] or row["unknown"] for row in rows)


def test_a_figure_says_its_value_its_unit_its_claims_and_that_of_doing_nothing(figures):
    rows = {(row["key"], row["about"]): row for row in figures()}
    openings = rows["openings_alone", None]
    assert (openings["value"], openings["nothing_value"], openings["names"]) == (1, 0, "Groenstrook")
    costs = rows["costs", "Gemeente"]
    assert (costs["value"], costs["upper"], costs["unit"]) == (10, 20, "euro")
    assert (costs["claims"], costs["confidential"]) == ("green", False)
    assert rows["parking_change", None]["value"] == -4
    assert ("costs", "nobody named") not in rows
    # Three years: the work is in 2028, the package is done by 2030.
    assert rows["per_m2_year_alone", None]["value"] == pytest.approx(1 / 3)


def test_what_nobody_knows_is_empty_and_says_why(figures):
    rows = {row["key"]: row for row in figures()}
    assert rows["private_share"]["value"] is None
    assert "parcels" in rows["private_share"]["reason"]


def test_costs_of_which_nobody_is_the_bearer_are_told_so(figures, street):
    add_record(street, "package_measure", measure_id="m", package_id="p", text="Samen inkopen", cost_from=3, cost_to=4)
    save_all(street)
    (row,) = (row for row in figures() if row["about"] == "nobody named")
    assert (row["key"], row["value"], row["upper"], row["names"]) == ("costs", 3, 4, "Samen inkopen")


@pytest.mark.parametrize("package", ["Geen", " "])
def test_figures_of_no_package_are_refused(figures, package):
    with pytest.raises(QgsProcessingException):
        figures(package=package)
