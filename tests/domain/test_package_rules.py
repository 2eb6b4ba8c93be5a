"""The rules of plugins.qgis.org: a sound package passes, and each rule sees its own defect."""

from __future__ import annotations

import struct

import package_rules
import pytest

FOLDER = "goodname"
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + struct.pack(">II", 64, 64)
METADATA = {
    "name": "Good name",
    "version": "0.10.0",
    "qgisMinimumVersion": "3.40",
    "qgisMaximumVersion": "4.99",
    "description": "One line.",
    "about": "More lines.",
    "author": "Somebody",
    "email": "someone@example.org",
    "homepage": "https://example.org/help",
    "repository": "https://example.org/code",
    "tracker": "https://example.org/issues",
    "icon": "icon.png",
    "category": "Vector",
    "hasProcessingProvider": "yes",
    "experimental": "True",
    "deprecated": "False",
    "server": "False",
    "changelog": "\n    0.10.0\n    - New.\n    0.9.0\n    - First.",
}


def a_package(folder: str = FOLDER, extra: dict[str, bytes] | None = None, **metadata: str | None) -> dict[str, bytes]:
    """Return a sound package, with some values of the metadata changed (or left out: None) and files added."""
    values = {**METADATA, **metadata}
    lines = "\n".join(f"{key}={value}" for key, value in values.items() if value is not None)
    return {
        f"{folder}/__init__.py": b"from __future__ import annotations\n",
        f"{folder}/metadata.txt": f"[general]\n{lines}\n".encode(),
        f"{folder}/LICENSE": b"GPL",
        f"{folder}/icon.png": PNG,
        **(extra or {}),
    }


def remarks_of(files: dict[str, bytes], kind: str = "error") -> list[str]:
    return [remark.text for remark in package_rules.judge(files) if remark.kind == kind]


def test_a_sound_package_passes_every_rule():
    assert package_rules.judge(a_package()) == []


@pytest.mark.parametrize("key", package_rules.REQUIRED_KEYS)
def test_each_required_key_is_missed(key):
    assert f"metadata.txt has no {key}" in remarks_of(a_package(**{key: None}))


@pytest.mark.parametrize("key", ["email", "homepage", "repository", "tracker"])
def test_an_empty_address_is_open_and_not_wrong(key):
    files = a_package(**{key: ""})
    assert remarks_of(files) == []
    assert remarks_of(files, "open") == [f"{key} is still to be filled in"]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"tracker": "http://bugs"}, "tracker is not an address"),
        ({"repository": "https://example.org/code.zip"}, "repository is a zip"),
        ({"email": "nobody"}, "email is not an address"),
        ({"author": "One/Two"}, "author may not"),
        ({"version": "1.0-beta"}, "not made of numbers"),
        ({"version": "0.11.0"}, "the changelog begins with 0.10.0"),
        ({"changelog": "New things."}, "names no version"),
        ({"changelog": "\n    0.10.0\n    - New.\n    0.11.0\n    - Old."}, "not in order"),
        ({"about": "100% sure"}, "cannot be read"),
        ({"about": "Very <b>bold</b>."}, "about has HTML"),
        ({"description": "One line\n    and another."}, "one line"),
        ({"qgisMaximumVersion": "3.99"}, "4.99"),
        ({"supportsQt6": "True"}, "supportsQt6"),
        ({"experimental": "perhaps"}, "neither true nor false"),
        ({"category": "Wonders"}, "category"),
        ({"hasProcessingProvider": "no"}, "hasProcessingProvider"),
        ({"icon": "icon.svg"}, "not a PNG"),
        ({"name": "Good Plugin"}, "repeats the word plugin"),
    ],
)
def test_each_defect_of_the_metadata_is_seen(changes, words):
    assert any(words in text for text in remarks_of(a_package(**changes)))


@pytest.mark.parametrize(
    "name",
    [
        f"{FOLDER}/__pycache__/a.cpython-311.pyc",
        f"{FOLDER}/.git/config",
        f"{FOLDER}/ui_dock.py",
        f"{FOLDER}/resources_rc.py",
        f"{FOLDER}/../elsewhere.py",
        f"{FOLDER}/windows\\path.txt",
        f"{FOLDER}/__MACOSX/icon.png",
    ],
)
def test_what_does_not_belong_in_a_package_is_seen(name):
    assert f"does not belong in the package: {name}" in remarks_of(a_package(extra={name: b""}))


@pytest.mark.parametrize(("name", "content"), [("run.sh", b""), ("engine.so", b""), ("data.bin", b"\x7fELF...")])
def test_a_program_is_seen_by_its_name_or_its_content(name, content):
    files = a_package(extra={f"{FOLDER}/{name}": content})
    assert remarks_of(files) == [f"programs and archives are refused: {FOLDER}/{name}"]


def test_a_licence_beside_the_folder_is_not_enough():
    files = a_package()
    files["LICENSE"] = files.pop(f"{FOLDER}/LICENSE")
    texts = remarks_of(files)
    assert any("one folder" in text for text in texts)
    assert any("LICENSE" in text for text in remarks_of({name: files[name] for name in files if "/" in name}))


def test_a_folder_must_be_a_name_that_python_can_import():
    assert any("can import" in text for text in remarks_of(a_package("good-name")))


def test_a_folder_that_repeats_the_word_plugin_gets_advice():
    files = a_package("good_plugin")
    assert remarks_of(files) == []
    assert len(remarks_of(files, "advice")) == 1


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (b"from PyQt5.QtCore import Qt\n", "imports PyQt5.QtCore"),
        (b"def later():\n    import sip\n", "imports sip"),
        (b"from qgis._core import QgsFeature\n", "imports qgis._core"),
        (b"import gdal\n", "imports gdal"),
        (b"dialog.exec_()\n", "uses exec_"),
        (b"match 1:\n    case 1:\n        print(1)\n", "Python 3.9 cannot read"),
        (b"def broken(:\n", "Python 3.9 cannot read"),
    ],
)
def test_code_for_another_qt_or_a_newer_python_is_seen(code, words):
    texts = remarks_of(a_package(extra={f"{FOLDER}/code.py": code}))
    assert len(texts) == 1
    assert words in texts[0]


def test_qt_through_qgis_and_a_relative_import_are_fine():
    code = b"from qgis.PyQt.QtCore import Qt\nfrom osgeo import gdal\nfrom . import sip\n"
    assert remarks_of(a_package(extra={f"{FOLDER}/code.py": code})) == []


def test_an_icon_that_is_not_square_is_seen():
    flat = PNG[:16] + struct.pack(">II", 64, 32)
    assert any("not square" in text for text in remarks_of(a_package(extra={f"{FOLDER}/icon.png": flat})))
