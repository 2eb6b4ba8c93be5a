"""Part of the bodies that findings are wanted about."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.arrays import Rows
from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.results.sides import named_first


@dataclass(frozen=True)
class Scope:
    """Part of the bodies (masks of n rows): those that findings are wanted about, and those whose pairs must be judged.

    The second holds the first; it is larger where a finding depends on a verdict about others. elsewhere: bodies of
    another portion, in which what is said of them is found, also what they have with those of this one.
    """

    about: NDArray[np.bool_]
    judged: NDArray[np.bool_]
    elsewhere: NDArray[np.bool_] | None = None

    def asks(self, bodies: PreparedBodies, a: Rows, b: Rows) -> NDArray[np.bool_]:
        """Return of which pairs (rows of the bodies) the findings are wanted here."""
        wanted: NDArray[np.bool_] = self.about[a] | self.about[b]
        if self.elsewhere is not None:
            rows = np.flatnonzero(wanted)
            first, other = named_first(bodies, a[rows], b[rows])
            wanted[rows] = self.about[first] | (self.about[other] & ~self.elsewhere[first])
        return wanted
