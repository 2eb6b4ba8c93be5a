"""When the ground of a planned work is due again: what is not done in its opening has to wait that long."""

from __future__ import annotations

from typing import Any

import numpy as np

from wijkaanpak_plugin.analysis.arrays import Numbers, Rows
from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.bodies.sizes import of_kind
from wijkaanpak_plugin.analysis.judging.works import WorksPairs, works_period
from wijkaanpak_plugin.domain.body import OPENS_BUILDING, WORK
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.finding import JOINT_WORKS
from wijkaanpak_plugin.domain.window import last_day_before

_MONTHS = 12.0


def months_until_due(bodies: PreparedBodies, a: Rows, b: Rows, kinds: KindCatalogue) -> Numbers:
    """Return how many months after its opening the planned work of each pair opens the ground again, by the lifetime
    of its kind; of two works the sooner, NaN where neither is one or nobody published how long it lasts.
    """
    years = [
        np.where(
            (bodies.origin[rows] == WORK) & (bodies.opens[rows] != OPENS_BUILDING),
            of_kind(kinds.lifetime_years, bodies.kind[rows]),
            np.nan,
        )
        for rows in (a, b)
    ]
    return np.fmin(years[0], years[1]) * _MONTHS


def due_facts(bodies: PreparedBodies, a: Rows, b: Rows, works: WorksPairs, kinds: KindCatalogue) -> dict[str, Any]:
    """Return the facts that say until when works can go together, and how long it takes until the ground is due again,
    of couplings that are not measured.
    """
    _begin, end = works_period(bodies, a, b, works.subtype == JOINT_WORKS, works.shift)
    return {
        "to_date": [last_day_before(moment).isoformat() for moment in end],
        "required_months": months_until_due(bodies, a, b, kinds),
    }
