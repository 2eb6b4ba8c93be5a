"""Actions on hot spots: each function returns the changes of one action, to be performed as one step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from qgis.core import Qgis, QgsExpression, QgsFeature, QgsFeatureRequest, QgsGeometry

from wijkaanpak_plugin.domain.confidential import is_confidential
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.hot_spots.photo import photo_to_store
from wijkaanpak_plugin.plan.hot_spots.records import HOT_SPOT_TABLES, STANCES
from wijkaanpak_plugin.plan.parties.naming import NamedParties
from wijkaanpak_plugin.plan.schema.hot_spot_tables import HOT_SPOT, HOT_SPOT_AREA, HOT_SPOT_CLAIM, HOT_SPOT_REACTION
from wijkaanpak_plugin.plan.store.author import author
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.confidential_records import confidential_records
from wijkaanpak_plugin.plan.store.dependents import remove_dependents
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.sessions import current_session
from wijkaanpak_plugin.plan.store.values import plain

#: Columns of a hot spot that can be changed.
CHANGEABLE = ("kind", "text", "photo", "moment", "transitions", "answer", "answer_status", "confidential")


def add_hot_spot(plan: Plan, geometry: QgsGeometry, kind: str, text: str = "") -> tuple[Changes, str]:
    """Note a hot spot; return the changes and the id it will have.

    geometry: a point or an area, in the plan's CRS. It counts as noted in the studio while a session is going on; at
    another moment when is not known. PlanError when the geometry is neither.
    """
    table = {Qgis.GeometryType.Point: HOT_SPOT.name, Qgis.GeometryType.Polygon: HOT_SPOT_AREA.name}.get(geometry.type())
    if table is None:
        raise PlanError(translate("Plan", "A hot spot is a point or an area."))
    session = current_session(plan)
    values = {
        "kind": kind or None,
        "text": text.strip() or None,
        "moment": "studio" if session else None,
        "session_id": session.session_id if session else None,
        "added_by": author() or None,
    }
    changes = Changes(plan)
    return changes, changes.add(table, values, geometry)


def change_hot_spot(plan: Plan, hot_spot_id: str, values: Mapping[str, Any]) -> Changes:
    """Change columns of a hot spot: those of ``CHANGEABLE``.

    transitions: a sequence of keys, the first one leads. photo: a path, stored relative to the plan where possible.
    Empty texts become unknown. PlanError when there is no such hot spot, KeyError for another column.
    """
    unknown = set(values) - set(CHANGEABLE)
    if unknown:
        raise KeyError(", ".join(sorted(unknown)))
    changes = Changes(plan)
    stored = {name: _stored(plan, name, value) for name, value in values.items()}
    changes.change(_table_of(plan, hot_spot_id), hot_spot_id, stored)
    return changes


def move_hot_spot(plan: Plan, hot_spot_id: str, place: QgsGeometry) -> Changes:
    """Give a hot spot another place, in the plan's CRS.

    An area with a point as its place moves so that the middle of its box lies there. PlanError when a point is to
    become an area, or there is no such hot spot.
    """
    table = _table_of(plan, hot_spot_id)
    is_point = place.type() == Qgis.GeometryType.Point
    if table == HOT_SPOT.name and not is_point:
        raise PlanError(translate("Plan", "This hot spot is a point; click its new place instead of drawing an area."))
    if table == HOT_SPOT_AREA.name and is_point:
        place = _shifted(_row(plan, table, "hot_spot_id", hot_spot_id), place)
    changes = Changes(plan)
    changes.change(table, hot_spot_id, {}, place)
    return changes


def remove_hot_spot(plan: Plan, hot_spot_id: str) -> Changes:
    """Remove a hot spot with its reactions and its links; the claims stay. PlanError when there is none such."""
    changes = Changes(plan)
    table = _table_of(plan, hot_spot_id)
    changes.remove(table, hot_spot_id)
    remove_dependents(plan, changes, table, [hot_spot_id])
    return changes


def react(plan: Plan, hot_spot_id: str, stance: str, party: str = "", text: str = "") -> Changes:
    """Note a reaction: agree, disagree or remark; a party that is not there is made too.

    PlanError when the stance is none of these, when a remark says nothing, or when there is no such hot spot.
    """
    if stance not in STANCES:
        raise PlanError(translate("Plan", "'{stance}' is no stance.").format(stance=stance))
    if stance == "remark" and not text.strip():
        raise PlanError(translate("Plan", "Write the remark first."))
    _table_of(plan, hot_spot_id)
    changes = Changes(plan)
    values = {
        "hot_spot_id": hot_spot_id,
        "stance": stance,
        "party": party.strip() or None,
        "text": text.strip() or None,
        "by": author() or None,
    }
    parties = NamedParties(plan, changes)
    changes.add(HOT_SPOT_REACTION.name, parties.spelled(HOT_SPOT_REACTION.name, values))
    parties.add_new()
    return changes


def remove_reaction(plan: Plan, reaction_id: str) -> Changes:
    """Remove a reaction; PlanError when there is none such."""
    changes = Changes(plan)
    changes.remove(HOT_SPOT_REACTION.name, reaction_id)
    return changes


def turn_into_claim(
    plan: Plan, hot_spot_id: str, table: str, values: Mapping[str, Any], geometry: QgsGeometry
) -> Changes:
    """Add a claim that answers a hot spot, and the link between the two.

    table: claim_point, claim_line or claim_area; values: its columns; geometry: in the plan's CRS. Transitions and
    reason come from the hot spot where ``values`` leave them out; of a confidential one the claim is confidential.
    PlanError when there is no such hot spot or the geometry does not suit the table.
    """
    spots = _table_of(plan, hot_spot_id)
    row = _row(plan, spots, "hot_spot_id", hot_spot_id)
    session = current_session(plan)
    taken_over = {
        "transitions": plain(row["transitions"]),
        "why_here": plain(row["text"]),
        "session_id": session.session_id if session else None,
        "added_by": author() or None,
    }
    made = {**taken_over, **values}
    # Whatever is said of the claim: what it says and where it lies came from the hot spot.
    made["confidential"] = is_confidential(made.get("confidential")) or hot_spot_id in confidential_records(plan, spots)
    changes = Changes(plan)
    parties = NamedParties(plan, changes)
    body_id = changes.add(table, parties.spelled(table, made), geometry)
    link_claim(changes, hot_spot_id, body_id)
    parties.add_new()
    return changes


def link_claim(changes: Changes, hot_spot_id: str, body_id: str) -> None:
    """Add to ``changes`` that a claim answers a hot spot."""
    changes.add(HOT_SPOT_CLAIM.name, {"hot_spot_id": hot_spot_id, "body_id": body_id})


def lies_outside(plan: Plan, geometry: QgsGeometry) -> bool:
    """Say whether nothing of a geometry (plan's CRS) lies in the plan area; False when no area was drawn."""
    areas = [row.geometry() for row in plan.stored("plan_area").getFeatures() if row.hasGeometry()]
    return bool(areas) and not any(area.intersects(geometry) for area in areas)


def _stored(plan: Plan, column: str, value: Any) -> Any:
    if column == "confidential":
        return bool(value)
    if column == "transitions":
        return ",".join(dict.fromkeys(value)) or None
    text = str(value or "").strip()
    return (photo_to_store(plan.backend, text) if column == "photo" else text) or None


def _table_of(plan: Plan, hot_spot_id: str) -> str:
    for table in HOT_SPOT_TABLES:
        for _row in _rows(plan, table, "hot_spot_id", hot_spot_id):
            return table
    raise PlanError(translate("Plan", "The hot spot is not in the plan any more; it was removed meanwhile."))


def _row(plan: Plan, table: str, column: str, value: str) -> QgsFeature:
    return next(_rows(plan, table, column, value))


def _rows(plan: Plan, table: str, column: str, value: str) -> Iterator[QgsFeature]:
    wanted = QgsExpression.createFieldEqualityExpression(column, value)
    yield from plan.stored(table).getFeatures(QgsFeatureRequest().setFilterExpression(wanted))


def _shifted(row: QgsFeature, place: QgsGeometry) -> QgsGeometry:
    shape = QgsGeometry(row.geometry())
    middle, wanted = shape.boundingBox().center(), place.boundingBox().center()
    if shape.translate(wanted.x() - middle.x(), wanted.y() - middle.y()) != Qgis.GeometryOperationResult.Success:
        raise PlanError(translate("Plan", "The hot spot could not be moved there."))
    return shape
