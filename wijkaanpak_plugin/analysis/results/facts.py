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
from wijkaanpak_plugin.domain.body import EXISTING
from wijkaanpak_plugin.domain.finding import FINDING_DECIMALS, FREES_SPACE, JOINT_WORKS, REDIG
from wijkaanpak_plugin.domain.settings import AnalysisSettings

Columns = dict[str, Any]

#: Decimals with which sentences say figures; areas from 10 m2 on are said whole.
_SAID = {"measured_m": 2, "required_m": 2, "shift_months": 1, "gap_months": 1}
_AREA = FINDING_DECIMALS["shared_area_m2"]
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
    with a verdict, by its row; both as rows of the bodies.
    """
    a, b, count = verdicts.a, verdicts.b, len(verdicts)
    late = {row: givers for row, givers in freeing.items() if any(_order_turns(bodies, x, a[row]) for x in givers)}
    return {
        **_both(bodies, a, b, verdicts.subtype),
        "reason": verdicts.reason,
        **_distances(verdicts.measured, rules.horizontal[verdicts.rule]),
        "shared_area_m2": _areas(np.where(verdicts.area > 0, verdicts.area, np.nan)),
        "accuracy_m": (bodies.accuracy[a] + bodies.accuracy[b]).round(_FINE),
        **_others("freed_by", bodies, count, freeing),
        "order_turns": _column(count, {row: bodies.ids[a[row]] for row in late}),
        **_others("counted_with", bodies, count, counted_with),
    }


def freed_facts(bodies: PreparedBodies, freed: FreedSpace) -> Columns:
    """Return the facts of couplings in which one makes room for the other, or each for the other."""
    givers, users, mutual = freed.frees, freed.uses, freed.mutual
    a, b = named_first(bodies, freed)
    ways = [[(x, y), (y, x)] if both else [(x, y)] for x, y, both in zip(givers, users, mutual)]
    return {
        **_both(bodies, a, b, np.full(len(a), FREES_SPACE, dtype=object)),
        "measured_m": np.zeros(len(a)),
        "shared_area_m2": _areas(freed.area),
        "freed_by": [_listed(bodies, [x for x, _ in pairs]) for pairs in ways],
        "freed_by_names": [_named(bodies, [x for x, _ in pairs]) for pairs in ways],
        "order_turns": [_listed(bodies, sorted(y for x, y in pairs if _order_turns(bodies, x, y))) for pairs in ways],
        "both_ways": [bool(both) for both in mutual],
    }


def named_first(bodies: PreparedBodies, freed: FreedSpace) -> tuple[Rows, Rows]:
    """Return both bodies in the order of naming: the first in order of two claims, else the claim."""
    existing = bodies.origin[freed.uses] == EXISTING
    a = np.where(existing, freed.frees, np.minimum(freed.frees, freed.uses))
    return a, freed.frees + freed.uses - a


def works_facts(
    bodies: PreparedBodies, a: Rows, b: Rows, works: Union[WorksFindings, WorksPairs], settings: AnalysisSettings
) -> Columns:
    """Return the facts of works in one opening and of streets opened twice; a, b: the bodies in the order of naming."""
    joint = works.subtype == JOINT_WORKS
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
        "b_id": bodies.ids[b],
        "b_name": bodies.names[b],
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
    return ",".join(bodies.ids[row] for row in rows)


def _named(bodies: PreparedBodies, rows: Sequence[int]) -> str:
    return ", ".join(bodies.names[row] for row in rows)


def _distances(measured: Numbers, required: Numbers) -> Columns:
    """Return both distances rounded; where that would make them look the same, as finely as they were compared."""
    both = {"measured_m": measured, "required_m": required}
    alike = (measured.round(_SAID["measured_m"]) == required.round(_SAID["required_m"])) & (measured != required)
    kept = {name: _kept(name, figures) for name, figures in both.items()}
    for row in np.flatnonzero(alike):
        for name, figures in both.items():
            kept[name][row] = figures[row].round(_FINE)
    return kept


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
