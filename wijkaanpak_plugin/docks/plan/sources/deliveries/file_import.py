"""Files with several tables in the Plan panel: what was registered of one together is a delivery too."""

from __future__ import annotations

from collections.abc import Iterable

from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_kind import DeliveryKind, PartKind
from wijkaanpak_plugin.domain.translation import N_
from wijkaanpak_plugin.plan.sources.deliveries.delivery import FILE


def file_delivery(tables: Iterable[str]) -> DeliveryKind:
    """Return what the panel needs to know of a file of which these tables are registered; the data stays where it is.

    A newer file takes its place with the same tables; what each is for the plan stays as it was said.
    """
    return DeliveryKind(
        format=FILE,
        name="",
        title=N_("PlanSources", "Choose Newer File"),
        sorts=N_("PlanSources", "Files with tables (*.gpkg *.sqlite *.gml);;All files (*)"),
        algorithm=None,
        parts={name: PartKind(name, "existing") for name in tables},
        has_others=False,
    )
