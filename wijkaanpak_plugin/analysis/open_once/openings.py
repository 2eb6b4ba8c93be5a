"""Plan of openings: works in as few openings of the street as their plannings and links allow; engine, section 6."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from typing import Optional

import numpy as np
import pandas as pd

from wijkaanpak_plugin.analysis.open_once.component import Component, Group, networks
from wijkaanpak_plugin.analysis.open_once.exact import MOST_WORKS, best_groups
from wijkaanpak_plugin.analysis.open_once.ground import OpenedGround, in_m2
from wijkaanpak_plugin.analysis.open_once.merging import merged_groups
from wijkaanpak_plugin.analysis.open_once.opening import Opening, Openings
from wijkaanpak_plugin.analysis.open_once.remembered import RememberedOpenings
from wijkaanpak_plugin.analysis.open_once.timing import plannings_of
from wijkaanpak_plugin.analysis.progress import Feedback, part_of, tell

#: Bytes of the mark of a network: so many that no two have the same.
_MARK_BYTES = 16


def plan_of_openings(
    works: pd.DataFrame,
    links: Iterable[tuple[str, str]],
    max_shift_months: float,
    feedback: Feedback = None,
    known: Optional[RememberedOpenings] = None,
) -> Openings:
    """Return the plan with the fewest openings, then the most m2 saved, then the least total move.

    works: body_id (unique, else ValueError), start, end, duration (months), moves (months that the planning may move,
    never more than ``max_shift_months``) and geometry (opened ground in m). links: pairs of ids that may go together;
    those of works that are not there are left out. What is equal is decided by shape and planning, last by id, so that
    other ids give the same plan.

    known: what was found before of works (ids) with these shapes; what is found is added.

    Networks of up to 12 linked works are weighed whole; of larger ones groups are merged and dissolved
    (``merging.py``), which need not give the best plan. ``AnalysisCancelled`` when feedback says so.
    """
    known = RememberedOpenings() if known is None else known
    with known.lock:
        known.forget_when_full()
        return Openings(tuple(_planned(works, links, max_shift_months, known, feedback)))


def _planned(
    works: pd.DataFrame,
    links: Iterable[tuple[str, str]],
    max_shift_months: float,
    known: RememberedOpenings,
    feedback: Feedback,
) -> list[Opening]:
    """Return the openings in the order in which the street opens."""
    tell(feedback, 0.0)
    table = _in_order(works, known)
    tell(feedback, 0.0)
    ids = table["body_id"].astype(str).tolist()
    if len(set(ids)) < len(ids):
        raise ValueError("each work needs a body_id of its own")
    ground = OpenedGround(table["geometry"].to_numpy(dtype=object), ids, known.ground)
    start, end, duration, moves = (table[name].to_numpy(dtype=float) for name in ("start", "end", "duration", "moves"))
    plannings = plannings_of(start, end, duration, np.minimum(moves, max_shift_months))
    linked = _linked(ids, links)
    found: list[Opening] = []
    done = 0
    for members in networks(range(len(ids)), linked):
        component = Component(members, linked, plannings, ground, ids)
        part = part_of(feedback, done / len(ids), (done + len(members)) / len(ids))
        found.extend(_openings(component, known, part))
        done += len(members)
    tell(feedback, 1.0)
    return sorted(found, key=lambda group: (group.begin, group.months))


def _openings(component: Component, known: RememberedOpenings, feedback: Feedback) -> tuple[Opening, ...]:
    """Return the openings of a network, which are known when nothing changed in it."""
    key = _grounds(component)
    openings = known.network(key)
    if openings is None:
        openings = _each_opening(component, _groups(component, known, part_of(feedback, 0.0, 0.9)), feedback)
        known.keep(key, openings, len(component.members))
    return openings


def _each_opening(component: Component, groups: list[Group], feedback: Feedback) -> tuple[Opening, ...]:
    found = []
    for number, group in enumerate(groups):
        tell(feedback, 0.9 + 0.1 * number / len(groups))
        found.append(_opening(component, group))
    return tuple(found)


def _grounds(component: Component) -> bytes:
    """Return a mark of all that the openings of a network rest on besides the shapes."""
    ids, plannings, linked = component.ids, component.plannings, component.linked
    place = {work: number for number, work in enumerate(component.members)}
    said = [
        (ids[work], tuple(plannings.of(work)), sorted(map(place.__getitem__, linked[work])))
        for work in component.members
    ]
    return blake2b(repr(said).encode(), digest_size=_MARK_BYTES).digest()


def _groups(component: Component, known: RememberedOpenings, feedback: Feedback) -> list[Group]:
    """Return the works of a network, group by group; how, is a question of how many there are."""
    if len(component.members) == 1:
        return [component.members]
    if len(component.members) > MOST_WORKS:
        return merged_groups(component, known.unions, known.traces, feedback)
    return sorted(best_groups(component, feedback))


def _opening(component: Component, group: Group) -> Opening:
    ids, timing = component.ids, component.timing(group)
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


def _in_order(works: pd.DataFrame, known: RememberedOpenings) -> pd.DataFrame:
    """Return the works by shape, then planning, then id: the order that decides between equals."""
    ids = works["body_id"].astype(str)
    keyed = works.assign(_shape=known.outlines(ids.tolist(), works["geometry"].to_numpy(dtype=object)), _id=ids)
    return keyed.sort_values(["_shape", "start", "end", "duration", "moves", "_id"], kind="stable")


def _linked(ids: list[str], links: Iterable[tuple[str, str]]) -> dict[int, frozenset[int]]:
    number = {name: place for place, name in enumerate(ids)}
    linked: dict[int, set[int]] = {place: set() for place in range(len(ids))}
    for a, b in links:
        if a in number and b in number and a != b:
            linked[number[a]].add(number[b])
            linked[number[b]].add(number[a])
    return {place: frozenset(others) for place, others in linked.items()}
