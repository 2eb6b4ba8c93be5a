"""Search for a building block: which ones answer what is asked, and of which that cannot be said."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from wijkaanpak_plugin.domain.catalogue.building_blocks import BuildingBlock
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.catalogue.search_words import is_compound_of, occurs, own_synonyms, synonyms

#: A block can be organised both centrally and decentrally; then it answers either query.
BOTH = "both"

_WORD = re.compile(r"\w+")
#: How a block stands to a query; the lower number is listed first.
ANSWERS, UNKNOWN = 0, 1


@dataclass(frozen=True)
class BlockQuery:
    """What somebody looks for; the empty wish is answered by every block.

    transitions: keys, one of them is enough; vertical_layer, scale_level, organisation: one key or None for any; words:
    folded words (see ``words_of``) that must all occur, compounds by their parts. with_unknown: whether a block of
    which the scale level or the organisation is not known stays in the list.
    """

    transitions: frozenset[str] = frozenset()
    vertical_layer: str | None = None
    scale_level: str | None = None
    organisation: str | None = None
    words: tuple[str, ...] = ()
    with_unknown: bool = True


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Return a text without accents and capitals."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of a search."""
    return tuple(folded(text).split())


def search_text(block: BuildingBlock, kinds: KindCatalogue) -> str:
    """Return the folded text in which is searched: labels, kind and synonyms in Dutch and English, and the keys."""
    texts = [block.label_nl, block.label_en, block.key]
    if block.kind:
        texts += [block.kind, kinds.label(block.kind, "nl"), kinds.label(block.kind, "en")]
    return folded(" ".join([*texts, *synonyms(block, kinds)]))


def match_of(block: BuildingBlock, text: str, query: BlockQuery) -> int | None:
    """Return how a block with this search text stands to a query: ``ANSWERS``, ``UNKNOWN``, or None when it does not.

    Most blocks come without a scale level and an organisation. That their source is silent is no reason to say that
    they do not answer the query: they come after those that surely do, unless the query says otherwise.
    """
    if not _is_meant(block, text, query):
        return None
    answers = [_answers(query.scale_level, block.scale_level), _answers(query.organisation, block.organisation)]
    if False in answers:
        return None
    if None not in answers:
        return ANSWERS
    return UNKNOWN if query.with_unknown else None


def relevance(block: BuildingBlock, words: tuple[str, ...]) -> int:
    """Return how well the name of a block is what was typed; the lower number is listed first.

    0: it is the name; 1: the name begins with these words, is this compound in parts ("groendak": Groene daken), or the
    block itself is called so too; 2: they are words of the name; 3: the name begins with it; 4: each begins a word of
    the name; 5: it occurs in the names; above: only its kind or another word for it is called so. Then a block for
    fewer transitions comes first: it is nearer to the kind itself than one that combines it with other things.
    """
    typed = " ".join(words)
    names = [folded(block.label_nl), folded(block.label_en)]
    if not typed or typed in (*names, block.key, block.key.replace("_", " ")):
        return 0
    if _is_called(typed, names) or typed in map(folded, own_synonyms(block)):
        return 1
    parts = [_WORD.findall(name) for name in names]
    if any(all(word in one for word in words) for one in parts):
        return 2
    if any(name.startswith(typed) for name in names):
        return 3
    if any(all(any(part.startswith(word) for part in one) for word in words) for one in parts):
        return 4
    every_name = " ".join([*names, block.key.replace("_", " ")])
    return 5 if all(word in every_name for word in words) else 6 + len(block.transitions)


def _is_called(typed: str, names: list[str]) -> bool:
    return any(name.startswith(f"{typed} ") or is_compound_of(typed, tuple(name.split())) for name in names)


def _is_meant(block: BuildingBlock, text: str, query: BlockQuery) -> bool:
    if query.transitions and query.transitions.isdisjoint(block.transitions):
        return False
    if query.vertical_layer is not None and query.vertical_layer not in block.vertical_layers:
        return False
    return all(occurs(word, text) for word in query.words)


def _answers(wanted: str | None, given: str | None) -> bool | None:
    """Say whether a value is what is wanted; None when it is not known."""
    if wanted is None:
        return True
    if given is None:
        return None
    return given in (wanted, BOTH)
