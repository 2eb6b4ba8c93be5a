"""Below all about one finding: what can be done about it."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from wijkaanpak_plugin.docks.live.acts import texts
from wijkaanpak_plugin.docks.live.acts.act_button import ActButton
from wijkaanpak_plugin.docks.live.acts.acted_on import hot_spots_beside, losses, waits
from wijkaanpak_plugin.docks.live.finding_row import FindingRow
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.domain.translation import translate


class ActButtons(QWidget):
    """Shows the buttons that fit the finding; of most there is none, and no row for them."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.meant = ActButton("WijkaanpakFinding_meant", texts.meant_label(), texts.meant_meaning())
        self.take_along = ActButton("WijkaanpakFinding_takeAlong", texts.take_along_label(), texts.take_along_meaning())
        self.waits = ActButton(
            "WijkaanpakFinding_waits",
            translate("ClaimButtons", "Waits…"),
            translate("FindingsDock", "Change what it waits for: until when, who promised what, and how far it is."),
        )
        self._found: Optional[FindingRow] = None
        self._is_studio = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self.meant, self.take_along, self.waits):
            row.addWidget(button)
        row.addStretch(1)
        self.show_finding(None)

    def show_finding(self, found: Optional[FindingRow]) -> None:
        """Offer what can be done about a finding; None: nothing."""
        self._found = found
        meant = losses(found) if found is not None else []
        beside = hot_spots_beside(found) if found is not None else []
        waiting = waits(found) if found is not None and not self._is_studio else []
        self.meant.offer_only(meant[0] if meant else "")
        self.take_along.offer(beside)
        self.waits.offer(waiting)
        self.setVisible(bool(meant or beside or waiting))

    def customEvent(self, event: QEvent) -> None:
        """Leave the form of what waits to the desk."""
        if isinstance(event, StudioChanged):
            self._is_studio = event.on
            self.show_finding(self._found)
