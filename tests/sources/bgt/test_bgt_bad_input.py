"""Files that are no download, are broken or mean harm: one sentence that names the file, and nothing left behind."""

from __future__ import annotations

import random
import zipfile
from pathlib import Path

import pytest

from tests.sources import bad_input
from tests.sources import bgt_files as made
from wijkaanpak_plugin.sources.bgt import BgtDownload, BgtError, read_bgt
from wijkaanpak_plugin.sources.xml import container
from wijkaanpak_plugin.sources.xml.safe_xml import DEEPEST_NESTING


@pytest.fixture
def refusal(tmp_path, monkeypatch):
    """Return what gives the sentence of a refused file."""
    return bad_input.refusal_of(read_bgt, BgtError, tmp_path, monkeypatch)


def gml(tmp_path: Path, text: str | bytes, name: str = "bgt_wegdeel.gml") -> Path:
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_a_zip_that_breaks_off(tmp_path, refusal):
    whole = made.write(tmp_path / "good.zip", made.street(40)).read_bytes()
    for share in (0.1, 0.5, 0.9, 0.99):
        path = gml(tmp_path, whole[: int(len(whole) * share)], "short.zip")
        assert "damaged" in refusal(path)


def test_gml_that_breaks_off_names_the_line(tmp_path, refusal):
    text = made.citygml(*(made.road(f"r{number}") for number in range(20)))
    for share in (0.3, 0.6, 0.95):
        part = text[: int(len(text) * share)]
        assert f"line {part.count(chr(10)) + 1}" in refusal(gml(tmp_path, part))


def test_broken_gml_in_a_zip_names_that_file(tmp_path, refusal):
    files = {**made.street(), "bgt_paal.gml": made.citygml(made.tree()).replace("</cityObjectMember>", "")}
    assert "bgt_paal.gml" in refusal(made.write(tmp_path / "street.zip", files))


@pytest.mark.parametrize("text", bad_input.NO_XML.values(), ids=bad_input.NO_XML)
def test_a_file_that_is_no_xml(tmp_path, refusal, text):
    assert "no XML" in refusal(gml(tmp_path, text))


_NO_OBJECTS = {
    **bad_input.OTHER_XML,
    "no rows": made.citygml(),
    "no rows, light": made.gml_light(),
    "klic": bad_input.member_of_gml("http://www.geostandaarden.nl/imkl/wibon", "Kast"),
}


@pytest.mark.parametrize("text", _NO_OBJECTS.values(), ids=_NO_OBJECTS)
def test_a_file_that_is_no_download(tmp_path, refusal, text):
    assert "no objects" in refusal(gml(tmp_path, text))


def test_an_empty_file(tmp_path, refusal):
    assert "empty" in refusal(gml(tmp_path, ""))


def test_a_zip_or_a_folder_with_other_files(tmp_path, refusal):
    assert "no .gml" in refusal(made.write(tmp_path / "photos.zip", {"photo.png": "x"}))
    assert "no .gml" in refusal(made.write(tmp_path / "photos", {"photo.png": "x"}))
    assert "without files" in refusal(made.write(tmp_path / "nothing.zip", {}))
    assert "does not exist" in refusal(tmp_path / "gone.zip")
    assert "damaged" in refusal(gml(tmp_path, "Dear reader", "letter.zip"))


def test_other_gml_beside_the_download_is_named_and_not_read(tmp_path):
    path = made.write(tmp_path / "street", {**made.street(), "parcels.gml": "<Parcels/>"})
    download = read_bgt(path)
    assert download.rows == 10
    assert any("parcels.gml" in sentence for sentence in download.report)


def test_a_table_of_no_objects_is_not_even_opened(tmp_path):
    path = made.write(tmp_path / "street.zip", {**made.street(), "bgt_plaatsbepalingspunt.gml": "<broken"})
    assert read_bgt(path).rows == 10


def test_a_download_in_a_folder_in_a_zip_in_a_zip_is_read(tmp_path):
    good = made.write(tmp_path / "extract.zip", made.street())
    with zipfile.ZipFile(tmp_path / "mail.zip", "w") as archive:
        archive.write(good, "bijlage\\extract.zip")
        archive.writestr("leesmij.txt", "zie bijlage")
    assert read_bgt(tmp_path / "mail.zip").rows == 10
    made.write(tmp_path / "download" / "extract", made.street())
    assert read_bgt(tmp_path / "download").rows == 10


def test_more_than_one_download_is_refused_with_their_places(tmp_path, refusal):
    folder = made.write(tmp_path / "all" / "east", made.street()).parent
    made.write(folder / "west", made.street())
    sentence = refusal(folder)
    assert "east/bgt_buurt.gml" in sentence
    assert "west/bgt_buurt.gml" in sentence
    zips = tmp_path / "zips"
    zips.mkdir()
    made.write(zips / "east.zip", made.street())
    assert "east.zip" in refusal(zips)


@pytest.mark.parametrize("declaration", bad_input.DOCUMENT_TYPES.values(), ids=bad_input.DOCUMENT_TYPES)
def test_a_document_type_is_refused_before_any_entity_is_used(tmp_path, refusal, declaration):
    text = bad_input.with_document_type(made.citygml(made.road()), declaration, "tegels")
    assert "refused" in refusal(gml(tmp_path, text))
    assert "refused" in refusal(made.write(tmp_path / "bomb.zip", {"bgt_wegdeel.gml": text}))


@pytest.mark.parametrize("where", ["in a property", "in a geometry", "in an ended object", "beside the objects"])
def test_endless_nesting_is_refused(tmp_path, refusal, where):
    deep = "<gml:a>" * (DEEPEST_NESTING + 1) + "</gml:a>" * (DEEPEST_NESTING + 1)
    texts = {
        "in a property": made.building(bag_id=deep),
        "in a geometry": made.road(geometry=deep),
        "in an ended object": made.road(geometry=deep, ended="2020-01-01"),
        "beside the objects": f"<cityObjectMember><Anything>{deep}</Anything></cityObjectMember>",
    }
    assert "refused" in refusal(gml(tmp_path, made.citygml(texts[where])))


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path, refusal):
    path = made.write(tmp_path / "bomb.zip", {"bgt_wegdeel.gml": made.citygml() + " " * 20_000_000})
    assert path.stat().st_size < 100_000
    assert "refused" in refusal(path)


@pytest.mark.parametrize("limit", ["LARGEST_XML_BYTES", "LARGEST_ZIP_BYTES"])
def test_a_download_that_unpacks_to_too_much_is_refused(tmp_path, refusal, monkeypatch, limit):
    path = made.write(tmp_path / "street.zip", made.street())
    monkeypatch.setattr(container, limit, 1000)
    assert "refused" in refusal(path)


@pytest.mark.parametrize("encoding", bad_input.ODD_ENCODINGS)
def test_an_encoding_that_is_not_read_is_named(tmp_path, refusal, encoding):
    text = made.citygml(made.road()).replace('encoding="UTF-8"', f'encoding="{encoding}"')
    sentence = refusal(gml(tmp_path, text))
    assert encoding[:40] in sentence
    assert len(sentence) < 250


def test_bytes_that_are_not_in_the_encoding_are_said(tmp_path, refusal):
    text = made.citygml(made.road()).replace("tegels", "caf\u00e9").encode("latin-1")
    assert "damaged" in refusal(gml(tmp_path, text))


@pytest.mark.parametrize("srs", ["EPSG:4326", "urn:ogc:def:crs:EPSG::4258", "RD"])
def test_another_reference_system_is_refused_by_name(tmp_path, refusal, srs):
    assert srs in refusal(gml(tmp_path, made.citygml(made.road(geometry=made.square(srs=srs)))))


def test_coordinates_that_all_lie_elsewhere_are_refused(tmp_path, refusal):
    objects = (made.tree(f"t{number}", made.point(-181000 + 5, -457000 + 52)) for number in range(3))
    assert "outside the Netherlands" in refusal(gml(tmp_path, made.citygml(*objects)))


def test_a_name_that_is_no_word_stays_short_in_the_report(tmp_path):
    name = "x" * 50_000
    path = gml(tmp_path, made.citygml(made.road(), made.city_object(f"imgeo:{name}", "a", made.point())))
    assert max(len(sentence) for sentence in read_bgt(path).report) < 500


def outcome(path: Path) -> None:
    """Read; anything but a download or one sentence is a failure."""
    sentence = "."
    try:
        assert isinstance(read_bgt(path), BgtDownload)
    except BgtError as error:
        sentence = str(error)
    assert sentence.endswith(".")
    assert "\n" not in sentence


@pytest.mark.parametrize("seed", range(8))
def test_whatever_the_bytes_are_there_is_no_traceback(tmp_path, seed):
    chance = random.Random(seed)
    text = made.citygml(made.road(), made.building(), made.tree(), made.culvert()).encode()
    packed = made.write(tmp_path / "street.zip", made.street()).read_bytes()
    for number in range(60):
        source, name = ((text, "bgt_wegdeel.gml"), (packed, "any.zip"))[number % 2]
        content = bytearray(source)
        for _ in range(chance.randint(1, 12)):
            place = chance.randrange(len(content))
            change = chance.randrange(4)
            if change == 0:
                content[place] = chance.randrange(256)
            elif change == 1:
                del content[place : place + chance.randint(1, 60)]
            elif change == 2:
                start = chance.randrange(len(content))
                content[place:place] = content[start : start + chance.randint(1, 400)]
            else:
                content[place:place] = chance.choice(WORDS)
        outcome(gml(tmp_path, bytes(content), name))


#: What does harm when it stands in the wrong place.
WORDS = [
    b"nan", b"1e999", b"-", b"\x00", b"\xff\xfe", b"<gml:posList>", b"</gml:posList>", b"<gml:Arc>", b"<gml:Point>",
    b"<gml:exterior>", b"</gml:exterior>", b"<gml:interior>", b"<imgeo:lokaalID>", b"]]>", b"<![CDATA[", b"&a;",
    b"<gml:CircleByCenterPoint><gml:pos>1 2</gml:pos><gml:radius>-5</gml:radius></gml:CircleByCenterPoint>",
    b"<gml:Circle><gml:posList>1 1 2 2 3 3</gml:posList></gml:Circle>", b' srsDimension="3"', b' srsName="EPSG:4326"',
    b"<gml:OrientableCurve>", b"<imgeo:geometrie2d>", b"</imgeo:geometrie2dWegdeel>", b"<gml:Curve/>", b"<gml:Ring/>",
    b"\xe2\x80\x8b", b"99999999999999999999999999", b"<imgeo:eindRegistratie> </imgeo:eindRegistratie>",
]  # fmt: skip
