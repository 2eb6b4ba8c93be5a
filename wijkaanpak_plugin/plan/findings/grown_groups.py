"""Groups that an edit makes large: what the plan holds of them joins what was found anew, to become one row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Optional

import numpy as np
import pandas as pd
import shapely

from wijkaanpak_plugin.analysis.results.groups import MOST_PAIRS
from wijkaanpak_plugin.analysis.results.result_table import ranked
from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.domain.finding import FINDING_NUMBERS, NO_COVERAGE

#: fid, plain values by column, and the geometry as WKB.
StoredRow = tuple[int, dict[str, Any], Optional[bytes]]


def groups_that_may_grow(fresh: pd.DataFrame) -> dict[str, int]:
    """Return how many findings there are of each group (group_id) that is stored as one row when it is large."""
    counted = fresh.loc[(fresh["type"] != NO_COVERAGE) & (fresh["group_id"] != ""), "group_id"].value_counts()
    return {str(name): int(count) for name, count in counted.items()}


def of_grown_groups(fresh: Mapping[str, int], stored: Sequence[StoredRow]) -> list[StoredRow]:
    """Return the stored findings of groups that are large together with what was found anew (``fresh``, by group)."""
    held = pd.Series([values["group_id"] for _fid, values, _wkb in stored], dtype=object).value_counts()
    large = {name for name, count in held.items() if count + fresh.get(str(name), 0) > MOST_PAIRS}
    return [row for row in stored if row[1]["group_id"] in large]


def with_stored(fresh: pd.DataFrame, stored: Sequence[StoredRow]) -> pd.DataFrame:
    """Return findings together with stored ones, in the order of a whole analysis."""
    if not stored:
        return fresh
    columns = list(fresh.columns)
    table = pd.DataFrame([values for _fid, values, _wkb in stored], columns=columns, dtype=object)
    table = table.where(table.notna(), "")
    for name in FINDING_NUMBERS:
        table[name] = pd.to_numeric(table[name], errors="coerce").astype(float)
    table[GEOMETRY] = shapely.from_wkb(np.array([*(wkb for _fid, _values, wkb in stored), None], dtype=object)[:-1])
    return ranked([fresh, table])
