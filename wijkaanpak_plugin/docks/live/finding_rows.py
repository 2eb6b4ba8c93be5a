"""Findings as rows of the panel: one per group (``group_id``), in the order in which they are listed."""

from __future__ import annotations

import operator
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Optional

import numpy as np
import pandas as pd
import shapely

from wijkaanpak_plugin.analysis.incremental.incremental import is_about
from wijkaanpak_plugin.analysis.results.groups import without_pairs_of
from wijkaanpak_plugin.analysis.results.result_table import ranked
from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.domain.body import GEOMETRY, split_list
from wijkaanpak_plugin.domain.finding import NO_COVERAGE
from wijkaanpak_plugin.domain.finding_group import summed
from wijkaanpak_plugin.domain.sentences import finding_sentence, rule_source, spoken_name
from wijkaanpak_plugin.domain.sentences.names import is_empty

_TEXTS = (
    "finding_id",
    "type",
    "subtype",
    "severity",
    "reason",
    "a_name",
    "b_name",
    "rule_id",
    "rule_status",
    "from_date",
    "to_date",
)
_LISTS = ("transitions", "owners")
_NUMBERS = (
    "measured_m",
    "required_m",
    "shift_months",
    "gap_months",
    "shared_area_m2",
    "shared_length_m",
    "shared_volume_m3",
)


class FindingRows:
    """All findings of a plan, ranked; those about what was edited are replaced without reading the others again.

    rows: one for each group, at the place of the first of its findings, which lie under it.
    findings: ``FACT_COLUMNS`` and ``geometry``, of a plan also the stored sentence, which rows without facts need.
    known: findings, and below them groups, by their id, that may be the same as before.
    """

    def __init__(
        self,
        findings: pd.DataFrame,
        known: Optional[Mapping[str, FindingRow]] = None,
        known_groups: Optional[Mapping[str, FindingRow]] = None,
    ) -> None:
        table = ranked([findings])
        known, known_groups = known or {}, known_groups or {}
        self._table = table
        new = ~table["finding_id"].isin(known.keys())
        made = {found.finding_id: found for found in _rows(table[new])}
        names = table["finding_id"].tolist()
        self._each: dict[str, FindingRow] = {name: known.get(name) or made[name] for name in names}
        groups: dict[str, list[int]] = {}
        for place, (group, name) in enumerate(zip(table["group_id"].tolist(), names)):
            # Findings of plans of before there were groups have none.
            groups.setdefault(_text(group) or name, []).append(place)
        self.rows: list[FindingRow] = [
            self._row(name, [self._each[names[place]] for place in places], places, known_groups)
            for name, places in groups.items()
        ]

    def _row(
        self, group: str, pairs: list[FindingRow], places: list[int], known: Mapping[str, FindingRow]
    ) -> FindingRow:
        if len(pairs) == 1:
            return pairs[0]
        row = known.get(group)
        if row is not None and len(row.pairs) == len(pairs) and all(map(operator.is_, row.pairs, pairs)):
            return row
        return _group(self._table.iloc[places], tuple(pairs))

    @property
    def finding_ids(self) -> set[str]:
        """The ids of all findings, those under a group too."""
        return set(self._each)

    def with_fresh(self, fresh: pd.DataFrame, affected: set[str]) -> FindingRows:
        """Return the list in which ``fresh`` stands for all that was found about these bodies."""
        stay = self._table[~is_about(self._table, affected)]
        # A group that is one row and stays says already what one of its two bodies has with an affected one.
        fresh = without_pairs_of(fresh, stay.loc[stay["finding_id"] == stay["group_id"], "finding_id"])
        known = {name: self._each[name] for name in stay["finding_id"]}
        groups = {row.finding_id: row for row in self.rows if row.pairs}
        return FindingRows(pd.concat([stay, fresh]) if len(stay) else fresh, known, groups)


def _group(table: pd.DataFrame, pairs: tuple[FindingRow, ...]) -> FindingRow:
    """Return what findings of one group say together, their zones as one shape."""
    zones = [pair.zone for pair in pairs if pair.zone is not None]
    zone = shapely.union_all(zones) if zones else None
    facts = summed(table.drop(columns=GEOMETRY).to_dict("records"))
    row = _found(facts, zone, np.array(shapely.bounds(zone)) if zones else np.full(4, np.nan))
    about = frozenset(name for pair in pairs for name in pair.about)
    return replace(row, pairs=pairs, about=about)


def _rows(table: pd.DataFrame) -> list[FindingRow]:
    zones = table[GEOMETRY].to_numpy(dtype=object)
    boxes = shapely.bounds(zones) if len(zones) else np.zeros((0, 4))
    return [_found(*row) for row in zip(table.to_dict("records"), zones, boxes)]


def _found(row: dict[str, Any], zone: Optional[shapely.Geometry], box: np.ndarray) -> FindingRow:
    values: dict[str, Any] = {name: _text(row[name]) for name in _TEXTS}
    values.update({name: spoken_name(values[name]) for name in ("a_name", "b_name")})
    values.update({name: _number(row[name]) for name in _NUMBERS})
    values.update({name: split_list(row[name]) for name in _LISTS})
    return FindingRow(
        **values,
        stands_for=round(_number(row["pairs"]) or 1.0),
        sentence=finding_sentence(row),
        rule_source=rule_source(row),
        both_ways=not is_empty(row, "both_ways") and bool(row["both_ways"]),
        zone=zone,
        about=_about(row),
        box=None if np.isnan(box).any() else (float(box[0]), float(box[1]), float(box[2]), float(box[3])),
    )


def _about(row: dict[str, Any]) -> frozenset[str]:
    """Return what ``is_about`` goes by; what is not known is about the claim alone, beside the name of a source."""
    names = (row["a_id"],) if row["type"] == NO_COVERAGE else (row["a_id"], row["b_id"])
    return frozenset(filter(None, map(_text, names)))


def _text(value: object) -> str:
    return value if isinstance(value, str) else "" if value is None or value != value else str(value)


def _number(value: Any) -> Optional[float]:
    return None if value is None or np.isnan(value) else float(value)
