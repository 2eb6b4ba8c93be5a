"""Figures of packages in words: what each is called, how it is worked out, and why one is not known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from wijkaanpak_plugin.domain.catalogue.table_schema import read_table
from wijkaanpak_plugin.domain.translation import N_, translated
from wijkaanpak_plugin.domain.translation import language as users_language
from wijkaanpak_plugin.resource_paths import resource

#: Why a figure is not known.
NO_FINDINGS, NO_HORIZON, NO_STREETS, NO_PARCELS = "no_findings", "no_horizon", "no_streets", "no_parcels"
NO_WINDOWS, NO_COSTS, NO_ZONES, NO_TASKS = "no_windows", "no_costs", "no_zones", "no_tasks"
NO_UNIT_COSTS, NO_SIZES, NO_CLAIMS, NO_MEANS = "no_unit_costs", "no_sizes", "no_claims", "no_means"
NO_OWNERS, NO_PAIRS = "no_owners", "no_pairs"
_REASONS = {
    NO_FINDINGS: N_("Packages", "No findings yet: run the analysis first."),
    NO_HORIZON: N_("Packages", "The package has no year by which it is done, or one before its first work."),
    NO_STREETS: N_("Packages", "It is not known in which streets the works lie."),
    NO_PARCELS: N_("Packages", "It is not known which ground is private: there are no parcels."),
    NO_PAIRS: N_("Packages", "Planned works are not compared with each other."),
    NO_OWNERS: N_("Packages", "It is not known which ground is private: of no parcel here is it known whose it is."),
    NO_WINDOWS: N_("Packages", "Of no work that opens the street is it known when."),
    NO_COSTS: N_("Packages", "Nobody said what it costs."),
    NO_MEANS: N_("Packages", "Nobody said whether there is money for it."),
    NO_ZONES: N_("Packages", "The plan has no ambition zones of this transition."),
    NO_TASKS: N_("Packages", "The plan has no tasks of this transition."),
    NO_UNIT_COSTS: N_("Packages", "The plan has no costs per m² of what lies on top there."),
    NO_SIZES: N_("Packages", "Of none of the claims is the size known."),
    NO_CLAIMS: N_("Packages", "The package has no claims that are drawn."),
}
REASONS = tuple(_REASONS)


@dataclass(frozen=True)
class FigureKind:
    """What is worked out of a package.

    aspect: performance, impact or costs; unit, about: keys; formula: how, in words; direction: more, less or none;
    status: norm, authority, local or assumption.
    """

    key: str
    label_nl: str
    label_en: str
    aspect: str
    unit: str
    about: str
    formula_nl: str
    formula_en: str
    direction: str
    source: str
    status: str

    def label(self, language: str | None = None) -> str:
        """Return the label in ``nl`` or ``en`` (default: the user's language)."""
        return self.label_nl if (language or users_language()) == "nl" else self.label_en

    def formula(self, language: str | None = None) -> str:
        """Return in words how it is worked out."""
        return self.formula_nl if (language or users_language()) == "nl" else self.formula_en


@lru_cache(maxsize=1)
def load_package_figures() -> Mapping[str, FigureKind]:
    """Return the figures in their order by key; TableError names row and column."""
    rows = read_table(
        resource("catalogue", "package_figures.csv"), resource("catalogue", "package_figures.schema.json")
    )
    return MappingProxyType({row["key"]: FigureKind(**row) for row in rows})


def reason_in_words(reason: str) -> str:
    """Return why a figure is not known, as a sentence; empty for no reason."""
    return translated(_REASONS[reason]) if reason else ""
