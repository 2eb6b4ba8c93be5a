"""The command that exports the open plan as data."""

from __future__ import annotations

import traceback

from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QDialog

from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.docks.exports.plan_export_dialog import PlanExportDialog, WantedExport
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.progress_window import progress_window
from wijkaanpak_plugin.docks.panel.remembered_folder import remember_folder
from wijkaanpak_plugin.domain.files.file_reasons import reason_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan

# It takes the engine along; a user who cancels the dialog does not wait for that.
_export_plan = imported("wijkaanpak_plugin.export.plan_export", "export_plan")


class PlanExportCommand:
    """Asks for whom, in which formats and where, and writes with progress and cancel."""

    def __init__(self, iface: QgisInterface, plan_in_project: PlanInProject, messages: Messages) -> None:
        self._window = iface.mainWindow()
        self._plan_in_project = plan_in_project
        self._messages = messages

    def export_plan(self) -> None:
        """Ask what is wanted and write the open plan as data."""
        plan = self._plan_in_project.plan
        if plan is None:
            self._messages.info(translate("ExportPlan", "Open a plan first, then export it as data."))
            return
        dialog = PlanExportDialog(self._window, plan.backend.files_folder)
        try:
            wanted = dialog.wanted if dialog.exec() == QDialog.DialogCode.Accepted else None
            if wanted is not None:
                remember_folder(wanted.folder)
                self.write(plan, wanted)
        finally:
            dialog.deleteLater()

    def write(self, plan: Plan, wanted: WantedExport) -> bool:
        """Write the plan and say in one sentence what came of it."""
        sentence = translate("ExportPlan", "Exporting the plan…")
        try:
            with progress_window(self._window, sentence, translate("ExportPlan", "Cancel")) as go_on:
                made = _export_plan(plan, wanted.folder, wanted.audience, wanted.formats, go_on)
        except AnalysisCancelled:
            self._messages.info(translate("ExportPlan", "The export was cancelled; nothing was written."))
            return False
        except (ExportError, PlanError) as error:
            self._messages.warning(str(error))
            return False
        except Exception as error:  # whatever it is, the user hears one sentence and the log holds the rest
            text = translate("ExportPlan", "The plan could not be exported: {reason}")
            self._messages.failure(text.format(reason=reason_of(error)), traceback.format_exc())
            return False
        self._messages.written(translate("ExportPlan", "The export is in {path}."), made.folder, made.remarks)
        return True
