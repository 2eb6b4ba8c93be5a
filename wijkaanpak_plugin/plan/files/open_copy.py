"""A copy of a plan for others: one in which what is confidential never existed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Optional

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.progress import Feedback, part_of, tell
from wijkaanpak_plugin.domain.parties import LEFT_OUT
from wijkaanpak_plugin.domain.translation import translate, translated
from wijkaanpak_plugin.plan.files.left_behind import leave_behind
from wijkaanpak_plugin.plan.findings.analysis_input import analysis_input
from wijkaanpak_plugin.plan.findings.findings import rows_with_decisions
from wijkaanpak_plugin.plan.hot_spots.photo import photo_file, photo_to_store
from wijkaanpak_plugin.plan.records.all_rows import all_rows
from wijkaanpak_plugin.plan.records.withheld import Withheld, is_about
from wijkaanpak_plugin.plan.schema.finding_tables import FINDING
from wijkaanpak_plugin.plan.schema.party_tables import PARTY
from wijkaanpak_plugin.plan.schema.plan_tables import LAST_MARK, LOG, PLAN_INFO
from wijkaanpak_plugin.plan.schema.source_tables import DELIVERY, SOURCE
from wijkaanpak_plugin.plan.schema.table import TEXT, Table
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES, TABLES
from wijkaanpak_plugin.plan.sources.credentials import strip_secrets
from wijkaanpak_plugin.plan.sources.deliveries.place import full_place, kept_place
from wijkaanpak_plugin.plan.sources.uri import absolute_uri, relative_uri
from wijkaanpak_plugin.plan.store.backend import Backend
from wijkaanpak_plugin.plan.store.backends import Place, backend_for_new
from wijkaanpak_plugin.plan.store.begun_edit import BEGUN_EDIT
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.layer_state import check_no_pending
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.unlogged_changes import Row
from wijkaanpak_plugin.plan.styling.stored_styles import store_styles

#: Tables that say what the plan is and how it counts, and not what lies where.
_OF_THE_PLAN = (PLAN_INFO.name, "setting", "rule", "vocabulary")
#: Facts about the plan that are not so of the copy: an edit that goes on, and how many findings there ever were, as
#: those of the copy get numbers of their own.
_NOT_OF_THE_COPY = (BEGUN_EDIT, LAST_MARK)
#: Texts that are no prose: to empty one would break what it says.
_NO_PROSE = frozenset(("uri", "provider", "crs", "profile", "mapping", "subset", "layer_name", "photo", "kind"))

_Values = dict[str, Any]


@dataclass(frozen=True)
class OpenCopy:
    """What came of it. place: where the copy is. left_out: rows that stayed behind, by table. emptied: texts of other
    rows that named something confidential and are empty in the copy.
    """

    place: str
    left_out: dict[str, int]
    emptied: int


def save_open_copy(plan: Plan, place: Place, feedback: Feedback = None) -> OpenCopy:
    """Save a copy of a plan in which what is confidential never existed: no row, no mention, no byte.

    Claims, hot spots, packages, sources and tags go with all that hangs on them; findings are found anew without them
    and keep the decisions that still hold. Of the log stays what is about records that the copy holds. The copy is
    made anew and not cleaned: rows get new numbers, so that no gap tells of what is missing, and styles of the user
    and columns or tables that are no part of a plan stay behind. The plan itself does not change. Analyses the plan
    where it holds findings; AnalysisCancelled when feedback says to stop. PlanError, one sentence, when it cannot be
    made; then nothing is left behind.
    """
    target = backend_for_new(place)
    if plan.backend.is_same(target):
        raise PlanError(translate("Plan", "The copy would take the place of the open plan; choose another name."))
    check_no_pending(plan.shown(table.name) for table in TABLES)
    tables = {name: list(rows.values()) for name, rows in all_rows(plan).items()}
    withheld = Withheld.of(plan, {name: [row.values for row in rows] for name, rows in tables.items()})
    copy = _Copy(plan, target, withheld)
    kept = copy.rows(tables, _findings(plan, tables, feedback))
    tell(feedback, 0.9)
    with target.creating(TABLES, plan.crs, overwrite=True) as draft:
        with draft.transaction() as written:
            for name, rows in kept.items():
                for row in rows:
                    written.add(name, row.values, row.wkb)
        store_styles(draft)
    left_out = {name: len(tables[name]) - len(rows) for name, rows in kept.items() if len(rows) < len(tables[name])}
    return OpenCopy(target.place, left_out, copy.emptied)


def _findings(plan: Plan, tables: Mapping[str, list[Row]], feedback: Feedback) -> list[Row]:
    """Return the findings of a plan without what is confidential, with the decisions about those that stay."""
    decided = [row.values for row in tables[FINDING.name]]
    if not decided:
        return []
    known = analysis_input(plan, with_confidential=False, feedback=part_of(feedback, 0.0, 0.4))
    found = analyse(
        known.bodies,
        known.coverage,
        known.rules,
        known.settings,
        known.kinds,
        part_of(feedback, 0.4, 0.9),
        known.wishes,
        {values["finding_id"] for values in decided},
    ).findings
    return rows_with_decisions(found, decided)


class _Copy:
    """The rows that a copy gets."""

    def __init__(self, plan: Plan, target: Backend, withheld: Withheld) -> None:
        self._plan, self._target, self._withheld = plan, target, withheld
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
                if row.values.get("key") not in _NOT_OF_THE_COPY:
                    yield row
            elif not self._withheld.holds(row.values):
                yield Row(self._values(table, row.values), row.wkb)

    def _values(self, table: Table, values: Mapping[str, Any]) -> _Values:
        made = {field.name: self._value(table, field.name, values.get(field.name)) for field in table.fields}
        if made.get("on_source") in self._withheld.ids["source_id"]:
            made["on_source"] = made["on_object"] = None
        if made.get("renews") and self._may_be_secret(made.get("on_source")):
            made["renews"] = None
        if table.name == PARTY.name:
            made["contact"] = None
        if table.name == DELIVERY.name and made["place"]:
            sort = str(made["format"] or "")
            made["place"] = kept_place(self._target, sort, full_place(self._plan.backend, sort, made["place"]))
        if table.name == SOURCE.name and made["uri"]:
            uri = absolute_uri(self._plan.backend, made["uri"], made["provider"] or "ogr")
            made["uri"] = strip_secrets(relative_uri(self._target, uri, made["provider"] or "ogr"))
        if made.get("photo"):
            made["photo"] = photo_to_store(self._target, str(photo_file(self._plan.backend, made["photo"])))
        return made

    def _value(self, table: Table, column: str, value: Any) -> Any:
        """Return a value as the copy holds it: a text that names something confidential says nothing there."""
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
