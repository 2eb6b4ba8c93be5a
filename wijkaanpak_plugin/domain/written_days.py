"""Days as people write them in the reader's language, without knowing Qt."""

from __future__ import annotations

import datetime

from wijkaanpak_plugin.domain.dutch_time import iso_day_of
from wijkaanpak_plugin.domain.translation import N_, translate, translated

_MONTHS = (
    N_("Dates", "Jan"),
    N_("Dates", "Feb"),
    N_("Dates", "Mar"),
    N_("Dates", "Apr"),
    N_("Dates", "May"),
    N_("Dates", "Jun"),
    N_("Dates", "Jul"),
    N_("Dates", "Aug"),
    N_("Dates", "Sep"),
    N_("Dates", "Oct"),
    N_("Dates", "Nov"),
    N_("Dates", "Dec"),
)


def month_text(month: int) -> str:
    """Return a month (1 to 12) in a few letters.

    >>> month_text(3)
    'Mar'
    """
    return translated(_MONTHS[month - 1])


def day_text(date: str) -> str:
    """Return a day (ISO 8601; of a moment that in the Netherlands) in words; what is none, such as a year, as it is.

    >>> day_text("2022-03-27T10:00:00Z"), day_text("2022")
    ('27 Mar 2022', '2022')
    """
    try:
        day = datetime.date.fromisoformat(iso_day_of(date))
    except ValueError:
        return date
    text = translate("Dates", "{day} {month} {year}")
    return text.format(day=day.day, month=month_text(day.month), year=day.year)
