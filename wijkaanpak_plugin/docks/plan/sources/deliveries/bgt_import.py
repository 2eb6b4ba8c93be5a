"""BGT downloads in the Plan panel."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsVectorLayer

from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_kind import DeliveryFacts, DeliveryKind
from wijkaanpak_plugin.domain.translation import N_
from wijkaanpak_plugin.plan.sources.proposed_use import proposed_use
from wijkaanpak_plugin.processing.algorithms.read_deliveries import ReadBgtAlgorithm
from wijkaanpak_plugin.sources.bgt.object_types import type_of_table
from wijkaanpak_plugin.sources.xml.delivery_search import BGT


def bgt_delivery() -> DeliveryKind:
    """Return what the panel needs to know of BGT downloads: a table for each type of object, which profiles know by its
    name.
    """
    return DeliveryKind(
        format=BGT,
        name="BGT",
        title=N_("PlanSources", "Read BGT Download"),
        sorts=N_("PlanSources", "BGT download (*.zip *.gml *.xml)"),
        algorithm=ReadBgtAlgorithm,
        outputs=lambda file: {"OUTPUT": str(file), "LOAD": False},
        facts=_facts,
        called=type_of_table,
    )


def _facts(layers: Mapping[str, QgsVectorLayer]) -> DeliveryFacts:
    """Return the date of a download, the oldest that one of its tables says of itself."""
    dates = sorted(filter(None, (proposed_use(layer).date for layer in layers.values())))
    return DeliveryFacts(date=dates[0][:10] if dates else "")
