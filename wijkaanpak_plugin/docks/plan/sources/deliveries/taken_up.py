"""What becomes of a delivery in the plan once it was read: what is said of it, and its parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from qgis.core import QgsVectorLayer

from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_kind import DeliveryFacts, DeliveryKind
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_place import Place
from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_texts import registered_text
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.deliveries.delivery import DeliveryPart, DeliveryText
from wijkaanpak_plugin.plan.sources.deliveries.registering import register_delivery
from wijkaanpak_plugin.plan.sources.trust import is_trusted, trust
from wijkaanpak_plugin.plan.store.plan import Plan

#: Where a delivery comes from is remembered as an address of this provider, which QGIS does not have.
_PROVIDER = "delivery"


def text_of(kind: DeliveryKind, place: Place, facts: DeliveryFacts) -> DeliveryText:
    """Return what is said of a delivery. facts: what it says of itself."""
    name = f"{kind.name} {facts.number or place.stem}".strip()
    return DeliveryText(name, kind.format, str(place), facts.date, bool(facts.number))


def parts_of(kind: DeliveryKind, layers: Mapping[str, QgsVectorLayer], facts: DeliveryFacts) -> list[DeliveryPart]:
    """Return the tables that are of use to the plan as parts of the delivery, as its kind says."""
    return [
        DeliveryPart(layers[table], known.words, known.role, known.profile, known.coverage, facts.complete)
        for table, known in kind.parts_in(layers).items()
    ]


def register_new(plan: Plan, text: DeliveryText, parts: Sequence[DeliveryPart], confidential: bool) -> str:
    """Register a delivery that is new, as one step, and return one sentence on it. PlanError, one sentence, when that
    cannot be done; then nothing has changed.
    """
    step = translate("PlanSources", "Read delivery {name}").format(name=text.name)
    plan.history.perform(step, register_delivery(plan, text, parts, confidential))
    rows = sum(part.layer.featureCount() for part in parts)
    return registered_text(text.name, rows, len(parts), confidential)


def remember_place(plan: Plan, place: Place) -> None:
    """Remember that the file of a delivery was chosen on this machine, or that its services may be asked from it."""
    for each in _asked(place):
        trust(plan, each, _PROVIDER)


def is_known_place(plan: Plan, place: Place) -> bool:
    """Return whether the file of a delivery was chosen on this machine, or all of its services may be asked from it."""
    return all(is_trusted(plan, each, _PROVIDER) for each in _asked(place))


def _asked(place: Place) -> tuple[str, ...]:
    return (str(place),) if isinstance(place, Path) else place.keys
