"""Reads the tables of a package for an audience: what it must not know of was left out before."""

from __future__ import annotations

from wijkaanpak_plugin.analysis.packages.all_figures import balance_of
from wijkaanpak_plugin.analysis.packages.cross_tables import (
    parties_by_parties,
    streets_by_years,
    transitions_by_layers,
    transitions_by_transitions,
)
from wijkaanpak_plugin.analysis.progress import Feedback
from wijkaanpak_plugin.export.audience import OPEN
from wijkaanpak_plugin.export.content.passport.own_scene import own_package, own_scene
from wijkaanpak_plugin.export.content.passport.package_tables import PackageTables
from wijkaanpak_plugin.export.content.passport.rows import PackageRows
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.plan.styling.lists import plan_lists


def read_tables(content: SheetContent, feedback: Feedback = None) -> PackageTables:
    """Return the tables of the package of a sheet.

    ExportError when it is of no package, PlanError when the plan cannot be read, AnalysisCancelled when stopped.
    """
    rows = PackageRows(content)
    scene, package = own_scene(content, rows), own_package(rows)
    keys = [entry.key for entry in plan_lists(content.plan.backend).get("transition", [])]
    return PackageTables(
        transitions=transitions_by_transitions(scene, package),
        layers=transitions_by_layers(scene, package, keys),
        parties=parties_by_parties(scene, package),
        streets=streets_by_years(scene, package),
        balance=balance_of(scene, package, feedback),
        uses=scene.uses,
        tells_of_below=content.audience != OPEN,
        without_period=scene.street_works.without_window,
    )
