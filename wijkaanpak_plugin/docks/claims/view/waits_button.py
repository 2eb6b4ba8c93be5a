"""The line below the form of a claim with what it waits for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.text_lines import shorten_name
from wijkaanpak_plugin.docks.widgets.waits.texts import details, state_text
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.claims.dependencies import Dependency

#: Letters of what is waited for: a longer name would set the width of the panel.
_LETTERS = 32


class WaitsButton(QToolButton):
    """Says what the claim in hand waits for; a press notes the first thing, or shows all of them and *Add…*."""

    add_wanted = pyqtSignal()
    #: ``Dependency``
    change_wanted = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakClaimWaits")
        self.setAutoRaise(True)
        self.setIcon(QgsApplication.getThemeIcon("/propertyicons/temporal.svg"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setAccessibleName(translate("Dependencies", "Waits for"))
        # The panel has one width, whatever a claim waits for.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._has_claim, self._in_studio = False, False
        self.clicked.connect(lambda _on: self.add_wanted.emit())
        self.show_waits(None)

    def show_waits(self, rows: Optional[Sequence[Dependency]]) -> None:
        """Show what the claim in hand waits for; None: there is not one claim in hand."""
        self._has_claim = rows is not None
        self.setVisible(self._has_claim and not self._in_studio)
        if rows is None:
            return
        self.setText(_text(rows))
        self.setToolTip(as_it_is("\n\n".join(["\n".join(details(row)) for row in rows]) or _meaning(), wrapped=True))
        self._menu.clear()
        for row in rows:
            name = shorten_name(row.on_name, _LETTERS).replace("&", "&&")
            action = self._menu.addAction(f"{name} · {state_text(row)}…")
            action.setToolTip(as_it_is("\n".join(details(row)), wrapped=True))
            action.triggered.connect(lambda _on, chosen=row: self.change_wanted.emit(chosen))
        self._menu.addSeparator()
        self._menu.addAction(translate("Dependencies", "Add…")).triggered.connect(lambda _on: self.add_wanted.emit())
        self.setMenu(self._menu if rows else None)
        self.setPopupMode(
            QToolButton.ToolButtonPopupMode.InstantPopup if rows else QToolButton.ToolButtonPopupMode.DelayedPopup
        )

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as the panel."""
        return QSize(0, super().minimumSizeHint().height())

    def customEvent(self, event: QEvent) -> None:
        """Leave it to the desk."""
        if isinstance(event, StudioChanged):
            self._in_studio = event.on
            self.setVisible(self._has_claim and not event.on)


def _text(rows: Sequence[Dependency]) -> str:
    if not rows:
        return translate("Dependencies", "Waits for…")
    if len(rows) > 1:
        return translate("Dependencies", "Waits for {count} things").format(count=len(rows))
    text = translate("Dependencies", "Waits for: {on} · {state}")
    name = shorten_name(rows[0].on_name, _LETTERS)
    return text.format(on=name, state=state_text(rows[0])).replace("&", "&&")


def _meaning() -> str:
    return translate(
        "Dependencies",
        "Note what has to be there before this claim can begin: a source, room on the grid, other works, a consent, "
        "money or a decision.",
    )
