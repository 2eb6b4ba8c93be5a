"""Which packages are missing is known without loading them; whether they work, when they are first used."""

from __future__ import annotations

import subprocess
import sys

import pytest
import shapely

from wijkaanpak_plugin.domain import needed_packages
from wijkaanpak_plugin.domain.needed_packages import failing_packages, how_to_install, missing_packages


def installed(folder, name, version):
    """Lay a package on disk as an installer leaves it; it cannot be imported."""
    (folder / name).mkdir()
    (folder / name / "__init__.py").write_text("raise RuntimeError('this was not to be imported')", encoding="utf-8")
    card = folder / f"{name}-{version}.dist-info"
    card.mkdir()
    (card / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", encoding="utf-8")


@pytest.fixture
def elsewhere(monkeypatch, tmp_path):
    """A folder that Python looks in first, while it has not loaded the packages yet."""
    for name in needed_packages.NEEDED:
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.syspath_prepend(str(tmp_path))
    return tmp_path


def test_nothing_is_missing_where_the_tests_run():
    assert missing_packages() == []
    assert failing_packages() == []


def test_looking_for_packages_loads_none():
    code = (
        "import sys; from wijkaanpak_plugin.domain.needed_packages import missing_packages; missing_packages();"
        "print(sorted({'pandas', 'shapely', 'numpy'} & set(sys.modules)))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120)
    assert told.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("name", "version", "missing"),
    [
        ("shapely", "1.8.5", ["shapely>=2"]),
        ("shapely", "2.0.7", []),
        ("pandas", "0.25.3", ["pandas>=1"]),
        ("pandas", "10.0", []),
    ],
)
def test_a_version_is_read_without_loading_the_package(elsewhere, name, version, missing):
    installed(elsewhere, name, version)
    assert missing_packages() == missing


@pytest.mark.parametrize("name", ["shapely", "pandas"])
def test_a_package_that_is_absent_is_missing(monkeypatch, name):
    monkeypatch.setitem(sys.modules, name, None)
    assert missing_packages() == [f"{name}>={needed_packages.NEEDED[name]}"]


def test_a_loaded_package_counts_and_not_another_one_on_disk(monkeypatch):
    monkeypatch.setattr(sys.modules["shapely"], "__version__", "1.8.5")
    assert missing_packages() == ["shapely>=2"]


def test_a_package_without_the_card_of_an_installer_tells_its_version_itself(elsewhere, monkeypatch):
    monkeypatch.setattr(needed_packages, "NEEDED", {"copied_into_place": 3})
    (elsewhere / "copied_into_place.py").write_text('__version__ = "2.9"', encoding="utf-8")
    assert missing_packages() == ["copied_into_place>=3"]
    monkeypatch.setattr(needed_packages, "NEEDED", {"copied_into_place": 2})
    assert missing_packages() == []


def test_a_package_that_does_not_load_fails_at_first_use(monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    assert failing_packages() == ["pandas>=1"]


def test_a_shapely_that_does_not_go_with_this_qgis_fails_at_first_use(monkeypatch):
    monkeypatch.setattr(shapely, "Point", lambda x, y: shapely.LineString([(x, y), (x, y + 1.0)]))
    assert missing_packages() == []
    assert failing_packages() == ["shapely>=2,<2.1"]


@pytest.mark.parametrize(
    ("platform", "words"),
    [("win32", "OSGeo4W"), ("darwin", "/Applications/QGIS.app"), ("linux", "python3 -m pip install --user")],
)
def test_the_command_fits_the_platform(platform, words):
    assert words in how_to_install(["shapely>=2"], platform)
