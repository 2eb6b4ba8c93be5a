"""Cross-tables of a package: transition by transition, transition by layer, party by party, street by year.

A group of findings is one row for the reader, and is counted once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import combinations

import numpy as np
import pandas as pd
import shapely

from wijkaanpak_plugin.analysis.arrays import are_among
from wijkaanpak_plugin.analysis.packages.package_scene import Package, PackageScene
from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.domain.finding import CONFLICT, COUPLING, counted_as
from wijkaanpak_plugin.domain.findings.transition_cells import transition_cells
from wijkaanpak_plugin.domain.packages.space_uses import LAYERS
from wijkaanpak_plugin.domain.parties import Parties
from wijkaanpak_plugin.domain.window import day_at

TRANSITION_COLUMNS = ("row", "column", "conflicts", "couplings")
#: m2: ground of the claims together, NaN where none has a known size; claims: how many; without_size: how many of them
#: have no known size.
LAYER_COLUMNS = ("transition", "layer", "m2", "claims", "without_size")
#: first, second: names of parties, the same one where it is among its own; open_conflicts: not decided on.
PARTY_COLUMNS = ("first", "second", "couplings", "open_conflicts")
#: street: empty for works of which it is not known; year: in which the street opens.
STREET_COLUMNS = ("street", "year", "openings")


def transitions_by_transitions(scene: PackageScene, package: Package) -> pd.DataFrame:
    """Return conflicts and couplings of a package per two transitions, only where there are any.

    Columns: ``TRANSITION_COLUMNS``, keys as ``transition_cells`` has them. What serves no transition is in no row.
    """
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for found in _rows(scene, package):
        for cell in transition_cells(split_list(found["transitions"])):
            counts[cell][found["heading"]] += 1
    rows = [(*cell, each[CONFLICT], each[COUPLING]) for cell, each in sorted(counts.items())]
    return pd.DataFrame(rows, columns=list(TRANSITION_COLUMNS))


def transitions_by_layers(
    scene: PackageScene, package: Package, transitions: Iterable[str], untold: Collection[str] = ()
) -> pd.DataFrame:
    """Return ground and number of the claims that serve each transition in each layer, only where there are any.

    untold: body_id of claims of which the size is not told; they count as without one.
    """
    bodies, rows = scene.bodies, scene.rows_of(package.claims)
    is_told = ~are_among(bodies.ids, untold)
    layers = np.append(np.asarray(scene.criteria.kinds.vertical_layer, dtype=object), "")[bodies.kind[rows]]
    found = []
    for transition in transitions:
        serving = np.array([transition in bodies.transitions[row] for row in rows], dtype=bool)
        for layer in LAYERS:
            here = rows[serving & (layers == layer)]
            if len(here):
                shapes = bodies.footprint[here[is_told[here]]]
                area = float(shapely.union_all(shapes).area)
                unsized = len(here) - int((shapely.area(shapes) > 0).sum())
                found.append((transition, layer, round(area, 2) if area > 0 else np.nan, len(here), unsized))
    return pd.DataFrame(found, columns=list(LAYER_COLUMNS))


def parties_by_parties(scene: PackageScene, package: Package) -> pd.DataFrame:
    """Return couplings and open conflicts of a package per two parties, by name; of one party alone with itself."""
    parties = Parties()
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for found in _rows(scene, package, only_open=True):
        names = sorted({parties.spelled(name) or "" for name in split_list(found["owners"])})
        for pair in combinations(names, 2) if len(names) > 1 else [(name, name) for name in names]:
            counts[pair[0], pair[1]][found["heading"]] += 1
    rows = [(*pair, each[COUPLING], each[CONFLICT]) for pair, each in sorted(counts.items())]
    return pd.DataFrame(rows, columns=list(PARTY_COLUMNS))


def streets_by_years(scene: PackageScene, package: Package) -> pd.DataFrame:
    """Return how often each street opens in each year for a package; an opening in two streets opens both.

    An opening counts in the year in which it begins.
    """
    counts: Counter[tuple[str, int]] = Counter()
    for opening in scene.openings_of(package.claims).groups:
        streets = {scene.streets.get(name, "") for name in opening.members}
        for street in (streets - {""}) or {""}:
            counts[street, day_at(opening.begin).year] += 1
    return pd.DataFrame([(*cell, count) for cell, count in sorted(counts.items())], columns=list(STREET_COLUMNS))


def _rows(scene: PackageScene, package: Package, only_open: bool = False) -> Iterator[dict[str, str]]:
    """Yield conflicts and couplings about a claim of the package, of each group one, with the heading that it has.

    only_open: no conflicts that were decided on; a group of which one is open is open.
    """
    if scene.findings is None:
        return
    table = scene.findings
    if only_open:
        closed = table["finding_id"].isin(scene.closed) & (table["type"] == CONFLICT)
        table = table[~closed]
    about = are_among(table["a_id"].to_numpy(dtype=object), package.claims)
    about |= are_among(table["b_id"].to_numpy(dtype=object), package.claims)
    for row in table[about].drop_duplicates("group_id").to_dict("records"):
        heading = counted_as(str(row["type"]), str(row["severity"]))
        if heading in (CONFLICT, COUPLING):
            yield {**{str(name): value for name, value in row.items()}, "heading": heading}
