"""Planning windows of bodies, and what is said of those that cannot be taken as they were written."""

from __future__ import annotations

from typing import Optional

import numpy as np

from wijkaanpak_plugin.analysis.arrays import Numbers, Texts
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.window import (
    FIRST_YEAR,
    LAST_YEAR,
    MONTHS_PER_DAY,
    Window,
    WindowError,
    read_window,
)

#: A duration of whole months may be a few days longer than the months of its window: nobody made a slip then.
_NO_SLIP = 3 * MONTHS_PER_DAY


def planning_windows(
    begins: Texts, ends: Texts, durations: Numbers, names: Texts, report: Report
) -> tuple[Numbers, Numbers, Numbers]:
    """Return start, end and duration in months of n windows as they were written, NaN where they say nothing.

    durations: months, NaN where nobody said. What is wrong with them is said in ``report``, of all rows in one
    sentence: a window that cannot be read or is half counts as none, a duration is cut to its window.
    """
    report.say_of(
        translate("Analysis", "Durations that are not longer than 0, taken as empty: {count} ({names})"),
        names[durations <= 0],
    )
    result = np.full((3, len(begins)), np.nan)
    unreadable, half, odd, cut = [], [], [], []
    for row in np.flatnonzero((begins != "") | (ends != "")):
        try:
            window: Optional[Window] = read_window(begins[row], ends[row], durations[row])
        except WindowError:
            unreadable.append(names[row])
            continue
        if window is None:
            half.append(names[row])
            continue
        result[:, row] = window
        if window.start < 12 * FIRST_YEAR or window.end > 12 * (LAST_YEAR + 1):
            odd.append(names[row])
        if durations[row] > window.duration + _NO_SLIP:
            cut.append(names[row])
    report.say_of(
        translate("Analysis", "Planning windows that cannot be read or end before they begin: {count} ({names})"),
        unreadable,
    )
    report.say_of(
        translate(
            "Analysis",
            "Planning windows with a begin or an end only, so that their works are not compared: {count} ({names})",
        ),
        half,
    )
    years = translate(
        "Analysis",
        "Planning windows before {first} or after {last}, perhaps a slip, taken as they are: {count} ({names})",
    )
    report.say_of(years.replace("{first}", str(FIRST_YEAR)).replace("{last}", str(LAST_YEAR)), odd)
    report.say_of(
        translate("Analysis", "Durations longer than their planning window, cut to it: {count} ({names})"), cut
    )
    return result[0], result[1], result[2]
