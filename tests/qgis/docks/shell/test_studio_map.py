"""In the studio names and signs on the map are larger, the map shows the same place, and the desk gets its own back."""

from __future__ import annotations

import pytest
from qgis.core import QgsPointXY, QgsRectangle, QgsSettings
from working_window import working_window

PLACE = QgsRectangle(155000, 463000, 155200, 463100)


@pytest.fixture
def desk(qtbot, qgis_new_project, small_plan):
    small_plan.close()
    with working_window(qtbot, small_plan.backend.path) as made:
        made.canvas.setExtent(PLACE)
        yield made


def go_to_the_studio(desk):
    desk.commands.studio.setChecked(True)


def dots_per_inch(desk):
    return desk.canvas.mapSettings().outputDpi()


def asked(desk):
    """The place that the map was asked to show, whatever the shape of its window."""
    return desk.canvas.mapSettings().extent()


def test_a_name_of_a_claim_has_seventeen_pixels_in_the_studio(desk):
    points = desk.plan.layer("claim_area").labeling().settings().format().size()
    before = dots_per_inch(desk)
    go_to_the_studio(desk)
    assert points * 96 / 72 * dots_per_inch(desk) / before >= 17


def test_the_map_shows_the_same_place_before_in_and_after_the_studio(desk, qtbot):
    before = desk.canvas.extent()
    for _time in range(2):
        go_to_the_studio(desk)
        assert asked(desk).toString(1) == PLACE.toString(1)
        desk.commands.studio.setChecked(False)
    qtbot.waitUntil(lambda: desk.canvas.extent().toString(1) == before.toString(1))


def test_a_place_that_the_user_went_to_in_the_studio_stays_on_the_desk(desk):
    go_to_the_studio(desk)
    desk.canvas.setCenter(QgsPointXY(155150, 463150))
    desk.commands.studio.setChecked(False)
    assert desk.canvas.extent().center().toString(1) == "155150.0,463150.0"


def test_the_magnification_that_the_user_chose_comes_back(desk):
    desk.canvas.setMagnificationFactor(1.25)
    go_to_the_studio(desk)
    assert desk.canvas.magnificationFactor() > 1.5
    desk.commands.studio.setChecked(False)
    assert desk.canvas.magnificationFactor() == pytest.approx(1.25)


def test_a_scale_that_is_locked_stays_locked_and_the_place_the_same(desk):
    desk.canvas.setScaleLocked(True)
    go_to_the_studio(desk)
    assert asked(desk).center().toString(1) == PLACE.center().toString(1)
    desk.commands.studio.setChecked(False)
    assert desk.canvas.scaleLocked()
    assert desk.canvas.magnificationFactor() == pytest.approx(1)


def test_a_plugin_that_is_unloaded_in_the_studio_leaves_the_map_as_it_was_and_nothing_in_the_settings(desk):
    go_to_the_studio(desk)
    desk.workplace.unload()
    assert desk.canvas.magnificationFactor() == pytest.approx(1)
    assert [key for key in QgsSettings().allKeys() if "magnif" in key.lower()] == []
    desk.workplace.unload = lambda: None


def test_a_zoom_to_a_place_shows_all_of_it_in_the_studio_as_at_the_desk(desk):
    from qgis.core import QgsGeometry

    from wijkaanpak_plugin.map.zone_highlight import ZoneHighlight

    highlight, zone = ZoneHighlight(desk.canvas), QgsGeometry.fromRect(PLACE)
    go_to_the_studio(desk)
    highlight.zoom_to(zone, desk.canvas.mapSettings().destinationCrs())
    highlight.unload()
    assert desk.canvas.extent().contains(PLACE)
