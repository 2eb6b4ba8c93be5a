"""Costs of a package: a range per bearer, what nobody covers, and what one opening saves with costs of the user."""

from __future__ import annotations

from typing import Any, Optional

import numpy as np
import pandas as pd

from wijkaanpak_plugin.analysis.open_once.figures import opening_figures
from wijkaanpak_plugin.analysis.packages.figures import Figure, known_ends, sorted_ids
from wijkaanpak_plugin.analysis.packages.package_scene import Package, PackageScene
from wijkaanpak_plugin.domain.body import EXISTING, GEOMETRY
from wijkaanpak_plugin.domain.packages.package_figures import NO_COSTS, NO_MEANS, NO_UNIT_COSTS
from wijkaanpak_plugin.domain.parties import Parties

#: Whether there is money or people for something, as the vocabulary means has it.
YES, PART, NO = "yes", "part", "no"


def costs(scene: PackageScene, package: Package) -> list[Figure]:
    """Return the costs per bearer (empty: nobody), what is not covered, and what is saved on paving.

    unknown: posts of which either end of the range is not known; what is known of them counts. Of what is not covered
    also those of which nobody said whether there are means.
    """
    posts = scene.posts[scene.posts["post_id"].isin(package.claims | package.measures)]
    parties = Parties()
    bearers = [parties.spelled(bearer or "") or "" for bearer in posts["bearer"]]
    rows = posts.assign(bearer=bearers).to_dict("records")
    known = [_range("costs", [row for row in rows if row["bearer"] == name], (name,)) for name in sorted(set(bearers))]
    return [*known, _uncovered(rows), _saved(scene, package)]


def _range(key: str, rows: list[dict[Any, Any]], about: tuple[str, ...]) -> Figure:
    low, high = known_ends(_sum(rows, "cost_from"), _sum(rows, "cost_to"))
    unknown = sum(_number(row["cost_from"]) is None or _number(row["cost_to"]) is None for row in rows)
    ids = sorted_ids(row["post_id"] for row in rows)
    nothing = low is None and high is None
    return Figure(key, low, about, high, unknown, NO_COSTS if nothing else "", ids)


def _uncovered(rows: list[dict[Any, Any]]) -> Figure:
    """Return the costs for which there is no bearer or no money."""
    low = high = 0.0
    unknown, ids = 0, []
    for row in rows:
        ends, amount = (_number(row["cost_from"]), _number(row["cost_to"])), _number(row["amount"])
        means = NO if not row["bearer"] else str(row["means"] or "")
        if means == YES:
            continue
        ids.append(row["post_id"])
        is_open = means not in (PART, NO) or (means == PART and amount is None)
        if is_open or None in ends:
            unknown += 1
        if not is_open:
            there = amount or 0.0 if means == PART else 0.0
            low, high = (total + max(0.0, (end or 0.0) - there) for total, end in zip((low, high), ends))
    if unknown == len(ids) == len(rows) and not high and not low:  # also where nothing costs anything yet
        nothing = all(_number(row[name]) is None for row in rows for name in ("cost_from", "cost_to"))
        reason = NO_COSTS if nothing else NO_MEANS
        return Figure("costs_uncovered", None, unknown=unknown, reason=reason, claims=sorted_ids(ids))
    return Figure("costs_uncovered", low, (), high, unknown, claims=sorted_ids(ids))


def _saved(scene: PackageScene, package: Package) -> Figure:
    """Return what need not be paved again; nothing is said without costs of the user."""
    plan, bodies = scene.openings_of(package.claims), scene.bodies
    works = scene.works_among(package.claims)
    bottom = dict(zip(bodies.ids.tolist(), bodies.bottom.tolist()))
    there = bodies.origin == EXISTING
    surfaces = pd.DataFrame({"kind": bodies.kind_key[there], GEOMETRY: bodies.footprint[there]})
    drawn = works.assign(bottom=works["body_id"].map(bottom).astype(float))
    saved = opening_figures(plan, drawn, 1.0, scene.unit_costs, surfaces).table["saved_euro"].astype(float)
    ids = sorted_ids(works["body_id"])
    if scene.unit_costs is None or not saved.notna().any():
        return Figure("saved_euro", None, reason=NO_UNIT_COSTS, claims=ids)
    return Figure("saved_euro", round(float(np.nansum(saved)), 2), claims=ids)


def _sum(rows: list[dict[Any, Any]], column: str) -> Optional[float]:
    known = [value for value in (_number(row[column]) for row in rows) if value is not None]
    return sum(known) if known else None


def _number(value: Any) -> Optional[float]:
    return None if value is None or value != value else float(value)
