"""Turns verdicts into the table of findings: facts, rule, identity and rank.

Every function returns a DataFrame with the columns ``FACT_COLUMNS`` and ``geometry`` (the zone). Words are no part of
it: ``domain/sentences.py`` makes them of its rows, for whoever reads.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries
from wijkaanpak_plugin.analysis.judging.coverage import CoverageFindings, nothing_supplied_key
from wijkaanpak_plugin.analysis.judging.fit import FitVerdicts, Rows
from wijkaanpak_plugin.analysis.judging.freed import FreedSpace
from wijkaanpak_plugin.analysis.judging.rule_arrays import SHARED, RuleArrays
from wijkaanpak_plugin.analysis.judging.works import WorksFindings, common_height
from wijkaanpak_plugin.analysis.results.facts import (
    Columns,
    coverage_facts,
    fit_facts,
    freed_facts,
    named_first,
    works_facts,
)
from wijkaanpak_plugin.analysis.results.identity import body_digests, finding_ids, short_hash
from wijkaanpak_plugin.domain.body import GEOMETRY, WORK
from wijkaanpak_plugin.domain.finding import (
    CLEARANCE,
    CONFLICT,
    COUPLING,
    CROSSING,
    DISPLACES,
    FACT_COLUMN_NAMES,
    FINDING_DECIMALS,
    FINDING_NUMBERS,
    FREES_SPACE,
    INFO,
    JOINT_WORKS,
    NO_COVERAGE,
    NOT_JUDGED,
    NOT_SUPPLIED,
    OUTSIDE,
    OVERLAP,
    REDIG,
    SEVERITIES,
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
    REDIG: CONFLICT,
    SHARED_SPACE: COUPLING,
    FREES_SPACE: COUPLING,
    JOINT_WORKS: COUPLING,
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
    """Return the findings of the end state: overlap, clearance and shared space."""
    if not len(verdicts):
        return empty_findings()
    a, b = verdicts.a, verdicts.b
    shared = rules.relation[verdicts.rule] == SHARED
    applied = [rules.rules[row] for row in verdicts.rule]
    grounds = [
        short_hash(rule.rule_id, rule.relation, repr(rule.horizontal_m), repr(rule.vertical_m)) for rule in applied
    ]
    digests = body_digests(
        bodies, np.concatenate([a, b, *(np.array(rows) for rows in freeing.values())]).astype(np.int64)
    )
    versions = [
        short_hash(
            *sorted((digests[int(a[row])], digests[int(b[row])])),
            grounds[row],
            *(digests[x] for x in freeing.get(row, ())),
        )
        for row in range(len(verdicts))
    ]
    return _table(
        bodies,
        a,
        b,
        fit_facts(bodies, verdicts, rules, freeing, counted_with),
        zone,
        versions,
        keys=[rule.rule_id or subtype for rule, subtype in zip(applied, verdicts.subtype)],
        severity=verdicts.severity,
        rule_id=[rule.rule_id for rule in applied],
        rule_source=[rule.source for rule in applied],
        rule_status=[rule.status for rule in applied],
        shared_volume_m3=np.where(shared, verdicts.area * common_height(bodies, a, b), np.nan),
        shared_length_m=verdicts.length,
        number=verdicts.number,
        depth_source=verdicts.depth_source,
    )


def freed_table(bodies: PreparedBodies, freed: FreedSpace) -> pd.DataFrame:
    """Return the couplings in which one claim makes room for another."""
    if not len(freed.frees):
        return empty_findings()
    a, b = named_first(bodies, freed)
    return _table(
        bodies,
        a,
        b,
        freed_facts(bodies, freed),
        freed.place,
        _pair_versions(bodies, freed.frees, freed.uses, FREES_SPACE),
        severity=INFO,
        rule_status=ASSUMPTION,
    )


def works_table(bodies: PreparedBodies, works: WorksFindings, settings: AnalysisSettings) -> pd.DataFrame:
    """Return joint works and streets that are opened twice."""
    if not len(works):
        return empty_findings()
    ground = repr((settings.search_distance_m, settings.max_shift_months, settings.redig_period_months))
    second_is_claim = (bodies.origin[works.a] == WORK) & (bodies.origin[works.b] != WORK)
    a, b = np.where(second_is_claim, works.b, works.a), np.where(second_is_claim, works.a, works.b)
    return _table(
        bodies,
        a,
        b,
        works_facts(bodies, a, b, works, settings),
        works.zone,
        _pair_versions(bodies, a, b, ground),
        severity=np.where(works.subtype == JOINT_WORKS, INFO, WARNING),
        rule_status=ASSUMPTION,
        shared_area_m2=works.area.round(FINDING_DECIMALS["shared_area_m2"]),
        shared_length_m=works.length,
        shared_volume_m3=works.volume,
        from_date=[day_at(moment).isoformat() for moment in works.begin],
        to_date=[last_day_before(moment).isoformat() for moment in works.end],
    )


def coverage_table(bodies: PreparedBodies, missing: CoverageFindings) -> pd.DataFrame:
    """Return what is not known about claims: outside a source, or a party that supplied nothing."""
    if not len(missing):
        return empty_findings()
    digests = body_digests(bodies, missing.claim)
    facts = coverage_facts(bodies, missing)
    table = _table(
        bodies,
        missing.claim,
        missing.claim,
        facts,
        missing.zone,
        [
            short_hash(digests[int(claim)], source, date, repr(round(float(share), 6)))
            for claim, source, date, share in zip(missing.claim, facts["b_id"], missing.date, missing.share)
        ],
        severity=INFO,
        rule_source=[f"{name} {date}".strip() for name, date in zip(missing.source_name, missing.date)],
    )
    sources = map(nothing_supplied_key, missing.source_id, missing.party)
    table["finding_id"] = finding_ids(missing.subtype, table["a_id"], sources)
    return table


def ranked(tables: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """Return all findings in one order: by type and severity, then couplings by what they serve and share."""
    filled = [table for table in tables if len(table)]
    if not filled:
        return empty_findings()
    table = pd.concat(filled, ignore_index=True)
    place = {severity: order for order, severity in enumerate(SEVERITIES)}
    types = {name: order for order, name in enumerate((CONFLICT, COUPLING, NO_COVERAGE))}
    nearness = (table["measured_m"] / table["required_m"]).where(table["type"] == CONFLICT)
    first_to_last = (
        table["type"].map(types),
        table["severity"].map(place),
        -table["score"].fillna(0.0),
        nearness.fillna(0.0),
        -table["shared_length_m"].fillna(table["shared_area_m2"]).fillna(0.0),
        table["shift_months"].fillna(0.0),
        np.unique(table["finding_id"].to_numpy(dtype=str), return_inverse=True)[1],
    )
    order = np.lexsort([np.asarray(key) for key in reversed(first_to_last)])
    return table.iloc[order].reset_index(drop=True)


def _pair_versions(bodies: PreparedBodies, a: Rows, b: Rows, ground: str) -> list[str]:
    digests = body_digests(bodies, np.concatenate([a, b]))
    return [short_hash(*sorted((digests[int(one)], digests[int(other)])), ground) for one, other in zip(a, b)]


def _table(
    bodies: PreparedBodies,
    a: Rows,
    b: Rows,
    facts: Columns,
    zone: Geometries,
    versions: list[str],
    keys: Sequence[str] | None = None,
    **columns: Any,
) -> pd.DataFrame:
    """Build the table of facts and further columns; columns that are not given stay empty."""
    count = len(a)
    subtype = facts["subtype"]
    transitions = [tuple(sorted({*bodies.transitions[i], *bodies.transitions[j]})) for i, j in zip(a, b)]
    owners = [tuple(sorted({bodies.owner[i], bodies.owner[j]} - {""})) for i, j in zip(a, b)]
    types = np.array([TYPES[name] for name in subtype], dtype=object)
    score = np.array([len(t) + len(o) for t, o in zip(transitions, owners)], dtype=float)
    given: dict[str, Any] = {
        "finding_id": finding_ids(subtype if keys is None else keys, bodies.ids[a], bodies.ids[b]),
        "version": versions,
        "type": types,
        "transitions": [",".join(keys_of_both) for keys_of_both in transitions],
        "owners": [", ".join(parties) for parties in owners],
        "score": np.where(types == COUPLING, score, np.nan),
        **facts,
        **columns,
    }
    figures = {name: _figures(given.get(name, np.nan), count) for name in FINDING_NUMBERS}
    for name in _UNSAID:
        figures[name] = figures[name].round(FINDING_DECIMALS[name])
    rows = {name: figures[name] if name in figures else given.get(name, "") for name in FACT_COLUMN_NAMES}
    return pd.DataFrame({**rows, GEOMETRY: zone}, index=pd.RangeIndex(count))


def _figures(given: Any, count: int) -> NDArray[np.float64]:
    return np.array(np.broadcast_to(np.asarray(given, dtype=float), count))
