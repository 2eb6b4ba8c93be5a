"""The button below the form of a claim with what it waits for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QToolButton, QWidget

from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.text_lines import shorten_name
from wijkaanpak_plugin.docks.widgets.waits.texts import details, state_text
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.claims.dependencies import Dependency

#: Letters of what is waited for in the menu.
_LETTERS = 40


class WaitsButton(QToolButton):
    """Says how many things the claim in hand waits for; a press notes the first, or lists all of them and *Add…*."""

    add_wanted = pyqtSignal()
    #: ``Dependency``
    change_wanted = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakClaimWaits")
        self.setAutoRaise(True)
        self.setIcon(QgsApplication.getThemeIcon("/propertyicons/temporal.svg"))
        self.setIconSize(QSize(20, 20))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setAccessibleName(translate("Dependencies", "Waits for"))
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self.clicked.connect(lambda _on: self.add_wanted.emit())
        self.show_waits(None)

    def show_waits(self, rows: Optional[Sequence[Dependency]]) -> None:
        """Show what the claim in hand waits for; None: there is not one claim in hand."""
        self.setEnabled(rows is not None)
        found = list(rows or ())
        self.setText(_text(len(found)))
        told = [_title(), *(["\n".join(details(row)) for row in found] or [_meaning()])]
        self.setToolTip(as_it_is("\n".join(told), wrapped=True))
        self._menu.clear()
        for row in found:
            name = shorten_name(row.on_name, _LETTERS).replace("&", "&&")
            action = self._menu.addAction(f"{name} · {state_text(row)}…")
            action.setToolTip(as_it_is("\n".join(details(row)), wrapped=True))
            action.triggered.connect(lambda _on, chosen=row: self.change_wanted.emit(chosen))
        self._menu.addSeparator()
        self._menu.addAction(translate("Dependencies", "Add…")).triggered.connect(lambda _on: self.add_wanted.emit())
        self.setMenu(self._menu if found else None)
        popup = QToolButton.ToolButtonPopupMode
        self.setPopupMode(popup.InstantPopup if found else popup.DelayedPopup)

    def customEvent(self, event: QEvent) -> None:
        """Leave it to the desk."""
        if isinstance(event, StudioChanged):
            self.setVisible(not event.on)


def _text(count: int) -> str:
    if count:
        return translate("ClaimButtons", "Waits: {count}").format(count=count)
    return translate("ClaimButtons", "Waits…")


def _title() -> str:
    return translate("Dependencies", "Waits for")


def _meaning() -> str:
    return translate(
        "Dependencies",
        "Note what has to be there before this claim can begin: a source, room on the grid, other works, a consent, "
        "money or a decision.",
    )
