"""A plan with its tags, and what a controller does with them."""

from __future__ import annotations

from wijkaanpak_plugin.plan.files.opening import open_plan
from wijkaanpak_plugin.plan.store.values import plain
from wijkaanpak_plugin.plan.tags.edit import TagEdit
from wijkaanpak_plugin.plan.tags.feature_tags import FeatureTags, Selected
from wijkaanpak_plugin.plan.tags.refresh import refresh, write_refresh

AREAS, LINES = "feature_tag_area", "feature_tag_line"
ENERGY = TagEdit(add=("energy",))


class Desk:
    """A plan with its tags, and what a controller does with them."""

    def __init__(self, plan):
        self.plan = plan
        self.tags = FeatureTags(plan)
        plan.history.performed.connect(lambda step: self.tags.records.renew(step.records))

    def tag(self, layer, edit, features=None):
        chosen = list(layer.getFeatures()) if features is None else features
        tagging = self.tags.tag([Selected(layer, chosen)], edit)
        self.plan.history.perform("Tag", tagging.changes)
        return tagging

    def perform(self, tagging):
        self.plan.history.perform("Tag", tagging.changes)
        return tagging

    def refresh(self, *layers, fresh=None):
        self.tags.sources.reload()
        found = refresh(self.plan, self.tags, layers, fresh)
        write_refresh(self.plan, found)
        self.tags.records.renew(found.touched)
        return found

    def rows(self, table="feature_tag_area"):
        fresh = open_plan(self.plan.backend.path)
        layer = fresh.layer(table)
        return [
            {field.name(): plain(feature[field.name()]) for field in layer.fields()} | {"geometry": feature.geometry()}
            for feature in layer.getFeatures()
        ]
