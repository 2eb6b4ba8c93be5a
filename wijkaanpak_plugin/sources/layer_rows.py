"""Rows of a layer, past those that are damaged, and whether all of them were given."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Optional, Union

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsFeature,
    QgsFeatureRequest,
    QgsVectorDataProvider,
    QgsVectorLayer,
)

from wijkaanpak_plugin.analysis.progress import PORTION, Feedback, tell
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.row_counts import RowCounts
from wijkaanpak_plugin.sources.services.service_rows import NOT_WHOLE, each_once, has_broken_off, provider_of
from wijkaanpak_plugin.sources.snapshot import LayerSnapshot

#: A layer itself, on the main thread, or a snapshot of it, on any.
ReadableLayer = Union[QgsVectorLayer, LayerSnapshot]

#: Without this option of GDAL a GML file silently ends at the first geometry that cannot be read, as in a real BGT.
_PAST_DAMAGE = "GML_SKIP_CORRUPTED_FEATURES"


class LayerRows:
    """The rows of a layer that can be read and are meant, to be iterated once; afterwards it knows whether there are
    more.

    Each row is the same object. Iterating raises AnalysisCancelled when feedback says to stop.
    """

    def __init__(
        self,
        layer: ReadableLayer,
        request: Optional[QgsFeatureRequest] = None,
        feedback: Feedback = None,
        share: float = 1.0,
    ) -> None:
        """request: without a filter. share: part of the progress that reading takes."""
        self._layer = layer if isinstance(layer, LayerSnapshot) else LayerSnapshot(layer)
        self._request = request or QgsFeatureRequest()
        self._feedback, self._share = feedback, share
        self._read = 0
        self._broke_off = False
        self._enough = False

    def __iter__(self) -> Iterator[QgsFeature]:
        address = self._layer.service_address()
        service = None if address is None else provider_of(address, self._layer.providerType())
        if address is not None and service is None:
            self._broke_off = True
            return
        before = gdal.GetThreadLocalConfigOption(_PAST_DAMAGE)
        gdal.SetThreadLocalConfigOption(_PAST_DAMAGE, "YES")
        try:
            yield from self._chosen(service if self._layer.is_as_published() else None)
        finally:
            gdal.SetThreadLocalConfigOption(_PAST_DAMAGE, before)
        if service is not None and not self._enough:
            self._broke_off = self._has_broken_off(service)

    def _chosen(self, service: Optional[QgsVectorDataProvider]) -> Iterator[QgsFeature]:
        """Yield the rows that are meant."""
        choice = self._layer.choice
        expected, given = max(1, self._layer.promised() or self._layer.featureCount()), 0
        for feature in self._rows(service):
            if self._read % PORTION == 0:
                tell(self._feedback, self._share * min(1.0, self._read / expected))
            self._read += 1
            if choice is not None and not choice.holds(feature):
                continue
            yield feature
            given += 1
            if choice is not None and given == choice.at_most:
                self._enough = True
                return

    def _has_broken_off(self, service: QgsVectorDataProvider) -> bool:
        """Return whether a service did not give all of its rows, as far as their number does not say so."""
        if not self._layer.is_as_published():
            if self.not_given or self._layer.is_selected():
                return False
            # The rows came from the layer, which does not tell; what it is made of is read once more.
            nothing = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry).setSubsetOfAttributes([])
            for _row in service.getFeatures(nothing):
                tell(self._feedback, self._share)
        return has_broken_off(service)

    @property
    def not_given(self) -> int:
        """How many rows the layer has besides those that were read, as far as it knows; 0 when it does not."""
        return 0 if self._enough else max(0, self._layer.promised() - self._read)

    def count_not_given(self, counts: RowCounts) -> None:
        """Add rows that were not given to what was left out, and say that nothing may be called free for that."""
        if self.not_given:
            counts.left_out[self.reason()] += self.not_given
            text = translate(
                "Profiles",
                "Not wholly read (missing rows: {count}), so this data calls no place free; {advice}.",
            )
            counts.doubts.append(text.format(count=self.not_given, advice=self._advice()))
        elif self._broke_off:
            text = translate(
                "Profiles",
                "Not wholly read: the service broke off and it is not known how many rows are missing, so this data "
                "calls no place free; {advice}.",
            )
            counts.doubts.append(text.format(advice=self._advice()))
        elif NOT_WHOLE in self._layer.fields().names():
            text = translate(
                "Profiles",
                "It is a copy of a service that did not give all of its rows, so this data calls no place free; "
                "{advice}.",
            )
            counts.doubts.append(text.format(advice=translate("Profiles", "copy it again later")))
        elif self._layer.cannot_be_counted() and not self._enough:
            text = translate(
                "Profiles", "It is not known whether all rows came, so this data calls no place free; {advice}."
            )
            counts.doubts.append(text.format(advice=self._advice_to_count()))

    def reason(self) -> str:
        """Return why rows were not given, as part of a sentence."""
        if self._layer.is_file():
            return translate("Profiles", "cannot be read, the data is damaged there")
        return translate("Profiles", "not given by the service")

    def _advice(self) -> str:
        if self._layer.is_file():
            return translate("Profiles", "have the file mended, or get it anew")
        return translate("Profiles", "read it again later")

    def _advice_to_count(self) -> str:
        if self._layer.is_file():
            return translate("Profiles", "save it as a GeoPackage, see that all of it is there and use that")
        return translate("Profiles", "add it to QGIS as a WFS or OGC API Features layer, which tells")

    def _rows(self, service: Optional[QgsVectorDataProvider]) -> Iterator[QgsFeature]:
        choice = self._layer.choice
        request = self._request if choice is None else choice.needs(self._request)
        rows = self._layer.getFeatures(request) if service is None else service.getFeatures(request)
        return rows if self._layer.service_address() is None else each_once(rows)
