"""The metadata that ships: filled in from one place each, and read as plugins.qgis.org reads it."""

from __future__ import annotations

import configparser
from pathlib import Path

import plugin_metadata
import pytest

ROOT = Path(__file__).resolve().parents[2]

PYPROJECT = """
[tool.wijkaanpak]
email = "someone@example.org"
homepage = "https://example.org/help"
repository = "https://example.org/code"
tracker = ""
"""


def a_project(folder: Path, metadata: str, changelog: str, pyproject: str = PYPROJECT) -> Path:
    for name, text in (("metadata.txt", metadata), ("CHANGELOG.md", changelog), ("pyproject.toml", pyproject)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_the_version_is_the_newest_of_the_changelog():
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    values = plugin_metadata.read(plugin_metadata.filled_in(ROOT))
    assert values["version"] == plugin_metadata.releases(changelog)[0][0]
    assert values["changelog"].split()[0] == values["version"]


def test_nothing_is_left_to_fill_in_but_the_addresses():
    text = plugin_metadata.filled_in(ROOT)
    assert "@" not in text.replace(plugin_metadata.addresses(ROOT)["email"] or "@@", "")


def test_addresses_come_from_the_one_place_and_may_still_be_empty(tmp_path):
    project = a_project(tmp_path, "[general]\nemail=@email@\ntracker=@tracker@\n", "## 1.0\n\n- First.\n")
    values = plugin_metadata.read(plugin_metadata.filled_in(project))
    assert values["email"] == "someone@example.org"
    assert values["tracker"] == ""


def test_no_address_at_all_is_no_error(tmp_path):
    project = a_project(tmp_path, "[general]\nemail=@email@\n", "## 1.0\n\n- First.\n", pyproject="")
    assert plugin_metadata.read(plugin_metadata.filled_in(project))["email"] == ""


def test_every_release_of_the_changelog_ships_with_its_broken_lines_joined(tmp_path):
    changelog = "# Changes\n\nWords before.\n\n## 0.10.0\n\n- One\n  and the rest.\n- Two.\n\n## 0.9.0\n\n- Three.\n"
    project = a_project(tmp_path, "[general]\nname=x\n", changelog)
    lines = plugin_metadata.read(plugin_metadata.filled_in(project))["changelog"].split("\n")
    assert lines == ["", "0.10.0", "- One and the rest.", "- Two.", "0.9.0", "- Three."]


def test_an_unknown_name_to_fill_in_is_refused(tmp_path):
    project = a_project(tmp_path, "[general]\nname=@nam@\n", "## 1.0\n\n- First.\n")
    with pytest.raises(ValueError, match="@nam@"):
        plugin_metadata.filled_in(project)


def test_a_changelog_without_a_release_is_refused(tmp_path):
    project = a_project(tmp_path, "[general]\nname=x\n", "# Changes\n")
    with pytest.raises(ValueError, match="version"):
        plugin_metadata.filled_in(project)


def test_a_bare_percent_sign_is_an_error_as_it_is_on_the_site(tmp_path):
    project = a_project(tmp_path, "[general]\nabout=100% sure\n", "## 1.0\n\n- First.\n")
    with pytest.raises(configparser.Error):
        plugin_metadata.read(plugin_metadata.filled_in(project))
