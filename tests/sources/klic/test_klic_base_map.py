"""The base map of a delivery: found in whatever it came in, placed by what the delivery says, or left alone."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

import pytest

from tests.sources import klic_files as made
from wijkaanpak_plugin.sources.klic import read_klic
from wijkaanpak_plugin.sources.klic.base_map import BaseMap, write_base_map

NAME = "GB_23G000001.png"
PLACED = BaseMap(NAME, (100.0, 200.0, 120.0, 210.0))


def png(columns: int = 40, rows: int = 20) -> bytes:
    """Return the beginning of a picture of so many pixels, which is all that is looked at."""
    return (
        b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + struct.pack(">II", columns, rows) + b"\x08\x02\0\0\0"
    )


def packed(path: Path, **files: bytes) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


@pytest.fixture
def places(tmp_path):
    """The same map in a folder, one too high, beside the xml, in a zip, with backslashes and in a zip in a zip."""
    folder = tmp_path / "above" / "23G000001_1"
    (folder / "bronnen").mkdir(parents=True)
    (folder / "bronnen" / NAME).write_bytes(png())
    plain = packed(tmp_path / "plain.zip", **{f"23G000001_1/bronnen/{NAME}": png()})
    return {
        "folder": folder,
        "folder above": folder.parent,
        "xml": made.write_xml(folder / "GI.xml", made.whole()),
        "zip": plain,
        "backslashes": packed(tmp_path / "back.zip", **{f"23G000001_1\\bronnen\\{NAME}": png()}),
        "zip in zip": packed(tmp_path / "mail.zip", **{"plain.zip": plain.read_bytes()}),
    }


@pytest.mark.parametrize("place", ["folder", "folder above", "xml", "zip", "backslashes", "zip in zip"])
def test_the_map_is_found_and_placed(places, place, tmp_path):
    before = sorted(places["folder above"].rglob("*"))
    target = tmp_path / "plan" / "KLIC.png"
    target.parent.mkdir()
    assert write_base_map(places[place], PLACED, target)
    assert target.read_bytes() == png()
    figures = [float(line) for line in target.with_suffix(".pgw").read_text().split()]
    assert figures == [0.5, 0.0, 0.0, -0.5, 100.25, 209.75]
    assert "EPSG:28992" in (target.parent / "KLIC.png.aux.xml").read_text()
    assert sorted(places["folder above"].rglob("*")) == before


@pytest.mark.parametrize(
    "content",
    [b"", b"no picture", png(40, 40), png(0, 20), png(40_000, 20_000)],
    ids=["empty", "something else", "of another shape", "without pixels", "too large"],
)
def test_what_does_not_fill_the_area_is_left_alone(tmp_path, content):
    delivery = packed(tmp_path / "d.zip", **{f"bronnen/{NAME}": content})
    assert not write_base_map(delivery, PLACED, tmp_path / "KLIC.png")
    assert list(tmp_path.glob("KLIC*")) == []


def test_a_map_that_is_not_there_or_in_a_damaged_zip_is_none(tmp_path):
    assert not write_base_map(packed(tmp_path / "d.zip", other=b"x"), PLACED, tmp_path / "KLIC.png")
    damaged = tmp_path / "damaged.zip"
    damaged.write_bytes(packed(tmp_path / "e.zip", **{NAME: png()}).read_bytes()[:60])
    assert not write_base_map(damaged, PLACED, tmp_path / "KLIC.png")
    assert not write_base_map(tmp_path / "absent.zip", PLACED, tmp_path / "KLIC.png")


def delivery_with(reference: str, corners: str) -> str:
    told = (
        f"<imkl:achtergrondkaart><imkl:Achtergrondkaart><imkl:kaartreferentie>{reference}</imkl:kaartreferentie>"
        "</imkl:Achtergrondkaart></imkl:achtergrondkaart></imkl:GebiedsinformatieLevering>"
    )
    xml = made.whole(made.ordinary()).replace("</imkl:GebiedsinformatieLevering>", told, 1)
    return xml.replace("<gml:lowerCorner>1 1</gml:lowerCorner>", corners)


CORNERS = "<gml:lowerCorner>100.0 200.0</gml:lowerCorner><gml:upperCorner>120.0 210.0</gml:upperCorner>"


def test_a_delivery_says_which_map_it_has_and_what_that_covers(tmp_path):
    file = made.write_xml(tmp_path / "made.xml", delivery_with(f"bronnen/{NAME}", CORNERS))
    assert read_klic(file).base_map == PLACED


@pytest.mark.parametrize(
    ("reference", "corners"),
    [
        (f"bronnen/{NAME}", "<gml:lowerCorner>1 1</gml:lowerCorner>"),
        (f"bronnen/{NAME}", CORNERS.replace("120.0", "90.0")),
        (f"bronnen/{NAME}", CORNERS.replace("120.0", "far")),
        ("", CORNERS),
        ("../../etc/passwd", CORNERS),
        ("bronnen/*.png", CORNERS),
    ],
    ids=["no area", "turned round", "no number", "no map", "no picture", "no name"],
)
def test_without_a_map_or_its_area_there_is_none(tmp_path, reference, corners):
    file = made.write_xml(tmp_path / "made.xml", delivery_with(reference, corners))
    delivery = read_klic(file)
    assert delivery.base_map is None
    assert any("base map has no place" in sentence for sentence in delivery.report) == (NAME in reference)
