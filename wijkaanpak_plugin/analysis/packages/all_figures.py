"""All figures of a package, and those of several packages beside each other and beside doing nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

import pandas as pd

from wijkaanpak_plugin.analysis.packages.costs import costs
from wijkaanpak_plugin.analysis.packages.figures import Figure, figure_table
from wijkaanpak_plugin.analysis.packages.impact import balance_figures, impact, reopened
from wijkaanpak_plugin.analysis.packages.package_scene import Package, PackageScene, doing_nothing
from wijkaanpak_plugin.analysis.packages.performance import performance
from wijkaanpak_plugin.analysis.packages.relocations import relocations
from wijkaanpak_plugin.analysis.packages.space_balance import SpaceBalance, space_balance
from wijkaanpak_plugin.analysis.progress import Feedback, part_of, tell
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies


def balance_of(scene: PackageScene, package: Package, feedback: Feedback = None) -> SpaceBalance:
    """Return the space balance of a package. AnalysisCancelled when feedback says so."""
    criteria = scene.criteria
    return space_balance(scene.bodies, package.claims, criteria.rules, criteria.kinds, scene.uses, feedback)


def openings_and_costs(scene: PackageScene, package: Package) -> list[Figure]:
    """Return openings and costs, which rest on claims, planned works and agreements alone: no balance of space.

    What is saved on paving is known only where the scene has its surfaces.
    """
    return [*impact(scene, package), *costs(scene, package)]


def figures_of(scene: PackageScene, package: Package, feedback: Feedback = None) -> list[Figure]:
    """Return every figure of a package: performance, impact, costs. AnalysisCancelled when feedback says so."""
    balance = balance_of(scene, package, part_of(feedback, 0.0, 0.5))
    tell(feedback, 0.5)
    transitions = tuple(load_vocabularies()["transition"].keys())
    found = [*performance(scene, package, transitions), *impact(scene, package), reopened(scene, package)]
    found += balance_figures(balance)
    tell(feedback, 0.8)
    found += [*relocations(scene, package), *costs(scene, package)]
    tell(feedback, 1.0)
    return found


def beside_nothing(scene: PackageScene, package: Package, feedback: Feedback = None) -> pd.DataFrame:
    """Return the figures of a package beside those of doing nothing: the planned works alone.

    Columns: ``FIGURE_TABLE_COLUMNS``, and nothing_value, nothing_upper, nothing_unknown: the same of doing nothing,
    None where that has no such figure. Everything apart stands in figures of its own (``openings_alone`` and others).
    """
    own = figure_table(figures_of(scene, package, part_of(feedback, 0.0, 0.5)))
    nothing = figure_table(figures_of(scene, doing_nothing(scene, package), part_of(feedback, 0.5, 1.0)))
    kept = nothing.drop(columns=["reason", "claims"])
    renamed = kept.rename(columns={name: f"nothing_{name}" for name in ("value", "upper", "unknown")})
    together = own.merge(renamed, how="left", on=["key", "about"]).astype(object)
    return together.where(together.notna(), None)


def single_value(figures: Sequence[Figure], key: str) -> Optional[float]:
    """Return the one value of a figure of the whole package, by which packages are compared.

    None where it is not known, not whole, or none such; of a range the middle. Status: assumption.
    """
    found = [each for each in figures if each.key == key and not each.about]
    if len(found) != 1 or not found[0].is_whole:
        return None
    low, high = found[0].value, found[0].upper
    return low if high is None or low is None else (low + high) / 2
