"""Content of one sheet, before it is drawn: claims, findings and sources that its audience may know of."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

import numpy as np
import pandas as pd
from qgis.core import QgsFeature

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.progress import Feedback, part_of
from wijkaanpak_plugin.analysis.results.analysis_result import AnalysisResult
from wijkaanpak_plugin.domain.body import DROPPED, EXISTING, WORK
from wijkaanpak_plugin.domain.parties import LEFT_OUT
from wijkaanpak_plugin.domain.translation import translate, translated
from wijkaanpak_plugin.export.audience import INTERNAL, sources_for, withheld_claims
from wijkaanpak_plugin.export.content.nets import HiddenNets, hidden_nets
from wijkaanpak_plugin.export.content.numbering import entries
from wijkaanpak_plugin.export.content.packages import Package, chosen_package
from wijkaanpak_plugin.export.content.shown import Analysed, SheetContent
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.seen import Seen
from wijkaanpak_plugin.plan.decisions.suppressions import suppressed
from wijkaanpak_plugin.plan.findings.analysis_input import AnalysisInput, analysis_input
from wijkaanpak_plugin.plan.findings.marks import marks_of_groups
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.values import plain


def sheet_content(plan: Plan, audience: str, package: Optional[str], feedback: Feedback = None) -> SheetContent:
    """Read a plan and analyse it for an audience.

    What the audience must not know of is left out before the analysis, so that no sentence, count or shape can
    tell of it. ExportError when the package is unknown or nothing is left to show; AnalysisCancelled when
    feedback says to stop.
    """
    chosen = _as_told(chosen_package(plan, package, audience), Seen(plan, audience))
    claims = _claims(plan, withheld_claims(plan, audience), chosen)
    if not any(claims.values()):
        raise ExportError(_nothing(chosen))
    known = _input(plan, audience, chosen, part_of(feedback, 0.0, 0.4))
    result = analyse(
        known.bodies,
        known.coverage,
        known.rules,
        known.settings,
        known.kinds,
        part_of(feedback, 0.4, 1.0),
        known.wishes,
    )
    every = _of_package(result, chosen)
    held = suppressed(plan)
    hidden = [held.hides(name, rule) for name, rule in zip(every["finding_id"], every["rule_id"])]
    sources = sources_for(plan, audience)
    nets = HiddenNets() if audience == INTERNAL else hidden_nets(plan, sources, known.bodies, known.kinds)
    findings = nets.findings(every[~np.array(hidden, dtype=bool)].reset_index(drop=True), known.bodies)
    # Who does not see the panels gets numbers without gaps: a gap would tell of what is left out.
    marks = marks_of_groups(plan) if audience == INTERNAL else {}
    outside = _outside(known, chosen)
    return SheetContent(
        plan,
        audience,
        chosen,
        {name: nets.shown_rows(rows) for name, rows in claims.items()},
        findings,
        entries(findings, marks, outside),
        sources,
        known.coverage,
        [*known.report.remarks, *result.report.remarks],
        Analysed(known.bodies, known.rules, known.settings, known.kinds),
        int(every.loc[hidden, "group_id"].nunique()),
        outside,
        nets,
    )


def _as_told(package: Optional[Package], seen: Seen) -> Optional[Package]:
    """Return a package as its audience may know it: what it is called may name something confidential."""
    if package is None:
        return None
    name = seen.text(package.name) or (translated(LEFT_OUT) if package.name else "")
    return replace(package, name=name, vision=seen.text(package.vision))


def content_if_any(
    plan: Plan, audience: str, package: Optional[str], feedback: Feedback = None
) -> Optional[SheetContent]:
    """As ``sheet_content``, for a package that the audience may know of; None where nothing is left to show."""
    try:
        return sheet_content(plan, audience, package, feedback)
    except ExportError:
        return None


def _nothing(package: Optional[Package]) -> str:
    if package is not None:
        text = translate("Export", "The package '{package}' has no claims to show: put claims with a place in it.")
        return text.format(package=package.name)
    return translate("Export", "The plan holds no claims that may be shown: draw a claim first.")


def _claims(plan: Plan, withheld: set[str], package: Optional[Package]) -> dict[str, list[QgsFeature]]:
    def shown(row: QgsFeature) -> bool:
        if plain(row["status"]) == DROPPED or row["body_id"] in withheld or row.geometry().isEmpty():
            return False
        return package is None or row["body_id"] in package.claims or row["origin"] == WORK

    claims = {name: [row for row in plan.stored(name).getFeatures() if shown(row)] for name in CLAIM_TABLES}
    if package is None or any(row["body_id"] in package.claims for rows in claims.values() for row in rows):
        return claims
    return {name: [] for name in claims}


def _input(plan: Plan, audience: str, package: Optional[Package], feedback: Feedback) -> AnalysisInput:
    known = analysis_input(plan, with_confidential=audience == INTERNAL, feedback=feedback)
    bodies = known.bodies
    if package is not None:
        bodies = bodies[bodies["body_id"].isin(package.claims) | bodies["origin"].isin([EXISTING, WORK])]
    # What waits for a claim of another package still waits for it.
    elsewhere = known.wishes.with_undrawn(known.bodies, set(known.bodies["body_id"]) - set(bodies["body_id"]))
    return replace(known, bodies=bodies.reset_index(drop=True), wishes=elsewhere)


def _outside(known: AnalysisInput, package: Optional[Package]) -> frozenset[str]:
    """Return the body_id of works that are no part of the package; none where the sheet is of the whole plan."""
    if package is None:
        return frozenset()
    works = known.bodies.loc[known.bodies["origin"] == WORK, "body_id"]
    return frozenset(map(str, works)) - package.claims


def _of_package(result: AnalysisResult, package: Optional[Package]) -> pd.DataFrame:
    """Return the findings that touch the package, or are about it as a whole: works outside it are judged against it,
    not each other.
    """
    if package is None:
        return result.findings
    own = {*package.claims, package.package_id}
    touched = result.findings["a_id"].isin(own) | result.findings["b_id"].isin(own)
    return result.findings[touched].reset_index(drop=True)
