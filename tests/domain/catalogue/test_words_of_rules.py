"""Rules and their sources are said in the reader's words: no key and no English stands in a Dutch panel."""

from __future__ import annotations

import shutil

import pytest

from wijkaanpak_plugin.domain import translation
from wijkaanpak_plugin.domain.catalogue.building_blocks import load_building_blocks
from wijkaanpak_plugin.domain.catalogue.catalogue_texts import judged_text, source_text
from wijkaanpak_plugin.domain.catalogue.check import check_catalogue
from wijkaanpak_plugin.domain.catalogue.default_tags import load_default_tags
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.catalogue.rule_book import load_rule_book
from wijkaanpak_plugin.domain.catalogue.rule_titles import kind_or_group_key, kind_or_group_label, rule_title
from wijkaanpak_plugin.domain.sentences import rule_source
from wijkaanpak_plugin.resource_paths import resource


@pytest.fixture
def in_dutch():
    """The reader's language is Dutch."""
    translation.install_translator(lambda _context, text: text, "nl")
    yield
    translation.install_translator(None)


#: Words that only English has; titles of Dutch documents have none of them.
_ENGLISH = {"the", "and", "no", "with", "lines", "assumption", "that", "for", "found", "near", "unknown"}


def _english_in(text):
    return _ENGLISH & set(text.replace("(", " ").replace(":", " ").replace(",", " ").lower().split())


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_rule_is_called_after_what_it_is_about(language):
    titles = [rule_title(rule.rule_id, language) for rule in load_rule_book().rules]
    assert len(set(titles)) == len(titles)
    assert not [title for title in titles if "_" in title]
    assert rule_title("cable_or_pipe_cable_or_pipe", "nl") == "kabel of leiding – kabel of leiding"


def test_a_rule_of_somebody_else_keeps_its_name():
    assert rule_title("NEN7171") == "NEN7171"


def test_every_group_has_a_label_in_both_languages():
    for group in load_kinds().all_groups:
        assert kind_or_group_label(group, "nl") != group or group in ("zone", "hub")
        assert "_" not in kind_or_group_label(group, "en")


def test_a_kind_or_group_is_known_by_key_or_name_in_either_language():
    kinds = load_kinds()
    for key in (*kinds.keys, *kinds.all_groups):
        assert kind_or_group_key(key) == key
    assert kind_or_group_key("boom") == kind_or_group_key("Tree") == "tree"
    assert kind_or_group_key("mantelbuis, koker of kabelbed") == "enclosure"
    assert kind_or_group_key("nothing such") is None


def test_sources_notes_and_judgements_are_dutch_for_who_reads_dutch():
    sources = {rule.source for rule in load_rule_book().rules} | set(load_kinds().frame["source"])
    sources |= {block.source for block in load_building_blocks()}
    sources |= {text for tag in load_default_tags() for text in (tag.source, tag.note) if text}
    said = {source_text(source, "nl") for source in sources}
    said |= {judged_text(block.inferred, "nl") for block in load_building_blocks()}
    assert not {text for text in said if _english_in(text)}
    assert {source_text(source, "en") for source in sources} == sources


def test_a_finding_says_its_source_in_the_language_of_the_reader(in_dutch):
    found = {"subtype": "overlap", "rule_source": "assumption: nothing can grow where vehicles drive"}
    assert rule_source(found) == "aanname: waar voertuigen rijden kan niets groeien"
    assert rule_source({"subtype": "overlap", "rule_source": "handboek van de gemeente"}) == "handboek van de gemeente"


def test_the_check_names_a_group_that_no_kind_has_and_a_text_without_dutch(tmp_path):
    folder = tmp_path / "catalogue"
    shutil.copytree(resource("catalogue"), folder)
    for name, row in (
        ("kind_groups.csv", "flying,vliegend,flying\n"),
        ("texts_nl.csv", "some text,\n"),
        ("search_words.csv", "flying_car,vliegauto,\n"),
    ):
        with (folder / name).open("a", encoding="utf-8") as table:
            table.write(row)
    files = {problem.file for problem in check_catalogue(folder)}
    assert files == {"kind_groups.csv", "texts_nl.csv", "search_words.csv"}
