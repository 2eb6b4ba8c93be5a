"""The words of a delivery in the list of data, made of those of its parts; and how any row of that list is doing."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QLocale

from wijkaanpak_plugin.docks.plan.sources import source_states as words
from wijkaanpak_plugin.docks.plan.sources.source_states import State
from wijkaanpak_plugin.domain.catalogue.subjects import subjects_without
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.deliveries.delivery import part_name
from wijkaanpak_plugin.plan.sources.status import DataStatus, DeliveryStatus, SourceStatus

#: The states, the worst first.
_ORDER = tuple(State)
#: Parts that are named one by one.
_MOST_NAMED = 6


def parts_of(row: DataStatus) -> tuple[SourceStatus, ...]:
    """Return the sources of a row of the list: the parts of a delivery, or the source itself."""
    return row.parts if isinstance(row, DeliveryStatus) else (row,)


def name_of(row: DataStatus) -> str:
    """Return the name of a row of the list."""
    return row.delivery.name if isinstance(row, DeliveryStatus) else row.name


def name_within(part: SourceStatus, row: DataStatus) -> str:
    """Return the name of a part below its delivery, which needs not be said again."""
    return part.name.removeprefix(part_name(name_of(row), ""))


def id_of(row: DataStatus) -> str:
    """Return the id of the delivery or source of a row."""
    return row.delivery.delivery_id if isinstance(row, DeliveryStatus) else row.source_id


def state(row: DataStatus) -> State:
    """Return how a row is doing: a delivery as its worst part, where all that was asked is there; one that has lost all
    of its parts cannot be read.
    """
    if isinstance(row, SourceStatus):
        return words.state_of(row)
    if not row.parts:
        return State.UNREADABLE
    states = [words.state_of(part) for part in row.parts]
    return min([*states, State.NOT_READ] if row.lacking else states, key=_ORDER.index)


def state_text(row: DataStatus) -> str:
    """Return how a row is doing, in a few words."""
    if isinstance(row, DeliveryStatus) and row.parts and row.lacking:
        text = translate("PlanSources", "{count} of {all} read")
        return text.format(count=len(row.parts), all=len(row.parts) + len(row.lacking))
    return words.label_of(state(row))


def date_of(row: DataStatus) -> str:
    """Return the date of a row, as people write it."""
    return words.date_text(row.delivery.date if isinstance(row, DeliveryStatus) else row.date)


def count_of(row: DataStatus, column: str) -> str:
    """Return the sum of a count of the sources of a row: ``rows_used`` or ``rows_left_out``."""
    counts = [getattr(part, column) for part in parts_of(row)]
    known = [count for count in counts if count is not None]
    return words.count_text(sum(known) if known else None)


def common(texts: Sequence[str]) -> str:
    """Return the text that all parts of a delivery have; that they differ, when they do."""
    distinct = list(dict.fromkeys(texts))
    return distinct[0] if len(distinct) == 1 else translate("PlanSources", "differs") if distinct else "–"


def row_details(row: DataStatus) -> list[str]:
    """Return what there is to say about a row, one line each, the most important first."""
    if isinstance(row, SourceStatus):
        return words.details(row)
    lines = [f"{row.delivery.name}: {state_text(row)}"]
    if not row.parts:
        lines.append(translate("PlanSources", "Nothing that came with it is in the plan any more; remove it."))
    if row.lacking:
        text = translate("PlanSources", "Not there, and so not known: {names}. Read again asks for it once more.")
        lines.append(text.format(names=", ".join(row.lacking)))
    wrong = [part for part in row.parts if words.state_of(part) not in (State.READ, State.SHOWN)]
    lines += [f"• {name_within(part, row)}: {words.state_label(part)}" for part in wrong[:_MOST_NAMED]]
    if wrong[_MOST_NAMED:]:
        lines.append(translate("PlanSources", "• and {count} more").format(count=len(wrong) - _MOST_NAMED))
    lines.append(f"{translate('PlanSources', 'Date')}: {date_of(row)}")
    if row.parts and all(part.confidential for part in row.parts):
        lines.append(words.confidential_line())
    return lines


def list_summary(rows: Sequence[DataStatus]) -> str:
    """Return how the data is doing, in one line."""
    deliveries = sum(isinstance(row, DeliveryStatus) for row in rows)
    line = words.summary([part for row in rows for part in parts_of(row)])
    if not deliveries:
        return line
    text = translate("PlanSources", "Deliveries: {deliveries}. {sources}")
    return text.format(deliveries=QLocale().toString(deliveries), sources=line)


def nothing_on(rows: Sequence[DataStatus]) -> str:
    """Return the line on what no source speaks of; what is not read says nothing yet, and neither does what is not
    relied on, such as data of another place.
    """
    sources = [part for row in rows for part in parts_of(row) if part.facts is not None and not part.in_doubt]
    kinds = {kind for each in sources if each.role == "existing" and each.facts for kind in each.facts.kinds}
    works = any(each.rows_used for each in sources if each.role == "works")
    missing = subjects_without(kinds, works)
    if not missing:
        return translate("PlanSources", "Something is known of every subject; what lies outside it is still not known.")
    text = translate("PlanSources", "Nothing yet on: {subjects}. What is not known is never taken to be in order.")
    return text.format(subjects=", ".join(missing))
