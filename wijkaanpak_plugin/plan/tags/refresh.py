"""Refresh of tags: brings them up to date with the features they were made from.

What a tag shows of its source (whether it is there, its row, name, type and shape) is a fact of that source, and no act
of the user: it is written without a step in the history, so that what somebody undid can still be done again, and
Ctrl+Z takes back what somebody did.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any, Optional

from qgis.core import QgsFeature, QgsVectorLayer

from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.store.unlogged_changes import Row, RowChanges, apply_changes
from wijkaanpak_plugin.plan.tags.feature_keys import FeatureNames, is_local, whole_layer
from wijkaanpak_plugin.plan.tags.feature_tags import FeatureTags
from wijkaanpak_plugin.plan.tags.geometry import GeometryCopy, tag_table
from wijkaanpak_plugin.plan.tags.layer_source import layer_title
from wijkaanpak_plugin.plan.tags.matching import TagMatching
from wijkaanpak_plugin.plan.tags.records import Tag
from wijkaanpak_plugin.plan.tags.suggestion_input import FeatureWords


@dataclass
class Refresh:
    """What looking at the sources gave.

    rows: what to write. layers_gone: titles of the layers that are not there, with the number of tags. features_gone:
    ids of tags whose layer is there without their feature. back: tags whose source was gone and is there again.
    renewed: ids of the tags that get another row, name, type or shape. touched: those of all tags that are
    written, by table.
    """

    rows: dict[str, RowChanges] = field(default_factory=dict)
    layers_gone: dict[str, int] = field(default_factory=dict)
    features_gone: list[str] = field(default_factory=list)
    back: list[str] = field(default_factory=list)
    renewed: set[str] = field(default_factory=set)
    touched: dict[str, set[str]] = field(default_factory=dict)

    def put(self, tag: Tag, values: dict[str, Any], wkb: Optional[bytes] = None) -> None:
        """Note what to write of a tag; nothing where it has those values already."""
        differ = {name: value for name, value in values.items() if value != getattr(tag, name)}
        if not differ and wkb is None:
            return
        self.rows.setdefault(tag.table, RowChanges(tag.table)).changed[tag.fid] = Row(differ, wkb)
        self.touched.setdefault(tag.table, set()).add(tag.tag_id)
        if wkb is not None or set(differ) != {"source_gone"}:
            self.renewed.add(tag.tag_id)


class _Sources:
    """The layers of a project by what they show; of one source rather the layer that shows all, and as it is now."""

    def __init__(self, tags: FeatureTags, layers: Iterable[QgsVectorLayer], fresh: Optional[Collection[str]]) -> None:
        self._looks_at_all = fresh is None
        self._layers: dict[str, QgsVectorLayer] = {}
        self._fresh: set[str] = set()
        news = frozenset(fresh or ())
        for layer in sorted(layers, key=lambda layer: (bool(layer.subsetString()), layer.id() not in news)):
            for name in filter(None, tags.sources.of(layer)):
                self._layers.setdefault(name, layer)
                if layer.id() in news:
                    self._fresh.add(name)

    def layer_of(self, tag: Tag) -> Optional[QgsVectorLayer]:
        """Return the layer that shows the source of a tag, None when there is none."""
        return self._layers.get(tag.source_id or "") or self._layers.get(tag.source_layer or "")

    def is_looked_at(self, tag: Tag, layer: QgsVectorLayer) -> bool:
        """Say whether the feature of a tag is asked for; of a server only what was gone, unless all is asked for."""
        if self._looks_at_all:
            return True
        is_fresh = bool(self._fresh & {tag.source_id, tag.source_layer})
        return is_fresh and (tag.source_gone or is_local(layer))


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
    found = Refresh()
    sources = _Sources(tags, layers, fresh)
    looked_at: dict[str, tuple[QgsVectorLayer, list[Tag]]] = {}
    for tag in tags.records:
        if not tag.source_feature or not (tag.source_id or tag.source_layer):
            continue
        layer = sources.layer_of(tag)
        if layer is None:
            title = layer_title(tag.source_layer or "")
            found.layers_gone[title] = found.layers_gone.get(title, 0) + 1
            found.put(tag, {"source_gone": True})
        elif sources.is_looked_at(tag, layer):
            looked_at.setdefault(layer.id(), (layer, []))[1].append(tag)
        elif tag.source_gone:
            found.features_gone.append(tag.name or "")
    for layer, wanted in looked_at.values():
        _look_in(found, layer, wanted, plan, tags.sources.features(layer))
    return found


def write_refresh(plan: Plan, found: Refresh) -> None:
    """Write what was found, without a step in the history; PlanError when the plan cannot be written."""
    apply_changes(plan, list(found.rows.values()))


def _look_in(found: Refresh, layer: QgsVectorLayer, wanted: list[Tag], plan: Plan, names: FeatureNames) -> None:
    whole = whole_layer(layer)
    words, copies = FeatureWords(layer), GeometryCopy(layer, plan.crs)
    features = TagMatching(whole or layer, names, words, copies).features_of(wanted)
    for tag in wanted:
        feature = features.get(tag.tag_id)
        if feature is not None:
            if tag.source_gone:
                found.back.append(tag.name or "")
            _renew(found, tag, feature, names, words, copies)
        elif whole is not None:
            found.features_gone.append(tag.name or "")
            found.put(tag, {"source_gone": True})


def _renew(
    found: Refresh, tag: Tag, feature: QgsFeature, names: FeatureNames, words: FeatureWords, copies: GeometryCopy
) -> None:
    """Note what a tag has to take over. A feature without a name of its own leaves the tag the name it has."""
    values = {
        "source_gone": False,
        "name": words.own_name(feature) or tag.name,
        "feature_type": words.type(feature),
        "source_feature": _feature_name(tag, feature, names),
    }
    geometry, _note = copies.of(feature.geometry())
    wkb = geometry.asWkb().data() if geometry is not None and tag_table(geometry) == tag.table else None
    found.put(tag, values, wkb if wkb != tag.wkb else None)


def _feature_name(tag: Tag, feature: QgsFeature, names: FeatureNames) -> str:
    """Return the name that a tag keeps of its feature: the one it has, as long as that is what it is called by."""
    known = tag.source_feature or ""
    fields = names.fields_of(known)
    if fields is not None and names.by(feature, fields) == known:
        return known
    return names.of(feature)
