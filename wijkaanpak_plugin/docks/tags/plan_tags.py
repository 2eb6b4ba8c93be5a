"""The tags of the open plan with their coverage, renewed record by record after each step, undo and redo."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Optional

import shapely
from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from wijkaanpak_plugin.analysis.tag_coverage import TagCoverage, TaggedShape
from wijkaanpak_plugin.plan.schema.tables import TAG_TABLES
from wijkaanpak_plugin.plan.store.changes import Changes
from wijkaanpak_plugin.plan.store.history import Step
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.styling.lists import Entry, plan_lists
from wijkaanpak_plugin.plan.tags.feature_tags import FeatureTags
from wijkaanpak_plugin.plan.tags.records import Tag
from wijkaanpak_plugin.plan.tags.refresh import Refresh, refresh, write_refresh


class PlanTags(QObject):
    """Tags of one plan. PlanError when the plan cannot be read."""

    #: Tags came, went or changed.
    changed = pyqtSignal()
    #: Tags were brought back as they once were (undo, redo): their source may have changed since.
    came_back = pyqtSignal()

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self.plan = plan
        self._performing = False
        self.features = FeatureTags(plan)
        self.coverage = TagCoverage()
        self.coverage.put(_shape(tag) for tag in self.features.records)
        self.lists: dict[str, list[Entry]] = plan_lists(plan.backend)
        self._layers: list[QgsVectorLayer] = []
        plan.history.performed.connect(self._performed)
        self.listen()

    def stop(self) -> None:
        """Listen to the plan no longer."""
        self.plan.history.performed.disconnect(self._performed)
        self._listen_no_more()
        self.deleteLater()

    def listen(self) -> None:
        """Listen to the layers that the plan uses now."""
        self._listen_no_more()
        self._layers = [self.plan.layer(table) for table in TAG_TABLES]
        for layer in self._layers:
            layer.afterCommitChanges.connect(self._reload)

    def _listen_no_more(self) -> None:
        for layer in self._layers:
            if not sip.isdeleted(layer):
                layer.afterCommitChanges.disconnect(self._reload)
        self._layers = []

    def refresh(self, layers: Iterable[QgsVectorLayer], fresh: Optional[Collection[str]]) -> Refresh:
        """Look up the tagged features in the layers of the project and write what changed; PlanError when that fails.

        fresh: ids of the layers that came or changed, None: look into all.
        """
        self.features.sources.reload()
        found = refresh(self.plan, self.features, filter(self._is_source, layers), fresh)
        if found.touched:
            write_refresh(self.plan, found)
            self._renew(found.touched)
        return found

    def perform(self, text: str, changes: Changes) -> None:
        """Write changes as one step of the history; PlanError when they cannot be written."""
        self._performing = True
        try:
            self.plan.history.perform(text, changes)
        finally:
            self._performing = False

    def select(self, names: Sequence[str]) -> None:
        """Select these tags on the map."""
        tags = [tag for tag in map(self.features.records.get, names) if tag is not None]
        for table in TAG_TABLES:
            rows = [tag.fid for tag in tags if tag.table == table]
            if rows:
                self.plan.layer(table).selectByIds(rows)

    def _is_source(self, layer: QgsVectorLayer) -> bool:
        return self.features.can_tag(layer) and layer not in self._layers

    def _performed(self, step: Step) -> None:
        records = self.features.records
        came = [name for table in TAG_TABLES for name in step.records.get(table, ()) if records.get(name) is None]
        if any(step.records.get(table) for table in TAG_TABLES):
            self._renew(step.records)
        if came and not self._performing:
            self.came_back.emit()
        if "source" in step.records:
            self.features.sources.reload()

    def _renew(self, records: Mapping[str, Collection[str]]) -> None:
        touched = self.features.records.renew(records)
        there = [tag for tag in map(self.features.records.get, touched) if tag is not None]
        self.coverage.drop(touched - {tag.tag_id for tag in there})
        self.coverage.put(_shape(tag) for tag in there)
        self.changed.emit()

    def _reload(self) -> None:
        """Somebody edited the tags in QGIS itself: read all of them anew."""
        self.features.records.reload()
        self.coverage = TagCoverage()
        self.coverage.put(_shape(tag) for tag in self.features.records)
        self.changed.emit()


def _shape(tag: Tag) -> TaggedShape:
    shape = shapely.from_wkb(tag.wkb) if tag.wkb is not None else shapely.Point()
    return TaggedShape(tag.tag_id, tag.transitions, tag.scale_level, tag.vertical_layer, shape)
