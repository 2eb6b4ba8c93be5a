"""The rows of an export: of a plan as one audience may know it, analysed as that audience sees it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkaanpak_plugin.analysis.progress import Feedback, part_of, tell
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.translation import language, translate
from wijkaanpak_plugin.domain.written_days import day_text
from wijkaanpak_plugin.export.audience import INTERNAL, OPEN, checked_audience, sources_for
from wijkaanpak_plugin.export.content.edition import audience_line, disclaimer, made_by, versions
from wijkaanpak_plugin.export.content.nets import klic_tables, net_tables, nets_of
from wijkaanpak_plugin.export.content.source_lines import source_lines
from wijkaanpak_plugin.export.tables.exported_plan import ExportedPlan
from wijkaanpak_plugin.export.tables.exported_tables import ABOUT, DECISION, exported_tables
from wijkaanpak_plugin.export.tables.untold_nets import without_places_of_nets
from wijkaanpak_plugin.plan.decisions.suppressions import suppressed
from wijkaanpak_plugin.plan.files.rows_for_others import FoundAnew, findings_anew, rows_for_others, stored_rows
from wijkaanpak_plugin.plan.findings.marks import FindingMarks, group_of, marks_of_groups
from wijkaanpak_plugin.plan.schema.finding_tables import DECISION_FIELDS, FINDING
from wijkaanpak_plugin.plan.schema.goal_tables import TASK
from wijkaanpak_plugin.plan.schema.package_tables import PACKAGE
from wijkaanpak_plugin.plan.schema.plan_tables import PLAN_INFO
from wijkaanpak_plugin.plan.schema.table import DATE, DATETIME, Field, Table
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES, TABLES
from wijkaanpak_plugin.plan.sources.registry import registered_sources
from wijkaanpak_plugin.plan.store.clock import now
from wijkaanpak_plugin.plan.store.layer_state import check_no_pending
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.unlogged_changes import Row
from wijkaanpak_plugin.plan.styling.lists import plan_lists

#: What makes a finding one that was decided on; the others only say how it stands.
_DECIDED = tuple(field.name for field in DECISION_FIELDS if field.name not in ("decided_version", "decide_again"))


def exported_plan(plan: Plan, audience: str, feedback: Feedback = None) -> ExportedPlan:
    """Read and analyse a plan for an audience. Its cross-tables have no rows yet (``cross_rows.py``).

    audience: ``open``, as if what is confidential did not exist, or ``internal``. ExportError when there is no such
    audience, PlanError when the plan cannot be read or has edits that are not saved; AnalysisCancelled when feedback
    says to stop.
    """
    checked_audience(audience)
    check_no_pending(plan.shown(table.name) for table in TABLES)
    stored = stored_rows(plan)
    decided = [row.values for row in stored[FINDING.name]]
    found = findings_anew(plan, decided, audience == INTERNAL, part_of(feedback, 0.0, 0.9))
    if audience == OPEN:
        known, _emptied = rows_for_others(plan, stored, found.rows)
    else:
        known = {**stored, FINDING.name: _as_numbered_in_the_plan(plan, found.rows)}
    nets = frozenset(net_tables(found.bodies, found.kinds) | klic_tables(plan, registered_sources(plan)))
    if audience == OPEN:
        known[FINDING.name] = without_places_of_nets(known[FINDING.name], nets_of(nets, found.bodies))
    findings, hidden = _shown(plan, known[FINDING.name])
    name = next((str(row.values["value"]) for row in known[PLAN_INFO.name] if row.values["key"] == "name"), plan.name)
    rows = {
        **known,
        FINDING.name: findings,
        DECISION.name: [Row(row.values) for row in findings if _is_decided(row)],
        ABOUT.name: _about(plan, name, audience, found, hidden),
    }
    tell(feedback, 1.0)
    tables = exported_tables(audience)
    shown = {table.name: [_columns_of(table, row) for row in rows.get(table.name, ())] for table in tables}
    lists = plan_lists(plan.backend)
    return ExportedPlan(name, audience, plan.crs, tables, shown, _names(known), lists, found.remarks, nets)


def _is_decided(row: Row) -> bool:
    return any(row.values.get(name) is not None for name in _DECIDED)


def _columns_of(table: Table, row: Row) -> Row:
    values = {field.name: _in_iso(field, row.values.get(field.name)) for field in table.fields}
    return Row(values, row.wkb if table.geometry else None)


def _in_iso(field: Field, value: Any) -> Any:
    """Return days and moments (UTC) as ISO 8601 has them: a plan gives them as its file does."""
    if value is None or field.type not in (DATE, DATETIME):
        return value
    day, _sign, time = str(value).replace("/", "-").replace("T", " ").partition(" ")
    if field.type == DATE or not time:
        return day
    return f"{day}T{time.removesuffix('Z').removesuffix('+00:00').removesuffix('+00')}Z"


def _names(known: Mapping[str, list[Row]]) -> dict[str, str]:
    """Return what claims, packages and tasks are called, by their id; a claim without a name by its kind."""
    kinds = load_kinds()
    named = {row.values["package_id"]: row.values["name"] for row in known[PACKAGE.name]}
    for table in CLAIM_TABLES:
        for row in known[table]:
            kind = row.values["kind"]
            named[row.values["body_id"]] = row.values["name"] or (kinds.label(kind) if kind else None)
    label = "label_nl" if language() == "nl" else "label_en"
    named |= {row.values["task_id"]: row.values[label] for row in known[TASK.name]}
    return {key: str(name) for key, name in named.items() if name}


def _as_numbered_in_the_plan(plan: Plan, findings: list[Row]) -> list[Row]:
    """Let findings bear the numbers that people of the plan know them by."""
    stored = marks_of_groups(plan)
    marks = FindingMarks(stored, (), max(stored.values(), default=0))
    for row in findings:
        row.values["mark"] = marks.of(group_of(row.values))
    return findings


def _shown(plan: Plan, findings: list[Row]) -> tuple[list[Row], int]:
    """Return the findings that the plan shows, and how many it does not."""
    held = suppressed(plan)
    shown = [row for row in findings if not held.hides(row.values["finding_id"], row.values["rule_id"])]
    return shown, len(findings) - len(shown)


def _about(plan: Plan, name: str, audience: str, found: FoundAnew, hidden: int) -> list[Row]:
    """Return what an export says of itself, in the order in which it is read."""
    sources = sources_for(plan, audience)
    unreadable = {
        source.source_id
        for source in sources
        if source.role not in ("background", "coverage") and source.source_id not in found.read
    }
    heading = translate("Export", "Sources")
    said = [
        (translate("PlanField", "Name"), name),
        (translate("PlanField", "Date"), day_text(now())),
        (translate("ExportPlan", "Meant for"), audience_line(audience)),
        (translate("ExportPlan", "What it is not"), disclaimer()),
        *((heading, line) for line in source_lines(plan, sources, found.coverage, unreadable)),
        (translate("ExportPlan", "Made with"), versions()),
    ]
    if audience == INTERNAL:
        said.insert(2, (translate("ExportPlan", "Author"), made_by(plan)))
    if hidden:
        text = translate("Export", "Not shown, by decision: {count}.").format(count=hidden)
        said.insert(-1, (translate("PlanTable", "Findings"), text))
    return [Row(_about_values(place, *each)) for place, each in enumerate(said, 1)]


def _about_values(place: int, subject: str, text: str) -> dict[str, Any]:
    return {"position": place, "subject": subject, "text": text}
