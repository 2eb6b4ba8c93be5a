"""Lookup of the tags of features, by the names that those features had when they were tagged.

A name that can mean one feature only is enough. A row number means another feature once rows were removed, and a field
may hold a value twice since: then the feature must have (nearly) the shape that the tag keeps.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsFeatureRequest, QgsGeometry, QgsVectorLayer

from wijkaanpak_plugin.plan.tags.feature_keys import FeatureNames
from wijkaanpak_plugin.plan.tags.geometry import GeometryCopy, is_near_shape, tag_shape
from wijkaanpak_plugin.plan.tags.records import Tag, TagRecords


class TagLookup:
    """Finds the tags of the features of one layer. source: its registered source (None: not so) and its address."""

    def __init__(
        self,
        records: TagRecords,
        layer: QgsVectorLayer,
        names: FeatureNames,
        source: tuple[Optional[str], str],
        crs: QgsCoordinateReferenceSystem,
    ) -> None:
        self._records = records
        self._layer = layer
        self._names = names
        self._source = source
        self._crs = crs
        used = (names.known(fields) for fields in records.fields_of_source(*source))
        self._used = list(dict.fromkeys(fields for fields in used if fields is not None))

    def tags_of(self, features: Sequence[QgsFeature]) -> list[Optional[Tag]]:
        """Return the tag of each feature, None where it has none or none of which it is sure.

        Shapes that are needed and that the features do not carry are asked from the layer.
        """
        found: list[Optional[Tag]] = []
        doubtful: dict[int, list[Tag]] = {}
        for place, feature in enumerate(features):
            sure, likely = self._named(feature)
            found.append(sure)
            if likely and sure is None:
                doubtful[place] = likely
        if doubtful:
            shapes = self._shapes(features[place] for place in doubtful)
            for place, tags in doubtful.items():
                shape = shapes.get(features[place].id())
                found[place] = next((tag for tag in tags if _has_shape(tag, shape)), None)
        return found

    def _named(self, feature: QgsFeature) -> tuple[Optional[Tag], list[Tag]]:
        """Return the tag that is certainly that of a feature, and those that are so if the shape is theirs."""
        likely: list[Tag] = []
        for fields in self._used:
            tags = self._records.of_source(*self._source, self._names.by(feature, fields))
            if tags and self._names.is_certain(fields):
                return tags[0], []
            likely += tags
        return None, likely

    def _shapes(self, features: Iterable[QgsFeature]) -> dict[int, Optional[QgsGeometry]]:
        copies = GeometryCopy(self._layer, self._crs)
        shapes: dict[int, Optional[QgsGeometry]] = {}
        bare = []
        for feature in features:
            if feature.hasGeometry():
                shapes[feature.id()] = copies.of(feature.geometry())[0]
            else:
                bare.append(feature.id())
        if bare:
            request = QgsFeatureRequest().setFilterFids(bare).setNoAttributes()
            for feature in self._layer.getFeatures(request):
                shapes[feature.id()] = copies.of(feature.geometry())[0]
        return shapes


def _has_shape(tag: Tag, shape: Optional[QgsGeometry]) -> bool:
    if shape is None or tag.wkb is None:
        return False
    return shape.asWkb().data() == tag.wkb or is_near_shape(shape, tag_shape(tag.wkb))
