"""Reader of facts of areas and lines that are no bodies, such as key figures of neighbourhoods."""

from __future__ import annotations

from typing import NamedTuple, Optional

import pandas as pd
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext

from wijkaanpak_plugin.analysis.progress import Feedback
from wijkaanpak_plugin.domain.body import GEOMETRY
from wijkaanpak_plugin.domain.report import Report
from wijkaanpak_plugin.sources.layer_rows import ReadableLayer
from wijkaanpak_plugin.sources.profiles.profile import ProfileError
from wijkaanpak_plugin.sources.profiles.profile_model import Profile
from wijkaanpak_plugin.sources.profiles.profile_reader import check_fits, read_rows
from wijkaanpak_plugin.sources.profiles.profile_rows import RowReader
from wijkaanpak_plugin.sources.row_counts import RowCounts
from wijkaanpak_plugin.sources.vector_layer import LayerError, check_readable, numbers_of, plain_text, transform_to


class Facts(NamedTuple):
    """table: a row for each row of the layer that is used, with the facts of the profile by name (text or None, figures
    as float with NaN) and ``geometry`` (shapely). report: what was missing or unclear. counts: rows used and left out.
    """

    table: pd.DataFrame
    report: Report
    counts: RowCounts


def read_facts(
    layer: ReadableLayer,
    profile: Profile,
    crs: QgsCoordinateReferenceSystem,
    context: Optional[QgsCoordinateTransformContext] = None,
    feedback: Feedback = None,
) -> Facts:
    """Return the facts of a layer, with its geometry in ``crs``, in the order of the layer.

    profile: one with the role background. What stands for no value is empty. LayerError, one sentence, when the layer
    or the profile cannot be used; AnalysisCancelled when feedback says to stop.
    """
    check_readable(layer)
    names = layer.fields().names()
    check_fits(layer, profile, names)
    try:
        rows = RowReader(profile, names)
    except ProfileError as error:
        raise LayerError(str(error)) from error
    counts, report = RowCounts(), Report()
    values, shapes = read_rows(layer, profile, rows, transform_to(layer, crs, context), feedback, counts)
    columns = dict(zip(rows.columns, zip(*values) if values else [()] * len(rows.columns)))
    table = pd.DataFrame(
        {
            name: numbers_of(layer, fact.label(), columns[name], report)
            if fact.is_number
            else pd.Series([plain_text(value) for value in columns[name]], dtype=object)
            for name, fact in profile.facts.items()
        }
    )
    table[GEOMETRY] = shapes
    counts.used, counts.newest = len(table), rows.newest
    return Facts(table, report, counts)
