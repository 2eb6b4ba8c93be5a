"""Where a tagged feature comes from: its layer, and its own name in that layer. Both hold when QGIS starts anew."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Optional

from qgis.core import (
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsFieldConstraints,
    QgsVectorLayer,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.plan_file import Plan
from wijkaanpak_plugin.plan.secrets import strip_secrets
from wijkaanpak_plugin.plan.source_uri import relative_uri
from wijkaanpak_plugin.plan.sources import registered_sources
from wijkaanpak_plugin.plan.values import plain

#: Names that an identity commonly has in Dutch open data, OGC services and exports; only taken where it is unique.
_COMMON_NAMES = ("gml_id", "lokaalid", "lokaal_id", "identificatie", "uuid", "globalid", "id", "objectid", "nummer")
#: Providers whose data lies on this machine, where looking at all values costs little.
_LOCAL = ("ogr", "memory", "spatialite", "delimitedtext", "virtual")
#: So many features are looked through to see whether a field is unique. Status: assumption, well below 100 ms.
_MOST_LOOKED_AT = 50_000
#: So many features are asked for in one go.
_PORTION = 500

_FILTERS = re.compile(r"(?:\|subset=.*|[&?]subset=[^&]*|\s+sql=.*)$", re.DOTALL)
_MEMORY_UID = re.compile(r"uid=(\{[^}]*\})")


class SourceNames:
    """The source identities of layers and features for one plan, remembered for as long as layers stay the same."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._features: dict[str, tuple[int, FeatureNames]] = {}
        self._registered: dict[str, str] = {}
        self.reload()

    def reload(self) -> None:
        """Read anew which sources are registered with the plan."""
        self._registered = {
            _address(source.uri, source.provider): source.source_id for source in registered_sources(self._plan)
        }

    def of(self, layer: QgsVectorLayer) -> tuple[Optional[str], str]:
        """Return source_id (None: not registered with the plan) and address, without user names and passwords."""
        uri = relative_uri(self._plan.path, layer.source(), layer.providerType())
        address = _address(uri, layer.providerType())
        return self._registered.get(address), address

    def features(self, layer: QgsVectorLayer) -> FeatureNames:
        """Return how the features of a layer are known."""
        count = layer.featureCount()
        known = self._features.get(layer.id())
        if known is None or known[0] != count or known[1].layer is not layer:
            known = self._features[layer.id()] = (count, FeatureNames(layer))
        return known[1]


class FeatureNames:
    """How the features of one layer are known: by primary key, by a unique field, else by row number."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        self.layer = layer
        self._fields = layer.fields()
        self._key = _key(layer)

    @property
    def by_row_number(self) -> bool:
        """Whether only the row number is known, which may mean another feature after rows were removed."""
        return not self._key

    @property
    def attributes(self) -> list[int]:
        """Places of the fields that make up the name."""
        return list(self._key)

    def of(self, feature: QgsFeature) -> str:
        """Return the name of a feature, empty for one that was never saved."""
        if feature.id() < 0:
            return ""
        values = [plain(feature.attribute(place)) for place in self._key]
        if not values or any(value is None for value in values):
            return f"#{feature.id()}"
        names = self._fields.names()
        return "; ".join(f"{names[place]}={value}" for place, value in zip(self._key, values))

    def find(self, names: Iterable[str]) -> Iterator[tuple[str, QgsFeature]]:
        """Yield the features with these names, those that are there, each with its name."""
        wanted = list(dict.fromkeys(names))
        rows = [int(name[1:]) for name in wanted if re.fullmatch(r"#\d+", name)]
        keys = [name for name in wanted if not name.startswith("#")]
        requests = [QgsFeatureRequest().setFilterFids(rows)] if rows else []
        if len(self._key) == 1:
            values = [name.partition("=")[2] for name in keys]
            requests += [self._request(values[at : at + _PORTION]) for at in range(0, len(values), _PORTION)]
        elif keys:
            requests.append(QgsFeatureRequest())
        sought = set(wanted)
        for request in requests:
            for feature in self.layer.getFeatures(request):
                for name in {self.of(feature), f"#{feature.id()}"} & sought:
                    yield name, QgsFeature(feature)

    def _request(self, values: list[str]) -> QgsFeatureRequest:
        field = self._fields[self._key[0]]
        typed = [_typed(value) if field.isNumeric() else value for value in values]
        listed = ", ".join(QgsExpression.quotedValue(value) for value in typed)
        return QgsFeatureRequest().setFilterExpression(
            f"{QgsExpression.quotedColumnRef(field.name())} IN ({listed})"
        )


def is_local(layer: QgsVectorLayer) -> bool:
    """Say whether the data of a layer lies on this machine, so that looking at it costs little."""
    return layer.providerType() in _LOCAL


def layer_title(address: str) -> str:
    """Return what people call the layer at an address: its name in the file, else the file, else the address."""
    if address.startswith("memory:"):
        return translate("Tags", "a temporary layer")
    found = re.search(r"layername=([^|&]+)", address) or re.search(r"typename='?([^'&\s]+)", address)
    if found:
        return found.group(1)
    return address.partition("|")[0].rstrip("/").rpartition("/")[2] or address


def _address(uri: str, provider: str) -> str:
    if provider == "memory":
        found = _MEMORY_UID.search(uri)
        return f"memory:{found.group(1) if found else uri}"
    without = strip_secrets(_FILTERS.sub("", uri))
    return " ".join(without.split())


def _key(layer: QgsVectorLayer) -> tuple[int, ...]:
    primary = tuple(layer.primaryKeyAttributes())
    if primary:
        return primary
    names = [name.lower() for name in layer.fields().names()]
    unique = QgsFieldConstraints.Constraint.ConstraintUnique
    for place in range(len(names)):
        if layer.fieldConstraints(place) & unique:
            return (place,)
    for name in _COMMON_NAMES:
        if name in names and _is_unique(layer, names.index(name)):
            return (names.index(name),)
    return ()


def _is_unique(layer: QgsVectorLayer, place: int) -> bool:
    """Return whether no two features share a value; layers elsewhere are trusted on their commonest name only."""
    count = layer.featureCount()
    if not is_local(layer):
        return layer.fields()[place].name().lower() in _COMMON_NAMES[:4]
    return 0 < count <= _MOST_LOOKED_AT and len(layer.uniqueValues(place)) == count


def _typed(value: str) -> Any:
    try:
        return int(value)
    except ValueError:
        return value
