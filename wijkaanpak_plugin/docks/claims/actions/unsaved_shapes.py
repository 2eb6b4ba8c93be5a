"""Shapes that were drawn but could not be saved: kept until they are, or until the user gives them up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from qgis.core import QgsGeometry


@dataclass(frozen=True)
class DrawnShape:
    """A shape in the CRS of its plan, with the values of its claim and the hot spot it answers ("" for none)."""

    plan_id: str
    values: dict[str, Any]
    geometry: QgsGeometry
    hot_spot_id: str = ""


class UnsavedShapes:
    """Kept by plan: a shape never ends up in another one."""

    def __init__(self) -> None:
        self._shapes: list[DrawnShape] = []

    def keep(self, shape: DrawnShape) -> None:
        """Keep a shape."""
        self._shapes.append(shape)

    def of(self, plan_id: str) -> list[DrawnShape]:
        """Return the shapes of a plan, the oldest first."""
        return [shape for shape in self._shapes if shape.plan_id == plan_id]

    def let_go(self, plan_id: str) -> None:
        """Forget the shapes of a plan."""
        self._shapes = [shape for shape in self._shapes if shape.plan_id != plan_id]
