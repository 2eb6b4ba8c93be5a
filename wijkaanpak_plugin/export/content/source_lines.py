"""The data that a sheet rests on, a line for each delivery and for each source that came by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Optional

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.written_days import day_text
from wijkaanpak_plugin.export.content.shown import SheetContent
from wijkaanpak_plugin.plan.sources.deliveries.delivery import registered_deliveries
from wijkaanpak_plugin.plan.sources.deliveries.registering import sources_in
from wijkaanpak_plugin.plan.sources.quality import depth_text
from wijkaanpak_plugin.plan.sources.registry import RegisteredSource
from wijkaanpak_plugin.sources.reading_facts import ReadingFacts, facts_in
from wijkaanpak_plugin.sources.row_counts import is_doubt

_COVERAGE = "coverage"
#: Coverage of a table that says nothing of the ground when the table is empty.
_NOT_SAID = (None, "unknown", "full_layer")
#: So many names share a line: one that is too long for the sheet would be left out whole.
_TOGETHER = 6


@dataclass(frozen=True)
class _Entry:
    """What one line is about: its name, and the sources that it sums up."""

    name: str
    sources: tuple[RegisteredSource, ...]


def source_lines(content: SheetContent, unreadable: set[str]) -> list[str]:
    """Return one line per delivery and source: name, date, whether it is complete, and what was left out or is not
    known of it; and who delivered nothing. Those of which the same is said share a line. What came with a delivery that
    this audience may not know all of stands by itself.

    unreadable: source_id of the sources that could not be read.
    """
    named: dict[str, list[str]] = {}
    for entry in _entries(content):
        named.setdefault(_said(entry, unreadable), []).append(entry.name)
    lines = [
        f"{', '.join(names[first : first + _TOGETHER])}: {said}"
        for said, names in named.items()
        for first in range(0, len(names), _TOGETHER)
    ]
    missing = sorted(
        {str(party) for party in content.coverage["missing"] if party} if "missing" in content.coverage else set()
    )
    if missing:
        lines.insert(0, translate("Export", "Delivered nothing: {parties}").format(parties=", ".join(missing)))
    return lines or [translate("Export", "No existing data is registered: nothing is known of what is there.")]


def _entries(content: SheetContent) -> list[_Entry]:
    names = _whole_deliveries(content)
    found: dict[str, _Entry] = {}
    for source in content.sources:
        if source.role == _COVERAGE:
            continue
        delivery_id = str(source.values["delivery_id"] or "")
        key = delivery_id if delivery_id in names else source.source_id
        entry = found.get(key, _Entry(names.get(key, source.name), ()))
        found[key] = replace(entry, sources=(*entry.sources, source))
    return list(found.values())


def _whole_deliveries(content: SheetContent) -> dict[str, str]:
    """Return by delivery_id the names of the deliveries of which this audience may know every source."""
    known = {source.source_id for source in content.sources}
    return {
        each.delivery_id: each.name
        for each in registered_deliveries(content.plan)
        if all(source.source_id in known for source in sources_in(content.plan, each.delivery_id))
    }


def _said(entry: _Entry, unreadable: set[str]) -> str:
    sources = entry.sources
    lost = [source for source in sources if source.source_id in unreadable]
    if len(lost) == len(sources):
        # Where it was is for the report: a path tells who made the sheet.
        return translate("Export", "cannot be read")
    dates = [str(source.values.get("date") or "") for source in sources]
    parts = [day_text(min(dates)) or translate("Export", "date unknown"), _completeness(sources)]
    if lost:
        text = translate("Export", "{count} of {all} layers cannot be read")
        parts.append(text.format(count=len(lost), all=len(sources)))
    parts += _no_rows([source for source in sources if source not in lost], len(sources))
    reports = [str(source.values.get("report") or "") for source in sources]
    if any(is_doubt(line) for report in reports for line in report.splitlines()):
        parts.append(translate("Export", "not wholly read or of another place, so it calls no place free"))
    left_out = sum(source.values.get("rows_left_out") or 0 for source in sources)
    if left_out:
        parts.append(translate("Export", "objects left out: {count}").format(count=left_out))
    parts += filter(None, [depth_text(_together([facts_in(report) for report in reports]))])
    return ", ".join(parts)


def _no_rows(sources: Sequence[RegisteredSource], count: int) -> list[str]:
    """Return that tables are empty, and whether that says anything of the ground: only where it is known where they
    hold. count: of all tables.
    """
    empty = [source for source in sources if _is_empty(source)]
    if not empty:
        return []
    said = translate("Export", "no rows")
    if len(empty) < count:
        said = translate("Export", "no rows in {count} of {all} layers").format(count=len(empty), all=count)
    if any(source.values.get("coverage") in _NOT_SAID for source in empty):
        return [translate("Export", "{no_rows}, of which it is not known where that holds").format(no_rows=said)]
    return [said]


def _is_empty(source: RegisteredSource) -> bool:
    """Return whether a table was wholly read and has no rows."""
    counted = source.values.get("rows_used") == 0 and not source.values.get("rows_left_out")
    report = str(source.values.get("report") or "")
    return counted and not any(is_doubt(line) for line in report.splitlines())


def _completeness(sources: Sequence[RegisteredSource]) -> str:
    """Return whether all of it is complete: one part that is not, or of which it is not known, counts for all."""
    known = [source.values.get("complete") for source in sources]
    if False in known:
        return translate("Export", "incomplete")
    if None in known:
        return translate("Export", "completeness unknown")
    return translate("Export", "complete")


def _together(facts: Sequence[Optional[ReadingFacts]]) -> ReadingFacts:
    counted = [each for each in facts if each is not None]
    return ReadingFacts(
        underground=sum(each.underground for each in counted), no_depth=sum(each.no_depth for each in counted)
    )
