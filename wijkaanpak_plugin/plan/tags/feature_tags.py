"""Repository of feature tags: features of any layer get transitions and a scale level.

A tag keeps a copy of the geometry and the identity of its source, so that it stays when the source goes. A feature has
one tag; tagging it again changes that one. Nothing is written here: what comes back goes to ``plan.history.perform``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Optional

from qgis.core import QgsFeature, QgsVectorLayer

from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.schema.tables import TAG_TABLES
from wijkaanpak_plugin.plan.store.author import author
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.clock import now
from wijkaanpak_plugin.plan.store.errors import PlanError
from wijkaanpak_plugin.plan.store.plan import PLAN_PROPERTY, TABLE_PROPERTY, Plan
from wijkaanpak_plugin.plan.tags.edit import TagEdit, like
from wijkaanpak_plugin.plan.tags.geometry import BROKEN, NO_GEOMETRY, NO_PLACE, REPAIRED, GeometryCopy, tag_table
from wijkaanpak_plugin.plan.tags.layer_source import SourceNames
from wijkaanpak_plugin.plan.tags.lookup import TagLookup
from wijkaanpak_plugin.plan.tags.records import Tag, TagRecords
from wijkaanpak_plugin.plan.tags.suggestion_input import FeatureWords

_UNSAVED = "unsaved"


class Selected(NamedTuple):
    """Features of one layer; of a tag layer of the plan they are the tags themselves."""

    layer: QgsVectorLayer
    features: Sequence[QgsFeature]


@dataclass
class Tagging:
    """What a press would change. ``report`` says what was left out or repaired, and why."""

    changes: Changes
    added: int = 0
    changed: int = 0
    removed: int = 0
    report: Report = field(default_factory=Report)

    @property
    def count(self) -> int:
        """Number of tags that come, change or go."""
        return self.added + self.changed + self.removed


@dataclass
class _Press:
    """What one press has dealt with: ids of tags, and features by source; and what it left out, and why."""

    done: set[str] = field(default_factory=set)
    made: set[tuple[str, str]] = field(default_factory=set)
    left_out: dict[str, list[str]] = field(default_factory=dict)

    def report_in(self, report: Report) -> None:
        """Say what was left out or repaired."""
        for reason, names in self.left_out.items():
            report.say_of(_reasons()[reason], names)


class FeatureTags:
    """The tags of one plan and the features they belong to."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self.records = TagRecords(plan)
        self.sources = SourceNames(plan)

    def can_tag(self, layer: Any) -> bool:
        """Say whether the features of a layer can be tagged: any vector layer with geometry that can be read.

        Of the plan's own layers only the tags take part; claims carry transitions and a scale level themselves.
        """
        if not isinstance(layer, QgsVectorLayer) or not layer.isValid() or not layer.isSpatial():
            return False
        return not layer.customProperty(PLAN_PROPERTY) or self._is_tag_layer(layer)

    def tags_of(self, layer: QgsVectorLayer, features: Iterable[QgsFeature]) -> list[Optional[Tag]]:
        """Return the tag of each feature, None where it has none; features need not bring their geometry."""
        if self._is_tag_layer(layer):
            return [self.records.get(str(feature["tag_id"])) for feature in features]
        source, names = self.sources.of(layer), self.sources.features(layer)
        return TagLookup(self.records, layer, names, source, self._plan.crs).tags_of(list(features))

    def tag(self, selected: Iterable[Selected], edit: TagEdit) -> Tagging:
        """Tag features, or change the tags they have; a tag that ends up empty goes."""
        tagging = Tagging(Changes(self._plan))
        press = _Press()
        for layer, features in selected:
            self._apply(tagging, Selected(layer, features), edit, press)
        press.report_in(tagging.report)
        return tagging

    def tag_like(self, tag_id: str, selected: Iterable[Selected]) -> Tagging:
        """Give features the transitions and scale level of another tag; PlanError when that is not in the plan."""
        return self.tag(selected, like(self._known(tag_id)))

    def use_suggestions(self, selected: Iterable[Selected]) -> Tagging:
        """Give each feature without a scale level the one that is suggested for what it is; others stay as they
        are, and so does what lies above the neighbourhood, for which none is.
        """
        tagging = Tagging(Changes(self._plan))
        press = _Press()
        for layer, features in selected:
            words = FeatureWords(layer)
            levels: dict[str, list[QgsFeature]] = {}
            for feature, tag in zip(features, self.tags_of(layer, features)):
                found = words.suggestion(feature) if tag is None or tag.scale_level is None else None
                if found is not None and found.tag.scale_level is not None:
                    levels.setdefault(found.tag.scale_level, []).append(feature)
            for level, members in levels.items():
                self._apply(tagging, Selected(layer, members), TagEdit(scale_level=level), press)
        press.report_in(tagging.report)
        return tagging

    def untag(self, tag_ids: Iterable[str]) -> Tagging:
        """Remove tags; PlanError when one is not in the plan."""
        tagging = Tagging(Changes(self._plan))
        for tag_id in dict.fromkeys(tag_ids):
            self._remove(tagging, self._known(tag_id))
        return tagging

    def untag_all(self) -> Tagging:
        """Remove all tags of the plan."""
        return self.untag([tag.tag_id for tag in self.records])

    def _apply(self, tagging: Tagging, selected: Selected, edit: TagEdit, press: _Press) -> None:
        if self._is_tag_layer(selected.layer):
            self._change(tagging, self.tags_of(*selected), edit, press.done)
        else:
            self._tag_layer(tagging, selected, edit, press)

    def _tag_layer(self, tagging: Tagging, selected: Selected, edit: TagEdit, press: _Press) -> None:
        layer, features = selected
        known = self.tags_of(layer, features)
        self._change(tagging, known, edit, press.done)
        row = edit.values(None)
        if any(value is not None for value in row.values()):
            untagged = [feature for feature, tag in zip(features, known) if tag is None]
            self._add(tagging, Selected(layer, untagged), row, press)

    def _add(self, tagging: Tagging, selected: Selected, row: dict[str, Any], press: _Press) -> None:
        """Add a tag for each feature, unless another layer that shows the same source did so in this press."""
        layer, features = selected
        source_id, address = self.sources.of(layer)
        names, words = self.sources.features(layer), FeatureWords(layer)
        copies = GeometryCopy(layer, self._plan.crs)
        for feature in features:
            own_name = names.of(feature)
            if (address, own_name) in press.made:
                continue
            geometry, note = (None, _UNSAVED) if not own_name else copies.of(feature.geometry())
            if note:
                press.left_out.setdefault(note, []).append(words.name(feature))
            if geometry is None:
                continue
            press.made.add((address, own_name))
            vertical_layer = row["vertical_layer"] or words.vertical_layer(feature)
            origin = {"source_id": source_id, "source_layer": address, "source_feature": own_name}
            described = {"name": words.name(feature), "feature_type": words.type(feature)}
            stamp = {"suggested": False, "tagged_by": author() or None}
            values = {**row, "vertical_layer": vertical_layer, **origin, **described, **stamp}
            tagging.changes.add(tag_table(geometry), values, geometry)
            tagging.added += 1

    def _change(self, tagging: Tagging, tags: Iterable[Optional[Tag]], edit: TagEdit, done: set[str]) -> None:
        for tag in tags:
            if tag is None or tag.tag_id in done:
                continue
            done.add(tag.tag_id)
            row = edit.values(tag)
            if edit.empties(tag):
                self._remove(tagging, tag)
                continue
            if row == TagEdit().values(tag):
                continue
            stamp = {"suggested": False, "tagged_by": author() or None, "tagged_at": now()}
            tagging.changes.change(tag.table, tag.tag_id, {**row, **stamp})
            tagging.changed += 1

    def _remove(self, tagging: Tagging, tag: Tag) -> None:
        tagging.changes.remove(tag.table, tag.tag_id)
        tagging.removed += 1

    def _known(self, tag_id: str) -> Tag:
        tag = self.records.get(tag_id)
        if tag is None:
            raise PlanError(translate("Tags", "That tag is not in the plan any more."))
        return tag

    def _is_tag_layer(self, layer: QgsVectorLayer) -> bool:
        mine = layer.customProperty(PLAN_PROPERTY) == self._plan.plan_id
        return mine and layer.customProperty(TABLE_PROPERTY) in TAG_TABLES


def selected_features(layers: Iterable[QgsVectorLayer]) -> Iterator[Selected]:
    """Yield the selected features of layers, with geometry."""
    for layer in layers:
        if layer.selectedFeatureCount():
            yield Selected(layer, layer.selectedFeatures())


def _reasons() -> dict[str, str]:
    return {
        NO_GEOMETRY: translate("Tags", "Not tagged, because without geometry: {count} ({names})."),
        NO_PLACE: translate(
            "Tags",
            "Not tagged, because without a place in the coordinate reference system of the plan: {count} ({names}).",
        ),
        BROKEN: translate("Tags", "Not tagged, because of a broken geometry: {count} ({names})."),
        REPAIRED: translate("Tags", "Tagged with a repaired copy of an invalid geometry: {count} ({names})."),
        _UNSAVED: translate("Tags", "Not tagged, because new and not saved yet: {count} ({names}); save the layer."),
    }
