"""Smallest shifts as rows of a list: what moves, what that gains, what it loses elsewhere, and why not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from wijkaanpak_plugin.analysis.timeline.windows import Move
from wijkaanpak_plugin.docks.timeline.bars import Bar
from wijkaanpak_plugin.docks.timeline.chart.paint_links import Change
from wijkaanpak_plugin.docks.timeline.texts import ground_text, shifted_text
from wijkaanpak_plugin.domain.sentences.names import spoken_name
from wijkaanpak_plugin.domain.translation import counted, translate

#: Changes of a pair (the engine's names) that are for the better.
GAINS = ("fits_gained", "couplings_gained", "twice_gone")
#: The sign of what is lost.
_MINUS = "\u2212"


@dataclass(frozen=True)
class ShiftRow:
    """One shift: what moves (names; title: these in short) and how far, in words as all else.

    gain, losses: what comes of it; refused: why it cannot be made, empty where it can.
    """

    ids: tuple[str, ...]
    move: Move
    months: float
    names: tuple[str, ...]
    title: str
    far: str
    gain: str
    losses: tuple[str, ...]
    refused: str

    @property
    def others(self) -> str:
        """How many works move besides the first, in words; empty where there is one."""
        count = len(self.names) - 1
        if count < 1:
            return ""
        return counted(count, translate("Timeline", "+1 work"), translate("Timeline", "+{count} works")).format(
            count=count
        )

    @property
    def along(self) -> str:
        """The names of what moves besides the first; empty where there is one work."""
        if len(self.names) < 2:
            return ""
        return translate("Timeline", "with {names}").format(names=", ".join(self.names[1:]))

    @property
    def lines(self) -> list[str]:
        """All that stands below the title."""
        return [
            *([self.along] if self.along else []),
            self.gain,
            *self.losses,
            *([self.refused] if self.refused else []),
        ]


def shift_rows(
    proposed: pd.DataFrame, refused: pd.DataFrame, bars: Mapping[str, Bar], waits: Mapping[str, str]
) -> list[ShiftRow]:
    """Return the rows of a list: those that can be made first.

    proposed, refused: ``SHIFT_COLUMNS`` of the engine. waits: words by id of the dependency.
    """
    rows = [_row(row, bars, "") for row in proposed.to_dict("records")]
    for row in refused.to_dict("records"):
        rows.append(_row(row, bars, _why(row, bars, waits)))
    return [_with_delivered(row, bars) for row in rows]


def changes_of(pairs: pd.DataFrame) -> tuple[Change, ...]:
    """Return the pairs that a shift changes (``CHANGE_COLUMNS`` of the engine) as they are drawn."""
    columns = ("moved_id", "other_id", "shift_before", "shift_after", "change")
    return tuple(
        Change(moved, other, float(before), float(after), change in GAINS)
        for moved, other, before, after, change in zip(*(pairs[name].tolist() for name in columns))
    )


def gain_text(row: Mapping[str, Any]) -> str:
    """Return what a shift gains, with ``+`` in front; empty for nothing."""
    parts = [ground_text(float(row["metres"]), float(row["m2"]) if row["metres"] < 1 else 0.0)]
    if parts[0]:
        parts[0] = translate("Timeline", "{ground} opened once").format(ground=parts[0])
    fits, again = int(row["fits_gained"]), int(row["couplings_gained"])
    if fits:
        text = counted(fits, translate("Timeline", "1 coupling fits"), translate("Timeline", "{count} couplings fit"))
        parts.append(text.format(count=fits))
    elif again:
        text = counted(
            again,
            translate("Timeline", "1 coupling again, {left} months left"),
            translate("Timeline", "{count} couplings again, {left} months left"),
        )
        parts.append(text.format(count=again, left=round(float(row["left_months"]))))
    if int(row["twice_gone"]):
        text = counted(
            int(row["twice_gone"]),
            translate("Timeline", "1 street opened twice less"),
            translate("Timeline", "{count} streets opened twice less"),
        )
        parts.append(text.format(count=int(row["twice_gone"])))
    said = " · ".join(part for part in parts if part)
    return f"+ {said}" if said else ""


def loss_texts(row: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what a shift loses elsewhere, with a minus in front; that there is nothing where all pairs stay as they
    were.
    """
    found: list[str] = []
    for name, one, several in (
        (
            "fits_lost",
            translate("Timeline", "1 coupling needs a shift then"),
            translate("Timeline", "{count} couplings need a shift then"),
        ),
        ("couplings_lost", translate("Timeline", "1 coupling less"), translate("Timeline", "{count} couplings less")),
        (
            "twice_new",
            translate("Timeline", "1 street opened twice more"),
            translate("Timeline", "{count} streets opened twice more"),
        ),
        (
            "farther",
            translate("Timeline", "1 pair drifts further apart"),
            translate("Timeline", "{count} pairs drift further apart"),
        ),
    ):
        count = int(row[name])
        if count:
            found.append(counted(count, one, several).format(count=count))
    ground = ground_text(float(row["lost_metres"]), float(row["lost_m2"]) if row["lost_metres"] < 1 else 0.0)
    if ground:
        found.append(translate("Timeline", "{ground} opened apart").format(ground=ground))
    for name in row["deadlines"]:
        found.append(translate("Timeline", "misses '{name}'").format(name=name))
    if not found:
        return (nothing_lost(),)
    return tuple(f"{_MINUS} {text}" for text in found)


def nothing_lost() -> str:
    """Return what is said where nothing is lost."""
    return f"{_MINUS} {translate('Timeline', 'nothing elsewhere')}"


def _row(row: Mapping[str, Any], bars: Mapping[str, Bar], refused: str) -> ShiftRow:
    names = tuple(bars[name].name if name in bars else spoken_name(name) for name in row["moved"])
    return ShiftRow(
        ids=tuple(row["moved"]),
        move=Move(int(row["whole_months"]), int(row["days"])),
        months=float(row["months"]),
        names=names,
        title=_names(names),
        far=shifted_text(float(row["months"])),
        gain=gain_text(row),
        losses=loss_texts(row),
        refused=refused,
    )


def _with_delivered(row: ShiftRow, bars: Mapping[str, Bar]) -> ShiftRow:
    """Refuse also what moves something that the plan does not hold."""
    delivered = [bars[name].name for name in row.ids if name in bars and not bars[name].is_own]
    if row.refused or not delivered:
        return row
    text = translate("Timeline", "not here: {names} comes from delivered data").format(names=_names(delivered))
    return replace(row, refused=text)


def _why(row: Mapping[str, Any], bars: Mapping[str, Bar], waits: Mapping[str, str]) -> str:
    parts = []
    for name in row["too_hard"]:
        bar = bars.get(name)
        if bar is not None and bar.may_move <= 0:
            parts.append(translate("Timeline", "{name} is fixed").format(name=bar.name))
        elif bar is not None:
            text = translate("Timeline", "{name} moves {months} months at most")
            parts.append(text.format(name=bar.name, months=round(bar.may_move)))
    parts.extend(breaks_texts(row, waits))
    return translate("Timeline", "cannot: {reasons}").format(reasons="; ".join(parts))


def breaks_texts(row: Mapping[str, Any], waits: Mapping[str, str]) -> list[str]:
    """Return which dependencies a shift breaks; waits: words by id of the dependency."""
    said = [waits.get(name, "") for name in row["breaks"]]
    known, other = translate("Timeline", "it waits for: {words}"), translate("Timeline", "something waits for it")
    return [known.format(words=words) if words else other for words in said]


def _names(names: Iterable[str]) -> str:
    listed = list(names)
    if len(listed) <= 2:
        return translate("Timeline", " and ").join(listed)
    return f"{listed[0]} (+{len(listed) - 1})"
