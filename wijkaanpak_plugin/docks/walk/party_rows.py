"""Who thinks what of a hot spot: a row for each party, in which a press notes it and the same press takes it back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Optional

from qgis.PyQt.QtCore import QEvent, QObject, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QSizePolicy, QToolButton, QWidget

from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.highlighted_toggle_button import HighlightedToggleButton
from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.docks.widgets.parties.party_sign import Sign, sign_icon
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.hot_spots.records import AGREE, DISAGREE, HotSpot
from wijkaanpak_plugin.plan.hot_spots.stances import NOT_KNOWN, stance_of

_GAP, _SIGN = 3, 22
#: Columns: the sign, the name, three stances, a remark.
_NAME, _FIRST = 1, 2
_ARROWS = {Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1)}


class PartyRows(QWidget):
    """Names are cut where there is no room, the buttons never."""

    #: Party and stance.
    stance_given = pyqtSignal(str, str)
    #: A party has something to say.
    remark_wanted = pyqtSignal(str)
    #: Other rows stand there: what is large in a session has to be made so.
    renewed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._buttons: list[list[QToolButton]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._grid.setColumnStretch(_NAME, 1)

    def show_parties(self, names: Sequence[str], signs: Mapping[str, Sign], hot_spot: Optional[HotSpot]) -> None:
        """Show what each of these thinks of a hot spot."""
        if tuple(names) != self._names:
            self._build(names, signs)
        for name, buttons in zip(self._names, self._buttons):
            said = stance_of(hot_spot, name) if hot_spot is not None else None
            for (stance, _label, _meaning), button in zip(_stances(), buttons):
                button.setChecked(said == stance)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from button to button with the arrows: Qt would go through them in one row."""
        here = self._place_of(watched) if event.type() == QEvent.Type.KeyPress else None
        step = _ARROWS.get(event.key()) if here is not None else None
        if here is None or step is None:
            return False
        row, column = here[0] + step[0], here[1] + step[1]
        if 0 <= row < len(self._buttons) and 0 <= column < len(self._buttons[row]):
            self._buttons[row][column].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _place_of(self, widget: QObject) -> Optional[tuple[int, int]]:
        for row, buttons in enumerate(self._buttons):
            if widget in buttons:
                return row, buttons.index(widget)
        return None

    def _build(self, names: Sequence[str], signs: Mapping[str, Sign]) -> None:
        while self._grid.count():
            widget = self._grid.takeAt(0).widget()
            widget.setParent(None)
            widget.deleteLater()
        self._names, self._buttons = tuple(names), []
        for row, name in enumerate(names):
            sign = QLabel()
            if name in signs:
                sign.setPixmap(sign_icon(signs[name], _SIGN).pixmap(QSize(_SIGN, _SIGN)))
            called = _Name(name)
            self._grid.addWidget(sign, row, 0)
            self._grid.addWidget(called, row, _NAME)
            buttons = [*(self._stance(row, name, *told) for told in _stances()), self._remark(row, name)]
            for column, button in enumerate(buttons, start=_FIRST):
                self._grid.addWidget(button, row, column)
                button.installEventFilter(self)
            self._buttons.append(buttons)
        self.renewed.emit()

    def _stance(self, row: int, name: str, stance: str, label: str, meaning: str) -> QToolButton:
        button = _button(f"WijkaanpakWalk_{stance or 'unknown'}_{row}", label, f"{name}: {meaning}")
        button.setCheckable(True)
        button.clicked.connect(lambda _on: self.stance_given.emit(name, stance))
        return button

    def _remark(self, row: int, name: str) -> QToolButton:
        words = translate("Walk", "Note what this party says.")
        button = _button(f"WijkaanpakWalk_remark_{row}", "", f"{name}: {words}")
        button.setIcon(icon("hot_spots/remark"))
        button.clicked.connect(lambda _on: self.remark_wanted.emit(name))
        return button


class _Name(QLabel):
    """A name in one line, cut at the right, which dots show; whole in its tooltip."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setToolTip(as_it_is(name))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write as much of the name as there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()


def _button(name: str, label: str, meaning: str) -> QToolButton:
    button = HighlightedToggleButton()
    button.setObjectName(name)
    button.setText(label)
    button.setAccessibleName(meaning)
    button.setToolTip(as_it_is(meaning))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _stances() -> list[tuple[str, str, str]]:
    return [
        (AGREE, translate("Walk", "Agree"), translate("Walk", "agrees; once more takes it back.")),
        (DISAGREE, translate("Walk", "Disagree"), translate("Walk", "disagrees; once more takes it back.")),
        (NOT_KNOWN, "?", translate("Walk", "was asked and does not know; once more takes it back.")),
    ]
