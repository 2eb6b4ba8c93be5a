"""Chooses moments in the head of the timeline by mouse and keys, and says what is to be done with them.

Up from the first row goes to the moments, the arrows go from one to the next, Down goes back.
"""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QMouseEvent

from wijkaanpak_plugin.docks.timeline.chart.chart import Chart

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_REMOVE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_BACK = (Qt.Key.Key_Down, Qt.Key.Key_Escape)
_HELD = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class MomentHand(QObject):
    """Listens to a chart before ``hand.py`` does: make it after that."""

    #: A moment (id) is to be changed.
    form_wanted = pyqtSignal(str)
    new_wanted = pyqtSignal()
    #: A moment (id) is to be removed.
    remove_wanted = pyqtSignal(str)

    def __init__(self, chart: Chart) -> None:
        super().__init__(chart)
        self._chart = chart
        chart.installEventFilter(self)
        chart.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is done with a moment; all else goes its way."""
        if watched is not self._chart:
            return isinstance(event, QMouseEvent) and self._mouse(event)
        if not isinstance(event, QKeyEvent) or event.modifiers() & _HELD:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            if event.key() == Qt.Key.Key_Insert or (self._chart.chosen_moment and event.key() in _REMOVE):
                # Before QGIS takes them for the map.
                event.accept()
            return False
        return event.type() == QEvent.Type.KeyPress and self._key(event.key())

    def _mouse(self, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        place = event.pos()
        found = self._chart.moments_at(place)
        if event.type() == QEvent.Type.MouseButtonPress:
            # What is pressed may still be dragged, to see another period.
            self._chart.choose_moment(found[0].marker_id if found else "")
        elif event.type() == QEvent.Type.MouseButtonDblClick and found:
            self.form_wanted.emit(found[0].marker_id)
            return True
        return False

    def _key(self, key: int) -> bool:
        chart, chosen = self._chart, self._chart.chosen_moment
        if key == Qt.Key.Key_Insert:
            self.new_wanted.emit()
            return True
        if not chosen:
            return key == Qt.Key.Key_Up and self._is_at_the_top() and self._go(None)
        if key in _ENTER:
            self.form_wanted.emit(chosen)
        elif key in _REMOVE:
            self.remove_wanted.emit(chosen)
        elif key in _STEPS:
            self._go(_STEPS[key])
        elif key in _BACK:
            chart.choose_moment("")
        else:
            return key == Qt.Key.Key_Up
        return True

    def _is_at_the_top(self) -> bool:
        return self._chart.number_of(self._chart.chosen_key) in (None, 0)

    def _go(self, step: Optional[int]) -> bool:
        """Go to the next or previous moment, or (None) to the first that is in sight; False where there is none."""
        chart = self._chart
        moments = chart.moments
        if not moments:
            return False
        ids = [moment.marker_id for moment in moments]
        if step is None or chart.chosen_moment not in ids:
            first, last = chart.shown_period
            number = next((n for n, one in enumerate(moments) if one.end > first and one.start < last), 0)
        else:
            number = min(max(ids.index(chart.chosen_moment) + step, 0), len(ids) - 1)
        chart.choose_moment(ids[number])
        return True
