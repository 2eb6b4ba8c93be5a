"""Answer about one drawn body: its conflicts and couplings, the most important first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Callable, NamedTuple, Optional, TypeVar

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import are_among
from wijkaanpak_plugin.analysis.bodies.prepared import Numbers, PreparedBodies, Texts
from wijkaanpak_plugin.analysis.incremental.unruled import lacks_size
from wijkaanpak_plugin.analysis.incremental.wishes_beside import WishBeside
from wijkaanpak_plugin.analysis.judging.coverage import needs_ground, outside_all, uncovered
from wijkaanpak_plugin.analysis.judging.criteria import Criteria
from wijkaanpak_plugin.analysis.judging.fit import FitVerdicts, Rows, with_ground, zones
from wijkaanpak_plugin.analysis.judging.freed import FreedSpace
from wijkaanpak_plugin.analysis.judging.opened_ground import works_zones
from wijkaanpak_plugin.analysis.judging.works import WorksPairs
from wijkaanpak_plugin.analysis.results.facts import coverage_facts, fact_row, fit_facts, freed_facts, works_facts
from wijkaanpak_plugin.analysis.results.lifetimes import due_facts
from wijkaanpak_plugin.analysis.results.result_table import ASSUMPTION, TYPES
from wijkaanpak_plugin.analysis.results.sides import named_first
from wijkaanpak_plugin.domain.body import OPENS_BUILDING
from wijkaanpak_plugin.domain.finding import CONFLICT, FREES_SPACE, INFO, JOINT_WORKS, SEVERITIES, WARNING
from wijkaanpak_plugin.domain.sentences import finding_sentence

Pairs = TypeVar("Pairs", FitVerdicts, WorksPairs)

_CONFLICTS = tuple(subtype for subtype, type_name in TYPES.items() if type_name == CONFLICT)
_SEVERITY_ORDER = {severity: place for place, severity in enumerate(SEVERITIES)}


#: So many conflicts come in order of the ground in common, the rest by severity and distance: no label shows more.
_IN_ORDER = 5


class LiveFinding(NamedTuple):
    """One conflict or coupling of the drawn body with another one; None where a figure is not known or makes no sense.

    type, subtype, severity, reason: as in ``domain/finding.py``; measured_m, required_m: clear horizontal distance;
    shift_months, gap_months: works only; area_m2: common ground of the end state; rule_id is empty and rule_status
    ``assumption`` where a setting of the plan decides instead of a rule.
    """

    type: str
    subtype: str
    severity: str
    reason: str
    other_name: str
    measured_m: Optional[float]
    required_m: Optional[float]
    shift_months: Optional[float]
    gap_months: Optional[float]
    area_m2: Optional[float]
    rule_id: str
    rule_source: str
    rule_status: str


class Unknown(NamedTuple):
    """What a source does not say: ``subtype`` outside or not_supplied, share (0 to 1) of the drawn footprint."""

    subtype: str
    source: str
    date: str
    party: str
    share: float
    sentence: str


class _Columns(NamedTuple):
    subtype: Texts
    severity: Texts
    reason: Texts
    other: Rows
    measured: Numbers
    required: Numbers
    shift: Numbers
    gap: Numbers
    area: Numbers


@dataclass(frozen=True)
class LiveAnswer:
    """Verdicts on one drawn body (row 0 of ``bodies``); a row is a number from 0 to ``len(answer)``.

    verdicts, freeing, counted_with: the end state, as in ``results/comparison.py``; freed: space that it frees or uses;
    works: openings that it can share, or that are one too many. Rows of the three stand behind each other.
    look_unruled: gives ``unruled``; wishes: hot spots and zones that it lies beside, which are no rows.
    """

    bodies: PreparedBodies
    criteria: Criteria
    verdicts: FitVerdicts
    freeing: dict[int, list[int]]
    counted_with: dict[int, list[int]]
    freed: FreedSpace
    works: WorksPairs
    look_unruled: Callable[[], str]
    wishes: tuple[WishBeside, ...] = ()

    def __len__(self) -> int:
        return len(self.verdicts) + len(self.freed.frees) + len(self.works)

    @property
    def worst_conflict(self) -> int | None:
        """Row of the most serious conflict, None when there is none."""
        return self.conflicts[0] if self.conflicts else None

    @property
    def best_coupling(self) -> int | None:
        """Row of the coupling that serves most, None when there is none."""
        return self.couplings[0] if self.couplings else None

    @cached_property
    def conflicts(self) -> list[int]:
        """Rows of the conflicts: the most serious first, then the nearest, then the largest.

        Common ground is only cut and reckoned where it decides which of them come first: the rest come by severity and
        distance.
        """
        t, rows = self._columns, np.flatnonzero(self._is_conflict)
        serious, measured = _serious(t.severity[rows]), t.measured[rows]
        first = _first_of(serious, measured)
        area = np.nan_to_num(t.area[rows])
        area[first] = self._most_ground(rows[first])
        cut = ~np.isnan(t.area[rows]) | (rows >= len(self.verdicts))
        many = _IN_ORDER
        while True:
            order = np.lexsort((t.other[rows], -area, measured, serious))
            if cut[order[:_IN_ORDER]].all():
                result: list[int] = rows[order].tolist()
                return result
            asked = order[:many][~cut[order[:many]]]
            area[asked], cut[asked] = with_ground(self.bodies, self.bodies, self.verdicts.rows(rows[asked])).area, True
            many *= 2

    @cached_property
    def couplings(self) -> list[int]:
        """Rows of the couplings: certain ones first, then by transitions and owners served, common ground and shift.

        The ground of shared works is not measured for this, that would cost too much while drawing: among equals they
        come after space that is shared, the smaller shift and the nearer first.
        """
        t, rows = self._columns, np.flatnonzero(~self._is_conflict)
        shift, area = np.nan_to_num(t.shift[rows]), np.nan_to_num(t.area[rows])
        best = -self._served(t.other[rows]), -_serious(t.severity[rows])
        order = np.lexsort((t.other[rows], t.measured[rows], shift, -area, *best))
        return [int(row) for row in rows[order]]

    def finding(self, row: int) -> LiveFinding:
        """Return the figures of one row."""
        t, other, bodies = self._columns, int(self._columns.other[row]), self.bodies
        rule_id, rule_source, rule_status = self._rule(row)
        return LiveFinding(
            type=TYPES[t.subtype[row]],
            subtype=str(t.subtype[row]),
            severity=str(t.severity[row]),
            reason=str(t.reason[row]),
            other_name=str(bodies.names[other]),
            measured_m=_known(t.measured[row]),
            required_m=_known(t.required[row]),
            shift_months=_known(t.shift[row]),
            gap_months=_known(t.gap[row]),
            area_m2=self._area(row),
            rule_id=rule_id,
            rule_source=rule_source,
            rule_status=rule_status,
        )

    def sentence(self, row: int) -> str:
        """Return one row in plain words, as the list of findings says it."""
        return finding_sentence(self._facts(row))

    def zone(self, row: int) -> shapely.MultiPolygon:
        """Return the place of one row, as a finding has it; computed now, so ask for the few that are shown."""
        fit = len(self.verdicts)
        if row < fit:
            return zones(self.bodies, self.bodies, self._verdict(row))[0]
        row -= fit
        if row < len(self.freed.frees):
            return self.freed.place[row]
        one = self._named(self.works.rows(np.array([row - len(self.freed.frees)])))
        return works_zones(self.bodies, one.a, one.b, one.distance)[0]

    def other_geometry(self, row: int) -> shapely.Geometry:
        """Return the ground that the other body of one row takes."""
        return self.bodies.footprint[self._columns.other[row]]

    @property
    def is_judged(self) -> bool:
        """Say whether what is drawn could be compared at all; else no rows say nothing."""
        return len(self.bodies) > 0

    @cached_property
    def unruled(self) -> str:
        """Name of something that it lies on while no rule speaks of the two, empty when there is none.

        Looked up when asked for: where there is a conflict nobody asks.
        """
        return self.look_unruled()

    @cached_property
    def lacks_size(self) -> bool:
        """Say whether what is drawn takes room of which no width is known: then only its axis was judged."""
        return self.is_judged and lacks_size(self.bodies.rows(slice(0, 1)), self.criteria.kinds)

    @property
    def has_rules(self) -> bool:
        """Say whether any rule can give a finding for what is drawn; without one "no conflict" says nothing."""
        return bool((self.criteria.rules.reach[self.bodies.kind[:1]] >= 0).any())

    @cached_property
    def no_coverage(self) -> float:
        """The share (0 to 1) of the drawn footprint about which no source says anything; 0 when it needs no ground.

        1 when no source is registered at all: nothing is ever silently free.
        """
        drawn = self.bodies.rows(slice(0, 1))
        if not len(drawn) or not needs_ground(drawn, self.criteria.kinds)[0]:
            return 0.0
        return outside_all(drawn.footprint[0], self.criteria.sources)

    @cached_property
    def unknown(self) -> tuple[Unknown, ...]:
        """What is not known, source by source, as the findings of type no_coverage say it; the largest share first."""
        drawn = self.bodies.rows(slice(0, 1))
        missing = uncovered(drawn, self.criteria.sources, self.criteria.kinds)
        facts = coverage_facts(drawn, missing)
        return tuple(
            Unknown(
                subtype=str(missing.subtype[row]),
                source=str(missing.source_name[row]),
                date=str(missing.date[row]),
                party=str(missing.party[row]),
                share=float(missing.share[row]),
                sentence=finding_sentence(fact_row(facts, row)),
            )
            for row in np.argsort(-missing.share, kind="stable").tolist()
        )

    def _facts(self, row: int) -> dict[str, Any]:
        """Return the facts of one row, by column of ``domain/finding.py``."""
        bodies, fit, freed = self.bodies, len(self.verdicts), len(self.freed.frees)
        if row < fit:
            freeing, counted_with = (
                {0: by_row[row]} if row in by_row else {} for by_row in (self.freeing, self.counted_with)
            )
            return fact_row(fit_facts(bodies, self._verdict(row), self.criteria.rules, freeing, counted_with), 0)
        if row < fit + freed:
            return fact_row(freed_facts(bodies, self.freed.rows(np.array([row - fit]))), 0)
        works = self._named(self.works.rows(np.array([row - fit - freed])))
        facts = works_facts(bodies, works.a, works.b, works, self.criteria.settings)
        if works.subtype[0] == JOINT_WORKS:
            facts.update(due_facts(bodies, works.a, works.b, works, self.criteria.kinds))
        return fact_row(facts, 0)

    def _verdict(self, row: int) -> FitVerdicts:
        """Return one verdict with its ground, in the order of naming; asked of the few that are shown."""
        if row not in self._cut:
            one = self._named(self.verdicts.rows(np.array([row])))
            self._cut[row] = with_ground(self.bodies, self.bodies, one)
        return self._cut[row]

    @cached_property
    def _cut(self) -> dict[int, FitVerdicts]:
        """What ``_verdict`` found, by row."""
        return {}

    def _area(self, row: int) -> float | None:
        area = float(self._verdict(row).area[0] if row < len(self.verdicts) else self._columns.area[row])
        return area if area > 0 else None

    def _most_ground(self, rows: Rows) -> Numbers:
        """Return how much ground both of some rows have in common, or can have at most."""
        most = np.nan_to_num(self._columns.area[rows])
        asked = np.flatnonzero(np.isnan(self.verdicts.area[rows[rows < len(self.verdicts)]]))
        if len(asked):
            most[asked] = _common_at_most(self.bodies, self._columns.other[rows[asked]])
        return most

    def _named(self, pairs: Pairs) -> Pairs:
        """Return the same pairs in the order of naming, as the whole analysis has them."""
        a, b = named_first(self.bodies, pairs.a, pairs.b)
        return replace(pairs, a=a, b=b)

    def _rule(self, row: int) -> tuple[str, str, str]:
        if row >= len(self.verdicts):
            return "", "", ASSUMPTION
        rule = self.criteria.rules.rules[self.verdicts.rule[row]]
        return rule.rule_id, rule.source, rule.status

    @cached_property
    def _columns(self) -> _Columns:
        fit, freed, works = self.verdicts, self.freed, self.works
        joint = works.subtype == JOINT_WORKS
        # On one building there is no distance that would be asked for.
        searched = joint & (self.bodies.opens[works.b] != OPENS_BUILDING)
        counts = len(fit), len(freed.frees), len(works)
        no = [np.full(count, np.nan) for count in counts]
        required = np.where(searched, self.criteria.settings.search_distance_m, np.nan)
        # The drawn body is row 0, so of both rows of freed space the sum is the other one.
        return _Columns(
            subtype=np.concatenate([fit.subtype, _texts(counts[1], FREES_SPACE), works.subtype]),
            severity=np.concatenate([fit.severity, _texts(counts[1], INFO), np.where(joint, INFO, WARNING)]),
            reason=np.concatenate([fit.reason, _texts(counts[1] + counts[2], "")]),
            other=np.concatenate([fit.a + fit.b, freed.frees + freed.uses, works.b]),
            measured=np.concatenate([fit.measured, np.zeros(counts[1]), works.distance]),
            required=np.concatenate([self.criteria.rules.horizontal[fit.rule], no[1], required]),
            shift=np.concatenate([no[0], no[1], works.shift]),
            gap=np.concatenate([no[0], no[1], works.gap]),
            area=np.concatenate([fit.area, freed.area, no[2]]),
        )

    @property
    def _is_conflict(self) -> NDArray[np.bool_]:
        return are_among(self._columns.subtype, _CONFLICTS)

    def _served(self, others: Rows) -> Rows:
        """Return per other body how many transitions and owners both have together: the score of a coupling."""
        if not len(others):
            return np.zeros(0, dtype=np.int64)
        bodies = self.bodies
        mine, owner = set(bodies.transitions[0]), {bodies.owner[0], ""}
        more = [len(set(bodies.transitions[b]) - mine) + (bodies.owner[b] not in owner) for b in others]
        return len(mine) + len(owner) - 1 + np.array(more, dtype=np.int64)


def _common_at_most(bodies: PreparedBodies, others: Rows) -> Numbers:
    """Return what area others can have in common with the drawn body at most, by their sizes and boxes."""
    drawn = np.zeros(1, dtype=np.int64)
    one, other = bodies.bounds[drawn], bodies.bounds[others]
    width, height = np.maximum(np.minimum(one, other)[:, 2:] - np.maximum(one, other)[:, :2], 0.0).T
    most: Numbers = width * height
    for rows in (drawn, others):
        most = np.minimum(most, shapely.area(bodies.footprint[rows]))
        shapes = bodies.shape[rows]
        straight = (shapely.get_dimensions(shapes) == 1) & (shapely.get_num_coordinates(shapes) == 2)
        if straight.any():
            # A strip is in a box no longer than that is from corner to corner.
            most = np.where(straight, np.minimum(most, bodies.width[rows] * np.hypot(width, height)), most)
    return most


def _first_of(serious: Rows, measured: Numbers) -> Rows:
    """Return which of some conflicts may be among the first: those shown, and all that equal the last of these."""
    order = np.lexsort((measured, serious))[:_IN_ORDER]
    if not len(order):
        return order
    last = order[-1]
    equal = (serious == serious[last]) & (measured <= measured[last])
    return np.flatnonzero((serious < serious[last]) | equal)


def _serious(severity: Texts) -> Rows:
    return np.fromiter(map(_SEVERITY_ORDER.__getitem__, severity), dtype=np.int64, count=len(severity))


def _texts(count: int, text: str) -> Texts:
    return np.full(count, text, dtype=object)


def _known(value: float) -> float | None:
    return None if np.isnan(value) else float(value)
