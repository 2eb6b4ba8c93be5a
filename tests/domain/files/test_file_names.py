"""Names of files that are proposed or made."""

from __future__ import annotations

import pytest

from wijkaanpak_plugin.domain.files.file_names import file_name, free_file


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Bloemenbuurt Zuid", "bloemenbuurt-zuid"),
        ("'s-Gravenhage / Belgisch Park", "s-gravenhage-belgisch-park"),
        ("Súdwest-Fryslân", "sudwest-fryslan"),
        ("日本", "plan"),
        ("", "plan"),
        ("a" * 200, "a" * 60),
    ],
)
def test_a_file_is_named_in_letters_that_every_disk_takes(name, stem):
    assert file_name(name) == stem


def test_a_name_that_is_taken_gets_a_number(tmp_path):
    assert free_file(tmp_path, "zuid", ".gpkg").name == "zuid.gpkg"
    (tmp_path / "zuid.gpkg").touch()
    (tmp_path / "zuid-2.gpkg").touch()
    assert free_file(tmp_path, "zuid", ".gpkg").name == "zuid-3.gpkg"
