"""Reading from a WFS, as the buildings of the BAG come: page after page, in the area only, and behind a password."""

from __future__ import annotations

import pytest
from half_wfs import NAME, USER, wfs
from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsProcessingException,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.core import QgsCoordinateReferenceSystem as Crs

from wijkaanpak_plugin.sources.profiles.profile import profile_named
from wijkaanpak_plugin.sources.profiles.profile_reader import read_with_profile
from wijkaanpak_plugin.sources.services.layers_at_service import layers_at_service

RD = Crs("EPSG:28992")
EVERYTHING = QgsReferencedRectangle(QgsRectangle(154900, 462900, 155400, 463300), RD)
#: The first five of the buildings.
FIVE = QgsReferencedRectangle(QgsRectangle(154999, 462999, 155034, 463010), RD)
PASSWORD = "langs de sloot"


def read(run, address, area=EVERYTHING, output="memory:"):
    return run("readservice", SERVICE=f"WFS:{address}", AREA=area, OUTPUT=output)


def test_a_wfs_is_copied_whole_page_after_page(run, tmp_path):
    file = tmp_path / "panden.gpkg"
    with wfs() as address:
        result = read(run, address, output=str(file))
    layer = QgsVectorLayer(str(file), "panden", "ogr")
    assert (layer.featureCount(), result["ROWS"], result["MISSING"], result["WHOLE"]) == (25, 25, 0, True)
    assert {row["identificatie"] for row in layer.getFeatures()} == {f"{number:016d}" for number in range(25)}
    bodies, _, counts = read_with_profile(layer, profile_named("bag_pand"), RD)
    assert (set(bodies["kind"]), counts.used) == ({"building"}, 25)


@pytest.mark.parametrize("says_how_many", [True, False])
def test_only_what_lies_in_the_area_is_copied(run, says_how_many):
    with wfs(says_how_many=says_how_many) as address:
        result = read(run, address, FIVE)
    # A WFS may stop at a number of its own and say nothing: without a number it is not known whether all came.
    assert (result["ROWS"], result["WHOLE"]) == (5, says_how_many)


@pytest.mark.parametrize(("says_how_many", "missing"), [(True, 15), (False, -1)])
def test_a_page_of_a_wfs_that_fails_is_said_and_calls_no_place_free(run, says_how_many, missing):
    with wfs(fails_from=10, says_how_many=says_how_many) as address:
        result = read(run, address)
    assert (result["ROWS"], result["MISSING"], result["WHOLE"]) == (10, missing, False)
    assert "no place may be called free" in result["REPORT"]


def test_the_layers_of_a_wfs_are_listed(qgis_app):
    with wfs() as address:
        assert [tuple(each) for each in layers_at_service(address, "WFS", None)] == [(NAME, "Panden")]


@pytest.fixture
def stored_password(qgis_app):
    """The key of a user and password that QGIS keeps."""
    manager = QgsApplication.authManager()
    assert manager.setMasterPassword("sleutel", True)
    kept = QgsAuthMethodConfig("Basic")
    kept.setName("studio")
    kept.setConfig("username", USER)
    kept.setConfig("password", PASSWORD)
    assert manager.storeAuthenticationConfig(kept)
    yield kept.id()
    manager.removeAuthenticationConfig(kept.id())


def test_a_service_behind_a_password_is_read_through_what_qgis_keeps(run, stored_password, tmp_path):
    file = tmp_path / "panden.gpkg"
    with wfs(password=PASSWORD) as address:
        through = f"{address} authcfg={stored_password}"
        assert [each.name for each in layers_at_service(through, "WFS", None)] == [NAME]
        result = read(run, through, output=str(file))
        assert (result["ROWS"], result["WHOLE"]) == (25, True)
    assert PASSWORD.encode() not in file.read_bytes()


def test_without_its_password_a_service_is_said_not_to_answer(run):
    with wfs(password=PASSWORD) as address:
        assert layers_at_service(address, "WFS", None) is None
        with pytest.raises(QgsProcessingException, match="does not answer"):
            read(run, address)
