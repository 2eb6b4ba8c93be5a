"""Work of ``wijkaanpak:readsource``: reads a layer through a profile and writes its bodies."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, NamedTuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsWkbTypes,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.processing.analyse_input import working_crs
from wijkaanpak_plugin.processing.chosen_rows import given_layer
from wijkaanpak_plugin.processing.running import progress_of, says_what_is_wrong
from wijkaanpak_plugin.processing.tables import BODY_FIELDS, Outputs
from wijkaanpak_plugin.sources.profiles.profile import ProfileError, fitting_profiles, profile_in_file, profile_named
from wijkaanpak_plugin.sources.profiles.profile_model import LINE, POINT, POLYGON, Profile
from wijkaanpak_plugin.sources.profiles.profile_reader import read_with_profile
from wijkaanpak_plugin.sources.profiles.sorted_rows import OUTPUTS, by_geometry, commonest, leave_out
from wijkaanpak_plugin.sources.profiles.without_place import said_without_place
from wijkaanpak_plugin.sources.snapshot import LayerSnapshot, has_geometry
from wijkaanpak_plugin.sources.vector_layer import LayerError

#: Errors of ``take_source``.
REFUSALS = (LayerError, ProfileError)

_SINK_TYPES = {
    POINT: QgsWkbTypes.Type.MultiPoint,
    LINE: QgsWkbTypes.Type.MultiLineString,
    POLYGON: QgsWkbTypes.Type.MultiPolygon,
}


class Source(NamedTuple):
    """What the run needs: how the layer is read, in which CRS, and what was in it."""

    profile: Profile
    crs: QgsCoordinateReferenceSystem
    layer: LayerSnapshot


def refusals() -> tuple[type[Exception], ...]:
    """Return the errors of ``take_source``."""
    return REFUSALS


def take_source(algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> Source:
    """Take a snapshot of the layer, and choose the profile; LayerError, ProfileError."""
    layer = _input(parameters, context)
    profile = _profile(algorithm.parameterAsString(parameters, "PROFILE", context).strip(), layer)
    return Source(profile, working_crs([layer]), layer)


@says_what_is_wrong(REFUSALS)
def write_bodies(
    algorithm: QgsProcessingAlgorithm,
    taken: Callable[[], Source],
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> dict[str, Any]:
    """Read the snapshot that ``taken`` gives (it raises what was wrong) and write the bodies; return the outputs."""
    source = taken()
    feedback.pushInfo(translate("Processing", "Read as: {profile}").format(profile=source.profile.label()))
    reading = read_with_profile(
        source.layer, source.profile, source.crs, context.transformContext(), progress_of(feedback, 0, 70)
    )
    reading.doubt_unless_near(None, source.layer.name())
    tables = by_geometry(reading.bodies)
    most = commonest(tables, source.layer)
    asked = [word for word, output in OUTPUTS.items() if parameters.get(output) is not None]
    leave_out(reading, tables, most, asked)
    counts = reading.counts
    report = counts.text()
    for line in report.splitlines():
        feedback.pushInfo(line)
    outputs = [("OUTPUT", most), *((OUTPUTS[word], word) for word in asked)]
    places = {}
    with Outputs(algorithm, parameters, context) as written:
        for number, (output, word) in enumerate(outputs):
            progress = progress_of(feedback, 70 + 30 * number / len(outputs), 70 + 30 * (number + 1) / len(outputs))
            places[output] = written.write(output, tables[word], BODY_FIELDS, _SINK_TYPES[word], source.crs, progress)
    return {**places, "ROWS": counts.used, "LEFT_OUT": counts.rows_left_out, "REPORT": report}


def _input(parameters: dict[str, Any], context: QgsProcessingContext) -> LayerSnapshot:
    layer = given_layer(parameters.get("INPUT"), context)
    if not has_geometry(layer):
        text = translate("Processing", "Layer '{layer}' has no geometry, so nothing in it is a body.")
        raise LayerError(said_without_place(text.format(layer=layer.name()), layer))
    return layer


def _profile(given: str, layer: LayerSnapshot) -> Profile:
    """Return the profile that was asked for, or the one that fits best; ProfileError when there is none."""
    if given:
        file = Path(given)
        return profile_in_file(file) if file.suffix.lower() == ".json" else profile_named(given)
    names = layer.fields().names()
    fitting = fitting_profiles(names, layer.geometryType(), layer.name())
    if fitting:
        return fitting[0]
    text = translate(
        "Processing", "No profile fits layer '{layer}'; give a JSON file that says how its fields are to be read."
    )
    raise ProfileError(text.format(layer=layer.name()))
