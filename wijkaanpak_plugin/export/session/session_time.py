"""When a session was, and whether something was done in it."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Optional

from qgis.PyQt.QtCore import QDateTime, QLocale, Qt

from wijkaanpak_plugin.domain.translation import language
from wijkaanpak_plugin.plan.store.clock import now
from wijkaanpak_plugin.plan.store.sessions import Session


class SessionTime:
    """From its beginning to its end; one that is going on lasts until now."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._begin = _moment(session.started)
        self._end = _moment(session.ended or now())

    def holds(self, at: str) -> bool:
        """Say whether a moment (ISO 8601) lies in it; a day does when it is one of the days of the session."""
        if self._begin is None or self._end is None:
            return False
        if len(at) == len("2026-01-13"):
            return self._day(self._begin) <= at <= self._day(self._end)
        moment = _moment(at)
        # What is written in the second in which a session ends belongs to it.
        return moment is not None and self._begin <= moment < self._end + timedelta(seconds=1)

    @property
    def text(self) -> str:
        """Day and times on the clock of this machine, as people write them; empty when nobody knows."""
        begin = QDateTime.fromString(self._session.started, Qt.DateFormat.ISODateWithMs).toLocalTime()
        if not begin.isValid():
            return ""
        locale, end = QLocale(language()), QDateTime.fromString(self._session.ended, Qt.DateFormat.ISODateWithMs)
        text = f"{locale.toString(begin.date(), 'd MMMM yyyy')}, {locale.toString(begin.time(), 'HH:mm')}"
        return f"{text}–{locale.toString(end.toLocalTime().time(), 'HH:mm')}" if end.isValid() else text

    def _day(self, moment: datetime) -> str:
        return moment.astimezone().date().isoformat()


def _moment(text: str) -> Optional[datetime]:
    try:
        made = datetime.fromisoformat(text.strip().replace("Z", "+00:00"))
    except ValueError:
        return None
    return made if made.tzinfo is not None else made.replace(tzinfo=timezone.utc)
