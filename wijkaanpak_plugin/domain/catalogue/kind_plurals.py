"""What several of a kind are called, where a sentence counts them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue, load_kinds
from wijkaanpak_plugin.domain.catalogue.table_schema import Problem, check_table, read_table
from wijkaanpak_plugin.domain.translation import language as users_language
from wijkaanpak_plugin.resource_paths import resource


def plural(key: str, language: str | None = None) -> str:
    """Return what several of a kind are called in ``nl`` or ``en`` (default: the user's language).

    >>> plural("parking", "nl"), plural("parking", "en")
    ('parkeerplaatsen', 'parking bays')
    """
    words = _plurals().get(key)
    if words is None:
        return load_kinds().label(key, language)
    return words[0] if (language or users_language()) == "nl" else words[1]


def check_plurals(path: Path, kinds: KindCatalogue) -> list[Problem]:
    """Return everything that is wrong in a table of plurals."""
    return check_table(path, _schema_path(), {"kinds": kinds.keys})


@lru_cache(maxsize=1)
def _plurals() -> Mapping[str, tuple[str, str]]:
    rows = read_table(resource("catalogue", "kind_plurals.csv"), _schema_path(), {"kinds": load_kinds().keys})
    return MappingProxyType({row["key"]: (row["plural_nl"], row["plural_en"]) for row in rows})


def _schema_path() -> Path:
    return resource("catalogue", "kind_plurals.schema.json")
