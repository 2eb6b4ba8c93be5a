"""A few lines of text beside the cursor, readable on any map."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, Qt
from qgis.PyQt.QtWidgets import QLabel

from wijkaanpak_plugin.map.drawing.rubber_bands import LOOKS
from wijkaanpak_plugin.map.drawing.shapes import State

#: How far the label stands from the cursor, in pixels: clear of the cursor itself.
GAP = 18
#: Points of the letters at a desk and from the back of a room.
DESK, STUDIO = 10, 16
#: A label says a few lines, no story: the size, the worst conflict with its rule, what is unknown, the best coupling,
#: and where the street opens.
MOST_LINES = 7


class CursorLabel(QObject):
    """One label over the map. It lets every mouse event through and repaints nothing but itself.

    It goes when the mouse leaves the map, and comes back with it.
    """

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__()
        self._viewport = canvas.viewport()
        self._is_away = False
        self._label = QLabel(self._viewport)
        self._label.setObjectName("WijkaanpakCursorLabel")
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._label.hide()
        self._measure = ""
        self._note = ""
        self._lines: tuple[str, ...] = ()
        self._at = QPoint()
        self._state = State.NEUTRAL
        self._studio = False
        self._apply_style()
        self._viewport.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Go and come with the mouse; all events go their way."""
        if event.type() == QEvent.Type.Leave:
            self._is_away = True
            self._label.hide()
        return False

    @property
    def text(self) -> str:
        """What the label says; empty while it is hidden."""
        return "" if self._label.isHidden() else self._label.text()

    def set_measure(self, measure: str) -> None:
        """Say the size of the shape, as the first line; an empty text says none."""
        if measure != self._measure:
            self._measure = measure
            self._say()

    def set_note(self, note: str) -> None:
        """Say something of what is drawn behind its size, such as when and whose it is."""
        if note != self._note:
            self._note = note
            self._say()

    def set_lines(self, lines: Sequence[str]) -> None:
        """Say what there is to say about the place, below the size; an empty list says nothing."""
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            self._say()

    def set_state(self, state: State) -> None:
        """Give the edge of the label the colour of a state."""
        if state != self._state:
            self._state = state
            self._apply_style()

    def set_studio(self, on: bool) -> None:
        """Write larger, for a projector."""
        if on != self._studio:
            self._studio = on
            self._apply_style()

    def move_to(self, at: QPoint) -> None:
        """Stand beside a place on the canvas, in pixels; on its other side where the canvas ends."""
        self._at = at
        if self._is_away:
            self._is_away = False
            self._say()
        self._stand()

    def _stand(self) -> None:
        at = self._at
        size, room = self._label.size(), self._viewport.size()
        x = at.x() + GAP if at.x() + GAP + size.width() <= room.width() else at.x() - GAP - size.width()
        y = at.y() + GAP if at.y() + GAP + size.height() <= room.height() else at.y() - GAP - size.height()
        self._label.move(max(0, x), max(0, y))

    def clear(self) -> None:
        """Say nothing."""
        self._measure, self._lines = "", ()
        self._say()

    def unload(self) -> None:
        """Remove the label from the map, for good."""
        self._viewport.removeEventFilter(self)
        self._label.hide()
        self._label.setParent(None)
        self._label.deleteLater()

    def _say(self) -> None:
        # Without a size and anything to say nothing is being drawn.
        note = self._note if self._measure or self._lines else ""
        first = " · ".join(filter(None, (self._measure, note)))
        lines = [line for line in (first, *self._lines) if line][:MOST_LINES]
        self._label.setText("\n".join(lines))
        self._fit()
        self._label.setVisible(bool(lines) and not self._is_away)

    def _fit(self) -> None:
        self._label.adjustSize()
        self._stand()

    def _apply_style(self) -> None:
        # Fixed colours: the map below is as light or dark as it is, whatever the theme of the window.
        self._label.setStyleSheet(
            "QLabel { background-color: rgba(255, 255, 255, 235); color: #111111; padding: 3px 7px;"
            f" border: 1px solid #444444; border-left: 5px solid {LOOKS[self._state].colour}; border-radius: 3px;"
            f" font-size: {STUDIO if self._studio else DESK}pt; }}"
        )
        self._fit()
