"""Reads a KLIC delivery in one go: saved beside the plan, styled, registered and dated."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QFileDialog

from wijkaanpak_plugin.docks.panel.background_task import still_running, wait_for
from wijkaanpak_plugin.docks.panel.messages import Messages
from wijkaanpak_plugin.docks.panel.remembered_folder import remember_folder, remembered_folder
from wijkaanpak_plugin.docks.plan.sources.registering import register_together
from wijkaanpak_plugin.docks.plan.sources.source_text import SourceText
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.map.klic_styles import style_delivery
from wijkaanpak_plugin.map.source_layers import add_to_sources
from wijkaanpak_plugin.plan.sources.saved_layer import file_beside, keep_style
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.processing.algorithms.read_klic import ReadKlicAlgorithm
from wijkaanpak_plugin.sources.vector_layer import plain_text

#: Outputs of the algorithm in the order in which they are shown, the first at the bottom: name of the table, and what
#: the layer is for the plan.
_TABLES = {
    "COVERAGE": ("coverage", SourceText(role="coverage")),
    "PRECAUTIONS": ("precautions", SourceText(role="background")),
    "OUTPUT": ("cables_and_pipes", SourceText(role="existing", profile="klic_lines", coverage="table")),
    "POINTS": ("points", SourceText(role="existing", profile="klic_points", coverage="table")),
}

#: What is said about deliveries, one sentence at a time: how the last one ended.
_MATTER = "delivery"


class _Words(QgsProcessingFeedback):
    """Keeps what the algorithm says was wrong."""

    def __init__(self) -> None:
        super().__init__(False)
        self.error = ""

    def reportError(self, error: str, fatalError: bool = False) -> None:
        """Keep the last sentence."""
        self.error = error
        super().reportError(error, fatalError)


class KlicImport(QObject):
    """At most one delivery at a time, read in a task; what it gives becomes one step of the plan."""

    def __init__(self, iface: QgisInterface, messages: Messages) -> None:
        super().__init__()
        self._iface = iface
        self._messages = messages
        self._plan: Optional[Plan] = None
        self._task: Optional[QgsProcessingAlgRunnerTask] = None
        self._words: Optional[_Words] = None
        self._context: Optional[QgsProcessingContext] = None

    def open_plan(self, plan: Plan) -> None:
        """Read for this plan from now on."""
        self._plan = plan

    def close_plan(self) -> None:
        """Let go of the plan; a delivery that is being read for it is stopped."""
        self._plan = None
        task, self._task = self._task, None
        if task is not None and not sip.isdeleted(task):
            task.executed.disconnect(self._ended)
            task.cancel()
            wait_for(still_running([task]))
            self._messages.settle(_MATTER)

    def ask(self) -> None:
        """Ask for a delivery and read it."""
        if self._plan is None:
            self._messages.info(translate("PlanSources", "Open a plan first, then read a delivery for it."))
            return
        title = translate("PlanSources", "Read KLIC Delivery")
        sorts = translate("PlanSources", "KLIC delivery (*.zip *.xml)")
        chosen, _sort = QFileDialog.getOpenFileName(self._iface.mainWindow(), title, remembered_folder(), sorts)
        if chosen:
            remember_folder(Path(chosen))
            self.read(Path(chosen))

    def read(self, delivery: Path) -> None:
        """Read a delivery (zip, folder or xml) in a task, and register what it holds when that is done."""
        plan = self._plan
        if plan is None:
            return
        if self._task is not None and not sip.isdeleted(self._task):
            self._messages.info(translate("PlanSources", "A delivery is being read; wait until it is done."))
            return
        file = file_beside(plan, f"KLIC_{delivery.stem}")
        place = "ogr:dbname='{}' table=\"{}\" (geom)"
        names = {output: place.format(file, table) for output, (table, _said) in _TABLES.items()}
        self._words, self._context = _Words(), QgsProcessingContext()
        algorithm = ReadKlicAlgorithm().create()
        self._task = QgsProcessingAlgRunnerTask(
            algorithm, {"INPUT": str(delivery), **names}, self._context, self._words
        )
        self._task.executed.connect(self._ended)
        QgsApplication.taskManager().addTask(self._task)
        self._messages.info(
            translate("PlanSources", "{delivery} is being read…").format(delivery=delivery.name), _MATTER
        )

    def _ended(self, succeeded: bool, results: dict[str, Any]) -> None:
        plan, words, self._task = self._plan, self._words, None
        if plan is None or words is None:
            return
        if not succeeded or "OUTPUT" not in results:
            reason = words.error.strip() or translate("PlanSources", "The delivery could not be read.")
            self._messages.warning(reason, _MATTER)
            return
        # Before any of them is open: see keep_style.
        for name in _TABLES:
            if name in results:
                _styled(str(results[name]))
        layers = {name: QgsVectorLayer(str(results[name]), "", "ogr") for name in _TABLES if name in results}
        layers = {name: layer for name, layer in layers.items() if layer.isValid() and layer.featureCount()}
        if not layers:
            self._messages.warning(
                translate("PlanSources", "The delivery holds nothing that can be registered."), _MATTER
            )
            return
        number, date, complete = _facts(layers.get("COVERAGE"))
        wanted = []
        for name, layer in layers.items():
            layer.setName(translate("PlanSources", "KLIC {number}: {what}").format(number=number, what=_label(name)))
            role = _TABLES[name][1]
            said = SourceText(role.role, role.profile, date, complete, role.coverage, confidential=True)
            wanted.append((layer, said))
            add_to_sources(plan, layer, QgsProject.instance())
        try:
            register_together(
                plan, translate("PlanSources", "Read KLIC delivery {number}").format(number=number), wanted
            )
        except PlanError as error:
            self._messages.warning(str(error), _MATTER)
            return
        self._show_place(layers.get("COVERAGE") or wanted[0][0])
        rows = int(results.get("ROWS", 0))
        text = translate(
            "PlanSources",
            "KLIC delivery {number} is registered (rows of cables and pipes: {rows}) and kept "
            "beside the plan as confidential; the list of data says what is not known.",
        )
        self._messages.done(text.format(number=number, rows=rows), _MATTER)

    def _show_place(self, layer: QgsVectorLayer) -> None:
        """Show where the delivery holds, when the map shows another place."""
        canvas = self._iface.mapCanvas()
        shown = canvas.mapSettings().mapToLayerCoordinates(layer, canvas.extent())
        if not shown.intersects(layer.extent()):
            canvas.setExtent(canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent()), True)
            canvas.zoomByFactor(1.1)


def _styled(place: str) -> None:
    """Style a table of a delivery and keep that with it."""
    layer = QgsVectorLayer(place, "", "ogr")
    if layer.isValid():
        style_delivery(layer)
        keep_style(layer)
    sip.delete(layer)


def _facts(coverage: Optional[QgsVectorLayer]) -> tuple[str, str, Optional[bool]]:
    """Return number, date (ISO 8601, empty when not known) and completeness of a delivery, as its coverage says."""
    for feature in coverage.getFeatures() if coverage is not None else ():
        complete = feature["complete"]
        known = complete if isinstance(complete, bool) else None
        return plain_text(feature["source_id"]) or "", plain_text(feature["date"]) or "", known
    return "", "", None


def _label(output: str) -> str:
    return {
        "COVERAGE": translate("PlanSources", "where it holds"),
        "PRECAUTIONS": translate("PlanSources", "precautions"),
        "OUTPUT": translate("PlanSources", "cables and pipes"),
        "POINTS": translate("PlanSources", "points"),
    }[output]
