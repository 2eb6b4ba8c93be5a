"""Moving works: what their windows become, what forbids it in one sentence, and the step that writes it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Optional

from wijkaanpak_plugin.analysis.judging.movable import FIRM, FIRM_SHIFT_MONTHS, FIXED
from wijkaanpak_plugin.docks.timeline.bars import Bar, window_of
from wijkaanpak_plugin.domain.sentences.figures import months as months_text
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.claims.claims import change_claims
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.plan import Plan

#: Windows as they are written, by id of the work.
Windows = Mapping[str, Mapping[str, Any]]
_SOME = 1e-6


def written_window(first: datetime.date, last: datetime.date) -> tuple[str, str]:
    """Return the first and last day of a window as people write them: years where it lasts whole years, else months,
    else days.

    >>> written_window(datetime.date(2028, 1, 1), datetime.date(2029, 12, 31))
    ('2028', '2029')
    >>> written_window(datetime.date(2028, 3, 1), datetime.date(2028, 6, 30))
    ('2028-03', '2028-06')
    """
    ends_month = (last + datetime.timedelta(days=1)).day == 1
    if (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31):
        return f"{first.year:04d}", f"{last.year:04d}"
    if first.day == 1 and ends_month:
        return f"{first.year:04d}-{first.month:02d}", f"{last.year:04d}-{last.month:02d}"
    return first.isoformat(), last.isoformat()


def why_not_moved(bar: Bar, months: float, largest: float) -> str:
    """Return in one sentence why a bar cannot move so many months, empty where it can.

    largest: months that what is flexible may move, by the settings of the plan.
    """
    if not bar.is_own:
        return translate(
            "Timeline", "'{name}' comes from delivered data: its period is changed there, or draw it in the plan."
        ).format(name=bar.name)
    if not bar.has_window:
        return translate("Timeline", "'{name}' has no period yet; press Enter to give it one.").format(name=bar.name)
    if abs(months) < _SOME:
        return ""
    if bar.hardness == FIXED:
        return translate(
            "Timeline", "'{name}' is fixed and does not move; its hardness can be changed (Enter)."
        ).format(name=bar.name)
    most = min(FIRM_SHIFT_MONTHS, largest) if bar.hardness == FIRM else largest
    if abs(months) <= most + _SOME:
        return ""
    if bar.hardness == FIRM:
        text = translate(
            "Timeline",
            "'{name}' is firm and moves {months} at most; when more was agreed, change its hardness (Enter).",
        )
    else:
        text = translate("Timeline", "'{name}' moves {months} at most; when more was agreed, type the period (Enter).")
    return text.format(name=bar.name, months=months_text(most))


def why_not_typed(bar: Bar, asked: tuple[str, str, Optional[float]], hardness: str) -> str:
    """Return in one sentence why a bar cannot get a window that was typed, empty where it can.

    What is fixed does not move, and what is firm no more than a year: by the hardness that is typed with it. What is
    flexible goes anywhere, as what somebody types is agreed.
    """
    window, problem = window_of(asked)
    if problem and window is None:
        return problem
    if window is not None and problem:
        return problem
    if window is None or not bar.has_window:
        return ""
    start, end = bar.window
    moved = max(abs(window.start - start), abs(window.end - end))
    if hardness == FIXED and moved > _SOME:
        return translate("Timeline", "What is fixed keeps its period: choose another hardness to change it.")
    if hardness == FIRM and moved > FIRM_SHIFT_MONTHS + 0.1:
        text = translate("Timeline", "What is firm moves {months} at most: choose another hardness to change more.")
        return text.format(months=months_text(FIRM_SHIFT_MONTHS))
    return ""


def planning_changes(plan: Plan, windows: Windows) -> Changes:
    """Return the changes that write windows, or more of the planning, of claims; PlanError when one cannot be."""
    changes = Changes(plan)
    for body_id, values in windows.items():
        change_claims(plan, [body_id], values, changes=changes)
    return changes
