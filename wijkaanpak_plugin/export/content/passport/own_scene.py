"""What the figures of a package on a sheet are worked out from: its own claims, whatever goes on beside them."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from wijkaanpak_plugin.analysis.bodies.prepared import prepare
from wijkaanpak_plugin.analysis.judging.criteria import criteria_from
from wijkaanpak_plugin.analysis.packages.package_scene import Package, PackageScene
from wijkaanpak_plugin.domain.body import EXISTING, SOURCE_ID, split_list
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.export.content.passport.rows import PackageRows, told_claims
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.export.seen import Seen
from wijkaanpak_plugin.plan.claims.claims import all_claims
from wijkaanpak_plugin.plan.decisions.decisions import DECIDED
from wijkaanpak_plugin.plan.decisions.judgements import DISAGREES
from wijkaanpak_plugin.plan.findings.findings import findings, judgements
from wijkaanpak_plugin.plan.records.streets import plan_streets, streets_along


def own_scene(content: SheetContent, rows: PackageRows) -> PackageScene:
    """Return the claims of a package and what exists, with the findings of the sheet; of works outside the package
    nothing. What exists is, for others, only what the sheet may show: nothing of nets.
    """
    return _scene(content, [claim.body_id for claim in rows.claims], rows.seen)


def whole_plan(content: SheetContent) -> tuple[PackageScene, Package]:
    """Return all claims and planned works of a sheet about no package, as if they were one, and what exists."""
    seen = Seen(content.plan, content.audience)
    own = [claim.body_id for claim in told_claims(content, seen, all_claims(content.plan))]
    return _scene(content, own, seen), Package("", content.plan.name, frozenset(own))


def whole_scene(content: SheetContent, seen: Seen) -> PackageScene:
    """Return all claims and works of a plan and what exists, as its audience may know of them: for packages beside each
    other and beside doing nothing. content: of the whole plan.
    """
    bodies = content.known.bodies
    return _scene(content, bodies.loc[bodies["origin"] != EXISTING, "body_id"].tolist(), seen)


def _scene(content: SheetContent, own: Collection[str], seen: Seen) -> PackageScene:
    """Return what a scene of some claims is worked out from; own: body_id of these."""
    known, bodies = content.known, content.known.bodies
    is_own = bodies["body_id"].isin(own) & (bodies["origin"] != EXISTING)
    criteria = criteria_from(rules=known.rules, settings=known.settings, kinds=known.kinds)
    shown = bodies[is_own | _is_there(content)].reset_index(drop=True)
    drawn = bodies[is_own]
    return PackageScene(
        prepare(shown, criteria.kinds, Report([])),
        criteria,
        findings=_findings(content, seen),
        rejected=frozenset(_rejected(content, seen)),
        streets=streets_along(drawn, plan_streets(content.plan)),
        closed=frozenset(_closed(content)),
    )


def own_package(rows: PackageRows) -> Package:
    """Return the package of a sheet as its audience may know of it."""
    return Package(rows.package.package_id, rows.package.name, frozenset(claim.body_id for claim in rows.claims))


def _is_there(content: SheetContent) -> pd.Series:
    bodies = content.known.bodies
    there = bodies["origin"] == EXISTING
    if SOURCE_ID not in bodies.columns:
        return there
    return there & ~bodies[SOURCE_ID].isin(content.nets.tables)


def _findings(content: SheetContent, seen: Seen) -> pd.DataFrame:
    """Return the findings of the package itself, of the parties that the audience may know of."""
    found = content.own_findings
    return found.assign(owners=[",".join(seen.parties(split_list(names))) for names in found["owners"]])


def _rejected(content: SheetContent, seen: Seen) -> set[str]:
    """Return the findings that a party does not want, as far as the audience may know of it."""
    return {
        row["finding_id"]
        for row in judgements(content.plan).to_dict("records")
        if row["judgement"] == DISAGREES and seen.record(row) and (not row["party"] or seen.party(row["party"]))
    }


def _closed(content: SheetContent) -> set[str]:
    """Return the findings that were decided on."""
    stored = findings(content.plan)
    return set(stored.loc[stored["table_stage"] == DECIDED, "finding_id"])
