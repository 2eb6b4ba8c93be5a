"""Quality of the data of a plan, as people ask for it: what was used, left out and repaired, and what is not known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import QLocale

from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.written_days import day_text
from wijkaanpak_plugin.plan.schema.labels import choice_label
from wijkaanpak_plugin.plan.sources.deliveries.place import SERVICES
from wijkaanpak_plugin.plan.sources.status import DataStatus, DeliveryStatus, SourceStatus
from wijkaanpak_plugin.sources.reading_facts import ReadingFacts
from wijkaanpak_plugin.sources.services.entries import keys_in, label_of


def quality_lines(rows: Sequence[DataStatus]) -> list[str]:
    """Return the report on deliveries and sources, line by line: plain text that can be passed on."""
    lines: list[str] = []
    for row in rows:
        lines += ["", *(_delivery_lines(row) if isinstance(row, DeliveryStatus) else _source_lines(row))]
    return lines[1:]


def depth_text(facts: Optional[ReadingFacts]) -> str:
    """Return how many depths are not known or only usual, as part of a sentence; empty when there are none."""
    if facts is None:
        return ""
    parts = []
    if facts.no_depth:
        text = translate("Quality", "depth not known of {count} of {all} ({share} %)")
        share = round(100 * facts.no_depth / facts.underground)
        parts.append(text.format(count=_count(facts.no_depth), all=_count(facts.underground), share=share))
    if facts.by_network:
        text = translate("Quality", "the usual depth of their net, not measured: {count}")
        parts.append(text.format(count=_count(facts.by_network)))
    return "; ".join(parts)


def _delivery_lines(row: DeliveryStatus) -> list[str]:
    delivery = row.delivery
    lines = [_underlined(delivery.name, "=")]
    lines.append(_line(translate("Quality", "Date of the delivery"), _day(delivery.date)))
    if delivery.format == SERVICES:
        asked = ", ".join(label_of(key) for key in keys_in(delivery.place))
        lines.append(_line(translate("Quality", "Asked of services"), asked))
    elif delivery.place:
        lines.append(_line(translate("Quality", "Delivered as"), delivery.place))
    if row.lacking:
        lines.append(_line(translate("Quality", "Asked and not there"), ", ".join(row.lacking)))
    if delivery.remarks:
        lines.append(_line(translate("Quality", "Remarks"), delivery.remarks))
    for part in row.parts:
        lines += ["", *_source_lines(part)]
    return lines


def _source_lines(row: SourceStatus) -> list[str]:
    lines = [_underlined(row.name, "-"), _line(translate("Quality", "Used as"), choice_label(row.role))]
    if row.profile:
        lines.append(_line(translate("Quality", "Read as"), row.profile))
    lines.append(_line(translate("Quality", "Date"), _day(row.date)))
    lines.append(_line(translate("Quality", "Complete"), _yes_no(row.complete)))
    if row.silent:
        lines.append(_line(translate("Quality", "Have an interest here and supplied nothing"), row.silent))
    if row.role == "existing":
        where = _unknown() if row.coverage in ("", "unknown") else choice_label(row.coverage)
        lines.append(_line(translate("Quality", "Holds"), where))
    if row.confidential:
        lines.append(translate("Quality", "Confidential: it must not leave this machine."))
    lines += [_gate_line(row), *_row_lines(row)]
    if row.problem:
        lines.append(row.problem)
    return lines


def _row_lines(row: SourceStatus) -> list[str]:
    if row.rows_used is None:
        return [] if row.role == "background" else [translate("Quality", "Its rows were not read yet.")]
    left_out = row.rows_left_out or 0
    lines = [
        _line(translate("Quality", "Rows in"), _count(row.rows_used + left_out)),
        _line(translate("Quality", "Rows used"), _count(row.rows_used)),
        _line(translate("Quality", "Rows left out"), _count(left_out)),
    ]
    facts = row.facts or ReadingFacts()
    kinds = load_kinds()
    for kind, count in sorted(facts.kinds.items(), key=lambda each: -each[1]):
        lines.append(f"  {kinds.label(kind)}: {_count(count)}")
    depth = depth_text(facts)
    lines += [depth[:1].upper() + depth[1:]] if depth else []
    lines += [f"• {line}{_example(line, facts)}" for line in row.lines]
    return lines


def _example(line: str, facts: ReadingFacts) -> str:
    """Return which row a line on what was left out speaks of first; empty when it does not say why."""
    found = next((row for reason, row in facts.examples.items() if reason and line.endswith(reason)), None)
    return "" if found is None else translate("Quality", ", first in row {row}").format(row=found)


def _gate_line(row: SourceStatus) -> str:
    """Return why the data may be read, or that it may not, and where it lies."""
    if not row.may_be_read:
        text = translate("Quality", "Not read: nobody on this machine has said that {where} may be read.")
        return text.format(where=row.where)
    if row.allowed:
        text = translate("Quality", "Read from {where}, as was registered or allowed on this machine.")
    else:
        text = translate("Quality", "Read from {where}, which lies with the plan.")
    return text.format(where=row.place)


def _underlined(text: str, sign: str) -> str:
    return f"{text}\n{sign * len(text)}"


def _line(label: str, value: str) -> str:
    return f"{label}: {value}"


def _count(rows: int) -> str:
    return QLocale().toString(rows)


def _day(date: str) -> str:
    return day_text(date) if date else _unknown()


def _yes_no(value: Optional[bool]) -> str:
    if value is None:
        return _unknown()
    return translate("Quality", "yes") if value else translate("Quality", "no")


def _unknown() -> str:
    return translate("Quality", "not known")
