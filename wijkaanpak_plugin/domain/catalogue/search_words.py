"""Words under which a building block is found besides its own: synonyms from the catalogue, and compounds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from wijkaanpak_plugin.domain.catalogue.building_blocks import BuildingBlock, load_building_blocks
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue, load_kinds
from wijkaanpak_plugin.domain.catalogue.table_schema import Problem, check_table, read_table
from wijkaanpak_plugin.resource_paths import resource

#: Shortest part of a compound that is looked for: shorter ones occur in too many words. Status: assumption.
_SHORTEST = 3
#: What Dutch puts between the parts of a compound; the longest is tried first.
_LINKS = ("en", "s", "e")


def synonyms(block: BuildingBlock, kinds: KindCatalogue) -> tuple[str, ...]:
    """Return the other words for a block, for its kind and for the groups of its kind, in Dutch and English."""
    keys = [block.key, *((block.kind, *kinds.groups(block.kind)) if block.kind else ())]
    return tuple(word for key in keys for word in words_for(key))


def own_synonyms(block: BuildingBlock) -> tuple[str, ...]:
    """Return the other words for a block itself."""
    return words_for(block.key)


def words_for(key: str) -> tuple[str, ...]:
    """Return the other words for a building block, kind or group by its key, in Dutch and English."""
    return _shipped().get(key, ())


def is_compound_of(word: str, words: tuple[str, ...]) -> bool:
    """Say whether a folded word is a compound of two folded words and nothing else, each of which may be longer.

    >>> is_compound_of("groendak", ("groene", "daken")), is_compound_of("groendak", ("op", "groene", "daken"))
    (True, False)
    """
    return any(
        len(words) == len(parts) and all(whole.startswith(part) for whole, part in zip(words, parts))
        for parts in _parts(word)
    )


def occurs(word: str, text: str) -> bool:
    """Say whether a folded word occurs in a folded text, as it is or as a compound of which each part begins a word.

    >>> occurs("groendak", "groene daken"), occurs("groendak", "groene gevels")
    (True, False)
    """
    return word in text or any(_begins(head, text) and _begins(tail, text) for head, tail in _parts(word))


def check_search_words(path: Path, blocks: Iterable[BuildingBlock], kinds: KindCatalogue) -> list[Problem]:
    """Return everything that is wrong in a table of search words."""
    return check_table(path, _schema_path(), _known(blocks, kinds))


@lru_cache(maxsize=256)
def _parts(word: str) -> tuple[tuple[str, str], ...]:
    found = []
    for end in range(_SHORTEST, len(word) - _SHORTEST + 1):
        head, tail = word[:end], word[end:]
        found.append((head, tail))
        link = next((link for link in _LINKS if head.endswith(link) and len(head) - len(link) >= _SHORTEST), "")
        if link:
            found.append((head[: -len(link)], tail))
    return tuple(found)


def _begins(part: str, text: str) -> bool:
    return text.startswith(part) or f" {part}" in text


@lru_cache(maxsize=1)
def _shipped() -> Mapping[str, tuple[str, ...]]:
    references = _known(load_building_blocks(), load_kinds())
    rows = read_table(resource("catalogue", "search_words.csv"), _schema_path(), references)
    return MappingProxyType({row["key"]: (*row["words_nl"], *row["words_en"]) for row in rows})


def _known(blocks: Iterable[BuildingBlock], kinds: KindCatalogue) -> dict[str, tuple[str, ...]]:
    keys = (*(block.key for block in blocks), *kinds.keys, *kinds.all_groups)
    return {"building_blocks, kinds and groups": keys}


def _schema_path() -> Path:
    return resource("catalogue", "search_words.schema.json")
