"""What is selected on the map, as the Tags panel shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Optional

from qgis.core import Qgis, QgsFeature, QgsFeatureRequest, QgsVectorLayer

from wijkaanpak_plugin.domain.tag_suggestion import Suggestion
from wijkaanpak_plugin.plan.tags.feature_tags import FeatureTags
from wijkaanpak_plugin.plan.tags.records import Tag
from wijkaanpak_plugin.plan.tags.suggestion_input import FeatureWords

#: More features than this are not tagged in one go: a selection of a whole city is a slip. Status: assumption.
MOST = 5000

TRANSITION, SCALE_LEVEL, VERTICAL_LAYER = "transition", "scale_level", "vertical_layer"


@dataclass(frozen=True)
class SelectedIn:
    """How many features are selected in one layer."""

    layer_id: str
    name: str
    count: int


@dataclass
class Summary:
    """layers: where features are selected. counts: by list (transition, scale_level, vertical_layer) how many of the
    selected features have each key. leading: how many each transition leads. suggestions: for features without a scale
    level, with how many they fit.
    """

    layers: list[SelectedIn] = field(default_factory=list)
    tagged: int = 0
    counts: dict[str, Counter[str]] = field(default_factory=dict)
    leading: Counter[str] = field(default_factory=Counter)
    suggestions: list[tuple[Suggestion, int]] = field(default_factory=list)

    @property
    def total(self) -> int:
        """Number of features selected."""
        return sum(layer.count for layer in self.layers)

    @property
    def can_use_suggestions(self) -> bool:
        """Whether a scale level is suggested for any of them: what lies above the neighbourhood has none."""
        return any(found.tag.scale_level is not None for found, _count in self.suggestions)

    @property
    def is_too_large(self) -> bool:
        """Whether more is selected than can be tagged in one go."""
        return self.total > MOST

    def all_have(self, of_list: str, key: str) -> bool:
        """Say whether every selected feature has a key."""
        return self.total > 0 and self.counts.get(of_list, Counter())[key] == self.total


def summarise(layers: Iterable[QgsVectorLayer], tags: FeatureTags) -> Summary:
    """Look at what is selected in these layers; of more than ``MOST`` features only the number is told."""
    chosen = [layer for layer in layers if layer.selectedFeatureCount() and tags.can_tag(layer)]
    summary = Summary([SelectedIn(layer.id(), layer.name(), layer.selectedFeatureCount()) for layer in chosen])
    summary.counts = {name: Counter() for name in (TRANSITION, SCALE_LEVEL, VERTICAL_LAYER)}
    if summary.is_too_large:
        return summary
    fitting: dict[str, tuple[Suggestion, int]] = {}
    for layer in chosen:
        request = QgsFeatureRequest()
        request.setFlags(Qgis.FeatureRequestFlag.NoGeometry)
        features = [QgsFeature(feature) for feature in layer.getSelectedFeatures(request)]
        words = FeatureWords(layer)
        for feature, tag in zip(features, tags.tags_of(layer, features)):
            _count(summary, tag)
            if tag is None or tag.scale_level is None:
                _fit(fitting, words.suggestion(feature))
    summary.suggestions = sorted(fitting.values(), key=lambda found: -found[1])
    return summary


def _count(summary: Summary, tag: Optional[Tag]) -> None:
    if tag is None:
        return
    summary.tagged += 1
    summary.counts[TRANSITION].update(tag.transitions)
    summary.leading.update(tag.transitions[:1])
    for name in (SCALE_LEVEL, VERTICAL_LAYER):
        key = getattr(tag, name)
        if key:
            summary.counts[name][key] += 1


def _fit(fitting: dict[str, tuple[Suggestion, int]], found: Optional[Suggestion]) -> None:
    if found is not None:
        known = fitting.get(found.tag.key, (found, 0))
        fitting[found.tag.key] = (known[0], known[1] + 1)
