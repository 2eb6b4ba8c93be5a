"""Layer that would be gone when QGIS closes: saved beside the plan, where it is found again."""

from __future__ import annotations

from pathlib import Path
from threading import Thread
from typing import Callable

from qgis.core import (
    QgsTask,
    QgsVectorFileWriter,
    QgsVectorFileWriterTask,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.PyQt import sip

from wijkaanpak_plugin.domain.files.file_names import file_name, free_file
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.written_file import not_whole, remove_files
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan

#: A field that GeoPackage would take for its own number of the row.
_OWN_NUMBER = "fid"

#: Letters of the name of a layer that are taken over; QGIS keeps 30 of the name of a style.
_LONGEST_NAME = 30

#: Lets a task work, and returns whether it did all of it; the main thread goes on meanwhile.
Run = Callable[[QgsTask], bool]


class CopyBeside:
    """A copy of a layer in a file of its own beside the plan: ``write`` it, then either ``show`` or ``remove`` it."""

    def __init__(self, plan: Plan, layer: QgsVectorLayer) -> None:
        self._layer = layer
        self._file = file_beside(plan, f"{plan.backend.plan_name}-{file_name(layer.name(), 'layer', _LONGEST_NAME)}")

    @property
    def _place(self) -> str:
        return f"{self._file}|layername={self._file.stem}"

    def write(self, run: Run) -> bool:
        """Write all rows, edits that are not saved yet included, and read them back; return False when that was
        stopped. run: lets a task work, and returns when it is over. PlanError, one sentence, when they cannot be
        written. Then nothing is left of the file.
        """
        return write_table(self._layer, self._file, self._file.stem, run)

    def show(self) -> None:
        """Let the layer show the file from now on. Its name, style and place in the project stay, and its style is
        saved with it.
        """
        layer = self._layer
        saved = QgsVectorLayer(self._place, layer.name(), "ogr")
        saved.setRenderer(layer.renderer().clone() if layer.renderer() is not None else None)
        keep_style(saved)
        sip.delete(saved)
        if layer.isEditable():
            layer.rollBack()
        # As long as somebody else holds the rows the layer is done with them at once; to free a million takes seconds.
        rows = [QgsVectorLayerFeatureSource(layer)]
        layer.setDataSource(self._place, layer.name(), "ogr", False)
        Thread(target=rows.clear, name="wijkaanpak-free-rows").start()

    def remove(self) -> None:
        """Delete the file."""
        remove_files(self._file)


def write_table(layer: QgsVectorLayer, file: Path, name: str, run: Run) -> bool:
    """Write a layer as a table of a GeoPackage, which may be there already with others; return False when that was
    stopped. As ``CopyBeside.write``; nothing is left of the file when it is not written.
    """
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = name
    if file.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    if _OWN_NUMBER in (field.lower() for field in layer.fields().names()):
        options.layerOptions = ["FID=row_number"]
    reasons: list[str] = []
    task = QgsVectorFileWriterTask(layer, str(file), options)
    task.errorOccurred.connect(lambda _error, reason: reasons.append(reason))
    check = _ReadBack(f"{file}|layername={name}", layer.featureCount())
    done = run(task) and run(check)
    if done and not check.reason:
        return True
    remove_files(file)
    reason = check.reason or "".join(reasons)
    if not reason:
        return False
    raise _not_saved(layer, file, reason)


class _ReadBack(QgsTask):
    """Reads a file that was written. reason: why it is not whole, as part of a sentence; "" when it is."""

    def __init__(self, place: str, rows: int) -> None:
        super().__init__(place, QgsTask.Flag.CanCancel)
        self._place, self._rows = place, rows
        self.reason = ""

    def run(self) -> bool:
        """Read from begin to end."""
        self.reason = not_whole(self._place, self._rows, self.isCanceled)
        return not self.reason and not self.isCanceled()


def keep_style(layer: QgsVectorLayer) -> None:
    """Save the style of a layer with its data, so that whoever opens the plan elsewhere sees the same.

    No other layer of the file may be open meanwhile: SQLite then writes in a way in which QGIS cannot read it.
    """
    layer.saveStyleToDatabase(layer.name()[:_LONGEST_NAME], "", True, "")


def _not_saved(layer: QgsVectorLayer, file: Path, reason: str) -> PlanError:
    text = translate("Plan", "Layer '{layer}' could not be saved in {file}: {reason}.")
    return PlanError(text.format(layer=layer.name(), file=file.name, reason=" ".join(reason.split()).rstrip(".")))


def file_beside(plan: Plan, name: str) -> Path:
    """Return a GeoPackage of this name beside the plan that is not there yet."""
    folder = Path(plan.backend.full_file(f"{name}.gpkg")).parent
    return free_file(folder, name, ".gpkg")
