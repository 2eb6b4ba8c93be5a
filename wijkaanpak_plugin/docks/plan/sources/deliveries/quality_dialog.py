"""Page with the quality of the data: what was used, left out and repaired; to be copied, or saved as a text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Optional

from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from wijkaanpak_plugin.docks.panel.remembered_folder import remember_folder, remembered_folder
from wijkaanpak_plugin.docks.panel.typed_file import typed_file
from wijkaanpak_plugin.docks.widgets.dialogs.dialog_buttons import CLOSE, dialog_buttons
from wijkaanpak_plugin.docks.widgets.sentence_label import SentenceLabel
from wijkaanpak_plugin.domain.files.file_names import file_name
from wijkaanpak_plugin.domain.files.file_reasons import reason_of
from wijkaanpak_plugin.domain.translation import translate

_ENDINGS = (".txt",)


class QualityDialog(QDialog):
    """Shows the lines of the report as they are."""

    def __init__(self, parent: Optional[QWidget], name: str, lines: Sequence[str]) -> None:
        """name: of the source, delivery or plan that it is about."""
        super().__init__(parent)
        self.setObjectName("WijkaanpakQualityDialog")
        self.setWindowTitle(translate("QualityDialog", "Quality of {name}").format(name=name))
        self._name = name
        self._text = QPlainTextEdit("\n".join(lines))
        self._text.setObjectName("WijkaanpakQualityText")
        self._text.setReadOnly(True)
        self._text.setToolTip(translate("QualityDialog", "What the last reading said of the data."))
        self._text.setAccessibleName(self.windowTitle())
        self._problem = SentenceLabel()
        buttons = dialog_buttons(CLOSE)
        role = QDialogButtonBox.ButtonRole.ActionRole
        copy = buttons.addButton(translate("QualityDialog", "Cop&y"), role)
        copy.setObjectName("WijkaanpakCopyQuality")
        copy.setToolTip(translate("QualityDialog", "Put the whole text on the clipboard."))
        save = buttons.addButton(translate("QualityDialog", "&Save as Text…"), role)
        save.setObjectName("WijkaanpakSaveQuality")
        save.setToolTip(translate("QualityDialog", "Save the text to a file, to be sent along or kept."))
        copy.clicked.connect(lambda _checked: QApplication.clipboard().setText(self._text.toPlainText()))
        save.clicked.connect(lambda _checked: self._ask_where())
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._text, 1)
        column.addWidget(self._problem)
        column.addWidget(buttons)
        self.resize(620, 520)

    def _ask_where(self) -> None:
        proposed = Path(remembered_folder()) / f"{file_name(self._name, 'data')}.txt"
        title, sorts = translate("QualityDialog", "Save Quality"), translate("QualityDialog", "Texts (*.txt)")
        chosen, _sort = QFileDialog.getSaveFileName(self, title, str(proposed), sorts)
        path = typed_file(chosen, Path(remembered_folder()), _ENDINGS)
        if path is None:
            return
        remember_folder(path)
        try:
            path.write_text(self._text.toPlainText() + "\n", encoding="utf-8")
        except OSError as error:
            text = translate("QualityDialog", "{file} could not be written: {reason}.")
            self._problem.say(text.format(file=path.name, reason=reason_of(error)))
        else:
            self._problem.say("")
