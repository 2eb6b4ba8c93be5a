"""Criteria that packages are weighed by: the sets of the sources, each criterion worked out or judged."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from wijkaanpak_plugin.domain.catalogue.table_schema import Problem, check_table, read_table
from wijkaanpak_plugin.domain.packages.package_figures import load_package_figures
from wijkaanpak_plugin.domain.translation import language as users_language
from wijkaanpak_plugin.resource_paths import resource

MORE, LESS = "more", "less"
#: A judgement of a package lies between these: -- is -2, 0 neither, ++ is 2. Source: the Omgevingswijzer has positive,
#: neutral and negative; two steps to either side are an assumption.
LOWEST, HIGHEST = -2, 2


@dataclass(frozen=True)
class Criterion:
    """One criterion of a set. direction: ``MORE`` or ``LESS`` is better; formula: key of the figure that it is worked
    out by, None where it is judged.
    """

    key: str
    criterion_set: str
    set_nl: str
    set_en: str
    label_nl: str
    label_en: str
    definition_nl: str
    definition_en: str
    direction: str
    formula: str | None
    source: str
    status: str

    @property
    def is_judged(self) -> bool:
        """Whether people say how well a package does."""
        return self.formula is None

    def label(self, language: str | None = None) -> str:
        """Return the label in ``nl`` or ``en`` (default: the user's language)."""
        return self.label_nl if (language or users_language()) == "nl" else self.label_en

    def definition(self, language: str | None = None) -> str:
        """Return the one-line definition."""
        return self.definition_nl if (language or users_language()) == "nl" else self.definition_en

    def set_label(self, language: str | None = None) -> str:
        """Return what its set is called."""
        return self.set_nl if (language or users_language()) == "nl" else self.set_en


@lru_cache(maxsize=1)
def load_criteria_sets() -> Mapping[str, tuple[Criterion, ...]]:
    """Return the shipped criteria by set, in their order; TableError names row and column."""
    rows = read_table(resource("catalogue", "criteria.csv"), _schema_path(), {"figures": load_package_figures()})
    found: dict[str, tuple[Criterion, ...]] = {}
    for row in rows:
        found[row["criterion_set"]] = (*found.get(row["criterion_set"], ()), Criterion(**row))
    return MappingProxyType(found)


def check_criteria(path: Path, figures: Collection[str]) -> list[Problem]:
    """Return everything that is wrong in a table of criteria; figures: the keys that a formula may name."""
    return check_table(path, _schema_path(), {"figures": figures})


def _schema_path() -> Path:
    return resource("catalogue", "criteria.schema.json")
