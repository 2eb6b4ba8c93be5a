"""Vocabularies: the lists of terms that people choose from, with Dutch and English labels and definitions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from wijkaanpak_plugin.domain.catalogue.table_schema import (
    Problem,
    TableError,
    TableSchema,
    TextRow,
    read_json,
    read_rows,
    read_schema,
)
from wijkaanpak_plugin.domain.translation import language as users_language
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.resource_paths import resource


@dataclass(frozen=True)
class Term:
    """One term of a list. colour: ``#rrggbb`` or None; order: its place in the list, from 1."""

    key: str
    label_nl: str
    label_en: str
    definition_nl: str
    definition_en: str
    colour: str | None = None
    order: int = 0


class Vocabulary:
    """A list of terms in their order; iterating gives the terms."""

    def __init__(self, name: str, title_nl: str, title_en: str, terms: Iterable[Term]) -> None:
        self.name = name
        self.title_nl = title_nl
        self.title_en = title_en
        self._terms = {term.key: term for term in sorted(terms, key=lambda term: term.order)}

    def __iter__(self) -> Iterator[Term]:
        return iter(self._terms.values())

    def __len__(self) -> int:
        return len(self._terms)

    def __contains__(self, key: object) -> bool:
        return key in self._terms

    def __getitem__(self, key: str) -> Term:
        """Return the term; KeyError when the list has no such key."""
        return self._terms[key]

    def keys(self) -> tuple[str, ...]:
        """Return the keys in the order of the list."""
        return tuple(self._terms)

    def title(self, language: str | None = None) -> str:
        """Return the name of the list in ``nl`` or ``en`` (default: the user's language)."""
        return self.title_nl if _dutch(language) else self.title_en

    def label(self, key: str, language: str | None = None) -> str:
        """Return the label of a term; the key itself when the list has no such term."""
        term = self._terms.get(key)
        if term is None:
            return key
        return term.label_nl if _dutch(language) else term.label_en

    def definition(self, key: str, language: str | None = None) -> str:
        """Return the one-line definition of a term; empty when the list has no such term."""
        term = self._terms.get(key)
        if term is None:
            return ""
        return term.definition_nl if _dutch(language) else term.definition_en


def load_vocabularies(path: Path | None = None) -> Mapping[str, Vocabulary]:
    """Return the lists in ``path`` (default: the shipped ones) by name; TableError says what is wrong."""
    return _shipped() if path is None else _read(Path(path))


def check_vocabularies(path: Path) -> list[Problem]:
    """Return everything that is wrong in a file of vocabularies."""
    try:
        _read(Path(path))
    except TableError as error:
        return list(error.problems)
    return []


@lru_cache(maxsize=1)
def _shipped() -> Mapping[str, Vocabulary]:
    return _read(resource("catalogue", "vocabularies.json"))


def _read(path: Path) -> Mapping[str, Vocabulary]:
    schema = read_schema(resource("catalogue", "vocabularies.schema.json"))
    lists = read_json(path)
    if not isinstance(lists, dict):
        message = translate("TableCheck", "this must hold lists of terms by name")
        raise TableError([Problem(path.name, None, None, message)])
    vocabularies: dict[str, Vocabulary] = {}
    problems: list[Problem] = []
    for name, description in lists.items():
        file = f"{path.name}, {name}"
        vocabulary, wrong = _vocabulary(name, file, description, schema)
        problems += wrong
        if vocabulary is not None:
            vocabularies[name] = vocabulary
    if problems:
        raise TableError(problems)
    return MappingProxyType(vocabularies)


def _vocabulary(name: str, file: str, description: Any, schema: TableSchema) -> tuple[Vocabulary | None, list[Problem]]:
    """Return one list and what is wrong in it; its terms are counted from 1."""
    wrong = _shape_problem(description)
    if wrong:
        return None, [Problem(file, None, None, wrong)]
    known = {field.name for field in schema.fields}
    problems = []
    rows = []
    for number, term in enumerate(description["terms"], start=1):
        message = translate("TableCheck", "this is not a known property of a term")
        problems += [Problem(file, number, column, message) for column in term if column not in known]
        rows.append(TextRow(number, {column: _text(value) for column, value in term.items()}))
    typed, more = read_rows(file, rows, schema)
    problems += more
    if problems:
        return None, problems
    return Vocabulary(name, description["title_nl"], description["title_en"], [Term(**row) for row in typed]), []


def _shape_problem(description: Any) -> str:
    if not isinstance(description, dict) or not isinstance(description.get("terms"), list):
        return translate("TableCheck", "a list needs title_nl, title_en and terms")
    if not all(isinstance(description.get(title), str) for title in ("title_nl", "title_en")):
        return translate("TableCheck", "a list needs title_nl, title_en and terms")
    if not description["terms"] or not all(isinstance(term, dict) for term in description["terms"]):
        return translate("TableCheck", "terms must be objects with a key, labels and definitions")
    return ""


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _dutch(language: str | None) -> bool:
    return (language or users_language()) == "nl"
