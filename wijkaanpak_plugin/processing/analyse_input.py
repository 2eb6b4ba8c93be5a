"""What the algorithm ``analyse`` is given: layers, plans, or both, as one snapshot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd
import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
)

from wijkaanpak_plugin.analysis.progress import Feedback, part_of
from wijkaanpak_plugin.analysis.wishes.wishes import Wishes
from wijkaanpak_plugin.domain.body import CLAIM, EXISTING, GEOMETRY, SOURCE_ID, WORK, empty_bodies, stacked
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue, load_kinds
from wijkaanpak_plugin.domain.catalogue.rule_book import RuleBook, load_rule_book
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.settings import AnalysisSettings
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.files.opening import is_plan
from wijkaanpak_plugin.plan.findings.analysis_input import PlanSnapshot, plan_snapshot
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.processing.chosen_rows import asks_for_rows, given_layer, without_choice
from wijkaanpak_plugin.processing.given_plan import given_plan
from wijkaanpak_plugin.sources.coverage_layer import (
    claimed_coverage,
    empty_coverage,
    layer_coverage,
    nothing_covered,
    said_of_coverage,
)
from wijkaanpak_plugin.sources.metric_crs import STANDARD_CRS, is_metric
from wijkaanpak_plugin.sources.profiles.profile import profile_named
from wijkaanpak_plugin.sources.profiles.profile_model import BODY_FIELDS
from wijkaanpak_plugin.sources.profiles.profile_reader import read_with_profile
from wijkaanpak_plugin.sources.snapshot import LayerSnapshot
from wijkaanpak_plugin.sources.vector_layer import LayerError
from wijkaanpak_plugin.sources.whereabouts import surroundings

#: Errors of ``given_input``.
REFUSALS = (PlanError, LayerError)


class ReadInput(NamedTuple):
    """Everything the engine needs, in one CRS, and what was missing or repaired."""

    bodies: pd.DataFrame
    coverage: pd.DataFrame
    rules: RuleBook
    settings: AnalysisSettings
    kinds: KindCatalogue
    wishes: Wishes
    report: Report


@dataclass(frozen=True)
class GivenInput:
    """Snapshots of what was given; ``read`` may run on any thread."""

    crs: QgsCoordinateReferenceSystem
    context: QgsCoordinateTransformContext
    plan: PlanSnapshot | None
    claims: list[LayerSnapshot] = field(default_factory=list)
    existing: list[LayerSnapshot] = field(default_factory=list)
    coverage: list[LayerSnapshot] = field(default_factory=list)

    def read(self, feedback: Feedback = None) -> ReadInput:
        """Read all layers; LayerError when one cannot be read, AnalysisCancelled when stopped."""
        report, bodies, coverage, doubted = Report(), [], [], []
        rules, settings, kinds, wishes = None, AnalysisSettings(), load_kinds(), Wishes()
        layers = [(layer, CLAIM) for layer in self.claims] + [(layer, EXISTING) for layer in self.existing]
        total = len(layers) + 1
        near: list[shapely.Geometry | None] = []
        as_they_are = profile_named(BODY_FIELDS)
        if self.plan is not None:
            planned = self.plan.read(part_of(feedback, 0, 1 / total))
            bodies.append(planned.bodies)
            coverage.append(planned.coverage)
            report.remarks.extend(planned.report.remarks)
            rules, settings, kinds, wishes = planned.rules, planned.settings, planned.kinds, planned.wishes
            near.append(planned.near)
        for number, (layer, origin) in enumerate(layers, 1):
            part = part_of(feedback, number / total, (number + 1) / total)
            reading = read_with_profile(layer, as_they_are, self.crs, self.context, part, origin)
            if origin == EXISTING:  # all claims were read before
                reading.doubt_unless_near(surroundings(near), layer.name())
            else:
                near.extend(reading.bodies[GEOMETRY])
            report.remarks.extend(reading.report.remarks)
            # Layers in memory have no address that tells them apart.
            place = layer.source().partition("|subset=")[0] if layer.providerType() != "memory" else str(number)
            bodies.append(reading.bodies.assign(**{SOURCE_ID: place}))
            if reading.counts.doubts and origin == EXISTING:
                doubted.append(nothing_covered(layer.name()))
        coverage.extend(self._covered(layer, report) for layer in self.coverage)
        known = stacked(coverage, empty_coverage())
        together = stacked(bodies, empty_bodies())
        if known.empty and (together["origin"] == EXISTING).any():
            report.say(
                translate(
                    "Processing",
                    "No coverage was given: where no finding is reported, nothing may be known of what lies there.",
                )
            )
        known = stacked([known, *doubted], empty_coverage())
        if len(together) and not together["origin"].isin((CLAIM, WORK)).any():
            report.say(
                translate(
                    "Processing", "Nothing that was given is a claim or a planned work: there is nothing to compare."
                )
            )
        return ReadInput(together, known, rules or load_rule_book(), settings, kinds, wishes, report)

    def _covered(self, layer: LayerSnapshot, report: Report) -> pd.DataFrame:
        """Return the coverage of a layer; what was left out of it, and why it covers nothing, is said."""
        reading = layer_coverage(layer, self.crs, self.context)
        report.remarks.extend(said_of_coverage(layer, reading.counts))
        return claimed_coverage(layer.name(), reading)


def refusals() -> tuple[type[Exception], ...]:
    """Return the errors of ``given_input``."""
    return REFUSALS


def given_input(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> GivenInput:
    """Take snapshots of the layers and the plan that were given; PlanError or LayerError when one cannot be opened."""
    plans, claims = _claims(algorithm, parameters, context)
    if len(plans) > 1:
        raise PlanError(translate("Processing", "Give one plan at a time, and other claims as layers beside it."))
    if not plans and not claims:
        raise PlanError(translate("Processing", "Give at least one layer with claims, or a plan."))
    existing = _layers(parameters.get("EXISTING"), context)
    coverage = _layers(parameters.get("COVERAGE"), context)
    plan = plan_snapshot(plans[0]) if plans else None
    return GivenInput(
        crs=plan.crs if plan else working_crs([*claims, *existing, *coverage]),
        context=context.transformContext(),
        plan=plan,
        claims=claims,
        existing=existing,
        coverage=coverage,
    )


def working_crs(layers: Sequence[LayerSnapshot]) -> QgsCoordinateReferenceSystem:
    """Return the first metric CRS of the layers, RD New when none has one: distances are asked in metres."""
    for layer in layers:
        if is_metric(layer.crs()):
            return layer.crs()
    return QgsCoordinateReferenceSystem(STANDARD_CRS)


def _claims(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> tuple[list[Plan], list[LayerSnapshot]]:
    plans, layers = [], []
    for item in _items(parameters.get("CLAIMS")):
        place = item if asks_for_rows(item) else without_choice(item, context)
        if isinstance(place, str) and Path(place).suffix.lower() == ".gpkg" and is_plan(Path(place)):
            plans.append(given_plan(place, algorithm, parameters, context))
        else:
            layers.append(given_layer(item, context))
    return plans, layers


def _layers(value: Any, context: QgsProcessingContext) -> list[LayerSnapshot]:
    return [given_layer(item, context) for item in _items(value)]


def _items(value: Any) -> list[Any]:
    if value is None or value == "":
        return []
    return list(value) if isinstance(value, (list, tuple)) else [value]
