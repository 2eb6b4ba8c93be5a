"""Findings in portions of claims and works, so that memory is bounded by what is kept of them.

However many pairs there are, so many at once are judged, measured and made rows of, and of each large group one row is
kept. A claim is in one portion with all that is said of it, so each of its groups is whole there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

import numpy as np
import pandas as pd
import shapely

from wijkaanpak_plugin.analysis.arrays import Numbers, Rows
from wijkaanpak_plugin.analysis.bodies.shapes import boxes_around
from wijkaanpak_plugin.analysis.incremental.body_index import MARGIN_M, BodyIndex
from wijkaanpak_plugin.analysis.incremental.influence import surroundings
from wijkaanpak_plugin.analysis.judging.criteria import Criteria
from wijkaanpak_plugin.analysis.judging.works import plannable
from wijkaanpak_plugin.analysis.progress import Feedback, part_of, portions
from wijkaanpak_plugin.analysis.results.comparison import compare
from wijkaanpak_plugin.analysis.results.groups import with_large_groups_as_one
from wijkaanpak_plugin.analysis.results.result_table import ranked

#: When more pairs than this give a finding they are found in portions; some kilobytes for each are held at once.
MOST_FOUND = 150_000

#: Pairs near each other in one portion, as far as claims and works can be told apart; one with more is a portion.
_PORTION = 50_000
#: Claims and works whose neighbours are counted at once.
_COUNTED_AT_ONCE = 50


def compare_in_portions(
    index: BodyIndex,
    criteria: Criteria,
    rows: Rows,
    more: Sequence[pd.DataFrame],
    kept: Collection[str],
    feedback: Feedback = None,
) -> tuple[pd.DataFrame, dict[int, int]]:
    """Return what ``compare`` gives about ``rows`` of the proposals, each large group as one row.

    more: further findings, which are ranked with them. kept: finding_ids that keep a row of their own. Groups of bodies
    that are not among ``rows`` are not whole here: of these each finding is a row.
    """
    parts = list(_portions(index, criteria, rows))
    tables, per_shift = [*more], Counter[int]()
    for number, part in enumerate(parts):
        bodies, scope = surroundings(index, criteria, part, np.setdiff1d(rows, part))
        share = part_of(feedback, number / len(parts), (number + 1) / len(parts))
        found, couplings = compare(bodies, criteria, share, scope)
        whole = found["a_id"].isin(index.proposals.ids[part])
        tables += [with_large_groups_as_one(found[whole], kept, kinds=criteria.kinds), found[~whole]]
        per_shift.update(couplings)
    return ranked(tables, criteria.kinds), dict(per_shift)


def _portions(index: BodyIndex, criteria: Criteria, rows: Rows) -> Iterator[Rows]:
    """Yield rows of the proposals, beside each other on the map, so many that few enough pairs are among them."""
    if not len(rows):
        return
    rows = rows[np.argsort(index.proposals.bounds[rows, 0], kind="stable")]
    before = np.cumsum(_neighbours(index, criteria, rows)) // _PORTION
    for part in np.split(rows, 1 + np.flatnonzero(before[1:] != before[:-1])):
        yield np.sort(part)


def _neighbours(index: BodyIndex, criteria: Criteria, rows: Rows) -> Rows:
    """Return of claims and works how many bodies lie in or near the box of each."""
    proposals = index.proposals
    searched = np.where(plannable(proposals), criteria.settings.search_distance_m, 0.0)
    reach: Numbers = np.maximum(criteria.reach(proposals), searched)[rows] + MARGIN_M
    others = shapely.STRtree(boxes_around(proposals.bounds, proposals.slack))
    result = np.zeros(len(rows), dtype=np.int64)
    for some in portions(len(rows), None, size=_COUNTED_AT_ONCE):
        boxes = boxes_around(proposals.bounds[rows[some]], reach[some])
        for tree in (index.tree, others):
            result[some] += np.bincount(tree.query(boxes)[0], minlength=len(boxes))
    return result
