"""What a session gives the next shapes, always in sight in the studio: when, and whose."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QEvent, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.claims.view.party_chips import PartyChips
from wijkaanpak_plugin.docks.claims.view.period_chips import PeriodChips
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.widgets.text_lines import shorten_name
from wijkaanpak_plugin.domain.periods import Period, period_text

_GAP = 3
#: Letters of a party in a few words.
_LETTERS = 34


class SessionChips(QWidget):
    """Two rows, and above them what is drawn next where the tab that says it is not in front.

    On the desk they are not there, and give nothing: what cannot be seen is not applied.
    """

    #: Something else is chosen.
    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("WijkaanpakSessionChips")
        self.periods, self.parties = PeriodChips(), PartyChips()
        self._next = QLabel()
        self._next.setObjectName("WijkaanpakNextElsewhere")
        self._next.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(_GAP)
        for widget in (self._next, self.periods, self.parties):
            column.addWidget(widget)
        self.periods.chosen.connect(lambda _key: self.changed.emit())
        self.parties.chosen.connect(lambda _name: self.changed.emit())
        self.show_next("")
        self.hide()

    @property
    def values(self) -> dict[str, Any]:
        """What is chosen, by column of a claim."""
        period = self.periods.period or Period("")
        return {**period.values, "owner": self.parties.party or None}

    @property
    def note(self) -> str:
        """What is chosen, in a few words."""
        period = self.periods.period
        when = period_text(period) if period is not None and period.first is not None else ""
        return " · ".join(filter(None, (when, shorten_name(self.parties.party, _LETTERS))))

    def clear(self) -> None:
        """Let go of what is chosen, as another plan has other periods and parties."""
        self.periods.clear()
        self.parties.clear()
        self.changed.emit()

    def show_next(self, text: str) -> None:
        """Say what is drawn next; empty: it is said elsewhere."""
        self._next.setText(text)
        self._next.setVisible(bool(text))

    def customEvent(self, event: QEvent) -> None:
        """Come with a session, and go with it; what was chosen is there again in the next."""
        if isinstance(event, StudioChanged):
            self.setVisible(event.on)
