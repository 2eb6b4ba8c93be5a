"""What the system says of a file is said in the words of the reader."""

from __future__ import annotations

import errno
import os

import pytest

from wijkaanpak_plugin.domain.files.file_reasons import missing_folder, reason_of


@pytest.mark.parametrize("code", sorted(errno.errorcode))
def test_no_reason_is_in_the_words_of_the_system(code):
    said = reason_of(OSError(code, os.strerror(code), "/somewhere/plan.gpkg"))
    assert said
    assert os.strerror(code).lower() not in said.lower()
    assert "somewhere" not in said
    assert not said.endswith(".")


def test_an_error_with_words_of_its_own_keeps_them():
    assert reason_of(ValueError("it is locked")) == "it is locked"
    assert reason_of(OSError("it is locked")) == "it is locked"
    assert reason_of(RuntimeError()) == "RuntimeError"


def test_a_folder_that_is_a_file_is_called_one():
    assert missing_folder("/plans", is_there=False) == "The folder /plans does not exist."
    assert missing_folder("/plans", is_there=True) == "/plans is a file and no folder; choose a folder."
