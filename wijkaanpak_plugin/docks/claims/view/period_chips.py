"""When the works of the next shapes are: one press, which stays until another one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from wijkaanpak_plugin.docks.claims.view.chip import Chip, let_grow
from wijkaanpak_plugin.domain.periods import Period, period_meaning, period_text

#: Keys of the keyboard, in the order of the periods. T, the fifth of the row, is QGIS' own for tracing. Status:
#: assumption.
PERIOD_KEYS = ("Q", "W", "E", "R", "U")
_GAP = 3


class PeriodChips(QWidget):
    """A row; none is pressed as long as nobody chose, and the pressed one can be let go."""

    #: The key of the period that is chosen, empty for none.
    chosen = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        self._chips = [Chip(f"WijkaanpakPeriod_{place}", key) for place, key in enumerate(PERIOD_KEYS, start=1)]
        self._periods: tuple[Period, ...] = ()
        self._chosen = ""
        for place, chip in enumerate(self._chips):
            let_grow(chip)
            row.addWidget(chip)
            chip.clicked.connect(lambda _on, place=place: self.press(place))

    @property
    def period(self) -> Optional[Period]:
        """The period that is chosen, None for none."""
        return next((period for period in self._periods if period.key == self._chosen), None)

    def set_periods(self, periods: Sequence[Period]) -> None:
        """Offer these, one for each chip; the one that is chosen stays so."""
        self._periods = tuple(periods)
        for period, chip in zip(self._periods, self._chips):
            chip.show_choice(period_text(period), period_meaning(period))

    def press(self, place: int) -> None:
        """Choose the period at this place, or let it go where it is chosen."""
        period = self._periods[place]
        self._press_only("" if self._chosen == period.key else period.key)
        self.chosen.emit(self._chosen)

    def clear(self) -> None:
        """Let go of what is chosen, silently."""
        self._press_only("")

    def _press_only(self, key: str) -> None:
        self._chosen = key
        for period, chip in zip(self._periods, self._chips):
            chip.setChecked(period.key == key)
