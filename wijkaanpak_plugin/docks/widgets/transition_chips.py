"""Buttons for the six transitions, each a colour with a letter; more than one can be pressed, the first one leads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QWidget

from wijkaanpak_plugin.docks.widgets.transition_symbols import transition_icon
from wijkaanpak_plugin.domain.catalogue.vocabulary import Term, load_vocabularies
from wijkaanpak_plugin.domain.translation import translate

_ICON = 20


class TransitionChips(QWidget):
    """The transitions of a claim, in the order in which they were pressed."""

    #: The keys of the transitions (tuple), the first one leads.
    edited = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        self._pressed: list[str] = []
        self._differing = False
        self._buttons: dict[str, QToolButton] = {}
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for term in load_vocabularies()["transition"]:
            button = self._button(term)
            layout.addWidget(button)
            self._buttons[term.key] = button
        layout.addStretch(1)
        self._show_pressed()

    def set_value(self, keys: Sequence[str], differing: bool = False) -> None:
        """Press these transitions; with ``differing`` none, because the selected claims have different ones."""
        self._pressed = [] if differing else [key for key in dict.fromkeys(keys) if key in self._buttons]
        self._differing = differing
        self._show_pressed()

    def value_keys(self) -> tuple[str, ...]:
        """Return the transitions that are pressed, the first one leads."""
        return tuple(self._pressed)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the signs anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for key, button in self._buttons.items():
                button.setIcon(transition_icon(key, self.palette()))

    def _button(self, term: Term) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"WijkaanpakTransition_{term.key}")
        button.setCheckable(True)
        button.setIcon(transition_icon(term.key, self.palette()))
        button.setIconSize(QSize(_ICON, _ICON))
        button.setAccessibleName(_label(term))
        button.clicked.connect(lambda _on, key=term.key: self._toggle(key))
        return button

    def _toggle(self, key: str) -> None:
        if key in self._pressed:
            self._pressed.remove(key)
        else:
            self._pressed.append(key)
        self._differing = False
        self._show_pressed()
        self.edited.emit(self.value_keys())

    def _show_pressed(self) -> None:
        """Number the pressed ones: 1 leads. The number, and the pressed look, tell it without colour."""
        vocabulary = load_vocabularies()["transition"]
        for key, button in self._buttons.items():
            on = key in self._pressed
            button.setChecked(on)
            place = self._pressed.index(key) + 1 if on else 0
            button.setText(str(place) if on else "")
            beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
            button.setToolButtonStyle(beside if on else alone)
            lines = [_label(vocabulary[key]), vocabulary.definition(key)]
            if place == 1:
                lines.append(translate("Claims", "This transition leads (koploper)."))
            if self._differing:
                lines.append(translate("Claims", "The selected claims differ; a press gives all of them this one."))
            button.setToolTip("\n".join(line for line in lines if line))


def _label(term: Term) -> str:
    return load_vocabularies()["transition"].label(term.key).capitalize()
