"""What is read of a plan apart from its layers, by whoever asks in whatever thread; read anew once it was written."""

from __future__ import annotations

import time
from threading import Lock
from typing import Callable, Generic, Optional, TypeVar

from wijkaanpak_plugin.plan.store.backend import Backend, Rows
from wijkaanpak_plugin.plan.store.errors import PlanError, StoreError

#: Seconds after which it is looked again whether another program has written.
_LOOK_AGAIN_S = 1.0

Read = TypeVar("Read")


class ReadAnew(Generic[Read]):
    """Reads over a connection of its own, so that neither layers nor the steps of the plan are in the way.

    What is read must not change afterwards: several threads may look at it.
    """

    def __init__(self, backend: Backend, read: Callable[[Rows], Read]) -> None:
        self.backend, self._read = backend, read
        self._lock = Lock()
        self._mark = ""
        self._looked = 0.0
        #: How often this program has written, and how often when it was read.
        self._written, self._known = 0, -1
        self._value: Optional[Read] = None

    def outdated(self) -> None:
        """Say that this program has written."""
        self._written += 1

    def value(self) -> Optional[Read]:
        """Return what the plan holds now; what it held the last time while it cannot be read, None at first."""
        if self._is_known():
            return self._value
        with self._lock:
            if not self._is_known():
                # Before it is read: what is written meanwhile is seen the next time.
                known, mark = self._written, self.backend.change_mark()
                if not mark or mark != self._mark:
                    self._mark = mark if self._renew() else ""
                self._known, self._looked = known, time.monotonic()
            return self._value

    def _is_known(self) -> bool:
        return self._known == self._written and time.monotonic() - self._looked < _LOOK_AGAIN_S

    def _renew(self) -> bool:
        try:
            with self.backend.reading() as rows:
                self._value = self._read(rows)
        except (StoreError, PlanError):
            # Another program holds it for a moment, or it is gone, which the panels say.
            return False
        return True
