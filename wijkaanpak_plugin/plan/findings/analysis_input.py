"""Input of one analysis of a plan.

A snapshot is taken on the main thread, in no time; reading it may happen in a task while the user goes on editing.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Optional

import pandas as pd
import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProject,
)

from wijkaanpak_plugin.analysis.progress import Feedback, part_of, tell
from wijkaanpak_plugin.analysis.wishes.wishes import Wishes
from wijkaanpak_plugin.domain.body import (
    DROPPED,
    EXISTING,
    GEOMETRY,
    SOURCE_DATE,
    SOURCE_ID,
    WORK,
    empty_bodies,
    stacked,
)
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.catalogue.rule_book import RuleBook
from wijkaanpak_plugin.domain.confidential import is_confidential
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.sentences import name_of_thing
from wijkaanpak_plugin.domain.settings import AnalysisSettings
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.claims.bodies import report_roles_without_package, table_bodies
from wijkaanpak_plugin.plan.findings.held_areas import Place, ReadSource, held_areas
from wijkaanpak_plugin.plan.findings.plan_rules import plan_rules
from wijkaanpak_plugin.plan.findings.wishes_input import plan_wishes
from wijkaanpak_plugin.plan.records.own_sizes import plan_kinds
from wijkaanpak_plugin.plan.records.withheld import Withheld
from wijkaanpak_plugin.plan.schema.source_tables import COVERAGE
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.sources.deliveries.delivery import registered_deliveries
from wijkaanpak_plugin.plan.sources.profile_of import source_profile
from wijkaanpak_plugin.plan.sources.registry import RegisteredSource, open_source, registered_sources
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.coverage_layer import (
    empty_coverage,
    layer_coverage,
    said_of_coverage,
)
from wijkaanpak_plugin.sources.profiles.profile import ProfileError
from wijkaanpak_plugin.sources.profiles.profile_reader import Reading, read_with_profile
from wijkaanpak_plugin.sources.reading_facts import facts_of
from wijkaanpak_plugin.sources.row_counts import RowCounts
from wijkaanpak_plugin.sources.shapes import checked_shapes, flat_wkb
from wijkaanpak_plugin.sources.snapshot import LayerSnapshot
from wijkaanpak_plugin.sources.vector_layer import LayerError
from wijkaanpak_plugin.sources.whereabouts import outside_remark, surroundings

_ORIGINS = {"existing": EXISTING, "works": WORK}


@dataclass(frozen=True)
class AnalysisInput:
    """Tables of bodies and coverage in the plan's CRS, rules, settings and kinds, and what could not be read.

    kinds: with the plan's own sizes. readings: rows used and left out by source_id, for ``store_reading``. near: where
    the plan is (its area, else the box around its claims), None when that is not known.
    """

    bodies: pd.DataFrame
    coverage: pd.DataFrame
    rules: RuleBook
    settings: AnalysisSettings
    kinds: KindCatalogue
    wishes: Wishes
    report: Report
    readings: dict[str, RowCounts] = field(default_factory=dict)
    near: Optional[shapely.Geometry] = None


@dataclass(frozen=True)
class PlanSnapshot:
    """A plan and its registered sources as they are at one moment; reading it needs no layer and any thread.

    deliveries: by delivery_id the names of those of which every source may be known.
    """

    crs: QgsCoordinateReferenceSystem
    context: QgsCoordinateTransformContext
    area: Optional[shapely.Geometry]
    claims: list[pd.DataFrame]
    coverage: pd.DataFrame
    sources: list[tuple[RegisteredSource, LayerSnapshot]]
    unreadable: list[RegisteredSource]
    deliveries: dict[str, str]
    left_out: set[str]
    rules: RuleBook
    settings: AnalysisSettings
    kinds: KindCatalogue
    wishes: Wishes
    report: Report = field(default_factory=Report)

    def read(self, feedback: Feedback = None) -> AnalysisInput:
        """Read everything; a source that cannot be read is named in the report. AnalysisCancelled when stopped."""
        tell(feedback, 0.0)
        report = Report(list(self.report.remarks))
        bodies = [t[(t["status"] != DROPPED) & ~t["body_id"].isin(self.left_out)] for t in self.claims]
        near = self.area or surroundings(shape for table in bodies for shape in table[GEOMETRY])
        found = [ReadSource(source) for source in self.unreadable]
        for number, (source, layer) in enumerate(self.sources):
            part = part_of(feedback, number / len(self.sources), (number + 1) / len(self.sources))
            try:
                found.append(self._read_source(source, layer, part))
            except (LayerError, ProfileError) as error:
                report.say(str(error))
                found.append(ReadSource(source))
        coverage = held_areas(found, self.deliveries, Place(self.area, near, self.coverage), report)
        readings: dict[str, RowCounts] = {}
        for each in found:
            if each.reading is not None:
                counts = each.reading.counts
                counts.facts = facts_of(each.reading.bodies, counts.examples, counts.rows_on_purpose)
                bodies.append(_of_source(each.source, each.reading))
            if each.counts is not None:
                readings[each.source.source_id] = each.counts
        # What was not wholly read, or lies elsewhere, says nothing anywhere: claims that need the ground are told so.
        doubted = [
            each.source.source_id
            for each in found
            if each.counts is None or (each.in_doubt and each.source.role != "coverage")
        ]
        coverage.append(self.coverage[~self.coverage["source_id"].isin(doubted)])
        for table in self.claims:
            outside = outside_remark(self.crs, table[GEOMETRY].to_numpy(dtype=object))
            if outside:
                report.say(translate("Plan", "Claims: {remark}").format(remark=outside))
        known = stacked(coverage, empty_coverage())
        return AnalysisInput(
            stacked(bodies, empty_bodies()),
            known,
            self.rules,
            self.settings,
            self.kinds,
            self.wishes,
            report,
            readings,
            near,
        )

    def _read_source(self, source: RegisteredSource, layer: LayerSnapshot, feedback: Feedback) -> ReadSource:
        """Read existing bodies, works or coverage; LayerError or ProfileError when that cannot be done."""
        if source.role == "coverage":
            areas = layer_coverage(layer, self.crs, self.context)
            return ReadSource(source, areas=areas, remarks=tuple(said_of_coverage(layer, areas.counts)))
        profile = source_profile(source.values)
        origin = _ORIGINS[source.role]
        return ReadSource(source, read_with_profile(layer, profile, self.crs, self.context, feedback, origin))


def _of_source(source: RegisteredSource, reading: Reading) -> pd.DataFrame:
    """Return the bodies with the table that they come from, whatever rows of it, the day of that data, and whether it
    is confidential.

    What has no name, or only the id that it has in a register, is called by its kind: an id says nothing to people.
    """
    table = source.table
    date = source.values["date"] or reading.counts.newest or ""
    names = map(name_of_thing, reading.bodies["name"].fillna("").astype(str), reading.bodies["kind"].astype(str))
    secret = is_confidential(source.values["confidential"])
    return reading.bodies.assign(
        **{"name": list(names), SOURCE_ID: table, SOURCE_DATE: str(date), "confidential": secret}
    )


def plan_snapshot(plan: Plan, with_confidential: bool = True, roles: Optional[Collection[str]] = None) -> PlanSnapshot:
    """Take a snapshot of the plan and its registered sources, on the main thread; roles: only sources of these.

    with_confidential False leaves out confidential claims, sources, hot spots, zones and parties, and what waits for
    any of these, as if they did not exist. PlanError when the plan's settings or rules are wrong.
    """
    report, sources, unreadable = Report(), [], []
    context = QgsProject.instance().transformContext()
    secret = None if with_confidential else Withheld.of_plan(plan)
    withheld = set() if secret is None else secret.ids["source_id"]
    for source in registered_sources(plan):
        if source.role == "background" or source.source_id in withheld:
            continue
        if roles is not None and source.role not in roles:
            continue
        opened = open_source(plan, source, styled=False)
        if opened.layer is None:
            report.say(opened.problem)
            unreadable.append(source)
        else:
            sources.append((source, LayerSnapshot(opened.layer)))
    # Read here and now: a second connection to the plan, from a task, fails when an edit begins meanwhile.
    claims = [_of_open_owners(table_bodies(plan, name), secret) for name in CLAIM_TABLES]
    report_roles_without_package(plan, claims, report)
    coverage = layer_coverage(plan.stored(COVERAGE.name), plan.crs, context).table
    return PlanSnapshot(
        crs=plan.crs,
        context=context,
        area=_plan_area(plan),
        claims=claims,
        coverage=coverage[~coverage["source_id"].isin(withheld)].reset_index(drop=True),
        sources=sources,
        unreadable=unreadable,
        deliveries=_whole_deliveries(plan, withheld),
        left_out=set() if secret is None else secret.ids["body_id"],
        rules=plan_rules(plan),
        settings=plan.settings(),
        kinds=plan_kinds(plan, report),
        wishes=plan_wishes(plan, secret),
        report=report,
    )


def _whole_deliveries(plan: Plan, withheld: set[str]) -> dict[str, str]:
    partly = {source.values["delivery_id"] for source in registered_sources(plan) if source.source_id in withheld}
    return {each.delivery_id: each.name for each in registered_deliveries(plan) if each.delivery_id not in partly}


def _of_open_owners(claims: pd.DataFrame, withheld: Optional[Withheld]) -> pd.DataFrame:
    """Return claims of which nobody is the owner where that is a confidential party, as in a copy for others."""
    if withheld is None or not withheld.parties:
        return claims
    return claims.assign(owner=[withheld.without_parties(owner, is_list=False) for owner in claims["owner"]])


def analysis_input(plan: Plan, with_confidential: bool = True, feedback: Feedback = None) -> AnalysisInput:
    """Take a snapshot of the plan and read it at once: for scripts and tests, not for the main thread of QGIS."""
    return plan_snapshot(plan, with_confidential).read(feedback)


def _plan_area(plan: Plan) -> Optional[shapely.Geometry]:
    areas = [feature.geometry() for feature in plan.stored("plan_area").getFeatures()]
    shapes, _ = checked_shapes([flat_wkb(area) for area in areas])
    known = shapely.make_valid(shapes[~shapely.is_missing(shapes)])
    return shapely.union_all(known) if len(known) else None
