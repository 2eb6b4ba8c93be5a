"""What the studio gives the next shapes: the choices of the open plan, pressed with mouse or keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal

from wijkaanpak_plugin.docks.claims.actions.session_keys import FREEING_KEY, WORK_KEY, SessionKeys
from wijkaanpak_plugin.docks.claims.view.dock import ClaimsDock
from wijkaanpak_plugin.docks.claims.view.period_chips import PERIOD_KEYS
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.studio import StudioSwitch
from wijkaanpak_plugin.domain.periods import Period
from wijkaanpak_plugin.plan.claims.parties import known_parties
from wijkaanpak_plugin.plan.claims.session_periods import session_periods, standard_periods
from wijkaanpak_plugin.plan.schema.tables import CLAIM_TABLES
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan

#: A change in one of these may bring other choices.
_TABLES = frozenset({"setting", "session", "party", *CLAIM_TABLES})


class SessionChoices(QObject):
    """Fills the chips of the panel, and says what they give; on the desk nothing."""

    #: Values by column of a claim that each shape gets from now on, None on the desk.
    changed = pyqtSignal(object)

    def __init__(self, iface: QgisInterface, dock: ClaimsDock, messages: Messages) -> None:
        super().__init__()
        self._iface, self._dock, self._chips, self._messages = iface, dock, dock.session, messages
        self._plan: Optional[Plan] = None
        self._in_studio = False
        self._keys = SessionKeys(iface.mapCanvas(), self._keys_work)
        self._keys.letter.connect(self._press_letter)
        self._keys.party.connect(self._chips.parties.press)
        self._chips.changed.connect(self._tell)
        StudioSwitch(dock).switched.connect(self._set_studio)
        dock.visibilityChanged.connect(lambda _visible: self._keys.renew())
        self._offer_periods(standard_periods())

    @property
    def note(self) -> str:
        """What is chosen, in a few words; empty on the desk."""
        return self._chips.note if self._in_studio else ""

    def open_plan(self, plan: Plan) -> None:
        """Offer the choices of this plan."""
        self.close_plan()
        self._plan = plan
        plan.history.performed.connect(self._performed)
        self._offer()
        self._keys.renew()

    def close_plan(self) -> None:
        """Offer nothing, and let go of what was chosen: another plan has other periods and parties."""
        if self._plan is not None:
            self._plan.history.performed.disconnect(self._performed)
        self._plan = None
        self._chips.clear()
        self._keys.renew()

    def unload(self) -> None:
        """Leave the keys to the map."""
        self.blockSignals(True)
        self.close_plan()
        self._keys.unload()
        self.deleteLater()

    def _set_studio(self, on: bool) -> None:
        self._in_studio = on
        self._keys.renew()
        self._tell()

    def _tell(self) -> None:
        values: Optional[dict[str, Any]] = self._chips.values if self._in_studio else None
        self.changed.emit(values)

    def _performed(self, step: Step) -> None:
        if _TABLES & set(step.records):
            self._offer()

    def _offer(self) -> None:
        if self._plan is None:
            return
        try:
            parties = known_parties(self._plan)
            self._chips.parties.set_parties(parties)
            self._dock.form.when_who.set_parties(parties)
            self._offer_periods(session_periods(self._plan))
        except PlanError as error:
            self._messages.warning(str(error))
            self._offer_periods(standard_periods())
        self._tell()

    def _offer_periods(self, periods: Sequence[Period]) -> None:
        self._chips.periods.set_periods(periods)
        self._dock.form.when_who.set_periods(periods)

    # Keys

    def _keys_work(self) -> bool:
        """Whether the keys are ours: exact distances and angles come first, they are typed with letters too."""
        is_seen = self._in_studio and self._plan is not None and self._dock.isUserVisible()
        return is_seen and not self._iface.cadDockWidget().cadEnabled()

    def _press_letter(self, letter: str) -> None:
        if letter == WORK_KEY:
            self._dock.bar.press_work()
        elif letter == FREEING_KEY:
            self._dock.bar.press_freeing()
        else:
            self._chips.periods.press(PERIOD_KEYS.index(letter))
