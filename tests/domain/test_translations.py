"""Every text can be shown in Dutch: the tools can read each call, and the Dutch file is complete."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
import translations

DUTCH = translations.FOLDER / "wijkaanpak_nl.ts"


def texts(source: str) -> list[translations.Text | None]:
    return [text for _line, text in translations.calls(source)]


def a_file(folder: Path, known: dict[translations.Text, str], wanted: set[translations.Text] | None = None) -> Path:
    path = folder / "wijkaanpak_nl.ts"
    translations.write(path, "nl", set(known) if wanted is None else wanted, known)
    return path


def test_every_translated_text_of_the_plugin_is_literal():
    assert translations.not_literal() == []


@pytest.fixture(scope="module")
def in_sources():
    """Every text of the plugin, collected once."""
    return frozenset(translations.texts_in_sources())


def test_the_plugin_has_texts_to_translate(in_sources):
    assert len(in_sources) > 10


def test_the_dutch_file_has_every_text_and_no_other(in_sources):
    assert translations.problems(DUTCH, set(in_sources)) == []


def test_no_dutch_word_means_something_else_in_qgis_or_on_a_web_page():
    """Labels are names on the map of QGIS, aanmelden is logging in; rule names and kinds are words, not keys."""
    wrong = re.compile(r"\b[Ll]abel(s|en)?\b|[Gg]elabeld|[Aa]anmeld|[Aa]angemeld|[a-z]+_or_[a-z]+")
    known = translations.translations_in(DUTCH)
    assert {text: dutch for text, dutch in known.items() if wrong.search(dutch)} == {}


@pytest.mark.parametrize(
    ("english", "never"),
    [
        # In QGIS: a join of tables, and a map.
        ("Couplings", r"\bkoppelen\b"),
        ("Folder for the sample neighbourhood", r"\bmap\b"),
        # A verb without what it is about; where it holds is asked.
        ("Holds", r"^geldt$"),
    ],
)
def test_a_dutch_word_is_not_taken_for_another(english, never):
    said = [dutch for (_context, text), dutch in translations.translations_in(DUTCH).items() if text == english]
    assert said
    assert [dutch for dutch in said if re.search(never, dutch, re.IGNORECASE)] == []


def test_a_call_over_more_lines_with_a_comma_at_the_end_is_read():
    assert texts('translate(\n    "Plan",\n    "One "\n    "text",\n)\n') == [("Plan", "One text")]


def test_a_text_marked_in_data_is_read():
    assert texts('Field("width_m", NUMBER, "How wide.", label=N_("PlanField", "Width (m)"))') == [
        ("PlanField", "Width (m)")
    ]


@pytest.mark.parametrize(
    "source",
    [
        'N_("PlanField", text)',
        'N_("PlanField")',
        'translate("Plan", f"The {name}")',
        'translate("Plan", text)',
        'translate(CONTEXT, "Text")',
        'translate("Plan", "The " + name)',
        'translate("Plan")',
        'self.tr("Text")',
        'QCoreApplication.translate("Plan", f"The {name}")',
    ],
)
def test_a_call_that_no_tool_can_read_is_seen(source):
    assert texts(source) == [None]


def test_the_texts_of_a_form_are_read_with_its_class_and_without_what_is_no_text():
    shown = "<property name='text'><string>One &amp;text</string></property>"
    hidden = "<property name='format'><string notr='true'>yyyy</string></property><string/>"
    form = f"<ui><class>Plan</class><widget class='QDialog' name='d'>{shown}{hidden}</widget></ui>"
    assert list(translations.texts_in_form(form)) == [("Plan", "One &text")]


def test_moving_a_shape_is_not_a_translation_of_words():
    assert texts("affinity.translate(shape, 1.0, 2.0)") == []
    assert texts("from shapely.affinity import translate\ntranslate(shape, 1.0, 2.0)") == []


def test_a_finished_file_has_no_problems(tmp_path):
    known = {("Plan", "Save <{name}> & close"): "Bewaar <{name}> en sluit"}
    path = a_file(tmp_path, known)
    assert translations.problems(path, set(known)) == []
    assert translations.translations_in(path) == known


@pytest.mark.parametrize(
    ("known", "wanted", "words"),
    [
        ({("Plan", "Save"): ""}, {("Plan", "Save")}, "not translated"),
        ({("Plan", "Old"): "Oud"}, set(), "no longer used"),
        ({}, {("Plan", "New")}, "missing"),
        ({("Plan", "{n} rows"): "{aantal} rijen"}, {("Plan", "{n} rows")}, "other places"),
        ({("Plan", "{n} rows"): "rijen"}, {("Plan", "{n} rows")}, "other places"),
    ],
)
def test_each_defect_of_a_translation_file_is_seen(tmp_path, known, wanted, words):
    found = translations.problems(a_file(tmp_path, known), wanted)
    assert len(found) == 1
    assert words in found[0]


def test_an_update_keeps_translations_drops_old_texts_and_adds_new_ones(tmp_path):
    path = a_file(tmp_path, {("Plan", "Save"): "Bewaar", ("Plan", "Old"): "Oud"})
    wanted = {("Plan", "Save"), ("Findings", "New")}
    translations.update(path, wanted)
    assert translations.translations_in(path) == {("Plan", "Save"): "Bewaar"}
    assert translations.problems(path, wanted) == ["wijkaanpak_nl.ts: not translated: ('Findings', 'New')"]


def test_a_changed_sentence_proposes_its_old_translation_and_is_unfinished_until_somebody_looked(tmp_path):
    known = {("Plan", "The plan is open."): "Het plan is open.", ("Plan", "Undo"): "Ongedaan maken"}
    changed = ("Plan", "The plan is open now.")
    path = a_file(tmp_path, known, {changed, ("Plan", "Redo everything")})
    text = path.read_text(encoding="utf-8")
    assert '<translation type="unfinished">Het plan is open.</translation>' in text
    assert "Ongedaan maken" not in text
    assert f"{path.name}: not translated: {changed}" in translations.problems(path, {changed})


#: A number before a word that is several, in a sentence.
SEVERAL = re.compile(r"\{(count|n|total|rows|layers)\} (other |hot )?(?!as\b)[a-z]+s\b")
#: Sentences that are only said of several.
ONLY_OF_SEVERAL = {
    "{count} findings: {names}": "several findings that are one row",
    "{count} findings; run the analysis to list each of them": "as above",
    "{count} claims lie partly or wholly outside": "several findings said together",
    "of {count} claims: nothing is known there": "as above",
    "an interest at {count} claims but supplied nothing": "as above",
    "touches {count} places that must stay": "as above",
    "{count} hot spots lie {where}": "as above",
    "{count} selected in {layers} layers": "one layer has a sentence of its own",
    "{layers} other layers ({count})": "a rest of one is named",
    "holds {count} tables ({names}); say which one": "of one there is nothing to choose",
    "Choose at most {count} claims": "a constant of more than one",
    "{listed} of {total} blocks": "the catalogue has hundreds",
    "there are {count} rules; at most": "as above",
    "&All of {count} layers is": "only asked where there are several",
    "{n} months": "of one month there is a sentence of its own",
}


def test_a_sentence_with_a_number_before_a_word_is_said_of_one_thing_too():
    """``counted`` chooses the one of two; where a number stands behind a colon there is nothing to choose."""
    found = []
    for path in sorted(translations.PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        choosing = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and _chooses(node)]
        chosen = {id(part) for function in choosing for part in ast.walk(function)}
        said = [
            ast.literal_eval(node.args[1])
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "translate" and id(node) not in chosen
        ]
        found += [f"{path.name}: {text}" for text in said if SEVERAL.search(text)]
    assert [text for text in found if not any(known in text for known in ONLY_OF_SEVERAL)] == []


def _chooses(function):
    called = [node.func for node in ast.walk(function) if isinstance(node, ast.Call)]
    return any(isinstance(each, ast.Name) and each.id == "counted" for each in called)
