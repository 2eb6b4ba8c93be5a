from __future__ import annotations

import json

import pytest

from wijkaanpak_plugin.domain import finding, translation
from wijkaanpak_plugin.domain.body import OPENS
from wijkaanpak_plugin.domain.catalogue.rule_book import RELATIONS
from wijkaanpak_plugin.domain.catalogue.table_schema import TableError
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies

TERM = {
    "key": "a",
    "label_nl": "een",
    "label_en": "one",
    "definition_nl": "Eerste.",
    "definition_en": "First.",
    "order": 1,
}

KEYS = {
    "transition": "energy climate_adaptation nature_inclusivity mobility urbanisation socio_economic",
    "scale_level": "metropolitan urban neighbourhood",
    "vertical_layer": "building surface underground",
    "organisation": "central decentral",
    "organisation_level": "within above",
    "task_type": "maintenance transition development",
    "obligation": "must desired",
    "hot_spot_kind": "opportunity bottleneck risk question idea keep",
    "status": "idea reserved planned decided built dropped",
    "package_role": "occasion leading following",
    "means": "yes part no",
    "choice": "now later not elsewhere",
    "session_kind": "walk studio_internal studio_residents studio_professionals programming decision other",
    "answer_status": "open taken_along solved_otherwise not_with_reason",
    "zone_role": "ambition frame sub_area",
    "occasion": "sustainability physical_renewal social_structure maintenance",
    "table": "preparation decision decided",
    "rule_status": "norm authority local assumption",
}


@pytest.mark.parametrize("name", KEYS)
def test_each_list_has_its_keys_in_order(name):
    assert load_vocabularies()[name].keys() == tuple(KEYS[name].split())


def test_lists_that_code_knows_too_have_the_same_keys():
    lists = load_vocabularies()
    assert lists["opens"].keys() == OPENS
    assert lists["relation"].keys() == RELATIONS
    assert len(lists["resolution"]) == 11
    assert finding.CLEARANCE in lists["relation"]


def test_transitions_have_the_colours_that_colour_blind_people_can_tell_apart():
    colours = [term.colour.upper() for term in load_vocabularies()["transition"]]
    assert colours == ["#E69F00", "#0072B2", "#009E73", "#CC79A7", "#D55E00", "#56B4E9"]


def test_every_definition_is_one_plain_sentence_in_both_languages():
    for vocabulary in load_vocabularies().values():
        for term in vocabulary:
            for text in (term.definition_nl, term.definition_en):
                assert text.endswith("."), term
                assert "\n" not in text
                assert len(text) <= 110, text
            assert term.definition_nl != term.definition_en


@pytest.mark.parametrize(
    ("name", "key", "words"),
    [
        ("occasion", "sustainability", ("gas", "bespaart", "wateroverlast", "hitte")),
        ("occasion", "physical_renewal", ("renoveren", "slopen", "verdichten", "transformeren")),
        ("occasion", "maintenance", ("onderhoud", "vervanging")),
        ("transition", "mobility", ("reizen", "bezorgen")),
        ("hot_spot_kind", "question", ("onze aanvulling",)),
        ("hot_spot_kind", "idea", ("onze aanvulling",)),
        ("resolution", "compensate_elsewhere", ("andere plek",)),
        ("relation", "displaces", ("wijken",)),
    ],
)
def test_definitions_say_what_the_method_means(name, key, words):
    definition = load_vocabularies()[name].definition(key, "nl")
    assert [word for word in words if word not in definition] == []


def test_labels_follow_the_language_asked_or_that_of_the_user():
    transitions = load_vocabularies()["transition"]
    assert transitions.label("nature_inclusivity", "nl") == "natuurinclusiviteit"
    assert transitions.label("nature_inclusivity", "en") == "nature inclusivity"
    assert transitions.title() == "Transition"
    translation.install_translator(lambda _context, text: text, "nl")
    try:
        assert transitions.label("mobility") == "mobiliteit"
        assert transitions.title() == "Transitie"
        assert transitions.definition("energy").startswith("Minder energie")
    finally:
        translation.install_translator(None)


def test_an_unknown_key_is_shown_as_it_is_and_refused_as_a_term():
    statuses = load_vocabularies()["status"]
    assert statuses.label("half_built") == "half_built"
    assert statuses.definition("half_built") == ""
    assert "half_built" not in statuses
    with pytest.raises(KeyError):
        statuses["half_built"]


def test_the_shipped_lists_are_read_once_and_cannot_be_changed():
    assert load_vocabularies() is load_vocabularies()
    with pytest.raises(TypeError):
        load_vocabularies()["transition"] = None


def _load(tmp_path, content):
    path = tmp_path / "own.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return load_vocabularies(path)


def test_terms_come_in_their_order_and_not_in_that_of_the_file(tmp_path):
    terms = [TERM | {"key": "b", "order": 2}, TERM]
    lists = _load(tmp_path, {"own": {"title_nl": "Eigen", "title_en": "Own", "terms": terms}})
    assert lists["own"].keys() == ("a", "b")
    assert lists["own"].title("en") == "Own"


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        ([TERM, TERM | {"order": 2}], "own.json, own, row 2, column key: 'a' stands in row 1 already"),
        ([TERM | {"colour": "red"}], "own.json, own, row 1, column colour: 'red' does not have the form #[0-9a-f]{6}"),
        ([TERM | {"label_nl": ""}], "own.json, own, row 1, column label_nl: this may not be empty"),
        ([TERM | {"extra": 1}], "own.json, own, row 1, column extra: this is not a known property of a term"),
        ([], "own.json, own: terms must be objects with a key, labels and definitions"),
        ([1], "own.json, own: terms must be objects with a key, labels and definitions"),
    ],
)
def test_each_defect_names_list_term_and_property(tmp_path, terms, expected):
    with pytest.raises(TableError) as error:
        _load(tmp_path, {"own": {"title_nl": "Eigen", "title_en": "Own", "terms": terms}})
    assert str(error.value) == expected


@pytest.mark.parametrize("content", ["", "{", "[]", "3", '{"own": 3}', '{"own": {"terms": [{}]}}'])
def test_a_file_that_is_no_vocabulary_is_a_table_error(tmp_path, content):
    with pytest.raises(TableError, match=r"own\.json"):
        _load(tmp_path, content)
