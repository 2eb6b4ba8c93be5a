"""KLIC deliveries in the Plan panel."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from qgis.core import QgsVectorLayer

from wijkaanpak_plugin.docks.plan.sources.deliveries.delivery_kind import (
    DeliveryFacts,
    DeliveryKind,
    PartKind,
    table_place,
)
from wijkaanpak_plugin.domain.translation import N_
from wijkaanpak_plugin.map.klic_styles import style_delivery
from wijkaanpak_plugin.processing.algorithms.read_deliveries import ReadKlicAlgorithm
from wijkaanpak_plugin.sources.coverage_layer import silent_parties
from wijkaanpak_plugin.sources.vector_layer import plain_text
from wijkaanpak_plugin.sources.xml.delivery_search import KLIC

_COVERAGE = "coverage"
#: By output of the algorithm: the table that it is written to.
_TABLES = {
    "COVERAGE": _COVERAGE,
    "PRECAUTIONS": "precautions",
    "AREAS": "areas",
    "OUTPUT": "cables_and_pipes",
    "POINTS": "points",
}


def klic_delivery() -> DeliveryKind:
    """Return what the panel needs to know of KLIC deliveries; they may be used for the request only."""
    return DeliveryKind(
        format=KLIC,
        name="KLIC",
        title=N_("PlanSources", "Read KLIC Delivery"),
        sorts=N_("PlanSources", "KLIC delivery (*.zip *.xml)"),
        algorithm=ReadKlicAlgorithm,
        outputs=_outputs,
        parts={
            _COVERAGE: PartKind(N_("PlanSources", "where it holds"), "coverage"),
            "precautions": PartKind(N_("PlanSources", "precautions"), "existing", "klic_precautions", "table"),
            "areas": PartKind(N_("PlanSources", "areas"), "existing", "klic_areas", "table"),
            "cables_and_pipes": PartKind(N_("PlanSources", "cables and pipes"), "existing", "klic_lines", "table"),
            "points": PartKind(N_("PlanSources", "points"), "existing", "klic_points", "table"),
        },
        facts=_facts,
        style=style_delivery,
        confidential=True,
    )


def _outputs(file: Path) -> dict[str, str]:
    """Return where the tables and the base map of a delivery are written."""
    tables = {output: table_place(file, table) for output, table in _TABLES.items()}
    return {**tables, "BASE_MAP": str(file.with_suffix(".png"))}


def _facts(layers: Mapping[str, QgsVectorLayer]) -> DeliveryFacts:
    """Return number, date, completeness and who supplied nothing, as the coverage of a delivery says."""
    coverage = layers.get(_COVERAGE)
    rows = list(coverage.getFeatures()) if coverage is not None else []
    if coverage is None or not rows:
        return DeliveryFacts()
    complete = rows[0]["complete"]
    known = complete if isinstance(complete, bool) else None
    number, date = plain_text(rows[0]["source_id"]) or "", plain_text(rows[0]["date"]) or ""
    return DeliveryFacts(number, date, known, silent_parties(coverage))
