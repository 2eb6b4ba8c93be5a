"""The one row of tools of the studio: the map, undo, the panels, and the way back to the desk."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Optional

from qgis.core import QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QMenu, QToolBar, QToolButton, QWidget

from wijkaanpak_plugin.docks.panel.large_targets import letters
from wijkaanpak_plugin.docks.shell.commands import MENU, Commands
from wijkaanpak_plugin.domain.translation import translate

#: Side of an icon in pixels, and with its margins what a finger or a mouse has to hit.
_ICON, _TARGET = 28, 42
#: Name of QGIS' action that switches snapping.
_SNAPPING = "EnableSnappingAction"


class ToolRow(QToolBar):
    """Has the actions of QGIS and of the plugin themselves: their keys, states and texts are the same everywhere."""

    def __init__(
        self, iface: QgisInterface, commands: Commands, panels: Mapping[str, QAction], agenda: QWidget
    ) -> None:
        """panels: by key of the panel, the action that brings it to the front. agenda: takes the room that is left."""
        super().__init__(translate("Studio", "Studio"), iface.mainWindow())
        self.setObjectName("WijkaanpakStudioRow")
        self.setMovable(False)
        self.setFloatable(False)
        self.setIconSize(QSize(_ICON, _ICON))
        # By style sheet: QGIS gives the whole application one, and beside that a font has no effect.
        self.setStyleSheet(f"QToolButton, QMenu, QToolTip, #WijkaanpakAgendaLine {{ font-size: {letters(self)}pt; }}")
        self._iface = iface
        self._panels = dict(panels)
        self._legend = commands.legend
        self._add_menu(commands)
        self.addSeparator()
        self._add_map_tools(commands.pick)
        self.addSeparator()
        self.addActions([commands.undo, commands.redo])
        self.addSeparator()
        self.addActions(list(self._panels.values()))
        self.addWidget(agenda)
        self.addActions([commands.run_analysis, commands.export_map])
        self.addActions([commands.legend, commands.studio, commands.help])
        for button in self.findChildren(QToolButton):
            button.setMinimumSize(_TARGET, _TARGET)

    def show_words(self, in_front: Optional[str], of_all: bool) -> None:
        """Write words beside the pictures of panels and legend, or in a narrow window only of the panel in front."""
        beside = {action: of_all or key == in_front for key, action in self._panels.items()}
        for action, has_words in {**beside, self._legend: of_all}.items():
            button = self.widgetForAction(action)
            style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if has_words else Qt.ToolButtonStyle.ToolButtonIconOnly
            button.setToolButtonStyle(style)

    def _add_menu(self, commands: Commands) -> None:
        """Offer the menus of the window, whose bar takes no room now, with those of the plugin in front."""
        self._menu = QMenu(self)
        self._menu.addMenu(MENU).addActions(commands.in_menu)
        self._menu.addSeparator()
        self._menu.addActions(self._iface.mainWindow().menuBar().actions())
        button = QToolButton(self)
        button.setObjectName("WijkaanpakStudioMenu")
        button.setText(translate("Studio", "Menu"))
        button.setToolTip(translate("Studio", "All menus of QGIS and of Wijkaanpak"))
        button.setIcon(QgsApplication.getThemeIcon("/mActionOptions.svg"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(self._menu)
        self.addWidget(button)

    def _add_map_tools(self, pick: QAction) -> None:
        iface = self._iface
        self.addActions([iface.actionPan(), iface.actionZoomIn(), iface.actionZoomOut(), iface.actionZoomFullExtent()])
        self.addActions([iface.actionZoomLast(), pick])
        snapping = iface.mainWindow().findChild(QAction, _SNAPPING)
        if snapping is not None:
            self.addAction(snapping)


def panel_action(picture: QIcon, title: str, tooltip: str, parent: QWidget) -> QAction:
    """Return an action that brings a panel to the front, for the row."""
    action = QAction(picture, title, parent)
    action.setToolTip(f"{title}\n{tooltip}")
    action.setCheckable(True)
    return action
