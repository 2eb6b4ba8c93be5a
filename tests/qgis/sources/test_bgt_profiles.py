"""Tables of the BGT and the BAG as publishers spell them: each is known and read without an edit of a profile."""

from __future__ import annotations

import pytest
import shapely
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsVectorLayer

from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.sources.profiles.profile import fitting_profiles
from wijkaanpak_plugin.sources.profiles.profile_reader import Reading, read_with_profile

RD = QgsCoordinateReferenceSystem("EPSG:28992")
SQUARE, LINE, POINT = "Polygon((0 0, 1 0, 1 1, 0 0))", "LineString(0 0, 9 0)", "Point(1 1)"


def layer_of(name: str, wkt: str, values: dict[str, object]) -> QgsVectorLayer:
    """Return a layer in memory with one row; a field is a number where its value is one."""
    geometry = wkt.partition("(")[0]
    types = {field: "integer" if isinstance(value, int) else "string" for field, value in values.items()}
    fields = "&".join(f"field={field}:{sort}" for field, sort in types.items())
    layer = QgsVectorLayer(f"{geometry}?crs=EPSG:28992&{fields}", name, "memory")
    assert layer.fields().names() == list(values)
    feature = QgsFeature(layer.fields())
    feature.setAttributes(list(values.values()))
    feature.setGeometry(QgsGeometry.fromWkt(wkt))
    assert layer.dataProvider().addFeature(feature)
    return layer


def read(layer: QgsVectorLayer) -> tuple[str, Reading]:
    profile = fitting_profiles(layer.fields().names(), layer.geometryType(), layer.name())[0]
    return profile.name, read_with_profile(layer, profile, RD)


#: One road, building, culvert, tree and post per dialect: name of the layer, geometry, fields, profile and kind.
DIALECTS = {
    "ogc api": [
        ("wegdeel", SQUARE, {"lokaal_id": "a", "functie": "fietspad", "fysiek_voorkomen": "gesloten verharding",
         "plus_functie": None, "plus_fysiek_voorkomen": "asfalt", "status": "bestaand", "plus_status": "geenWaarde",
         "relatieve_hoogteligging": 0, "eind_registratie": None}, "bgt_wegdeel", "cycle_path"),
        ("pand", SQUARE, {"lokaal_id": "a", "identificatie_bag_pnd": "0228100000031255", "status": "bestaand",
         "relatieve_hoogteligging": 0, "eind_registratie": None}, "bgt_pand", "building"),
        ("kunstwerkdeel_lijn", LINE, {"lokaal_id": "a", "type": "niet-bgt", "plus_type": "duiker", "status": "bestaand",
         "relatieve_hoogteligging": -1, "eind_registratie": None}, "bgt_kunstwerkdeel", "culvert"),
        ("vegetatieobject_punt", POINT, {"lokaal_id": "a", "type": "niet-bgt", "plus_type": "boom",
         "status": "bestaand", "eind_registratie": None}, "bgt_vegetatieobject", "tree"),
        ("paal", POINT, {"lokaal_id": "a", "type": "niet-bgt", "plus_type": "lichtmast", "status": "bestaand",
         "eind_registratie": None}, "bgt_paal", "street_light"),
    ],
    "citygml": [
        ("TrafficArea", SQUARE, {"lokaalID": "a", "function": "fietspad", "surfaceMaterial": "gesloten verharding",
         "plus-fysiekVoorkomenWegdeel": "asfalt", "bgt-status": "bestaand", "relatieveHoogteligging": 0,
         "eindRegistratie": None}, "bgt_wegdeel", "cycle_path"),
        ("SolitaryVegetationObject", POINT, {"lokaalID": "a", "class": "niet-bgt", "plus-type": "boom",
         "bgt-status": "bestaand", "eindRegistratie": None}, "bgt_vegetatieobject", "tree"),
        ("PlantCover", SQUARE, {"lokaalID": "a", "class": "loofbos", "plus-fysiekVoorkomen": "waardeOnbekend",
         "bgt-status": "bestaand"}, "bgt_begroeidterreindeel", "planting"),
    ],
    "gml light": [
        ("Wegdeel", SQUARE, {"identificatie.lokaalID": "a", "bgt-functie": "fietspad", "bgt-status": "bestaand",
         "bgt-fysiekVoorkomen": "gesloten verharding", "relatieveHoogteligging": 0}, "bgt_wegdeel", "cycle_path"),
        ("Pand", SQUARE, {"identificatie.lokaalID": "a", "identificatieBAGPND": "0228", "bgt-status": "bestaand"},
         "bgt_pand", "building"),
        ("Kunstwerkdeel", SQUARE, {"identificatie.lokaalID": "a", "bgt-type": "stuw", "plus-type": "geenWaarde",
         "bgt-status": "bestaand"}, "bgt_kunstwerkdeel", "hydraulic_structure"),
    ],
    "nlextract": [
        ("wegdeelactueelbestaand", SQUARE, {"lokaalid": "a", "bgt_functie": "fietspad", "bgt_status": "bestaand",
         "bgt_fysiekvoorkomen": "gesloten verharding", "plus_fysiekvoorkomen": "asfalt", "plus_status": None,
         "relatievehoogteligging": 0, "eindregistratie": None}, "bgt_wegdeel", "cycle_path"),
        ("put", POINT, {"lokaalid": "a", "bgt_type": "niet-bgt", "plus_type": "kolk", "bgt_status": "bestaand"},
         "bgt_put", "gully"),
    ],
    "3dfier": [
        ("bgt_wegdeel", SQUARE, {"lokaalid": "a", "function": "fietspad", "surfacematerial": "gesloten verharding",
         "plus_fysiekvoorkomenwegdeel": "asfalt", "bgt_status": "bestaand", "relatievehoogteligging": 0,
         "eindregistratie": None}, "bgt_wegdeel", "cycle_path"),
        ("bgt_gebouwinstallatie", SQUARE, {"lokaalid": "a", "function": "niet-bgt", "bgt_status": "bestaand",
         "plus_typegebouwinstallatie": "luifel"}, "bgt_gebouwinstallatie", "building_installation"),
    ],
    "amsterdam": [
        ("wegdelen", SQUARE, {"identificatieLokaalid": "a", "bgtFunctie": "fietspad", "plusFunctie": None,
         "bgtFysiekVoorkomen": "gesloten verharding", "bgtStatus": "bestaand", "relatieveHoogteligging": 0,
         "eindRegistratie": None}, "bgt_wegdeel", "cycle_path"),
        ("panden", SQUARE, {"identificatieLokaalid": "a", "identificatieBagpnd": "0363", "bgtStatus": "bestaand"},
         "bgt_pand", "building"),
        ("ondersteunendeWaterdelen", SQUARE, {"identificatieLokaalid": "a", "bgtType": "oever, slootkant",
         "plusType": None, "bgtStatus": "bestaand"}, "bgt_ondersteunendwaterdeel", "bank"),
    ],
    "buurtkaart": [
        ("bgt_vegetatieobject_P", POINT, {"lokaalid": "a", "plus_type": "boom", "bgt_status": "bestaand"},
         "bgt_vegetatieobject", "tree"),
        ("bgt_scheiding_L", LINE, {"lokaalid": "a", "bgt_type": "muur", "plus_type": None, "bgt_status": "bestaand"},
         "bgt_scheiding", "barrier"),
    ],
    "esri": [
        ("BGT_straatmeubilair", POINT, {"LOKAALID": "a", "BGTPLUSTYPE": "niet-bgt:fietsenrek", "BGTSTATUS": "bestaand",
         "EINDREGISTRATIE": None}, "bgt_straatmeubilair", "bicycle_parking"),
        ("BGT_vegetatieobject_punt", POINT, {"LOKAALID": "a", "BGTPLUSTYPE": "niet-bgt:boom", "BGTSTATUS": "bestaand"},
         "bgt_vegetatieobject", "tree"),
    ],
}  # fmt: skip
CASES = [pytest.param(*case, id=f"{dialect} {case[0]}") for dialect, cases in DIALECTS.items() for case in cases]


@pytest.mark.parametrize(("name", "wkt", "values", "profile", "kind"), CASES)
def test_each_spelling_is_known_and_read(name, wkt, values, profile, kind):
    found, reading = read(layer_of(name, wkt, values))
    assert found == profile
    assert reading.bodies["kind"].tolist() == [kind]
    assert reading.bodies["body_id"].tolist() == ["a"]
    assert reading.counts.rows_left_out == 0


ROAD = {"lokaal_id": "a", "functie": "rijbaan lokale weg", "fysiek_voorkomen": "gesloten verharding"}


@pytest.mark.parametrize(
    ("name", "values", "level", "kind"),
    [
        ("wegdeel", ROAD, -1, "tunnel"),
        ("wegdeel", ROAD, 0, "carriageway"),
        ("wegdeel", ROAD, 1, "carriageway"),
        ("ondersteunendwegdeel", {**ROAD, "functie": "berm"}, -2, "tunnel"),
        ("onbegroeidterreindeel", {"lokaal_id": "a", "fysiek_voorkomen": "open verharding"}, -1, "tunnel"),
        ("spoor", {"lokaal_id": "a", "functie": "sneltram"}, -1, "tunnel"),
        ("waterdeel", {"lokaal_id": "a", "type": "waterloop", "plus_type": "sloot"}, -1, "culvert"),
        ("kunstwerkdeel", {"lokaal_id": "a", "type": "niet-bgt", "plus_type": "duiker"}, -1, "culvert"),
        ("kunstwerkdeel", {"lokaal_id": "a", "type": "perron", "plus_type": None}, -1, "tunnel"),
        ("kunstwerkdeel", {"lokaal_id": "a", "type": "perron", "plus_type": None}, 0, "transit_stop"),
        ("pand", {"lokaal_id": "a", "identificatie_bag_pnd": "0228"}, -1, "underground_parking"),
        ("tunneldeel", {"lokaal_id": "a", "status": "bestaand"}, -1, "tunnel"),
    ],
)
def test_what_lies_below_ground_level_is_read_as_lying_underground(name, values, level, kind):
    wkt = LINE if name == "spoor" else SQUARE
    _, reading = read(layer_of(name, wkt, {**values, "relatieve_hoogteligging": level}))
    assert reading.bodies["kind"].tolist() == [kind]
    underground = load_kinds().frame.loc[kind, "vertical_layer"] == "underground"
    assert underground == (level < 0)
    assert any("not at ground level" in remark for remark in reading.report) == (level != 0)


def test_a_tree_of_the_bgt_is_the_same_body_as_one_of_a_municipality():
    _, of_the_bgt = read(layer_of("bgt_vegetatieobject_punt", POINT, {"lokaal_id": "a", "plus_type": "boom"}))
    _, of_a_register = read(layer_of("bomen", POINT, {"soortnaam": "Quercus robur"}))
    columns = ["kind", "width_m", "top_m", "bottom_m", "depth_source", "hardness"]
    assert of_the_bgt.bodies[columns].equals(of_a_register.bodies[columns])
    assert of_the_bgt.bodies["kind"].tolist() == ["tree"]


def test_an_object_without_a_type_is_left_out_with_the_reason():
    profile, reading = read(layer_of("bgt_ongeclassificeerdobject", SQUARE, {"lokaal_id": "a", "status": "bestaand"}))
    assert profile == "bgt_ongeclassificeerdobject"
    assert len(reading.bodies) == 0
    assert "not classified yet" in reading.counts.text()


#: Fields of a building in the WFS and the OGC API of PDOK, the GeoPackage and the extract of the BAG.
BAG = {
    "wfs": {"identificatie": "0228100000031255", "rdf_seealso": "x", "bouwjaar": 1965, "status": "Pand in gebruik",
            "gebruiksdoel": "woonfunctie", "oppervlakte_min": 90, "aantal_verblijfsobjecten": 1},
    "ogc api": {"identificatie": "0228100000031255", "bouwjaar": 1965, "status": "Pand in gebruik",
                "gebruiksdoel": "woonfunctie", "documentdatum": "2019-01-01"},
    "gpkg": {"feature_id": 3, "identificatie": "0228100000031255", "bouwjaar": 1965, "status": "Pand in gebruik"},
    "extract": {"identificatie": "0228100000031255", "oorspronkelijkBouwjaar": "1965", "status": "Pand in gebruik",
                "eindGeldigheid": None},
}  # fmt: skip


@pytest.mark.parametrize("values", BAG.values(), ids=BAG)
def test_a_building_of_the_bag_is_read_in_each_spelling(values):
    profile, reading = read(layer_of("pand", SQUARE, values))
    assert profile == "bag_pand"
    assert reading.bodies["kind"].tolist() == ["building"]
    assert reading.bodies["body_id"].tolist() == ["0228100000031255"]


def test_a_lapsed_version_of_a_building_of_the_bag_is_left_out():
    _, reading = read(layer_of("pand", SQUARE, {**BAG["extract"], "eindGeldigheid": "2020-05-01"}))
    assert len(reading.bodies) == 0
    assert "eindGeldigheid" in reading.counts.text()


@pytest.mark.real_data
def test_a_real_download_is_read_by_the_profiles_as_readbgt_wrote_it(real_data, tmp_path, qgis_processing):
    from wijkaanpak_plugin.processing.geopackage import address_of, write_geopackage
    from wijkaanpak_plugin.processing.read_bgt import tables_of
    from wijkaanpak_plugin.sources.bgt import read_bgt

    download = read_bgt(real_data / "bgt_otterlo" / "bgt_otterlo.zip")
    file = tmp_path / "otterlo.gpkg"
    write_geopackage(file, tables_of(download), RD, lambda layer: None)
    used, kinds = {}, load_kinds()
    for table in download.tables:
        layer = QgsVectorLayer(address_of(file, table.name), table.name, "ogr")
        assert layer.featureCount() == len(table.rows)
        profile, reading = read(layer)
        assert profile.removeprefix("bgt_") in (table.kind.name, "straatmeubilair")
        assert all(kind in kinds for kind in reading.bodies["kind"])
        assert shapely.is_valid(reading.bodies["geometry"].to_numpy(dtype=object)).all()
        used[table.name] = (reading.counts.used, reading.counts.rows_left_out)
    assert used["bgt_pand"] == (1681, 30)  # 30 are planned
    assert used["bgt_wegdeel"] == (1252, 0)
    assert used["bgt_vegetatieobject_punt"][0] + used["bgt_vegetatieobject_lijn"][0] == 2104
    assert sum(left_out for _, left_out in used.values()) == 30
