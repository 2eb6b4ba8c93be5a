"""Field for what a criterion weighs; that nobody said so is a value too."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsDoubleSpinBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QWheelEvent
from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.domain.translation import translate

#: A weight says how heavy one criterion is beside another; more than this tells nothing more. Status: assumption.
_HEAVIEST = 100.0
_NONE = -1.0


class WeightField(QgsDoubleSpinBox):
    """It speaks when the user has finished, not at each key."""

    #: The weight (float), None for none.
    edited = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._known: Optional[float] = None
        self.setDecimals(2)
        self.setSingleStep(1.0)
        # The value below the lowest one stands for none.
        self.setRange(_NONE, _HEAVIEST)
        none = translate("Packages", "none")
        self.setSpecialValueText(none)
        self.setClearValueMode(QgsDoubleSpinBox.ClearValueMode.MinimumValue, none)
        self.setKeyboardTracking(False)
        self.setExpressionsEnabled(False)
        self.set_value(None)
        self.valueChanged.connect(self._emit_edited)

    def set_value(self, weight: Optional[float]) -> None:
        """Show a weight, or that there is none."""
        self._known = weight
        before = self.blockSignals(True)
        self.setValue(_NONE if weight is None else weight)
        self.blockSignals(before)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page that is scrolled: nothing must change by it."""
        event.ignore()

    def _emit_edited(self, value: float) -> None:
        weight = None if value < 0 else round(value, 2)
        if weight != self._known:
            self._known = weight
            self.edited.emit(weight)
