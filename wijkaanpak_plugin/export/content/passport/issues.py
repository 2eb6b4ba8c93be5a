"""What was decided about the findings of a package, and what of them is open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from wijkaanpak_plugin.domain.findings.finding_group import summed
from wijkaanpak_plugin.domain.findings.said import DECIDED
from wijkaanpak_plugin.domain.sentences import finding_sentence
from wijkaanpak_plugin.domain.sentences.without_figures import sentence_without_figures
from wijkaanpak_plugin.export.content.decision_text import decision_text
from wijkaanpak_plugin.export.content.numbering import Entry
from wijkaanpak_plugin.export.content.passport.rows import PackageRows
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.plan.findings.findings import findings


@dataclass(frozen=True)
class Issues:
    """decided: what a finding says, and what was decided about it. conflicts: entries that nobody decided on."""

    decided: tuple[tuple[str, str], ...]
    conflicts: tuple[Entry, ...]


def read_issues(content: SheetContent) -> Issues:
    """Return what was decided and what is open; ExportError when the content is of no package, PlanError when the plan
    cannot be read.
    """
    rows = PackageRows(content)
    groups = list(_decided(content, rows))
    closed = {str(row["finding_id"]) for group in groups for row in group}
    said = [(_sentence(content, rows, group), decision_text(group[0], rows.seen)) for group in groups]
    return Issues(
        tuple((sentence, decision) for sentence, decision in said if sentence),
        tuple(entry for entry in content.entries if entry.is_conflict and str(entry.row["finding_id"]) not in closed),
    )


def _decided(content: SheetContent, rows: PackageRows) -> Iterator[list[dict[str, Any]]]:
    """Yield the stored findings about the package that were decided on, those of one group together."""
    own = {rows.package.package_id, *(claim.body_id for claim in rows.claims)}
    groups: dict[str, list[dict[str, Any]]] = {}
    for row in findings(content.plan).drop(columns="geometry").to_dict("records"):
        if own & {row["a_id"], row["b_id"]} and rows.seen.finding(row):
            groups.setdefault(str(row["group_id"] or row["finding_id"]), []).append({**row})
    yield from (group for group in groups.values() if group[0]["table_stage"] == DECIDED or bool(group[0]["accepted"]))


def _sentence(content: SheetContent, rows: PackageRows, group: list[dict[str, Any]]) -> str:
    facts = summed(group) if len(group) > 1 else group[0]
    is_untold = any(content.nets.hides(row) for row in group)
    return rows.seen.text(sentence_without_figures(facts) if is_untold else finding_sentence(facts))
