"""Makes the pictures of the documentation: the package map of the demo and the panels of a real QGIS window.

Usage: .ci/screenshots.py; the pictures come in build/screenshots, those that the pages show in docs/pictures.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
#: Wide enough to read the list of the sheet on a page.
SHEET_WIDTH = 1400
#: Picture of a session in English, and the name under which the pages show it.
SHOWN = {"5_coupling": "findings_panel.png"}


def _smaller(picture: Path, target: Path, width: int | None = None) -> None:
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtGui import QImage

    image = QImage(str(picture))
    if image.isNull():
        raise SystemExit(f"{picture} is no picture")
    if width and image.width() > width:
        image = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
    if not image.save(str(target), "PNG", 0):
        raise SystemExit(f"{target} cannot be written")
    print(target.relative_to(ROOT))


def _session_picture(name: str) -> Path:
    found = sorted((ROOT / "build" / "screenshots" / "session_en").glob(f"*{name}*.png"))
    if not found:
        raise SystemExit(f"the session left no picture {name}")
    return found[-1]


def main() -> int:
    """Make all pictures."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    PICTURES.mkdir(parents=True, exist_ok=True)
    subprocess.run([str(ROOT / ".ci" / "demo")], check=True, stdout=subprocess.DEVNULL)
    _smaller(ROOT / "build" / "demo" / "package_map.png", PICTURES / "package_map.png", SHEET_WIDTH)
    session = [sys.executable, str(ROOT / "tests" / "desktop" / "run_desktop.py"), "en", "nl"]
    subprocess.run(session, check=True)
    for name, shown in SHOWN.items():
        _smaller(_session_picture(name), PICTURES / shown)
    return 0


if __name__ == "__main__":
    sys.exit(main())
