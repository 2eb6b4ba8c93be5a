"""What the figures of packages are worked out from, read off a plan.

A snapshot is taken on the main thread; reading it may happen in a task while the user goes on editing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Optional

import pandas as pd
import shapely

from wijkaanpak_plugin.analysis.bodies.prepared import prepare
from wijkaanpak_plugin.analysis.judging.criteria import criteria_from
from wijkaanpak_plugin.analysis.packages.package_scene import (
    AMBITION_COLUMNS,
    POST_COLUMNS,
    TASK_COLUMNS,
    Package,
    PackageScene,
)
from wijkaanpak_plugin.analysis.progress import Feedback, part_of
from wijkaanpak_plugin.domain.body import DROPPED, EXISTING, GEOMETRY, split_list
from wijkaanpak_plugin.domain.confidential import is_confidential
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.window import WindowError, last_day
from wijkaanpak_plugin.plan.decisions.judgements import DISAGREES
from wijkaanpak_plugin.plan.findings.analysis_input import PlanSnapshot, plan_snapshot
from wijkaanpak_plugin.plan.findings.findings import findings, judgements
from wijkaanpak_plugin.plan.packages.parcels import KnownGround, PlanParcels, plan_parcels
from wijkaanpak_plugin.plan.records.records import records
from wijkaanpak_plugin.plan.records.streets import Streets, plan_streets, streets_along
from wijkaanpak_plugin.plan.records.withheld import Withheld
from wijkaanpak_plugin.plan.records.zones import AMBITION, zones
from wijkaanpak_plugin.plan.schema.goal_tables import TASK, UNIT_COST
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE, PACKAGE_CLAIM, PACKAGE_MEASURE, PACKAGE_TASK
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.shapes import flat_wkb

_DECIDED = "decided"
#: Roles of sources that openings and costs rest on.
_WORKS = ("works",)
_NO_FINDINGS = pd.DataFrame(columns=["finding_id", "confidential", "table_stage"], dtype=object)
_Row = dict[str, Any]


@dataclass(frozen=True)
class FiguresSnapshot:
    """A plan as it is at one moment. packages: in the order in which they were added. confidential: body_id of claims,
    and source tables, that are not for others.
    """

    snapshot: PlanSnapshot
    packages: tuple[Package, ...]
    findings: Optional[pd.DataFrame]
    rejected: frozenset[str]
    closed: frozenset[str]
    posts: pd.DataFrame
    tasks: pd.DataFrame
    claim_tasks: Mapping[str, tuple[str, ...]]
    zones: pd.DataFrame
    streets: Streets
    unit_costs: pd.DataFrame
    parcels: Optional[PlanParcels] = None
    report: Report = field(default_factory=Report)

    def read(self, feedback: Feedback = None) -> PackageScene:
        """Read everything; what could not be read is named in ``report``. AnalysisCancelled when stopped."""
        read = self.snapshot.read(part_of(feedback, 0.0, 0.8))
        criteria = criteria_from(read.coverage, read.rules, read.settings, read.kinds)
        bodies = prepare(read.bodies, read.kinds, read.report)
        self.report.remarks.extend(read.report.remarks)
        own = bodies.rows(bodies.origin != EXISTING)
        drawn = pd.DataFrame({"body_id": own.ids, GEOMETRY: own.shape})
        ground = KnownGround()
        if self.parcels is not None:
            ground = self.parcels.read(own.footprint, self.report, part_of(feedback, 0.8, 0.95))
        return PackageScene(
            bodies,
            criteria,
            findings=self.findings,
            rejected=self.rejected,
            posts=self.posts,
            tasks=self.tasks,
            claim_tasks=self.claim_tasks,
            zones=self.zones,
            streets=streets_along(drawn, self.streets),
            unit_costs=self.unit_costs if len(self.unit_costs) else None,
            closed=self.closed,
            private_ground=ground.private,
            known_ground=ground.known,
            why_no_parcels=ground.reason,
        )


def figures_snapshot(plan: Plan, with_confidential: bool = True, only_works: bool = False) -> FiguresSnapshot:
    """Take a snapshot of a plan, on the main thread; PlanError when it cannot be read.

    only_works: read no findings, and no source but planned works: openings and costs rest on nothing else, and a plan
    may have tens of thousands of either.

    with_confidential False leaves out confidential claims, sources, packages, zones and parties, as if they did not
    exist.
    """
    secret = None if with_confidential else Withheld.of_plan(plan)
    found = findings(plan) if not only_works else _NO_FINDINGS
    if secret is not None:
        found = found[~found["confidential"].map(is_confidential).astype(bool)]
    judged = judgements(plan)
    claims = [row for name in CLAIM_TABLES for row in _shown(plan, name, secret)]
    return FiguresSnapshot(
        snapshot=plan_snapshot(plan, with_confidential, _WORKS if only_works else None),
        packages=tuple(_packages(plan, secret)),
        findings=found if len(found) else None,
        rejected=frozenset(judged.loc[judged["judgement"] == DISAGREES, "finding_id"]),
        closed=frozenset(found.loc[found["table_stage"] == _DECIDED, "finding_id"]),
        posts=_posts(plan, claims, secret),
        tasks=pd.DataFrame(records(plan, TASK.name), columns=list(TASK_COLUMNS), dtype=object),
        claim_tasks={row["body_id"]: split_list(row["tasks"]) for row in claims if row["tasks"]},
        zones=_ambitions(plan, secret),
        streets=plan_streets(plan),
        unit_costs=pd.DataFrame(records(plan, UNIT_COST.name), columns=list(UNIT_COST.field_names), dtype=object),
        parcels=None if only_works else plan_parcels(plan, secret),
    )


def _packages(plan: Plan, secret: Optional[Withheld]) -> Iterator[Package]:
    claims, measures = records(plan, PACKAGE_CLAIM.name), records(plan, PACKAGE_MEASURE.name)
    tasks = records(plan, PACKAGE_TASK.name)
    for row in _shown(plan, PACKAGE.name, secret):
        own = [{**link} for link in claims if link["package_id"] == row["package_id"]]
        yield Package(
            package_id=str(row["package_id"]),
            name=str(row["name"] or ""),
            claims=frozenset(link["body_id"] for link in own if secret is None or not secret.holds(link)),
            measures=frozenset(each["measure_id"] for each in measures if each["package_id"] == row["package_id"]),
            horizon=_year(row["horizon"]),
            tasks=frozenset(
                each["task_id"] for each in tasks if each["package_id"] == row["package_id"] and each["taken_along"]
            ),
        )


def _posts(plan: Plan, claims: list[_Row], secret: Optional[Withheld]) -> pd.DataFrame:
    """Return what claims and agreements cost; an agreement is borne by the party that does it, and of its means nobody
    says anything.
    """
    rows = [
        (row["body_id"], row["name"], *_range(row), row["cost_bearer"], row["means"], row["amount"])
        for row in claims
        # What was dropped costs nothing: that nobody said how much leaves nothing open.
        if row["status"] != DROPPED
    ]
    for row in _shown(plan, PACKAGE_MEASURE.name, secret):
        rows.append((row["measure_id"], row["text"], *_range(row), row["party"], None, None))
    if secret is not None:
        rows = [(*row[:4], secret.without_parties(row[4], is_list=False), *row[5:]) for row in rows]
    return pd.DataFrame(rows, columns=list(POST_COLUMNS), dtype=object)


def _range(row: _Row) -> tuple[Any, Any]:
    return row["cost_from"], row["cost_to"]


def _ambitions(plan: Plan, secret: Optional[Withheld]) -> pd.DataFrame:
    rows = []
    for zone in zones(plan):
        wkb = flat_wkb(zone.geometry)
        is_told = secret is None or not secret.holds(zone.values)
        if zone.values["role"] == AMBITION and wkb is not None and is_told:
            rows.append((zone.zone_id, zone.values["transition"], shapely.make_valid(shapely.from_wkb(wkb))))
    return pd.DataFrame(rows, columns=list(AMBITION_COLUMNS), dtype=object)


def _shown(plan: Plan, table: str, secret: Optional[Withheld]) -> list[_Row]:
    return [row for row in records(plan, table) if secret is None or not secret.holds(row)]


def _year(text: Any) -> Optional[int]:
    """Return the year by which a package is done; None where nobody wrote one that can be read."""
    try:
        day = last_day(text)
    except WindowError:
        return None
    return None if day is None else day.year
