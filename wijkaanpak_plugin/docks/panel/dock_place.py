"""Where a dock stands: put where the user left it, remembered when it is taken away."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from qgis.core import QgsSettings
from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QByteArray, QEvent, Qt, QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget, QMainWindow, QTabBar, QWidget

#: How the object names of this plugin's panels begin.
_OURS = "Wijkaanpak"
#: Where QGIS keeps, as Qt gives it, how its window was arranged when it quit.
_SAVED_WINDOW = "UI/state"
_LOOK_AGAIN_MS = 200
_AREAS = {
    1: Qt.DockWidgetArea.LeftDockWidgetArea,
    2: Qt.DockWidgetArea.RightDockWidgetArea,
    4: Qt.DockWidgetArea.TopDockWidgetArea,
    8: Qt.DockWidgetArea.BottomDockWidgetArea,
}
#: Docks and their tabs: below them a window of QGIS holds thousands of widgets, and looking through those at each panel
#: that comes or goes can be felt.
_OF_THE_WINDOW = Qt.FindChildOption.FindDirectChildrenOnly


def put_dock(iface: QgisInterface, dock: QgsDockWidget, is_open: bool = True, below: bool = False) -> None:
    """Add a dock where it stood last, the first time at the right as a tab; its object name is its memory.

    is_open: whether it is open the first time. below: whether it stands below the map then, by itself.
    """
    settings = QgsSettings()
    first = 8 if below else 2
    area = _AREAS.get(settings.value(_key(dock, "area"), first, int), _AREAS[first])
    iface.addDockWidget(area, dock)
    if settings.value(_key(dock, "tabbed"), not below, bool):
        _join_tabs(iface.mainWindow(), dock, area)
    dock.visibilityChanged.connect(lambda _visible: _measure_tabs(iface.mainWindow()))
    dock.setVisible(settings.value(_key(dock, "visible"), is_open, bool))
    if settings.value(_key(dock, "floating"), False, bool):
        dock.setFloating(True)


def keep_out_of_sight(window: QMainWindow, docks: Sequence[QgsDockWidget]) -> None:
    """Hide docks until ``arrange_new`` where QGIS is still starting and has saved no place for them.

    It would show them below each other, and with them a window that is higher than the screen and too narrow for its
    other panels.
    """
    if not window.isVisible():
        for dock in _without_place(docks):
            dock.hide()


def arrange_new(
    window: QMainWindow,
    docks: Sequence[QgsDockWidget],
    starting_open: Collection[QgsDockWidget],
    below: Collection[QgsDockWidget] = (),
) -> None:
    """Put docks for which QGIS has saved no place as tabs on the others, or on each other with the first in front.

    QGIS restores its window after it has loaded the plugins, and puts docks that it has not seen before anywhere. It
    saves the window when it quits: where it was killed the first time, the second start is a first one too.
    starting_open: those of the docks that are open the first time; below: those that stand below the map.
    """
    for dock in _without_place([dock for dock in docks if dock in below]):
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
        dock.setVisible(dock in starting_open)
    docks = [dock for dock in docks if dock not in below]
    new = _without_place(docks)
    if not new:
        return
    first = next((dock for dock in docks if dock not in new and not dock.isFloating()), new[0])
    if first in new:
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, first)
    before = first
    for dock in new:
        if dock is not first:
            window.addDockWidget(window.dockWidgetArea(first), dock)
            window.tabifyDockWidget(before, dock)
        before = dock
    for dock in new:
        dock.setVisible(dock in starting_open)
    if first in new:
        first.raise_()


def _without_place(docks: Sequence[QgsDockWidget]) -> list[QgsDockWidget]:
    """Return those of the docks that the window QGIS has saved does not name: Qt writes names as it writes strings."""
    saved = QgsSettings().value(_SAVED_WINDOW)
    names = bytes(saved) if isinstance(saved, QByteArray) else b""
    return [dock for dock in docks if dock.objectName().encode("utf-16-be") not in names]


def bring_to_front(window: QMainWindow, name: str) -> None:
    """Open the dock of this object name and bring it before those that share its place; it may be empty until then."""
    dock = window.findChild(QgsDockWidget, name)
    if dock is not None:
        dock.setUserVisible(True)


def take_dock(iface: QgisInterface, dock: QgsDockWidget) -> None:
    """Remember where a dock stands, and remove it."""
    area = iface.mainWindow().dockWidgetArea(dock)
    for number, known in _AREAS.items():
        if known == area:
            QgsSettings().setValue(_key(dock, "area"), number)
    QgsSettings().setValue(_key(dock, "visible"), not dock.isHidden())
    QgsSettings().setValue(_key(dock, "tabbed"), bool(iface.mainWindow().tabifiedDockWidgets(dock)))
    QgsSettings().setValue(_key(dock, "floating"), dock.isFloating())
    # The dock keeps a bare pointer to its action, and that one goes with the toolbar: give it one of its own.
    dock.setToggleVisibilityAction(QAction(dock))
    iface.removeDockWidget(dock)
    delete(dock)


def delete(widget: QWidget) -> None:
    """Let Qt delete a dock or its contents, and hold it until then."""
    _hold_until_gone(widget)
    widget.deleteLater()


def _hold_until_gone(widget: QWidget) -> None:
    """Keep what Python adds to a dock and its models for as long as Qt has them; a timer holds what it calls.

    Qt deletes them only when it comes back to its loop. Python, for which nobody holds the dock any more, may clear it
    away before that, and a model without its Python part has no columns: the next timer of a header that still counts
    them divides by zero, and QGIS is gone.
    """
    if not sip.isdeleted(widget):
        QTimer.singleShot(_LOOK_AGAIN_MS, lambda: _hold_until_gone(widget))


def _join_tabs(window: QMainWindow, dock: QgsDockWidget, area: Qt.DockWidgetArea) -> None:
    """Stand as a tab on the panels of this plugin that are there already: below each other they would be too low."""
    for other in window.findChildren(QDockWidget, options=_OF_THE_WINDOW):
        is_ours = other is not dock and other.objectName().startswith(_OURS)
        if is_ours and not other.isFloating() and window.dockWidgetArea(other) == area:
            window.tabifyDockWidget(other, dock)
            return


def _measure_tabs(window: QMainWindow) -> None:
    """Let the tabs of docks take their width anew: one that is added in a dark theme of QGIS comes out too narrow.

    Where our panels stand no name is cut: what has no room is one press on the arrows at the side away.
    """
    docks = window.findChildren(QDockWidget, options=_OF_THE_WINDOW)
    names = {dock.windowTitle() for dock in docks if dock.objectName().startswith(_OURS)}
    for tabs in window.findChildren(QTabBar, options=_OF_THE_WINDOW):
        if any(tabs.tabText(place) in names for place in range(tabs.count())):
            tabs.setElideMode(Qt.TextElideMode.ElideNone)
            tabs.setUsesScrollButtons(True)
        QApplication.sendEvent(tabs, QEvent(QEvent.Type.StyleChange))


def _key(dock: QgsDockWidget, what: str) -> str:
    return f"wijkaanpak/docks/{dock.objectName()}/{what}"
