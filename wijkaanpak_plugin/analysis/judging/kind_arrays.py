"""What rules ask of kinds, as arrays by the number of a kind; the last row stands for an unknown kind."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.bodies.line_ends import NETS
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue

_TREES = "trees"


@dataclass(frozen=True)
class KindArrays:
    """(m + 1,) each. gives_way, surface, underground, net (a cable, pipe or casing), counted (trees): flags.

    joins: kinds with the same number join each other's nets, -1: they join nothing. unit_m2: ground of one, NaN.
    """

    gives_way: NDArray[np.bool_]
    surface: NDArray[np.bool_]
    underground: NDArray[np.bool_]
    net: NDArray[np.bool_]
    counted: NDArray[np.bool_]
    joins: NDArray[np.int64]
    unit_m2: NDArray[np.float64]


def kind_arrays(kinds: KindCatalogue) -> KindArrays:
    """Read off a catalogue what judging asks of it."""
    layer = np.append(np.asarray(kinds.vertical_layer, dtype=object), "")
    return KindArrays(
        gives_way=np.append(kinds.gives_way, False),
        surface=layer == "surface",
        underground=layer == "underground",
        net=_members(NETS, kinds),
        counted=_members(_TREES, kinds),
        joins=_joining(kinds),
        unit_m2=np.append(kinds.unit_m2, np.nan),
    )


def _members(group: str, kinds: KindCatalogue) -> NDArray[np.bool_]:
    result = np.zeros(len(kinds) + 1, dtype=bool)
    result[kinds.index(kinds.members(group))] = True
    return result


def _joining(kinds: KindCatalogue) -> NDArray[np.int64]:
    """Return numbers that cables and pipes share which make one net: those of a group none of which has a narrower one.

    Gas pipes join gas pipes, but heat does not join drinking water because both are pipes. Status: assumption.
    """
    net = _members(NETS, kinds)
    names = []
    for number, key in enumerate(kinds.keys):
        first = kinds.groups(key)[0] if net[number] else ""
        alike = first != NETS and all(kinds.groups(other)[0] == first for other in kinds.members(first))
        names.append(first if alike else key if net[number] else "")
    order = {name: place for place, name in enumerate(dict.fromkeys(name for name in names if name))}
    return np.array([*(order.get(name, -1) for name in names), -1], dtype=np.int64)
