"""Studio mode of one panel: its controls become large, and its widgets are told by an event."""

from __future__ import annotations

from qgis.gui import QgsDockWidget
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QWidget

from wijkaanpak_plugin.docks.panel.large_targets import LargeTargets

#: Dynamic property of a panel: whether it is in studio mode.
_PROPERTY = "wijkaanpak_studio"


class StudioChanged(QEvent):
    """Reaches each widget of a panel, the outer ones first, after its controls were made large or as they were.

    A widget that shows something else in a session than on a desk says so in its ``customEvent``.
    """

    TYPE = QEvent.Type(QEvent.registerEventType())

    def __init__(self, on: bool) -> None:
        super().__init__(self.TYPE)
        self.on = on


class StudioSwitch(QObject):
    """Tells what is no widget of a panel, such as its map tools, that the mode of the panel has changed."""

    #: Whether the panel is in studio mode now.
    switched = pyqtSignal(bool)

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)

    def customEvent(self, event: QEvent) -> None:
        """Pass the mode on."""
        if isinstance(event, StudioChanged):
            self.switched.emit(event.on)


def show_studio(panel: QWidget, on: bool) -> None:
    """Show what a session needs in a panel, large; or everything, as on a desk."""
    panel.setProperty(_PROPERTY, on)
    contents = panel.widget() if isinstance(panel, QgsDockWidget) else panel
    if contents is None:
        return  # nobody has looked at this panel yet: it is told when it is there (renew_studio)
    contents.setProperty(_PROPERTY, on)
    targets = contents.findChild(LargeTargets) or LargeTargets(contents)
    targets.set_large(on)
    for part in (panel, *panel.findChildren(StudioSwitch), *panel.findChildren(QWidget)):
        # What a part takes away because of the event is not told any more.
        if not sip.isdeleted(part):
            QApplication.sendEvent(part, StudioChanged(on))


def is_in_studio(panel: QWidget) -> bool:
    """Return whether a panel is in studio mode."""
    return bool(panel.property(_PROPERTY))


def renew_studio(panel: QWidget) -> None:
    """Show widgets that were added to a panel since in the mode that the panel is in."""
    if is_in_studio(panel):
        show_studio(panel, True)
