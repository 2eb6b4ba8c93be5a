"""What the figures of packages read off a plan: all of it, on any thread, and nothing confidential for others."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorFileWriter, QgsVectorLayer
from records import add_record, save_all
from registering import register

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.packages.all_figures import figures_of, openings_and_costs
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.findings.findings import store_findings
from wijkaanpak_plugin.plan.packages import figures_input
from wijkaanpak_plugin.plan.packages.figures_input import figures_snapshot


def box(x, y, width=20, height=10):
    return f"Polygon (({x} {y}, {x + width} {y}, {x + width} {y + height}, {x} {y + height}, {x} {y}))"


@pytest.fixture
def packed(plan):
    """A plan with a package of two claims and an agreement."""
    costs = {"cost_from": 100, "cost_to": 150, "cost_bearer": "Gemeente", "means": "yes"}
    add_record(plan, "claim_area", box(155000, 463000), body_id="green", name="Groen", kind="planting", **costs)
    add_record(
        plan,
        "claim_line",
        "LineString (155000 463050, 155100 463050)",
        body_id="heat",
        name="Warmte",
        kind="heat",
        width_m=1.0,
        opens="underground",
        works_from="2028",
        works_to="2028",
        transitions="energy",
        tasks="gas_free_homes",
        confidential=True,
    )
    add_record(plan, "claim_area", box(155000, 463000), body_id="gone", kind="planting", status="dropped")
    add_record(plan, "package", package_id="p", name="Pakket", horizon="2035")
    for name in ("green", "heat", "gone"):
        add_record(plan, "package_claim", package_id="p", body_id=name)
    add_record(
        plan, "package_measure", measure_id="m", package_id="p", text="Samen inkopen", party="Corporatie", cost_to=9
    )
    add_record(plan, "package_task", package_id="p", task_id="less_energy_demand", taken_along=True)
    add_record(plan, "zone", box(154990, 463040, 200, 20), zone_id="z", role="ambition", transition="energy")
    add_record(plan, "zone", box(154990, 463040), zone_id="frame", role="frame", frame="fixed")
    add_record(plan, "street", "LineString (155000 463055, 155100 463055)", name="Lindestraat")
    save_all(plan)
    return plan


def by_key(plan, with_confidential=True):
    snapshot = figures_snapshot(plan, with_confidential)
    (package,) = snapshot.packages
    found = figures_of(snapshot.read(), package)
    return {(each.key, *each.about) if each.about else each.key: each for each in found}


def test_a_package_is_read_with_its_claims_agreements_tasks_and_year(packed):
    (package,) = figures_snapshot(packed).packages
    assert (package.name, package.horizon) == ("Pakket", 2035)
    assert package.claims == {"green", "heat", "gone"}
    assert (package.measures, package.tasks) == ({"m"}, {"less_energy_demand"})


def test_figures_come_from_all_that_the_plan_holds(packed):
    found = by_key(packed)
    assert found["use_change_m2", "green", "surface"].value == 200
    assert found["served_m", "energy", "underground"].value == 100
    assert found["zones_served", "energy"].value == 1
    # One task by a claim, one that the package takes along.
    assert found["tasks_taken", "energy"].value == 2
    assert (found["openings_alone"].value, found["street_months"].value) == (1, 12)
    assert (found["costs", "Gemeente"].value, found["costs", "Gemeente"].upper) == (100, 150)
    assert (found["costs", "Corporatie"].upper, found["costs", "Corporatie"].unknown) == (9, 1)


def test_openings_and_costs_are_the_same_without_findings_and_sources(packed, monkeypatch):
    whole = figures_snapshot(packed)
    monkeypatch.setattr(figures_input, "findings", None)
    few = figures_snapshot(packed, only_works=True)
    assert few.findings is None
    for package in whole.packages:
        assert openings_and_costs(few.read(), package) == openings_and_costs(whole.read(), package)


def test_a_claim_without_costs_or_bearer_stays_unknown(packed):
    found = by_key(packed)
    nobody = found["costs", ""]
    assert (nobody.value, nobody.reason) == (None, "no_costs")
    # The one that was dropped costs nothing, and leaves nothing open.
    assert nobody.unknown == 1
    assert found["relocations_m"].reason == "no_findings"
    assert found["private_share"].reason == "no_parcels"


def test_findings_and_decisions_are_read_once_there_are_any(packed):
    read = analysis_input(packed)
    store_findings(packed, analyse(read.bodies, read.coverage).findings)
    snapshot = figures_snapshot(packed)
    assert snapshot.findings is not None
    assert snapshot.closed == frozenset()


def test_nothing_confidential_is_read_for_others(packed):
    snapshot = figures_snapshot(packed, with_confidential=False)
    (package,) = snapshot.packages
    assert package.claims == {"green", "gone"}
    assert "heat" not in snapshot.claim_tasks
    assert "heat" not in set(snapshot.posts["post_id"])
    assert "heat" not in set(snapshot.read().bodies.ids)
    found = by_key(packed, with_confidential=False)
    assert ("served_m", "energy", "underground") not in found
    # What is left is the planting, of which nobody knows when.
    assert (found["openings_alone"].value, found["openings_alone"].reason) == (None, "no_windows")


def test_a_confidential_package_and_party_are_not_read_for_others(packed):
    add_record(packed, "package", package_id="secret", name="Geheim", confidential=True)
    add_record(packed, "party", name="Gemeente", confidential=True)
    save_all(packed)
    snapshot = figures_snapshot(packed, with_confidential=False)
    assert [each.package_id for each in snapshot.packages] == ["p"]
    assert "Gemeente" not in set(snapshot.posts["bearer"])


@pytest.mark.parametrize(("text", "year"), [("2035", 2035), ("2035-06-01", 2035), ("ooit", None), (None, None)])
def test_the_year_of_a_package_is_read_as_dates_are(plan, text, year):
    add_record(plan, "package", package_id="p", name="Pakket", horizon=text)
    save_all(plan)
    assert figures_snapshot(plan).packages[0].horizon == year


def parcels_of(plan, *owners):
    """Register a layer of parcels of 60 m wide over the plan, from left to right, with what each says of its owner."""
    layer = QgsVectorLayer(
        "Polygon?crs=EPSG:28992&field=kadastraleGemeenteWaarde:string&field=sectie:string&field=perceelnummer:int"
        "&field=eigenaar:string",
        "percelen",
        "memory",
    )
    for number, owner in enumerate(owners):
        row = QgsFeature(layer.fields())
        row.setAttributes(["Ermelo", "B", number, owner])
        left = 155000 + 60 * number
        row.setGeometry(QgsGeometry.fromRect(QgsRectangle(left, 463000, left + 60, 463200)))
        layer.dataProvider().addFeatures([row])
    path = Path(plan.backend.files_folder) / "percelen.gpkg"
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsProject.instance().transformContext(), _gpkg())
    register(plan, QgsVectorLayer(str(path), "percelen", "ogr"), "background", profile="cadastral_parcels")


def _gpkg():
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    return options


def test_private_ground_is_known_where_parcels_with_owners_are_registered(packed):
    parcels_of(packed, None, "")
    assert by_key(packed)["private_share"].reason == "no_owners"


def test_parcels_say_how_much_of_a_package_lies_on_private_ground(packed):
    parcels_of(packed, "J. Jansen", "Gemeente Ermelo")
    found = by_key(packed)["private_share"]
    assert 0 < found.value < 1
    assert found.reason == ""
