"""Copies of claims in another package, so that packages can be drawn differently and compared."""

from __future__ import annotations

from collections.abc import Collection
from typing import Optional

from wijkaanpak_plugin.plan.claims.claims import OWN_COLUMNS, existing_claims, family, new_record
from wijkaanpak_plugin.plan.packages.packages import existing_package, make_package
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.clock import new_id
from wijkaanpak_plugin.plan.store.plan import Plan


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
    if package_id is None:
        changes, package = make_package(plan, new_name, None, changes)
    else:
        package = existing_package(plan, package_id).package_id
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
