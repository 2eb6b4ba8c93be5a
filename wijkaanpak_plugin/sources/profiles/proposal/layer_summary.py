"""What the fields of a layer hold, read from its first rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

from qgis.core import Qgis, QgsFeatureRequest

from wijkaanpak_plugin.analysis.progress import Feedback, tell
from wijkaanpak_plugin.sources.layer_rows import ReadableLayer
from wijkaanpak_plugin.sources.profiles.profile_expressions import RowExpressions
from wijkaanpak_plugin.sources.profiles.profile_model import geometry_word
from wijkaanpak_plugin.sources.profiles.proposal.field_summary import FieldSummary, summary_of
from wijkaanpak_plugin.sources.vector_layer import plain_text

#: So many rows are looked at; a service sends each of them over the net, and takes a while for more.
_ROWS, _ROWS_OF_SERVICE = 20_000, 1_000
#: After so many rows it is asked whether to go on; share of the progress that goes to reading them.
_PORTION, _READING = 500, 0.7
_FILES = ("ogr", "memory", "delimitedtext", "spatialite", "gpx")


@dataclass(frozen=True)
class LayerSummary:
    """name: of the layer. geometry: a word of ``GEOMETRIES``, None for another type. fields: what each field holds.
    rows: how many were looked at. all_rows: whether those were all. values: of those rows, in the order of ``fields``.
    numbers: the number by which the layer knows each of them.
    """

    name: str
    geometry: Optional[str]
    fields: tuple[FieldSummary, ...]
    rows: int
    all_rows: bool
    values: tuple[tuple[Any, ...], ...]
    numbers: tuple[int, ...]

    def field(self, name: str) -> Optional[FieldSummary]:
        """Return what a field holds, None when there is none of that name."""
        return next((field for field in self.fields if field.name == name), None)

    def varied_rows(self, expression: str, count: int) -> tuple[int, ...]:
        """Return the numbers of some rows: the first of each value that an expression gives, then the first ones, in
        the order of the layer. ProfileError when it may not be used in a profile.
        """
        given = self._given(expression) if expression else [None] * self.rows
        first: dict[Any, int] = {}
        for place, value in enumerate(given):
            first.setdefault(value, place)
        places = list(dict.fromkeys([*first.values(), *range(self.rows)]))[:count]
        return tuple(self.numbers[place] for place in sorted(places))

    def summary_of(self, expression: str) -> FieldSummary:
        """Return what an expression gives for these rows; ProfileError when it may not be used in a profile."""
        return summary_of(expression, self._given(expression))

    def _given(self, expression: str) -> list[Any]:
        rows = RowExpressions([field.name for field in self.fields])
        prepared = rows.prepared(expression)
        found = []
        for values in self.values:
            rows.use(list(values))
            try:
                found.append(_plain(rows.value(prepared)))
            except ArithmeticError:
                found.append(None)
        return found


def summarised(layer: ReadableLayer, feedback: Feedback = None) -> LayerSummary:
    """Return what the first rows of a layer hold, and whether those are all.

    layer: a layer on the main thread, or a snapshot on any. AnalysisCancelled when feedback says to stop.
    """
    most = _ROWS if layer.providerType() in _FILES else _ROWS_OF_SERVICE
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry).setLimit(most + 1)
    features = []
    for number, feature in enumerate(layer.getFeatures(request)):
        if number % _PORTION == 0:
            tell(feedback, _READING * number / most)
        features.append(feature)
    rows = [tuple(_plain(value) for value in feature.attributes()) for feature in features[:most]]
    names = layer.fields().names()
    fields = []
    for place, name in enumerate(names):
        tell(feedback, _READING + (1.0 - _READING) * place / len(names))
        fields.append(summary_of(name, [row[place] for row in rows]))
    numbers = tuple(feature.id() for feature in features[:most])
    return LayerSummary(
        layer.name(),
        geometry_word(layer.geometryType()),
        tuple(fields),
        len(rows),
        len(features) <= most,
        tuple(rows),
        numbers,
    )


def _plain(value: Any) -> Any:
    """Return a number as it is, anything else as text, and None where there is nothing."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    return plain_text(value)
