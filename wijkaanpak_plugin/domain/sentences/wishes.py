"""What is said of wishes: a hot spot that works can take along, what must stay, and what waits for what."""

from __future__ import annotations

import datetime

from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.finding import DATE_UNKNOWN
from wijkaanpak_plugin.domain.periods import years_text
from wijkaanpak_plugin.domain.sentences.due_again import else_only_again
from wijkaanpak_plugin.domain.sentences.figures import metres, or_more, square_metres
from wijkaanpak_plugin.domain.sentences.names import (
    Facts,
    figure_of,
    is_empty,
    pairs_of,
    spoken_name,
    spoken_names,
    text_of,
)
from wijkaanpak_plugin.domain.short_names import short_name
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.written_days import day_text

#: Kind of what must stay when it is a zone and no hot spot.
_ZONE = "fixed"


def answers_hot_spot(found: Facts) -> str:
    """Return that a hot spot lies beside works and can be done with them, or that a claim was made for it."""
    if not is_empty(found, "both_ways") and found["both_ways"]:
        text = translate("Findings", "{a} answers {spot}, which lies {where}.")
        return text.format(a=_first(found), spot=_spot(found), where=_where(found))
    begin, end, count = text_of(found, "from_date"), text_of(found, "to_date"), pairs_of(found)
    if count > 1:
        if begin and end:
            text = translate(
                "Findings", "When the ground opens for {a} in {years}, {count} hot spots lie {where}: take them along."
            )
        else:
            text = translate("Findings", "When {a} is carried out, {count} hot spots lie {where}: take them along.")
    elif begin and end:
        text = translate("Findings", "When the ground opens for {a} in {years}, {spot} lies {where}: take it along.")
    else:
        text = translate("Findings", "When {a} is carried out, {spot} lies {where}: take it along.")
    said = text.format(
        a=_first(found),
        years=years_text(int(begin[:4]), int(end[:4])) if begin and end else "",
        spot=_spot(found),
        count=count,
        where=_where(found),
    )
    return else_only_again(found, said + _named(found))


def touches_what_must_stay(found: Facts) -> str:
    """Return that a claim takes the place of something that people hold dear, or that a frame keeps as it is."""
    if pairs_of(found) > 1:
        text = translate("Findings", "{a} touches {count} places that must stay as they are.")
        return text.format(a=_first(found), count=pairs_of(found)) + _named(found)
    area, name = figure_of(found, "shared_area_m2"), short_name(text_of(found, "b_name"))
    if text_of(found, "b_kind") == _ZONE:
        text = translate("Findings", "{a} lies in the zone {name}, where nothing may change")
        what = f"“{name}”" if name else translate("Findings", "without a name")
    elif is_empty(found, "required_m") or figure_of(found, "measured_m") == 0:
        text = translate("Findings", "{a} lies over what must stay: {name}")
        what = f"“{name}”" if name else translate("Findings", "a place that people hold dear")
    else:
        text = translate("Findings", "{a} lies {distance} from what must stay: {name}")
        what = f"“{name}”" if name else translate("Findings", "a place that people hold dear")
    said = text.format(a=_first(found), name=what, distance=metres(figure_of(found, "measured_m")))
    return f"{said} ({square_metres(area)})." if area > 0 else f"{said}."


def dependency(found: Facts) -> str:
    """Return what waits for what, and why that is no good."""
    if not is_empty(found, "both_ways") and found["both_ways"]:
        return _circle(found)
    on = short_name(spoken_name(text_of(found, "b_name"))) or translate("Findings", "what is not in the plan any more")
    needed, ready = text_of(found, "from_date"), text_of(found, "to_date")
    return _waits(found).format(a=_first(found), b=on, needed=_moment(needed), ready=_moment(ready, is_end=True))


def _circle(found: Facts) -> str:
    """Return who wait for each other, or what waits for itself."""
    others, a, b = text_of(found, "counted_with_names"), _first(found), spoken_name(text_of(found, "b_name"))
    if others:
        text = translate("Findings", "{a} and {others} wait for each other: none of them can begin.")
        return text.format(a=a, others=spoken_names(others))
    if a == b:
        return translate("Findings", "{a} waits for itself: it can never begin.").format(a=a)
    text = translate("Findings", "{a} waits for itself, by way of {b}: it can never begin.")
    return text.format(a=a, b=b)


def _waits(found: Facts) -> str:
    needed, ready = text_of(found, "from_date"), text_of(found, "to_date")
    if text_of(found, "reason") == DATE_UNKNOWN:
        if needed:
            return translate("Findings", "{a} waits for {b}: when that is there is not known; needed by {needed}.")
        if ready:
            return translate("Findings", "{a} waits for {b}, which is there by {ready}; when {a} starts is not known.")
        return translate("Findings", "{a} waits for {b}: when that is needed and when it is there is not known.")
    if not is_empty(found, "gap_months"):
        if is_empty(found, "source_date"):
            return translate("Findings", "{a} waits for {b}: that is planned until {ready}, and needed by {needed}.")
        return translate("Findings", "{a} waits for {b}: that is promised by {ready}, and needed by {needed}.")
    if needed:
        return translate("Findings", "{a} waits for {b}: nothing is promised yet, and it is needed by {needed}.")
    return translate("Findings", "{a} waits for {b}: nothing is promised yet.")


def _moment(date: str, is_end: bool = False) -> str:
    """Return a day as people say it: of a whole year the year, or its end."""
    if not date:
        return ""
    day = datetime.date.fromisoformat(date[:10])
    if (day.month, day.day) == (12, 31):
        return translate("Findings", "the end of {year}").format(year=day.year)
    if (day.month, day.day) == (1, 1) and not is_end:
        return translate("Findings", "the beginning of {year}").format(year=day.year)
    return day_text(date)


def _first(found: Facts) -> str:
    return spoken_name(text_of(found, "a_name"))


def _spot(found: Facts) -> str:
    """Return a hot spot by its kind and what was said of it."""
    kind = load_vocabularies()["hot_spot_kind"].label(text_of(found, "b_kind"))
    text = short_name(text_of(found, "b_name"))
    if not text:
        return translate("Findings", "a hot spot ({kind})").format(kind=kind)
    return translate("Findings", "hot spot “{text}” ({kind})").format(text=text, kind=kind)


def _where(found: Facts) -> str:
    distance = figure_of(found, "measured_m")
    if pairs_of(found) > 1:
        return translate("Findings", "{distance} away").format(distance=or_more(metres(distance)))
    if distance == 0:
        return translate("Findings", "at the same place")
    return translate("Findings", "{distance} away").format(distance=metres(distance))


def _named(found: Facts) -> str:
    """Return which places these are, of a row that stands for a few."""
    names = text_of(found, "b_name")
    if pairs_of(found) < 2 or not names:
        return ""
    return " " + translate("Findings", "They are: {names}.").format(names=names)
