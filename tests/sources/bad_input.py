"""Input that no reader takes, whatever it reads, and how a refusal has to be: one list for all kinds of deliveries."""

from __future__ import annotations

import gc
import os
import tempfile
import warnings
from pathlib import Path
from typing import Callable

import pytest

#: Entities that grow tenfold twelve times.
LAUGHS = "<!DOCTYPE lolz [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY a{index} '{f'&a{index - 1};' * 10 if index else '&a;' * 10}'>" for index in range(12)
) + "]>"  # fmt: skip
#: Document types: none may be used, by what they try.
DOCUMENT_TYPES = {
    "billion laughs": LAUGHS,
    "external entity": '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>',
    "external dtd": '<!DOCTYPE x SYSTEM "http://example.invalid/x.dtd">',
    "parameter entity": '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://example.invalid/p"> %p;]>',
    "bare doctype": "<!DOCTYPE x>",
}
#: Encodings that are not read.
ODD_ENCODINGS = ("foo", "hex", "shift_jis", "utf-7", "unicode_escape", "x" * 5000)
#: What is no XML at all.
NO_XML = {"pdf": b"%PDF-1.4 some binary \x00\x01", "text": b"plain text"}
#: XML of something else.
OTHER_XML = {
    "html": b"<html><body>Log in</body></html>",
    "delivery letter": b'<Leveringsinformatie xmlns="http://www.kadaster.nl/x"/>',
    "wfs": b'<FeatureCollection xmlns="http://www.opengis.net/wfs/2.0"/>',
    "empty gml": b'<FeatureCollection xmlns="http://www.opengis.net/gml/3.2"/>',
}


def with_document_type(xml: str, declaration: str, used: str) -> str:
    """Return XML with a document type; where that makes entities the largest stands in the place of ``used``."""
    head, _, rest = xml.partition("?>")
    return head + "?>" + declaration + (rest.replace(used, "&a11;") if declaration == LAUGHS else rest)


def member_of_gml(namespace: str, element: str) -> bytes:
    """Return a collection of GML with one object of another kind of delivery."""
    text = (
        '<g:FeatureCollection xmlns:g="http://www.opengis.net/gml/3.2"><g:featureMember>'
        f'<{element} xmlns="{namespace}"/></g:featureMember></g:FeatureCollection>'
    )
    return text.encode()


def open_files() -> set[str]:
    """Return the files that this process holds open."""
    folder = Path("/proc/self/fd")
    if not folder.is_dir():
        return set()
    return {os.readlink(entry) for entry in folder.iterdir() if entry.is_symlink() and entry.exists()}


def refusal_of(
    read: Callable[[Path], object], error_class: type[Exception], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Path], str]:
    """Return what gives the sentence of a refused file, after a look at what was left behind."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    monkeypatch.chdir(scratch)

    def refused(path: Path) -> str:
        before, files_before = open_files(), sorted(tmp_path.rglob("*"))
        with warnings.catch_warnings():
            warnings.simplefilter("error", ResourceWarning)
            with pytest.raises(error_class) as error:
                read(path)
            sentence = str(error.value)
            del error
            gc.collect()
        assert open_files() == before
        assert sorted(tmp_path.rglob("*")) == files_before
        assert list(scratch.iterdir()) == []
        assert sentence.endswith(".")
        assert sentence.count(". ") == 0
        assert "\n" not in sentence
        assert path.name in sentence
        return sentence

    return refused
