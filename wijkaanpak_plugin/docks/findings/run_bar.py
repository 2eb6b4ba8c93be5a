"""The top of the panel: run, how far it is, cancel."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from wijkaanpak_plugin.docks.widgets.icons import icon
from wijkaanpak_plugin.domain.translation import translate


class RunBar(QWidget):
    """A button to run, and while it runs a progress bar and a button to cancel."""

    run = pyqtSignal()
    cancel = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._run = QPushButton(icon("run_analysis"), translate("FindingsDock", "Run analysis"))
        self._run.setObjectName("WijkaanpakRun")
        self._run.setToolTip(
            translate("FindingsDock", "Compare the claims of the plan with each other and with the registered data.")
        )
        self._progress = QProgressBar()
        self._progress.setObjectName("WijkaanpakProgress")
        self._progress.setRange(0, 100)
        self._cancel = QPushButton(icon("cancel"), translate("FindingsDock", "Cancel"))
        self._cancel.setObjectName("WijkaanpakCancel")
        self._run.clicked.connect(lambda _checked: self.run.emit())
        self._cancel.clicked.connect(lambda _checked: self.cancel.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._run)
        layout.addWidget(self._progress, 1)
        layout.addWidget(self._cancel)
        layout.addStretch(0)
        self._run.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_running(False)

    def set_running(self, running: bool) -> None:
        """Show what belongs to a run, or to the time between runs."""
        self._run.setVisible(not running)
        self._progress.setVisible(running)
        self._cancel.setVisible(running)
        self._cancel.setEnabled(True)
        self._progress.setValue(0)
        self.update()

    def set_progress(self, percent: float) -> None:
        """Show how far the run is, from 0 to 100."""
        self._progress.setValue(int(percent))

    def set_cancelling(self) -> None:
        """Show that the run is asked to stop."""
        self._cancel.setEnabled(False)

    def set_enabled(self, enabled: bool) -> None:
        """Let it run only when there is a plan."""
        self._run.setEnabled(enabled)
