"""Suggestions come from the words of the source, and from nothing else."""

from __future__ import annotations

import pytest

from wijkaanpak_plugin.domain.catalogue.default_tags import load_default_tags
from wijkaanpak_plugin.domain.tag_suggestion import suggest


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
