"""Repository of claims and planned works: read, added, changed and removed.

What changes them returns ``Changes``; ``plan.history.perform`` writes those as one step.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Optional

from qgis.core import Qgis, QgsFeatureRequest, QgsGeometry

from wijkaanpak_plugin.domain.body import CLAIM, NUMBER_COLUMNS, WORK
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.sentences import number
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.window import WindowError, read_window
from wijkaanpak_plugin.plan.parties.naming import NamedParties
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES, table
from wijkaanpak_plugin.plan.store.author import author
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.clock import now
from wijkaanpak_plugin.plan.store.dependents import remove_dependents
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.row_request import rows_with_ids
from wijkaanpak_plugin.plan.store.sessions import current_session
from wijkaanpak_plugin.plan.store.values import plain

_TABLE_OF = {
    Qgis.GeometryType.Point: "claim_point",
    Qgis.GeometryType.Line: "claim_line",
    Qgis.GeometryType.Polygon: "claim_area",
}
#: What makes a claim on a place the one that is there already, and planned work too: a sewer is renewed more than once.
_SAME_CLAIM = ("kind", "origin", "building_block")
_SAME_WORK = (*_SAME_CLAIM, "works_from", "works_to")
#: Columns of one claim and no other: a copy or a half gets its own.
OWN_COLUMNS = ("body_id", "added_by", "added_at", "changed_by", "changed_at", "session_id")


class ShapeRefused(PlanError):
    """The shape itself is no claim: it has no extent, or is there already. Trying again would not help."""


@dataclass(frozen=True)
class Claim:
    """One claim or planned work: its table, plain values by column, geometry in the CRS of the plan."""

    table: str
    values: dict[str, Any]
    geometry: QgsGeometry

    @property
    def body_id(self) -> str:
        """Its id."""
        return str(self.values["body_id"])

    @property
    def name(self) -> str:
        """What people call it; its kind where nobody named it."""
        name, kind = self.values.get("name"), self.values.get("kind")
        return str(name) if name else load_kinds().label(kind) if kind else ""


def claim_table(geometry: QgsGeometry) -> str:
    """Return the table that holds claims of this shape; PlanError when it is neither point, line nor area."""
    if geometry.isEmpty() or geometry.type() not in _TABLE_OF:
        raise ShapeRefused(translate("Claims", "There is no shape to make a claim of."))
    return _TABLE_OF[geometry.type()]


def all_claims(plan: Plan) -> list[Claim]:
    """Return every claim and planned work: areas, lines, then points, each in the order in which they were added."""
    return [claim for name in reversed(CLAIM_TABLES) for claim in _claims(plan, name, QgsFeatureRequest())]


def has_claims(plan: Plan) -> bool:
    """Say whether there is any claim or planned work; PlanError when the plan cannot be read."""
    return any(next(_claims(plan, name, QgsFeatureRequest().setLimit(1)), None) for name in CLAIM_TABLES)


def claims_with(plan: Plan, body_ids: Iterable[str]) -> list[Claim]:
    """Return the claims with these ids, in the order given; those that are not there are left out."""
    wanted = list(dict.fromkeys(body_ids))
    request = rows_with_ids("body_id", wanted)
    found = {claim.body_id: claim for name in CLAIM_TABLES for claim in _claims(plan, name, request)}
    return [found[body_id] for body_id in wanted if body_id in found]


def existing_claims(plan: Plan, body_ids: Collection[str]) -> list[Claim]:
    """Return the claims with these ids; PlanError when there is none or one is not there any more."""
    found = claims_with(plan, body_ids)
    if not found or len(found) < len(set(body_ids)):
        raise PlanError(translate("Claims", "The claim is not in the plan any more; it was removed meanwhile."))
    return found


def add_claim(
    plan: Plan, values: Mapping[str, Any], geometry: QgsGeometry, changes: Optional[Changes] = None
) -> tuple[Changes, str]:
    """Add a claim (or with origin ``work`` planned work) and return the changes and its id.

    values: by column of the claim tables; a party that is named and not there is made too. geometry: in the CRS of the
    plan; it decides the table, and multi stays multi. PlanError when a value makes no sense; ShapeRefused when the
    shape is no usable one, or the same claim is there already: the same kind, of the same origin, on exactly the same
    shape (a second click on the same place). Work on the same place in another time is other work.
    """
    changes = Changes(plan) if changes is None else changes
    name = claim_table(geometry)
    _check_shape(geometry)
    row = {"origin": CLAIM, **values}
    check_values(row)
    if _is_there(plan, name, row, geometry):
        raise ShapeRefused(translate("Claims", "This claim is there already, on the same place."))
    parties = NamedParties(plan, changes)
    body_id = changes.add(name, {**parties.spelled(name, row), **new_record(plan)}, geometry)
    parties.add_new()
    return changes, body_id


def change_claims(
    plan: Plan,
    body_ids: Collection[str],
    values: Mapping[str, Any],
    geometry: Optional[QgsGeometry] = None,
    changes: Optional[Changes] = None,
) -> Changes:
    """Give claims these values, by column, and the only one of them this geometry (in the CRS of the plan).

    PlanError when a claim is not there, a value makes no sense together with the rest of it, or the shape does
    not suit it.
    """
    changes = Changes(plan) if changes is None else changes
    parties = NamedParties(plan, changes)
    for claim in existing_claims(plan, body_ids):
        values = parties.spelled(claim.table, values)
        new = {name: value for name, value in values.items() if claim.values.get(name) != value}
        if not new and geometry is None:
            continue
        check_values({**claim.values, **new})
        if geometry is not None:
            _check_shape(geometry)
        changes.change(claim.table, claim.body_id, {**new, **changed_record()}, geometry)
    parties.add_new()
    return changes


def delete_claims(plan: Plan, body_ids: Collection[str]) -> Changes:
    """Remove claims, and with them their places in packages and their links with hot spots; PlanError when one
    is not there.
    """
    changes = Changes(plan)
    for claim in existing_claims(plan, body_ids):
        changes.remove(claim.table, claim.body_id)
        remove_dependents(plan, changes, claim.table, [claim.body_id])
    return changes


def family(values: Mapping[str, Any]) -> str:
    """Return the id that a copy or a part of a claim refers to: that of the first of them all."""
    return str(values.get("copy_of") or values["body_id"])


def new_record(plan: Plan) -> dict[str, Any]:
    """Return who adds a record now, when, and in which session."""
    session = current_session(plan)
    return {
        "added_by": author() or None,
        "added_at": now(),
        "session_id": session.session_id if session is not None else None,
    }


def changed_record() -> dict[str, Any]:
    """Return who changes a record now, and when."""
    return {"changed_by": author() or None, "changed_at": now()}


def check_values(values: Mapping[str, Any]) -> None:
    """Raise PlanError, one sentence, when the values of a claim contradict each other."""
    if values.get("origin") not in (CLAIM, WORK):
        raise PlanError(translate("Claims", "It must be a claim or planned work."))
    for name in (*NUMBER_COLUMNS, "cost_from", "cost_to"):
        value = values.get(name)
        if value is not None and name not in ("top_m", "bottom_m") and value < 0:
            raise PlanError(translate("Claims", "A width, duration, accuracy or cost cannot be less than zero."))
    top, bottom = values.get("top_m"), values.get("bottom_m")
    if top is not None and bottom is not None and bottom > top:
        text = translate("Claims", "The bottom ({bottom} m) lies above the top ({top} m).")
        raise PlanError(text.format(bottom=number(bottom, 2), top=number(top, 2)))
    low, high = values.get("cost_from"), values.get("cost_to")
    if low is not None and high is not None and high < low:
        raise PlanError(translate("Claims", "The upper end of the cost lies below the lower end."))
    _check_window(values)


def _check_window(values: Mapping[str, Any]) -> None:
    for name in ("works_from", "works_to"):
        try:
            read_window(values.get(name), values.get(name))
        except WindowError as error:
            text = translate("Claims", "'{value}' is no year or date; write 2027, May 2027 or 2027-05-01.")
            raise PlanError(text.format(value=values.get(name))) from error
    try:
        read_window(values.get("works_from"), values.get("works_to"))
    except WindowError as error:
        text = translate("Claims", "The works end ({end}) before they begin ({begin}).")
        raise PlanError(text.format(begin=values.get("works_from"), end=values.get("works_to"))) from error


def _check_shape(geometry: QgsGeometry) -> None:
    """Raise PlanError when a shape has no extent: a line without length, an area without surface."""
    if geometry.type() == Qgis.GeometryType.Line and geometry.length() <= 0:
        raise ShapeRefused(translate("Claims", "The line has no length; draw it from one place to another."))
    if geometry.type() == Qgis.GeometryType.Polygon and geometry.area() <= 0:
        raise ShapeRefused(translate("Claims", "The area has no surface; draw it around a place."))


def _is_there(plan: Plan, name: str, values: Mapping[str, Any], geometry: QgsGeometry) -> bool:
    multi = QgsGeometry(geometry)
    multi.convertToMultiType()
    columns = _SAME_WORK if values.get("origin") == WORK else _SAME_CLAIM
    request = QgsFeatureRequest().setFilterRect(geometry.boundingBox())
    for feature in plan.stored(name).getFeatures(request):
        alike = all(plain(feature[column]) == values.get(column) for column in columns)
        if alike and feature.geometry().equals(multi):
            return True
    return False


def _claims(plan: Plan, name: str, request: QgsFeatureRequest) -> Iterator[Claim]:
    layer = plan.stored(name)
    places = [(column, layer.fields().indexOf(column)) for column in table(name).field_names]
    for feature in layer.getFeatures(request):
        cells = feature.attributes()
        values = {column: plain(cells[place]) for column, place in places}
        yield Claim(name, values, QgsGeometry(feature.geometry()))
