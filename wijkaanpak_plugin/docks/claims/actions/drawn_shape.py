"""Shape as it was drawn, on its way to being a claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from qgis.core import QgsGeometry


@dataclass(frozen=True)
class DrawnShape:
    """A shape in the CRS of its plan, with the values of its claim and the hot spot it answers ("" for none).

    works_id: the works that take that hot spot along ("" for none).
    """

    values: dict[str, Any]
    geometry: QgsGeometry
    hot_spot_id: str = ""
    works_id: str = ""
