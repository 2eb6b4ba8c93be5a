"""Brings tags up to date with the features they were made from.

Whether a source is there is a fact about this computer now, and no act of the user: it is written without a step in the
history, so that taking a layer out of the project and putting it back costs nobody an undo. What really changed in
a feature (shape, name, type) is a step.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Optional

from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

from wijkaanpak_plugin.plan.changes import Changes
from wijkaanpak_plugin.plan.feature_tags import FeatureTags
from wijkaanpak_plugin.plan.plan_file import Plan
from wijkaanpak_plugin.plan.row_changes import Row, RowChanges, apply_changes
from wijkaanpak_plugin.plan.tag_geometry import GeometryCopy, tag_table
from wijkaanpak_plugin.plan.tag_identity import FeatureNames, is_local, layer_title
from wijkaanpak_plugin.plan.tag_records import Tag
from wijkaanpak_plugin.plan.tag_words import FeatureWords


@dataclass
class Refresh:
    """What looking at the sources gave.

    changes: new shapes, names and types, for one step. flags: what to write about sources that went or came back.
    layers_gone: titles of the layers that are not there, with the number of tags. features_gone: names of tags whose
    layer is there without their feature. back: tags whose source was gone and is there again.
    """

    changes: Changes
    flags: list[RowChanges] = field(default_factory=list)
    layers_gone: dict[str, int] = field(default_factory=dict)
    features_gone: list[str] = field(default_factory=list)
    back: list[str] = field(default_factory=list)
    touched: dict[str, set[str]] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """Number of records that get another shape, name or type."""
        return sum(1 for _change in self.changes)


def refresh(
    plan: Plan,
    tags: FeatureTags,
    layers: Iterable[QgsVectorLayer],
    fresh: Optional[Collection[str]] = None,
) -> Refresh:
    """Look up the features of the tags in the layers of the project. Nothing is written yet.

    layers: all that are there. fresh: ids of those that came or changed since the last look, None: look into all. Of a
    fresh layer on a server only what was gone is asked for, so that nobody waits for it unasked.
    """
    found = Refresh(Changes(plan))
    by_source: dict[str, QgsVectorLayer] = {}
    for layer in layers:
        for name in filter(None, tags.sources.of(layer)):
            by_source.setdefault(name, layer)
    of_layer: dict[str, list[Tag]] = {}
    for tag in tags.records:
        if not tag.source_feature or not (tag.source_id or tag.source_layer):
            continue
        layer_there = by_source.get(tag.source_id or "") or by_source.get(tag.source_layer or "")
        if layer_there is None:
            title = layer_title(tag.source_layer or "")
            found.layers_gone[title] = found.layers_gone.get(title, 0) + 1
            _flag(found, tag, gone=True)
        else:
            of_layer.setdefault(layer_there.id(), []).append(tag)
    for layer in {layer.id(): layer for layer in by_source.values()}.values():
        wanted = of_layer.get(layer.id(), [])
        looked_at = [tag for tag in wanted if _is_looked_at(tag, layer, fresh)]
        found.features_gone += [tag.name or "" for tag in wanted if tag.source_gone and tag not in looked_at]
        if looked_at:
            _look_in(found, layer, looked_at, plan, tags.sources.features(layer))
    return found


def _is_looked_at(tag: Tag, layer: QgsVectorLayer, fresh: Optional[Collection[str]]) -> bool:
    if fresh is None:
        return True
    return layer.id() in fresh and (tag.source_gone or is_local(layer))


def write_flags(plan: Plan, found: Refresh) -> None:
    """Write which sources are gone, without a step in the history; PlanError when the plan cannot be written."""
    apply_changes(plan, found.flags)


def _look_in(
    found: Refresh, layer: QgsVectorLayer, wanted: list[Tag], plan: Plan, names: FeatureNames
) -> None:
    features = dict(names.find(tag.source_feature or "" for tag in wanted))
    words, copies = FeatureWords(layer), GeometryCopy(layer, plan.crs)
    for tag in wanted:
        feature = features.get(tag.source_feature or "")
        if feature is None or (names.by_row_number and not _is_same(tag, feature, words, copies)):
            found.features_gone.append(tag.name or "")
            _flag(found, tag, gone=True)
            continue
        if tag.source_gone:
            found.back.append(tag.name or "")
        _flag(found, tag, gone=False)
        _renew(found, tag, feature, words, copies)


def _is_same(tag: Tag, feature: QgsFeature, words: FeatureWords, copies: GeometryCopy) -> bool:
    """Say whether a feature that is known by its row number is the one of then: by its name, or by its place."""
    geometry, _note = copies.of(feature.geometry())
    if geometry is not None and tag.wkb is not None:
        before = QgsGeometry()
        before.fromWkb(tag.wkb)
        if geometry.boundingBoxIntersects(before):
            return True
    return not words.name(feature).endswith(f" {feature.id()}") and words.name(feature) == tag.name


def _renew(found: Refresh, tag: Tag, feature: QgsFeature, words: FeatureWords, copies: GeometryCopy) -> None:
    values = {"name": words.name(feature), "feature_type": words.type(feature)}
    values = {name: value for name, value in values.items() if value != getattr(tag, name)}
    geometry, _note = copies.of(feature.geometry())
    if geometry is None or tag_table(geometry) != tag.table or geometry.asWkb().data() == tag.wkb:
        geometry = None
    if values or geometry is not None:
        found.changes.change(tag.table, tag.tag_id, values, geometry)


def _flag(found: Refresh, tag: Tag, gone: bool) -> None:
    if tag.source_gone == gone:
        return
    change = next((change for change in found.flags if change.table == tag.table), None)
    if change is None:
        change = RowChanges(tag.table)
        found.flags.append(change)
    change.changed[tag.fid] = Row({"source_gone": gone})
    found.touched.setdefault(tag.table, set()).add(tag.tag_id)
