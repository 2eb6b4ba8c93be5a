"""Some rows of a layer as a profile would read them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMemoryProviderUtils,
    QgsVectorLayer,
)

from wijkaanpak_plugin.domain.body import BODY_COLUMN_NAMES, NUMBER_COLUMNS
from wijkaanpak_plugin.sources.metric_crs import STANDARD_CRS
from wijkaanpak_plugin.sources.profiles.profile_model import Profile
from wijkaanpak_plugin.sources.profiles.profile_reader import read_with_profile
from wijkaanpak_plugin.sources.row_choice import RowChoice
from wijkaanpak_plugin.sources.snapshot import LayerSnapshot


@dataclass(frozen=True)
class PreviewRow:
    """One row. values: by body field what is read, without those that are empty. left_out: why it is no body, empty
    when it is one. remarks: what is said of it. shape: its geometry in the coordinates of the layer.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    left_out: str = ""
    remarks: tuple[str, ...] = ()
    shape: QgsGeometry = field(default_factory=QgsGeometry)


class Preview:
    """Some rows of a layer, kept in memory, to be read again with each change of a profile."""

    def __init__(self, layer: QgsVectorLayer, numbers: Sequence[int]) -> None:
        """numbers: of the rows, as the layer knows them."""
        self._rows = QgsMemoryProviderUtils.createMemoryLayer(
            layer.name(), layer.fields(), layer.wkbType(), layer.crs(), loadDefaultStyle=False
        )
        found = {feature.id(): feature for feature in layer.getFeatures(QgsFeatureRequest(list(numbers)))}
        # One by one: a damaged row does not take the others with it.
        for number in numbers:
            if number in found:
                self._rows.dataProvider().addFeatures([found[number]])
        self._crs = QgsCoordinateReferenceSystem(STANDARD_CRS)

    def read(self, profile: Profile) -> list[PreviewRow]:
        """Return the rows as bodies; LayerError, one sentence, when the profile cannot be used."""
        return list(self._each(profile))

    def _each(self, profile: Profile) -> Iterator[PreviewRow]:
        for feature in self._rows.getFeatures():
            one = LayerSnapshot(self._rows, RowChoice(self._rows, fids=[feature.id()]))
            bodies, _report, counts = read_with_profile(one, profile, self._crs)
            shape = QgsGeometry(feature.geometry())
            if not len(bodies):
                yield PreviewRow(left_out=next(iter(counts.left_out), ""), shape=shape)
                continue
            row = bodies.iloc[0]
            values = {name: row[name] for name in BODY_COLUMN_NAMES if _is_filled(name, row[name])}
            yield PreviewRow(values, remarks=counts.noted[0] if counts.noted else (), shape=shape)


def _is_filled(name: str, value: Any) -> bool:
    return value == value if name in NUMBER_COLUMNS else value is not None
