"""Says which of the layers that were given cannot be read, before an algorithm starts."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingUtils, QgsVectorLayer

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.plan_file import is_plan


def unreadable_layer(values: Iterable[Any], context: QgsProcessingContext) -> str | None:
    """Return one sentence that names the first file or layer that cannot be read, None when all can.

    values: what the parameters for layers were given: names, ids or files as text, alone or in a list; layers
    themselves and whatever else are left to QGIS. PlanError when a file is a plan, or perhaps one, that cannot be read
    now.
    """
    for value in values:
        for item in value if isinstance(value, (list, tuple)) else [value]:
            problem = _problem(item, context) if isinstance(item, str) and item else None
            if problem:
                return problem
    return None


def _problem(item: str, context: QgsProcessingContext) -> str | None:
    file = Path(item.partition("|")[0])
    if file.suffix.lower() == ".gpkg" and is_plan(file):
        return None
    if isinstance(QgsProcessingUtils.mapLayerFromString(item, context), QgsVectorLayer):
        return None
    if file.exists():
        text = translate("Processing", "{layer} is no vector layer that can be read.")
    else:
        text = translate("Processing", "There is no layer or file {layer}.")
    return text.format(layer=item)
