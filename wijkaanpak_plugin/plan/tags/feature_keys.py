"""Keys of tagged features in their own layer: a primary key, a unique field, else the row number.

A tag keeps that name with the names of the fields it was made of, so that it is found by them again, whatever name a
feature would be given now.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Optional

from qgis.core import (
    Qgis,
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsFieldConstraints,
    QgsVectorLayer,
)

from wijkaanpak_plugin.plan.store.values import plain

#: Names of the fields that make up the name of a feature; empty: it is known by its row number only.
Fields = tuple[str, ...]

#: Names that an identity commonly has in Dutch open data, OGC services and exports; only taken where it is unique.
_COMMON_NAMES = ("gml_id", "lokaalid", "lokaal_id", "identificatie", "uuid", "globalid", "id", "objectid", "nummer")
#: Providers whose data lies on this machine, where looking at all values costs little.
_LOCAL = ("ogr", "memory", "spatialite", "delimitedtext", "virtual")
#: So many features are looked through to see whether a field is unique. Status: assumption, well below a second.
_MOST_LOOKED_AT = 50_000
#: So many features are asked for in one go.
_PORTION = 500

_ROW = re.compile(r"#(\d+)")
_BETWEEN = "; "


class FeatureNames:
    """How the features of one layer are known. It holds as long as the layer has these fields and this many rows."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        self._there = frozenset(layer.fields().names())
        # What a filter hides must not decide what a feature is called.
        self.key = _key(whole_layer(layer) or layer)

    def of(self, feature: QgsFeature) -> str:
        """Return the name that a new tag keeps, empty for a feature that was never saved."""
        if feature.id() < 0:
            return ""
        return self.by(feature, self.key) or self.by(feature, ())

    def by(self, feature: QgsFeature, fields: Fields) -> str:
        """Return the name of a feature made of these fields; empty where one of them is empty or not there."""
        if not fields:
            return f"#{feature.id()}" if feature.id() >= 0 else ""
        parts = []
        for field in fields:
            place = feature.fieldNameIndex(field)
            value = plain(feature.attribute(place)) if place >= 0 else None
            if value is None:
                return ""
            parts.append(f"{field}={value}")
        return _BETWEEN.join(parts)

    def fields_of(self, name: str) -> Optional[Fields]:
        """Return the fields of this layer that a stored name is made of; None when it has none of them any more."""
        return self.known(named_fields(name))

    def known(self, fields: Fields) -> Optional[Fields]:
        """Return those of the fields that this layer has; None when it has none of them any more."""
        there = tuple(field for field in fields if field in self._there)
        return there if there or not fields else None

    def is_certain(self, fields: Fields) -> bool:
        """Say whether a name made of these fields can mean one feature only."""
        return bool(fields) and fields == self.key

    def find(self, layer: QgsVectorLayer, names: Iterable[str]) -> Iterator[tuple[str, QgsFeature]]:
        """Yield the features of a layer that have these names, those that are there, each with its name."""
        wanted: dict[Fields, set[str]] = {}
        for name in names:
            fields = self.fields_of(name)
            if fields is not None:
                wanted.setdefault(fields, set()).add(name)
        for fields, sought in wanted.items():
            for request in _requests(layer, fields, sorted(sought)):
                for feature in layer.getFeatures(request):
                    name = self.by(feature, fields)
                    if name in sought:
                        yield name, QgsFeature(feature)


def named_fields(name: str) -> Fields:
    """Return the fields that a stored name speaks of, none for a row number."""
    if _ROW.fullmatch(name):
        return ()
    return tuple(part.partition("=")[0] for part in name.split(_BETWEEN) if "=" in part)


def is_local(layer: QgsVectorLayer) -> bool:
    """Say whether the data of a layer lies on this machine, so that looking at it costs little."""
    return layer.providerType() in _LOCAL


def whole_layer(layer: QgsVectorLayer) -> Optional[QgsVectorLayer]:
    """Return a layer with all its features: itself where it has no filter, else a copy without; None when it lies
    elsewhere and is filtered, so that it is not known what it holds.
    """
    if not layer.subsetString():
        return layer
    if not is_local(layer):
        return None
    whole = layer.clone()
    return whole if whole.setSubsetString("") else None


def _requests(layer: QgsVectorLayer, fields: Fields, names: list[str]) -> Iterator[QgsFeatureRequest]:
    if not fields:
        yield QgsFeatureRequest().setFilterFids([int(name[1:]) for name in names])
    elif len(fields) > 1:
        yield QgsFeatureRequest()
    else:
        for at in range(0, len(names), _PORTION):
            yield _request(layer, fields[0], names[at : at + _PORTION])


def _request(layer: QgsVectorLayer, field: str, names: list[str]) -> QgsFeatureRequest:
    values = [name.partition("=")[2] for name in names]
    is_number = layer.fields().field(field).isNumeric()
    listed = ", ".join(QgsExpression.quotedValue(_typed(value) if is_number else value) for value in values)
    return QgsFeatureRequest().setFilterExpression(f"{QgsExpression.quotedColumnRef(field)} IN ({listed})")


def _key(layer: QgsVectorLayer) -> Fields:
    names = layer.fields().names()
    primary = tuple(names[place] for place in layer.primaryKeyAttributes())
    if primary:
        return primary
    unique = QgsFieldConstraints.Constraint.ConstraintUnique
    for place, name in enumerate(names):
        if layer.fieldConstraints(place) & unique:
            return (name,)
    lower = [name.lower() for name in names]
    for common in _COMMON_NAMES:
        if common in lower and _is_unique(layer, lower.index(common)):
            return (names[lower.index(common)],)
    return ()


def _is_unique(layer: QgsVectorLayer, place: int) -> bool:
    """Return whether no two features share a value; those without one have no say.

    Layers elsewhere are trusted on their commonest names only.
    """
    if not is_local(layer):
        return layer.fields()[place].name().lower() in _COMMON_NAMES[:4]
    if not 0 < layer.featureCount() <= _MOST_LOOKED_AT:
        return False
    request = QgsFeatureRequest().setSubsetOfAttributes([place])
    request.setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    seen: set[Any] = set()
    for feature in layer.getFeatures(request):
        value = plain(feature.attribute(place))
        if value in seen:
            return False
        if value is not None:
            seen.add(value)
    return bool(seen)


def _typed(value: str) -> Any:
    for number in (int, float):
        try:
            return number(value)
        except ValueError:
            continue
    return value
