"""What a reader makes of a delivery: joins, units, placeholders, depths, parties, and what it reports."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from tests.sources import klic_files as made
from wijkaanpak_plugin.domain.body import BODY_COLUMN_NAMES, GEOMETRY
from wijkaanpak_plugin.domain.rd_new import is_rd_new
from wijkaanpak_plugin.sources.klic import KlicCancelled, KlicDelivery, KlicError, read_klic
from wijkaanpak_plugin.sources.klic.delivery import COVERAGE_COLUMNS, LINE_COLUMNS, POINT_COLUMNS, Column

LS, GLD, W = "nl.imkl-KL1.LS", "nl.imkl-KL1.GLD", "nl.imkl-KL1.W"
STRAIGHT = made.line("0 0 30 40")
PIPE = "OlieGasChemicalienPijpleiding"
CABLE = "Elektriciteitskabel"


@pytest.fixture
def read(tmp_path):
    """Read a delivery with exactly these features."""

    def read_features(*features: str, **options: str) -> KlicDelivery:
        return read_klic(made.write_xml(tmp_path / "made.xml", made.whole(*features, **options)))

    return read_features


@pytest.fixture
def read_one(read):
    """Read an ordinary delivery with one object on one line of 50 m, and return its row."""

    def read_row(name: str = CABLE, net: str = LS, details: str = "", **options: str) -> pd.Series:
        feature = made.network_object(name, "o", net, ["l"], details, **options)
        delivery = read(made.ordinary(feature, made.link("l", STRAIGHT)))
        assert len(delivery.lines) == 1
        return delivery.lines.iloc[0]

    return read_row


def mentions(delivery: KlicDelivery, *words: str) -> bool:
    return any(all(word in sentence for word in words) for sentence in delivery.report)


def names(columns: tuple[Column, ...]) -> list[str]:
    return [*(column.name for column in columns), GEOMETRY]


@pytest.mark.parametrize("version", ["2.0", "1.2.1"])
@pytest.mark.parametrize("name", ["delivery.zip", "delivery.xml", "folder"])
def test_a_delivery_reads_alike_as_zip_xml_and_folder_in_both_versions(tmp_path, name, version):
    delivery = read_klic(made.write_delivery(tmp_path / name, objects=8, version=version))
    assert delivery.version == version
    assert len(delivery.lines) == 8
    assert list(delivery.lines.columns) == names(LINE_COLUMNS)
    assert set(BODY_COLUMN_NAMES) <= set(delivery.lines.columns)
    assert delivery.summary["rows"].sum() == 8
    assert delivery.summary["length_m"].tolist() == pytest.approx([20.0] * 4)
    assert delivery.lines["owner"].unique().tolist() == ["Net BV"]
    assert delivery.number == made.NUMBER
    assert delivery.date == "2023-05-04"
    assert delivery.lines["delivery_date"].unique().tolist() == [delivery.date]


def test_tables_without_rows_still_have_their_columns(read):
    delivery = read(made.delivery())
    assert list(delivery.lines.columns) == names(LINE_COLUMNS)
    assert list(delivery.points.columns) == names(POINT_COLUMNS)
    assert list(delivery.coverage.columns) == names(COVERAGE_COLUMNS)
    assert len(delivery.lines) + len(delivery.points) + len(delivery.coverage) == 0
    assert mentions(delivery, "no cables and pipes")
    assert mentions(delivery, "what it covers is unknown")


def test_an_object_with_two_lines_gives_two_rows_with_its_own_id_and_those_of_the_lines(read):
    delivery = read(
        made.ordinary(
            made.network_object(CABLE, "o", LS, ["a", "b"]),
            made.link("a", made.line("0 0 3 4")),
            made.link("b", made.line("3 4 3 14")),
        )
    )
    assert delivery.lines["body_id"].tolist() == ["o", "o"]
    assert delivery.lines["link_id"].tolist() == ["a", "b"]
    assert [shape.length for shape in delivery.lines["geometry"]] == [5.0, 10.0]


def test_objects_with_the_same_id_keep_it_and_are_reported(read):
    twice = made.network_object(CABLE, "o", LS, ["a"]) * 2
    delivery = read(made.ordinary(twice, made.link("a", STRAIGHT)))
    assert delivery.lines["body_id"].tolist() == ["o", "o"]
    assert mentions(delivery, "more than once", "o")


def test_references_with_a_hash_are_followed(read):
    delivery = read(made.ordinary(made.network_object(CABLE, "o", "#" + LS, ["#a"]), made.link("a", STRAIGHT)))
    assert delivery.lines["theme"].tolist() == ["laagspanning"]


@pytest.mark.parametrize(
    ("uom", "text", "millimetres"),
    [("mm", "110", 110.0), ("cm", "7", 70.0), ("m", "0.3", 300.0), ("dm", "2", 200.0)],
)
def test_sizes_are_in_metres_whatever_the_unit(read_one, uom, text, millimetres):
    row = read_one(PIPE, GLD, made.size("us-net-common:pipeDiameter", text, uom))
    assert row["diameter_mm"] == pytest.approx(millimetres)
    assert row["width_m"] == pytest.approx(millimetres / 1000)
    assert row["top_m"] == -1.0
    assert row["bottom_m"] == pytest.approx(-1.0 - millimetres / 1000)


@pytest.mark.parametrize("text", ["", "0", "-1", "0.0", "x", "nan", "inf"])
def test_a_size_that_says_nothing_is_empty(read_one, text):
    row = read_one(PIPE, GLD, made.size("us-net-common:pipeDiameter", text, "mm"))
    assert math.isnan(row["width_m"])
    assert math.isnan(row["diameter_mm"])
    assert math.isnan(row["bottom_m"])
    assert row["top_m"] == -1.0


def test_an_unknown_unit_leaves_the_size_empty_and_is_reported(read):
    details = made.size("us-net-common:pipeDiameter", "4", "inch")
    delivery = read(made.ordinary(made.network_object(PIPE, "o", GLD, ["l"], details), made.link("l", STRAIGHT)))
    assert delivery.lines["width_m"].isna().all()
    assert mentions(delivery, "nknown units", "inch")


def test_the_width_of_a_bed_is_no_diameter_and_says_nothing_of_its_bottom(read_one):
    row = read_one("Kabelbed", LS, made.size("us-net-common:ductWidth", "5", "cm"))
    assert row["kind"] == "cable_bed"
    assert row["width_m"] == pytest.approx(0.05)
    assert math.isnan(row["diameter_mm"])
    assert math.isnan(row["bottom_m"])


@pytest.mark.parametrize(
    "moment",
    ["1800-01-01T00:00:00+01:00", "1900-01-01T00:00:00", "1945-12-31T00:00:00+01:00",
     "9999-12-31T00:00:00+01:00",
     "9999-01-01T09:30:47.0Z", "2099-12-17T09:30:47.0Z", "", "unknown"],
)  # fmt: skip
def test_a_placeholder_for_a_date_is_empty(read_one, moment):
    assert read_one(valid_from=moment)["valid_from"] is None


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("1975-04-30T02:00:00+02:00", "1975-04-30"),
        ("2017-01-01T00:00:00.0Z", "2017-01-01"),
        ("1967-01-01", "1967-01-01"),
    ],
)
def test_a_real_date_is_kept_as_it_is_written(read_one, moment, day):
    assert read_one(valid_from=moment)["valid_from"] == day


@pytest.mark.parametrize(
    ("term", "accuracy"),
    [("tot100cm", 1.0), ("tot50cm", 0.5), ("tot30cm", 0.3), ("", 1.0), ("onbekend", 1.0)],
)
def test_accuracy_is_that_of_the_operator_and_1_m_without_a_value(read_one, term, accuracy):
    value = made.href("imkl:geoNauwkeurigheidXY", made.TERM + "NauwkeurigheidXYvalue/" + term) if term else ""
    found = read_one(details=value)["accuracy_m"]
    assert found == accuracy


def test_material_status_and_label_are_terms_or_nothing(read_one):
    material = made.href("imkl:buismateriaalType", made.TERM + "PipeMaterialTypeIMKLValue/PVC")
    row = read_one(PIPE, GLD, material + "<imkl:label> 63 PVC </imkl:label>", status="disused")
    assert (row["material"], row["status"], row["label"], row["name"]) == (
        "PVC",
        "disused",
        "63 PVC",
        "63 PVC (out of use)",
    )
    assert read_one(status="projected")["name"] == "low-voltage cable (planned)"
    unknown = made.href("imkl:buismateriaalType", made.TERM + "PipeMaterialTypeIMKLValue/onbekend")
    row = read_one(PIPE, GLD, unknown + "<imkl:label/>")
    assert row["material"] is None
    assert row["label"] is None
    assert row["name"] == "low-pressure gas pipe"


def test_an_object_of_no_known_kind_is_called_by_its_class_and_theme(read_one):
    row = read_one(PIPE, "nl.imkl-KL1.absent")
    assert (row["kind"], row["name"]) == (None, PIPE)


@pytest.mark.parametrize(
    ("theme", "kind"),
    [("laagspanning", "low_voltage"), ("middenspanning", "medium_voltage"), ("hoogspanning", "high_voltage"),
     ("landelijkHoogspanningsnet", "high_voltage"), ("gasLageDruk", "gas_low_pressure"),
     ("gasHogeDruk", "gas_high_pressure"), ("warmte", "heat"), ("water", "drinking_water"),
     ("rioolVrijverval", "gravity_sewer"), ("rioolOnderOverOfOnderdruk", "pressure_sewer"),
     ("datatransport", "telecom"), ("buisleidingGevaarlijkeInhoud", "hazardous_pipeline"),
     ("petrochemie", "petrochemical_pipeline"), ("wees", "orphan_pipe"), ("overig", "other_pipe")],
)  # fmt: skip
def test_the_theme_of_the_net_gives_the_kind(read, theme, kind):
    features = made.network_object("Overig", "o", "n", ["l"]), made.link("l", STRAIGHT)
    delivery = read(made.delivery(), made.net("n", theme), *features)
    assert delivery.lines[["kind", "theme"]].to_numpy().tolist() == [[kind, theme]]


def test_an_unknown_theme_is_reported_and_has_no_kind(read):
    features = made.network_object(CABLE, "o", "n", ["l"]), made.link("l", STRAIGHT)
    delivery = read(made.delivery(), made.net("n", "waterstof"), *features)
    assert delivery.lines["kind"].tolist() == [None]
    assert mentions(delivery, "nknown themes", "waterstof")


@pytest.mark.parametrize(("name", "kind"), [("Mantelbuis", "casing"), ("Duct", "duct"), ("Kabelbed", "cable_bed")])
def test_what_holds_cables_has_a_kind_of_its_own(read_one, name, kind):
    row = read_one(name)
    assert (row["kind"], row["theme"], row["object_class"]) == (kind, "laagspanning", name)


def test_without_a_default_depth_the_depth_is_unknown(read_one):
    row = read_one("Waterleiding", W, made.size("us-net-common:pipeDiameter", "110", "mm"))
    assert row["depth_source"] == "unknown"
    assert math.isnan(row["top_m"])
    assert math.isnan(row["bottom_m"])


def test_a_line_that_hangs_does_not_get_the_depth_of_its_net(read_one):
    row = read_one(position="suspendedOrElevated")
    assert row["depth_source"] == "unknown"
    assert math.isnan(row["top_m"])


def pipe_with_depths(*depths: str, beside: str = "") -> str:
    return made.ordinary(
        made.network_object(PIPE, "o", GLD, ["l"], made.size("us-net-common:pipeDiameter", "100", "mm")),
        made.link("l", made.line("0 0 100 0")),
        beside,
        *depths,
    )


def test_a_measured_depth_on_a_line_takes_the_place_of_the_default(read):
    delivery = read(pipe_with_depths(made.depth_point("d", GLD, 50, 0.01, "1.5")))
    row = delivery.lines.iloc[0]
    assert (row["top_m"], row["bottom_m"], row["depth_source"]) == (-1.5, -1.6, "measured")
    assert delivery.depth_points["body_id"].tolist() == ["o"]
    assert mentions(delivery, "measured at a point", "o")


@pytest.mark.parametrize(
    ("level", "ground", "depth"),
    [("1.5", "2.5", 1.0), ("-0.6", "0.4", 1.0), ("-2.1", "-1.1", 1.0), ("0", "1.2", 1.2), ("-0.8", "0", 0.8)],
)
def test_heights_above_at_and_below_nap_give_the_depth_below_ground(read, level, ground, depth):
    delivery = read(pipe_with_depths(made.nap_depth_point("d", GLD, 50, 0, level, ground)))
    row = delivery.lines.iloc[0]
    assert delivery.depth_points["depth_m"].tolist() == [depth]
    assert (row["top_m"], row["depth_source"]) == (-depth, "measured")
    assert not mentions(delivery, "not used")


@pytest.mark.parametrize(
    ("level", "ground"),
    [("-0.6", ""), ("", "0.4"), ("0.4", "0.4"), ("0.9", "0.4"), ("diep", "0.4")],
    ids=["ground unknown", "level unknown", "on the ground", "above the ground", "no number"],
)
def test_heights_that_give_no_depth_below_ground_are_reported(read, level, ground):
    delivery = read(pipe_with_depths(made.nap_depth_point("d", GLD, 50, 0, level, ground)))
    assert math.isnan(delivery.depth_points["depth_m"].iloc[0])
    assert delivery.lines["depth_source"].tolist() == ["network"]
    assert mentions(delivery, "not used", "no depth below ground", "1 (d)")


def test_measured_depths_that_say_nothing_of_the_top_are_reported(read):
    bottom = made.depth_point("bottom", GLD, 50, 0, "1.5", "binnenonderkantBuis")
    delivery = read(pipe_with_depths(bottom, made.depth_point("empty", GLD, 60, 0, "0")))
    assert mentions(delivery, "not used", "not of the top", "1 (bottom)")
    assert mentions(delivery, "not used", "no depth below ground", "1 (empty)")


@pytest.mark.parametrize(
    "depths",
    [
        [made.depth_point("d", GLD, 50, 0.2, "1.5")],
        [made.depth_point("d", LS, 50, 0, "1.5")],
        [made.depth_point("d", GLD, 50, 0, "1.5"), made.depth_point("e", GLD, 60, 0, "1.9")],
        [made.depth_point("d", GLD, 50, 0, "1.5", "binnenonderkantBuis")],
        [made.depth_point("d", GLD, 50, 0, "")],
    ],
    ids=["beside the line", "of another net", "that differ", "of the bottom", "that is empty"],
)
def test_a_doubtful_measured_depth_leaves_the_default(read, depths):
    delivery = read(pipe_with_depths(*depths))
    assert delivery.lines["top_m"].tolist() == [-1.0]
    assert delivery.lines["depth_source"].tolist() == ["network"]
    assert len(delivery.depth_points) == len(depths)


def test_a_depth_on_a_main_is_not_that_of_a_service_pipe_beside_it(read):
    branch = made.network_object(PIPE, "p", GLD, ["m"]) + made.link("m", made.line("50.3 0.2 50.3 20"))
    delivery = read(pipe_with_depths(made.depth_point("d", GLD, 50, 0, "1.5"), beside=branch))
    assert delivery.lines.set_index("body_id")["depth_source"].to_dict() == {"o": "measured", "p": "network"}


def test_a_depth_where_two_lines_of_the_net_meet_belongs_to_neither(read):
    branch = made.network_object(PIPE, "p", GLD, ["m"]) + made.link("m", made.line("50 0 50 20"))
    delivery = read(pipe_with_depths(made.depth_point("d", GLD, 50, 0, "1.5"), beside=branch))
    assert set(delivery.lines["depth_source"]) == {"network"}
    assert mentions(delivery, "not on one single line", "d")


def appurtenance(object_id: str, term: str, x: float = 1, net: str = LS) -> str:
    term_of_list = made.href("us-net-common:appurtenanceType", made.TERM + term)
    return made.point_object("Appurtenance", object_id, net, x, 2, term_of_list)


def test_points_get_their_net_and_the_kind_of_what_they_are(read):
    delivery = read(
        made.ordinary(
            appurtenance("a", "ElectricityAppurtenanceTypeIMKLValue/streetLight"),
            appurtenance("b", "ElectricityAppurtenanceTypeIMKLValue/mof"),
            made.point_object("Kast", "c", LS, 5, 6),
            made.point_object("TechnischGebouw", "d", LS, 7, 8),
            made.point_object("TechnischGebouw", "e", GLD, 9, 10),
            made.point_object("TechnischGebouw", "f", W, 9, 10),
            appurtenance("g", "WaterAppurtenanceTypeValue/fireHydrant", net=W),
            appurtenance("h", "OilGasChemicalsAppurtenanceTypeIMKLValue/afsluiter", net=GLD),
            made.point_object("Mangat", "i", W, 9, 10),
            made.point_object("Mast", "j", LS, 9, 10),
            made.point_object("Toren", "k", LS, 9, 30),
        )
    )
    points = delivery.points.set_index("body_id")
    assert points["kind"].to_dict() == {
        "a": "street_light",
        "b": None,
        "c": "cabinet",
        "d": "transformer_station",
        "e": "gas_station",
        "f": "other_structure",
        "g": "hydrant",
        "h": "valve",
        "i": "manhole",
        "j": "mast",
        "k": "mast",
    }
    assert points.loc["a", "geometry"].coords[0] == (1.0, 2.0)
    assert set(points["owner"]) == {"Net BV"}
    assert points["width_m"].isna().all()  # no source gives a size
    assert mentions(delivery, "take room", "hydrant (1)", "mast (2)")
    assert mentions(delivery, "parts of the lines", ": 1.")


@pytest.mark.parametrize(
    ("theme", "kind"),
    [("middenspanning", "transformer_station"), ("hoogspanning", "substation"), ("warmte", "heat_station")],
)
def test_a_building_is_the_station_of_its_net(read, theme, kind):
    building = made.point_object("TechnischGebouw", "s", "nl.imkl-KL1.X", 7, 8)
    points = read(made.ordinary(made.net("nl.imkl-KL1.X", theme), building)).points
    assert points["kind"].tolist() == [kind]


def test_a_building_that_comes_for_each_of_its_nets_is_one(read):
    high = made.net("nl.imkl-KL1.MS", "middenspanning")
    same = [made.point_object("TechnischGebouw", name, net, 7, 8) for name, net in (("d", LS), ("c", "nl.imkl-KL1.MS"))]
    other = made.point_object("TechnischGebouw", "e", LS, 12, 8)
    delivery = read(made.ordinary(high, *same, other))
    assert sorted(delivery.points["body_id"]) == ["c", "e"]
    assert mentions(delivery, "counted once", "1 (d)")


STATION = made.area("g", "0 0 3 0 3 3 0 3 0 0")


def test_the_real_area_takes_the_place_of_the_point(read):
    station = made.point_object("TechnischGebouw", "s", LS, 1, 1, made.href("imkl:extraGeometrie", "g"))
    delivery = read(made.ordinary(station, STATION, made.area("nobody", "9 9 10 9 10 10 9 9")))
    (row,) = delivery.areas.to_dict("records")
    assert (row["body_id"], row["kind"], row["geometry"].area) == ("s", "transformer_station", 9.0)
    assert delivery.points.empty
    assert mentions(delivery, "real area", ": 1.")
    assert mentions(delivery, "belong to no object", "1 (nobody)")


@pytest.mark.parametrize(
    ("ring", "area"),
    [("0 0 2 2 2 0 0 2 0 0", 2.0), ("0 0 2 0 2 2 0 2 0 0 -1 0 0 0", 4.0), ("0 0 2 0 4 0 0 0", None), ("0 0 x", None)],
    ids=["crosses itself", "with a spike", "flat", "no numbers"],
)
def test_an_area_that_is_drawn_wrongly_counts_as_far_as_it_is_one(read, ring, area):
    station = made.point_object("TechnischGebouw", "s", LS, 1, 1, made.href("imkl:extraGeometrie", "g"))
    delivery = read(made.ordinary(station, made.area("g", ring)))
    assert [shape.area for shape in delivery.areas["geometry"]] == ([area] if area else [])
    assert len(delivery.points) == (0 if area else 1)
    assert mentions(delivery, "no usable geometry", "1 (g)") == (area is None)


def test_without_areas_asked_the_point_stays_and_that_is_said(tmp_path):
    station = made.point_object("TechnischGebouw", "s", LS, 1, 1, made.href("imkl:extraGeometrie", "g"))
    file = made.write_xml(tmp_path / "made.xml", made.whole(made.ordinary(station, STATION)))
    delivery = read_klic(file, real_areas=False)
    assert delivery.areas.empty
    assert delivery.points["body_id"].tolist() == ["s"]
    assert mentions(delivery, "not used because no areas are asked", ": 1.")


@pytest.mark.parametrize(("line", "is_area"), [("0 1 3 1", True), ("0 1 9 1", False)], ids=["inside", "reaching out"])
def test_the_real_area_of_a_cable_bed_takes_the_place_of_its_line_where_it_holds_that(read, line, is_area):
    bed = made.network_object("Kabelbed", "o", LS, ["l"], made.href("imkl:extraGeometrie", "g"))
    delivery = read(made.ordinary(bed, made.link("l", made.line(line)), STATION))
    assert delivery.areas["kind"].tolist() == ["cable_bed"] * is_area
    assert delivery.lines["kind"].tolist() == ["cable_bed"] * (not is_area)
    # What the delivery holds is counted as it stands there.
    assert delivery.summary["rows"].tolist() == [1]
    assert mentions(delivery, "does not hold the whole line") != is_area


def precaution(*details: str) -> str:
    surfaces = "".join(
        f"<gml:surfaceMember>{made.polygon(ring)}</gml:surfaceMember>"
        for ring in ("0 0 10 0 10 10 0 10 0 0", "20 0 30 0 30 10 20 10 20 0")
    )
    area = f'<gml:MultiSurface srsName="EPSG:28992" gml:id="m">{surfaces}</gml:MultiSurface>'
    return made.member(
        f'<imkl:AanduidingEisVoorzorgsmaatregel gml:id="nl.imkl-KL1.v">{made.href("imkl:inNetwork", GLD)}'
        f"<imkl:eisVoorzorgsmaatregel>G_LD</imkl:eisVoorzorgsmaatregel>{''.join(details)}"
        f"<imkl:geometrie>{area}</imkl:geometrie></imkl:AanduidingEisVoorzorgsmaatregel>"
    )


def test_precautions_keep_their_parts_and_their_operator(read):
    (row,) = read(made.ordinary(precaution())).precautions.to_dict("records")
    assert (row["precaution"], row["owner"], row["theme"]) == ("G_LD", "Net BV", "gasLageDruk")
    assert (row["body_id"], row["kind"], row["origin"]) == ("nl.imkl-KL1.v", "precaution_area", "existing")
    assert row["name"] == "Net BV, low-pressure gas pipe: G_LD"
    assert row["geometry"].geom_type == "MultiPolygon"
    assert row["geometry"].area == 200.0


def test_a_precaution_says_in_words_what_is_demanded_and_whom_to_call(read):
    described = "<imkl:netbeheerderNetOmschrijving>gas bebouwde kom</imkl:netbeheerderNetOmschrijving>"
    contact = (
        "<imkl:contactVoorzorgsmaatregel><imkl:Contact><imkl:naam>Schadepreventie</imkl:naam>"
        "<imkl:telefoon>088</imkl:telefoon></imkl:Contact></imkl:contactVoorzorgsmaatregel>"
    )
    letter = made.member(
        '<imkl:EisVoorzorgsmaatregelBijlage gml:id="nl.imkl-KL1.letter">'
        + made.href("imkl:thema", made.TERM + "Thema/gasLageDruk")
        + "<imkl:eisVoorzorgsmaatregel>G_LD</imkl:eisVoorzorgsmaatregel>"
        "<imkl:toelichting>hoog risico werk</imkl:toelichting></imkl:EisVoorzorgsmaatregelBijlage>"
    )
    (row,) = read(made.ordinary(precaution(described, contact), letter)).precautions.to_dict("records")
    assert row["name"] == "Net BV, low-pressure gas pipe: hoog risico werk (G_LD)"
    assert (row["requirement"], row["contact"]) == ("hoog risico werk", "Schadepreventie, 088")
    (row,) = read(made.ordinary(precaution(described, contact))).precautions.to_dict("records")
    assert row["requirement"] == row["note"] == "gas bebouwde kom"


def test_what_is_out_of_use_and_what_is_planned_is_counted(read):
    old = made.network_object(CABLE, "old", LS, ["l"], status="disused")
    new = made.network_object(CABLE, "new", LS, ["l"], status="projected")
    delivery = read(made.ordinary(old, new, made.link("l", STRAIGHT)))
    assert mentions(delivery, "can be taken away: 1.")
    assert mentions(delivery, "period is not known: 1.")


def test_parties_with_an_interest_are_split_by_what_they_supplied(read):
    delivery = read(
        made.delivery(complete=False),
        made.party("KL1", "Net BV"),
        made.party("KL2", "Stil, NV", supplied=False),
        made.party("KL3", "Elders", supplied=False, interest="Informatiepolygoon"),
        made.request_polygon(),
        made.request_polygon("Informatiepolygoon", "0 0 200 0 200 100 0 100 0 0"),
    )
    rows = delivery.coverage.set_index("polygon_type")
    assert rows.loc["Graafpolygoon", "supplied"] == "Net BV"
    assert rows.loc["Graafpolygoon", "missing"] == "Stil NV"  # a comma would split the name
    assert rows.loc["Informatiepolygoon", "missing"] == "Elders"
    assert not rows["complete"].any()
    assert rows["date"].tolist() == ["2023-05-04"] * 2
    assert mentions(delivery, "not complete")
    assert mentions(delivery, "Stil NV", "Elders")


def test_a_net_that_no_party_names_belongs_to_the_operator_in_its_id(read):
    features = made.network_object(CABLE, "o", "nl.imkl-KL7.net", ["l"]), made.link("l", STRAIGHT)
    net = made.net("nl.imkl-KL7.net", "laagspanning")
    assert read(made.delivery(), made.party("KL7", "Zeven"), net, *features).lines["owner"].tolist() == ["Zeven"]
    assert read(made.delivery(), net, *features).lines["owner"].tolist() == ["KL7"]


def test_what_is_missing_is_left_out_and_reported(read):
    delivery = read(
        made.ordinary(
            made.network_object(CABLE, "no_line", LS, []),
            made.network_object(CABLE, "lost_line", LS, ["nowhere"]),
            made.network_object(CABLE, "empty_line", LS, ["empty"]),
            made.network_object(CABLE, "odd_line", LS, ["odd"]),
            made.network_object(CABLE, "no_net", "nl.imkl-KL9.net", ["good"]),
            made.link("empty", ""),
            made.link("odd", made.line("1 2 3")),
            made.link("good", STRAIGHT, fictitious="true"),
            made.link("spare", STRAIGHT),
            made.member('<imkl:Annotatie gml:id="t"/>'),
        )
    )
    assert delivery.lines["body_id"].tolist() == ["no_net"]
    assert mentions(delivery, "without a line", "no_line")
    assert mentions(delivery, "not in the delivery", "nowhere")
    assert mentions(delivery, "without usable geometry", "2 (empty, odd)")
    assert mentions(delivery, "belong to no object", "spare")
    assert mentions(delivery, "Fictitious", "good")
    assert mentions(delivery, "no known net", "no_net")
    assert mentions(delivery, "Annotatie (1)")


def test_a_curve_of_segments_is_one_line_and_heights_are_dropped(read):
    segments = "".join(
        f'<gml:LineStringSegment><gml:posList srsDimension="3">{text}</gml:posList></gml:LineStringSegment>'
        for text in ("0 0 -1 10 0 -1", "10 0 -1 10 5 -2")
    )
    curve = f'<gml:Curve srsName="EPSG:28992" gml:id="c"><gml:segments>{segments}</gml:segments></gml:Curve>'
    (shape,) = read(made.ordinary(made.network_object(CABLE, "o", LS, ["l"]), made.link("l", curve))).lines["geometry"]
    assert list(shape.coords) == [(0.0, 0.0), (10.0, 0.0), (10.0, 5.0)]


def test_an_arc_is_reported(read):
    arc = (
        '<gml:Curve srsName="EPSG:28992" gml:id="c"><gml:segments><gml:Arc>'
        "<gml:posList>0 0 5 5 10 0</gml:posList>"
        "</gml:Arc></gml:segments></gml:Curve>"
    )
    delivery = read(made.ordinary(made.network_object(CABLE, "o", LS, ["l"]), made.link("l", arc)))
    assert mentions(delivery, "Curved lines", "l")


def test_holes_stay_holes(read):
    ring = "<gml:LinearRing><gml:posList>{}</gml:posList></gml:LinearRing>"
    area = (
        f'<gml:Polygon srsName="EPSG:28992" gml:id="a"><gml:exterior>{ring.format("0 0 10 0 10 10 0 10 0 0")}'
        f"</gml:exterior><gml:interior>{ring.format('2 2 4 2 4 4 2 4 2 2')}</gml:interior></gml:Polygon>"
    )
    polygon = f'<imkl:Graafpolygoon gml:id="g"><imkl:geometrie>{area}</imkl:geometrie></imkl:Graafpolygoon>'
    (shape,) = read(made.delivery(), made.member(polygon)).coverage["geometry"]
    assert shape.area == 96.0


RD_NEW_SPELLINGS = [
    "EPSG:28992", "urn:ogc:def:crs:EPSG::28992", "http://www.opengis.net/def/crs/EPSG/0/28992",
    "urn:x-ogc:def:crs:EPSG:28992", "urn:ogc:def:crs:EPSG::7415", "http://www.opengis.net/gml/srs/epsg.xml#28992",
]  # fmt: skip
OTHER_SYSTEMS = [
    "EPSG:4326",
    "urn:ogc:def:crs:EPSG::4258",
    "urn:ogc:def:crs:OGC:1.3:CRS84",
    "EPSG:128992",
    "RD",
]


@pytest.mark.parametrize("srs", RD_NEW_SPELLINGS)
def test_every_spelling_of_rd_new_is_rd_new(read, srs):
    assert is_rd_new(srs)
    feature = made.network_object(CABLE, "o", LS, ["l"]), made.link("l", made.line("0 0 3 4", srs))
    assert read(made.ordinary(*feature)).lines["geometry"][0].length == 5.0


@pytest.mark.parametrize("srs", OTHER_SYSTEMS)
def test_another_reference_system_is_refused_by_name(read, srs):
    assert not is_rd_new(srs)
    with pytest.raises(KlicError) as refused:
        read(made.ordinary(made.network_object(CABLE, "o", LS, ["l"]), made.link("l", made.line("0 0 3 4", srs))))
    assert srs in str(refused.value)
    assert "made.xml" in str(refused.value)


def test_only_the_asked_kinds_are_read(tmp_path):
    path = made.write_delivery(tmp_path / "delivery.zip", objects=8)
    assert set(read_klic(path, kinds=["casing", "low_voltage"]).lines["kind"]) == {"casing", "low_voltage"}
    assert len(read_klic(path, kinds=[]).lines) == 0


def test_progress_runs_from_0_to_1(tmp_path):
    path = made.write_delivery(tmp_path / "delivery.zip", objects=400)
    fractions: list[float] = []
    read_klic(path, feedback=lambda fraction: fractions.append(fraction) or True)
    assert fractions == sorted(fractions)
    assert (fractions[0], fractions[-1]) == (0.0, 1.0)
    assert len(fractions) > 5


@pytest.mark.parametrize("stop_at", [0.0, 0.3, 0.9])
def test_reading_stops_when_asked_and_leaves_nothing_behind(tmp_path, stop_at):
    path = made.write_delivery(tmp_path / "delivery.zip", objects=400)
    with pytest.raises(KlicCancelled):
        read_klic(path, feedback=lambda fraction: fraction < stop_at)
    assert list(tmp_path.iterdir()) == [path]
    path.unlink()


def test_a_newer_version_of_imkl_is_read_and_said_to_be_unknown(tmp_path):
    xml = made.whole(made.ordinary(*made.objects_xml(4))).replace("imkl/wibon", "imkl/wibon/3.0")
    delivery = read_klic(made.write_xml(tmp_path / "new.xml", xml))
    assert delivery.version == ""
    assert len(delivery.lines) == 4
    assert mentions(delivery, "unknown version", "imkl/wibon/3.0")
