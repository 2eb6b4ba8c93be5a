"""The buttons that tag: one for each transition, scale level and vertical layer of the plan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QFontMetrics, QPalette, QResizeEvent
from qgis.PyQt.QtWidgets import QApplication, QGridLayout, QSizePolicy, QToolButton, QWidget

from wijkaanpak_plugin.docks.panel.large_targets import ICON, fit_least_height, has_little_room
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.tags.pictures import (
    EVERY,
    NONE,
    SOME,
    STAR,
    layer_picture,
    level_picture,
    transition_picture,
)
from wijkaanpak_plugin.docks.tags.summary import SCALE_LEVEL, TRANSITION, VERTICAL_LAYER, Summary
from wijkaanpak_plugin.docks.widgets.as_it_is import as_it_is
from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.styling.lists import Entry

_COLUMNS = {TRANSITION: 2, SCALE_LEVEL: 3, VERTICAL_LAYER: 3}
#: Side of a picture on a desk; in a session it is that of large targets.
_ICON_PX = 20
#: Room that a style keeps around picture and text.
_PADDING_PX = 10
#: Width of the letters in percent and their size, tried in this order until a label fits.
_LETTERS = ((100, 1.0), (82, 1.0), (75, 0.92))


class TagButton(QToolButton):
    """One key of a list: pressed where all selected features have it, half where some do."""

    def __init__(self, of_list: str, entry: Entry, mark: str) -> None:
        super().__init__()
        self.of_list, self.entry, self.mark = of_list, entry, mark
        self._state, self._leads = NONE, False
        self.setObjectName(f"WijkaanpakTag_{of_list}_{entry.key}")
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._arrange(False)

    def show_state(self, having: int, total: int, leads: bool) -> None:
        """Show how many of the selected features have this key, and whether it leads in all that have it."""
        self._state = NONE if not having else EVERY if having == total else SOME
        self._leads = leads
        self.setChecked(self._state == EVERY)
        text = translate("TagsDock", "{name}: on {having} of {total} selected")
        said = text.format(name=self.entry.label, having=having, total=total)
        self.setAccessibleName(said)
        self.setToolTip(as_it_is(f"{said}\n{self._meaning()}" if total else self._meaning()))
        self._draw()

    def customEvent(self, event: QEvent) -> None:
        """Show a large picture in a session, and the word below it where there is height for that."""
        if isinstance(event, StudioChanged):
            self._arrange(event.on)

    def _arrange(self, studio: bool) -> None:
        side = ICON if studio else _ICON_PX
        self.setIconSize(QSize(round(side * (1 + STAR)) if self.of_list == TRANSITION else side, side))
        under = studio and self.of_list != TRANSITION and not has_little_room(self)
        style = Qt.ToolButtonStyle.ToolButtonTextUnderIcon if under else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self.setToolButtonStyle(style)
        self._fit()
        fit_least_height(self)
        self._draw()

    def nextCheckState(self) -> None:
        """Leave it to the plan what is pressed: it shows when the press was written."""

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew when the theme changes."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.EnabledChange):
            self._draw()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write the label as it fits."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Write the label in narrower letters, and as the last resort shorter, where there is little room."""
        under = self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        room = self.width() - _PADDING_PX - (0 if under else self.iconSize().width())
        font = QFont(self.parentWidget().font() if self.parentWidget() else self.font())
        points = font.pointSizeF()
        for stretch, size in _LETTERS:
            font.setStretch(stretch)
            font.setPointSizeF(points * size)
            if QFontMetrics(font).horizontalAdvance(self.entry.label) <= room:
                break
        if font != self.font():
            self.setFont(font)
        self.setText(QFontMetrics(font).elidedText(self.entry.label, Qt.TextElideMode.ElideRight, max(room, 20)))

    def _draw(self) -> None:
        side, ratio = self.iconSize().height(), self.devicePixelRatioF()
        ink = self.palette().color(QPalette.ColorRole.WindowText)
        if self.of_list == TRANSITION:
            colour, leads = self.entry.colour, self._leads
            picture = transition_picture(colour, self.mark, self._state, leads, side, ratio, ink)
        elif self.of_list == SCALE_LEVEL:
            picture = level_picture(self.entry.key, self.mark, self._state, side, ratio, ink)
        else:
            picture = layer_picture(self.entry.key, self._state, side, ratio, ink)
        self.setIcon(picture)

    def _meaning(self) -> str:
        vocabulary = load_vocabularies()[self.of_list]
        lines = [f"{self.entry.label}: {vocabulary.definition(self.entry.key)}".rstrip(": ")]
        lines.append(translate("TagsDock", "Press: all that is selected gets it. Press again: it is taken away."))
        if self.of_list == TRANSITION:
            first = translate("TagsDock", "The first transition leads (★) and colours the map; Shift: make it lead.")
            lines.append(first)
        if self.mark:
            lines.append(translate("TagsDock", "Key: {key}").format(key=self.mark))
        return "\n".join(lines)


class TagButtons(QWidget):
    """All buttons that tag."""

    #: List, key, and whether it must lead.
    pressed = pyqtSignal(str, str, bool)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(3)
        self._buttons: list[TagButton] = []

    def set_lists(self, lists: dict[str, Sequence[Entry]]) -> None:
        """Make a button for each entry of the lists transition, scale_level and vertical_layer."""
        for button in self._buttons:
            self._grid.removeWidget(button)
            button.deleteLater()
        self._buttons.clear()
        row = 0
        for of_list, columns in _COLUMNS.items():
            entries = lists.get(of_list, ())
            for place, entry in enumerate(entries):
                button = TagButton(of_list, entry, _mark(of_list, entry, place))
                button.clicked.connect(lambda _checked, button=button: self._press(button))
                width = 6 // columns
                self._grid.addWidget(button, row + place // columns, (place % columns) * width, 1, width)
                self._buttons.append(button)
            row += -(-len(entries) // columns)
        self.show_summary(Summary())

    def keys(self) -> dict[str, tuple[str, str]]:
        """Return list and key by the letter or figure that presses it."""
        return {button.mark: (button.of_list, button.entry.key) for button in self._buttons if button.mark}

    def show_summary(self, summary: Summary) -> None:
        """Show what the selected features have; nothing can be pressed when none or too many are selected."""
        can_press = bool(summary.total) and not summary.is_too_large
        for button in self._buttons:
            having = summary.counts[button.of_list][button.entry.key] if button.of_list in summary.counts else 0
            leads = button.of_list == TRANSITION and bool(having) and summary.leading[button.entry.key] == having
            button.show_state(having, summary.total, leads)
            button.setEnabled(can_press)

    def _press(self, button: TagButton) -> None:
        shift = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.pressed.emit(button.of_list, button.entry.key, shift and button.of_list == TRANSITION)


def transition_mark(place: int) -> str:
    """Return the figure that presses the transition at a place of the list, counted from 0; the tenth has none."""
    return str(place + 1) if place < 9 else ""


def _mark(of_list: str, entry: Entry, place: int) -> str:
    if of_list == TRANSITION:
        return transition_mark(place)
    return level_mark(entry.key) if of_list == SCALE_LEVEL else ""


def level_mark(key: str) -> str:
    """Return the key of a scale level of the method, the first letter of its name on screen; others have none."""
    levels = load_vocabularies()["scale_level"]
    return levels.label(key)[:1].upper() if key in levels else ""
