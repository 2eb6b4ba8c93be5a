"""Compares the data of a newer delivery with that of the older one, in a task."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Optional

from qgis.core import QgsTask

from wijkaanpak_plugin.docks.panel.background_task import BackgroundTask
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.deliveries.compared import PartChange, compare


class Comparing(BackgroundTask):
    """Counts what came, went and changed: ``changes``, by part."""

    def __init__(self, ended: Any, pairs: Mapping[str, tuple[str, str]], named_by: Collection[str] = ()) -> None:
        """pairs: by part the full addresses of the older and newer table. named_by: as ``compare`` takes it."""
        text = translate("PlanSources", "Comparing with the older delivery")
        super().__init__(text, ended, QgsTask.Flag.CanCancel)
        self._pairs = pairs
        self._named_by = named_by
        self.changes: dict[str, Optional[PartChange]] = {}

    def _work(self) -> None:
        for number, (name, (before, after)) in enumerate(self._pairs.items()):
            self.setProgress(100.0 * number / len(self._pairs))
            self.changes[name] = compare(before, after, self._is_wanted, self._named_by)

    def _is_wanted(self, _share: float) -> bool:
        return not self.isCanceled()
