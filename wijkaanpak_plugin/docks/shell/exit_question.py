"""The question before QGIS closes and takes along what no plan holds yet."""

from __future__ import annotations

from qgis.gui import QgisInterface, QgsApplicationExitBlockerInterface

from wijkaanpak_plugin.docks.shell.panel_docks import PanelDocks
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.first_use import imported

_may_go_on = imported("wijkaanpak_plugin.docks.widgets.question", "may_go_on")


class ExitQuestion(QgsApplicationExitBlockerInterface):
    """QGIS asks it once, after its own questions and while everything still stands."""

    def __init__(self, iface: QgisInterface, panels: PanelDocks) -> None:
        super().__init__()
        self._iface = iface
        self._panels = panels
        iface.registerApplicationExitBlocker(self)

    def unload(self) -> None:
        """Ask no longer."""
        self._iface.unregisterApplicationExitBlocker(self)

    def allowExit(self) -> bool:
        """Return whether QGIS may close; who stays is led to what is not saved."""
        not_saved = self._panels.not_saved(everywhere=True)
        if not not_saved or self._may_be_lost([line for lines in not_saved.values() for line in lines]):
            return True
        self._panels.docks[next(iter(not_saved))].setUserVisible(True)
        return False

    def _may_be_lost(self, lines: list[str]) -> bool:
        """Ask; no answer is a no."""
        title = translate("ExitQuestion", "Close QGIS?")
        text = translate("ExitQuestion", "This is in no plan yet, and is lost when QGIS closes:")
        go_on = translate("ExitQuestion", "Close and lose it")
        return bool(_may_go_on(self._iface.mainWindow(), "WijkaanpakExit", title, text, lines, go_on, True))
