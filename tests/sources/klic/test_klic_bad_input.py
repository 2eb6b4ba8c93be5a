"""Files that are no delivery, are broken or mean harm: one sentence that names the file, and nothing left
behind."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from tests.sources import bad_input
from tests.sources import klic_files as made
from wijkaanpak_plugin.sources.klic import KlicError, read_klic
from wijkaanpak_plugin.sources.xml import container
from wijkaanpak_plugin.sources.xml.safe_xml import DEEPEST_NESTING


@pytest.fixture
def refusal(tmp_path, monkeypatch):
    """Return what gives the sentence of a refused file."""
    return bad_input.refusal_of(read_klic, KlicError, tmp_path, monkeypatch)


def good_zip(folder: Path) -> Path:
    return made.write_delivery(folder / "good.zip", objects=40)


def test_a_zip_that_breaks_off(tmp_path, refusal):
    whole = good_zip(tmp_path).read_bytes()
    for share in (0.1, 0.5, 0.9, 0.99):
        path = tmp_path / "short.zip"
        path.write_bytes(whole[: int(len(whole) * share)])
        assert "damaged" in refusal(path)


def test_a_zip_with_damaged_content(tmp_path, refusal):
    content = bytearray(good_zip(tmp_path).read_bytes())
    for index in range(300, 400):
        content[index] ^= 0xFF
    (tmp_path / "damaged.zip").write_bytes(content)
    assert "damaged" in refusal(tmp_path / "damaged.zip")


def test_a_zip_without_files(tmp_path, refusal):
    path = tmp_path / "empty.zip"
    zipfile.ZipFile(path, "w").close()
    assert "without files" in refusal(path)


def test_an_empty_file(tmp_path, refusal):
    for name in ("nothing.zip", "nothing.xml"):
        (tmp_path / name).write_bytes(b"")
        assert "is empty" in refusal(tmp_path / name)


def test_a_zip_with_other_files(tmp_path, refusal):
    path = tmp_path / "photos.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("photo.png", b"x")
        archive.writestr("__MACOSX/._GI_gebiedsinformatielevering_1_V2.xml", b"x")
    assert "no KLIC delivery" in refusal(path)


def test_a_zip_with_two_deliveries(tmp_path, refusal):
    path = tmp_path / "two.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in ("23G1", "23G2"):
            archive.writestr(made.data_file_name(number=number), made.whole(made.ordinary()))
    sentence = refusal(path)
    assert "23G1_1" in sentence
    assert "23G2_1" in sentence


def test_a_text_file_that_is_called_zip(tmp_path, refusal):
    path = tmp_path / "letter.zip"
    path.write_text("Dear reader")
    assert "damaged" in refusal(path)


def test_a_folder_without_a_delivery(tmp_path, refusal):
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "other.xml").write_text("<a/>")
    assert "no KLIC delivery" in refusal(folder)


def test_a_file_that_does_not_exist(tmp_path, refusal):
    assert "does not exist" in refusal(tmp_path / "gone.zip")
    (tmp_path / "file.txt").write_text("x")
    assert "does not exist" in refusal(tmp_path / "file.txt" / "inside.xml")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
@pytest.mark.parametrize("name", ["delivery.zip", "delivery.xml"])
def test_a_named_pipe_is_refused_and_not_waited_for(tmp_path, refusal, name):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / name).symlink_to(tmp_path / "pipe")
    assert "pipe or a device" in refusal(tmp_path / name)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_named_pipe_in_a_folder_is_refused_and_not_waited_for(tmp_path, refusal):
    folder = tmp_path / "folder"
    folder.mkdir()
    os.mkfifo(folder / made.data_file_name())
    assert "pipe or a device" in refusal(folder)


def test_a_file_that_may_not_be_read(tmp_path, refusal, monkeypatch):
    path = made.write_delivery(tmp_path / "locked.xml")
    original = Path.open

    def locked(self: Path, *arguments, **options):
        if self.name == path.name:
            raise PermissionError(13, "Permission denied")
        return original(self, *arguments, **options)

    monkeypatch.setattr(Path, "open", locked)
    assert "locked" in refusal(path)


_OTHER = {
    **bad_input.OTHER_XML,
    "bgt": bad_input.member_of_gml("http://www.geostandaarden.nl/imgeo/2.1", "Pand"),
}


@pytest.mark.parametrize(
    ("content", "word"),
    [
        *((content, "no XML") for content in bad_input.NO_XML.values()),
        *((content, "something else") for content in _OTHER.values()),
    ],
    ids=[*bad_input.NO_XML, *_OTHER],
)
def test_a_file_that_is_no_delivery(tmp_path, refusal, content, word):
    path = tmp_path / "other.xml"
    path.write_bytes(content)
    assert word in refusal(path)


def test_xml_that_breaks_off_names_the_line(tmp_path, refusal):
    xml = made.whole(made.ordinary(*made.objects_xml(40)))
    path = tmp_path / "short.xml"
    path.write_text(xml[: len(xml) // 2])
    sentence = refusal(path)
    assert "damaged" in sentence
    assert f"line {xml[: len(xml) // 2].count(chr(10)) + 1}" in sentence


def test_broken_xml_in_a_zip(tmp_path, refusal):
    path = made.write_xml(tmp_path / "broken.zip", made.whole(made.ordinary()).replace("</gml:featureMember>", "", 1))
    assert "damaged" in refusal(path)


@pytest.mark.parametrize("encoding", bad_input.ODD_ENCODINGS)
@pytest.mark.parametrize("ending", [".xml", ".zip"])
def test_an_encoding_that_is_not_read_is_named(tmp_path, refusal, encoding, ending):
    xml = made.whole(made.ordinary()).replace('encoding="UTF-8"', f'encoding="{encoding}"')
    sentence = refusal(made.write_xml(tmp_path / f"odd{ending}", xml))
    assert encoding[:40] in sentence
    assert len(sentence) < 250


@pytest.mark.parametrize("encoding", ["utf-8", "UTF-16", "ISO-8859-1", "iso-8859-15", "Windows-1252", "us-ascii"])
def test_a_delivery_in_a_common_encoding_is_read(tmp_path, encoding):
    xml = made.whole(made.ordinary(*made.objects_xml(4))).replace('encoding="UTF-8"', f'encoding="{encoding}"')
    (tmp_path / "good.xml").write_bytes(xml.encode(encoding))
    assert len(read_klic(tmp_path / "good.xml").lines) == 4


@pytest.mark.parametrize("path", ["some\0where/good.zip", "good.zip\0", "\0"])
def test_a_path_with_a_null_byte_is_one_that_does_not_exist(path):
    with pytest.raises(KlicError, match=r"does not exist\.$"):
        read_klic(path)


@pytest.mark.parametrize("declaration", bad_input.DOCUMENT_TYPES.values(), ids=bad_input.DOCUMENT_TYPES)
@pytest.mark.parametrize("ending", [".xml", ".zip"])
def test_a_document_type_is_refused_before_any_entity_is_used(tmp_path, refusal, declaration, ending):
    text = bad_input.with_document_type(made.whole(made.ordinary()), declaration, "Net BV")
    assert "refused" in refusal(made.write_xml(tmp_path / f"bomb{ending}", text))


def test_endless_nesting_is_refused(tmp_path, refusal):
    deep = DEEPEST_NESTING + 1
    for name, start in (("wanted", "<imkl:Kast>"), ("skipped", "<imkl:Annotatie>")):
        xml = made.whole(made.member(start + "<imkl:a>" * deep + "</imkl:a>" * deep + start.replace("<", "</")))
        path = made.write_xml(tmp_path / f"{name}.xml", xml)
        assert "refused" in refusal(path)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path, refusal):
    path = made.write_xml(tmp_path / "bomb.zip", made.whole(made.ordinary()) + " " * 20_000_000)
    assert path.stat().st_size < 100_000
    assert "refused" in refusal(path)


@pytest.mark.parametrize("limit", ["LARGEST_XML_BYTES", "LARGEST_ZIP_BYTES"])
def test_a_delivery_that_unpacks_to_too_much_is_refused(tmp_path, refusal, monkeypatch, limit):
    path = good_zip(tmp_path)
    monkeypatch.setattr(container, limit, 1000)
    assert "refused" in refusal(path)


def test_an_xml_file_that_is_too_large_is_refused(tmp_path, refusal, monkeypatch):
    path = made.write_delivery(tmp_path / "large.xml")
    monkeypatch.setattr(container, "LARGEST_XML_BYTES", 1000)
    assert "refused" in refusal(path)


def test_a_zip_with_a_password_or_unusual_packing(tmp_path, refusal):
    path = tmp_path / "packed.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr(made.data_file_name(), made.whole(made.ordinary()))
    assert "unpack it" in refusal(path)


def test_a_good_delivery_leaves_nothing_open_and_nothing_on_disk(tmp_path):
    path = good_zip(tmp_path)
    before = bad_input.open_files()
    read_klic(path)
    assert bad_input.open_files() == before
    assert list(tmp_path.iterdir()) == [path]


def test_the_newest_version_in_a_folder_is_read_and_the_other_named(tmp_path):
    made.write_delivery(tmp_path / "folder", objects=4, version="2.0")
    made.write_delivery(tmp_path / "folder", objects=4, version="1.2.1")
    delivery = read_klic(tmp_path / "folder")
    assert delivery.version == "2.0"
    assert any(made.data_file_name("1.2.1") in sentence for sentence in delivery.report)
    old = read_klic(tmp_path / "folder" / made.data_file_name("1.2.1"))
    assert old.version == "1.2.1"
    assert old.summary.equals(delivery.summary)


def test_a_zip_whose_folders_are_written_with_backslashes_is_read(tmp_path):
    good = made.write_delivery(tmp_path / "good.zip")
    path = tmp_path / "windows.zip"
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for member in source.infolist():
            archive.writestr(zipfile.ZipInfo(f"levering\\{Path(member.filename).name}"), source.read(member))
    assert len(read_klic(path).lines) == len(read_klic(good).lines)


def test_a_delivery_that_was_packed_once_more_is_read_and_named(tmp_path):
    good = made.write_delivery(tmp_path / "good.zip")
    path = tmp_path / "mail.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(good, "bijlage/good.zip")
        archive.writestr("leesmij.txt", "zie bijlage")
    assert len(read_klic(path).lines) == len(read_klic(good).lines)


def test_several_deliveries_in_one_zip_are_named(tmp_path, refusal):
    good = good_zip(tmp_path)
    path = tmp_path / "mail.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(good, "een.zip")
        archive.write(good, "twee.zip")
    assert "een.zip, twee.zip" in refusal(path)


def test_a_folder_that_holds_only_the_zip_of_a_delivery_names_it(tmp_path, refusal):
    folder = tmp_path / "klic"
    folder.mkdir()
    good_zip(folder)
    assert "good.zip" in refusal(folder)


def test_a_folder_around_the_folder_of_a_delivery_is_read(tmp_path):
    good = made.write_delivery(tmp_path / "good.zip")
    inner = tmp_path / "klic" / "levering" / "uitgepakt"
    inner.mkdir(parents=True)
    with zipfile.ZipFile(good) as source:
        for member in source.infolist():
            (inner / Path(member.filename).name).write_bytes(source.read(member))
    assert len(read_klic(tmp_path / "klic").lines) == len(read_klic(good).lines)
