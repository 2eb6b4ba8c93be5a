"""Makes the sample in build/sample with ``tools/sample``, when it is not there or one of its sources has changed.

Usage: python .ci/build_sample.py
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import plugin_metadata

ROOT = plugin_metadata.ROOT
NAMES = ("neighbourhood.gpkg", "plan.gpkg")
#: Another NumPy or Shapely may draw another neighbourhood.
_ALWAYS = (".ci/requirements.txt",)


def build(root: Path = ROOT) -> Path:
    """Return the folder with the sample, made where it must be; others that ask at the same time wait for it.

    RuntimeError with what the generator said when it fails.
    """
    (root / "build").mkdir(exist_ok=True)
    folder, made_of = root / "build" / "sample", root / "build" / "sample.made_of.json"
    with _one_at_a_time(root / "build" / ".sample.lock"):
        if not _is_up_to_date(root, folder, made_of):
            made_of.unlink(missing_ok=True)
            contents = _make(root, folder)
            made_of.write_text(json.dumps(contents, indent=1), encoding="utf-8")
    return folder


@contextmanager
def _one_at_a_time(lock_file: Path) -> Iterator[None]:
    with lock_file.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _is_up_to_date(root: Path, folder: Path, made_of: Path) -> bool:
    if not made_of.exists() or not all((folder / name).exists() for name in NAMES):
        return False
    known = json.loads(made_of.read_text(encoding="utf-8"))
    return bool(known == _contents(root, known))


def _contents(root: Path, names: Iterable[str]) -> dict[str, str]:
    """Return for each source what it holds, as a digest; an empty text for one that is not there."""
    paths = {name: root / name for name in names}
    return {
        name: hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "" for name, path in paths.items()
    }


def _make(root: Path, folder: Path) -> dict[str, str]:
    """Put a new sample in the place of an old one, and return what it was made of."""
    print("Making the sample neighbourhood (fictional) ...", file=sys.stderr)
    with tempfile.TemporaryDirectory(prefix="sample-", dir=root / "build") as beside:
        fresh, sources = Path(beside) / "sample", Path(beside) / "sources.txt"
        command = [sys.executable, "-m", "tools.sample", str(fresh), "--sources", str(sources)]
        # Always without a screen: what is made must not depend on where.
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"the sample could not be made: {done.stdout}{done.stderr}")
        contents = _contents(root, [*sources.read_text(encoding="utf-8").splitlines(), *_ALWAYS])
        shutil.rmtree(folder, ignore_errors=True)
        fresh.rename(folder)
    return contents


if __name__ == "__main__":
    print(build(), file=sys.stderr)
