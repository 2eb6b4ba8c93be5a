"""Which file a layer shows; and letting it show another one without losing what the user made of it."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.core import QgsMapLayer, QgsProviderRegistry, QgsVectorLayer

from wijkaanpak_plugin.plan.store.layer_state import check_no_pending


def is_same_file(one: str | Path, other: str | Path) -> bool:
    """Return whether two paths lead to one file, which is there; a copy is another file."""
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False


def file_in(uri: str, provider: str) -> str:
    """Return the full path of the file that the address of a layer names, "" when it names none."""
    path = str(QgsProviderRegistry.instance().decodeUri(provider, uri).get("path") or "")
    return path if os.path.isabs(path) else ""


def shows_file(layer: QgsMapLayer, path: str | Path) -> bool:
    """Return whether a layer can be read and shows this file."""
    return layer.isValid() and is_same_file(file_in(layer.source(), layer.providerType()), path)


def show_same(layer: QgsVectorLayer, example: QgsVectorLayer) -> None:
    """Let a layer show the data that another one shows; its name, style and place in the layer tree stay.

    PlanError, one sentence, when it has edits that are not saved: these belong to the data it shows now.
    """
    check_no_pending([layer])
    if layer.isEditable():
        layer.rollBack()
    layer.setDataSource(example.source(), layer.name(), example.providerType())
    layer.setCrs(example.crs())
    layer.triggerRepaint()
