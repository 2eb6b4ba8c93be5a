"""Moves bars of the timeline by mouse and keys: what is held is a ghost until it is let go; Esc leaves it as it was."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, QObject, QPoint, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from qgis.PyQt.QtWidgets import QApplication

from wijkaanpak_plugin.docks.timeline.bars import Bar
from wijkaanpak_plugin.docks.timeline.chart.chart import Chart
from wijkaanpak_plugin.docks.timeline.groups import Row

#: Milliseconds after the last key before a move by keys is made: one step, however many months.
_SETTLED_MS = 700
_ZOOM = 1.25
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class ChartHand(QObject):
    """Listens to a chart; says what the user wants."""

    #: A bar (id) is held so many months from where it is planned; nothing is made of it yet.
    held = pyqtSignal(str, int)
    #: A bar (id) is to move so many months.
    move_wanted = pyqtSignal(str, int)
    #: What was held is let go, and stays where it is planned.
    let_go = pyqtSignal()
    #: The window of a bar (id) is to be typed.
    form_wanted = pyqtSignal(str)
    #: The user is ready with the chart (Esc).
    left = pyqtSignal()

    def __init__(self, chart: Chart) -> None:
        super().__init__(chart)
        self._chart = chart
        self._pressed: Optional[tuple[QPoint, Bar]] = None
        self._held: Optional[Bar] = None
        self._months = 0
        self._panned: Optional[QPoint] = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._drop)
        chart.installEventFilter(self)
        chart.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is done with a bar; all else goes its way."""
        if watched is self._chart:
            return self._key(event)
        if isinstance(event, QWheelEvent):
            return self._wheel(event)
        if not isinstance(event, QMouseEvent):
            if event.type() == QEvent.Type.Leave:
                self._hover("")
            return False
        left = event.button() == Qt.MouseButton.LeftButton
        if event.type() == QEvent.Type.MouseButtonPress and left:
            return self._press(event)
        if event.type() == QEvent.Type.MouseMove:
            return self._move(event)
        if event.type() == QEvent.Type.MouseButtonRelease and left:
            return self._release()
        if event.type() == QEvent.Type.MouseButtonDblClick and left:
            return self._edit(event.pos())
        return False

    # Mouse

    def _press(self, event: QMouseEvent) -> bool:
        chart, place = self._chart, event.pos()
        chart.setFocus(Qt.FocusReason.MouseFocusReason)
        self._drop_if_held_by_keys()
        for box, _text, is_after in chart.outside_boxes():
            if box.contains(place.x(), place.y()):
                chart.go_outside(is_after)
                return True
        number = chart.places.row_at(place.y())
        if number < 0:
            self._panned = place
            return True
        if number >= len(chart.rows):
            return True
        row = chart.rows[number]
        if row.bar is None:
            chart.fold_wanted.emit(row.group.key)
            return True
        chart.choose(row.bar.body_id)
        chart.chosen.emit(row.bar.body_id)
        found = chart.bar_at(place)
        if found is not None:
            self._pressed = (place, found[1])
        return True

    def _move(self, event: QMouseEvent) -> bool:
        chart, place = self._chart, event.pos()
        if self._panned is not None:
            months = (self._panned.x() - place.x()) / chart.places.axis.pixels_per_month
            self._panned = place
            first, last = chart.shown_period
            chart.show_period(first + months, last + months)
            return True
        if self._pressed is None:
            found = chart.bar_at(place)
            self._hover("" if found is None else found[1].body_id)
            return False
        begun, bar = self._pressed
        if self._held is None and abs(place.x() - begun.x()) < QApplication.startDragDistance():
            return True
        months = round((place.x() - begun.x()) / chart.places.axis.pixels_per_month)
        if self._held is None or months != self._months:
            self._held = bar
            self._hold(months)
        return True

    def _release(self) -> bool:
        was_pressed, self._pressed, self._panned = self._pressed is not None, None, None
        if self._held is not None:
            self._drop()
        return was_pressed

    def _edit(self, place: QPoint) -> bool:
        number = self._chart.places.row_at(place.y())
        if 0 <= number < len(self._chart.rows):
            bar = self._chart.rows[number].bar
            if bar is not None:
                self._pressed = None
                self.form_wanted.emit(bar.body_id)
        return True

    def _wheel(self, event: QWheelEvent) -> bool:
        steps = event.angleDelta().y() / 120.0
        chart = self._chart
        if event.modifiers() & _CONTROL:
            chart.zoom(_ZOOM**-steps, chart.places.axis.moment(event.position().x()))
            return True
        if event.modifiers() & _SHIFT:
            bar = chart.horizontalScrollBar()
            bar.setValue(int(bar.value() - steps * bar.pageStep() / 8))
            return True
        return False

    def _hover(self, body_id: str) -> None:
        chart = self._chart
        if body_id != chart.hovered:
            chart.hovered = body_id
            shape = Qt.CursorShape.SizeHorCursor if body_id else Qt.CursorShape.ArrowCursor
            chart.viewport().setCursor(shape)
            chart.viewport().update()

    # Keys

    def _key(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._drop_if_held_by_keys()
            return False
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            # Before QGIS takes them for the map.
            wanted = event.key() in (*_ENTER, Qt.Key.Key_Escape) or event.key() in _WAYS
            if wanted and not event.modifiers() & _CONTROL:
                event.accept()
            return False
        if event.type() == QEvent.Type.KeyRelease and event.key() == Qt.Key.Key_Shift:
            self._drop_if_held_by_keys()
            return False
        if event.type() != QEvent.Type.KeyPress:
            return False
        return self._press_key(event)

    def _press_key(self, event: QKeyEvent) -> bool:
        key, chart = event.key(), self._chart
        if key == Qt.Key.Key_Escape:
            if self._held is not None or chart.ghost is not None:
                self._let_go()
            else:
                self.left.emit()
            return True
        row = self._current()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            way = 1 if key == Qt.Key.Key_Right else -1
            if event.modifiers() & _SHIFT:
                self._step(way)
            elif row is not None and chart.is_folded(row.group.key) == (way > 0):
                chart.fold_wanted.emit(row.group.key)
                chart.choose(row.group.key)
            return True
        if key in _WAYS:
            self._go(_WAYS[key])
            return True
        if key in _ENTER and row is not None:
            if row.bar is None:
                chart.fold_wanted.emit(row.group.key)
            else:
                self._drop_if_held_by_keys()
                self.form_wanted.emit(row.bar.body_id)
            return True
        return False

    def _current(self) -> Optional[Row]:
        number = self._chart.number_of(self._chart.chosen_key)
        return None if number is None else self._chart.rows[number]

    def _go(self, steps: int) -> None:
        chart = self._chart
        self._drop_if_held_by_keys()
        if not chart.rows:
            return
        number = chart.number_of(chart.chosen_key)
        wanted = 0 if number is None else min(max(number + steps, 0), len(chart.rows) - 1)
        row = chart.rows[wanted]
        key = row.group.key if row.bar is None else row.bar.body_id
        chart.choose(key)
        chart.chosen.emit(key)

    def _step(self, way: int) -> None:
        row = self._current()
        if row is None or row.bar is None:
            return
        if self._held is None:
            self._held, self._months = row.bar, 0
        self._hold(self._months + way)
        self._settled.start()

    # What is held

    def _hold(self, months: int) -> None:
        self._months = months
        if self._held is not None:
            self.held.emit(self._held.body_id, months)

    def _drop(self) -> None:
        self._settled.stop()
        held, months = self._held, self._months
        self._held, self._months = None, 0
        if held is None:
            return
        if months:
            self.move_wanted.emit(held.body_id, months)
        else:
            self.let_go.emit()

    def _drop_if_held_by_keys(self) -> None:
        if self._settled.isActive():
            self._drop()

    def _let_go(self) -> None:
        self._settled.stop()
        self._held, self._pressed, self._months = None, None, 0
        self.let_go.emit()


#: Rows that a key goes on.
_WAYS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -10,
    Qt.Key.Key_PageDown: 10,
    Qt.Key.Key_Home: -1_000_000,
    Qt.Key.Key_End: 1_000_000,
    Qt.Key.Key_Left: 0,
    Qt.Key.Key_Right: 0,
}
