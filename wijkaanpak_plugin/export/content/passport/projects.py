"""Projects of a package: works that go in one opening of the street, claims that stand alone, agreements."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Optional

import pandas as pd
from qgis.core import QgsRectangle

from wijkaanpak_plugin.analysis.open_once.openings import plan_of_openings
from wijkaanpak_plugin.analysis.packages.package_scene import PackageScene
from wijkaanpak_plugin.domain.body import split_list
from wijkaanpak_plugin.domain.short_names import short_name
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.content.passport.hardness import hardness_of
from wijkaanpak_plugin.export.content.passport.money import cost_of
from wijkaanpak_plugin.export.content.passport.passport import (
    CHANCE,
    HARD,
    NOT_SAID,
    PARTLY,
    OpenedOnce,
    Openings,
    Period,
    Project,
)
from wijkaanpak_plugin.export.content.passport.periods import period_of
from wijkaanpak_plugin.export.content.passport.rows import PackageRows
from wijkaanpak_plugin.export.content.places import place_of
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.plan.claims.claims import Claim
from wijkaanpak_plugin.plan.records.streets import plan_streets, streets_along

#: From the least to the most sure.
_STATUSES = ("idea", "reserved", "planned", "decided")
#: Streets that the name of an opening names at most.
_STREETS = 2


def opened_once(scene: PackageScene) -> OpenedOnce:
    """Plan the openings of a package: of its own works, whatever goes on beside them.

    scene: of the package alone, see ``own_scene.py``.
    """
    found = scene.street_works
    plan = plan_of_openings(found.works, found.links, scene.criteria.settings.max_shift_months)
    windows = {row["body_id"]: (row["start"], row["end"]) for row in found.works.to_dict("records")}
    groups = tuple(group for group in plan.groups if len(group.members) > 1)
    counted = Openings(plan.openings_alone, plan.openings_coupled, found.without_window)
    return OpenedOnce(groups, counted, windows)


def projects_of(content: SheetContent, rows: PackageRows, once: OpenedOnce) -> list[Project]:
    """Return the projects of a package: numbered by size, then by begin, then clockwise; agreements last, without a
    number.
    """
    claims = {claim.body_id: claim for claim in rows.claims}
    streets = _streets(content, list(claims))
    grouped = {name for group in once.groups for name in group.members}
    found = [
        _project(
            rows, [claims[name] for name in group.members], Period(group.begin, group.begin + group.months), streets
        )
        for group in once.groups
    ]
    found += [
        _project(rows, [claim], period_of(claim.values["works_from"], claim.values["works_to"]), streets)
        for claim in rows.claims
        if claim.body_id not in grouped
    ]
    numbered = [replace(each, number=number) for number, each in enumerate(_in_order(found), 1)]
    return [*numbered, *map(_agreement(rows), rows.measures)]


def _in_order(projects: Sequence[Project]) -> list[Project]:
    around = QgsRectangle()
    for each in projects:
        if each.place is not None:
            around.combineExtentWith(QgsRectangle(*each.place, *each.place))
    middle = (around.center().x(), around.center().y())

    def key(project: Project) -> tuple[Any, ...]:
        start = project.period.start
        return -len(project.body_ids), start is None, start or 0.0, _bearing(middle, project.place), project.name

    return sorted(projects, key=key)


def _bearing(middle: tuple[float, float], place: Optional[tuple[float, float]]) -> float:
    """Return the direction of a place from the middle, clockwise from the north; what lies nowhere comes last."""
    if place is None:
        return math.inf
    return math.atan2(place[0] - middle[0], place[1] - middle[1]) % math.tau


def _project(rows: PackageRows, claims: Sequence[Claim], period: Period, streets: Mapping[str, str]) -> Project:
    parts = tuple(rows.seen.name_of(claim) for claim in claims)
    where = tuple(dict.fromkeys(streets[claim.body_id] for claim in claims if claim.body_id in streets))
    bearers = [rows.parties(claim.values["cost_bearer"]) for claim in claims]
    return Project(
        number=0,
        name=parts[0] if len(claims) == 1 else _opening_name(where, parts),
        body_ids=tuple(claim.body_id for claim in claims),
        parts=parts,
        streets=where,
        transitions=tuple(dict.fromkeys(key for claim in claims for key in split_list(claim.values["transitions"]))),
        parties=tuple(dict.fromkeys(party for claim in claims for party in rows.pulled_by(claim))),
        period=period,
        cost=cost_of((claim.values["cost_from"], claim.values["cost_to"]) for claim in claims),
        bearers=tuple(dict.fromkeys(party for named in bearers for party in named)),
        without_bearer=sum(not named for named in bearers),
        hardness=_together([hardness_of(claim.values) for claim in claims]),
        status=_least([str(claim.values["status"] or "") for claim in claims]),
        place=place_of([claim.geometry for claim in claims]),
    )


def _agreement(rows: PackageRows) -> Any:
    def made(measure: Mapping[str, Any]) -> Project:
        text = rows.seen.text(measure["text"]) or translate("Passport", "agreement without words")
        return Project(
            number=0,
            name=text,
            body_ids=(),
            parts=(text,),
            streets=(),
            transitions=split_list(measure["transitions"]),
            parties=tuple(rows.parties(measure["party"])),
            period=period_of(measure["works_from"], measure["works_to"]),
            cost=cost_of([(measure["cost_from"], measure["cost_to"])]),
            bearers=(),
            without_bearer=1,
            hardness=NOT_SAID,
            status="",
        )

    return made


def _together(found: Iterable[str]) -> str:
    kinds = set(found)
    if len(kinds) == 1:
        return kinds.pop()
    return PARTLY if HARD in kinds else CHANCE


def _least(statuses: Sequence[str]) -> str:
    """Return the least sure status; one that nobody gave is less sure than any."""
    known = [_STATUSES.index(status) if status in _STATUSES else len(_STATUSES) for status in statuses if status]
    if len(known) < len(statuses):
        return ""
    return statuses[known.index(min(known))]


def _opening_name(streets: Sequence[str], parts: Sequence[str]) -> str:
    if streets:
        named = list(map(short_name, streets[:_STREETS]))
        last = translate("Passport", "{count} more streets").format(count=len(streets) - _STREETS)
        named += [last] if len(streets) > _STREETS else []
        text = translate("Passport", "{streets} in one opening")
        return text.format(streets=_listed(named))
    text = translate("Passport", "{name} and what is done with it")
    return text.format(name=parts[0])


def _listed(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    text = translate("Passport", "{names} and {last}")
    return text.format(names=", ".join(names[:-1]), last=names[-1])


def _streets(content: SheetContent, names: Sequence[str]) -> Mapping[str, str]:
    bodies: pd.DataFrame = content.known.bodies
    return streets_along(bodies[bodies["body_id"].isin(names)], plan_streets(content.plan))
