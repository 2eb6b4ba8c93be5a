"""What was found of works that stay where they lie: when one is planned otherwise, only its network is planned anew.

Also of that network most is known: which groups fit, and what ground they open.
"""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock
from typing import Optional

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkaanpak_plugin.analysis.open_once.ground import RememberedGround
from wijkaanpak_plugin.analysis.open_once.merge_trace import MergeTraces
from wijkaanpak_plugin.analysis.open_once.opening import Opening
from wijkaanpak_plugin.analysis.open_once.unions import Unions

#: Works in the networks that are remembered, those that were planned last; and figures of unions and ground, of which
#: all are forgotten when there are more. Either is some tens of megabytes.
_MOST_WORKS, _MOST_FIGURES = 50_000, 400_000


class RememberedOpenings:
    """Openings of networks by the mark of all that they rest on but the shapes, and what was worked out on the way."""

    def __init__(self) -> None:
        #: Held while a plan is made: a task and the window may ask at once.
        self.lock = Lock()
        #: How many works stood in the networks that were planned, and not remembered.
        self.planned = 0
        self._outlines: dict[str, bytes] = {}
        self._networks: dict[bytes, tuple[tuple[Opening, ...], int]] = {}
        self._works = 0
        self.unions, self.ground, self.traces = Unions(), RememberedGround(), MergeTraces()

    def network(self, mark: bytes) -> Optional[tuple[Opening, ...]]:
        """Return the openings of a network, None when it was not planned before, or long ago."""
        known = self._networks.get(mark)
        return None if known is None else known[0]

    def keep(self, mark: bytes, openings: tuple[Opening, ...], works: int) -> None:
        """Remember the openings of a network of so many works."""
        self._networks[mark] = openings, works
        self._works += works
        self.planned += works
        while self._works > _MOST_WORKS and len(self._networks) > 1:
            # A dict holds what came first in front.
            _openings, gone = self._networks.pop(next(iter(self._networks)))
            self._works -= gone

    def forget_when_full(self) -> None:
        """Begin anew with unions and ground when too much is remembered of these."""
        if len(self.unions) + len(self.ground) > _MOST_FIGURES:
            # Traces name groups by their number in the unions.
            self.unions, self.ground, self.traces = Unions(), RememberedGround(), MergeTraces()

    def outlines(self, ids: Sequence[str], shapes: NDArray[np.object_]) -> list[bytes]:
        """Return the shapes of works as bytes that are the same for the same shape."""
        fresh = [row for row, name in enumerate(ids) if name not in self._outlines]
        if fresh:
            written = shapely.to_wkb(shapely.normalize(shapes[fresh]), output_dimension=2, byte_order=1)
            self._outlines.update(zip((ids[row] for row in fresh), written))
        return [self._outlines[name] for name in ids]
