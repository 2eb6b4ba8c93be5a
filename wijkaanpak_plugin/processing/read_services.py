"""Work of ``wijkaanpak:readservices``: copies what several services have in an area into one GeoPackage."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsFeature,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from wijkaanpak_plugin.analysis.progress import tell
from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.processing.geopackage import add_mark, check_whole, close_draft, draft_of, written_rows
from wijkaanpak_plugin.processing.running import progress_of, says_what_is_wrong
from wijkaanpak_plugin.processing.service_copy import ServiceCopy, ServiceError, layer_of_entry, opened
from wijkaanpak_plugin.sources.services.entries import keys_in, table_of
from wijkaanpak_plugin.sources.services.service_rows import NOT_WHOLE

_ENDING = ".gpkg"
#: Rows that are written at once.
_PORTION = 100
#: Share of the progress of one service that goes to asking what it has.
_ASKING = 0.05


@says_what_is_wrong((ServiceError,))
def write_services(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> dict[str, Any]:
    """Copy what services have in an area, a table each; return the outputs.

    A service that cannot be read is named among the problems, and has no table; ServiceError when none can be read.
    """
    keys = keys_in(algorithm.parameterAsString(parameters, "INPUT", context))
    file = Path(algorithm.parameterAsFileOutput(parameters, "OUTPUT", context))
    if file.suffix.lower() != _ENDING:
        text = translate("Processing", "The result is a GeoPackage: let the name of {file} end in .gpkg.")
        raise ServiceError(text.format(file=file.name))
    rows, problems, reports = 0, list[str](), list[str]()
    with draft_of(file) as draft:
        for number, key in enumerate(keys):
            begin, end = 100.0 * number / len(keys), 100.0 * (number + 1) / len(keys)
            tell(progress_of(feedback, begin, end), 0.0)
            try:
                layer = layer_of_entry(key)
                provider = opened(layer, feedback)
                area = algorithm.parameterAsExtent(parameters, "AREA", context, provider.crs())
                rest = progress_of(feedback, begin + _ASKING * (end - begin), end)
                copy = ServiceCopy(layer, provider, area, feedback, rest)
            except ServiceError as error:
                feedback.pushWarning(str(error))
                problems.append(str(error))
                continue
            _write(draft, file, table_of(key), copy, is_first=not reports)
            rows += copy.rows.given
            reports.append(copy.report())
            if not copy.rows.whole:
                feedback.pushWarning(reports[-1])
                problems.append(reports[-1])
        if not reports:
            raise ServiceError(" ".join(problems) or translate("Processing", "Name one service at least."))
        close_draft(draft, file)
    return {
        "OUTPUT": str(file),
        "ROWS": rows,
        "DATE": date.today().isoformat(),
        "REPORT": "\n".join(reports),
        "PROBLEMS": "\n".join(problems),
    }


def _write(draft: Path, asked: Path, table: str, copy: ServiceCopy, is_first: bool) -> None:
    for _rows in written_rows(
        draft, asked, table, _portions(copy.features()), copy.fields, copy.geometry_type, copy.crs, is_first
    ):
        pass
    check_whole(draft, asked, table, copy.rows.given)
    if not copy.rows.whole:
        add_mark(draft, asked, table, NOT_WHOLE)


def _portions(features: Iterator[QgsFeature]) -> Iterator[list[QgsFeature]]:
    while portion := list(islice(features, _PORTION)):
        yield portion
