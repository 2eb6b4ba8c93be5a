"""What waits for what while works move: which dependencies a shift would break."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

import pandas as pd

from wijkaanpak_plugin.analysis.wishes.planned import Planned, members_of, planned_bodies, planned_packages
from wijkaanpak_plugin.analysis.wishes.waiting import Verdict, dependencies_of, judged
from wijkaanpak_plugin.analysis.wishes.wishes import Wishes
from wijkaanpak_plugin.domain.finding import WARNING

#: First and last day of works, by id.
Days = Mapping[str, tuple[datetime.date, datetime.date]]
#: Months below which nothing comes later than before.
_NOTHING = 1e-6


class Promises:
    """The dependencies of a plan, judged for any planning of its works."""

    def __init__(self, wishes: Wishes, bodies: pd.DataFrame) -> None:
        """wishes: tables of what people said; bodies: claims and works (columns of ``domain/body.py``)."""
        self._packages = wishes.packages
        self._bodies = {**planned_bodies(wishes.undrawn), **planned_bodies(bodies)}
        self._members = members_of(self._bodies)
        known = {**planned_packages(wishes.packages, self._bodies, self._members), **self._bodies}
        self._rows = [row for row in dependencies_of(wishes.dependencies) if row.needs_id in known]
        self._about: dict[str, list[int]] = {}
        for number, row in enumerate(self._rows):
            for name in {row.needs_id, row.on_id}:
                for body in {name, *self._members.get(name, ())}:
                    self._about.setdefault(body, []).append(number)

    @property
    def about(self) -> frozenset[str]:
        """Ids of the claims and works that wait for something, or that something waits for."""
        return frozenset(self._about)

    def broken(self, now: Days, then: Days) -> tuple[str, ...]:
        """Return the dependencies (ids) that come to grief, or to more of it, when works go to other days.

        now, then: the days of the works that are planned otherwise than when this was read, before and after; of then
        at least those that move. What waits for something that is open, with no day to it, may not come earlier.
        """
        moving = [name for name in then if name in self._about and then[name] != now.get(name)]
        numbers = sorted({number for name in moving for number in self._about[name]})
        before, after = self._known(now, numbers), self._known({**now, **then}, numbers)
        return tuple(self._rows[number].dependency_id for number in numbers if self._is_broken(number, before, after))

    def _is_broken(self, number: int, before: Mapping[str, Planned], after: Mapping[str, Planned]) -> bool:
        row = self._rows[number]
        was, is_ = judged(row, before), judged(row, after)
        if is_ is None or is_.severity != WARNING:
            return False
        if is_.months_late is not None:
            return is_.months_late > _late(was) + _NOTHING
        return is_.ready is None and _starts_earlier(before[row.needs_id], after[row.needs_id])

    def _known(self, days: Days, numbers: list[int]) -> dict[str, Planned]:
        """Return what is planned of all that some dependencies name."""
        names = {name for number in numbers for name in (self._rows[number].needs_id, self._rows[number].on_id)}
        wanted = {body for name in names for body in (name, *self._members.get(name, ()))}
        bodies = {name: _on_days(self._bodies[name], days.get(name)) for name in wanted if name in self._bodies}
        packages = self._packages
        if len(packages):
            packages = packages[packages["package_id"].isin(names)]
        return {**planned_packages(packages, bodies, self._members), **bodies}


def _late(verdict: Verdict | None) -> float:
    return 0.0 if verdict is None or verdict.months_late is None else verdict.months_late


def _starts_earlier(before: Planned, after: Planned) -> bool:
    return before.first is not None and after.first is not None and after.first < before.first


def _on_days(planned: Planned, days: tuple[datetime.date, datetime.date] | None) -> Planned:
    if days is None:
        return planned
    return planned._replace(first=days[0], last=days[1], knows_first=True, knows_last=True)
