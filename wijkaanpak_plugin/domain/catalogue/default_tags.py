"""Default tags: the scale level that is suggested for a type of feature. A suggestion, always changeable."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue, load_kinds
from wijkaanpak_plugin.domain.catalogue.table_schema import read_table
from wijkaanpak_plugin.domain.translation import language as users_language
from wijkaanpak_plugin.resource_paths import resource


@dataclass(frozen=True)
class DefaultTag:
    """A type of feature with its suggested scale level.

    scale_level: None where it lies above the levels of a neighbourhood.
    words: what data calls it besides its labels (BGT, BAG, IMKL). feature: road, stop, energy, green, water, function
    or underground. kind: the kind it usually is, None: several.
    """

    key: str
    label_nl: str
    label_en: str
    words: tuple[str, ...]
    feature: str
    scale_level: str | None
    kind: str | None
    source: str
    status: str
    note: str | None

    def label(self, language: str | None = None) -> str:
        """Return the label in ``nl`` or ``en`` (default: the user's language)."""
        return self.label_nl if (language or users_language()) == "nl" else self.label_en


def load_default_tags(path: Path | None = None, kinds: KindCatalogue | None = None) -> tuple[DefaultTag, ...]:
    """Return the tags in ``path`` (default: the shipped ones); TableError names row and column."""
    if path is None and kinds is None:
        return _shipped()
    return _read(resource("catalogue", "default_tags.csv") if path is None else Path(path), kinds or load_kinds())


@lru_cache(maxsize=1)
def _shipped() -> tuple[DefaultTag, ...]:
    return _read(resource("catalogue", "default_tags.csv"), load_kinds())


def _read(path: Path, kinds: KindCatalogue) -> tuple[DefaultTag, ...]:
    rows = read_table(path, resource("catalogue", "default_tags.schema.json"), {"kinds": kinds.keys})
    return tuple(DefaultTag(**row) for row in rows)
