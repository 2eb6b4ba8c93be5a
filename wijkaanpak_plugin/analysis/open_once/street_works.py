"""Works of a plan that open the street, and which of them may go together: what a plan of openings is made of."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

import numpy as np
import pandas as pd

from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.judging.candidates import fit_candidates
from wijkaanpak_plugin.analysis.judging.criteria import Criteria
from wijkaanpak_plugin.analysis.judging.fit import Rows, joined, judge_pairs
from wijkaanpak_plugin.analysis.judging.movable import movable_months
from wijkaanpak_plugin.analysis.judging.opened_ground import opened_ground
from wijkaanpak_plugin.analysis.judging.settled import settled
from wijkaanpak_plugin.analysis.judging.works import Blocked, plannable, works_pairs
from wijkaanpak_plugin.analysis.progress import Feedback, part_of
from wijkaanpak_plugin.analysis.results.identity import finding_ids
from wijkaanpak_plugin.domain.body import EXISTING, OPENS_BUILDING
from wijkaanpak_plugin.domain.finding import JOINT_WORKS


class StreetWorks(NamedTuple):
    """Works and links as ``plan_of_openings`` takes them; works has a column name too, and shape: the body as drawn.

    on_buildings: how many works with a window are left out because they open a building and no street; without_window:
    how many claims and works because nobody said when.
    """

    works: pd.DataFrame
    links: list[tuple[str, str]]
    on_buildings: int
    without_window: int

    def among(self, ids: Collection[str]) -> StreetWorks:
        """Return those of these ids, and those that are linked to one of them; the counts stay those of all."""
        wanted = set(ids)
        beside = {name for pair in self.links if wanted.intersection(pair) for name in pair}
        works = self.works[self.works["body_id"].isin(wanted | beside)]
        kept = set(works["body_id"])
        return self._replace(works=works, links=[pair for pair in self.links if kept.issuperset(pair)])


def street_works(
    bodies: PreparedBodies, criteria: Criteria, rejected: Collection[str] = (), feedback: Feedback = None
) -> StreetWorks:
    """Return the claims and planned works that open the street, linked where a finding joint_works says so.

    rejected: finding_id of couplings that somebody does not want. ``AnalysisCancelled`` when feedback says so.
    """
    scene = bodies.rows(bodies.origin != EXISTING)
    can, on_building = plannable(scene), scene.opens == OPENS_BUILDING
    rows = np.flatnonzero(can & ~on_building)
    works = pd.DataFrame(
        {
            "body_id": scene.ids[rows],
            "name": scene.names[rows],
            "start": scene.start[rows],
            "end": scene.end[rows],
            "duration": scene.duration[rows],
            "moves": movable_months(scene.hardness[rows], criteria.settings.max_shift_months),
            "geometry": opened_ground(scene, rows),
            "shape": scene.shape[rows],
        }
    )
    blocked = cannot_both_be(scene, criteria, part_of(feedback, 0.0, 0.5))
    links = _links(scene, rows, criteria, blocked, part_of(feedback, 0.5, 1.0))
    unwanted = set(rejected)
    known = finding_ids([JOINT_WORKS] * len(links), *(zip(*links) if links else ([], [])))
    return StreetWorks(
        works,
        [pair for pair, finding in zip(links, known) if finding not in unwanted],
        int((can & on_building).sum()),
        int(np.isnan(scene.start).sum()),
    )


def cannot_both_be(scene: PreparedBodies, criteria: Criteria, feedback: Feedback) -> Blocked:
    """Return the pairs (rows) of claims and works, a table without existing bodies, that cannot be there both."""
    none = np.zeros(0, dtype=np.int64)
    judged = [judge_pairs(scene, none, scene, none, criteria.rules)]
    judged += [
        judge_pairs(scene, a, scene, b, criteria.rules) for a, b in fit_candidates(scene, criteria.rules, feedback)
    ]
    return settled(scene, joined(judged), criteria, about=np.zeros(len(scene), dtype=bool)).blocked


def _links(
    scene: PreparedBodies, rows: Rows, criteria: Criteria, blocked: Blocked, feedback: Feedback
) -> list[tuple[str, str]]:
    among = np.zeros(len(scene), dtype=bool)
    among[rows] = True
    links: list[tuple[str, str]] = []
    # Works on a building go with each other only, so none of them comes with these.
    for pairs in works_pairs(scene, criteria.settings, feedback, among, blocked):
        joint = pairs.rows(pairs.subtype == JOINT_WORKS)
        links.extend(zip(scene.ids[joint.a].tolist(), scene.ids[joint.b].tolist()))
    return links
