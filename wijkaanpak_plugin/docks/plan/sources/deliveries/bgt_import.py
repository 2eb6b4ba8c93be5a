"""BGT downloads in the Plan panel."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Callable

from qgis.core import QgsProcessingAlgorithm, QgsVectorLayer

from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_kind import DeliveryFacts, DeliveryKind
from wijkaanpak_plugin.domain.translation import N_
from wijkaanpak_plugin.plan.sources.proposed_use import proposed_use


def bgt_delivery(
    algorithm: Callable[[], QgsProcessingAlgorithm], style: Callable[[QgsVectorLayer], None]
) -> DeliveryKind:
    """Return what the panel needs to know of BGT downloads.

    algorithm: reads INPUT and writes OUTPUT, a GeoPackage with a table for each type of object, which profiles know by
    its name; LOAD: whether it adds them to the project itself. style: how such a table is drawn.
    """
    return DeliveryKind(
        format="bgt",
        name="BGT",
        title=N_("PlanSources", "Read BGT Download"),
        sorts=N_("PlanSources", "BGT download (*.zip *.gml *.xml)"),
        algorithm=algorithm,
        outputs=lambda file: {"OUTPUT": str(file), "LOAD": False},
        facts=_facts,
        style=style,
    )


def _facts(layers: Mapping[str, QgsVectorLayer]) -> DeliveryFacts:
    """Return the date of a download, the oldest that one of its tables says of itself."""
    dates = sorted(filter(None, (proposed_use(layer).date for layer in layers.values())))
    return DeliveryFacts(date=dates[0][:10] if dates else "")
