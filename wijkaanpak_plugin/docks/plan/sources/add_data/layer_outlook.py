"""Reads layers as the analysis will, in a task and before they are registered: what one will know of them, and not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Callable, NamedTuple

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsProject, QgsTask

from wijkaanpak_plugin.analysis.progress import AnalysisCancelled
from wijkaanpak_plugin.docks.panel.background_task import BackgroundTask
from wijkaanpak_plugin.docks.plan.sources.add_data.layer_look import AT_HAND
from wijkaanpak_plugin.docks.plan.sources.add_data.layer_parts import Proposed
from wijkaanpak_plugin.docks.plan.sources.add_data.outlook import Outlook, outlook
from wijkaanpak_plugin.docks.plan.sources.source_text import OWN_MAPPING, READ_ROLES
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.profile_of import source_profile
from wijkaanpak_plugin.sources.profiles.profile import ProfileError
from wijkaanpak_plugin.sources.snapshot import LayerSnapshot

#: A layer with more rows is not read before it is registered.
MOST_ROWS = 100_000


class Reading(NamedTuple):
    """A layer, by its key, and how it is to be read: the name of a profile, or one of its own (JSON)."""

    key: str
    profile: str
    mapping: str


def reading_of(of_layer: Proposed, mapping: str) -> Reading:
    """Return how a layer is proposed to be read. mapping: a profile of its own that somebody made (JSON)."""
    own = of_layer.profile == OWN_MAPPING
    return Reading(of_layer.seen.key, "" if own else of_layer.profile, mapping if own else "")


def can_be_foreseen(of_layer: Proposed) -> bool:
    """Return whether the rows of a layer are at hand, few enough, and will be read."""
    seen = of_layer.seen
    at_hand = seen.layer.providerType() in AT_HAND and seen.rows is not None and seen.rows <= MOST_ROWS
    return at_hand and of_layer.role in READ_ROLES and bool(of_layer.profile)


class OutlookTask(BackgroundTask):
    """``outlooks``: what the analysis would make of each layer; of all of them, whatever went wrong."""

    def __init__(
        self, ended: Callable[..., None], wanted: Mapping[Reading, Proposed], crs: QgsCoordinateReferenceSystem
    ) -> None:
        """crs: of the plan."""
        super().__init__(translate("AddData", "Looking at the data"), ended, QgsTask.Flag.CanCancel)
        self._rows = {reading: LayerSnapshot(of_layer.seen.layer) for reading, of_layer in wanted.items()}
        self._crs = QgsCoordinateReferenceSystem(crs)
        self._context = QgsCoordinateTransformContext(QgsProject.instance().transformContext())
        self.outlooks: dict[Reading, Outlook] = dict.fromkeys(wanted, Outlook())

    def _work(self) -> None:
        for number, (reading, rows) in enumerate(self._rows.items()):
            if not self._go_on(number / len(self._rows)):
                raise AnalysisCancelled
            self.outlooks[reading] = self._outlook(reading, rows)

    def _outlook(self, reading: Reading, rows: LayerSnapshot) -> Outlook:
        try:
            profile = source_profile({**reading._asdict(), "name": rows.name()})
            return outlook(rows, profile, self._crs, self._context, lambda: not self.isCanceled())
        except ProfileError as error:
            return Outlook(problem=str(error))


def foreseen(
    layers: Sequence[Proposed], known: Mapping[Reading, Outlook], mappings: Mapping[str, str]
) -> dict[str, Outlook]:
    """Return by key what is known of layers. mappings: by key profiles of their own that somebody made (JSON)."""
    readings = {each.seen.key: reading_of(each, mappings.get(each.seen.key, "")) for each in layers}
    return {key: known[reading] for key, reading in readings.items() if reading in known}
