"""A page in a real browser, Debian's Chromium without a window, with what it asks of the network written down."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

NAMES = ("chromium", "chromium-browser")
_SECONDS = 120
#: What the browser does of itself is switched off, and no name of a computer is found.
_FLAGS = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions"),
    *("--disable-default-apps", "--host-resolver-rules=MAP * ~NOTFOUND"),
)
#: Pages of one folder may look into each other, so that one can measure another.
_MAY_MEASURE = ("--allow-file-access-from-files", "--disable-web-security")
_FRAME = '<iframe src="{name}" style="width:{width}px;height:900px;border:0"></iframe>'
_MEASURE = """<!DOCTYPE html><html><body>{frames}<pre id="found"></pre><script>
addEventListener("load", () => {{
  const seen = [...document.querySelectorAll("iframe")].map(frame => {{
    const page = frame.contentDocument, picture = page.images[0];
    return {{needed: page.documentElement.scrollWidth, room: frame.contentWindow.innerWidth, ran: page.title,
      picture: picture ? [picture.naturalWidth, picture.clientWidth] : [0, 0], texts: page.body.innerText}};
  }});
  document.getElementById("found").textContent = JSON.stringify(seen);
}});
</script></body></html>"""


def browser():
    """Return the browser; skips the test where there is none."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip("no Chromium here: .ci/setup installs it where packages come from apt")
    return found


def asked_by(page: Path, *flags, home: Path):
    """Open a page and return what the browser writes, and the addresses that the page asked of the network."""
    log = home / "net.json"
    found = subprocess.run(
        [browser(), *_FLAGS, f"--user-data-dir={home / 'profile'}", f"--log-net-log={log}", *flags, page.as_uri()],
        capture_output=True,
        timeout=_SECONDS,
        check=True,
        env={**os.environ, "HOME": str(home)},
    )
    events = json.loads(log.read_text(encoding="utf-8"))["events"]
    asked = [event.get("params", {}) for event in events]
    # What the browser itself wants to know has no page behind it.
    by_a_page = (each for each in asked if "url" in each and each.get("initiator", "not an origin") != "not an origin")
    return found.stdout.decode("utf-8"), sorted({each["url"] for each in by_a_page})


def measured(page: Path, widths, home: Path):
    """Return what a page is at some widths, and what it asked of the network meanwhile.

    needed, room: pixels; picture: width of the first one in its file and on the screen; texts: what is seen; ran: the
    title, which a script may have changed.
    """
    outer = page.with_name("measure.html")
    frames = "".join(_FRAME.format(name=page.name, width=width) for width in widths)
    outer.write_text(_MEASURE.format(frames=frames), encoding="utf-8")
    dom, asked = asked_by(outer, "--dump-dom", *_MAY_MEASURE, "--virtual-time-budget=5000", home=home)
    (found,) = re.findall(r'<pre id="found">(.*?)</pre>', dom, re.DOTALL)
    texts = found.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return json.loads(texts), asked
