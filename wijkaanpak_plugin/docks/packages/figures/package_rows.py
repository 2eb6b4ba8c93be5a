"""Packages of a plan as the list shows them, with openings and costs as far as they are known."""

from __future__ import annotations

from wijkaanpak_plugin.analysis.packages.figures import costs_together
from wijkaanpak_plugin.docks.packages.figures.package_figures import PackageFigures
from wijkaanpak_plugin.docks.packages.package_list import PackageRow
from wijkaanpak_plugin.domain.packages.words import unknown
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.packages.figure_texts import (
    costs_lines,
    figure_lines,
    figure_of,
    openings_lines,
    working,
)
from wijkaanpak_plugin.plan.packages.packages import packages
from wijkaanpak_plugin.plan.records.records import records
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE_CLAIM, PACKAGE_MEASURE
from wijkaanpak_plugin.plan.store.plan import Plan


def package_rows(plan: Plan, figures: PackageFigures) -> list[PackageRow]:
    """Return the packages in their order; PlanError when they cannot be read."""
    claims = [row["package_id"] for row in records(plan, PACKAGE_CLAIM.name)]
    measures = [row["package_id"] for row in records(plan, PACKAGE_MEASURE.name)]
    return [
        PackageRow(
            package.package_id,
            package.name or translate("Packages", "without a name"),
            package.is_preferred,
            package.leading_transitions,
            claims.count(package.package_id),
            measures.count(package.package_id),
            *_figures(figures, package.package_id),
        )
        for package in packages(plan)
    ]


def _figures(figures: PackageFigures, package_id: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return openings and costs of a package as the list shows them, and all about these two."""
    found = None if figures.found is None else figures.found.of.get(package_id)
    if found is None and figures.why_none:
        return (unknown(),), (unknown(),), (figures.why_none,)
    if found is None:
        text = translate("Packages", "Openings and costs are being worked out.")
        return (working(),), (working(),), (text,)
    told = [
        *(figure_of(found, key) for key in ("openings_alone", "openings_coupled")),
        costs_together(found),
    ]
    lines = [line for figure in told if figure is not None for line in figure_lines(figure)]
    return tuple(openings_lines(found)), tuple(costs_lines(found)), tuple(dict.fromkeys(lines))
