"""A window that shows how far work on the main thread is, and lets it be stopped where that can be done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QProgressDialog, QWidget

#: Takes the share that is done, from 0 to 1, and returns whether to go on.
GoOn = Callable[[float], bool]


@contextmanager
def progress_window(parent: QWidget, sentence: str, cancel: str = "") -> Iterator[GoOn]:
    """Show the window until the work is over. cancel: word on its button; without one the work cannot be stopped."""
    window = QProgressDialog("", cancel, 0, 100, parent)
    label = QLabel(sentence)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    window.setLabel(label)
    if not cancel:
        window.setCancelButton(None)
    window.setWindowModality(Qt.WindowModality.WindowModal)
    window.setMinimumDuration(0)
    window.setValue(1)

    def go_on(share: float) -> bool:
        # Not 0 and not 100: with these the window hides, and more may come.
        window.setValue(max(1, min(99, int(share * 100))))
        return not window.wasCanceled()

    try:
        yield go_on
        window.setValue(100)
    finally:
        window.close()
        window.deleteLater()
