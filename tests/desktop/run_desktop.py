"""Starts QGIS on a screen of its own, with the built plugin switched on, and lets it work through a session.

Usage: python tests/desktop/run_desktop.py [session.py ...] [en|nl ...] [1366x768|1920x1080] [name of a step ...]
With names of steps only those are taken, and what they rest on.
Pictures come in build/screenshots/<session>_<language>.
"""

from __future__ import annotations

import itertools
import json
import os
import shutil
import signal
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "build" / "screenshots"
#: The smallest screen the panels have to fit on, and a projector.
SMALL, PROJECTOR = "1366x768", "1920x1080"
LIGHT, DARK = "default", "Night Mapping"
#: How numbers and dates are written on a machine in this language.
NUMBERS = {"nl": "nl_NL", "en": "en_GB"}
#: A window that hangs is ended after so many seconds.
PATIENCE = 420
PROFILE = """[PythonPlugins]
wijkaanpak_plugin=true
[locale]
overrideFlag=true
userLocale={language}
globalLocale={numbers}
[qgis]
checkVersion=false
showTips=false
newsFeedEnabled=false
[fonts]
downloadMissingFonts=false
[UI]
UITheme={theme}
[core]
NewsFeed\\httpfeedqgisorg\\disabled=true
"""


def missing_tools() -> list[str]:
    """Return the programs that are needed and not there."""
    return [name for name in ("qgis", "Xvfb", "xdotool") if shutil.which(name) is None]


def run_session(
    language: str, folder: Path, script: str = "session.py", screen: str = SMALL, theme: str = LIGHT
) -> list[dict]:
    """Run one session in a folder and return its steps: name, ok, message.

    script: a file beside this one, or a path. screen: width x height. theme: name of a theme of QGIS.

    RuntimeError when QGIS wrote no result: what it said is in the error. A crash after the result does not undo it.
    """
    plugins = folder / "plugins"
    target = plugins / "wijkaanpak_plugin"
    build = [sys.executable, str(ROOT / ".ci" / "build_plugin.py"), str(target)]
    subprocess.run(build, check=True, capture_output=True)
    settings = folder / "profiles" / "profiles" / "default" / "QGIS"
    settings.mkdir(parents=True)
    text = PROFILE.format(language=language, numbers=NUMBERS[language], theme=theme)
    (settings / "QGIS3.ini").write_text(text, encoding="utf-8")
    result = folder / "result.json"
    with _screen(screen) as display:
        said = _qgis(folder, plugins, display, result, script)
    if not result.exists():
        stuck = (folder / "stuck.txt").read_text(encoding="utf-8") if (folder / "stuck.txt").exists() else ""
        raise RuntimeError(f"QGIS wrote no result; it said:\n{said[-6000:]}\nand stood at:\n{stuck[:6000]}")
    return json.loads(result.read_text(encoding="utf-8"))


def keep_pictures(folder: Path, name: str) -> None:
    """Copy the pictures of a session to build/screenshots."""
    target = PICTURES / name
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for picture in sorted(folder.glob("*.png")):
        shutil.copy2(picture, target)


def _qgis(folder: Path, plugins: Path, display: str, result: Path, script: str) -> str:
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QGIS_PLUGINPATH": str(plugins),
        "PYTHONPATH": os.pathsep.join([str(plugins), sysconfig.get_path("purelib")]),
        "WIJKAANPAK_SESSION": str(folder),
        "WIJKAANPAK_HANDS": str(ROOT / "tests" / "desktop"),
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONDONTWRITEBYTECODE": "1",  # the plugin goes with the folder of the session
    }
    environment.pop("WAYLAND_DISPLAY", None)
    command = ["qgis", "--nologo", "--noversioncheck", "--profiles-path", str(folder / "profiles")]
    command += ["--code", str(ROOT / "tests" / "desktop" / script)]
    log = folder / "qgis.log"
    with log.open("w", encoding="utf-8") as output:
        started = subprocess.Popen(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True
        )
        try:
            _wait(started, result)
        finally:
            if started.poll() is None:
                os.killpg(started.pid, signal.SIGKILL)
                started.wait()
    return log.read_text(encoding="utf-8", errors="replace")


def _wait(started: subprocess.Popen, result: Path) -> None:
    end = time.monotonic() + PATIENCE
    while started.poll() is None and time.monotonic() < end:
        if result.exists():
            # It is leaving; a window that does not go is ended by the caller.
            end = min(end, time.monotonic() + 15)
            result = Path("nowhere")
        time.sleep(0.2)


@contextmanager
def _screen(size: str) -> Iterator[str]:
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-dpi", "96", "-nolisten", "tcp"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(10)


def main(arguments: list[str]) -> int:
    """Run the sessions and print what came of each step."""
    scripts = [name for name in arguments if name.endswith(".py")] or ["session.py"]
    languages = [name for name in arguments if name in NUMBERS] or list(NUMBERS)
    screens = [name for name in arguments if name in (SMALL, PROJECTOR)]
    chosen = [name for name in arguments if name not in (*scripts, *languages, *screens)]
    os.environ["WIJKAANPAK_STEPS"] = " ".join(chosen)
    well = True
    for script, language in itertools.product(scripts, languages):
        with tempfile.TemporaryDirectory(prefix="wijkaanpak-") as name:
            folder = Path(name)
            try:
                screen = screens[0] if screens else SMALL if script == "session.py" else PROJECTOR
                steps = run_session(language, folder, script, screen)
            finally:
                keep_pictures(folder, f"{Path(script).stem}_{language}")
        for step in steps:
            print(f"{script} {language} {'ok    ' if step['ok'] else 'FAILED'} {step['took_s']:5.1f} s {step['name']}")
            if not step["ok"]:
                print(step["message"])
        well = well and all(step["ok"] for step in steps)
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
