"""Incremental analysis: after an edit only what can change is found anew, and a drawn body is judged at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from copy import copy
from dataclasses import replace
from functools import cached_property
from threading import Lock

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import are_among
from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies, prepare
from wijkaanpak_plugin.analysis.bodies.row_names import text_column
from wijkaanpak_plugin.analysis.incremental.body_index import BodyIndex, body_index, joined_bodies
from wijkaanpak_plugin.analysis.incremental.influence import depending_on, surroundings
from wijkaanpak_plugin.analysis.incremental.live import live_answers
from wijkaanpak_plugin.analysis.incremental.live_answer import LiveAnswer
from wijkaanpak_plugin.analysis.incremental.openings import Openings, openings_near
from wijkaanpak_plugin.analysis.incremental.portions import MOST_FOUND, compare_in_portions
from wijkaanpak_plugin.analysis.incremental.wishes_beside import wishes_beside
from wijkaanpak_plugin.analysis.judging.criteria import criteria_from
from wijkaanpak_plugin.analysis.judging.fit import Rows
from wijkaanpak_plugin.analysis.judging.rule_arrays import rule_arrays
from wijkaanpak_plugin.analysis.progress import Feedback, TooMany
from wijkaanpak_plugin.analysis.results.analysis_result import AnalysisResult
from wijkaanpak_plugin.analysis.results.comparison import compare
from wijkaanpak_plugin.analysis.results.rank import put_in_rank_order
from wijkaanpak_plugin.analysis.results.result_table import ranked
from wijkaanpak_plugin.analysis.results.wish_tables import wish_tables
from wijkaanpak_plugin.analysis.wishes.prepared import PlannedWishes, PreparedWishes
from wijkaanpak_plugin.analysis.wishes.wishes import Wishes
from wijkaanpak_plugin.domain.body import CLAIM, WORK, empty_bodies, stacked
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.catalogue.rule_book import RuleBook
from wijkaanpak_plugin.domain.finding import NO_COVERAGE
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.settings import AnalysisSettings


class IncrementalAnalysis:
    """Everything of a plan that one analysis reads, read once: bodies, coverage, rules and settings.

    Claims and works may be replaced; for other existing objects, coverage, rules or settings make a new one. It may be
    asked in a task while the main thread replaces: an answer rests on the bodies of the moment it began.
    """

    def __init__(
        self,
        bodies: pd.DataFrame,
        coverage: pd.DataFrame | None = None,
        rules: RuleBook | None = None,
        settings: AnalysisSettings | None = None,
        kinds: KindCatalogue | None = None,
        wishes: Wishes | None = None,
    ) -> None:
        """Take the tables of ``analysis.analyse``; takes seconds for 200,000 bodies, so do it in a task."""
        self._criteria = criteria_from(coverage, rules, settings, kinds)
        self._bodies = bodies
        self._edits: dict[str, pd.DataFrame | None] = {}
        self._report = Report()
        self._prepared = prepare(bodies, self._criteria.kinds, self._report)
        self._wishes = PlannedWishes(wishes or Wishes(), lambda: bodies[_are_proposals(bodies)])
        self._waiting: dict[str, frozenset[str]] = {}
        #: Ids of claims and works with a group of findings that is stored as one row (``results/groups.py``): of such a
        #: group no part can be put in its place, so all about them is found anew when something near them is edited.
        self.with_large_groups: frozenset[str] = frozenset()
        #: Ids of findings that somebody judged or decided: these keep a row of their own beside that of their group.
        self.kept: frozenset[str] = frozenset()
        self._writing = Lock()

    def __len__(self) -> int:
        return len(self._index)

    def prepare_answers(self) -> None:
        """Index the bodies now, in the task that reads them, so that no answer has to wait for it.

        A whole analysis does without the index.
        """
        # Each of these is made when it is first asked for.
        for name in ("_index", "_proposal_counts", "_other_ids"):
            getattr(self, name)

    @cached_property
    def _index(self) -> BodyIndex:
        """The bodies as they are now; each edit puts another one in its place."""
        return body_index(self._prepared)

    @cached_property
    def _proposal_counts(self) -> Counter[str]:
        """How often each claim or work (id) stands in the tables."""
        return Counter(text_column(self._bodies, "body_id")[_are_proposals(self._bodies)])

    @cached_property
    def _other_ids(self) -> frozenset[str]:
        """Ids that belong to anything else."""
        others = text_column(self._bodies, "body_id")[~_are_proposals(self._bodies)]
        return frozenset(others) | frozenset(self._index.existing.ids)

    @property
    def kinds(self) -> KindCatalogue:
        """The kinds that bodies are judged by, with the sizes of the plan."""
        return self._criteria.kinds

    @property
    def proposal_ids(self) -> set[str]:
        """Ids of the claims and works: asking for all of them is a whole analysis."""
        return set(self._index.proposals.ids)

    def proposals_of(self, kinds: Collection[str]) -> set[str]:
        """Return the ids of the claims and works of some kinds (keys)."""
        bodies = self._index.proposals
        wanted = np.isin(bodies.kind, self.kinds.index([kind for kind in kinds if kind in self.kinds]))
        return {name for name, found in zip(bodies.ids, wanted.tolist()) if found}

    @property
    def ids(self) -> set[str]:
        """Ids of all that findings are about: claims, works, hot spots, zones and dependencies."""
        return self.proposal_ids | self._wishes.now.ids

    @property
    def has_dependencies(self) -> bool:
        """Whether anything waits for something: then who edits a claim without a shape has to hand over the wishes."""
        return self._wishes.has_dependencies

    def replace_wishes(self, wishes: Wishes) -> set[str]:
        """Put these wishes in the place of the others, and return the ids of those that differ: their findings have
        to be found anew.
        """
        before = self._wishes.now
        self._wishes = self._wishes.with_wishes(wishes)
        return self._wishes.now.differing_from(before)

    def replace(self, changed: pd.DataFrame, removed_ids: Iterable[str] = ()) -> None:
        """Put claims and works in the place of those with the same ``body_id``, or add them, and take others away.

        changed: columns of ``domain/body.py`` and ``geometry``, origin claim or work, each with a body_id of its own;
        else ValueError. What the old and the new bodies have influence on is remembered until ``findings_about``.
        """
        fresh_ids = text_column(changed, "body_id")
        if len(set(fresh_ids)) < len(fresh_ids) or "" in fresh_ids:
            raise ValueError("each body needs a body_id of its own")
        if not _are_proposals(changed).all():
            raise ValueError("only claims and works can be replaced")
        edited = {*fresh_ids, *(name for name in removed_ids if name in self._proposal_counts)}
        renames = any(self._is_ambiguous(name) for name in edited)
        before = self._index
        self._remember(changed, edited)
        if renames:
            after = body_index(prepare(self._table(), self._criteria.kinds))
            self._other_ids |= frozenset(after.existing.ids)
            touched = {*before.proposals.ids, *after.proposals.ids}
        else:
            proposals = before.proposals
            kept = proposals.rows(np.delete(np.arange(len(proposals)), _rows_of(before, edited)))
            after = before.with_proposals(joined_bodies(kept, prepare(changed, self._criteria.kinds)))
            touched = self._depending(before, edited) | self._depending(after, edited)
        self._index = after
        touched |= self._plan_anew(changed, edited)
        with self._writing:
            more = {name: frozenset(touched | self._waiting.get(name, frozenset())) for name in edited}
            self._waiting = {**self._waiting, **more}

    def findings_about(self, ids: Iterable[str], feedback: Feedback = None) -> tuple[pd.DataFrame, set[str]]:
        """Return the findings that can have changed with the bodies ``ids``, and the bodies they are about.

        The bodies (ids, those that are gone included) are ``ids``, what was remembered about them, and every claim or
        work whose findings depend on them now. The findings are exactly the rows that ``analyse`` gives about these
        bodies, in its order; put them into the others with ``merged``. No column is ranked over all findings, only the
        order of the rows is; how many couplings other shifts would give is known to a whole analysis only.
        ``AnalysisCancelled`` when feedback says so; then what was remembered is kept.
        """
        # What is remembered is read first: an edit in between is then asked for twice, never lost.
        waiting = self._waiting
        index = self._index
        asked = set(ids)
        wishes = self._wishes.now
        affected = asked.union(*(waiting.get(name, frozenset()) for name in asked), self._depending(index, asked))
        affected |= wishes.about(affected)
        if asked.difference(index.proposals.ids):
            # A hot spot or zone may stand in a group that is stored as one row.
            affected |= self.with_large_groups
        rows = _rows_of(index, affected)
        bodies, scope = surroundings(index, self._criteria, rows)
        said = self._said(index.proposals, wishes, affected)
        try:
            found = compare(bodies, self._criteria, feedback, scope, said, MOST_FOUND)
        except TooMany:
            found = None
        # Not while the exception is handled: it holds all that was found until then.
        findings, _per_shift = found or compare_in_portions(index, self._criteria, rows, said, self.kept, feedback)
        # Bodies that were replaced again meanwhile stay remembered.
        with self._writing:
            self._waiting = {
                name: known
                for name, known in self._waiting.items()
                if name not in asked or known is not waiting.get(name)
            }
        return findings, affected

    def with_rules(self, rules: RuleBook) -> IncrementalAnalysis:
        """Return the same bodies and wishes, to be judged by other rules over the same kinds."""
        other = copy(self)
        other._criteria = replace(self._criteria, rules=rule_arrays(rules))
        other._writing = Lock()
        return other

    def analyse(self, feedback: Feedback = None) -> AnalysisResult:
        """Find everything, ranked; the report is about the tables as they were given.

        feedback: called with a share from 0 to 1, False stops (``AnalysisCancelled``).
        """
        bodies = self._index.all_bodies() if self._edits else self._prepared
        said = self._said(bodies, self._wishes.now)
        try:
            found = compare(bodies, self._criteria, feedback, more=said, most=MOST_FOUND)
        except TooMany:
            found = None
        if found is None:
            every = np.arange(len(self._index.proposals))
            found = compare_in_portions(self._index, self._criteria, every, said, self.kept, feedback)
        findings, per_shift = found
        return AnalysisResult(findings, self._report, len(bodies), per_shift)

    def ask(self, body: pd.DataFrame) -> LiveAnswer:
        """Judge one drawn body (a table of one row) against all others; its own former self is left out."""
        return self.ask_all([body])[0]

    def ask_all(self, bodies: Sequence[pd.DataFrame]) -> list[LiveAnswer]:
        """Judge bodies that are drawn on one place in one go, as the parts of a design are (each a table of one row).

        Each is judged by itself, as ``ask`` does; what lies around them is looked for once.
        """
        drawn = [prepare(body, self._criteria.kinds) for body in bodies]
        places = self._wishes.now.places
        return [
            replace(answer, wishes=wishes_beside(answer.bodies, places, self._criteria))
            for answer in live_answers(self._index, self._criteria, drawn)
        ]

    def openings(self, answer: LiveAnswer) -> Openings:
        """Return where the street opens near what was asked about, where nobody said when its works are."""
        drawn = answer.bodies.rows(slice(0, 1))
        return openings_near(self._index, drawn, self._criteria.settings.search_distance_m)

    def _said(
        self, bodies: PreparedBodies, wishes: PreparedWishes, about: set[str] | None = None
    ) -> list[pd.DataFrame]:
        return wish_tables(bodies, wishes, self._criteria.settings, self._criteria.kinds, about)

    def _plan_anew(self, changed: pd.DataFrame, edited: set[str]) -> set[str]:
        """Let what waits know the planning of claims and works that were edited; return what (ids) that changes."""
        before = self._wishes.now
        self._wishes = self._wishes.with_bodies(changed, edited)
        return self._wishes.now.differing_from(before)

    def _depending(self, index: BodyIndex, ids: set[str]) -> set[str]:
        rows = _rows_of(index, ids)
        depending = depending_on(index, self._criteria, rows)
        if not self.with_large_groups:
            return depending
        bodies = index.proposals
        reach = np.maximum(self._criteria.reach(bodies)[rows], self._criteria.settings.search_distance_m)
        near = index.proposals_near(bodies.bounds[rows], reach)
        return depending | (self.with_large_groups & (set(bodies.ids[near]) - set(bodies.ids[rows])))

    def _is_ambiguous(self, name: str) -> bool:
        """Say whether a name is not (only) that of one claim or work: then bodies have been named anew."""
        known = self._proposal_counts[name]
        indexed = len(_rows_of(self._index, {name}))
        return name in self._other_ids or known > 1 or known != indexed

    def _remember(self, changed: pd.DataFrame, edited: set[str]) -> None:
        for name in edited:
            self._edits[name] = None
            self._proposal_counts.pop(name, None)
        for number, name in enumerate(text_column(changed, "body_id")):
            self._edits[name] = changed.iloc[[number]]
            self._proposal_counts[name] = 1

    def _table(self) -> pd.DataFrame:
        """Return all bodies as they are after the edits."""
        edited = are_among(text_column(self._bodies, "body_id"), self._edits)
        fresh = [row for row in self._edits.values() if row is not None]
        return stacked([self._bodies[~(_are_proposals(self._bodies) & edited)], *fresh], empty_bodies())


def is_about(findings: pd.DataFrame, ids: set[str]) -> pd.Series:
    """Return which findings (rows with type, a_id and b_id) are about one of the bodies.

    What is not known is about the claim alone: its b_id names a source.
    """
    other = findings["b_id"].isin(ids) & (findings["type"] != NO_COVERAGE)
    result: pd.Series = findings["a_id"].isin(ids) | other
    return result


def merged(findings: pd.DataFrame, fresh: pd.DataFrame, affected: set[str]) -> pd.DataFrame:
    """Return ``findings`` with those about ``affected`` replaced by ``fresh``, in the order of a whole analysis.

    findings: in that order, as ``analyse`` and this give them.
    """
    kept = findings[~is_about(findings, affected)]
    # Tables without rows know no types.
    return put_in_rank_order(kept, fresh) if len(kept) and len(fresh) else ranked([kept, fresh])


def _are_proposals(bodies: pd.DataFrame) -> NDArray[np.bool_]:
    return are_among(text_column(bodies, "origin"), (CLAIM, WORK))


def _rows_of(index: BodyIndex, ids: set[str]) -> Rows:
    if not ids:
        return np.zeros(0, dtype=np.int64)
    return np.flatnonzero([name in ids for name in index.proposals.ids])
