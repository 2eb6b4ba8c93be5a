"""What came, went and changed between the data of an older and a newer delivery, counted by the ids of objects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Optional

from qgis.core import QgsFeature, QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt import sip

from wijkaanpak_plugin.analysis.progress import PORTION, Feedback, tell
from wijkaanpak_plugin.plan.store.values import plain

#: Fields with the id that a publisher gave an object, in lower case, the first that is there counts.
_IDS = ("body_id", "lokaal_id", "lokaalid", "local_id", "identificatie", "precaution_id")
#: Fields that are another one in each delivery, whatever is delivered.
_OF_THE_DELIVERY = frozenset(("fid", "ogc_fid", "delivery_date"))


@dataclass
class _Objects:
    """by_id: what each object says, in as many rows as it has. without_id: what the other rows say."""

    by_id: dict[str, Counter[int]] = field(default_factory=dict)
    without_id: Counter[int] = field(default_factory=Counter)


@dataclass(frozen=True)
class PartChange:
    """Objects of one part of a delivery. same: those that are as they were. Without ids a row that changed counts as
    one that went and one that came.
    """

    added: int = 0
    gone: int = 0
    changed: int = 0
    same: int = 0

    @property
    def is_none(self) -> bool:
        """Whether all is as it was."""
        return not (self.added or self.gone or self.changed)


def compare(before: str, after: str, feedback: Feedback = None, named_by: Collection[str] = ()) -> Optional[PartChange]:
    """Return what changed between two tables of files, given by their full addresses; "" for a part that is not there.
    named_by: fields that together say which object a row without an id is.

    Reads both in the thread that calls. None when one of them cannot be read. AnalysisCancelled when
    feedback says to stop.
    """
    old, new = (_objects(address, feedback, named_by) if address else _Objects() for address in (before, after))
    return None if old is None or new is None else _change(old, new)


def _change(old: _Objects, new: _Objects) -> PartChange:
    both = old.by_id.keys() & new.by_id.keys()
    changed = sum(old.by_id[each] != new.by_id[each] for each in both)
    return PartChange(
        len(new.by_id) - len(both) + sum((new.without_id - old.without_id).values()),
        len(old.by_id) - len(both) + sum((old.without_id - new.without_id).values()),
        changed,
        len(both) - changed + sum((old.without_id & new.without_id).values()),
    )


def _objects(address: str, feedback: Feedback, named_by: Collection[str]) -> Optional[_Objects]:
    """Return the rows of a table by the id of their object; None when it is not there."""
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    layer = QgsVectorLayer(address, "", "ogr", options)
    try:
        return _rows_of(layer, feedback, named_by) if layer.isValid() else None
    finally:
        sip.delete(layer)  # and with it the connection: on some systems an open file cannot be moved


def _rows_of(layer: QgsVectorLayer, feedback: Feedback, named_by: Collection[str]) -> _Objects:
    names = [name.lower() for name in layer.fields().names()]
    place = next((names.index(name) for name in _IDS if name in names), None)
    named = [names.index(name.lower()) for name in named_by if name.lower() in names]
    told = [number for number, name in enumerate(names) if name not in _OF_THE_DELIVERY]
    found = _Objects()
    for number, feature in enumerate(layer.getFeatures(QgsFeatureRequest().setSubsetOfAttributes(told))):
        if number % PORTION == 0:
            tell(feedback, 0.0)
        values = [plain(value) for value in feature.attributes()]
        name = str(values[place] or "") if place is not None else ""
        name = name or "\n".join(str(values[each] or "") for each in named).strip()
        rows = found.by_id.setdefault(name, Counter()) if name else found.without_id
        rows[_content(feature, [values[each] for each in told])] += 1
    return found


def _content(feature: QgsFeature, values: list[object]) -> int:
    geometry = feature.geometry()
    return hash((repr(values), b"" if geometry.isNull() else bytes(geometry.asWkb())))
