"""The command that saves a copy of the open plan without what is confidential, to be handed to others."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import Optional

from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QFileDialog

from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.progress_window import progress_window
from wijkaanpak_plugin.docks.panel.remembered_folder import remember_folder, remembered_folder
from wijkaanpak_plugin.domain.files.file_reasons import reason_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.files.open_copy import OpenCopy, save_open_copy
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.vector_layer import LayerError


class OpenCopyCommand:
    """Asks where, saves with progress and cancel, and says what stayed behind."""

    def __init__(self, iface: QgisInterface, messages: Messages) -> None:
        self._window = iface.mainWindow()
        self._messages = messages

    def save(self, plan: Optional[Plan]) -> None:
        """Ask for a file and save the copy; without a plan: what to do."""
        if plan is None:
            self._messages.info(translate("OpenCopy", "Open a plan first, then save a copy of it."))
            return
        name = translate("OpenCopy", "{plan} (open).gpkg").format(plan=plan.backend.plan_name)
        path, _filter = QFileDialog.getSaveFileName(
            self._window,
            translate("OpenCopy", "Save a copy without what is confidential"),
            str(Path(remembered_folder()) / name),
            translate("PlanCommands", "Plan (*.gpkg)"),
        )
        if path:
            remember_folder(Path(path))
            self.write(plan, path)

    def write(self, plan: Plan, path: str) -> bool:
        """Save the copy and say what came of it until that is closed: it is to be read before the copy goes out."""
        sentence = translate("OpenCopy", "Saving a copy without what is confidential…")
        try:
            with progress_window(self._window, sentence, translate("OpenCopy", "Cancel")) as go_on:
                saved = save_open_copy(plan, path, go_on)
        except AnalysisCancelled:
            self._messages.info(translate("OpenCopy", "The copy was cancelled; nothing was written."))
            return False
        except (PlanError, LayerError) as error:
            self._messages.warning(str(error))
            return False
        except Exception as error:  # whatever it is, the user hears one sentence and the log holds the rest
            text = translate("OpenCopy", "The copy could not be saved: {reason}")
            self._messages.failure(text.format(reason=reason_of(error)), traceback.format_exc())
            return False
        said, remarks = _said(saved)
        self._messages.written(said, Path(saved.place), remarks)
        return True


def _said(saved: OpenCopy) -> tuple[str, list[str]]:
    """Return where the copy is, with ``{path}`` for that, and what else is to be said: not of what there is none of."""
    rows = sum(count for name, count in saved.left_out.items() if name not in ("log", "finding"))
    if not saved.left_out and not saved.emptied:
        return translate("OpenCopy", "The copy is in {path}; nothing in the plan was confidential."), []
    remarks = []
    if rows:
        text = translate("OpenCopy", "Records left out, which are confidential or hang on one: {count}.")
        remarks.append(text.format(count=rows))
    if saved.emptied:
        text = translate("OpenCopy", "Texts emptied, which named one: {count}.")
        remarks.append(text.format(count=saved.emptied))
    return translate("OpenCopy", "The copy is in {path}. Read it through before you pass it on."), remarks
