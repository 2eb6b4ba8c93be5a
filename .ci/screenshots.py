"""Makes the pictures of the documentation: the package map of the demo and the panels of a real QGIS window.

Usage: .ci/screenshots.py [docks | sheets]; the pictures come in build/screenshots, those that the pages show in
docs/pictures. Each panel, empty, filled and in studio mode, in two languages, two themes and on two screens, comes in
build/screenshots/docks; with "docks" only those are made, with "sheets" only those of the sheets of the demo.
"""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
#: Wide enough to read the list of the sheet on a page.
SHEET_WIDTH = 1400
#: Pages of the demo that the pages of the documentation show: file, words on the page, and name of the picture.
SHEETS = (
    ("package_1.pdf", "package 1 of 3 · passport", "passport.png"),
    ("package_1.pdf", "underground · layers", "layer_sheet.png"),
    ("package_1.pdf", "package 1 of 3 · timeline", "timeline_sheet.png"),
    ("package_1.pdf", "What happens in your neighbourhood?", "residents.png"),
    ("comparison.pdf", "Packages compared", "comparison.png"),
)
#: Width of such a page: its heads can be read, its tables only on paper.
PAGE_WIDTH = 1000
#: Sessions in English, the screen of each, and of its pictures the name under which the pages show them.
SESSIONS = {
    "session.py": ("1366x768", {"5_coupling": "findings_panel.png"}),
    "findings_session.py": ("1920x1080", {"decided": "decision.png"}),
    "weigh_session.py": ("1366x768", {"4_pair": "weighing.png"}),
    "timeline_session.py": (
        "1920x1080",
        {"timeline_pulled": "timeline_panel.png", "timeline_shift": "smallest_shift.png"},
    ),
}
DOCKS = ROOT / "build" / "screenshots" / "docks"
#: Pictures of panels and dialogs that the pages show, and under which name.
PANELS = {
    "1366_light_en_plan_opened_panel_plan": "plan_panel.png",
    "1366_light_en_dialog_add_data_dialog": "add_data.png",
    "1366_light_en_dialog_properties_dialog": "plan_properties.png",
    "1366_light_en_tags_panel_tags": "tags_panel.png",
    "1366_light_en_claims_panel_claims": "claims_panel.png",
    "1366_light_en_hot_spots_reactions_panel_hot_spots": "hot_spots_panel.png",
    "1366_light_en_packages_panel_packages": "packages_panel.png",
}
#: Pictures of the whole screen that the pages show.
SCREENS = {
    "1366_light_en_claims_drawing": "drawing_live.png",
    "1366_light_en_search": "search.png",
    "1366_light_en_packages_compare": "packages_compare.png",
    "1920_light_en_studio_drawing": "studio_mode.png",
}
SCREEN_WIDTH = 1366


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


def _session_picture(session: str, name: str) -> Path:
    found = sorted((ROOT / "build" / "screenshots" / f"{session}_en").glob(f"*{name}*.png"))
    if not found:
        raise SystemExit(f"the session left no picture {name}")
    return found[-1]


def _take_docks() -> bool:
    """Take the pictures of the panels; say whether all went well."""
    sys.path.insert(0, str(ROOT / "tests" / "desktop"))
    import run_desktop

    shutil.rmtree(DOCKS, ignore_errors=True)
    DOCKS.mkdir(parents=True)
    screens, themes = (run_desktop.SMALL, run_desktop.PROJECTOR), (run_desktop.LIGHT, run_desktop.DARK)
    well = True
    for screen, theme, language in itertools.product(screens, themes, ("en", "nl")):
        with tempfile.TemporaryDirectory(prefix="wijkaanpak-") as name:
            folder = Path(name)
            steps = run_desktop.run_session(language, folder, "pictures.py", screen, theme)
            for picture in folder.glob("*.png"):
                shutil.copy2(picture, DOCKS)
        for step in (step for step in steps if not step["ok"]):
            print(f"{screen} {theme} {language} FAILED {step['name']}\n{step['message']}")
            well = False
    return well


def _show_docks() -> None:
    """Copy what the pages show."""
    for name, shown in PANELS.items():
        _smaller(DOCKS / f"{name}.png", PICTURES / shown)
    for name, shown in SCREENS.items():
        _smaller(DOCKS / f"{name}.png", PICTURES / shown, SCREEN_WIDTH)


def main(arguments: list[str]) -> int:
    """Make all pictures, or only those of the panels, or of the sheets."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    PICTURES.mkdir(parents=True, exist_ok=True)
    if "docks" not in arguments:
        _take_sheets()
    if "sheets" in arguments:
        return 0
    if "docks" not in arguments:
        _take_sessions()
    well = _take_docks()
    _show_docks()
    return 0 if well else 1


def _take_sheets() -> None:
    """Draw the demo, and take its package map and the pages in SHEETS."""
    subprocess.run([str(ROOT / ".ci" / "demo")], check=True, stdout=subprocess.DEVNULL)
    demo, taken = ROOT / "build" / "demo", ROOT / "build" / "screenshots" / "sheets"
    _smaller(demo / "package_map.png", PICTURES / "package_map.png", SHEET_WIDTH)
    taken.mkdir(parents=True, exist_ok=True)
    for name, words, shown in SHEETS:
        page = _page_with(demo / name, words)
        command = ["pdftoppm", "-png", "-r", "150", "-singlefile", "-f", str(page), "-l", str(page)]
        subprocess.run([*command, str(demo / name), str(taken / Path(shown).stem)], check=True)
        _smaller(taken / shown, PICTURES / shown, PAGE_WIDTH)


def _page_with(file: Path, words: str) -> int:
    """Return the number of the first page on which words stand."""
    said = subprocess.run(["pdftotext", str(file), "-"], check=True, capture_output=True, text=True).stdout
    for number, text in enumerate(said.split("\f"), 1):
        if words in unicodedata.normalize("NFKC", " ".join(text.split())):
            return number
    raise SystemExit(f"no page of {file} says: {words}")


def _take_sessions() -> None:
    for script, (screen, pictures) in SESSIONS.items():
        session = [sys.executable, str(ROOT / "tests" / "desktop" / "run_desktop.py"), script, "en", screen]
        subprocess.run(session, check=True)
        for name, shown in pictures.items():
            _smaller(_session_picture(Path(script).stem, name), PICTURES / shown, SCREEN_WIDTH)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
