"""The page of rules: its matrix and list are those of the shipped book."""

from __future__ import annotations

from pathlib import Path

from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.catalogue.rule_book import Rule, RuleBook, load_rule_book
from wijkaanpak_plugin.domain.catalogue.rules_page import main, page_with_rules, signs, widest_groups
from wijkaanpak_plugin.resource_paths import resource

PAGE = resource().parent / "docs" / "rules.md"


def test_the_documentation_shows_the_shipped_rules_as_they_are():
    page = PAGE.read_text(encoding="utf-8")
    assert page == page_with_rules(page, load_rule_book()), "make rules-page"


def test_every_kind_stands_in_one_group_of_the_matrix_and_no_cell_is_empty():
    book = load_rule_book()
    groups = widest_groups(book)
    assert sorted(key for members in groups.values() for key in members) == sorted(load_kinds().keys)
    assert all(signs(book, some, others) for some in groups.values() for others in groups.values())


def test_a_cell_says_what_the_rules_answer_the_strictest_first():
    rules = [
        Rule("a", "tree", "heat", "clearance", 2.0, None, "test", "local"),
        Rule("b", "tree", "telecom", "allowed", None, None, "test", "local"),
        Rule("c", "tree", "drinking_water", "unjudged", None, None, "test", "local"),
    ]
    book = RuleBook(rules, load_kinds())
    assert signs(book, ("tree",), ("telecom", "heat")) == "C·"
    assert signs(book, ("tree",), ("drinking_water",)) == "u"
    assert signs(book, ("tree",), ("water",)) == ""


def test_what_somebody_wrote_above_the_matrix_stays(tmp_path: Path):
    page = tmp_path / "rules.md"
    page.write_text("# Mine\n\n## The whole matrix\n\nold\n", encoding="utf-8")
    assert main([str(page)]) == 0
    written = page.read_text(encoding="utf-8")
    assert written.startswith("# Mine\n\n## The whole matrix\n")
    assert "old\n" not in written
    assert "| `tree_gas_pipe` | trees | gas_pipe | clearance | 2.5 |" in written
