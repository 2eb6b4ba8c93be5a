"""Work of ``wijkaanpak:openonce``: reads the works of a plan, plans the openings of the street and writes them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Callable, Optional

import pandas as pd
import shapely
from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingFeedback, QgsWkbTypes

from wijkaanpak_plugin.analysis.bodies.prepared import prepare
from wijkaanpak_plugin.analysis.judging.criteria import criteria_from
from wijkaanpak_plugin.analysis.open_once.opening import Opening, Openings
from wijkaanpak_plugin.analysis.open_once.openings import plan_of_openings
from wijkaanpak_plugin.analysis.open_once.street_length import street_length
from wijkaanpak_plugin.analysis.open_once.street_works import StreetWorks, street_works
from wijkaanpak_plugin.domain.sentences import number
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.window import day_at, last_day_before
from wijkaanpak_plugin.export.audience import INTERNAL
from wijkaanpak_plugin.export.content.packages import chosen_package
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.plan.claims.confidential import confidential_ids
from wijkaanpak_plugin.plan.findings.analysis_input import PlanSnapshot, plan_snapshot
from wijkaanpak_plugin.plan.findings.findings import judgements
from wijkaanpak_plugin.plan.schema.source_tables import SOURCE
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.confidential_records import confidential_records
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.processing.given_plan import given_plan
from wijkaanpak_plugin.processing.running import progress_of, says_what_is_wrong
from wijkaanpak_plugin.processing.tables import BOOLEAN, DATE, NUMBER, TEXT, Columns, Outputs

#: Errors of ``given_works``.
REFUSALS = (PlanError, ExportError)

_WORKS = "works"
#: A party that judges a coupling so does not want it.
_REJECTS = "no"

OPENING_FIELDS: Columns = (
    ("number", NUMBER),
    ("members", TEXT),
    ("names", TEXT),
    ("works", NUMBER),
    ("from_date", DATE),
    ("to_date", DATE),
    ("months", NUMBER),
    ("m2", NUMBER),
    ("m2_alone", NUMBER),
    ("m", NUMBER),
    ("moves", TEXT),
    ("total_move", NUMBER),
    ("confidential", BOOLEAN),
)


@dataclass(frozen=True)
class GivenWorks:
    """A plan as it is at one moment; reading it may happen on any thread.

    package: body_id of its claims, None for the whole plan; rejected: couplings (finding_id) that a party does not
    want; confidential: body_id of confidential claims; own: of all claims of the plan; secret_works: whether a
    registered source of planned works is confidential.
    """

    snapshot: PlanSnapshot
    package: Optional[frozenset[str]]
    rejected: frozenset[str]
    confidential: frozenset[str]
    own: frozenset[str]
    secret_works: bool

    def is_confidential(self, body_id: str) -> bool:
        """Say whether a work is confidential: as a claim, or since its source may be the one that is."""
        return body_id in self.confidential or (self.secret_works and body_id not in self.own)


def refusals() -> tuple[type[Exception], ...]:
    """Return the errors of ``given_works``."""
    return REFUSALS


def given_works(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> GivenWorks:
    """Take a snapshot of the plan, on the main thread; PlanError when it cannot be opened, ExportError when it has no
    such package.
    """
    plan = given_plan(algorithm.parameterAsFile(parameters, "PLAN", context), algorithm, parameters, context)
    package = chosen_package(plan, algorithm.parameterAsString(parameters, "PACKAGE", context).strip(), INTERNAL)
    snapshot = plan_snapshot(plan)
    # Existing objects open nothing: there is no need to read them.
    planned = [(source, layer) for source, layer in snapshot.sources if source.role == _WORKS]
    secret = confidential_records(plan, SOURCE.name)
    judged = judgements(plan)
    return GivenWorks(
        snapshot=replace(snapshot, sources=planned),
        package=None if package is None else package.claims,
        rejected=frozenset(judged.loc[judged["judgement"] == _REJECTS, "finding_id"]),
        confidential=frozenset(confidential_ids(plan)),
        own=frozenset(_claim_ids(plan)),
        secret_works=any(source.source_id in secret for source, _ in planned),
    )


@says_what_is_wrong(REFUSALS)
def plan_openings(
    algorithm: QgsProcessingAlgorithm,
    taken: Callable[[], GivenWorks],
    months: Optional[float],
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> dict[str, Any]:
    """Read the snapshot, plan the openings and write them; return the outputs.

    taken: gives the snapshot, or raises what was wrong with it. months: the largest shift, None for that of the plan.
    """
    given = taken()
    read = given.snapshot.read(progress_of(feedback, 0, 20))
    settings = read.settings if months is None else replace(read.settings, max_shift_months=months)
    criteria = criteria_from(rules=read.rules, settings=settings, kinds=read.kinds)
    bodies = prepare(read.bodies, criteria.kinds, read.report)
    for remark in read.report.remarks:
        feedback.pushInfo(remark)
    found = street_works(bodies, criteria, given.rejected, progress_of(feedback, 20, 50))
    _say_what_is_left_out(feedback, found)
    if given.package is not None:
        found = found.among(given.package)
    plan = plan_of_openings(found.works, found.links, settings.max_shift_months, progress_of(feedback, 50, 90))
    _say_what_came_of_it(feedback, plan)
    with Outputs(algorithm, parameters, context) as written:
        place = written.write(
            "OUTPUT",
            _table(plan, found.works, given),
            OPENING_FIELDS,
            QgsWkbTypes.Type.MultiPolygon,
            given.snapshot.crs,
            progress_of(feedback, 90, 100),
        )
    return {"OUTPUT": place, "OPENINGS_ALONE": plan.openings_alone, "OPENINGS_COUPLED": plan.openings_coupled}


def _claim_ids(plan: Plan) -> set[str]:
    return {str(row["body_id"]) for name in CLAIM_TABLES for row in plan.stored(name).getFeatures()}


def _say_what_is_left_out(feedback: QgsProcessingFeedback, found: StreetWorks) -> None:
    if found.without_window:
        text = translate("Processing", "Claims and works without begin and end, which are in no opening: {count}.")
        feedback.pushInfo(text.format(count=found.without_window))
    if found.on_buildings:
        text = translate("Processing", "Works on a building, which open no street: {count}.")
        feedback.pushInfo(text.format(count=found.on_buildings))


def _say_what_came_of_it(feedback: QgsProcessingFeedback, plan: Openings) -> None:
    text = translate(
        "Processing",
        "Openings, each work by itself: {alone}, {m2_alone} m². Together: {coupled}, "
        "{m2_coupled} m²; months that all plannings together move: {months}.",
    )
    feedback.pushInfo(
        text.format(
            alone=plan.openings_alone,
            m2_alone=number(plan.m2_alone, 0),
            coupled=plan.openings_coupled,
            m2_coupled=number(plan.m2_coupled, 0),
            months=number(plan.total_move, 1),
        )
    )


def _table(plan: Openings, works: pd.DataFrame, given: GivenWorks) -> pd.DataFrame:
    """Return one row per opening, with the columns of ``OPENING_FIELDS`` and geometry: the opened ground."""
    known = works.set_index("body_id")
    rows = [_row(place, opening, known, given) for place, opening in enumerate(plan.groups, 1)]
    return pd.DataFrame(rows, columns=[*(name for name, _ in OPENING_FIELDS), "geometry"])


def _row(place: int, opening: Opening, known: pd.DataFrame, given: GivenWorks) -> dict[str, Any]:
    own = known.loc[list(opening.members)]
    return {
        "number": place,
        "members": ",".join(opening.members),
        "names": ", ".join(own["name"]),
        "works": len(opening.members),
        "from_date": day_at(opening.begin).isoformat(),
        "to_date": last_day_before(opening.begin + opening.months).isoformat(),
        "months": round(opening.months, 2),
        "m2": round(opening.area_m2, 2),
        "m2_alone": round(opening.alone_m2, 2),
        "m": round(street_length(own["shape"].to_numpy(dtype=object)), 2),
        "moves": ",".join(f"{opening.moves[name]:.2f}".rstrip("0").rstrip(".") for name in opening.members),
        "total_move": round(opening.total_move, 2),
        "confidential": any(given.is_confidential(name) for name in opening.members),
        "geometry": shapely.union_all(own["geometry"].to_numpy(dtype=object)),
    }
