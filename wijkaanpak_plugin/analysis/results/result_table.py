"""Turns verdicts into the table of findings: names, rule, sentence, identity and rank.

Every function returns a DataFrame with the columns of ``domain/finding.py`` and ``geometry`` (the zone).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Callable

import numpy as np
import pandas as pd

from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies, Texts
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries
from wijkaanpak_plugin.analysis.judging.coverage import CoverageFindings
from wijkaanpak_plugin.analysis.judging.fit import FitVerdicts, Rows
from wijkaanpak_plugin.analysis.judging.freed import FreedSpace
from wijkaanpak_plugin.analysis.judging.rule_arrays import SHARED, RuleArrays
from wijkaanpak_plugin.analysis.judging.works import WorksFindings, common_height
from wijkaanpak_plugin.analysis.results.identity import body_digests, finding_ids, short_hash
from wijkaanpak_plugin.domain import sentences
from wijkaanpak_plugin.domain.body import GEOMETRY, WORK
from wijkaanpak_plugin.domain.finding import (
    CLEARANCE,
    CONFLICT,
    COUPLING,
    FINDING_COLUMN_NAMES,
    FINDING_NUMBERS,
    FREED_BY,
    FREES_SPACE,
    INFO,
    JOINT_WORKS,
    NO_COVERAGE,
    NOT_SUPPLIED,
    OUTSIDE,
    OVERLAP,
    REDIG,
    SEVERITIES,
    SHARED_SPACE,
    WARNING,
)
from wijkaanpak_plugin.domain.settings import AnalysisSettings
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.window import day_at, last_day_before

ASSUMPTION = "assumption"

#: Type of a finding by its subtype.
TYPES = {
    OVERLAP: CONFLICT,
    CLEARANCE: CONFLICT,
    REDIG: CONFLICT,
    SHARED_SPACE: COUPLING,
    FREES_SPACE: COUPLING,
    JOINT_WORKS: COUPLING,
    OUTSIDE: NO_COVERAGE,
    NOT_SUPPLIED: NO_COVERAGE,
}
_DECIMALS = {
    "measured_m": 3,
    "required_m": 3,
    "shift_months": 2,
    "gap_months": 2,
    "shared_area_m2": 2,
    "shared_length_m": 2,
    "shared_volume_m3": 2,
}


def empty_findings() -> pd.DataFrame:
    """Return a table of findings without rows."""
    columns = {n: pd.Series(dtype=float if n in FINDING_NUMBERS else object) for n in FINDING_COLUMN_NAMES}
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
    accuracy = bodies.accuracy[a] + bodies.accuracy[b]

    def sentence(row: int) -> str:
        text = fit_sentence(bodies, verdicts, rules, freeing, accuracy, row)
        return sentences.counted_with(text, [bodies.names[other] for other in counted_with.get(row, ())])

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
        verdicts.subtype,
        zone,
        sentence,
        versions,
        keys=[rule.rule_id for rule in applied],
        severity=verdicts.severity,
        reason=verdicts.reason,
        rule_id=[rule.rule_id for rule in applied],
        rule_source=[rule.source for rule in applied],
        rule_status=[rule.status for rule in applied],
        measured_m=verdicts.measured,
        required_m=rules.horizontal[verdicts.rule],
        shared_area_m2=np.where(verdicts.area > 0, verdicts.area, np.nan),
        shared_volume_m3=np.where(shared, verdicts.area * common_height(bodies, a, b), np.nan),
    )


def fit_sentence(
    bodies: PreparedBodies,
    verdicts: FitVerdicts,
    rules: RuleArrays,
    freeing: dict[int, list[int]],
    accuracy: np.ndarray,
    row: int,
) -> str:
    """Return the sentence of one verdict; freeing: per row who frees the space, accuracy: per row of both in metres."""
    a, b = int(verdicts.a[row]), int(verdicts.b[row])
    name_a, name_b, reason = bodies.names[a], bodies.names[b], verdicts.reason[row]
    subtype, measured = verdicts.subtype[row], float(verdicts.measured[row])
    if reason == FREED_BY:
        givers = freeing[row]
        late = any(order_must_turn(bodies, giver, a) for giver in givers)
        return sentences.freed(name_a, name_b, ", ".join(bodies.names[giver] for giver in givers), late)
    if subtype == SHARED_SPACE:
        return sentences.shared_space(name_a, name_b, reason, float(verdicts.area[row]))
    if subtype == OVERLAP:
        return sentences.overlap(name_a, name_b, reason, measured, float(accuracy[row]))
    required = float(rules.horizontal[verdicts.rule[row]])
    return sentences.clearance(name_a, name_b, reason, measured, required, float(accuracy[row]))


def order_must_turn(bodies: PreparedBodies, frees: int, uses: int) -> bool:
    """Say whether the claim that uses the space is planned to start before the one that frees it is finished."""
    return bool(frees != uses and bodies.start[uses] < bodies.end[frees])


def freed_sentence(bodies: PreparedBodies, freed: FreedSpace, row: int) -> str:
    """Return the sentence of one coupling between a claim that frees space and one that uses it, or of both ways."""
    one, other = int(freed.frees[row]), int(freed.uses[row])
    ways = [(one, other), (other, one)] if freed.mutual[row] else [(one, other)]
    area = float(freed.area[row])
    return " ".join(
        sentences.frees_space(bodies.names[frees], bodies.names[uses], area, order_must_turn(bodies, frees, uses))
        for frees, uses in ways
    )


def freed_table(bodies: PreparedBodies, freed: FreedSpace) -> pd.DataFrame:
    """Return the couplings in which one claim makes room for another."""
    if not len(freed.frees):
        return empty_findings()
    versions = _pair_versions(bodies, freed.frees, freed.uses, FREES_SPACE)
    return _table(
        bodies,
        np.minimum(freed.frees, freed.uses),
        np.maximum(freed.frees, freed.uses),
        np.full(len(freed.frees), FREES_SPACE, dtype=object),
        freed.place,
        lambda row: freed_sentence(bodies, freed, row),
        versions,
        severity=INFO,
        rule_source=translate("Findings", "Freed space covers at least half of what stands there"),
        rule_status=ASSUMPTION,
        measured_m=0.0,
        shared_area_m2=freed.area,
    )


def works_table(bodies: PreparedBodies, works: WorksFindings, settings: AnalysisSettings) -> pd.DataFrame:
    """Return joint works and streets that are opened twice."""
    if not len(works):
        return empty_findings()
    joint = works.subtype == JOINT_WORKS
    ground = repr((settings.search_distance_m, settings.max_shift_months, settings.redig_period_months))
    second_is_claim = (bodies.origin[works.a] == WORK) & (bodies.origin[works.b] != WORK)
    a, b = np.where(second_is_claim, works.b, works.a), np.where(second_is_claim, works.a, works.b)

    def sentence(row: int) -> str:
        names = bodies.names[a[row]], bodies.names[b[row]]
        if joint[row]:
            return sentences.joint_works(*names, float(works.shift[row]), float(works.distance[row]))
        return sentences.redig(*names, float(works.gap[row]), settings.redig_period_months)

    joint_source = translate("Findings", "Search distance and largest shift of this plan")
    redig_source = translate("Findings", "Period in which the ground stays closed, as set in this plan")
    return _table(
        bodies,
        a,
        b,
        works.subtype,
        works.zone,
        sentence,
        _pair_versions(bodies, a, b, ground),
        severity=np.where(joint, INFO, WARNING),
        rule_source=np.where(joint, joint_source, redig_source),
        rule_status=ASSUMPTION,
        measured_m=works.distance,
        required_m=np.where(joint, settings.search_distance_m, np.nan),
        shift_months=works.shift,
        gap_months=works.gap,
        shared_area_m2=works.area,
        shared_length_m=works.length,
        shared_volume_m3=works.volume,
        from_date=[day_at(moment).isoformat() for moment in works.begin],
        to_date=[last_day_before(moment).isoformat() for moment in works.end],
    )


def coverage_table(bodies: PreparedBodies, missing: CoverageFindings) -> pd.DataFrame:
    """Return what is not known about claims: outside a source, or a party that supplied nothing."""
    if not len(missing):
        return empty_findings()
    claims = missing.claim
    digests = body_digests(bodies, claims)

    def sentence(row: int) -> str:
        name = bodies.names[claims[row]]
        if missing.subtype[row] == OUTSIDE:
            return sentences.outside(name, missing.source_name[row], missing.date[row], float(missing.share[row]))
        return sentences.not_supplied(name, missing.source_name[row], missing.party[row])

    sources = [f"{key} {party}".strip() for key, party in zip(missing.source_id, missing.party)]
    table = _table(
        bodies,
        claims,
        claims,
        missing.subtype,
        missing.zone,
        sentence,
        [
            short_hash(digests[int(claim)], source, date, repr(round(float(share), 6)))
            for claim, source, date, share in zip(claims, sources, missing.date, missing.share)
        ],
        severity=INFO,
        rule_source=[f"{name} {date}".strip() for name, date in zip(missing.source_name, missing.date)],
        shared_area_m2=missing.area,
    )
    table["b_id"], table["b_name"] = sources, [p or n for p, n in zip(missing.party, missing.source_name)]
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
    amount = table["shared_length_m"].fillna(table["shared_area_m2"]).fillna(0.0)
    keys = pd.DataFrame(
        {
            "type": table["type"].map(types),
            "severity": table["severity"].map(place),
            "score": -table["score"].fillna(0.0),
            "nearness": (table["measured_m"] / table["required_m"]).where(table["type"] == CONFLICT).fillna(0.0),
            "amount": -amount,
            "shift": table["shift_months"].fillna(0.0),
            "finding_id": table["finding_id"],
        }
    )
    return table.loc[keys.sort_values(list(keys.columns), kind="stable").index].reset_index(drop=True)


def _pair_versions(bodies: PreparedBodies, a: Rows, b: Rows, ground: str) -> list[str]:
    digests = body_digests(bodies, np.concatenate([a, b]))
    return [short_hash(*sorted((digests[int(one)], digests[int(other)])), ground) for one, other in zip(a, b)]


def _table(
    bodies: PreparedBodies,
    a: Rows,
    b: Rows,
    subtype: Texts,
    zone: Geometries,
    sentence: Callable[[int], str],
    versions: list[str],
    keys: Sequence[str] | None = None,
    **columns: Any,
) -> pd.DataFrame:
    """Build the table; columns that are not given stay empty."""
    count = len(a)
    transitions = [tuple(sorted({*bodies.transitions[i], *bodies.transitions[j]})) for i, j in zip(a, b)]
    owners = [tuple(sorted({bodies.owner[i], bodies.owner[j]} - {""})) for i, j in zip(a, b)]
    types = np.array([TYPES[name] for name in subtype], dtype=object)
    score = np.array([len(t) + len(o) for t, o in zip(transitions, owners)], dtype=float)
    given: dict[str, Any] = {
        "finding_id": finding_ids(subtype if keys is None else keys, bodies.ids[a], bodies.ids[b]),
        "version": versions,
        "type": types,
        "subtype": subtype,
        "a_id": bodies.ids[a],
        "a_name": bodies.names[a],
        "b_id": bodies.ids[b],
        "b_name": bodies.names[b],
        "transitions": [",".join(keys_of_both) for keys_of_both in transitions],
        "owners": [", ".join(parties) for parties in owners],
        "score": np.where(types == COUPLING, score, np.nan),
        "sentence": [sentence(row) for row in range(count)],
        **columns,
    }
    table = pd.DataFrame(
        {name: given.get(name, np.nan if name in FINDING_NUMBERS else "") for name in FINDING_COLUMN_NAMES},
        index=pd.RangeIndex(count),
    )
    for name, decimals in _DECIMALS.items():
        table[name] = table[name].astype(float).round(decimals)
    table[GEOMETRY] = zone
    return table
