"""Open data of operators, cadastre, CBS and streets, and lists of works: small layers in each way they come."""

from __future__ import annotations

import math

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsVectorLayer

from wijkaanpak_plugin.plan.sources.registrable import registering_problem
from wijkaanpak_plugin.sources.profiles.facts import read_facts
from wijkaanpak_plugin.sources.profiles.profile import fitting_profiles, profile_named
from wijkaanpak_plugin.sources.profiles.profile_reader import read_with_profile
from wijkaanpak_plugin.sources.vector_layer import LayerError

RD = QgsCoordinateReferenceSystem("EPSG:28992")
LINE = "LineString(155000 463000, 155009 463000)"
POINT = "Point(155000 463000)"
SQUARE = "Polygon((155000 463000, 155001 463000, 155001 463001, 155000 463000))"


def memory(geometry, name, fields, *rows):
    definition = "&".join([f"{geometry}?crs=EPSG:28992", *(f"field={field}" for field in fields)])
    layer = QgsVectorLayer(definition, name, "memory")
    shapes = {"LineString": LINE, "Point": POINT, "Polygon": SQUARE}
    for values in rows:
        feature = QgsFeature(layer.fields())
        if geometry in shapes:
            feature.setGeometry(QgsGeometry.fromWkt(shapes[geometry]))
        feature.setAttributes(list(values))
        assert layer.dataProvider().addFeatures([feature])[0]
    return layer


def proposed(layer):
    return fitting_profiles(layer.fields().names(), layer.geometryType(), layer.name())[0]


@pytest.mark.parametrize(
    ("geometry", "name", "kind"),
    [
        ("LineString", "laagspanningskabels", "low_voltage"),
        ("LineString", "Liander Middenspanningskabels", "medium_voltage"),
        ("LineString", "elektriciteitsnetten:hoogspanningskabels", "high_voltage"),
        ("Point", "laagspanningsverdeelkasten", "cabinet"),
        ("Point", "middenspanningsinstallaties", "transformer_station"),
        ("Polygon", "onderstations", "substation"),
    ],
)
def test_an_open_net_is_read_by_the_name_of_its_layer(qgis_app, geometry, name, kind):
    layer = memory(geometry, name, ["id:string", "beheerder:string"], ("a1", "Liander"), ("a2", None))
    bodies, report, counts = read_with_profile(layer, proposed(layer), RD)
    assert bodies[["body_id", "kind", "owner"]].to_numpy().tolist() == [["a1", kind, "Liander"], ["a2", kind, None]]
    assert counts.used == 2
    assert any("It says nothing of" in line for line in report)


def test_a_net_of_enexis_has_its_state_and_accuracy(qgis_app):
    fields = ["gml_id:string", "innetwork:string", "currentstatus:string", "geonauwkeurigheidxy:string", "label:string"]
    base = "http://inspire.ec.europa.eu/codelist/ConditionOfFacilityValue/"
    rows = [
        ("e1", "n", f"{base}functional", "http://x/tot50cm", "LS 150 Al"),
        ("e2", "n", "disused", "tot100cm", None),
        ("e3", "n", "functional", None, ""),
    ]
    layer = memory("LineString", "asm_e_lv_map_cable", fields, *rows)
    profile = proposed(layer)
    assert profile.name == "enexis_electricity"
    bodies, _, counts = read_with_profile(layer, profile, RD)
    assert bodies["kind"].tolist() == ["low_voltage"] * 3
    assert bodies["status"].tolist() == ["functional", "disused", "functional"]
    assert bodies["accuracy_m"].tolist()[:2] == [0.5, 1.0]
    assert math.isnan(bodies["accuracy_m"].iloc[2])
    assert set(bodies["owner"]) == {"Enexis"}
    assert any("out of use" in line for line in counts.said_of_rows())


@pytest.mark.parametrize(
    ("pressure", "kind"), [("0,1", "gas_low_pressure"), ("8", "gas_high_pressure"), (None, "gas_low_pressure")]
)
def test_the_pressure_of_a_gas_pipe_says_which_it_is_and_a_missing_one_is_said(qgis_app, pressure, kind):
    fields = ["innetwork:string", "currentstatus:string", "pressure:string"]
    layer = memory("LineString", "asm_g_leiding", fields, ("n", "functional", pressure))
    bodies, _, counts = read_with_profile(layer, proposed(layer), RD)
    assert bodies["kind"].tolist() == [kind]
    assert bool(counts.said_of_rows()) == (pressure is None)


CBS_NEW = ["buurtcode:string", "buurtnaam:string", "gemeentecode:string", "gemeentenaam:string", "aantal_inwoners:int"]
CBS_OLD = ["BU_CODE:string", "BU_NAAM:string", "GM_CODE:string", "GM_NAAM:string", "AANT_INW:double"]


@pytest.mark.parametrize("fields", [CBS_NEW, CBS_OLD])
def test_figures_of_cbs_that_are_no_value_are_empty(qgis_app, fields):
    rows = [
        ("BU1", "Dorp", "GM1", "Ermelo", 1200),
        ("BU2", "Water", "GM1", "Ermelo", -99997),
        ("BU3", "X", "GM1", "E", -99999999),
    ]
    layer = memory("Polygon", "buurten", fields, *rows)
    profile = proposed(layer)
    assert (profile.name, profile.role) == ("cbs_areas", "background")
    table, report, counts = read_facts(layer, profile, RD)
    assert table["code"].tolist() == ["BU1", "BU2", "BU3"]
    assert table["inhabitants"].iloc[0] == 1200
    assert table["inhabitants"].isna().tolist() == [False, True, True]
    assert table["households"].isna().all()
    assert (counts.used, list(report)) == (3, [])
    with pytest.raises(LayerError, match="can only be shown"):
        read_with_profile(layer, profile, RD)


def test_figures_written_as_text_are_read_in_the_dutch_way(qgis_app):
    fields = [
        "gemeentecode:string",
        "gemeentenaam:string",
        "aantal_inwoners:string",
        "gemiddelde_huishoudsgrootte:string",
    ]
    layer = memory("Polygon", "gemeenten", fields, ("GM1", "Ermelo", "26.900", "2,3"), ("GM2", "X", "-99997", "?"))
    table, report, _ = read_facts(layer, profile_named("cbs_areas"), RD)
    assert table["name"].tolist() == ["Ermelo", "X"]
    assert table["household_size"].iloc[0] == 2.3
    assert any("?" in line for line in report)
    assert any("26.900" in line for line in report)


@pytest.mark.real_data
def test_the_neighbourhoods_of_ermelo_are_read(real_data, qgis_app):
    path = real_data / "cbs" / "CBS_buurten_ermelo_2021.gpkg"
    layer = QgsVectorLayer(f"{path}|layername=CBS_Buurten", "CBS_Buurten", "ogr")
    profile = proposed(layer)
    assert profile.name == "cbs_areas"
    table, _, counts = read_facts(layer, profile, RD)
    assert (len(table), counts.used) == (17, 17)
    assert table["code"].str.startswith("BU0233").all()
    figures = table[[name for name, fact in profile.facts.items() if fact.is_number]]
    assert not (figures < 0).any().any()
    assert figures["addresses_per_km2"].notna().any()


PARCEL = ["kadastraleGemeenteWaarde:string", "sectie:string", "perceelnummer:int", "kadastraleGrootteWaarde:double"]
PARCEL_SNAKE = [
    "kadastrale_gemeente_waarde:string",
    "sectie:string",
    "perceelnummer:int",
    "kadastrale_grootte_waarde:double",
]


@pytest.mark.parametrize("fields", [PARCEL, PARCEL_SNAKE])
def test_whose_ground_a_parcel_is_is_not_known_from_open_data(qgis_app, fields):
    layer = memory("Polygon", "kadastralekaart:Perceel", fields, ("Ermelo", "B", 12, 310.0))
    profile = proposed(layer)
    assert profile.name == "cadastral_parcels"
    table, _, counts = read_facts(layer, profile, RD)
    assert table[["parcel", "size_m2", "ground"]].to_numpy().tolist() == [["Ermelo B 12", 310.0, None]]
    assert any("whose ground it is is not known" in line for line in counts.said_of_rows())


def test_a_parcel_with_an_owner_is_public_or_private_ground(qgis_app):
    fields = [*PARCEL, "eigenaar:string"]
    owners = ["Gemeente Ermelo", "Waterschap Vallei", "J. Jansen", "", None]
    layer = memory("Polygon", "percelen", fields, *[("E", "B", 1, 1.0, owner) for owner in owners])
    table, _, _ = read_facts(layer, proposed(layer), RD)
    assert table["ground"].tolist() == ["public", "public", "private", None, None]


@pytest.mark.parametrize(
    ("geometry", "name", "field"),
    [
        ("LineString", "nwb_wegvakken", "STT_NAAM"),
        ("Polygon", "bag openbareruimten", "naam"),
        ("LineString", "Straten", "straat"),
    ],
)
def test_streets_are_shown_with_their_names(qgis_app, geometry, name, field):
    layer = memory(geometry, name, [f"{field}:string"], ("Kerkstraat",))
    profile = proposed(layer)
    assert (profile.name, profile.role) == ("streets", "background")
    assert read_facts(layer, profile, RD).table["name"].tolist() == ["Kerkstraat"]


def test_a_list_of_works_on_the_map_is_read_in_the_words_that_people_use(qgis_app):
    fields = ["Straat:string", "Wat:string", "Van:string", "T/m:string", "Wie:string"]
    rows = [
        ("Kerkstraat", "Riolering vervangen", "mei 2027", "Q3 2027", "Gemeente"),
        ("Dorpsweg", "feest", "2027", "2027", None),
    ]
    layer = memory("LineString", "planning 2027", fields, *rows)
    profile = proposed(layer)
    assert profile.name == "works_list"
    bodies, _, counts = read_with_profile(layer, profile, RD)
    (row,) = bodies.to_dict("records")
    assert (row["name"], row["kind"], row["origin"], row["owner"]) == (
        "Kerkstraat",
        "gravity_sewer",
        "work",
        "Gemeente",
    )
    assert (row["works_from"], row["works_to"]) == ("mei 2027", "Q3 2027")
    assert list(counts.left_out) == ["no kind is known for 'feest'"]


def test_a_list_of_works_without_places_is_said_and_not_read(qgis_app, tmp_path):
    path = tmp_path / "werken.csv"
    path.write_text("straat;wat;van;tot\nKerkstraat;riool;mei 2027;2028\n", encoding="utf-8")
    layer = QgsVectorLayer(f"file://{path}?type=csv&delimiter=;&geomType=none", "werken", "delimitedtext")
    assert layer.isValid()
    for sentence in (registering_problem(layer, "works"), registering_problem(layer, "existing")):
        assert "no geometry" in sentence
        assert "list of planned works without places" in sentence
    with pytest.raises(LayerError, match="list of planned works"):
        read_with_profile(layer, profile_named("works_list"), RD)
    other = memory("None", "bomen", ["species:string"], ("eik",))
    with pytest.raises(LayerError, match=r"no geometry, so it cannot be read as Municipal trees\.$"):
        read_with_profile(other, profile_named("trees"), RD)


def test_works_of_the_wior_without_days_have_the_period_that_is_planned(qgis_app):
    fields = ["wiorNummer:string", "typeWerkzaamheden:string", "datumStartUitvoering:date", "datumEindeUitvoering:date"]
    fields.append("periodeGeplandeUitvoering:string")
    rows = [
        ("w1", "Riolering", None, None, "Q2 2027"),
        ("w2", "Riolering", "2027-03-01", "2027-09-30", "2028"),
        ("w3", "Riolering", None, None, None),
    ]
    layer = memory("Polygon", "wior", fields, *rows)
    bodies, _, counts = read_with_profile(layer, proposed(layer), RD)
    assert bodies[["works_from", "works_to"]].to_numpy().tolist() == [
        ["Q2 2027", "Q2 2027"],
        ["2027-03-01", "2027-09-30"],
        [None, None],
    ]
    assert counts.said_of_rows() == ["Used (1): without a start or an end; when the works are is not known"]
