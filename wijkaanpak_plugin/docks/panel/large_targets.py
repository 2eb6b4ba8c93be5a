"""Makes the controls of a panel large enough for a finger and readable from the back of a room, and small again."""

from __future__ import annotations

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QWidget

#: Lowest control in pixels. The design asks for 32; 40 leaves room for a thumb. Status: assumption.
TARGET = 40
#: Size of the letters in points; at 96 dots to the inch about 19 pixels. Status: assumption.
LETTERS = 14
ICON = 28
#: A style for the widget and what it holds. The tabs get their height by padding, as they have no other; Qt then no
#: longer draws them in its own style. Colours are those of the theme; a thick line, too, says which tab is in front.
STYLE = f"""
QWidget {{ font-size: {LETTERS}pt; }}
QTabBar::tab {{ padding: 8px 5px; border: 1px solid palette(mid); background: palette(window); }}
QTabBar::tab:selected {{ background: palette(base); border-bottom: 4px solid palette(highlight); }}
"""

_CONTROLS = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit)


def take_letters_back(widget: QWidget) -> None:
    """Give what a widget holds the letters around it, after a style sheet with larger ones was taken away.

    Qt forgets some of it: headers of tables, what lists are painted on, the text in a box. A font of its own stays.
    """
    for part in widget.findChildren(QWidget):
        if not part.testAttribute(Qt.WidgetAttribute.WA_SetFont):
            part.setFont(QFont())


class LargeTargets:
    """The controls below one widget, as they were and large."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._before: list[tuple[QWidget, int, QSize]] = []

    def set_large(self, on: bool) -> None:
        """Make everything large, or as it was."""
        if on and not self._before:
            self._enlarge()
        elif not on:
            self._restore()

    def _enlarge(self) -> None:
        # By style sheet: QGIS gives the whole application one, and beside that a font has no effect.
        self._widget.setStyleSheet(STYLE)
        for kind in _CONTROLS:
            for control in self._widget.findChildren(kind):
                if isinstance(control.parent(), QLineEdit):
                    continue  # the small signs inside a field are no controls of their own
                icon = control.iconSize() if isinstance(control, QAbstractButton) else QSize()
                self._before.append((control, control.minimumHeight(), icon))
                control.setMinimumHeight(max(TARGET, control.minimumHeight()))
                if isinstance(control, QAbstractButton):
                    control.setIconSize(QSize(ICON, ICON))

    def _restore(self) -> None:
        if not self._before:
            return
        self._widget.setStyleSheet("")
        take_letters_back(self._widget)
        for control, height, icon in self._before:
            if sip.isdeleted(control):
                continue
            control.setMinimumHeight(height)
            if isinstance(control, QAbstractButton):
                control.setIconSize(icon)
        self._before.clear()
