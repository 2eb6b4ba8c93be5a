"""Which deliveries a file or folder holds: told from names, whatever way they were packed, without unpacking."""

from __future__ import annotations

import os
import zipfile

import pytest

from wijkaanpak_plugin.sources.xml.delivery_search import BGT, KLIC, FoundDelivery, deliveries_at

KLIC_NAME, BGT_NAME = "GI_gebiedsinformatielevering_26G012345_1_V2.xml", "bgt_wegdeel.gml"


def packed(file, *names):
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return file


@pytest.mark.parametrize("name", [KLIC_NAME, f"26G012345_1/{KLIC_NAME}", f"26G012345_1\\{KLIC_NAME}"])
def test_a_klic_zip_is_known_however_its_names_are_written(tmp_path, name):
    file = packed(tmp_path / "levering.zip", name, "bronnen/GB_26G012345.png")
    assert deliveries_at(file) == [FoundDelivery(KLIC, file)]


def test_a_zip_in_a_zip_is_known_by_its_name(tmp_path):
    file = packed(tmp_path / "mail.zip", "bijlagen/Levering_26G012345_1.zip")
    assert deliveries_at(file) == [FoundDelivery(KLIC, file)]


def test_a_bgt_download_is_known_as_zip_as_folder_and_one_folder_too_high(tmp_path):
    folder = tmp_path / "download" / "bgt"
    folder.mkdir(parents=True)
    (folder / BGT_NAME).write_text("x")
    (folder / "bgt_pand.gml").write_text("x")
    assert deliveries_at(folder) == deliveries_at(tmp_path) == [FoundDelivery(BGT, folder)]
    file = packed(tmp_path / "bgt.zip", BGT_NAME, "bgt_pand.gml")
    assert deliveries_at(file) == [FoundDelivery(BGT, file)]


def test_a_folder_with_several_deliveries_gives_each_of_them(tmp_path):
    one, other = packed(tmp_path / "a.zip", KLIC_NAME), packed(tmp_path / "b.zip", BGT_NAME)
    packed(tmp_path / "c.zip", "foto.jpg")
    assert deliveries_at(tmp_path) == [FoundDelivery(KLIC, one), FoundDelivery(BGT, other)]


def test_a_file_with_a_name_of_its_own_is_known_by_its_namespace(tmp_path):
    file = tmp_path / "wegen.gml"
    file.write_text('<CityModel xmlns:imgeo="http://www.geostandaarden.nl/imgeo/2.1">')
    assert deliveries_at(file) == [FoundDelivery(BGT, file)]
    file.write_text('<a xmlns="http://www.geostandaarden.nl/imkl/wibon">')
    assert deliveries_at(file) == [FoundDelivery(KLIC, file)]


def test_what_holds_no_delivery_or_cannot_be_read_gives_nothing(tmp_path):
    (tmp_path / "kapot.zip").write_bytes(b"PK\x03\x04 and then nothing")
    (tmp_path / "leeg.xml").write_text("")
    (tmp_path / "bomen.gpkg").write_text("x")
    os.mkfifo(tmp_path / "pijp.zip")
    for place in (*tmp_path.iterdir(), tmp_path, tmp_path / "nergens"):
        assert deliveries_at(place) == []
