"""Rows that a service has in an area, and whether all of them came."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Optional

from qgis.core import (
    QgsDataProvider,
    QgsFeature,
    QgsFeatureIterator,
    QgsFeatureRequest,
    QgsProviderRegistry,
    QgsRectangle,
    QgsVectorDataProvider,
)
from qgis.PyQt.QtCore import QCoreApplication

from wijkaanpak_plugin.analysis.progress import Feedback, tell

#: Field of a copy that is not whole, whatever its rows hold: wherever the copy goes, who reads it is told.
NOT_WHOLE = "copy_is_not_whole"

#: Rows between two questions whether to go on; a service gives some hundreds of them per second.
_PORTION = 100


def provider_of(address: str, name: str) -> Optional[QgsVectorDataProvider]:
    """Return a provider of this thread's own for a service: only that one tells what went wrong in reading.

    name: WFS, OAPIF or arcgisfeatureserver. None when the service does not answer.
    """
    provider = QgsProviderRegistry.instance().createProvider(name, address, QgsDataProvider.ProviderOptions())
    return provider if isinstance(provider, QgsVectorDataProvider) and provider.isValid() else None


def has_broken_off(provider: QgsVectorDataProvider) -> bool:
    """Return whether something went wrong while the rows of a service were read in this thread."""
    # What went wrong in the thread that downloads waits, as a signal, for the thread of the provider: this one.
    QCoreApplication.sendPostedEvents(provider, 0)
    return bool(provider.hasErrors())


def each_once(rows: QgsFeatureIterator) -> Iterator[QgsFeature]:
    """Yield the rows of a service, each time in the same object, and none twice.

    On a busy machine QGIS sometimes gives a row from its cache and once more as it is downloaded, by the same number.
    """
    feature, seen = QgsFeature(), set()
    while rows.nextFeature(feature):
        if feature.id() not in seen:
            seen.add(feature.id())
            yield feature


class ServiceRows:
    """The rows of a service whose box meets an area, to be iterated once, in the thread of the provider.

    Afterwards ``given`` counts them, ``missing`` those that did not come (None: it is not known how many), and
    ``whole`` says whether all came.
    """

    def __init__(
        self,
        provider: QgsVectorDataProvider,
        area: QgsRectangle,
        promised: Optional[int] = None,
        tells_its_end: bool = False,
        feedback: Feedback = None,
    ) -> None:
        """area: in the coordinate reference system of the service. promised: rows that the service says it has there;
        None when it does not say. tells_its_end: whether its last page says that there is no other one (OGC API
        Features); a WFS may stop at a number of its own and say nothing.
        """
        self._provider, self._area = provider, area
        self._promised, self._tells_its_end = promised, tells_its_end
        self._feedback = feedback
        self._broke_off = False
        self.given = 0

    def __iter__(self) -> Iterator[QgsFeature]:
        for feature in each_once(self._provider.getFeatures(QgsFeatureRequest().setFilterRect(self._area))):
            if self.given % _PORTION == 0:
                tell(self._feedback, self._share)
            self.given += 1
            yield feature
        self._broke_off = has_broken_off(self._provider)

    @property
    def missing(self) -> Optional[int]:
        """Rows that the service has there and did not give; None when nobody knows how many."""
        lacking = max(0, (self._promised or 0) - self.given)
        known = not self._broke_off and (self._promised is not None or self._tells_its_end)
        return lacking if lacking or known else None

    @property
    def whole(self) -> bool:
        """Whether all rows came, as far as the service tells."""
        return self.missing == 0

    @property
    def _share(self) -> float:
        """How far the reading is; without a number that was promised it nears the end and never gets there."""
        if self._promised:
            return min(1.0, self.given / self._promised)
        return self.given / (self.given + 1000)
