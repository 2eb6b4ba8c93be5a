"""A server that takes a call and never answers is given up by GDAL too, in whatever thread it is read."""

from __future__ import annotations

import threading
from contextlib import suppress

import pytest
from osgeo import gdal
from silent_service import silent_service
from stranger import add_row

from wijkaanpak_plugin import classFactory
from wijkaanpak_plugin.plan.sources import answering
from wijkaanpak_plugin.plan.sources.registry import open_source, registered_sources
from wijkaanpak_plugin.plan.sources.trust import trust
from wijkaanpak_plugin.sources import gdal_patience

OPTIONS = ("GDAL_HTTP_CONNECTTIMEOUT", "GDAL_HTTP_LOW_SPEED_TIME", "GDAL_HTTP_LOW_SPEED_LIMIT")


@pytest.fixture
def loaded(qgis_app, monkeypatch):
    """The plugin is loaded, and waits for a second."""
    monkeypatch.setattr(gdal_patience, "SILENCE_S", 1)
    plugin = classFactory(None)
    plugin.initProcessing()
    yield
    plugin.unload()


def opened(uri):
    """Let GDAL open something; whether it raises is for others to choose."""
    with suppress(RuntimeError):
        gdal.OpenEx(uri)


@pytest.mark.parametrize(
    "address",
    ["/vsicurl/{}/x.geojson", "/vsizip//vsicurl/{}/x.zip/x.geojson", "/vsicurl_streaming/{}/x.geojson"],
)
def test_a_server_that_never_answers_is_given_up(plan, loaded, monkeypatch, address):
    monkeypatch.setattr(answering, "getproxies", dict)
    with silent_service() as server:
        uri = address.format(server)
        add_row(plan, uri)
        trust(plan, uri, "ogr")
        assert "cannot be read" in open_source(plan, registered_sources(plan)[0]).problem
        reader = threading.Thread(target=opened, args=(uri,), daemon=True)
        reader.start()
        reader.join(20)
        assert not reader.is_alive()


def test_what_somebody_has_set_stays_and_the_rest_goes_with_the_plugin(qgis_app):
    gdal.SetConfigOption(OPTIONS[0], "60")
    try:
        plugin = classFactory(None)
        plugin.initProcessing()
        assert [gdal.GetConfigOption(option) for option in OPTIONS] == ["60", "15", "1"]
        plugin.unload()
        assert [gdal.GetConfigOption(option) for option in OPTIONS] == ["60", None, None]
    finally:
        gdal.SetConfigOption(OPTIONS[0], None)
