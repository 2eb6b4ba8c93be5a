"""Buttons that choose the kind of the next hot spot: picture, name and keys."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from math import ceil
from typing import Optional

from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QGridLayout,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QToolButton,
    QWidget,
)

from wijkaanpak_plugin.docks.panel.large_targets import fit_least_height
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.docks.widgets.highlighted_toggle_button import HighlightedToggleButton
from wijkaanpak_plugin.docks.widgets.hot_spot_kinds import Kind, kind_icon
from wijkaanpak_plugin.docks.widgets.text_lines import shorten_name
from wijkaanpak_plugin.domain.translation import translate

_GAP = 2
_BELOW, _BESIDE = Qt.ToolButtonStyle.ToolButtonTextUnderIcon, Qt.ToolButtonStyle.ToolButtonTextBesideIcon
#: Rows of buttons, and where words stand by the pictures: the first that fits. In two rows beside, as height is dear.
_ARRANGEMENTS = ((1, _BELOW), (2, _BESIDE), (2, _BELOW), (3, _BELOW))
#: Letters of a name on a button; the tooltip has the whole name.
_NAME = 11
#: What Qt puts between picture and words.
_BESIDE_GAP = 4


class KindButtons(QWidget):
    """One button per kind. While clicks on the map are hot spots the button of their kind is pressed, else none."""

    #: A button was clicked: key of the kind.
    chosen = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._pressed, self._is_noting = "", False
        self._buttons: dict[str, QToolButton] = {}
        self._columns = 0

    def set_kinds(self, kinds: Sequence[Kind]) -> None:
        """Show a button for each of these kinds; the next hot spot is of the first."""
        for button in self._buttons.values():
            button.hide()
            button.deleteLater()
        self._buttons = {kind.key: self._button(kind) for kind in kinds}
        self._columns = 0
        self._lay_out()
        if kinds:
            self.press(kinds[0].key)

    def press(self, key: str) -> None:
        """Let the next hot spot be of a kind, silently."""
        if key in self._buttons:
            self._pressed = key
            self._show()

    def set_noting(self, on: bool) -> None:
        """Show of which kind a click on the map is; while it is no hot spot none is shown as chosen."""
        self._is_noting = on
        self._show()

    @property
    def pressed(self) -> str:
        """Key of the kind of the next hot spot, empty when there is none."""
        return self._pressed if self._pressed in self._buttons else ""

    def _show(self) -> None:
        for key, button in self._buttons.items():
            button.setChecked(self._is_noting and key == self._pressed)

    def minimumSizeHint(self) -> QSize:
        """Return the room that the buttons need at least."""
        rows, style = _ARRANGEMENTS[-1]
        return QSize(self._width(self._in_row(rows), style), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many buttons in a row as fit."""
        super().resizeEvent(event)
        self._lay_out()

    def customEvent(self, event: QEvent) -> None:
        """Lay the buttons out with the pictures and letters of the mode."""
        if isinstance(event, StudioChanged):
            self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters may need more rows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()

    def _choose(self, key: str) -> None:
        self.chosen.emit(key)
        # A press on a button that is pressed already releases it.
        self._show()

    def _lay_out(self) -> None:
        arranged = [(self._in_row(rows), style) for rows, style in _ARRANGEMENTS]
        fitting = (each for each in arranged if self._width(*each) <= self.width())
        columns, style = next(fitting, arranged[-1])
        for button in self._buttons.values():
            button.setToolButtonStyle(style)
            fit_least_height(button)
        if columns == self._columns and self._grid.count() == len(self._buttons):
            return
        self._columns = columns
        for place, button in enumerate(self._buttons.values()):
            self._grid.addWidget(button, place // columns, place % columns)
        self.updateGeometry()

    def _in_row(self, rows: int) -> int:
        """Return how many buttons stand in a row when they are spread over so many: none is left alone in the last."""
        return max(1, ceil(len(self._buttons) / rows))

    def _width(self, columns: int, style: Qt.ToolButtonStyle) -> int:
        """Return the width that the buttons need with so many in a row, in a style."""
        widths = [_width_in(button, style) for button in self._buttons.values()]
        rows = [widths[start : start + columns] for start in range(0, len(widths), columns)]
        return sum(max(column) for column in zip_longest(*rows, fillvalue=0)) + _GAP * (columns - 1)

    def _button(self, kind: Kind) -> QToolButton:
        button = HighlightedToggleButton()
        button.setObjectName(f"WijkaanpakHotSpotKind_{kind.key}")
        button.setCheckable(True)
        button.setIcon(kind_icon(kind.key))
        name = shorten_name(kind.label, _NAME)
        button.setText(f"{name}\n{kind.keys_text}".replace("&", "&&"))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        keys = translate("HotSpotsDock", "Keys while you note on the map: {keys}").format(keys=kind.keys_text)
        meaning = "\n".join(filter(None, (f"{kind.label}: {kind.definition}", kind.keys_text and keys)))
        button.setToolTip(as_it_is(meaning))
        button.setAccessibleName(kind.label)
        button.clicked.connect(lambda _checked, key=kind.key: self._choose(key))
        return button


def _width_in(button: QToolButton, style: Qt.ToolButtonStyle) -> int:
    """Return the width that a button would need in a style, as Qt reckons it, without putting it in that style."""
    option = QStyleOptionToolButton()
    option.initFrom(button)
    option.toolButtonStyle = style
    letters = button.fontMetrics()
    words = letters.size(Qt.TextFlag.TextShowMnemonic, button.text())
    words.setWidth(words.width() + 2 * letters.horizontalAdvance(" "))
    picture = button.iconSize()
    beside = picture.width() + _BESIDE_GAP + words.width()
    width = beside if style == _BESIDE else max(picture.width(), words.width())
    size = QSize(width, picture.height() + words.height())
    return button.style().sizeFromContents(QStyle.ContentsType.CT_ToolButton, option, size, button).width()
