"""The command that exports the package map of the open plan."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QDialog

from wijkaanpak_plugin.docks.exports.export_dialog import ExportDialog, remember_template
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.remembered_folder import remember_folder
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.content.packages import packages_for
from wijkaanpak_plugin.export.content.parties.known_parties import parties_for
from wijkaanpak_plugin.first_use import imported
from wijkaanpak_plugin.map.plan_in_project import PlanInProject

# Drawing the sheet takes the layouts and the engine along; a user who cancels the dialog waits for neither.
_map_export = imported("wijkaanpak_plugin.docks.exports.map_export", "MapExport")


class ExportCommand:
    """Asks what the sheet shows and where it goes, and writes."""

    def __init__(self, iface: QgisInterface, plan_in_project: PlanInProject, messages: Messages) -> None:
        self._window = iface.mainWindow()
        self._plan_in_project = plan_in_project
        self._messages = messages

    def export_map(self, compared: Sequence[str] = ()) -> None:
        """Ask what the sheet shows and where it goes, and write the package map of the open plan.

        compared: package_id of packages of which the sheet is proposed that has them beside each other.
        """
        plan = self._plan_in_project.plan
        if plan is None:
            self._messages.info(translate("PlanCommands", "Open a plan first, then export its package map."))
            return
        folder = plan.backend.files_folder
        dialog = ExportDialog(
            self._window,
            lambda audience: packages_for(plan, audience),
            plan.name,
            folder,
            plan.plan_id,
            lambda audience: [party.name for party in parties_for(plan, audience)],
            compared,
        )
        try:
            wanted = dialog.wanted if dialog.exec() == QDialog.DialogCode.Accepted else None
            if wanted is not None:
                remember_folder(wanted.file)
                remember_template(wanted.template, plan.plan_id, wanted.sheet)
                _map_export(self._window, self._messages).write(plan, wanted)
        finally:
            dialog.deleteLater()
