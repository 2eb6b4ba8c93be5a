"""The rows of a plan as others may have them: what is confidential never existed.

The one place that decides which rows and which words of a plan leave it: for the copy for others and for open exports.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Optional

import pandas as pd

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.progress import Feedback, part_of
from wijkaanpak_plugin.domain.catalogue.kinds import KindCatalogue
from wijkaanpak_plugin.domain.confidential import shows_what_is_withheld
from wijkaanpak_plugin.domain.parties import LEFT_OUT
from wijkaanpak_plugin.domain.translation import translated
from wijkaanpak_plugin.plan.claims.claims import all_claims
from wijkaanpak_plugin.plan.files.left_behind import leave_behind
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.findings.findings import rows_with_decisions
from wijkaanpak_plugin.plan.records.all_rows import all_rows
from wijkaanpak_plugin.plan.records.withheld import Withheld, is_about
from wijkaanpak_plugin.plan.schema.finding_tables import FINDING
from wijkaanpak_plugin.plan.schema.party_tables import PARTY
from wijkaanpak_plugin.plan.schema.plan_tables import LAST_MARK, LOG, PLAN_INFO
from wijkaanpak_plugin.plan.schema.table import TEXT, Table
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES, TABLES
from wijkaanpak_plugin.plan.store.begun_edit import BEGUN_EDIT
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.unlogged_changes import Row

#: Tables that say what the plan is and how it counts, and not what lies where.
_OF_THE_PLAN = (PLAN_INFO.name, "setting", "rule", "vocabulary")
#: Facts about the plan that are not so of what others get: an edit that goes on, and how many findings there ever were,
#: as those that they get have numbers of their own.
_NOT_FOR_OTHERS = (BEGUN_EDIT, LAST_MARK)
#: Texts that are no prose: to empty one would break what it says.
_NO_PROSE = frozenset(("uri", "provider", "crs", "profile", "mapping", "subset", "layer_name", "photo", "kind"))

_Values = dict[str, Any]


@dataclass(frozen=True)
class FoundAnew:
    """Findings as rows of the table finding.

    coverage: where data holds, see ``analysis/judging/coverage.py``. read: source_id of the data that was read.
    remarks: what could not be read or was repaired, as sentences. bodies, kinds: what was analysed
    (``domain/body.py``).
    """

    rows: list[Row]
    coverage: pd.DataFrame
    read: frozenset[str]
    remarks: tuple[str, ...]
    bodies: pd.DataFrame
    kinds: KindCatalogue


def stored_rows(plan: Plan) -> dict[str, list[Row]]:
    """Return the rows of every table as they are saved; PlanError when they cannot be read."""
    return {name: list(rows.values()) for name, rows in all_rows(plan).items()}


def findings_anew(
    plan: Plan, decided: Collection[Mapping[str, Any]], with_confidential: bool, feedback: Feedback = None
) -> FoundAnew:
    """Analyse a plan and return what is found, with the decisions about what was found before.

    decided: values of the stored findings. with_confidential False: as if what is confidential did not exist, and
    claims with the shape of an object that others may not have neither.
    AnalysisCancelled when feedback says to stop, PlanError when the plan cannot be read.
    """
    known = analysis_input(plan, with_confidential=with_confidential, feedback=part_of(feedback, 0.0, 0.4))
    bodies = known.bodies
    if not with_confidential:
        sources = Withheld.of_plan(plan).sources
        delivered = {claim.body_id for claim in all_claims(plan) if shows_what_is_withheld(claim.values, sources)}
        bodies = bodies[~bodies["body_id"].isin(delivered)]
    result = analyse(
        bodies,
        known.coverage,
        known.rules,
        known.settings,
        known.kinds,
        part_of(feedback, 0.4, 1.0),
        known.wishes,
        {values["finding_id"] for values in decided},
    )
    rows = rows_with_decisions(result.findings, decided)
    remarks = (*known.report.remarks, *result.report.remarks)
    return FoundAnew(rows, known.coverage, frozenset(known.readings), remarks, known.bodies, known.kinds)


def rows_for_others(
    plan: Plan, tables: Mapping[str, list[Row]], findings: Iterable[Row]
) -> tuple[dict[str, list[Row]], int]:
    """Return the rows that others may have, by table, and how many texts were emptied because they named something
    confidential.

    tables: all rows of the plan, as ``stored_rows`` gives them. findings: as ``findings_anew`` gives them without what
    is confidential. A claim with the shape of an object that others may not have, such as works on a cable that KLIC
    delivered, has no shape there. Places of files and sources stay as the plan has them. PlanError when the plan cannot
    be read.
    """
    withheld = Withheld.of(plan, {name: [row.values for row in rows] for name, rows in tables.items()})
    redaction = _Redaction(withheld)
    return redaction.rows(tables, list(findings)), redaction.emptied


class _Redaction:
    """Goes over all rows once and counts the texts that it empties."""

    def __init__(self, withheld: Withheld) -> None:
        self._withheld = withheld
        self.emptied = 0

    def rows(self, tables: Mapping[str, list[Row]], findings: list[Row]) -> dict[str, list[Row]]:
        """Return the rows by table."""
        found = {**tables, FINDING.name: findings, LOG.name: []}
        kept = {table.name: list(self._rows(table, found[table.name])) for table in TABLES}
        leave_behind(kept, tables)
        known = {table.name: {row.values[table.identity] for row in kept[table.name]} for table in TABLES}
        kept[LOG.name] = [row for row in tables[LOG.name] if is_about(row.values, known) and not self._is_told(row)]
        _renew_heads([row.values for name in CLAIM_TABLES for row in kept[name]], self._withheld.ids["body_id"])
        return kept

    def _rows(self, table: Table, rows: list[Row]) -> Iterator[Row]:
        for row in rows:
            if table.name in _OF_THE_PLAN:
                if row.values.get("key") not in _NOT_FOR_OTHERS:
                    yield row
            elif not self._withheld.holds(row.values):
                is_delivered = shows_what_is_withheld(row.values, self._withheld.sources)
                yield Row(self._values(table, row.values), None if is_delivered else row.wkb)

    def _values(self, table: Table, values: Mapping[str, Any]) -> _Values:
        made = {field.name: self._value(table, field.name, values.get(field.name)) for field in table.fields}
        if shows_what_is_withheld(made, self._withheld.sources):
            made["on_source"] = made["on_object"] = None
        if made.get("renews") and self._may_be_secret(made.get("on_source")):
            made["renews"] = None
        if table.name == PARTY.name:
            made["contact"] = None
        return made

    def _value(self, table: Table, column: str, value: Any) -> Any:
        """Return a value as others may have it: a text that names something confidential says nothing there."""
        field = table.field(column)
        if field.party:
            left = self._withheld.without_parties(value, field.list)
            self.emptied += left != value
            value = left if left or not field.required else translated(LEFT_OUT)
        is_prose = field.type == TEXT and field.vocabulary is None and not field.identity and column not in _NO_PROSE
        if not is_prose or column in ("copy_of", "on_source") or not self._withheld.is_named_in(value):
            return value
        self.emptied += 1
        return translated(LEFT_OUT) if field.required else None

    def _may_be_secret(self, source_id: Optional[str]) -> bool:
        """Say whether objects of a source may be confidential: of no source nobody can tell where one is so."""
        return bool(self._withheld.ids["source_id"]) and source_id not in self._withheld.sources

    def _is_told(self, row: Row) -> bool:
        return any(self._withheld.is_named_in(row.values[column]) for column in ("text", "details"))


def _renew_heads(claims: list[_Values], secret: set[str]) -> None:
    """Let copies of a confidential claim be copies of the first of them that is left."""
    heads: dict[str, Optional[str]] = {}
    for values in claims:
        head = values.get("copy_of")
        if head in secret:
            values["copy_of"] = heads.get(head)
            heads.setdefault(head, values["body_id"])
