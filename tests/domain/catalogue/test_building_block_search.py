"""Looking for building blocks: every filter, and what is not known stays not known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wijkaanpak_plugin.domain.catalogue.building_block_search import (
    ANSWERS,
    UNKNOWN,
    BlockQuery,
    folded,
    match_of,
    relevance,
    search_text,
    words_of,
)
from wijkaanpak_plugin.domain.catalogue.building_blocks import load_building_blocks
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.catalogue.search_words import occurs


def block(key="heat_network", **changes):
    found = next(block for block in load_building_blocks() if block.key == key)
    return replace(found, **changes)


def judged(query, **changes):
    wanted = block(**changes)
    return match_of(wanted, search_text(wanted, load_kinds()), query)


def found_by(text):
    query = BlockQuery(words=words_of(text))
    kinds = load_kinds()
    return {b.key for b in load_building_blocks() if match_of(b, search_text(b, kinds), query) is not None}


def test_every_block_answers_the_empty_wish():
    kinds = load_kinds()
    assert {match_of(b, search_text(b, kinds), BlockQuery()) for b in load_building_blocks()} == {ANSWERS}


def test_one_of_several_transitions_is_enough():
    assert judged(BlockQuery(transitions=frozenset({"energy", "mobility"}))) == ANSWERS
    assert judged(BlockQuery(transitions=frozenset({"mobility"}))) is None


def test_a_block_answers_for_each_of_its_layers():
    layers = ("surface", "underground")
    assert judged(BlockQuery(vertical_layer="surface"), vertical_layers=layers) == ANSWERS
    assert judged(BlockQuery(vertical_layer="underground"), vertical_layers=layers) == ANSWERS
    assert judged(BlockQuery(vertical_layer="building"), vertical_layers=layers) is None


def test_a_block_that_claims_no_room_lies_in_no_layer():
    assert judged(BlockQuery(vertical_layer="surface"), vertical_layers=()) is None


@pytest.mark.parametrize(
    ("given", "central", "decentral", "both"),
    [
        ("central", ANSWERS, None, None),
        ("decentral", None, ANSWERS, None),
        ("both", ANSWERS, ANSWERS, ANSWERS),
        (None, UNKNOWN, UNKNOWN, UNKNOWN),
    ],
)
def test_a_block_that_can_be_organised_both_ways_answers_either_wish(given, central, decentral, both):
    answers = [judged(BlockQuery(organisation=query), organisation=given) for query in ("central", "decentral", "both")]
    assert answers == [central, decentral, both]


def test_without_a_suggested_scale_level_it_is_not_known_whether_a_block_fits():
    query = BlockQuery(scale_level="neighbourhood")
    assert judged(query, scale_level="neighbourhood") == ANSWERS
    assert judged(query, scale_level="metropolitan") is None
    assert judged(query, scale_level=None) == UNKNOWN


def test_one_known_no_outweighs_what_is_not_known():
    assert judged(BlockQuery(scale_level="urban", organisation="central"), organisation="decentral") is None


def test_what_is_not_known_can_be_left_out():
    assert judged(BlockQuery(scale_level="neighbourhood", with_unknown=False), scale_level=None) is None
    assert judged(BlockQuery(with_unknown=False), scale_level=None, organisation=None) == ANSWERS


def test_a_search_finds_dutch_and_english_names_keys_and_kinds():
    assert "heat_network" in found_by("warmtenet")
    assert "heat_network" in found_by("Heat Network")
    assert "heat_network" in found_by("heat_network")
    assert "heat_network" in found_by("warmteleiding")


def test_all_words_must_occur_in_any_order():
    assert "shared_cable_and_pipe_trench" in found_by("pipes CABLES shared")
    assert found_by("warmtenet fontein") == set()


def test_accents_do_not_matter():
    assert folded("Café IJs ÉÉN") == "cafe ijs een"
    accented = block(label_nl="Cafétuin")
    assert match_of(accented, search_text(accented, load_kinds()), BlockQuery(words=words_of("cafetuin"))) == ANSWERS
    plain = block(label_nl="Cafetuin")
    assert match_of(plain, search_text(plain, load_kinds()), BlockQuery(words=words_of("cafétuin"))) == ANSWERS


@pytest.mark.parametrize(
    ("typed", "first"),
    [("heat network", "heat_network"), ("warmtenet", "heat_network"), ("tree", "deciduous_tree")],
)
def test_what_is_typed_finds_the_block_of_that_name_first(typed, first):
    words = words_of(typed)
    kinds = load_kinds()
    found = [block for block in load_building_blocks() if all(word in search_text(block, kinds) for word in words)]
    ranked = sorted(found, key=lambda block: relevance(block, words))
    wanted = next(block for block in found if block.key == first)
    assert relevance(wanted, words) == relevance(ranked[0], words) < 5


@pytest.mark.parametrize(
    ("typed", "key"),
    [("groendak", "green_roofs"), ("tree", "deciduous_tree"), ("loofboom", "deciduous_tree"), ("heat", "heat_network")],
)
def test_a_whole_word_goes_before_the_beginning_of_one(typed, key):
    words = words_of(typed)
    kinds = load_kinds()
    query = BlockQuery(words=words)
    found = [one for one in load_building_blocks() if match_of(one, search_text(one, kinds), query) is not None]
    assert min(found, key=lambda one: (relevance(one, words), len(one.transitions))).key == key


def test_of_blocks_whose_kind_alone_is_what_was_typed_the_plainest_comes_first():
    words = words_of("warmteleiding")
    kinds = load_kinds()
    found = [block for block in load_building_blocks() if all(word in search_text(block, kinds) for word in words)]
    ranked = sorted(found, key=lambda block: (relevance(block, words), folded(block.label_nl)))
    assert [block.key for block in ranked] == ["heat_network", "climate_street"]


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("loofboom", "deciduous_tree"),
        ("loofboom", "urban_trees"),
        ("groendak", "green_roofs"),
        ("sedumdak", "green_roofs"),
        ("fietsenstalling", "bicycle_hub"),
        ("fietsenstalling", "clustered_bicycle_parking"),
        ("trottoir", "direct_walking_routes"),
        ("stoep", "walkable_neighbourhood"),
        ("sidewalk", "direct_walking_routes"),
        ("glasbak", "waste_collection"),
        ("zonnepanelen", "solar_roofs"),
        ("zonnedak", "solar_roofs"),
        ("afvalinzameling ondergronds", "waste_collection"),
        ("riolering", "separated_sewer"),
        ("stadsverwarming", "heat_network"),
        ("speelplaats", "playground"),
    ],
)
def test_a_block_is_found_by_what_people_call_it_and_by_the_parts_of_a_compound(typed, key):
    assert key in found_by(typed)


def test_a_compound_is_found_by_words_that_begin_with_its_parts_only():
    assert occurs("boomrij", "enkele rij bomen in de straat boom")
    assert not occurs("parkeerdak", "parkeren in een gebouw")
    assert not occurs("abcd", "ab cd")


def test_what_is_called_so_comes_before_what_has_it_as_another_word():
    words = words_of("groene daken")
    by_key = {b.key: b for b in load_building_blocks()}
    assert relevance(by_key["green_roofs"], words) < relevance(by_key["nature_roof"], words)
