"""The rule book as arrays, so that a million pairs are looked up at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wijkaanpak_plugin.domain.catalogue.rule_book import Rule, RuleBook

ALLOWED, SHARED, CLEARANCE, FORBIDDEN = range(4)
_CODES = {"allowed": ALLOWED, "shared": SHARED, "clearance": CLEARANCE, "forbidden": FORBIDDEN}

#: A point without width lies on a line or on another point without width when it is no further from it: without this
#: the last bit of a coordinate would decide. Tolerance of the Dutch cable checker.
ON_AXIS_M = 0.02


@dataclass(frozen=True)
class RuleArrays:
    """Rules of a book with m kinds and r rules.

    pair: (m + 1, m + 1) row of the rule for two kinds, -1 for none; row and column m (and so -1) stand for an unknown
    kind. relation: (r,) code; horizontal, vertical: (r,) metres, NaN where the rule gives none. near: (r,) how near
    bodies lie of which the rule can say anything. reach: (m + 1,) the largest of these of any rule of that kind, -1
    where it has no rule that can give a finding. ruled: (m + 1, m + 1) whether any rule speaks of two kinds, also one
    that allows them.
    """

    rules: tuple[Rule, ...]
    pair: NDArray[np.int64]
    relation: NDArray[np.int64]
    horizontal: NDArray[np.float64]
    vertical: NDArray[np.float64]
    near: NDArray[np.float64]
    reach: NDArray[np.float64]
    ruled: NDArray[np.bool_]

    def of(self, kind_a: NDArray[np.int64], kind_b: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the rule of each pair of kinds, -1 where none can give a finding."""
        return self.pair[kind_a, kind_b]


def rule_arrays(book: RuleBook) -> RuleArrays:
    """Turn a rule book into arrays; pairs whose rule is ``allowed`` are pairs without a rule here."""
    relation = np.array([_CODES[rule.relation] for rule in book.rules], dtype=np.int64)
    horizontal = np.array([_number(rule.horizontal_m) for rule in book.rules], dtype=float)
    vertical = np.array([_number(rule.vertical_m) for rule in book.rules], dtype=float)
    kinds = book.pair_index.shape[0]
    pair = np.full((kinds + 1, kinds + 1), -1, dtype=np.int64)
    pair[:kinds, :kinds] = book.pair_index
    ruled = pair >= 0
    if len(relation):
        pair[(pair >= 0) & (relation[pair] == ALLOWED)] = -1
    near = np.nan_to_num(horizontal)
    near = np.where(relation == FORBIDDEN, np.maximum(near, ON_AXIS_M), near)
    reach = np.append(near, -1.0)[pair].max(axis=1)
    return RuleArrays(book.rules, pair, relation, horizontal, vertical, near, reach, ruled)


def _number(value: float | None) -> float:
    return float("nan") if value is None else float(value)
