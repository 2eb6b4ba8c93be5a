"""Suggests a default tag from the words that a layer and its features carry. A suggestion: it is never
applied by itself.

The words are the Dutch and English labels of ``resources/catalogue/default_tags.csv``, and what the base registers and
deliveries call the same (BGT, BAG, IMKL: the names that the profiles read as kind or function); the scale level is
what the source of that row says; what lies above the neighbourhood has none, and that is what is said of it. The
source gives no transitions, so none are suggested.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from wijkaanpak_plugin.domain.catalogue.default_tags import DefaultTag, load_default_tags
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds

_SEPARATORS = re.compile(r",\s*|\s+of\s+|\s+or\s+")
_WORDS = re.compile(r"[a-z0-9]+")
#: Second halves of Dutch words that a label leaves out ("tram- of bushalte").
_LEFT_OUT = ("halte",)
#: Dutch adjectives of size change before a plural or a word with "de".
_INFLECTED = {"groot": "grote", "klein": "kleine", "middelgroot": "middelgrote"}
#: A default tag without a kind lies in the ground when it stands in this list of the source.
_UNDERGROUND = "underground"


@dataclass(frozen=True)
class Suggestion:
    """A default tag that fits, the words it was found by, and the vertical layer of its kind (None: unknown)."""

    tag: DefaultTag
    words: str
    vertical_layer: str | None


def suggest(texts: Iterable[str | None]) -> Suggestion | None:
    """Return the default tag that fits the first of the texts that one fits; None when there is none.

    texts: what the feature is, in order of trust, such as its type and then the name of its layer, in Dutch or
    English. Whole words count, singular or plural, and the longest match wins.
    """
    return next((found for found in (_fitting(text) for text in texts if text) if found), None)


@lru_cache(maxsize=4096)
def _fitting(text: str) -> Suggestion | None:
    words = _words(text)
    phrases = _phrases()
    for length in range(min(len(words), max(map(len, phrases))), 0, -1):
        places = range(len(words) - length + 1)
        found = [words[start : start + length] for start in places if words[start : start + length] in phrases]
        if found:
            best = max(found, key=lambda phrase: len("".join(phrase)))
            tag = phrases[best]
            return Suggestion(tag, " ".join(best), vertical_layer(tag))
    return None


def vertical_layer(tag: DefaultTag) -> str | None:
    """Return the vertical layer of what a default tag stands for; None when it is not known."""
    kinds = load_kinds()
    if tag.kind is not None:
        return str(kinds.vertical_layer[kinds.keys.index(tag.kind)]) or None
    return _UNDERGROUND if tag.feature == _UNDERGROUND else None


@lru_cache(maxsize=1)
def _phrases() -> dict[tuple[str, ...], DefaultTag]:
    """Return the default tag of each series of words; the first one in the table keeps words that two share."""
    phrases: dict[tuple[str, ...], DefaultTag] = {}
    for tag in load_default_tags():
        for label in (tag.label_nl, tag.label_en, tag.key.replace("_", " ")):
            for phrase in _alternatives(label):
                for form in _forms(phrase):
                    phrases.setdefault(form, tag)
        phrases.update({_words(name): tag for name in tag.words})
    return phrases


def _alternatives(label: str) -> Iterator[tuple[str, ...]]:
    """Yield what a label names: "small or neighbourhood park" is a small park and a neighbourhood park."""
    parts = _SEPARATORS.split(label)
    last = _words(parts[-1])
    for part in parts:
        if part.endswith("-"):
            yield from (_words(part[:-1] + rest) for rest in _LEFT_OUT if last[-1].endswith(rest))
            continue
        words = _words(part)
        # An English adjective or noun shares the last word of the label.
        yield (*words, last[-1]) if len(words) < len(last) else words


def _forms(phrase: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    *before, last = phrase
    for first in {*before[:1], *(_INFLECTED.get(word, word) for word in before[:1])} or {""}:
        start = (first, *before[1:]) if before else ()
        for word in (last, *_plurals(last)):
            yield (*start, word)


def _plurals(word: str) -> Iterator[str]:
    """Yield how a Dutch or English noun may look in the plural; forms that do not exist do no harm."""
    yield from (f"{word}{end}" for end in ("s", "es", "en", "n"))
    yield f"{word}{word[-1]}en"  # bos, bossen
    if word.endswith("y"):
        yield f"{word[:-1]}ies"
    shorter = re.sub(r"([aeou])\1([^aeiou])$", r"\1\2", word)  # school, scholen
    softer = shorter[:-1] + {"s": "z", "f": "v"}.get(shorter[-1], shorter[-1])  # ziekenhuis, ziekenhuizen
    yield f"{shorter}en"
    yield f"{softer}en"


def _words(text: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", text.lower())
    return tuple(_WORDS.findall("".join(letter for letter in plain if not unicodedata.combining(letter))))
