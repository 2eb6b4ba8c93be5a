"""The facts of verdicts: names, figures and ids of which the table of findings and every sentence are made.

Each function returns a dict of columns of ``domain/finding.py``, one value per row in each.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Union

import numpy as np
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.prepared import Numbers, PreparedBodies, Texts
from wijkaanpak_plugin.analysis.judging.coverage import CoverageFindings
from wijkaanpak_plugin.analysis.judging.fit import FitVerdicts, Rows
from wijkaanpak_plugin.analysis.judging.freed import FreedSpace
from wijkaanpak_plugin.analysis.judging.rule_arrays import RuleArrays
from wijkaanpak_plugin.analysis.judging.works import WorksFindings, WorksPairs
from wijkaanpak_plugin.analysis.results.displaced import displaced
from wijkaanpak_plugin.analysis.results.sides import named_first
from wijkaanpak_plugin.domain.body import EXISTING, OPENS_BUILDING
from wijkaanpak_plugin.domain.finding import FINDING_DECIMALS, FREES_SPACE, JOINT_WORKS, NOT_JUDGED, PRECAUTION, REDIG
from wijkaanpak_plugin.domain.settings import AnalysisSettings

Columns = dict[str, Any]

#: Decimals with which sentences say figures; areas from 10 m2 on are said whole.
_SAID = {"measured_m": 2, "required_m": 2, "shift_months": 1, "gap_months": 1}
_AREA = FINDING_DECIMALS["shared_area_m2"]
_DECIMALS_M = FINDING_DECIMALS["required_m"]
_WHOLE_FROM_M2 = 10
#: Decimals of a figure that would be said otherwise after rounding, and of shares and accuracies.
_FINE = 6
#: How far from half way, in steps of what is said, a figure that was rounded can lie by arithmetic.
_HALF_WAY = 1e-6


def fit_facts(
    bodies: PreparedBodies,
    verdicts: FitVerdicts,
    rules: RuleArrays,
    freeing: dict[int, list[int]],
    counted_with: dict[int, list[int]],
) -> Columns:
    """Return the facts of the end state.

    freeing: who takes away what is in the way, by row of the verdicts with that reason; counted_with: what was counted
    with a verdict, by its row; both as rows of the bodies; verdicts: with all their ground.
    """
    a, b, count = verdicts.a, verdicts.b, len(verdicts)
    late = {row: givers for row, givers in freeing.items() if any(_order_turns(bodies, x, a[row]) for x in givers)}
    noted = verdicts.are((NOT_JUDGED, PRECAUTION))
    length, number = displaced(bodies, verdicts, rules)
    notes = [rules.rules[rule].note if said else "" for rule, said in zip(verdicts.rule, noted)]
    return {
        **_both(bodies, a, b, verdicts.subtype),
        "reason": verdicts.reason,
        "rule_id": rules.ids[verdicts.rule],
        "rule_note": np.array(notes, dtype=object),
        "measured_m": _kept("measured_m", verdicts.measured),
        "required_m": np.append(rules.horizontal, np.nan)[verdicts.rule].round(_DECIMALS_M),
        "shared_area_m2": _areas(np.where(verdicts.area > 0, verdicts.area, np.nan)),
        "shared_length_m": length.round(_DECIMALS_M),
        "number": number,
        "accuracy_m": (bodies.accuracy[a] + bodies.accuracy[b]).round(_FINE),
        **_others("freed_by", bodies, count, freeing),
        "order_turns": _column(count, {row: bodies.ids[a[row]] for row in late}),
        **_others("counted_with", bodies, count, counted_with),
    }


def freed_sides(bodies: PreparedBodies, freed: FreedSpace) -> tuple[Rows, Rows]:
    """Return both bodies of each coupling in the order of naming."""
    return named_first(bodies, freed.frees, freed.uses)


def freed_facts(bodies: PreparedBodies, freed: FreedSpace) -> Columns:
    """Return the facts of couplings in which one makes room for the other, or each for the other."""
    givers, users, mutual = freed.frees, freed.uses, freed.mutual
    a, b = freed_sides(bodies, freed)
    exists = bodies.origin[users] == EXISTING
    ways = [[(x, y), (y, x)] if both else [(x, y)] for x, y, both in zip(givers, users, mutual)]
    return {
        **_both(bodies, a, b, np.full(len(a), FREES_SPACE, dtype=object)),
        "measured_m": np.zeros(len(a)),
        "shared_area_m2": _areas(np.where(freed.area > 0, freed.area, np.nan)),
        # Only of what exists: that there is a number says that it goes, and is no claim that gets the room.
        "number": np.where(exists, 1.0, np.nan),
        "freed_by": [_listed(bodies, [x for x, _ in pairs]) for pairs in ways],
        "freed_by_names": [_named(bodies, [x for x, _ in pairs]) for pairs in ways],
        "order_turns": [_listed(bodies, [y for x, y in pairs if _order_turns(bodies, x, y)]) for pairs in ways],
        "both_ways": [bool(both) for both in mutual],
    }


def works_facts(
    bodies: PreparedBodies, a: Rows, b: Rows, works: Union[WorksFindings, WorksPairs], settings: AnalysisSettings
) -> Columns:
    """Return the facts of works in one opening and of streets opened twice; a, b: the bodies in the order of naming."""
    # On one building nothing is searched for around it: then there is no distance that would be required.
    joint = (works.subtype == JOINT_WORKS) & (bodies.opens[a] != OPENS_BUILDING)
    return {
        **_both(bodies, a, b, works.subtype),
        "measured_m": _kept("measured_m", works.distance),
        "required_m": np.where(joint, round(settings.search_distance_m, FINDING_DECIMALS["required_m"]), np.nan),
        "shift_months": _kept("shift_months", works.shift),
        "gap_months": _kept("gap_months", works.gap),
        "required_months": np.where(works.subtype == REDIG, settings.redig_period_months, np.nan),
    }


def coverage_facts(bodies: PreparedBodies, missing: CoverageFindings) -> Columns:
    """Return the facts of what is not known; b is the party that supplied nothing, or else the source."""
    claims = missing.claim
    return {
        **_both(bodies, claims, claims, missing.subtype),
        "b_kind": np.full(len(claims), "", dtype=object),
        "b_id": [f"{key} {party}".strip() for key, party in zip(missing.source_id, missing.party)],
        "b_name": [party or name for party, name in zip(missing.party, missing.source_name)],
        "shared_area_m2": np.asarray(missing.area, dtype=float).round(_AREA),
        "share": np.round(np.asarray(missing.share, dtype=float), _FINE),
        "source_name": missing.source_name,
        "source_date": missing.date,
    }


def fact_row(columns: Columns, row: int) -> dict[str, Any]:
    """Return the facts of one row."""
    return {name: values[row] for name, values in columns.items()}


def _both(bodies: PreparedBodies, a: Rows, b: Rows, subtype: NDArray[np.object_]) -> Columns:
    return {
        "subtype": subtype,
        "a_id": bodies.ids[a],
        "a_name": bodies.names[a],
        "a_kind": bodies.kind_key[a],
        "b_id": bodies.ids[b],
        "b_name": bodies.names[b],
        "b_kind": bodies.kind_key[b],
    }


def _order_turns(bodies: PreparedBodies, frees: int, uses: int) -> bool:
    """Say whether the claim that uses the space is planned to start before the one that frees it is finished."""
    return bool(frees != uses and bodies.start[uses] < bodies.end[frees])


def _others(name: str, bodies: PreparedBodies, count: int, rows: Mapping[int, Sequence[int]]) -> Columns:
    """Return the columns of ids and names of further bodies, by row."""
    return {
        name: _column(count, {row: _listed(bodies, others) for row, others in rows.items()}),
        f"{name}_names": _column(count, {row: _named(bodies, others) for row, others in rows.items()}),
    }


def _column(count: int, texts: Mapping[int, str]) -> Texts:
    column = np.full(count, "", dtype=object)
    for row, text in texts.items():
        column[row] = text
    return column


def _listed(bodies: PreparedBodies, rows: Sequence[int]) -> str:
    return ",".join(bodies.ids[row] for row in _by_name(bodies, rows))


def _named(bodies: PreparedBodies, rows: Sequence[int]) -> str:
    return ", ".join(bodies.names[row] for row in _by_name(bodies, rows))


def _by_name(bodies: PreparedBodies, rows: Sequence[int]) -> list[int]:
    """Return bodies in the order of their names: with other ids they are listed the same."""
    return sorted(rows, key=lambda row: (str(bodies.names[row]), str(bodies.ids[row])))


def _areas(areas: Numbers) -> Numbers:
    # Smaller ones are said with all the decimals that are kept.
    result: Numbers = np.where(areas >= _WHOLE_FROM_M2, _kept("shared_area_m2", areas, said=0), areas.round(_AREA))
    return result


def _kept(name: str, figures: Numbers, said: int | None = None) -> Numbers:
    """Round the figures of a column, but never so that a sentence, with ``said`` decimals, would round another way.

    A distance of 1.7651 m is said as 1.77 m; kept as 1.765 it would be said as 1.76 m.
    """
    said = _SAID[name] if said is None else said
    result = figures.round(FINDING_DECIMALS[name])
    # Only what lies half way between two figures that can be said can be said otherwise.
    for row in np.flatnonzero(abs(result * 10**said % 1 - 0.5) < _HALF_WAY):
        if f"{result[row]:.{said}f}" != f"{figures[row]:.{said}f}":
            result[row] = figures[row].round(_FINE)
    return result
