"""What the tests of sessions share: a session is worked through, its pictures are kept, and no step may have failed."""

from __future__ import annotations

from pathlib import Path

import pytest
from run_desktop import SMALL, keep_pictures, missing_tools, run_session


def needs_tools() -> None:
    """Fail the test where no window can be opened."""
    missing = missing_tools()
    if missing:
        pytest.fail(f"needs {', '.join(missing)}")


def play(language: str, folder: Path, script: str, pictures: str, screen: str = SMALL) -> list[str]:
    """Run one session in a folder and return the names of its steps; the test fails when one of them went wrong.

    pictures: folder of build/screenshots in which they are kept, whatever happens.
    """
    needs_tools()
    try:
        steps = run_session(language, folder, script, screen)
    finally:
        keep_pictures(folder, pictures)
    failed = [f"{step['name']}: {step['message']}" for step in steps if not step["ok"]]
    if failed:
        pytest.fail("\n".join(failed))
    return [step["name"] for step in steps]
