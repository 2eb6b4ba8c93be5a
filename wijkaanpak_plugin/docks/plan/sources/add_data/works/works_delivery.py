"""A list of works in the plan: saved beside it and registered as a delivery, or in place of an older list."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, Optional

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip

from wijkaanpak_plugin.docks.panel.wait_cursor import wait_cursor
from wijkaanpak_plugin.docks.plan.sources.deliveries.comparing import Comparing
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_texts import registered_text, replaced_text
from wijkaanpak_plugin.domain.files.file_names import file_name
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.source_tables import SOURCE
from wijkaanpak_plugin.plan.sources.deliveries.compared import PartChange
from wijkaanpak_plugin.plan.sources.deliveries.delivery import (
    WORKS,
    Delivery,
    DeliveryPart,
    DeliveryText,
    registered_deliveries,
    same_delivery,
    table_in,
)
from wijkaanpak_plugin.plan.sources.deliveries.new_file import NewFile
from wijkaanpak_plugin.plan.sources.deliveries.registering import as_delivery, sources_in
from wijkaanpak_plugin.plan.sources.deliveries.replacing import replace_delivery
from wijkaanpak_plugin.plan.sources.registry import register_source
from wijkaanpak_plugin.plan.sources.saved_layer import Run, write_table
from wijkaanpak_plugin.plan.sources.uri import absolute_uri
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.works.placed_works import PlacedWorks

#: What the works are for the plan.
ROLE = "works"


class WantedList(NamedTuple):
    """A list to register: its file, its tables each with the key of its profile, and what is said of it. older: the
    list in the plan whose place it takes, None for none.
    """

    file: Path
    tables: Sequence[tuple[PlacedWorks, str]]
    date: str
    confidential: bool
    older: Optional[Delivery]

    @property
    def text(self) -> DeliveryText:
        """What is said of it as a delivery."""
        return DeliveryText(self.file.stem, WORKS, str(self.file), self.date)


class OlderLists(NamedTuple):
    """Lists in the plan whose place a file may take. proposed: the delivery_id of one of them, "" for none. is_same:
    whether that is the file itself, which is read again.
    """

    lists: Sequence[Delivery] = ()
    proposed: str = ""
    is_same: bool = False


def older_lists(plan: Plan, file: Path) -> OlderLists:
    """Return the lists whose place a file may take: the one that it is already, else any; one of the same name that lay
    elsewhere is proposed. PlanError when the plan cannot be read.
    """
    same = same_delivery(plan, DeliveryText("", WORKS, str(file)))
    if same is not None:
        return OlderLists([same], same.delivery_id, is_same=True)
    lists = [each for each in registered_deliveries(plan) if each.format == WORKS]
    return OlderLists(lists, next((each.delivery_id for each in lists if Path(each.place).name == file.name), ""))


def take_up(plan: Plan, wanted: WantedList, run: Run) -> Optional[str]:
    """Save the works of a list, and register them as one step; return one sentence on it, None when it was stopped.

    run: lets a task work, and returns when it is over. PlanError, one sentence, when that cannot be done; nothing has
    changed then, and nothing is left beside the plan.
    """
    file = NewFile(plan, f"{plan.backend.plan_name}-{file_name(wanted.file.stem, ROLE)}")
    older = _older_tables(plan, wanted.older)
    names = _table_names([works.table.name for works, _profile in wanted.tables], list(older))
    try:
        for (works, _profile), name in zip(wanted.tables, names):
            if not write_table(works.layer, file.file, name, run):
                file.remove()
                return None
        changes = _compared(wanted, names, older, file.file, run)
        if changes is None:
            file.remove()
            return None
        with wait_cursor():
            rows = _in_one_step(plan, wanted, names, file.put_in_place())
    except PlanError:
        file.remove()
        raise
    if wanted.older is None:
        return registered_text(wanted.text.name, rows, len(names), wanted.confidential)
    return replaced_text(wanted.older.name, wanted.text.name, changes)


def _older_tables(plan: Plan, older: Optional[Delivery]) -> dict[str, str]:
    """Return by name the full addresses of the tables of a list in the plan."""
    sources = sources_in(plan, older.delivery_id) if older is not None else []
    return {table_in(each.uri, each.provider): absolute_uri(plan.backend, each.uri, each.provider) for each in sources}


def _table_names(lists: Sequence[str], older: Sequence[str]) -> list[str]:
    """Return how the tables of a list are called in its file: as those of the older one, where that can be told."""
    names: list[str] = []
    for each in lists:
        name = file_name(each, ROLE)
        names.append(name if name not in names else f"{name}-{len(names) + 1}")
    # A csv is called as its file, which has another name each year.
    return list(older) if len(older) == len(names) and not set(older) & set(names) else names


def _compared(
    wanted: WantedList, names: Sequence[str], older: dict[str, str], file: Path, run: Run
) -> Optional[dict[str, Optional[PartChange]]]:
    """Return what changed, by what people call the tables; None when it was stopped."""
    labels = dict(zip(names, (works.table.name for works, _profile in wanted.tables)))
    if wanted.older is None:
        return {}
    newer = {name: f"{file}|layername={name}" for name in labels}
    pairs = {name: (older.get(name, ""), newer.get(name, "")) for name in dict.fromkeys((*newer, *older))}
    named_by = {heading for works, _profile in wanted.tables for heading in works.table.named_by}
    task = Comparing(lambda _task: None, pairs, sorted(named_by))
    if not run(task):
        return None
    return {labels.get(name, name): change for name, change in task.changes.items()}


def _in_one_step(plan: Plan, wanted: WantedList, names: Sequence[str], file: Path) -> int:
    """Register what was saved, and return how many rows that is."""
    parts = []
    for (works, profile), name in zip(wanted.tables, names):
        layer = QgsVectorLayer(f"{file}|layername={name}", works.table.name, "ogr")
        parts.append(DeliveryPart(layer, works.table.name, ROLE, profile))
    text, name = wanted.text, wanted.file.name
    rows = sum(part.layer.featureCount() for part in parts)
    try:
        if wanted.older is None:
            step = translate("PlanSources", "Register list of works {name}").format(name=name)
            plan.history.perform(step, _registered(plan, wanted, parts))
        else:
            step = translate("PlanSources", "Replace delivery {name}").format(name=wanted.older.name)
            changes = replace_delivery(plan, wanted.older.delivery_id, text, parts)
            for source in sources_in(plan, wanted.older.delivery_id) if wanted.confidential else ():
                if table_in(source.uri, source.provider) in names:
                    changes.change(SOURCE.name, source.source_id, {"confidential": True})
            plan.history.perform(step, changes)
    finally:
        for part in parts:
            sip.delete(part.layer)
    return rows


def _registered(plan: Plan, wanted: WantedList, parts: Sequence[DeliveryPart]) -> Changes:
    sources = Changes(plan)
    for part in parts:
        changes = register_source(
            plan, part.layer, part.role, part.profile, date=wanted.date or None, confidential=wanted.confidential
        )
        sources.include(changes)
    return as_delivery(plan, wanted.text, sources)
