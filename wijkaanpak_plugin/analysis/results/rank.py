"""The order in which findings are listed: what cannot be first, what helps most first, and never by an id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue, load_kinds
from wijkaanpak_plugin.domain.finding import (
    CONFLICT,
    COUPLING,
    CROSSING,
    DISPLACES,
    FACT_COLUMN_NAMES,
    FINDING_NUMBERS,
    NO_COVERAGE,
    OVERLAP,
    SEVERITIES,
)

Keys = NDArray[np.float64]

_TYPES = (CONFLICT, COUPLING, NO_COVERAGE)
#: A rule that is a norm weighs more than one that somebody assumed.
STATUSES = ("norm", "authority", "local", "assumption")
UNDERGROUND = "underground"
#: Where the two meet there is nothing left of the room that either needs.
_MEETING = (OVERLAP, CROSSING, DISPLACES)
#: Columns that name things: with other ids the same findings must come in the same order.
_IDS = ("finding_id", "group_id", "version", "a_id", "b_id", "freed_by", "order_turns", "counted_with")


def in_rank_order(table: pd.DataFrame, kinds: KindCatalogue | None = None) -> pd.DataFrame:
    """Return findings in the order of a list.

    Conflicts: severity, status of the rule, underground (either of the two) before surface, shortfall relative to what
    is required, ground in common. Couplings: score, ground (without it length) in common, smaller shift. What is not
    known: the larger ground first. What is the same in all of these goes by its place and its other facts.
    """
    return _in_order(table, np.ones(len(table), dtype=bool), kinds)


def put_in_rank_order(ordered: pd.DataFrame, fresh: pd.DataFrame, kinds: KindCatalogue | None = None) -> pd.DataFrame:
    """Return findings that are in this order already, with fresh ones put in their places between them.

    It gives what ``in_rank_order`` gives of all, for less: what was told apart before is not told apart again.
    """
    table = pd.concat([ordered, fresh], ignore_index=True)
    return _in_order(table, np.arange(len(table)) >= len(ordered), kinds)


def _in_order(table: pd.DataFrame, is_fresh: NDArray[np.bool_], kinds: KindCatalogue | None) -> pd.DataFrame:
    """Return a table in its order; is_fresh: rows that may stand anywhere, the others are in order among themselves."""
    keys = _keys(table, load_kinds() if kinds is None else kinds)
    # It keeps what is alike in every key as it stood.
    order = np.lexsort(keys[::-1])
    ranked = table.iloc[_told_apart(table, order, np.column_stack(keys), is_fresh)]
    return ranked.set_axis(pd.RangeIndex(len(ranked)), axis=0, copy=False)


def _keys(table: pd.DataFrame, kinds: KindCatalogue) -> list[Keys]:
    """Return what the order goes by, the most important first; the smallest number comes first."""
    conflict = (table["type"] == CONFLICT).to_numpy()
    coupling = (table["type"] == COUPLING).to_numpy()
    ground = _figures(table, "shared_area_m2")
    length = np.where(coupling & (ground == 0), _figures(table, "shared_length_m"), 0.0)
    return [
        _places(table["type"], _TYPES),
        np.where(conflict, _places(table["severity"], SEVERITIES), 0.0),
        np.where(conflict, _places(table["rule_status"], STATUSES), 0.0),
        np.where(conflict, ~_underground(table, kinds), 0.0),
        np.where(conflict, -_shortfall(table), 0.0),
        np.where(coupling, -_figures(table, "score"), 0.0),
        -ground,
        -length,
        np.where(coupling, _figures(table, "shift_months"), 0.0),
    ]


def _places(values: pd.Series, order: Sequence[str]) -> Keys:
    """Return the place of each value in an order; what is not in it comes last."""
    known = {value: float(place) for place, value in enumerate(order)}
    number, different = pd.factorize(values)
    # What is missing has number -1, and so the last place.
    places = np.array([*(known.get(value, float(len(order))) for value in different), float(len(order))])
    return np.asarray(places[number], dtype=float)


def _underground(table: pd.DataFrame, kinds: KindCatalogue) -> NDArray[np.bool_]:
    lies_below = np.append(kinds.vertical_layer == UNDERGROUND, False)
    result = np.zeros(len(table), dtype=bool)
    for name in ("a_kind", "b_kind"):
        number, different = pd.factorize(table[name])
        # A kind that is missing or not known has number -1.
        of_each = np.append(lies_below[kinds.index(different.tolist())], False)
        result |= of_each[number]
    return result


def _shortfall(table: pd.DataFrame) -> Keys:
    """Return how much is lacking of what is required, 0 to 1: all of it where one lies on the other."""
    measured, required = _figures(table, "measured_m"), _figures(table, "required_m")
    asked = required > 0
    lacking = np.where(asked, np.clip((required - measured) / np.where(asked, required, 1.0), 0.0, 1.0), 0.0)
    meets = table["subtype"].isin(_MEETING).to_numpy() & (measured == 0)
    result: Keys = np.where(meets, 1.0, lacking)
    return result.round(6)


def _figures(table: pd.DataFrame, name: str) -> Keys:
    return np.nan_to_num(table[name].to_numpy(dtype=float))


def _told_apart(
    table: pd.DataFrame, order: NDArray[np.int64], keys: Keys, is_fresh: NDArray[np.bool_]
) -> NDArray[np.int64]:
    """Return the order, with rows that are the same in every key put in the order of their place and other facts.

    Rows among which none is fresh are in that order already.
    """
    in_order = keys[order]
    alike = (in_order[1:] == in_order[:-1]).all(axis=1)
    if not alike.any():
        return order
    tied = np.concatenate([[False], alike]) | np.concatenate([alike, [False]])
    numbers = np.cumsum(np.concatenate([[True], ~alike]))
    with_fresh = np.zeros(numbers[-1] + 1, dtype=bool)
    with_fresh[numbers[is_fresh[order]]] = True
    places = np.flatnonzero(tied & with_fresh[numbers])
    if not len(places):
        return order
    group = numbers[places].tolist()
    zones = table[GEOMETRY].to_numpy(dtype=object)[order[places]]
    shapes = shapely.to_wkb(shapely.normalize(zones), output_dimension=2, byte_order=1)
    shape_keys = [(row, shape or b"") for row, shape in zip(group, shapes)]
    result = order.copy()
    counts = Counter(shape_keys)
    alike_too = [place for place, key in enumerate(shape_keys) if counts[key] > 1]
    looks = dict(zip(alike_too, _looks(table.iloc[order[places[alike_too]]]))) if alike_too else {}
    nothing: tuple[object, ...] = ()
    in_place = sorted(range(len(places)), key=lambda place: (shape_keys[place], looks.get(place, nothing)))
    result[places] = order[places][in_place]
    return result


def _looks(rows: pd.DataFrame) -> list[tuple[object, ...]]:
    """Return what tells findings apart that rank the same at one place: facts, and ids only where nothing else does."""
    numbers = [name for name in FACT_COLUMN_NAMES if name in FINDING_NUMBERS and name in rows]
    texts = [name for name in FACT_COLUMN_NAMES if name not in (*FINDING_NUMBERS, *_IDS) and name in rows]
    figures = rows[numbers].to_numpy(dtype=float)
    figures = np.where(np.isnan(figures), -1.0, figures)
    words = rows[texts].to_numpy(dtype=object)
    names = rows["finding_id"].tolist()
    return [(tuple(row.tolist()), tuple(map(_text, said)), name) for row, said, name in zip(figures, words, names)]


def _text(value: object) -> str:
    return "" if value is None or value != value else str(value)
