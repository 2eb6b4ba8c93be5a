"""Works of a list as a layer: each lies along the whole of the streets that it names, or its place is not known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Callable, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsMemoryProviderUtils,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from wijkaanpak_plugin.sources.metric_crs import STANDARD_CRS
from wijkaanpak_plugin.sources.profiles.profile_model import Profile, field_positions
from wijkaanpak_plugin.sources.snapshot import LayerSnapshot
from wijkaanpak_plugin.sources.vector_layer import plain_text
from wijkaanpak_plugin.sources.works.street_names import StreetNames
from wijkaanpak_plugin.sources.works.works_table import WorksTable

#: Fields of the profile of streets.
_NAME, _TOWN = "street_name", "town"


@dataclass
class Streets:
    """Streets with their shape, by name. doubled: names that are there in several towns, so that nobody knows which is
    meant. crs: of the shapes.
    """

    crs: QgsCoordinateReferenceSystem = field(default_factory=lambda: QgsCoordinateReferenceSystem(STANDARD_CRS))
    wkb_type: QgsWkbTypes.Type = QgsWkbTypes.Type.MultiLineString
    shapes: dict[str, QgsGeometry] = field(default_factory=dict)
    doubled: frozenset[str] = frozenset()


@dataclass
class PlacedWorks:
    """A list as a layer in memory, row by row. placed: rows that have a place. no_place: what the others say of where
    they are, in their order, "" where they say nothing. doubled: of those, what names a street of several towns.
    """

    table: WorksTable
    layer: QgsVectorLayer
    placed: int = 0
    no_place: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)


def streets_of(
    layer: LayerSnapshot, profile: Profile, around: Optional[QgsRectangle], go_on: Callable[[], bool]
) -> Streets:
    """Return the streets of a layer. profile: that of streets with their names. around: where the plan is, in the
    coordinates of the layer; None: anywhere. go_on: asked meanwhile; what was read before it says no is returned.
    """
    positions = field_positions(layer.fields().names())
    name_at, town_at = profile.position(_NAME, positions), profile.position(_TOWN, positions)
    request = QgsFeatureRequest() if around is None else QgsFeatureRequest(around)
    parts: dict[str, list[QgsGeometry]] = defaultdict(list)
    towns: dict[str, set[str]] = defaultdict(set)
    spelled: dict[str, str] = {}
    for feature in layer.getFeatures(request):
        if not go_on():
            break
        name = plain_text(feature[name_at]) if name_at is not None else None
        if name and feature.hasGeometry():
            # One street, though its parts may be spelled with other capitals.
            name = spelled.setdefault(name.casefold(), name)
            parts[name].append(QgsGeometry(feature.geometry()))
            towns[name].add((plain_text(feature[town_at]) or "").casefold() if town_at is not None else "")
    return Streets(
        layer.crs(),
        QgsWkbTypes.multiType(QgsWkbTypes.flatType(layer.wkbType())),
        {name: _together(shapes) for name, shapes in parts.items()},
        frozenset(name for name, found in towns.items() if len(found) > 1),
    )


def placed_works(table: WorksTable, streets: Streets) -> PlacedWorks:
    """Return the works of a table as a layer in memory, in the coordinates of the streets."""
    fields = QgsFields()
    for name in table.columns:
        fields.append(QgsField(name, QMetaType.Type.QString))
    layer = QgsMemoryProviderUtils.createMemoryLayer(
        table.name, fields, streets.wkb_type, streets.crs, loadDefaultStyle=False
    )
    placed = PlacedWorks(table, layer)
    names = StreetNames(streets.shapes)
    features = []
    for row in table.rows:
        feature = QgsFeature(fields)
        feature.setAttributes([cell or None for cell in row])
        where = table.where(row)
        found = names.found_in(where)
        if found and not streets.doubled.intersection(found):
            feature.setGeometry(_together(streets.shapes[name] for name in found))
            placed.placed += 1
        else:
            placed.no_place.append(where)
            if found:
                placed.doubled.append(where)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return placed


def _together(shapes: Iterable[QgsGeometry]) -> QgsGeometry:
    """Return shapes as one of several parts."""
    whole = QgsGeometry.collectGeometry(list(shapes))
    whole.convertToMultiType()
    whole.get().dropZValue()
    whole.get().dropMValue()
    return whole


def as_if_placed(table: WorksTable) -> QgsVectorLayer:
    """Return the works of a table as a layer in memory in which each has a place, to see what can be read of the rest.

    The places mean nothing.
    """
    nowhere = QgsGeometry.fromWkt("MultiLineString((155000 463000, 155001 463000))")
    streets = Streets()
    layer = placed_works(table, streets).layer
    layer.dataProvider().changeGeometryValues({feature.id(): nowhere for feature in layer.getFeatures()})
    return layer
