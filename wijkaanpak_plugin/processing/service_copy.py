"""Rows of one service as a run copies them: opened, counted, and brought into what a file can keep."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from qgis.core import (
    QgsFeature,
    QgsField,
    QgsFields,
    QgsProcessingFeedback,
    QgsRectangle,
    QgsVectorDataProvider,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from wijkaanpak_plugin.analysis.progress import Feedback
from wijkaanpak_plugin.domain.catalogue.near_names import near_names
from wijkaanpak_plugin.domain.catalogue.services import load_services
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.sources.metric_crs import STANDARD_CRS
from wijkaanpak_plugin.sources.services.connections import layer_address
from wijkaanpak_plugin.sources.services.entries import READ, is_own, label_of, service_of
from wijkaanpak_plugin.sources.services.rows_at_service import rows_at_service
from wijkaanpak_plugin.sources.services.service_rows import NOT_WHOLE, ServiceRows, provider_of

#: What a file keeps for itself: a field of the service of that name gets another one.
_OWN_NUMBER, _NUMBER_AT_SERVICE = "fid", "fid_at_service"
#: Types of field that any file has; others become text.
_PLAIN = (
    QMetaType.Type.Bool,
    QMetaType.Type.Int,
    QMetaType.Type.LongLong,
    QMetaType.Type.Double,
    QMetaType.Type.QString,
    QMetaType.Type.QDate,
    QMetaType.Type.QDateTime,
)


class ServiceError(ValueError):
    """A service cannot be read; ``str(error)`` is a sentence for the user."""


class ServiceLayer(NamedTuple):
    """name: as people know it. provider: OAPIF or WFS."""

    name: str
    provider: str
    address: str


def layer_of(asked: str) -> ServiceLayer:
    """Return the layer of an entry, or the one whose address is given (after ``OAPIF:`` or ``WFS:``); ServiceError."""
    provider, _, address = asked.partition(":")
    if provider.upper() in READ and address.strip():
        return ServiceLayer(translate("Processing", "The service"), provider.upper(), address.strip())
    return layer_of_entry(asked)


def layer_of_entry(asked: str) -> ServiceLayer:
    """Return the layer of an entry; ServiceError. An address is none: a plan may name entries, and asks nobody else."""
    service = service_of(asked)
    if service is not None and service.provider in READ:
        return ServiceLayer(service.label(), service.provider, layer_address(service, STANDARD_CRS))
    if is_own(asked):
        text = translate("Processing", "{name} cannot be read: its connection is not in QGIS on this machine.")
        raise ServiceError(text.format(name=label_of(asked)))
    keys = near_names(asked, (service.key for service in load_services() if service.provider in READ))
    text = translate("Processing", "'{name}' is no service that is known here; the nearest are {keys}.")
    raise ServiceError(text.format(name=asked, keys=keys))


def opened(layer: ServiceLayer, feedback: QgsProcessingFeedback) -> QgsVectorDataProvider:
    """Return a provider of this thread's own for a layer; ServiceError when the service does not answer."""
    feedback.pushInfo(translate("Processing", "Asking {name}…").format(name=layer.name))
    provider = provider_of(layer.address, layer.provider)
    if provider is None:
        text = translate("Processing", "{name} cannot be read: the service does not answer, or has no such layer.")
        raise ServiceError(text.format(name=layer.name))
    return provider


class ServiceCopy:
    """What a service has in an area, to be written once; afterwards ``rows`` knows what did not come.

    fields and geometry_type: of what is written, in the coordinate reference system of the provider.
    """

    def __init__(
        self,
        layer: ServiceLayer,
        provider: QgsVectorDataProvider,
        area: QgsRectangle,
        feedback: QgsProcessingFeedback,
        progress: Feedback,
    ) -> None:
        """area: in the coordinate reference system of the provider. ServiceError when it is empty."""
        if area.isEmpty():
            raise ServiceError(translate("Processing", "The area is empty; give one with a width and a height."))
        promised = rows_at_service(layer.address, layer.provider, area, provider.crs(), feedback)
        self.name, self.crs = layer.name, provider.crs()
        self.rows = ServiceRows(provider, area, promised, layer.provider == "OAPIF", progress)
        self.fields, self.geometry_type = _fields(provider), _geometry_type(provider)

    def features(self) -> Iterator[QgsFeature]:
        """Yield the rows as they come; AnalysisCancelled when the run is stopped."""
        return (_copy(row, self.fields, self.geometry_type) for row in self.rows)

    def report(self) -> str:
        """Return what came and what did not, in one sentence; after the rows were written."""
        return _report(self.name, self.rows)


def mark_not_whole(layer: object) -> bool:
    """Say in a copy itself that it is not whole; False when it cannot hold that: then it is not to be kept."""
    mark = QgsField(NOT_WHOLE, QMetaType.Type.Bool)
    if not isinstance(layer, QgsVectorLayer) or not layer.dataProvider().addAttributes([mark]):
        return False
    layer.updateFields()
    return True


def _report(name: str, rows: ServiceRows) -> str:
    if rows.whole:
        text = translate("Processing", "{name}: all that the service has there (rows: {rows}).")
        return text.format(name=name, rows=rows.given)
    if rows.missing is None:
        text = translate(
            "Processing",
            "{name}: it is not known how many rows are missing, because the service broke off or does not say "
            "how many it has (rows that came: {rows}), so no place may be called free because of this copy; read it "
            "again later.",
        )
        return text.format(name=name, rows=rows.given)
    text = translate(
        "Processing",
        "{name}: rows are missing ({missing}; rows that came: {rows}), so no place may be called free because of this "
        "copy; read it again later.",
    )
    return text.format(name=name, rows=rows.given, missing=rows.missing)


def _fields(provider: QgsVectorDataProvider) -> QgsFields:
    fields = QgsFields()
    for field in provider.fields():
        name = _NUMBER_AT_SERVICE if field.name().lower() == _OWN_NUMBER else field.name()
        fields.append(QgsField(name, field.type() if field.type() in _PLAIN else QMetaType.Type.QString))
    return fields


def _geometry_type(provider: QgsVectorDataProvider) -> QgsWkbTypes.Type:
    """Return the type of the copy: of several parts, flat and straight, as any file can keep."""
    kind = QgsWkbTypes.linearType(QgsWkbTypes.flatType(provider.wkbType()))
    return kind if kind in (QgsWkbTypes.Type.NoGeometry, QgsWkbTypes.Type.Unknown) else QgsWkbTypes.multiType(kind)


def _copy(row: QgsFeature, fields: QgsFields, geometry_type: QgsWkbTypes.Type) -> QgsFeature:
    copy = QgsFeature(fields)
    copy.setAttributes([", ".join(map(str, value)) if isinstance(value, list) else value for value in row.attributes()])
    shapes = row.geometry().coerceToType(geometry_type) if row.hasGeometry() else []
    # A shape of another type than the service says stays as it is: the file refuses it, and the run says so.
    copy.setGeometry(shapes[0] if len(shapes) == 1 else row.geometry())
    return copy
