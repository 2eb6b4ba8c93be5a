"""The command that brings another copy of the open plan in: asks for it, shows how it differs, takes over what is
chosen.
"""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import Optional

from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QDialog, QFileDialog

from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.progress_window import progress_window
from wijkaanpak_plugin.docks.panel.remembered_folder import remember_folder, remembered_folder
from wijkaanpak_plugin.docks.panel.wait_cursor import wait_cursor
from wijkaanpak_plugin.docks.plan.merging.merge_dialog import MergeDialog
from wijkaanpak_plugin.docks.plan.merging.texts import taken_text
from wijkaanpak_plugin.domain.files.file_reasons import reason_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.merging.differences import Comparison, compare
from wijkaanpak_plugin.plan.merging.merge import merge
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.styling.lists import plan_lists


class MergeCommand:
    """Asks which copy, and what of it."""

    def __init__(self, iface: QgisInterface, messages: Messages) -> None:
        self._window = iface.mainWindow()
        self._messages = messages

    def ask(self, plan: Optional[Plan]) -> None:
        """Ask for a file and bring it in; without a plan: what to do."""
        if plan is None:
            self._messages.info(translate("Merge", "Open a plan first, then bring another copy of it in."))
            return
        path, _filter = QFileDialog.getOpenFileName(
            self._window,
            translate("Merge", "Another copy of this plan"),
            remembered_folder(),
            translate("PlanCommands", "Plan (*.gpkg)"),
        )
        if path:
            remember_folder(Path(path))
            self.bring_in(plan, path)

    def bring_in(self, plan: Plan, path: str) -> None:
        """Compare with the copy at a path, ask what is taken over, and take it over; what goes wrong is said."""
        other: Optional[Plan] = None
        try:
            other = open_plan(path)
            found = self._compared(plan, other)
            if not found.differences and not found.log:
                text = translate("Merge", "{name} holds nothing that this plan does not have.")
                self._messages.info(text.format(name=other.backend.name))
                return
            self._choose(plan, other, found)
        except AnalysisCancelled:
            self._messages.info(translate("Merge", "Comparing was cancelled; nothing was taken over."))
        except PlanError as error:
            self._messages.warning(str(error))
        except Exception as error:  # the file of a stranger may hold anything: it is said, and QGIS goes on
            text = translate("Merge", "Nothing was taken over: {reason}")
            self._messages.failure(text.format(reason=reason_of(error)), traceback.format_exc())
        finally:
            if other is not None:
                other.close()

    def _compared(self, plan: Plan, other: Plan) -> Comparison:
        text = translate("Merge", "Comparing with {name}…").format(name=other.backend.name)
        with progress_window(self._window, text, translate("Merge", "Cancel")) as go_on:
            return compare(plan, other, go_on)

    def _choose(self, plan: Plan, other: Plan, found: Comparison) -> None:
        dialog = MergeDialog(self._window, other.backend.name, found, plan_lists(plan.backend))
        try:
            if dialog.exec() != QDialog.DialogCode.Accepted:
                return
            taken = dialog.taken()
            with wait_cursor():
                count = merge(plan, other, found, taken)
        finally:
            dialog.deleteLater()
        self._messages.done(taken_text(count, len(found.differences) - count))
