"""Reads a list of works and looks for its streets, in a task; nothing is written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsRectangle, QgsTask
from qgis.PyQt.QtCore import QCoreApplication

from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.docks.panel.background_task import BackgroundTask
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.metric_crs import STANDARD_CRS
from wijkaanpak_plugin.sources.profiles.profile import profile_named
from wijkaanpak_plugin.sources.profiles.profile_model import Profile
from wijkaanpak_plugin.sources.profiles.profile_reader import read_with_profile
from wijkaanpak_plugin.sources.profiles.proposal.preview import Preview, PreviewRow
from wijkaanpak_plugin.sources.row_counts import RowCounts
from wijkaanpak_plugin.sources.snapshot import LayerSnapshot
from wijkaanpak_plugin.sources.works.placed_works import (
    PlacedWorks,
    Streets,
    as_if_placed,
    placed_works,
    streets_of,
)
from wijkaanpak_plugin.sources.works.works_table import WorksTable, tables_in

#: Name of the profile of streets with their names.
STREETS = "streets"
#: So many rows are shown as they would be read.
SHOWN = 10


@dataclass(frozen=True)
class SeenList:
    """A table of works. counts: what can be read of its rows, wherever they are. rows: the first ones as they would be
    read.
    """

    works: PlacedWorks
    profile: Profile
    counts: RowCounts
    rows: tuple[PreviewRow, ...]


class ListTask(BackgroundTask):
    """``seen``: the tables of works in a file; ``others``: the tables that no profile for works reads."""

    def __init__(
        self,
        ended: Callable[..., None],
        path: Path,
        streets: Optional[LayerSnapshot],
        around: Optional[QgsRectangle],
    ) -> None:
        """streets: a layer that the profile of streets reads, None for none. around: where the plan is, in its
        coordinates.
        """
        super().__init__(translate("AddData", "Reading a list of works"), ended, QgsTask.Flag.CanCancel)
        self._path, self._streets, self._around = path, streets, around
        self.seen: list[SeenList] = []
        self.others: list[WorksTable] = []

    def _work(self) -> None:
        tables = tables_in(self._path)
        streets = Streets()
        if self._streets is not None:
            streets = streets_of(self._streets, profile_named(STREETS), self._around, lambda: not self.isCanceled())
        for number, table in enumerate(tables, 1):
            if not self._go_on(number / (len(tables) + 1)):
                raise AnalysisCancelled
            if table.profile is None:
                self.others.append(table)
            else:
                self.seen.append(_seen(placed_works(table, streets), table.profile))


def _seen(works: PlacedWorks, profile: Profile) -> SeenList:
    content = as_if_placed(works.table)
    crs = QgsCoordinateReferenceSystem(STANDARD_CRS)
    counts = read_with_profile(content, profile, crs, QgsCoordinateTransformContext()).counts
    has_place = [feature.hasGeometry() for feature in works.layer.getFeatures()]
    numbers = [feature.id() for feature in content.getFeatures()][:SHOWN]
    rows = Preview(content, numbers).read(profile)
    works.layer.moveToThread(QCoreApplication.instance().thread())
    return SeenList(works, profile, counts, tuple(map(_with_place, rows, has_place)))


def _with_place(row: PreviewRow, has_place: bool) -> PreviewRow:
    """Return a row, and say of it when its place is not known."""
    if has_place or row.left_out:
        return row
    return replace(row, remarks=(translate("AddData", "place not known"), *row.remarks))
