"""Numbers that findings go by on the map, in lists and on sheets: one for each group, given once and kept.

The largest one is noted in the plan, so that no other finding gets it when its group is gone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Optional

from qgis.core import Qgis, QgsExpression, QgsFeatureRequest, QgsVectorLayer

from wijkaanpak_plugin.plan.schema.finding_tables import FINDING
from wijkaanpak_plugin.plan.schema.plan_tables import LAST_MARK, PLAN_INFO
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.unlogged_changes import Row, RowChanges
from wijkaanpak_plugin.plan.store.values import plain

#: Above so many groups, reading all findings costs less than a filter that names them.
_NAMED_IN_A_FILTER = 200
_NAMES = ("finding_id", "group_id", "mark")


class FindingMarks:
    """Gives each group the number that it had, or the next one; no two groups have the same.

    A group that got another name (its severity changed, or its finding is about another object now) keeps the number
    where nothing of the old group is left.
    """

    def __init__(self, of_group: Mapping[str, int], still_there: Collection[str], last: int) -> None:
        """of_group: numbers of stored groups, by group_id. still_there: groups that stay. last: the largest number."""
        self._of_group = dict(of_group)
        self._still_there = frozenset(still_there)
        self._last = last

    def of(self, group_id: str, before: Optional[Mapping[str, Any]] = None) -> int:
        """Return the number of a group. before: the stored values of one of its findings, under whatever name."""
        known = self._of_group.get(group_id)
        if known is None:
            known = self._taken_over(before)
        if known is None:
            self._last += 1
            known = self._last
        self._of_group[group_id] = known
        return known

    def _taken_over(self, before: Optional[Mapping[str, Any]]) -> Optional[int]:
        if before is None or before["mark"] is None or group_of(before) in self._still_there:
            return None
        number = int(before["mark"])
        is_free = all(number != taken for group, taken in self._of_group.items() if group != group_of(before))
        return number if is_free else None


def group_of(values: Mapping[str, Any]) -> str:
    """Return the group of a finding; one of a plan of before there were groups is one by itself."""
    return str(values.get("group_id") or values["finding_id"])


def marks_of_groups(plan: Plan) -> dict[str, int]:
    """Return by group_id the number that each group of stored findings goes by; PlanError when they are unreadable."""
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    rows = _read(plan.stored(FINDING.name), request)
    return {group_of(values): int(values["mark"]) for values in rows if values["mark"] is not None}


def stored_marks(plan: Plan, stored: Collection[Mapping[str, Any]], fresh_groups: Iterable[str]) -> FindingMarks:
    """Return the numbers of the stored findings, some of which (``stored``, values) fresh ones take the place of.

    PlanError when they cannot be read.
    """
    layer = plan.stored(FINDING.name)
    fresh = set(fresh_groups)
    of_group = {group_of(values): int(values["mark"]) for values in stored if values["mark"] is not None}
    taken_away = {values["finding_id"] for values in stored}
    still_there = set(fresh)
    for values in _stored_in(layer, fresh.union(map(group_of, stored))):
        if values["mark"] is not None:
            of_group[group_of(values)] = int(values["mark"])
        if values["finding_id"] not in taken_away:
            still_there.add(group_of(values))
    _fid, noted = _noted(plan)
    return FindingMarks(of_group, still_there, max(noted, _largest(layer)))


def last_mark_changes(plan: Plan, written: Iterable[int]) -> RowChanges:
    """Return the changes that note the largest number ever given, before the stored findings give way to others.

    written: numbers of findings that are to be written. PlanError when the plan cannot be read.
    """
    fid, noted = _noted(plan)
    last = max((_largest(plan.stored(FINDING.name)), *written))
    row = Row({"key": LAST_MARK, "value": str(last)})
    if last <= noted:
        return RowChanges(PLAN_INFO.name)
    return RowChanges(PLAN_INFO.name, added=[row]) if fid is None else RowChanges(PLAN_INFO.name, changed={fid: row})


def _noted(plan: Plan) -> tuple[Optional[int], int]:
    """Return row and value of the largest number that is noted; None and 0 in a plan of before, or of a hand that wrote
    no number there.
    """
    for row in plan.stored(PLAN_INFO.name).getFeatures():
        if plain(row["key"]) == LAST_MARK:
            value = str(plain(row["value"]) or "")
            return row.id(), int(value) if value.isdecimal() else 0
    return None, 0


def _stored_in(layer: QgsVectorLayer, groups: Collection[str]) -> Iterable[dict[str, Any]]:
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    if len(groups) <= _NAMED_IN_A_FILTER:
        listed = ", ".join(QgsExpression.quotedValue(name) for name in sorted(groups)) or "NULL"
        request.setFilterExpression(f"group_id IN ({listed})")
    return _read(layer, request)


def _read(layer: QgsVectorLayer, request: QgsFeatureRequest) -> Iterator[dict[str, Any]]:
    request.setSubsetOfAttributes(list(_NAMES), layer.fields())
    for row in layer.getFeatures(request):
        yield {name: plain(row[name]) for name in _NAMES}


def _largest(layer: QgsVectorLayer) -> int:
    """Return the largest number, 0 without any. The layer is not asked for its maximum: it does that on the connection
    with which it was opened, which fails once QGIS lets SQLite keep a log of changes beside the file.
    """
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    largest = next(_read(layer, request.addOrderBy("mark", False, False).setLimit(1)), None)
    return int(largest["mark"] or 0) if largest is not None else 0
