"""Asks what the report of a session needs: which session, for whom, and a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QFormLayout, QVBoxLayout, QWidget

from wijkaanpak_plugin.docks.panel.remembered_folder import remembered_folder
from wijkaanpak_plugin.docks.panel.typed_file import typed_file
from wijkaanpak_plugin.docks.widgets.dialogs.dialog_buttons import CANCEL, SAVE, dialog_buttons
from wijkaanpak_plugin.domain.files.file_names import file_name, free_file
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.domain.written_days import day_text
from wijkaanpak_plugin.plan.store.sessions import Session

_ENDINGS = (".pdf", ".txt")
#: Letters of the name of a session that are seen at least: it has any length, and the dialog has to fit a screen.
_LETTERS = 20


class WantedReport(NamedTuple):
    """What was asked for. audience: open or internal."""

    file: Path
    session_id: str
    audience: str


class SessionReportDialog(QDialog):
    """The session that began last is proposed, for others, beside the plan."""

    def __init__(self, parent: Optional[QWidget], sessions: Sequence[Session], folder: str = "") -> None:
        """sessions: at least one. folder: where the file is proposed; empty: that of the files used last."""
        super().__init__(parent)
        self.setWindowTitle(translate("SessionReport", "Report of a Session"))
        self.setObjectName("WijkaanpakSessionReportDialog")
        self._folder = folder if folder and Path(folder).is_dir() else remembered_folder()
        self._session = QComboBox()
        self._session.setObjectName("WijkaanpakReportSession")
        self._session.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._session.setMinimumContentsLength(_LETTERS)
        for session in sessions:
            called = session.name or translate("SessionReport", "session")
            self._session.addItem(f"{called} · {day_text(session.started)}", session.session_id)
        self._audience = QComboBox()
        self._audience.setObjectName("WijkaanpakReportAudience")
        self._audience.addItem(
            translate("SessionReport", "others (without what is confidential and without persons)"), "open"
        )
        self._audience.addItem(translate("SessionReport", "ourselves (with all of it)"), "internal")
        self._file = QgsFileWidget()
        self._file.setObjectName("WijkaanpakReportFile")
        self._file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self._file.setDefaultRoot(self._folder)
        self._file.setFilter(translate("SessionReport", "PDF, one page (*.pdf);;Text (*.txt)"))
        self._file.setDialogTitle(translate("SessionReport", "Save the report as"))
        name = file_name(translate("SessionReport", "report {session}").format(session=sessions[0].name))
        self._file.setFilePath(str(free_file(Path(self._folder), name, _ENDINGS[0])))
        form = QFormLayout()
        form.addRow(translate("SessionReport", "Session"), self._session)
        form.addRow(translate("SessionReport", "Meant for"), self._audience)
        form.addRow(translate("SessionReport", "File"), self._file)
        self._buttons = dialog_buttons(SAVE, CANCEL)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._buttons)
        self._file.fileChanged.connect(self._check)
        self._check()
        self.resize(520, self.sizeHint().height())

    @property
    def wanted(self) -> Optional[WantedReport]:
        """What was chosen; the file is a PDF when its ending says nothing else. None while no file is named."""
        file = typed_file(self._file.filePath(), Path(self._folder), _ENDINGS)
        if file is None:
            return None
        return WantedReport(file, str(self._session.currentData()), str(self._audience.currentData()))

    def _check(self) -> None:
        self._buttons.button(SAVE).setEnabled(self.wanted is not None)
