"""Figures of a plan of openings: what each saves of street, ground and earth, and of money with costs of the user."""

from __future__ import annotations

from typing import NamedTuple, Optional

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.row_names import text_column
from wijkaanpak_plugin.analysis.bodies.shapes import multipolygons
from wijkaanpak_plugin.analysis.open_once.opening import Openings
from wijkaanpak_plugin.analysis.open_once.street_length import street_length
from wijkaanpak_plugin.analysis.progress import Feedback, tell
from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.domain.translation import translate

#: Columns of the figures, one row per opening in the order in which the street opens.
#:
#: - members: ids; openings_avoided: how many fewer than when each work comes by itself
#: - m_alone, m2_alone, m3_alone: metres of street, ground and earth that are opened when each comes by itself; m_once,
#:   m2_once, m3_once: by this opening; shared_m, shared_m2, shared_m3: what that saves
#: - without_depth: works of which nobody knows how deep they go; with one of these the m3 are NaN
#: - per_m2_year_alone, per_m2_year_once: openings per m2 of this ground and year of the horizon
#: - saved_euro: what need not be opened again of the surfaces that the user gave a cost per m2 for, NaN where there is
#:   none at all; priced_m2: how much ground that is, of shared_m2
FIGURE_COLUMNS = (
    *("members", "openings_avoided"),
    *("m_alone", "m_once", "shared_m", "m2_alone", "m2_once", "shared_m2", "m3_alone", "m3_once", "shared_m3"),
    *("without_depth", "per_m2_year_alone", "per_m2_year_once", "saved_euro", "priced_m2"),
)
#: Columns of the costs that a user gives (table unit_cost of a plan), and how a square metre is written in them.
COST_COLUMNS = ("kind", "unit", "cost")
_SQUARE_METRE = ("m2", "m\u00b2")
#: Surfaces that have less than this in common, in m2, lie beside each other: borders that are drawn twice differ a bit.
_SLIVER_M2 = 0.01


class OpeningFigures(NamedTuple):
    """table: columns of ``FIGURE_COLUMNS``; money: one sentence where nothing is said about money, else empty."""

    table: pd.DataFrame
    money: str


def opening_figures(
    openings: Openings,
    works: pd.DataFrame,
    horizon_years: float,
    costs: Optional[pd.DataFrame] = None,
    surfaces: Optional[pd.DataFrame] = None,
    feedback: Feedback = None,
) -> OpeningFigures:
    """Return the figures of each opening; ``AnalysisCancelled`` when feedback says so.

    works: body_id, geometry (opened ground), shape (as drawn) and bottom (m above ground level, NaN where not known) of
    at least the members. horizon_years: over how many years openings are counted, ValueError when not above 0. costs:
    those that the user gave (``COST_COLUMNS``, euro). surfaces: kind and geometry of what lies on top.

    Earth is counted straight down from the surface to the bottom of each work, and once by the deepest of those that
    open a place (assumption). Money is that of opening and closing the surface; what a work costs itself is not saved.
    Where surfaces lie over each other the cheapest counts, so that no saving looks larger than it is (assumption).
    """
    if not horizon_years > 0:
        raise ValueError("a horizon lasts longer than no years")
    by_id = {name: row for row, name in enumerate(works["body_id"])}
    ground, shape = (works[name].to_numpy(dtype=object) for name in (GEOMETRY, "shape"))
    bottom = works["bottom"].to_numpy(dtype=float)
    prices = prices_per_m2(costs)
    tops = _Surfaces(surfaces, prices)
    rows = []
    for number, opening in enumerate(openings.groups):
        tell(feedback, number / len(openings.groups))
        own = np.array([by_id[name] for name in opening.members])
        alone, once = opening.alone_m2, opening.area_m2
        lines = [street_length(shape[[row]]) for row in own]
        together = street_length(shape[own])
        dug_alone, dug_once = _dug(ground[own], bottom[own])
        euro, priced = tops.saved(ground[own])
        rows.append(
            {
                "members": opening.members,
                "openings_avoided": len(own) - 1,
                "m_alone": round(sum(lines), 2),
                "m_once": round(together, 2),
                "shared_m": round(sum(lines) - together, 2),
                "m2_alone": round(alone, 2),
                "m2_once": round(once, 2),
                "shared_m2": round(alone - once, 2),
                "m3_alone": round(dug_alone, 2),
                "m3_once": round(dug_once, 2),
                "shared_m3": round(dug_alone - dug_once, 2),
                "without_depth": int(np.isnan(bottom[own]).sum()),
                "per_m2_year_alone": alone / (once * horizon_years) if once > 0 else np.nan,
                "per_m2_year_once": 1 / horizon_years,
                "saved_euro": round(euro, 2),
                "priced_m2": round(priced, 2),
            }
        )
    return OpeningFigures(pd.DataFrame(rows, columns=list(FIGURE_COLUMNS)), _no_money(prices, tops))


def _dug(ground: NDArray[np.object_], bottom: NDArray[np.float64]) -> tuple[float, float]:
    """Return the earth (m3) that works dig each by themselves, and in one opening; NaN where a depth is not known."""
    depth = np.maximum(0.0, -bottom)
    alone = float((shapely.area(ground) * depth).sum())
    if np.isnan(alone) or len(ground) < 2:
        return alone, alone
    total, opened = 0.0, shapely.Polygon()
    for row in np.argsort(-depth, kind="stable"):
        total += float(shapely.area(shapely.difference(ground[row], opened)) * depth[row])
        opened = shapely.union(opened, ground[row])
    return alone, total


def prices_per_m2(costs: Optional[pd.DataFrame]) -> dict[str, float]:
    """Return the euro per m2 that the user gave, by kind; the last one counts."""
    if costs is None or not set(COST_COLUMNS) <= set(costs.columns):
        return {}
    kinds, units = text_column(costs, "kind"), text_column(costs, "unit")
    euro = pd.to_numeric(costs["cost"], errors="coerce").tolist()
    return {
        kind: float(each)
        for kind, unit, each in zip(kinds, units, euro)
        if unit.lower() in _SQUARE_METRE and np.isfinite(each) and each >= 0
    }


class _Surfaces:
    """What lies on top and has a price."""

    def __init__(self, surfaces: Optional[pd.DataFrame], prices: dict[str, float]) -> None:
        kinds = np.zeros(0, dtype=object) if surfaces is None else text_column(surfaces, "kind")
        priced = np.array([kind in prices for kind in kinds], dtype=bool)
        shapes = np.zeros(0, dtype=object) if surfaces is None else surfaces[GEOMETRY].to_numpy(dtype=object)
        price = np.array([prices[kind] for kind in kinds[priced]], dtype=float)
        cheapest_first = np.argsort(price, kind="stable")
        self._shapes, self._price = shapes[priced][cheapest_first], price[cheapest_first]
        self._tree = shapely.STRtree(self._shapes)

    def __len__(self) -> int:
        return len(self._shapes)

    def saved(self, ground: NDArray[np.object_]) -> tuple[float, float]:
        """Return the euro and the m2 with a price that works in one opening need not open again."""
        if not len(self):
            return np.nan, 0.0
        if len(ground) < 2:
            return 0.0, 0.0
        union = shapely.union_all(ground)
        rows = np.sort(self._tree.query(union, predicate="intersects"))
        tops = _apart(multipolygons(shapely.intersection(self._shapes[rows], union)))
        again = -shapely.area(tops)
        for each in ground:
            again += shapely.area(shapely.intersection(tops, each))
        return float((again * self._price[rows]).sum()), float(again.sum())


def _apart(shapes: NDArray[np.object_]) -> NDArray[np.object_]:
    """Return shapes without what those before them cover."""
    if shapely.area(shapes).sum() - shapely.area(shapely.union_all(shapes)) < _SLIVER_M2:
        return shapes
    found, counted = [], shapely.Polygon()
    for shape in shapes:
        found.append(shapely.difference(shape, counted))
        counted = shapely.union(counted, shape)
    return multipolygons(np.array(found, dtype=object))


def _no_money(prices: dict[str, float], surfaces: _Surfaces) -> str:
    if not prices:
        return translate(
            "Analysis", "The plan has no costs per m² of the user, so nothing is said about money; give them per kind."
        )
    if not len(surfaces):
        return translate(
            "Analysis", "No surface is known that the costs of the user are about, so nothing is said about money."
        )
    return ""
