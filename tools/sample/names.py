"""Lines along which the names of streets, water and places are written on the map."""

from __future__ import annotations

import pandas as pd
from shapely.geometry import LineString

from tools.sample import place
from tools.sample.green_and_water import CANAL_NAME, CARE, COMMUNITY, SCHOOL, SITES, canal_axis
from tools.sample.streets import outline, streets
from wijkaanpak_plugin.domain.body import GEOMETRY

#: Places of which the building bears the name on the map.
_NAMED_BY_BUILDING = (SCHOOL, COMMUNITY, CARE)


def names_table() -> pd.DataFrame:
    """Return ``name``, ``what`` (street, water, place) and ``geometry``: lines in RD New."""
    rows = [{"name": street.name, "what": "street", GEOMETRY: street.axis.geometry} for street in streets()]
    rows.append({"name": CANAL_NAME, "what": "water", GEOMETRY: canal_axis().geometry})
    for site in SITES:
        if site.use in _NAMED_BY_BUILDING:
            continue
        middle = site.polygon().representative_point()
        line = LineString([(middle.x - 45, middle.y), (middle.x + 45, middle.y)])
        rows.append({"name": site.name, "what": "place", GEOMETRY: line})
    table = pd.DataFrame(rows)
    inside = outline()
    table[GEOMETRY] = [place.to_rd(shape.intersection(inside).simplify(0.05)) for shape in table[GEOMETRY]]
    return table
