"""Reasons why a layer cannot be registered: a plan keeps where data lies, so it must be found there again."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis, QgsProcessingUtils, QgsVectorLayer

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.credentials import holds_password
from wijkaanpak_plugin.plan.store.plan import PLAN_PROPERTY
from wijkaanpak_plugin.sources.profiles.profile_model import BACKGROUND
from wijkaanpak_plugin.sources.profiles.without_place import said_without_place
from wijkaanpak_plugin.sources.snapshot import crs_of, has_geometry, may_hold_polygons

COVERAGE = "coverage"


def registering_problem(layer: QgsVectorLayer, role: str, saved_first: bool = False) -> str:
    """Return one sentence that says what to do first, empty when the layer can be registered in this role.

    saved_first: a temporary layer is saved as a file before, as it is shown.
    """
    saved = saved_first and is_temporary(layer)
    problem = _not_kept(layer, saved)
    if problem or role == BACKGROUND:
        return problem.format(layer=layer.name())
    return (_not_placed(layer, role) or ("" if saved else _not_the_same_again(layer))).format(layer=layer.name())


def _not_kept(layer: QgsVectorLayer, saved: bool) -> str:
    if not layer.isValid():
        return translate("Plan", "Layer '{layer}' cannot be read.")
    if layer.customProperty(PLAN_PROPERTY):
        return translate("Plan", "Layer '{layer}' is a table of a plan, which reads it already.")
    if is_temporary(layer) and not saved:
        return translate(
            "Plan", "Layer '{layer}' is temporary and is gone when QGIS closes; save it as a file first and use that."
        )
    if holds_password(layer.source()):
        return translate(
            "Plan",
            "The address of layer '{layer}' holds a password, which the plan would pass on; keep it in the "
            "authentication settings of QGIS and add the layer again.",
        )
    if layer.providerType() == "virtual":
        return translate("Plan", "Layer '{layer}' is made of other layers; save it as a file first and use that.")
    return ""


def is_temporary(layer: QgsVectorLayer) -> bool:
    """Return whether a layer is gone when QGIS closes: it is in memory, or in the folder that QGIS empties then."""
    if layer.providerType() == "memory":
        return True
    file = Path(layer.source().partition("|")[0])
    return Path(QgsProcessingUtils.tempFolder()) in file.parents


def _not_placed(layer: QgsVectorLayer, role: str) -> str:
    if not has_geometry(layer):
        return said_without_place(
            translate("Plan", "Layer '{layer}' has no geometry, so it says nothing of a place."), layer
        )
    if not crs_of(layer).isValid():
        return translate(
            "Plan", "Layer '{layer}' has no coordinate reference system; set it in its properties and register it then."
        )
    if role == COVERAGE and not may_hold_polygons(layer):
        return translate("Plan", "Layer '{layer}' has no polygons, so it cannot say where a source holds.")
    return ""


def _not_the_same_again(layer: QgsVectorLayer) -> str:
    """Return what to do when the file holds less than the layer shows."""
    if layer.isModified():
        return translate("Plan", "Layer '{layer}' has edits that are not saved; save them first.")
    fields = layer.fields()
    made = (Qgis.FieldOrigin.Join, Qgis.FieldOrigin.Expression)
    if any(fields.fieldOrigin(number) in made for number in range(fields.count())):
        return translate(
            "Plan", "Layer '{layer}' has joined or calculated fields; save it as a file first, which keeps them."
        )
    return ""
