"""Registers layers of the project with the plan, several in one step; those that are temporary are saved first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsVectorLayer

from wijkaanpak_plugin.docks.plan.sources.source_text import SourceText
from wijkaanpak_plugin.map.bgt_styles import style_untouched
from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY
from wijkaanpak_plugin.plan.sources.deliveries.delivery import FILE, DeliveryText
from wijkaanpak_plugin.plan.sources.deliveries.registering import as_delivery
from wijkaanpak_plugin.plan.sources.registrable import is_temporary
from wijkaanpak_plugin.plan.sources.registry import register_source
from wijkaanpak_plugin.plan.sources.saved_layer import save_beside
from wijkaanpak_plugin.plan.sources.uri import file_parts
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.profiles.users_profiles import users_profile_text


def register_together(plan: Plan, text: str, wanted: Sequence[tuple[QgsVectorLayer, SourceText]]) -> None:
    """Register layers as one step with this text, and let each show that it is registered. Several tables of one file
    are a delivery. One that nobody gave a style looks as what it is read as from then on, where that has a look.

    PlanError, one sentence, when one of them cannot be registered; then none is.
    """
    together = Changes(plan)
    registered: list[tuple[QgsVectorLayer, str]] = []
    for layer, said in wanted:
        if is_temporary(layer):
            save_beside(plan, layer)
        changes = register_source(plan, layer, said.role, **source_columns(said))
        registered += [(layer, change.record_id) for change in changes]
        together.include(changes)
    file = _file_of(layer for layer, _said in wanted) if len(wanted) > 1 else ""
    if file:
        said_of_file = DeliveryText(Path(file).stem, FILE, file, wanted[0][1].date)
        together = as_delivery(plan, said_of_file, together)
    for layer, source_id in registered:
        # The layer shows this source: neither this step nor opening the plan again needs another one.
        layer.setCustomProperty(SOURCE_PROPERTY, source_id)
    try:
        plan.history.perform(text, together)
    except PlanError:
        for layer, _source_id in registered:
            layer.removeCustomProperty(SOURCE_PROPERTY)
        raise
    for layer, said in wanted:
        if said.profile:
            style_untouched(layer, said.profile)


def _file_of(layers: Iterable[QgsVectorLayer]) -> str:
    """Return the full path of the file whose tables all of these layers are; "" when they are not of one."""
    found = set()
    for layer in layers:
        parts = file_parts(layer.source(), layer.providerType())
        found.add(str(parts.get("path") or "") if parts.get("layerName") else "")
    return found.pop() if len(found) == 1 else ""


def source_columns(said: SourceText) -> dict[str, Any]:
    """Return what is said about a source as columns of its table.

    A profile that the user keeps as a file comes with its text: a plan is read by others, who lack the file.
    """
    mapping = said.mapping or users_profile_text(said.profile)
    return {
        "profile": None if mapping else said.profile or None,
        "mapping": mapping or None,
        "date": said.date or None,
        "complete": said.complete,
        "coverage": said.coverage,
        "confidential": said.confidential,
        "remarks": said.remarks or None,
    }
