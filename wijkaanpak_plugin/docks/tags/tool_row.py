"""The small buttons of the Tags panel: how to select, and what else can be done with tags."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QWidget

from wijkaanpak_plugin.docks.panel.large_targets import fit_least_height, has_little_room
from wijkaanpak_plugin.docks.panel.studio import StudioChanged
from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.docks.widgets.named_below import NAMED_BELOW
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.map_select import FREEHAND, RECTANGLE

SELECT, DESELECT = RECTANGLE, "deselect"
LIKE, UNTAG, UNTAG_ALL, REFRESH, HELP = "like", "untag", "untag_all", "refresh", "help"
#: Buttons that only make sense when something is selected.
_FOR_SELECTION = (LIKE, UNTAG)
#: Share of the room that is left for what stands in the middle: all of it.
_MOST = 100
#: Size of the pictures where a session has little height.
_LOW_ICON = QSize(20, 20)
#: What a session does without.
_DESK_ONLY = (UNTAG_ALL, REFRESH, HELP)


class ToolRow(QWidget):
    """A row of buttons with a picture and a word; their tooltips say all that they do."""

    pressed = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.setStyleSheet(NAMED_BELOW)
        self._buttons: dict[str, QToolButton] = {}
        names = _names()
        for name, (picture, meaning) in _meanings().items():
            button = QToolButton()
            button.setObjectName(f"WijkaanpakTags_{name}")
            button.setIcon(picture)
            if name in names:
                button.setText(names[name])
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setAutoRaise(True)
            button.setToolTip(meaning)
            button.setAccessibleName(meaning)
            button.setCheckable(name in (SELECT, FREEHAND, LIKE))
            button.clicked.connect(lambda _checked, name=name: self.pressed.emit(name))
            row.addWidget(button)
            self._buttons[name] = button
            if name in (DESELECT, UNTAG):
                row.addStretch(1)

    def take_in(self, choice: QWidget) -> None:
        """Let a list of choices stand in the middle of the row, where there is no height for a row of its own."""
        self._row.insertWidget(self._row.indexOf(self._buttons[DESELECT]) + 1, choice, _MOST)

    def set_possible(self, selected: bool, tagged: bool, tags: bool) -> None:
        """Enable what can be done: with features selected, with tagged ones among them, with tags in the plan."""
        self._buttons[LIKE].setEnabled((selected and tags) or self._buttons[LIKE].isChecked())
        self._buttons[UNTAG].setEnabled(tagged)
        self._buttons[DESELECT].setEnabled(selected)
        self._buttons[UNTAG_ALL].setEnabled(tags)
        self._buttons[REFRESH].setEnabled(tags)

    def set_selecting(self, name: str) -> None:
        """Show with which of the two tools a press on the map selects; empty: with none."""
        for tool in (SELECT, FREEHAND):
            self._buttons[tool].setChecked(tool == name)

    def set_picking(self, on: bool) -> None:
        """Show whether a click on the map picks the tag to copy."""
        self._buttons[LIKE].setChecked(on)

    def customEvent(self, event: QEvent) -> None:
        """Show only what a session needs, or everything."""
        if isinstance(event, StudioChanged):
            for name in _DESK_ONLY:
                self._buttons[name].setHidden(event.on)
            if event.on and has_little_room(self):
                # Picture and word are as high together as a finger needs: the table below is to be seen whole.
                for button in self._buttons.values():
                    button.setIconSize(_LOW_ICON)
            for button in self._buttons.values():
                fit_least_height(button)


def _names() -> dict[str, str]:
    """Return what each button does in one short word; the sign of help is the same in all panels, and has none."""
    return {
        SELECT: translate("TagsTools", "Pick"),
        FREEHAND: translate("TagsTools", "Free"),
        DESELECT: translate("TagsTools", "None"),
        LIKE: translate("TagsTools", "Like…"),
        UNTAG: translate("TagsTools", "Untag"),
        REFRESH: translate("TagsTools", "Renew"),
        UNTAG_ALL: translate("TagsTools", "Clear"),
    }


def _meanings() -> dict[str, tuple[QIcon, str]]:
    theme = QgsApplication.getThemeIcon
    return {
        SELECT: (
            theme("/mActionSelectRectangle.svg"),
            translate(
                "TagsDock",
                "Select on the map by a click or a drag, in any layer: data of the plan first. Shift or Ctrl adds.",
            ),
        ),
        FREEHAND: (
            theme("/mActionSelectFreehand.svg"),
            translate("TagsDock", "Select on the map by drawing around it, in any layer: data of the plan first."),
        ),
        DESELECT: (theme("/mActionDeselectAll.svg"), translate("TagsDock", "Select nothing, in any layer")),
        LIKE: (
            icon("tags/tag_like"),
            translate("TagsDock", "Tag like…: click a tagged feature on the map; what is selected gets the same tag"),
        ),
        UNTAG: (icon("tags/untag"), translate("TagsDock", "Untag: take the tags of what is selected away")),
        REFRESH: (
            icon("tags/refresh"),
            translate("TagsDock", "Refresh: look up shape and name of all tagged features in their layers"),
        ),
        UNTAG_ALL: (icon("tags/untag_all"), translate("TagsDock", "Untag all: take all tags of the plan away")),
        HELP: (icon("help"), translate("TagsDock", "Help")),
    }
