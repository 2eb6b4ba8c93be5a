"""Opens the window *Add Data*, at most one at a time, at the way that was used last."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable, Optional

from qgis.core import QgsSettings
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt

from wijkaanpak_plugin.docks.plan.sources.add_data.dialog import AddDataDialog
from wijkaanpak_plugin.docks.plan.sources.add_data.way import Way
from wijkaanpak_plugin.plan.store.plan import Plan

_KEY = "wijkaanpak/add_data_way"


class AddDataControl(QObject):
    """The window waits beside the main window; it goes when its plan does."""

    def __init__(self, iface: QgisInterface, make_ways: Callable[[], Sequence[Way]]) -> None:
        super().__init__()
        self._iface = iface
        self._make_ways = make_ways
        self._dialog: Optional[AddDataDialog] = None

    @property
    def dialog(self) -> Optional[AddDataDialog]:
        """The window that is open, None when there is none."""
        dialog = self._dialog
        return dialog if dialog is not None and not sip.isdeleted(dialog) and dialog.isVisible() else None

    def open(self, plan: Plan, key: str = "") -> AddDataDialog:
        """Open the window for a plan. key: of the way that is in front; "" for the one that was used last."""
        open_one = self.dialog
        if open_one is not None:
            open_one.raise_()
            return open_one
        first = key or str(QgsSettings().value(_KEY, ""))
        dialog = AddDataDialog(self._iface.mainWindow(), plan, self._make_ways(), first)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.way_chosen.connect(lambda chosen: QgsSettings().setValue(_KEY, chosen))
        self._dialog = dialog
        dialog.open()
        return dialog

    def close(self) -> None:
        """Close the window: what it is about is not there any more."""
        dialog, self._dialog = self._dialog, None
        if dialog is not None and not sip.isdeleted(dialog):
            dialog.reject()
