"""What each party answers: a row for each, in which a press notes an answer and the same press takes it back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Optional

from qgis.PyQt.QtCore import QEvent, QObject, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QApplication, QGridLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.highlighted_toggle_button import HighlightedToggleButton
from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.docks.widgets.parties.party_sign import Sign, sign_icon
from wijkaanpak_plugin.domain.translation import translate

_GAP, _SIGN = 3, 22
#: Columns: the sign, the name, the answers, a remark.
_NAME, _FIRST = 1, 2
_ARROWS = {Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1)}


class Answer(NamedTuple):
    """One of the answers. key: what is stored. called: part of the name of its buttons, where the key is none.

    meaning: said after the name of a party, in a tooltip. letter: key that gives it where the keyboard is in a row.
    """

    key: str
    label: str
    meaning: str
    called: str = ""
    letter: str = ""


class PartySays(NamedTuple):
    """What a party answered (key of an answer, None: nothing), and in which words; both may be empty."""

    answer: Optional[str] = None
    words: str = ""


class AnswerRows(QWidget):
    """Names and words are cut where there is no room, the buttons never."""

    #: Party and key of the answer.
    answered = pyqtSignal(str, str)
    #: A party has something to say.
    remark_wanted = pyqtSignal(str)
    #: Other rows stand there: what is large in a session has to be made so.
    renewed = pyqtSignal()

    def __init__(self, name: str, answers: Sequence[Answer], parent: Optional[QWidget] = None) -> None:
        """name: begins the object names of the buttons."""
        super().__init__(parent)
        self._called = name
        self._answers = tuple(answers)
        self._names: tuple[str, ...] = ()
        self._signs: dict[str, Sign] = {}
        self._shown: list[_Name] = []
        self._buttons: list[list[QToolButton]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._grid.setColumnStretch(_NAME, 1)

    def show_parties(self, names: Sequence[str], signs: Mapping[str, Sign], said: Mapping[str, PartySays]) -> None:
        """Show what each of these parties says, by its name."""
        known = {name: signs[name] for name in names if name in signs}
        if tuple(names) != self._names or known != self._signs:
            self._build(names, known)
        for name, shown, buttons in zip(self._names, self._shown, self._buttons):
            says = said.get(name, PartySays())
            shown.show_words(says.words)
            for answer, button in zip(self._answers, buttons):
                button.setChecked(says.answer is not None and says.answer == answer.key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from button to button with the arrows, where Qt would go through them in one row; a letter answers."""
        if event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) and self._answer_by_key(watched, event):
            return True
        here = self._place_of(watched) if event.type() == QEvent.Type.KeyPress else None
        step = _ARROWS.get(event.key()) if here is not None else None
        if here is None or step is None:
            return False
        row, column = here[0] + step[0], here[1] + step[1]
        if 0 <= row < len(self._buttons) and 0 <= column < len(self._buttons[row]):
            self._buttons[row][column].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _answer_by_key(self, watched: QObject, event: QEvent) -> bool:
        """Take the letter of an answer, also before a shortcut of QGIS does; False for any other key."""
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        typed = event.text().upper()
        answer = next((each for each in self._answers if each.letter and each.letter == typed), None)
        here = self._place_of(watched) if answer is not None else None
        if answer is None or here is None:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self.answered.emit(self._names[here[0]], answer.key)
        return True

    def _place_of(self, widget: Optional[QObject]) -> Optional[tuple[int, int]]:
        for row, buttons in enumerate(self._buttons):
            if widget in buttons:
                return row, buttons.index(widget)
        return None

    def _build(self, names: Sequence[str], signs: Mapping[str, Sign]) -> None:
        here = self._place_of(QApplication.focusWidget())
        while self._grid.count():
            widget = self._grid.takeAt(0).widget()
            widget.setParent(None)
            widget.deleteLater()
        self._names, self._signs, self._shown, self._buttons = tuple(names), dict(signs), [], []
        for row, name in enumerate(names):
            sign = QLabel()
            if name in signs:
                sign.setPixmap(sign_icon(signs[name], _SIGN).pixmap(QSize(_SIGN, _SIGN)))
            called = _Name(name)
            self._shown.append(called)
            self._grid.addWidget(sign, row, 0)
            self._grid.addWidget(called, row, _NAME)
            buttons = [*(self._answer(row, name, answer) for answer in self._answers), self._remark(row, name)]
            for column, button in enumerate(buttons, start=_FIRST):
                self._grid.addWidget(button, row, column)
                button.installEventFilter(self)
            self._buttons.append(buttons)
        if here is not None and here[0] < len(self._buttons):
            # Who answers by keys goes on, also when its first answer has made somebody a party.
            button = self._buttons[here[0]][here[1]]
            button.show()
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.renewed.emit()

    def _answer(self, row: int, name: str, answer: Answer) -> QToolButton:
        called = f"{self._called}_{answer.called or answer.key}_{row}"
        button = _button(called, answer.label, f"{name}: {answer.meaning}")
        button.setCheckable(True)
        button.clicked.connect(lambda _on: self.answered.emit(name, answer.key))
        return button

    def _remark(self, row: int, name: str) -> QToolButton:
        words = translate("Walk", "Note what this party says.")
        button = _button(f"{self._called}_remark_{row}", "", f"{name}: {words}")
        button.setIcon(icon("hot_spots/remark"))
        button.clicked.connect(lambda _on: self.remark_wanted.emit(name))
        return button


class _Name(QWidget):
    """A name, and below it what the party says in words: a line each, cut at the right, which dots show."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._called = name
        self._words = _Line("")
        font = self._words.font()
        font.setItalic(True)
        self._words.setFont(font)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_Line(name))
        column.addWidget(self._words)
        self.show_words("")

    def show_words(self, words: str) -> None:
        """Show what the party says; empty: only its name."""
        self._words.setText(" ".join(words.split()))
        self._words.setVisible(bool(words))
        self.setToolTip(as_it_is(f"{self._called}: {words}" if words else self._called))


class _Line(QLabel):
    """A text in one line, cut where there is no room for it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write as much of the text as there is room for."""
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
