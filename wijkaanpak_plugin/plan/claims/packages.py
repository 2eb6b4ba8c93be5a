"""Packages as claims know them: which there are, and a copy of claims in another one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Optional

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.claims.claims import OWN_COLUMNS, existing_claims, family, new_record
from wijkaanpak_plugin.plan.store.author import author
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.clock import new_id, now
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.values import plain


@dataclass(frozen=True)
class PackageName:
    """A package by its id, and what people call it."""

    package_id: str
    name: str


def package_names(plan: Plan) -> list[PackageName]:
    """Return the packages of the plan by name."""
    features = plan.stored("package").getFeatures()
    rows = [PackageName(str(row["package_id"]), str(plain(row["name"]) or "")) for row in features]
    return sorted(rows, key=lambda package: package.name.casefold())


def copy_to_package(
    plan: Plan, body_ids: Collection[str], package_id: Optional[str] = None, new_name: str = ""
) -> tuple[Changes, list[str]]:
    """Put a copy of claims in a package, or in a new one of this name; return the changes and the copies' ids.

    The claims stay where they are; a copy is a claim of its own, so that packages can be drawn differently and
    compared. It lies on its original at first, and is an alternative to it: copies of one claim are not compared with
    each other, wherever they go. PlanError when a claim or the package is not there, or the new package has no name.
    """
    changes = Changes(plan)
    claims = existing_claims(plan, body_ids)
    package = _package(plan, changes, package_id, new_name)
    copies: list[str] = []
    designs = {claim.values.get("design_id"): new_id("design", claim.body_id) for claim in claims}
    for claim in claims:
        values = {name: value for name, value in claim.values.items() if name not in OWN_COLUMNS}
        values["copy_of"] = family(claim.values)
        if values.get("design_id"):  # what is copied together is a design of its own
            values["design_id"] = designs[values["design_id"]]
        copies.append(changes.add(claim.table, {**values, **new_record(plan)}, claim.geometry))
        changes.add("package_claim", {"package_id": package, "body_id": copies[-1]})
    return changes, copies


def _package(plan: Plan, changes: Changes, package_id: Optional[str], new_name: str) -> str:
    known = package_names(plan)
    if package_id is not None:
        if all(package.package_id != package_id for package in known):
            raise PlanError(translate("Claims", "That package is not in the plan any more."))
        return package_id
    name = new_name.strip()
    if not name:
        raise PlanError(translate("Claims", "A package needs a name."))
    if any(package.name.casefold() == name.casefold() for package in known):
        raise PlanError(translate("Claims", "There is a package of that name already; choose it, or another name."))
    return changes.add("package", {"name": name, "added_by": author() or None, "added_at": now()})
