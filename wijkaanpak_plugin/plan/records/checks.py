"""What the values of a record must agree on, by table; each check raises PlanError with one sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from qgis.core import Qgis, QgsFeatureRequest

from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.sentences import number
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.window import WindowError, read_window
from wijkaanpak_plugin.plan.schema.goal_tables import UNIT_COST
from wijkaanpak_plugin.plan.schema.list_tables import OWN_SIZE
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE_CLAIM
from wijkaanpak_plugin.plan.schema.time_tables import DEPENDENCY
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.values import plain

#: Nothing is wider, higher or deeper: metres. Status: assumption, far more than a neighbourhood needs.
_FAR_M = 1000
#: No metre, m2 or piece costs more, in euro: it catches slips. Status: assumption.
_MOST_EURO = 100_000_000


def _own_size(plan: Plan, row: Mapping[str, Any]) -> None:
    kind = str(row.get("kind") or "")
    width, top, bottom = (row.get(name) for name in ("width_m", "top_m", "bottom_m"))
    if kind not in load_kinds():
        raise PlanError(translate("Records", "'{kind}' is no kind of the catalogue.").format(kind=kind))
    label = load_kinds().label(kind)
    if width is not None and width <= 0:
        raise PlanError(translate("Records", "A width must be more than zero; leave it empty when it is not known."))
    if width is None and top is None and bottom is None:
        raise PlanError(translate("Records", "Give a width, a top or a bottom: without one it is no size."))
    if any(abs(figure) > _FAR_M for figure in (width, top, bottom) if figure is not None):
        raise PlanError(translate("Records", "Nothing is more than {far} m wide, high or deep.").format(far=_FAR_M))
    if top is not None and bottom is not None and bottom >= top:
        text = translate("Records", "The bottom ({bottom} m) must lie below the top ({top} m).")
        raise PlanError(text.format(bottom=number(bottom, 2), top=number(top, 2)))
    _check_underground(kind, label, [height for height in (top, bottom) if height is not None])
    of_kind = {each["size_id"] for each in plan.stored(OWN_SIZE.name).getFeatures() if each["kind"] == kind}
    if of_kind - {row.get("size_id")}:
        text = translate("Records", "There is an own size of {kind} already; change that one.")
        raise PlanError(text.format(kind=label))


def _check_underground(kind: str, label: str, heights: Sequence[float]) -> None:
    """Refuse a height above ground of what lies below it: in a file depths are often written without their minus."""
    kinds = load_kinds()
    if kinds.vertical_layer[kinds.index([kind])[0]] == "underground" and any(height > 0 for height in heights):
        text = translate("Records", "{kind} lies underground, but {height} m lies above ground level.")
        raise PlanError(text.format(kind=label.capitalize(), height=number(max(heights), 2)))


def _dependency(plan: Plan, row: Mapping[str, Any]) -> None:
    """Refuse what waits for itself, directly or by way of others: nothing would ever begin."""
    if not row.get("on_id") and not row.get("on_text"):
        raise PlanError(translate("Records", "Say what it waits for."))
    _check_dates(row, "needed_by", "needed_by")
    _check_dates(row, "promised_by", "promised_by")
    needs, on = row["needs_id"], row.get("on_id")
    if not on:
        return
    waits = _waits_for(plan, str(row.get("dependency_id") or ""))
    seen, ahead = set(), [on]
    while ahead:
        each = ahead.pop()
        if each == needs:
            raise PlanError(
                translate("Records", "This would wait for itself, by way of what it waits for; turn one of the two.")
            )
        if each not in seen:
            seen.add(each)
            ahead.extend(waits[each])


def _waits_for(plan: Plan, apart: str) -> dict[str, set[str]]:
    """Return what each claim or package waits for, by id; apart: the dependency that is being changed.

    A package waits for what its claims wait for, and who waits for a package waits for its claims.
    """
    waits: dict[str, set[str]] = defaultdict(set)
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    for row in plan.stored(DEPENDENCY.name).getFeatures(request):
        if row["dependency_id"] != apart and plain(row["on_id"]):
            waits[row["needs_id"]].add(row["on_id"])
    for row in plan.stored(PACKAGE_CLAIM.name).getFeatures(request):
        waits[row["package_id"]].add(row["body_id"])
    return waits


def _cost(_plan: Plan, row: Mapping[str, Any]) -> None:
    if any((row.get(name) or 0) < 0 for name in ("cost_from", "cost_to")):
        raise PlanError(translate("Records", "A cost cannot be less than zero."))
    low, high = row.get("cost_from"), row.get("cost_to")
    if low is not None and high is not None and high < low:
        raise PlanError(translate("Records", "The upper end of the cost lies below the lower end."))
    _check_dates(row, "works_from", "works_to")


def _unit_cost(plan: Plan, row: Mapping[str, Any]) -> None:
    kind, unit, cost = str(row.get("kind") or ""), row.get("unit"), row.get("cost")
    if kind not in load_kinds():
        raise PlanError(translate("Records", "'{kind}' is no kind of the catalogue.").format(kind=kind))
    if cost is None:
        raise PlanError(translate("Records", "Fill in what one of it costs; without that it is no cost."))
    if not 0 <= cost <= _MOST_EURO:
        text = translate("Records", "A cost is from 0 to {most} euro.")
        raise PlanError(text.format(most=number(_MOST_EURO, 0)))
    known = plan.stored(UNIT_COST.name).getFeatures()
    if {each["cost_id"] for each in known if (each["kind"], each["unit"]) == (kind, unit)} - {row.get("cost_id")}:
        text = translate("Records", "There is a cost of {kind} in this unit already; change that one.")
        raise PlanError(text.format(kind=load_kinds().label(kind)))


def _marker(_plan: Plan, row: Mapping[str, Any]) -> None:
    _check_dates(row, "from_date", "to_date")


def _suppression(_plan: Plan, row: Mapping[str, Any]) -> None:
    if not row.get("rule_id") and not row.get("finding_id"):
        raise PlanError(translate("Records", "Say which rule or which finding is not shown."))


def _vote(_plan: Plan, row: Mapping[str, Any]) -> None:
    if row["first"] == row["second"]:
        raise PlanError(translate("Records", "Choose between two different interests."))


def _check_dates(row: Mapping[str, Any], first: str, last: str) -> None:
    try:
        read_window(row.get(first), row.get(last))
    except WindowError as error:
        values = [str(row[name]) for name in dict.fromkeys((first, last)) if row.get(name)]
        text = translate("Records", "'{value}' is no date or period; write 2027, May 2027 or 2027-05-01.")
        if len(values) > 1:
            text = translate(
                "Records", "'{value}' is no period; write 2027, May 2027 or 2027-05-01, the first day first."
            )
        raise PlanError(text.format(value=" - ".join(values))) from error


CHECKS: dict[str, Callable[[Plan, Mapping[str, Any]], None]] = {
    "own_size": _own_size,
    "dependency": _dependency,
    "package_measure": _cost,
    "unit_cost": _unit_cost,
    "marker": _marker,
    "suppression": _suppression,
    "vote": _vote,
}
