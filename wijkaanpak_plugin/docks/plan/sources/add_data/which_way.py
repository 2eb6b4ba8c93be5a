"""Looks which way reads what was dropped, in a task: some formats are read whole before one knows what they are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Callable, Optional

from qgis.core import QgsTask

from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.docks.panel.background_task import BackgroundTask
from wijkaanpak_plugin.docks.plan.sources.add_data.way import Way
from wijkaanpak_plugin.domain.translation import translate


class WhichWay(BackgroundTask):
    """``taken`` and ``way``: the first path that a way takes, and that way; None when there is none."""

    def __init__(self, ended: Callable[..., None], paths: Sequence[Path], ways: Sequence[Way]) -> None:
        """ways: the one that is asked first in front."""
        super().__init__(translate("AddData", "Looking at the data"), ended, QgsTask.Flag.CanCancel)
        self.paths = tuple(paths)
        self._ways = tuple(ways)
        self.taken: Optional[Path] = None
        self.way: Optional[Way] = None

    def _work(self) -> None:
        for path in self.paths:
            for way in self._ways:
                if self.isCanceled():
                    raise AnalysisCancelled
                if way.takes(path):
                    self.taken, self.way = path, way
                    return
