"""Choices of packages: for each theme of a transition central or decentral, within or above the neighbourhood.

The texts are data (``choice_themes.csv`` and ``choices.csv`` of the catalogue); packages differ in what they choose.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, Optional

from wijkaanpak_plugin.domain.catalogue.table_schema import Problem, check_table, read_table
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.translation import language as users_language
from wijkaanpak_plugin.resource_paths import resource

CENTRAL, DECENTRAL = "central", "decentral"
WITHIN, ABOVE = "within", "above"


class Quadrant(NamedTuple):
    """One of the four ways to organise something: keys of the lists organisation and organisation_level."""

    organisation: str
    organisation_level: str


QUADRANTS = tuple(Quadrant(organisation, level) for level in (WITHIN, ABOVE) for organisation in (CENTRAL, DECENTRAL))


@dataclass(frozen=True)
class ChoiceTheme:
    """What a transition lets choose about. status: authority (as printed) or assumption; note: what is inferred."""

    key: str
    transition: str
    label_nl: str
    label_en: str
    source: str
    status: str
    note: Optional[str]

    def label(self, language: Optional[str] = None) -> str:
        """Return the label in ``nl`` or ``en`` (default: the user's language)."""
        return self.label_nl if (language or users_language()) == "nl" else self.label_en


@dataclass(frozen=True)
class ChoiceText:
    """What one way to organise a theme means; status and note as of ``ChoiceTheme``."""

    theme: str
    organisation: str
    organisation_level: str
    text_nl: str
    text_en: str
    source: str
    status: str
    note: Optional[str]

    @property
    def quadrant(self) -> Quadrant:
        """Which of the four ways it is."""
        return Quadrant(self.organisation, self.organisation_level)

    def text(self, language: Optional[str] = None) -> str:
        """Return what it means in ``nl`` or ``en`` (default: the user's language)."""
        return self.text_nl if (language or users_language()) == "nl" else self.text_en


@lru_cache(maxsize=1)
def load_themes() -> tuple[ChoiceTheme, ...]:
    """Return the themes in their order, three for each transition; TableError names row and column."""
    return _read_themes(resource("catalogue", "choice_themes.csv"))


@lru_cache(maxsize=1)
def load_choices() -> Mapping[tuple[str, Quadrant], ChoiceText]:
    """Return the texts by theme and way to organise it; TableError names row and column."""
    themes = [theme.key for theme in load_themes()]
    rows = read_table(
        resource("catalogue", "choices.csv"), resource("catalogue", "choices.schema.json"), _known(themes)
    )
    texts = [ChoiceText(**row) for row in rows]
    return {(text.theme, text.quadrant): text for text in texts}


def themes_of(transition: str) -> tuple[ChoiceTheme, ...]:
    """Return the themes of a transition."""
    return tuple(theme for theme in load_themes() if theme.transition == transition)


def theme_label(key: str) -> str:
    """Return the name of a theme in the user's language; what is no theme of the catalogue stays as it was written."""
    return next((theme.label() for theme in load_themes() if theme.key == key), key)


def check_choices(folder: Path) -> list[Problem]:
    """Return everything that is wrong in the tables of choices of a folder: also a cell that has no text."""
    themes = folder / "choice_themes.csv"
    problems = check_table(themes, resource("catalogue", "choice_themes.schema.json"), _transitions())
    if problems:
        return problems
    keys = [theme.key for theme in _read_themes(themes)]
    path, schema = folder / "choices.csv", resource("catalogue", "choices.schema.json")
    problems = check_table(path, schema, _known(keys))
    if problems:
        return problems
    there = {(row["organisation"], row["organisation_level"], row["theme"]) for row in read_table(path, schema)}
    missing = [(key, quadrant) for key in keys for quadrant in QUADRANTS if (*quadrant, key) not in there]
    return [Problem(path.name, None, "theme", f"{key}: {', '.join(quadrant)}") for key, quadrant in missing]


def _read_themes(path: Path) -> tuple[ChoiceTheme, ...]:
    rows = read_table(path, resource("catalogue", "choice_themes.schema.json"), _transitions())
    return tuple(ChoiceTheme(**row) for row in rows)


def _transitions() -> dict[str, tuple[str, ...]]:
    return {"transition": load_vocabularies()["transition"].keys()}


def _known(themes: Iterable[str]) -> dict[str, tuple[str, ...]]:
    return {"themes": tuple(themes)}
