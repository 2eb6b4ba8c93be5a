"""Which layers of services a plan asked for, and which of them are not there."""

from __future__ import annotations

from collections.abc import Collection

from wijkaanpak_plugin.plan.sources.deliveries.delivery import Delivery, registered_deliveries
from wijkaanpak_plugin.plan.sources.deliveries.place import SERVICES
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.sources.services.entries import keys_in, label_of, table_of


def lacking(delivery: Delivery, there: Collection[str]) -> tuple[str, ...]:
    """Return what a delivery asked of services and what is not there, as people call it. there: its tables."""
    if delivery.format != SERVICES:
        return ()
    return tuple(label_of(key) for key in keys_in(delivery.place) if table_of(key) not in there)


def keys_in_plan(plan: Plan) -> set[str]:
    """Return the keys of all that a plan asked of services already; PlanError when it cannot be read."""
    deliveries = [each for each in registered_deliveries(plan) if each.format == SERVICES]
    return {key for each in deliveries for key in keys_in(each.place)}
