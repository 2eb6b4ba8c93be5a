"""Large groups as one row: what is stored of a group that nobody can read pair by pair."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd
import shapely

from wijkaanpak_plugin.analysis.bodies.shapes import multipolygons
from wijkaanpak_plugin.analysis.results.identity import short_hash
from wijkaanpak_plugin.analysis.results.rank import in_rank_order
from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.finding import NO_COVERAGE
from wijkaanpak_plugin.domain.findings.finding_group import summed

#: A group of more findings than this is stored as one row; assumption.
MOST_PAIRS = 50


def with_large_groups_as_one(
    findings: pd.DataFrame, kept: Collection[str] = (), most: int = MOST_PAIRS, kinds: KindCatalogue | None = None
) -> pd.DataFrame:
    """Return ranked findings in which one row stands for all of a group of more than ``most``.

    That row has the group_id for a finding_id, sums and the extreme figures of its findings, their zones together, and
    in ``pairs`` how many they are. kept: finding_ids that keep a row of their own, because somebody judged or decided
    them; they are not counted in ``pairs``. What is not known stays as it is: there is one row per claim at most.
    """
    together = in_large_groups(findings, most) & ~findings["finding_id"].isin(list(kept))
    if not together.any():
        return findings
    rows = [_one_row(part) for _group, part in findings[together].groupby("group_id", sort=False)]
    table = pd.concat([findings[~together], pd.DataFrame(rows, columns=findings.columns)], ignore_index=True)
    # What is said of one pair only stays empty for a group: a column of yes and no would make it a no.
    return in_rank_order(table.astype({**findings.dtypes, "both_ways": object}), kinds)


def in_large_groups(findings: pd.DataFrame, most: int = MOST_PAIRS) -> pd.Series:
    """Return for each finding whether it is one of a group of more than ``most`` that is stored as one row."""
    groups = findings["group_id"]
    sizes = groups.map(groups.value_counts())
    large: pd.Series = (sizes > most) & (findings["type"] != NO_COVERAGE) & (groups != "")
    # A group that came as one row is complete: what stands beside that row keeps a row of its own.
    return large & ~groups.isin(groups[findings["finding_id"] == groups])


def without_pairs_of(findings: pd.DataFrame, as_one: Collection[str]) -> pd.DataFrame:
    """Return findings without those of groups (group_ids) of which another table holds the one row."""
    return findings[~findings["group_id"].isin(list(as_one)) | (findings["finding_id"] == findings["group_id"])]


def _one_row(part: pd.DataFrame) -> dict[str, object]:
    zone = shapely.union_all(part[GEOMETRY].to_numpy(dtype=object))
    facts = part.drop(columns=GEOMETRY)
    # A list per column: asked row by row, a table wraps and unwraps each value.
    columns = [facts[name].tolist() for name in facts]
    row = summed([dict(zip(facts.columns, values)) for values in zip(*columns)])
    return {
        **row,
        "version": short_hash(*sorted(part["version"])),
        GEOMETRY: multipolygons(np.array([zone], dtype=object))[0],
    }
