"""Gathers what one analysis of a plan needs, on the main thread: a snapshot that a task can work on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import pandas as pd
import shapely
from qgis.core import QgsFeatureRequest

from wijkaanpak_plugin.domain.body import EXISTING, GEOMETRY, WORK, empty_bodies
from wijkaanpak_plugin.domain.kinds import load_kinds
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.rule_book import Rule, RuleBook, load_rule_book
from wijkaanpak_plugin.domain.settings import AnalysisSettings
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.bodies import plan_bodies
from wijkaanpak_plugin.plan.plan_file import Plan
from wijkaanpak_plugin.plan.plan_tables import RULE
from wijkaanpak_plugin.plan.schema import CLAIM_TABLES
from wijkaanpak_plugin.plan.sources import RegisteredSource, open_source, registered_sources
from wijkaanpak_plugin.plan.values import plain
from wijkaanpak_plugin.sources.coverage_layer import area_coverage, empty_coverage, layer_coverage
from wijkaanpak_plugin.sources.vector_layer import LayerError, layer_bodies

_ORIGINS = {"existing": EXISTING, "works": WORK}


@dataclass(frozen=True)
class AnalysisInput:
    """Tables of bodies and coverage in the plan's CRS, rules and settings, and what could not be read."""

    bodies: pd.DataFrame
    coverage: pd.DataFrame
    rules: RuleBook
    settings: AnalysisSettings
    report: Report


def analysis_input(plan: Plan, with_confidential: bool = True) -> AnalysisInput:
    """Read the plan's claims and its registered sources.

    with_confidential False leaves out confidential claims and sources, as if they did not exist. A source
    that cannot be read is left out and named in the report, never silently. PlanError when the plan's
    settings are wrong.
    """
    report = Report()
    bodies = [_claims(plan, with_confidential)]
    coverage = [layer_coverage(plan.layer("coverage"), plan.crs)]
    for source in registered_sources(plan):
        if source.confidential and not with_confidential:
            continue
        _read(plan, source, bodies, coverage, report)
    return AnalysisInput(
        _together(bodies, empty_bodies()),
        _together(coverage, empty_coverage()),
        plan_rules(plan),
        plan.settings(),
        report,
    )


def plan_rules(plan: Plan) -> RuleBook:
    """Return the plan's own rules, or the standard rule book where it has none."""
    rows = [
        [plain(feature[name]) for name in Rule.__dataclass_fields__]
        for feature in plan.layer(RULE.name).getFeatures()
    ]
    if not rows:
        return load_rule_book()
    return RuleBook([Rule(*values[:-1], values[-1] or "") for values in rows], load_kinds())


def _claims(plan: Plan, with_confidential: bool) -> pd.DataFrame:
    bodies = plan_bodies(plan)
    if with_confidential:
        return bodies
    return bodies[~bodies["body_id"].isin(confidential_ids(plan))]


def confidential_ids(plan: Plan) -> set[str]:
    """Return the body_id of each claim that must not leave the machine in an export meant for others."""
    request = QgsFeatureRequest().setFilterExpression('"confidential" = true')
    return {feature["body_id"] for name in CLAIM_TABLES for feature in plan.layer(name).getFeatures(request)}


def _read(
    plan: Plan,
    source: RegisteredSource,
    bodies: list[pd.DataFrame],
    coverage: list[pd.DataFrame],
    report: Report,
) -> None:
    if source.role == "background":
        return
    opened = open_source(plan, source)
    if opened.layer is None:
        report.say(opened.problem)
        return
    try:
        if source.role == "coverage":
            coverage.append(layer_coverage(opened.layer, plan.crs))
            return
        table, remarks = layer_bodies(opened.layer, plan.crs, origin=_ORIGINS[source.role])
    except LayerError as error:
        report.say(str(error))
        return
    report.remarks.extend(remarks.remarks)
    bodies.append(table)
    area = _covered_area(plan, source, table)
    if area is not None:
        coverage.append(area_coverage(source.name, source.values.get("date"), area))
    elif source.values.get("coverage") in (None, "unknown"):
        text = translate(
            "Plan", "It is not known where the source '{name}' holds; outside its objects nothing is known."
        )
        report.say(text.format(name=source.name))


def _covered_area(plan: Plan, source: RegisteredSource, table: pd.DataFrame) -> Optional[shapely.Geometry]:
    """Return where a source holds, as registered: in the plan area, or over the whole extent of its layer."""
    where = source.values.get("coverage")
    if where == "plan_area":
        areas = [shapely.from_wkb(f.geometry().asWkb().data()) for f in plan.layer("plan_area").getFeatures()]
        return shapely.union_all(areas) if areas else None
    if where == "full_layer" and len(table):
        return shapely.box(*shapely.total_bounds(table[GEOMETRY].to_numpy()))
    return None


def _together(tables: list[pd.DataFrame], empty: pd.DataFrame) -> pd.DataFrame:
    filled = [table for table in tables if len(table)]
    return pd.concat(filled, ignore_index=True) if filled else empty
