"""Claims of the packages of a plan as they are compared: with their shapes, and those of each package."""

from __future__ import annotations

from typing import Any

import pandas as pd
import shapely

from wijkaanpak_plugin.domain.body import DROPPED, GEOMETRY
from wijkaanpak_plugin.plan.claims.claims import all_claims
from wijkaanpak_plugin.plan.records.records import records
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE_CLAIM
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.shapes import flat_wkb

_COLUMNS = ("body_id", "name", "kind", "copy_of", "works_from", "works_to", GEOMETRY)


def compared_claims(plan: Plan) -> pd.DataFrame:
    """Return the claims and works of a plan as ``differences`` takes them, geometry in the CRS of the plan.

    What was dropped claims nothing, and is left out. PlanError when they cannot be read.
    """
    rows: list[tuple[Any, ...]] = []
    for claim in all_claims(plan):
        if claim.values.get("status") == DROPPED:
            continue
        wkb, values = flat_wkb(claim.geometry), claim.values
        shape = None if wkb is None else shapely.from_wkb(wkb)
        more = (values.get(name) for name in ("kind", "copy_of", "works_from", "works_to"))
        rows.append((claim.body_id, claim.name, *more, shape))
    return pd.DataFrame(rows, columns=list(_COLUMNS), dtype=object)


def claims_of_packages(plan: Plan) -> dict[str, frozenset[str]]:
    """Return the ids of the claims in each package, by its id; a package without claims is not there."""
    found: dict[str, set[str]] = {}
    for link in records(plan, PACKAGE_CLAIM.name):
        found.setdefault(link["package_id"], set()).add(link["body_id"])
    return {package: frozenset(ids) for package, ids in found.items()}
