"""Where the real files are, for the tests of what reads them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

_REPOSITORY = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder with real deliveries, which are kept outside the repository."""
    folder = Path(os.environ.get("WIJKAANPAK_REAL_DATA") or _REPOSITORY.parent / "shared" / "data")
    if not folder.is_dir():
        pytest.skip(f"real files are absent: set WIJKAANPAK_REAL_DATA to their folder (looked in {folder})")
    return folder
