"""Work of ``wijkaanpak:readservice``: copies the rows that a service has in an area, and counts what did not come."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from qgis.core import (
    QgsFeature,
    QgsField,
    QgsFields,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsVectorDataProvider,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from wijkaanpak_plugin.domain.catalogue.services import load_services
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.processing.running import progress_of, says_what_is_wrong
from wijkaanpak_plugin.processing.tables import Outputs
from wijkaanpak_plugin.sources.metric_crs import STANDARD_CRS
from wijkaanpak_plugin.sources.services.connections import layer_address
from wijkaanpak_plugin.sources.services.rows_at_service import rows_at_service
from wijkaanpak_plugin.sources.services.service_rows import NOT_WHOLE, ServiceRows, provider_of

#: Providers of services that are read row by row.
_PROVIDERS = ("OAPIF", "WFS")
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


class _Layer(NamedTuple):
    """name: as people know it. provider: OAPIF or WFS."""

    name: str
    provider: str
    address: str


@says_what_is_wrong((ServiceError,))
def write_service(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> dict[str, Any]:
    """Copy what a service has in an area; return the outputs."""
    layer = _layer_of(algorithm.parameterAsString(parameters, "SERVICE", context).strip())
    feedback.pushInfo(translate("Processing", "Asking {name}…").format(name=layer.name))
    provider = provider_of(layer.address, layer.provider)
    if provider is None:
        text = translate("Processing", "{name} cannot be read: the service does not answer, or has no such layer.")
        raise ServiceError(text.format(name=layer.name))
    area = algorithm.parameterAsExtent(parameters, "AREA", context, provider.crs())
    if area.isEmpty():
        raise ServiceError(translate("Processing", "The area is empty; give one with a width and a height."))
    promised = rows_at_service(layer.address, layer.provider, area, provider.crs(), feedback)
    rows = ServiceRows(provider, area, promised, layer.provider == "OAPIF", progress_of(feedback, 5, 100))
    fields, geometry_type = _fields(provider), _geometry_type(provider)
    with Outputs(algorithm, parameters, context) as written:
        copies = (_copy(row, fields, geometry_type) for row in rows)
        place = written.write_features("OUTPUT", copies, fields, geometry_type, provider.crs())
        if not rows.whole:
            _mark_not_whole(place, context)
    report = _report(layer.name, rows)
    (feedback.pushInfo if rows.whole else feedback.pushWarning)(report)
    missing = -1 if rows.missing is None else rows.missing
    today = date.today().isoformat()
    return {
        "OUTPUT": place,
        "ROWS": rows.given,
        "MISSING": missing,
        "WHOLE": rows.whole,
        "DATE": today,
        "REPORT": report,
    }


def _layer_of(asked: str) -> _Layer:
    """Return the layer of an entry of the catalogue, or the one whose address is given; ServiceError."""
    provider, _, address = asked.partition(":")
    if provider.upper() in _PROVIDERS and address.strip():
        return _Layer(translate("Processing", "The service"), provider.upper(), address.strip())
    for service in load_services():
        if service.key == asked and service.provider in _PROVIDERS:
            return _Layer(service.label(), service.provider, layer_address(service, STANDARD_CRS))
    keys = ", ".join(service.key for service in load_services() if service.provider in _PROVIDERS)
    text = translate("Processing", "'{name}' is no service that is known here; known are {keys}.")
    raise ServiceError(text.format(name=asked, keys=keys))


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


def _mark_not_whole(place: str, context: QgsProcessingContext) -> None:
    """Say in the copy itself that it is not whole; ServiceError when it cannot hold that: then it is not kept."""
    layer = QgsProcessingUtils.mapLayerFromString(place, context)
    mark = QgsField(NOT_WHOLE, QMetaType.Type.Bool)
    if not isinstance(layer, QgsVectorLayer) or not layer.dataProvider().addAttributes([mark]):
        text = translate("Processing", "Not all rows came, and {place} cannot say so; write a GeoPackage.")
        raise ServiceError(text.format(place=place))
    layer.updateFields()


def _copy(row: QgsFeature, fields: QgsFields, geometry_type: QgsWkbTypes.Type) -> QgsFeature:
    copy = QgsFeature(fields)
    copy.setAttributes([", ".join(map(str, value)) if isinstance(value, list) else value for value in row.attributes()])
    shapes = row.geometry().coerceToType(geometry_type) if row.hasGeometry() else []
    # A shape of another type than the service says stays as it is: the file refuses it, and the run says so.
    copy.setGeometry(shapes[0] if len(shapes) == 1 else row.geometry())
    return copy
