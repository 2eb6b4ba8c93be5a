"""The hand that leads a room in the Walk panel, and what it reads there and on the map."""

from __future__ import annotations

from event_loop import process_events_until_idle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QToolButton

from wijkaanpak_plugin.docks.walk.reading_strip import ReadingStrip


def button(controller, name):
    """A button of the panel, by its object name without Wijkaanpak."""
    found = (controller.dock.findChild(kind, f"Wijkaanpak{name}") for kind in (QPushButton, QToolButton))
    return next(one for one in found if one is not None)


def press(controller, name):
    """Press a button of the panel that can be pressed, once what was made last is there to be seen."""
    process_events_until_idle()
    pressed = button(controller, name)
    assert pressed.isEnabled(), name
    QTest.mouseClick(pressed, Qt.MouseButton.LeftButton)


def shown(controller, name, kind=QLabel):
    """A part of the panel, by its object name without Wijkaanpak."""
    return controller.dock.findChild(kind, f"Wijkaanpak{name}")


def strip(canvas):
    """What the room reads: words, what stands below them, and which one it is."""
    found = canvas.findChild(ReadingStrip)
    return tuple(found.findChild(QLabel, f"WijkaanpakStrip{name}").text() for name in ("Words", "Below", "Place"))
