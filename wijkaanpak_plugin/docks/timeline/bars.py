"""Bars of the timeline: claims and planned works with their windows, as the panel shows them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import pandas as pd

from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.window import Window, WindowError, read_window

#: Columns of a claim that say when its works are done.
PLANNING = ("works_from", "works_to", "duration_months")
_TOO_LONG = 0.05


@dataclass(frozen=True)
class Bar:
    """A claim or planned work in time.

    start, end: window in months (``domain/window.py``), None without one; duration: how long the works take;
    may_move: how many months the planning may move, by hardness. is_own: it stands in the plan, so its window can be
    changed; is_chance: desired, not a must. asked: window as it was written (``PLANNING``). problem: what is wrong with
    that in one sentence, empty for nothing. is_coupled: whether the engine looks for works beside it, as it opens
    something.
    """

    body_id: str
    name: str
    origin: str
    owner: str
    transitions: tuple[str, ...]
    packages: tuple[str, ...]
    street: str
    hardness: str
    start: Optional[float]
    end: Optional[float]
    duration: float
    may_move: float
    is_own: bool
    is_chance: bool
    asked: tuple[str, str, Optional[float]]
    problem: str
    is_coupled: bool
    due_year: float

    @property
    def has_window(self) -> bool:
        """Whether it is known when the works are done."""
        return self.start is not None

    @property
    def window(self) -> tuple[float, float]:
        """Start and end of the window in months; only of a bar that has one."""
        return (self.start or 0.0), (self.end or 0.0)


def window_of(asked: tuple[str, str, Optional[float]]) -> tuple[Optional[Window], str]:
    """Return the window that was written, None where there is none, and what is wrong with it in one sentence.

    A window that cannot be, such as one that ends before it begins, is none; a duration that is longer than its window
    is cut to it, and said.
    """
    begin, finish, months = asked
    try:
        window = read_window(begin, finish, months)
    except WindowError:
        return None, _unreadable(begin, finish)
    except (ValueError, OverflowError):
        return None, _unreadable(begin, finish)
    if window is None:
        if begin or finish:
            return None, translate("Timeline", "Only one end of the period is known.")
        return None, ""
    if months is not None and months > window.end - window.start + _TOO_LONG:
        text = translate("Timeline", "The works take {asked} months, the period lasts {length}: the period counts.")
        return window, text.format(asked=round(months), length=round(window.end - window.start))
    return window, ""


def bars_of(
    bodies: pd.DataFrame,
    works: pd.DataFrame,
    own: Mapping[str, Mapping[str, Any]],
    streets: Mapping[str, str],
    packages: Mapping[str, str],
) -> dict[str, Bar]:
    """Return the bars of claims and planned works by id.

    bodies: of the plan, columns of ``domain/body.py``; works: of the engine (``timeline/tables.py``); own: values of
    the claims of the plan by id; streets: names by id of the body; packages: names by id of the package.
    """
    known = {row["body_id"]: row for row in works.to_dict("records")}
    found: dict[str, Bar] = {}
    for row in bodies.to_dict("records"):
        body_id = str(row["body_id"])
        asked = asked_of(own.get(body_id, row))
        window, problem = window_of(asked)
        engine = known.get(body_id)
        found[body_id] = Bar(
            body_id=body_id,
            name=_text(row.get("name")) or load_kinds().label(_text(row.get("kind"))),
            origin=_text(row.get("origin")),
            owner=_text(row.get("owner")),
            transitions=_keys(row.get("transitions")),
            packages=tuple(packages[key] for key in _keys(row.get("packages")) if key in packages),
            street=streets.get(body_id, ""),
            hardness=_text(row.get("hardness")),
            start=None if window is None else window.start,
            end=None if window is None else window.end,
            duration=0.0 if window is None else window.duration,
            may_move=0.0 if engine is None else float(engine["may_move_months"]),
            is_own=body_id in own,
            is_chance=_text(own.get(body_id, {}).get("obligation")) == "desired",
            asked=asked,
            problem=problem,
            is_coupled=engine is not None,
            due_year=math.nan if engine is None else float(engine["due_year"]),
        )
    return found


def changed_table(bars: Sequence[Bar]) -> pd.DataFrame:
    """Return windows as they were written, as the engine takes them: empty where there is none that can be."""
    rows = [(bar.body_id, *(bar.asked if bar.has_window else ("", "", None))) for bar in bars if bar.is_coupled]
    return pd.DataFrame(rows, columns=["body_id", "works_from", "works_to", "duration_months"])


def first_of_packages(bars: Mapping[str, Bar], packages: Mapping[str, str]) -> dict[str, str]:
    """Return the work that begins first of each package that has one, by id of the package; packages: their names."""
    planned = sorted((bar for bar in bars.values() if bar.has_window), key=lambda bar: (*bar.window, bar.body_id))
    found = {}
    for package_id, name in packages.items():
        first = next((bar.body_id for bar in planned if name in bar.packages), None)
        if first is not None:
            found[package_id] = first
    return found


def asked_of(values: Mapping[str, Any]) -> tuple[str, str, Optional[float]]:
    """Return the window as it was written: from, up to and including, and duration in months."""
    months = values.get("duration_months")
    try:
        number = float(months) if months is not None and months == months else None
    except (TypeError, ValueError):
        number = None
    return _text(values.get("works_from")), _text(values.get("works_to")), number


def _unreadable(begin: str, finish: str) -> str:
    try:
        read_window(begin, begin)
        read_window(finish, finish)
    except (ValueError, OverflowError):
        text = translate("Timeline", "'{begin} - {end}' is no period; write 2027, 2027-05 or 2027-05-01.")
        return text.format(begin=begin, end=finish)
    text = translate("Timeline", "The works end before they begin: {begin} - {end}.")
    return text.format(begin=begin, end=finish)


def _text(value: Any) -> str:
    return "" if value is None or value != value else str(value).strip()


def _keys(value: Any) -> tuple[str, ...]:
    if isinstance(value, (tuple, list, set, frozenset)):
        return tuple(sorted(map(str, value)))
    return tuple(dict.fromkeys(key.strip() for key in _text(value).split(",") if key.strip()))
