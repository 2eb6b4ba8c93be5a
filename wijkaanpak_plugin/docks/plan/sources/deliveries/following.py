"""Lets the layers of the project follow the steps of a plan, some at a time: the window has its turn in between."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.map.delivery_layers import follow_step
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan

#: Layers come for so many seconds before the window has its turn; most deliveries are shown in one go.
AT_ONCE_S = 0.1
#: The matter of what is said of layers that could not follow a step.
_MATTER = "delivery layers"


class Following(QObject):
    """A step that comes before an older one is followed is followed together with it."""

    #: The project shows the deliveries as the last step left them, which took longer than one turn.
    ended = pyqtSignal()

    def __init__(self, messages: Messages, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._plan: Optional[Plan] = None
        self._step: Optional[Step] = None
        self._left: Iterator[str] = iter(())
        self._problems: list[str] = []
        self._is_late = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether layers are still to come."""
        return self._step is not None

    def open_plan(self, plan: Plan) -> None:
        """Follow the steps of this plan."""
        self._plan = plan
        plan.history.performed.connect(self._follow)

    def close_plan(self) -> None:
        """Let go of the plan; layers that did not come yet come when it is opened again."""
        plan, self._plan = self._plan, None
        self._forget()
        if plan is not None:
            plan.history.performed.disconnect(self._follow)

    def _follow(self, step: Step) -> None:
        plan = self._plan
        if plan is None:
            return
        self._step = step if self._step is None else _together(self._step, step)
        self._left = follow_step(plan, QgsProject.instance(), self._step)
        self._go_on()

    def _go_on(self) -> None:
        until = time.monotonic() + AT_ONCE_S
        try:
            for problem in self._left:
                self._problems += [problem] if problem else []
                if time.monotonic() > until:
                    self._is_late = True
                    self._soon.start()
                    return
        except PlanError as error:
            self._problems.append(str(error))
        problems, was_late = self._problems, self._is_late
        self._forget()
        if problems:
            self._messages.warning(" ".join(problems), _MATTER)
        if was_late:
            self.ended.emit()

    def _forget(self) -> None:
        self._soon.stop()
        self._step, self._left = None, iter(())
        self._problems, self._is_late = [], False


def _together(older: Step, newer: Step) -> Step:
    """Return what two steps touched as one step."""
    tables = (*older.records, *newer.records)
    records = {name: older.records.get(name, frozenset()) | newer.records.get(name, frozenset()) for name in tables}
    return Step(newer.text, records, newer.forward, older.reshaped | newer.reshaped)
