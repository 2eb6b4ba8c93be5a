"""Reading from a service: whole, or said to be incomplete; in the area only; through the connection that QGIS keeps."""

from __future__ import annotations

from dataclasses import replace

import pytest
from half_service import NAME, service
from qgis.core import QgsCoordinateReferenceSystem as Crs
from qgis.core import (
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsProviderRegistry,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from wijkaanpak_plugin.domain.catalogue.services import load_services
from wijkaanpak_plugin.sources.profiles.profile import fitting_profiles, load_profiles, profile_named
from wijkaanpak_plugin.sources.profiles.profile_reader import read_with_profile
from wijkaanpak_plugin.sources.services.connections import add_connection, connections, layer_address

EVERYTHING = QgsReferencedRectangle(QgsRectangle(5.38, 52.15, 5.40, 52.16), Crs("OGC:CRS84"))
#: The first five of the verges.
FIVE = QgsReferencedRectangle(QgsRectangle(5.3869, 52.155, 5.38785, 52.156), Crs("OGC:CRS84"))
BROKEN = [(True, 15, "rows are missing (15;"), (False, -1, "it is not known how many rows are missing")]


def read(run, address, area, feedback=None, output="memory:"):
    return run("readservice", feedback, SERVICE=f"OAPIF:{address}", AREA=area, OUTPUT=output)


@pytest.mark.parametrize("says_how_many", [True, False])
def test_a_service_is_copied_whole_page_after_page(run, tmp_path, says_how_many):
    file = tmp_path / "bermen.gpkg"
    with service(says_how_many=says_how_many) as address:
        result = read(run, address, EVERYTHING, output=str(file))
    layer = QgsVectorLayer(str(file), "bermen", "ogr")
    assert (layer.featureCount(), result["ROWS"], result["MISSING"], result["WHOLE"]) == (25, 25, 0, True)
    assert {row["lokaal_id"] for row in layer.getFeatures()} == {f"G0599.{number:04d}" for number in range(25)}
    assert fitting_profiles(layer.fields().names(), layer.geometryType(), NAME)[0].name == f"bgt_{NAME}"


@pytest.mark.parametrize(("says_how_many", "missing", "sentence"), BROKEN)
def test_a_page_that_fails_is_said_and_the_copy_is_not_whole(run, says_how_many, missing, sentence):
    with service(fails_from=10, says_how_many=says_how_many) as address:
        result = read(run, address, EVERYTHING)
    assert (result["ROWS"], result["MISSING"], result["WHOLE"]) == (10, missing, False)
    assert sentence in result["REPORT"]
    assert "no place may be called free" in result["REPORT"]


@pytest.mark.parametrize(("fails_from", "doubts"), [(None, 0), (10, 1)])
def test_a_copy_that_is_not_whole_calls_no_place_free_wherever_it_is_read(run, tmp_path, fails_from, doubts):
    file = tmp_path / "bermen.gpkg"
    with service(fails_from=fails_from, says_how_many=True) as address:
        read(run, address, EVERYTHING, output=str(file))
    layer = QgsVectorLayer(str(file), "bermen", "ogr")
    _, _, counts = read_with_profile(layer, profile_named(f"bgt_{NAME}"), Crs("EPSG:28992"))
    assert len([doubt for doubt in counts.doubts if "did not give all of its rows" in doubt]) == doubts


@pytest.mark.parametrize("says_how_many", [True, False])
def test_only_what_lies_in_the_area_is_copied_and_that_counts_as_whole(run, says_how_many):
    with service(says_how_many=says_how_many) as address:
        result = read(run, address, FIVE)
    assert (result["ROWS"], result["WHOLE"]) == (5, True)


def test_a_reading_that_is_stopped_leaves_no_file(run, tmp_path):
    feedback = QgsProcessingFeedback(False)
    feedback.progressChanged.connect(lambda _share: feedback.cancel())
    with service() as address:
        assert "ROWS" not in read(run, address, EVERYTHING, feedback, str(tmp_path / "bermen.gpkg"))
    assert list(tmp_path.iterdir()) == []


def test_a_service_that_does_not_answer_is_one_sentence(run, tmp_path):
    with service() as address:
        gone = address
    with pytest.raises(QgsProcessingException, match="does not answer"):
        read(run, gone, EVERYTHING, output=str(tmp_path / "bermen.gpkg"))
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_nobody_knows_is_refused_with_those_that_are(run):
    with pytest.raises(
        QgsProcessingException, match=r"'bgt_wegen' is no service.* nearest are bgt_wegdeel, \w+, \w+\.$"
    ):
        run("readservice", SERVICE="bgt_wegen", AREA=EVERYTHING, OUTPUT="memory:")


def test_an_area_in_another_reference_system_is_brought_to_that_of_the_service(run, qgis_new_project):
    QgsProject.instance().setCrs(Crs("EPSG:28992"))
    area = QgsReferencedRectangle(QgsRectangle(154000, 462000, 157000, 464000), Crs("EPSG:28992"))
    with service(says_how_many=True) as address:
        assert read(run, address, area)["ROWS"] == 25


@pytest.fixture
def verges():
    return next(each for each in load_services() if each.key == "bgt_ondersteunendwegdeel")


def test_a_ready_made_entry_becomes_a_connection_of_qgis(no_connections, verges):
    add_connection(verges)
    assert [(each.name, each.provider) for each in connections()] == [("PDOK BGT", "OAPIF")]
    assert f"url='{verges.url}'" in connections()[0].address


def test_a_connection_that_the_user_changed_stays_as_it_is_and_is_the_one_that_is_read(run, no_connections, verges):
    with service(says_how_many=True) as address:
        add_connection(replace(verges, url=address.split("'")[1]))
        add_connection(verges)
        result = run("readservice", SERVICE=verges.key, AREA=EVERYTHING, OUTPUT="memory:")
    assert (result["ROWS"], result["WHOLE"]) == (25, True)


def test_a_map_service_is_addressed_as_qgis_wants_it(no_connections):
    photo = next(each for each in load_services() if each.key == "aerial_photo")
    parts = QgsProviderRegistry.instance().decodeUri("wms", layer_address(photo, "EPSG:28992"))
    assert (parts["url"], parts["layers"], parts["crs"]) == (photo.url, photo.layer, "EPSG:28992")


def test_the_shipped_entries_have_profiles_that_exist_and_keys_of_their_own():
    services = load_services()
    assert len({each.key for each in services}) == len(services)
    names = {profile.name for profile in load_profiles()}
    assert {each.profile for each in services if each.profile} <= names
