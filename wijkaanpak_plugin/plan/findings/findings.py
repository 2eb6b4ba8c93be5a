"""The findings of a plan: what the engine found, joined to what people decided about it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import pandas as pd
import shapely
from qgis.core import QgsExpression, QgsFeatureRequest, QgsVectorLayer

from wijkaanpak_plugin.analysis.results.groups import in_large_groups, with_large_groups_as_one, without_pairs_of
from wijkaanpak_plugin.domain.finding import FACT_COLUMN_NAMES, FINDING_NUMBERS, NO_COVERAGE
from wijkaanpak_plugin.domain.parties import party_key
from wijkaanpak_plugin.domain.sentences import finding_sentence, rule_source
from wijkaanpak_plugin.plan.findings.grown_groups import (
    StoredRow,
    groups_that_may_grow,
    of_grown_groups,
    with_stored,
)
from wijkaanpak_plugin.plan.findings.marks import FindingMarks, group_of, last_mark_changes, stored_marks
from wijkaanpak_plugin.plan.findings.moved_findings import moved_findings, renamed_findings
from wijkaanpak_plugin.plan.findings.past_decisions import found_as, gone_findings, gone_row, remembered
from wijkaanpak_plugin.plan.schema.finding_tables import DECISION_FIELDS, FINDING, JUDGEMENT, SUPPRESSION
from wijkaanpak_plugin.plan.store.clock import now
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.unlogged_changes import Row, RowChanges, apply_changes
from wijkaanpak_plugin.plan.store.values import plain, plain_geometry

GEOMETRY = "geometry"
_DECISION_NAMES = tuple(field.name for field in DECISION_FIELDS)

#: Above so many bodies or groups, reading every finding costs less than a filter that names them.
_NAMED_IN_A_FILTER = 200


@dataclass(frozen=True)
class StoredFindings:
    """What storing changed: findings added, changed, gone (and how many of those are kept in the log), and
    how many judgements and decisions must be looked at again."""

    added: int = 0
    changed: int = 0
    gone: int = 0
    logged: int = 0
    judge_again: int = 0


def findings(plan: Plan, about: Optional[Collection[str]] = None) -> pd.DataFrame:
    """Return the stored findings, edits that are not saved yet included; only those about some bodies (ids), if given.

    Columns: those of ``FINDING_COLUMNS`` (dates as ISO text; ``in_words`` says them in the reader's language), the
    confrontation and decision fields of the table finding, and ``geometry`` (MultiPolygon in the plan's CRS, or None).
    Empty text is None.
    """
    layer, names = plan.stored(FINDING.name), FINDING.field_names
    stored = _stored(layer, names) if about is None else _stored_about(layer, set(about))
    rows = [{**values, GEOMETRY: wkb} for _fid, values, wkb in stored]
    table = pd.DataFrame(rows, columns=[*FINDING.field_names, GEOMETRY], dtype=object)
    for name in FINDING_NUMBERS:
        table[name] = table[name].astype(float)
    table[GEOMETRY] = shapely.from_wkb(np.array([*table[GEOMETRY], None], dtype=object)[:-1])
    return table


def has_findings(plan: Plan) -> bool:
    """Say whether findings are stored in the plan, of whatever day; PlanError when the table cannot be read."""
    return any(True for _ in plan.stored(FINDING.name).getFeatures(QgsFeatureRequest().setLimit(1)))


def bodies_with_large_groups(plan: Plan) -> frozenset[str]:
    """Return the ids of the claims and works with a group of findings that is stored as one row."""
    return frozenset(values["a_id"] for values in _groups_as_one(plan.stored(FINDING.name)))


def kept_findings(plan: Plan) -> frozenset[str]:
    """Return the finding_ids that somebody decided on, judged or does not want to see, with those that are gone now: of
    a large group each of them has a row of its own.
    """
    request = QgsFeatureRequest().setFilterExpression(" OR ".join(f'"{name}" IS NOT NULL' for name in _DECISION_NAMES))
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    decided = _stored(plan.stored(FINDING.name), ("finding_id", *_DECISION_NAMES), request)
    names = {values["finding_id"] for _fid, values, _wkb in decided if _decisions(values)}
    for table in (JUDGEMENT, SUPPRESSION):
        rows = _stored(plan.stored(table.name), ("finding_id",))
        names.update(values["finding_id"] for _fid, values, _wkb in rows if values["finding_id"])
    return frozenset(names | gone_findings(plan.stored("log")))


def judgements(plan: Plan) -> pd.DataFrame:
    """Return what parties think of findings: the last judgement of each party about each finding, in order of writing.

    Columns: those of the table finding_judgement.
    """
    every = judgement_history(plan)
    parties = every["party"].map(lambda name: party_key(name or ""))
    return every[~every.assign(party=parties).duplicated(["finding_id", "party"], keep="last")].reset_index(drop=True)


def judgement_history(plan: Plan) -> pd.DataFrame:
    """Return all that parties ever thought of findings, each with the version that was judged, in order of writing."""
    rows = [values for _fid, values, _wkb in _stored(plan.stored(JUDGEMENT.name), JUDGEMENT.field_names)]
    return pd.DataFrame(rows, columns=list(JUDGEMENT.field_names), dtype=object)


def store_findings(plan: Plan, table: pd.DataFrame, author: str = "") -> StoredFindings:
    """Replace the findings of the plan by those of ``table`` (``FACT_COLUMNS`` and ``geometry``), all or
    nothing.

    What people added to a finding stays with its ``finding_id``. Where its version changed, its judgements are marked
    judge_again and its decision decide_again; where it went back to the judged version the mark goes away. Where a
    finding is gone and a new one is about the same claim, the same other (by rule and party) and most of its zone, what
    was said moves on to that; where only its rule got another id nobody is asked again. Any other that is gone and was
    decided on or judged is written to the log, and gets its decision back when it returns. A large group is stored as
    one row; what was decided on or judged keeps its own. Written in one transaction, and no step to undo: undo of what
    the findings are about finds them anew. PlanError when it fails.
    """
    stored = _stored(plan.stored(FINDING.name), FINDING.field_names)
    return _replace(plan, stored, table, author)


def rows_with_decisions(table: pd.DataFrame, decided: Iterable[Mapping[str, Any]]) -> list[Row]:
    """Return the rows of the table finding for what was found, with what people decided about the same findings.

    table: as for ``store_findings``. decided: values of stored findings. For a plan that is written anew.
    """
    decided = list(decided)
    rows = _fresh_rows(with_large_groups_as_one(table, {values["finding_id"] for values in decided}))
    marks = FindingMarks({}, (), 0)
    for fresh in rows.values():
        fresh.values["mark"] = marks.of(group_of(fresh.values))
    for values in decided:
        row = rows.get(values["finding_id"])
        if row is not None:
            row.values.update({name: values[name] for name in (*_DECISION_NAMES, "first_found")})
            row.values["decide_again"] = _again(values["decided_version"], row.values["version"])
    return [_with_words(row) for row in rows.values()]


def store_affected(plan: Plan, table: pd.DataFrame, affected: set[str], author: str = "") -> StoredFindings:
    """Replace only the findings about the bodies ``affected`` by those of ``table``, as ``store_findings`` does.

    table, affected: what ``IncrementalAnalysis.findings_about`` gives. All other findings stay as they are, row for
    row, but for those of a group that grew so large that it is stored as one row. PlanError when it fails; then nothing
    changed.
    """
    layer = plan.stored(FINDING.name)
    # A group that is one row and stays says already what one of its two bodies has with an affected one.
    as_one = [values["finding_id"] for values in _groups_as_one(layer) if not _is_about(values, affected)]
    fresh = without_pairs_of(table, as_one)
    grown = _stored_of_grown_groups(layer, fresh, affected)
    return _replace(plan, [*_stored_about(layer, affected), *grown], with_stored(fresh, grown), author)


def _stored_of_grown_groups(layer: QgsVectorLayer, fresh: pd.DataFrame, affected: set[str]) -> list[StoredRow]:
    """Return the findings about others that are of one large group with fresh ones: they become one row with these."""
    counts = groups_that_may_grow(fresh)
    request = _request("group_id IN ({})", set(counts))
    rows = _stored(layer, FINDING.field_names, request) if counts else ()
    others = [row for row in rows if row[1]["group_id"] in counts and not _is_about(row[1], affected)]
    return of_grown_groups(counts, others)


def _groups_as_one(layer: QgsVectorLayer) -> Iterator[dict[str, Any]]:
    request = QgsFeatureRequest().setFilterExpression("pairs > 1")
    return (values for _fid, values, _wkb in _stored(layer, FINDING.field_names, request))


def _stored_about(layer: QgsVectorLayer, bodies: set[str]) -> Iterator[StoredRow]:
    request = _request("a_id IN ({0}) OR b_id IN ({0})", bodies)
    return (row for row in _stored(layer, FINDING.field_names, request) if _is_about(row[1], bodies))


def _request(condition: str, names: Collection[str]) -> QgsFeatureRequest:
    """Return a request for the rows of a condition about names ({}), for every row where these are many."""
    request = QgsFeatureRequest()
    if len(names) <= _NAMED_IN_A_FILTER:
        listed = ", ".join(QgsExpression.quotedValue(name) for name in sorted(names)) or "NULL"
        request.setFilterExpression(condition.format(listed))
    return request


def _is_about(values: Mapping[str, Any], affected: set[str]) -> bool:
    """Say whether a stored finding is about one of the bodies, as ``analysis.incremental.is_about`` does."""
    return values["a_id"] in affected or (values["type"] != NO_COVERAGE and values["b_id"] in affected)


def _replace(plan: Plan, stored: Iterable[StoredRow], table: pd.DataFrame, author: str) -> StoredFindings:
    judged = list(_stored(plan.stored(JUDGEMENT.name), JUDGEMENT.field_names))
    hidden = [row for row in _stored(plan.stored(SUPPRESSION.name), ("finding_id",)) if row[1]["finding_id"]]
    said_of = {values["finding_id"] for _fid, values, _wkb in (*judged, *hidden)}
    table = with_large_groups_as_one(table, kept_findings(plan) if in_large_groups(table).any() else ())
    finding_changes, log_changes, moved, renamed = _finding_changes(plan, stored, table, said_of, author)
    versions = dict(zip(table["finding_id"], table["version"]))
    judgement_changes = RowChanges(JUDGEMENT.name, changed=dict(_judge_again(judged, versions, moved, renamed)))
    hidden_changes = RowChanges(SUPPRESSION.name, changed=dict(_hidden_still(hidden, moved)))
    written = (*finding_changes.added, *finding_changes.changed.values())
    number_changes = last_mark_changes(plan, (row.values["mark"] for row in written))
    apply_changes(plan, [finding_changes, judgement_changes, hidden_changes, log_changes, number_changes])
    return StoredFindings(
        added=len(finding_changes.added),
        changed=len(finding_changes.changed),
        gone=len(finding_changes.deleted),
        logged=len(log_changes.added),
        judge_again=sum(bool(row.values["judge_again"]) for row in judgement_changes.changed.values()),
    )


def _stored(
    layer: QgsVectorLayer, names: tuple[str, ...], request: Optional[QgsFeatureRequest] = None
) -> Iterator[StoredRow]:
    """Yield fid, plain values and WKB of each row (that the request asks for)."""
    positions = [layer.fields().indexOf(name) for name in names]
    for feature in layer.getFeatures(request or QgsFeatureRequest()):
        values = feature.attributes()
        row = {name: plain(values[position]) for name, position in zip(names, positions)}
        yield feature.id(), row, plain_geometry(feature.geometry())


def _finding_changes(
    plan: Plan, stored: Iterable[StoredRow], table: pd.DataFrame, judged: set[str], author: str
) -> tuple[RowChanges, RowChanges, dict[str, str], dict[str, str]]:
    """Return what changes in the findings and in the log, by old finding_id where what was said moves to, and by old
    finding_id the versions of those of which only the rule got another id.
    """
    changes = RowChanges(FINDING.name)
    log = RowChanges("log")
    fresh = _fresh_rows(table)
    stored = list(stored)
    groups = (group_of(row.values) for row in fresh.values())
    marks = stored_marks(plan, [values for _fid, values, _wkb in stored], groups)
    said_of: list[tuple[dict[str, Any], Optional[bytes]]] = []
    for fid, values, wkb in stored:
        row = fresh.pop(values["finding_id"], None)
        if row is None:
            changes.deleted.append(fid)
            if _decisions(values) or values["finding_id"] in judged:
                said_of.append((values, wkb))
            continue
        row.values["decide_again"] = _again(values["decided_version"], row.values["version"])
        row.values["mark"] = marks.of(group_of(row.values), values)
        row.values["first_found"] = values["first_found"]
        if row.wkb != wkb or any(values[name] != value for name, value in row.values.items()):
            changes.changed[fid] = _with_words(row)
    renamed = renamed_findings(said_of, fresh)
    others = {finding_id: row for finding_id, row in fresh.items() if finding_id not in renamed.values()}
    moved = {**moved_findings([row for row in said_of if row[0]["finding_id"] not in renamed], others), **renamed}
    memory = remembered(plan.stored("log"), set(fresh))
    for values, wkb in said_of:
        decisions, target = _decisions(values), moved.get(values["finding_id"])
        if target is None or (decisions and memory.get(target)):
            log.added.append(gone_row(values, decisions, author, found_as(plan, values, wkb)))
        elif decisions:
            if values["finding_id"] in renamed and decisions.get("decided_version") == values["version"]:
                decisions["decided_version"] = fresh[target].values["version"]
            memory[target] = decisions
    gone = {moved.get(values["finding_id"]): values for _fid, values, _wkb in stored}
    today = now()
    for finding_id, row in fresh.items():
        before = gone.get(finding_id)
        row.values["mark"] = marks.of(group_of(row.values), before)
        row.values["first_found"] = today if before is None else before["first_found"]
        row.values.update(memory.get(finding_id, {}))
        row.values["decide_again"] = _again(row.values.get("decided_version"), row.values["version"])
        changes.added.append(_with_words(row))
    versions = {str(values["finding_id"]): values["version"] for values, _wkb in said_of}
    return changes, log, moved, {finding_id: versions[finding_id] for finding_id in renamed}


def _decisions(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: values[name] for name in _DECISION_NAMES if values[name] not in (None, False)}


def _fresh_rows(table: pd.DataFrame) -> dict[str, Row]:
    """Return the facts of each finding by finding_id."""
    names = [name for name in FACT_COLUMN_NAMES if name in table.columns]
    shapes = table[GEOMETRY].to_numpy() if GEOMETRY in table.columns else np.full(len(table), None)
    multi = [_multi(shape) for shape in shapes]
    columns = [[plain(value) for value in table[name]] for name in names]
    rows = [Row(dict(zip(names, values)), wkb) for values, wkb in zip(zip(*columns), multi)]
    for row in rows:
        # Where no rule is applied its source is said in words, as the sentence is.
        if row.values.get("rule_source") is None:
            row.values.pop("rule_source", None)
    return {row.values["finding_id"]: row for row in rows}


def _with_words(row: Row) -> Row:
    """Add to a row that is written what is said of it, for QGIS without the plugin.

    These words are in the language of whoever writes the row. They are not compared, and so never a reason to write.
    The source of a rule is a fact and stays as the rule has it.
    """
    row.values.update(sentence=finding_sentence(row.values) or None)
    row.values.setdefault("rule_source", rule_source(row.values) or None)
    return row


def _multi(shape: Optional[shapely.Geometry]) -> Optional[bytes]:
    if shape is None or shape.is_empty:
        return None
    if shape.geom_type == "Polygon":
        shape = shapely.MultiPolygon([shape])
    return shapely.to_wkb(shape, output_dimension=2, byte_order=1)


def _again(then: Optional[str], now: Optional[str]) -> Optional[bool]:
    """Return whether a verdict on version ``then`` must be looked at again; None when there is no verdict."""
    return None if then is None else then != now


def _hidden_still(hidden: list[StoredRow], moved: Mapping[str, str]) -> Iterator[tuple[int, Row]]:
    """Yield what is not shown and is another finding now."""
    for fid, values, _wkb in hidden:
        if values["finding_id"] in moved:
            yield fid, Row({"finding_id": moved[values["finding_id"]]})


def _judge_again(
    judged: list[StoredRow], versions: Mapping[str, str], moved: Mapping[str, str], renamed: Mapping[str, str]
) -> Iterator[tuple[int, Row]]:
    """Yield the judgements that are about another finding now, or must be looked at again.

    renamed: by finding_id the version of a finding that is the same one with another name of its rule: who judged that
    version judged the one of now. Who judged again is asked about the last judgement only.
    """
    last = {(values["finding_id"], party_key(values["party"] or "")): fid for fid, values, _wkb in judged}
    for fid, values, _wkb in judged:
        finding_id = moved.get(values["finding_id"], values["finding_id"])
        version = versions.get(finding_id)
        is_same = values["finding_id"] in renamed and values["version"] == renamed[values["finding_id"]]
        is_last = last[values["finding_id"], party_key(values["party"] or "")] == fid
        again = is_last and version is not None and version != values["version"] and not is_same
        if finding_id != values["finding_id"]:
            judged_version = {"version": version} if is_same else {}
            yield fid, Row({"finding_id": finding_id, "judge_again": again, **judged_version})
        elif version is not None and again != bool(values["judge_again"]):
            yield fid, Row({"judge_again": again})
