"""Hot spots of a package, with what becomes of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from string import ascii_uppercase

from qgis.core import QgsRectangle

from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.export.content.packages import packages_for
from wijkaanpak_plugin.export.content.passport.passport import Answer, Project
from wijkaanpak_plugin.export.content.passport.periods import earliest
from wijkaanpak_plugin.export.content.passport.rows import PackageRows
from wijkaanpak_plugin.export.content.places import middle_of
from wijkaanpak_plugin.plan.hot_spots.records import OPEN, HotSpot, hot_spots
from wijkaanpak_plugin.plan.records.records import records
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE_CLAIM

_LETTERS = len(ascii_uppercase)


def answers_of(rows: PackageRows, projects: Sequence[Project], reach_m: float) -> list[Answer]:
    """Return the hot spots that claims of a package answer, or that lie among these, in the order of the walk.

    reach_m: so far beside the claims a hot spot still lies among them.
    """
    own = {claim.body_id for claim in rows.claims}
    around = QgsRectangle()
    for claim in rows.claims:
        around.combineExtentWith(claim.geometry.boundingBox())
    around.grow(reach_m)
    by_claim = {name: project for project in projects for name in project.body_ids}
    others = _other_packages(rows)
    shown = [
        spot
        for spot in reversed(hot_spots(rows.plan))
        if rows.seen.record({"hot_spot_id": spot.hot_spot_id})
        and not spot.geometry.isEmpty()
        and (spot.geometry.boundingBox().intersects(around) or any(claim.body_id in own for claim in spot.claims))
    ]
    return [_answer(rows, spot, letters(place), by_claim, others) for place, spot in enumerate(shown)]


def letters(place: int) -> str:
    """Return the mark of the hot spot in a place, from 0 on.

    >>> letters(0), letters(25), letters(26)
    ('A', 'Z', 'AA')
    """
    before, rest = divmod(place, _LETTERS)
    return (letters(before - 1) if before else "") + ascii_uppercase[rest]


def any_hot_spots(rows: PackageRows) -> bool:
    """Return whether the plan holds a hot spot that may be known."""
    return any(rows.seen.record({"hot_spot_id": spot.hot_spot_id}) for spot in hot_spots(rows.plan))


def _answer(
    rows: PackageRows, spot: HotSpot, mark: str, by_claim: Mapping[str, Project], others: Mapping[str, list[str]]
) -> Answer:
    linked = [by_claim[claim.body_id] for claim in spot.claims if claim.body_id in by_claim]
    numbers = tuple(dict.fromkeys(project.number for project in linked))
    point = middle_of(spot.geometry).asPoint()
    kinds = load_vocabularies()["hot_spot_kind"]
    return Answer(
        mark,
        rows.seen.text(spot.text) or (kinds.label(spot.kind) if spot.kind in kinds else ""),
        spot.kind,
        "" if spot.answer_status == OPEN else spot.answer_status,
        rows.seen.text(spot.answer),
        numbers,
        earliest(project.period for project in linked),
        tuple(dict.fromkeys(name for claim in spot.claims for name in others.get(claim.body_id, ()))),
        (point.x(), point.y()),
    )


def _other_packages(rows: PackageRows) -> dict[str, list[str]]:
    """Return by body_id the names of the other packages that a claim stands in, as far as both may be known."""
    names = {key: rows.seen.text(name) for key, name in packages_for(rows.plan, rows.audience)}
    names.pop(rows.package.package_id, None)
    found: dict[str, list[str]] = {}
    for link in records(rows.plan, PACKAGE_CLAIM.name):
        name = names.get(link["package_id"])
        if name and rows.seen.record(link):
            found.setdefault(link["body_id"], []).append(name)
    return found
