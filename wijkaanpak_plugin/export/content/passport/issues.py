"""What was decided about the findings of a package, and what of them is open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
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
from wijkaanpak_plugin.export.seen import Seen
from wijkaanpak_plugin.plan.findings.findings import findings

_Row = dict[str, Any]


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
    own = {rows.package.package_id, *(claim.body_id for claim in rows.claims)}
    groups = list(decided_groups(content, rows.seen, lambda row: bool(own & {row["a_id"], row["b_id"]})))
    closed = {str(row["finding_id"]) for group in groups for row in group}
    return Issues(
        tuple(decided(content, rows.seen, groups)),
        tuple(entry for entry in content.entries if entry.is_conflict and str(entry.row["finding_id"]) not in closed),
    )


def decided_groups(content: SheetContent, seen: Seen, is_about: Callable[[_Row], bool]) -> Iterator[list[_Row]]:
    """Yield the stored findings that were decided on, those of one group together.

    is_about: says of a finding, values by column, whether it is one of those that are asked for.
    """
    groups: dict[str, list[_Row]] = {}
    for row in findings(content.plan).drop(columns="geometry").to_dict("records"):
        found = {str(name): value for name, value in row.items()}
        if is_about(found) and seen.finding(found):
            groups.setdefault(str(found["group_id"] or found["finding_id"]), []).append(found)
    yield from (group for group in groups.values() if group[0]["table_stage"] == DECIDED or bool(group[0]["accepted"]))


def decided(content: SheetContent, seen: Seen, groups: Iterable[list[_Row]]) -> Iterator[tuple[str, str]]:
    """Yield what each of these groups says, and what was decided about it; what must not be known is left out."""
    for group in groups:
        facts = summed(group) if len(group) > 1 else group[0]
        is_untold = any(content.nets.hides(row) for row in group)
        sentence = seen.text(sentence_without_figures(facts) if is_untold else finding_sentence(facts))
        if sentence:
            yield sentence, decision_text(group[0], seen)
