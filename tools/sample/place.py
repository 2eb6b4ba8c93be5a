"""What the sample neighbourhood is called, where it lies and when it is dated. All of it is made up.

The neighbourhood is drawn in a local frame in metres (x to the right, y up) and put into RD New (EPSG:28992) in
the middle of the Markermeer, where nobody lives: on a background map it can not be taken for a real place.
"""

from __future__ import annotations

from shapely import affinity, set_precision
from shapely.geometry.base import BaseGeometry

NAME = "Elzenkwartier (fictief)"
CRS = "EPSG:28992"
#: Seed of every drawn number; one seed, so that the same neighbourhood comes out every time.
SEED = 28992
#: The date of all existing data.
DATE = "2026-01-15"
TIMESTAMP = "2026-01-15T00:00:00.000Z"

MUNICIPALITY = "Gemeente Elzenbeek (fictief)"
ELECTRICITY_OPERATOR = "Netbeheer Elzen (fictief)"
GAS_OPERATOR = "Gasnet Elzen (fictief)"
WATER_COMPANY = "Waterbedrijf Elzenbeek (fictief)"
TELECOM_OPERATOR = "Elzenkabel (fictief)"
SILENT_OPERATOR = "Glasvezel Elzen (fictief)"
HEAT_COMPANY = "Warmtebedrijf Elzen (fictief)"
HOUSING_CORPORATION = "Woningstichting Elzenhof (fictief)"
WATER_BOARD = "Waterschap Elzenbroek (fictief)"
RESIDENTS = "Bewoners Elzenkwartier (fictief)"
PRIVATE = "Particulier (fictief)"
PROVINCE = "Provincie Elzenland (fictief)"
SHOPKEEPERS = "Ondernemers Winkelplein (fictief)"

_ORIGIN = (145000.0, 507000.0)
_TURN_DEGREES = 9.0
_GRID_M = 0.01


def to_rd(geometry: BaseGeometry) -> BaseGeometry:
    """Return a geometry of the local frame in RD New, turned a little and on a grid of one centimetre."""
    turned = affinity.rotate(geometry, _TURN_DEGREES, origin=(0.0, 0.0))
    return set_precision(affinity.translate(turned, *_ORIGIN), _GRID_M)
