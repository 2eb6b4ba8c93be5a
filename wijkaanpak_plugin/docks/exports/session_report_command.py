"""The command that writes the report of a session of the open plan."""

from __future__ import annotations

import traceback

from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QDialog

from wijkaanpak_plugin.docks.exports.session_report_dialog import SessionReportDialog, WantedReport
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.remembered_folder import remember_folder
from wijkaanpak_plugin.domain.files.file_reasons import reason_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.errors import ExportError
from wijkaanpak_plugin.export.session.written_report import export_session_report
from wijkaanpak_plugin.map.plan_in_project import PlanInProject
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.sessions import sessions


class SessionReportCommand:
    """Asks which session, for whom and where, and writes."""

    def __init__(self, iface: QgisInterface, plan_in_project: PlanInProject, messages: Messages) -> None:
        self._window = iface.mainWindow()
        self._plan_in_project = plan_in_project
        self._messages = messages

    def export_report(self) -> None:
        """Ask which session, for whom and where, and write its report."""
        plan = self._plan_in_project.plan
        if plan is None:
            self._messages.info(translate("SessionReport", "Open a plan first, then write the report of a session."))
            return
        try:
            known = sessions(plan)
        except PlanError as error:
            self._messages.warning(str(error))
            return
        if not known:
            self._messages.info(
                translate("SessionReport", "There is no session in this plan yet: start one in the Plan panel.")
            )
            return
        dialog = SessionReportDialog(self._window, known, plan.backend.files_folder)
        try:
            wanted = dialog.wanted if dialog.exec() == QDialog.DialogCode.Accepted else None
            if wanted is not None:
                remember_folder(wanted.file)
                self.write(plan, wanted)
        finally:
            dialog.deleteLater()

    def write(self, plan: Plan, wanted: WantedReport) -> bool:
        """Write a report and say in one sentence what came of it."""
        try:
            export_session_report(plan, wanted.file, wanted.session_id, wanted.audience)
        except (ExportError, PlanError) as error:
            self._messages.warning(str(error))
            return False
        except Exception as error:  # whatever it is, the user hears one sentence and the log holds the rest
            text = translate("SessionReport", "The report could not be written: {reason}")
            self._messages.failure(text.format(reason=reason_of(error)), traceback.format_exc())
            return False
        self._messages.written(translate("SessionReport", "The report is in {path}."), wanted.file)
        return True
