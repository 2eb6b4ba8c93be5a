"""Constants of the analysis: their value, and where it comes from, so that the screen can say so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from wijkaanpak_plugin.domain.catalogue.table_schema import read_table
from wijkaanpak_plugin.domain.translation import language as users_language
from wijkaanpak_plugin.resource_paths import resource


@dataclass(frozen=True)
class Constant:
    """One constant. unit: m, m2, months, share or count; status: norm, authority, local or assumption."""

    key: str
    label_nl: str
    label_en: str
    value: float
    unit: str
    source: str
    status: str
    note: str | None

    def label(self, language: str | None = None) -> str:
        """Return the label in ``nl`` or ``en`` (default: the user's language)."""
        return self.label_nl if (language or users_language()) == "nl" else self.label_en


def load_constants(path: Path | None = None) -> Mapping[str, Constant]:
    """Return the constants (default: the shipped ones) by key; TableError names row and column."""
    return _shipped() if path is None else _read(Path(path))


@lru_cache(maxsize=1)
def _shipped() -> Mapping[str, Constant]:
    return _read(resource("catalogue", "constants.csv"))


def _read(path: Path) -> Mapping[str, Constant]:
    rows = read_table(path, resource("catalogue", "constants.schema.json"))
    return MappingProxyType({row["key"]: Constant(**row) for row in rows})
