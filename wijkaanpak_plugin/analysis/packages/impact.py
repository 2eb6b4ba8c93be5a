"""Impact of a package on the street: openings, opened ground, street-months, private ground, and its space balance.

Openings are those of the claims and works of the package, each apart and as few as can be.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import shapely

from wijkaanpak_plugin.analysis.arrays import are_among
from wijkaanpak_plugin.analysis.open_once.opening import Openings
from wijkaanpak_plugin.analysis.packages.figures import Figure, sorted_ids
from wijkaanpak_plugin.analysis.packages.package_scene import Package, PackageScene
from wijkaanpak_plugin.analysis.packages.space_balance import SpaceBalance
from wijkaanpak_plugin.domain.body import OPENS_BUILDING, OPENS_NOTHING
from wijkaanpak_plugin.domain.finding import CONFLICT, REDIG
from wijkaanpak_plugin.domain.packages.package_figures import (
    NO_CLAIMS,
    NO_FINDINGS,
    NO_HORIZON,
    NO_OWNERS,
    NO_PAIRS,
    NO_SIZES,
    NO_STREETS,
    NO_WINDOWS,
)

_MONTHS = 12
#: Part of a claim that may lie beside parcels of which it is known whose they are: edges of maps differ. Status:
#: assumption.
_BESIDE_PARCELS = 0.02


def impact(scene: PackageScene, package: Package) -> list[Figure]:
    """Return openings and opened ground, street-months and the share on private ground."""
    plan = scene.openings_of(package.claims)
    return [*_openings(scene, package, plan), _street_months(scene, package, plan), _private(scene, package)]


def reopened(scene: PackageScene, package: Package) -> Figure:
    """Return how often a place opens twice by what is in the package, as far as nobody decided on it."""
    found = scene.findings
    if not package.claims:
        return Figure("redig_open", 0.0)
    if package.claims <= scene.works:
        # Works among each other are never judged: that nothing was found says nothing.
        return Figure("redig_open", None, reason=NO_PAIRS)
    if found is None:
        return Figure("redig_open", None, reason=NO_FINDINGS)
    own = are_among(found["a_id"].to_numpy(dtype=object), package.claims)
    own &= are_among(found["b_id"].to_numpy(dtype=object), package.claims)
    twice = own & ((found["type"] == CONFLICT) & (found["subtype"] == REDIG)).to_numpy(dtype=bool)
    twice &= ~are_among(found["finding_id"].to_numpy(dtype=object), scene.closed)
    rows = found[twice]
    ids = sorted_ids([*rows["a_id"], *rows["b_id"]])
    return Figure("redig_open", float(rows["group_id"].nunique()), claims=ids)


def balance_figures(balance: SpaceBalance) -> list[Figure]:
    """Return the figures of a package that its space balance gives: m2 per use and layer, parking places and trees."""
    found = [
        Figure(
            "use_change_m2",
            row.change_m2,
            (row.use, row.layer),
            unknown=row.unsized_claims + row.unsized_existing,
            claims=row.claims,
        )
        for row in balance.table.itertuples()
        if row.change_m2 == row.change_m2
    ]
    for key, use in (("parking_change", "parking"), ("trees_change", "trees")):
        rows = balance.table[(balance.table["use"] == use) & balance.table["lost"].notna()]
        found.append(
            Figure(
                key,
                float((rows["gained"] - rows["lost"]).sum()),
                unknown=int(rows[["lost_uncounted", "gained_uncounted"]].to_numpy(dtype=int).sum()),
                claims=sorted_ids(name for names in rows["claims"] for name in names),
            )
        )
    return found


def _openings(scene: PackageScene, package: Package, plan: Openings) -> Iterator[Figure]:
    works = scene.works_among(package.claims)
    ids = sorted_ids(works["body_id"])
    opening = _open_the_street(scene, package)
    without_window = len(opening) - len(ids)
    reason = NO_WINDOWS if opening and not ids else ""
    for key, value in (("openings_alone", plan.openings_alone), ("openings_coupled", plan.openings_coupled)):
        yield Figure(key, None if reason else float(value), unknown=without_window, reason=reason, claims=ids)
    # Of a line without a width only the working strip is known.
    rows = scene.rows_of(ids)
    bare = (scene.bodies.width[rows] == 0) & (shapely.get_dimensions(scene.bodies.shape[rows]) < 2)
    unknown = without_window + int(bare.sum())
    for key, m2 in (("opened_alone_m2", plan.m2_alone), ("opened_coupled_m2", plan.m2_coupled)):
        yield Figure(key, None if reason else round(m2, 2), unknown=unknown, reason=reason, claims=ids)
    street = float(shapely.union_all(works["geometry"].to_numpy(dtype=object)).area) if ids else 0.0
    years = _years(package, plan)
    for key, m2 in (("per_m2_year_alone", plan.m2_alone), ("per_m2_year_coupled", plan.m2_coupled)):
        if years is None or not street:
            why = reason or (NO_HORIZON if ids else NO_CLAIMS)
            yield Figure(key, None, unknown=unknown, reason=why, claims=ids)
        else:
            yield Figure(key, m2 / (street * years), unknown=unknown, claims=ids)


def _open_the_street(scene: PackageScene, package: Package) -> list[str]:
    """Return the claims and works of a package that open the street, also those of which nobody knows when."""
    bodies, rows = scene.bodies, scene.rows_of(package.claims)
    return [str(bodies.ids[row]) for row in rows if bodies.opens[row] not in (OPENS_NOTHING, OPENS_BUILDING, "")]


def _years(package: Package, plan: Openings) -> int | None:
    """Return the years of a package: from that of its first opening up to and including that of its horizon."""
    if package.horizon is None or not plan.groups:
        return None
    years = package.horizon - int(min(each.begin for each in plan.groups) // _MONTHS) + 1
    return years if years > 0 else None


def _street_months(scene: PackageScene, package: Package, plan: Openings) -> Figure:
    ids = sorted_ids(name for each in plan.groups for name in each.members)
    if not ids:
        why = NO_WINDOWS if _open_the_street(scene, package) else ""
        return Figure("street_months", None if why else 0.0, reason=why)
    lost = [name for name in ids if not scene.streets.get(name)]
    if len(lost) == len(ids):
        return Figure("street_months", None, unknown=len(lost), reason=NO_STREETS, claims=ids)
    total = 0.0
    for each in plan.groups:
        total += each.months * len({scene.streets[name] for name in each.members if scene.streets.get(name)})
    unknown = len(lost) + len(_open_the_street(scene, package)) - len(ids)
    return Figure("street_months", round(total, 2), unknown=unknown, claims=ids)


def _private(scene: PackageScene, package: Package) -> Figure:
    """Return the share on private ground. unknown: claims without a size, and those of which not all ground lies in
    parcels of a known owner: of that more may be private.
    """
    bodies, rows = scene.bodies, scene.rows_of(package.claims)
    ids = sorted_ids(bodies.ids[rows])
    if scene.private_ground is None:
        return Figure("private_share", None, reason=scene.why_no_parcels, claims=ids)
    whole = shapely.union_all(bodies.footprint[rows]) if len(rows) else shapely.Polygon()
    sized = shapely.area(bodies.footprint[rows]) > 0
    if not sized.any():
        return Figure("private_share", None, reason=NO_SIZES if len(rows) else NO_CLAIMS, claims=ids)
    unknown = ~sized
    if scene.known_ground is not None:
        known = shapely.area(shapely.intersection(bodies.footprint[rows], scene.known_ground))
        unknown |= known < shapely.area(bodies.footprint[rows]) * (1 - _BESIDE_PARCELS)
        if unknown.all():
            return Figure("private_share", None, unknown=len(rows), reason=NO_OWNERS, claims=ids)
    share = whole.intersection(scene.private_ground).area / whole.area
    return Figure("private_share", round(float(share), 4), unknown=int(np.sum(unknown)), claims=ids)
