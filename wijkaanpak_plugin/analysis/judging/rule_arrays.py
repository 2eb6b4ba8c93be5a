"""The rule book as arrays, so that a million pairs are looked up at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import Texts
from wijkaanpak_plugin.analysis.judging.kind_arrays import KindArrays, kind_arrays
from wijkaanpak_plugin.analysis.judging.tolerance import TOUCH_M
from wijkaanpak_plugin.domain.catalogue.rule_book import Rule, RuleBook

ALLOWED, SHARED, UNJUDGED, PRECAUTION, DISPLACES, CLEARANCE, FORBIDDEN = range(7)
_CODES = {
    "allowed": ALLOWED,
    "shared": SHARED,
    "unjudged": UNJUDGED,
    "precaution": PRECAUTION,
    "displaces": DISPLACES,
    "clearance": CLEARANCE,
    "forbidden": FORBIDDEN,
}

#: Two that lie underground and of which nobody published a distance are said within this distance; engine, section 2.
UNJUDGED_M = 1.0

#: Stands behind all rules, where -1 finds it: what is found without a rule, such as parts of one design.
NO_RULE = Rule("", "", "", "allowed", None, None, "", "assumption")


@dataclass(frozen=True)
class RuleArrays:
    """Rules of a book with m kinds and r rules.

    pair: (m + 1, m + 1) row of the rule for two kinds, -1 for none; row and column m (and so -1) stand for an unknown
    kind. unjudged: the same of the rule that says that nobody published an answer. rules: ``NO_RULE`` is last.
    relation: (r + 1,) code; horizontal, vertical: (r + 1,) metres, NaN where the rule gives none. near: (r + 1,) how
    near bodies lie of which the rule can say anything. reach: (m + 1,) the largest of these of any rule of that kind,
    -1 where it has no rule that can give a finding. ruled: (m + 1, m + 1) whether any rule speaks of two kinds, also
    one that allows them. kinds: what the rules ask of kinds.
    """

    rules: tuple[Rule, ...]
    pair: NDArray[np.int64]
    unjudged: NDArray[np.int64]
    relation: NDArray[np.int64]
    horizontal: NDArray[np.float64]
    vertical: NDArray[np.float64]
    near: NDArray[np.float64]
    reach: NDArray[np.float64]
    ruled: NDArray[np.bool_]
    kinds: KindArrays

    @cached_property
    def ids(self) -> Texts:
        """Ids of the rules, none for ``NO_RULE``."""
        return np.array([rule.rule_id for rule in self.rules], dtype=object)

    def of(self, kind_a: NDArray[np.int64], kind_b: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the rule of each pair of kinds, -1 where none can give a finding."""
        return self.pair[kind_a, kind_b]


def rule_arrays(book: RuleBook) -> RuleArrays:
    """Turn a rule book into arrays; pairs whose rule is ``allowed`` are pairs without a rule here."""
    rules = (*book.rules, NO_RULE)
    relation = np.array([_CODES[rule.relation] for rule in rules], dtype=np.int64)
    horizontal = np.array([_number(rule.horizontal_m) for rule in rules], dtype=float)
    vertical = np.array([_number(rule.vertical_m) for rule in rules], dtype=float)
    pair, unjudged = _with_unknown(book.pair_index), _with_unknown(book.unjudged_index)
    ruled = (pair >= 0) | (unjudged >= 0)
    pair[relation[pair] == ALLOWED] = -1
    near = np.nan_to_num(horizontal)
    # Points lie on each other before they meet.
    touch = (relation == FORBIDDEN) | (relation == DISPLACES) | (relation == PRECAUTION)
    near = np.where(touch, np.maximum(near, TOUCH_M), near)
    near = np.where(relation == UNJUDGED, UNJUDGED_M, near)
    near[-1] = -1.0
    reach = np.maximum(near[pair].max(axis=1), near[unjudged].max(axis=1))
    kinds = kind_arrays(book.kinds)
    return RuleArrays(rules, pair, unjudged, relation, horizontal, vertical, near, reach, ruled, kinds)


def _with_unknown(index: NDArray[np.int16]) -> NDArray[np.int64]:
    kinds = index.shape[0]
    pair = np.full((kinds + 1, kinds + 1), -1, dtype=np.int64)
    pair[:kinds, :kinds] = index
    return pair


def _number(value: float | None) -> float:
    return float("nan") if value is None else float(value)
