"""When the works of the claim in hand are, and whose it is: two fields, in the studio."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QStyledItemDelegate, QWidget

from wijkaanpak_plugin.docks.claims.view.texts import unknown, works_text
from wijkaanpak_plugin.docks.panel.large_targets import TARGET
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.widgets.parties.party_field import PartyField
from wijkaanpak_plugin.docks.widgets.value_fields import ChoiceField
from wijkaanpak_plugin.domain.periods import UNKNOWN, Period, period_meaning, period_text
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.claims.claims import Claim

_GAP = 4
_WORKS = ("works_from", "works_to")


class WhenWho(QWidget):
    """The chips below are about the next shape; these are about the claim that was drawn, or is chosen.

    The desk has other fields for the same, and more of them.
    """

    #: Columns and values that belong together (dict): one wish, one step.
    edited = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._periods: tuple[Period, ...] = ()
        self._claims: tuple[Claim, ...] = ()
        self._when, self._who = ChoiceField(), PartyField()
        self._when.setObjectName("WijkaanpakClaimPeriod")
        # That of a style draws rows of its own height.
        self._when.setItemDelegate(QStyledItemDelegate(self._when))
        self._when.setAccessibleName(translate("Claims", "Period"))
        self._when.setToolTip(translate("Claims", "When the works of this claim may be done."))
        self._who.setObjectName("WijkaanpakClaimParty")
        self._who.setAccessibleName(translate("Claims", "Party"))
        self._who.setToolTip(translate("Claims", "Whose this claim is; a name that is new makes a party."))
        self._who.say_when_empty(translate("Claims", "Whose?"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self._when, 2)
        row.addWidget(self._who, 3)
        self._when.edited.connect(self._give_period)
        self._who.edited.connect(lambda name: self.edited.emit({"owner": name}))
        self.hide()

    def set_periods(self, periods: Sequence[Period]) -> None:
        """Offer these."""
        self._periods = tuple(periods)
        self._show_period()

    def set_parties(self, names: Sequence[str]) -> None:
        """Offer these."""
        self._who.set_parties(names)

    def show_claims(self, claims: Sequence[Claim]) -> None:
        """Show when and whose these claims are, or that they differ."""
        self._claims = tuple(claims)
        self._show_period()
        owners = {claim.values.get("owner") for claim in claims}
        self._who.set_value(next(iter(owners)) if len(owners) == 1 else None, len(owners) > 1)

    def customEvent(self, event: QEvent) -> None:
        """Come with a session, and go with it."""
        if isinstance(event, StudioChanged):
            self.setVisible(event.on)

    def _show_period(self) -> None:
        """A window that is no period of the plan stands in the list as it was typed."""
        windows = {_window(claim.values) for claim in self._claims}
        known = {_window(period.values): period for period in self._periods}
        own = {"/".join(window): works_text(dict(zip(_WORKS, window))) for window in windows if window not in known}
        self._when.set_choices([_choice(period) for period in self._periods], unknown=False, others=own)
        for row in range(self._when.count()):
            self._when.setItemData(row, QSize(0, TARGET), Qt.ItemDataRole.SizeHintRole)
        if len(windows) > 1:
            self._when.set_value(None, differing=True)
        elif windows:
            (window,) = windows
            self._when.set_value(known[window].key if window in known else next(iter(own)))

    def _give_period(self, key: Optional[str]) -> None:
        for period in self._periods:
            if period.key == key:
                self.edited.emit(period.values)


def _window(values: Mapping[str, Any]) -> tuple[str, str]:
    first, last = (str(values.get(name) or "") for name in _WORKS)
    return first, last


def _choice(period: Period) -> tuple[str, str, str]:
    text = f"? {unknown()}" if period.key == UNKNOWN else period_text(period)
    return period.key, text, period_meaning(period)
