"""Half-typed text names no file yet, and is never an error."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath

import pytest

from wijkaanpak_plugin.docks.panel.typed_file import names_a_file, typed_file

FOLDER = Path("/plannen")


@pytest.mark.parametrize("text", ["", " ", "/", "//", ".", "./", "..", "../", "/x/", "/x/.."])
def test_a_text_without_a_name_is_no_file_yet(text):
    assert typed_file(text, FOLDER, (".gpkg",)) is None


@pytest.mark.parametrize(
    "text", ["C:", "C:\\", "C:/", "\\\\server\\share\\", "\\\\server\\share", "C:\\plannen\\", "."]
)
def test_on_windows_a_drive_or_a_share_is_no_file_yet(text):
    assert not names_a_file(text, PureWindowsPath(text))


@pytest.mark.parametrize("text", ["C:\\zuid", "C:zuid", "\\\\server\\share\\zuid.gpkg", "zuid"])
def test_on_windows_a_name_is_a_file(text):
    assert names_a_file(text, PureWindowsPath(text))


def test_a_name_gets_the_ending_that_it_lacks():
    assert typed_file(" /x/plan ", FOLDER, (".gpkg",)) == Path("/x/plan.gpkg")
    assert typed_file("/x/plan.GPKG", FOLDER, (".gpkg",)) == Path("/x/plan.GPKG")
    assert typed_file("/x/plan.v2", FOLDER, (".gpkg",)) == Path("/x/plan.v2.gpkg")
    assert typed_file("/x/kaart.svg", FOLDER, (".pdf", ".svg")) == Path("/x/kaart.svg")


def test_a_name_alone_belongs_in_the_folder_that_was_used_last():
    assert typed_file("zuid", FOLDER, (".gpkg",)) == Path("/plannen/zuid.gpkg")
