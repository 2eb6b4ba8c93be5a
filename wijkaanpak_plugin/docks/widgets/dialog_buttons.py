"""The buttons below a dialog, in the language of the plugin: Qt itself has no words for them in every language."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QDialogButtonBox

from wijkaanpak_plugin.domain.translation import translate

OK = QDialogButtonBox.StandardButton.Ok
SAVE = QDialogButtonBox.StandardButton.Save
CANCEL = QDialogButtonBox.StandardButton.Cancel
CLOSE = QDialogButtonBox.StandardButton.Close


def dialog_buttons(*buttons: QDialogButtonBox.StandardButton) -> QDialogButtonBox:
    """Return a row with these buttons, of the four above."""
    words = {
        OK: translate("DialogButtons", "OK"),
        SAVE: translate("DialogButtons", "Save"),
        CANCEL: translate("DialogButtons", "Cancel"),
        CLOSE: translate("DialogButtons", "Close"),
    }
    box = QDialogButtonBox()
    for button in buttons:
        box.addButton(button).setText(words[button])
    return box
