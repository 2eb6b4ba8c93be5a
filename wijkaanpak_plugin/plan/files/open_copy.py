"""A copy of a plan for others: one in which what is confidential never existed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wijkaanpak_plugin.analysis.progress import Feedback, part_of, tell
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.files.rows_for_others import findings_anew, rows_for_others, stored_rows
from wijkaanpak_plugin.plan.hot_spots.photo import photo_file, photo_to_store
from wijkaanpak_plugin.plan.schema.finding_tables import FINDING
from wijkaanpak_plugin.plan.schema.source_tables import DELIVERY, SOURCE
from wijkaanpak_plugin.plan.schema.tables import TABLES
from wijkaanpak_plugin.plan.sources.credentials import strip_secrets
from wijkaanpak_plugin.plan.sources.deliveries.place import full_place, kept_place
from wijkaanpak_plugin.plan.sources.uri import absolute_uri, relative_uri
from wijkaanpak_plugin.plan.store.backend import Backend
from wijkaanpak_plugin.plan.store.backends import Place, backend_for_new
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.layer_state import check_no_pending
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.unlogged_changes import Row
from wijkaanpak_plugin.plan.styling.stored_styles import store_styles


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
    tables = stored_rows(plan)
    decided = [row.values for row in tables[FINDING.name]]
    feedback_of_analysis = part_of(feedback, 0.0, 0.9)
    found = findings_anew(plan, decided, False, feedback_of_analysis).rows if decided else []
    kept, emptied = rows_for_others(plan, tables, found)
    tell(feedback, 0.9)
    with target.creating(TABLES, plan.crs, overwrite=True) as draft:
        with draft.transaction() as written:
            for name, rows in kept.items():
                for row in rows:
                    written.add(name, _moved(plan, target, name, row), row.wkb)
        store_styles(draft)
    left_out = {name: len(tables[name]) - len(rows) for name, rows in kept.items() if len(rows) < len(tables[name])}
    return OpenCopy(target.place, left_out, emptied)


def _moved(plan: Plan, target: Backend, table: str, row: Row) -> Mapping[str, Any]:
    """Return values with the places of files as they are seen from where the copy is, without passwords."""
    values = dict(row.values)
    if table == DELIVERY.name and values["place"]:
        sort = str(values["format"] or "")
        values["place"] = kept_place(target, sort, full_place(plan.backend, sort, values["place"]))
    if table == SOURCE.name and values["uri"]:
        uri = absolute_uri(plan.backend, values["uri"], values["provider"] or "ogr")
        values["uri"] = strip_secrets(relative_uri(target, uri, values["provider"] or "ogr"))
    if values.get("photo"):
        values["photo"] = photo_to_store(target, str(photo_file(plan.backend, values["photo"])))
    return values
