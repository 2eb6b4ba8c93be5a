"""The package that a sheet shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsFeature

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.audience import OPEN
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.values import plain


@dataclass(frozen=True)
class Package:
    """A package: its name, vision and the body_id of each claim in it."""

    name: str
    vision: str
    claims: frozenset[str]


def packages_for(plan: Plan, audience: str) -> list[tuple[str, str]]:
    """Return package_id and name of the packages that this audience may know of, by name."""
    rows = [row for row in plan.stored("package").getFeatures() if _may_be_shown(row, audience)]
    found = [(str(row["package_id"]), str(plain(row["name"]) or "")) for row in rows]
    return sorted(found, key=lambda package: (package[1].casefold(), package[0]))


def chosen_package(plan: Plan, package: Optional[str], audience: str) -> Optional[Package]:
    """Return the package with this package_id or name, None when none is asked for.

    ExportError when the plan has no such package, or none that this audience may know of: both are said in the
    same words, so that a confidential package cannot be guessed.
    """
    if not package:
        return None
    found = [row for row in plan.stored("package").getFeatures() if package in (row["package_id"], row["name"])]
    found = [row for row in found if _may_be_shown(row, audience)]
    if not found:
        text = translate("Export", "The plan has no package '{package}' that may be shown.")
        raise ExportError(text.format(package=package))
    return _package(plan, found[0])


def _may_be_shown(row: QgsFeature, audience: str) -> bool:
    """Say whether an audience may know of a package: only what is said to be open is."""
    return audience != OPEN or plain(row["confidential"]) in (None, False)


def _package(plan: Plan, row: QgsFeature) -> Package:
    links = plan.stored("package_claim").getFeatures()
    claims = frozenset(link["body_id"] for link in links if link["package_id"] == row["package_id"])
    return Package(plain(row["name"]) or "", plain(row["vision"]) or "", claims)
