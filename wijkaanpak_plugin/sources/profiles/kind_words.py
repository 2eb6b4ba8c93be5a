"""Which kind of the catalogue a word in a layer speaks of, as people, publishers and operators write it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple, Optional

from wijkaanpak_plugin.domain.catalogue.kind_plurals import plural
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.catalogue.search_words import words_for
from wijkaanpak_plugin.sources.klic.imkl import THEME_KINDS
from wijkaanpak_plugin.sources.profiles.profile_file import profiles_folder, read_folder
from wijkaanpak_plugin.sources.profiles.profile_model import folded

#: Words of publishers and operators that no list of the catalogue has.
_PUBLISHED = {
    "pand": "building",
    "panden": "building",
    "waterdeel": "water",
    "spoor": "railway",
    "bomen": "tree",
    "trees": "tree",
    "parkeren": "parking",
    "parkeer": "parking",
    # In Dutch it is to sit on; the kind of that name in English is the side of a water.
    "bank": "street_furniture",
    "banken": "street_furniture",
    "container": "underground_container",
    "containers": "underground_container",
}
#: What the same stand for in data on cables and pipes, whose lines are never open water.
_OF_LINES = {
    "ls": "low_voltage",
    "lsnet": "low_voltage",
    "ms": "medium_voltage",
    "msnet": "medium_voltage",
    "hs": "high_voltage",
    "elektra": "low_voltage",
    "elektriciteit": "low_voltage",
    "electriciteit": "low_voltage",
    "ov": "low_voltage",
    "gas": "gas_low_pressure",
    "gasld": "gas_low_pressure",
    "gashd": "gas_high_pressure",
    "lagedruk": "gas_low_pressure",
    "hogedruk": "gas_high_pressure",
    "riool": "gravity_sewer",
    "vrijverval": "gravity_sewer",
    "gemengd": "gravity_sewer",
    "vuilwater": "gravity_sewer",
    "hemelwater": "gravity_sewer",
    "rwa": "gravity_sewer",
    "persriool": "pressure_sewer",
    "cai": "telecom",
    "data": "telecom",
    "telecom": "telecom",
}

#: A part of a compound is looked for from this length on; shorter ones end too many other words.
_SHORTEST_HEAD = 4
#: So many words of a name are taken together at most: "gasleiding lage druk".
_MOST_WORDS = 4
#: Letters at the end of a stem that are written otherwise where the word ends: huizen, huis.
_HARDENED = {"z": "s", "v": "f"}
_WORD = re.compile(r"[^\W\d_]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
#: What says that nothing is known, or that there is none.
_NOTHING = frozenset(
    (
        *("onbekend", "unknown", "geen", "none", "nvt", "overig", "overige", "other", "divers", "diversen", "anders"),
        *("null", "waardeonbekend", "geenwaarde", "nietbekend", "nader", "te", "leeg"),
    )
)


class KindOfWord(NamedTuple):
    """kind: key of the catalogue. sure: the word is one for that kind; False: a part of it is."""

    kind: str
    sure: bool


def kind_of_word(text: str, of_lines: bool = False) -> Optional[KindOfWord]:
    """Return the kind that a word or short text means, None when nothing is known for it.

    of_lines: the data is lines, in which "water" and "gas" are pipes. Of more words that mean something the longest
    counts; of a Dutch compound its last part: a lindeboom is a tree, a boomspiegel is none.
    """
    whole = folded(text)
    if not whole or whole in _NOTHING:
        return None
    for words in _vocabularies(of_lines):
        for one in _singulars(whole):
            if one in words:
                return KindOfWord(words[one], True)
    names = [word.casefold() for word in _WORD.findall(_HUMP.sub(" ", text))]
    for words in (_of_networks(), _names()) if of_lines else (_names(), _of_networks()):
        for parts in (_runs(names, of_lines), _heads(names)):
            found = (one for part in parts for one in _singulars(part) if one in words)
            part = max(found, key=len, default="")
            if part:
                return KindOfWord(words[part], False)
    found = (one for part in _runs(names, of_lines) for one in _singulars(part) if one in _of_catalogue())
    part = max(found, key=len, default="")
    return KindOfWord(_of_catalogue()[part], False) if part else None


def _singulars(word: str) -> Iterator[str]:
    """Yield a word, and what it may be the Dutch plural of: palen, putten, huizen, containers."""
    yield word
    if word.endswith("s"):
        yield word[:-1].rstrip("'")
    if not word.endswith("en") or len(word) < _SHORTEST_HEAD + 1:
        return
    stem = word[:-2]
    stem = stem[:-1] + _HARDENED.get(stem[-1], stem[-1])
    yield stem
    if stem[-1] == stem[-2]:
        yield stem[:-1]
    if stem[-2] in "aeou" and stem[-3] not in "aeiou":
        yield f"{stem[:-1]}{stem[-2]}{stem[-1]}"


def likely_kind(layer_name: str) -> str:
    """Return the kind that the name of a layer speaks of; empty when it says nothing."""
    found = kind_of_word(layer_name)
    return found.kind if found is not None else ""


def _runs(names: list[str], of_lines: bool) -> Iterator[str]:
    """Yield words that stand beside each other as one; a word of two letters means something among cables only."""
    for first in range(len(names)):
        for last in range(first + 1, min(first + _MOST_WORDS, len(names)) + 1):
            run = "".join(names[first:last])
            if of_lines or len(run) > 2:
                yield run


def _heads(names: list[str]) -> Iterator[str]:
    """Yield the ends of words, which are the heads of Dutch compounds."""
    for name in names:
        for begin in range(1, len(name) - _SHORTEST_HEAD + 1):
            yield name[begin:]


def _vocabularies(of_lines: bool) -> tuple[Mapping[str, str], ...]:
    return (_of_networks(), _of_catalogue()) if of_lines else (_of_catalogue(), _of_networks())


@lru_cache(maxsize=1)
def _of_networks() -> Mapping[str, str]:
    """Return the words of operators, and of the themes of the IMKL, by their folded text."""
    themes = {folded(word): kind for word, kind in THEME_KINDS.items() if folded(word) not in _NOTHING}
    return {**themes, **_OF_LINES}


@lru_cache(maxsize=1)
def _names() -> Mapping[str, str]:
    """Return what kinds are called, by its folded text: in the catalogue, by publishers, in Dutch before English.

    A word that is said of several kinds says nothing.
    """
    kinds = load_kinds()
    found: dict[str, str] = {}
    for words in (
        _unique({key: _variants(kinds.label(key, "nl")) for key in kinds.keys}),
        _PUBLISHED,
        _unique(_published_values()),
        _unique({key: (plural(key, "nl"),) for key in kinds.keys}),
        _unique({key: (key, *_variants(kinds.label(key, "en")), plural(key, "en")) for key in kinds.keys}),
    ):
        found = {**words, **found}
    return found


@lru_cache(maxsize=1)
def _of_catalogue() -> Mapping[str, str]:
    """Return names and search words by their folded text; search words are too wide for parts of other words."""
    kinds = load_kinds()
    return {**_unique({key: words_for(key) for key in kinds.keys}), **_names()}


def _variants(label: str) -> Iterable[str]:
    """Return a label, what stands before and between brackets in it, and the parts that "or" joins."""
    outside, _, inside = label.partition("(")
    parts = [outside, inside.rstrip(") ")]
    return [label, *(piece for part in parts for piece in re.split(r" of | or ", part))]


def _unique(words: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return the kind by each folded word that is said of one kind only."""
    said: dict[str, set[str]] = defaultdict(set)
    for kind, texts in words.items():
        for text in texts:
            said[folded(text)].add(kind)
    return {word: next(iter(kinds)) for word, kinds in said.items() if word and len(kinds) == 1}


def _published_values() -> dict[str, list[str]]:
    """Return the values that profiles that ship turn into each kind."""
    values: dict[str, list[str]] = defaultdict(list)
    for profile in read_folder(profiles_folder())[0]:
        mapping = profile.body.get("kind")
        for value, kind in (mapping.values or {}).items() if mapping is not None else ():
            if kind is not None:
                values[kind].append(value)
    return values
