"""Source of the layer of a tagged feature, by a name that holds when QGIS starts anew."""

from __future__ import annotations

import re
from typing import Any, Optional

from qgis.core import QgsVectorLayer

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.sources.plain_address import address_of
from wijkaanpak_plugin.plan.sources.registrable import COVERAGE
from wijkaanpak_plugin.plan.sources.registry import registered_sources
from wijkaanpak_plugin.plan.sources.uri import relative_uri
from wijkaanpak_plugin.plan.store.plan import Plan
from wijkaanpak_plugin.plan.tags.feature_keys import FeatureNames
from wijkaanpak_plugin.sources.profiles.profile_model import BACKGROUND

_MEMORY_UID = re.compile(r"uid=(\{[^}]*\})")


class SourceNames:
    """The source identities of layers and features for one plan, remembered for as long as layers stay the same."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._features: dict[str, tuple[Any, FeatureNames]] = {}
        self._registered: dict[str, str] = {}
        self._roles: dict[str, set[str]] = {}
        self._temporary: dict[str, str] = {}
        self.reload()

    def reload(self) -> None:
        """Read anew which sources are registered with the plan, and look anew how features are known."""
        self._features.clear()
        self._registered.clear()
        self._roles.clear()
        for source in registered_sources(self._plan):
            address = address_of(source.uri)
            self._registered[address] = source.source_id
            self._roles.setdefault(address, set()).add(source.role)

    def of(self, layer: QgsVectorLayer) -> tuple[Optional[str], str]:
        """Return source_id (None: not registered with the plan) and address, without user names and passwords."""
        if layer.providerType() == "memory":
            return None, self._temporary_address(layer)
        uri = relative_uri(self._plan.backend, layer.source(), layer.providerType())
        address = address_of(uri)
        return self._registered.get(address), address

    def is_pointed_at(self, layer: QgsVectorLayer) -> bool:
        """Say whether somebody who points at the map means the features of a layer.

        Not of what is registered only to say where data holds, or to look at: its areas lie under everything else.
        """
        roles = self._roles.get(self.of(layer)[1], set())
        return not roles or not roles <= {BACKGROUND, COVERAGE}

    def features(self, layer: QgsVectorLayer) -> FeatureNames:
        """Return how the features of a layer are known."""
        state = (layer.source(), layer.featureCount(), layer.fields().names())
        known = self._features.get(layer.id())
        if known is None or known[0] != state:
            known = self._features[layer.id()] = (state, FeatureNames(layer))
        return known[1]

    def _temporary_address(self, layer: QgsVectorLayer) -> str:
        """Return the address of a temporary layer. QGIS forgets its uid when a filter is set, so it is remembered."""
        found = _MEMORY_UID.search(layer.source())
        if found:
            self._temporary[layer.id()] = found.group(1)
        return f"memory:{self._temporary.get(layer.id(), layer.id())}"


def layer_title(address: str) -> str:
    """Return what people call the layer at an address: its name in the file, else the file, else the address."""
    if address.startswith("memory:"):
        return translate("Tags", "a temporary layer")
    found = re.search(r"layername=([^|&]+)", address) or re.search(r"typename='?([^'&\s]+)", address)
    if found:
        return found.group(1)
    return address.partition("|")[0].rstrip("/").rpartition("/")[2] or address
