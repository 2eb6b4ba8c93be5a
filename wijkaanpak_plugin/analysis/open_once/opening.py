"""Openings of the street: which works are done in one, when, and how much ground that opens."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Opening:
    """Works that are done in one opening.

    members: ids, sorted; begin: when the street opens (a moment of ``domain/window.py``), months: for how long;
    moves: how many months each planning moves, by id; area_m2: ground that is opened, once; alone_m2: what each opens
    by itself.
    """

    members: tuple[str, ...]
    begin: float
    months: float
    moves: dict[str, float]
    area_m2: float
    alone_m2: float

    @property
    def total_move(self) -> float:
        """What all plannings move together, in months."""
        return round(sum(self.moves.values()), 6)


@dataclass(frozen=True)
class Openings:
    """A plan of openings, in the order in which the street opens."""

    groups: tuple[Opening, ...]

    @property
    def total_move(self) -> float:
        """What all plannings move together, in months."""
        return round(sum(group.total_move for group in self.groups), 6)

    @property
    def openings_alone(self) -> int:
        """How often the street is opened when each work comes by itself."""
        return sum(len(group.members) for group in self.groups)

    @property
    def openings_coupled(self) -> int:
        """How often the street is opened by this plan."""
        return len(self.groups)

    @property
    def m2_alone(self) -> float:
        """Ground that is opened when each work comes by itself."""
        return sum(group.alone_m2 for group in self.groups)

    @property
    def m2_coupled(self) -> float:
        """Ground that is opened by this plan."""
        return sum(group.area_m2 for group in self.groups)
