"""Turns values as operators write them into values that can be compared: metres, ISO dates, terms, or nothing."""

from __future__ import annotations

import math
import re

from wijkaanpak_plugin.domain.body import DISUSED, PROJECTED
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.dutch_time import iso_day_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.klic import imkl
from wijkaanpak_plugin.sources.klic.features import Feature, Value

UNKNOWN = float("nan")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def text_or_none(text: str) -> str | None:
    """Return ``text``, or None when it is empty."""
    return text or None


def object_name(feature: Feature, kind: str | None, status: str | None, *terms: str | None) -> str:
    """Return what an object is called: its label or description, else its kind in the user's language, else its class
    and terms of IMKL; and whether it is out of use, or planned.
    """
    given = feature.text("label") or feature.text("omschrijving")
    name = given or (load_kinds().label(kind) if kind else " ".join(filter(None, (feature.type, *terms))))
    if status == DISUSED:
        return translate("Klic", "{name} (out of use)").format(name=name)
    if status == PROJECTED:
        return translate("Klic", "{name} (planned)").format(name=name)
    return name


def term_or_none(term: str) -> str | None:
    """Return a term of a value list, or None when it says that nothing is known."""
    return None if term.lower() in imkl.UNKNOWN_TERMS else term


def metres(value: Value) -> float:
    """Return a length or a height in metres, of any sign, whatever its unit; NaN when it is empty, no number or of
    an unknown unit.
    """
    try:
        size = float(value.text)
    except ValueError:
        return UNKNOWN
    size *= imkl.METRES.get(unit(value), UNKNOWN)
    # Rounded, so that 110 mm is 0.11 m and not 0.11000000000000001 m.
    return round(size, 6) if math.isfinite(size) else UNKNOWN


def positive_metres(value: Value) -> float:
    """Return a size in metres as `metres` does; NaN also when it is 0 or negative.

    Operators write 0 and -1 for a size they do not know.
    """
    size = metres(value)
    return size if size > 0 else UNKNOWN


def unit(value: Value) -> str:
    """Return the last part of the name of the unit, such as ``mm``; metres when there is none."""
    return re.split(r"[:/#]", value.uom)[-1] or "m"


def iso_date(text: str) -> str | None:
    """Return the day (YYYY-MM-DD) of a date or moment; None for a placeholder."""
    match = _DATE.match(text)
    if not match:
        return None
    day = match[0]
    is_placeholder = day in imkl.PLACEHOLDER_DATES or int(day[:4]) >= imkl.FIRST_PLACEHOLDER_YEAR
    return None if is_placeholder else iso_day_of(text)


def moment_date(text: str) -> str | None:
    """Return the day (YYYY-MM-DD) of a moment that the delivery itself states, or None when it is empty."""
    match = _DATE.match(text)
    return iso_day_of(text) if match else None


def accuracy_m(feature: Feature) -> float:
    """Return the horizontal accuracy in metres; NaN when the operator says that it is not known."""
    term = feature.term("geoNauwkeurigheidXY")
    return imkl.ACCURACY_M.get(term, imkl.ACCURACY_WITHOUT_VALUE_M)
