"""Openings per year below the chart, and the period that the map shows, taken by a drag over the years."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Optional

from qgis.PyQt.QtCore import QEvent, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from wijkaanpak_plugin.analysis.timeline.axis import YEAR
from wijkaanpak_plugin.analysis.timeline.scene import YearCount
from wijkaanpak_plugin.docks.timeline.chart.colours import colours_of
from wijkaanpak_plugin.docks.timeline.chart.places import Places
from wijkaanpak_plugin.domain.translation import translate

#: Pixels by which an end of the period is taken.
_GRIP = 6
_HIGHEST_COLUMN = 22


class Brush(QWidget):
    """Years with two columns each: works apart (grey) and coupled (teal), and the period of the map over them."""

    #: The period that the map is to show: two moments in months, or None twice for all of time.
    period_wanted = pyqtSignal(object, object)
    #: The period that the second map is to show.
    second_wanted = pyqtSignal(object, object)

    def __init__(self, places: Callable[[], Places], parent: Optional[QWidget] = None) -> None:
        """places: of the chart above, whose axis this one has too."""
        super().__init__(parent)
        self.setObjectName("WijkaanpakTimelineBrush")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._places = places
        self._years: Mapping[int, YearCount] = {}
        self._period: Optional[tuple[float, float]] = None
        self._second: Optional[tuple[float, float]] = None
        self._drawn: Optional[tuple[float, float]] = None
        self._is_second = False
        self._fixed_end: Optional[float] = None
        self.setAccessibleName(translate("Timeline", "Period of the map"))
        self.setToolTip(
            translate(
                "Timeline",
                "Openings of the street per year: grey each work apart, green coupled. Drag over years: the map shows "
                "that period. A double click or Esc shows all of time; ← → move the period by a year. With two moments "
                "Shift and a drag set the period of the second map.",
            )
        )

    @property
    def period(self) -> Optional[tuple[float, float]]:
        """The period of the map in months, None for all of time."""
        return self._period

    def show_years(self, years: Mapping[int, YearCount]) -> None:
        """Show how often the street is opened, by year."""
        self._years = dict(years)
        self.update()

    def show_period(self, period: Optional[tuple[float, float]]) -> None:
        """Show the period of the map (months), None for all of time."""
        self._period = period
        self.update()

    def show_second(self, period: Optional[tuple[float, float]]) -> None:
        """Show the period of the second map (months), None where there is none."""
        self._second = period
        self.update()

    def year_box(self, year: int) -> QRectF:
        """Return where a year lies."""
        axis = self._places().axis
        left, right = axis.x(year * YEAR), axis.x((year + 1) * YEAR)
        return QRectF(left, 0, right - left, self.height())

    def sizeHint(self) -> QSize:
        """As high as two rows of letters and a column."""
        return QSize(300, max(36, 2 * self.fontMetrics().height() + 10))

    def minimumSizeHint(self) -> QSize:
        """As ``sizeHint``."""
        return QSize(200, self.sizeHint().height())

    # Events

    def event(self, event: QEvent) -> bool:
        """Take the arrows and Esc before QGIS takes them for the map."""
        is_override = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_override and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Escape):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the period by a year, or show all of time."""
        if event.key() == Qt.Key.Key_Escape and self._period is not None:
            self.period_wanted.emit(None, None)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            way = YEAR if event.key() == Qt.Key.Key_Right else -YEAR
            first = -(-self._places().axis.first // YEAR) * YEAR
            begin, end = self._period or (first - way, first + YEAR - way)
            self.period_wanted.emit(begin + way, end + way)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take an end of the period, or begin another one."""
        axis = self._places().axis
        x = float(event.pos().x())
        if event.button() != Qt.MouseButton.LeftButton or x < axis.left:
            return
        self._fixed_end = axis.moment(x)
        self._is_second = self._second is not None and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._period is not None and not self._is_second:
            begin, end = self._period
            if abs(axis.x(begin) - x) <= _GRIP:
                self._fixed_end = end - YEAR / 2
            elif abs(axis.x(end) - x) <= _GRIP:
                self._fixed_end = begin + YEAR / 2
        self._draw(axis.moment(x))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw the period."""
        axis, x = self._places().axis, float(event.pos().x())
        if self._fixed_end is not None:
            self._draw(axis.moment(x))
        elif self._period is not None:
            on_end = any(abs(axis.x(end) - x) <= _GRIP for end in self._period)
            self.setCursor(Qt.CursorShape.SizeHorCursor if on_end else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Show the period that was drawn on the map."""
        drawn, self._drawn, self._fixed_end = self._drawn, None, None
        if drawn is not None:
            (self.second_wanted if self._is_second else self.period_wanted).emit(*drawn)
        self._is_second = False
        self.update()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Show all of time."""
        self._drawn = self._fixed_end = None
        self.period_wanted.emit(None, None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw years and period."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places, colours = self._places(), colours_of(self.palette())
        painter.fillRect(self.rect(), colours.band)
        self._paint_words(painter, places)
        painter.setClipRect(QRectF(places.axis.left, 0, places.axis.width, self.height()))
        self._paint_columns(painter, places)
        first, second = self._period, self._second
        if self._drawn is not None and self._is_second:
            second = self._drawn
        elif self._drawn is not None:
            first = self._drawn
        for shown, letter in ((second, "B"), (first, "A" if second is not None else "")):
            if shown is not None:
                self._paint_period(painter, places, shown, letter)
        painter.end()

    def _paint_period(self, painter: QPainter, places: Places, shown: tuple[float, float], letter: str) -> None:
        """Draw a period: that of the map full with ends to take, that of the second map dashed."""
        colours = colours_of(self.palette())
        left, right = places.axis.x(shown[0]), places.axis.x(shown[1])
        blue = QColor(colours.chosen)
        blue.setAlpha(60 if letter == "B" else 110)
        painter.setPen(QPen(colours.text, 1.5, Qt.PenStyle.DashLine if letter == "B" else Qt.PenStyle.SolidLine))
        painter.setBrush(blue)
        painter.drawRect(QRectF(left, 1, right - left, self.height() - 2))
        painter.drawText(QRectF(left + 6, 2, 20, self.height()), Qt.AlignmentFlag.AlignTop, letter)
        if letter != "B":
            painter.setPen(QPen(colours.text, 1.5))
            painter.setBrush(colours.ground)
            for x in (left, right):
                painter.drawRoundedRect(QRectF(x - 3.5, self.height() / 2 - 8, 7, 16), 2, 2)

    def _draw(self, moment: float) -> None:
        """Draw the whole years between where the drag began and a moment."""
        if self._fixed_end is not None:
            low, high = sorted((self._fixed_end, moment))
            begin, end = low // YEAR * YEAR, (high // YEAR + 1) * YEAR
            self._drawn = (max(begin, YEAR), min(end, 9998 * YEAR))
            self.update()

    def _paint_words(self, painter: QPainter, places: Places) -> None:
        colours, metrics = colours_of(self.palette()), painter.fontMetrics()
        wide = int(places.names - 12)
        bold = QFont(painter.font())
        bold.setBold(True)
        high = self.height() / 2
        painter.setPen(colours.text)
        painter.save()
        painter.setFont(bold)
        title = painter.fontMetrics().elidedText(
            translate("Timeline", "Openings per year"), Qt.TextElideMode.ElideRight, wide
        )
        painter.drawText(QRectF(8, 0, wide, high), Qt.AlignmentFlag.AlignBottom, title)
        painter.restore()
        painter.setPen(colours.faint)
        hint = metrics.elidedText(
            translate("Timeline", "drag: the map shows this period"), Qt.TextElideMode.ElideRight, wide
        )
        painter.drawText(QRectF(8, high, wide, high), Qt.AlignmentFlag.AlignTop, hint)

    def _paint_columns(self, painter: QPainter, places: Places) -> None:
        colours, metrics = colours_of(self.palette()), painter.fontMetrics()
        most = max((max(one.apart, one.coupled) for one in self._years.values()), default=0)
        if not most:
            return
        room = min(_HIGHEST_COLUMN, self.height() - metrics.height() - 4)
        for year, count in self._years.items():
            box = self.year_box(year)
            if box.right() < places.axis.left or box.left() > places.axis.right:
                continue
            wide = min(22.0, max(3.0, box.width() / 3.2))
            middle, base = box.center().x(), self.height() - 2.0
            for value, colour, left in (
                (count.apart, colours.strong, middle - wide - 1),
                (count.coupled, colours.together, middle + 1),
            ):
                high = max(1.5, room * value / most)
                painter.fillRect(QRectF(left, base - high, wide, high), colour)
                if wide >= metrics.horizontalAdvance("00"):
                    painter.setPen(colours.together if colour is colours.together else colours.faint)
                    label = QRectF(left, base - high - metrics.height(), wide, metrics.height())
                    painter.drawText(label, Qt.AlignmentFlag.AlignCenter, str(value))
