"""Writes the package map with progress and cancel, on the main thread: print layouts draw with what belongs to it."""

from __future__ import annotations

import traceback

from qgis.PyQt.QtWidgets import QWidget

from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.docks.exports.export_dialog import WantedMap
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.progress_window import progress_window
from wijkaanpak_plugin.domain.files.file_reasons import reason_of
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.export.package_map import ExportError, export_package_map
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan


class MapExport:
    """One export at a time, in a window that shows how far it is."""

    def __init__(self, parent: QWidget, messages: Messages) -> None:
        self._parent = parent
        self._messages = messages

    def write(self, plan: Plan, wanted: WantedMap) -> bool:
        """Write the package map and say in one sentence what came of it."""
        sentence = translate("ExportMap", "Drawing the package map…")
        try:
            with progress_window(self._parent, sentence, translate("ExportMap", "Cancel")) as go_on:
                report = export_package_map(
                    plan,
                    wanted.file,
                    paper=wanted.paper,
                    audience=wanted.audience,
                    package=wanted.package_id,
                    template=wanted.template,
                    sheet=wanted.sheet,
                    party=wanted.party,
                    compared=wanted.compared or None,
                    feedback=go_on,
                )
        except AnalysisCancelled:
            self._messages.info(translate("ExportMap", "The package map was cancelled; nothing was written."))
            return False
        except (ExportError, PlanError) as error:
            self._messages.warning(str(error))
            return False
        except Exception as error:  # whatever it is, the user hears one sentence and the log holds the rest
            text = translate("ExportMap", "The package map could not be drawn: {reason}")
            self._messages.failure(text.format(reason=reason_of(error)), traceback.format_exc())
            return False
        text = translate("ExportMap", "The package map is in {path}.")
        self._messages.written(text, report.files[0], report.remarks)
        return True
