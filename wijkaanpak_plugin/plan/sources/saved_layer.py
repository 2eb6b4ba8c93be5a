"""Layer that would be gone when QGIS closes: saved beside the plan, where it is found again."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject, QgsVectorFileWriter, QgsVectorLayer
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


def save_beside(plan: Plan, layer: QgsVectorLayer) -> None:
    """Save a layer beside the plan, edits that are not saved yet included, and let it show that from now on.

    Its name, style and place in the project stay, and its style is saved with it. PlanError, one sentence, when it
    cannot be written; then the layer is as it was.
    """
    # Each layer gets a file of its own.
    file = file_beside(plan, f"{plan.backend.plan_name}-{file_name(layer.name(), 'layer', _LONGEST_NAME)}")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = file.stem
    if _OWN_NUMBER in (name.lower() for name in layer.fields().names()):
        options.layerOptions = ["FID=row_number"]
    context = QgsProject.instance().transformContext()
    error, reason, *_rest = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(file), context, options)
    place = f"{file}|layername={file.stem}"
    if error == QgsVectorFileWriter.WriterError.NoError:
        reason = not_whole(place, layer.featureCount())
    if error != QgsVectorFileWriter.WriterError.NoError or reason:
        remove_files(file)
        raise _not_saved(layer, file, reason)
    saved = QgsVectorLayer(place, layer.name(), "ogr")
    saved.setRenderer(layer.renderer().clone() if layer.renderer() is not None else None)
    keep_style(saved)
    sip.delete(saved)
    if layer.isEditable():
        layer.rollBack()
    layer.setDataSource(place, layer.name(), "ogr", False)


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
