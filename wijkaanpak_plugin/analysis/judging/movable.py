"""Months that a planning may move: what its hardness allows."""

from __future__ import annotations

import numpy as np

from wijkaanpak_plugin.analysis.bodies.prepared import Numbers, Texts

FIXED, FIRM = "fixed", "firm"

#: A firm planning moves no more than a year. Status: assumption (``firm_shift_months`` in constants.csv).
FIRM_SHIFT_MONTHS = 12.0


def movable_months(hardness: Texts, largest: float) -> Numbers:
    """Return how many months each planning may move: 0 when fixed, a year when firm, else ``largest``; never more."""
    most = np.full(len(hardness), float(largest))
    most[hardness == FIRM] = min(FIRM_SHIFT_MONTHS, largest)
    most[hardness == FIXED] = 0.0
    return most
