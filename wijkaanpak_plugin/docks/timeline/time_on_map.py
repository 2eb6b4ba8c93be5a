"""Period of the map and of a second one beside it, from the brush of the timeline and back to it."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject

from wijkaanpak_plugin.analysis.timeline.axis import YEAR
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.timeline.texts import span_text
from wijkaanpak_plugin.docks.timeline.view import TimelineDock
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.in_time.period_of_map import Months, PeriodOfMap, TimeOfMap, range_of
from wijkaanpak_plugin.map.linked_maps.second_map import SecondMap


class TimeOnMap(QObject):
    """Connects the brush with QGIS' temporal controller; two moments are two maps."""

    def __init__(self, iface: QgisInterface, dock: TimelineDock, messages: Messages) -> None:
        super().__init__()
        self._dock, self._messages = dock, messages
        self._period = PeriodOfMap(iface.mapCanvas())
        self._second = SecondMap(iface)
        self._other: Optional[Months] = None
        #: What the map showed of time before the second one came.
        self._before: Optional[TimeOfMap] = None
        self._period.changed.connect(self._told)
        self._second.closed.connect(self._second_closed)
        dock.brush.period_wanted.connect(self._want)
        dock.brush.second_wanted.connect(self._want_second)
        dock.top.two_moments_wanted.connect(self._show_two)
        dock.brush.show_period(self._period.period)

    def close_second(self) -> None:
        """Close the second map."""
        self._second.close()
        self._second_closed()

    def unload(self) -> None:
        """Let go of the maps."""
        self._period.unload()
        self._second.unload()
        self.deleteLater()

    def _want(self, first: Optional[float], last: Optional[float]) -> None:
        self._period.show(None if first is None or last is None else (first, last))

    def _told(self, period: Optional[Months]) -> None:
        self._dock.brush.show_period(period)
        if self._second.is_open and self._other is not None:
            # Where QGIS lets all its maps follow the controller this one has its own period again.
            self._second.show_period(range_of(self._other))

    def _show_two(self, on: bool) -> None:
        if not on:
            self.close_second()
            return
        before = self._period.time
        if not self._second.open(translate("Timeline", "Second moment")):
            self._messages.warning(translate("Timeline", "QGIS opened no second map."))
            self._second_closed()
            return
        self._before = before
        first = self._period.period
        if first is None:
            start = -(-self._dock.chart.shown_period[0] // YEAR) * YEAR
            first = (start, start + YEAR)
            self._period.show(first)
        length = first[1] - first[0]
        self._want_second(first[1], first[1] + length)

    def _want_second(self, first: Optional[float], last: Optional[float]) -> None:
        self._other = None if first is None or last is None else (first, last)
        self._second.show_period(range_of(self._other))
        said = translate("Timeline", "all of time") if self._other is None else span_text(*self._other)
        self._second.show_title(translate("Timeline", "Second moment: {period}").format(period=said))
        self._dock.brush.show_second(self._other)

    def _second_closed(self) -> None:
        before, self._other, self._before = self._before, None, None
        if before is not None:
            self._period.bring_back(before)
        self._dock.brush.show_second(None)
        self._dock.top.show_two_moments(False)
