"""The package that a sheet shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsFeature

from wijkaanpak_plugin.domain.confidential import FOR_OTHERS
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE
from wijkaanpak_plugin.plan.store.confidential_records import confidential_records
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.values import plain


@dataclass(frozen=True)
class Package:
    """A package: its id, name, vision and the body_id of each claim in it."""

    package_id: str
    name: str
    vision: str
    claims: frozenset[str]


def packages_for(plan: Plan, audience: str) -> list[tuple[str, str]]:
    """Return package_id and name of the packages that this audience may know of, by name."""
    withheld = _withheld(plan, audience)
    rows = [row for row in plan.stored("package").getFeatures() if row["package_id"] not in withheld]
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
    found = [row for row in found if row["package_id"] not in _withheld(plan, audience)]
    if not found:
        text = translate("Export", "The plan has no package '{package}' that may be shown.")
        raise ExportError(text.format(package=package))
    return _package(plan, found[0])


def _withheld(plan: Plan, audience: str) -> set[str]:
    """Return the package_id of each package that an audience must not know of."""
    return confidential_records(plan, PACKAGE.name) if audience == FOR_OTHERS else set()


def _package(plan: Plan, row: QgsFeature) -> Package:
    links = plan.stored("package_claim").getFeatures()
    claims = frozenset(link["body_id"] for link in links if link["package_id"] == row["package_id"])
    return Package(str(row["package_id"]), plain(row["name"]) or "", plain(row["vision"]) or "", claims)
