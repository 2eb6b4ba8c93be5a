"""A second space balance that looks at one square metre at a time: slow, and written from the method, not the code.

Only for scenes of areas with whole coordinates, and of points in the middle of a square metre.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

import pandas as pd
import shapely

from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.catalogue.rule_book import Rule
from wijkaanpak_plugin.domain.packages.space_uses import load_space_uses

Cell = tuple[int, int]


def changes_by_hand(bodies: pd.DataFrame, package: Collection[str], rules: Collection[Rule]) -> dict[tuple, tuple]:
    """Return by (layer, use) the square metres before and after."""
    relations = {frozenset((rule.a, rule.b)): rule.relation for rule in rules}
    rows, cells = bodies.to_dict("records"), _cells(bodies)
    middles = shapely.points([(x + 0.5, y + 0.5) for x, y in cells])
    covered = [shapely.covers(row["geometry"], middles) & (row["geometry"].area > 0) for row in rows]
    heres = [[row for row, lies in zip(rows, covered) if lies[number]] for number in range(len(cells))]
    result = {}
    for layer in ("building", "surface", "underground"):
        before, after = Counter(), Counter()
        for here in heres:
            old, new = _uses_of_a_cell(here, package, relations, layer)
            if old is not None:
                before[old] += 1
                after[new] += 1
        for use in {*before, *after}:
            result[layer, use] = (before[use], after[use])
    return result


def trees_lost_by_hand(bodies: pd.DataFrame, package: Collection[str], rules: Collection[Rule]) -> int:
    """Return how many trees go: taken away by a claim on them, or below one that the rules let take their place."""
    relations, kinds = {frozenset((rule.a, rule.b)): rule.relation for rule in rules}, load_kinds()
    rows = bodies.to_dict("records")
    claims = [row for row in rows if row["origin"] == "claim" and row["body_id"] in package]
    lost = set()
    for tree in (row for row in rows if row["origin"] == "existing" and row["kind"] == "tree"):
        for claim in (row for row in claims if row["geometry"].covers(tree["geometry"])):
            frees = any("tree" in kinds.members(name) for name in split_list(claim["frees"]))
            displaces = relations.get(frozenset(("tree", claim["kind"]))) == "displaces"
            if frees or displaces:
                lost.add(tree["geometry"].wkt)
    return len(lost)


def _uses_of_a_cell(here, package, relations, layer):
    uses, kinds = load_space_uses(), load_kinds()
    takes = [row for row in here if layer in uses.layers_of(row["kind"]) and uses.of(row["kind"]).counted == "area"]
    claims = [row for row in takes if row["origin"] == "claim" and row["body_id"] in package]
    there = [row for row in takes if row["origin"] == "existing"]
    freeing = [row for row in here if row["origin"] == "claim" and row["body_id"] in package]
    gone = {key for row in freeing for name in split_list(row["frees"]) for key in kinds.members(name)}
    freed = [row for row in there if row["kind"] in gone]
    left = [row for row in there if row["kind"] not in gone]
    if not claims and not freed:
        return None, None
    if layer == "surface":
        claims = [row for row in claims if not any(_refuses(there, row, relations, kinds) for there in left)]
    if layer == "underground":
        return _stack(there, "not_known"), _stack([*claims, *left], "made_free" if freed else "not_known")
    old = _smallest(there, layer) or "not_known"
    return old, _smallest(claims, layer) or _smallest(left, layer) or ("made_free" if freed else "not_known")


def _refuses(there, claim, relations, kinds):
    forbidden = relations.get(frozenset((there["kind"], claim["kind"]))) == "forbidden"
    return forbidden and not kinds.gives_way[kinds.index([there["kind"]])[0]]


def _smallest(rows, layer):
    ordered = sorted(rows, key=lambda row: (row["geometry"].area, shapely.to_wkb(shapely.normalize(row["geometry"]))))
    if not ordered:
        return None
    if layer == "building" and ordered[0]["kind"] in ("building", "new_building"):
        return "plain_roofs"
    return load_space_uses().of(ordered[0]["kind"]).key


def _stack(rows, nothing):
    found = {load_space_uses().of(row["kind"]).key for row in rows}
    return "stacked" if len(found) > 1 else next(iter(found), nothing)


def _cells(bodies: pd.DataFrame) -> list[Cell]:
    x0, y0, x1, y1 = shapely.total_bounds(bodies["geometry"].to_numpy(dtype=object))
    return [(x, y) for x in range(int(x0), int(x1) + 1) for y in range(int(y0), int(y1) + 1)]
