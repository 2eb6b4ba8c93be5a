"""What a layer says by itself of its use, its date and its completeness."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Optional

from qgis.core import Qgis, QgsFeature, QgsFeatureRequest, QgsVectorLayer

from wijkaanpak_plugin.domain.window import iso_day
from wijkaanpak_plugin.sources.klic.delivery import is_of_delivery
from wijkaanpak_plugin.sources.vector_layer import plain_text

#: Fields by which an area that says where a delivery holds is known: that of readklic, wherever it was written to.
_OF_COVERAGE = frozenset(("source_id", "polygon_type", "missing"))

#: So many rows are looked at: a delivery has a few areas, and its rows are all of one day.
_LOOKED_AT = 20


#: Field of the other tables of readklic with the day of the delivery.
_DELIVERED = "delivery_date"

#: Dates that the metadata of a layer may give, the one that says most of its content first.
_IN_METADATA = (Qgis.MetadataDateType.Revised, Qgis.MetadataDateType.Published, Qgis.MetadataDateType.Created)


class ProposedUse(NamedTuple):
    """role: empty when the layer does not say. date: ISO 8601, empty when not known. complete: None when not known."""

    role: str = ""
    date: str = ""
    complete: Optional[bool] = None


def proposed_use(layer: QgsVectorLayer) -> ProposedUse:
    """Return what a layer says of itself: in its rows, else in its metadata. The date is that of the oldest row."""
    names = {name.lower() for name in layer.fields().names()}
    if names >= _OF_COVERAGE and layer.geometryType() == Qgis.GeometryType.Polygon:
        rows = _first_rows(layer)
        known = [row["complete"] for row in rows] if "complete" in names else []
        complete = all(known) if known and all(isinstance(value, bool) for value in known) else None
        return ProposedUse("coverage", _oldest(rows, "date") or _date_in_metadata(layer), complete)
    rows = _first_rows(layer) if _DELIVERED in names and is_of_delivery(names) else []
    return ProposedUse(date=_oldest(rows, _DELIVERED) or _date_in_metadata(layer))


def _first_rows(layer: QgsVectorLayer) -> list[QgsFeature]:
    return list(
        layer.getFeatures(QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry).setLimit(_LOOKED_AT))
    )


def _oldest(rows: Sequence[QgsFeature], name: str) -> str:
    if not rows or rows[0].fieldNameIndex(name) < 0:
        return ""
    return min(filter(None, (iso_day(plain_text(row[name]) or "") for row in rows)), default="")


def _date_in_metadata(layer: QgsVectorLayer) -> str:
    moments = (layer.metadata().dateTime(sort) for sort in _IN_METADATA)
    return next((plain_text(moment) or "" for moment in moments if moment.isValid()), "")
