"""Registers layers of the project with the plan, several in one step; those that are temporary are saved first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsProject, QgsVectorLayer

from wijkaanpak_plugin.docks.panel.wait_cursor import wait_cursor
from wijkaanpak_plugin.docks.plan.sources.source_text import SourceText
from wijkaanpak_plugin.map.bgt_styles import style_untouched
from wijkaanpak_plugin.map.source_layers import SOURCE_PROPERTY, show_source
from wijkaanpak_plugin.plan.sources.deliveries.delivery import FILE, FOLDER, DeliveryText
from wijkaanpak_plugin.plan.sources.deliveries.registering import as_delivery
from wijkaanpak_plugin.plan.sources.registrable import is_temporary, registering_problem
from wijkaanpak_plugin.plan.sources.registry import register_source, registered_sources
from wijkaanpak_plugin.plan.sources.saved_layer import CopyBeside, Run
from wijkaanpak_plugin.plan.sources.uri import file_parts
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.profiles.users_profiles import users_profile_text


def register_together(
    plan: Plan, text: str, wanted: Sequence[tuple[QgsVectorLayer, SourceText]], run: Run, folder: str = ""
) -> bool:
    """Register layers as one step with this text, and let those of the project show that they are registered. Several
    tables of one file are a delivery. A layer that nobody gave a style looks as what it is read as from then on,
    where that has a look. Return False when it was stopped; then nothing has changed.

    folder: full path of the folder that was chosen as a whole; files in it are a delivery too, "" for none.
    run: lets a task work, and returns when it is over, for layers that are saved first. PlanError, one sentence, when
    one of them cannot be registered; then none is.
    """
    _check(wanted)
    if not _save([layer for layer, _said in wanted if is_temporary(layer)], plan, run):
        return False
    with wait_cursor():
        _in_one_step(plan, text, wanted, folder)
    return True


def _in_one_step(plan: Plan, text: str, wanted: Sequence[tuple[QgsVectorLayer, SourceText]], folder: str) -> None:
    together = Changes(plan)
    registered: list[tuple[QgsVectorLayer, str]] = []
    opened: set[str] = set()
    for layer, said in wanted:
        changes = register_source(plan, layer, said.role, **source_columns(said))
        source_ids = [change.record_id for change in changes]
        if QgsProject.instance().mapLayer(layer.id()) is not None:
            registered += [(layer, source_id) for source_id in source_ids]
        else:
            opened.update(source_ids)
        together.include(changes)
    delivery = _delivery_of(wanted, folder) if len(wanted) > 1 else None
    if delivery is not None:
        together = as_delivery(plan, delivery, together)
    for layer, source_id in registered:
        # The layer shows this source: neither this step nor opening the plan again needs another one.
        layer.setCustomProperty(SOURCE_PROPERTY, source_id)
    try:
        plan.history.perform(text, together)
    except PlanError:
        for layer, _source_id in registered:
            layer.removeCustomProperty(SOURCE_PROPERTY)
        raise
    _show(plan, opened)
    _style(wanted)


def _check(wanted: Sequence[tuple[QgsVectorLayer, SourceText]]) -> None:
    for layer, said in wanted:
        problem = registering_problem(layer, said.role, saved_first=True)
        if problem:
            raise PlanError(problem)


def _style(wanted: Sequence[tuple[QgsVectorLayer, SourceText]]) -> None:
    for layer, said in wanted:
        if said.profile and QgsProject.instance().mapLayer(layer.id()) is not None:
            style_untouched(layer, said.profile)


def _show(plan: Plan, source_ids: set[str]) -> None:
    """Let the project show sources that came by themselves; those of a delivery come with it."""
    for source in registered_sources(plan):
        if source.source_id in source_ids and not source.values["delivery_id"]:
            show_source(plan, source, None, QgsProject.instance())


def _save(layers: Sequence[QgsVectorLayer], plan: Plan, run: Run) -> bool:
    """Save layers beside the plan, all of them or none."""
    copies: list[CopyBeside] = []
    try:
        for layer in layers:
            copy = CopyBeside(plan, layer)
            if not copy.write(run):
                _remove(copies)
                return False
            copies.append(copy)
    except PlanError:
        _remove(copies)
        raise
    for copy in copies:
        copy.show()
    return True


def _remove(copies: Sequence[CopyBeside]) -> None:
    for copy in copies:
        copy.remove()


def _delivery_of(wanted: Sequence[tuple[QgsVectorLayer, SourceText]], folder: str) -> Optional[DeliveryText]:
    """Return what is said of layers as one delivery: all of a file, or of a folder; None when they are none."""
    layers, date = [layer for layer, _said in wanted], wanted[0][1].date
    file = _file_of(layers)
    if file:
        return DeliveryText(Path(file).stem, FILE, file, date)
    if folder and all(Path(folder) in Path(_path_of(layer)).parents for layer in layers):
        return DeliveryText(Path(folder).name, FOLDER, folder, date)
    return None


def _path_of(layer: QgsVectorLayer) -> str:
    return str(file_parts(layer.source(), layer.providerType()).get("path") or "")


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
