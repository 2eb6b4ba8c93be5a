"""The chart of the timeline: rows of bars that scroll, are chosen, and are dragged in time.

Only the rows in sight are drawn, so that thousands of bars scroll as a few do. It shows what it is given and says what
the user wants; it knows no plan.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Optional

from qgis.PyQt.QtCore import QEvent, QPoint, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from wijkaanpak_plugin.analysis.timeline.axis import LEAST_MONTHS, YEAR, Axis, outside, whole_range
from wijkaanpak_plugin.analysis.timeline.scene import PERIOD, Moment, Scene
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.timeline.bars import Bar
from wijkaanpak_plugin.docks.timeline.chart import paint_bars, paint_head, paint_links
from wijkaanpak_plugin.docks.timeline.chart.colours import colours_of
from wijkaanpak_plugin.docks.timeline.chart.paint_links import Ghost
from wijkaanpak_plugin.docks.timeline.chart.places import Places
from wijkaanpak_plugin.docks.timeline.groups import Row
from wijkaanpak_plugin.docks.timeline.texts import legend_text, outside_text

#: Pixels: a row on the desk and in the studio, the column of names and the least of it, a year at first.
_ROW, _STUDIO_ROW = 17, 32
_NAMES, _LEAST_NAMES = 226, 120
_NAMES_SHARE = 0.24
#: What is drawn besides bars.
LINKS, WAITS, MOMENTS = "links", "waits", "moments"


class Chart(QAbstractScrollArea):
    """See the module. ``hand.py`` moves bars by mouse and keys."""

    #: A bar or group (its key) is chosen by the user.
    chosen = pyqtSignal(str)
    #: The head of a group was pressed: fold it, or unfold it.
    fold_wanted = pyqtSignal(str)
    #: What the axis shows has changed.
    axis_changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakTimelineChart")
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.rows: Sequence[Row] = ()
        self.scene = Scene()
        self.ghost: Optional[Ghost] = None
        self.chosen_key = ""
        #: Id of the moment that is chosen in the head, empty for none.
        self.chosen_moment = ""
        self.hovered = ""
        #: Bars (ids) that light up together.
        self.lit: frozenset[str] = frozenset()
        self._folded: Collection[str] = ()
        #: Number of the row of each bar and group, by its key.
        self._numbers: dict[str, int] = {}
        self._says: Mapping[str, str] = {}
        self._shown = {LINKS, WAITS, MOMENTS}
        self._row_height = _ROW
        self._windows: list[tuple[float, float]] = []
        self._whole = whole_range(())
        self._first, self._last = self._whole
        self._describe: Callable[[Bar], str] = lambda bar: bar.name
        self._describe_moment: Callable[..., str] = lambda moment: moment.name
        self.horizontalScrollBar().valueChanged.connect(self._scrolled_in_time)

    # What it shows

    def show_rows(
        self, rows: Sequence[Row], folded: Collection[str], says: Mapping[str, str], bars: Collection[Bar]
    ) -> None:
        """Show rows; folded: keys of groups; says: words beside their heads; bars: all, also those that are folded."""
        self.rows, self._folded, self._says = rows, set(folded), dict(says)
        self._numbers = {self._key_of(row): number for number, row in enumerate(rows)}
        self._windows = [bar.window for bar in bars if bar.has_window]
        whole = whole_range(self._windows)
        if whole != self._whole:
            was_all = (self._first, self._last) == self._whole
            self._whole = whole
            shows_something = (self._first < whole[1] and self._last > whole[0]) or self._shows_chosen_moment()
            if was_all or not shows_something:
                self._first, self._last = whole
        self._fit()

    def show_scene(self, scene: Scene) -> None:
        """Show what lies between bars."""
        is_new = self._moment(self.chosen_moment) is None
        self.scene = scene
        if is_new:
            self._show_chosen_moment()
        self._fit()

    def show_ghost(self, ghost: Optional[Ghost]) -> None:
        """Show where works would come; None: nowhere."""
        if ghost != self.ghost:
            self.ghost = ghost
            self.viewport().update()

    def show_lit(self, body_ids: Collection[str]) -> None:
        """Light up bars, in place of those before."""
        if frozenset(body_ids) != self.lit:
            self.lit = frozenset(body_ids)
            self.viewport().update()

    def bring_lit_in_sight(self) -> None:
        """Scroll to the first bar that is lit."""
        numbers = [number for number in map(self.number_of, self.lit) if number is not None]
        if numbers:
            self._bring_in_sight(min(numbers))

    def show_parts(self, shown: Collection[str]) -> None:
        """Show of links, waits and moments only these."""
        self._shown = set(shown)
        self._fit()

    def describe_with(self, bar: Callable[[Bar], str], moment: Callable[..., str]) -> None:
        """Say of a bar, and of a moment, below the mouse what these return."""
        self._describe, self._describe_moment = bar, moment

    def choose(self, key: str) -> None:
        """Choose a bar or group by its key and bring it in sight, without saying so; empty: none."""
        self.chosen_key = key
        number = self.number_of(key)
        if number is not None:
            self._bring_in_sight(number)
            bar = self.rows[number].bar
            self.setAccessibleDescription(self._describe(bar) if bar is not None else self.rows[number].group.name)
        self.viewport().update()

    def choose_moment(self, marker_id: str) -> None:
        """Choose a moment of the head by its id and bring it in sight, also when it is known later; empty: none."""
        self.chosen_moment = marker_id
        self._show_chosen_moment()
        self.viewport().update()

    def _shows_chosen_moment(self) -> bool:
        moment, (first, last) = self._moment(self.chosen_moment), self.shown_period
        if moment is None:
            return False
        return first <= moment.when <= last or (moment.kind == PERIOD and moment.start < last and moment.end > first)

    def _show_chosen_moment(self) -> None:
        moment = self._moment(self.chosen_moment)
        if moment is None:
            return
        self.setAccessibleDescription(self._describe_moment(moment))
        if not self._shows_chosen_moment():
            first, last = self.shown_period
            length = last - first
            begin = moment.when - length + YEAR if moment.when > last else moment.when - YEAR
            self.show_period(begin, begin + length)

    # Where things are

    @property
    def places(self) -> Places:
        """Where things lie now."""
        seen = self.viewport().size()
        names = min(_NAMES, max(_LEAST_NAMES, seen.width() * _NAMES_SHARE))
        axis = Axis(self._first, self._last, names, max(40.0, seen.width() - names))
        scrolled = self.verticalScrollBar().value()
        return Places(
            axis, names, self._head(), self.row_height, scrolled, seen.width(), seen.height(), self._head_rows()
        )

    @property
    def row_height(self) -> int:
        """Pixels that a row takes."""
        return max(self._row_height, self.fontMetrics().height() + 2)

    @property
    def shown_period(self) -> tuple[float, float]:
        """Moments (months) at the two ends of the axis."""
        return self._first, self._last

    def number_of(self, key: str) -> Optional[int]:
        """Return the number of the row of a bar or group, None where it is in none."""
        return self._numbers.get(key)

    def is_folded(self, key: str) -> bool:
        """Return whether a group is folded."""
        return key in self._folded

    def bar_at(self, place: QPoint) -> Optional[tuple[int, Bar]]:
        """Return the bar whose window lies at a place, with the number of its row."""
        places, number = self.places, self.places.row_at(place.y())
        if not 0 <= number < len(self.rows) or place.x() < places.names:
            return None
        bar = self.rows[number].bar
        grip = None if bar is None else places.grip(bar, number)
        return (number, bar) if bar is not None and grip is not None and grip.contains(place.x(), place.y()) else None

    @property
    def moments(self) -> Sequence[Moment]:
        """The moments that are drawn, the earliest first."""
        return self.scene.moments if MOMENTS in self._shown else ()

    def moments_at(self, place: QPoint) -> list[Moment]:
        """Return the moments at a place in the head."""
        return paint_head.moment_at(self.places, self.moments, place.x(), place.y())

    def _moment(self, marker_id: str) -> Optional[Moment]:
        return next((one for one in self.scene.moments if marker_id and one.marker_id == marker_id), None)

    def place_of(self, body_id: str) -> Optional[QRectF]:
        """Return the box of the window of a bar, None where no row shows it."""
        number = self.number_of(body_id)
        bar = None if number is None else self.rows[number].bar
        return None if bar is None or number is None else self.places.grip(bar, number)

    # What of time it shows

    def show_all(self) -> None:
        """Show all works, but for those that lie far from most."""
        self._whole = whole_range(self._windows)
        self.show_period(*self._whole)

    def zoom(self, factor: float, around: Optional[float] = None) -> None:
        """Show so many times as much time, around a moment (months), else around the middle."""
        centre = (self._first + self._last) / 2 if around is None else around
        length = min(max((self._last - self._first) * factor, LEAST_MONTHS), (self._whole[1] - self._whole[0]) * 1.5)
        share = (centre - self._first) / (self._last - self._first)
        first = centre - share * length
        self.show_period(first, first + length)

    def show_period(self, first: float, last: float) -> None:
        """Show the time between two moments (months)."""
        self._first, self._last = first, max(last, first + LEAST_MONTHS)
        self._whole = (min(self._whole[0], first), max(self._whole[1], self._last))
        self._fit()
        self.axis_changed.emit()

    def go_outside(self, is_after: bool) -> None:
        """Show the nearest works that lie before or after what the axis shows."""
        length = self._last - self._first
        if is_after:
            first = min(start for start, _end in self._windows if start >= self._last) // YEAR * YEAR
        else:
            first = max(end for _start, end in self._windows if end <= self._first) - length + YEAR
        self.show_period(first, first + length)

    def outside_boxes(self) -> list[tuple[QRectF, str, bool]]:
        """Return the boxes that tell of works before and after the axis: place, words, and whether after it."""
        places = self.places
        before, after = outside(self._windows, self._first, self._last)
        found = []
        high = float(self.row_height)
        for count, is_after in ((before, False), (after, True)):
            if count:
                year = int(self._last // YEAR) if is_after else int(-(-self._first // YEAR))
                text = outside_text(count, year - 1 if is_after and self._last % YEAR == 0 else year, is_after)
                wide = self.fontMetrics().horizontalAdvance(text) + 14.0
                left = places.axis.right - wide - 3 if is_after else places.axis.left + 3
                found.append((QRectF(left, places.height - high - 2, wide, high), text, is_after))
        return found

    # Events

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is in sight."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        self._paint(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the scroll bars."""
        super().resizeEvent(event)
        self._fit()
        self.axis_changed.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what is known of what lies below the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.words_at(event.pos()), self.viewport())
            return True
        return bool(super().viewportEvent(event))

    def words_at(self, place: QPoint) -> str:
        """Return what is known of what lies at a place."""
        places = self.places
        number = places.row_at(place.y())
        if number < 0 and place.x() < places.names:
            return legend_text()
        if number < 0:
            return "\n\n".join(self._describe_moment(moment) for moment in self.moments_at(place))
        if number >= len(self.rows):
            return ""
        row = self.rows[number]
        return row.group.name if row.bar is None else self._describe(row.bar)

    def customEvent(self, event: QEvent) -> None:
        """Have rows for a finger in the studio."""
        if isinstance(event, StudioChanged):
            self._row_height = _STUDIO_ROW if event.on else _ROW
            self._fit()

    def sizeHint(self) -> QSize:
        """Ask for a strip below the map."""
        return QSize(900, 170)

    def minimumSizeHint(self) -> QSize:
        """Three rows can be read."""
        return QSize(300, int(self._head() + 4 * self.row_height))

    # Drawing

    def _paint(self, painter: QPainter) -> None:
        places, colours = self.places, colours_of(self.palette())
        seen = places.rows_in_sight(len(self.rows))
        painter.fillRect(self.viewport().rect(), colours.ground)
        for number in seen:
            row = self.rows[number]
            key = self._key_of(row)
            paint_bars.paint_row_ground(painter, places, colours, number, row, key == self.chosen_key, key in self.lit)
        painter.save()
        painter.setClipRect(QRectF(places.axis.left, places.head, places.axis.width, places.height - places.head))
        paint_bars.paint_grid(painter, places, colours)
        for number in seen:
            row = self.rows[number]
            if row.bar is None:
                says, is_folded = self._says.get(row.group.key, ""), row.group.key in self._folded
                paint_bars.paint_group(painter, places, colours, number, row.group, is_folded, says)
            elif row.bar.has_window:
                paint_bars.paint_bar(painter, places, colours, number, row.bar, row.bar.window[0])
        self._paint_between(painter, places, seen)
        for box, text, _is_after in self.outside_boxes():
            paint_bars.paint_outside(painter, box, colours, text)
        painter.restore()
        painter.save()
        painter.setClipRect(QRectF(0, places.head, places.names, places.height - places.head))
        for number in seen:
            row = self.rows[number]
            paint_bars.paint_name(painter, places, colours, number, row, row.group.key in self._folded)
        painter.restore()
        painter.setPen(colours.strong)
        painter.drawLine(int(places.names), 0, int(places.names), int(places.height))
        painter.fillRect(QRectF(0, 0, places.names, places.head), colours.band)
        paint_head.paint_legend(painter, places, colours)
        paint_head.paint_head(painter, places, colours, self.moments)
        chosen = self._moment(self.chosen_moment)
        if chosen is not None and chosen in self.moments:
            paint_head.paint_chosen_moment(painter, places, colours, chosen)

    def _paint_between(self, painter: QPainter, places: Places, seen: range) -> None:
        colours = colours_of(self.palette())
        numbered = ((number, row.bar) for number, row in enumerate(self.rows))
        rows = {bar.body_id: (number, bar) for number, bar in numbered if bar is not None}
        if LINKS in self._shown:
            links = paint_links.links_in_sight(self.scene.links, rows, seen, (self.chosen_key, self.hovered))
            paint_links.paint_links(painter, places, colours, links, rows)
        if WAITS in self._shown:
            paint_links.paint_waits(painter, places, colours, self.scene.waits, rows)
        if MOMENTS in self._shown:
            paint_head.paint_moment_lines(painter, places, colours, self.scene.moments)
        if self.ghost is not None:
            paint_links.paint_ghost(painter, places, colours, self.ghost, rows)

    # Parts

    @staticmethod
    def _key_of(row: Row) -> str:
        return row.group.key if row.bar is None else row.bar.body_id

    def _head(self) -> float:
        return self._head_rows() * max(18.0, self.fontMetrics().height() + 3.0)

    def _head_rows(self) -> int:
        return 3 if any(one.kind != PERIOD for one in self.moments) else 2

    def _fit(self) -> None:
        """Fit scroll bars to rows and time."""
        room = int(self.viewport().height() - self._head())
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, len(self.rows) * self.row_height - room))
        bar.setSingleStep(self.row_height)
        bar.setPageStep(max(1, room))
        time = self.horizontalScrollBar()
        before = time.blockSignals(True)
        length = self._last - self._first
        time.setRange(int(min(self._whole[0], self._first)), int(max(self._whole[1] - length, self._first)))
        time.setPageStep(max(1, int(length)))
        time.setValue(int(self._first))
        time.blockSignals(before)
        self.viewport().update()

    def _scrolled_in_time(self, first: int) -> None:
        length = self._last - self._first
        self._first, self._last = float(first), first + length
        self.viewport().update()
        self.axis_changed.emit()

    def _bring_in_sight(self, number: int) -> None:
        bar, row = self.verticalScrollBar(), self.row_height
        top, room = number * row, int(self.viewport().height() - self._head())
        if top < bar.value():
            bar.setValue(top)
        elif top + row > bar.value() + room:
            bar.setValue(top + row - room)
