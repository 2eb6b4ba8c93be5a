"""Buttons below a dialog, in the language of the plugin: Qt itself has no words for them in every language."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox

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


def cautious_buttons(dialog: QDialog, go_on: str, go_on_name: str, leave: str, leave_name: str) -> QDialogButtonBox:
    """Return a row of two buttons that accept and reject a dialog; Enter and Esc both reject it.

    go_on, leave: the words on them; the names are object names.
    """
    box = QDialogButtonBox()
    accept = box.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole)
    reject = box.addButton(leave, QDialogButtonBox.ButtonRole.RejectRole)
    accept.setObjectName(go_on_name)
    reject.setObjectName(leave_name)
    accept.setAutoDefault(False)
    reject.setDefault(True)
    reject.setFocus()
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box
