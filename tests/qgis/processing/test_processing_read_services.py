"""Reading several services into one file: a table each, those that fail named; one that is not whole says so itself."""

from __future__ import annotations

import pytest
from half_service import NAME, service
from own_connections import connected
from qgis.core import QgsCoordinateReferenceSystem as Crs
from qgis.core import (
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from wijkaanpak_plugin.sources.services.entries import keys_in, own_key, place_of, table_of
from wijkaanpak_plugin.sources.services.service_rows import NOT_WHOLE

EVERYTHING = QgsReferencedRectangle(QgsRectangle(5.38, 52.15, 5.40, 52.16), Crs("OGC:CRS84"))
ONE, OTHER = own_key("Een", NAME), own_key("Ander", NAME)


def read(run, file, *keys, feedback=None):
    return run("readservices", feedback, INPUT=place_of(keys), AREA=EVERYTHING, OUTPUT=str(file))


def table(file, key):
    return QgsVectorLayer(f"{file}|layername={table_of(key)}", key, "ogr")


def test_several_services_are_tables_of_one_file_with_one_progress(run, no_connections, tmp_path):
    feedback, shares = QgsProcessingFeedback(False), []
    feedback.progressChanged.connect(shares.append)
    with service(says_how_many=True) as one, service(answer="moved") as other:
        connected("Een", one)
        connected("Ander", other)
        result = read(run, tmp_path / "diensten.gpkg", ONE, OTHER, feedback=feedback)
    assert (result["ROWS"], result["PROBLEMS"]) == (50, "")
    assert [table(result["OUTPUT"], key).featureCount() for key in (ONE, OTHER)] == [25, 25]
    assert shares == sorted(shares)
    assert [each.name for each in tmp_path.iterdir()] == ["diensten.gpkg"]


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ({"answer": "html"}, "does not answer, or has no such layer"),
        ({"fails_from": 10}, "it is not known how many rows are missing"),
        ({"answer": "more", "says_how_many": True}, "rows are missing (5; rows that came: 25)"),
    ],
)
def test_what_is_wrong_with_one_service_is_said_and_the_others_are_read(
    run, no_connections, tmp_path, answer, sentence
):
    with service() as one, service(**answer) as other:
        connected("Een", one)
        connected("Ander", other)
        result = read(run, tmp_path / "diensten.gpkg", OTHER, ONE)
    assert sentence in result["PROBLEMS"]
    assert table(result["OUTPUT"], ONE).featureCount() == 25
    assert NOT_WHOLE not in table(result["OUTPUT"], ONE).fields().names()
    broken = table(result["OUTPUT"], OTHER)
    assert not broken.isValid() if "html" in str(answer) else NOT_WHOLE in broken.fields().names()


def test_where_none_can_be_read_no_file_is_left(run, no_connections, tmp_path):
    with pytest.raises(QgsProcessingException, match="its connection is not in QGIS on this machine"):
        read(run, tmp_path / "diensten.gpkg", ONE)
    assert list(tmp_path.iterdir()) == []


def test_a_reading_that_is_stopped_leaves_no_file(run, no_connections, tmp_path):
    feedback = QgsProcessingFeedback(False)
    feedback.progressChanged.connect(lambda _share: feedback.cancel())
    with service() as one:
        connected("Een", one)
        assert "ROWS" not in read(run, tmp_path / "diensten.gpkg", ONE, feedback=feedback)
    assert list(tmp_path.iterdir()) == []


def test_what_is_asked_is_one_text_without_an_address(no_connections):
    odd = own_key("Gemeente; noord/zuid", "ns:boom 100%")
    assert keys_in(place_of(["bgt_wegdeel", odd, "bgt_wegdeel"])) == ["bgt_wegdeel", odd]
    assert table_of(own_key("a", "b_c")) != table_of(own_key("a_b", "c"))


def test_an_address_is_no_entry_so_that_what_a_plan_names_is_never_contacted_by_it(run, no_connections, tmp_path):
    with service() as address, pytest.raises(QgsProcessingException, match="is no service that is known here"):
        read(run, tmp_path / "diensten.gpkg", f"OAPIF:{address}")
    assert list(tmp_path.iterdir()) == []
