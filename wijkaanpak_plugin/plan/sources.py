"""The data that is registered with a plan: where it lies and how it is opened again."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Optional

from qgis.core import QgsProviderRegistry, QgsVectorLayer, QgsVectorLayerUtils

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.plan.clock import new_id
from wijkaanpak_plugin.plan.edit import user_action
from wijkaanpak_plugin.plan.errors import PlanError
from wijkaanpak_plugin.plan.plan_file import Plan
from wijkaanpak_plugin.plan.plan_tables import SOURCE, SOURCE_ROLES
from wijkaanpak_plugin.plan.values import plain

_FILE_PROVIDERS = ("ogr", "delimitedtext", "spatialite")


@dataclass(frozen=True)
class RegisteredSource:
    """One row of the table source, as plain values."""

    source_id: str
    name: str
    role: str
    uri: str
    provider: str
    values: dict[str, Any]

    @property
    def confidential(self) -> bool:
        """Whether it must not leave the machine in an export meant for others."""
        return bool(self.values.get("confidential"))


@dataclass(frozen=True)
class SourceLayer:
    """A registered source with its layer, or without one and then with a sentence that names what is
    missing.
    """

    source: RegisteredSource
    layer: Optional[QgsVectorLayer]
    problem: str = ""


def registered_sources(plan: Plan, role: Optional[str] = None) -> list[RegisteredSource]:
    """Return the registered sources, of one role or of all, in the order in which they were registered."""
    layer = plan.layer(SOURCE.name)
    rows = []
    for feature in layer.getFeatures():
        values = {name: plain(feature[name]) for name in SOURCE.field_names}
        if role in (None, values["role"]):
            provider = values["provider"] or "ogr"
            rows.append(
                RegisteredSource(
                    values["source_id"],
                    values["name"] or "",
                    values["role"],
                    values["uri"] or "",
                    provider,
                    values,
                )
            )
    return rows


def register_source(plan: Plan, layer: QgsVectorLayer, role: str, **values: Any) -> str:
    """Register a layer with the plan, as one undo step, and return its source_id.

    role: existing, coverage, works or background. values: other columns of the table source. The plan keeps
    where the data lies, relative to the plan file where both lie on one disk, not the data. PlanError when
    the role is unknown or the layer cannot be read.
    """
    if role not in SOURCE_ROLES:
        raise PlanError(translate("Plan", "'{role}' is no role of a source.").format(role=role))
    if not layer.isValid():
        raise PlanError(translate("Plan", "Layer '{layer}' cannot be read.").format(layer=layer.name()))
    table = plan.layer(SOURCE.name)
    source_id = new_id("source", layer.name(), layer.source())
    row = {
        "name": layer.name(),
        **values,
        "source_id": source_id,
        "role": role,
        "uri": relative_uri(plan.path, layer.source(), layer.providerType()),
        "provider": layer.providerType(),
        "subset": layer.subsetString() or None,
    }
    fields = table.fields()
    attributes = {fields.indexOf(name): value for name, value in row.items() if value is not None}
    with user_action([table], translate("Plan", "Register source")):
        if not table.addFeature(QgsVectorLayerUtils.createFeature(table, attributes=attributes)):
            raise PlanError(translate("Plan", "The source could not be registered."))
    return source_id


def open_source(plan: Plan, source: RegisteredSource) -> SourceLayer:
    """Open the data of a registered source; what cannot be opened is said, by name, in ``problem``."""
    uri = absolute_uri(plan.path, source.uri, source.provider)
    layer = QgsVectorLayer(uri, source.name, source.provider)
    if layer.isValid():
        return SourceLayer(source, layer)
    text = translate("Plan", "The source '{name}' cannot be read; it was at {where}.")
    return SourceLayer(source, None, text.format(name=source.name, where=_without_secrets(source)))


def relative_uri(plan_path: Path, uri: str, provider: str) -> str:
    """Return the address of a layer relative to the folder of the plan, where it is a file on the same
    disk.
    """
    parts = _file_parts(uri, provider)
    path = parts.get("path") if parts else None
    if not path:
        return uri
    try:
        relative = os.path.relpath(path, Path(plan_path).resolve().parent)
    except ValueError:  # another drive
        return uri
    parts["path"] = Path(relative).as_posix()
    return QgsProviderRegistry.instance().encodeUri(provider, parts)


def absolute_uri(plan_path: Path, uri: str, provider: str) -> str:
    """Return the full address of a layer registered in a plan."""
    parts = _file_parts(uri, provider)
    path = parts.get("path") if parts else None
    if not path or PurePosixPath(path).is_absolute() or Path(path).is_absolute():
        return uri
    parts["path"] = os.path.normpath(Path(plan_path).resolve().parent / path)
    return QgsProviderRegistry.instance().encodeUri(provider, parts)


def _file_parts(uri: str, provider: str) -> dict[str, Any]:
    if provider not in _FILE_PROVIDERS or uri.startswith(("http:", "https:", "/vsi")):
        return {}
    return QgsProviderRegistry.instance().decodeUri(provider, uri)


def _without_secrets(source: RegisteredSource) -> str:
    """Return where a source was, without the user names and passwords that addresses of services may hold."""
    parts = QgsProviderRegistry.instance().decodeUri(source.provider, source.uri)
    return str(parts.get("path") or parts.get("url") or parts.get("host") or source.provider)
