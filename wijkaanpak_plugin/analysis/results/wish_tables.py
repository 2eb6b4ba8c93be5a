"""Findings about wishes as rows of the table of findings: hot spots, zones, and what waits for what."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import shapely

from wijkaanpak_plugin.analysis.arrays import Rows, Texts
from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies
from wijkaanpak_plugin.analysis.bodies.shapes import Geometries, visible_zones
from wijkaanpak_plugin.analysis.results.facts import Columns
from wijkaanpak_plugin.analysis.results.identity import finding_ids, group_ids, own_values, short_hash
from wijkaanpak_plugin.analysis.results.lifetimes import months_until_due
from wijkaanpak_plugin.analysis.results.result_table import ASSUMPTION, TYPES, empty_findings, facts_table
from wijkaanpak_plugin.analysis.wishes.beside import KEEP_AROUND_M, Beside, beside, zones
from wijkaanpak_plugin.analysis.wishes.places import Places
from wijkaanpak_plugin.analysis.wishes.prepared import PreparedWishes
from wijkaanpak_plugin.analysis.wishes.waiting import Waiting
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.finding import ANSWERS_HOT_SPOT, DEPENDENCY, FINDING_DECIMALS, INFO, WEIGH
from wijkaanpak_plugin.domain.settings import AnalysisSettings
from wijkaanpak_plugin.domain.window import day_at, last_day_before


def wish_tables(
    bodies: PreparedBodies,
    wishes: PreparedWishes,
    settings: AnalysisSettings,
    kinds: KindCatalogue,
    about: set[str] | None = None,
) -> list[pd.DataFrame]:
    """Return the findings about wishes. about: ids of claims, works and wishes to which they are limited."""
    rows = _asked(bodies, wishes.places, settings, about)
    waiting = [row for row in wishes.waiting if about is None or row.dependency_id in about or row.needs_id in about]
    return [place_table(bodies, wishes.places, rows, settings, kinds), waiting_table(bodies, waiting)]


def place_table(
    bodies: PreparedBodies, places: Places, found: Beside, settings: AnalysisSettings, kinds: KindCatalogue
) -> pd.DataFrame:
    """Return what claims and works can take along, and what they touch that must stay."""
    if not len(found):
        return empty_findings()
    facts = place_facts(bodies, places, found, settings)
    place, zone = found.place, zones(bodies, places, found)
    told = zip(places.kind[place], places.names[place])
    grounds = np.array([short_hash(kind, text) for kind, text in told], dtype=object)
    given: dict[str, Any] = {
        **facts,
        "finding_id": finding_ids(found.subtype, facts["a_id"], facts["b_id"]),
        "group_id": group_ids(found.subtype, facts["a_id"], facts["b_kind"]),
        "confidential": bodies.confidential[found.body] | places.confidential[place],
    }
    table = facts_table(given, zone, grounds, own_values(bodies, found.body, found.body, {}))
    # How long it takes until the ground is due again is only said: a longer lifetime is no other verdict.
    due = months_until_due(bodies, found.body, found.body, kinds)
    table["required_months"] = np.where(found.subtype == ANSWERS_HOT_SPOT, due, np.nan)
    return table


def place_facts(bodies: PreparedBodies, places: Places, found: Beside, settings: AnalysisSettings) -> Columns:
    """Return the facts of claims and works beside hot spots and zones."""
    body, place = found.body, found.place
    answers = found.subtype == ANSWERS_HOT_SPOT
    areas = places.is_area[place]
    common = [len({*bodies.transitions[i]} & {*places.transitions[j]}) for i, j in zip(body, place)]
    agreeing = np.array([len(parties) for parties in places.agreeing[place]], dtype=float)
    begin, end = (np.where(answers, values[body], np.nan) for values in (bodies.start, bodies.end))
    asked = np.where(answers, settings.search_distance_m, np.where(areas, np.nan, KEEP_AROUND_M))
    return {
        "type": np.array([TYPES[name] for name in found.subtype], dtype=object),
        "subtype": found.subtype,
        "severity": np.where(answers, INFO, WEIGH).astype(object),
        "rule_status": np.where(answers | ~areas, ASSUMPTION, "").astype(object),
        "a_id": bodies.ids[body],
        "a_name": bodies.names[body],
        "a_kind": bodies.kind_key[body],
        "b_id": places.ids[place],
        "b_name": places.names[place],
        "b_kind": places.kind[place],
        "measured_m": found.distance.round(FINDING_DECIMALS["measured_m"]),
        "required_m": asked,
        "shared_area_m2": found.area.round(FINDING_DECIMALS["shared_area_m2"]),
        "transitions": _served(bodies, body, places, place),
        "owners": [_parties(bodies.owner[i], *places.agreeing[j]) for i, j in zip(body, place)],
        "from_date": [day_at(moment).isoformat() if moment == moment else "" for moment in begin],
        "to_date": [last_day_before(moment).isoformat() if moment == moment else "" for moment in end],
        "both_ways": [bool(a) and x in places.linked[j] for a, x, j in zip(answers, bodies.ids[body], place)],
        "score": np.where(answers, agreeing + np.array(common, dtype=float), np.nan),
    }


def waiting_table(bodies: PreparedBodies, waiting: list[Waiting]) -> pd.DataFrame:
    """Return what waits in vain, each a row of its own: it lies where who waits is drawn, nowhere where nobody is."""
    if not waiting:
        return empty_findings()
    rows = {name: row for row, name in enumerate(bodies.ids.tolist())}
    zone = np.array([_ground(bodies, [rows[each] for each in one.bodies if each in rows]) for one in waiting] + [None])
    ids = finding_ids([DEPENDENCY] * len(waiting), [w.needs_id for w in waiting], [w.dependency_id for w in waiting])
    given: dict[str, Any] = {
        "finding_id": ids,
        "group_id": group_ids([DEPENDENCY] * len(waiting), [w.dependency_id for w in waiting]),
        "type": np.full(len(waiting), TYPES[DEPENDENCY], dtype=object),
        "subtype": np.full(len(waiting), DEPENDENCY, dtype=object),
        "severity": _texts(w.severity for w in waiting),
        "reason": _texts(w.reason for w in waiting),
        "a_id": _texts(w.needs_id for w in waiting),
        "a_name": _texts(w.name for w in waiting),
        "a_kind": _texts(w.kind for w in waiting),
        "b_id": _texts(w.dependency_id for w in waiting),
        "b_name": _texts(w.on_name for w in waiting),
        "b_kind": _texts(w.sort for w in waiting),
        "gap_months": [np.nan if w.months_late is None else round(w.months_late, 2) for w in waiting],
        "transitions": [",".join(w.transitions) for w in waiting],
        "owners": [_parties(*w.owners) for w in waiting],
        "from_date": ["" if w.needed is None else w.needed.isoformat() for w in waiting],
        "to_date": ["" if w.ready is None else w.ready.isoformat() for w in waiting],
        "source_date": ["" if w.ready is None or not w.promised else w.ready.isoformat() for w in waiting],
        "confidential": np.array([w.confidential for w in waiting], dtype=bool),
        "both_ways": [w.is_circle for w in waiting],
        "counted_with": [",".join(name for name, _ in w.circle) for w in waiting],
        "counted_with_names": [", ".join(name for _, name in w.circle) for w in waiting],
    }
    grounds = np.array([short_hash(*w.grounds) for w in waiting], dtype=object)
    return facts_table(given, zone[:-1], grounds, [()] * len(waiting))


def _asked(bodies: PreparedBodies, places: Places, settings: AnalysisSettings, about: set[str] | None) -> Beside:
    """Return the claims and works beside places, limited to those of which either is asked about."""
    found = beside(bodies, places, settings.search_distance_m)
    if about is None or not len(found):
        return found
    wanted = [a in about or b in about for a, b in zip(bodies.ids[found.body], places.ids[found.place])]
    return found.rows(np.flatnonzero(wanted))


def _served(bodies: PreparedBodies, body: Rows, places: Places, place: Rows) -> list[str]:
    return [",".join(sorted({*bodies.transitions[i], *places.transitions[j]})) for i, j in zip(body, place)]


def _parties(*names: str) -> str:
    return ", ".join(sorted({*names} - {""}))


def _texts(values: Any) -> Texts:
    return np.array([*values, None], dtype=object)[:-1]


def _ground(bodies: PreparedBodies, rows: list[int]) -> shapely.Geometry | None:
    """Return the ground of some bodies as one MultiPolygon, None where there are none."""
    if not rows:
        return None
    shapes: Geometries = bodies.footprint[rows]
    return shapely.MultiPolygon(
        [
            part
            for each in [shapely.union_all(visible_zones(shapes, shapes, shapes))]
            for part in shapely.get_parts(each)
        ]
    )
