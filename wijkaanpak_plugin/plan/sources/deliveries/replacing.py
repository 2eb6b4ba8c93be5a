"""A newer delivery takes the place of an older one: what was said and judged of the older one holds on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import PurePath
from typing import Any

from qgis.core import QgsProviderRegistry

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.source_tables import DELIVERY, SOURCE
from wijkaanpak_plugin.plan.sources.crs import own_crs
from wijkaanpak_plugin.plan.sources.deliveries.delivery import (
    Delivery,
    DeliveryPart,
    DeliveryText,
    delivery_of,
    table_in,
)
from wijkaanpak_plugin.plan.sources.deliveries.registering import (
    check_new,
    delivery_columns,
    part_added,
    renamed,
    sources_in,
)
from wijkaanpak_plugin.plan.sources.registry import READING_COLUMNS, RegisteredSource, remove_source
from wijkaanpak_plugin.plan.sources.trust import trust
from wijkaanpak_plugin.plan.sources.uri import file_parts, relative_uri
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import Plan


def replace_delivery(
    plan: Plan, delivery_id: str, text: DeliveryText, parts: Sequence[DeliveryPart], as_it_was: Collection[str] = ()
) -> Changes:
    """Return the changes by which the layers of a newer delivery take the place of those of an older one.

    A part that both have, by the name of its table, keeps its source_id, role, profile, filter and what was said of
    it; date and place are those of the newer one, and its completeness too where that is known. A part that only the
    older one has is removed, one that only the newer one has is registered: confidential as soon as anything in the
    delivery is. as_it_was: tables whose part stays as it was, data and date, because it could not be read now; the
    delivery keeps its date then. The older data stays where it lies, so that the step can be undone. PlanError, one
    sentence, when the delivery is not there any more, the newer one is in the plan by itself, or they have no part in
    common.
    """
    before = delivery_of(plan, delivery_id)
    check_new(plan, text, besides=delivery_id)
    name = text.name if _is_given(before, text) else before.name
    text = DeliveryText(name, text.format, text.place, text.date, text.numbered)
    changes = Changes(plan)
    columns = delivery_columns(plan, text)
    if as_it_was:
        columns["date"] = before.date or None
    changes.change(DELIVERY.name, delivery_id, columns)
    sources = sources_in(plan, delivery_id)
    known = {table_in(each.uri, each.provider): each for each in sources}
    parts = [part for part in parts if part.table not in as_it_was]
    if not as_it_was and not any(part.table in known for part in parts):
        said = translate("Plan", "{newer} holds none of the parts of '{older}'; nothing was replaced.")
        raise PlanError(said.format(newer=PurePath(text.place).name, older=before.name))
    for part in parts:
        source = known.pop(part.table, None)
        if source is None:
            secret = any(each.confidential for each in sources)
            changes.include(part_added(plan, part, text, delivery_id, secret))
            continue
        own = {"name": renamed(source.name, before.name, name), "date": text.date or None}
        changes.change(SOURCE.name, source.source_id, {**_columns(plan, source, part), **own})
    for table, source in known.items():
        if table not in as_it_was:
            changes.include(remove_source(plan, source.source_id))
    return changes


def _columns(plan: Plan, source: RegisteredSource, part: DeliveryPart) -> dict[str, Any]:
    """Return where the data of a source lies from now on; what its last reading counted is forgotten."""
    provider = part.layer.providerType()
    parts = {**file_parts(source.uri, source.provider), **_path_and_table(part)}
    uri = relative_uri(plan.backend, QgsProviderRegistry.instance().encodeUri(provider, parts), provider)
    trust(plan, uri, provider)
    columns: dict[str, Any] = {**dict.fromkeys(READING_COLUMNS), "uri": uri, "provider": provider}
    if source.values["crs"] is None:
        columns["crs"] = own_crs(part.layer)
    if part.complete is not None:
        columns["complete"] = part.complete
    return columns


def _path_and_table(part: DeliveryPart) -> dict[str, Any]:
    parts = file_parts(part.layer.source(), part.layer.providerType())
    return {name: parts[name] for name in ("path", "layerName") if name in parts}


def _is_given(before: Delivery, text: DeliveryText) -> bool:
    """Return whether a delivery bears a name as its reader gave it, such as KLIC and a number or that of its file, and
    no one of people's own.
    """
    return before.name == PurePath(before.place).stem or before.name.split(" ")[0] == text.name.split(" ")[0]
