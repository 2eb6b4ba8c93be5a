"""Bodies as large as they may be: what takes room of which nobody said how much takes that of its kind."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from wijkaanpak_plugin.analysis.arrays import Rows
from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies, footprints


def cautious_bodies(bodies: PreparedBodies, rows: Rows) -> tuple[PreparedBodies, Rows]:
    """Return the bodies of some rows as large as they may be, and where each row is among them."""
    single, place = np.unique(rows, return_inverse=True)
    some = bodies.rows(single)
    grown = some.cautious > 0
    width = np.where(grown, 2 * some.cautious, some.width)
    ground = some.footprint.copy()
    ground[grown] = footprints(some.shape[grown], width[grown])
    return replace(some, width=width, footprint=ground), place.reshape(-1)
