"""The line of the studio that says where the session is in its agenda, by the clock, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from math import ceil
from typing import Optional

from qgis.PyQt.QtCore import QSize, Qt, QTimer
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.records.agenda import AgendaRow, Place, agenda_of, minutes_since, place_in
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.sessions import Session, current_session

#: So many ms between two looks at the clock.
_EVERY_MS = 15_000
#: Pixels to what stands beside it.
_GAP = 8
_TABLES = frozenset({"session", "session_agenda"})


class AgendaLine(QWidget):
    """Small and without any alarm; what does not fit is cut, and stands whole in the tooltip."""

    def __init__(self, plan_in_project: PlanInProject, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakAgendaLine")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._followed = plan_in_project
        self._plan: Optional[Plan] = None
        self._text = ""
        self._clock = QTimer(self)
        self._clock.setInterval(_EVERY_MS)
        self._clock.timeout.connect(self.look)
        plan_in_project.opened.connect(self._open)
        plan_in_project.closed.connect(self._close)
        self._open(plan_in_project.plan)

    @property
    def text(self) -> str:
        """What it says, whole."""
        return self._text

    def look(self) -> None:
        """Say where the session is now."""
        session: Optional[Session] = None
        rows: tuple[AgendaRow, ...] = ()
        if self._plan is not None:
            with suppress(PlanError):  # the panel of the plan says why it cannot be read
                session = current_session(self._plan)
                rows = agenda_of(self._plan, session.session_id) if session is not None else ()
        place = place_in(rows, minutes_since(session.started)) if session is not None else Place(None, None, None)
        self._text = _line(session, rows, place)
        self.setAccessibleName(self._text)
        self.setToolTip(as_it_is("\n".join([self._text, *(_row(row, row is place.row) for row in rows)]).strip()))
        self.update()

    def unload(self) -> None:
        """Follow nothing any more."""
        self._followed.opened.disconnect(self._open)
        self._followed.closed.disconnect(self._close)
        self._close()

    def sizeHint(self) -> QSize:
        """Ask for the height of a line: the width is what the row has to spare."""
        return QSize(0, self.fontMetrics().lineSpacing())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write the line at the right."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        room = self.rect().adjusted(_GAP, 0, -_GAP, 0)
        shown = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()

    def _open(self, plan: Optional[Plan]) -> None:
        self._close()
        self._plan = plan
        if plan is not None:
            plan.history.performed.connect(self._performed)
            self._clock.start()
        self.look()

    def _close(self) -> None:
        self._clock.stop()
        if self._plan is not None:
            self._plan.history.performed.disconnect(self._performed)
        self._plan = None
        self.look()

    def _performed(self, step: Step) -> None:
        if _TABLES & set(step.records):
            self.look()


def _line(session: Optional[Session], rows: Sequence[AgendaRow], place: Place) -> str:
    """Return the line: the session, the part that is going on with the minutes left, and the part after it."""
    if session is None:
        return ""
    parts = [" ".join(filter(None, (session.name, f"({session.table_name})" if session.table_name else "")))]
    if place.row is not None:
        text = translate("Studio", "{part}: {minutes} min left")
        parts.append(text.format(part=place.row.what, minutes=ceil(place.left or 0)))
        if place.next is not None:
            parts.append(translate("Studio", "then {part}").format(part=place.next.what))
    elif any(row.minutes for row in rows):
        parts.append(translate("Studio", "end of the agenda"))
    return " · ".join(filter(None, parts))


def _row(row: AgendaRow, is_now: bool) -> str:
    """Return a part as the tooltip lists it."""
    minutes = "?" if row.minutes is None else f"{row.minutes:g}"
    text = translate("Studio", "{minutes} min  {part}").format(minutes=minutes, part=row.what)
    return f"▸ {text}" if is_now else f"   {text}"
