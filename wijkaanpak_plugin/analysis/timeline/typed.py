"""Windows as somebody typed them: read by the day, or refused with one sentence."""

from __future__ import annotations

import datetime
from typing import Optional

import numpy as np
import pandas as pd

from wijkaanpak_plugin.analysis.bodies.row_names import text_column
from wijkaanpak_plugin.analysis.timeline.windows import Windows, days_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.window import WindowError, first_day, last_day

_A_DAY = datetime.timedelta(days=1)


class PlanningError(ValueError):
    """A window that cannot be; ``str(error)`` is one translated sentence."""


def typed_windows(changed: pd.DataFrame) -> Windows:
    """Return the windows of rows with works_from, works_to and duration_months (empty: the whole window).

    ``PlanningError`` where one cannot be read or ends before it begins; a window with one of the two days is none.
    """
    begins, ends = text_column(changed, "works_from"), text_column(changed, "works_to")
    days = [_days(begin, end) for begin, end in zip(begins, ends)]
    months = changed["duration_months"] if "duration_months" in changed.columns else pd.Series(np.nan, changed.index)
    asked = pd.to_numeric(months, errors="coerce").to_numpy(dtype=float)
    first, after = np.array([each or (0, 0) for each in days], dtype=np.int64).reshape(-1, 2).T
    return Windows(first, after, np.array([each is not None for each in days]), np.where(asked > 0, asked, np.nan))


def _days(begin: str, end: str) -> Optional[tuple[int, int]]:
    try:
        first, last = first_day(begin), last_day(end)
    except WindowError as error:
        text = translate("Analysis", "'{value}' is no date or period; write 2027 or 2027-05-01, the first day first.")
        raise PlanningError(text.format(value=str(error))) from error
    if first is None or last is None:
        return None
    if last < first:
        text = translate("Analysis", "The works end before they begin: {begin} - {end}.")
        raise PlanningError(text.format(begin=begin, end=end))
    return days_of(first), days_of(last + _A_DAY)
