"""Tags on the map: the colour of the transition that leads, as heavy as the scale level."""

from __future__ import annotations

import pytest
from map_picture import drawn
from qgis.core import QgsVectorLayer
from tag_layers import memory_layer

from wijkaanpak_plugin.domain.catalogue.vocabulary import load_vocabularies
from wijkaanpak_plugin.plan.tags.edit import TagEdit
from wijkaanpak_plugin.plan.tags.feature_tags import FeatureTags, Selected

LEVELS = ("metropolitan", "urban", "neighbourhood")


def thickness(image, column, rows):
    """How much is drawn in a column of the picture, between two rows: pixels, those at the edge in part."""
    strokes = (image.pixelColor(column, row) for row in range(*rows))
    return sum(1.0 - colour.blueF() * colour.redF() for colour in strokes)


@pytest.mark.parametrize("leads", ["energy", "climate_adaptation"])
def test_a_tagged_line_has_the_colour_of_what_leads_and_the_weight_of_its_level(plan, qgis_new_project, leads):
    places = (463083, 463050, 463017)
    layer = memory_layer("Wegen", "LineString", [(f"LineString (155000 {y}, 155100 {y})", "", "") for y in places])
    tags = FeatureTags(plan)
    for feature, level in zip(layer.getFeatures(), LEVELS):
        edit = TagEdit(add=(leads, "mobility"), scale_level=level)
        plan.history.perform("Tag", tags.tag([Selected(layer, [feature])], edit).changes)
    shown = QgsVectorLayer(f"{plan.backend.path}|layername=feature_tag_line", "x", "ogr")
    shown.setLabelsEnabled(False)
    image = drawn([shown], 300)
    colour = load_vocabularies()["transition"][leads].colour.lower()
    assert image.pixelColor(20, 300 - 83 * 3).name() == colour
    heavy, middle, light = (thickness(image, 20, rows) for rows in ((0, 100), (100, 200), (200, 300)))
    assert heavy > 1.3 * middle > 1.3 * 1.3 * light > 0
