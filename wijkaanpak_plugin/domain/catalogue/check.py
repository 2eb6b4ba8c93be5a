"""Check of the tables of the catalogue and its pictures: ``python -m wijkaanpak_plugin.domain.catalogue.check``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from wijkaanpak_plugin.domain.catalogue.building_blocks import check_building_blocks, load_building_blocks
from wijkaanpak_plugin.domain.catalogue.catalogue_texts import check_texts
from wijkaanpak_plugin.domain.catalogue.kind_plurals import check_plurals
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue, check_kinds, load_kinds
from wijkaanpak_plugin.domain.catalogue.rule_book import check_rules, load_rule_book
from wijkaanpak_plugin.domain.catalogue.rule_titles import check_groups
from wijkaanpak_plugin.domain.catalogue.search_words import check_search_words
from wijkaanpak_plugin.domain.catalogue.table_schema import Problem, TableError, check_table, parse_table
from wijkaanpak_plugin.domain.catalogue.vocabulary import check_vocabularies
from wijkaanpak_plugin.domain.packages.choices import check_choices
from wijkaanpak_plugin.domain.packages.criteria import check_criteria
from wijkaanpak_plugin.domain.packages.space_uses import check_space_uses
from wijkaanpak_plugin.resource_paths import resource


def check_catalogue(folder: Path | None = None) -> list[Problem]:
    """Return everything that is wrong in the tables of ``folder`` (default: the catalogue that is shipped).

    Tables that name kinds are not checked while the table of kinds itself is wrong. Two rules for the same
    pair of names are told as well, because one of them has no effect.
    """
    folder = resource("catalogue") if folder is None else Path(folder)
    problems = check_vocabularies(folder / "vocabularies.json")
    problems += check_table(folder / "constants.csv", resource("catalogue", "constants.schema.json"))
    problems += check_table(folder / "services.csv", resource("catalogue", "services.schema.json"))
    problems += _problems_with_figures(folder)
    problems += check_choices(folder)
    wrong_kinds = check_kinds(folder / "kinds.csv")
    if wrong_kinds:
        return problems + wrong_kinds
    problems += check_texts(folder / "texts_nl.csv")
    kinds = load_kinds(folder / "kinds.csv")
    return [*problems, *_problems_with_kinds(folder, kinds)]


def _problems_with_figures(folder: Path) -> Iterator[Problem]:
    schema = resource("catalogue", "package_figures.schema.json")
    figures = parse_table(folder / "package_figures.csv", schema)
    yield from figures.problems
    if not figures.problems:
        yield from check_criteria(folder / "criteria.csv", [row["key"] for row in figures.rows])


def _problems_with_kinds(folder: Path, kinds: KindCatalogue) -> Iterator[Problem]:
    wrong_blocks = check_building_blocks(folder / "building_blocks.csv", kinds)
    yield from wrong_blocks
    if not wrong_blocks:
        blocks = load_building_blocks(folder / "building_blocks.csv", kinds)
        yield from check_search_words(folder / "search_words.csv", blocks, kinds)
    yield from check_groups(folder / "kind_groups.csv", kinds)
    yield from check_space_uses(folder / "space_uses.csv", kinds)
    yield from check_plurals(folder / "kind_plurals.csv", kinds)
    tags_schema = resource("catalogue", "default_tags.schema.json")
    yield from check_table(folder / "default_tags.csv", tags_schema, {"kinds": kinds.keys})
    wrong_rules = check_rules(folder / "rules.csv", kinds)
    yield from wrong_rules
    if not wrong_rules:
        yield from load_rule_book(folder / "rules.csv", kinds).remarks


def check_pictures(folder: Path) -> list[Problem]:
    """Return what is wrong in the table of pictures of ``folder``: a name that nothing has, a file that is not there.

    The catalogue that is shipped must be in order.
    """
    kinds = load_kinds()
    known = {*(block.key for block in load_building_blocks()), *kinds.keys, *kinds.all_groups}
    pictures = {path.stem for path in folder.glob("*.svg")}
    references = {"building_blocks, kinds and groups": known, "pictures": pictures}
    return check_table(folder / "blocks.csv", folder / "blocks.schema.json", references)


def main() -> int:
    """Print what is wrong, one line each; return 1 when anything is, else 0."""
    try:
        problems = check_catalogue() or check_pictures(resource("icons", "blocks"))
    except TableError as error:
        problems = list(error.problems)
    for problem in problems:
        sys.stdout.write(f"{problem}\n")
    if not problems:
        sys.stdout.write("The catalogue is in order.\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
