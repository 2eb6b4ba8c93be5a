"""Findings as rows of the panel: one per group (``group_id``), in the order in which they are listed."""

from __future__ import annotations

import operator
from collections.abc import Collection, Iterable, Mapping, Sequence
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
from wijkaanpak_plugin.domain.findings.finding_group import summed
from wijkaanpak_plugin.domain.findings.said import NOTHING_BESIDE, NOTHING_SAID, Beside, Said, said_together
from wijkaanpak_plugin.domain.sentences import finding_sentence, rule_source, spoken_name
from wijkaanpak_plugin.domain.sentences.names import is_empty
from wijkaanpak_plugin.plan.decisions.said import SAID_IN
from wijkaanpak_plugin.plan.findings.beside import BESIDE_IN, KnownBeside
from wijkaanpak_plugin.plan.schema.finding_tables import FINDING

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
    beside: what the plan knows beside its findings; None: nothing. known: findings, and below them groups, by their id,
    that may be the same as before.
    """

    def __init__(
        self,
        findings: pd.DataFrame,
        beside: Optional[KnownBeside] = None,
        known: Optional[Mapping[str, FindingRow]] = None,
        known_groups: Optional[Mapping[str, FindingRow]] = None,
    ) -> None:
        table = ranked([findings])
        known, known_groups = known or {}, known_groups or {}
        self._table, self._beside = table, beside
        new = ~table["finding_id"].isin(known.keys())
        made = {found.finding_id: found for found in _rows(table[new], beside)}
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
        if self._beside is not None:
            self._beside.read_found(fresh["finding_id"].tolist(), filter(None, map(_text, _ids_in(fresh))))
        known = {name: self._each[name] for name in stay["finding_id"]}
        groups = {row.finding_id: row for row in self.rows if row.pairs}
        table = pd.concat([stay, fresh]) if len(stay) else fresh
        return FindingRows(table, self._beside, known, groups)

    def after_step(self, touched: Mapping[str, Collection[str]]) -> dict[str, FindingRow]:
        """Take up what a step on the plan changed beside findings; return the rows that changed, by their id.

        touched: ids of the records by table. PlanError when the plan cannot be read.
        """
        fresh: dict[str, FindingRow] = {}
        if self._beside is None:
            return fresh
        if not SAID_IN.isdisjoint(touched):
            # A judgement that was taken back is gone, and with it of what it was: all are compared, not read anew.
            only = touched[FINDING.name] if SAID_IN & set(touched) == {FINDING.name} else None
            fresh.update(self.said_anew(self._beside.read_said(only)))
        if BESIDE_IN & set(touched):
            self._beside.read_places()
            fresh.update(self.beside_anew())
        return fresh

    def said_anew(self, finding_ids: Collection[str]) -> dict[str, FindingRow]:
        """Take up what is said now of these findings; return the rows that changed, by their id. The others stay."""
        beside = self._beside
        if beside is None:
            return {}
        changed = {name for name in finding_ids if name in self._each}
        for name in changed:
            self._each[name] = replace(self._each[name], said=beside.said(name))
        return self._taken_up(changed)

    def beside_anew(self) -> dict[str, FindingRow]:
        """Take up streets and packages as they are now; return the rows that changed, by their id."""
        if self._beside is None:
            return {}
        changed = set()
        for name, around in zip(self._table["finding_id"].tolist(), self._beside.beside(self._table)):
            if self._each[name].beside != around:
                self._each[name] = replace(self._each[name], beside=around)
                changed.add(name)
        return self._taken_up(changed)

    def _taken_up(self, changed: set[str]) -> dict[str, FindingRow]:
        """Put the findings that changed in their rows."""
        fresh: dict[str, FindingRow] = {}
        for place, row in enumerate(self.rows):
            if changed.isdisjoint(row.finding_ids):
                continue
            if row.pairs:
                pairs = tuple(self._each[pair.finding_id] for pair in row.pairs)
                self.rows[place] = replace(row, pairs=pairs, **_of_pairs(pairs))
            else:
                self.rows[place] = self._each[row.finding_id]
            fresh[row.finding_id] = self.rows[place]
        return fresh


def with_said(rows: Iterable[FindingRow], said: Mapping[str, Said]) -> list[FindingRow]:
    """Return rows with what is said of each of their findings, by finding_id."""
    return [_with_said(row, said) for row in rows]


def _with_said(row: FindingRow, said: Mapping[str, Said]) -> FindingRow:
    if not row.pairs:
        return replace(row, said=said.get(row.finding_id, NOTHING_SAID))
    pairs = tuple(_with_said(pair, said) for pair in row.pairs)
    return replace(row, pairs=pairs, said=said_together([pair.said for pair in pairs]))


def _group(table: pd.DataFrame, pairs: tuple[FindingRow, ...]) -> FindingRow:
    """Return what findings of one group say together, their zones as one shape."""
    zones = [pair.zone for pair in pairs if pair.zone is not None]
    zone = shapely.union_all(zones) if zones else None
    facts = summed(table.drop(columns=GEOMETRY).to_dict("records"))
    row = _found(facts, zone, np.array(shapely.bounds(zone)) if zones else np.full(4, np.nan))
    about = frozenset(name for pair in pairs for name in pair.about)
    return replace(row, pairs=pairs, about=about, **_of_pairs(pairs))


def _of_pairs(pairs: Sequence[FindingRow]) -> dict[str, Any]:
    """Return what is known beside a row by what is known beside each of its findings."""
    beside = Beside(
        street=next((pair.beside.street for pair in pairs if pair.beside.street), ""),
        layers=frozenset[str]().union(*(pair.beside.layers for pair in pairs)),
        claims=tuple(dict.fromkeys(claim for pair in pairs for claim in pair.beside.claims)),
        packages=frozenset[str]().union(*(pair.beside.packages for pair in pairs)),
    )
    return {"said": said_together([pair.said for pair in pairs]), "beside": beside}


def _ids_in(table: pd.DataFrame) -> list[Any]:
    return [*table["a_id"].tolist(), *table["b_id"].tolist()]


def _rows(table: pd.DataFrame, beside: Optional[KnownBeside]) -> list[FindingRow]:
    zones = table[GEOMETRY].to_numpy(dtype=object)
    boxes = shapely.bounds(zones) if len(zones) else np.zeros((0, 4))
    around = [NOTHING_BESIDE] * len(table) if beside is None else beside.beside(table)
    said = [NOTHING_SAID if beside is None else beside.said(name) for name in table["finding_id"].tolist()]
    return [_found(*row) for row in zip(table.to_dict("records"), zones, boxes, said, around)]


def _found(
    row: dict[str, Any],
    zone: Optional[shapely.Geometry],
    box: np.ndarray,
    said: Said = NOTHING_SAID,
    beside: Beside = NOTHING_BESIDE,
) -> FindingRow:
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
        said=said,
        beside=beside,
    )


def _about(row: dict[str, Any]) -> frozenset[str]:
    """Return what ``is_about`` goes by; what is not known is about the claim alone, beside the name of a source."""
    names = (row["a_id"],) if row["type"] == NO_COVERAGE else (row["a_id"], row["b_id"])
    return frozenset(filter(None, map(_text, names)))


def _text(value: object) -> str:
    return value if isinstance(value, str) else "" if value is None or value != value else str(value)


def _number(value: Any) -> Optional[float]:
    return None if value is None or np.isnan(value) else float(value)
