"""Matching of tags with features of their layer: by name, and where a name is no proof, by shape."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import QgsFeature, QgsGeometry, QgsSpatialIndex, QgsVectorLayer

from wijkaanpak_plugin.plan.tags.feature_keys import FeatureNames
from wijkaanpak_plugin.plan.tags.geometry import GeometryCopy, is_near_shape, is_same_shape, tag_shape
from wijkaanpak_plugin.plan.tags.records import Tag
from wijkaanpak_plugin.plan.tags.suggestion_input import FeatureWords


class TagMatching:
    """Finds which feature of one layer each tag belongs to; a feature that may be another one is not taken for it."""

    def __init__(self, layer: QgsVectorLayer, names: FeatureNames, words: FeatureWords, copies: GeometryCopy) -> None:
        self._layer = layer
        self._names = names
        self._words = words
        self._copies = copies

    def features_of(self, tags: Sequence[Tag]) -> dict[str, QgsFeature]:
        """Return the feature of each tag by the tag's id; those that are not found are left out."""
        named: dict[str, list[QgsFeature]] = {}
        for name, feature in self._names.find(self._layer, (tag.source_feature or "" for tag in tags)):
            named.setdefault(name, []).append(feature)
        found: dict[str, QgsFeature] = {}
        lost = []
        for tag in tags:
            fields = self._names.fields_of(tag.source_feature or "")
            feature = self._among(tag, named.get(tag.source_feature or "", []), bool(fields))
            if feature is not None:
                found[tag.tag_id] = feature
            elif not fields and tag.wkb is not None:
                lost.append(tag)
        if lost:
            self._follow(lost, found)
        return found

    def _among(self, tag: Tag, features: list[QgsFeature], by_field: bool) -> Optional[QgsFeature]:
        """Return the feature of a tag among those of its name; None when that is not certain."""
        if by_field and len(features) == 1:
            return features[0]
        near = [feature for feature in features if self._is_near(tag, feature)]
        if not by_field:
            near = [feature for feature in near if self._words.own_name(feature) in (None, tag.name)]
        return near[0] if len(near) == 1 else None

    def _follow(self, lost: list[Tag], found: dict[str, QgsFeature]) -> None:
        """Find the features that have the very shape of tags whose row number says nothing any more."""
        taken = {feature.id() for feature in found.values()}
        alike = self._alike(lost, taken)
        for same_name in (True, False):
            for tag in lost:
                left = [feature for feature in alike.get(tag.tag_id, ()) if feature.id() not in taken]
                if same_name:
                    left = [feature for feature in left if self._words.own_name(feature) == tag.name]
                if len(left) == 1 and tag.tag_id not in found:
                    found[tag.tag_id] = left[0]
                    taken.add(left[0].id())

    def _alike(self, tags: list[Tag], taken: set[int]) -> dict[str, list[QgsFeature]]:
        """Return the features that have the very shape of each tag, in one pass through the layer."""
        shapes = [tag_shape(tag.wkb) for tag in tags]
        index = QgsSpatialIndex()
        for place, shape in enumerate(shapes):
            index.addFeature(place, shape.boundingBox())
        alike: dict[str, list[QgsFeature]] = {}
        for feature in self._layer.getFeatures():
            box = self._copies.box(feature.geometry())
            places = index.intersects(box) if box is not None and feature.id() not in taken else []
            shape = self._shape(feature) if places else None
            for place in places if shape is not None else ():
                if is_same_shape(shape, shapes[place]):
                    alike.setdefault(tags[place].tag_id, []).append(QgsFeature(feature))
        return alike

    def _is_near(self, tag: Tag, feature: QgsFeature) -> bool:
        shape = self._shape(feature)
        return shape is not None and tag.wkb is not None and is_near_shape(shape, tag_shape(tag.wkb))

    def _shape(self, feature: QgsFeature) -> Optional[QgsGeometry]:
        return self._copies.of(feature.geometry())[0]
