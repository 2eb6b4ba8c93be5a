"""What the figures of packages are worked out from: bodies, findings and records of a plan, at one moment."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Optional

import numpy as np
import pandas as pd
import shapely

from wijkaanpak_plugin.analysis.arrays import Rows, are_among
from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.judging.criteria import Criteria
from wijkaanpak_plugin.analysis.open_once.opening import Openings
from wijkaanpak_plugin.analysis.open_once.openings import plan_of_openings
from wijkaanpak_plugin.analysis.open_once.street_works import StreetWorks, street_works
from wijkaanpak_plugin.domain.body import EXISTING, WORK
from wijkaanpak_plugin.domain.packages.package_figures import NO_PARCELS
from wijkaanpak_plugin.domain.packages.space_uses import SpaceUses, load_space_uses

#: What costs something: a claim, a work, or an agreement of a package. post_id: body_id or measure_id; cost_from,
#: cost_to: euro, NaN where not known; bearer: party, empty for nobody; means: yes, part, no or empty; amount: euro.
POST_COLUMNS = ("post_id", "name", "cost_from", "cost_to", "bearer", "means", "amount")
#: task_id and transition of each task of the plan.
TASK_COLUMNS = ("task_id", "transition")
#: Ambition zones: zone_id, transition and geometry in the CRS of the bodies.
AMBITION_COLUMNS = ("zone_id", "transition", "geometry")


def _none(columns: tuple[str, ...]) -> pd.DataFrame:
    return pd.DataFrame({name: pd.Series(dtype=object) for name in columns})


@dataclass(frozen=True)
class Package:
    """A package. claims: body_id of its claims and works; measures: ids of its agreements; horizon: the year by which
    it is done, None where nobody said; tasks: task_id of those that it takes along.
    """

    package_id: str
    name: str
    claims: frozenset[str]
    measures: frozenset[str] = frozenset()
    horizon: Optional[int] = None
    tasks: frozenset[str] = frozenset()


@dataclass(frozen=True)
class PackageScene:
    """A plan as the figures need it.

    bodies: claims, works and what exists. findings: those that are stored, with the columns of ``FINDING_COLUMNS``,
    None where nobody ever looked for any. rejected: finding_id of couplings that a party does not want. streets: name
    of the street by body_id. claim_tasks: task_id by body_id. unit_costs: as in ``open_once/figures.py``.
    closed: finding_id of what was decided on. private_ground: parcels that are private, None where nobody knows, and
    why_no_parcels says why; known_ground: those of which it is known whose they are, None: all ground.
    """

    bodies: PreparedBodies
    criteria: Criteria
    findings: Optional[pd.DataFrame] = None
    rejected: frozenset[str] = frozenset()
    posts: pd.DataFrame = field(default_factory=lambda: _none(POST_COLUMNS))
    tasks: pd.DataFrame = field(default_factory=lambda: _none(TASK_COLUMNS))
    claim_tasks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    zones: pd.DataFrame = field(default_factory=lambda: _none(AMBITION_COLUMNS))
    streets: Mapping[str, str] = field(default_factory=dict)
    unit_costs: Optional[pd.DataFrame] = None
    private_ground: Optional[shapely.Geometry] = None
    known_ground: Optional[shapely.Geometry] = None
    why_no_parcels: str = NO_PARCELS
    closed: frozenset[str] = frozenset()

    @cached_property
    def uses(self) -> SpaceUses:
        """Uses of space over the kinds of the plan."""
        return load_space_uses(self.criteria.kinds)

    @cached_property
    def street_works(self) -> StreetWorks:
        """Claims and works of the whole plan that open the street, with what may go together."""
        return street_works(self.bodies.rows(self.bodies.origin != EXISTING), self.criteria, self.rejected)

    @property
    def works(self) -> frozenset[str]:
        """Ids of the planned works: what happens without any package."""
        return frozenset(self.bodies.ids[self.bodies.origin == WORK].tolist())

    def rows_of(self, ids: Collection[str]) -> Rows:
        """Return the rows of claims and works with these ids."""
        return np.flatnonzero((self.bodies.origin != EXISTING) & are_among(self.bodies.ids, ids))

    def works_among(self, ids: Collection[str]) -> pd.DataFrame:
        """Return those of these ids that open the street and have a window, as ``plan_of_openings`` takes them."""
        works = self.street_works.works
        return works[works["body_id"].isin(set(ids))]

    def openings_of(self, ids: Collection[str]) -> Openings:
        """Return the plan of openings of these works alone."""
        shift = self.criteria.settings.max_shift_months
        return plan_of_openings(self.works_among(ids), self.street_works.links, shift)


def doing_nothing(scene: PackageScene, like: Package) -> Package:
    """Return what happens without any package, to compare one with: the planned works, in the years of that package."""
    return Package("", "", scene.works, horizon=like.horizon)
