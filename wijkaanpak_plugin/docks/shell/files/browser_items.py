"""Plans and deliveries in the Browser of QGIS: a double click opens them, and their menu says so."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Callable

from qgis.core import QgsDataItem
from qgis.gui import QgsDataItemGuiContext, QgsDataItemGuiProvider, QgsGui
from qgis.PyQt.QtWidgets import QMenu

from wijkaanpak_plugin.docks.shell.files.dropped_files import TakePath
from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.domain.translation import translate

#: Says what can be done with a path, empty when it is not for the plugin; it is asked for the item under the mouse.
Describe = Callable[[Path], str]


class BrowserItems(QgsDataItemGuiProvider):
    """Registered with QGIS from the start; the items themselves are those of QGIS."""

    def __init__(self, describe: Describe, take: TakePath) -> None:
        super().__init__()
        self._describe = describe
        self._take = take
        QgsGui.dataItemGuiProviderRegistry().addProvider(self)

    def name(self) -> str:
        """Return the name among the providers."""
        return "Wijkaanpak"

    def handleDoubleClick(self, item: QgsDataItem, context: QgsDataItemGuiContext) -> bool:
        """Open a plan or read a delivery; False leaves the click to QGIS."""
        return bool(self._describe(Path(item.path()))) and self._take(Path(item.path()))

    def populateContextMenu(
        self, item: QgsDataItem, menu: QMenu, selectedItems: Iterable[QgsDataItem], context: QgsDataItemGuiContext
    ) -> None:
        """Add what can be done with a plan or a delivery, on top."""
        path = Path(item.path())
        text = self._describe(path)
        if not text:
            return
        first = menu.actions()[0] if menu.actions() else None
        action = menu.addAction(icon("wijkaanpak"), text)
        action.setToolTip(translate("Commands", "What Wijkaanpak can do with this file."))
        action.triggered.connect(lambda _checked: self._take(path))
        if first is not None:
            menu.insertAction(first, action)
            menu.insertSeparator(first)

    def unload(self) -> None:
        """Be asked no more."""
        QgsGui.dataItemGuiProviderRegistry().removeProvider(self)
