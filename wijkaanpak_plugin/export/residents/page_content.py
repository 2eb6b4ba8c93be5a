"""What stands on the page for residents, in plain words: plans by year, and hot spots with their answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import count
from string import ascii_uppercase
from typing import Any, NamedTuple, Optional

from wijkaanpak_plugin.domain.body import DROPPED
from wijkaanpak_plugin.domain.periods import years_text
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.window import WindowError, first_day, last_day
from wijkaanpak_plugin.export.tables.exported_plan import ExportedPlan
from wijkaanpak_plugin.export.tables.words import Words, writable
from wijkaanpak_plugin.plan.schema.hot_spot_tables import HOT_SPOT, HOT_SPOT_AREA
from wijkaanpak_plugin.plan.schema.plan_tables import PLAN_AREA
from wijkaanpak_plugin.plan.schema.table import Table
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.unlogged_changes import Row

#: What was chosen not to be done here does not come.
_NOT_HERE = ("not", "elsewhere")
_OF_A_SPOT = ("kind", "text", "answer_status", "answer")
#: What became of a hot spot that nobody answered yet.
_OPEN = "open"


class Project(NamedTuple):
    """mark: its number on the map. body_id: of the claim. name, kind, when, status: in words, empty when not known.
    year: in which it begins, None when not known.
    """

    mark: str
    body_id: str
    name: str
    kind: str
    when: str
    status: str
    year: Optional[int]


class Spot(NamedTuple):
    """mark: its letter on the map. hot_spot_id: of the record. kind, said, status, answer: empty when there is none."""

    mark: str
    hot_spot_id: str
    kind: str
    said: str
    status: str
    answer: str


@dataclass(frozen=True)
class PageContent:
    """title: name of the plan. vision: where the neighbourhood goes. projects: by year. foot: lines at the end."""

    title: str
    vision: tuple[str, ...]
    projects: tuple[Project, ...]
    spots: tuple[Spot, ...]
    foot: tuple[str, ...]


def page_content(exported: ExportedPlan) -> PageContent:
    """Return the content of the page."""
    words = Words(exported)
    visions = (str(row.values["vision"] or "") for row in exported.rows[PLAN_AREA.name])
    about = [row.values for row in exported.rows["about"]]
    return PageContent(
        writable(exported.name),
        tuple(writable(vision) for vision in visions if vision.strip()),
        tuple(_projects(exported, words)),
        tuple(_spots(exported, words)),
        tuple(writable(f"{values['subject']}: {values['text']}") for values in about[1:]),
    )


def _projects(exported: ExportedPlan, words: Words) -> Iterator[Project]:
    """Yield the claims and works that may come, those that begin first before the others, undated ones last."""
    rows = [(exported.table(name), row) for name in CLAIM_TABLES for row in exported.rows[name] if _comes(row)]
    rows.sort(key=lambda each: (_year(each[1].values) or 9999, _name(each[1].values, exported).casefold()))
    for number, (table, row) in enumerate(rows, 1):
        values = row.values
        yield Project(
            str(number),
            str(values["body_id"]),
            _name(values, exported),
            _said(words, table, values, "kind"),
            _when(values),
            _said(words, table, values, "status"),
            _year(values),
        )


def _comes(row: Row) -> bool:
    return bool(row.wkb) and row.values["status"] != DROPPED and row.values["choice"] not in _NOT_HERE


def _name(values: Mapping[str, Any], exported: ExportedPlan) -> str:
    return writable(exported.names.get(str(values["body_id"]), ""))


def _said(words: Words, table: Table, values: Mapping[str, Any], column: str) -> str:
    return str(words.cell(table.field(column), values[column]) or "")


def _year(values: Mapping[str, Any]) -> Optional[int]:
    return min(filter(None, _first_and_last(values)), default=None)


def _first_and_last(values: Mapping[str, Any]) -> tuple[Optional[int], Optional[int]]:
    """Return the years of the window; None for what is not known, or is no date."""
    return _year_of(first_day, values["works_from"]), _year_of(last_day, values["works_to"])


def _year_of(read: Callable[[object], Optional[date]], text: Any) -> Optional[int]:
    try:
        day = read(text)
    except WindowError:
        return None
    return None if day is None else day.year


def _when(values: Mapping[str, Any]) -> str:
    first, last = _first_and_last(values)
    if first is not None and last is not None:
        return years_text(min(first, last), max(first, last))
    if first is not None:
        return translate("Residents", "from {year}").format(year=first)
    return "" if last is None else translate("Residents", "at the latest in {year}").format(year=last)


def _spots(exported: ExportedPlan, words: Words) -> Iterator[Spot]:
    tables = [exported.table(table.name) for table in (HOT_SPOT, HOT_SPOT_AREA)]
    rows = [(table, row.values) for table in tables for row in exported.rows[table.name] if row.wkb]
    for mark, (table, values) in zip(_letters(), rows):
        kind, text, status, answer = (_said(words, table, values, name) for name in _OF_A_SPOT)
        is_answered = bool(answer) or values["answer_status"] != _OPEN
        yield Spot(mark, str(values["hot_spot_id"]), kind, text, status if is_answered else "", answer)


def _letters() -> Iterable[str]:
    """Yield A to Z, then A2 to Z2 and so on."""
    for round_ in count(1):
        for letter in ascii_uppercase:
            yield letter if round_ == 1 else f"{letter}{round_}"
