"""An interest as a room sees it: a claim, with what people say of it, and its conflicts with another one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsGeometry

from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.docks.live.finding_rows import FindingRows
from wijkaanpak_plugin.domain.body import DROPPED, split_list
from wijkaanpak_plugin.domain.finding import CONFLICT
from wijkaanpak_plugin.domain.weighing.pairwise_order import Pair
from wijkaanpak_plugin.plan.claims.claims import Claim, all_claims
from wijkaanpak_plugin.plan.decisions.suppressions import suppressed
from wijkaanpak_plugin.plan.findings.findings import findings, has_findings
from wijkaanpak_plugin.plan.store.plan import Plan


@dataclass(frozen=True)
class Interest:
    """One side of a pair. geometry: in the plan's CRS. area_m2: of its ground, None when its width is not known."""

    body_id: str
    name: str
    transitions: tuple[str, ...]
    owner: str
    works: str
    status: str
    interest: str
    geometry: QgsGeometry
    area_m2: Optional[float]


def interests_of(plan: Plan) -> dict[str, Interest]:
    """Return each claim and planned work that was not dropped, by its body_id; PlanError when they are unreadable."""
    claims = (claim for claim in all_claims(plan) if claim.values.get("status") != DROPPED)
    return {claim.body_id: _interest(claim, not plan.crs.isGeographic()) for claim in claims}


def conflicts_between(plan: Plan, pair: Pair) -> tuple[list[FindingRow], bool]:
    """Return the conflicts that were found between two claims, the worst first, and whether anybody looked at all."""
    table, hidden = findings(plan, about=[pair[0]]), suppressed(plan)
    pairs = zip(table["finding_id"], table["rule_id"], table["a_id"], table["b_id"])
    between = [{a, b} == set(pair) and not hidden.hides(name, rule) for name, rule, a, b in pairs]
    rows = FindingRows(table[between]).rows
    return [found for found in rows if found.heading == CONFLICT], len(table) > 0 or has_findings(plan)


def geometries_besides(interests: Mapping[str, Interest], pair: Sequence[str]) -> list[QgsGeometry]:
    """Return the shapes of all others."""
    return [interest.geometry for body_id, interest in interests.items() if body_id not in pair]


def _interest(claim: Claim, in_metres: bool) -> Interest:
    values = claim.values
    years = [str(values[name]) for name in ("works_from", "works_to") if values.get(name)]
    return Interest(
        claim.body_id,
        claim.name,
        split_list(values.get("transitions")),
        str(values.get("owner") or ""),
        "–".join(dict.fromkeys(years)),
        str(values.get("status") or ""),
        " ".join(str(values.get("interest") or "").split()),
        claim.geometry,
        _area(claim) if in_metres else None,
    )


def _area(claim: Claim) -> Optional[float]:
    width = claim.values.get("width_m")
    if claim.table == "claim_area":
        return float(claim.geometry.area())
    if claim.table == "claim_line" and width:
        return float(claim.geometry.length()) * float(width)
    return None
