"""Period that the map shows: QGIS' temporal controller, read and set in months, both ways."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Optional

from qgis.core import Qgis, QgsDateTimeRange, QgsTemporalNavigationObject
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDate, QDateTime, QObject, Qt, QTime, pyqtSignal

from wijkaanpak_plugin.domain.window import day_at, last_day_before, months_at

#: First and end of a period as moments in months (``domain/window.py``).
Months = tuple[float, float]
_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class TimeOfMap:
    """What a map shows of time, as QGIS holds it: its range, and mode, extents and frame of its controller."""

    shown: QgsDateTimeRange
    mode: Qgis.TemporalNavigationMode = Qgis.TemporalNavigationMode.Disabled
    extents: QgsDateTimeRange = field(default_factory=lambda: range_of(None))
    frame: int = 0


class PeriodOfMap(QObject):
    """Follows the controller of one map, whoever moves it."""

    #: The period that the map shows now (``Months``), None for all of time.
    changed = pyqtSignal(object)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__()
        self._canvas = canvas
        controller = canvas.temporalController()
        #: A map outside the window of QGIS has none: then its range is set by itself.
        self._controller: Optional[QgsTemporalNavigationObject] = (
            controller if isinstance(controller, QgsTemporalNavigationObject) else None
        )
        canvas.temporalRangeChanged.connect(self._told)

    @property
    def period(self) -> Optional[Months]:
        """The period that the map shows, None for all of time."""
        return months_of(self._canvas.temporalRange())

    def show(self, period: Optional[Months]) -> None:
        """Let the map show a period; None: all of time."""
        controller = self._controller
        if controller is None or sip.isdeleted(controller):
            self._canvas.setTemporalRange(range_of(period))
            self._canvas.refresh()
            return
        if period is None:
            controller.setNavigationMode(Qgis.TemporalNavigationMode.Disabled)
            return
        # The extents first: with the mode the map would be drawn for those of before.
        controller.setTemporalExtents(range_of(period))
        controller.setNavigationMode(Qgis.TemporalNavigationMode.FixedRange)

    @property
    def time(self) -> TimeOfMap:
        """All that the map shows of time now, for ``bring_back``."""
        shown, controller = self._canvas.temporalRange(), self._controller
        if controller is None or sip.isdeleted(controller):
            return TimeOfMap(shown)
        return TimeOfMap(
            shown, controller.navigationMode(), controller.temporalExtents(), controller.currentFrameNumber()
        )

    def bring_back(self, time: TimeOfMap) -> None:
        """Let the map show of time what it showed before."""
        if sip.isdeleted(self._canvas):
            return
        controller = self._controller
        if controller is not None and not sip.isdeleted(controller):
            controller.setTemporalExtents(time.extents)
            controller.setNavigationMode(time.mode)
            if time.mode == Qgis.TemporalNavigationMode.Animated:
                controller.setCurrentFrameNumber(time.frame)
        if self._canvas.temporalRange() != time.shown:
            self._canvas.setTemporalRange(time.shown)
            self._canvas.refresh()

    def unload(self) -> None:
        """Follow the map no longer; it goes on showing what it shows."""
        if not sip.isdeleted(self._canvas):
            self._canvas.temporalRangeChanged.disconnect(self._told)
        self.deleteLater()

    def _told(self) -> None:
        self.changed.emit(self.period)


def range_of(period: Optional[Months]) -> QgsDateTimeRange:
    """Return a period in months as QGIS has it, by whole days; None: all of time."""
    if period is None:
        return QgsDateTimeRange(QDateTime(), QDateTime())
    first, last = day_at(period[0]), last_day_before(period[1])
    return QgsDateTimeRange(
        QDateTime(QDate(first.year, first.month, first.day), QTime(0, 0), Qt.TimeSpec.UTC),
        QDateTime(QDate(last.year, last.month, last.day), QTime(23, 59, 59), Qt.TimeSpec.UTC),
    )


def months_of(span: QgsDateTimeRange) -> Optional[Months]:
    """Return a period of QGIS in months, None where it has no begin or no end."""
    if span.isInfinite() or not (span.begin().isValid() and span.end().isValid()):
        return None
    days = [datetime.date(day.year(), day.month(), day.day()) for day in (span.begin().date(), span.end().date())]
    try:
        end = days[1] if span.end().time() == QTime(0, 0) and days[1] > days[0] else days[1] + _DAY
    except OverflowError:
        return None
    return months_at(days[0]), months_at(end)
