"""Texts of the Timeline panel."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from wijkaanpak_plugin.analysis.timeline.scene import Moment, Scene, Wait
from wijkaanpak_plugin.docks.timeline.bars import Bar
from wijkaanpak_plugin.domain.sentences.due_again import only_again_around
from wijkaanpak_plugin.domain.sentences.figures import metres, months, number
from wijkaanpak_plugin.domain.sentences.figures import square_metres as m2
from wijkaanpak_plugin.domain.translation import counted, translate, translated
from wijkaanpak_plugin.domain.window import day_at, last_day_before
from wijkaanpak_plugin.plan.schema.time_tables import MARKER

_FULL_MONTHS = 0.05


def legend_words() -> tuple[str, ...]:
    """Return the words beside a pale box, a full box, a filled dot and an open dot."""
    return (
        translate("Timeline", "period"),
        translate("Timeline", "works"),
        translate("Timeline", "fits"),
        translate("Timeline", "after a shift"),
    )


def legend_text() -> str:
    """Return what all signs of the chart mean, a line each."""
    return "\n".join(
        (
            translate("Timeline", "Pale box: when the works may be done; dashed: a chance, no must"),
            translate("Timeline", "Full box: how long they take"),
            translate("Timeline", "Posts: fixed or firm; dashes and dots up to a tick: how far it may move"),
            translate("Timeline", "Filled dots: fits in one opening; open dots: after a shift of so many months"),
            translate("Timeline", "Red tag: the street is opened twice"),
            translate("Timeline", "Diamond: something is waited for; thin arrow: the order of works"),
        )
    )


def short_months(value: float) -> str:
    """Return a duration as it stands in a bar."""
    shown = number(value, 0) if value >= 1 else number(value, 1)
    return translate("Timeline", "{count} mo").format(count=shown)


def count_text(count: int) -> str:
    """Return how many works a group has."""
    text = counted(count, translate("Timeline", "1 work"), translate("Timeline", "{count} works"))
    return text.format(count=count)


def due_text(year: float) -> str:
    """Return when the ground is due again where a work goes by, empty where that is not known."""
    return only_again_around(year)


def twice_text(shared_m: float) -> str:
    """Return what a tag says of a street that is opened twice."""
    if shared_m <= 0:
        return translate("Timeline", "opened twice")
    return translate("Timeline", "opened twice · {metres} m").format(metres=number(shared_m, 0))


def change_text(before: float, after: float) -> str:
    """Return what a shift makes of a pair that it brings no nearer."""
    text = translate("Timeline", "{before} → {after} mo")
    return text.format(before=number(before, 0), after=number(after, 0))


def wait_text(wait: Wait) -> str:
    """Return what is waited for, and how far that is."""
    status = {
        "promised": translate("Timeline", "promised"),
        "arranged": translate("Timeline", "arranged"),
    }.get(wait.status, translate("Timeline", "open"))
    return f"{wait.words} · {status}" if wait.words else status


def outside_text(count: int, year: int, is_after: bool) -> str:
    """Return how many works lie before or after what the axis shows."""
    if is_after:
        text = counted(
            count, translate("Timeline", "1 work after {year} ▸"), translate("Timeline", "{count} works after {year} ▸")
        )
    else:
        text = counted(
            count,
            translate("Timeline", "◂ 1 work before {year}"),
            translate("Timeline", "◂ {count} works before {year}"),
        )
    return text.format(count=count, year=year)


def openings_text(years: Sequence[int], works: int) -> str:
    """Return in how many openings a group of works can be done; years: of the openings."""
    if works < 2:
        return ""
    if len(years) == 1:
        return translate("Timeline", "can be done in one opening: {year}").format(year=years[0])
    if len(years) < works:
        return translate("Timeline", "openings: {works} → {count}").format(count=len(years), works=works)
    return translate("Timeline", "openings: {count}").format(count=len(years))


def without_text() -> str:
    """Return what is said of works without a period."""
    return translate("Timeline", "nothing can be said about opening once")


def span_text(start: float, end: float) -> str:
    """Return a period in months as years where it lasts whole years, else as days."""
    first, last = day_at(start), last_day_before(end)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    return f"{first.isoformat()} – {last.isoformat()}"


def bar_text(bar: Bar, labels: Mapping[str, str]) -> str:
    """Return all that is known of a bar, a line each; labels: of the keys of hardness."""
    lines = [bar.name]
    if bar.has_window:
        text = translate("Timeline", "{period}, takes {months}")
        lines.append(text.format(period=span_text(*bar.window), months=months(round(bar.duration, 1))))
        how = labels.get(bar.hardness, bar.hardness)
        if bar.is_coupled:
            text = translate("Timeline", "{hardness}; may move {months}")
            lines.append(text.format(hardness=how or labels.get("unknown", ""), months=months(bar.may_move)))
    else:
        lines.append(translate("Timeline", "No period: {reason}").format(reason=without_text()))
    if bar.problem:
        lines.append(f"! {bar.problem}")
    lines.append(bar.owner or translate("Timeline", "Nobody said whose it is."))
    if not bar.is_own:
        lines.append(translate("Timeline", "From delivered data"))
    due = due_text(bar.due_year)
    if due:
        text = translate("Timeline", "{sentence} (assumption: by the lifetime of its kind)")
        lines.append(text.format(sentence=due[:1].upper() + due[1:]))
    return "\n".join(lines)


def moment_text(moment: Moment) -> str:
    """Return all that is known of a moment."""
    source = translate("Timeline", "Source: {source}").format(source=moment.source) if moment.source else ""
    said = [moment.name, kind_text(moment.kind), span_text(moment.start, moment.end), moment.party, source]
    return "\n".join(one for one in said if one)


def kind_text(kind: str) -> str:
    """Return what kind of moment it is, empty where that is not known."""
    return next((translated(each.label) for each in MARKER.field("kind").choices if each.key == kind), "")


def shifted_text(shift: float) -> str:
    """Return how far something moves, in words."""
    later = translate("Timeline", "{months} later") if shift > 0 else translate("Timeline", "{months} earlier")
    return later.format(months=months(round(abs(shift), 1)))


def years_text(first: datetime.date, last: datetime.date) -> str:
    """Return the period that the map shows."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    return f"{first.isoformat()} – {last.isoformat()}"


def ground_text(length: float, area: float) -> str:
    """Return what works have in common: metres of street, and ground; empty where that is nothing."""
    parts = [metres(round(length)) if length >= 1 else "", m2(area) if area >= 1 else ""]
    return " · ".join(part for part in parts if part)


def nothing_couples_text(scene: Scene, months_looked: float, distance: float) -> str:
    """Return what was looked at where no coupling was found."""
    if scene.links:
        return ""
    text = translate(
        "Timeline",
        "No coupling: no two works within {distance} m of each other come together when a planning moves {months}.",
    )
    return text.format(distance=number(distance, 0), months=months(months_looked))
