"""What all tests share: a platform for Qt without a screen, and where the real files are."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

_REPOSITORY = Path(__file__).resolve().parents[1]
# Qt ends the process without a word where there is no screen, and pytest-qgis starts it before the first test.
if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_RESULT = pytest.StashKey[int]()


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Keep how the tests went."""
    session.config.stash[_RESULT] = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """End the process with all said and written, where QGIS was in it.

    QGIS is not told to exit (see pyproject.toml), and what it keeps of coordinate systems would be taken down after the
    library that it asks about them: now and then that ended a run of which every test had passed.
    """
    if "qgis.core" not in sys.modules or _RESULT not in config.stash:
        return
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(config.stash[_RESULT])


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder with real deliveries, which are kept outside the repository."""
    folder = Path(os.environ.get("WIJKAANPAK_REAL_DATA") or _REPOSITORY.parent / "shared" / "data")
    if not folder.is_dir():
        pytest.skip(f"real files are absent: set WIJKAANPAK_REAL_DATA to their folder (looked in {folder})")
    return folder


@pytest.fixture(scope="session")
def small_cases(real_data) -> Path:
    """The folder with small files of one fault each, beside that with real deliveries."""
    folder = real_data.parent / "cases"
    if not folder.is_dir():
        pytest.skip(f"the small cases are absent (looked in {folder})")
    return folder
