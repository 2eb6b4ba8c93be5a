"""Wishes: the tables of hot spots, zones and dependencies that an analysis reads beside the bodies."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from functools import lru_cache

import pandas as pd

from wijkaanpak_plugin.domain.body import GEOMETRY, stacked

#: transitions, agreeing (parties) and linked (body_id of the claims that answer it) are lists with commas; status:
#: what became of it; geometry: a point or an area.
HOT_SPOT_COLUMNS = (
    *("hot_spot_id", "kind", "text", "transitions", "agreeing", "linked", "status", "confidential"),
    GEOMETRY,
)
#: role and frame: as in the vocabularies.
ZONE_COLUMNS = ("zone_id", "name", "role", "frame", "confidential", GEOMETRY)
#: needs_id: a claim, work or package; on_id: the same, empty where on_text says what it is; dates: text.
DEPENDENCY_COLUMNS = (
    *("dependency_id", "needs_id", "on_id", "on_text", "kind", "party"),
    *("needed_by", "promised_by", "status", "confidential"),
)
PACKAGE_COLUMNS = ("package_id", "name", "confidential")
#: Claims and works that something waits for and that are no bodies of the analysis: not drawn yet, say.
UNDRAWN_COLUMNS = (
    *("body_id", "name", "kind", "owner", "transitions", "works_from", "works_to", "packages", "confidential"),
)


@lru_cache(maxsize=8)
def _none(columns: tuple[str, ...]) -> pd.DataFrame:
    return pd.DataFrame({name: pd.Series(dtype=object) for name in columns})


def _empty(columns: tuple[str, ...]) -> pd.DataFrame:
    """Return a table without rows: a copy, because to make one takes as long as to judge a few pairs."""
    return _none(columns).copy()


@dataclass(frozen=True)
class Wishes:
    """Tables with the columns above, one row per record; a column that is missing counts as empty. Geometry is in the
    CRS of the bodies.
    """

    hot_spots: pd.DataFrame = field(default_factory=lambda: _empty(HOT_SPOT_COLUMNS))
    zones: pd.DataFrame = field(default_factory=lambda: _empty(ZONE_COLUMNS))
    dependencies: pd.DataFrame = field(default_factory=lambda: _empty(DEPENDENCY_COLUMNS))
    packages: pd.DataFrame = field(default_factory=lambda: _empty(PACKAGE_COLUMNS))
    undrawn: pd.DataFrame = field(default_factory=lambda: _empty(UNDRAWN_COLUMNS))

    def with_undrawn(self, bodies: pd.DataFrame, ids: Collection[str]) -> Wishes:
        """Return the same with those of ``bodies`` (rows with these ids) that are left out of the analysis: what waits
        for them still knows when they are.
        """
        missing = bodies[bodies["body_id"].isin(ids)].reindex(columns=list(UNDRAWN_COLUMNS))
        return replace(self, undrawn=stacked([self.undrawn, missing], self.undrawn))
