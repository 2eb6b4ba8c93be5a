"""Reads the tables of a package or of a whole plan for an audience: what it must not know of was left out before."""

from __future__ import annotations

from wijkaanpak_plugin.analysis.packages.all_figures import balance_of
from wijkaanpak_plugin.analysis.packages.cross_tables import (
    parties_by_parties,
    streets_by_years,
    transitions_by_layers,
    transitions_by_transitions,
)
from wijkaanpak_plugin.analysis.packages.package_scene import Package, PackageScene
from wijkaanpak_plugin.analysis.progress import Feedback
from wijkaanpak_plugin.export.audience import OPEN
from wijkaanpak_plugin.export.content.passport.own_scene import own_package, own_scene, whole_plan
from wijkaanpak_plugin.export.content.passport.package_tables import CrossTables, PackageTables
from wijkaanpak_plugin.export.content.passport.rows import PackageRows
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.plan.styling.lists import plan_lists


def read_tables(content: SheetContent, feedback: Feedback = None) -> PackageTables:
    """Return the tables of the package of a sheet.

    ExportError when it is of no package, PlanError when the plan cannot be read, AnalysisCancelled when stopped.
    """
    rows = PackageRows(content)
    scene, package = own_scene(content, rows), own_package(rows)
    cross = _cross_tables(content, scene, package)
    return PackageTables(
        **vars(cross),
        balance=balance_of(scene, package, feedback),
        uses=scene.uses,
        tells_of_below=content.audience != OPEN,
    )


def read_cross_tables(content: SheetContent) -> CrossTables:
    """Return the cross-tables of the package of a sheet, or of all claims and planned works where it is of none.

    PlanError when the plan cannot be read.
    """
    if content.package is None:
        return _cross_tables(content, *whole_plan(content))
    rows = PackageRows(content)
    return _cross_tables(content, own_scene(content, rows), own_package(rows))


def _cross_tables(content: SheetContent, scene: PackageScene, package: Package) -> CrossTables:
    keys = [entry.key for entry in plan_lists(content.plan.backend).get("transition", [])]
    return CrossTables(
        transitions=transitions_by_transitions(scene, package),
        # How large a work on an object is that others may not have would tell of that object.
        layers=transitions_by_layers(scene, package, keys, content.nets.places),
        parties=parties_by_parties(scene, package),
        streets=streets_by_years(scene, package),
        without_period=scene.street_works.without_window,
    )
