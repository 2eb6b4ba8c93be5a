"""Buttons below a dialog, in the language of the plugin: Qt itself has no words for them in every language."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QDialogButtonBox

from wijkaanpak_plugin.domain.translation import translate

OK = QDialogButtonBox.StandardButton.Ok
SAVE = QDialogButtonBox.StandardButton.Save
CANCEL = QDialogButtonBox.StandardButton.Cancel
CLOSE = QDialogButtonBox.StandardButton.Close


def dialog_buttons(*buttons: QDialogButtonBox.StandardButton) -> QDialogButtonBox:
    """Return a row with these buttons, of the four above."""
    box = QDialogButtonBox()
    for button in buttons:
        box.addButton(button)
    label_buttons(box)
    return box


def label_buttons(box: QDialogButtonBox) -> None:
    """Give the buttons of a row, of the four above, their words."""
    words = {
        OK: translate("DialogButtons", "OK"),
        SAVE: translate("DialogButtons", "Save"),
        CANCEL: translate("DialogButtons", "Cancel"),
        CLOSE: translate("DialogButtons", "Close"),
    }
    for kind, word in words.items():
        button = box.button(kind)
        if button is not None:
            button.setText(word)
