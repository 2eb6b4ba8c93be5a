"""What a layer says by itself of its use, its date and its completeness."""

from __future__ import annotations

from typing import NamedTuple, Optional

from qgis.core import Qgis, QgsFeatureRequest, QgsVectorLayer

from wijkaanpak_plugin.sources.vector_layer import plain_text

#: Fields by which an area that says where a delivery holds is known: that of readklic, wherever it was written to.
_OF_COVERAGE = frozenset(("source_id", "polygon_type", "missing"))

#: So many areas are looked at; a delivery has a few.
_LOOKED_AT = 20


class ProposedUse(NamedTuple):
    """date: ISO 8601, empty when not known; complete: None when not known."""

    role: str
    date: str
    complete: Optional[bool]


def proposed_use(layer: QgsVectorLayer) -> Optional[ProposedUse]:
    """Return what a layer says of itself; None where it says nothing. The date is that of the oldest area."""
    names = {name.lower() for name in layer.fields().names()}
    if not names >= _OF_COVERAGE or layer.geometryType() != Qgis.GeometryType.Polygon:
        return None
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry).setLimit(_LOOKED_AT)
    rows = list(layer.getFeatures(request))
    dates = [plain_text(row["date"]) or "" for row in rows] if "date" in names else []
    known = [row["complete"] for row in rows] if "complete" in names else []
    complete = all(known) if known and all(isinstance(value, bool) for value in known) else None
    return ProposedUse("coverage", min(dates, default="")[:10], complete)
