"""One delivery of a plan: its row, and what is said of it and of its parts when it is registered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsProviderRegistry, QgsVectorLayer

from wijkaanpak_plugin.plan.schema.source_tables import DELIVERY
from wijkaanpak_plugin.plan.sources.deliveries.place import kept_place
from wijkaanpak_plugin.plan.store.errors import record_is_gone
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.values import plain

#: Format of a file with several tables that are used as they lie.
FILE = "file"
#: Format of a folder with such files.
FOLDER = "folder"
#: Format of a list of planned works, a file whose works are saved beside the plan.
WORKS = "works"


@dataclass(frozen=True)
class Delivery:
    """One row of the table delivery. place: as the plan keeps it, "" when not known. date: ISO 8601, "" likewise."""

    delivery_id: str
    name: str
    format: str = ""
    place: str = ""
    date: str = ""
    remarks: str = ""


@dataclass(frozen=True)
class DeliveryText:
    """What is said of a delivery. place: full path of the file or folder, or what was asked of services. date: ISO
    8601, "" when not known. numbered: whether its name holds the number that its supplier gave it, by which it is known
    wherever it lies.
    """

    name: str
    format: str
    place: str
    date: str = ""
    numbered: bool = False


@dataclass(frozen=True)
class DeliveryPart:
    """One layer of a delivery, a table of a file, and what it is for the plan. label: the name of the part within the
    delivery. complete: None when not known.
    """

    layer: QgsVectorLayer
    label: str
    role: str
    profile: str = ""
    coverage: Optional[str] = None
    complete: Optional[bool] = None

    @property
    def table(self) -> str:
        """Name of the table in its file, by which parts of an older and a newer delivery are taken for the same."""
        return table_in(self.layer.source(), self.layer.providerType())


def table_in(uri: str, provider: str) -> str:
    """Return the name of the table that an address names, "" when it names none."""
    return str(QgsProviderRegistry.instance().decodeUri(provider, uri).get("layerName") or "")


def part_name(delivery: str, label: str) -> str:
    """Return the name of a source that came with a delivery."""
    return f"{delivery}: {label}"


def registered_deliveries(plan: Plan) -> list[Delivery]:
    """Return the deliveries of a plan, in the order in which they were registered; PlanError when it cannot be read."""
    found = []
    for feature in plan.stored(DELIVERY.name).getFeatures():
        row = {name: plain(feature[name]) for name in DELIVERY.field_names}
        texts = (str(row[name] or "") for name in ("name", "format", "place", "date", "remarks"))
        found.append(Delivery(row["delivery_id"], *texts))
    return found


def delivery_of(plan: Plan, delivery_id: str) -> Delivery:
    """Return one delivery; PlanError when it is not there any more."""
    found = next((each for each in registered_deliveries(plan) if each.delivery_id == delivery_id), None)
    if found is None:
        raise record_is_gone()
    return found


def same_delivery(plan: Plan, text: DeliveryText, besides: str = "") -> Optional[Delivery]:
    """Return the delivery that the plan has already and that is this one: it lies at the same place, or has the same
    number. besides: delivery_id of the one that it takes the place of.
    """
    place = kept_place(plan.backend, text.format, text.place)
    for each in registered_deliveries(plan):
        if each.delivery_id == besides or each.format != text.format:
            continue
        if each.place == place or (text.numbered and each.name == text.name):
            return each
    return None
