"""Work of ``wijkaanpak:readservice``: copies the rows that a service has in an area, and counts what did not come."""

from __future__ import annotations

from datetime import date
from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingUtils

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.processing.running import progress_of, says_what_is_wrong
from wijkaanpak_plugin.processing.service_copy import ServiceCopy, ServiceError, layer_of, mark_not_whole, opened
from wijkaanpak_plugin.processing.tables import Outputs


@says_what_is_wrong((ServiceError,))
def write_service(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> dict[str, Any]:
    """Copy what a service has in an area; return the outputs."""
    layer = layer_of(algorithm.parameterAsString(parameters, "SERVICE", context).strip())
    provider = opened(layer, feedback)
    area = algorithm.parameterAsExtent(parameters, "AREA", context, provider.crs())
    copy = ServiceCopy(layer, provider, area, feedback, progress_of(feedback, 5, 100))
    with Outputs(algorithm, parameters, context) as written:
        place = written.write_features("OUTPUT", copy.features(), copy.fields, copy.geometry_type, copy.crs)
        if not copy.rows.whole and not mark_not_whole(QgsProcessingUtils.mapLayerFromString(place, context)):
            text = translate("Processing", "Not all rows came, and {place} cannot say so; write a GeoPackage.")
            raise ServiceError(text.format(place=place))
    report = copy.report()
    (feedback.pushInfo if copy.rows.whole else feedback.pushWarning)(report)
    return {
        "OUTPUT": place,
        "ROWS": copy.rows.given,
        "MISSING": -1 if copy.rows.missing is None else copy.rows.missing,
        "WHOLE": copy.rows.whole,
        "DATE": date.today().isoformat(),
        "REPORT": report,
    }
