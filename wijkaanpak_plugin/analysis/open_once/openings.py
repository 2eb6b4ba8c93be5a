"""Plan of openings: works in as few openings of the street as their plannings and links allow; engine, section 6."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.open_once.component import Component, Group, networks
from wijkaanpak_plugin.analysis.open_once.exact import MOST_WORKS, best_groups
from wijkaanpak_plugin.analysis.open_once.ground import OpenedGround, in_m2
from wijkaanpak_plugin.analysis.open_once.merging import merged_groups
from wijkaanpak_plugin.analysis.open_once.timing import plannings_of
from wijkaanpak_plugin.analysis.progress import Feedback, part_of, tell


@dataclass(frozen=True)
class Opening:
    """Works that are done in one opening.

    members: ids, sorted; begin: when the street opens (a moment of ``domain/window.py``), months: for how long;
    moves: how many months each planning moves, by id; area_m2: ground that is opened, once; alone_m2: what each opens
    by itself.
    """

    members: tuple[str, ...]
    begin: float
    months: float
    moves: dict[str, float]
    area_m2: float
    alone_m2: float

    @property
    def total_move(self) -> float:
        """What all plannings move together, in months."""
        return round(sum(self.moves.values()), 6)


@dataclass(frozen=True)
class Openings:
    """A plan of openings, in the order in which the street opens."""

    groups: tuple[Opening, ...]

    @property
    def total_move(self) -> float:
        """What all plannings move together, in months."""
        return round(sum(group.total_move for group in self.groups), 6)

    @property
    def openings_alone(self) -> int:
        """How often the street is opened when each work comes by itself."""
        return sum(len(group.members) for group in self.groups)

    @property
    def openings_coupled(self) -> int:
        """How often the street is opened by this plan."""
        return len(self.groups)

    @property
    def m2_alone(self) -> float:
        """Ground that is opened when each work comes by itself."""
        return sum(group.alone_m2 for group in self.groups)

    @property
    def m2_coupled(self) -> float:
        """Ground that is opened by this plan."""
        return sum(group.area_m2 for group in self.groups)


def plan_of_openings(
    works: pd.DataFrame, links: Iterable[tuple[str, str]], max_shift_months: float, feedback: Feedback = None
) -> Openings:
    """Return the plan with the fewest openings, then the most m2 saved, then the least total move.

    works: body_id (unique, else ValueError), start, end, duration (months), moves (months that the planning may move,
    never more than ``max_shift_months``) and geometry (opened ground in m). links: pairs of ids that may go together;
    those of works that are not there are left out. What is equal is decided by shape and planning, last by id, so that
    other ids give the same plan.

    Networks of up to 12 linked works are weighed whole; of larger ones groups are merged and dissolved
    (``merging.py``), which need not give the best plan. ``AnalysisCancelled`` when feedback says so.
    """
    table = _in_order(works)
    ids = table["body_id"].astype(str).tolist()
    if len(set(ids)) < len(ids):
        raise ValueError("each work needs a body_id of its own")
    shapes = table["geometry"].to_numpy(dtype=object)
    ground = OpenedGround(shapes)
    start, end, duration, moves = (table[name].to_numpy(dtype=float) for name in ("start", "end", "duration", "moves"))
    plannings = plannings_of(start, end, duration, np.minimum(moves, max_shift_months))
    linked = _linked(ids, links)
    found: list[Opening] = []
    done = 0
    for members in networks(range(len(ids)), linked):
        component = Component(members, linked, plannings, ground)
        part = part_of(feedback, done / len(ids), (done + len(members)) / len(ids))
        found.extend(_opening(component, group, ids) for group in _groups(component, part))
        done += len(members)
    tell(feedback, 1.0)
    return Openings(tuple(sorted(found, key=lambda group: (group.begin, group.months))))


def _groups(component: Component, feedback: Feedback) -> list[Group]:
    """Return the works of a network, group by group; how, is a question of how many there are."""
    if len(component.members) == 1:
        return [component.members]
    large = len(component.members) > MOST_WORKS
    return sorted(merged_groups(component, feedback) if large else best_groups(component, feedback))


def _opening(component: Component, group: Group, ids: list[str]) -> Opening:
    timing = component.timing(group)
    if timing is None:
        raise ValueError(f"no opening fits {', '.join(ids[work] for work in group)}")
    moves = {ids[work]: moved for work, moved in zip(group, timing.moved)}
    ground = component.ground
    return Opening(
        members=tuple(sorted(moves)),
        begin=timing.begin,
        months=timing.months,
        moves=dict(sorted(moves.items())),
        area_m2=in_m2(ground.together(group)),
        alone_m2=in_m2(ground.alone(group)),
    )


def _in_order(works: pd.DataFrame) -> pd.DataFrame:
    """Return the works by shape, then planning, then id: the order that decides between equals."""
    shapes: NDArray[np.object_] = shapely.to_wkb(
        shapely.normalize(works["geometry"].to_numpy(dtype=object)), output_dimension=2, byte_order=1
    )
    keyed = works.assign(_shape=shapes, _id=works["body_id"].astype(str))
    return keyed.sort_values(["_shape", "start", "end", "duration", "moves", "_id"], kind="stable")


def _linked(ids: list[str], links: Iterable[tuple[str, str]]) -> dict[int, frozenset[int]]:
    number = {name: place for place, name in enumerate(ids)}
    linked: dict[int, set[int]] = {place: set() for place in range(len(ids))}
    for a, b in links:
        if a in number and b in number and a != b:
            linked[number[a]].add(number[b])
            linked[number[b]].add(number[a])
    return {place: frozenset(others) for place, others in linked.items()}
