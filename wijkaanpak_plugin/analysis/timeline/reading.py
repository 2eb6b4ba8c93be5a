"""Reads the works of a plan into a timeline, once: their windows by the day, and who lies beside whom."""

from __future__ import annotations

import numpy as np
import pandas as pd

from wijkaanpak_plugin.analysis.arrays import are_among
from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies, prepare
from wijkaanpak_plugin.analysis.bodies.row_names import text_column
from wijkaanpak_plugin.analysis.judging.criteria import Criteria
from wijkaanpak_plugin.analysis.judging.opened_ground import opened_ground
from wijkaanpak_plugin.analysis.judging.works import opens_something
from wijkaanpak_plugin.analysis.open_once.street_works import cannot_both_be
from wijkaanpak_plugin.analysis.progress import Feedback, part_of
from wijkaanpak_plugin.analysis.results.identity import finding_ids
from wijkaanpak_plugin.analysis.timeline.deadlines import deadlines
from wijkaanpak_plugin.analysis.timeline.moving import Moving
from wijkaanpak_plugin.analysis.timeline.neighbours import Neighbours, neighbours
from wijkaanpak_plugin.analysis.timeline.promises import Promises
from wijkaanpak_plugin.analysis.timeline.verdicts import Flags
from wijkaanpak_plugin.analysis.timeline.windows import Windows, days_of
from wijkaanpak_plugin.analysis.wishes.wishes import Wishes
from wijkaanpak_plugin.domain.body import EXISTING
from wijkaanpak_plugin.domain.finding import JOINT_WORKS
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.window import day_at

#: Works with more others beside them than this are named: their lists are long. Status: assumption.
_MANY = 1_000


def moving_works(
    bodies: pd.DataFrame,
    criteria: Criteria,
    wishes: Wishes,
    markers: pd.DataFrame,
    rejected: frozenset[str],
    report: Report,
    feedback: Feedback = None,
) -> Moving:
    """Return the claims and planned works of a table of bodies that open something, and all that shifts rest on.

    bodies: columns of ``domain/body.py`` and geometry in a metric CRS. markers: columns of ``MARKER_COLUMNS``.
    rejected: finding_id of couplings. What is not as it should be is said in ``report``, in one sentence each.
    ``AnalysisCancelled`` when feedback says so.
    """
    scene = prepare(bodies, criteria.kinds, report)
    proposed = scene.rows(scene.origin != EXISTING)
    blocked = cannot_both_be(proposed, criteria, part_of(feedback, 0.0, 0.5))
    rows = np.flatnonzero(opens_something(proposed))
    number = np.full(len(proposed), -1, dtype=np.int64)
    number[rows] = np.arange(len(rows))
    a, b = number[blocked[0]], number[blocked[1]]
    both = (a >= 0) & (b >= 0)
    works = proposed.rows(rows)
    pairs = neighbours(works, criteria, (a[both], b[both]), part_of(feedback, 0.5, 1.0))
    _say(works, pairs, report)
    return Moving(
        works=works,
        pairs=pairs,
        wanted=_wanted(works, pairs, rejected),
        windows=_windows(works),
        settings=criteria.settings,
        ground=opened_ground(works, np.arange(len(works))),
        promises=Promises(wishes, bodies[text_column(bodies, "origin") != EXISTING]),
        deadlines=deadlines(markers, report),
    )


def _windows(works: PreparedBodies) -> Windows:
    known = ~np.isnan(works.start)
    days = [
        [days_of(day_at(moment)) if is_known else 0 for moment, is_known in zip(moments.tolist(), known.tolist())]
        for moments in (works.start, works.end)
    ]
    first, after = (np.array(column, dtype=np.int64) for column in days)
    return Windows(first, after, known, works.asked)


def _wanted(works: PreparedBodies, pairs: Neighbours, rejected: frozenset[str]) -> Flags:
    if not rejected:
        return np.ones(len(pairs), dtype=bool)
    known = finding_ids([JOINT_WORKS] * len(pairs), works.ids[pairs.a], works.ids[pairs.b])
    return ~are_among(np.array(known, dtype=object), rejected)


def _say(works: PreparedBodies, pairs: Neighbours, report: Report) -> None:
    report.say_of(
        translate(
            "Analysis",
            "Claims and works of which nobody said whose they are; two of one kind count as one work then, and not as "
            "a coupling: {count} ({names})",
        ),
        works.names[works.owner == ""],
    )
    crowded = np.flatnonzero(np.diff(pairs.sides.first) > _MANY)
    report.say_of(
        translate(
            "Analysis",
            "Works that lie beside more than a thousand others, so that their lists are long: {count} ({names})",
        ),
        works.names[crowded],
    )
