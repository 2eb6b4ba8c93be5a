"""Fills what the method adds to claims: session, hot spots, packages, parties, what waits, moments, zones, streets."""

from __future__ import annotations

from typing import Any

from tools.sample import place
from tools.sample.filling import AUTHOR, STAMP, Tables, identifier
from tools.sample.moments import MOMENTS
from tools.sample.packages import PACKAGES, Package
from tools.sample.parties import PARTIES
from tools.sample.session import EVENING, HOT_SPOTS, STUDIO, VOTES, HotSpot
from tools.sample.streets import outline, streets
from tools.sample.waiting import DEPENDENCIES
from tools.sample.zones import zones

_SOURCE = "Fictief voorbeeld"


def add_records(tables: Tables) -> None:
    """Add every record that is no claim, tag or source."""
    _add_session(tables)
    for spot in HOT_SPOTS:
        _add_hot_spot(tables, spot)
    for package in PACKAGES:
        _add_package(tables, package)
    for party in PARTIES:
        tables.add("party", {"party_id": identifier("party", party.name), "confidential": False, **party._asdict()})
    _add_dependencies(tables)
    for moment in MOMENTS:
        tables.add("marker", {"marker_id": identifier("marker", moment.key), **moment._asdict()})
    _add_zones_and_streets(tables)


def _add_session(tables: Tables) -> None:
    session = {"session_id": identifier("session", EVENING.key)}
    tables.add("session", {**EVENING._asdict(), **session})
    for position, (minutes, text) in enumerate(EVENING.agenda, 1):
        row = {"agenda_id": identifier("agenda", str(position)), "position": position, "minutes": minutes, "text": text}
        tables.add("session_agenda", {**row, **session})
    for number, (first, second, party, choice, reason) in enumerate(VOTES, 1):
        row = {"first": first, "second": second, "party": party, "choice": choice, "reason": reason}
        stamp = {"vote_id": identifier("vote", str(number)), "by": AUTHOR, "at": EVENING.ended}
        tables.add("vote", {**row, **stamp, **session})


def _add_hot_spot(tables: Tables, spot: HotSpot) -> None:
    spot_id = identifier("hot_spot", spot.key)
    values = {
        "hot_spot_id": spot_id,
        "kind": spot.kind,
        "text": spot.text,
        "moment": spot.moment,
        "transitions": spot.transitions,
        "answer": spot.answer,
        "answer_status": spot.status,
        "session_id": identifier("session", EVENING.key) if spot.moment == STUDIO else None,
        "confidential": False,
        **STAMP,
    }
    shape = spot.shape
    tables.add("hot_spot" if shape.geom_type == "Point" else "hot_spot_area", values, shape)
    for claim in spot.claims:
        link = {"link_id": identifier("hot_spot_claim", spot.key, claim), "hot_spot_id": spot_id, "body_id": claim}
        tables.add("hot_spot_claim", link)
    for number, reaction in enumerate(spot.reactions, 1):
        stamp = {"reaction_id": identifier("reaction", spot.key, str(number)), "by": AUTHOR, "at": EVENING.ended}
        tables.add("hot_spot_reaction", {**reaction._asdict(), **stamp, "hot_spot_id": spot_id})


def _add_package(tables: Tables, package: Package) -> None:
    of_package = {"package_id": identifier("package", package.key)}
    partners = ",".join(package.partners)
    described = {**package._asdict(), "partners": partners, "confidential": False, "remarks": _SOURCE}
    tables.add("package", {**described, **of_package, **STAMP})
    for claim, role, initiator in package.claims:
        values = {"body_id": claim, "role": role, "initiator": initiator}
        tables.add("package_claim", _linked("package_claim", "link_id", package.key, claim, {**values, **of_package}))
    for measure in package.measures:
        values = {**measure._asdict(), **of_package}
        tables.add("package_measure", _linked("measure", "measure_id", package.key, measure.key, values))
    for choice in package.choices:
        values = {**choice._asdict(), **of_package}
        name = f"{choice.theme} {choice.organisation} {choice.organisation_level}"
        tables.add("package_choice", _linked("choice", "choice_id", package.key, name, values))
    for task, reason in (*((task, None) for task in package.tasks), *package.left_out):
        values = {"task_id": task, "taken_along": reason is None, "reason": reason, **of_package}
        tables.add("package_task", _linked("package_task", "link_id", package.key, task, values))


def _linked(kind: str, column: str, package: str, name: str, values: dict[str, Any]) -> dict[str, Any]:
    return {column: identifier(kind, package, name), **values}


def _add_dependencies(tables: Tables) -> None:
    packages = {package.key: identifier("package", package.key) for package in PACKAGES}
    for waiting in DEPENDENCIES:
        ids = {"needs_id": packages.get(waiting.needs, waiting.needs), "on_id": waiting.on, "on_text": waiting.text}
        row = {"dependency_id": identifier("dependency", waiting.key), **waiting._asdict(), **ids}
        tables.add("dependency", row)


def _add_zones_and_streets(tables: Tables) -> None:
    for zone in zones():
        about = {"source": _SOURCE, "date": place.DATE, "confidential": False}
        row = {"zone_id": identifier("zone", zone.key), **zone._asdict(), **about}
        tables.add("zone", row, place.to_rd(zone.shape))
    for street in streets():
        row = {"street_id": identifier("street", street.name), "name": street.name, "source": _SOURCE}
        tables.add("street", row, place.to_rd(street.axis.geometry.intersection(outline()).simplify(0.05)))
