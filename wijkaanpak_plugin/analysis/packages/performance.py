"""Performance of a package: what serves each transition, in m2, metres, tasks and ambition zones."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import numpy as np
import shapely

from wijkaanpak_plugin.analysis.arrays import Rows
from wijkaanpak_plugin.analysis.packages.figures import Figure, sorted_ids
from wijkaanpak_plugin.analysis.packages.package_scene import Package, PackageScene
from wijkaanpak_plugin.domain.packages.package_figures import NO_SIZES, NO_TASKS, NO_ZONES
from wijkaanpak_plugin.domain.packages.space_uses import AREA, LAYERS


def performance(scene: PackageScene, package: Package, transitions: tuple[str, ...]) -> list[Figure]:
    """Return what the claims of a package do for each transition (keys, in this order).

    Where no claim serves a transition in a layer there is no figure for that; tasks and zones are told for each.
    """
    rows = scene.rows_of(package.claims)
    found: list[Figure] = []
    for transition in transitions:
        serving = rows[[transition in scene.bodies.transitions[row] for row in rows]]
        found += [
            *chain.from_iterable(_in_layer(scene, serving, transition, layer) for layer in LAYERS),
            _tasks(scene, package, transition),
            _zones(scene, serving, transition),
        ]
    return found


def _in_layer(scene: PackageScene, rows: Rows, transition: str, layer: str) -> Iterator[Figure]:
    bodies, kinds = scene.bodies, scene.criteria.kinds
    of_kind = np.append(np.asarray(kinds.vertical_layer, dtype=object), "")
    rows = rows[of_kind[bodies.kind[rows]] == layer]
    if not len(rows):
        return
    dimension, areas = shapely.get_dimensions(bodies.shape[rows]), shapely.area(bodies.footprint[rows])
    takes = np.array([scene.uses.of(str(bodies.kind_key[row])).counted == AREA for row in rows], dtype=bool)
    unsized = takes & ~(areas > 0)
    sized = areas > 0
    ids, about = bodies.ids[rows], (transition, layer)
    if sized.any() or unsized.any():
        ground = shapely.union_all(bodies.footprint[rows[sized]]).area if sized.any() else None
        yield Figure(
            "served_m2",
            None if ground is None else round(float(ground), 2),
            about,
            unknown=int(unsized.sum()),
            reason="" if sized.any() else NO_SIZES,
            claims=sorted_ids(ids[sized | unsized]),
        )
    lines = dimension == 1
    if lines.any():
        length = shapely.length(shapely.union_all(bodies.shape[rows[lines]]))
        yield Figure("served_m", round(float(length), 2), about, claims=sorted_ids(ids[lines]))


def _tasks(scene: PackageScene, package: Package, transition: str) -> Figure:
    """Return how many tasks of a transition are taken along, upper: how many there are."""
    of_transition = set(scene.tasks.loc[scene.tasks["transition"] == transition, "task_id"])
    if not of_transition:
        return Figure("tasks_taken", None, (transition,), reason=NO_TASKS)
    by_claim = {name: of_transition.intersection(scene.claim_tasks.get(name, ())) for name in package.claims}
    taken = of_transition.intersection(package.tasks).union(*by_claim.values())
    serving = [name for name, tasks in by_claim.items() if tasks]
    return Figure("tasks_taken", len(taken), (transition,), len(of_transition), claims=sorted_ids(serving))


def _zones(scene: PackageScene, serving: Rows, transition: str) -> Figure:
    """Return the share of the ambition zones of a transition in which a claim lies that serves it."""
    zones = scene.zones[scene.zones["transition"] == transition]["geometry"].to_numpy(dtype=object)
    if not len(zones):
        return Figure("zones_served", None, (transition,), reason=NO_ZONES)
    footprints = scene.bodies.footprint[serving]
    zone, claim = shapely.STRtree(footprints).query(zones, predicate="intersects")
    share = round(len(set(zone.tolist())) / len(zones), 4)
    return Figure("zones_served", share, (transition,), claims=sorted_ids(scene.bodies.ids[serving[claim]]))
