"""Turns verdicts into the table of findings: facts, rule, identity and rank.

Every function returns a DataFrame with the columns ``FACT_COLUMNS`` and ``geometry`` (the zone). Words are no part of
it: ``domain/sentences`` makes them of its rows, for whoever reads.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies, Texts
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries
from wijkaanpak_plugin.analysis.judging.coverage import CoverageFindings, nothing_supplied_key
from wijkaanpak_plugin.analysis.judging.fit import FitVerdicts, Rows
from wijkaanpak_plugin.analysis.judging.freed import FreedSpace
from wijkaanpak_plugin.analysis.judging.rule_arrays import RuleArrays
from wijkaanpak_plugin.analysis.judging.works import WorksFindings, common_height
from wijkaanpak_plugin.analysis.results.facts import (
    Columns,
    coverage_facts,
    fit_facts,
    freed_facts,
    freed_sides,
    works_facts,
)
from wijkaanpak_plugin.analysis.results.identity import finding_ids, group_ids, own_values, short_hash, versions
from wijkaanpak_plugin.analysis.results.lifetimes import months_until_due
from wijkaanpak_plugin.analysis.results.rank import in_rank_order
from wijkaanpak_plugin.analysis.results.sides import named_first
from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.finding import (
    ANSWERS_HOT_SPOT,
    CLEARANCE,
    CONFLICT,
    COUPLING,
    CROSSING,
    DEPENDENCY,
    DISPLACES,
    FACT_COLUMN_NAMES,
    FINDING_DECIMALS,
    FINDING_NUMBERS,
    FREES_SPACE,
    INFO,
    JOINT_WORKS,
    MUST_STAY,
    NO_COVERAGE,
    NOT_JUDGED,
    NOT_SUPPLIED,
    OUTSIDE,
    OVERLAP,
    PRECAUTION,
    REDIG,
    SHARED_SPACE,
    WARNING,
    WORKS_NEAR,
)
from wijkaanpak_plugin.domain.settings import AnalysisSettings
from wijkaanpak_plugin.domain.window import day_at, last_day_before

ASSUMPTION = "assumption"

#: Type of a finding by its subtype.
TYPES = {
    OVERLAP: CONFLICT,
    CLEARANCE: CONFLICT,
    CROSSING: CONFLICT,
    DISPLACES: CONFLICT,
    WORKS_NEAR: CONFLICT,
    NOT_JUDGED: CONFLICT,
    PRECAUTION: CONFLICT,
    REDIG: CONFLICT,
    DEPENDENCY: CONFLICT,
    MUST_STAY: CONFLICT,
    SHARED_SPACE: COUPLING,
    FREES_SPACE: COUPLING,
    JOINT_WORKS: COUPLING,
    ANSWERS_HOT_SPOT: COUPLING,
    OUTSIDE: NO_COVERAGE,
    NOT_SUPPLIED: NO_COVERAGE,
}
#: Figures that no sentence says; the others are rounded with the facts.
_UNSAID = ("shared_length_m", "shared_volume_m3")


def empty_findings() -> pd.DataFrame:
    """Return a table of findings without rows."""
    return _no_findings().copy()


@lru_cache(maxsize=1)
def _no_findings() -> pd.DataFrame:
    columns = {n: pd.Series(dtype=float if n in FINDING_NUMBERS else object) for n in FACT_COLUMN_NAMES}
    return pd.DataFrame({**columns, GEOMETRY: pd.Series(dtype=object)})


def fit_table(
    bodies: PreparedBodies,
    verdicts: FitVerdicts,
    zone: Geometries,
    rules: RuleArrays,
    freeing: dict[int, list[int]],
    counted_with: dict[int, list[int]],
) -> pd.DataFrame:
    """Return the findings of the end state, of a in the order of naming (``sides.py``)."""
    if not len(verdicts):
        return empty_findings()
    a, b, rule = verdicts.a, verdicts.b, verdicts.rule
    shared = verdicts.subtype == SHARED_SPACE
    facts = fit_facts(bodies, verdicts, rules, freeing, counted_with)
    sources, statuses, grounds = _applied(rules)
    return _table(
        bodies,
        a,
        b,
        facts,
        zone,
        keys=np.where(rule < 0, verdicts.subtype, facts["rule_id"]),
        grounds=grounds[rule],
        others=freeing,
        severity=verdicts.severity,
        rule_source=sources[rule],
        rule_status=statuses[rule],
        shared_volume_m3=np.where(shared, verdicts.area * common_height(bodies, a, b), np.nan),
        depth_source=verdicts.depth_source,
    )


def _applied(rules: RuleArrays) -> tuple[Texts, Texts, Texts]:
    """Return source, status and what a verdict rests on of each rule; last, for -1, of none: of our own making."""
    rows = [
        (
            rule.source,
            rule.status,
            short_hash(rule.rule_id, rule.relation, repr(rule.horizontal_m), repr(rule.vertical_m)),
        )
        for rule in rules.rules
    ]
    columns = np.array([*rows, ("", ASSUMPTION, "")], dtype=object)
    return columns[:, 0], columns[:, 1], columns[:, 2]


def freed_table(bodies: PreparedBodies, freed: FreedSpace) -> pd.DataFrame:
    """Return the couplings in which a claim makes room: for another one, or by taking away what exists."""
    if not len(freed.frees):
        return empty_findings()
    a, b = freed_sides(bodies, freed)
    facts = freed_facts(bodies, freed)
    return _table(bodies, a, b, facts, freed.place, severity=INFO, rule_status=ASSUMPTION)


def works_table(
    bodies: PreparedBodies, works: WorksFindings, settings: AnalysisSettings, kinds: KindCatalogue
) -> pd.DataFrame:
    """Return joint works and streets that are opened twice."""
    if not len(works):
        return empty_findings()
    a, b = named_first(bodies, works.a, works.b)
    works = replace(works, a=a, b=b)
    table = _table(
        bodies,
        a,
        b,
        works_facts(bodies, a, b, works, settings),
        works.zone,
        severity=np.where(works.subtype == JOINT_WORKS, INFO, WARNING),
        rule_status=ASSUMPTION,
        shared_area_m2=works.area.round(FINDING_DECIMALS["shared_area_m2"]),
        shared_length_m=works.length,
        shared_volume_m3=works.volume,
        from_date=[day_at(moment).isoformat() for moment in works.begin],
        to_date=[last_day_before(moment).isoformat() for moment in works.end],
    )
    # How long it takes until the ground is due again is only said: a longer lifetime is no other verdict.
    due = np.where(works.subtype == JOINT_WORKS, months_until_due(bodies, a, b, kinds), np.nan)
    table["required_months"] = table["required_months"].fillna(pd.Series(due))
    return table


def coverage_table(bodies: PreparedBodies, missing: CoverageFindings) -> pd.DataFrame:
    """Return what is not known about claims: outside a source, or a party that supplied nothing."""
    if not len(missing):
        return empty_findings()
    sources = list(map(nothing_supplied_key, missing.source_id, missing.party))
    table = _table(
        bodies,
        missing.claim,
        missing.claim,
        coverage_facts(bodies, missing),
        missing.zone,
        grounds=np.array(sources, dtype=object),
        severity=INFO,
        rule_source=[f"{name} {date}".strip() for name, date in zip(missing.source_name, missing.date)],
    )
    table["finding_id"] = finding_ids(missing.subtype, table["a_id"], sources)
    table["group_id"] = group_ids(missing.subtype, sources)
    return table


def ranked(tables: Sequence[pd.DataFrame], kinds: KindCatalogue | None = None) -> pd.DataFrame:
    """Return all findings in one order (``rank.py``); kinds: the catalogue they were found with, None: the shipped."""
    filled = [table for table in tables if len(table)]
    return in_rank_order(pd.concat(filled, ignore_index=True), kinds) if filled else empty_findings()


def _table(
    bodies: PreparedBodies,
    a: Rows,
    b: Rows,
    facts: Columns,
    zone: Geometries,
    keys: Texts | None = None,
    grounds: Texts | None = None,
    others: Mapping[int, Sequence[int]] | None = None,
    **columns: Any,
) -> pd.DataFrame:
    """Build the table of facts and further columns; columns that are not given stay empty.

    keys: rule per finding, None: the subtype; grounds: what a verdict rests on besides its own figures; others: further
    claims that it rests on, by row.
    """
    count = len(a)
    subtype = facts["subtype"]
    keys = subtype if keys is None else keys
    transitions = [tuple(sorted({*bodies.transitions[i], *bodies.transitions[j]})) for i, j in zip(a, b)]
    owners = [tuple(sorted({bodies.owner[i], bodies.owner[j]} - {""})) for i, j in zip(a, b)]
    types = np.array([TYPES[name] for name in subtype], dtype=object)
    score = np.array([len(t) + len(o) for t, o in zip(transitions, owners)], dtype=float)
    given: dict[str, Any] = {
        "finding_id": finding_ids(keys, bodies.ids[a], bodies.ids[b]),
        "type": types,
        "transitions": [",".join(keys_of_both) for keys_of_both in transitions],
        "owners": [", ".join(parties) for parties in owners],
        "score": np.where(types == COUPLING, score, np.nan),
        "confidential": bodies.confidential[a] | bodies.confidential[b],
        **facts,
        **columns,
    }
    nothing = np.full(count, "", dtype=object)
    own = own_values(bodies, a, b, others or {})
    table = facts_table(given, zone, nothing if grounds is None else grounds, own)
    table["group_id"] = _groups(bodies, table, keys, b)
    return table


def facts_table(
    given: Mapping[str, Any], zone: Geometries, grounds: Texts, own: Sequence[tuple[str, ...]]
) -> pd.DataFrame:
    """Return rows of facts as a table with every column of a finding, and the version of each row.

    given: values by column, one per row; grounds: what a verdict rests on besides its own figures; own: values of its
    claims and works (``own_values``).
    """
    count = len(zone)
    figures = {name: _figures(given.get(name, np.nan), count) for name in FINDING_NUMBERS}
    for name in _UNSAID:
        figures[name] = figures[name].round(FINDING_DECIMALS[name])
    rows = {name: figures[name] if name in figures else given.get(name, "") for name in FACT_COLUMN_NAMES}
    table = pd.DataFrame({**rows, GEOMETRY: zone}, index=pd.RangeIndex(count))
    table["version"] = versions(table, zone, grounds, own)
    return table


def _groups(bodies: PreparedBodies, table: pd.DataFrame, keys: Texts, b: Rows) -> list[str]:
    """Return what findings have in common that are one row: claim, rule, the other's kind and owner, severity, reason.

    What a work passes is one row per kind, whatever the rule and whoever the owners are.
    """
    passed = table["subtype"].to_numpy() == WORKS_NEAR
    return group_ids(
        table["a_id"],
        np.where(passed, WORKS_NEAR, keys),
        bodies.kind_key[b],
        np.where(passed, "", bodies.owner[b]),
        table["severity"],
        table["reason"],
    )


def _figures(given: Any, count: int) -> NDArray[np.float64]:
    return np.array(np.broadcast_to(np.asarray(given, dtype=float), count))
