"""``wijkaanpak:readsource``: any vector layer as bodies, through a profile."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)

from wijkaanpak_plugin.domain.translation import translate
from wijkaanpak_plugin.processing.algorithm import progress_of, says_what_is_wrong
from wijkaanpak_plugin.processing.analyse_input import working_crs
from wijkaanpak_plugin.processing.layer_algorithm import LayerAlgorithm
from wijkaanpak_plugin.processing.tables import BODY_FIELDS, Outputs
from wijkaanpak_plugin.sources.profile import ProfileError, fitting_profiles, profile_in_file, profile_named
from wijkaanpak_plugin.sources.profile_model import LINE, POINT, POLYGON, Profile
from wijkaanpak_plugin.sources.profile_reader import one_geometry_type, read_with_profile
from wijkaanpak_plugin.sources.snapshot import LayerSnapshot
from wijkaanpak_plugin.sources.vector_layer import LayerError

_SINK_TYPES = {
    POINT: QgsWkbTypes.Type.MultiPoint,
    LINE: QgsWkbTypes.Type.MultiLineString,
    POLYGON: QgsWkbTypes.Type.MultiPolygon,
}


class _Source(NamedTuple):
    """What the run needs: how the layer is read, in which CRS, and what was in it."""

    profile: Profile
    crs: QgsCoordinateReferenceSystem
    layer: LayerSnapshot


class ReadSourceAlgorithm(LayerAlgorithm):
    """Reads a layer through a profile."""

    ID = "readsource"
    LAYERS = ("INPUT",)
    REFUSALS = (LayerError, ProfileError)

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Read source through a profile")

    def shortHelpString(self) -> str:
        """Return the help text."""
        return translate(
            "Processing",
            "Turns a layer as its publisher delivers it (BGT, BAG, trees, sewers, planned works) into bodies that the "
            "analysis can use. A profile says which fields become which; rows that are no body, such as versions that "
            "have lapsed, are left out, and the report counts them by reason. Leave the profile empty to use the one "
            "that fits best, give its name, or give a JSON file with a field mapping of your own. Depths and sizes "
            "that are not in the data stay empty.",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare the parameters."""
        any_geometry = [QgsProcessing.SourceType.TypeVectorAnyGeometry]
        self.addParameter(QgsProcessingParameterVectorLayer("INPUT", translate("Processing", "Layer"), any_geometry))
        profile = translate("Processing", "Profile: its name or a JSON file (empty: the one that fits best)")
        self.addParameter(QgsProcessingParameterString("PROFILE", profile, "", optional=True))
        any_vector = QgsProcessing.SourceType.TypeVectorAnyGeometry
        self.addParameter(QgsProcessingParameterFeatureSink("OUTPUT", translate("Processing", "Bodies"), any_vector))
        self.addOutput(QgsProcessingOutputNumber("ROWS", translate("Processing", "Rows used")))
        self.addOutput(QgsProcessingOutputNumber("LEFT_OUT", translate("Processing", "Rows left out")))
        self.addOutput(QgsProcessingOutputString("REPORT", translate("Processing", "What was left out and why")))

    def take(self, parameters: dict[str, Any], context: QgsProcessingContext) -> _Source:
        """Take a snapshot of the layer, and choose the profile; LayerError, ProfileError."""
        layer = self._input(parameters, context)
        profile = _profile(self.parameterAsString(parameters, "PROFILE", context).strip(), layer)
        return _Source(profile, working_crs([layer]), LayerSnapshot(layer))

    @says_what_is_wrong(REFUSALS)
    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read the snapshot and write the bodies."""
        source: _Source = self.taken()
        feedback.pushInfo(translate("Processing", "Read as: {profile}").format(profile=source.profile.label()))
        reading = read_with_profile(
            source.layer, source.profile, source.crs, context.transformContext(), progress_of(feedback, 0, 70)
        )
        kept, word = one_geometry_type(reading, source.layer)
        for remark in kept.report:
            feedback.pushInfo(remark)
        with Outputs(self, parameters, context) as written:
            progress = progress_of(feedback, 70, 100)
            place = written.write("OUTPUT", kept.bodies, BODY_FIELDS, _SINK_TYPES[word], source.crs, progress)
        counts = kept.counts
        return {"OUTPUT": place, "ROWS": counts.used, "LEFT_OUT": counts.rows_left_out, "REPORT": counts.text()}

    def _input(self, parameters: dict[str, Any], context: QgsProcessingContext) -> QgsVectorLayer:
        layer = self.parameterAsVectorLayer(parameters, "INPUT", context)
        if layer is None or not layer.isValid():
            text = translate("Processing", "{layer} is no vector layer that can be read.")
            raise LayerError(text.format(layer=parameters.get("INPUT")))
        if not layer.isSpatial():
            text = translate("Processing", "Layer '{layer}' has no geometry, so nothing in it is a body.")
            raise LayerError(text.format(layer=layer.name()))
        return layer


def _profile(given: str, layer: QgsVectorLayer) -> Profile:
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
