"""Suggestions come from the words of the source and of what data calls the same, and from nothing else."""

from __future__ import annotations

import json
import re
import sqlite3
import zipfile
from collections import Counter
from contextlib import closing

import pytest

from wijkaanpak_plugin.domain.catalogue.default_tags import load_default_tags
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.tag_suggestion import suggest
from wijkaanpak_plugin.resource_paths import resource


@pytest.mark.parametrize(
    ("text", "key", "level"),
    [
        ("ringweg", "ring_road", "metropolitan"),
        ("Ring road", "ring_road", "metropolitan"),
        ("Ringwegen 2024", "ring_road", "metropolitan"),
        ("pocket_park", "pocket_park", "neighbourhood"),
        ("Pocketparken", "pocket_park", "neighbourhood"),
        ("tramhalte", "transit_stop", "urban"),
        ("bushaltes", "transit_stop", "urban"),
        ("tram stops", "transit_stop", "urban"),
        ("Scholen", "school", "urban"),
        ("ziekenhuizen", "hospital", "metropolitan"),
        ("bossen", "large_park", "metropolitan"),
        ("grote parken", "large_park", "metropolitan"),
        ("bakeries", "bakery", "neighbourhood"),
        ("small park", "small_park", "neighbourhood"),
    ],
)
def test_a_feature_type_is_known_by_its_dutch_or_english_words(text, key, level):
    found = suggest([text])
    assert (found.tag.key, found.tag.scale_level) == (key, level)
    assert found.tag.source


def test_only_whole_words_count():
    assert suggest(["Schoolstraat"]) is None
    assert suggest(["'s-Hertogenbosch"]) is None
    assert suggest(["Stadskantoorpand"]) is None


def test_the_longest_match_wins():
    assert suggest(["distribution station"]).tag.key == "distribution_station"
    assert suggest(["river beside the ring road"]).tag.key == "ring_road"


def test_what_is_trusted_most_comes_first():
    assert suggest(["pocketpark", "Ringwegen"]).tag.key == "pocket_park"
    assert suggest([None, "", "voetpad", "Ringwegen"]).tag.key == "ring_road"


def test_words_that_the_source_does_not_name_give_nothing():
    assert suggest(["voetpad", "prullenbak", "park", "tram"]) is None
    assert suggest([]) is None


def test_the_vertical_layer_is_that_of_the_kind_or_not_known():
    assert suggest(["buurtstraat"]).vertical_layer == "surface"
    assert suggest(["transportleiding"]).vertical_layer == "underground"
    assert suggest(["school"]).vertical_layer == "building"
    assert suggest(["groot treinstation"]).vertical_layer is None


@pytest.mark.parametrize("tag", load_default_tags(), ids=lambda tag: tag.key)
def test_every_default_tag_is_found_by_its_own_labels(tag):
    for label in (tag.label_nl, tag.label_en):
        first = label.split(",")[0].split(" of ")[0].split(" or ")[0]
        if not first.endswith("-") and first not in ("tram", "small"):
            assert suggest([first]).tag == tag


@pytest.mark.parametrize(
    ("text", "key", "level"),
    [
        ("rijbaan regionale weg", "main_road", "urban"),
        ("rijbaan lokale weg", "neighbourhood_street", "neighbourhood"),
        ("rijbaan autoweg", "ring_road", "metropolitan"),
        ("rijbaan autosnelweg", "motorway", None),
        ("woonerf", "neighbourhood_street", "neighbourhood"),
        ("spoorbaan", "railway", "metropolitan"),
        ("OV-baan", "transit_lane", "urban"),
        ("groenvoorziening", "public_green", "neighbourhood"),
        ("loofbos", "large_park", "metropolitan"),
        ("sloot", "small_water", "neighbourhood"),
        ("greppel, droge sloot", "small_water", "neighbourhood"),
        ("woonfunctie", "dwelling", "neighbourhood"),
        ("kantoorfunctie", "office", "urban"),
        ("winkelfunctie", "supermarket", "urban"),
        ("gasLageDruk", "distribution_pipe", "urban"),
        ("gasHogeDruk", "transport_pipe", "metropolitan"),
        ("landelijkHoogspanningsnet", "high_voltage_network", "metropolitan"),
        ("middenspanning", "medium_voltage_network", "urban"),
        ("low_voltage", "low_voltage_network", "neighbourhood"),
        ("buisleidingGevaarlijkeInhoud", "transport_pipe", "metropolitan"),
    ],
)
def test_names_of_bgt_bag_and_imkl_are_known(text, key, level):
    found = suggest([text])
    assert (found.tag.key, found.tag.scale_level) == (key, level)
    assert found.tag.status in ("authority", "assumption")


#: A level crossing is part of whatever road crosses there.
NOT_SUGGESTED = {"overweg"}


def test_every_road_and_railway_that_the_profile_of_the_bgt_knows_has_a_suggestion():
    profile = json.loads(resource("profiles", "bgt_wegdeel.json").read_text(encoding="utf-8"))
    values = profile["body"]["kind"]["values"]
    roads = {name for name, kind in values.items() if kind in ("carriageway", "railway", "bus_lane")}
    assert {name for name in roads if suggest([name]) is None} == NOT_SUGGESTED


@pytest.mark.parametrize("group", ["electricity_cable", "gas_pipe", "transport_pipeline"])
def test_every_net_of_a_delivery_that_the_method_gives_a_level_has_a_suggestion(group):
    assert [key for key in load_kinds().members(group) if suggest([key]) is None] == []


def test_a_use_that_says_nothing_of_its_reach_gets_no_suggestion():
    for name in ("gezondheidszorgfunctie", "bijeenkomstfunctie", "waterloop", "parkeervlak", "telecom", "erf"):
        assert suggest([name]) is None, name


def _share_known(names: Counter[str]) -> float:
    return sum(count for name, count in names.items() if suggest([name])) / sum(names.values())


@pytest.mark.real_data
def test_nearly_all_carriageways_of_real_deliveries_of_the_bgt_get_a_suggestion(real_data):
    with zipfile.ZipFile(real_data / "bgt_otterlo" / "bgt_otterlo.zip") as delivery:
        roads = delivery.read("bgt_wegdeel.gml").decode("utf-8")
    otterlo = Counter(re.findall(r"<function [^>]*>([^<]+)</function>", roads))
    with closing(sqlite3.connect(real_data / "bgt_delft" / "bgt_wegdeel.sqlite")) as table:
        delft = Counter(name for (name,) in table.execute("SELECT function FROM trafficarea"))
    for names in (otterlo, delft):
        carriageways = Counter({name: count for name, count in names.items() if name.startswith("rijbaan")})
        assert sum(carriageways.values()) > 30
        assert _share_known(carriageways) > 0.9


@pytest.mark.real_data
def test_the_green_of_a_real_town_gets_a_suggestion(real_data):
    with closing(sqlite3.connect(real_data / "bgt_delft" / "bgt_begroeidterreindeel.sqlite")) as table:
        names = Counter(name for (name,) in table.execute("SELECT class FROM plantcover"))
    assert _share_known(names) > 0.9
