"""What is asked around a long line lies along it, not anywhere in its box."""

from __future__ import annotations

import numpy as np
import shapely
from scenes import bodies, body

from wijkaanpak_plugin.analysis.bodies.prepared import prepare
from wijkaanpak_plugin.analysis.incremental.body_index import body_index
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds

_BENT = shapely.LineString([(0, 0), (150, 0), (150, 150)])


def _near(origin, shape):
    spots = {"along": (80, 10), "beyond": (165, 160), "end": (150, 165), "in the box": (20, 120)}
    rows = [body(name, "tree", shapely.Point(spot), origin) for name, spot in spots.items()]
    index = body_index(prepare(bodies(*rows), load_kinds()))
    drawn = prepare(bodies(body("d", "heat", shape, width_m=1.0)), load_kinds())
    if origin == "existing":
        return set(index.existing.ids[index.existing_along(drawn, np.array([20.0]))])
    return set(index.proposals.ids[index.proposals_along(drawn, np.array([20.0]))])


def test_claims_along_a_bent_line_are_asked_and_those_elsewhere_in_its_box_are_not():
    assert _near("claim", _BENT) == {"along", "beyond", "end"}
    assert _near("existing", _BENT) == {"along", "beyond", "end"}


def test_claims_in_an_area_are_asked_wherever_they_lie_in_it():
    assert _near("claim", shapely.box(0, 0, 150, 150)) == {"along", "beyond", "end", "in the box"}
