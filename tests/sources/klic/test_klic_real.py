"""Real deliveries: exactly these rows and lengths, and nothing left behind."""

from __future__ import annotations

import csv
import zipfile
from pathlib import Path

import pandas as pd
import pytest
import shapely

from wijkaanpak_plugin.domain.body import BODY_COLUMN_NAMES
from wijkaanpak_plugin.resource_paths import resource
from wijkaanpak_plugin.sources.klic import KlicDelivery, KlicError, read_klic
from wijkaanpak_plugin.sources.klic.base_map import write_base_map

pytestmark = pytest.mark.real_data

CABLE, GAS, WATER, SEWER = (
    "Elektriciteitskabel",
    "OlieGasChemicalienPijpleiding",
    "Waterleiding",
    "Rioolleiding",
)
LV, MV, GLD, GHD = "laagspanning", "middenspanning", "gasLageDruk", "gasHogeDruk"

#: Rows (objects x links) and metres; counted by hand with other tools on the same files.
EXPECTED = {
    "22G003178": {
        (CABLE, LV): (197, 3703.9),
        (CABLE, MV): (14, 1532.0),
        (GAS, GLD): (324, 3688.4),
        (GAS, GHD): (3, 222.2),
        ("Mantelbuis", LV): (31, 284.6),
        ("Mantelbuis", MV): (17, 155.1),
        ("Mantelbuis", GLD): (1, 6.0),
    },
    "22G003180": {
        (CABLE, LV): (7, 207.2),
        (CABLE, MV): (10, 416.4),
        (GAS, GLD): (10, 382.3),
        ("Mantelbuis", LV): (2, 14.4),
        ("Mantelbuis", MV): (5, 30.2),
        ("Mantelbuis", GLD): (2, 7.9),
    },
    "22O000518": {
        (CABLE, LV): (126, 1560.5),
        (CABLE, MV): (11, 507.8),
        (GAS, GLD): (134, 1617.2),
        (GAS, GHD): (4, 112.5),
        (WATER, "water"): (91, 1028.6),
        (SEWER, "rioolVrijverval"): (45, 549.8),
        ("Mantelbuis", MV): (1, 7.0),
        ("Mantelbuis", "water"): (2, 9.4),
        ("Kabelbed", LV): (50, 950.3),
        ("Kabelbed", MV): (12, 417.8),
        ("Duct", LV): (3, 20.6),
        ("Duct", MV): (1, 7.0),
    },
}
TOTALS = {"22G003178": 587, "22G003180": 36, "22O000518": 480}
AREAS = {"22G003178": 126701.0, "22G003180": 38337.5, "22O000518": 23285.0}


def zip_of(folder: Path, number: str) -> Path:
    return folder / "klic" / f"Levering_{number}_1.zip"


@pytest.fixture(scope="module")
def deliveries(real_data: Path) -> dict[str, KlicDelivery]:
    return {number: read_klic(zip_of(real_data, number)) for number in EXPECTED}


@pytest.mark.parametrize("number", EXPECTED)
def test_rows_and_lengths_are_those_of_the_delivery(deliveries, number):
    summary = deliveries[number].summary
    found = {(name, theme): (rows, length) for name, theme, rows, length in summary.itertuples(index=False)}
    assert {key: rows for key, (rows, _) in found.items()} == {key: rows for key, (rows, _) in EXPECTED[number].items()}
    for key, (_, length) in EXPECTED[number].items():
        assert found[key][1] == pytest.approx(length, abs=0.1)
    assert len(deliveries[number].lines) == TOTALS[number]


@pytest.mark.parametrize("number", EXPECTED)
def test_the_coverage_is_the_polygon_of_the_request(deliveries, number):
    (row,) = deliveries[number].coverage.to_dict("records")
    assert row["geometry"].area == pytest.approx(AREAS[number], abs=0.1)
    assert (row["source_id"], row["source"], row["date"]) == (number, "klic", "2022-03-27")
    assert row["polygon_type"] == ("Orientatiepolygoon" if number[2] == "O" else "Graafpolygoon")


@pytest.mark.parametrize("number", EXPECTED)
def test_the_party_that_supplied_nothing_is_named(deliveries, number):
    delivery = deliveries[number]
    assert not delivery.complete
    assert delivery.coverage["missing"].tolist() == ["KPN"]
    assert any("KPN" in sentence for sentence in delivery.report)
    assert "KPN" in delivery.coverage["note"][0]


def test_rows_are_bodies_with_net_operator_and_default_depth(deliveries):
    lines = deliveries["22G003178"].lines
    assert set(BODY_COLUMN_NAMES) <= set(lines.columns)
    assert not lines[["body_id", "link_id"]].duplicated().any()
    assert set(lines["origin"]) == {"existing"}
    assert set(lines["owner"]) == {"Liander"}
    assert set(lines["accuracy_m"]) == {1.0}
    cables = lines[lines["object_class"] == CABLE]
    assert set(cables["top_m"]) == {-0.8}
    assert set(cables["depth_source"]) == {"network"}
    assert set(lines["geometry"].map(lambda shape: shape.geom_type)) == {"LineString"}


def test_kinds_of_real_lines_and_points_are_in_the_catalogue(deliveries):
    catalogue = resource("catalogue", "kinds.csv")
    with catalogue.open(encoding="utf-8-sig", newline="") as file:
        known = {row["key"] for row in csv.DictReader(file)}
    for delivery in deliveries.values():
        assert delivery.lines["kind"].notna().all()
        assert set(delivery.lines["kind"]) | set(delivery.points["kind"].dropna()) <= known


def test_a_gravity_sewer_without_default_depth_stays_unknown(deliveries):
    lines = deliveries["22O000518"].lines
    sewers = lines[lines["kind"] == "gravity_sewer"]
    assert len(sewers) == 45
    assert sewers["top_m"].isna().all()
    assert set(sewers["depth_source"]) == {"unknown"}


def test_three_spellings_of_the_reference_system_are_one(deliveries):
    delivery = deliveries["22O000518"]
    assert any("urn:x-ogc:def:crs:EPSG:28992" in sentence for sentence in delivery.report)
    west, south, east, north = shapely.total_bounds(delivery.lines["geometry"].to_numpy())
    assert 189300 < west < east < 189600
    assert 352200 < south < north < 352500


def test_years_that_stand_for_unknown_become_empty(deliveries):
    for delivery in deliveries.values():
        years = delivery.lines["valid_from"].dropna().str[:4].astype(int)
        assert years.between(1901, 2022).all()
    sewers = deliveries["22O000518"].lines.query("kind == 'gravity_sewer'")
    assert sewers["valid_from"].isna().any()


def test_fictitious_lines_are_read_and_reported(deliveries):
    assert any(sentence.startswith("Fictitious") and "2 (" in sentence for sentence in deliveries["22O000518"].report)


def test_points_areas_and_precautions_are_read(deliveries):
    delivery = deliveries["22G003178"]
    assert delivery.points["object_class"].value_counts().to_dict() == {"Appurtenance": 781}
    assert delivery.points["kind"].value_counts().to_dict() == {"street_light": 3, "valve": 2}
    # Five stations, of which two come once for each of their nets.
    assert delivery.areas["kind"].value_counts().to_dict() == {"transformer_station": 2, "gas_station": 1}
    (precaution,) = delivery.precautions.to_dict("records")
    assert precaution["precaution"] == "G_HD_K_W2_11"
    assert (precaution["owner"], precaution["theme"]) == ("Liander", GHD)
    assert "hoog risico werkzaamheden" in precaution["requirement"]
    assert precaution["contact"].startswith("afdeling Schadepreventie Liander, 088")
    assert precaution["geometry"].area > 0


def test_cabinets_and_stations_of_the_orientation_request_have_their_real_ground(deliveries):
    delivery = deliveries["22O000518"]
    areas = delivery.areas.groupby("kind")["geometry"].apply(lambda shapes: [round(shape.area, 1) for shape in shapes])
    assert areas.to_dict() == {"cabinet": [1.3, 1.3], "transformer_station": [9.4]}
    kinds = {"gully": 49, "street_light": 16, "valve": 6, "hydrant": 5}
    assert delivery.points["kind"].value_counts().to_dict() == kinds
    assert delivery.lines["status"].value_counts().to_dict() == {"functional": 456, "disused": 22, "projected": 2}


@pytest.mark.parametrize("number", EXPECTED)
def test_annotation_is_left_out_and_counted(deliveries, number):
    (said,) = [sentence for sentence in deliveries[number].report if sentence.startswith("Not read")]
    assert "Maatvoering (" in said
    assert "Annotatie (" in said


def test_the_base_map_is_placed_as_its_own_world_file_says(deliveries, real_data, tmp_path):
    delivery = deliveries["22G003178"]
    target = tmp_path / "map.png"
    assert write_base_map(zip_of(real_data, "22G003178"), delivery.base_map, target)
    beside = real_data / "warmenhuizen" / "GB_22G003178.pgw"
    found, asked = ([float(line) for line in file.read_text().split()] for file in (target.with_suffix(".pgw"), beside))
    assert found == pytest.approx(asked, abs=1e-6)
    assert target.read_bytes() == beside.with_suffix(".png").read_bytes()


def test_a_measured_depth_counts_only_where_there_is_no_doubt(deliveries):
    delivery = deliveries["22G003178"]
    assert delivery.depth_points["theme"].value_counts().to_dict() == {GLD: 20, GHD: 1}
    assert delivery.depth_points["body_id"].notna().sum() == 15
    high_pressure = delivery.lines[delivery.lines["theme"] == GHD]
    assert sorted(high_pressure["top_m"]) == [-1.2, -1.0, -1.0]
    assert sorted(high_pressure["depth_source"]) == ["measured", "network", "network"]
    two_metres = delivery.depth_points[delivery.depth_points["depth_m"] == 2.0]
    assert two_metres["body_id"].isna().all()  # it lies 9.7 m from the nearest line of its net


def both_versions(real_data: Path, folder: Path) -> tuple[KlicDelivery, KlicDelivery]:
    with zipfile.ZipFile(zip_of(real_data, "21C006979")) as archive:
        name = next(name for name in archive.namelist() if name.endswith("21C006979_1.xml") and "GI_" in name)
        (folder / "old.xml").write_bytes(archive.read(name))
    return read_klic(zip_of(real_data, "21C006979")), read_klic(folder / "old.xml")


def test_both_versions_of_one_delivery_agree_row_by_row(real_data, tmp_path):
    new, old = both_versions(real_data, tmp_path)
    assert (new.version, old.version) == ("2.0", "1.2.1")
    assert len(new.lines) == 349
    rows = {
        (name, theme): (rows, round(length, 1)) for name, theme, rows, length in new.summary.itertuples(index=False)
    }
    assert rows == {
        (CABLE, LV): (103, 1703.3),
        (GAS, GLD): (176, 1757.3),
        ("Mantelbuis", LV): (1, 6.0),
        ("Kabelbed", "datatransport"): (69, 1958.7),
    }
    pd.testing.assert_frame_equal(new.summary, old.summary)
    assert new.base_map == old.base_map is not None
    for table in ("lines", "points", "areas", "coverage"):
        columns = [name for name in getattr(new, table).columns if name != "geometry"]
        pd.testing.assert_frame_equal(getattr(new, table)[columns], getattr(old, table)[columns])
        assert (getattr(new, table)["geometry"] == getattr(old, table)["geometry"]).all()


def test_a_delivery_in_two_versions_says_which_was_passed_over(real_data):
    report = read_klic(zip_of(real_data, "21C006979")).report
    assert any("21C006979_1_V2.xml (IMKL 2.0)" in sentence for sentence in report)
    assert any("GI_gebiedsinformatielevering_21C006979_1.xml" in sentence for sentence in report)


def test_an_unpacked_folder_reads_as_the_zip(real_data, tmp_path, deliveries):
    with zipfile.ZipFile(zip_of(real_data, "22G003180")) as archive:
        archive.extractall(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    for folder in (tmp_path, tmp_path / "22G003180_1"):
        assert read_klic(folder).lines.equals(deliveries["22G003180"].lines)
    assert sorted(tmp_path.rglob("*")) == before


def test_other_xml_beside_a_delivery_is_no_delivery(real_data, tmp_path):
    with zipfile.ZipFile(zip_of(real_data, "21C006979")) as archive:
        (tmp_path / "LI.xml").write_bytes(archive.read("21C006979_1/LI_21C006979_1.xml"))
    with pytest.raises(KlicError, match=r"LI\.xml"):
        read_klic(tmp_path / "LI.xml")


def nearest(lines: pd.DataFrame, x: float, y: float, **columns: str) -> pd.Series:
    chosen = lines
    for column, value in columns.items():
        chosen = chosen[chosen[column] == value]
    return pd.Series(shapely.distance(chosen["geometry"].to_numpy(), shapely.Point(x, y)), index=chosen.index)


def test_waste_containers_lie_at_the_known_distances(deliveries):
    lines = deliveries["22G003178"].lines
    wh10 = (111500.72, 526636.10)
    assert nearest(lines, *wh10).min() == pytest.approx(33.05, abs=0.01)
    assert lines.loc[nearest(lines, *wh10).idxmin(), "theme"] == GHD
    assert nearest(lines, *wh10, theme=LV).min() == pytest.approx(35.08, abs=0.01)

    wh11 = (111533.10, 526463.66)
    assert nearest(lines, *wh11, object_class=CABLE, theme=MV).min() == pytest.approx(0.31, abs=0.01)
    assert nearest(lines, *wh11, object_class="Mantelbuis", theme=MV).min() == pytest.approx(4.17, abs=0.01)
    within_5 = lines.loc[nearest(lines, *wh11)[lambda distance: distance <= 5].index, "object_class"]
    assert within_5.value_counts().to_dict() == {CABLE: 2, "Mantelbuis": 2}
    assert (nearest(lines, *wh11) <= 1.5).sum() == 1

    wh12 = (111708.33, 526277.05)
    assert nearest(lines, *wh12, theme=MV).min() == pytest.approx(0.32, abs=0.01)
    assert nearest(lines, *wh12, theme=LV).min() == pytest.approx(17.07, abs=0.01)
    assert (nearest(lines, *wh12) <= 5).sum() == 1


def test_a_container_outside_the_polygon_is_not_covered(deliveries):
    (area,) = deliveries["22G003178"].coverage["geometry"]
    assert not area.covers(shapely.Point(111829.7, 526743.2))
    assert area.covers(shapely.Point(111533.10, 526463.66))
