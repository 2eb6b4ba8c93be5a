"""Large targets: controls large enough for a finger, letters readable from the back of a room; and small again."""

from __future__ import annotations

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, QSize, Qt
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QToolButton,
    QWidget,
)

#: Lowest control in pixels. The design asks for 32; 40 leaves room for a thumb. Status: assumption.
TARGET = 40
#: Size of the letters in points, for who draws, and the same on a screen less wide than a projector; at 96 dots to the
#: inch 16 and 13 pixels. Status: assumption.
LETTERS, NARROW_LETTERS = 12, 10
#: A screen of so many pixels is wide.
WIDE = 1600
#: Side of the icon of a button in pixels; what is left of the target is the frame of the button.
ICON = 28
#: The arrow beside the title of a section that folds. There is no room for a large one, and the title folds too.
_FOLD_ARROW = "collapseButton"
_CONTROLS = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit)
#: What lies in one of these is a part of it and no control: the line in a field with arrows, the signs in a line, the
#: corner of a table. Made large it would lie over the frame around it.
_WHOLES = (QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit)


def letters(widget: QWidget) -> int:
    """Return the size of the letters in points, on the screen of a widget."""
    screen = widget.screen()
    return LETTERS if screen is None or screen.size().width() >= WIDE else NARROW_LETTERS


def has_little_room(widget: QWidget) -> bool:
    """Return whether a session has to do with a screen less than that of a projector: low, too."""
    return letters(widget) < LETTERS


def _style(points: int) -> str:
    """Return a style for a widget and what it holds.

    The tabs get their height by padding, as they have no other; Qt then no longer draws them in its own style. Colours
    are those of the theme; a thick line, too, says which tab is in front.
    """
    return f"""
QWidget, QToolTip {{ font-size: {points}pt; }}
QTabBar::tab {{ padding: 8px 5px; border: 1px solid palette(mid); background: palette(window); }}
QTabBar::tab:selected {{ background: palette(base); border-bottom: 4px solid palette(highlight); }}
"""


def take_letters_back(widget: QWidget) -> None:
    """Give what a widget holds the letters around it, after a style sheet with larger ones was taken away.

    Qt forgets some of it: headers of tables, what lists are painted on, the text in a box. A font of its own stays.
    """
    for part in widget.findChildren(QWidget):
        if not part.testAttribute(Qt.WidgetAttribute.WA_SetFont):
            take_letters_of_window(part)


def take_letters_of_window(part: QWidget) -> None:
    """Give a widget the letters that QGIS has chosen for everything, by its style sheet."""
    part.setFont(QFont())
    if QApplication.instance().styleSheet():
        # Without this it would have those of the system: Qt looks into the style sheet only when it polishes.
        part.style().polish(part)
    if isinstance(part, QComboBox):
        # Qt 5 keeps the least height that it had in other letters, until its style changes.
        QApplication.sendEvent(part, QEvent(QEvent.Type.StyleChange))


def fit_least_height(control: QWidget) -> None:
    """Let the least height of a large control be no less than it needs now, as with words below its picture.

    A layout goes by a least height that was set, in place of what the control asks for, and would cut it off.
    """
    if control.minimumHeight():
        control.setMinimumHeight(max(TARGET, control.minimumSizeHint().height()))


class LargeTargets(QObject):
    """The controls below one widget, large or as they were; those that come later are made large by asking again."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        #: Smallest size and size of the icon of each control, before it was made large.
        self._before: dict[QWidget, tuple[QSize, QSize]] = {}
        self._is_large = False

    def set_large(self, on: bool) -> None:
        """Make everything large, or as it was."""
        if on:
            self._enlarge()
        elif self._is_large:
            self._restore()

    def _enlarge(self) -> None:
        if not self._is_large:
            self._is_large = True
            # By style sheet: QGIS gives the whole application one, and beside that a font has no effect.
            self._widget.setStyleSheet(_style(letters(self._widget)))
        for control in self._controls():
            if control.objectName() == _FOLD_ARROW:
                control.hide()
            elif control not in self._before:
                icon = control.iconSize() if isinstance(control, QAbstractButton) else QSize()
                self._before[control] = (control.minimumSize(), icon)
                control.setMinimumHeight(max(TARGET, control.minimumHeight()))
                if isinstance(control, QAbstractButton):
                    control.setIconSize(QSize(ICON, ICON))
                if isinstance(control, QToolButton) and not control.text():
                    control.setMinimumWidth(TARGET)
                self._centre_label(control)
        for words in self._completions():
            words.setStyleSheet(f"QWidget {{ font-size: {letters(self._widget)}pt; }}")

    def _centre_label(self, control: QWidget) -> None:
        """Let the name beside a control of one line stand at the height of what is in it: a form keeps it above."""
        form = control.parentWidget().layout()
        label = form.labelForField(control) if isinstance(form, QFormLayout) else None
        if label is not None:
            self._before[label] = (label.minimumSize(), QSize())
            label.setMinimumHeight(TARGET)

    def _restore(self) -> None:
        self._is_large = False
        self._widget.setStyleSheet("")
        take_letters_back(self._widget)
        for words in self._completions():
            words.setStyleSheet("")
            take_letters_of_window(words)
        for control, (size, icon) in self._before.items():
            if sip.isdeleted(control):
                continue
            control.setMinimumSize(size)
            if isinstance(control, QAbstractButton):
                control.setIconSize(icon)
        self._before.clear()
        for control in self._controls():
            if control.objectName() == _FOLD_ARROW:
                control.show()

    def _controls(self) -> list[QWidget]:
        found = [control for kind in _CONTROLS for control in self._widget.findChildren(kind)]
        return [control for control in found if not isinstance(control.parent(), _WHOLES)]

    def _completions(self) -> list[QWidget]:
        """The lists of words that fields complete: windows of their own, which get no letters from the panel."""
        fields = [field for field in self._widget.findChildren(QLineEdit) if field.completer() is not None]
        lists = [field.completer().popup() for field in fields]
        # A field that completes in its own line has none.
        return [words for words in lists if words is not None]
