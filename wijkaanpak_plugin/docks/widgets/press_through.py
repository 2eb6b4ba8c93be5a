"""A press beside the words that a field proposes reaches what lies there."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtWidgets import QApplication, QComboBox


class PressThrough(QObject):
    """Closes the list of a completer at a press beside it, and gives the press on: Qt would close the list and keep the
    press, so that a button has to be pressed twice.
    """

    def __init__(self, field: QComboBox) -> None:
        # Not of the list: that was made by Qt, and would not keep what is written here alive.
        super().__init__(field)
        self._popup = field.completer().popup()
        self._popup.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take a press beside the list, before the completer does; all else goes its way."""
        if event.type() != QEvent.Type.MouseButtonPress or self._popup.rect().contains(event.pos()):
            return False
        on_screen = self._popup.mapToGlobal(event.pos())
        self._popup.hide()
        _press_again(event, on_screen)
        return True


def _press_again(event: QMouseEvent, on_screen: QPoint) -> None:
    """Press what lies at the place of a press, as if nothing had lain over it; the release follows by itself."""
    meant = QApplication.widgetAt(on_screen)
    window = meant.window() if meant is not None else None
    if window is None or window.windowHandle() is None:
        return
    place = QPointF(window.mapFromGlobal(on_screen))
    again = QMouseEvent(event.type(), place, QPointF(on_screen), event.button(), event.buttons(), event.modifiers())
    QCoreApplication.postEvent(window.windowHandle(), again)
