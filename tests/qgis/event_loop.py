"""What a test does in place of a pause: process what Qt has to do, all of it, and no moment longer."""

from __future__ import annotations

from qgis.PyQt.QtCore import (
    QAbstractEventDispatcher,
    QCoreApplication,
    QElapsedTimer,
    QEvent,
    QEventLoop,
    Qt,
    QTimer,
)

#: Somebody who keeps the queue filled for ever is a fault to be told of, not one to wait for.
_MOST_ROUNDS = 10_000
_PATIENCE_MS = 30_000


def process_events_until_idle():
    """Process all events, timers of 0 ms and deletions that wait, those too that come of them.

    To show that something does not happen: all that could make it happen has had its turn then. A timer that has time
    left, a task and a thread have not: wait for what they say.
    """
    dispatcher = QAbstractEventDispatcher.instance()
    for _round in range(_MOST_ROUNDS):
        # Qt deletes nothing in the loop of a test by itself: it counts as the loop that asked for the deletion.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if not dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
            return
    raise RuntimeError("Something keeps the event queue filled.")


def let_timers_run_out(milliseconds):
    """Process events until each timer of so many milliseconds that runs now has had its turn.

    One that is started last, and as Qt may let a coarse timer be late by a twentieth a bit longer, runs out last.
    """
    last = QTimer()
    last.setSingleShot(True)
    last.setTimerType(Qt.TimerType.PreciseTimer)
    last.start(round(milliseconds * 1.1) + 1)
    _process_until_stopped([last])


def let_own_timers_run_out(widget):
    """Process events until no timer of a widget or of a part of it is waiting: it has arranged itself."""
    _process_until_stopped([timer for timer in widget.findChildren(QTimer) if timer.isSingleShot()])


def _process_until_stopped(timers):
    patience = QElapsedTimer()
    patience.start()
    while any(timer.isActive() for timer in timers):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if patience.hasExpired(_PATIENCE_MS):
            raise RuntimeError("A timer is started again and again.")
    process_events_until_idle()
