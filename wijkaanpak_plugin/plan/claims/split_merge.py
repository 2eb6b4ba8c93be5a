"""Claims as shapes: split by a line, merged, and taken over from a feature of another layer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
)

from wijkaanpak_plugin.domain.short_names import part_name
from wijkaanpak_plugin.domain.translation import translate, translated
from wijkaanpak_plugin.plan.claims.claims import (
    OWN_COLUMNS,
    Claim,
    changed_record,
    existing_claims,
    family,
    new_record,
)
from wijkaanpak_plugin.plan.claims.links import copy_links, unite_families, unite_links
from wijkaanpak_plugin.plan.schema.tables import table
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.confidential_records import confidential_records
from wijkaanpak_plugin.plan.store.dependents import remove_dependents
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.transforms import sound_transform

#: Columns that say nothing about what a claim is: they may differ between claims that are merged. The whole is
#: confidential where one part was, so nothing is lost there.
_NOT_COMPARED = (*OWN_COLUMNS, "name", "copy_of", "confidential")
#: Columns that say what a claim is: claims that differ in one of them are no one claim.
_WHAT_IT_IS = ("origin", "building_block", "kind", "vertical_layer")


@dataclass(frozen=True)
class Split:
    """What splitting gives: the changes, and the ids of the parts."""

    changes: Changes
    parts: tuple[str, ...]


@dataclass(frozen=True)
class Merged:
    """What merging gives: the changes, the id of the whole, and the columns in which the claims differed
    (the whole has those of the first). It is confidential where one of them was.
    """

    changes: Changes
    body_id: str
    differing: tuple[str, ...]


def split_claim(plan: Plan, body_id: str, line: QgsGeometry) -> Split:
    """Split a claim along a line (in the CRS of the plan).

    Every part is a claim of its own, with a number behind the name, in the same packages and with the same hot
    spots; the whole goes. PlanError when the claim is a point, or the line does not divide it.
    """
    claim = existing_claims(plan, [body_id])[0]
    pieces = _pieces(claim, line)
    values = {name: value for name, value in claim.values.items() if name not in OWN_COLUMNS}
    changes = Changes(plan)
    parts = []
    for number, piece in enumerate(pieces, start=1):
        # Parts of one claim touch each other, and are no conflict.
        named = {**values, "name": part_name(claim.name, number), "copy_of": family(claim.values), **new_record(plan)}
        parts.append(changes.add(claim.table, named, piece))
        copy_links(plan, changes, [body_id], parts[-1])
    changes.remove(claim.table, body_id)
    remove_dependents(plan, changes, claim.table, [body_id])
    return Split(changes, tuple(parts))


def merge_claims(plan: Plan, body_ids: Sequence[str]) -> Merged:
    """Make one claim of several that are the same thing: the first, with the shapes, the links and the copies of all.

    The whole lies where every part lay: a copy of any of them is an alternative to it, and not compared with it. It is
    confidential where any part was.
    PlanError when there are fewer than two, when points, lines and areas are mixed, or when they differ in building
    block, kind or vertical layer, or in whether they are planned work.
    """
    claims = existing_claims(plan, body_ids)
    first, others = claims[0], claims[1:]
    if not others:
        raise PlanError(translate("Claims", "Choose two or more claims to merge."))
    if any(claim.table != first.table for claim in others):
        raise PlanError(translate("Claims", "Only claims of one shape can be merged: points, lines or areas."))
    described = table(first.table)
    other = [translated(described.field(name).label) for name in _differing(claims) if name in _WHAT_IT_IS]
    if other:
        text = translate("Claims", "These claims are not the same thing and cannot be merged: they differ in {fields}.")
        raise PlanError(text.format(fields=", ".join(other)))
    whole = QgsGeometry.unaryUnion([claim.geometry for claim in claims])
    if whole.type() == Qgis.GeometryType.Line:
        whole = whole.mergeLines()
    changes = Changes(plan)
    # The whole shows the ground of every part.
    secret = not confidential_records(plan, first.table).isdisjoint(claim.body_id for claim in claims)
    flag = {"confidential": True} if secret else {}
    changes.change(first.table, first.body_id, {**flag, **changed_record()}, whole)
    gone = [claim.body_id for claim in others]
    for claim in others:
        changes.remove(claim.table, claim.body_id)
    unite_links(plan, changes, first.body_id, gone)
    unite_families(plan, changes, family(first.values), [family(claim.values) for claim in others])
    return Merged(changes, first.body_id, _differing(claims))


def in_plan(plan: Plan, geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> QgsGeometry:
    """Return a geometry in the CRS of the plan, straight segments only; PlanError when it has no place there."""
    moved = QgsGeometry(geometry)
    moved.convertToStraightSegment()
    try:
        if crs.isValid() and crs != plan.crs:
            transform = sound_transform(crs, plan.crs, QgsProject.instance().transformContext())
            if transform is None:
                raise PlanError(_no_place(plan))
            moved.transform(transform)
    except QgsCsException as error:
        raise PlanError(_no_place(plan)) from error
    box = moved.boundingBox()
    if not moved.isEmpty() and not box.isFinite():
        raise PlanError(_no_place(plan))
    return moved


def _no_place(plan: Plan) -> str:
    text = translate("Claims", "This place cannot be expressed in the coordinate reference system of the plan ({crs}).")
    return text.format(crs=plan.crs.userFriendlyIdentifier())


def _pieces(claim: Claim, line: QgsGeometry) -> list[QgsGeometry]:
    """Return the parts of a claim; those that the line does not touch stay with the first."""
    if claim.geometry.type() == Qgis.GeometryType.Point:
        raise PlanError(translate("Claims", "A point cannot be split."))
    cuts = [[QgsPointXY(vertex) for vertex in part.vertices()] for part in line.asGeometryCollection()]
    first: list[QgsGeometry] = []
    others: list[QgsGeometry] = []
    for part in claim.geometry.asGeometryCollection():
        pieces = _cut(part, cuts)
        first.append(pieces[0])
        others += pieces[1:]
    if not others:
        raise PlanError(translate("Claims", "The line does not divide the claim; draw it right across."))
    return [QgsGeometry.collectGeometry(first), *others]


def _cut(part: QgsGeometry, cuts: Sequence[Sequence[QgsPointXY]]) -> list[QgsGeometry]:
    pieces = [QgsGeometry(part)]
    for cut in cuts:
        for piece in list(pieces):
            _result, more, _points = piece.splitGeometry(cut, False)
            pieces += more
    return pieces


def _differing(claims: Sequence[Claim]) -> tuple[str, ...]:
    first = claims[0].values
    return tuple(
        name
        for name in first
        if name not in _NOT_COMPARED and any(claim.values[name] != first[name] for claim in claims)
    )
