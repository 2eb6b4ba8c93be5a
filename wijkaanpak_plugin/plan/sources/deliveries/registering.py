"""Registers a delivery with its layers, changes what is said of all of them, and removes it: one step each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.source_tables import DELIVERY, SOURCE
from wijkaanpak_plugin.plan.sources.deliveries.delivery import (
    DeliveryPart,
    DeliveryText,
    delivery_of,
    part_name,
    same_delivery,
    table_in,
)
from wijkaanpak_plugin.plan.sources.deliveries.place import SERVICES, kept_place
from wijkaanpak_plugin.plan.sources.registry import RegisteredSource, register_source, registered_sources, remove_source
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.clock import new_id
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.services.entries import keys_in, place_of, table_of

#: What may be said of a delivery; its date and whether it is confidential hold for all that came with it.
_CHANGEABLE = ("name", "date", "confidential", "remarks")


def sources_in(plan: Plan, delivery_id: str) -> list[RegisteredSource]:
    """Return the sources of a delivery, in the order in which they were registered."""
    return [each for each in registered_sources(plan) if each.values["delivery_id"] == delivery_id]


def check_new(plan: Plan, text: DeliveryText, besides: str = "") -> None:
    """PlanError, one sentence that says what to do, when the plan has this delivery already.

    besides: delivery_id of the one that it takes the place of.
    """
    known = same_delivery(plan, text, besides)
    if known is not None:
        said = translate(
            "Plan", "This delivery is in the plan already, as '{name}'; read that one again, or replace it."
        )
        raise PlanError(said.format(name=known.name))


def register_delivery(plan: Plan, text: DeliveryText, parts: Sequence[DeliveryPart], confidential: bool) -> Changes:
    """Return the changes that register a delivery with its layers, for ``plan.history.perform``.

    PlanError, one sentence, when there are no layers, one of them cannot be registered, or the delivery is in the plan
    already; then none is.
    """
    check_new(plan, text)
    if not parts:
        raise PlanError(translate("Plan", "The delivery holds nothing that can be registered."))
    changes = Changes(plan)
    delivery_id = new_id("delivery", text.name, text.place)
    changes.add(DELIVERY.name, {"delivery_id": delivery_id, **delivery_columns(plan, text)})
    for part in parts:
        changes.include(part_added(plan, part, text, delivery_id, confidential))
    return changes


def delivery_columns(plan: Plan, text: DeliveryText) -> dict[str, Any]:
    """Return what is said of a delivery as columns of its table."""
    place = kept_place(plan.backend, text.format, text.place)
    return {"name": text.name, "format": text.format, "place": place, "date": text.date or None}


def part_added(plan: Plan, part: DeliveryPart, text: DeliveryText, delivery_id: str, confidential: bool) -> Changes:
    """Return the changes that register one layer of a delivery; PlanError when it cannot be registered."""
    part.layer.setName(part_name(text.name, part.label))
    changes = register_source(
        plan,
        part.layer,
        part.role,
        part.profile or None,
        date=text.date or None,
        complete=part.complete,
        coverage=part.coverage,
        confidential=confidential,
    )
    for change in changes:
        change.values["delivery_id"] = delivery_id
    return changes


def as_delivery(plan: Plan, text: DeliveryText, sources: Changes) -> Changes:
    """Return the changes that register sources as one delivery, from those that register each by itself: as parts of
    the delivery that lies at that place already, where there is one.
    """
    known = same_delivery(plan, text)
    delivery_id = known.delivery_id if known is not None else new_id("delivery", text.name, text.place)
    changes = Changes(plan)
    if known is None:
        changes.add(DELIVERY.name, {"delivery_id": delivery_id, **delivery_columns(plan, text)})
    for source in sources:
        source.values["delivery_id"] = delivery_id
    changes.include(sources)
    return changes


def change_delivery(plan: Plan, delivery_id: str, **values: Any) -> Changes:
    """Return the changes that write what is said of a delivery, and of all that came with it.

    values: of name, date, confidential and remarks. Sources whose name begins with that of the delivery follow it.
    PlanError when it is not there, has no name, or something else is to be changed.
    """
    strange = sorted(set(values) - set(_CHANGEABLE))
    if strange:
        raise PlanError(translate("Plan", "'{name}' of a delivery cannot be changed.").format(name=", ".join(strange)))
    before = delivery_of(plan, delivery_id)
    name = str(values.get("name", before.name) or "").strip()
    if not name:
        raise PlanError(translate("Plan", "A delivery needs a name."))
    changes = Changes(plan)
    own: dict[str, Any] = {column: values[column] for column in ("date", "remarks") if column in values}
    changes.change(DELIVERY.name, delivery_id, {**own, "name": name})
    for_all: dict[str, Any] = {column: values[column] for column in ("date", "confidential") if column in values}
    for source in sources_in(plan, delivery_id):
        named = renamed(source.name, before.name, name)
        changes.change(SOURCE.name, source.source_id, {**for_all, "name": named})
    return changes


def renamed(source: str, before: str, after: str) -> str:
    """Return the name of a source of a delivery that got another name; one that people chose themselves stays."""
    return (
        part_name(after, source[len(part_name(before, "")) :]) if source.startswith(part_name(before, "")) else source
    )


def remove_delivery(plan: Plan, delivery_id: str) -> Changes:
    """Return the changes that take a delivery out of the plan with all that came with it; the data itself stays.

    PlanError when it is not there.
    """
    changes = Changes(plan)
    changes.remove(DELIVERY.name, delivery_id)
    for source in sources_in(plan, delivery_id):
        changes.include(remove_source(plan, source.source_id))
    return changes


def remove_part(plan: Plan, source_id: str, delivery_id: str) -> Changes:
    """Return the changes that take one source of a delivery out of the plan; the delivery goes with its last one, and
    what is asked of services is not asked again.
    """
    sources = sources_in(plan, delivery_id)
    if [each.source_id for each in sources] == [source_id]:
        return remove_delivery(plan, delivery_id)
    changes = remove_source(plan, source_id)
    delivery = delivery_of(plan, delivery_id)
    if delivery.format == SERVICES:
        gone = {table_in(each.uri, each.provider) for each in sources if each.source_id == source_id}
        kept = place_of(key for key in keys_in(delivery.place) if table_of(key) not in gone)
        changes.change(DELIVERY.name, delivery_id, {"place": kept})
    return changes
