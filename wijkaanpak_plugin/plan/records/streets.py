"""Streets of a plan, and along which of them something lies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.plan.schema.area_tables import STREET, STREET_AREA
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.values import plain
from wijkaanpak_plugin.sources.shapes import flat_wkb

#: What lies farther than this from any street lies along none, in metres. Status: assumption.
REACH_M = 25.0


def plan_streets(plan: Plan) -> pd.DataFrame:
    """Return the streets of a plan, lines and areas: columns name and geometry (Shapely, in the plan's CRS).

    PlanError when a table cannot be read.
    """
    rows: list[dict[str, Any]] = []
    for table in (STREET.name, STREET_AREA.name):
        for row in plan.stored(table).getFeatures():
            wkb, name = flat_wkb(row.geometry()), plain(row["name"])
            if wkb is not None and name:
                rows.append({"name": str(name), GEOMETRY: shapely.from_wkb(wkb)})
    return pd.DataFrame(rows, columns=["name", GEOMETRY])


def streets_along(bodies: pd.DataFrame, streets: pd.DataFrame) -> Mapping[str, str]:
    """Return the name of the street that each body lies along by body_id, the nearest within ``REACH_M`` of its middle;
    what lies along none is left out.

    bodies: body_id and geometry; streets: as of ``plan_streets``; both in one metric CRS.
    """
    shapes = bodies[GEOMETRY].to_numpy(dtype=object)
    usable = np.flatnonzero(~(shapely.is_missing(shapes) | shapely.is_empty(shapes)))
    if not len(streets) or not len(usable):
        return {}
    tree = shapely.STRtree(streets[GEOMETRY].to_numpy(dtype=object))
    body, street = _nearest(tree, shapely.point_on_surface(shapes[usable]))
    # What is long may have its middle off the street that it lies along.
    left = np.setdiff1d(np.arange(len(usable)), body)
    if len(left):
        more, where = _nearest(tree, shapes[usable[left]])
        body, street = np.concatenate([body, left[more]]), np.concatenate([street, where])
    ids, names = bodies["body_id"].to_numpy(dtype=object)[usable], streets["name"].to_numpy(dtype=object)
    found: dict[str, str] = {}
    for one, other in zip(body.tolist(), street.tolist()):
        found.setdefault(str(ids[one]), str(names[other]))
    return found


def _nearest(tree: shapely.STRtree, shapes: NDArray[np.object_]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    pairs = np.asarray(tree.query_nearest(shapes, max_distance=REACH_M, all_matches=False))
    return pairs[0], pairs[1]
