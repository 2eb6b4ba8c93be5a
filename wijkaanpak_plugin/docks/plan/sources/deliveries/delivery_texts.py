"""What is said of a delivery that was read, in one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Optional

from qgis.PyQt.QtCore import QLocale

from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_kind import DeliveryKind
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.deliveries.compared import PartChange


def registered_text(name: str, rows: int, parts: int, confidential: bool) -> str:
    """Return what is said of a delivery that is new."""
    if confidential:
        text = translate(
            "PlanSources",
            "{name} is registered (rows: {rows}, layers: {parts}) and kept beside the plan as confidential; the list "
            "of data says what is not known.",
        )
    else:
        text = translate(
            "PlanSources",
            "{name} is registered (rows: {rows}, layers: {parts}) and kept beside the plan; the list of data says what "
            "is not known.",
        )
    return text.format(name=name, rows=QLocale().toString(rows), parts=parts)


def replaced_text(before: str, after: str, changes: Mapping[str, Optional[PartChange]]) -> str:
    """Return what is said of a delivery that took the place of an older one, or was read again.

    changes: by part, None where the older data cannot be read any more.
    """
    if before == after:
        head = translate("PlanSources", "{name} was read again").format(name=after)
    else:
        head = translate("PlanSources", "{after} takes the place of {before}").format(after=after, before=before)
    told = [_part_text(name, change) for name, change in changes.items() if change is None or not change.is_none]
    if not told:
        told = [translate("PlanSources", "all objects are as they were")]
    return f"{head}: {'; '.join(told)}."


def stays_text(kind: DeliveryKind, tables: Iterable[str], problems: str) -> str:
    """Return what is said of tables of which the older data stays, after what is wrong with the others.

    problems: a line each, that begins with the name of the part.
    """
    names = [part.words for table, part in kind.parts.items() if table in set(tables)]
    others = [line for line in problems.splitlines() if not line.startswith(tuple(names))]
    text = translate(
        "PlanSources",
        "Not read again, because the service does not answer or does not give all that it has: {names}. What was there "
        "stays, with its date.",
    )
    return " ".join((*others, text.format(names=", ".join(names))))


def _part_text(name: str, change: Optional[PartChange]) -> str:
    if change is None:
        text = translate("PlanSources", "{part} cannot be compared, the older data is gone")
        return text.format(part=name)
    text = translate("PlanSources", "{part} {added} new, {gone} gone, {changed} changed")
    count = QLocale().toString
    return text.format(part=name, added=count(change.added), gone=count(change.gone), changed=count(change.changed))
