"""Rows of one existing object: pieces, tiles and deliveries that overlap are one body, so one obstacle, one finding."""

from __future__ import annotations

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.row_names import Texts, row_content, text_column
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries, repaired
from wijkaanpak_plugin.domain.body import EXISTING, GEOMETRY, SOURCE_DATE, SOURCE_ID, stacked

#: A number with fewer digits is counted anew in each layer; ids of a register (BAG: 16) are longer. An assumption.
_FEWEST_DIGITS = 10

#: How pieces of one delivery that differ are taken together, so that nothing is called free too soon: the widest, from
#: the highest top to the deepest bottom, the least accurate.
_TAKEN_TOGETHER: dict[str, np.ufunc] = {
    "width_m": np.maximum,
    "top_m": np.maximum,
    "bottom_m": np.minimum,
    "accuracy_m": np.maximum,
}

#: Grid on which shapes are united that cannot be as they are, in metres.
_GRID_M = 0.001


def united_objects(bodies: pd.DataFrame) -> pd.DataFrame:
    """Return the table with one row for each existing object.

    Rows are of one object when they are existing and have the same id and kind and the same sort of geometry; a plain
    short number is an id within its own layer (``SOURCE_ID``) only. Without an id they must be the same in everything.
    Shapes are united; the rest is that of the newest delivery (``SOURCE_DATE``). The order of the rows makes no
    difference.
    """
    if len(bodies) < 2:
        return bodies
    origins = text_column(bodies, "origin")
    if (origins == EXISTING).sum() < 2:
        return bodies
    keys = _object_keys(bodies, text_column(bodies, "body_id"), origins, text_column(bodies, "kind"))
    repeated = (keys != "") & pd.Series(keys).duplicated(keep=False).to_numpy()
    if not repeated.any():
        return bodies
    return stacked([bodies[~repeated], _united(bodies[repeated], keys[repeated])], bodies)


def _object_keys(bodies: pd.DataFrame, ids: Texts, origins: Texts, kinds: Texts) -> Texts:
    """Return a text for each row that is the same for rows of one object; empty where there is none like it."""
    existing = origins == EXISTING
    keys = np.full(len(bodies), "", dtype=object)
    sources = bodies[SOURCE_ID].tolist() if SOURCE_ID in bodies.columns else [""] * len(bodies)
    named = existing & (ids != "") & pd.Series(ids).duplicated(keep=False).to_numpy()
    dimensions = shapely.get_dimensions(bodies[GEOMETRY].to_numpy(dtype=object))
    for row in np.flatnonzero(named):
        layer = sources[row] if _is_counted_anew(ids[row]) else ""
        keys[row] = repr((ids[row], kinds[row], int(dimensions[row]), layer))
    for row in _alike(bodies, existing & (ids == "")):
        keys[row] = row_content(bodies, int(row))
    return keys


def _is_counted_anew(name: str) -> bool:
    return name.isdigit() and len(name) < _FEWEST_DIGITS


def _alike(bodies: pd.DataFrame, among: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return the rows whose shape another of them has too."""
    rows = np.flatnonzero(among)
    shapes = shapely.to_wkb(bodies[GEOMETRY].to_numpy(dtype=object)[rows], output_dimension=2)
    return rows[pd.Series(shapes, dtype=object).duplicated(keep=False).to_numpy()]


def _united(rows: pd.DataFrame, keys: Texts) -> pd.DataFrame:
    """Return one row per key, in the order of the keys."""
    dates = rows[SOURCE_DATE].fillna("").astype(str) if SOURCE_DATE in rows.columns else pd.Series("", rows.index)
    # What is left out of a text is taken together below, or says where the row came from.
    left_out = (GEOMETRY, SOURCE_ID, SOURCE_DATE, *_TAKEN_TOGETHER)
    words = rows[[name for name in sorted(rows.columns) if name not in left_out]]
    texts = [repr(values) for values in words.itertuples(index=False, name=None)]
    order = pd.DataFrame({"key": keys, "date": dates.to_numpy(), "text": texts})
    newest = order[order["date"] == order.groupby("key")["date"].transform("max")].sort_values(["key", "text"])
    places = newest.index.to_numpy()
    firsts = np.flatnonzero(~newest["key"].duplicated().to_numpy())
    result = rows.iloc[places[firsts]].copy()
    for name, taken in _TAKEN_TOGETHER.items():
        if name in rows.columns:
            # One that is not known leaves all of them unknown: NaN goes through.
            figures = pd.to_numeric(rows[name].iloc[places], errors="coerce").to_numpy(dtype=float)
            result[name] = taken.reduceat(figures, firsts)
    result[GEOMETRY] = _wholes(rows[GEOMETRY].to_numpy(dtype=object), keys)
    return result


def _wholes(shapes: Geometries, keys: Texts) -> Geometries:
    """Return the ground of all pieces per key, in the order of the keys; lines that follow each other become one."""
    flat, _broken = repaired(shapely.force_2d(shapes))
    pieces = pd.DataFrame({"key": keys, "place": shapely.to_wkb(shapely.normalize(flat)), "row": np.arange(len(keys))})
    in_order = pieces.sort_values(["key", "place"])
    starts = np.flatnonzero(~in_order["key"].duplicated().to_numpy())
    wholes = [_whole(part) for part in np.split(flat[in_order["row"].to_numpy()], starts[1:])]
    return np.array([*wholes, None], dtype=object)[:-1]


def _whole(pieces: Geometries) -> shapely.Geometry:
    try:
        whole = shapely.union_all(pieces)
    except shapely.errors.GEOSException:
        whole = shapely.union_all(pieces, grid_size=_GRID_M)
    return shapely.normalize(shapely.line_merge(whole) if shapely.get_dimensions(whole) == 1 else whole)
