"""Fields in which one value of a claim is typed or chosen; unknown is a value of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Optional

from qgis.gui import QgsDoubleSpinBox, QgsFilterLineEdit
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QFocusEvent, QWheelEvent
from qgis.PyQt.QtWidgets import QComboBox, QCompleter, QWidget

from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.press_through import PressThrough
from wijkaanpak_plugin.domain.translation import translate

#: No claim is wider, higher or deeper: metres. Status: assumption, far more than a neighbourhood needs.
_FAR_M = 1000.0
_STEP_M = 0.1
#: Stands in a list of choices for claims that differ; no key of any list.
_DIFFERS = "\0"


def as_depth(height_m: float) -> float:
    """Return how far below ground a height lies, or the height of a depth; zero has no sign."""
    return 0.0 - height_m


class MetresField(QgsDoubleSpinBox):
    """A number of metres, or unknown. It speaks when the user has finished, not at each key.

    Of a depth it shows how far below ground, as people say it; what it takes and tells is the height, up positive.
    """

    #: The number of metres (float), None for unknown.
    edited = pyqtSignal(object)

    def __init__(self, is_depth: bool, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._is_depth = is_depth
        self._lowest = -_FAR_M if is_depth else 0.0
        self.setDecimals(2)
        self.setSingleStep(_STEP_M)
        # The value below the lowest one stands for unknown.
        self.setRange(self._lowest - _STEP_M, _FAR_M)
        self.setSuffix(translate("Claims", " m"))
        self.setKeyboardTracking(False)
        self.setExpressionsEnabled(False)
        self.setMinimumWidth(88)
        self._known: Optional[float] = None
        self.set_value(None)
        self.lineEdit().textEdited.connect(self._take_either_sign)
        self.valueChanged.connect(self._emit_edited)

    def set_value(self, metres: Optional[float], differing: bool = False) -> None:
        """Show a number of metres or, with None, that it is unknown or differs between the selected claims."""
        sign = translate("Claims", "differs") if differing else translate("Claims", "unknown")
        self._known = metres
        before = self.blockSignals(True)
        self.setSpecialValueText(sign)
        self.setClearValueMode(QgsDoubleSpinBox.ClearValueMode.MinimumValue, sign)
        self.setValue(self.minimum() if metres is None else self._turned(metres))
        self.blockSignals(before)

    def value_m(self) -> Optional[float]:
        """Return the number of metres, None when it is unknown."""
        return None if self.value() < self._lowest - _STEP_M / 2 else self._turned(round(self.value(), 2))

    def stepBy(self, steps: int) -> None:
        """Step from unknown to zero first, not to the lowest number there is."""
        if self.value_m() is None:
            self.setValue(0.0)
        else:
            super().stepBy(steps)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select what stands there, so that typing replaces it."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self.selectAll)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page that is scrolled: a claim must not change by it."""
        event.ignore()

    def _turned(self, metres: float) -> float:
        """Return a depth for a height, and the other way round; any other number as it is."""
        return as_depth(metres) if self._is_depth else metres

    def _take_either_sign(self, text: str) -> None:
        """Take a comma and a point both for the decimal sign: where that is a comma Qt reads 1.5 as 15."""
        sign = self.locale().decimalPoint()
        meant = text.replace(",", sign).replace(".", sign)
        if meant != text:
            line = self.lineEdit()
            position = line.cursorPosition()
            line.setText(meant)
            line.setCursorPosition(position)

    def _emit_edited(self, _value: float) -> None:
        metres = self.value_m()
        if metres != self._known:
            self._known = metres
            self.edited.emit(metres)


class TextField(QgsFilterLineEdit):
    """A line of text; empty is unknown."""

    #: The text, None when it is empty.
    edited = pyqtSignal(object)

    def __init__(self, placeholder: str = "", parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._placeholder = placeholder
        self._known: Optional[str] = None
        self.setMaxLength(2000)
        self.set_value(None)
        self.editingFinished.connect(self._emit_edited)
        self.cleared.connect(self._emit_edited)

    def set_value(self, text: Optional[str], differing: bool = False) -> None:
        """Show a text or, with None, that there is none or that it differs between the selected claims."""
        self._known = text
        self.setText(text or "")
        self.setPlaceholderText(translate("Claims", "differs") if differing else self._placeholder)
        self.setCursorPosition(0)

    def value_text(self) -> Optional[str]:
        """Return the text, None when it is empty."""
        return self.text().strip() or None

    def _emit_edited(self) -> None:
        text = self.value_text()
        if text != self._known:
            self._known = text
            self.edited.emit(text)


class ChoiceField(QComboBox):
    """One key of a list, or unknown."""

    #: The key, None for unknown.
    edited = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._others: dict[str, str] = {}
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(lambda _row: self._emit_edited())

    def set_choices(
        self, choices: Iterable[tuple[str, str, str]], unknown: bool = True, others: Optional[Mapping[str, str]] = None
    ) -> None:
        """Offer these (key, label, what it means); with ``unknown`` also that it is not known, as the first.

        others: labels of keys that are not offered, by key; a value may have one all the same.
        """
        self.clear()
        self._others = dict(others or {})
        if unknown:
            self.addItem(_unknown(), None)
        for key, label, meaning in choices:
            self.addItem(label, key)
            self.setItemData(self.count() - 1, as_it_is(meaning or label), Qt.ItemDataRole.ToolTipRole)

    def let_type(self) -> None:
        """Let the user type a part of a label and choose among what has it; to be called when choices are set.

        Words that are no choice change nothing, so they do not stay: what stands there is what holds.
        """
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = self.completer()
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        PressThrough(self)
        self.lineEdit().editingFinished.connect(self._show_what_holds)

    def set_value(self, key: Optional[str], differing: bool = False) -> None:
        """Show a key; one that is not offered is added by its label, one that nobody knows as it stands."""
        self._forget_differing()
        wanted = _DIFFERS if differing else key
        row = self.findData(wanted)
        if row < 0:
            label = self._others.get(wanted or "", wanted) or _unknown()
            self.addItem(translate("Claims", "differs") if differing else label, wanted)
            row = self.count() - 1
        self.setCurrentIndex(row)

    def value_key(self) -> Optional[str]:
        """Return the key, None when it is unknown."""
        key: Any = self.currentData()
        return None if key == _DIFFERS else key

    def is_differing(self) -> bool:
        """Whether it still shows that the selected claims differ."""
        return bool(self.currentData() == _DIFFERS)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page that is scrolled: a claim must not change by it."""
        event.ignore()

    def _emit_edited(self) -> None:
        if not self.is_differing():
            self.edited.emit(self.value_key())

    def _show_what_holds(self) -> None:
        self.setEditText(self.itemText(self.currentIndex()))

    def _forget_differing(self) -> None:
        row = self.findData(_DIFFERS)
        if row >= 0:
            self.removeItem(row)


def _unknown() -> str:
    return translate("Claims", "unknown")
