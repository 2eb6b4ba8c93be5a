"""Connections of signals that are made one by one and undone together."""

from __future__ import annotations

from typing import Any, Callable, Union

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtBoundSignal


class Connections:
    """Remembers what was connected, so that nobody has to write the same list twice to let go again."""

    def __init__(self) -> None:
        # The sender is kept beside its signal: a bound signal holds no reference to the object it belongs to.
        self._made: list[tuple[QObject, pyqtBoundSignal, Union[Callable[..., Any], pyqtBoundSignal]]] = []

    def connect(
        self, sender: QObject, signal: pyqtBoundSignal, slot: Union[Callable[..., Any], pyqtBoundSignal]
    ) -> None:
        """Connect a signal of ``sender`` until ``undo``."""
        signal.connect(slot)
        self._made.append((sender, signal, slot))

    def undo(self) -> None:
        """Disconnect everything, what came last first; senders that Qt has deleted meanwhile are passed over."""
        while self._made:
            sender, signal, slot = self._made.pop()
            if not sip.isdeleted(sender):
                signal.disconnect(slot)
